#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a hand does on the map, done by keys alone, on the map and in the outline; and what a screen
reader hears of each."""

from palpate import MUSCLE, Listener, Palpate, Witness, check_equal
import tap

BUTTOCK = 'Gluteus maximus, right'
CHEST = 'Front of chest, left'
OTHER_CHEST = 'Front of chest, right'
KNEE = 'Front of knee, left'
LOIN = 'Low back, right'


def mark(program):
    found, = program.record.marks()
    return found


def points(row):
    return [tuple(float(number) for number in point.split(','))
            for point in row['points'].split(';')]


def near(found, expected, tolerance=0.1):
    assert all(abs(a - b) <= tolerance for a, b in zip(found, expected)), (found, expected)


def wait_changed(program, before, look=mark):
    program.wait(lambda: look(program) != before, 'a change')
    return look(program)


def strokes(program):
    return program.record.rows('SELECT * FROM stroke ORDER BY position')


def by_map(program, words, name):
    program.go_to_region(words, name)


def by_outline(program, words, name):
    program.go_to_outline(words, name)


def both(test):
    """The same by the map and by the outline."""
    for go_to in (by_map, by_outline):
        with Palpate() as program, Listener() as listener:
            program.begin_client()
            with Witness() as witness:
                test(program, listener, go_to)
            assert witness.actions > 0
            check_equal(program.close(), 0)


def test_that_a_pain_over_a_zone_is_moved():
    def move(program, listener, go_to):
        program.press('p')
        go_to(program, 'front of chest left', CHEST)
        program.press('space')
        program.press('6')
        program.wait_row('SELECT 1 FROM mark WHERE intensity = 6')
        listener.wait(program, 'pain 6', name=CHEST)
        program.press('shift+m')
        listener.wait(program, 'Where does', 'Esc', name=CHEST)
        # Whoever thinks better of it changes nothing.
        program.press('Escape')
        listener.wait(program, 'Nothing was changed', name=CHEST)
        program.press('shift+m')
        before = mark(program)
        go_to(program, 'front of knee left', KNEE)
        program.press('space')
        after = wait_changed(program, before)
        check_equal((after['zone'], after['shape'], after['intensity']),
                    ('knee-front-l', 'region', 6))
        listener.wait(program, 'pain 6', name=KNEE)
        check_equal(program.record.count('mark'), 1)
        # The tool is what it was: the next key marks again.
        go_to(program, 'front of chest right', OTHER_CHEST)
        program.press('space')
        program.wait_count('mark', 2)

    both(move)


def test_that_a_pain_over_a_zone_goes_on_to_the_next_zones():
    def move(program, listener, go_to):
        program.press('p')
        go_to(program, 'front of chest left', CHEST)
        program.press('space')
        program.press('6')
        program.wait_row('SELECT 1 FROM mark WHERE intensity = 6')
        listener.wait(program, 'pain 6', name=CHEST)
        before = mark(program)
        program.press('shift+Down')
        program.wait(lambda: mark(program)['zone'] == 'sternum', 'the next zone')
        # The keyboard stays where it was, and tells of the mark.
        listener.wait(program, 'Breastbone', 'pain 6', name=CHEST)
        program.press('ctrl+shift+Down')
        listener.wait(program, 'Upper abdomen, left', 'pain 6', name=CHEST)
        program.press('shift+Left')
        listener.wait(program, 'Upper abdomen, right', 'pain 6', name=CHEST)
        after = mark(program)
        check_equal((after['shape'], after['zone'], after['side']),
                    ('region', 'abdomen-upper-r', 'right'))
        # The label is taken along by itself.
        program.press('alt+shift+Right')
        program.press('ctrl+alt+shift+Right')
        listener.wait(program, 'label moved by 12 mm')
        assert mark(program)['label_du'] is not None and mark(program)['points'] == after['points']
        # Each run of keys is one step, as with what is drawn.
        program.press('ctrl+z')
        listener.wait(program, 'Undone: Move Label of Pain 1', name=CHEST)
        check_equal(mark(program), after)
        program.press('ctrl+z')
        listener.wait(program, 'Undone: Move Pain 1', name=CHEST)
        check_equal(mark(program), before)
        program.press('ctrl+shift+z')
        listener.wait(program, 'Redone: Move Pain 1', name=CHEST)
        check_equal(mark(program), after)
        # Where there is a pain already nothing is changed.
        program.press('b')
        program.wait_count('mark', 2)
        program.press('shift+Left')
        listener.wait(program, 'It cannot be put there', name=CHEST)
        check_equal(sorted(row['zone'] for row in program.record.marks()),
                    ['abdomen-upper-l', 'abdomen-upper-r'])

    both(move)


def test_that_a_point_is_moved_and_says_where_else_it_is_felt():
    def move(program, listener, go_to):
        program.press('t')
        go_to(program, 'upper trapezius right', MUSCLE)
        program.press('space')
        program.wait_count('mark', 1)
        program.press('Escape')
        before = mark(program)
        # in small steps
        program.press('shift+Right')
        program.press('shift+Right')
        listener.wait(program, 'moved by 4 mm')
        near(points(mark(program))[0], [points(before)[0][0] + 4, points(before)[0][1]])
        # to another muscle
        program.press('shift+m')
        go_to(program, 'gluteus maximus right', BUTTOCK)
        program.press('Return')
        program.wait(lambda: mark(program)['muscle'] == 'gluteus-maximus-r', 'another muscle')
        listener.wait(program, 'trigger point', name=BUTTOCK)
        # felt in a place that no chip offers, in another view
        program.press('f')
        listener.wait(program, 'Where is pressing')
        go_to(program, 'front of knee left', KNEE)
        program.press('space')
        program.wait(lambda: program.record.referrals() == ['knee-front-l'], 'the referral')
        check_equal(mark(program)['referred_sensation'], 'yes')
        listener.wait(program, 'felt here from a trigger point', name=KNEE)
        check_equal(program.record.count('mark'), 1)
        program.press('n')
        program.wait(lambda: mark(program)['muscle'] != 'gluteus-maximus-r', 'the next muscle')
        listener.wait(program, 'trigger point')

    both(move)


def test_that_an_area_is_made_moved_and_resized():
    def draw(program, listener, go_to):
        program.press('o')
        go_to(program, 'front of chest left', CHEST)
        program.press('space')
        program.wait_count('stroke', 1)
        before = mark(program)
        first, = strokes(program)
        check_equal((before['shape'], before['zone']), ('area', 'chest-l'))
        listener.wait(program, 'Ache', name=CHEST)
        for _ in range(3):
            program.press('period')
        listener.wait(program, 'now 133 % of its size')
        larger = strokes(program)
        assert larger[0]['samples'] != first['samples']
        check_equal(program.record.count("undo_step WHERE label LIKE 'Resize %'"), 1)
        program.press('comma')
        program.wait(lambda: strokes(program) != larger, 'the drawing to be smaller')
        program.press('shift+Down')
        listener.wait(program, 'moved by 2 mm')
        program.press('shift+m')
        go_to(program, 'front of knee left', KNEE)
        program.press('space')
        program.wait(lambda: mark(program)['zone'] == 'knee-front-l', 'the drawing to be elsewhere')
        listener.wait(program, 'Ache', name=KNEE)
        # The label is taken along by itself.
        before = mark(program)
        program.press('alt+shift+Right')
        program.press('ctrl+alt+shift+Right')
        listener.wait(program, 'label moved by 12 mm')
        after = mark(program)
        assert after['label_du'] is not None and after['points'] == before['points'], after
        check_equal(program.record.count("undo_step WHERE label LIKE 'Move Label %'"), 1)
        # The eraser goes over the whole region; what reaches beyond it stays.
        whole = strokes(program)
        program.press('e')
        program.press('space')
        listener.wait(program, 'Ink erased', name=KNEE)
        program.wait(lambda: strokes(program) != whole, 'the drawing to be cut')
        program.press('space')
        listener.wait(program, 'No ink of the therapist’s there', name=KNEE)
        program.press('ctrl+z')
        program.wait(lambda: strokes(program) == whole, 'the drawing to be whole again')

    both(draw)


def test_that_an_arrow_leads_from_one_region_to_another():
    def draw(program, listener, go_to):
        program.press('a')
        go_to(program, 'front of chest left', CHEST)
        program.press('space')
        listener.wait(program, 'Where does the arrow lead to?', name=CHEST)
        go_to(program, 'front of knee left', KNEE)
        program.press('space')
        program.wait_count('mark', 1)
        arrow = mark(program)
        check_equal((arrow['shape'], len(points(arrow)), arrow['view']), ('arrow', 2, 'front'))
        (_, start), (_, end) = points(arrow)
        assert end > start + 300, arrow
        listener.wait(program, 'Ache', name=KNEE)
        program.press('j')
        program.wait_count('stroke', 0)
        listener.wait(program, 'Arrow straightened', name=KNEE)
        program.press('Delete')
        program.wait_count('mark', 0)
        listener.wait(program, 'mark deleted', name=KNEE)

    both(draw)


def test_that_the_selecting_tool_finds_every_mark_of_a_region():
    def select(program, listener, go_to):
        program.press('o')
        go_to(program, 'front of chest left', CHEST)
        program.press('space')
        program.wait_count('mark', 1)
        program.press('p')
        program.press('space')
        program.wait_count('mark', 2)
        program.press('s')
        for number in (1, 2):
            program.press('space')
            program.press(str(number))
            program.wait_row('SELECT 1 FROM mark WHERE intensity = ?', number)
        check_equal(sorted(row['intensity'] for row in program.record.marks()), [1, 2])
        program.press('b')
        program.wait_count('mark', 3)
        listener.wait(program, OTHER_CHEST, name=CHEST)

    both(select)


def test_that_two_taps_move_a_mark_too():
    with Palpate() as program:
        program.begin_client()
        program.press('t')
        program.show_view('Back')
        program.click(program.region(LOIN), 0.5, 0.3)
        program.wait_count('mark', 1)
        program.press('Escape')
        before = mark(program)
        program.act(program.button('Move…'))
        program.button('Cancel')
        program.click(program.region(LOIN), 0.5, 0.7)
        after = wait_changed(program, before)
        assert points(after)[0][1] > points(before)[0][1] + 5, (before, after)
        check_equal(program.record.count('mark'), 1)


if __name__ == '__main__':
    tap.run(globals())
