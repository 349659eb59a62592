#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many actions a mark over a zone and a drawn one take, with their number, counted at the X server:
by pointer, by keyboard, and through the accessibility interface. The tool is armed, and the keyboard is at
the region where it begins."""

from palpate import Palpate, Witness, check_equal
import tap

CHEST = 'Front of chest, left'
KNEE = 'Front of knee, left'
RATING = 'Pain 6 of 10'


def check(program, **expected):
    """The only mark, in the record."""
    program.wait_row('SELECT 1 FROM mark WHERE intensity = 6')
    mark, = program.record.marks()
    check_equal({name: mark[name] for name in expected}, expected)


def line(steps=12):
    return [(0.3 + 0.4 * i / steps, 0.4 + 0.1 * i / steps) for i in range(steps + 1)]


def begin(program, tool):
    program.begin_client()
    if tool == 'pain':
        program.arm('Pain')
        return
    program.push_down('Draw', 'Tool')
    program.push_down('Burning', 'Pens')
    if tool != 'Draw':
        program.push_down(tool, 'What the pen does')


def by_pointer(tool, hand, **expected):
    with Palpate() as program:
        begin(program, tool)
        place = program.region(CHEST)
        with Witness() as witness:
            hand(program, place)
            program.wait_count('mark', 1)
            program.press('6')
            check(program, **expected)
        check_equal(witness.actions, 2)
        check_equal(program.close(), 0)


def by_keyboard(tool, **expected):
    with Palpate() as program:
        begin(program, tool)
        with Witness() as reaching:
            program.go_to_region('front of chest left', CHEST)
        with Witness() as witness:
            program.press('space')
            program.press('6')
            check(program, **expected)
        check_equal(witness.actions, 2)
        check_equal(reaching.actions - len('front of chest left'), 2)
        check_equal(program.close(), 0)


def by_calls(tool, **expected):
    with Palpate() as program:
        begin(program, tool)
        place = program.region(CHEST)
        program.actions = 0
        with Witness() as witness:
            program.act(place)
            program.act(program.button(RATING))
            check(program, **expected)
        check_equal((program.actions, witness.actions), (2, 0))
        check_equal(program.close(), 0)


def test_that_a_pain_over_a_zone_takes_two_actions():
    expected = {'shape': 'region', 'zone': 'chest-l', 'kind': 'pain'}
    by_pointer('pain', lambda program, place: program.click(place), **expected)
    by_keyboard('pain', **expected)
    by_calls('pain', **expected)


def test_that_what_is_drawn_takes_two_actions():
    expected = {'zone': 'chest-l', 'kind': 'pain', 'quality': 'burning'}
    by_pointer('Draw', lambda program, place: program.drag(place, line()), shape='area', **expected)
    # Keys and calls have no hand: they fill the zone with the pen, or make a round area in it.
    by_keyboard('Draw', shape='region', **expected)
    by_keyboard('Lasso', shape='area', **expected)
    by_calls('Draw', shape='region', **expected)
    by_calls('Lasso', shape='area', **expected)


def test_that_an_arrow_takes_one_movement_or_two_regions():
    by_pointer('Arrow', lambda program, place: program.drag(place, line()), shape='arrow')
    with Palpate() as program:
        begin(program, 'Arrow')
        places = program.region(CHEST), program.region(KNEE)
        program.actions = 0
        with Witness() as witness:
            for place in places:
                program.act(place)
            program.act(program.button(RATING))
            check(program, shape='arrow', quality='burning')
        check_equal((program.actions, witness.actions), (3, 0))
        check_equal(program.close(), 0)


def test_that_an_arrow_takes_three_keys_and_the_way_to_where_it_leads():
    with Palpate() as program:
        begin(program, 'Arrow')
        program.go_to_region('front of chest left', CHEST)
        with Witness() as witness:
            program.press('space')
            program.says('Where does the arrow lead to?')
            # Far away is searched for, which takes two keys, typing apart.
            program.go_to_region('front of knee left', KNEE)
            program.press('space')
            program.press('6')
            check(program, shape='arrow', quality='burning')
        check_equal(witness.actions - len('front of knee left'), 3 + 2)
        program.press('Delete')
        program.wait_count('mark', 0)
        # What is beside it is one arrow key away.
        program.go_to_region('front of chest left', CHEST)
        with Witness() as witness:
            program.press('space')
            program.press('Down')
            program.press('space')
            program.press('6')
            check(program, shape='arrow', quality='burning')
        check_equal(witness.actions, 3 + 1)
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
