#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done by the pointer while the figure is mirrored for the client is, side and millimetres, what
the same hand does without the mirror; the history is mirrored with the map; paper and files never are."""

import contextlib
import json
import os
import re
import subprocess
import zlib

from palpate import Palpate, Role, check_equal, extents
import tap

CHEST = 'Front of chest, left'
OTHER_CHEST = 'Front of chest, right'
THIGH = 'Front of thigh, left'
OTHER_THIGH = 'Front of thigh, right'
ABDOMEN = 'Upper abdomen, left'
KNEE = 'Front of knee, left'
# Two pixels of the screen, where the banner takes room and the figure is a little smaller below it, and
# half as much again for the inmost point of what was drawn.
MILLIMETRES = 10.0


class Hand:
    """Does on the figure as it is seen what is told as if it were not mirrored."""

    def __init__(self, program, mirrored):
        self.program = program
        self.mirrored = mirrored

    def seen(self, x, y):
        return (1 - x if self.mirrored else x), y

    def click(self, zone, x, y):
        self.program.click(self.program.region(zone), *self.seen(x, y))

    def drag(self, zone, *places, steps=12):
        """Over shares of a zone, the last of which may be one of another zone's, with its name."""
        node = self.program.region(zone)
        left, top, width, height = self.program.place_of(node)
        corners = []
        for place in places:
            if isinstance(place[0], str):
                other = self.program.place_of(self.program.region(place[0]))
                x, y = self.seen(*place[1:])
                corners.append(((other[0] + other[2] * x - left) / width,
                                (other[1] + other[3] * y - top) / height))
            else:
                corners.append(self.seen(*place))
        way = corners[:1]
        for start, end in zip(corners, corners[1:]):
            way += [(start[0] + (end[0] - start[0]) * i / steps,
                     start[1] + (end[1] - start[1]) * i / steps) for i in range(1, steps + 1)]
        self.program.drag(node, way)


@contextlib.contextmanager
def front(mirrored):
    with Palpate() as program:
        program.begin_client()
        program.show_view('Front')
        if mirrored:
            mirror(program)
        yield program, Hand(program, mirrored)


def mirror(program):
    program.press('m')
    program.wait(lambda: is_left_on_left(program), 'the mirror')


def is_left_on_left(program, figure='Body map'):
    start = program.find(figure)
    x = [extents(program.find(zone, role=Role.PUSH_BUTTON, start=start))[0]
         for zone in (CHEST, OTHER_CHEST)]
    return x[0] < x[1]


def listed(program):
    """What palpate-cli says of the only visit."""
    answer = run_cli(program, '--json', 'marks', program.record.one('SELECT id FROM visit'))
    return json.loads(answer)


def run_cli(program, *arguments):
    return subprocess.run([os.environ['PAL_CLI'], '--data-dir', program.folder, *arguments],
                          check=True, capture_output=True).stdout


def work_on_marks(program, hand):
    """A point that is taken along, where it is felt, and a label that is put aside."""
    program.arm('Trigger Point')
    hand.click(CHEST, 0.6, 0.5)
    program.wait_count('mark', 1)
    program.press('Escape')
    hand.drag(CHEST, (0.6, 0.5), (OTHER_THIGH, 0.3, 0.3))
    program.wait_count('referral', 1)
    program.press('s')
    hand.drag(CHEST, (0.6, 0.5), (OTHER_CHEST, 0.3, 0.6))
    program.wait_row("SELECT 1 FROM mark WHERE zone = 'chest-r'")
    program.arm('Pain')
    hand.click(ABDOMEN, 0.3, 0.6)
    program.wait_count('mark', 2)
    program.press('Escape')
    program.press('s')
    hand.drag(ABDOMEN, (0.5, 0.6), (2.5, 0.8))
    program.wait_row('SELECT 1 FROM mark WHERE label_du IS NOT NULL')
    program.press('v')
    hand.click(KNEE, 0.3, 0.4)
    program.wait_count('no_work_zone', 1)


