#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the program takes to its first frames, and what memory it holds, beside a program that
shows an empty window.

Both are started in turn, several times; frame-watch.c tells from within when a frame has been drawn.
"A client open" is the first client of the demo: there is no way to start with a client open, so it
is opened at once when the list of clients is there, before that list has been drawn, as Enter would.
The record is that of `palpate-cli demo`, made beforehand; what --demo itself takes, which also makes
the people up, is measured as well.
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))

import tap  # noqa: E402

RUNS = int(os.environ.get('PAL_BENCH', '7'))
PATIENCE = 60
MAX_RATIO = 1.5
MAX_MEMORY = 60

EMPTY = [os.environ['PAL_EMPTY']]
PROGRAM = [os.environ['PAL_PROGRAM']]


def run(argv, opening=False, until='settled', layers=False):
    """Milliseconds from the start to each event, and MiB held in the end."""
    reader, writer = os.pipe()
    environment = {**os.environ, 'LD_PRELOAD': os.environ['PAL_FRAME_WATCH_MODULE'],
                   'PAL_FRAME_WATCH': str(writer)}
    if opening:
        environment['PAL_FRAME_OPEN'] = '1'
    if layers:
        environment['PAL_FRAME_LAYERS'] = '1'
    events = {}
    start = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    process = subprocess.Popen(argv, env=environment, pass_fds=[writer], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL)
    os.close(writer)
    timer = signal.alarm(PATIENCE)
    assert timer == 0
    with os.fdopen(reader) as lines:
        for line in lines:
            event, moment = line.split()
            events.setdefault(event, (int(moment) - start) / 1e6)
            if event == until:
                break
        else:
            raise AssertionError(f'{argv[0]} ended with {process.wait()} after {events}')
        events['memory'] = memory(process.pid)
        process.terminate()
        process.wait()
    signal.alarm(0)
    return events


def memory(pid):
    """The proportional share of the process, in MiB."""
    with open(f'/proc/{pid}/smaps_rollup', encoding='ascii') as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith('Pss:')) / 1024


def median(runs, name):
    return statistics.median(events[name] for events in runs)


def tell(what, runs, name, unit):
    figures = sorted(events[name] for events in runs)
    print(f'# {what}: median {statistics.median(figures):.0f}, least {figures[0]:.0f}, '
          f'most {figures[-1]:.0f} {unit} ({len(figures)} times)')


def measure():
    runs = {'empty': [], 'client': [], 'demo': []}
    with tempfile.TemporaryDirectory(prefix='palpate-bench-') as folder:
        subprocess.run([os.environ['PAL_CLI'], '--data-dir', folder, 'demo'], check=True,
                       stdout=subprocess.DEVNULL)
        # The first round only fills the caches of the system.
        for number in range(RUNS + 1):
            for name, argv, opening in (
                    ('empty', EMPTY, False),
                    ('client', [*PROGRAM, '--data-dir', folder], True),
                    ('demo', [*PROGRAM, '--demo'], True)):
                events = run(argv, opening)
                if number > 0:
                    runs[name].append(events)
    return runs


MEASURED = {}


def measured():
    if not MEASURED:
        MEASURED.update(measure())
    return MEASURED


def test_first_frame():
    runs = measured()
    tell('first frame of an empty window', runs['empty'], 'first', 'ms')
    tell('first frame of the program', runs['client'], 'first', 'ms')
    tell('first frame with a client open', runs['client'], 'client', 'ms')
    tell('first frame with the figure drawn', runs['client'], 'figure', 'ms')
    tell('a client open with --demo, which makes the people up first', runs['demo'], 'client', 'ms')
    ratio = median(runs['client'], 'client') / median(runs['empty'], 'first')
    print(f'# a client open against the empty window: {ratio:.2f} (at most {MAX_RATIO})')
    assert ratio <= MAX_RATIO, f'{ratio:.2f} is more than {MAX_RATIO}'


def test_memory():
    runs = measured()
    tell('memory of an empty window', runs['empty'], 'memory', 'MiB')
    tell('memory with a client of the demo open', runs['demo'], 'memory', 'MiB')
    more = median(runs['demo'], 'memory') - median(runs['empty'], 'memory')
    print(f'# a client open above the empty window: {more:.1f} MiB (at most {MAX_MEMORY})')
    assert more <= MAX_MEMORY, f'{more:.1f} MiB is more than {MAX_MEMORY}'


def test_memory_after_every_layer():
    """Textures that are kept have a bound, and no more than a parsed layer or two are."""
    runs = [run([*PROGRAM, '--demo'], True, 'layers', True) for _ in range(min(RUNS, 3))]
    tell('memory after every layer was shown', runs, 'memory', 'MiB')
    more = median(runs, 'memory') - median(measured()['empty'], 'memory')
    print(f'# after every layer above the empty window: {more:.1f} MiB (at most {MAX_MEMORY})')
    assert more <= MAX_MEMORY, f'{more:.1f} MiB is more than {MAX_MEMORY}'


tap.run(globals())
