# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# What ./run and ./check share: the distribution's packages, and the build. To be sourced with
# $top set to the folder of the project.
: "${top:?}"

# Packages are named in sets:
#   build     compiler, build system and libraries
#   run       what a GTK program needs around it on a machine that has no desktop yet
#   test      a display that exists in memory only, and the way to act on what is shown there
#   flatpak   what builds, installs and starts a Flatpak
#   chromium  another that draws SVG, and what compares pictures

packages_debian () {
  case $1 in
    build)
      echo gcc libc6-dev meson ninja-build pkgconf gettext libxml2-utils \
        libglib2.0-dev libglib2.0-dev-bin libjson-glib-dev libsqlite3-dev libcairo2-dev \
        libpango1.0-dev librsvg2-dev libgtk-4-dev libadwaita-1-dev ;;
    run)
      echo librsvg2-common shared-mime-info adwaita-icon-theme hicolor-icon-theme \
        gsettings-desktop-schemas fontconfig fonts-dejavu-core at-spi2-core ;;
    test)
      echo xvfb openbox dbus at-spi2-core libgtk-4-bin python3 python3-gi python3-xlib gir1.2-atspi-2.0 \
        libgl1-mesa-dri fonts-dejavu-core fonts-noto-color-emoji locales desktop-file-utils \
        appstream ;;
    flatpak) echo flatpak flatpak-builder elfutils bubblewrap ;;
    benchmark) echo librsvg2-bin ;;
    chromium) echo chromium librsvg2-bin imagemagick ;;
  esac
}

packages_fedora () {
  case $1 in
    build)
      echo gcc meson ninja-build pkgconf-pkg-config gettext libxml2 \
        glib2-devel json-glib-devel sqlite-devel cairo-devel pango-devel librsvg2-devel \
        gtk4-devel libadwaita-devel ;;
    run)
      echo librsvg2 shared-mime-info adwaita-icon-theme hicolor-icon-theme \
        gsettings-desktop-schemas fontconfig dejavu-sans-fonts at-spi2-core ;;
    test)
      echo xorg-x11-server-Xvfb openbox dbus-daemon at-spi2-core python3 python3-gobject \
        python3-xlib mesa-dri-drivers dejavu-sans-fonts google-noto-color-emoji-fonts \
        glibc-locale-source libasan libubsan desktop-file-utils appstream ;;
    flatpak) echo flatpak flatpak-builder elfutils bubblewrap ;;
    benchmark) echo librsvg2-tools ;;
    chromium) echo chromium librsvg2-tools ImageMagick ;;
  esac
}

say () {
  printf '%s\n' "$*" >&2
}

die () {
  say "$*"
  exit 1
}

# Sets $family to debian, fedora or nothing, $distribution to the name to show, and $tried to no
# where the package names have been written down but never tried.
find_family () {
  family=
  distribution='this system'
  tried=no
  [ -r /etc/os-release ] || return 0

  # In a shell of its own, for the file sets many names.
  # shellcheck disable=SC1091 # it belongs to the system and is not here to be followed
  distribution=$(. /etc/os-release; printf '%s %s' "${ID-}" "${VERSION_ID-}")
  # shellcheck disable=SC1091 # as above
  case $(. /etc/os-release; printf ' %s %s ' "${ID-}" "${ID_LIKE-}") in
    *' debian '*|*' ubuntu '*) family=debian ;;
    *' fedora '*) family=fedora ;;
  esac
  case $distribution in
    'debian 12'|'debian 13') tried=yes ;;
  esac
}

# The packages among "$@" that are not installed, one a line.
missing_packages () {
  case $family in
    debian)
      { dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || :; } |
        awk -v wanted="$*" '
          $1 == "installed" { have[$2] = 1 }
          END {
            n = split (wanted, name, " ")
            for (i = 1; i <= n; i++)
              if (!(name[i] in have) && !seen[name[i]]++)
                print name[i]
          }' ;;
    fedora)
      for package; do
        rpm -q --quiet --whatprovides "$package" || printf '%s\n' "$package"
      done | sort -u ;;
  esac
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

install_debian () {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update &&
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get -q -y --no-install-recommends install "$@"
}

install_fedora () {
  as_root dnf -y --setopt=install_weak_deps=False install "$@"
}

# ensure_packages WHY SET...: installs what is missing of these sets, and says so. With nothing
# missing it says nothing.
ensure_packages () {
  why=$1
  shift
  find_family
  if [ -z "$family" ]; then
    for tool in cc meson ninja pkg-config msgfmt; do
      command -v "$tool" >/dev/null ||
        die "The package names of $distribution are not known here, and it has no $tool." \
          "tests/support/setup.sh lists what is needed."
    done
    return 0
  fi

  wanted=
  for set; do
    wanted="$wanted $("packages_$family" "$set")"
  done
  # shellcheck disable=SC2086 # a list of words
  missing=$(missing_packages $wanted | tr '\n' ' ')
  missing=${missing% }
  [ -n "$missing" ] || return 0

  say "Palpate needs these packages of $distribution $why:"
  say "  $missing"
  [ "$tried" = yes ] ||
    say "(The names for this system have been written down but not tried yet.)"
  if [ "$(id -u)" -eq 0 ]; then
    say 'Installing them.'
  elif command -v sudo >/dev/null; then
    say 'Installing them with sudo, which may ask for your password.'
  else
    die 'Only root can install them, and there is no sudo here. Have them installed, then start this again.'
  fi

  log=$(mktemp "${TMPDIR:-/tmp}/palpate-packages.XXXXXX")
  # shellcheck disable=SC2086 # a list of words
  if "install_$family" $missing >"$log" 2>&1; then
    rm -f "$log"
  else
    tail -n 30 "$log" >&2
    die "The packages could not be installed; the whole output is in $log."
  fi
}

# build_in FOLDER [-Dname=value...]: configures the folder where that is needed and builds. Quiet
# when there is nothing to do; on failure it shows why and returns an error. A folder that was
# configured before keeps its options unless some are given here.
build_in () {
  folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    mkdir -p "$folder"
    if ! meson setup "$folder" "$top" "$@" >"$folder/setup.log" 2>&1; then
      tail -n 20 "$folder/setup.log" >&2
      return 1
    fi
    printf '%s\n' "$*" >"$folder/options"
  elif [ $# -gt 0 ] && [ "$(cat "$folder/options" 2>/dev/null)" != "$*" ]; then
    meson configure "$folder" "$@" >"$folder/setup.log" || return 1
    printf '%s\n' "$*" >"$folder/options"
  fi

  # First what follows from a change in a meson.build, whose account is long.
  if ! ninja -C "$folder" build.ninja >"$folder/setup.log" 2>&1; then
    tail -n 20 "$folder/setup.log" >&2
    return 1
  fi
  case $(ninja -C "$folder" -n 2>&1) in
    *'no work to do'*) return 0 ;;
  esac
  say "Building in ${folder#"$top"/}; the first time takes some minutes."
  ninja -C "$folder" --quiet >&2
}
