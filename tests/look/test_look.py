#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page; what stands in the pane of guidance has a file of its own.

usage: test_look.py MODE     one of the modes of looks.py
"""

import os
import resource

from looks import (LOCALES, MAP_NAMES, MODE, SIZE, fill_screen, is_region, look, open_client,
                   prepare, start, surroundings, work)
from desktop import extents, forget
from palpate import BUTTONS, Palpate, Role, State
import tap


def test_no_clients():
    with start(os.path.join(work.name, 'empty')) as program:
        program.find(role=Role.PUSH_BUTTON)
        look(program, 'no-clients')


def test_clients_and_form():
    with start() as program:
        program.find(role=Role.LIST_ITEM)
        look(program, 'clients')
        program.type('zzz')
        look(program, 'nobody-found')
        program.press('ctrl+a')
        program.press('Delete')
        program.press('ctrl+n')
        program.wait(lambda: len([n for n in program.walk() if n.get_role() == Role.TEXT]) > 5,
                     'the form')
        look(program, 'form')
        for text in ('Nora', None, None, '31.2.79'):
            if text:
                program.type(text)
            program.press('Tab')
        look(program, 'form-wrong')


def test_archiving():
    with start(os.path.join(work.name, 'archive')) as program:
        # Keys do nothing before the record is open, and then the empty page has the focus.
        program.wait(lambda: program.focused()
                     and program.focused().get_role() == Role.PUSH_BUTTON, 'the empty page')
        program.press('ctrl+n')
        program.wait(lambda: len([n for n in program.walk() if n.get_role() == Role.TEXT]) > 5,
                     'the form')
        program.type('Nora')
        program.press('ctrl+Return')
        program.wait(lambda: program.find_now(role=Role.PUSH_BUTTON, name=is_region), 'the figure')
        program.press('alt+2')
        look(program, 'no-visits')
        program.press('alt+Left')
        row = program.find(role=Role.LIST_ITEM)
        more = next(node for node in program.walk(row) if node.get_role() in BUTTONS
                    and node.get_n_actions())
        program.act(more)
        program.act(program.wait(lambda: [node for node in program.walk(row)
                                          if node.get_role() == Role.MENU_ITEM][1:2],
                                 'the menu of the row')[0])
        program.wait_row('SELECT archived_utc FROM client')
        look(program, 'archived')


def menu_entries(program):
    return [node for node in program.walk() if node.get_role() == Role.MENU_ITEM]


def test_menu_and_windows_of_their_own():
    with start() as program:
        program.find(role=Role.LIST_ITEM)
        program.press('F10')
        look(program, 'menu')
        program.press('Escape')
        program.wait(lambda: not menu_entries(program), 'the menu to close')
        program.press('ctrl+question')
        program.wait(lambda: len(program.root.children()) > 1, 'the keys')
        look(program, 'shortcuts')
        program.press('Escape')
        program.wait(lambda: len(program.root.children()) == 1, 'the keys to close')
        program.find(role=Role.FRAME, state=State.ACTIVE)
        program.press('F10')
        program.wait(lambda: menu_entries(program), 'the menu')
        program.press('Up')
        program.press('Return')
        program.wait(lambda: len(program.root.children()) > 1, 'the window about the program')
        look(program, 'about')


def test_chart():
    with start() as program:
        open_client(program)
        if MODE in ('narrow', 'small'):
            # The list, which tells the keys, is folded away.
            program.find(lambda name: 'How is it today?' in name, role=Role.STATUS_BAR)
        look(program, 'map-front')
        program.press('t')
        program.press('ctrl+f')
        program.settled_picture()
        program.type('trapezius')
        program.find(role=Role.LIST_ITEM, name=is_region)
        look(program, 'search')
        program.press('Return')
        program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
        program.press('space')
        program.wait_row("SELECT id FROM mark WHERE intensity IS NULL AND kind = 'trigger-point' "
                         "AND created_utc > datetime('now', '-1 hour')")
        program.press('7')
        program.wait_row("SELECT id FROM mark WHERE intensity = 7 AND kind = 'trigger-point' "
                         "AND created_utc > datetime('now', '-1 hour')")
        look(program, 'trigger-point')
        program.press('Return')
        program.wait_row("SELECT zone FROM referral ORDER BY rowid DESC")
        look(program, 'referred')
        if not SIZE:
            open_groups(program)
            look(program, 'mark-open')
        for _ in range(4):
            program.press('ctrl+plus')
        look(program, 'zoomed')
        if SIZE and MODE not in LOCALES:
            look_at_panes(program)


def open_groups(program):
    """Opens what is folded away in the pane of the mark, where it is beside the figure."""
    figure = next(node for node in program.every() if node.get_name() in MAP_NAMES)
    right = sum(extents(figure)[0:3:2])
    for node in program.every():
        if (node.get_role() == Role.PUSH_BUTTON and program.shown(node)
                and node.get_state_set().contains(State.EXPANDABLE)
                and extents(node)[0] >= right):
            program.act(node)


def look_at_panes(program):
    """What lies over the figure in a narrow window, and that each can be closed where it lies."""
    column = next(node for node in program.every() if node.get_name() in MAP_NAMES)
    # Up to what holds the tools too, and no pane.
    while not [node for node in program.walk(column) if node.get_name() == 'Tool']:
        column = column.get_parent()
    for name in ('Marks', 'Details of the mark', 'Guidance'):
        opener = program.button(name, start=column)
        program.click(opener)
        program.wait_state(opener, State.PRESSED)
        look(program, f'pane-{name.split()[0].lower()}')
        # The panes stand in the order of the tree; GTK before 4.10 goes on telling of the first.
        closers = [node for node in program.walk() if node.get_role() in BUTTONS
                   and node.get_name() == 'Back to the figure']
        program.click(closers[0 if name == 'Marks' else -1])
        program.wait(lambda: not is_pressed(opener), f'the pane of {name} to be closed')
        program.wait(program.map_focused, 'the focus to go back to the map')


def is_pressed(button):
    forget(button)
    return button.get_state_set().contains(State.PRESSED)


def test_hands():
    """What the hands and eyes find, and where nobody is to work."""
    with start() as program:
        open_client(program)
        program.press('q')
        program.settled_picture()
        look(program, 'palpation')
        program.press('shift+q')
        program.settled_picture()
        look(program, 'posture')
        program.press('v')
        program.press('ctrl+f')
        program.settled_picture()
        program.type('hand')
        program.find(role=Role.LIST_ITEM, name=is_region)
        program.press('Return')
        program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
        program.press('space')
        program.settled_picture()
        look(program, 'no-work')


def test_close_ups():
    """A hand and the head, near; and the offer to go there."""
    with start() as program:
        open_client(program)
        program.press('t')
        program.press('ctrl+f')
        program.settled_picture()
        program.type('hand')
        program.find(role=Role.LIST_ITEM, name=is_region)
        program.press('Return')
        program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
        look(program, 'close-up-offered')
        program.press('z')
        program.settled_picture()
        program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
        program.press('space')
        program.wait_row("SELECT id FROM mark WHERE view LIKE 'hand-%'")
        look(program, 'close-up-asked')
        program.press('Escape')
        look(program, 'close-up-hand')
        program.press('Escape')
        look(program, 'close-up-left')
        program.press('ctrl+f')
        program.settled_picture()
        program.type('masseter')
        program.find(role=Role.LIST_ITEM, name=is_region)
        program.press('Return')
        program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
        program.press('z')
        program.settled_picture()
        program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
        look(program, 'close-up-head')


LAYERS = ('superficial', 'intermediate', 'deep', 'skeleton', 'skin', 'zones')


def test_layers():
    """Every layer, from that of the zones on, then areas instead of zones, then all four views."""
    with start() as program:
        open_client(program)
        # What is known from before has the focus; the keys are the map's.
        program.press('ctrl+f')
        program.settled_picture()
        program.type('hand')
        program.find(role=Role.LIST_ITEM, name=is_region)
        program.press('Return')
        program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
        for layer in LAYERS:
            program.press('l')
            program.find(role=Role.PUSH_BUTTON, state=State.FOCUSED)
            if layer == 'skeleton':
                program.press('Down')
                program.press('Down')
                program.find(role=Role.PUSH_BUTTON, state=State.FOCUSED)
            look(program, f'layer-{layer}')
        program.press('k')
        program.find(role=Role.PUSH_BUTTON, state=State.FOCUSED)
        look(program, 'areas')


def test_guidance():
    """What lies at a place, the page of a muscle for the therapist, and for both to read."""
    with start() as program:
        open_client(program)
        program.press('s')
        program.press('ctrl+f')
        program.settled_picture()
        program.type('quadratus lumborum')
        program.find(role=Role.LIST_ITEM, name=is_region)
        program.press('Return')
        program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
        program.press('i')
        program.find(role=Role.HEADING)
        look(program, 'guidance-place')
        program.press('Return')
        program.find(role=Role.LIST_ITEM, state=State.FOCUSED)
        look(program, 'guidance')
        for _ in range(5):
            program.press('Tab')
        look(program, 'guidance-technique')
        program.press('Escape')
        program.press('Return')
        program.find(role=Role.LIST_ITEM, state=State.FOCUSED)
        for _ in range(2):
            program.press('shift+Tab')
        program.press('space')
        look(program, 'guidance-plain')


def test_history_and_notes():
    with start() as program:
        open_client(program)
        program.press('alt+2')
        look(program, 'history')
        program.press('alt+3')
        look(program, 'notes')


# What is opened in the library, by its number among the parts.
PARTS = (('conditions', 1), ('muscles', 3), ('zones', 4), ('own', 10))


def test_library():
    """Its parts, lists, the table of muscles, what the practice has written, a search and a page."""
    with start() as program:
        program.find(role=Role.LIST_ITEM)
        program.press('ctrl+l')
        program.wait(lambda: len(program.root.children()) > 1, 'the library')
        wait_for_search(program)
        if SIZE:
            program._window().configure(width=SIZE[0], height=SIZE[1])
        look(program, 'library')
        for name, number in PARTS:
            for key in ['Down', 'Home'] + ['Down'] * (number - 1):
                program.press(key)
            program.press('Return')
            look(program, f'library-{name}')
            if name == 'own':
                program.press('Down')
                program.press('Return')
                look(program, 'library-technique')
                program.press('alt+Left')
            program.press('alt+Left')
            wait_for_search(program)
        program.type('trapez')
        look(program, 'library-found')
        program.press('Return')
        program.find(role=Role.HEADING)
        look(program, 'library-page')


def wait_for_search(program):
    program.find(role=Role.ENTRY, state=State.FOCUSED)
    program.settled_picture()


def test_preferences():
    with start() as program:
        program.find(role=Role.LIST_ITEM)
        program.press('ctrl+comma')
        look(program, 'preferences')
        for _ in range(12):
            program.press('Tab')
        look(program, 'preferences-end')


def test_error():
    folder = os.path.join(work.name, 'letter')
    os.mkdir(folder, 0o700)
    with open(os.path.join(folder, 'practice.db'), 'w') as file:
        file.write('This is a letter and no record of a practice.\n' * 20)
    with start(folder) as program:
        program.wait(lambda: len([n for n in program.walk() if n.get_role() in BUTTONS]) > 1,
                     'the page of the error')
        look(program, 'error')


def test_what_could_not_be_saved():
    folder = os.path.join(work.name, 'full')
    with Palpate(folder, environment=surroundings,
                 prefix=['sh', '-c', 'trap "" XFSZ; exec "$@"', 'sh']) as program:
        fill_screen(program)
        program.find(role=Role.PUSH_BUTTON, state=State.FOCUSED)
        # Until the window manager has given it the keys, they go to nobody.
        program.find(role=Role.FRAME, state=State.ACTIVE)
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE,
                         (4096, resource.RLIM_INFINITY))
        program.press('ctrl+n')
        program.wait(lambda: len([n for n in program.walk() if n.get_role() == Role.TEXT]) > 5,
                     'the form')
        program.type('Nora')
        program.find(role=Role.ALERT)
        look(program, 'not-saved')


prepare()
tap.run(globals())
