#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mirror for the client's chair: the figure is turned round on the screen, and nowhere else."""

import os
import subprocess
import tempfile

from palpate import Palpate, Role, Witness, check_equal, extents
import tap

LEFT, RIGHT = 'Front of shoulder, left', 'Front of shoulder, right'
BANNER = 'Mirrored for the client'


def is_on_left(program, name):
    """Whether a region is on the left half of the figure, as a screen reader is told."""
    figure, region = extents(program.find('Body map')), extents(program.region(name))
    return region[0] + region[2] / 2 < figure[0] + figure[2] / 2


def banner(program):
    return program.find_now(lambda name: name.startswith(BANNER), role=Role.LABEL,
                            start=program.find_now('Mirror for the client'))


def paper(program, folder, name):
    """The map of the only visit, as palpate-cli draws it and as its files are."""
    target = os.path.join(folder, name)
    visit = program.record.one('SELECT id FROM visit')
    command = [os.environ['PAL_CLI'], '--data-dir', program.folder]
    subprocess.run([*command, 'render', '--visit', visit, '-o', target], check=True)
    with open(target, 'rb') as drawn:
        listed = subprocess.run([*command, 'marks', visit, '--json'], check=True,
                                capture_output=True).stdout
        return drawn.read(), listed


def test_that_the_client_finds_the_left_on_the_left():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(os.path.join(folder, 'practice')) as program:
            program.begin_client()
            program.show_view('Front')
            assert not is_on_left(program, LEFT)
            # The same mark with and without the mirror has the same place.
            program.arm('Pain')
            program.click(program.region(LEFT), 0.5, 0.4)
            program.wait_count('mark', 1)
            straight = program.record.marks()[0]
            before = paper(program, folder, 'before.svg')
            steps = program.record.count('undo_step')

            program.press('m')
            program.wait(lambda: is_on_left(program, LEFT), 'the mirror')
            program.wait(lambda: banner(program), 'the banner')
            assert not is_on_left(program, RIGHT)
            # It is no step that could be taken back, and paper and files know nothing of it.
            check_equal(program.record.count('undo_step'), steps)
            check_equal(paper(program, folder, 'mirrored.svg'), before)

            program.arm('Trigger Point')
            program.click(program.region(LEFT), 0.5, 0.4)
            program.wait_count('mark', 2)
            mark = program.record.marks()[1]
            check_equal((mark['zone'], mark['side']), ('shoulder-front-l', 'left'))
            assert float(mark['points'].split(',')[0]) > 0, mark['points']
            check_equal((straight['zone'], straight['side']), ('shoulder-front-l', 'left'))
            program.press('Escape')

            # Arrows go where they point on the screen, and move a mark there.
            program.press('s')
            program.go_to_region('front of chest left', 'Front of chest, left')
            for name in ('Breastbone', 'Front of chest, right'):
                program.press('Right')
                program.wait_focus(name)

            # From behind the left is on the left anyway, and the banner says so.
            program.show_view('Back')
            program.says('this one is the same either way')
            assert is_on_left(program, 'Calf, left')
            program.show_view('Front')
            with Witness() as witness:
                program.click(program.button('End Mirror'))
            check_equal(witness.actions, 1)
            program.wait(lambda: not banner(program), 'the banner to go')
            program.wait(lambda: not is_on_left(program, LEFT), 'the mirror to go')
            program.wait(program.map_focused, 'the keyboard to be in the map')
            check_equal(program.close(), 0)


def test_that_it_ends_with_the_client():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.show_view('Front')
            program.menu('Mirror the Figure for the Client')
            program.wait(lambda: is_on_left(program, LEFT), 'the mirror')
            program.press('alt+Left')
            program.find('Clients', role=Role.LIST)
            program.open_first()
            program.show_view('Front')
            assert not is_on_left(program, LEFT)
            assert not banner(program)
            program.press('m')
            program.wait(lambda: is_on_left(program, LEFT), 'the mirror')
            check_equal(program.close(), 0)
        # Nor does it come back with the program.
        with Palpate(folder) as program:
            program.open_first()
            program.show_view('Front')
            assert not is_on_left(program, LEFT)
            check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
