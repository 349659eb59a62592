#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is drawn of the body: every layer by key and by menu, areas instead of zones, landmarks."""

from palpate import Palpate, Role, State, check_equal
import tap

LAYERS = ['Zones', 'Muscles', 'Deeper muscles', 'Deepest muscles', 'Skeleton', 'Skin']
MUSCLE = 'Gluteus maximus, right'
LANDMARK = 'Acromion, right'


def layer_button(program, layer):
    return program.button(f'Layer: {layer}')


def test_that_keys_go_through_all_layers():
    with Palpate() as program:
        program.begin_client()
        layer_button(program, 'Zones')
        for layer in [*LAYERS[1:], 'Zones']:
            program.press('l')
            layer_button(program, layer)
            program.wait(program.map_focused, 'the focus to stay in the map')
        for layer in reversed(LAYERS):
            program.press('shift+l')
            layer_button(program, layer)
            program.wait(program.map_focused, 'the focus to stay in the map')


def test_that_no_key_is_lost_however_fast():
    with Palpate() as program:
        program.begin_client()
        for _ in range(5):
            program.press('l')
        layer_button(program, 'Skin')
        program.wait(program.map_focused, 'the focus to stay in the map')
        for _ in range(5):
            program.press('shift+l')
        layer_button(program, 'Zones')


def test_that_the_menu_shows_a_layer():
    with Palpate() as program:
        program.begin_client()
        program.click(layer_button(program, 'Zones'))
        program.choose('Skeleton')
        layer_button(program, 'Skeleton')


def test_that_an_area_is_named_and_a_zone_recorded():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.press('k')
        program.act(program.region('Shoulder, right'))
        program.wait_count('mark', 1)
        zone = program.record.marks()[0]['zone']
        assert zone.endswith('-r') and zone != 'shoulder-r', zone
        program.press('k')
        program.region('Outer shoulder, right')


def test_that_the_skeleton_marks_zones_and_tells_landmarks():
    with Palpate() as program:
        program.begin_client()
        program.press('p')
        program.press('shift+l')
        program.press('shift+l')
        layer_button(program, 'Skeleton')
        region = program.wait(
            lambda: next((node for node in program.walk(program.closed[0])
                          if node.get_role() == Role.PUSH_BUTTON
                          and LANDMARK in (program.description(node) or '')), None),
            'a zone that tells of the acromion')
        program.act(region)
        program.wait_count('mark', 1)
        mark = program.record.marks()[0]
        check_equal(mark['kind'], 'pain')
        assert mark['zone'].endswith('-r'), mark['zone']


tap.run(globals())
