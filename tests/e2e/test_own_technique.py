#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A technique that the practice has written itself: from the library to a mark and into the history."""

from palpate import Palpate, Role, State, is_group
import tap

MUSCLE = 'Upper trapezius, right'


def test_that_an_own_technique_is_logged_on_a_mark_and_told_in_the_history():
    with Palpate() as program:
        program.begin_client()
        program.press('t')
        program.go_to_region('upper trapezius right', MUSCLE)
        program.press('space')
        program.wait_count('mark', 1)
        program.press('Escape')
        program.press('i')
        program.wait_focus(f'{MUSCLE}. ')
        program.press('Return')
        program.find(lambda name: name.startswith('1. '), role=Role.PUSH_BUTTON)

        program.press('ctrl+l')
        program.act(program.button('Write down a technique of our own'))
        program.wait_focus('Name')
        program.type('Slow towel hold')
        program.wait_row("SELECT 1 FROM practice_technique WHERE name = 'Slow towel hold'")
        chips = program.find('What Is Worked On', role=is_group)
        program.act(program.button('Muscle', start=chips))
        program.wait_row("SELECT 1 FROM practice_technique WHERE targets = 'muscle'")
        program.press('ctrl+w')

        # The page that was open has it by now.
        technique = program.find(lambda name: 'Slow towel hold (our practice)' in name,
                                 role=Role.PUSH_BUTTON)
        program.act(technique)
        program.wait_state(technique, State.EXPANDED)
        program.act(program.find('Log This Technique', start=technique.get_parent().get_parent(),
                                 role=Role.PUSH_BUTTON))
        program.wait_row("SELECT 1 FROM technique_use JOIN practice_technique p ON technique = p.id"
                         " WHERE technique_name = 'Slow towel hold'")
        program.press('alt+2')
        program.says('Done: Slow towel hold')


if __name__ == '__main__':
    tap.run(globals())
