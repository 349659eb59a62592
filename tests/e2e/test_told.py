#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That a key says what it did, or why it did nothing: which tool is armed, whose marks are made, which
mark is selected; and that what happened last is read where nobody moves the pointer."""

from palpate import MUSCLE, Listener, Palpate, Role, check_equal
import tap

CHEST = 'Front of chest, left'
MIDDLE = 'Breastbone'


def status(program):
    return program.find(role=Role.STATUS_BAR)


def wait_status(program, words):
    program.find(lambda name: words in name, role=Role.STATUS_BAR)


def mark_trigger_point(program):
    program.press('t')
    program.go_to_region('upper trapezius right', MUSCLE)
    program.press('space')
    program.wait_count('mark', 1)
    program.press('Escape')


def test_that_a_key_tells_what_it_arms_and_whose_marks_are_made():
    with Palpate() as program, Listener() as listener:
        program.begin_client()
        program.go_to_region('front of chest left', CHEST)
        for key, words in (('p', 'Tool: Pain'), ('t', 'Tool: Trigger Point'), ('d', 'Tool: Draw'),
                           ('e', 'Tool: Eraser'), ('v', 'Tool: No Work'), ('q', 'Tool: Finding'),
                           ('shift+q', 'Tool: Posture'), ('s', 'Tool: Select'),
                           ('c', 'New marks are the client’s.'),
                           ('c', 'New marks are the therapist’s.'),
                           ('g', 'What is known from before is hidden.'),
                           ('g', 'What is known from before is shown.'),
                           ('7', 'Nothing is marked yet')):
            program.press(key)
            listener.wait(program, words, name=CHEST)
        check_equal(program.close(), 0)


def test_that_the_mirror_is_read_in_its_banner_alone_and_heard():
    with Palpate() as program, Listener() as listener:
        program.begin_client()
        program.show_view('Front')
        program.press('p')
        program.go_to_region('front of chest left', CHEST)
        wait_status(program, 'Tool: Pain')
        program.press('m')
        listener.wait(program, 'Mirrored for the client: their left is on the left', name=CHEST)
        program.find('Mirror for the client')
        program.find(lambda words: not words, role=Role.STATUS_BAR)
        program.press('m')
        listener.wait(program, 'The figure is no longer mirrored.', name=CHEST)
        wait_status(program, 'The figure is no longer mirrored.')
        check_equal(program.close(), 0)


def test_that_space_tells_which_of_the_marks_in_a_region_it_selects():
    with Palpate() as program, Listener() as listener:
        program.begin_client()
        mark_trigger_point(program)
        program.press('p')
        program.press('space')
        program.wait_count('mark', 2)
        program.press('5')
        program.wait_row('SELECT 1 FROM mark WHERE intensity = 5')
        program.press('s')
        listener.wait(program, 'Tool: Select', name=MUSCLE)
        program.press('space')
        listener.wait(program, 'Selected: ' + MUSCLE, name=MUSCLE)
        # What was told is what the next key means.
        program.press('Delete')
        program.wait_count('mark', 1)
        check_equal(program.record.marks()[0]['kind'], 'pain')
        check_equal(program.close(), 0)


def test_that_a_key_that_does_nothing_tells_why():
    with Palpate() as program, Listener() as listener:
        program.begin_client()
        program.go_to_region('breastbone', MIDDLE)
        for key in ('Delete', 'b', 'n', 'f', 'j', 'shift+m'):
            # What is told twice is not heard again.
            program.press('s')
            listener.wait(program, 'Tool: Select', name=MIDDLE)
            program.press(key)
            listener.wait(program, 'No mark is selected.', name=MIDDLE)
        program.press('p')
        program.press('space')
        program.wait_count('mark', 1)
        for key, words in (('b', 'there is no other side'), ('n', 'Only a trigger point'),
                           ('f', 'Only of a trigger point'), ('j', 'Only an arrow')):
            program.press(key)
            listener.wait(program, words, name=MIDDLE)
        # Nobody deletes what another said.
        program.press('c')
        program.press('Delete')
        listener.wait(program, 'This is the therapist’s mark.', name=MIDDLE)
        check_equal(program.record.count('mark'), 1)
        check_equal(program.close(), 0)


def test_that_a_copy_is_made_once():
    with Palpate() as program, Listener() as listener:
        program.begin_client()
        mark_trigger_point(program)
        program.press('b')
        program.wait_count('mark', 2)
        # The copy is selected: from there it goes back to the first.
        program.press('b')
        listener.wait(program, 'Selected: ' + MUSCLE, name=MUSCLE)
        program.press('b')
        listener.wait(program, 'Selected: Upper trapezius, left', name=MUSCLE)
        check_equal(program.record.count('mark'), 2)
        # And so with a zone.
        program.press('p')
        program.go_to_region('front of chest left', CHEST)
        program.press('space')
        program.wait_count('mark', 3)
        program.press('b')
        program.wait_count('mark', 4)
        program.press('b')
        listener.wait(program, 'Selected: ' + CHEST, name=CHEST)
        check_equal(program.record.count('mark'), 4)
        check_equal(program.close(), 0)


def test_that_a_pointer_that_nobody_moves_talks_over_nothing():
    with Palpate() as program:
        program.begin_client()
        figure = program.find('Front', start=program.closed[0])
        program.press('p')
        program.go_to_region('front of chest left', CHEST)
        program.point(figure, 0.5, 0.4)
        wait_status(program, ' · ')
        # The first mark opens a bar and moves what lies under the pointer.
        program.press('space')
        program.wait_count('mark', 1)
        wait_status(program, CHEST + ': not rated')
        program.press('6')
        wait_status(program, CHEST + ': pain 6')
        program.settled_picture()
        wait_status(program, CHEST + ': pain 6')
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
