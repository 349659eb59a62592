#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader hears of what is done by key with what is known from before, and with where nobody
is to work: an object that has the focus says it."""

import tempfile

from palpate import Listener, Palpate, check_equal, plain
from test_history import PLACES, enter_visit_of_yesterday, make_past_visit
import tap

CALF = 'Calf, left'


def rate(program, listener, key, *words):
    """Rates what has the focus by a key, and returns its place."""
    program.wait(program.before_focused, 'the focus to be at what is known from before')
    place = program.focused().get_name().partition('.')[0]
    program.press(key)
    listener.wait(program, place, *words)
    return place


def go_to(program, listener, name, key):
    """Goes from one to the next until a button has the focus."""
    program.button(name)
    node = program.focused()
    while plain(node.get_name() or '') != name:
        before = node
        program.press(key)
        node = program.wait(lambda: program.focused() not in (None, before) and program.focused(),
                            'the focus to go on')
    listener.heard.clear()


def test_that_each_word_and_number_is_heard_and_what_has_come_back():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            make_past_visit(program)
        # by words, in a visit of yesterday
        with Palpate(folder) as program, Listener() as listener:
            program.open_first()
            program.menu('Enter a Past Visit…')
            enter_visit_of_yesterday(program)
            rate(program, listener, 'plus', 'worse')
            rate(program, listener, 'minus', 'better')
            rate(program, listener, 'equal', 'same')
            gone = rate(program, listener, 'x', 'gone')
            program.wait_count('finding WHERE ended_date IS NOT NULL', 1)
            program.press('ctrl+z')
            listener.wait(program, 'Undone: Rate Change of Pain')
            program.press('ctrl+shift+z')
            listener.wait(program, 'Redone: Rate Change of Pain')
            program.wait_count('finding WHERE ended_date IS NOT NULL', 1)
            check_equal(program.close(), 0)
        # by numbers, today
        with Palpate(folder) as program, Listener() as listener:
            program.open_first()
            rate(program, listener, '7', 'pain 7')
            ten = rate(program, listener, '1', 'pain 1')
            program.press('0')
            listener.wait(program, ten, 'pain 10')
            # what was gone has come back
            words = next(words for words, name in PLACES if name == gone)
            program.press('p')
            program.go_to_region(words, gone)
            program.press('space')
            listener.wait(program, 'Was here until', 'same again? (r)', name=gone)
            program.press('r')
            listener.wait(program, 'Has come back; was gone on', name=gone)
            program.wait_count('finding WHERE returns_id IS NOT NULL', 1)
            program.press('ctrl+z')
            listener.wait(program, 'Undone: Say That Pain', 'Came Back', name=gone)
            program.press('r')
            listener.wait(program, 'Has come back', name=gone)
            # It is taken back, and said again, where the mark is described.
            go_to(program, listener, 'Not the Same', 'Tab')
            program.press('space')
            listener.wait(program, 'Was here until', name='Same Again')
            program.wait_count('finding WHERE returns_id IS NOT NULL', 0)
            program.press('space')
            listener.wait(program, 'Has come back', name='Not the Same')
            program.wait_count('finding WHERE returns_id IS NOT NULL', 1)


def test_that_it_is_heard_where_nobody_is_to_work_and_when_that_ends():
    with Palpate() as program, Listener() as listener:
        program.begin_client()
        program.press('v')
        program.go_to_region('calf left', CALF)
        program.press('space')
        listener.wait(program, 'Do not work here: no reason given yet', name=CALF)
        go_to(program, listener, 'May Be Worked on Again', 'shift+Tab')
        program.press('space')
        program.wait_count('no_work_zone WHERE ended_utc IS NULL', 0)
        listener.wait(program, f'{CALF}: may be worked on again')
        program.press('ctrl+z')
        listener.wait(program, 'Undone: Work There Again')


if __name__ == '__main__':
    tap.run(globals())
