# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of pages, for people to look at, and what can be said of a page without eyes:
that it is there, that it is not empty, and that no button sticks out of the window.

The mode is the first argument: one of light, dark, contrast, german, rtl, large-text, narrow, low,
small, german-small, big. The pictures go to the folder PAL_LOOK.
"""

import gettext
import os
import re
import subprocess
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(here, '..', 'e2e'), os.path.join(here, '..', 'support')]

MODE = sys.argv[1]
LOCALES = {'german': 'de_DE', 'german-small': 'de_DE', 'rtl': 'ar_EG'}
if MODE in LOCALES:
    os.environ['PAL_TEST_LOCALE'] = LOCALES[MODE]

from Xlib import X  # noqa: E402
from Xlib.protocol import event  # noqa: E402

from desktop import extents, forget  # noqa: E402
from palpate import BUTTONS, Palpate, Role, State  # noqa: E402

SIZES = {'narrow': (560, 700), 'low': (800, 600), 'small': (420, 520),
         'german-small': (420, 520)}
SIZE = SIZES.get(MODE)
FOLDER = os.environ['PAL_LOOK']
CLI = os.environ['PAL_CLI']

work = tempfile.TemporaryDirectory(prefix='palpate-look-')
practice = os.path.join(work.name, 'practice')
surroundings = {}


def prepare():
    """What the mode needs around the program."""
    os.makedirs(FOLDER, exist_ok=True)
    subprocess.run([CLI, 'demo', '--data-dir', practice], check=True, stdout=subprocess.DEVNULL)
    # Nothing moves by itself, so that a page comes to rest at once.
    settings = os.path.join(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0')
    os.makedirs(settings, exist_ok=True)
    with open(os.path.join(settings, 'settings.ini'), 'w') as file:
        file.write('[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n')
    if MODE == 'dark':
        surroundings['ADW_DEBUG_COLOR_SCHEME'] = 'prefer-dark'
    if MODE == 'contrast':
        surroundings['ADW_DEBUG_HIGH_CONTRAST'] = '1'
    if MODE == 'large-text':
        with open(os.path.join(os.environ['HOME'], '.Xdefaults'), 'w') as file:
            file.write('Xft.dpi: 192\n')
    if SIZE:
        begin_narrow()


def begin_narrow():
    """The window is narrow from its first moment on, as it is where it was left so. On GTK before
    4.10 an object that is out of sight tells the place that it had in a wider window."""
    kept = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(kept)
    with open(os.path.join(kept, 'keyfile'), 'w') as file:
        file.write(f'[io/github/palpate/Palpate]\nwindow-size={SIZE}\n')
    surroundings['GSETTINGS_BACKEND'] = 'keyfile'


def start(folder=practice):
    program = Palpate(folder, environment=surroundings)
    fill_screen(program)
    return program


def fill_screen(program):
    """Makes the window as large as the screen, or as small as the mode says."""
    window = program.wait(program._window, 'a window on the screen')
    screen = program._display.screen()
    if SIZE:
        program.wait(lambda: window.get_geometry().width == SIZE[0], 'the window to be narrow')
        window.configure(x=0, y=0, width=SIZE[0], height=SIZE[1])
    else:
        state = program._display.intern_atom('_NET_WM_STATE')
        wide = program._display.intern_atom('_NET_WM_STATE_MAXIMIZED_HORZ')
        high = program._display.intern_atom('_NET_WM_STATE_MAXIMIZED_VERT')
        message = event.ClientMessage(window=window, client_type=state,
                                      data=(32, [1, wide, high, 1, 0]))
        screen.root.send_event(message, event_mask=X.SubstructureRedirectMask
                               | X.SubstructureNotifyMask)
    program._display.sync()
    wanted = SIZE[0] if SIZE else screen.width_in_pixels
    program.wait(lambda: abs(window.get_geometry().width - wanted) < 90, 'the window to be wide')


def look(program, name):
    """Keeps a picture, and says what is wrong with the page as far as a program can tell."""
    path = os.path.join(FOLDER, f'{MODE}-{name}.png')
    program.rest()
    _, _, pixels = program.screenshot(path)
    colours = {pixels[i:i + 3] for i in range(0, len(pixels) - 3, 3 * 97)}
    assert len(colours) > 8, f'{path} is empty'
    check_buttons(program, path)


def check_buttons(program, path):
    """Every button that is on the screen is there from its left to its right edge and, but for
    what can be scrolled to, lies wholly in everything that holds it: whatever sticks out of that is
    cut off or lies under something else."""
    for window in program.root.children():
        left, _, width, _ = extents(window)
        # But for the regions of the figure, which may lie outside of what is zoomed to.
        maps = [node for node in program.every(window) if node.get_name() in MAP_NAMES]
        scrolled = [node for node in program.every(window, maps)
                    if node.get_role() == Role.SCROLL_PANE]
        fixed = set(program.every(window, maps + scrolled))
        buttons = program.all_shown(node for node in program.every(window, maps)
                                    if node.get_role() in BUTTONS)
        for node, (x, y, w, h) in zip(buttons, program.places(buttons)):
            out = (x < left - 1 or x + w > left + width + 1
                   or node in fixed and sticks_out(node, y, h))
            # GTK may go on telling of an object that its parent has no longer.
            if w and out and node in node.get_parent().children():
                raise AssertionError(f'{node.get_name()!r} sticks out of {path}: '
                                     f'{x}+{w}, {y}+{h}')


def sticks_out(node, y, height):
    """Whether something that holds the object ends above or begins below the end of it."""
    while node and node.get_role() != Role.FRAME:
        node = node.get_parent()
        # In what a page of a stack lies, GTK 4.8 does not tell.
        _, top, _, room = extents(node) if node else (0, 0, 0, 0)
        if room and (y < top - 1 or y + height > top + room + 1):
            return True
    return False


MAP_NAMES = ('Body map', 'Körperkarte')


def open_client(program):
    """The second client on the list, whose shoulder has a long history."""
    program.find(role=Role.LIST_ITEM)
    program.press('Return')
    program.wait(program.focused, 'the chart')
    program.wait(lambda: program.find_now(role=Role.PUSH_BUTTON, name=is_region), 'the figure')


def is_region(name):
    return bool(re.search(r', (right|left|rechts|links)$', name))


def said(words, context=None):
    """The words as the program says them in the mode; what is not translated stays English."""
    build = os.path.dirname(os.path.dirname(os.path.dirname(os.environ['PAL_PROGRAM'])))
    language = LOCALES.get(MODE, '').partition('_')[0]
    catalogue = gettext.translation('palpate', os.path.join(build, 'po'), [language],
                                    fallback=True)
    return catalogue.pgettext(context, words) if context else catalogue.gettext(words)


def tab_to(program, is_wanted, what):
    """Goes on by key until the keyboard is there, which scrolls to it."""
    for _ in range(90):
        program.press('Tab')
        program.rest()
        node = program.focused()
        if node and is_wanted(node):
            return node
    raise AssertionError(f'no Tab leads to {what}')
