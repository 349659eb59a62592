#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client who comes again: what is known from before, rated by one key each, and the history."""

import datetime
import locale
import tempfile

from palpate import Palpate, Role, State, Witness, check_equal, extents, forget
import tap

PLACES = [('front of chest right', 'Front of chest, right'), ('forehead right', 'Forehead, right'),
          ('palm left', 'Palm, left'), ('front of thigh left', 'Front of thigh, left')]
NUMBERS = {'Front of chest, right': 6, 'Forehead, right': 4, 'Palm, left': 5,
           'Front of thigh, left': 3}


def as_shown(day):
    """A date as the program writes it: as the locale does, but never with half a year."""
    locale.setlocale(locale.LC_ALL, '')
    return day.strftime('%m/%d/%Y' if day.strftime('%x').endswith(day.strftime('/%y')) else '%x')


def today():
    return datetime.date.today()


def enter_visit_of_yesterday(program):
    yesterday = today() - datetime.timedelta(days=1)
    program.act(program.button(f'Enter Visit of {as_shown(yesterday)}'))


def make_past_visit(program):
    """Four pains of yesterday, entered late."""
    program.begin_client()
    program.menu('Enter a Past Visit…')
    enter_visit_of_yesterday(program)
    yesterday = today() - datetime.timedelta(days=1)
    program.says(f'Past visit of {as_shown(yesterday)}')
    program.wait(program.map_focused, 'the focus to be in the map')
    program.press('p')
    for number, (words, name) in enumerate(PLACES, 1):
        program.go_to_region(words, name)
        program.press('space')
        program.press(str(NUMBERS[name]))
        program.wait(lambda: sum(mark['intensity'] is not None
                                 for mark in program.record.marks()) == number,
                     f'{name} to be rated')
    check_equal(program.record.one('SELECT local_date FROM visit'), str(yesterday))
    check_equal(program.close(), 0)
    return yesterday


def ghosts(program):
    start = program.find('Known from before', role=Role.LIST)
    return [node for node in program.walk(start) if node.get_role() == Role.LIST_ITEM]


def mark_of_today(program, name):
    rows = program.record.rows(
        "SELECT change, intensity FROM mark JOIN visit ON visit.id = visit_id "
        "WHERE local_date = ? AND zone = ?", str(today()), name)
    return (rows[0]['change'], rows[0]['intensity']) if rows else None


def test_that_four_marks_of_last_time_take_one_key_each():
    keys = {'=': 'same', '-': 'better', '+': 'worse', 'x': 'gone'}
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            yesterday = make_past_visit(program)
        with Palpate(folder) as program:
            program.open_first()
            program.says('Known from Before')
            rows = program.wait(lambda: len(ghosts(program)) == 4 and ghosts(program),
                                'four marks from before')
            for name, number in NUMBERS.items():
                row = next(row for row in rows if row.get_name().startswith(name))
                check_equal(row.get_name(), f'{name}. {as_shown(yesterday)}: pain {number}')
            # Looking begins no visit.
            check_equal(program.record.count('visit'), 1)

            # The first of them has the keyboard, and which keys there are can be read there.
            order = [row.get_name().partition('.')[0] for row in rows]
            program.wait_focus(order[0])
            program.says('=\u00a0same, -\u00a0better, +\u00a0worse, x\u00a0gone, or 0\u00a0to\u00a010')
            with Witness() as witness:
                for name, (key, change) in zip(order, keys.items()):
                    program.wait_focus(name)
                    program.press(key)
                    zone = program.record.one(
                        'SELECT zone FROM mark WHERE intensity = ?', NUMBERS[name])
                    expected = (change, NUMBERS[name] if change == 'same' else None)
                    program.wait(lambda: mark_of_today(program, zone) == expected,
                                 f'{name} to be {expected}')
            check_equal(witness.actions, 4)
            # Nothing is left to ask.
            program.wait(lambda: not program.says_now('How is it today?'), 'the question to go')
            check_equal(program.record.count('visit'), 2)
            check_equal(program.record.count('finding'), 4)
            check_equal(program.record.count('finding WHERE ended_date IS NOT NULL'), 1)
            check_equal(program.record.one(
                'SELECT ended_date FROM finding WHERE ended_date IS NOT NULL'), str(today()))
            check_equal(program.close(), 0)


