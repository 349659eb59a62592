#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where nobody is to work: said once, told everywhere until it is ended by hand."""

import datetime
import sqlite3
import tempfile

from palpate import Palpate, Role, State, check_equal
import tap

ZONE = 'Calf, left'
PLACE = ('calf left', ZONE)


def shown(day):
    """As the program writes a date."""
    return day.strftime('%m/%d/%Y')


def month_later(day):
    year, month = day.year + day.month // 12, day.month % 12 + 1
    last = (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)).day
    return datetime.date(year, month, min(day.day, last))


def told(program, words):
    """Waits until the zone itself says it."""
    program.wait(lambda: words in program.description(program.region(ZONE)),
                 f'{ZONE} to say {words!r}')


def begin_unexplained(program):
    """A client on whom nobody is to work at the place, without a reason yet."""
    program.begin_client()
    program.show_view('Back')
    program.press('v')
    program.go_to_region(*PLACE)
    program.press('space')
    program.wait_count('no_work_zone', 1)


def begin_with_zone(program):
    """The same, and why."""
    begin_unexplained(program)
    program.act(program.button('recent surgery'))


def test_that_it_goes_on_until_it_is_ended_by_hand():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            begin_unexplained(program)
            # It begins no visit, and says at once that a reason is missing.
            check_equal(program.record.count('visit'), 0)
            program.says('Do not work here: no reason given yet')
            told(program, 'Do not work here: no reason given yet')
            program.act(program.button('recent surgery'))
            program.wait(lambda: program.record.one('SELECT reason FROM no_work_zone') == 'surgery',
                         'the reason')
            told(program, 'Do not work here: recent surgery')
            # What is written stays what it is, also letters and digits that are keys of the map.
            program.enter(program.find('Why, in words', role=Role.TEXT), 'plate, rib 9')
            program.wait_row("SELECT id FROM no_work_zone WHERE reason = 'surgery: plate, rib 9'")
            program.act(program.button('in 2 weeks'))
            program.wait_row('SELECT review_date FROM no_work_zone')

            # Recording there is never in the way, and is told of it.
            program.arm('Pain')
            program.go_to_region(*PLACE)
            program.press('space')
            program.wait_count('mark', 1)
            program.says('Do not work here: recent surgery, plate, rib 9. Review on')
            check_equal(program.close(), 0)
        with Palpate(folder) as program:
            program.open_first()
            where = program.find('Where nobody is to work', role=Role.LIST)
            program.says(ZONE, start=where)
            program.show_view('Back')
            told(program, 'Do not work here: recent surgery, plate, rib 9')
            # Guidance begins with it.
            program.press('s')
            program.go_to_region('breastbone', 'Breastbone')
            program.press('space')
            program.says('Breastbone. Muscles here')
            assert program.find_now(role=Role.ALERT) is None, program.tree()
            program.go_to_region(*PLACE)
            program.press('space')
            program.find(lambda name: name.startswith('Do not work here: recent surgery'),
                         role=Role.ALERT)

            program.click(program.find(ZONE, start=where))
            program.act(program.button('May Be Worked on Again'))
            program.wait_count('no_work_zone WHERE ended_utc IS NULL', 0)
            program.wait(lambda: 'Do not work here' not in program.description(
                program.region(ZONE)), 'the zone to say nothing')
            program.wait(lambda: program.find_now(role=Role.ALERT) is None, 'the warning to go')
            program.press('ctrl+z')
            program.wait_count('no_work_zone WHERE ended_utc IS NULL', 1)
            told(program, 'Do not work here: recent surgery')


def test_that_a_click_says_it_of_the_zone():
    with Palpate() as program:
        program.begin_client()
        program.show_view('Back')
        program.press('v')
        program.click(program.region(ZONE))
        program.wait_row("SELECT 1 FROM no_work_zone WHERE zone = 'calf-l'")
        told(program, 'Do not work here: no reason given yet')


