#!/usr/bin/env python3
"""Classroom 50's entry point for the concurrency katas.

It fetches the grader, at one version, and becomes it. The grader writes result.json,
release-body.md and the outputs that Classroom 50 reads. It exits with 0 when it has graded,
however many points there were, and with 2 when there is no grade.
"""

import hashlib
import os
import shutil
import sys
import tempfile
import urllib.request

# What a teacher sets. The URL and the sum stand on the grader's release page; the katas are
# those that were given to "grader init".
GRADER_URL = "https://github.com/concurrency-katas/go/releases/download/VERSION/grader-linux-amd64"
GRADER_SHA256 = ""
KATAS = ["launch", "closing"]
REVEAL = "full"  # what students get to see of a failure: full, findings, rows or score

# What a student may have committed under these names is no result.
for name in ("result.json", "release-body.md"):
    if os.path.isdir(name) and not os.path.islink(name):
        shutil.rmtree(name)
    elif os.path.lexists(name):
        os.remove(name)

with urllib.request.urlopen(GRADER_URL, timeout=120) as response:
    program = response.read()
if hashlib.sha256(program).hexdigest() != GRADER_SHA256:
    sys.exit("autograder.py: what lies at GRADER_URL does not have the sum GRADER_SHA256")
path = os.path.join(tempfile.mkdtemp(), "grader")
with open(path, "wb") as file:
    file.write(program)
os.chmod(path, 0o700)

sys.stdout.flush()
os.execv(path, [path, "grade", *KATAS, "--submission", ".", "--min-score", "0", "--reveal", REVEAL,
                "--report", "classroom50=result.json"])
