#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two authors on one figure: shown, dimmed or hidden, and where they differ."""

from palpate import Palpate, Role, State, check_equal, is_group
import tap

CHEST = 'Front of chest, left'
KNEE = 'Front of knee, right'


def mark(program, words, name, number):
    program.go_to_region(words, name)
    known = program.record.count('mark')
    program.press('space')
    program.wait_count('mark', known + 1)
    program.press(str(number))
    # What is on the disk is in the list a moment later.
    program.says(f'pain {number}', start=program.find('Marks of today', role=Role.LIST))


def test_that_an_author_is_dimmed_hidden_and_shown_again():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.press('c')
        mark(program, 'chest left', CHEST, 6)
        program.press('c')
        mark(program, 'knee front right', KNEE, 3)
        region = program.region(CHEST)
        program.wait(lambda: 'pain 6' in program.description(region), 'the mark to be told')
        program.press('h')
        program.says('dimmed on the figure')
        assert 'pain 6' in program.description(region)
        program.press('h')
        row = program.says('hidden on the figure')
        program.wait(lambda: not program.description(region), 'the mark to be hidden')
        # The other keeps its number.
        program.says('Number 2 on the figure')
        # Where a hidden mark lies, there is nothing to select and nothing to delete.
        program.press('s')
        program.go_to_region('chest left', CHEST)
        program.press('space')
        program.press('Delete')
        program.press('h')
        program.wait(lambda: 'pain 6' in program.description(region), 'the mark to be back')
        check_equal(program.record.count('mark'), 2)
        # Whoever makes marks sees them.
        program.press('h')
        program.press('h')
        program.wait(lambda: 'pain 6' not in program.description(region),
                     'the mark to be hidden again')
        program.press('c')
        program.wait(lambda: 'pain 6' in program.description(region), 'the mark to be shown')


def test_that_differences_are_told():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.press('c')
        mark(program, 'chest left', CHEST, 6)
        program.press('c')
        mark(program, 'chest left', CHEST, 3)
        mark(program, 'knee front right', KNEE, 4)
        program.press('w')
        program.says(f'2 differences · {KNEE}: marked by the therapist only')
        found = program.find('Where client and therapist differ', role=Role.LIST)
        program.find(f'{CHEST}: client 6, therapist 3', role=Role.LIST_ITEM, start=found)
        # They follow what is marked.
        program.press('c')
        mark(program, 'knee front right', KNEE, 5)
        program.wait_gone(f'{KNEE}: marked by the therapist only', role=Role.LIST_ITEM)
        program.press('w')
        program.wait_gone('Where client and therapist differ', role=Role.LIST)


def test_that_the_marks_of_the_next_client_are_the_therapists():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.press('c')
        mark(program, 'chest left', CHEST, 6)
        program.press('alt+Left')
        program.find('Find a client')
        program.press('ctrl+n')
        program.fill_form('Otto')
        program.wait_state(
            program.button('Therapist', start=program.find('Whose marks are made', role=is_group)),
            State.PRESSED)
        mark(program, 'chest left', CHEST, 4)
        check_equal([row['author'] for row in program.record.marks()], ['client', 'therapist'])
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
