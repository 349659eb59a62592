#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: looked up by what people say, followed by its links, and written in by the practice,
whose words are there when the program is started again."""

import json
import os
import subprocess
import tempfile

from palpate import Palpate, Role, check_equal
import language
import tap

NOTE = 'A pillow below the elbow at night.'
LOST = '<b>Slump</b> “test” שלום 🤲🏽'

# The buttons at the side of a mouse.
BUTTON_BACK, BUTTON_FORWARD = 8, 9

PAGES = (('frozen shoulder', 'Frozen shoulder (adhesive capsulitis)'), ('nape', 'Back of neck'))


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
        # It is named first of all, and a screen reader knows it.
        program.wait_focus('Name')
        program.type('Slow towel hold')
        program.wait_row("SELECT 1 FROM practice_technique WHERE name = 'Slow towel hold'")
        program.act(program.button('Remove This Technique'))
        program.wait_row('SELECT archived_utc FROM practice_technique')
        program.says('Nothing of our own yet')
        program.press('ctrl+z')
        program.wait_row('SELECT 1 FROM practice_technique WHERE archived_utc IS NULL')


def test_that_the_buttons_of_a_mouse_go_back_and_forward():
    with Palpate() as program:
        program.button('Add the First Client')
        open_library(program)
        program.wait_focus('Search the library')
        for page in PAGES:
            look_up(program, *page)
        first, second = (page for _, page in PAGES)
        program.point(program.find(second, role=Role.HEADING))
        program.click_again(BUTTON_BACK)
        program.find(first, role=Role.HEADING)
        program.click_again(BUTTON_BACK)
        program.says('What Would You Like to Look Up?')
        # Before the first page there is none.
        program.click_again(BUTTON_BACK)
        program.click_again(BUTTON_FORWARD)
        program.find(first, role=Role.HEADING)
        program.click_again(BUTTON_FORWARD)
        program.find(second, role=Role.HEADING)
        for keys, page in (('alt+Left', first), ('alt+Right', second)):
            program.press(keys)
            program.find(page, role=Role.HEADING)
        # The next click is heard by what it is at.
        program.point(program.find(second, role=Role.HEADING))
        program.click_again(BUTTON_BACK)
        program.find(first, role=Role.HEADING)
        program.click(program.find(lambda name: name.startswith('Positional release. '),
                                   role=Role.PUSH_BUTTON))
        program.find('Positional release', role=Role.HEADING)


def test_that_the_parts_are_walked_through_by_key():
    with Palpate() as program:
        program.button('Add the First Client')
        open_library(program)
        program.wait_focus('Search the library')
        for part in ('Conditions', 'Techniques'):
            program.press('Down')
            program.wait_focus(part)
        program.press('Return')
        program.find('Techniques', role=Role.HEADING)
        program.wait_focus('Acupressure')
        program.press('Down')
        program.wait_focus('Cold')
        program.press('Return')
        program.find('Cold', role=Role.HEADING)


def test_that_it_is_searched_by_what_people_say():
    with Palpate() as program:
        program.button('Add the First Client')
        open_library(program)
        program.wait_focus('Search the library')
        for words, page in (('frozen shoulder', 'Frozen shoulder (adhesive capsulitis)'),
                            ('knot', 'Myofascial trigger point pain'),
                            ('nape', 'Back of neck')):
            look_up(program, words, page)


def test_that_every_list_of_a_page_has_a_name():
    """What stands first on a page has no heading to the eye, and is called all the same."""
    with Palpate() as program:
        program.button('Add the First Client')
        open_library(program)
        program.wait_focus('Search the library')
        for words, page in (('frozen shoulder', 'Frozen shoulder (adhesive capsulitis)'),
                            ('nape', 'Back of neck'),
                            ('lymphatic drainage', 'Manual lymphatic drainage'),
                            ('upper trapezius', 'Upper trapezius')):
            look_up(program, words, page)
            shown = program.find(page, role=Role.HEADING).get_parent().get_parent()
            program.wait(lambda shown=shown: [node for node in program.walk(shown)
                                              if node.get_role() == Role.LIST],
                         f'the lists of {page}')
            names = [node.get_name() for node in program.walk(shown)
                     if node.get_role() == Role.LIST]
            check_equal(names[0], 'What It Is')
            check_equal([name for name in names if not name or name.startswith('Pal')], [])


def test_that_it_is_searched_in_german():
    with Palpate(program=language.program_in('de_DE'),
                 environment=language.surroundings('de_DE')) as program:
        program.button('Ersten Klienten anlegen')
        program.press('ctrl+l')
        entry = program.find('In der Bibliothek suchen', role=Role.ENTRY)
        for words, page in (('Nacken', 'Nacken'), ('frozen shoulder', 'Schultersteife'),
                            ('schultersteife', 'Schultersteife')):
            program.enter(entry, words)
            program.find(lambda name, page=page: name.startswith(page), role=Role.LIST_ITEM)
            program.press('Return')
            program.find(lambda name, page=page: name.startswith(page), role=Role.HEADING)


def test_that_a_note_without_its_page_is_there():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as work:
        folder = os.path.join(work, 'practice')
        with Palpate(folder) as program:
            program.button('Add the First Client')
        record_lost_note(folder, work)
        with Palpate(folder) as program:
            program.button('Add the First Client')
            open_library(program)
            program.wait_focus('Search the library')
            program.press('Down')
            program.wait_focus('Conditions')
            program.press('End')
            program.wait_focus('Our Practice')
            program.press('Return')
            program.find('Notes Without a Page', role=Role.LIST_ITEM)
            # The first that can be opened, not the heading above it.
            program.wait_focus('Note on ' + LOST)
            program.press('Return')
            program.says('This page is no longer in the library.')
            check_equal(program.find('Note of our practice', role=Role.TEXT).text(), NOTE)
            # The import is a step like any other.
            program.press('ctrl+z')
            program.wait_row('SELECT count(*) = 0 FROM practice_note')


def record_lost_note(folder, work):
    """From another computer, whose program has a page that this one has not."""
    path = os.path.join(work, 'library.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'format': 'palpate', 'version': 1, 'techniques': [],
                   'notes': [{'id': 'assessment/slump', 'kind': 'assessment', 'key': 'slump',
                              'title': LOST, 'text': NOTE,
                              'created_utc': '2026-11-22T09:30:00Z'}]}, file)
    subprocess.run([os.environ['PAL_CLI'], 'import-library', path, '--data-dir', folder],
                   check=True, stdout=subprocess.DEVNULL)


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
