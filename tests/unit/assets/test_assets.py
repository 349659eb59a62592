#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What desktops and software catalogues read says the same as the program and its notes.

usage: test_assets.py DESKTOP-FILE METAINFO METAINFO-WITH-ADDRESSES

The build does not make the first two anew when only a translation changed, so the words are looked up
in files that are made here.
"""

import configparser
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = os.environ['PAL_SOURCE_ROOT']
sys.path.insert(0, os.path.join(ROOT, 'tests', 'support'))

import tap  # noqa: E402

DESKTOP, BUILT, PUBLISHED = sys.argv[1:]
APP = 'io.github.palpate.Palpate'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'
SVG = '{http://www.w3.org/2000/svg}'
NEWS = '''Palpate 1.1.0 (unreleased)
==========================

- Not out yet.

Palpate 1.0.0 (2026-12-01)
==========================

- Marks & more, over
  two lines.
- A second point.

Palpate 0.9 (2026-11-30)
========================

The first of all.
'''


def read_desktop(path=DESKTOP):
    parser = configparser.ConfigParser(interpolation=None, comment_prefixes=('#',), strict=True)
    parser.optionxform = str
    parser.read(path, encoding='utf-8')
    return parser


def translate(kind, template, output):
    subprocess.run(['msgfmt', f'--{kind}', '--template', template, '-d', os.path.join(ROOT, 'po'),
                    '-o', output], check=True)
    return output


def compose(news, homepage='', screenshots=''):
    with tempfile.TemporaryDirectory() as folder:
        notes, output = os.path.join(folder, 'NEWS'), os.path.join(folder, 'metainfo')
        with open(notes, 'w', encoding='utf-8') as file:
            file.write(news)
        subprocess.run([os.environ['PAL_COMPOSE'], os.path.join(ROOT, 'assets', f'{APP}.metainfo.xml.in'),
                        notes, homepage, screenshots, output], check=True, capture_output=True)
        return ET.parse(output).getroot()


def test_that_the_releases_are_those_of_the_news():
    releases = compose(NEWS).findall('releases/release')
    assert [release.attrib for release in releases] == [
        {'version': '1.0.0', 'date': '2026-12-01'}, {'version': '0.9', 'date': '2026-11-30'}]
    points = [point.text for point in releases[0].findall('description/ul/li')]
    assert points == ['Marks & more, over two lines.', 'A second point.'], points
    assert releases[1].find('description') is None


def test_that_a_heading_that_is_none_stops_the_build():
    try:
        compose('Palpate one (soon)\n==================\n\n- A point.\n')
    except subprocess.CalledProcessError as error:
        assert 'Palpate one (soon)' in error.stderr.decode()
    else:
        raise AssertionError('it was taken for a heading')


def test_that_the_news_begin_with_this_version():
    with open(os.path.join(ROOT, 'NEWS'), encoding='utf-8') as file:
        assert file.readline().startswith(f'Palpate {os.environ["PAL_VERSION"]} (')


def test_that_no_address_is_made_up():
    component = ET.parse(BUILT).getroot()
    assert component.find('url') is None and component.find('screenshots') is None
    assert '@' not in ''.join(component.itertext())


def test_that_every_picture_is_there_and_has_a_caption():
    shots = ET.parse(PUBLISHED).getroot().findall('screenshots/screenshot')
    assert len(shots) >= 3
    for shot in shots:
        address = shot.find('image').text
        name = address.removeprefix('https://palpate.example/pictures/')
        assert name != address, address
        with open(os.path.join(ROOT, 'docs', 'pictures', name), 'rb') as file:
            head = file.read(24)
        size = tuple(int.from_bytes(head[i:i + 4], 'big') for i in (16, 20))
        said = tuple(int(shot.find('image').get(name)) for name in ('width', 'height'))
        assert size == said, f'{name} is {size} and not {said}'
        assert shot.find('caption').text


def test_that_all_of_it_is_translated():
    with tempfile.TemporaryDirectory() as folder:
        desktop = read_desktop(translate(
            'desktop', os.path.join(ROOT, 'assets', f'{APP}.desktop.in'),
            os.path.join(folder, 'desktop')))
        component = ET.parse(translate('xml', PUBLISHED, os.path.join(folder, 'xml'))).getroot()
    for section, key in (('Desktop Entry', 'GenericName'), ('Desktop Entry', 'Comment'),
                         ('Desktop Entry', 'Keywords'), ('Desktop Action demo', 'Name')):
        assert desktop[section][f'{key}[de]'] != desktop[section][key], key
    for parent in component.iter():
        plain = [child for child in parent if child.tag in ('p', 'li', 'summary', 'caption', 'keyword')]
        german = [child for child in plain if child.get(LANG) == 'de']
        assert len(german) * 2 == len(plain), [child.text for child in plain]


def test_that_the_names_agree():
    desktop = read_desktop()['Desktop Entry']
    component = ET.parse(BUILT).getroot()
    assert desktop['Icon'] == component.find('id').text == APP
    assert component.find('launchable').text == os.path.basename(DESKTOP) == f'{APP}.desktop'
    assert desktop['Exec'] == component.find('provides/binary').text == 'palpate'
    assert component.find('translation').text == 'palpate'


def test_that_the_icons_are_drawings():
    for name, size in ((f'{APP}.svg', '128'), (f'{APP}-symbolic.svg', '16')):
        path = os.path.join(ROOT, 'assets', 'icons', name)
        root = ET.parse(path).getroot()
        assert root.tag == f'{SVG}svg' and root.get('width') == root.get('height') == size, name
        assert not list(root.iter(f'{SVG}image')) and not list(root.iter(f'{SVG}text')), name
    # A desktop gives a symbolic icon its own colour, so it has only one.
    with open(path, encoding='utf-8') as file:
        assert set(re.findall(r'fill="([^"]*)"', file.read())) == {'#222222'}


tap.run(globals())
