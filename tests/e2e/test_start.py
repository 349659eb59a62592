#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways to start: a second time, with the demo, and in a language that is read from the right."""

import os
import shutil
import subprocess
import tempfile

from Xlib import Xatom

from palpate import (MUSCLE, SITE, ZONE, Palpate, Role, Witness, check_equal, extents)
import tap

HINT_HIDDEN = '_NET_WM_STATE_HIDDEN'
EMPTY_TRANSLATION = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


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
            second = subprocess.run([os.environ['PAL_PROGRAM']], timeout=20, check=False,
                                    env={**os.environ, 'XDG_DATA_HOME': data})
            check_equal(second.returncode, 0)
            program.wait(lambda: not is_hidden(program), 'the window to come back')
            check_equal(program.root.get_child_count(), 1)
            check_equal(program.record.count('client'), 1)
            check_equal(program.close(), 0)


def test_that_the_demo_leaves_the_own_practice_alone_and_nothing_behind():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as place:
        data, runtime = os.path.join(place, 'data'), os.environ['XDG_RUNTIME_DIR']
        os.mkdir(data)
        before = set(os.listdir(runtime))
        with Palpate(data, arguments=['--demo'], environment={'XDG_DATA_HOME': data}) as program:
            program.says('Demo: these people do not exist')
            folders = [name for name in os.listdir(runtime) if name.startswith('palpate-demo-')]
            check_equal(len(folders), 1)
            program.record.path = os.path.join(runtime, folders[0], 'practice.db')
            check_equal(program.record.count('client'), 12)
            check_equal(program.record.count('visit'), 60)
            clients = program.find('Clients', role=Role.LIST)
            rows = [node for node in program.walk(clients) if node.get_role() == Role.LIST_ITEM]
            assert len(rows) >= 8, f'{len(rows)} clients are on the screen'
            program.press('Return')
            program.wait_for_chart()
            program.says('Known from Before')
            check_equal(program.close(), 0)
        check_equal(set(os.listdir(runtime)), before)
        check_equal(os.listdir(data), [])


def make_rtl(folder):
    """What the program needs to be read from the right: the locale, and a translation beside the
    program, for GLib leaves a program as it is that does not speak the language. This one says
    nothing yet."""
    subprocess.run(['localedef', '-i', 'ar_EG', '-f', 'UTF-8',
                    os.path.join(folder, 'ar_EG.UTF-8')], check=True)
    programs = os.path.join(folder, 'src', 'app')
    os.makedirs(programs)
    for language in ('ar', 'de'):  # German is how the program knows the folder
        words = os.path.join(folder, 'po', language, 'LC_MESSAGES')
        os.makedirs(words)
        subprocess.run(['msgfmt', '-', '-o', os.path.join(words, 'palpate.mo')],
                       input=EMPTY_TRANSLATION, check=True)
    return shutil.copy(os.environ['PAL_PROGRAM'], programs)


def test_that_the_figure_is_not_mirrored_where_one_reads_from_the_right():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        program_file = make_rtl(folder)
        around = {'LOCPATH': folder, 'LC_ALL': 'ar_EG.UTF-8', 'LANGUAGE': 'ar'}
        with Palpate(program=program_file, environment=around) as program:
            program.begin_client()
            # The page is mirrored: its list of marks stands on the right of the figure.
            figure = program.find('Body map')
            today = program.find('Today', role=Role.LABEL)
            assert extents(today)[0] > extents(figure)[0] + extents(figure)[2], 'not mirrored'

            # The figure is not: from the front the client's right is on the left.
            shoulder = program.region('Front of shoulder, right')
            middle = extents(figure)[0] + extents(figure)[2] / 2
            assert extents(shoulder)[0] + extents(shoulder)[2] < middle, extents(shoulder)
            program.arm('Pain')
            program.click(shoulder, 0.4, 0.3)
            program.wait_count('mark', 1)
            mark = program.record.marks()[0]
            check_equal((mark['zone'], mark['side']), ('shoulder-front-r', 'right'))
            assert float(mark['points'].split(',')[0]) < 0, mark['points']
            program.press('ctrl+z')
            program.wait_count('mark', 0)

            # Arrows go where they point.
            program.go_to_region('front of chest right', 'Front of chest, right')
            program.press('Right')
            program.wait_focus('Front of chest, left')

            program.arm('Trigger Point')
            program.show_view('Back')
            program.wait(lambda: extents(program.region(ZONE))[0] > middle, 'the back')
            with Witness() as witness:
                program.click(program.region(ZONE), *SITE)
                program.press('7')
                program.press('Return')
            program.wait_reference()
            check_equal(witness.actions, 3)
            program.says(MUSCLE)
            check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
