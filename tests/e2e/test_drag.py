#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is taken along on the map in the real program, by mouse and by keys."""

import tempfile

from palpate import SITE, ZONE, Palpate, Role, check_equal, extents, is_group
import tap

ABDOMEN = 'Upper abdomen, left'
BACK = 'Low back, right'
CHEST = 'Front of chest, left'
KNEE = 'Front of knee, left'
THIGH = 'Front of thigh, left'
NOWHERE = 'It cannot be put there; nothing was changed.'


def way(start, end, steps=12):
    return [(start[0] + (end[0] - start[0]) * i / steps,
             start[1] + (end[1] - start[1]) * i / steps) for i in range(steps + 1)]


def seen_from(program, node, other, x=0.5, y=0.5):
    """A place of another object, as shares of this one's width and height, once both keep theirs."""
    left, top, width, height = program.place_of(node)
    other_left, other_top, other_width, other_height = program.place_of(other)
    return ((other_left + other_width * x - left) / width,
            (other_top + other_height * y - top) / height)


def take(program, zone, start, end):
    """Takes what lies in a zone elsewhere: a place of the zone, or another zone's middle."""
    node = program.region(zone)
    if isinstance(end, str):
        end = seen_from(program, node, program.region(end))
    program.drag(node, way(start, end))


def wait_said(program, words):
    """Waits until the line under the figure says so."""
    program.find(lambda name: words in name, role=Role.STATUS_BAR)


def mark_point(program, zone=ZONE, place=SITE, view='Back'):
    program.arm('Trigger Point')
    program.show_view(view)
    program.click(program.region(zone), *place)
    program.wait_count('mark', 1)
    program.press('Escape')


def draw(program, start=(0.3, 0.4), end=(0.7, 0.5)):
    program.push_down('Draw', 'Tool')
    program.drag(program.region(CHEST), way(start, end))
    program.wait_count('mark', 1)
    program.arm('Select')


def mark(program):
    found, = program.record.marks()
    return found


def points(row):
    return [tuple(float(number) for number in point.split(','))
            for point in row['points'].split(';')]


def near(found, expected, tolerance):
    assert all(abs(a - b) <= tolerance for a, b in zip(found, expected)), (found, expected)


def wait_changed(program, before):
    program.wait(lambda: mark(program) != before, 'the mark to be another')
    return mark(program)


def check_steps(program, label, before, after, look=mark):
    """The step has a name, can be taken back and done again."""
    def waits(expected):
        program.wait(lambda: same(look(program), expected), f'{label} to be taken back or done')

    program.wait(lambda: label in program.description(program.button('Undo')),
                 f'the step {label!r}')
    program.press('ctrl+z')
    waits(before)
    program.wait(lambda: label in program.description(program.button('Redo')),
                 f'the step {label!r} to be taken back')
    program.press('ctrl+shift+z')
    waits(after)


def same(row, other):
    return row == other


def test_that_a_point_is_moved_with_zone_and_muscle():
    with Palpate() as program:
        program.begin_client()
        mark_point(program)
        program.press('s')
        before = mark(program)
        take(program, ZONE, SITE, BACK)
        after = wait_changed(program, before)
        check_equal((after['zone'], after['side'], after['view']), ('low-back-r', 'right', 'back'))
        assert after['muscle'] and after['muscle'] != before['muscle'], after['muscle']
        check_equal(program.record.rows('SELECT zone, muscle FROM finding'),
                    [{'zone': after['zone'], 'muscle': after['muscle']}])
        check_steps(program, 'Move Trigger Point', before, after)
        program.says('Low back, right')

        # beside the body
        take(program, BACK, (0.5, 0.5), (4.0, 0.5))
        wait_said(program, NOWHERE)
        check_equal(mark(program), after)
        # A click without a movement is no drag: it selects.
        program.press('Escape')
        program.click(program.region(BACK), 0.5, 0.5)
        program.press('5')
        program.wait_row('SELECT 1 FROM mark WHERE intensity = 5')
        check_equal(program.record.count('mark'), 1)


def test_that_a_pain_over_a_zone_is_moved_to_another():
    with Palpate() as program:
        program.begin_client()
        program.arm('Pain')
        for zone in (KNEE, CHEST):
            program.click(program.region(zone))
            program.wait_row('SELECT 1 FROM mark WHERE zone = ?',
                             'chest-l' if zone == CHEST else 'knee-front-l')
        program.press('Escape')
        program.press('6')
        program.wait_row("SELECT 1 FROM mark WHERE intensity = 6 AND zone = 'chest-l'")
        program.arm('Select')

        def pain(program):
            return program.record.rows('SELECT * FROM mark WHERE intensity = 6')[0]

        # Both zones have one: nothing is joined, nothing is lost.
        before = pain(program)
        take(program, CHEST, (0.2, 0.75), KNEE)
        wait_said(program, NOWHERE)
        check_equal(pain(program), before)

        take(program, CHEST, (0.2, 0.75), THIGH)
        program.wait(lambda: pain(program) != before, 'the pain to be elsewhere')
        after = pain(program)
        check_equal((after['zone'], after['side'], after['shape']),
                    ('thigh-front-l', 'left', 'region'))
        check_equal(program.record.one('SELECT zone FROM finding WHERE id = ?',
                                       after['finding_id']), 'thigh-front-l')
        check_steps(program, 'Move ', before, after, look=pain)

        # Only what is selected is taken by its zone.
        take(program, KNEE, (0.3, 0.75), CHEST)
        program.press('Escape')
        program.click(program.region(KNEE))
        program.press('2')
        program.wait_row("SELECT 1 FROM mark WHERE intensity = 2 AND zone = 'knee-front-l'")
        check_equal(pain(program), after)


