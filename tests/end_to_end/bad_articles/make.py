"""Writes one file for each kind of bad article below the folder given: a good article,
the bad one, another good one. Kinds that are bad as files stand alone."""

import gzip
import io
import json
import os
import sys
import tarfile
import zipfile

MEGABYTE = 1 << 20


def article(**fields):
    plain = {"id": "bad", "title": "Harbour", "body": "The ferry sailed."}
    return json.dumps({**plain, **fields}).encode()


def raw_body(content):
    return b'{"id":"bad","title":"Harbour","body":"' + content + b'"}'


def nested(depth):
    return b'{"id":"bad","body":"Text.","deep":' + b"[" * depth + b"]" * depth + b"}"


LINES = {
    "not-json": b"this is no JSON",
    "cut-off": b'{"id":"bad","title":"Harbour","body":"The fer',
    "a-list": b'["bad"]',
    "a-number": b"42",
    "a-string": b'"bad"',
    "a-null": b"null",
    "empty-object": b"{}",
    "body-null": article(body=None, title=None),
    "body-number": article(body=42),
    "body-list": article(body=["a", "b"]),
    "body-object": article(body={"text": "a"}),
    "body-empty": article(body="", title=""),
    "body-blank": article(body=" \n\t ", title=" "),
    "utf8-invalid": raw_body(b"caf\xe9 and \xff\xfe"),
    "utf8-cut": raw_body(b"caf\xc3"),
    "utf8-overlong": raw_body(b"over\xc0\xaflong"),
    "utf8-surrogate": raw_body(b"\xed\xa0\x80"),
    "utf8-beyond": raw_body(b"\xf4\x90\x80\x80"),
    "utf8-in-id": b'{"id":"b\xffd","body":"Text."}',
    "escape-surrogate": raw_body(b"\\ud83d alone"),
    "escape-reversed": raw_body(b"\\ude00\\ud83d"),
    "escape-unknown": raw_body(b"\\x41"),
    "nul-escaped": raw_body(b"one\\u0000two"),
    "nul-raw": raw_body(b"one\0two"),
    "nul-in-id": b'{"id":"b\\u0000d","body":"Text."}',
    "nul-word": raw_body(b"\\u0000" * 130),
    "controls": raw_body(b"\\u0001\\u0002\\u001b[31m bell \\u0007"),
    "controls-raw": raw_body(b"\x01\x02\x1b[31m"),
    "bidi": raw_body("\u202eright to left\u202c \u2066isolate".encode()),
    "id-long": article(id="b" * 10_000),
    "id-object": article(id={"a": 1}),
    "id-boolean": article(id=True),
    "id-empty": article(id=""),
    "id-float": article(id=1.5),
    "date-impossible": article(date="2025-02-30"),
    "date-nonsense": article(date="yesterday evening"),
    "date-year-zero": article(date="0000-01-01"),
    "date-year-large": article(date="99999-01-01"),
    "date-number": article(date=12345678901),
    "date-unix": article(date=1234567890),
    "date-list": article(date=["2025-01-01"]),
    "date-empty": article(date=""),
    "word-300": article(body="w" * 300),
    "word-megabyte": article(body="w" * MEGABYTE),
    "title-megabyte": article(title="word " * (MEGABYTE // 5)),
    "lines-megabyte": article(body="\n" * MEGABYTE + "end"),
    "people-many": article(people=[f"Person {i}" for i in range(10_000)]),
    "person-long": article(people=["P" * 5_000]),
    "people-numbers": article(people=[1, None, True]),
    "people-text": article(people="Anna Kovacs"),
    "country-unknown": article(countries=["Atlantis", "XX"]),
    "language-unknown": article(language="klingon"),
    "marks-many": article(body="e" + "\u0301" * 100_000),
    "emoji-only": article(body="\U0001f6a2" * 1000),
    "deep-100": nested(100),
    "deep-100000": nested(100_000),
    "deep-open": b'{"id":"bad","body":"Text.","deep":' + b"[" * 100_000,
    "key-megabyte": b'{"id":"bad","body":"Text.","' + b"k" * MEGABYTE + b'":1}',
    "key-twice": b'{"id":"bad","id":"other","body":"One.","body":"Two."}',
    "comma-trailing": b'{"id":"bad","body":"Text.",}',
    "quotes-single": b"{'id':'bad','body':'Text.'}",
    "comment": b'{"id":"bad",/* why */"body":"Text."}',
    "not-a-number": b'{"id":"bad","body":"Text.","n":NaN}',
    "number-huge": b'{"id":"bad","body":"Text.","n":1e999}',
    "mark-in-the-middle": b"\xef\xbb\xbf" + article(),
    "two-on-a-line": article() + b" " + article(id="bad2"),
    "script": article(title="<script>alert(1)</script>", url="javascript:alert(1)"),
}


def good(name, number):
    return json.dumps({"id": f"{name}-good{number}", "body": f"Good {number}."}).encode()


def tar_of(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return out.getvalue()


def zip_bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("bomb.txt", bytes(200 * MEGABYTE))
    return out.getvalue()


def write_files(folder):
    def write(name, content):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)

    for name, line in LINES.items():
        line = line.replace(b'"id": "bad"', f'"id": "{name}"'.encode())
        line = line.replace(b'"id":"bad"', f'"id":"{name}"'.encode())
        line = line.replace(b"The ferry sailed", f"The ferry {name} sailed".encode())
        line = line.replace(b'"Text."', f'"The ferry {name} sailed."'.encode())
        write(name + ".jsonl", b"\n".join([good(name, 1), line, good(name, 2), b""]))
    write("file-empty.jsonl", b"")
    write("file-utf16.jsonl", article().decode().encode("utf-16"))
    write("file-picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    whole = gzip.compress(good("file-cut", 1) + b"\n" + article(body="word " * 100_000), 1)
    write("file-cut.jsonl.gz", whole[: len(whole) * 2 // 3])
    write("file-garbage.gz", b"\x1f\x8b" + bytes(range(200)))
    write("file-bomb.zip", zip_bomb())
    write("file-upwards.tar", tar_of([("../../up.jsonl", good("file-upwards", 1) + b"\n")]))
    os.symlink(".", os.path.join(folder, "loop"))
    os.symlink("nowhere", os.path.join(folder, "dangling.jsonl"))
    os.mkfifo(os.path.join(folder, "pipe.jsonl"))


if __name__ == "__main__":
    write_files(sys.argv[1])
