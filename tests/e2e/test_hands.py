#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What else than a trigger point the hands find, and how the client stands."""

import tempfile

from palpate import Palpate, State, check_equal, is_group
import tap

PLACE = ('low back right', 'Low back, right')


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
            check_equal(program.close(), 0)

        # The next visit asks about it, and one key says that it is the same.
        with Palpate(folder) as program:
            program.open_first()
            program.says('Scar, marked')


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