def test_that_it_is_told_whoever_is_hidden():
    with Palpate() as program:
        begin_with_zone(program)
        program.arm('Pain')
        # The therapist marks and is hidden for the client, then the other way round.
        for number, (words, name) in enumerate(
                (('calf right', 'Calf, right'), ('heel right', 'Heel, right')), 1):
            program.go_to_region(words, name)
            program.press('space')
            program.wait_count('mark', number)
            program.press('c')
            program.press('h')
            program.press('h')
            program.says('hidden on the figure')
            told(program, 'Do not work here: recent surgery')
            program.press('h')


def test_when_to_review_it():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        today = datetime.date.today()
        with Palpate(folder) as program:
            begin_with_zone(program)
            program.wait_row("SELECT id FROM no_work_zone WHERE reason = 'surgery'")
            # By weeks, of which one is chosen.
            for weeks in (6, 12):
                program.act(program.button(f'in {weeks} weeks'))
                due = today + datetime.timedelta(weeks=weeks)
                program.wait_row('SELECT 1 FROM no_work_zone WHERE review_date = ?', str(due))
            program.wait_state(program.button('in 12 weeks'), State.PRESSED)
            told(program, f'Do not work here: recent surgery. Review on {shown(due)}')

            # By the calendar, which opens at that day: one month on is the same day of another month.
            program.act(program.button('Other Day'))
            program.button(f'Review on {shown(due)}')
            program.press('ctrl+Right')
            later = month_later(due)
            take = program.button(f'Review on {shown(later)}')
            # To look at a month is no choice.
            check_equal(program.record.one('SELECT review_date FROM no_work_zone'), str(due))
            program.act(take)
            program.wait_row('SELECT 1 FROM no_work_zone WHERE review_date = ?', str(later))
            # No chip stands for that day: the button does.
            program.button(shown(later))
            program.press('ctrl+z')
            program.wait_row('SELECT 1 FROM no_work_zone WHERE review_date = ?', str(due))
            check_equal(program.close(), 0)

        # Once the day has come it stands above the figure, until somebody says how it goes on.
        database = sqlite3.connect(program.record.path)
        with database:
            database.execute('UPDATE no_work_zone SET review_date = ?',
                             [str(today - datetime.timedelta(days=1))])
        database.close()
        with Palpate(folder) as program:
            program.open_first()
            words = f'{ZONE}, recent surgery: Review was due on'
            row = program.find(role=Role.ALERT)
            program.says(words, start=row)
            program.act(program.button('Review', start=row))
            program.act(program.button('in 2 weeks'))
            program.wait_row('SELECT 1 FROM no_work_zone WHERE review_date = ?',
                             str(today + datetime.timedelta(weeks=2)))
            program.wait(lambda: not program.says_now(words), 'the row to go')
            program.press('ctrl+z')
            program.says(words)


def test_that_the_history_says_why_and_how_long():
    with Palpate() as program:
        day = shown(datetime.date.today())
        begin_with_zone(program)
        program.wait_row("SELECT id FROM no_work_zone WHERE reason = 'surgery'")
        program.arm('Pain')
        program.go_to_region('calf right', 'Calf, right')
        program.press('space')
        program.wait_count('mark', 1)
        program.press('alt+2')
        program.says(f'{ZONE}: recent surgery, since {day}')
        program.press('alt+1')
        program.act(program.button('May Be Worked on Again'))
        program.wait_count('no_work_zone WHERE ended_utc IS NULL', 0)
        # What was ended at the visit was there.
        program.press('alt+2')
        program.says(f'{ZONE}: recent surgery, {day} to {day}')


def test_that_a_part_says_in_every_view_where_it_was_marked():
    with Palpate(arguments=['--demo']) as program:
        program.find(role=Role.LIST_ITEM)
        program.wait_focus('Find a client')
        program.type('Platzhalter')
        program.wait(lambda: 'Platzhalter' in program.find(role=Role.LIST_ITEM).get_name(),
                     'one client to be left')
        program.press('Return')
        program.wait_for_chart()
        for view in ('Back', 'Left'):
            program.show_view(view)
            told(program, 'Do not work on a part of it (Back): varicose veins')
            told(program, 'Where its frame is broken, avoid all of it')


if __name__ == '__main__':
    tap.run(globals())