def test_that_what_is_taken_back_is_asked_about_again_and_the_end_is_told():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            make_past_visit(program)
        with Palpate(folder) as program:
            program.open_first()
            rows = program.wait(lambda: len(ghosts(program)) == 4 and ghosts(program),
                                'four marks from before')
            order = [row.get_name().partition('.')[0] for row in rows]
            program.wait_focus(order[0])
            # What a key did stands beside the mark; what was meant otherwise is asked about again.
            program.press('x')
            program.wait_focus(order[1])
            program.wait(lambda: 'Rated today: gone' in ghosts(program)[0].get_name(),
                         'what the key did')
            program.press('ctrl+z')
            program.wait_focus(order[0])
            for name in order:
                program.wait_focus(name)
                assert not program.says_now('All of them are rated today')
                program.press('minus')
            program.says('All of them are rated today')
            program.wait(lambda: 'All from before are rated.' in program.description(
                program.focused()), 'the end to be heard')
            # A digit that comes now is for the last.
            program.press('x')
            program.wait_count('finding WHERE ended_date IS NOT NULL', 1)
            program.press('5')
            program.wait_count('finding WHERE ended_date IS NOT NULL', 0)
            program.wait_row('SELECT 1 FROM mark WHERE intensity = 5 AND change IS NULL')


def test_that_four_marks_of_last_time_are_rated_by_finger_alone():
    buttons = [('Same as last time', 'same'), ('Better', 'better'), ('Worse', 'worse'),
               ('A number from 0 to 10', 9)]
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            make_past_visit(program)
        with Palpate(folder) as program:
            program.open_first()
            rows = program.wait(lambda: len(ghosts(program)) == 4 and ghosts(program),
                                'four marks from before')
            order = [row.get_name().partition('.')[0] for row in rows]
            for name, row, (button, change) in zip(order, rows, buttons):
                zone = program.record.one(
                    'SELECT zone FROM mark WHERE intensity = ?', NUMBERS[name])
                target = program.find(button, start=row)
                assert extents(target)[3] >= 44, extents(target)
                program.click(target)
                if change == 9:
                    program.act(program.button('Pain 9 of 10'))
                    expected = (None, 9)
                else:
                    expected = (change, NUMBERS[name] if change == 'same' else None)
                program.wait(lambda: mark_of_today(program, zone) == expected,
                             f'{name} to be {expected}')
                # A screen reader that goes through the list hears what became of it.
                program.wait(lambda: any(row.get_name().startswith(name)
                                         and 'Rated today' in row.get_name()
                                         for row in ghosts(program)), f'{name} to be done')
            check_equal(program.record.count('visit'), 2)


def test_that_a_key_in_the_figure_goes_to_the_first_that_was_not_rated():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            make_past_visit(program)
        with Palpate(folder) as program:
            program.open_first()
            rows = program.wait(lambda: len(ghosts(program)) == 4 and ghosts(program),
                                'four marks from before')
            order = [row.get_name().partition('.')[0] for row in rows]
            program.wait_focus(order[0])
            # Who marks something first rates that, not what is known from before.
            program.press('p')
            program.click(program.region('Breastbone'))
            program.wait_count('mark', 5)
            program.press('8')
            program.wait(lambda: program.record.marks()[-1]['intensity'] == 8, 'the new mark')
            check_equal(program.record.count('mark'), 5)
            # Nothing is rated that nobody looks at.
            program.press('=')
            program.wait_focus(order[0])
            check_equal(program.record.count('mark'), 5)
            program.press('=')
            program.wait_count('mark', 6)
            program.wait_focus(order[1])


def test_that_a_past_visit_is_of_the_day_that_the_calendar_is_at():
    """Another month is turned to without that a day is chosen in it."""
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.menu('Enter a Past Visit…')
            yesterday = today() - datetime.timedelta(days=1)
            confirm = program.button(f'Enter Visit of {as_shown(yesterday)}')
            program.wait_state(confirm, State.SENSITIVE)
            program.press('ctrl+Right')
            # A month on it is a day to come, of which there is no visit yet.
            program.wait(lambda: forget(confirm) or not confirm.get_state_set().contains(State.SENSITIVE),
                         'the visit not to be entered')
            for _ in range(2):
                program.press('ctrl+Left')
            program.wait_state(confirm, State.SENSITIVE)
            program.act(confirm)
            program.wait(program.map_focused, 'the focus to be in the map')
            program.press('p')
            program.go_to_region(*PLACES[0])
            program.press('space')
            program.wait_count('visit', 1)
            date = datetime.date.fromisoformat(program.record.one('SELECT local_date FROM visit'))
            month = (yesterday.year * 12 + yesterday.month) - (date.year * 12 + date.month)
            check_equal(month, 1)
            program.says(f'Past visit of {as_shown(date)}')


