# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of unittest that tell meson one by one how they went."""

import sys
import unittest


class Result(unittest.TextTestResult):
    """Prints a line of TAP for each test."""

    count = 0

    def stopTest(self, test):
        super().stopTest(test)
        Result.count += 1
        bad = [trace for failed, trace in self.failures + self.errors
               if failed.id().split(" ")[0] == test.id()]
        print("not ok" if bad else "ok", Result.count, "-", test.id(), flush=True)


def run(case):
    """Runs all tests of a class and ends the program."""
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    print(f"1..{suite.countTestCases()}", flush=True)
    result = unittest.TextTestRunner(resultclass=Result).run(suite)
    sys.exit(0 if result.wasSuccessful() else 1)
