# SPDX-License-Identifier: GPL-3.0-or-later
"""What the drivers of the real program share: Palpate as a person uses it, and its record.

PAL_TEST_LOCALE, such as ar_EG, is the locale of the program and of the test itself.
"""

import os
import sqlite3
import sys
import tempfile
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))

from Xlib import X, XK, display  # noqa: E402
from Xlib.ext import record as xrecord  # noqa: E402
from Xlib.protocol import rq  # noqa: E402

import language  # noqa: E402
from desktop import BOUND, MODIFIERS, Atspi, Program, extents, forget, text_of  # noqa: E402,F401

LOCALE = os.environ.get('PAL_TEST_LOCALE')
if LOCALE:
    os.environ.update(language.surroundings(LOCALE))

Role = Atspi.Role
State = Atspi.StateType
BUTTONS = (Role.PUSH_BUTTON, Role.TOGGLE_BUTTON)
FIND_REGION = 'Find a region or muscle'
FIND_IN_OUTLINE = 'Find in the outline of the body'
OUTLINE = 'Outline of the body'
VIEWS = ('Front', 'Back', 'Left', 'Right')

# The mark that everything is measured by.
MUSCLE = 'Upper trapezius, right'
ZONE = 'Top of shoulder, right'
SITE = 0.4, 0.5  # where it is in the zone, seen from behind, as shares of width and height
RATING = 'Tenderness 7 of 10'
QUESTION = 'Felt at the temple?'


def is_group(role):
    """Whether an object holds others together. Newer GTK has a role for it."""
    return role in (Role.PANEL, Role.GROUPING)


def plain(name):
    """A name as it is on the screen. GTK 4.8 says a label with a mnemonic twice, and once with
    the underscore."""
    half = len(name) // 2
    if '_' in name and name[:half].replace('_', '') == name[half + 1:]:
        return name[half + 1:]
    return name


class Record:
    """The file of a practice, only ever read."""

    def __init__(self, folder):
        self.path = os.path.join(folder, 'practice.db')

    def rows(self, query, *values):
        """The rows as dictionaries; none while there is no record yet."""
        try:
            connection = sqlite3.connect(f'file:{self.path}?mode=ro', uri=True)
        except sqlite3.OperationalError:
            return []
        try:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(query, values)]
        except sqlite3.OperationalError:
            return []
        finally:
            connection.close()

    def one(self, query, *values):
        """The first value of the first row, or None."""
        rows = self.rows(query, *values)
        return next(iter(rows[0].values())) if rows else None

    def count(self, table):
        return self.one(f'SELECT count(*) FROM {table}') or 0

    def marks(self):
        return self.rows('SELECT * FROM mark ORDER BY created_utc, rowid')

    def referrals(self):
        return [row['zone'] for row in self.rows('SELECT zone FROM referral ORDER BY rowid')]

    def is_whole(self):
        return self.one('PRAGMA integrity_check') == 'ok'


class Witness:
    """Counts what a person does where it arrives: at the X server. A click is one action, and so
    is a key; a key that only changes another's meaning is none."""

    def __init__(self):
        self.actions = 0
        self._asking = display.Display()
        self._listening = display.Display()
        self._silent = {self._asking.keysym_to_keycode(XK.string_to_keysym(name))
                        for name in MODIFIERS.values()}
        kinds = {'core_requests': (0, 0), 'core_replies': (0, 0), 'ext_requests': (0, 0, 0, 0),
                 'ext_replies': (0, 0, 0, 0), 'delivered_events': (0, 0),
                 'device_events': (X.KeyPress, X.ButtonPress), 'errors': (0, 0),
                 'client_started': False, 'client_died': False}
        self._context = self._listening.record_create_context(0, [xrecord.AllClients], [kinds])
        self._began = threading.Event()
        self._thread = threading.Thread(
            target=self._listening.record_enable_context, args=(self._context, self._take),
            daemon=True)

    def __enter__(self):
        self._thread.start()
        if not self._began.wait(BOUND):
            raise TimeoutError('the X server does not tell what happens')
        return self

    def __exit__(self, *exception):
        # What was sent before the question has been told by the time it is answered.
        self._asking.record_disable_context(self._context)
        self._asking.sync()
        self._thread.join(BOUND)
        self._asking.record_free_context(self._context)
        self._asking.close()

    def _take(self, reply):
        if reply.category == xrecord.StartOfData:
            self._began.set()
        if reply.category != xrecord.FromServer or reply.client_swapped:
            return
        data = reply.data
        while data:
            event, data = rq.EventField(None).parse_binary_value(
                data, self._listening.display, None, None)
            if event.type == X.ButtonPress or (event.type == X.KeyPress
                                               and event.detail not in self._silent):
                self.actions += 1


