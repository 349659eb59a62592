# SPDX-License-Identifier: GPL-3.0-or-later
"""Drive the real program on the display it is shown on.

What is shown is read through the accessibility interface; what a person would do is done there
too (Program.act) or by real key presses and pointer events at the X server (Program.press,
Program.click). Nothing here sleeps for a guessed time: everything waits for a condition, with a
bound, and says what it waited for. A bound is there to end what hangs, however busy the machine is.

Every action a person makes is counted in Program.actions; typed text counts in Program.typed.

With PAL_TIMES set it is told how long what was waited for took.
"""

import contextlib
import os
import resource
import signal
import struct
import subprocess
import time
import zlib

from gi.repository import GLib
from Xlib import X, XK, Xatom, display
from Xlib.ext import xtest

from accessible import Accessible, Atspi, Bus

BOUND = 60
MODIFIERS = {'ctrl': 'Control_L', 'shift': 'Shift_L', 'alt': 'Alt_L'}


def forget(node):
    """Drops what is known of an object, so that the next question reaches the program."""
    node.forget()


def extents(node):
    """Left, top, width and height within the window; the size is 0 where it has none."""
    try:
        return node.extents()
    except GLib.Error:
        return 0, 0, 0, 0


def text_of(node):
    """The text in a field."""
    return node.text()


def words_of(node):
    """What an object says: its name, or the text of a status, which later versions of GTK tell only
    as its text."""
    return node.get_name() or (node.text() if node.get_role() == Atspi.Role.STATUS_BAR else '')


class Gone(Exception):
    """The program ended while something was expected of it."""


class Times:
    """How long what was waited for took, told where PAL_TIMES is set."""

    def __init__(self):
        self.wanted = bool(os.environ.get('PAL_TIMES'))
        self.began = time.monotonic()
        self.waited = 0.0
        self.used = self._used_by_children()

    @staticmethod
    def _used_by_children():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    def add(self, seconds, what):
        self.waited += seconds
        if self.wanted and seconds >= 0.1:
            print(f'# {seconds:7.2f} s  {what}', flush=True)

    def end(self, questions):
        if self.wanted:
            print(f'# {time.monotonic() - self.began:7.2f} s  in all, {self.waited:.2f} s of them '
                  f'waiting; {self._used_by_children() - self.used:.2f} s of a processor used by '
                  f'the program; {questions} questions', flush=True)


