#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Muscles worth checking by keyboard and screen reader, and on what is known from before."""

import sqlite3
import tempfile

from palpate import Palpate, State, check_equal, is_group
from test_check_list import check_order, mark_pain, suggested
import tap

TITLE = 'Muscles Worth Checking'


def open_list(program):
    program.act(program.button('Muscles'))
    return program.find(TITLE, role=is_group)


def press_until(program, key, name, most=12):
    """Presses a key until the keyboard is at something of this name."""
    passed = []
    for _ in range(most):
        before = program.focused()
        program.press(key)
        program.wait(lambda was=before: program.focused() not in (None, was), 'the focus to move')
        if name in (program.focused().get_name() or ''):
            return program.focused()
        passed.append(program.focused().get_name())
    raise AssertionError(f'{key} does not lead to {name!r}, but to {passed}')


def to_first_row(program, names):
    """From the map to the first muscle of the list."""
    press_until(program, 'Tab', names[0], most=40)


def figure(program):
    """The pixels of the map, without what is beside it."""
    left, top, width, height = (round(n) for n in program.place_of(program.closed[0]))
    wide, _, pixels = program.settled_picture()
    return [pixels[3 * (y * wide + left):3 * (y * wide + left + width)]
            for y in range(top, top + height)]


def test_that_keys_answer_guide_and_leave():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            mark_pain(program, 'front of shoulder right', 'Front of shoulder, right')
            program.wait_count('mark', 1)
            open_list(program)
            program.says('Covers 100 % of the pain')
            names = check_order(program, folder, program.record.one('SELECT id FROM visit'))
            keys = [muscle['key'] for muscle in suggested(
                folder, program.record.one('SELECT id FROM visit'))]
            to_first_row(program, names)

            # Up and down go through the muscles and their answers.
            press_until(program, 'Down', 'Familiar', most=1)
            press_until(program, 'Down', names[1], most=1)
            press_until(program, 'Up', 'Familiar', most=1)
            # Along the answers, and one is given.
            press_until(program, 'Right', 'Unfamiliar')
            program.press('space')
            program.wait_row("SELECT id FROM muscle_check WHERE result = 'unfamiliar'"
                             f" AND muscle = '{keys[0]}'")
            press_until(program, 'Right', 'Nothing')
            program.press('Return')
            program.wait_row("SELECT id FROM muscle_check WHERE result = 'nothing-felt'"
                             f" AND muscle = '{keys[0]}'")
            check_equal(program.record.count('muscle_check'), 1)
            # The keyboard stays with the muscle where it falls.
            program.wait_focus('Nothing')
            program.press('space')
            program.wait_count('muscle_check', 0)
            check_order(program, folder, program.record.one('SELECT id FROM visit'))

            # Enter on a muscle reads about it; Escape leads to the list of muscles, then to the map.
            press_until(program, 'Up', names[0], most=1)
            program.press('Return')
            program.wait_state(program.button('Guidance'), State.PRESSED)
            open_list(program)
            program.go_to_region('front of shoulder right', 'Front of shoulder, right')
            to_first_row(program, names)
            program.press('Escape')
            program.wait(program.map_focused, 'the focus to be in the map')

            # The place, with the bones by which hands find it.
            rows = program.find(TITLE, role=is_group)
            infraspinatus = program.find('Infraspinatus, right', role=is_group, start=rows)
            program.act(program.find(lambda name: name.startswith('Show '), start=infraspinatus))
            program.says('Infraspinatus, right is framed on the figure.'
                         ' Landmarks: Root of the spine of the scapula, right')
            # Escape takes both from the figure again.
            program.wait(program.map_focused, 'the focus to be in the map')
            framed = figure(program)
            program.press('Escape')
            program.wait(lambda: figure(program) != framed, 'the frame to be gone')

            # More of them, where the keyboard goes on.
            program.act(program.button('More Muscles', start=rows))
            seventh = suggested(folder, program.record.one('SELECT id FROM visit'))[6]
            program.wait_focus(seventh['name'])
            check_equal(program.close(), 0)


def test_that_the_last_known_pain_stands_in():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            mark_pain(program, 'temple right', 'Temple, right')
            program.wait_count('mark', 1)
            path = program.record.path
            former = program.record.one('SELECT id FROM visit')
            check_equal(program.close(), 0)
        # As if it had been in March.
        with sqlite3.connect(path) as record:
            record.execute("UPDATE visit SET started_utc = '2026-03-03T09:00:00.000000Z',"
                           " ended_utc = NULL, local_date = '2026-03-03'")
        record.close()
        with Palpate(folder) as program:
            program.open_first()
            rows = open_list(program)
            program.says('From the last known state, ', start=rows)
            program.says('since none is marked today', start=rows)
            # Looking begins no visit; an answer belongs to today's.
            check_equal(program.record.count('visit'), 1)
            program.act(program.button('Familiar', start=program.find(
                suggested(folder, former)[1]['name'], role=is_group)))
            program.wait_count('muscle_check', 1)
            visit = program.record.one('SELECT visit_id FROM muscle_check')
            assert visit != former
            check_order(program, folder, visit)
            program.says('From the last known state, ', start=rows)
            # As soon as something is said of pain today, only that counts.
            mark_pain(program, 'jaw right', 'Jaw, right')
            program.wait_count('mark', 2)
            program.says('marked today, since', start=rows)
            check_order(program, folder, visit)
            program.wait(lambda: not program.says_now('From the last known state, ', start=rows),
                         'the list to be about today')
            check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
