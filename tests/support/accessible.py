# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program tells of itself through the accessibility interface, asked for in few questions.

The accessibility library asks for each property of each object by itself, and every question goes
from one process to another and back: a window of a thousand objects keeps a test busy for seconds.
Here one question brings everything that is known of all objects (org.a11y.atspi.Cache), and what
has to be asked of single objects is asked of all of them before the first answer is waited for.
Nothing is remembered from one look to the next.
"""

import ast

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ROOT = '/org/a11y/atspi/accessible/root'
NOTHING = '/org/a11y/atspi/null'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
PROPERTIES = 'org.freedesktop.DBus.Properties'
EVENTS = ('object:children-changed', 'object:state-changed', 'object:property-change',
          'object:text-changed', 'object:announcement', 'window')
WITHIN_WINDOW = GLib.Variant('(u)', (int(Atspi.CoordType.WINDOW),))
FEW = 40  # objects that are quicker asked by themselves than all objects again
PATIENCE = 60000  # ms that a program may take for one answer


class Bus:
    """The accessibility bus of the session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, Gio.DBusCallFlags.NONE, PATIENCE, None).unpack()[0]
        self.questions = 0
        self._connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        # Whatever a program announces wakes up who waits.
        for kind in ('Object', 'Window'):
            self._connection.signal_subscribe(None, f'org.a11y.atspi.Event.{kind}', None, None,
                                              None, Gio.DBusSignalFlags.NONE, lambda *event: None)
        for event in EVENTS:
            self.ask('org.a11y.atspi.Registry', '/org/a11y/atspi/registry',
                     'org.a11y.atspi.Registry', 'RegisterEvent',
                     GLib.Variant('(sass)', (event, [], '')))

    def close(self):
        self._connection.close_sync(None)

    def ask(self, owner, path, interface, method, arguments=None):
        """One question, and its answer as a variant. Raises GLib.Error where there is none."""
        self.questions += 1
        return self._connection.call_sync(owner, path, interface, method, arguments, None,
                                          Gio.DBusCallFlags.NONE, PATIENCE, None)

    def ask_all(self, owner, questions):
        """The answers to (path, interface, method, arguments), in their order, as Python values;
        None where there is none, as from an object that is gone."""
        answers = [None] * len(questions)
        left = len(questions)

        def take(connection, result, number):
            nonlocal left
            left -= 1
            try:
                answers[number] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass

        self.questions += left
        for number, (path, interface, method, arguments) in enumerate(questions):
            self._connection.call(owner, path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, PATIENCE, None, take, number)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers

    def programs(self):
        """The bus names of the programs that are there, with their process numbers."""
        children = self.ask('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren').unpack()[0]
        for owner, _ in children:
            yield owner, self.ask('org.freedesktop.DBus', '/org/freedesktop/DBus',
                                  'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                                  GLib.Variant('(s)', (owner,))).unpack()[0]


class States:
    """The states of an object, as they were."""

    def __init__(self, words):
        self._bits = words[0] | words[1] << 32

    def contains(self, state):
        return bool(self._bits >> int(state) & 1)


class Node:
    """An object of a program. Its methods are called as those of the accessibility library. What
    it says of itself is what was known when it was found; after forget() it is asked again."""

    def __init__(self, program, path, items=None):
        self.program = program
        self.path = path
        self._items = items or {}

    def __eq__(self, other):
        return isinstance(other, Node) and (self.program, self.path) == (other.program, other.path)

    def __hash__(self):
        return hash(self.path)

    def forget(self):
        self._items = {}

    def _ask(self, interface, method, arguments=None):
        return self.program.ask(self.path, f'org.a11y.atspi.{interface}', method, arguments)

    def _property(self, interface, name):
        return self.program.ask(self.path, PROPERTIES, 'Get', GLib.Variant(
            '(ss)', (f'org.a11y.atspi.{interface}', name))).unpack()[0]

    def _known(self):
        if self.path not in self._items:
            item, = self.program.items([self.path])
            if item is None:
                raise GLib.Error(f'{self.path} is gone')
            self._items = {self.path: item}
        return self._items[self.path]

    def get_name(self):
        return self._known()['name']

    def get_description(self):
        return self._known()['description']

    def get_role(self):
        return Atspi.Role(self._known()['role'])

    def get_role_name(self):
        return Atspi.role_get_name(self.get_role())

    def get_state_set(self):
        return States(self._known()['states'])

    def get_parent(self):
        """What it lies in, or None."""
        if self.path == ROOT:
            return None
        path = self._known()['parent']
        return Node(self.program, path, self._items) if path != NOTHING else None

    def children(self):
        """What lies in it now."""
        return [Node(self.program, path)
                for owner, path in self._ask('Accessible', 'GetChildren').unpack()[0]]

    def extents(self):
        """Left, top, width and height within the window."""
        return self._ask('Component', 'GetExtents', WITHIN_WINDOW).unpack()[0]

    def get_n_actions(self):
        return self._property('Action', 'NActions')

    def do_action(self, action):
        return self._ask('Action', 'DoAction', GLib.Variant('(i)', (action,))).unpack()[0]

    def text(self):
        """The text in a field, or on a label."""
        count = self._property('Text', 'CharacterCount')
        return self._ask('Text', 'GetText', GLib.Variant('(ii)', (0, count))).unpack()[0]


class Accessible:
    """A program as the accessibility interface shows it."""

    def __init__(self, bus, owner):
        self._bus = bus
        self._owner = owner
        self._said = None
        self._objects = {}
        self._items = {}
        self.root = Node(self, ROOT)

    def ask(self, path, interface, method, arguments=None):
        return self._bus.ask(self._owner, path, interface, method, arguments)

    def ask_all(self, questions):
        return self._bus.ask_all(self._owner, questions)

    def version(self):
        """The version of GTK, as numbers."""
        version = self.ask(ROOT, PROPERTIES, 'Get', GLib.Variant(
            '(ss)', ('org.a11y.atspi.Application', 'Version'))).unpack()[0]
        return tuple(int(number) for number in version.split('.')[:2])

    def items(self, paths):
        """What each of these objects says of itself now, None for those that are gone."""
        questions = ((PROPERTIES, 'GetAll', GLib.Variant('(s)', (ACCESSIBLE,))),
                     (ACCESSIBLE, 'GetRole', None), (ACCESSIBLE, 'GetState', None))
        answers = iter(self.ask_all([(path, *question)
                                     for path in paths for question in questions]))
        return [{'name': said[0]['Name'], 'description': said[0]['Description'],
                 'parent': said[0]['Parent'][1], 'role': role[0], 'states': states[0],
                 'count': said[0]['ChildCount']}
                if said and role and states else None
                for said, role, states in zip(answers, answers, answers)]

    def every(self, start=None, closed=()):
        """Every object from start, or of the program, down, as things are now: in the order in
        which they are read, shown or not, but for what lies in those that are closed."""
        top = start.path if start else ROOT
        shut = {node.path for node in closed}
        items, children = self._look(top, shut)
        todo = [top]
        while todo:
            path = todo.pop()
            if path not in items:
                continue
            yield Node(self, path, items)
            if path == top or path not in shut:
                todo.extend(reversed(children.get(path, ())))

    def extents_of(self, nodes):
        """Where these are within the window, nowhere for those that are gone."""
        return [answer[0] if answer else (0, 0, 0, 0) for answer in self.ask_all(
            [(node.path, 'org.a11y.atspi.Component', 'GetExtents', WITHIN_WINDOW)
             for node in nodes])]

    def _look(self, top, shut):
        """What is known of every object, and the paths of the children of each from top down, but
        for what lies in those that are shut.

        GTK tells only of those objects that somebody has asked for before, among them such as are
        hidden by now, which say so nowhere and keep their number among the children. So every
        object that has any is asked which they are, all together.
        """
        items = dict(self._read_items())
        children = {}
        todo = [path for path, item in items.items()
                if path == top or item['count'] and is_below(path, top, shut, items)]
        while todo:
            answers = self.ask_all([(path, ACCESSIBLE, 'GetChildren', None) for path in todo])
            for path, answer in zip(todo, answers):
                children[path] = [child for _, child in answer[0]] if answer else []
            new = [child for path in todo for child in children[path] if child not in items]
            if len(new) > FEW:
                told = self._read_items()
                items.update((path, told[path]) for path in new if path in told)
            else:
                items.update((path, item) for path, item in zip(new, self.items(new)) if item)
            todo = [path for path in new if path in items and items[path]['count']]
        return items, children

    def _read_items(self):
        """What every object says that GTK has been asked for."""
        said = self.ask('/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems').print_(False)
        if said != self._said:
            self._said = said
            texts = said.removeprefix('([((').removesuffix('])],)').split(']), ((')
            self._objects = {text: self._objects.get(text) or read_object(text) for text in texts}
            self._items = dict(self._objects.values())
        return self._items


def is_below(path, top, shut, items):
    """Whether an object may lie in the top one, and in none that are shut."""
    while path in items and path not in shut and path != top:
        path = items[path]['parent']
    return path == top or path not in items and path != NOTHING


def read_object(text):
    """An object from how it is written down in an array. To have the whole array unpacked takes
    ten times as long, and most of what is said was said before."""
    (_, path), _, (_, parent), _, count, _, name, role, description, states = ast.literal_eval(
        f'(({text}])')
    return path, {'name': name, 'description': description, 'parent': parent, 'role': role,
                  'states': states, 'count': count}
