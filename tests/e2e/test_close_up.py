#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Going near to a hand, marking there, and finding the mark on the whole body, also tomorrow."""

import tempfile

from palpate import Palpate, Role, check_equal, extents, is_group
import tap

HAND = 'Right Hand, Palm'
PALM = 'Palm, right'


def symbol_at(program, name):
    """Whether the blue of a mark, which no skin has, is on a region when the pointer is elsewhere."""
    region = program.region(name)
    _, _, wide, high = extents(region)
    width, height, pixels = program.settled_picture()
    # Where the region is on the screen, the pointer knows.
    program.point(region)
    pointer = program._display.screen().root.query_pointer()
    x, y = pointer.root_x - wide // 2, pointer.root_y - high // 2
    blue = 0
    for row in range(max(0, y), min(height, y + high)):
        line = pixels[3 * (row * width + max(0, x)):3 * (row * width + x + wide)]
        blue += sum(line[i + 2] > line[i] + 60 for i in range(0, len(line) - 2, 3))
    program.point(program.button('All Four'))
    return blue > 20


def open_hand(program):
    """By the menu beside the views."""
    program.act(program.button('Close-Ups'))
    program.choose(HAND)
    program.says(HAND + ' · Thumb on the left')
    program.wait(program.map_focused, 'the focus to be in the map')


def test_a_point_on_a_hand_that_is_near():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.arm('Trigger Point')
            open_hand(program)
            # The middle of the figure is the palm: the close-up fills the map.
            program.rest()
            program.click(program.closed[0], 0.5, 0.4)
            program.wait_count('mark', 1)
            mark = program.record.marks()[0]
            check_equal((mark['view'], mark['zone'], mark['side'], mark['shape']),
                        ('hand-palm-r', 'palm-r', 'right', 'point'))
            # The first Escape asks nothing more, the second leads back; neither takes the mark.
            program.find('Not Now', role=Role.PUSH_BUTTON)
            program.press('Escape')
            program.wait_gone('Not Now', role=Role.PUSH_BUTTON)
            program.says(HAND + ' · Thumb on the left')
            program.press('Escape')
            program.find('Front', role=is_group, start=program.closed[0])
            check_equal(program.record.count('mark'), 1)
            check_equal(program.close(), 0)

        with Palpate(folder) as program:
            program.find('Find a client')
            program.press('Return')
            program.wait_for_chart()
            # The client opens with the view in which the mark is seen.
            program.find('Front', role=is_group, start=program.closed[0])
            program.wait(lambda: symbol_at(program, PALM), 'the mark on the whole body')
            check_equal(program.record.marks()[0]['view'], 'hand-palm-r')


def test_by_keyboard_from_the_region_and_back():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.go_to_region('palm right', PALM)
        program.find('Close-Up: ' + HAND, role=Role.PUSH_BUTTON)
        program.press('z')
        program.says(HAND + ' · Thumb on the left')
        program.wait_focus(PALM)
        program.press('space')
        program.wait_count('mark', 1)
        program.press('6')
        program.wait_row('SELECT id FROM mark WHERE intensity = 6')
        program.press('z')
        program.find('Front', role=is_group, start=program.closed[0])
        program.wait_focus(PALM)
        # A zone hurts once, wherever it was marked.
        program.press('space')
        program.press('7')
        program.wait_row('SELECT id FROM mark WHERE intensity = 7')
        check_equal(program.record.count('mark'), 1)


if __name__ == '__main__':
    tap.run(globals())
