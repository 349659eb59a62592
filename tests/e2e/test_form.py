#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of a client: nothing that was typed is lost, and what cannot be right is said."""

from palpate import Palpate, Role, State, check_equal, forget, text_of
import tap

HINT = 'Date of birth like 04/25/1979, or only the year.'


def new_client(program):
    program.act(program.button('Add the First Client'))
    return field(program, 'Given Name')


def field(program, name):
    return program.find(name, role=Role.TEXT)


def is_wrong(node):
    """GTK has said so by one state and by the other."""
    forget(node)
    states = node.get_state_set()
    return states.contains(State.INVALID_ENTRY) or states.contains(State.INVALID)


def test_that_a_date_of_birth_is_read_as_people_write_it():
    with Palpate() as program:
        program.enter(new_client(program), 'Nora')
        birth = field(program, 'Date of Birth')
        program.find(HINT)
        for typed, stored, shown in (('4/25/79', '1979-04-25', '04/25/1979'),
                                     ('25 april 1979', '1979-04-25', '04/25/1979'),
                                     ('1926-11-23', '1926-11-23', '11/23/1926'),
                                     ('1979', '1979', '1979')):
            program.enter(birth, typed)
            program.press('Tab')
            program.wait(lambda: text_of(birth) == shown, f'{typed} to become {shown}')
            program.wait_row('SELECT 1 FROM client WHERE birth_date = ?', stored)
            assert not is_wrong(birth)
        program.press('ctrl+Return')
        program.wait_for_chart()
        program.find('1979', role=Role.LABEL)


def test_that_a_date_that_cannot_be_read_is_kept_and_said():
    with Palpate() as program:
        program.enter(new_client(program), 'Nora')
        birth = field(program, 'Date of Birth')
        program.enter(birth, '31.2.79 or so')
        program.press('Tab')
        program.says('cannot be read')
        program.wait(lambda: is_wrong(birth), 'the field to be wrong')
        assert 'cannot be read' in program.description(birth)
        check_equal(text_of(birth), '31.2.79 or so')
        program.wait_row("SELECT 1 FROM client WHERE birth_date = '31.2.79 or so'")

        # It is said again when the form is left, and shown as what it is.
        program.press('alt+Left')
        program.find('The date of birth could not be read and is kept as it was typed')
        program.find('Nora, born “31.2.79 or so”?', role=Role.LIST_ITEM)
        program.press('Return')
        program.wait_for_chart()
        program.menu('Edit Client…')
        birth = field(program, 'Date of Birth')
        program.wait(lambda: text_of(birth) == '31.2.79 or so', 'what was typed to be there')
        program.says('cannot be read')
        program.enter(birth, '1879-02-28')
        program.press('Tab')
        program.says('Nobody who lives today')
        program.enter(birth, '1979-02-28')
        program.find(HINT)
        program.press('alt+Left')
        program.wait_row("SELECT 1 FROM client WHERE birth_date = '1979-02-28'")
        check_equal(program.close(), 0)


def test_that_somebody_without_a_name_is_kept_too():
    with Palpate() as program:
        new_client(program)
        program.enter(field(program, 'Phone'), '555 0100')
        program.press('alt+Left')
        program.find('Saved without a name')
        program.find('No name yet', role=Role.LIST_ITEM)
        check_equal(program.record.rows('SELECT given_name, phone FROM client'),
                    [{'given_name': 'No name yet', 'phone': '555 0100'}])

        # Nothing typed, nobody kept.
        program.press('ctrl+n')
        program.wait(lambda: text_of(field(program, 'Phone')) == '', 'an empty form')
        program.press('alt+Left')
        program.find('Find a client')
        check_equal(program.close(), 0)
        check_equal(program.record.count('client'), 1)


def test_that_a_name_cannot_be_taken_away_but_the_rest_is_saved():
    with Palpate() as program:
        program.enter(new_client(program), 'Nora')
        name = field(program, 'Given Name')
        program.wait_count('client', 1)
        program.enter(name, 'x')
        program.press('BackSpace')
        program.enter(field(program, 'Phone'), '555 0100')
        program.says('A client needs a name')
        assert is_wrong(name)
        program.wait_row("SELECT 1 FROM client WHERE given_name = 'Nora' AND phone = '555 0100'")
        program.enter(name, 'Norah')
        program.find(HINT)
        program.press('alt+Left')
        program.find('Norah', role=Role.LIST_ITEM)
        check_equal(program.record.count('client'), 1)


if __name__ == '__main__':
    tap.run(globals())
