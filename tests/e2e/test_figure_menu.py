#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu in which the figure of the client is chosen by its picture."""

from palpate import Palpate, State, check_equal
import tap

FIGURES = ('Adult', 'Adult, Female', 'Adult, Heavier', 'Child')
FIGURE = 'SELECT figure FROM client'


def open_figures(program):
    """Opens the page of the menu that has the figures, and returns the one that is down."""
    program.menu('Figure')
    buttons = [program.button(name) for name in FIGURES]
    down = [button for button in buttons if button.get_state_set().contains(State.PRESSED)]
    check_equal(len(down), 1)
    return down[0].get_name()


def wait_figure(program, figure):
    program.wait(lambda: program.record.one(FIGURE) == figure, f'the figure {figure!r}')
    program.wait_gone('Adult, Heavier')
    program.wait(program.map_focused, 'the keyboard to be in the map again')


def test_that_the_figure_is_chosen_by_its_picture():
    with Palpate() as program:
        program.begin_client()
        # By keys, from the head of this page of the menu.
        check_equal(open_figures(program), 'Adult')
        program.rest()  # One page of the menu slides over the other.
        program.press('Tab')
        program.wait_focus('Adult')
        program.press('Tab')
        program.wait_focus('Adult, Female')
        program.press('space')
        wait_figure(program, 'female')
        # By a screen reader.
        check_equal(open_figures(program), 'Adult, Female')
        program.act(program.button('Child'))
        wait_figure(program, 'child')
        program.press('ctrl+z')
        wait_figure(program, 'female')
        # What was taken back is shown as well.
        check_equal(open_figures(program), 'Adult, Female')
        program.press('Escape')
        program.wait_gone('Adult, Heavier')
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