class Program:
    """A running program and what it shows."""

    def __init__(self, argv, environment=None, log=None, strict=True):
        """Starts it. If strict, it ends at the first warning that it or a library gives."""
        self.actions = 0
        self.typed = 0
        self.closed = []
        self.times = Times()
        self._display = display.Display()
        self._bus = Bus()
        around = {**os.environ, **({'G_DEBUG': 'fatal-warnings'} if strict else {}),
                  **(environment or {})}
        self.process = subprocess.Popen(argv, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                                        env=around)
        try:
            self._accessible = self.wait(self._find_itself, 'the program to show itself')
            self._tells_showing = self._accessible.version() >= (4, 10)
        except BaseException:
            Program.__exit__(self)
            raise
        self.root = self._accessible.root

    # Waiting

    def wait(self, condition, what, bound=BOUND):
        """The first true value that condition() returns."""
        began = time.monotonic()
        context = GLib.MainContext.default()
        while True:
            try:
                value = condition()
            except GLib.Error:  # the widget went away while it was looked at
                value = None
            if value:
                self.times.add(time.monotonic() - began, what)
                return value
            if self.process.poll() is not None:
                raise Gone(f'the program ended with {self.process.returncode} '
                           f'while waiting for {what}')
            if time.monotonic() > began + bound:
                raise TimeoutError(f'waited {bound} s for {what}')
            # Waits for what the program announces, and no longer than a moment in case it does not.
            wake = GLib.timeout_add(50, lambda: GLib.SOURCE_REMOVE)
            context.iteration(True)
            while context.pending():
                context.iteration(False)
            if context.find_source_by_id(wake):
                GLib.source_remove(wake)

    def _find_itself(self):
        for owner, process in self._bus.programs():
            if self._is_this(process):
                accessible = Accessible(self._bus, owner)
                return accessible if accessible.root.children() else None
        return None

    def _is_this(self, process):
        return process == self.process.pid

    # Finding

    def shown(self, node):
        """Whether the object is on the screen.

        GTK before 4.10 does not say so. There it is taken for shown once it was given a place, so
        a page that was left for another still counts: look below the page that is meant.
        """
        states = node.get_state_set()
        if self._tells_showing or node.get_role() == Atspi.Role.FRAME:
            return states.contains(Atspi.StateType.SHOWING)
        return states.contains(Atspi.StateType.VISIBLE) and extents(node)[2] > 0

    def all_shown(self, nodes):
        """Those of the objects that are on the screen, asked for together."""
        nodes = list(nodes)
        if self._tells_showing:
            return [node for node in nodes if self.shown(node)]
        return [node for node, place in zip(nodes, self.places(nodes))
                if (self.shown(node) if node.get_role() == Atspi.Role.FRAME
                    else place[2] > 0
                    and node.get_state_set().contains(Atspi.StateType.VISIBLE))]

    def places(self, nodes):
        """What extents() is of each of these, asked for together."""
        return self._accessible.extents_of(nodes)

    def every(self, start=None, closed=None):
        """Every accessible object below start, or of the program, shown or not, but for what lies
        in those that are closed, self.closed unless told; to look into one of these, start
        there."""
        return self._accessible.every(start, self.closed if closed is None else closed)

    def walk(self, start=None):
        """Every accessible object below start, or of the program, that is shown."""
        return self.all_shown(self.every(start))

    def find_now(self, name=None, role=None, start=None, state=None):
        """The first shown object of that name and role, or None. Both may be functions."""
        for node in self.every(start):
            if role and not (role(node.get_role()) if callable(role) else node.get_role() == role):
                continue
            if state and not node.get_state_set().contains(state):
                continue
            if name and not (name(words_of(node)) if callable(name) else words_of(node) == name):
                continue
            if self.shown(node):
                return node
        return None

    def find(self, name=None, role=None, start=None, state=None, bound=BOUND):
        kind = getattr(role, 'value_nick', 'something')
        return self.wait(lambda: self.find_now(name, role, start, state),
                         f'{kind} named {name!r}', bound)

    def wait_state(self, node, state, bound=BOUND):
        def condition():
            forget(node)
            return node.get_state_set().contains(state)

        self.wait(condition, f'{node.get_name()!r} to be {state.value_nick}', bound)

    def wait_gone(self, name=None, role=None, bound=BOUND):
        what = f'{role.value_nick if role else "something"} named {name!r} to go'
        self.wait(lambda: not self.find_now(name, role), what, bound)

    def focused(self):
        """What the keyboard is at."""
        for node in self._accessible.every():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED) and self.shown(node):
                return node
        return None

    def tree(self):
        """What is shown, and what the keyboard is at, to be read when something is not found."""
        focus = self.focused()
        return '\n'.join([f'{node.get_role_name()}: {node.get_name()!r}'
                          + ', active' * node.get_state_set().contains(Atspi.StateType.ACTIVE)
                          for node in self.walk()]
                         + [f'focus: {focus.get_role_name()} {focus.get_name()!r}' if focus
                            else 'no focus'])

    # Acting

    def act(self, node, action=0):
        """One call of an action through the accessibility interface.

        The call comes back before a button of GTK has done its work, which it does a quarter of a
        second later: wait for the effect.
        """
        self.actions += 1
        if not node.do_action(action):
            raise RuntimeError(f'{node.get_name()!r} did not act')

    def enter(self, node, text):
        """Clicks a text field, unless it has the focus, and types over what is in it.

        By pointer and keyboard, because the entries of GTK take neither focus nor text from the
        accessibility interface, although they offer it.
        """
        forget(node)
        if not node.get_state_set().contains(Atspi.StateType.FOCUSED):
            self.click(node)
        self._press('ctrl+a')
        self.type(text)
        self.wait(lambda: text_of(node) == text, f'{node.get_name()!r} to hold {text!r}')

    def press(self, keys):
        """One key press, such as "7", "Return" or "ctrl+shift+z"."""
        self.actions += 1
        self._press(keys)

    def key_of(self, symbol):
        """The key that says so now, for press_key() after the layout changed."""
        return self._display.keysym_to_keycode(self._symbol(symbol))

    def press_key(self, key):
        """One press of a key, whatever it says."""
        self.actions += 1
        for kind in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self._display, kind, key)
        self._display.sync()

    def type(self, text):
        """Types text on the keyboard."""
        self.typed += len(text)
        for letter in text:
            self._stroke(self._symbol(letter), [])

    def click(self, node, x=0.5, y=0.5, button=1):
        """One click at that share of an object's width and height."""
        self.actions += 1
        self.point(node, x, y)
        for kind in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, kind, button)
        self._display.sync()

    def click_again(self, button=1):
        """One click where the pointer is, held as long as the program needs to draw: GTK asks the
        server again where the pointer is when something was laid out, and takes a button that is up
        by then for a press that was broken off."""
        self.actions += 1
        xtest.fake_input(self._display, X.ButtonPress, button)
        self._display.sync()
        for _ in range(4):
            self._accessible.version()
        xtest.fake_input(self._display, X.ButtonRelease, button)
        self._display.sync()

    def point(self, node, x=0.5, y=0.5):
        """Moves the pointer there, once the object keeps its place."""
        self._move_to(self.place_of(node), x, y)

    def drag(self, node, places, button=1):
        """One drag over places of an object, each a share of its width and height."""
        with self.held(node, places, button):
            pass

    @contextlib.contextmanager
    def held(self, node, places, button=1):
        """A press that is let go at the end: what comes between comes during the drag. The function
        that it gives moves on over further places of where the object was."""
        self.actions += 1
        place = self.place_of(node)

        def go(further):
            for x, y in further:
                self._move_to(place, x, y)

        go(places[:1])
        xtest.fake_input(self._display, X.ButtonPress, button)
        go(places[1:])
        try:
            yield go
        finally:
            xtest.fake_input(self._display, X.ButtonRelease, button)
            self._display.sync()

    def _move_to(self, place, x, y):
        left, top, width, height = place
        xtest.fake_input(self._display, X.MotionNotify,
                         x=round(left + width * x), y=round(top + height * y))
        self._display.sync()

    def place_of(self, node):
        """Where an object rests, in pixels of the screen."""
        left, top, width, height = self._resting_place(node)
        frame = node
        while frame and frame.get_role() != Atspi.Role.FRAME:
            frame = frame.get_parent()
        # In what a page of a stack lies, GTK 4.8 does not tell; the window opened last is in front.
        frame = frame or self.root.children()[-1]
        origin_x, origin_y = self._origin(extents(frame)[2])
        return (origin_x + left, origin_y + top, width, height)

    def _resting_place(self, node):
        places = []

        def rests():
            places.append(extents(node))
            return len(places) > 1 and places[-1] == places[-2] and places[-1][2] > 0

        self.wait(rests, f'{node.get_name()!r} to keep its place')
        return places[-1]

    def rest(self):
        """Takes the pointer out of the way, so that nothing on the screen answers to it."""
        size = self._display.screen().root.get_geometry()
        xtest.fake_input(self._display, X.MotionNotify, x=size.width - 1, y=size.height - 1)
        self._display.sync()

    def _press(self, keys):
        *modifiers, key = keys.split('+') if len(keys) > 1 else [keys]
        self._stroke(XK.string_to_keysym(key) or self._symbol(key), modifiers)

    @staticmethod
    def _symbol(letter):
        """The X key symbol of a character."""
        code = ord(letter)
        return code if code < 0x100 else 0x1000000 + code

    def _stroke(self, symbol, modifiers):
        code = self._display.keysym_to_keycode(symbol)
        if not code:
            code = self._lend_key(symbol)
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(MODIFIERS[name]))
                 for name in modifiers]
        if self._display.keycode_to_keysym(code, 0) != symbol and 'shift' not in modifiers:
            codes.append(self._display.keysym_to_keycode(XK.XK_Shift_L))
        codes.append(code)
        for held in codes:
            xtest.fake_input(self._display, X.KeyPress, held)
        for held in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, held)
        self._display.sync()

    def _lend_key(self, symbol):
        """Gives a key that has no meaning yet to a symbol that is on no key."""
        for code in range(255, 8, -1):
            if not any(self._display.keycode_to_keysym(code, level) for level in range(4)):
                self._display.change_keyboard_mapping(code, [(symbol, symbol)])
                self._display.sync()
                while self._display.pending_events():
                    event = self._display.next_event()
                    if event.type == X.MappingNotify:
                        self._display.refresh_keyboard_mapping(event)
                return code
        raise ValueError(f'no key is left for {symbol:#x}')

    def _window(self):
        """The X window of the program that has the focus, or its only one."""
        root = self._display.screen().root
        pid = self._display.intern_atom('_NET_WM_PID')
        clients = root.get_full_property(self._display.intern_atom('_NET_CLIENT_LIST_STACKING'),
                                         Xatom.WINDOW)
        for number in reversed(clients.value if clients else []):
            window = self._display.create_resource_object('window', number)
            owner = window.get_full_property(pid, Xatom.CARDINAL)
            if owner and owner.value[0] == self.process.pid:
                return window
        return None

    def _origin(self, content_width):
        """Where the content of the window begins on the screen, its shadow and its border left
        out. A border, which is there where a shadow cannot be, is as thick on every side."""
        window = self.wait(self._window, 'a window on the screen')
        place = self._display.screen().root.translate_coords(window, 0, 0)
        frame = window.get_full_property(self._display.intern_atom('_GTK_FRAME_EXTENTS'),
                                         Xatom.CARDINAL)
        left, right, top, _ = frame.value if frame else (0, 0, 0, 0)
        border = (window.get_geometry().width - left - right - content_width) / 2
        return place.x + left + border, place.y + top + border

    # Pictures

    def picture(self):
        """Width, height and the RGB rows of the whole screen."""
        return self._in_colour(self._raw_picture())

    def _raw_picture(self):
        size = self._display.screen().root.get_geometry()
        return size, self._display.screen().root.get_image(
            0, 0, size.width, size.height, X.ZPixmap, 0xffffffff).data

    @staticmethod
    def _in_colour(picture):
        size, raw = picture
        pixels = bytearray(size.width * size.height * 3)
        pixels[0::3], pixels[1::3], pixels[2::3] = raw[2::4], raw[1::4], raw[0::4]
        return size.width, size.height, bytes(pixels)

    def settled_picture(self, quiet=0.3, answers=4, bound=BOUND):
        """The picture of the screen once it has stayed the same for a while, in which the program
        has not been too busy to answer."""
        seen = None
        since = answered = 0

        def still():
            nonlocal seen, since, answered
            self._accessible.version()
            now = self._raw_picture()
            if seen is None or now[1] != seen[1]:
                seen, since, answered = now, time.monotonic(), 0
            answered += 1
            return answered > answers and time.monotonic() - since >= quiet

        self.wait(still, 'the screen to come to rest', bound)
        return self._in_colour(seen)

    def screenshot(self, path):
        """Writes a PNG of the screen once it has come to rest, and returns the picture."""
        width, height, pixels = self.settled_picture()
        rows = b''.join(b'\0' + pixels[y * width * 3:(y + 1) * width * 3] for y in range(height))

        def chunk(kind, data):
            return (struct.pack('>I', len(data)) + kind + data
                    + struct.pack('>I', zlib.crc32(kind + data)))

        with open(path, 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n'
                       + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0))
                       + chunk(b'IDAT', zlib.compress(rows, 6)) + chunk(b'IEND', b''))
        return width, height, pixels

    # Ending

    def kill(self):
        """Ends the program as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self, bound=BOUND):
        """Asks the window to close and returns the program's exit status."""
        if self.process.poll() is None:
            self._press('alt+F4')
        try:
            began = time.monotonic()
            status = self.process.wait(bound)
            self.times.add(time.monotonic() - began, 'the program to end')
            return status
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if self.process.poll() is None:
            self.kill()
        self.times.end(self._bus.questions)
        self._bus.close()
        self._display.close()
