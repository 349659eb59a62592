#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A short visit in the real program, made through the accessibility interface.

usage: short_visit.py --program FILE --cli FILE --data-dir FOLDER --screenshot FILE [-- ARG...]

Adds a client, marks a trigger point of 7 in the right upper trapezius that is felt at the temple,
takes a picture of the window and closes it. Then prints the identifier of the visit, which it asks
palpate-cli for. What follows -- is passed to the program. To be started on a display of its own,
as ./run does.
"""

import argparse
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
from desktop import Atspi, Program  # noqa: E402

GIVEN_NAME, FAMILY_NAME = 'Nora', 'Example'
BUTTONS = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.RADIO_BUTTON)


def push(program, *words):
    """Acts on the button that says one of these words, and returns it.

    They are compared with the end of the name, because GTK 4.8 puts the label of a button with a
    mnemonic into its name twice.
    """
    def condition():
        return next((node for node in program.walk()
                     if node.get_role() in BUTTONS and (node.get_name() or '').endswith(words)),
                    None)

    node = program.wait(condition, f'the button “{words[0]}”')
    program.act(node)
    return node


def make_visit(program):
    push(program, 'Add the First Client', 'Add Client')
    program.enter(program.find('Given Name', role=Atspi.Role.TEXT), GIVEN_NAME)
    program.enter(program.find('Family Name', role=Atspi.Role.TEXT), FAMILY_NAME)
    push(program, 'Open Map')
    program.wait_state(push(program, 'Trigger Point'), Atspi.StateType.PRESSED)

    # The reference mark, in three calls.
    push(program, 'Top of shoulder, right')
    push(program, 'Tenderness 7 of 10')
    push(program, 'Felt at the temple?')

    program.find(lambda name: 'Upper trapezius, right' in name and '7' in name,
                 role=Atspi.Role.LIST_ITEM)
    program.rest()


def find_visit(cli, folder):
    """The visit, as the record has it now that the program is gone."""
    def ask(*question):
        answer = subprocess.run([cli, '--data-dir', folder, '--json', *question],
                                check=True, capture_output=True, text=True)
        return json.loads(answer.stdout)

    client = next(client for client in reversed(ask('clients')['clients'])
                  if (client['given_name'], client['family_name']) == (GIVEN_NAME, FAMILY_NAME))
    return ask('visits', client['id'])['visits'][-1]['id']


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--program', required=True)
    parser.add_argument('--cli', required=True)
    parser.add_argument('--data-dir', required=True)
    parser.add_argument('--screenshot', required=True)
    parser.add_argument('arguments', nargs='*')
    options = parser.parse_args()

    command = [options.program, '--data-dir', options.data_dir, *options.arguments]
    with Program(command, strict=False) as program:
        try:
            make_visit(program)
        except Exception:
            print(program.tree(), file=sys.stderr)
            raise
        program.screenshot(options.screenshot)
        program.close()
    print(find_visit(options.cli, options.data_dir))


if __name__ == '__main__':
    main()
