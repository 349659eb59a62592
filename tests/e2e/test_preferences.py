#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The preferences: who works here, the practice card, and that they act and are kept at once."""

from palpate import Palpate, Role, State, check_equal, forget, text_of
import tap


def names(program):
    """The practitioners on the screen, in their order."""
    group = program.find('Practitioners', role=Role.LIST)
    return [text_of(node) for node in program.walk(group) if node.get_role() == Role.TEXT]


def is_ticked(node):
    forget(node)
    return node.get_state_set().contains(State.CHECKED)


def open_preferences(program):
    program.button('Add the First Client')
    program.press('ctrl+comma')
    program.find('Practice Card', role=Role.LABEL)


def test_that_somebody_can_join_be_named_work_and_leave_again():
    with Palpate() as program:
        open_preferences(program)
        first, = names(program)
        program.act(program.button('Add a practitioner'))
        program.wait(lambda: names(program) == [first, 'New Practitioner'], 'somebody new')
        # The name is there to be typed over.
        program.type('Robin')
        program.wait_row("SELECT 1 FROM practitioner WHERE name = 'Robin'")
        works = program.find('Robin works now')
        program.click(works)
        program.wait(lambda: is_ticked(works), 'Robin to work')
        program.wait_row("SELECT 1 FROM preference JOIN practitioner ON value = practitioner.id "
                         "WHERE preference.id = 'practitioner' AND name = 'Robin'")
        # Somebody always works here.
        program.click(works)
        program.settled_picture()
        assert is_ticked(works)

        program.act(program.button('Remove Robin from this list'))
        program.wait(lambda: names(program) == [first], 'Robin to leave')
        program.wait(lambda: is_ticked(program.find(f'{first} works now')), 'the first to work')
        assert not program.find_now(f'Remove {first} from this list'), 'nobody would be left'
        check_equal(program.record.count('practitioner'), 2)
        program.find('Practitioner removed')
        program.act(program.button('Undo'))
        program.wait(lambda: names(program) == [first, 'Robin'], 'Robin to come back')
        check_equal(program.record.count('practitioner WHERE archived_utc IS NOT NULL'), 0)


def test_that_the_card_is_saved_and_shown_again():
    with Palpate() as program:
        open_preferences(program)
        program.enter(program.find('Name of the Practice', role=Role.TEXT), 'Hands On')
        program.press('Escape')
        program.wait_row("SELECT 1 FROM practice_card WHERE name = 'Hands On'")
        program.find('Palpate', role=Role.FRAME, state=State.ACTIVE)
        program.press('ctrl+comma')
        program.wait(lambda: text_of(program.find('Name of the Practice', role=Role.TEXT))
                     == 'Hands On', 'the card')


def test_that_nothing_typed_is_lost_by_quitting():
    with Palpate() as program:
        open_preferences(program)
        program.enter(program.find('Name of the Practice', role=Role.TEXT), 'Hands On')
        program.press('ctrl+q')
        check_equal(program.process.wait(30), 0)
        check_equal(program.record.one('SELECT name FROM practice_card'), 'Hands On')


if __name__ == '__main__':
    tap.run(globals())
