#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That what these tests read of the screen in one answer is what a screen reader hears when it asks
every object by itself."""

from palpate import Palpate, is_group
from desktop import Atspi
import tap


def heard(node):
    """What the accessibility library tells of an object and of everything in it."""
    states = node.get_state_set()
    if not is_stack_page(node):
        yield (node.get_name(), node.get_role(), node.get_description(),
               [state for state in all_states() if states.contains(state)])
    for index in range(node.get_child_count()):
        yield from heard(node.get_child_at_index(index))


def is_stack_page(node):
    """GTK 4.8 tells of the page of a stack only after somebody has asked for it by name; what the
    page holds is told of in any case."""
    return node.get_name() == 'GtkStackPage'


def all_states():
    return [Atspi.StateType(number) for number in range(Atspi.StateType.LAST_DEFINED)]


def read(program):
    """The same from the one answer."""
    for node in program.every(closed=[]):
        if is_stack_page(node):
            continue
        states = node.get_state_set()
        yield (node.get_name(), node.get_role(), node.get_description(),
               [state for state in all_states() if states.contains(state)])


def find_program(program):
    desktop = Atspi.get_desktop(0)
    children = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
    return next(child for child in children if child.get_process_id() == program.process.pid)


def check_same(program):
    program.rest()  # a tooltip would come while things are read
    program.settled_picture()
    known = list(read(program))
    asked = list(heard(find_program(program)))
    for number, (ours, theirs) in enumerate(zip(known, asked)):
        assert ours == theirs, f'{number}: {ours} read, {theirs} heard'
    assert len(known) == len(asked) > 40, (len(known), len(asked))


def test_that_no_object_is_left_out_and_each_says_the_same():
    with Palpate() as program:
        program.button('Add the First Client')
        check_same(program)
        program.begin_client()
        program.find('Body map', role=is_group)
        check_same(program)
        program.press('alt+Left')
        program.find('Find a client')
        check_same(program)


def test_that_what_comes_in_the_place_of_something_hidden_is_read():
    with Palpate() as program:
        program.begin_client()
        program.press('t')
        program.go_to_region('palm right', 'Palm, right')
        program.button('Close-Up: Right Hand, Palm')
        program.press('space')  # and the questions about the mark stand there instead
        program.wait_count('mark', 1)
        check_same(program)


if __name__ == '__main__':
    tap.run(globals())
