#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference mark in three actions, by pointer, by keyboard and through the accessibility
interface, and a whole first visit by keyboard alone."""

from palpate import (BUTTONS, MUSCLE, QUESTION, RATING, SITE, ZONE, Palpate, Witness,
                     check_equal, is_group)
import tap


def test_that_the_reference_mark_takes_three_actions_by_pointer():
    with Palpate() as program:
        program.begin_client()
        program.arm('Trigger Point')
        program.show_view('Back')
        place = program.region(ZONE)
        check_equal(program.record.count('visit'), 0)
        program.actions = 0
        with Witness() as witness:
            program.click(place, *SITE)
            program.press('7')
            program.press('Return')
        program.wait_reference()
        check_equal(program.record.marks()[0]['view'], 'back')
        check_equal(witness.actions, 3)
        check_equal(program.actions, 3)
        check_equal(program.close(), 0)


def test_that_the_reference_mark_takes_three_taps_where_the_pane_finds_no_room():
    with Palpate() as program:
        program.begin_client()
        window = program.wait(program._window, 'a window on the screen')
        window.configure(width=560)
        program._display.sync()
        program.wait(lambda: any(node.get_name() == 'Details of the mark'
                                 for node in program.walk() if node.get_role() in BUTTONS),
                     'the window to be narrow')
        program.arm('Trigger Point')
        program.show_view('Back')
        with Witness() as witness:
            # A pixel is four millimetres here; this is well within the muscle.
            program.click(program.region(ZONE), 0.35, 0.4)
            asked = program.find('The new mark', role=is_group)
            program.click(program.button(RATING, start=asked))
            program.wait_row('SELECT id FROM mark WHERE intensity = 7')
            program.click(program.button(QUESTION, start=asked))
            program.wait_reference()
        check_equal(witness.actions, 3)
        # The keys are still where the mark was made.
        program.wait(program.map_focused, 'the focus to be in the map')
        program.press('5')
        program.wait_row('SELECT id FROM mark WHERE intensity = 5')

        # So does a pain, which has nothing else to ask; tapping it again asks again.
        program.press('Escape')
        program.arm('Pain')
        zone = program.region('Low back, left')
        for number in (4, 6):
            program.click(zone)
            program.click(program.button(f'Pain {number} of 10', start=asked))
            program.wait(lambda: [mark['intensity'] for mark in program.record.marks()]
                         == [5, number], 'the pain to be rated')
        check_equal(program.close(), 0)


def test_that_the_reference_mark_takes_three_actions_by_keyboard():
    with Palpate() as program:
        program.begin_client()
        program.press('t')
        with Witness() as reaching:
            program.go_to_region('upper trapezius right', MUSCLE)
        with Witness() as witness:
            program.press('space')
            program.press('7')
            program.press('Return')
        program.wait_reference()
        check_equal(witness.actions, 3)
        check_equal(reaching.actions - len('upper trapezius right'), 2)
        check_equal(program.close(), 0)


def test_that_the_reference_mark_takes_three_calls_of_a_screen_reader():
    with Palpate() as program:
        program.begin_client()
        program.arm('Trigger Point')
        program.go_to_region('upper trapezius right', MUSCLE)
        region = program.region(MUSCLE)
        program.actions = 0
        with Witness() as witness:
            program.act(region)
            program.act(program.button(RATING))
            program.act(program.button(QUESTION))
            program.wait_reference()
        check_equal(program.actions, 3)
        check_equal(witness.actions, 0)
        check_equal(program.close(), 0)


def test_a_whole_visit_by_keyboard_alone():
    with Palpate() as program:
        program.find('No Clients Yet')
        with Witness() as witness:
            program.press('Return')  # on Add the First Client, which has the focus
            program.find('Given Name')
            program.type('Nora')
            program.press('Tab')
            program.type('Example')
            program.press('ctrl+Return')
            program.wait_for_chart()
            check_equal(program.record.rows('SELECT given_name, family_name FROM client'),
                        [{'given_name': 'Nora', 'family_name': 'Example'}])
            program.press('t')
            program.go_to_region('upper trapezius right', MUSCLE)
            program.press('space')
            program.press('7')
            program.press('Return')
            program.wait_reference()
        # Return, Tab, Ctrl+Return, t, Ctrl+F, Return, Space, 7, Return, and no click.
        typed = len('Nora') + len('Example') + len('upper trapezius right')
        check_equal(witness.actions - typed, 9)
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
