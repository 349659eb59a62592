#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawings look the same in a browser, in librsvg and in the program.

usage: compare_drawings.py

Draws every figure of assets/body with rsvg-convert and with Chromium, one pixel to the millimetre,
as it is and with every layer shown, and compares the pictures with ImageMagick. They are never
equal, since each smooths the borders in its own way; what differs in more than that is a drawing
that only one of the two understands. Then layer by layer in the colours of the program, which has
its own sheet instead of the style of the file, and with what the program draws (PAL_DRAW_VIEW).
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

BODY = os.path.join(HERE, '..', '..', 'assets', 'body')
DRAWINGS = sorted(glob.glob(os.path.join(BODY, '*.svg')))

# Root of the mean square of the difference, as a share of the whole range from black to white; and
# against what one pixel aside would make of the same picture, which is tried each time: the more lines a
# drawing has, the more there is to differ.
TOLERANCE = 0.025
SHARE = 1 / 3

# Of two that librsvg drew.
SAME = 0.001

# The layers that are not seen at first.
HIDDEN = 'display: none'

# The groups of a drawing that the program shows in a layer, and those that it has in any.
LAYERS = {
    'zones': ('skin', 'zones', 'contour'),
    'superficial': ('skin', 'superficial', 'contour'),
    'intermediate': ('skin', 'skeleton', 'intermediate', 'contour'),
    'deep': ('skin', 'skeleton', 'deep', 'contour'),
    'skeleton': ('skin', 'skeleton', 'contour'),
    'skin': ('skin', 'contour'),
}
SKIN = 'skin2'  # the usual one
GROUPS = {'skin', 'zones', 'skeleton', 'deep', 'intermediate', 'superficial', 'contour', 'variants',
          'landmarks', 'sites'}

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


def draw_with_program(view, layer, size, picture):
    width, height = size
    run(os.environ['PAL_DRAW_VIEW'], view, layer, str(width), str(height), picture)
    run('mogrify', '-background', 'white', '-flatten', picture)


def dress(text, layer):
    """The drawing in the colours of the program, with one layer."""
    with open(os.path.join(BODY, 'light.css'), encoding='utf-8') as file:
        sheet = file.read()
    others = ', '.join(f'#{group}' for group in sorted(GROUPS - set(LAYERS[layer])))
    style = f'<style><![CDATA[{sheet}\n{others} {{ display: none }}]]></style>'
    text, n_styles = re.subn('<style>.*?</style>', lambda _: style, text, flags=re.DOTALL)
    assert n_styles == 1
    return text.replace('<svg ', f'<svg class="{layer} {SKIN}" ', 1)


def difference(one, other):
    """Of two pictures of one size, from 0 to 1."""
    compared = subprocess.run(['compare', '-metric', 'RMSE', one, other, 'null:'],
                              capture_output=True, text=True, timeout=BOUND, check=False)
    assert compared.returncode in (0, 1), compared.stderr
    return float(re.search(r'\(([0-9.e+-]+)\)', compared.stderr).group(1))


def assert_alike(apart, control):
    tolerance = min(TOLERANCE, SHARE * control)
    assert apart <= tolerance, f'{apart} is more than {tolerance}'


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
        assert_alike(apart, control)


def check_layer(drawing, view, layer):
    with tempfile.TemporaryDirectory(prefix='palpate-chromium-') as folder:
        copy = os.path.join(folder, os.path.basename(drawing))
        ours = os.path.join(folder, 'program.png')
        plain = os.path.join(folder, 'librsvg.png')
        theirs = os.path.join(folder, 'chromium.png')
        moved = os.path.join(folder, 'moved.png')
        with open(drawing, encoding='utf-8') as source, open(copy, 'w', encoding='utf-8') as target:
            target.write(dress(source.read(), layer))
        draw_with_program(view, layer, size_of(drawing), ours)
        draw_with_librsvg(copy, plain)
        draw_with_chromium(copy, theirs, folder)
        run('convert', ours, '-roll', '+1+0', moved)
        from_plain = difference(ours, plain)
        from_theirs = difference(ours, theirs)
        control = difference(ours, moved)
        print(f'# {view}, {layer}: the program {from_plain:.4f} from rsvg-convert, {from_theirs:.4f} '
              f'from Chromium, one pixel aside {control:.4f}')
        assert from_plain <= SAME, f'{from_plain} is more than {SAME}'
        assert_alike(from_theirs, control)


def add_layer_test(number, drawing):
    """One layer of each drawing, in turn."""
    view = os.path.splitext(os.path.basename(drawing))[0]
    layer = list(LAYERS)[number % len(LAYERS)]

    def test():
        check_layer(drawing, view, layer)

    test.__name__ = re.sub(r'\W', '_', f'test_layer_{view}_{layer}')
    globals()[test.__name__] = test


def add_tests(drawing):
    view = re.sub(r'\W', '_', os.path.splitext(os.path.basename(drawing))[0])
    for every_layer in (False, True):
        def test(every_layer=every_layer):
            check(drawing, every_layer)

        test.__name__ = f'test_{view}_{"every_layer" if every_layer else "as_it_is"}'
        globals()[test.__name__] = test


def test_there_are_drawings():
    assert len(DRAWINGS) == 32


for index, each in enumerate(DRAWINGS):
    add_tests(each)
    add_layer_test(index, each)
tap.run(globals())
