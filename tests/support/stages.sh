# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The stages of ./check. Each stage_NAME runs in a shell of its own, says on standard error what it
# does, prints "PASSED FAILED SKIPPED" and returns an error where it could not be run to its end.
#
#
# To be sourced after setup.sh with these set:
#   $top     folder of the project
#   $work    folder that ./check takes away again
#   $suffix  added to the names of the build folders
#   $options more -Dname=value options for meson
#   $tools   folder of the programs that PALPATE_TOOLS stands for
: "${top:?}" "${work:?}" "${tools:?}" "${suffix?}" "${options?}"

build=$top/build$suffix
build_sanitized=$top/build-asan$suffix
application=io.github.palpate.Palpate

# Those of a plain run, and those that --all adds.
# shellcheck disable=SC2034 # ./check goes through them
plain_stages='sanitized display'
# shellcheck disable=SC2034
more_stages='kills fuzz soak pictures benchmark chromium flatpak debian13'

about () {
  case $1 in
    sanitized) echo 'model, record and files, watched for memory errors and undefined behaviour' ;;
    display) echo 'widgets and the real program on a display, also read from the right; pictures' ;;
    kills) echo '2000 kills in the middle of writing, instead of a few' ;;
    fuzz) echo 'faulty texts and damaged files' ;;
    soak) echo 'many actions on one record' ;;
    pictures) echo 'pictures of every page in the remaining modes' ;;
    benchmark) echo 'how long it takes, against what is allowed' ;;
    chromium) echo 'the drawings against those of a browser' ;;
    flatpak) echo 'the Flatpak: built, installed, a visit made in it' ;;
    debian13) echo 'all of a plain run with the GTK of Debian 13, nothing deprecated' ;;
    *) return 1 ;;
  esac
}

# cannot_run STAGE: installs what it needs, as far as that can be had; where it cannot be run here,
# prints why.
cannot_run () {
  case $1 in
    benchmark)
      ensure_packages 'to be measured against rsvg-convert' benchmark || return 1
      build_normal || return 0 # the stage will say so
      [ "$(meson introspect "$build" --benchmarks)" != '[]' ] || echo 'there are none' ;;
    chromium)
      ensure_packages 'to compare its drawings with those of a browser' chromium || return 1
      command -v chromium >/dev/null || echo 'there is no chromium here' ;;
    flatpak)
      [ -x "$tools/stand-in-runtime" ] ||
        { echo 'there is no program for its runtime; set PALPATE_TOOLS'; return 0; }
      ensure_packages 'to be built as a Flatpak' flatpak || return 1
      bwrap --ro-bind / / --unshare-pid --proc /proc true 2>"$work/bwrap.log" ||
        echo "no sandbox can be made here: $(head -n 1 "$work/bwrap.log")" ;;
    debian13)
      [ -x "$tools/debian13" ] || echo 'there is no program for it; set PALPATE_TOOLS' ;;
  esac
}

