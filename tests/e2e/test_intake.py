#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first visit of a new client: what is heard of it, and what is left of it after the power
went."""

import re
import tempfile

from palpate import MUSCLE, QUESTION, SITE, ZONE, Palpate, Role, check_equal, check_reference
import tap


def test_that_an_empty_practice_offers_the_two_ways_to_begin():
    with Palpate() as program:
        program.button('Add the First Client')
        program.button('Look at the Demo')
        program.find('No Clients Yet')
        check_equal(program.close(), 0)
        check_equal(program.record.count('client'), 0)


def test_what_a_screen_reader_hears_of_a_region():
    with Palpate() as program:
        program.begin_client()
        program.arm('Trigger Point')
        program.go_to_region('upper trapezius right', MUSCLE)
        region = program.region(MUSCLE)
        check_equal((region.get_name(), region.get_role()), (MUSCLE, Role.PUSH_BUTTON))
        check_equal(program.description(region), '')
        program.press('space')
        program.wait(lambda: program.description(region) == 'trigger point, not rated',
                     'the region to tell of its mark')
        program.press('7')
        program.press('Return')
        program.wait(lambda: program.description(region)
                     == 'trigger point, tenderness 7, felt at: Temple, right',
                     'the region to tell all of its mark')
        program.says(f'{MUSCLE}: trigger point, tenderness 7, felt at: Temple, right')
        program.find(lambda name: name.startswith(f'{MUSCLE}. trigger point, tenderness 7'),
                     role=Role.LIST_ITEM)


def test_that_every_control_has_a_name():
    """Without one GTK 4.8 says the name of a class, and later versions say nothing."""
    controls = (Role.PUSH_BUTTON, Role.TOGGLE_BUTTON, Role.TEXT, Role.ENTRY, Role.COMBO_BOX,
                Role.PAGE_TAB)
    with Palpate() as program:
        unnamed = set()

        def look(page):
            for node in program.walk():
                # What GTK itself puts into a drop-down is heard as the drop-down.
                if (node.get_role() in controls
                        and node.get_parent().get_role() != Role.COMBO_BOX
                        and re.match('$|(Gtk|Adw|Pal)[A-Z]', node.get_name() or '')):
                    unnamed.add((page, node.get_role_name(), node.get_name(),
                                 node.get_description()))

        look('no clients')
        program.begin_client()
        program.arm('Trigger Point')
        program.go_to_region('upper trapezius right', MUSCLE)
        program.press('space')
        program.button(QUESTION)
        look('map')
        program.press('alt+Left')
        program.find('Find a client')
        look('clients')
        assert not unnamed, unnamed


def test_that_nothing_is_lost_to_a_power_cut_and_undo_goes_on_after_it():
    with tempfile.TemporaryDirectory(prefix='palpate-test-') as folder:
        with Palpate(folder) as program:
            program.begin_client()
            program.arm('Trigger Point')
            program.show_view('Back')
            program.click(program.region(ZONE), *SITE)
            program.press('7')
            program.press('Return')
            program.wait_reference()
            program.kill()
        with Palpate(folder) as program:
            check_reference(program.record)
            assert program.record.is_whole()
            program.open_first()
            program.says(f'{MUSCLE}. trigger point, tenderness 7, felt at: Temple, right')
            program.press('ctrl+z')
            program.wait(lambda: program.record.referrals() == [], 'the referral to be taken back')
            check_equal(program.record.marks()[0]['referred_sensation'], 'not-asked')
            check_equal(program.record.marks()[0]['intensity'], 7)
            program.press('ctrl+shift+z')
            program.wait_reference()
            program.says(f'{MUSCLE}. trigger point, tenderness 7, felt at: Temple, right')
            check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
