#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: looked up by what people say, followed by its links, and written in by the practice,
whose words are there when the program is started again."""

import os
import tempfile

from palpate import Palpate, Role, check_equal
import tap

NOTE = 'A pillow below the elbow at night.'


def open_library(program):
    program.press('ctrl+l')
    return program.find('Search the library', role=Role.ENTRY)


def window_of(node):
    """The outermost that a window shows of itself."""
    while node.get_parent() and node.get_parent().get_parent():
        node = node.get_parent()
    return node


def look_up(program, words, page):
    """Types words and opens the first that is found."""
    program.enter(program.find('Search the library', role=Role.ENTRY), words)
    program.find(page, role=Role.LIST_ITEM)
    program.press('Return')
    program.find(page, role=Role.HEADING)


def test_that_a_note_on_a_page_is_there_after_a_restart():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        folder = os.path.join(folder, 'practice')
        with Palpate(folder) as program:
            program.button('Add the First Client')
            open_library(program)
            program.wait_focus('Search the library')
            look_up(program, 'frozen shoulder', 'Frozen shoulder (adhesive capsulitis)')

            program.act(program.find(lambda name: name.startswith('Positional release. '),
                                     role=Role.PUSH_BUTTON))
            program.find('Positional release', role=Role.HEADING)
            program.press('alt+Left')
            program.find('Frozen shoulder (adhesive capsulitis)', role=Role.HEADING)
            program.press('alt+Right')
            program.find('Positional release', role=Role.HEADING)
            program.press('alt+Left')
            program.find('Frozen shoulder (adhesive capsulitis)', role=Role.HEADING)

            program.act(program.button('Add a Note'))
            program.wait_focus('Note of our practice')
            program.enter(program.find('Note of our practice', role=Role.TEXT), NOTE)
            program.wait_row('SELECT 1 FROM practice_note WHERE text = ?', NOTE)
            check_equal(program.record.one('SELECT id FROM practice_note'),
                        'condition/frozen-shoulder')
        with Palpate(folder) as program:
            program.button('Add the First Client')
            open_library(program)
            program.enter(program.find('Search the library', role=Role.ENTRY), 'pillow')
            program.find('Note on Frozen shoulder (adhesive capsulitis)', role=Role.LIST_ITEM)
            program.press('Return')
            program.find('Our Practice', role=Role.HEADING)
            note = program.find('Note of our practice', role=Role.TEXT)
            check_equal(note.text(), NOTE)


def test_that_the_practice_makes_a_technique_and_takes_it_away():
    with Palpate() as program:
        program.button('Add the First Client')
        open_library(program)
        program.act(program.button('Write down a technique of our own'))
        program.wait_row("SELECT 1 FROM practice_technique WHERE name = 'New Technique'")
        program.find('Name', role=Role.TEXT)
        program.press('ctrl+a')
        program.type('Slow towel hold')
        program.wait_row("SELECT 1 FROM practice_technique WHERE name = 'Slow towel hold'")
        program.act(program.button('Remove This Technique'))
        program.wait_row('SELECT archived_utc FROM practice_technique')
        program.says('Nothing of our own yet')
        program.press('ctrl+z')
        program.wait_row('SELECT 1 FROM practice_technique WHERE archived_utc IS NULL')


def test_that_no_client_is_named_in_the_library():
    with Palpate() as program:
        program.begin_client('Wilhelmina', 'Example')
        open_library(program)
        program.says('What Would You Like to Look Up?')
        assert not [node for node in program.walk(window_of(program.find('Search the library',
                                                                        role=Role.ENTRY)))
                    if 'Wilhelmina' in (node.get_name() or '')]
        program.press('ctrl+w')
        program.wait_gone('Search the library', role=Role.ENTRY)


if __name__ == '__main__':
    tap.run(globals())
