# SPDX-License-Identifier: MIT
"""makedigest.py SEED BYTES OUT: repeats a digest with other numbers in its headings, and plants the paragraph
'midmark typing target' in the middle, for keys to go to."""
import re
import sys


def copy(seed, number):
    text = re.sub(r"^(#{1,4} )", lambda found: f"{found[1]}{number}. ", seed, flags=re.M)
    text = re.sub(r"9월 4주", f"{number % 12 + 1}월 {number % 5 + 1}주", text)
    return re.sub(r"idxno=(\d+)", lambda found: f"idxno={int(found[1]) + number}", text) + "\n\n"


def digest(seed, size):
    parts, length = [], 0
    while length < size:
        parts.append(copy(seed, len(parts)))
        length += len(parts[-1].encode())
    text = "".join(parts).encode()
    if length > size * 1.05:
        text = text[: text.rfind(b"\n\n", 0, size) + 2]
    middle = text.find(b"\n\n", len(text) // 2) + 2
    if middle < 2:
        middle = text.rfind(b"\n\n", 0, len(text) // 2) + 2
    return text[:middle] + "midmark typing target 여기\n\n".encode() + text[middle:]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        made = digest(file.read().rstrip("\n"), int(sys.argv[2]))
    with open(sys.argv[3], "wb") as file:
        file.write(made)
