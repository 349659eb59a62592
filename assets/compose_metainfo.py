#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completes the metainfo with the releases in NEWS and with web addresses.

usage: compose_metainfo.py TEMPLATE NEWS HOMEPAGE SCREENSHOTS OUTPUT

HOMEPAGE and SCREENSHOTS are addresses, or empty where there is none: then the metainfo has no link
and no screenshots. A version in NEWS begins with a line "Palpate 1.2.3 (2026-11-22)" that is
underlined, and its points are lines that begin with a dash; one that is "(unreleased)" is left out.
"""

import re
import sys
import xml.etree.ElementTree as ET

HEADING = re.compile(r'Palpate (\d+(?:\.\d+)*) \((unreleased|\d{4}-\d{2}-\d{2})\)')


def read_releases(path):
    """Version, date and points of every release, the newest first."""
    releases = []
    with open(path, encoding='utf-8') as file:
        lines = file.read().splitlines()
    for line, after in zip(lines, lines[1:] + ['']):
        heading = HEADING.fullmatch(line)
        if heading:
            releases.append((*heading.groups(), []))
        elif after.startswith('==='):
            sys.exit(f'{path}: “{line}” is not like “Palpate 1.2.3 (2026-11-22)”')
        elif line.startswith('- '):
            releases[-1][2].append(line[2:])
        elif line.startswith('  ') and releases[-1][2]:
            releases[-1][2][-1] += ' ' + line.strip()
    return [release for release in releases if release[1] != 'unreleased']


def add_releases(component, releases):
    if not releases:
        return
    top = ET.SubElement(component, 'releases')
    for version, date, points in releases:
        release = ET.SubElement(top, 'release', version=version, date=date)
        if points:
            items = ET.SubElement(ET.SubElement(release, 'description'), 'ul')
            for point in points:
                ET.SubElement(items, 'li').text = point


def fill_in(component, name, address):
    """Puts the address where its name stands, or drops what cannot be without one."""
    for child in list(component):
        holders = [node for node in child.iter() if name in (node.text or '')]
        for holder in holders:
            holder.text = holder.text.replace(name, address.rstrip('/'))
        if holders and not address:
            component.remove(child)


def main(template, news, homepage, screenshots, output):
    tree = ET.parse(template)
    component = tree.getroot()
    fill_in(component, '@HOMEPAGE@', homepage)
    fill_in(component, '@SCREENSHOTS@', screenshots)
    add_releases(component, read_releases(news))
    ET.indent(tree)
    tree.write(output, encoding='UTF-8', xml_declaration=True)


main(*sys.argv[1:])
