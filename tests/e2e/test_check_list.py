#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Muscles worth checking: the list on the map page, and what comes of checking them."""

import json
import os
import subprocess
import tempfile

from palpate import Palpate, check_equal, is_group
import tap


def mark_pain(program, search, region):
    program.arm('Pain')
    program.go_to_region(search, region)
    program.press('space')


def check_order(program, folder, visit):
    """The list has what the command line answers for the visit, in the same order."""
    names = [muscle['name'] for muscle in suggested(folder, visit)][:6]
    rows = program.find('Muscles Worth Checking', role=is_group)

    def in_order():
        tree = '\n'.join(node.get_name() or '' for node in program.walk(rows))
        places = [tree.find(name) for name in names]
        return -1 not in places and places == sorted(places)
    program.wait(in_order, f'{names} in this order')
    return names


def suggested(folder, visit):
    """The same from the command line."""
    output = subprocess.run([os.environ['PAL_CLI'], 'suggest', '--visit', visit, '--json',
                             '--data-dir', folder], capture_output=True, check=True).stdout
    return json.loads(output)


def test_that_what_was_checked_is_kept_and_counts():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.act(program.button('Muscles'))
            program.says('Mark where it hurts, and the muscles worth checking are listed here.')
            mark_pain(program, 'temple right', 'Temple, right')
            program.wait_count('mark', 1)
            # The list follows, and stays in sight.
            program.says('Covers 100 % of the pain')
            program.says('since the client marked none')
            visit = program.record.one('SELECT id FROM visit')
            check_order(program, folder, visit)
            # One further down is pressed, and comes first.
            muscle = suggested(folder, visit)[2]
            row = program.find(muscle['name'], role=is_group)
            program.act(program.button('Familiar', start=row))
            program.wait_row("SELECT id FROM muscle_check WHERE result = 'familiar'"
                             f" AND muscle = '{muscle['key']}'")
            program.says(f"{muscle['name']} checked: Familiar pain")
            check_equal(suggested(folder, visit)[0]['key'], muscle['key'])
            check_order(program, folder, visit)
            # Another pain changes both alike.
            mark_pain(program, 'jaw right', 'Jaw, right')
            program.wait_count('mark', 2)
            check_order(program, folder, visit)

            # Said again it is taken back.
            program.act(program.button('Familiar', start=row))
            program.wait_count('muscle_check', 0)
            program.says(f"{muscle['name']}: not checked")
            check_order(program, folder, visit)
            program.press('ctrl+z')
            program.wait_count('muscle_check', 1)
            # One step to the guidance, one to the place.
            row = program.find(check_order(program, folder, visit)[0], role=is_group)
            program.act(program.find(lambda name: name.startswith('Show '), start=row))
            program.says('is framed on the figure.')
            check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
