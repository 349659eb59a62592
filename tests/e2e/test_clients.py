#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of clients: finding, archiving, names of every kind, and that an open client is alone."""

from palpate import BUTTONS, Palpate, Role, check_equal, plain, text_of
import tap

ODD_NAMES = ['<b>Bold</b> & "Sons"', 'שרה לוי', 'Zoë 😀 Žižek', "O'Brien _Under_ %s"]


def add_clients(program, *names):
    """Adds them one after another, and ends at the list."""
    for known, name in enumerate(names):
        if known == 0:
            program.act(program.button('Add the First Client'))
        else:
            program.press('ctrl+n')
        field = program.find('Given Name', role=Role.TEXT)
        program.wait(lambda: text_of(field) == '', 'an empty form')
        program.enter(field, name)
        program.press('alt+Left')
        program.wait_count('client', known + 1)
        program.find('Find a client')
    program.wait(lambda: set(listed(program)) >= set(names), 'the names in the list')


def list_of_clients(program):
    return program.find('Clients', role=Role.LIST)


def listed(program):
    """The names in the list, as they are on the screen."""
    rows = [node for node in program.walk(list_of_clients(program))
            if node.get_role() == Role.LIST_ITEM]
    return [next((node.get_name() for node in program.walk(row)
                  if node.get_role() == Role.LABEL and len(node.get_name()) > 2), '')
            for row in rows]


def wait_listed(program, *names):
    program.wait(lambda: sorted(listed(program)) == sorted(names), f'only {names} in the list')


def choose_in_row(program, name, entry):
    """Opens the menu of a client's row and chooses an entry."""
    row = next(node for node in program.walk(list_of_clients(program))
               if node.get_role() == Role.LIST_ITEM
               and any(child.get_name() == name for child in program.walk(node)))
    more = program.button(f'More: {name}', start=row)
    program.act(more)
    program.choose(entry, start=row)


def toast_buttons(program):
    return [node for node in program.walk()
            if node.get_role() in BUTTONS and plain(node.get_name() or '') == 'Undo']


def test_that_an_arrow_goes_from_the_search_to_the_first_who_was_found():
    with Palpate() as program:
        add_clients(program, 'Ann Smith', 'Joseph Miller')
        program.wait_focus('Find a client')
        program.press('Down')
        program.wait_focus('Ann Smith')
        program.press('Down')
        program.wait_focus('Joseph Miller')
        program.enter(program.find('Find a client'), 'mil')
        wait_listed(program, 'Joseph Miller')
        program.press('Down')
        program.wait_focus('Joseph Miller')
        program.press('Return')
        program.wait_for_chart()
        program.says('Joseph Miller')
        check_equal(program.close(), 0)


def test_that_the_list_finds_as_one_types_with_or_without_accents():
    with Palpate() as program:
        add_clients(program, 'José Núñez', 'Joseph Miller', 'Ann Smith')
        search = program.find('Find a client')
        program.enter(search, 'jose nun')
        wait_listed(program, 'José Núñez')
        program.enter(search, 'JOS')
        wait_listed(program, 'José Núñez', 'Joseph Miller')
        program.enter(search, 'smith')
        wait_listed(program, 'Ann Smith')
        program.enter(search, 'Nobody Atall')
        program.says('Nobody Found')
        program.act(program.button('Add “Nobody Atall”'))
        wait_listed(program, 'Nobody Atall')
        check_equal(program.record.rows(
            "SELECT given_name, family_name FROM client WHERE family_name IS NOT NULL"),
            [{'given_name': 'Nobody', 'family_name': 'Atall'}])


def test_that_names_are_shown_as_they_are_written():
    with Palpate() as program:
        add_clients(program, *ODD_NAMES)
        wait_listed(program, *ODD_NAMES)
        for name in ODD_NAMES:
            program.enter(program.find('Find a client'), name)
            wait_listed(program, name)
            program.press('Return')
            program.wait_for_chart()
            program.find(name, role=Role.LABEL)
            program.press('alt+Left')
            program.wait(lambda: not program.map_focused(), 'the chart to be closed')