def work_with_pens(program, hand):
    """A part where nobody is to work, a stroke, what a lasso surrounds, an arrow over that part, and a piece
    of the stroke taken away."""
    program.press('v')
    hand.drag(THIGH, (0.3, 0.35), (0.6, 0.3), (0.7, 0.45), (0.5, 0.6), (0.3, 0.5), (0.3, 0.35))
    program.wait_count('no_work_zone', 1)
    program.press('Escape')
    program.push_down('Draw', 'Tool')
    hand.drag(CHEST, (0.2, 0.4), (0.8, 0.5), (0.75, 0.7))
    program.wait_count('stroke', 1)
    program.press('Escape')
    program.push_down('Lasso', 'What the pen does')
    hand.drag(OTHER_THIGH, (0.2, 0.3), (0.6, 0.3), (0.6, 0.5), (0.3, 0.6), (0.2, 0.3))
    program.wait_count('stroke', 2)
    program.press('Escape')
    program.push_down('Arrow', 'What the pen does')
    hand.drag(THIGH, (0.7, 0.3), (0.3, 0.7))
    program.wait_count('stroke', 3)
    program.push_down('Eraser', 'What the pen does')
    before = program.record.rows('SELECT samples FROM stroke')
    hand.drag(CHEST, (0.4, 0.25), (0.4, 0.65))
    program.wait(lambda: program.record.rows('SELECT samples FROM stroke') != before,
                 'the stroke to be cut')


def check_alike(mirrored, straight):
    """All of it is the same, and every place as near as the pointer can tell."""
    marks = mirrored['marks']
    check_equal(len(marks), len(straight['marks']))
    for mark, other in zip(marks, straight['marks']):
        for name in ('kind', 'zone', 'side', 'muscle', 'view', 'shape', 'referrals'):
            check_equal(mark[name], other[name])
        check_near(mark['points'], other['points'])
        check_near([mark['label_offset'] or [0, 0]], [other['label_offset'] or [0, 0]])
        for place, expected in zip(mark['referral_places'], other['referral_places'], strict=True):
            check_equal((place['zone'], place['view']), (expected['zone'], expected['view']))
            check_near([place['point']], [expected['point']])
        found, expected = ({part['zone']: part['area_mm2']
                            for part in (each['extent'] or {'zones': []})['zones']}
                           for each in (mark, other))
        check_equal(set(found), set(expected))
        for zone, area in found.items():
            assert abs(area - expected[zone]) <= 0.15 * expected[zone] + 100, (found, expected)
    for zone, other in zip(mirrored['no_work'], straight['no_work'], strict=True):
        check_equal((zone['zone'], zone['view']), (other['zone'], other['view']))
        check_near(corners(zone['points']), corners(other['points']))


def corners(points):
    """Of what holds them all: of a line that was drawn, more or fewer points may be kept."""
    us, vs = zip(*points)
    return [(min(us), min(vs)), (max(us), max(vs))]


def check_near(found, expected):
    check_equal(len(found), len(expected))
    for point, other in zip(found, expected):
        assert all(abs(a - b) <= MILLIMETRES for a, b in zip(point, other)), (found, expected)


def compare(work):
    said = []
    for mirrored in (False, True):
        with front(mirrored) as (program, hand):
            work(program, hand)
            said.append(listed(program))
            check_equal(program.close(), 0)
    check_alike(said[1], said[0])
    return said[1]


def test_that_marks_are_the_patients():
    said = compare(work_on_marks)
    point, pain = said['marks']
    check_equal((point['zone'], point['side'], point['referrals']),
                ('chest-r', 'right', ['thigh-front-r']))
    assert point['points'][0][0] < 0, point['points']
    check_equal((pain['zone'], pain['side']), ('abdomen-upper-l', 'left'))
    # It was taken to the client's left, which is the left of the screen in the mirror.
    assert pain['label_offset'][0] > 20, pain['label_offset']
    check_equal([zone['zone'] for zone in said['no_work']], ['knee-front-l'])


def test_that_ink_is_the_patients():
    said = compare(work_with_pens)
    check_equal([(mark['shape'], mark['side']) for mark in said['marks']],
                [('area', 'left'), ('area', 'right'), ('arrow', 'left')])
    part, = said['no_work']
    check_equal(part['zone'], 'thigh-front-l')
    assert len(part['points']) > 2 and min(u for u, _v in part['points']) > 0, part


def line(*corners, steps=12):
    return [(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps)
            for (x0, y0), (x1, y1) in zip(corners, corners[1:]) for i in range(steps + 1)]


