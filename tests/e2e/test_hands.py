#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What else than a trigger point the hands find, and how the client stands."""

import json
import os
import sqlite3
import subprocess
import tempfile

from palpate import Palpate, Role, State, check_equal, is_group
import tap

PLACE = ('low back right', 'Low back, right')


def wait_status(program, words):
    program.find(lambda name: words in name, role=Role.STATUS_BAR)


def test_a_scar_by_keys():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.show_view('Back')
            program.press('q')
            program.act(program.button('Scar'))
            program.go_to_region(*PLACE)
            program.press('space')
            program.wait_row("SELECT id FROM mark WHERE kind = 'palpation' AND palpation = 'scar'"
                             " AND side = 'right' AND shape = 'point'")
            program.says('Scar, Low back, right')
            # A digit is how much of it there is; what is none changes nothing.
            program.press('2')
            program.wait_row("SELECT id FROM mark WHERE degree = 'moderate' AND intensity IS NULL")
            program.press('8')
            program.says('Scar, Low back, right, moderate')
            check_equal(program.record.one('SELECT degree FROM mark'), 'moderate')
            # The same again is the same one.
            program.go_to_region(*PLACE)
            program.press('space')
            program.press('3')
            program.wait_row("SELECT id FROM mark WHERE degree = 'marked'")
            check_equal(program.record.count('mark'), 1)
            # It is recorded as something else in the pane, and that is taken back.
            program.act(program.button('Spasm', start=program.find('What It Is', role=is_group)))
            program.wait_row("SELECT id FROM mark WHERE palpation = 'spasm'")
            program.press('ctrl+z')
            program.wait_row("SELECT id FROM mark WHERE palpation = 'scar'")
            # A scar of years is another one than a scar of weeks.
            program.act(program.button('Years'))
            program.says('Low back, right. Scar, marked, 2 years old')
            check_equal(program.close(), 0)

        # The next visit asks about it, and one key says that it is the same.
        with Palpate(folder) as program:
            program.open_first()
            program.says('Scar, marked, 2 years old')


def test_findings_by_pointer_as_others_read_them():
    with Palpate() as program:
        program.begin_client()
        program.show_view('Back')
        program.click(program.button('Finding', start=program.find('Tool', is_group)))
        program.click(program.button('Swelling'))
        program.click(program.region(PLACE[1]))
        program.wait_count('mark', 1)
        program.click(program.button('++ moderate'))
        program.wait_row("SELECT id FROM mark WHERE degree = 'moderate'")
        # How much of it stays chosen for what is marked next.
        program.press('shift+q')
        program.click(program.button('Both'))
        program.wait_count('mark', 2)
        check_equal(found(program), [
            ('palpation', 'low-back-r', 'swelling', None, 'moderate'),
            ('posture', 'sternum', None, 'rounded-shoulders', 'moderate')])
        program.click(program.button('Undo'))
        program.wait_count('mark', 1)
        check_equal(len(found(program)), 1)
        check_equal(program.close(), 0)


def found(program):
    """What palpate-cli says of the only visit."""
    answer = subprocess.run([os.environ['PAL_CLI'], '--data-dir', program.folder, '--json', 'marks',
                             program.record.one('SELECT id FROM visit')],
                            check=True, capture_output=True).stdout
    return [tuple(mark.get(name) for name in ('kind', 'zone', 'palpation', 'posture', 'degree'))
            for mark in json.loads(answer)['marks']]


def test_findings_that_are_known_from_before():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.show_view('Back')
            program.press('q')
            for number, kind, degree in (1, 'Scar', '3'), (2, 'Swelling', '2'):
                program.act(program.button(kind))
                program.go_to_region(*PLACE)
                program.press('space')
                program.wait_count('mark', number)
                program.press(degree)
                program.wait_row('SELECT 1 FROM mark WHERE palpation = ? AND degree IS NOT NULL',
                                 kind.lower())
            # The copy of the other side is one, however often the key is pressed.
            for number in range(3):
                program.press('b')
                wait_status(program, f"Swelling, Low back, {('left', 'right')[number % 2]}")
            program.wait_count('mark', 3)
            program.press('Delete')
            program.wait_count('mark', 2)
            path = program.record.path
            check_equal(program.close(), 0)
        # As if it had been in March.
        with sqlite3.connect(path) as record:
            record.execute("UPDATE visit SET started_utc = '2026-03-03T09:00:00.000000Z',"
                           " ended_utc = NULL, local_date = '2026-03-03'")
        record.close()

        with Palpate(folder) as program:
            program.open_first()
            known = program.find('Known from before', role=Role.LIST)
            names = ['Scar, marked', 'Swelling, moderate']
            if names[1] in program.wait_focus('Low back, right').get_name():
                names.reverse()
            # What has a degree is offered degrees, and no number of a pain.
            for row in (program.find(lambda words, name=name: name in words, start=known)
                        for name in names):
                program.button('Degree', start=row)
            assert program.find_now('A number from 0 to 10', start=known) is None, program.tree()
            # A number that says nothing of it is told so, and it is still asked about.
            program.press('7')
            wait_status(program, 'Nothing was changed')
            program.wait_focus(names[0])
            # A degree has no ten: what comes after its 1 is of what is asked about next.
            program.press('1')
            program.wait_focus(names[1])
            program.press('0')
            program.wait_count('mark', 4)
            check_equal(program.record.rows(
                'SELECT palpation, degree FROM mark JOIN visit ON visit.id = visit_id'
                " WHERE local_date > '2026-03-03' ORDER BY degree DESC"),
                [{'palpation': names[0].split(',')[0].lower(), 'degree': 'slight'},
                 {'palpation': names[1].split(',')[0].lower(), 'degree': None}])
            check_equal(program.close(), 0)


def test_a_posture_by_one_choice():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.show_view('Back')
            program.press('shift+q')
            program.act(program.button('Both'))
            program.wait_row("SELECT id FROM mark WHERE kind = 'posture'"
                             " AND posture = 'rounded-shoulders' AND direction IS NULL"
                             " AND zone = 'sternum'")
            # It is not seen from behind, so the figure turns to where it is.
            program.wait_state(program.button('Front'), State.PRESSED)
            program.act(program.button('+++ marked'))
            program.wait_row("SELECT id FROM mark WHERE degree = 'marked'")
            program.says('Rounded shoulders: posture, marked')
            # Chosen again it is taken back, and undo brings it back.
            program.act(program.button('Both'))
            program.wait_count('mark', 0)
            program.press('ctrl+z')
            program.wait_count('mark', 1)


if __name__ == '__main__':
    tap.run(globals())
