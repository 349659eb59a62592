#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In a language that is read from the right, which PAL_TEST_LOCALE names, the page is mirrored and
the figure is not."""

from palpate import MUSCLE, SITE, ZONE, Palpate, Role, Witness, check_equal, extents
import tap


def test_that_the_figure_is_not_mirrored_where_one_reads_from_the_right():
    with Palpate() as program:
        program.begin_client()
        # The page is mirrored: its list of marks stands on the right of the figure.
        figure = program.find('Body map')
        middle = extents(figure)[0] + extents(figure)[2] / 2
        today = program.find('Today', role=Role.LABEL)
        assert extents(today)[0] > middle, 'not mirrored'

        # The figure is not: from the front the client's right is on the left.
        shoulder = program.region('Front of shoulder, right')
        assert extents(shoulder)[0] + extents(shoulder)[2] < middle, extents(shoulder)
        program.arm('Pain')
        program.click(shoulder, 0.4, 0.3)
        program.wait_count('mark', 1)
        mark = program.record.marks()[0]
        check_equal((mark['zone'], mark['side']), ('shoulder-front-r', 'right'))
        assert float(mark['points'].split(',')[0]) < 0, mark['points']
        program.press('ctrl+z')
        program.wait_count('mark', 0)

        # Arrows go where they point.
        program.go_to_region('front of chest right', 'Front of chest, right')
        for name in ('Breastbone', 'Front of chest, left'):
            program.press('Right')
            program.wait_focus(name)

        program.arm('Trigger Point')
        program.show_view('Back')
        program.wait(lambda: extents(program.region(ZONE))[0] > middle, 'the back')
        with Witness() as witness:
            program.click(program.region(ZONE), *SITE)
            program.press('7')
            program.press('Return')
        program.wait_reference()
        check_equal(witness.actions, 3)
        program.says(MUSCLE)
        check_equal(program.close(), 0)


if __name__ == '__main__':
    tap.run(globals())
