#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the kiosk on a screen of its own and prints one JSON object.

Every figure stands next to the budget that it is compared with.  Whether it
meets that budget is information for a reader: the run never fails for it.
"""

import argparse
import json
import os
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import many

# The screen, and the window on it unless a soak wants a smaller one.
WIDTH, HEIGHT = 1920, 1080
# Small, and made for programs that fill the screen.
WINDOW_MANAGER = ["matchbox-window-manager", "-use_titlebar", "no"]
COMPOSITOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "app", "compositor.py")
STARTS = 9
STARTS_WITH_MANY = 15

# What is compared with what: a figure's place in the result and its budget.
BUDGETS = {
    ("handout", "worst_full_ms"): 150,
    ("start", "warm_median_ms"): 250,
    ("many", "others", "ratio"): 1.1,
    ("many", "walkthroughs", "ratio"): 1.1,
    ("touch", "p99_ms"): 50,
    ("play", "mean_ms"): 20,
    ("play", "worst_scene_mean_ms"): 20,
    ("walk", "transition_mean_ms"): 33,
    ("walk", "block_step_worst_ms"): 16,
    ("walk", "block_opening_worst_ms"): 16,
    ("search", "p99_ms"): 5,
    ("memory", "every_screen", "pss_mb"): 120,
    ("memory", "growth_mb"): 2,
    ("idle", "worst_cpu_percent"): 0.5,
    ("idle", "worst_wakeups_per_second"): 2,
}


def start_session():
    """Runs this program again in a session of its own, with a bus, as accessibility and settings need one.

    The services that such a bus starts print on its standard output at any time, so that is standard error from now
    on; the object goes to where our standard output was.
    """
    output = os.dup(sys.stdout.fileno())
    os.set_inheritable(output, True)
    os.environ["USK_BENCH_OUTPUT"] = str(output)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])


def read_machine():
    """What the figures were taken on."""
    model = platform.processor()
    with open("/proc/cpuinfo", encoding="utf-8") as cpuinfo:
        for line in cpuinfo:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    return {"cores": len(os.sched_getaffinity(0)), "cpu": model, "load_before": round(os.getloadavg()[0], 2)}


def get_size():
    """The window's: all of the screen, unless a soak wants a smaller one."""
    return os.environ.get("USK_BENCH_SIZE", f"{WIDTH}x{HEIGHT}")


