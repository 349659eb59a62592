#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of muscles in the library: put in order by every column, by pointer and by key, and
narrowed down."""

from palpate import Palpate, Role, State, check_equal
import tap

COLUMNS = ('Muscle', 'Area', 'Layer', 'Nerve', 'Often Felt In')
ORDERS = ('By Name', 'By Area', 'By Layer', 'By Nerve', 'By Where It Is Felt')
FIRST = 'Head to Foot'
LAYERS = ('Superficial', 'Intermediate', 'Deep', '')
LAYER = COLUMNS.index('Layer')
# From head to foot.
AREAS = ('Head', 'Face and jaw', 'Neck', 'Throat', 'Shoulder', 'Upper arm', 'Elbow', 'Forearm',
         'Wrist', 'Hand', 'Chest and ribs', 'Abdomen', 'Upper back', 'Middle back',
         'Lower back and sacrum', 'Pelvis and groin', 'Hip and buttock', 'Thigh', 'Knee',
         'Lower leg', 'Ankle and heel', 'Foot', '')
# What is not put in the order of the alphabet.
ORDERED = {COLUMNS.index('Area'): AREAS, LAYER: LAYERS}


def open_table(program):
    program.button('Add the First Client')
    program.press('ctrl+l')
    program.wait_focus('Search the library')
    for part in ('Conditions', 'Techniques', 'Muscles'):
        program.press('Down')
        program.wait_focus(part)
    program.press('Return')
    program.wait_focus('Narrow down the muscles')
    program.says('100 muscles')


def column(program, number):
    """What stands in a column, from the top of the table down to where it ends on the screen."""
    rows = {}
    for node in program.walk():
        if node.get_role() == Role.TABLE_CELL:
            rows.setdefault(node.get_parent(), []).append(node.get_name() or '')
    return [row[number] for row in rows.values() if len(row) == len(COLUMNS)]


def in_order(texts, number):
    return sorted(texts, key=ORDERED[number].index if number in ORDERED else None)


def wait_order(program, number, backwards=False):
    """Waits until the table begins with the end of the order that is meant, and goes on in it."""
    last = LAYERS[0] if number == LAYER else None

    def is_so():
        texts = column(program, number)
        ordered = in_order(texts, number)
        if backwards:
            ordered.reverse()
        if last is not None and texts and (texts[0] == last) == backwards:
            return False
        return len(texts) > 5 and texts == ordered

    program.wait(is_so, f'the table to be ordered by {COLUMNS[number]}'
                 + ', the other way round' * backwards)


def chosen_order(program):
    box = program.find('Order', role=Role.COMBO_BOX)
    return [node.get_name() for node in program.walk(box) if node.get_role() == Role.LABEL][0]


def choose_by_key(program, words):
    """Opens the list that has the focus, and goes down to these words in it."""
    def at_line():
        node = program.focused()
        lines = [line.get_name() for line in program.walk(node)
                 if line.get_role() == Role.LABEL] if node else []
        return lines if node and node.get_role() == Role.LIST_ITEM else None

    # A button that is pressed by key answers a moment later.
    program.settled_picture()
    program.press('space')
    program.wait(at_line, 'the list to be open')
    program.settled_picture()
    # Newer GTK does not open it at what was chosen last, and counts from there all the same.
    program.press('Home')
    lines = program.wait(lambda: at_line() if FIRST in (at_line() or ()) else None,
                         'the first line')
    while words not in lines:
        before = lines
        program.press('Down')
        lines = program.wait(lambda: at_line() if at_line() != before else None,
                             'the next line')
    program.press('Return')


def test_that_a_click_on_a_column_orders_by_it():
    with Palpate() as program:
        open_table(program)
        for number, title in enumerate(COLUMNS):
            for backwards in (False, True):
                program.click(program.find(title, role=Role.LABEL,
                                           start=program.find(role=Role.TREE_TABLE)))
                wait_order(program, number, backwards)
                check_equal(chosen_order(program), ORDERS[number])
                reverse = program.button('The other way round')
                check_equal(reverse.get_state_set().contains(State.PRESSED), backwards)


def test_that_every_order_is_reached_by_key():
    with Palpate() as program:
        open_table(program)
        # What is under the pointer when the list opens would be what is chosen.
        program.rest()
        order = program.find('Order', role=Role.COMBO_BOX)
        for _ in range(3):
            program.press('Tab')
        program.wait(lambda: program.focused() in program.walk(order), 'the order to be reached')
        for number in range(len(COLUMNS)):
            choose_by_key(program, ORDERS[number])
            wait_order(program, number)
        program.press('Tab')
        program.wait_focus('The other way round')
        program.press('space')
        wait_order(program, len(COLUMNS) - 1, True)
        program.press('space')
        wait_order(program, len(COLUMNS) - 1)
        # And from there into the rows, which are opened by key as well.
        program.press('Tab')
        program.wait(lambda: program.focused().get_role() == Role.TABLE_ROW, 'a row')
        first = column(program, 0)[0]
        program.press('Return')
        program.find(first, role=Role.HEADING)


def test_that_it_is_narrowed_down():
    with Palpate() as program:
        open_table(program)
        program.type('mandibular')
        program.wait_gone('100 muscles')
        nerves = column(program, COLUMNS.index('Nerve'))
        assert nerves and all('andibular' in nerve for nerve in nerves), nerves
        program.type(' medial')
        program.find('1 muscle', role=Role.LABEL)
        check_equal(column(program, 0), ['Medial pterygoid'])
        program.type(' qwertz')
        program.says('No muscle fits all of this.')
        program.act(program.button('Show All Muscles'))
        program.says('100 muscles')
        program.wait_focus('Narrow down the muscles')


if __name__ == '__main__':
    tap.run(globals())
