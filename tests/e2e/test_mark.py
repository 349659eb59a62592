#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pane of a mark: all that the record holds of it, of a pain and of a trigger point, and the marks
of the other author, which are read and not changed."""

import datetime
import tempfile

from palpate import MUSCLE, Palpate, Role, State, check_equal, extents, forget, is_group
import tap

PLACE = 'Front of chest, right'


def fold(program, title):
    """Opens a group, whose heading also says what is in it."""
    heading = program.find(lambda name: name.split('. ')[0] == title, role=Role.PUSH_BUTTON)
    program.act(heading)
    return heading


def choose(program, group, *words):
    for word in words:
        program.act(program.button(word, start=program.find(group, role=is_group)))


def scroll_to(program, node):
    """Turns the wheel over the pane until an object is in it."""
    def bottom(thing):
        forget(thing)
        _, y, _, height = extents(thing)
        return y + height

    bar = max((found for found in program.walk() if found.get_role() == Role.SCROLL_BAR),
              key=lambda found: extents(found)[0])
    for _ in range(60):
        if bottom(node) <= bottom(bar):
            return
        program.click(bar, button=5)
        program.settled_picture()


def write(program, label, text):
    field = program.find(label, role=Role.TEXT)
    scroll_to(program, field)
    program.enter(field, text)


def wait_mark(program, expected, kind='pain'):
    """Waits until the record says so of the only mark of a kind."""
    def found():
        mark = next(mark for mark in program.record.marks() if mark['kind'] == kind)
        return {name: mark[name] for name in expected}

    program.wait(lambda: found() == expected, f'{expected} instead of {found()}')


def mark(program, tool, words, name):
    program.wait(program.map_focused, 'the focus to be in the map')
    program.press(tool)
    program.go_to_region(words, name)
    known = program.record.count('mark')
    program.press('space')
    program.wait_count('mark', known + 1)


def day(days_ago):
    return str(datetime.date.today() - datetime.timedelta(days=days_ago))


def describe_pain(program):
    mark(program, 'p', 'front of chest right', PLACE)
    program.press('6')
    choose(program, 'What It Feels Like', 'Ache', 'Burning')
    fold(program, 'Least and Worst')
    program.act(program.button('At Its Least: 2 of 10'))
    program.act(program.button('At Its Worst: 8 of 10'))
    fold(program, 'How It Behaves')
    choose(program, 'Depth', 'Deep')
    choose(program, 'Tissue', 'Muscle')
    choose(program, 'Course', 'Coming and going')
    fold(program, 'Since When')
    program.act(program.button('3 Months or More'))
    program.says('Chronic (12 weeks or more)')
    write(program, 'Since when', '3 weeks')
    program.press('Return')
    fold(program, 'What Sets It Off')
    choose(program, 'What Sets It Off', 'Sitting', 'More', 'Chewing')
    write(program, 'What else sets it off', 'long drives')
    fold(program, 'What Eases It')
    choose(program, 'What Eases It', 'Warmth')
    write(program, 'What else eases it', 'a bath')
    write(program, 'Note on this mark', 'Worse on the left since Monday')
    program.says('The note says left, but this mark is on the right.')
    wait_mark(program, {
        'intensity': 6, 'intensity_least': 2, 'intensity_worst': 8, 'quality': 'ache burning',
        'depth': 'deep', 'tissue': 'muscle', 'timing': 'intermittent', 'since': day(21),
        'since_precision': 'week', 'aggravates': 'sitting chewing',
        'aggravates_text': 'long drives', 'eases': 'warmth', 'eases_text': 'a bath',
        'note': 'Worse on the left since Monday',
    })


def test_that_all_of_a_pain_is_in_the_record_and_there_after_a_restart():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            describe_pain(program)
            labels = {row['label'] for row in program.record.rows('SELECT label FROM undo_step')}
            expected = {'Rate Pain 1', 'Describe Pain 1', 'Rate Range of Pain 1',
                        'Set Depth of Pain 1', 'Set Tissue of Pain 1', 'Set Course of Pain 1',
                        'Set Beginning of Pain 1', 'Set What Sets Off Pain 1',
                        'Set What Eases Pain 1', 'Write Note on Pain 1'}
            check_equal(expected - labels, set())
            check_equal(program.close(), 0)
        with Palpate(folder) as program:
            program.open_first()
            program.click(program.find(lambda name: name.startswith(PLACE), role=Role.LIST_ITEM))
            for words in ('What It Feels Like. Ache, Burning', 'Least and Worst. Least 2, worst 8',
                          'How It Behaves. Deep, Muscle, Coming and going',
                          'What Sets It Off. Sitting, Chewing, long drives',
                          'What Eases It. Warmth, a bath'):
                program.find(words, role=Role.PUSH_BUTTON)
            program.says('The note says left, but this mark is on the right.')
            check_equal(program.close(), 0)


def test_that_all_of_a_trigger_point_is_in_the_record_and_there_after_a_power_cut():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            describe_trigger_point(program)
            program.kill()
        with Palpate(folder) as program:
            program.open_first()
            assert program.record.is_whole()
            wait_mark(program, TRIGGER_POINT, 'trigger-point')
            program.click(program.find(lambda name: name.startswith(MUSCLE),
                                       role=Role.LIST_ITEM))
            program.says('Probable trigger point, active')
            program.says('Found: tender spot, referred sensation.')
            program.says('Not asked: taut band.')
            for question, answer in (('Taut Band', None), ('Tender Spot', 'Yes'),
                                     ('Referred Sensation', 'Yes'),
                                     ('Is This Your Pain?', 'Familiar pain')):
                check_equal(chosen(program, question), answer)
            for words in ('Jump Sign and Local Twitch. Jump Sign: Yes, Local Twitch: No',
                          'Pressure Pain Threshold. 240 kPa', 'Satellite. Satellite'):
                program.find(words, role=Role.PUSH_BUTTON)
            fold(program, 'Jump Sign and Local Twitch')
            check_equal(chosen(program, 'Jump Sign'), 'Yes')
            check_equal(chosen(program, 'Local Twitch'), 'No')
            check_equal(program.close(), 0)


def chosen(program, question):
    """What is answered in the pane, or None."""
    group = program.find(question, role=is_group)
    return next((node.get_name() for node in program.walk(group)
                 if node.get_state_set().contains(State.PRESSED)
                 or node.get_state_set().contains(State.CHECKED)), None)


TRIGGER_POINT = {
    'intensity': 7, 'taut_band': 'not-asked', 'tender_spot': 'yes', 'referred_sensation': 'yes',
    'familiar': 'familiar', 'jump_sign': 'yes', 'local_twitch': 'no',
    'pressure_threshold_kpa': 240.0, 'satellite': 1,
}


def describe_trigger_point(program):
    program.begin_client()
    mark(program, 't', 'upper trapezius right', MUSCLE)
    program.press('7')
    for criterion in ('Taut Band', 'Tender Spot', 'Referred Sensation'):
        choose(program, criterion, 'Yes')
    choose(program, 'Is This Your Pain?', 'Familiar pain')
    program.says('Definite trigger point, active')
    choose(program, 'Taut Band', 'No')
    program.says('Probable trigger point, active')
    program.says('Not found: taut band.')
    # Once more takes the answer away: nobody asked.
    choose(program, 'Taut Band', 'No')
    program.says('Not asked: taut band.')
    fold(program, 'Jump Sign and Local Twitch')
    choose(program, 'Jump Sign', 'Yes')
    choose(program, 'Local Twitch', 'No')
    fold(program, 'Pressure Pain Threshold')
    write(program, 'Pressure pain threshold', '240')
    program.press('Return')
    program.find('Pressure Pain Threshold. 240 kPa', role=Role.PUSH_BUTTON)
    fold(program, 'Satellite')
    choose(program, 'Satellite of', 'Of Another Point')
    wait_mark(program, TRIGGER_POINT, 'trigger-point')


def test_that_the_clients_mark_is_read_copied_and_linked_but_not_changed():
    with Palpate() as program:
        program.begin_client()
        program.press('c')
        mark(program, 'p', 'front of chest right', PLACE)
        program.press('6')
        wait_mark(program, {'author': 'client', 'intensity': 6})
        program.press('c')
        program.says('This is the client’s mark. It can be copied or linked, not changed.')
        program.wait(program.map_focused, 'the focus to be in the map')
        program.press('3')
        program.says('This mark is not yours to change.')
        program.act(program.button('Copy as Mine'))
        program.wait_count('mark', 2)
        program.says('Linked with the client’s mark 1 Front of chest, right')
        check_equal([(found['author'], found['intensity']) for found in program.record.marks()],
                    [('client', 6), ('therapist', 6)])
        program.act(program.button('Unlink'))
        program.wait(lambda: program.record.one(
            'SELECT count(*) FROM finding WHERE linked_id IS NOT NULL') == 0,
            'the marks to be unlinked')
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
