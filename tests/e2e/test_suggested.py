#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The muscles worth checking that the command line answers are those that the program lists."""

import datetime
import json
import os
import sqlite3
import subprocess
import tempfile
import uuid

from palpate import Palpate, check_equal, is_group
from test_close_up import open_hand
from test_drawing import CHEST, line, ring
import tap

TITLE = 'Muscles Worth Checking'
LOCATE = 'Show ', ' on the Map'
COVERS = 'Covers '
FIRST = 6  # of the list, before more is asked for
NOW = datetime.datetime.now(datetime.timezone.utc)
TODAY = datetime.date.today()


class Charts:
    """Makes charts of what was drawn in the program: each a client with one visit, or with several."""

    def __init__(self, path):
        self.base = sqlite3.connect(path)
        self.base.row_factory = sqlite3.Row
        self.client = self._read('client')[0]
        self.visit = self._read('visit')[0]
        self.marks = self._read('mark')
        self.finding = self._read('finding')[0]
        self.strokes = self._read('stroke')

    def _read(self, table):
        return [dict(row) for row in self.base.execute(f'SELECT * FROM {table} ORDER BY rowid')]

    def add(self, table, row, **values):
        row = {**row, **values, 'id': str(uuid.uuid4())}
        self.base.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
                          list(row.values()))
        return row['id']

    def add_client(self, name, figure='adult'):
        return self.add('client', self.client, given_name=name, family_name=None, figure=figure)

    def add_visit(self, client, days_ago=0):
        day = (TODAY - datetime.timedelta(days=days_ago)).isoformat()
        began = (NOW - datetime.timedelta(days=days_ago)).strftime('%Y-%m-%dT%H:%M:%S.000000Z')
        return self.add('visit', self.visit, client_id=client, started_utc=began, local_date=day)

    def add_zone(self, client, visit, zone, finding=None, **values):
        """Pain that fills a zone; a state of a finding that is there already, or of a new one."""
        side = {'l': 'left', 'r': 'right'}.get(zone[-2:].lstrip('-'), 'midline')
        finding = finding or self.add('finding', self.finding, client_id=client, zone=zone)
        values = {'view': 'front', 'author': 'client', 'kind': 'pain', 'intensity': None, **values}
        self.add('mark', self.marks[0], finding_id=finding, visit_id=visit, client_id=client, zone=zone,
                 side=side, shape='region', points=None, **values)
        return finding

    def add_ink(self, client, visit, views):
        """What was drawn in these views."""
        for drawn in self.marks:
            if drawn['shape'] != 'area' or drawn['view'] not in views:
                continue
            finding = self.add('finding', self.finding, client_id=client, zone=drawn['zone'])
            mark = self.add('mark', drawn, finding_id=finding, visit_id=visit, client_id=client)
            for stroke in self.strokes:
                if stroke['mark_id'] == drawn['id']:
                    self.add('stroke', stroke, mark_id=mark, client_id=client)

    def check(self, client, visit, muscle, result):
        now = NOW.strftime('%Y-%m-%dT%H:%M:%S.000000Z')
        self.add('muscle_check', {}, client_id=client, visit_id=visit, muscle=muscle, result=result,
                 practitioner_id=self.visit['practitioner_id'], created_utc=now, changed_utc=now)

    def close(self):
        self.base.commit()
        self.base.close()


def draw(program):
    """Ink on the chest and in a close-up of a hand, which all charts are made of."""
    program.begin_client('Templates')
    program.push_down('Draw', 'Tool')
    program.push_down('Lasso', 'What the pen does')
    program.drag(program.region(CHEST), ring(0.4, 0.2, 0.6))
    program.wait_count('stroke', 1)
    program.press('8')
    program.wait_row('SELECT 1 FROM mark WHERE intensity = 8')
    program.press('Escape')
    program.push_down('Draw', 'What the pen does')
    program.push_down('Burning', 'Pens')
    program.drag(program.region(CHEST), line(0.2, 0.9, 0.4, 0.9))
    program.wait_count('mark', 2)
    program.press('3')
    program.wait_row('SELECT 1 FROM mark WHERE intensity = 3')
    open_hand(program)
    program.rest()
    program.drag(program.region('Palm, right'), line(0.3, 0.4, 0.7, 0.6))
    program.wait_count('mark', 3)
    check_equal(program.record.marks()[2]['view'], 'hand-palm-r')
    # The ink is of several zones, so that it matters on which figure it is measured.
    output = subprocess.run([os.environ['PAL_CLI'], 'marks', program.record.one('SELECT id FROM visit'),
                             '--json', '--data-dir', program.folder], capture_output=True, check=True)
    assert len(json.loads(output.stdout)['marks'][0]['extent']['zones']) > 2
    check_equal(program.close(), 0)