def test_that_what_comes_back_is_linked_to_what_was_gone():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            yesterday = make_past_visit(program)
        with Palpate(folder) as program:
            program.open_first()
            program.menu('Enter a Past Visit…')
            enter_visit_of_yesterday(program)
            rows = program.wait(lambda: len(ghosts(program)) == 4 and ghosts(program),
                                'four marks from before')
            row = next(row for row in rows if row.get_name().startswith('Forehead'))
            # It may have to be scrolled to.
            program.act(program.button('Gone', start=row))
            program.wait_count('finding WHERE ended_date IS NOT NULL', 1)
            check_equal(program.close(), 0)
        with Palpate(folder) as program:
            program.open_first()
            # Nobody asked about the others at the last visit. They are known all the same.
            rows = program.wait(lambda: len(ghosts(program)) == 3 and ghosts(program),
                                'three marks from before')
            for row in rows:
                assert as_shown(yesterday) in row.get_name(), row.get_name()
            program.press('p')
            program.go_to_region('forehead right', 'Forehead, right')
            program.press('space')
            program.wait_count('finding', 5)
            program.says(f'Was here until {as_shown(yesterday)}: same again? (r)')
            program.press('r')
            gone = program.wait_row('SELECT id FROM finding WHERE ended_date IS NOT NULL')
            check_equal(program.wait_row('SELECT returns_id FROM finding '
                                         'WHERE returns_id IS NOT NULL'), gone)
            program.says(f'Has come back; was gone on {as_shown(yesterday)}')
            program.act(program.button('Not the Same'))
            program.wait_count('finding WHERE returns_id IS NOT NULL', 0)
            program.act(program.button('Same Again'))
            program.wait_count('finding WHERE returns_id IS NOT NULL', 1)
            program.press('ctrl+z')
            program.wait_count('finding WHERE returns_id IS NOT NULL', 0)


def test_that_a_client_opens_where_most_is_known():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.press('p')
            for number, (words, name) in enumerate([('low back right', 'Low back, right'),
                                                    ('low back left', 'Low back, left'),
                                                    ('front of chest right',
                                                     'Front of chest, right')], 1):
                program.go_to_region(words, name)
                program.press('space')
                program.wait_count('mark', number)
            program.wait_state(program.button('Front'), State.PRESSED)
            check_equal(program.close(), 0)
        with Palpate(folder) as program:
            program.open_first()
            program.wait_state(program.button('Back'), State.PRESSED)
            program.region('Low back, right')
            # Who turns the figure has a reason.
            program.show_view('Front')
            program.press('p')
            program.go_to_region('forehead right', 'Forehead, right')
            program.press('space')
            program.wait_count('mark', 4)
            program.wait_state(program.button('Front'), State.PRESSED)


def test_that_a_digit_rates_a_ghost_and_ten_takes_two_keys():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            make_past_visit(program)
        with Palpate(folder) as program:
            program.open_first()
            rows = program.wait(lambda: len(ghosts(program)) == 4 and ghosts(program),
                                'four marks from before')
            order = [row.get_name().partition('.')[0] for row in rows]
            zones = [program.record.one('SELECT zone FROM mark WHERE intensity = ?', NUMBERS[name])
                     for name in order]
            program.click(rows[0], 0.5, 0.15)
            program.wait_focus(order[0])
            program.press('1')
            program.press('0')
            program.press('2')
            program.wait(lambda: mark_of_today(program, zones[0]) == (None, 10), 'a ten')
            program.wait(lambda: mark_of_today(program, zones[1]) == (None, 2), 'a two')
            check_equal(program.record.count('mark'), 6)


def test_that_the_history_shows_the_old_map_to_read_only():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            yesterday = make_past_visit(program)
        with Palpate(folder) as program:
            program.open_first()
            program.press('p')
            program.go_to_region('breastbone', 'Breastbone')
            program.press('space')
            program.wait_count('mark', 5)
            program.press('alt+2')
            visits = program.find('Visits', role=Role.LIST)
            rows = [node.get_name() for node in program.walk(visits)
                    if node.get_role() == Role.LIST_ITEM]
            check_equal(rows, [as_shown(today()), as_shown(yesterday)])
            # Its two visits, the newest on top, which is the one that is open.
            marks = program.find('Marks of this visit', role=Role.LIST)
            program.find(lambda name: name.startswith('Breastbone'), start=marks)
            program.click(program.find(as_shown(yesterday), role=Role.LIST_ITEM, start=visits))
            for name, number in NUMBERS.items():
                program.find(lambda said: said.startswith(f'{name}. pain {number}'), start=marks)
            program.says('To read only')
            # Nothing that is done to the old map changes anything.
            page = marks
            while not any(node.get_name() == 'Body map' for node in program.walk(page)):
                page = page.get_parent()
            program.click(program.find('Body map', start=page))
            program.press('7')
            program.press('Delete')
            program.press('space')
            program.press('alt+1')
            program.press('ctrl+z')
            program.wait_count('mark', 4)  # what was before the history was opened, and no more


if __name__ == '__main__':
    tap.run(globals())
