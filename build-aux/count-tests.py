#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count the cases of a meson test run: prints "PASSED FAILED", and on standard
error which tests failed, with the end of what each of them said.

A reader who has only the end of a long output then still sees what went wrong.

meson writes two logs.  The JUnit one knows each case of a TAP test but misses
a test that timed out; the JSON one knows how each test ended but not its cases.
A test that went wrong without a failed case of its own counts as one failure.
"""

import json
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

# A test may print any byte, and meson puts it into its XML as it is.
NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

GOOD = {"OK", "EXPECTEDFAIL", "SKIP"}

# A test that throws dice says at its start what they were; with that it can be repeated.
SEED = re.compile(r"^# random seed: (\S+)", re.MULTILINE)

# How much of what a failed test said is repeated.
LINES = 40
WIDTH = 200


def cases_by_test(path):
    """Returns {test name: (passed, [name of each failed case])} for the tests that name their cases."""
    cases = {}
    text = path.read_text(encoding="utf-8", errors="replace")
    for suite in tree.fromstring(NO_XML.sub("", text).encode()).iter("testsuite"):
        # A suite of a test with cases is called PROJECT.TEST.
        _, dot, name = suite.get("name", "").partition(".")
        if not dot:
            continue
        passed, failed = cases.get(name, (0, []))
        for case in suite.iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                failed.append(case.get("name", "a case without a name"))
            elif case.find("skipped") is None:
                passed += 1
        cases[name] = (passed, failed)
    return cases


def report(test, failed_cases):
    """Tells on standard error how a test ended, which cases failed and what it said last."""
    print(f"  {test['name']}: {test['result']} after {test.get('duration', 0):.0f} s", file=sys.stderr)
    for case in failed_cases:
        print(f"    not ok: {case}", file=sys.stderr)
    said = (test.get("stdout") or "") + "\n" + (test.get("stderr") or "")
    seed = SEED.search(said)
    if seed:
        print(f"    to repeat it: --test-args='--seed {seed[1]}'", file=sys.stderr)
    for line in [line for line in said.splitlines() if line.strip()][-LINES:]:
        print(f"    | {line[:WIDTH]}", file=sys.stderr)


def main():
    logs = pathlib.Path(sys.argv[1])
    cases = cases_by_test(logs / "testlog.junit.xml")
    passed = failed = tests = 0
    for line in (logs / "testlog.json").read_text(encoding="utf-8").splitlines():
        test = json.loads(line)
        tests += 1
        name = test["name"]
        good = test["result"] in GOOD
        skipped = test["result"] == "SKIP"
        case_passed, case_failed = cases.get(name, (1 if good and not skipped else 0, []))
        passed += case_passed
        failed += len(case_failed)
        if not good and not case_failed:
            failed += 1
        if not good or case_failed:
            report(test, case_failed)
    if tests == 0:
        failed += 1
    print(passed, failed)


if __name__ == "__main__":
    main()