def test_that_an_archived_client_can_be_brought_back():
    with Palpate() as program:
        add_clients(program, 'Ann Smith', '<i>Ben</i> & Co')
        choose_in_row(program, '<i>Ben</i> & Co', 'Archive')
        wait_listed(program, 'Ann Smith')
        program.find('Client archived')
        program.act(program.button('Undo'))
        wait_listed(program, 'Ann Smith', '<i>Ben</i> & Co')
        check_equal(program.record.count('client WHERE archived_utc IS NOT NULL'), 0)

        # The last step only: what was archived before it stays so.
        choose_in_row(program, '<i>Ben</i> & Co', 'Archive')
        wait_listed(program, 'Ann Smith')
        choose_in_row(program, 'Ann Smith', 'Archive')
        program.says('Everybody Is Archived')
        # One toast makes room for the next.
        undo = program.wait(lambda: len(toast_buttons(program)) == 1 and toast_buttons(program)[0],
                            'one toast')
        program.act(undo)
        wait_listed(program, 'Ann Smith')
        choose_in_row(program, 'Ann Smith', 'Archive')
        program.act(program.button('Show Archived Clients'))
        wait_listed(program, 'Ann Smith', '<i>Ben</i> & Co')
        choose_in_row(program, '<i>Ben</i> & Co', 'Bring Back')
        program.find('Client brought back')
        program.menu('Show Archived Clients', 'Main menu')
        wait_listed(program, '<i>Ben</i> & Co')
        program.menu('Show Archived Clients', 'Main menu')
        wait_listed(program, 'Ann Smith', '<i>Ben</i> & Co')
        choose_in_row(program, 'Ann Smith', 'Bring Back')
        program.wait(lambda: not program.record.count('client WHERE archived_utc IS NOT NULL'),
                     'nobody to be archived')
        program.menu('Show Archived Clients', 'Main menu')
        wait_listed(program, 'Ann Smith', '<i>Ben</i> & Co')


def test_that_somebody_archived_is_offered_instead_of_a_second_one():
    with Palpate() as program:
        add_clients(program, 'Ann Smith', 'Ben Miller')
        choose_in_row(program, 'Ben Miller', 'Archive')
        search = program.find('Find a client')
        program.enter(search, 'miller')
        program.says('archived')
        program.act(program.button('Show Archived Clients'))
        wait_listed(program, 'Ben Miller')
        program.press('Return')
        program.wait_for_chart()
        program.find('Ben Miller', role=Role.LABEL)


def test_that_a_row_has_a_name():
    with Palpate() as program:
        add_clients(program, 'Ann Smith')
        program.find('Ann Smith', role=Role.LIST_ITEM)
        choose_in_row(program, 'Ann Smith', 'Edit…')
        program.enter(program.find('Date of Birth', role=Role.TEXT), '1979-04-25')
        program.press('alt+Left')
        program.find('Ann Smith, born 04/25/1979', role=Role.LIST_ITEM)


def test_that_an_open_client_is_alone_on_the_screen():
    with Palpate() as program:
        add_clients(program, 'Ann Smith', 'Ben Miller', 'Cleo Jones')
        choose_in_row(program, 'Ben Miller', 'Archive')
        program.find('Client archived')
        program.enter(program.find('Find a client'), 'ann')
        wait_listed(program, 'Ann Smith')
        program.press('Return')
        program.wait_for_chart()
        program.find('Ann Smith', role=Role.LABEL)

        # Neither to see nor for a screen reader to find: not in a list, a form or a toast.
        def others():
            return [node.get_name() for node in program.every()
                    if any(name in said(node) for name in ('Miller', 'Jones'))]

        # Sooner than the toast would go by itself.
        program.wait(lambda: others() == [], 'no other name on the screen, no toast either', 3)

        # The client's own form does not keep the name for the next one either.
        program.menu('Edit Client…')
        program.wait(lambda: text_of(program.find('Given Name', role=Role.TEXT)) == 'Ann Smith',
                     'the form')
        program.press('alt+Left')
        program.wait(program.map_focused, 'the map')
        program.press('alt+Left')
        search = program.find('Find a client')
        program.enter(search, 'cleo')
        wait_listed(program, 'Cleo Jones')
        program.press('Return')
        program.wait_for_chart()
        program.wait(lambda: not [node for node in program.every() if 'Smith' in said(node)],
                     'the name of before to be gone', 3)


def said(node):
    """Everything an object says of itself."""
    words = [node.get_name() or '', node.get_description() or '']
    if node.get_role() in (Role.TEXT, Role.ENTRY):
        words.append(text_of(node))
    return ' '.join(words)


if __name__ == '__main__':
    tap.run(globals())
