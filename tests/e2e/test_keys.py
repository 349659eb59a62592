#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain keys of the map, and the pain of a zone."""

import subprocess

from palpate import MUSCLE, QUESTION, Palpate, Role, check_equal
import tap


def begin_trigger_point(program):
    """A new trigger point whose referral is still asked about."""
    program.begin_client()
    program.press('t')
    program.go_to_region('upper trapezius right', MUSCLE)
    program.press('space')
    program.wait_count('mark', 1)
    program.button(QUESTION)


def intensities(program):
    return [mark['intensity'] for mark in program.record.marks()]


def wait_intensities(program, *expected):
    program.wait(lambda: intensities(program) == list(expected), f'the ratings {expected}')


def test_that_1_and_0_are_ten_and_one_step_of_undo():
    with Palpate() as program:
        begin_trigger_point(program)
        program.press('1')
        program.press('0')
        wait_intensities(program, 10)
        check_equal(program.record.count("undo_step WHERE label = 'Rate Trigger Point 1'"), 1)
        program.press('ctrl+z')
        wait_intensities(program, None)
        program.press('ctrl+shift+z')
        wait_intensities(program, 10)
        # With something between them they are two ratings.
        program.press('1')
        program.press('Down')
        program.press('0')
        wait_intensities(program, 0)


def test_that_escape_records_nothing_and_enter_then_acts_on_the_region():
    with Palpate() as program:
        begin_trigger_point(program)
        program.press('Escape')
        program.wait_gone(QUESTION)
        check_equal(program.record.count('mark'), 1)
        check_equal(program.record.referrals(), [])
        check_equal(program.record.marks()[0]['referred_sensation'], 'not-asked')
        program.go_to_region('lower trapezius right', 'Lower trapezius, right')
        program.press('Return')
        program.wait_count('mark', 2)
        check_equal(program.record.marks()[1]['muscle'], 'trapezius-lower-r')
        check_equal(program.record.referrals(), [])


def test_that_digits_rate_the_focused_the_selected_or_the_newest_mark():
    with Palpate() as program:
        begin_trigger_point(program)
        program.press('Escape')
        program.go_to_region('lower trapezius right', 'Lower trapezius, right')
        program.press('space')
        program.wait_count('mark', 2)
        program.press('4')  # the newest, which is selected
        wait_intensities(program, None, 4)
        first = program.find(lambda name: name.startswith(MUSCLE), role=Role.LIST_ITEM)
        program.click(first)
        program.wait_focus(MUSCLE)
        program.press('6')  # the focused row
        wait_intensities(program, 6, 4)
        program.press('Delete')
        program.wait_count('mark', 1)
        program.go_to_region('lower trapezius right', 'Lower trapezius, right')
        program.press('9')  # nothing is selected: the newest
        wait_intensities(program, 9)


def test_that_delete_takes_the_mark_away_and_undo_brings_it_back():
    with Palpate() as program:
        begin_trigger_point(program)
        program.press('7')
        wait_intensities(program, 7)
        program.press('Delete')
        program.wait_count('mark', 0)
        program.says('mark deleted')
        check_equal(program.record.count('finding'), 0)
        program.press('ctrl+z')
        wait_intensities(program, 7)


def test_that_the_row_of_digits_rates_where_digits_are_shifted():
    with Palpate() as program:
        begin_trigger_point(program)
        seven = program.key_of('7')
        subprocess.run(['setxkbmap', 'fr'], check=True)
        try:
            program.press_key(seven)
            wait_intensities(program, 7)
            program.press('shift+3')  # the digit itself there
            wait_intensities(program, 3)
        finally:
            subprocess.run(['setxkbmap', 'us'], check=True)


def test_that_what_is_written_with_shift_and_is_no_digit_rates_nothing():
    with Palpate() as program:
        begin_trigger_point(program)
        program.press('1')
        wait_intensities(program, 1)
        program.press('shift+1')
        program.press('2')
        wait_intensities(program, 2)
        program.press('shift+5')
        program.press('ctrl+z')
        wait_intensities(program, 1)
        program.press('ctrl+z')
        wait_intensities(program, None)