def letter_lies(program, side):
    """Whether a letter whose only upright is its stem is seen on the chest with the stem on that side."""
    left, top, width, height = (round(value)
                                for value in program.place_of(program.region(CHEST)))
    across, _, pixels = program.settled_picture()
    columns = {}
    for y in range(top, top + height):
        for x in range(left, left + width):
            if max(pixels[3 * (y * across + x):3 * (y * across + x) + 3]) < 70:
                columns[x] = columns.get(x, 0) + 1
    if not columns:
        return False
    middle = (min(columns) + max(columns)) / 2
    stem = max(columns, key=columns.get)
    return max(columns) - min(columns) > 8 and (stem < middle) == (side == 'left')


def test_that_what_is_written_can_be_read():
    with front(mirrored=True) as (program, _hand):
        program.push_down('Draw', 'Tool')
        program.push_down('Writing', 'Pens')
        # As it is written on the screen: the stem of an L, and its foot apart from it.
        program.drag(program.region(CHEST), line((0.3, 0.25), (0.3, 0.75)))
        program.wait_count('stroke', 1)
        program.drag(program.region(CHEST), line((0.42, 0.7), (0.75, 0.7)))
        program.wait_count('stroke', 2)
        check_equal(program.record.count('mark'), 1)
        program.press('Escape')
        program.press('s')
        program.press('Escape')
        program.rest()
        program.wait(lambda: letter_lies(program, 'left'), 'the letter in the mirror')
        program.press('m')
        program.wait(lambda: not is_left_on_left(program), 'the mirror to end')
        program.wait(lambda: letter_lies(program, 'left'), 'the letter without the mirror')
        # An eraser takes what is seen, and leaves what is seen beside it.
        program.push_down('Draw', 'Tool')
        program.push_down('Eraser', 'What the pen does')
        before = program.record.rows('SELECT samples FROM stroke')
        program.drag(program.region(CHEST), line((0.75, 0.6), (0.75, 0.8)))
        program.wait(lambda: program.record.rows('SELECT samples FROM stroke') != before,
                     'the foot to be cut')
        check_equal(program.record.count('stroke'), 2)
        program.press('s')
        program.press('Escape')
        program.rest()
        program.wait(lambda: letter_lies(program, 'left'), 'the rest of the letter')
        check_equal(program.close(), 0)


def papers(program, name):
    """The visit in the files that can be made of it, without the moment when they were made."""
    made = [json.dumps(listed(program))]
    for kind in ('svg', 'pdf', 'png'):
        path = os.path.join(os.path.dirname(program.folder), f'{name}.{kind}')
        run_cli(program, 'render', '--visit', program.record.one('SELECT id FROM visit'), '-o', path)
        with open(path, 'rb') as file:
            made.append(undated(file.read()))
    return made


def undated(made):
    """What is in a file but for the moment of a PDF, which newer cairo packs with other objects."""
    streams = re.compile(rb'stream\r?\n(.*?)\r?\nendstream', re.DOTALL)
    if made.startswith(b'%PDF'):
        made = b'\n'.join(zlib.decompressobj().decompress(packed) if packed.startswith(b'\x78')
                          else packed for packed in streams.findall(made))
    return re.sub(rb'/CreationDate \([^)]*\)', b'', made)


def test_that_the_history_is_mirrored_with_the_map_and_no_file_is():
    with front(mirrored=False) as (program, hand):
        work_on_marks(program, hand)
        before = papers(program, 'straight')
        rows = program.record.rows('SELECT * FROM mark')
        mirror(program)
        check_equal(papers(program, 'mirrored'), before)

        map_of_today = program.closed.pop()
        program.press('alt+2')
        history = program.wait(
            lambda: next((node for node in program.walk()
                          if node.get_name() == 'Body map' and node != map_of_today), None),
            'the map of the history')
        program.closed += [map_of_today, history]

        def left_on_left():
            x = [extents(program.find(zone, role=Role.PUSH_BUTTON, start=history))[0]
                 for zone in (CHEST, OTHER_CHEST)]
            return x[0] < x[1]

        program.wait(left_on_left, 'the mirror in the history')
        program.says('Mirrored for the client: their left is on the left of the screen.')
        program.click(program.button('End Mirror', start=history.get_parent()))
        program.wait(lambda: not left_on_left(), 'the mirror to end')
        # A key does the same there as on the map.
        program.press('m')
        program.wait(left_on_left, 'the mirror in the history')
        program.press('alt+1')
        program.wait(lambda: is_left_on_left(program), 'the map to be mirrored with it')
        check_equal(program.record.rows('SELECT * FROM mark'), rows)
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
