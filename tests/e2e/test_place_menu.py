#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of a place on the figure: what can be done there without arming another tool."""

from palpate import SITE, ZONE, Palpate, Role, State, check_equal
import tap

CHEST = 'Front of chest, left'


def test_that_the_other_button_offers_what_can_be_done():
    with Palpate() as program:
        program.begin_client()
        program.show_view('Front')
        program.click(program.region(CHEST), button=3)
        program.choose('Mark Pain Here')
        program.wait_count('mark', 1)
        mark = program.record.marks()[0]
        check_equal((mark['kind'], mark['zone']), ('pain', 'chest-l'))
        # The tool that was armed still is, and the keyboard is back in the map.
        assert program.button('Select').get_state_set().contains(State.PRESSED)
        program.wait(program.map_focused, 'the keyboard to be in the map')
        program.press('6')
        program.wait_row('SELECT 1 FROM mark WHERE intensity = 6')

        # By key at the region in focus, which says no point.
        program.go_to_region('front of chest right', 'Front of chest, right')
        program.press('Menu')
        program.choose('Mark a Trigger Point Here')
        program.wait_count('mark', 2)
        check_equal(program.record.marks()[1]['kind'], 'trigger-point')
        # What is asked about it would lie over the chest.
        program.wait(program.map_focused, 'the keyboard to be in the map again')
        program.find('The new mark')
        program.press('Escape')
        program.wait_gone('The new mark')

        program.go_to_region('front of chest left', CHEST)
        program.press('Menu')
        program.choose('What Lies Here')
        program.wait_state(program.button('Guidance'), State.PRESSED)
        check_equal(program.record.count('mark'), 2)
        check_equal(program.close(), 0)


def test_that_the_figure_is_hit_where_the_search_was():
    with Palpate() as program:
        program.begin_client()
        program.show_view('Back')
        program.arm('Pain')
        # The pointer is where the search is going to be, and stays there.
        program.point(program.region(ZONE), *SITE)
        program.go_to_region('front of chest right', 'Front of chest, right')
        program.show_view('Back')
        program.place_of(program.region(ZONE))
        program.settled_picture()
        program.click_again()
        program.wait_count('mark', 1)
        check_equal(program.record.marks()[0]['zone'], 'shoulder-top-r')
        check_equal(program.close(), 0)


def test_that_the_figure_is_hit_where_its_menu_was():
    with Palpate() as program:
        program.begin_client()
        program.show_view('Front')
        program.arm('Pain')
        program.click(program.region(CHEST), button=3)
        program.find('Mark Pain Here', role=Role.MENU_ITEM)
        # The menu hangs down from the place, and so lies over this.
        program.point(program.region(CHEST), 0.5, 1.5)
        program.choose('Mark Pain Here')
        program.wait_count('mark', 1)
        program.wait(program.map_focused, 'the keyboard to be in the map')
        program.press('Escape')
        program.settled_picture()
        program.click_again()
        program.wait_count('mark', 2)
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
