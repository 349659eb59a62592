#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is drawn with the mouse in the real program, and what the record has of it."""

import math
import tempfile

from Xlib import X
from Xlib.ext import shape, xtest

from palpate import Palpate, Role, State, check_equal, forget, is_group
import tap

CHEST = 'Front of chest, left'


def line(x0, y0, x1, y1, steps=20):
    return [(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps) for i in range(steps + 1)]


def ring(x, y, radius, steps=40):
    return [(x + radius * math.cos(2 * math.pi * i / steps),
             y + radius * math.sin(2 * math.pi * i / steps)) for i in range(steps + 1)]


def start_drawing(program):
    program.begin_client()
    program.push_down('Draw', 'Tool')
    program.button('Burning')


def strokes(program):
    return program.record.rows('SELECT * FROM stroke ORDER BY position')


def draw(program, places, number):
    """Draws over the left of the chest, and waits until the record has so many strokes."""
    program.drag(program.region(CHEST), places)
    program.wait_count('stroke', number)


def test_that_a_stroke_is_a_mark_that_can_be_undone_and_survives():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            start_drawing(program)
            program.push_down('Burning', 'Pens')
            draw(program, line(0.3, 0.4, 0.7, 0.5), 1)
            mark, = program.record.marks()
            check_equal((mark['shape'], mark['kind'], mark['quality'], mark['side'],
                         mark['author'], mark['view']),
                        ('area', 'pain', 'burning', 'left', 'therapist', 'front'))
            program.press('6')
            program.wait_row('SELECT 1 FROM mark WHERE intensity = 6')
            program.press('ctrl+z')
            program.wait_row('SELECT 1 FROM mark WHERE intensity IS NULL')
            program.press('ctrl+z')
            program.wait_count('stroke', 0)
            check_equal(program.record.count('mark'), 0)
            program.press('ctrl+shift+z')
            program.wait_count('stroke', 1)
            before = strokes(program)[0]['samples']
            program.kill()
        with Palpate(folder) as program:
            program.open_first()
            check_equal(strokes(program)[0]['samples'], before)
            program.press('ctrl+z')
            program.wait_count('stroke', 0)


def test_that_strokes_which_touch_are_one_mark():
    with Palpate() as program:
        start_drawing(program)
        draw(program, line(0.3, 0.4, 0.7, 0.5), 1)
        draw(program, line(0.5, 0.3, 0.5, 0.6), 2)
        check_equal(program.record.count('mark'), 1)
        # elsewhere
        draw(program, line(0.2, 0.85, 0.4, 0.85), 3)
        check_equal(program.record.count('mark'), 2)
        # another pen
        program.push_down('Burning', 'Pens')
        draw(program, line(0.2, 0.8, 0.4, 0.9), 4)
        check_equal(program.record.count('mark'), 3)
        # Esc
        program.press('Escape')
        draw(program, line(0.2, 0.82, 0.4, 0.92), 5)
        check_equal(program.record.count('mark'), 4)


def test_that_the_lasso_fills_and_the_eraser_cuts():
    with Palpate() as program:
        start_drawing(program)
        program.push_down('Lasso', 'What the pen does')
        draw(program, ring(0.5, 0.5, 0.25), 1)
        program.push_down('Draw', 'What the pen does')
        program.press('Escape')
        draw(program, line(0.1, 0.9, 0.9, 0.9), 2)
        program.push_down('Eraser', 'What the pen does')
        # through the middle of the line: two pieces are left
        draw(program, line(0.5, 0.82, 0.5, 0.98), 3)
        check_equal(program.record.count('mark'), 2)
        program.press('ctrl+z')
        program.wait_count('stroke', 2)


def test_that_the_brush_marks_zones_and_keys_draw_them_too():
    with Palpate() as program:
        start_drawing(program)
        program.push_down('Zone Brush', 'What the pen does')
        program.drag(program.region(CHEST), line(0.5, 0.5, 0.6, 0.5))
        program.wait_count('mark', 1)
        mark, = program.record.marks()
        check_equal((mark['shape'], mark['zone'], mark['quality']), ('region', 'chest-l', 'ache'))
        program.go_to_region('knee front right', 'Front of knee, right')
        program.press('d')
        program.press('space')
        program.wait_count('mark', 2)
        check_equal(program.record.marks()[1]['quality'], 'ache')


def test_that_the_width_of_the_pen_is_at_hand():
    with Palpate() as program:
        start_drawing(program)

        def width():
            said = program.find(lambda name: name.endswith('\u00a0mm'), role=Role.PUSH_BUTTON,
                                start=group)
            return int(said.get_name().partition('\u00a0')[0])

        group = program.find('Width of the pen', role=is_group)
        usual = width()
        draw(program, line(0.3, 0.3, 0.7, 0.3), 1)
        program.press('Escape')
        program.click(program.button('Wider', start=group))
        program.wait(lambda: width() > usual, 'a wider pen')
        # Drawing goes on at once, with a line that is as wide as it says.
        draw(program, line(0.3, 0.7, 0.7, 0.7), 2)
        program.press('bracketleft')
        program.wait(lambda: width() == usual, 'the key to be seen there')
        # Each step is seen, until there is none any more.
        program.click(program.button('Narrower', start=group))
        program.wait(lambda: width() < usual, 'a narrower pen')
        narrower = program.button('Narrower', start=group)

        def can_be_pressed():
            forget(narrower)
            return narrower.get_state_set().contains(State.SENSITIVE)

        program.press('bracketleft')
        program.press('bracketleft')
        program.wait(lambda: not can_be_pressed(), 'no narrower pen to be offered')
        program.click(program.find(lambda name: name.endswith('\u00a0mm'), start=group))
        program.wait(lambda: width() == usual, 'the usual width')
        # It is there for the eraser, and for nothing that has no width.
        program.push_down('Eraser', 'What the pen does')
        program.find('Width of the pen', role=is_group)
        program.push_down('Lasso', 'What the pen does')
        program.wait_gone('Width of the pen')


def find_tooltip(program, node):
    """Rests the pointer on something until its tooltip is there."""
    screen = program._display.screen().root

    def shown():
        return {window.id: window for window in screen.query_tree().children
                if window.get_attributes().map_state == X.IsViewable}

    program.rest()
    before = shown()
    program.point(node)
    return program.wait(
        lambda: next((window for number, window in shown().items() if number not in before), None),
        'the tooltip')


def test_that_no_tooltip_takes_a_click():
    with Palpate() as program:
        program.begin_client()
        # The first of all, not one of the figure.
        tooltip = find_tooltip(program, program.button('Larger'))
        program.wait(lambda: not tooltip.shape_get_rectangles(shape.SK.Input).rectangles,
                     'the tooltip to let everything through')
        check_equal(program.close(), 0)


def test_that_a_click_goes_through_a_tooltip():
    with Palpate() as program:
        program.begin_client()
        program.arm('Pain')
        tooltip = find_tooltip(program, program.region('Lower abdomen, left'))
        place = tooltip.get_geometry()
        # Below the pointer, where the body is; GTK 4.18 puts most of a tooltip beside it.
        pointer = program._display.screen().root.query_pointer()
        xtest.fake_input(program._display, X.MotionNotify,
                         x=min(max(pointer.root_x, place.x + 4), place.x + place.width - 4),
                         y=place.y + place.height // 2)
        for kind in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(program._display, kind, 1)
        program._display.sync()
        # What lies there is marked, and nothing is left over that the next click would meet.
        program.wait_count('mark', 1)
        program.click(program.region(CHEST))
        program.wait_count('mark', 2)
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
