# SPDX-License-Identifier: GPL-3.0-or-later
"""TAP output for tests written in Python.

    import tap

    def test_that_it_holds():
        assert 1 + 1 == 2

    tap.run(globals())

runs every function whose name begins with test_, in the order they were written in, and exits
with 1 when one of them raised.
"""

import sys
import traceback


def run(names):
    tests = [value for name, value in names.items() if name.startswith('test_')]
    bad = 0
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        name = test.__name__[len('test_'):].replace('_', ' ')
        try:
            test()
        except Exception:  # whatever it is, it is told, and the next test runs
            bad += 1
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} {name}', flush=True)
        else:
            print(f'ok {number} {name}', flush=True)
    sys.exit(1 if bad else 0)
