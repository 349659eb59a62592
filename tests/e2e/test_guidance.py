#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guidance beside the map: from a marked pain to the technique for the first muscle to check in two
actions, by pointer, by keyboard and through the accessibility interface."""

from palpate import (BUTTONS, Palpate, Role, State, Witness, check_equal, forget, is_group,
                     text_of)
import tap

PAIN = 'Low back, right'
MUSCLE = 'Upper trapezius, right'
PANE = 'What is shown beside the figure'
FOOT = 'No clinician has reviewed this text'


def mark_pain(program):
    """A new client whose low back hurts on the right; what is recorded of it is shown."""
    program.begin_client()
    program.arm('Pain')
    program.show_view('Back')
    program.click(program.region(PAIN))
    program.wait_count('mark', 1)
    program.says('Pain Now')


def switch(program, name):
    return program.button(name, start=program.find(PANE, role=is_group))


def first_to_check(program):
    """The first row of those that may refer to the zone, and the name of its muscle."""
    heading(program, 'May Refer Here')
    row = program.find(lambda name: '. often felt here' in name, role=Role.PUSH_BUTTON)
    return row, row.get_name().split('. ')[0]


def heading(program, words):
    return program.find(words, role=Role.HEADING)


def is_expanded(node):
    forget(node)
    return node.get_state_set().contains(State.EXPANDED)


def wait_first_technique(program, muscle):
    """Waits until the page of the muscle is there, with its best technique open."""
    heading(program, muscle)
    heading(program, 'How to Find It')
    best = program.find(lambda name: name.startswith('1. '), role=Role.PUSH_BUTTON)
    program.wait_state(best, State.EXPANDED)
    assert 'Pressure ' in best.get_name() and ' of 5' in best.get_name(), best.get_name()
    heading(program, 'Steps')
    program.says(FOOT)
    return best


def test_that_the_technique_for_a_marked_pain_takes_two_actions_by_pointer():
    with Palpate() as program:
        mark_pain(program)
        guidance = switch(program, 'Guidance')
        n_steps = program.record.count('undo_step')
        program.actions = 0
        with Witness() as witness:
            program.click(guidance)
            row, muscle = first_to_check(program)
            program.click(row)
            wait_first_technique(program, muscle)
        check_equal(witness.actions, 2)
        check_equal(program.actions, 2)
        check_equal(program.record.count('undo_step'), n_steps)
        check_equal(program.close(), 0)


def test_that_it_takes_two_actions_by_keyboard_and_escape_leads_back():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.go_to_region('low back right', PAIN)
        program.press('space')
        program.wait_count('mark', 1)
        program.says('Pain Now')
        with Witness() as witness:
            program.press('i')
            program.wait_focus('. often felt here')
            muscle = program.focused().get_name().split('. ')[0]
            program.press('Return')
            wait_first_technique(program, muscle)
        check_equal(witness.actions, 2)

        # The keyboard is at the first line; the arrows go on by lines, Tab by lists.
        program.wait(lambda: program.focused().get_role() == Role.LIST_ITEM,
                     'the focus to be at a line')
        program.press('Tab')
        program.wait_focus('Often: ')
        program.press('Down')
        program.wait_focus('Sometimes: ')
        program.press('Tab')
        program.wait_focus('1. ')
        program.press('Down')
        program.wait_focus('2. ')
        program.press('Escape')
        program.wait_focus(f'{muscle}. often felt here')
        program.press('Escape')
        program.wait(program.map_focused, 'the focus to go back to the map')
        # Where it acts on the region again.
        program.press('6')
        program.wait(lambda: program.record.marks()[0]['intensity'] == 6, 'the rating')


def test_that_it_takes_two_calls_through_the_accessibility_interface():
    with Palpate() as program:
        mark_pain(program)
        program.actions = 0
        program.act(switch(program, 'Guidance'))
        row, muscle = first_to_check(program)
        program.act(row)
        best = wait_first_technique(program, muscle)
        check_equal(program.actions, 2)
        # What is folded away is made when it is opened, and says whether it is open.
        sources = program.find(lambda name: name.endswith(' · Sources'), role=Role.PUSH_BUTTON)
        assert not is_expanded(sources)
        program.act(sources)
        program.wait_state(sources, State.EXPANDED)
        program.find('Sources', role=Role.LIST)
        program.act(best)
        program.wait(lambda: not is_expanded(best), 'the technique to be folded')


def test_that_looking_at_a_region_shows_what_lies_there_and_marks_nothing():
    with Palpate() as program:
        program.begin_client()
        program.act(switch(program, 'Guidance'))
        program.says('Select a mark or a region')
        program.button('Find a Region or Muscle')
        program.show_view('Back')
        program.push_down('Select', 'Tool')
        with Witness() as witness:
            program.click(program.region('Low back, right'))
            heading(program, 'Low back, right')
            heading(program, 'Here, from the Surface Down')
        check_equal(witness.actions, 1)
        program.find(lambda name: '. 1 from the surface' in name, role=Role.PUSH_BUTTON)
        heading(program, 'May Refer Here')
        check_equal(program.record.count('mark'), 0)
        check_equal(program.record.count('visit'), 0)

        # A muscle that was searched for and looked at is meant itself.
        program.rest()  # what is said of a place that is pointed at would come first
        program.go_to_region('upper trapezius right', MUSCLE)
        program.press('space')
        heading(program, 'Selected Muscle')
        status = program.find(role=Role.STATUS_BAR)
        program.wait(lambda: text_of(status).startswith(f'{MUSCLE}. Muscles here: '),
                     'the status line to say what is there')
        check_equal('Often felt: ' in text_of(status), True)
        program.press('i')
        program.wait_focus(f'{MUSCLE}. ')
        check_equal(program.record.count('visit'), 0)


def test_that_a_trigger_point_leads_to_its_own_muscle_and_what_was_chosen_is_remembered():
    with Palpate() as program:
        program.begin_client()
        program.press('t')
        program.go_to_region('upper trapezius right', MUSCLE)
        program.press('space')
        program.wait_count('mark', 1)
        program.press('Escape')
        program.press('i')
        heading(program, 'Muscle of This Point')
        program.wait_focus(f'{MUSCLE}. ')
        program.press('Return')
        wait_first_technique(program, MUSCLE)

        # A mark that is made shows what is recorded of it; one that is selected again shows what
        # was chosen last.
        program.arm('Pain')
        program.go_to_region('front of chest right', 'Front of chest, right')
        program.press('space')
        program.wait_count('mark', 2)
        program.says('Pain Now')
        marks = program.find('Marks of today', role=Role.LIST)
        first = program.find(lambda name: name.startswith(MUSCLE), role=Role.LIST_ITEM, start=marks)
        program.click(first)
        heading(program, 'Muscle of This Point')


def test_that_escape_lets_go_of_what_is_felt_elsewhere_and_keeps_the_mark():
    """The map says where the selected point may be felt, as it shades it; then nothing is selected."""
    with Palpate() as program:
        program.begin_client()
        program.press('t')
        program.go_to_region('upper trapezius right', MUSCLE)
        program.press('space')
        program.wait_count('mark', 1)
        figure = program.find('Body map', role=is_group)
        program.wait(lambda: 'Temple, right' in program.description(figure), 'the zones in which it is felt')
        # The first asks nothing more.
        program.press('Escape')
        program.press('Escape')
        program.wait(lambda: program.description(figure) == '', 'nothing to be selected')
        check_equal(program.record.count('mark'), 1)
        assert program.map_focused()


def test_that_it_can_be_read_in_plain_words():
    with Palpate() as program:
        mark_pain(program)
        program.press('i')
        row, muscle = first_to_check(program)
        program.act(row)
        wait_first_technique(program, muscle)
        plain = program.button('Plain Words')
        program.act(plain)
        program.wait_state(plain, State.PRESSED)
        heading(program, 'What You Can Do Yourself')
        heading(program, 'Where You May Feel It')
        program.wait_gone('How to Find It', role=Role.HEADING)
        program.says('right side of your low back')
        # A doctor is named in either voice, emergencies first and by that word.
        doctor = program.find(lambda name: name.startswith('When to See a Doctor. Emergency: '),
                              role=Role.PUSH_BUTTON)
        program.act(doctor)
        heading(program, 'Call the emergency number')
        program.act(plain)
        heading(program, 'How to Find It')


def test_that_plain_words_end_with_the_client():
    with Palpate() as program:
        mark_pain(program)
        program.press('i')
        first_to_check(program)
        plain = program.button('Plain Words')
        program.act(plain)
        program.wait_state(plain, State.PRESSED)
        program.press('Escape')
        program.wait(program.map_focused, 'the focus to go back to the map')
        program.press('alt+Left')
        program.find('Find a client')
        program.press('ctrl+n')
        program.fill_form('Otto', 'Example')
        program.go_to_region('low back right', PAIN)
        program.press('i')
        first_to_check(program)
        plain = program.button('Plain Words')
        forget(plain)
        assert not plain.get_state_set().contains(State.PRESSED), program.tree()


def test_that_a_mark_from_before_has_guidance_too():
    with Palpate(arguments=['--demo']) as program:
        program.find(role=Role.LIST_ITEM)
        program.press('Return')
        program.wait_for_chart()
        ghosts = program.find('Known from before', role=Role.LIST)
        ghost = program.find(lambda name: ': trigger point' in name, role=Role.LIST_ITEM,
                             start=ghosts)
        program.click(ghost, 0.6, 0.2)
        heading(program, 'Muscle of This Point')
        muscle = ghost.get_name().split('. ')[0]
        program.find(lambda name: name.startswith(f'{muscle}. '), role=Role.PUSH_BUTTON)


def test_that_a_narrow_window_lays_it_over_the_figure_in_as_many_actions():
    with Palpate() as program:
        mark_pain(program)
        window = program.wait(program._window, 'a window on the screen')
        window.configure(width=560)
        program._display.sync()
        button = program.wait(
            lambda: next((node for node in program.walk() if node.get_role() in BUTTONS
                          and node.get_name() == 'Details of the mark'), None),
            'the window to be narrow')
        guidance = program.button('Guidance', start=button.get_parent())
        with Witness() as witness:
            program.click(guidance)
            row, muscle = first_to_check(program)
            program.click(row)
            wait_first_technique(program, muscle)
        check_equal(witness.actions, 2)
        program.act(program.button('Back to the figure'))
        program.wait(program.map_focused, 'the focus to go back to the map')


if __name__ == '__main__':
    tap.run(globals())
