#!/usr/bin/env python3
"""Random tables are read as Python's csv module reads them.

tables.py BIN
"""
import csv
import io
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

INDEX = Path(sys.argv[1]).resolve() / "dateline-index"
SIGNS = ["a", "b ", "é", "—", ",", ";", "\t", '"', "\n", "\r\n", "\r", "'", "\\", "0"]
TABLES = 40
ROWS = 60


def value(draw: random.Random, mark: str) -> str:
    """One value as a table has it: plain or in quotes."""
    text = "".join(draw.choice(SIGNS) for _ in range(draw.randrange(6)))
    if draw.random() < 0.5:
        plain = text.replace(mark, "").replace("\n", "").replace("\r", "")
        return plain.lstrip('"')
    return '"' + text.replace('"', '""') + '"'


def table(draw: random.Random, mark: str, end: str) -> str:
    rows = [mark.join(["id", "title", "body", "section"])]
    for number in range(ROWS):
        values = [str(number), "T" + value(draw, mark).replace('"', ""), value(draw, mark), value(draw, mark)]
        # A title that is always there, and goes on over no line.
        values[1] = values[1].replace(mark, " ").replace("\n", " ").replace("\r", " ")
        if draw.random() < 0.1:
            values.append("more")
        rows.append(mark.join(values))
        if draw.random() < 0.1:
            rows.append("")
    return end.join(rows) + draw.choice([end, ""])


def expected(text: str, mark: str) -> dict:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    names = next(rows)
    records = {}
    for row in rows:
        if len(row) == len(names):
            records[row[0]] = {name: one for name, one in zip(names, row) if one}
    return records


def main() -> None:
    draw = random.Random(7)
    csv.field_size_limit(1 << 20)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(TABLES):
            mark, end = draw.choice(",;\t"), draw.choice(["\n", "\r\n"])
            text = table(draw, mark, end)
            path = Path(folder) / f"{number}.csv"
            path.write_bytes(text.encode())
            archive = Path(folder) / f"{number}.archive"
            subprocess.run([INDEX, "add", archive, path, "--quiet", "--entities", "off"], check=True)
            dumped = subprocess.run([INDEX, "dump", archive], check=True, capture_output=True).stdout
            found = {r["id"]: r for r in map(json.loads, dumped.decode().split("\n")[:-1])}
            wanted = expected(text, mark)
            if found != wanted:
                for key in sorted(set(found) | set(wanted)):
                    if found.get(key) != wanted.get(key):
                        sys.exit(f"table {number}, row {key}: {found.get(key)} is not {wanted.get(key)}")
            if len(found) < ROWS // 2:
                sys.exit(f"table {number} has {len(found)} rows only")
    print(f"{TABLES} tables are read as Python reads them")


main()
