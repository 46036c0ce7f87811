# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left of a test that failed, at the end of a long output, suffices to repeat it."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT, SUPPORT = sys.argv[1:]
sys.path.insert(0, SUPPORT)
from tap import run  # noqa: E402

JUNIT = "<testsuites><testsuite name='underskin.good'><testcase name='one'/></testsuite></testsuites>"


def count(*tests):
    """Returns the counts and the report for tests as meson logs them."""
    with tempfile.TemporaryDirectory() as folder:
        logs = pathlib.Path(folder)
        (logs / "testlog.junit.xml").write_text(JUNIT)
        (logs / "testlog.json").write_text("".join(json.dumps(test) + "\n" for test in tests))
        done = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True, check=True)
    return done.stdout.split(), done.stderr


def crashed(stdout):
    stderr = "".join(f"    #{i} in frame_{i}\n" for i in range(200))
    return {"name": "bad", "result": "ERROR", "duration": 1, "stdout": stdout, "stderr": stderr}


class Report(unittest.TestCase):
    def test_good(self):
        self.assertEqual(count({"name": "good", "result": "OK"}), (["1", "0"], ""))

    def test_seed(self):
        counts, report = count(crashed("# random seed: R02Sabc123\n1..3\n" + "# byte 7\n" * 300))
        self.assertEqual(counts, ["0", "1"])
        self.assertIn("--test-args='--seed R02Sabc123'", report)
        self.assertIn("frame_199", report)
        self.assertLess(len(report.splitlines()), 60)

    def test_no_seed(self):
        counts, report = count(crashed("1..3\n"))
        self.assertEqual(counts, ["0", "1"])
        self.assertNotIn("seed", report)


sys.argv[1:] = []
run(Report)
