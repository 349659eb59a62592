#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""With text at 200 % in a small window nothing of a chart is cut off at the edge, in German neither."""

import os
import subprocess
import tempfile

import language
from palpate import BUTTONS, Palpate, Role, extents
import small_window
import tap

SIZE = 420, 700
FIGURES = 'Body map', 'Körperkarte'


def sticking_out(program):
    """The window is no wider than it was to be; which buttons and words are not wholly in it."""
    frame = program.root.children()[0]
    left, _, width, _ = extents(frame)
    assert 0 < width <= SIZE[0], width
    nodes = [node for node in program.walk(frame)
             if node.get_role() in BUTTONS + (Role.LABEL, Role.STATUS_BAR)]
    assert len(nodes) > 5, nodes
    return [(node.get_name(), place) for node, place in zip(nodes, program.places(nodes))
            if place[0] < left or place[0] + place[2] > left + width]


def check_chart(locale):
    """Of the second client on the list, who has marks from before, with a new one chosen."""
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        subprocess.run([os.environ['PAL_CLI'], 'demo', '--data-dir', folder], check=True,
                       stdout=subprocess.DEVNULL)
        around = language.surroundings(locale) if locale else {}
        with Palpate(folder, environment=around) as program:
            def check(what):
                program.wait(lambda: not sticking_out(program),
                             f'all to be in the window: {what}, {sticking_out(program)}', 20)

            program.find(role=Role.LIST_ITEM)
            check('clients')
            program.press('Return')
            program.closed.append(
                program.find(lambda name: name in FIGURES))
            program.wait(program.focused, 'the chart')
            check('chart')
            program.press('p')
            program.press('space')
            program.wait_row("SELECT id FROM mark WHERE created_utc > datetime('now', '-1 hour')")
            program.press('7')
            program.wait_row("SELECT id FROM mark WHERE intensity = 7 "
                             "AND created_utc > datetime('now', '-1 hour')")
            check('a new mark')
            program.press('i')
            check('guidance')


def test_english():
    check_chart(None)


def test_german():
    check_chart('de_DE')


if __name__ == '__main__':
    small_window.begin(SIZE, 192)
    tap.run(globals())