def make_charts(path):
    """Returns: the visit of today of each client, None if there is none that goes on."""
    charts = Charts(path)
    visits = {}

    def begin(name, figure='adult', days_ago=0):
        client = charts.add_client(name, figure)
        visits[name] = charts.add_visit(client, days_ago)
        return client, visits[name]

    charts.add_zone(*begin('Single'), 'temple-r')

    client, visit = begin('Several')
    for zone, intensity in (('temple-r', 8), ('jaw-r', 2), ('neck-back-r', 5)):
        charts.add_zone(client, visit, zone, intensity=intensity)
    charts.add_zone(client, visit, 'low-back-l', author='therapist', view='back')

    client, visit = begin('Bilateral')
    for zone in ('low-back-l', 'low-back-r', 'buttock-l', 'buttock-r'):
        charts.add_zone(client, visit, zone, intensity=6, author='therapist', view='back')

    charts.add_ink(*begin('Drawn'), ['front'])
    charts.add_ink(*begin('Hand'), ['hand-palm-r'])
    for figure in ('female', 'child', 'heavier'):
        charts.add_ink(*begin('Figure ' + figure, figure), ['front', 'hand-palm-r'])

    client, visit = begin('Checked')
    charts.add_zone(client, visit, 'shoulder-front-r', intensity=7)
    for muscle, result in (('supraspinatus-r', 'familiar'), ('infraspinatus-r', 'nothing-felt'),
                           ('biceps-brachii-r', 'unfamiliar')):
        charts.check(client, visit, muscle, result)

    client, visit = begin('Pressed')
    charts.add_zone(client, visit, 'temple-r')
    charts.add_zone(client, visit, 'neck-back-r', kind='trigger-point', author='therapist',
                    muscle='suboccipitales-r', familiar='unfamiliar', view='back', quality=None)

    client, visit = begin('No work')
    charts.add_zone(client, visit, 'low-back-r', view='back')
    charts.add('no_work_zone', {}, client_id=client, practitioner_id=charts.visit['practitioner_id'],
               zone='low-back-r', figure='adult', figure_version=charts.marks[0]['figure_version'],
               view=None, points=None, reason='surgery', created_utc=charts.visit['started_utc'])

    # Nothing is marked today, and what is last known is of two visits.
    client, visit = begin('Ghosts', days_ago=30)
    charts.add_zone(client, visit, 'jaw-r', intensity=4)
    charts.add_zone(client, charts.add_visit(client, 10), 'temple-r', intensity=9)
    visits['Ghosts'] = None

    # Of the same, one is gone since.
    client, visit = begin('Gone', days_ago=20)
    charts.add_zone(client, visit, 'low-back-l', view='back')
    jaw = charts.add_zone(client, visit, 'jaw-r', intensity=4)
    visits['Gone'] = charts.add_visit(client)
    charts.add_zone(client, visits['Gone'], 'jaw-r', jaw, change='gone')

    # After it was signed, the visit of today is one of those before.
    client, visit = begin('Signed')
    charts.add_zone(client, visit, 'knee-front-l', intensity=5)
    charts.add('signature', {}, visit_id=visit, client_id=client, signed_utc=NOW.isoformat(),
               practitioner_id=charts.visit['practitioner_id'])
    visits['Signed'] = None
    charts.close()
    return visits


def suggested(folder, *words):
    output = subprocess.run([os.environ['PAL_CLI'], 'suggest', *words, '--json', '--data-dir', folder],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return json.loads(output)


def listed(program):
    """The muscles of the list in their order, each with what share of the pain it covers."""
    names, shares = [], []
    for node in program.walk(program.find(TITLE, role=is_group)):
        name = node.get_name() or ''
        if name.startswith(LOCATE[0]) and name.endswith(LOCATE[1]):
            names.append(name[len(LOCATE[0]):-len(LOCATE[1])])
        elif name.startswith(COVERS) and len(shares) == len(names):
            shares.append(int(name[len(COVERS):].split(' ')[0]))
    return names, shares


def compare(program, client):
    """Waits until the list is what the command line answers."""
    answer = suggested(program.folder, '--client', client)
    answered = {row['muscle'] for row in program.record.rows(
        'SELECT muscle FROM muscle_check WHERE client_id = ?', client)}
    expected = [muscle for place, muscle in enumerate(answer)
                if place < FIRST or muscle['key'] in answered]
    names = [muscle['name'] for muscle in expected]
    shares = [round(muscle['covers'] * 100) for muscle in expected]

    def same():
        found, covered = listed(program)
        return found == names and sorted(covered) == sorted(shares)
    try:
        program.wait(same, f'{names} in the list')
    except TimeoutError as error:
        raise AssertionError(f'{listed(program)} instead of {names, shares}') from error
    return answer


def open_client(program, name):
    program.enter(program.find('Find a client'), name)
    program.wait(lambda: sum(name in (node.get_name() or '') for node in program.walk()) > 0, name)
    program.press('Return')
    program.wait_for_chart()
    program.act(program.button('Muscles'))


def test_that_every_chart_has_the_same_answer():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            draw(program)
        visits = make_charts(program.record.path)
        with Palpate(folder) as program:
            for name, visit in visits.items():
                client = program.record.one('SELECT id FROM client WHERE given_name = ?', name)
                open_client(program, name)
                answer = compare(program, client)
                assert bool(answer) == (name != 'Gone'), f'{len(answer)} muscles for {name}'
                if visit:
                    check_equal(suggested(folder, '--visit', visit), answer)
                program.press('alt+Left')

            # While it is looked at, the client gets another figure: the ink goes with it.
            client = program.record.one("SELECT id FROM client WHERE given_name = 'Drawn'")
            open_client(program, 'Drawn')
            compare(program, client)
            program.menu('Figure')
            program.act(program.button('Child'))
            program.wait_row("SELECT 1 FROM client WHERE given_name = 'Drawn' AND figure = 'child'")
            compare(program, client)
            check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