def test_that_a_click_on_a_button_leaves_the_keys_where_they_act():
    with Palpate() as program:
        begin_trigger_point(program)
        program.press('Escape')
        program.press('7')
        wait_intensities(program, 7)
        program.click(program.button('Undo'))
        wait_intensities(program, None)
        program.press('6')
        wait_intensities(program, 6)
        program.click(program.button('Undo'))
        wait_intensities(program, None)
        program.click(program.button('Redo'))
        wait_intensities(program, 6)
        for rating, name in enumerate(('Larger', 'Pain', 'Therapist', 'Before', 'Guidance'), 1):
            program.click(program.button(name))
            program.press(str(rating))
            wait_intensities(program, rating)
        # The last row goes, and with it the focus that it had.
        program.click(program.find(lambda name: name.startswith(MUSCLE), role=Role.LIST_ITEM))
        program.wait_focus(MUSCLE)
        for _ in range(9):
            if not program.record.count('mark'):
                break
            known = program.record.count('undo_step WHERE undone = 0')
            program.click(program.button('Undo'))
            program.wait(lambda: program.record.count('undo_step WHERE undone = 0') < known,
                         'a step to be undone')
        program.wait(program.map_focused, 'the focus to go to the map')
        program.press('space')
        program.wait_count('mark', 1)


def test_that_the_buttons_are_reached_by_keyboard():
    with Palpate() as program:
        begin_trigger_point(program)
        for _ in range(30):
            if (program.focused().get_name() or '') == 'Undo':
                break
            program.press('shift+Tab')
            program.settled_picture()
        program.wait_focus('Undo')
        program.press('Return')
        program.wait_count('mark', 0)


def test_that_the_map_is_one_stop_and_arrows_go_by_where_things_are():
    with Palpate() as program:
        program.begin_client()
        program.go_to_region('front of chest right', 'Front of chest, right')
        for name in ('Breastbone', 'Front of chest, left', 'Outer shoulder, left'):
            program.press('Right')
            program.wait_focus(name)
        program.press('Left')
        program.wait(lambda: program.map_focused()
                     and program.focused().get_name() not in ('Outer shoulder, left', None),
                     'the focus to go back')
        program.press('Tab')
        program.wait(lambda: program.focused() and not program.map_focused(),
                     'the focus to leave the map')
        program.press('shift+Tab')
        program.wait(program.map_focused, 'the focus to come back to the map')


def test_that_the_search_opens_from_anywhere_on_the_map_and_nowhere_else():
    with Palpate() as program:
        program.begin_client()
        for _ in range(30):
            if program.focused().get_name() == 'Back to all clients':
                break
            program.press('shift+Tab')
            program.settled_picture()
        program.wait_focus('Back to all clients')
        program.go_to_region('breastbone', 'Breastbone')
        program.press('p')
        program.press('space')
        program.wait_count('mark', 1)
        program.press('alt+2')
        program.find('Visits', role=Role.LIST)
        program.press('ctrl+f')
        program.settled_picture()
        assert not program.map_focused(), program.tree()
        check_equal(program.record.count('mark'), 1)
        program.press('alt+1')
        program.wait(program.map_focused, 'the focus to come back to the map')


def test_the_pain_of_a_zone():
    with Palpate() as program:
        program.begin_client()
        program.arm('Pain')
        program.show_view('Back')
        zone = program.region('Low back, right')
        program.click(zone)
        program.press('5')
        wait_intensities(program, 5)
        mark = program.record.marks()[0]
        check_equal((mark['kind'], mark['zone'], mark['side'], mark['shape'], mark['muscle']),
                    ('pain', 'low-back-r', 'right', 'region', None))
        for quality in ('Ache', 'Burning'):
            program.act(program.button(quality))
        program.wait(lambda: program.record.marks()[0]['quality'] == 'ache burning',
                     'the qualities to be in the record')
        program.act(program.button('Ache'))
        program.wait(lambda: program.record.marks()[0]['quality'] == 'burning',
                     'a quality to be taken away')

        # Once more marks nothing: a zone hurts once. What is there is selected, and can be rated.
        program.click(program.region('Low back, left'))
        program.wait_count('mark', 2)
        program.click(zone)
        program.press('6')
        wait_intensities(program, 6, None)
        check_equal(program.record.count('mark'), 2)


def test_that_the_client_has_marks_of_their_own():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.press('c')
        program.go_to_region('forehead right', 'Forehead, right')
        program.press('space')
        program.wait_count('mark', 1)
        check_equal(program.record.marks()[0]['author'], 'client')
        program.press('c')
        program.press('space')
        program.wait_count('mark', 2)
        check_equal(program.record.marks()[1]['author'], 'therapist')


if __name__ == '__main__':
    tap.run(globals())
