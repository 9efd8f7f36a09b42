#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long `sasil export` takes to make a PDF, from the command's start to its exit, and how big that is.

run.py --bin FOLDER [--times N] [DIGEST]...: a sample of the program and a digest of 1 MB made of it, or the given ones.
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[3]
SAMPLE = PROJECT / "resources/samples/digest-ko.md"
LONG = 1_000_000  # bytes


def long_digest(folder):
    """The sample's topics again and again, each title with a number, without front matter."""
    text = re.sub(r"\A---\n.*?\n---\n", "", SAMPLE.read_text(encoding="utf-8"), flags=re.S)
    parts, size, number = [], 0, 0
    while size < LONG:
        number += 1
        part = re.sub(r"^(#+ .*)$", rf"\1 {number}", text, flags=re.M)
        part = re.sub(r"\bF(\d+)\b", lambda found: f"F{number * 100 + int(found[1])}", part)
        parts.append(part.rstrip() + "\n\n")
        size += len(parts[-1].encode())
    path = folder / "long.md"
    path.write_text("".join(parts), encoding="utf-8")
    return path


def measure(program, digest, options, times, folder):
    target = folder / "out.pdf"
    seconds = []
    for _ in range(times):
        start = time.monotonic()
        subprocess.run([program, "export", *options, "-o", target, digest], check=True, stderr=subprocess.DEVNULL)
        seconds.append(time.monotonic() - start)
    report = subprocess.run(["pdfinfo", target], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"^Pages:\s+(\d+)", report, re.M)[1])
    print(f"{digest.name:<20} {' '.join(options):<20} {os.path.getsize(digest):>10} {target.stat().st_size:>10}"
          f" {pages:>6} {statistics.median(seconds):>8.2f} {max(seconds):>8.2f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("digests", type=pathlib.Path, nargs="*")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        digests = given.digests or [SAMPLE, long_digest(folder)]
        print(f"{'digest':<20} {'options':<20} {'bytes':>10} {'PDF bytes':>10} {'pages':>6} {'median s':>8} {'max s':>8}")
        for digest in digests:
            is_long = os.path.getsize(digest) > LONG / 2
            for options in [], ["--toc", "--title-page"]:
                measure(given.bin / "sasil", digest, options, 1 if is_long else given.times, folder)


if __name__ == "__main__":
    sys.exit(main())
