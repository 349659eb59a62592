#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawings look the same in a browser as in librsvg.

usage: compare_drawings.py

Draws every figure of assets/body with rsvg-convert and with Chromium, one pixel to the millimetre,
as it is and with every layer shown, and compares the pictures with ImageMagick. They are never
equal, since each smooths the borders in its own way; what differs in more than that is a drawing
that only one of the two understands.
"""

import glob
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import tap  # noqa: E402

DRAWINGS = sorted(glob.glob(os.path.join(HERE, '..', '..', 'assets', 'body', '*.svg')))

# Root of the mean square of the difference, as a share of the whole range from black to white.
# What is one pixel aside differs by more than twice as much, which is tried each time.
TOLERANCE = 0.01

# The layers that are not seen at first.
HIDDEN = 'display: none'

# The window is larger than the drawing, because a browser keeps a part of it for itself.
SPARE = 200
BOUND = 120


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=BOUND)


def size_of(drawing):
    box = ElementTree.parse(drawing).getroot().get('viewBox').split()
    return round(float(box[2])), round(float(box[3]))


def draw_with_librsvg(drawing, picture):
    width, height = size_of(drawing)
    run('rsvg-convert', '--width', str(width), '--height', str(height),
        '--background-color', 'white', '--output', picture, drawing)


def draw_with_chromium(drawing, picture, folder):
    width, height = size_of(drawing)
    page = os.path.join(folder, 'page.html')
    with open(page, 'w', encoding='utf-8') as file:
        file.write('<!DOCTYPE html>'
                   '<style>body { margin: 0; background: white } img { display: block }</style>'
                   f'<img src="file://{os.path.realpath(drawing)}" '
                   f'width="{width}" height="{height}">')
    with tempfile.TemporaryDirectory(prefix='profile-', dir=folder) as profile:
        run('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
            '--no-first-run', '--disable-background-networking', '--disable-component-update',
            '--disable-sync', '--hide-scrollbars', '--force-device-scale-factor=1',
            '--force-color-profile=srgb', '--default-background-color=ffffffff',
            f'--user-data-dir={profile}', f'--window-size={width + SPARE},{height + SPARE}',
            f'--screenshot={picture}', f'file://{page}')
    run('mogrify', '-crop', f'{width}x{height}+0+0', '+repage', picture)


def difference(one, other):
    """Of two pictures of one size, from 0 to 1."""
    compared = subprocess.run(['compare', '-metric', 'RMSE', one, other, 'null:'],
                              capture_output=True, text=True, timeout=BOUND, check=False)
    assert compared.returncode in (0, 1), compared.stderr
    return float(re.search(r'\(([0-9.e+-]+)\)', compared.stderr).group(1))


def check(drawing, every_layer):
    name = os.path.basename(drawing)
    with tempfile.TemporaryDirectory(prefix='palpate-chromium-') as folder:
        copy = os.path.join(folder, name)
        ours = os.path.join(folder, 'librsvg.png')
        theirs = os.path.join(folder, 'chromium.png')
        moved = os.path.join(folder, 'moved.png')
        with open(drawing, encoding='utf-8') as source, open(copy, 'w', encoding='utf-8') as target:
            text = source.read()
            assert HIDDEN in text
            target.write(text.replace(HIDDEN, '') if every_layer else text)
        draw_with_librsvg(copy, ours)
        draw_with_chromium(copy, theirs, folder)
        run('convert', ours, '-roll', '+1+0', moved)
        apart = difference(ours, theirs)
        control = difference(ours, moved)
        layers = 'every layer' if every_layer else 'as it is'
        print(f'# {name}, {layers}: {apart:.4f} apart, one pixel aside {control:.4f}')
        assert apart <= TOLERANCE, f'{apart} is more than {TOLERANCE}'
        assert control > 2 * TOLERANCE, 'a drawing that is one pixel aside would not be noticed'


def add_tests(drawing):
    view = re.sub(r'\W', '_', os.path.splitext(os.path.basename(drawing))[0])
    for every_layer in (False, True):
        def test(every_layer=every_layer):
            check(drawing, every_layer)

        test.__name__ = f'test_{view}_{"every_layer" if every_layer else "as_it_is"}'
        globals()[test.__name__] = test


def test_there_are_drawings():
    assert len(DRAWINGS) >= 4


for each in DRAWINGS:
    add_tests(each)
tap.run(globals())