def start_xvfb():
    """An X server without a screen, which says what display it is."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", get_size() + "x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as answer:
        display = answer.readline().strip()
    if not display:
        sys.exit("benchmark: Xvfb does not start")
    os.environ.update(DISPLAY=":" + display, GDK_BACKEND="x11")
    os.environ.pop("WAYLAND_DISPLAY", None)
    return server


def start_window_manager(wanted):
    """What runs on the X server of a kiosk: without one, GTK 4.8 asks that server in each frame whether there is one.

    It ends with its server.  Returns its name, or None.
    """
    if not wanted or shutil.which(WINDOW_MANAGER[0]) is None:
        return None
    subprocess.Popen(WINDOW_MANAGER, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return WINDOW_MANAGER[0]


def start_compositor():
    """The Wayland compositor of the tests, which is mutter and ends with its input."""
    server = subprocess.Popen(["/usr/bin/python3", COMPOSITOR, f"{WIDTH}x{HEIGHT}", "underskin-benchmark"], text=True,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    answer = server.stdout.readline().strip()
    if answer != "listening":
        sys.exit("benchmark: the Wayland compositor does not start. " + answer)
    os.environ.update(WAYLAND_DISPLAY="underskin-benchmark", GDK_BACKEND="wayland")
    os.environ.pop("DISPLAY", None)
    return server


def forget_file(path):
    """Lets the kernel drop a file from its cache, as after a boot."""
    with open(path, "rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def start_once(program, arguments):
    """Milliseconds until the first frame, and until the sharp picture, of a fresh process."""
    times = {}
    # On Wayland only a kiosk's window is as large as the screen.
    arguments = [*arguments, "--kiosk"] if os.environ["GDK_BACKEND"] == "wayland" else arguments
    begin = time.monotonic()
    with subprocess.Popen([program, *arguments], stderr=subprocess.PIPE, text=True,
                          env={**os.environ, "USK_TRACE": "1"}) as process:
        for line in process.stderr:
            words = line.split()
            if len(words) == 4 and words[0] == "usk-trace":
                times[words[1]] = int(words[2]) / 1000 - begin * 1000
                times[words[1] + "_processor"] = int(words[3]) / 1000
            if "sharp" in times:
                break
        process.send_signal(signal.SIGTERM)
        process.stderr.read()
    return times


def measure_start(program):
    """The real program, as the kiosk session starts it."""
    result = {}
    for name, arguments in (("attract", []), ("step", ["--treatment=microneedling", "--step=1"])):
        forget_file(program)
        # What it becomes to show a screen.
        forget_file(os.path.join(os.path.dirname(program), "underskin-kiosk"))
        forget_file(os.environ["UNDERSKIN_CONTENT"])
        cold = start_once(program, arguments)
        warm = [start_once(program, arguments) for _ in range(STARTS)]
        result[name] = {
            "first_ms": cold.get("useful"),
            "warm_median_ms": statistics.median(run["useful"] for run in warm),
            "warm_worst_ms": max(run["useful"] for run in warm),
            "warm_window_median_ms": statistics.median(run["window"] for run in warm),
            "warm_processor_median_ms": statistics.median(run["useful_processor"] for run in warm),
            "warm_sharp_median_ms": statistics.median(run["sharp"] for run in warm),
        }
    result["warm_median_ms"] = result["attract"]["warm_median_ms"]
    return result


def measure_many(program):
    """Starts with our pack and with packs of 1,000 treatments in turn, so that each sees the same machine."""
    small = os.environ["UNDERSKIN_CONTENT"]
    result = {}
    with tempfile.TemporaryDirectory() as folder:
        packs = {"small": small}
        for kind in ("others", "walkthroughs"):
            packs[kind] = os.path.join(folder, kind + ".db")
            many.write_pack(small, packs[kind], kind)
        runs = {name: [] for name in packs}
        for turn in range(STARTS_WITH_MANY + 1):
            for name, path in packs.items():
                os.environ["UNDERSKIN_CONTENT"] = path
                run = start_once(program, [])
                # The first turn fills the file cache.
                if turn > 0:
                    runs[name].append(run)
        os.environ["UNDERSKIN_CONTENT"] = small
        for name, path in packs.items():
            result[name] = {figure: statistics.median(run[event] for run in runs[name]) for figure, event in (
                ("useful_median_ms", "useful"), ("processor_median_ms", "useful_processor"),
                ("sharp_median_ms", "sharp"))}
            result[name]["megabytes"] = os.path.getsize(path) / 2**20
    for kind in ("others", "walkthroughs"):
        result[kind]["ratio"] = result[kind]["useful_median_ms"] / result["small"]["useful_median_ms"]
        result[kind]["processor_ratio"] = result[kind]["processor_median_ms"] / result["small"]["processor_median_ms"]
    return result


def measure_phase(benchmark, phase):
    run = subprocess.run([benchmark, phase], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(run.stdout.splitlines()[-1])


def measure_pack(compiler, source):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "content.db")
        begin = time.monotonic()
        subprocess.run([compiler, "compile", source, "--output=" + path], check=True, stdout=subprocess.DEVNULL)
        return {"compile_s": time.monotonic() - begin, "megabytes": os.path.getsize(path) / 2**20}


def write_handout(program, arguments):
    """Milliseconds of the clock and of the processors that a handout takes, with the start of its process."""
    with tempfile.TemporaryDirectory() as folder:
        begin, before = time.monotonic(), os.times()
        subprocess.run([program, *arguments, "--output=" + os.path.join(folder, "handout.pdf")], check=True)
        after = os.times()
        return ((time.monotonic() - begin) * 1000,
                (after.children_user - before.children_user + after.children_system - before.children_system) * 1000)


def measure_handout(program):
    """Full handouts, each by the program itself."""
    result = {}
    for treatment in ("microneedling", "dry-needling", "facial-massage"):
        runs = [write_handout(program, ["--handout=" + treatment]) for _ in range(STARTS)]
        result[treatment] = {"full_median_ms": statistics.median(run[0] for run in runs),
                             "processor_median_ms": statistics.median(run[1] for run in runs)}
    result["worst_full_ms"] = max(figures["full_median_ms"] for figures in list(result.values()))
    return result


def summarize(result):
    """The figures that come from several others."""
    memory = result.get("memory")
    if memory:
        visits = sorted((int(name.split("_")[1]), name) for name in memory if name.startswith("visits_"))
        # The caches are full after a few visits: what comes on top is a leak.
        memory["growth_mb"] = memory[visits[-1][1]]["pss_mb"] - memory[visits[0][1]]["pss_mb"] if visits else None
    idle = result.get("idle")
    if idle:
        screens = [screen for screen in idle.values() if isinstance(screen, dict)]
        idle["worst_cpu_percent"] = max(screen["cpu_percent"] for screen in screens)
        idle["worst_wakeups_per_second"] = max(screen["wakeups_per_second"] for screen in screens)


def compare(result):
    comparison = []
    for place, budget in BUDGETS.items():
        value = result
        for name in place:
            value = value.get(name) if isinstance(value, dict) else None
        if value is not None:
            comparison.append({"figure": ".".join(place), "value": round(value, 3), "budget": budget,
                               "meets": value <= budget})
    return comparison


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--benchmark", required=True)
    parser.add_argument("--compiler")
    parser.add_argument("--source")
    parser.add_argument("--renderer", default="cairo")
    parser.add_argument("--display", choices=["x11", "wayland"], default="x11")
    parser.add_argument("--no-window-manager", action="store_true", help="a bare X server")
    parser.add_argument("phases", nargs="*", default=["start", "touch", "pages", "play", "walk", "memory", "idle"])
    options = parser.parse_args()

    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        start_session()
    output = int(os.environ.pop("USK_BENCH_OUTPUT", sys.stdout.fileno()))
    result = {"size": get_size(), "renderer": options.renderer,
              "display": options.display, "machine": read_machine()}
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(GSK_RENDERER=options.renderer, GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8",
                          XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_RUNTIME_DIR=home)
        server = start_compositor() if options.display == "wayland" else start_xvfb()
        if options.display == "x11":
            result["window_manager"] = start_window_manager(not options.no_window_manager)
        try:
            for phase in options.phases:
                if phase == "start":
                    result[phase] = measure_start(options.program)
                elif phase == "many":
                    result[phase] = measure_many(options.program)
                elif phase == "handout":
                    result[phase] = measure_handout(options.program)
                elif phase == "pack":
                    result[phase] = measure_pack(options.compiler, options.source)
                else:
                    result[phase] = measure_phase(options.benchmark, phase)
        finally:
            server.terminate()
            server.wait()
    summarize(result)
    result["machine"]["load_after"] = round(os.getloadavg()[0], 2)
    result["budgets"] = compare(result)
    with os.fdopen(output, "w", encoding="utf-8") as file:
        print(json.dumps(result, indent=1), file=file)


if __name__ == "__main__":
    main()
