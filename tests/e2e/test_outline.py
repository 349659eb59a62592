#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The body as an outline: the reference mark by keyboard and through the accessibility interface,
and what a screen reader hears of it."""

from palpate import (MUSCLE, OUTLINE, QUESTION, RATING, Listener, Palpate, State, Witness,
                     check_equal, is_group)
import tap

BUTTOCK = 'Gluteus maximus, right'
TELLS = 'trigger point, tenderness 7'


def test_that_the_reference_mark_takes_three_keys_and_is_heard():
    with Palpate() as program, Listener() as listener:
        program.begin_client()
        program.press('t')
        program.go_to_outline('upper trapezius right', MUSCLE)
        with Witness() as witness:
            program.press('space')
            program.press('7')
            program.press('Return')
        program.wait_reference()
        check_equal(witness.actions, 3)
        # The keyboard is still where it was, and what is read there has changed.
        program.wait_focus(MUSCLE)
        program.wait(lambda: TELLS in program.description(program.focused())
                     and 'emple' in program.description(program.focused()),
                     'the row to tell of the mark')
        program.wait(lambda: any(name == MUSCLE and TELLS in words
                                 for name, words in listener.heard),
                     'the change to be said')
        # What else the map does with a key.
        program.press('b')
        program.wait_count('mark', 2)
        program.press('Delete')
        program.wait_count('mark', 1)
        program.press('Return')
        program.wait_focus(MUSCLE)
        check_equal(program.record.count('mark'), 1)
        check_equal(program.close(), 0)


def test_that_the_reference_mark_takes_three_calls_from_the_outline():
    with Palpate() as program:
        program.begin_client()
        program.arm('Trigger Point')
        program.go_to_outline('upper trapezius right', MUSCLE)
        row = program.outline_row(MUSCLE)
        # What is in the row has one action of its own, beside those that open and close it.
        place = program.wait(
            lambda: next((node for node in program.walk(row) if is_group(node.get_role())
                          and node.get_n_actions() == 1), None),
            'something to act on in the row')
        with Witness() as witness:
            program.act(place)
            program.act(program.button(RATING))
            program.act(program.button(QUESTION))
            program.wait_reference()
        check_equal(witness.actions, 0)
        check_equal(program.close(), 0)


def test_that_escape_dismisses_and_n_names_the_next_muscle():
    with Palpate() as program:
        program.begin_client()
        program.press('t')
        program.go_to_outline('upper trapezius right', MUSCLE)
        program.press('space')
        program.wait_count('mark', 1)
        program.button(QUESTION)
        program.press('Escape')
        program.wait_gone(QUESTION)
        check_equal(program.record.count('mark'), 1)
        check_equal(program.record.count('referral'), 0)
        program.go_to_outline('gluteus maximus right', BUTTOCK)
        program.press('space')
        program.wait_count('mark', 2)
        before = program.record.marks()[1]
        check_equal(before['muscle'], 'gluteus-maximus-r')
        program.press('n')
        program.wait(lambda: program.record.marks()[1]['muscle'] != before['muscle'],
                     'another muscle')
        after = program.record.marks()[1]
        check_equal((after['zone'], after['points']), (before['zone'], before['points']))
        check_equal(program.close(), 0)


def test_that_arrows_open_and_close():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.go_to_outline('low back left', 'Low back, left')
        zone = program.focused()
        assert zone.get_state_set().contains(State.EXPANDABLE), 'nobody says that it can be opened'
        assert not zone.get_state_set().contains(State.EXPANDED)
        program.press('Right')
        program.wait_state(zone, State.EXPANDED)
        program.press('Right')
        program.wait(lambda: program.focused() not in (None, zone), 'a muscle')
        program.press('Left')
        program.wait_focus('Low back, left')
        program.press('space')
        program.press('4')
        program.wait_row('SELECT 1 FROM mark WHERE zone = ? AND intensity = 4', 'low-back-l')
        program.wait_focus('Low back, left')
        # Its mark lies in it, first of all.
        program.press('Down')
        program.wait_focus('pain 4')
        program.press('Delete')
        program.wait_count('mark', 0)
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