def test_that_a_drawing_is_moved_and_resized():
    with Palpate() as program:
        program.begin_client()
        draw(program)
        before = mark(program)
        old, = strokes(program)
        take(program, CHEST, (0.5, 0.45), KNEE)
        after = wait_changed(program, before)
        check_equal((after['zone'], after['shape']), ('knee-front-l', 'area'))
        check_steps(program, 'Move ', before, after)
        new, = strokes(program)
        assert new['samples'] != old['samples']
        program.press('ctrl+z')
        program.wait(lambda: strokes(program)[0] == old, 'the drawing to be back')

        # The handle is at the corner of its ink.
        node = program.region(CHEST)
        program.drag(node, way(handle(program, node), (1.1, 0.9)))
        program.wait(lambda: strokes(program)[0]['samples'] != old['samples'], 'another size')
        larger, = strokes(program)
        check_steps(program, 'Resize ', [old], [larger], strokes)


def test_that_a_line_from_a_point_says_where_it_is_felt():
    with Palpate() as program:
        program.begin_client()
        mark_point(program)
        before = mark(program)
        take(program, ZONE, SITE, BACK)
        program.wait_count('referral', 1)
        check_equal(mark(program)['referred_sensation'], 'yes')
        place, = referrals(program)
        check_equal((place['zone'], place['view']), ('low-back-r', 'back'))
        check_steps(program, 'Record Referred Pain', [], [place], referrals)
        check_equal(points(mark(program)), points(before))

        # in another view of the sheet
        program.show_sheet()
        back = program.find('Back', role=is_group, start=program.closed[0])
        point = program.find(ZONE, role=Role.PUSH_BUTTON, start=back)
        program.drag(point, way(SITE, seen_from(program, point, program.region(CHEST))))
        program.wait_count('referral', 2)
        other = referrals(program)[1]
        check_equal((other['zone'], other['view']), ('chest-l', 'front'))
        check_steps(program, 'Record Referred Pain', [place], [place, other], referrals)

        # beside the body
        program.drag(point, way(SITE, (3.0, -1.0)))
        wait_said(program, NOWHERE)
        check_equal(referrals(program), [place, other])


def test_that_a_click_after_a_drag_is_one():
    with Palpate() as program:
        program.begin_client()
        mark_point(program)
        take(program, ZONE, SITE, BACK)
        program.wait_count('referral', 1)
        program.arm('Pain')
        program.click(program.region('Calf, left'))
        program.wait_count('mark', 2)


def test_that_a_label_keeps_its_distance():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.arm('Pain')
            program.click(program.region(ABDOMEN))
            program.wait_count('mark', 1)
            program.press('Escape')
            program.press('s')
            before = mark(program)
            # The number of a zone that is large enough stands in its middle.
            take(program, ABDOMEN, (0.5, 0.6), (2.5, 0.6))
            after = wait_changed(program, before)
            assert after['label_du'] > 20 and abs(after['label_dv']) < 30, after
            check_equal(without_label(after), without_label(before))
            check_steps(program, 'Move Label of ', before, after)
            program.kill()
        with Palpate(folder) as program:
            program.open_first()
            check_equal(mark(program), after)
            # It is where it was put, and can be taken there.
            take(program, ABDOMEN, (2.5, 0.6), (2.5, 1.6))
            moved = wait_changed(program, after)
            near((moved['label_du'],), (after['label_du'],), 12)
            assert moved['label_dv'] > after['label_dv'] + 20, moved


def without_label(row):
    return {name: value for name, value in row.items() if not name.startswith('label_')}


def test_that_nobody_moves_what_the_other_marked():
    with Palpate() as program:
        program.begin_client()
        program.press('c')
        mark_point(program)
        check_equal(mark(program)['author'], 'client')
        program.press('c')
        before = mark(program)
        # a line that says where it is felt
        take(program, ZONE, SITE, BACK)
        wait_said(program, 'This is the client’s mark')
        check_equal(program.record.count('referral'), 0)
        program.press('s')
        take(program, ZONE, SITE, BACK)
        wait_said(program, 'This is the client’s mark')
        program.press('shift+Down')
        wait_said(program, 'This is the client’s mark')
        check_equal(mark(program), before)
        program.press('c')
        take(program, ZONE, SITE, BACK)
        wait_changed(program, before)


