#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day is chosen from a calendar that has room, with text at 200 % in a small window too."""

import datetime

from palpate import BUTTONS, Palpate, Role, State, check_equal, extents, forget
import small_window
import tap

SIZE = 420, 520


def shown(day):
    """As the program writes a date."""
    return day.strftime('%m/%d/%Y')


def check_room(program, words):
    """The window of the calendar is no larger than a small screen, and holds every day."""
    take = program.button(words)
    frame = program.root.children()[-1]  # that was opened last
    width, height = extents(frame)[2:]
    assert width <= SIZE[0] and height <= SIZE[1], (width, height)
    days = [node for node in program.walk(frame)
            if node.get_role() == Role.LABEL and node.get_name().isdigit()
            and int(node.get_name()) <= 31]
    assert len(days) >= 42, [day.get_name() for day in days]
    below = extents(take)[1]
    for day in days:
        left, top, wide, high = extents(day)
        assert left >= 0 and left + wide <= width and top >= 0 and top + high <= below, (
            day.get_name(), extents(day), (width, height), below)


def wait_day(program, day):
    """Waits until the calendar has the keyboard, and says that day."""
    program.wait(lambda: any(
        node.get_name() == shown(day) and node.get_state_set().contains(State.FOCUSED)
        for node in program.every(program.root.children()[-1])), f'the calendar to be at {day}')


def test_the_day_of_a_review():
    today = datetime.date.today()
    day = today + datetime.timedelta(days=28)
    with Palpate() as program:
        program.begin_client()
        program.show_view('Back')
        program.go_to_region('calf left', 'Calf, left')
        program.press('v')
        program.press('space')
        program.wait_count('no_work_zone', 1)
        # It lies far below what is seen of the list.
        other = program.wait(lambda: next(
            (node for node in program.every()
             if node.get_role() in BUTTONS and node.get_name() == 'Other Day'), None), 'the button')
        program.act(other)
        check_room(program, f'Review on {shown(day)}')
        wait_day(program, day)
        # The arrows go to another day, and Return takes it.
        program.press('Right')
        wait_day(program, day + datetime.timedelta(days=1))
        program.press('Down')
        program.press('Left')
        program.press('Up')
        program.press('Down')
        day += datetime.timedelta(days=7)
        wait_day(program, day)
        check_equal(program.record.one('SELECT review_date FROM no_work_zone'), None)
        program.press('Return')
        program.wait_row('SELECT 1 FROM no_work_zone WHERE review_date = ?', str(day))

        # It opens at the day that was chosen; of one that is over there is no review.
        program.act(other)
        take = program.button(f'Review on {shown(day)}')
        wait_day(program, day)
        for month in range(2):
            program.press('ctrl+Left')
        program.wait(lambda: forget(take) or not take.get_state_set().contains(State.SENSITIVE),
                     'no review in the past')
        program.press('Escape')
        program.wait(lambda: program.find_now(lambda name: name.startswith('Review on')) is None,
                     'the calendar to go')
        check_equal(program.record.one('SELECT review_date FROM no_work_zone'), str(day))


def test_the_day_of_a_past_visit():
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    with Palpate() as program:
        program.begin_client()
        program.menu('Enter a Past Visit…')
        words = f'Enter Visit of {shown(yesterday)}'
        check_room(program, words)
        wait_day(program, yesterday)
        program.press('Right')
        today = program.button(f'Enter Visit of {shown(datetime.date.today())}')
        program.wait(lambda: forget(today)
                     or not today.get_state_set().contains(State.SENSITIVE),
                     'today not to be a past visit')
        # Return takes no day that may not be taken.
        program.press('Return')
        program.press('Left')
        program.press('Left')
        before = yesterday - datetime.timedelta(days=1)
        program.click(program.button(f'Enter Visit of {shown(before)}'))
        program.says(f'Past visit of {shown(before)}')


if __name__ == '__main__':
    small_window.begin(SIZE, 192)
    tap.run(globals())
