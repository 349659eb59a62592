#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong with the record: it is said in a sentence, nothing that was typed is lost, and
a file that is not for this program is left as it was."""

import os
import resource
import shutil
import sqlite3
import tempfile

from palpate import BOUND, MUSCLE, Palpate, Role, check_equal, text_of
import tap

TITLE = 'The Record Could Not Be Opened'

# Without the right to pass over permissions, which root has.
AS_EVERYBODY = ['setpriv', '--inh-caps=-all', '--bounding-set=-all'] if os.geteuid() == 0 else []
# A write beyond the limit fails instead of ending the program.
HEEDING_NO_LIMIT = ['sh', '-c', 'trap "" XFSZ; exec "$@"', 'sh']


def contents(folder):
    """Every file in a folder with its bytes."""
    return {name: open(os.path.join(folder, name), 'rb').read() for name in os.listdir(folder)}


def make_practice(folder):
    with Palpate(folder) as program:
        program.begin_client()
        check_equal(program.close(), 0)


def check_refused(folder, *words):
    """The program says why, and leaves what is there alone."""
    before = contents(folder)
    with Palpate(folder) as program:
        program.find(TITLE)
        for word in words:
            program.says(word)
        program.button('Try Again')
        program.act(program.button('Quit'))
        check_equal(program.process.wait(BOUND), 0)
    after = {name: data for name, data in contents(folder).items() if name in before}
    assert after == before, 'the refused file was changed'
    more = set(contents(folder)) - set(before)
    assert not more - {'lock', 'practice.lock', '.lock'}, more


def test_a_record_of_a_newer_version():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        make_practice(folder)
        connection = sqlite3.connect(os.path.join(folder, 'practice.db'))
        connection.execute('PRAGMA journal_mode = DELETE')
        connection.execute('PRAGMA user_version = 1000')
        connection.close()
        check_refused(folder, 'newer version of Palpate', 'left untouched')


def test_a_file_that_is_no_record():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        path = os.path.join(folder, 'practice.db')
        with open(path, 'wb') as file:
            file.write(b'Dear diary, today I was no database.\n' * 300)
        check_refused(folder, 'is not a record of Palpate', 'left untouched')
        # Somebody does what the sentence says.
        with Palpate(folder) as program:
            program.find(TITLE)
            os.rename(path, path + '.elsewhere')
            program.act(program.button('Try Again'))
            program.button('Add the First Client')
            check_equal(program.close(), 0)


def test_a_database_of_another_program():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        connection = sqlite3.connect(os.path.join(folder, 'practice.db'))
        connection.execute('CREATE TABLE recipe (name TEXT)')
        connection.execute("INSERT INTO recipe VALUES ('soup')")
        connection.commit()
        connection.close()
        check_refused(folder, 'is not a record of Palpate', 'left untouched')


def test_a_folder_that_cannot_be_written_to():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as parent:
        folder = os.path.join(parent, 'practice')
        os.mkdir(folder)
        os.chmod(folder, 0o500)
        with Palpate(folder, prefix=AS_EVERYBODY) as program:
            program.find(TITLE)
            program.says('cannot be written to')
            os.chmod(folder, 0o700)
            program.act(program.button('Try Again'))
            program.button('Add the First Client')
            check_equal(program.close(), 0)


def test_a_file_where_the_folder_should_be():
    with tempfile.NamedTemporaryFile(prefix='palpate-test-') as file:
        with Palpate(os.path.join(file.name, 'practice')) as program:
            program.find(TITLE)
            program.says('because a file is in the way')


def test_that_a_second_program_is_kept_off_the_same_folder():
    with Palpate() as program:
        program.begin_client()
        with Palpate(program.folder) as second:
            second.find(TITLE)
            second.says('Palpate is already working in the folder')
            second.act(second.button('Quit'))
            check_equal(second.process.wait(BOUND), 0)
        # The first goes on as if nothing had been.
        program.press('p')
        program.go_to_region('forehead right', 'Forehead, right')
        program.press('space')
        program.wait_count('mark', 1)


def damage_table(folder, table):
    """Overwrites the first page of a table, as a failing disk might."""
    path = os.path.join(folder, 'practice.db')
    connection = sqlite3.connect(path)
    connection.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    size, = connection.execute('PRAGMA page_size').fetchone()
    page, = connection.execute('SELECT rootpage FROM sqlite_schema WHERE name = ?',
                               (table,)).fetchone()
    connection.close()
    with open(path, 'r+b') as file:
        file.seek((page - 1) * size)
        file.write(b'\xff' * size)


def test_that_a_client_whose_record_cannot_be_read_is_said():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.press('p')
            program.go_to_region('forehead right', 'Forehead, right')
            program.press('space')
            program.wait_count('mark', 1)
            check_equal(program.close(), 0)
        damage_table(folder, 'mark')
        with Palpate(folder) as program:
            program.find('Nora Example', role=Role.LIST_ITEM)
            program.press('Return')
            # Why, what to do, and back to where one can go on.
            program.says('The client’s record could not be read.')
            program.says('Copy its folder to a safe place')
            program.find('Find a client')
            program.find('Nora Example', role=Role.LIST_ITEM)
            program.act(close_notice(program))
            program.wait(lambda: not program.says_now('Copy its folder'), 'the notice to be gone')
            check_equal(program.close(), 0)


def close_notice(program):
    """The button of the notice, which is not the one of the window."""
    notice = next(node for node in program.walk() if node.get_role() == Role.ALERT)
    return program.button('Close', start=notice)


def limit(program, size):
    """No file of the program may grow beyond this, as if the disk were full."""
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def test_that_a_mark_that_could_not_be_saved_waits_for_retry():
    with Palpate(prefix=HEEDING_NO_LIMIT) as program:
        program.begin_client()
        program.press('t')
        program.go_to_region('upper trapezius right', MUSCLE)
        limit(program, 4096)
        program.press('space')
        retry = program.button('Retry')
        program.says('nothing was saved')
        check_equal(program.record.count('mark'), 0)
        # What is not on the disk is not on the screen.
        assert not program.find_now(lambda name: name.startswith(MUSCLE), role=Role.LIST_ITEM)
        program.act(retry)
        program.says('Tried 2 times.')
        check_equal(program.record.count('mark'), 0)
        limit(program, resource.RLIM_INFINITY)
        program.act(program.button('Retry'))
        program.wait_count('mark', 1)
        program.find(lambda name: name.startswith(MUSCLE), role=Role.LIST_ITEM)
        assert program.record.is_whole()
        check_equal(program.close(), 0)


def test_that_what_was_typed_stays_until_it_is_saved():
    with Palpate(prefix=HEEDING_NO_LIMIT) as program:
        program.act(program.button('Add the First Client'))
        field = program.find('Given Name', role=Role.TEXT)
        limit(program, 4096)
        program.enter(field, 'Nora')
        retry = program.button('Retry')
        check_equal(program.record.count('client'), 0)
        check_equal(text_of(field), 'Nora')
        # The window does not close over it without asking.
        program.press('alt+F4')
        program.act(program.button('Keep Open'))
        limit(program, resource.RLIM_INFINITY)
        program.act(retry)
        program.wait_count('client', 1)
        check_equal(program.record.one('SELECT given_name FROM client'), 'Nora')
        check_equal(text_of(field), 'Nora')
        check_equal(program.close(), 0)


def test_that_a_demo_that_cannot_be_started_is_said():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        copy = shutil.copy(os.environ['PAL_PROGRAM'], folder)
        with Palpate(program=copy) as program:
            demo = program.button('Look at the Demo')
            # As when another version is installed meanwhile.
            os.unlink(copy)
            program.act(demo)
            program.says('The demo could not be started')
            check_equal(program.close(), 0)


def test_that_a_record_that_was_moved_away_is_said_at_the_next_change():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.go_to_region('forehead right', 'Forehead, right')
        elsewhere = program.record.path + '.elsewhere'
        os.rename(program.record.path, elsewhere)
        program.press('space')
        retry = program.button('Retry')
        program.says('was moved, deleted or replaced')
        # Another file in its place is not taken for it.
        with open(program.record.path, 'wb'):
            pass
        program.act(retry)
        program.says('Tried 2 times.')
        check_equal(os.path.getsize(program.record.path), 0)
        # Somebody does what the sentence says.
        os.rename(elsewhere, program.record.path)
        program.act(program.button('Retry'))
        program.wait_count('mark', 1)
        assert program.record.is_whole()
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
