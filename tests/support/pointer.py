#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand at the mouse, for tests that are not written in Python.

Takes one order a line: "X Y" moves to that pixel of the screen, "down" and "up" press and release the
first button. The X server has each of them before the next is read; after "done" that is said.
"""

import sys

from Xlib import X, display
from Xlib.ext import xtest

screen = display.Display()
for line in sys.stdin:
    order = line.split()
    if order == ['done']:
        print('done', flush=True)
    elif order == ['down']:
        xtest.fake_input(screen, X.ButtonPress, 1)
    elif order == ['up']:
        xtest.fake_input(screen, X.ButtonRelease, 1)
    else:
        xtest.fake_input(screen, X.MotionNotify, x=int(order[0]), y=int(order[1]))
    screen.sync()
