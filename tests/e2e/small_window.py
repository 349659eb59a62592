# SPDX-License-Identifier: GPL-3.0-or-later
"""A window that is small from its first moment on, and large text."""

import os


def begin(size, resolution=96):
    """For every program that is started from now on: 192 is text at 200 %."""
    with open(os.path.join(os.environ['HOME'], '.Xdefaults'), 'w') as file:
        file.write(f'Xft.dpi: {resolution}\n')
    kept = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(kept)
    with open(os.path.join(kept, 'keyfile'), 'w') as file:
        file.write(f'[io/github/palpate/Palpate]\nwindow-size={size}\n')
    os.environ['GSETTINGS_BACKEND'] = 'keyfile'
