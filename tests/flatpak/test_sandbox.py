#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak does the main job, and its sandbox lets it do no more.

usage: test_sandbox.py

Needs a display and accessibility bus of its own and the program installed for the user, in
$FLATPAK_USER_DIR. What it writes goes below $HOME, which must be empty: nobody's own record is
touched.
"""

import json
import os
import sqlite3
import stat
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
sys.path.insert(0, os.path.join(HERE, '..', 'e2e'))

from Xlib import Xatom  # noqa: E402

import tap  # noqa: E402
from desktop import Program  # noqa: E402
from short_visit import make_visit  # noqa: E402

APP = 'io.github.palpate.Palpate'
BRANCH = os.environ['PAL_FLATPAK_BRANCH']
MANIFEST = os.path.join(HERE, '..', '..', 'flatpak', f'{APP}.json')
FINISH_ARGS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri']
BOUND = 60
# Settings are kept as they are for a person, not in memory as for the other tests.
RUN = ['flatpak', '--user', 'run', '--unset-env=GSETTINGS_BACKEND', f'--branch={BRANCH}']
SETTINGS = os.path.join(os.environ['HOME'], '.var', 'app', APP, 'config', 'glib-2.0', 'settings',
                        'keyfile')
FOLDER = os.path.join(os.environ['HOME'], '.var', 'app', APP, 'data', 'palpate')


class Sandboxed(Program):
    """The program behind a proxy and in a process namespace: the process numbers that the buses and
    the X server know are not those seen from here, so the only program on this display is taken."""

    def _is_this(self, process):
        return True

    def _window(self):
        root = self._display.screen().root
        clients = root.get_full_property(self._display.intern_atom('_NET_CLIENT_LIST_STACKING'),
                                         Xatom.WINDOW)
        if not clients or not len(clients.value):
            return None
        return self._display.create_resource_object('window', clients.value[-1])


def inside(script):
    """What a shell in the sandbox says."""
    shell = subprocess.run([*RUN, '--command=sh', APP, '-c', script], check=True,
                           capture_output=True, text=True, timeout=BOUND)
    return shell.stdout.strip()


def record(query):
    """Rows of the record, only ever read."""
    path = os.path.join(FOLDER, 'practice.db')
    connection = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_the_manifest_asks_for_no_more_than_it_needs():
    with open(MANIFEST, encoding='utf-8') as file:
        assert json.load(file)['finish-args'] == FINISH_ARGS


def test_the_installed_program_has_these_permissions():
    shown = subprocess.run(['flatpak', '--user', 'info', '--show-permissions', APP, BRANCH],
                           check=True, capture_output=True, text=True, timeout=BOUND).stdout
    lines = [line for line in shown.splitlines() if line]
    assert lines[0] == '[Context]', shown
    granted = {key: set(filter(None, values.split(';')))
               for key, values in (line.split('=') for line in lines[1:])}
    # A fallback to X11 is written down as X11 as well.
    assert granted == {'shared': {'ipc'}, 'devices': {'dri'},
                       'sockets': {'wayland', 'x11', 'fallback-x11'}}, shown


def test_a_short_visit():
    assert not os.path.exists(FOLDER)
    with Sandboxed([*RUN, APP], strict=False) as program:
        try:
            make_visit(program)
            program.wait(lambda: record('SELECT id FROM referral'), 'the last answer to be saved')
        except Exception:
            print('\n'.join(f'# {line}' for line in program.tree().splitlines()))
            raise
        assert program.close() == 0


def test_the_mark_is_in_the_record_of_the_sandbox():
    assert record('PRAGMA integrity_check') == [('ok',)]
    marks = record('SELECT kind, zone, muscle, intensity FROM mark')
    referrals = record('SELECT zone FROM referral')
    assert marks == [('trigger-point', 'shoulder-top-r', 'trapezius-upper-r', 7)], marks
    assert referrals == [('temple-r',)], referrals


def test_the_window_is_kept_without_a_permission_for_it():
    with open(SETTINGS, encoding='utf-8') as file:
        kept = file.read()
    assert 'window-size=(' in kept, kept
    assert 'Example' not in kept, kept


def test_only_the_user_can_read_it():
    assert stat.S_IMODE(os.stat(FOLDER).st_mode) == 0o700
    assert stat.S_IMODE(os.stat(os.path.join(FOLDER, 'practice.db')).st_mode) == 0o600


def test_the_files_of_the_user_are_out_of_reach():
    path = os.path.join(os.environ['HOME'], 'letter')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('private')
    assert inside(f'cat {path} 2>/dev/null || echo none') == 'none'


def test_there_is_no_network():
    interfaces = inside('cut -d: -f1 -s /proc/net/dev | tr -d " "').split()
    assert interfaces == ['lo'], interfaces


def test_the_command_line_reads_the_record():
    answer = json.loads(inside('palpate-cli --json clients'))
    assert [client['family_name'] for client in answer['clients']] == ['Example']


tap.run(globals())