# tests_in FOLDER NAME SUITE...: runs these suites and prints "PASSED FAILED SKIPPED". $wrapper and
# $processes (how many at a time) are taken from the caller; time limits are there for what hangs.
tests_in () {
  folder=$1
  name=$2
  shift 2
  log=$folder/meson-logs/$name${wrapper:+-${wrapper##*/}} # as meson calls it
  rm -f "$log".*
  # shellcheck disable=SC2046 # a list of words
  meson test -C "$folder" --no-rebuild --logbase "$name" --timeout-multiplier "$patience" \
    --num-processes "$processes" ${wrapper:+--wrapper "$wrapper"} $(printf -- '--suite %s ' "$@") \
    >"$log.out" 2>&1 </dev/null || :
  [ -s "$log.json" ] || tail -n 20 "$log.out" >&2
  tests/support/tap_count.py --figures "$work/$name" "$log.json" "$@"
}

without_display () {
  wrapper=
  processes=$(nproc)
  user=$(mktemp -d "$work/user.XXXXXX")
  for folder in home cache config data state runtime; do
    mkdir -m 700 "$user/$folder"
  done
  export HOME="$user/home" XDG_CACHE_HOME="$user/cache" XDG_CONFIG_HOME="$user/config" \
    XDG_DATA_HOME="$user/data" XDG_STATE_HOME="$user/state" XDG_RUNTIME_DIR="$user/runtime" \
    G_DEBUG=fatal-warnings GSETTINGS_BACKEND=memory
  unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
}

# G_DEBUG is not set here, for it would also end the helpers of the display and the drivers written
# in Python: tests in C end at a warning anyway, and drivers set it for the program they start. One
# more at a time than there are processors, because a test and its program wait for each other.
on_display () {
  wrapper=$top/tests/support/on-display
  processes=$(($(nproc) + 1))
}

build_with_sanitizers () {
  # shellcheck disable=SC2086 # a list of words
  build_in "$build_sanitized" -Dwerror=true -Dgui=false -Db_sanitize=address,undefined $options
}

build_normal () {
  # shellcheck disable=SC2086 # a list of words
  build_in "$build" -Dwerror=true $options
}

patience=3 # a factor for time limits

stage_sanitized () {
  build_with_sanitizers || return 1
  without_display
  # Older GLib keeps what it frees in slices, out of sight of the sanitizer.
  export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 G_SLICE=always-malloc
  tests_in "$build_sanitized" sanitized unit store fault
}

stage_display () {
  build_normal || return 1
  on_display
  patience=2
  tests_in "$build" display widget e2e rtl look
}

stage_kills () {
  build_normal || return 1
  without_display
  patience=20
  export PAL_KILLS=2000
  tests_in "$build" kills unit store fault
}

stage_fuzz () {
  build_with_sanitizers || return 1
  without_display
  patience=20
  export PAL_FUZZ=2000
  tests_in "$build_sanitized" fuzz fuzz
}

stage_soak () {
  build_normal || return 1
  without_display
  patience=20
  export PAL_SOAK=20000
  tests_in "$build" soak soak
}

# The pictures of every page in the modes that a plain run leaves out.
stage_pictures () {
  build_normal || return 1
  on_display
  tests_in "$build" pictures look-more
}

stage_benchmark () {
  build_normal || return 1
  on_display
  log=$build/meson-logs/benchmark-${wrapper##*/}
  rm -f "$log".*
  meson test -C "$build" --no-rebuild --benchmark --logbase benchmark --wrapper "$wrapper" \
    >"$log.out" 2>&1 </dev/null || :
  tests/support/tap_count.py --figures "$work/benchmark" "$log.json"
}

stage_chromium () {
  build_normal || return 1
  wrapper=
  processes=1
  tests_in "$build" chromium chromium
}

# Built from a copy that has the sources only. The branch keeps what is installed apart from what the
# user may have of the program; it is taken away again.
stage_flatpak () {
  build_normal || return 1
  manifest=flatpak/$application.json
  export PAL_FLATPAK_BRANCH=palpate-check \
    FLATPAK_USER_DIR="${FLATPAK_USER_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/flatpak}"
  version=$(sed -n 's/.*"runtime-version": "\([^"]*\)".*/\1/p' "$manifest")
  "$tools/stand-in-runtime" "$version" >"$work/runtime.log" 2>&1 ||
    { tail -n 20 "$work/runtime.log" >&2; return 1; }

  mkdir "$work/source"
  {
    git ls-files -z --cached --others --exclude-standard 2>/dev/null ||
      find . -path './build*' -prune -o -type f -print0
  } |
    tar --create --null --files-from=- --ignore-failed-read 2>/dev/null |
    tar --extract --directory="$work/source" || return 1
  # A stand-in for the runtime has not the program that the metainfo is composed with.
  sed -i 's/^\( *\)"command": .*/&\n\1"appstream-compose": false,/' "$work/source/$manifest"
  flatpak-builder --user --disable-rofiles-fuse --force-clean --install \
    --default-branch="$PAL_FLATPAK_BRANCH" --state-dir="$build/flatpak-state" \
    "$build/flatpak" "$work/source/$manifest" >"$work/flatpak.log" 2>&1 </dev/null ||
    { tail -n 20 "$work/flatpak.log" >&2; return 1; }

  on_display
  tests_in "$build" flatpak flatpak
  flatpak --user uninstall -y --noninteractive "$application//$PAL_FLATPAK_BRANCH" \
    >"$work/flatpak.log" 2>&1 || cat "$work/flatpak.log" >&2
}

stage_debian13 () {
  "$tools/debian13" env PALPATE_SUFFIX=-debian13 PALPATE_OPTIONS=-Dwerror-deprecated=true \
    sh ./check </dev/null >"$work/debian13" || :
  sed 's/^/  /' "$work/debian13" >&2
  sed -n '$s/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2 0/p' "$work/debian13"
}
