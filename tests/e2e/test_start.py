#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways to start: a second time, and with the demo."""

import os
import subprocess
import tempfile

from Xlib import Xatom

from palpate import BOUND, Palpate, Role, check_equal
import tap

HINT_HIDDEN = '_NET_WM_STATE_HIDDEN'


def is_hidden(program):
    window = program.wait(program._window, 'a window')
    display = program._display
    state = window.get_full_property(display.intern_atom('_NET_WM_STATE'), Xatom.ATOM)
    return bool(state) and display.intern_atom(HINT_HIDDEN) in state.value


def test_that_a_second_start_raises_the_first_window():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as data:
        with Palpate(os.path.join(data, 'palpate'), arguments=[],
                     environment={'XDG_DATA_HOME': data}) as program:
            program.begin_client()
            check_equal(os.stat(program.folder).st_mode & 0o777, 0o700)
            check_equal(os.stat(program.record.path).st_mode & 0o777, 0o600)
            program.act(program.button('Minimize', start=program.find('Palpate', role=Role.FRAME)))
            program.wait(lambda: is_hidden(program), 'the window to be out of sight')
            second = subprocess.run([os.environ['PAL_PROGRAM']], timeout=BOUND, check=False,
                                    env={**os.environ, 'XDG_DATA_HOME': data})
            check_equal(second.returncode, 0)
            program.wait(lambda: not is_hidden(program), 'the window to come back')
            check_equal(len(program.root.children()), 1)
            check_equal(program.record.count('client'), 1)
            check_equal(program.close(), 0)


def test_that_the_demo_leaves_the_own_practice_alone_and_nothing_behind():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as place:
        data, runtime = os.path.join(place, 'data'), os.environ['XDG_RUNTIME_DIR']
        os.mkdir(data)
        before = set(os.listdir(runtime))
        with Palpate(data, arguments=['--demo'], environment={'XDG_DATA_HOME': data}) as program:
            program.says('Demo: these people do not exist')
            clients = program.find('Clients', role=Role.LIST)
            program.wait(lambda: len([node for node in program.walk(clients)
                                      if node.get_role() == Role.LIST_ITEM]) >= 8,
                         'the clients on the screen')
            folders = [name for name in os.listdir(runtime) if name.startswith('palpate-demo-')]
            check_equal(len(folders), 1)
            program.record.path = os.path.join(runtime, folders[0], 'practice.db')
            check_equal(program.record.count('client'), 12)
            check_equal(program.record.count('visit'), 60)
            program.press('Return')
            program.wait_for_chart()
            program.says('Known from Before')
            check_equal(program.close(), 0)
        check_equal(set(os.listdir(runtime)), before)
        check_equal(os.listdir(data), [])


if __name__ == '__main__':
    tap.run(globals())
