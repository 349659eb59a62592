#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit is signed by an answer to a question, and only by that answer."""

from palpate import Palpate, check_equal
import tap


def ask(program):
    """The question, with its two answers."""
    program.menu('Sign Visit…')
    return program.button('Not Yet'), program.button('Sign')


def wait_unasked(program):
    program.wait(lambda: program.find_now('Not Yet') is None, 'the question to go')


def mark(program):
    program.press('p')
    program.go_to_region('front of chest left', 'Front of chest, left')
    program.press('space')


def begin_visit(program):
    program.begin_client()
    mark(program)
    program.wait_count('mark', 1)


def wait_ended(program):
    """What comes next is a new visit: what was signed is not undone."""
    program.wait_count('signature', 1)
    program.wait_row('SELECT 1 FROM visit WHERE ended_utc IS NOT NULL')
    wait_unasked(program)
    mark(program)
    program.wait_count('mark', 2)
    check_equal(program.record.one('SELECT count(DISTINCT visit_id) FROM mark'), 2)


def test_signed_by_keys():
    with Palpate() as program:
        begin_visit(program)
        ask(program)
        program.press('Escape')
        wait_unasked(program)
        check_equal(program.record.count('signature'), 0)
        # The answer that is meant by whoever asked is the one that Return gives.
        ask(program)
        program.press('Return')
        wait_ended(program)


def test_signed_by_pointer():
    with Palpate() as program:
        begin_visit(program)
        keep, _ = ask(program)
        program.click(keep)
        wait_unasked(program)
        check_equal(program.record.count('signature'), 0)
        _, sign = ask(program)
        program.click(sign)
        wait_ended(program)


if __name__ == '__main__':
    tap.run(globals())
