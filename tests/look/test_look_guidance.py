#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of what stands beside the figure to work with: the technique chooser with its chips and the
plan of the session, the muscles worth checking, landmarks on the figure, and the page on which a practice
writes a technique of its own.

usage: test_look_guidance.py MODE     one of the modes of looks.py
"""

import os

from looks import (SIZE, is_region, look, open_client, prepare, said, start, tab_to, work)
from desktop import forget
from palpate import BUTTONS, Role, State, is_group
import tap

MUSCLE = 'quadratus lumborum'


def open_guidance(program, region):
    program.press('s')
    program.press('ctrl+f')
    program.settled_picture()
    program.type(region)
    program.find(role=Role.LIST_ITEM, name=is_region)
    program.press('Return')
    program.find(role=Role.PUSH_BUTTON, name=is_region, state=State.FOCUSED)
    program.press('i')
    program.find(role=Role.HEADING)


def choose(program, group, number):
    """Presses a chip of a group."""
    chips = program.find(said(group), role=is_group)
    chip = [node for node in program.every(chips) if node.get_role() in BUTTONS][number]
    program.act(chip)
    program.wait(lambda: is_checked(chip), f'{chip.get_name()!r} to be chosen')


def is_checked(chip):
    forget(chip)
    states = chip.get_state_set()
    return states.contains(State.CHECKED) or states.contains(State.PRESSED)


def test_chooser():
    with start() as program:
        open_client(program)
        open_guidance(program, MUSCLE)
        program.act(program.button(said('Choose a Technique')))
        program.find(said('Techniques, Best First'), role=Role.HEADING)
        look(program, 'chooser')
        choose(program, 'Stage', 0)
        choose(program, 'Firmest Pressure Welcome', 1)
        choose(program, 'What For', 0)
        tab_to(program, lambda node: node.get_name().startswith('1. '), 'the first technique')
        look(program, 'chooser-ranked')
        tab_to(program, lambda node: node.get_name().startswith(said('Minutes: %s').partition('%')[0]),
               'the first step of the session')
        look(program, 'session')
        tab_to(program, lambda node: node.get_name() == said('Take Over into Today’s Plan'),
               'the end of the plan')
        look(program, 'session-end')


def test_muscles_to_check():
    with start() as program:
        open_client(program)
        program.press('i')
        program.act(program.button(said('Muscles')))
        rows = program.find(said('Muscles Worth Checking'), role=is_group)
        familiar = program.button(said('Familiar', 'checked'), start=rows)
        look(program, 'check-list')
        program.act(familiar)
        program.wait_row("SELECT 1 FROM muscle_check WHERE result = 'familiar'"
                         " AND created_utc > datetime('now', '-1 hour')")
        look(program, 'check-list-answered')
        before, after = said('Show %s on the Map').split('%s')
        program.act(program.find(lambda name: name.startswith(before) and name.endswith(after),
                                 start=rows))
        program.says(said('%s is framed on the figure. Landmarks: %s').split('%s')[1])
        look(program, 'landmarks')


def test_no_muscles_to_check():
    with start(os.path.join(work.name, 'empty')) as program:
        program.wait(lambda: program.focused()
                     and program.focused().get_role() == Role.PUSH_BUTTON, 'the empty page')
        program.press('ctrl+n')
        program.wait(lambda: len([n for n in program.walk() if n.get_role() == Role.TEXT]) > 5,
                     'the form')
        program.type('Nora')
        program.press('ctrl+Return')
        program.wait(lambda: program.find_now(role=Role.PUSH_BUTTON, name=is_region), 'the figure')
        program.press('i')
        look(program, 'guidance-none')
        program.act(program.button(said('Muscles')))
        look(program, 'check-list-none')


def test_own_technique():
    with start() as program:
        program.find(role=Role.LIST_ITEM)
        program.press('ctrl+l')
        program.wait(lambda: len(program.root.children()) > 1, 'the library')
        if SIZE:
            program._window().configure(width=SIZE[0], height=SIZE[1])
        program.act(program.button(said('Write down a technique of our own')))
        program.find(said('Name'), state=State.FOCUSED)
        look(program, 'own')
        program.type('Slow towel hold')
        program.wait_row("SELECT 1 FROM practice_technique WHERE name = 'Slow towel hold'")
        choose(program, 'What Is Worked On', 0)
        choose(program, 'Stage', 2)
        tab_to(program, lambda node: said('Ease Pain') in node.get_name(), 'the aims')
        look(program, 'own-chips')


prepare()
tap.run(globals())
