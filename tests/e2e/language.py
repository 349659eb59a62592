# SPDX-License-Identifier: GPL-3.0-or-later
"""The program in another language, made where only the test sees it."""

import atexit
import functools
import os
import shutil
import subprocess
import tempfile

EMPTY_TRANSLATION = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


@functools.lru_cache(maxsize=None)
def workplace():
    folder = tempfile.TemporaryDirectory(prefix='palpate-language-')
    atexit.register(folder.cleanup)
    return folder.name


@functools.lru_cache(maxsize=None)
def surroundings(locale):
    """The environment of a locale such as ar_EG, which the system need not have."""
    subprocess.run(['localedef', '-i', locale, '-f', 'UTF-8',
                    os.path.join(workplace(), f'{locale}.UTF-8')], check=True)
    return {'LOCPATH': workplace(), 'LC_ALL': f'{locale}.UTF-8', 'LANGUAGE': ''}


@functools.lru_cache(maxsize=None)
def program_in(locale):
    """The program, which may have to be a copy beside a translation that says nothing yet: GLib
    lets a program read from the right only in a language into which it is translated."""
    program = os.environ['PAL_PROGRAM']
    build = os.path.dirname(os.path.dirname(os.path.dirname(program)))
    language = locale.partition('_')[0]
    if os.path.isdir(os.path.join(build, 'po', language)):
        return program
    copy = os.path.join(workplace(), language)
    words = os.path.join(copy, 'po', language, 'LC_MESSAGES')
    os.makedirs(words)
    subprocess.run(['msgfmt', '-', '-o', os.path.join(words, 'palpate.mo')],
                   input=EMPTY_TRANSLATION, check=True)
    # German is how the program knows the folder.
    shutil.copytree(os.path.join(build, 'po', 'de'), os.path.join(copy, 'po', 'de'))
    programs = os.path.join(copy, 'src', 'app')
    os.makedirs(programs)
    return shutil.copy(program, programs)