class Listener:
    """Takes what the program says of an object whose name or description changes, as a screen reader
    does. What is said where the keyboard is not, nobody hears."""

    EVENTS = ('object:property-change:accessible-description',
              'object:property-change:accessible-name')

    def __enter__(self):
        self.heard = []
        self._listener = Atspi.EventListener.new(self._take, None)
        for event in self.EVENTS:
            self._listener.register(event)
        return self

    def __exit__(self, *exception):
        for event in self.EVENTS:
            self._listener.deregister(event)

    def _take(self, event, *data):
        if event.source.get_state_set().contains(State.FOCUSED):
            self.heard.append((event.source.get_name(), str(event.any_data)))

    def wait(self, program, *words, name=''):
        """Waits until an object that has the focus, and is named so, has said all of these words."""
        program.wait(lambda: any(name in where and all(word in said for word in words)
                                 for where, said in self.heard),
                     f'{words} to be heard')
        self.heard.clear()


class Palpate(Program):
    """The program, on a folder of its own unless one is given, started through a prefix."""

    def __init__(self, folder=None, arguments=None, program=None, prefix=(), **options):
        self._temporary = None
        if folder is None:
            self._temporary = tempfile.TemporaryDirectory(prefix='palpate-test-')
            folder = os.path.join(self._temporary.name, 'practice')
        self.folder = folder
        self.record = Record(folder)
        if arguments is None:
            arguments = ['--data-dir', folder]
        if program is None:
            program = language.program_in(LOCALE) if LOCALE else os.environ['PAL_PROGRAM']
        super().__init__([*prefix, program, *arguments], **options)

    def __exit__(self, kind, *exception):
        if kind and self.process.poll() is None:
            print(self.tree(), file=sys.stderr)
        super().__exit__(kind, *exception)
        if self._temporary:
            self._temporary.cleanup()

    # Finding

    def button(self, name, start=None, bound=BOUND):
        """A button, whether or not it stays pressed, by the words on it."""
        def find():
            return next((node for node in self.every(start)
                         if node.get_role() in BUTTONS and plain(node.get_name() or '') == name
                         and self.shown(node) and node.get_n_actions() > 0), None)
        return self.wait(find, f'a button named {name!r}', bound)

    def says(self, words, start=None, bound=BOUND):
        """Waits for an object whose name holds these words."""
        return self.find(lambda name: words in name, start=start, bound=bound)

    def says_now(self, words, start=None):
        return self.find_now(lambda name: words in name, start=start) is not None

    def menu(self, words, button='Menu of this client'):
        """Opens the menu of the page and chooses an entry."""
        self.act(self.button(button))
        self.choose(words)

    def choose(self, words, start=None):
        """Chooses an entry of the menu that is open."""
        self.act(self.wait(
            lambda: next((node for node in self.walk(start)
                          if node.get_role() in (Role.MENU_ITEM, Role.CHECK_MENU_ITEM,
                                                 Role.RADIO_MENU_ITEM)
                          and node.get_name() == words), None),
            f'an entry of the menu named {words!r}'))

    def wait_focus(self, name):
        """Waits until the keyboard is at an object whose name holds this."""
        def focused():
            node = self.focused()
            return node if node and name in (node.get_name() or '') else None

        return self.wait(focused, f'the focus to be at {name!r}')

    def description(self, node):
        forget(node)
        return node.get_description() or ''

    def wait_row(self, query, *values):
        """Waits until the record answers with something true."""
        return self.wait(lambda: self.record.one(query, *values), query)

    def wait_count(self, table, number):
        self.wait(lambda: self.record.count(table) == number, f'{number} of {table} in the record')

    # Clients

    def begin_client(self, given='Nora', family='Example'):
        """From no clients at all to the chart of the first one."""
        self.act(self.button('Add the First Client'))
        self.fill_form(given, family)

    def fill_form(self, given, family=''):
        """Names somebody in the form and opens the chart."""
        self.type_name(given, family)
        known = self.record.count('client')
        self.press('ctrl+Return')
        self.wait(lambda: self.record.count('client') > known
                  or self.record.one('SELECT 1 FROM client WHERE given_name = ?', given),
                  'the client to be saved')
        self.wait_for_chart()

    def open_first(self):
        """Opens the chart of the first client in the list, which is there once it was read."""
        clients = self.find('Clients', role=Role.LIST)
        self.find(role=Role.LIST_ITEM, start=clients)
        if self._tells_showing:
            self.wait_focus('Find a client')
        self.press('Return')
        self.wait_for_chart()

    def type_name(self, given, family=''):
        self.enter(self.find('Given Name', role=Role.TEXT), given)
        if family:
            self.enter(self.find('Family Name', role=Role.TEXT), family)

    def wait_for_chart(self):
        """Waits until the figure is there and it, or the first mark from before, has the focus.
        From then on its many regions are left out where something else is looked for."""
        figure = self.find('Body map')
        if figure not in self.closed:
            self.closed.append(figure)
        self.wait(lambda: self.map_focused() or self.before_focused(),
                  'the focus to be in the map or at what is known from before')

    def map_focused(self):
        return self._focus_within('Body map')

    def before_focused(self):
        return self._focus_within('Known from before')

    def _focus_within(self, name):
        node = self.focused()
        while node:
            if node.get_name() == name:
                return True
            node = node.get_parent()
        return False

    # The map

    def push_down(self, name, group):
        """Acts on a button of a group, and waits until it is the one that is down. One that is down
        already is left: nothing would tell when it has done its work, which may come after what is
        done next and take that back."""
        button = self.button(name, start=self.find(group, role=is_group))
        forget(button)
        if button.get_state_set().contains(State.PRESSED):
            return
        self.act(button)
        self.wait_state(button, State.PRESSED)

    def arm(self, tool):
        """Arms Select, Pain or Trigger Point, which then stays armed."""
        self.push_down(tool, 'Tool')

    def show_view(self, view):
        self.push_down(view, 'View')
        self.find(view, role=is_group, start=self.closed[0])

    def show_sheet(self):
        """Shows all four views, which come one after the other and make room for the next."""
        self.push_down('All Four', 'View')

        def laid_out():
            views = [self.find_now(name, role=is_group, start=self.closed[0]) for name in VIEWS]
            places = [view and extents(view) for view in views]
            return all(place and place[2] > 0 for place in places)

        self.wait(laid_out, 'all four views')

    def region(self, name):
        """A region of the map."""
        return self.find(name, role=Role.PUSH_BUTTON, start=self.closed[0])

    def go_to_region(self, words, name):
        """Puts the keyboard at a region, by searching for it."""
        self.press('ctrl+f')
        self.wait_focus(FIND_REGION) if self._tells_showing else self.find(FIND_REGION)
        self.type(words)
        self.find(name, role=Role.LIST_ITEM)
        self.press('Return')
        self.wait_focus(name)

    def go_to_outline(self, words, name):
        """Puts the keyboard at a row of the outline, by its search."""
        self.press('y')
        self.wait(lambda: self.find_now(OUTLINE), 'the outline')
        self.enter(self.find(FIND_IN_OUTLINE), words)
        self.wait(lambda: self.outline_row(name), f'{name!r} in the outline')
        self.press('Return')
        self.wait_focus(name)

    def outline_row(self, name):
        """A row of the outline, if it is there."""
        outline = self.find_now(OUTLINE)
        return outline and self.find_now(name, role=Role.LIST_ITEM, start=outline)

    def wait_reference(self):
        """Waits until the record has the reference mark, and checks all of it."""
        self.wait(lambda: self.record.referrals(), 'the referral to be in the record')
        check_reference(self.record)


def check_reference(record):
    marks = record.marks()
    assert len(marks) == 1, marks
    mark = marks[0]
    expected = {
        'kind': 'trigger-point', 'zone': 'shoulder-top-r', 'side': 'right',
        'muscle': 'trapezius-upper-r', 'muscle_listed': 1, 'intensity': 7, 'author': 'therapist',
        'referred_sensation': 'yes', 'taut_band': 'not-asked', 'tender_spot': 'not-asked',
        'jump_sign': 'not-asked', 'local_twitch': 'not-asked', 'familiar': 'not-asked',
        'shape': 'point', 'change': None, 'quality': None, 'note': None,
    }
    found = {name: mark[name] for name in expected}
    assert found == expected, found
    assert record.referrals() == ['temple-r'], record.referrals()
    assert record.count('visit') == 1, 'there is more than one visit'
    assert record.count('finding') == 1, 'there is more than one finding'
    visit = record.rows('SELECT * FROM visit')[0]
    assert (mark['visit_id'], mark['client_id']) == (visit['id'], visit['client_id'])


def check_equal(found, expected):
    assert found == expected, f'{found!r} instead of {expected!r}'
