#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count the TAP points in a log that `meson test` wrote.

usage: tap_count.py [--figures FILE] LOG.json [SUITE...]

Prints "PASSED FAILED SKIPPED" on standard output and a line for each suite and each failure or
skip on standard error. A program counts one failure more than its "not ok" lines where those do
not explain its end: it crashed, ran out of time, returned an error, announced no plan or did not
keep to it. A named suite without a single point is a failure too, and so is a log without one.
With --figures what the programs said in their comments is kept in a file.
"""

import argparse
import json
import os
import re
import sys

POINT = re.compile(r'(not )?ok\b\s*(\d+)?\s*(?:- )?([^#]*)(?:#\s*(\w+)\s*(.*))?')
PLAN = re.compile(r'1\.\.(\d+)')
CHATTER = re.compile(r'# (Start of|End of|\S+-(DEBUG|INFO|MESSAGE):)')


class Count:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped


def count_test(test):
    """The points of one test program, and a list of what is worth saying about them."""
    count = Count()
    notes = []
    plan = None
    points = 0

    for line in test.get('stdout', '').splitlines():
        planned = PLAN.match(line)
        if planned:
            plan = int(planned.group(1))
            continue
        if line.startswith('Bail out!'):
            notes.append(line)
            continue
        point = POINT.match(line)
        if not point:
            continue
        points += 1
        bad, _, name, directive, reason = point.groups()
        name = name.strip()
        if (directive or '').upper() == 'SKIP':
            count.skipped += 1
            notes.append(f'skipped: {name} ({reason.strip() or "no reason given"})')
        elif bad:
            count.failed += 1
            notes.append(f'not ok: {name}')
        else:
            count.passed += 1

    code = test.get('returncode')
    trouble = None
    if test['result'] == 'TIMEOUT':
        trouble = 'ran out of time'
    elif code is not None and code < 0:
        trouble = f'was ended by signal {-code}'
    elif plan is None:
        trouble = 'announced no plan'
    elif plan != points:
        trouble = f'announced {plan} points and made {points}'
    elif count.failed == 0 and (code != 0 or test['result'] not in ('OK', 'SKIP')):
        trouble = f'returned {code} ({test["result"].lower()})'
    elif plan == 0:
        count.skipped += 1
        notes.append('skipped: the whole program')
    if trouble:
        count.failed += 1
        notes.append(f'not ok: the program {trouble}')
    return count, notes


def read_log(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8') as log:
        return [json.loads(line) for line in log if line.strip()]


def keep_figures(tests, path):
    with open(path, 'w', encoding='utf-8') as figures:
        for test in tests:
            print(test['name'].rpartition(' / ')[2], file=figures)
            for line in test.get('stdout', '').splitlines():
                if line.startswith('# ') and not CHATTER.match(line):
                    print(f'  {line[2:]}', file=figures)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--figures')
    parser.add_argument('log')
    parser.add_argument('suites', nargs='*')
    arguments = parser.parse_args()
    suites = arguments.suites
    by_suite = {suite: Count() for suite in suites}
    total = Count()
    tests = read_log(arguments.log)
    if arguments.figures:
        keep_figures(tests, arguments.figures)

    for test in tests:
        label, _, name = test['name'].rpartition(' / ')
        count, notes = count_test(test)
        total.add(count)
        for suite in label.rpartition(':')[2].split('+'):
            if suite in by_suite:
                by_suite[suite].add(count)
        for note in notes:
            print(f'  {name}: {note}', file=sys.stderr)
        if count.failed and test.get('stderr'):
            for line in test['stderr'].rstrip().splitlines()[-15:]:
                print(f'    | {line}', file=sys.stderr)

    for suite, count in by_suite.items():
        if count.passed + count.failed == 0:
            count.failed += 1
            total.failed += 1
            print(f'  {suite}: not ok: the suite has no point at all', file=sys.stderr)
        print(f'  {suite}: {count.passed} passed, {count.failed} failed, {count.skipped} skipped',
              file=sys.stderr)
    if total.passed + total.failed == 0:
        total.failed = 1
        print('  not ok: no test ran', file=sys.stderr)
    print(total.passed, total.failed, total.skipped)


if __name__ == '__main__':
    main()
