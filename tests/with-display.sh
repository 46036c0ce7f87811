#!/bin/sh
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a test on a screen, a message bus and in folders of its own, so that
# "meson test" alone is enough and nothing of this machine is read or written.
# A machine that lacks the tools skips the test instead of failing it.

for tool in Xvfb dbus-run-session; do
  if ! command -v "$tool" >/dev/null; then
    echo "1..0 # SKIP $tool is not installed"
    exit 0
  fi
done

folder=$(mktemp -d) || exit 1
xvfb=

clean_up () {
  [ -n "$xvfb" ] && kill "$xvfb" 2>/dev/null && wait "$xvfb" 2>/dev/null
  rm -rf "$folder"
}

trap clean_up EXIT
trap 'exit 1' INT TERM

# The server itself chooses a free number; two tests that start at once would
# otherwise both want the same.  It stays when its last client goes, because an
# end-to-end test starts the program many times.
Xvfb -displayfd 3 -screen 0 2000x2000x24 -nolisten tcp -noreset 3>"$folder/display" 2>"$folder/xvfb.log" &
xvfb=$!

tries=0
until [ -s "$folder/display" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$xvfb" 2>/dev/null; then
    echo "Bail out! Xvfb does not start"
    cat "$folder/xvfb.log" >&2
    exit 1
  fi
  sleep 0.05
done

DISPLAY=:$(cat "$folder/display")
export DISPLAY
unset WAYLAND_DISPLAY XAUTHORITY

for name in runtime data config cache; do
  mkdir -m 0700 "$folder/$name"
done
export XDG_RUNTIME_DIR="$folder/runtime" XDG_DATA_HOME="$folder/data"
export XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache"

# The renderer that a machine without a graphics chip gets.
export GDK_BACKEND=x11 GSK_RENDERER="${GSK_RENDERER:-cairo}" LIBGL_ALWAYS_SOFTWARE=1
# It draws without GL, so GTK need not look for it, which would load libraries
# that leak.
if [ "$GSK_RENDERER" = cairo ]; then
  export GDK_DEBUG=gl-disable
fi
export GTK_IM_MODULE=gtk-im-context-simple GTK_THEME=Adwaita

# Services of the bus also talk; only the test itself may on standard output.
dbus-run-session -- sh -c 'exec "$@" >&4 4>&-' sh "$@" 4>&1 >&2
