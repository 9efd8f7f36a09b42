# SPDX-License-Identifier: MIT
"""Reads HTML files with html5lib: prints what a strict reading stops at, what would reach elsewhere, and ids that
are there twice. Files that end in .fragment.html are parts of a page."""

import re
import sys

import html5lib
from html5lib.constants import E

FORBIDDEN = {"script", "iframe", "frame", "object", "embed", "link", "base", "form", "video", "audio", "source", "svg"}
LOADING = {"src", "srcset", "poster", "background", "data", "action", "formaction", "ping"}


def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    isFragment = path.endswith(".fragment.html")
    tree = parser.parseFragment(text, container="body") if isFragment else parser.parse(text)
    for (line, column), code, data in parser.errors:
        yield f"{line}:{column}: {E.get(code, code) % data}"
    ids = [element.get("id") for element in tree.iter() if element.get("id") is not None]
    yield from (f"id twice: {name}" for name in set(ids) if ids.count(name) > 1)
    for element in tree.iter():
        yield from faults(element, set(ids))


def faults(element, ids):
    if not isinstance(element.tag, str):
        return
    if element.tag in FORBIDDEN:
        yield f"element: {element.tag}"
    for name, value in element.attrib.items():
        if name.startswith("on") or (name in LOADING and not value.startswith("data:image/")):
            yield f"attribute of {element.tag}: {name}={value[:60]}"
        if name == "align":
            yield f"out of use: {name}"
        made = re.match(r"#((?:sasil-[0-9a-f]{8}-)?(?:t\d+.*|fact-.*))$", value) if name == "href" else None
        if made and made[1] not in ids:
            yield f"leads nowhere: {value}"
    if element.tag == "style":
        css = re.sub(r"/\*.*?\*/", "", element.text or "", flags=re.S)
        yield from (f"style: {found}" for found in re.findall(r"url\(|@import|@font-face|image-set\(", css))


found = [f"{path}: {fault}" for path in sys.argv[1:] for fault in read(path)]
print("\n".join(found), end="")
sys.exit(1 if found else 0)