def test_that_a_run_of_keys_is_one_step():
    with Palpate() as program:
        program.begin_client()
        mark_point(program)
        before = mark(program)
        for _ in range(5):
            program.press('shift+Right')
        program.press('shift+Down')
        program.press('ctrl+shift+Down')
        (u, v), = points(before)
        program.wait(lambda: points(mark(program))[0][1] > v + 11.9, 'the point to be moved')
        after = mark(program)
        near(points(after)[0], (u + 10, v + 12), 0.01)
        check_steps(program, 'Move Trigger Point', before, after)

        # Something else comes between: it is another step.
        program.press('6')
        program.wait_row('SELECT 1 FROM mark WHERE intensity = 6')
        between = mark(program)
        program.press('shift+Left')
        after = wait_changed(program, between)
        check_steps(program, 'Move Trigger Point', between, after)


def test_that_an_arrow_is_moved_and_straightened():
    with Palpate() as program:
        program.begin_client()
        program.push_down('Draw', 'Tool')
        program.push_down('Arrow', 'What the pen does')
        node = program.region(CHEST)
        program.drag(node, way((0.3, 0.4), (0.5, 0.6)) + way((0.5, 0.6), (0.8, 0.5)))
        program.wait_count('mark', 1)
        first = mark(program)
        check_equal((first['shape'], len(points(first))), ('arrow', 2))
        program.press('s')
        program.press('shift+Down')
        moved = wait_changed(program, first)
        check_equal(len(points(moved)), 2)
        for old, new in zip(points(first), points(moved)):
            near(new, (old[0], old[1] + 2), 0.05)
        program.act(program.button('Straighten Arrow'))
        program.wait_count('stroke', 0)
        check_equal(mark(program), moved)
        program.wait(lambda: 'Straighten' in program.description(program.button('Undo')),
                     'the step to have a name')
        # It can be taken along without its stroke too.
        program.press('shift+Right')
        last = wait_changed(program, moved)
        for old, new in zip(points(moved), points(last)):
            near(new, (old[0] + 2, old[1]), 0.05)
        program.press('ctrl+z')
        program.press('ctrl+z')
        program.wait_count('stroke', 1)


def test_that_what_was_marked_before_stays_where_it_was():
    with Palpate() as program:
        program.begin_client()
        mark_point(program)
        before = mark(program)
        program.menu('New Visit')
        program.says('No visit yet today')
        program.arm('Select')
        program.show_view('Back')
        take(program, ZONE, SITE, BACK)
        wait_said(program, 'from an earlier visit')
        check_equal(mark(program), before)


def test_that_a_stroke_is_called_off_when_the_figure_turns():
    with Palpate() as program:
        program.begin_client()
        program.push_down('Draw', 'Tool')
        # other regions, under the pointer that draws over one of them
        with program.held(program.region(CHEST), way((0.3, 0.4), (0.5, 0.5))) as go_on:
            program.press('l')
            program.button('Layer: Muscles')
            go_on(way((0.5, 0.5), (0.8, 0.5)))
        program.wait_count('stroke', 1)
        program.press('shift+l')
        program.button('Layer: Zones')
        with program.held(program.region(CHEST), way((0.3, 0.8), (0.5, 0.8))) as go_on:
            program.show_view('Back')
            go_on(way((0.5, 0.8), (0.8, 0.8)))
        program.drag(program.region(BACK), way((0.3, 0.4), (0.7, 0.5)))
        program.wait_count('stroke', 2)
        check_equal([row['view'] for row in strokes(program)], ['front', 'back'])
        # whose hand it is
        with program.held(program.region(BACK), way((0.3, 0.8), (0.5, 0.8))) as go_on:
            program.press('c')
            go_on(way((0.5, 0.8), (0.8, 0.8)))
        # and the client
        with program.held(program.region(BACK), way((0.3, 0.8), (0.5, 0.8))) as go_on:
            program.act(program.button('Back to all clients'))
            program.find('Clients', role=Role.LIST)
            go_on(way((0.5, 0.8), (0.8, 0.8)))
        program.open_first()
        check_equal(program.record.count('stroke'), 2)
        check_equal(program.close(), 0)


def referrals(program):
    return program.record.rows('SELECT * FROM referral ORDER BY rowid')


def handle(program, node):
    """Where the handle of the stroke is that draw() drew, as shares of the zone: at the lower right
    corner of its ink, which is half a width of the pen, and half a handle, away from its end."""
    _, _, width, height = extents(node)
    return 0.7 + 9 / width, 0.5 + 9 / height


def strokes(program):
    return program.record.rows('SELECT * FROM stroke ORDER BY rowid')


if __name__ == '__main__':
    tap.run(globals())
