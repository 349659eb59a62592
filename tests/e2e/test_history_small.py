#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client who comes again, where the list of what is known from before is folded away."""

import tempfile

from palpate import Palpate, Role, Witness, check_equal
from test_history import NUMBERS, ghosts, make_past_visit, mark_of_today
from desktop import words_of
import small_window
import tap

QUESTION = '. How is it today?'


def asked(program):
    """Which mark the question below the figure is about."""
    status = program.find(lambda words: QUESTION in words, role=Role.STATUS_BAR)
    return words_of(status).partition(QUESTION)[0]


def zone_of(program, name):
    return program.record.one('SELECT zone FROM mark WHERE intensity = ?', NUMBERS[name])


def begin(folder):
    with Palpate(folder) as program:
        make_past_visit(program)


def test_that_the_first_key_already_rates():
    keys = {'-': ('better', None), 'x': ('gone', None), '7': (None, 7), '+': ('worse', None)}
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        begin(folder)
        with Palpate(folder) as program:
            program.open_first()
            name = asked(program)
            assert program.find_now('Known from before', role=Role.LIST) is None
            with Witness() as witness:
                for key, expected in keys.items():
                    zone = zone_of(program, name)
                    program.press(key)
                    program.wait(lambda: mark_of_today(program, zone) == expected,
                                 f'{name} to be {expected}')
                    rows = program.wait(lambda: len(ghosts(program)) == 4 and ghosts(program),
                                        'the list')
                    left = [row.get_name().partition('.')[0] for row in rows
                            if 'Rated today' not in row.get_name()]
                    if left:
                        name = left[0]
                        program.wait_focus(name)
            check_equal(witness.actions, 4)
            check_equal(program.close(), 0)


def test_that_a_key_after_something_else_rates_nothing():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        begin(folder)
        with Palpate(folder) as program:
            program.open_first()
            first = asked(program)
            program.press('Right')
            program.press('minus')
            # It unfolds the list, and goes to the first.
            program.wait_focus(first)
            check_equal(len(ghosts(program)), 4)
            check_equal(program.record.count('visit'), 1)
            program.press('minus')
            zone = zone_of(program, first)
            program.wait(lambda: mark_of_today(program, zone) == ('better', None), 'the rating')


if __name__ == '__main__':
    small_window.begin((420, 700))
    tap.run(globals())
