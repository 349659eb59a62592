#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window around the pages: its menu on each of them, what it keeps, and what it offers to undo."""

import os
import tempfile

from Xlib import Xatom

from palpate import MUSCLE, Palpate, Role, State, check_equal, extents, forget, is_group, plain
import tap

COMMON = {'Library', 'Preferences', 'Keyboard Shortcuts', 'About Palpate'}


def entries_of_menu(program, button):
    """What the menu of the page that is shown offers, which is then closed again."""
    program.act(program.button(button))
    entries = program.wait(
        lambda: {node.get_name() for node in program.walk()
                 if node.get_role() in (Role.MENU_ITEM, Role.CHECK_MENU_ITEM)}, 'a menu')
    program.press('Escape')
    program.wait(lambda: not [node for node in program.walk()
                              if node.get_role() in (Role.MENU_ITEM, Role.CHECK_MENU_ITEM)],
                 'the menu to close')
    return entries


def windows(program):
    return program.root.children()


def test_that_every_page_has_the_main_menu():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with open(os.path.join(folder, 'practice.db'), 'w', encoding='utf-8') as file:
            file.write('no record\n' * 100)
        with Palpate(folder) as program:
            program.find('The Record Could Not Be Opened')
            assert entries_of_menu(program, 'Main menu') >= COMMON
    with Palpate() as program:
        program.button('Add the First Client')
        assert entries_of_menu(program, 'Main menu') >= COMMON
        program.press('ctrl+n')
        program.find('Given Name', role=Role.TEXT)
        assert entries_of_menu(program, 'Main menu') >= COMMON
        program.fill_form('Nora')
        assert entries_of_menu(program, 'Menu of this client') >= COMMON


def test_that_a_window_of_its_own_is_opened_once():
    with Palpate() as program:
        program.button('Add the First Client')
        for keys, title in (('ctrl+comma', 'Preferences'), ('ctrl+question', 'Keyboard Shortcuts')):
            program.press(keys)
            program.wait(lambda: len(windows(program)) == 2, title)
            program.press(keys)
            program.find(title, role=Role.FRAME, state=State.ACTIVE)
            program.press('Escape')
            program.wait(lambda: len(windows(program)) == 1, f'{title} to be closed')
        for _ in range(2):
            program.menu('About Palpate', 'Main menu')
            program.says('The Palpate contributors')
        check_equal(len(windows(program)), 2)


def test_that_a_deleted_mark_comes_back_by_its_toast():
    with Palpate() as program:
        program.begin_client()
        program.press('t')
        program.go_to_region('upper trapezius right', MUSCLE)
        program.press('space')
        program.wait_count('mark', 1)
        program.press('Escape')
        program.press('Delete')
        program.wait_count('mark', 0)
        # It leaves the tools free, which are at the lower edge too, once it has slid to its place.
        toast = program.find('Mark deleted', role=Role.LABEL)
        tools = extents(program.find('Tool', is_group))[1]
        program.wait(lambda: foot_of(toast) < tools, 'the toast to stand above the tools')
        program.act(undo_of_toast(program))
        program.wait_count('mark', 1)
        program.wait_gone('Mark deleted')

        # Whatever is done next is what Ctrl+Z undoes; the toast goes.
        program.press('space')
        program.press('Delete')
        program.find('Mark deleted')
        program.press('space')
        program.wait_count('mark', 1)
        program.wait_gone('Mark deleted', bound=3)


def foot_of(node):
    forget(node)
    _, top, _, height = extents(node)
    return top + height


def undo_of_toast(program):
    """The button beside the words of the toast."""
    node = program.find('Mark deleted', role=Role.LABEL)
    for _ in range(3):
        node = node.get_parent()
        for child in program.walk(node):
            if child.get_role() == Role.PUSH_BUTTON and plain(child.get_name()) == 'Undo':
                return child
    raise AssertionError('the toast has no button')


def geometry(program):
    window = program.wait(program._window, 'a window')
    place = window.get_geometry()
    return place.width, place.height


def resize(program, width, height):
    program.wait(program._window, 'a window').configure(width=width, height=height)
    program._display.sync()
    program.wait(lambda: geometry(program) == (width, height), 'the window to have that size')
    # The program has heard of it too.
    frame = program.find(lambda name: name.startswith('Palpate'), role=Role.FRAME)
    program.wait(lambda: width - 40 < extents(frame)[2] <= width, 'the window to fill its size')


def is_maximized(program):
    state = program._window().get_full_property(
        program._display.intern_atom('_NET_WM_STATE'), Xatom.ATOM)
    return bool(state) and program._display.intern_atom('_NET_WM_STATE_MAXIMIZED_VERT') in state.value


def test_that_the_window_keeps_its_size_and_nothing_about_a_client():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as place:
        around = {'GSETTINGS_BACKEND': 'keyfile', 'XDG_CONFIG_HOME': os.path.join(place, 'config')}
        kept = os.path.join(place, 'config', 'glib-2.0', 'settings', 'keyfile')
        folder = os.path.join(place, 'practice')
        with Palpate(folder, environment=around) as program:
            program.begin_client('Nora', 'Example')
            client_id = program.record.one('SELECT id FROM client')
            resize(program, 941, 633)
            check_equal(program.close(), 0)
        with Palpate(folder, environment=around) as program:
            program.find('Find a client')
            check_equal(geometry(program), (941, 633))
            program.menu('Show Archived Clients', 'Main menu')
            program.act(program.button('Maximize'))
            program.wait(lambda: is_maximized(program), 'the window to fill the screen')
            check_equal(program.close(), 0)
        with Palpate(folder, environment=around) as program:
            program.find('Find a client')
            program.wait(lambda: is_maximized(program), 'the window to fill the screen')
            # GTK calls the button by one name or the other then.
            program.act(program.find(lambda name: name in ('Restore', 'Maximize'),
                                     role=Role.PUSH_BUTTON))
            program.wait(lambda: geometry(program) == (941, 633), 'its own size')
            check_equal(program.close(), 0)

        with open(kept, encoding='utf-8') as file:
            before = file.read()
        assert 'show-archived=true' in before, before
        for word in ('Nora', 'Example', client_id, folder):
            assert word not in before, before

        # A look at the demonstration leaves no trace.
        with Palpate(folder, arguments=['--demo'], environment=around) as program:
            program.says('Demo: these people do not exist')
            resize(program, 801, 602)
            check_equal(program.close(), 0)
        with open(kept, encoding='utf-8') as file:
            check_equal(file.read(), before)


if __name__ == '__main__':
    tap.run(globals())
