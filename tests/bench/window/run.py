# SPDX-License-Identifier: MIT
"""Measures editors from outside, Sasil first, with the same keys in one run; prints JSON (README.md)."""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import makedigest

HERE = os.path.dirname(os.path.abspath(__file__))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="folder with windowprobe and sasil-editor, as in build/release/bin")
    parser.add_argument("--editors", default="sasil", help="names of editors.json, as in sasil,ghostwriter")
    parser.add_argument("--sizes", default="10000,1000000,10000000", help="of the digests, in bytes")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keys", type=int, default=8)
    parser.add_argument("--burst", type=int, default=0)
    parser.add_argument("--timeout", type=int, default=60, help="seconds for one thing to happen")
    parser.add_argument("--display", default=":77")
    parser.add_argument("--pictures", help="folder for pictures of what was watched: look at them before you believe a figure")
    return parser.parse_args()


class Desk:
    """A display with a window manager, and a home for each editor."""

    def __init__(self, display):
        self.folder = tempfile.mkdtemp(prefix="windowbench-")
        runtime = os.path.join(self.folder, "run")
        os.mkdir(runtime, 0o700)
        self.environment = dict(os.environ, DISPLAY=display, XDG_RUNTIME_DIR=runtime,
                                LANG=os.environ.get("LANG", "C.UTF-8"))
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.programs = [subprocess.Popen(["Xvfb", display, "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], **quiet)]
        self.wait_for_display()
        self.programs.append(subprocess.Popen(["openbox", "--sm-disable", "--config-file", HERE + "/openbox.xml"],
                                              env=self.environment, **quiet))
        time.sleep(0.8)

    def wait_for_display(self):
        for _ in range(50):
            if subprocess.run(["xdpyinfo"], env=self.environment, capture_output=True, check=False).returncode == 0:
                return
            time.sleep(0.1)
        sys.exit("run.py: the display does not start")

    def home(self, name, editor):
        home = os.path.join(self.folder, name)
        for path in editor.get("fresh", []):
            shutil.rmtree(os.path.join(home, path), ignore_errors=True)
        for path, lines in editor.get("files", {}).items():
            file = os.path.join(home, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8") as out:
                out.write("\n".join(lines) + "\n")
        return home

    def close(self):
        for program in reversed(self.programs):
            program.terminate()
            program.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def start(desk, options, name, editor, size, picture):
    folder = os.path.join(desk.folder, "digest")
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    file = shutil.copy(os.path.join(desk.folder, f"{size}.md"), folder)
    home = desk.home(name, editor)
    command = editor["command"].format(file=file, sasil=os.path.join(options.bin, "sasil-editor"))
    probe = ["dbus-run-session", os.path.join(options.bin, "windowprobe"), "--command", command + " >/dev/null 2>&1",
             "--window", editor["window"], "--editor", editor["editor"], "--preview", editor.get("preview", "-"),
             "--go", editor["go"], "--keys", str(options.keys), "--burst", str(options.burst),
             "--timeout", str(options.timeout)]
    if picture:
        probe += ["--pictures", picture]
    environment = dict(desk.environment, HOME=home, XDG_CONFIG_HOME=home + "/.config", QTWEBENGINE_DISABLE_SANDBOX="1")
    done = subprocess.run(probe, env=environment, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else {"error": done.stderr[-300:]}


def summary(results):
    figures = {}
    for key in results[0]:
        values = []
        for result in results:
            value = result.get(key)
            values += value if isinstance(value, list) else [value] if isinstance(value, (int, float)) else []
        if values:
            figures[key] = {"median": statistics.median(values), "least": min(values), "most": max(values)}
    return figures


def main():
    options = arguments()
    with open(os.path.join(HERE, "editors.json"), encoding="utf-8") as file:
        editors = json.load(file)
    names = options.editors.split(",")
    sizes = [int(size) for size in options.sizes.split(",")]
    desk = Desk(options.display)
    try:
        with open(os.path.join(HERE, "../../../resources/samples/digest-ko.md"), encoding="utf-8") as file:
            seed = file.read().rstrip("\n")
        for size in sizes:
            with open(os.path.join(desk.folder, f"{size}.md"), "wb") as file:
                file.write(makedigest.digest(seed, size))
        if options.pictures:
            os.makedirs(options.pictures, exist_ok=True)
        results = {}
        for run in range(-1, options.runs):
            for size in sizes if run >= 0 else sizes[:1]:
                for name in names:
                    picture = os.path.join(options.pictures, f"{name}-{size}") if options.pictures and run == 0 else None
                    result = start(desk, options, name, editors[name], size, picture)
                    # The first start of each fills caches, and is not counted.
                    if run >= 0:
                        results.setdefault(name, {}).setdefault(str(size), []).append(result)
                        print(f"{name} {size}: {result}", file=sys.stderr, flush=True)
        print(json.dumps({name: {size: summary(each) for size, each in by_size.items()}
                          for name, by_size in results.items()}, indent=1))
    finally:
        desk.close()


if __name__ == "__main__":
    main()
