"""Sources and queries without measure take bounded memory and time, and are told so.

A line of --count megabytes through a pipe, a source that never ends, twenty files for
each of these megabytes, a packed file that expands without end, and query bombs."""

import gzip
import os
import signal
import subprocess
import threading
import time

from support.articles import make_article
from support.programs import HANG_SECONDS, require
from support.testing import run_test

MOST_MEGABYTES = 700  # with --memory 64: limits of a record, buffers and copies included
MOST_QUERY_SECONDS = 5
BLOCK = b"x" * (1 << 20)


class Add:
    """An add from a pipe whose writer is ours; knows the most memory that it took."""

    def __init__(self, context, archive, *inputs):
        self.process = subprocess.Popen(
            [f"{context.programs.bin}/dateline-index", "add", archive.path, *(inputs or ("-",)),
             "--memory", "64"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            # It would leave SIGINT ignored where these tests run in the background.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))

    def finish(self):
        """(exit code, what it said, megabytes)."""
        if self.process.stdin and not self.process.stdin.closed:
            self.process.stdin.close()
        err = self.process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        return self.process.returncode, err, usage.ru_maxrss // 1024


def long_line(context):
    archive = context.archive("line")
    add = Add(context, archive)
    for part in (make_article(1).encode() + b'\n{"id":"bad","body":"', *[BLOCK] * context.count,
                 b'"}\n' + make_article(2).encode() + b"\n"):
        add.process.stdin.write(part)
    code, err, megabytes = add.finish()
    said = "record larger than" in err or "body of" in err
    require(code == 0 and said, "a long line:", code, err)
    require(len(archive.dump()) == 2, "a long line costs others")
    require(megabytes < MOST_MEGABYTES, "a long line takes", megabytes, "MB")
    return f"line of {context.count} MB: {megabytes} MB of memory"


def endless_source(context):
    archive = context.archive("endless")
    add = Add(context, archive)

    def feed():
        number = 0
        try:
            while True:
                number += 1
                add.process.stdin.write(make_article(number).encode() + b"\n")
        except OSError:
            return

    feeder = threading.Thread(target=feed)
    feeder.start()
    time.sleep(3 if not context.long else 120)
    add.process.send_signal(signal.SIGINT)
    start = time.monotonic()
    err = add.process.stderr.read().decode()
    _, status, usage = os.wait4(add.process.pid, 0)
    add.process.returncode = os.waitstatus_to_exitcode(status)
    feeder.join(timeout=10)
    require(add.process.returncode == 5 and "stopped by a signal" in err, "an endless source:",
            add.process.returncode, err)
    require(time.monotonic() - start < 20, "an endless source does not stop")
    require(usage.ru_maxrss // 1024 < MOST_MEGABYTES, "it takes", usage.ru_maxrss, "KB")
    if archive.exists():
        # Of what two minutes have brought it takes longer than Programs gives a command.
        check = context.programs.start("index", "check", archive.path, "--quiet")
        require(check.wait(HANG_SECONDS) in (0, 1), "an endless source - check ends with",
                check.returncode)
    return f"endless source: stopped, {usage.ru_maxrss // 1024} MB"


def many_files(context):
    archive = context.archive("files")
    folder = os.path.join(context.folder, "many")
    count = context.count * 20
    for number in range(count):
        if number % 1000 == 0:
            os.makedirs(f"{folder}/{number // 1000}")
        with open(f"{folder}/{number // 1000}/{number}.json", "w") as file:
            file.write(make_article(number))
    os.symlink("..", f"{folder}/0/loop")
    code, err, megabytes = Add(context, archive, folder).finish()
    require(code == 0, "many files:", code, err)
    require(len(archive.dump()) == count, "of many files some are not in")
    require(megabytes < MOST_MEGABYTES, "many files take", megabytes, "MB")
    return f"{count} files: {megabytes} MB"


def bomb(context):
    """A gigabyte for each megabyte; the articles before it are in."""
    archive = context.archive("bomb")
    path = os.path.join(context.folder, "bomb.jsonl.gz")
    with gzip.open(path, "wb", 6) as file:
        file.write(make_article(1).encode() + b"\n")
        for _ in range(context.count):
            file.write(bytes(1 << 20))
    code, err, megabytes = Add(context, archive, path).finish()
    require(code == 5 and "expands to more than" in err, "a bomb:", code, err)
    require(len(archive.dump()) == 1, "a bomb costs the articles before it")
    require(megabytes < MOST_MEGABYTES, "a bomb takes", megabytes, "MB")
    return f"bomb of {context.count} MB: {megabytes} MB"


def query_bombs(context):
    archive = context.archive("line")
    bombs = {  # each with the limit that it meets; only the first is too long as it is
        "one word": ("w" * 100_000, "the limit is 2048"),
        "wildcards": (" OR ".join(["abc*"] * 5), "more than 4 words with * or ~"),
        "ors": (" OR ".join(f"w{number}" for number in range(65)), "more than 64 words"),
        "open brackets": ("(" * 2_000, "nested deeper than 32"),
        "nested nots": ("NOT (" * 200 + "a" + ")" * 200, "nested deeper than 32"),
        "nears": (" NEAR/1000 ".join(["ferry"] * 40), "nested deeper than 32"),
        "nears of pairs": ("(a b)" + " NEAR/2 (a b)" * 20, "too many words around NEAR"),
        "quotes": ('"' * 2_001, "quote without its end"),
        "date": ("date:" + "9" * 1_000, "is no date"),
    }
    for name, (query, said) in bombs.items():
        start = time.monotonic()
        done = context.programs.search("query", archive.path, query)
        require(done.code in (2, 4), f"the query bomb of {name} ends with", done.code, done.err)
        require(said in done.err, f"the message about {name} is", done.err[:500])
        require(time.monotonic() - start < MOST_QUERY_SECONDS, f"{name} takes too long")
        require(len(done.err) < 2000, f"the message about {name} is", len(done.err), "bytes")
    return f"{len(bombs)} query bombs refused"


def test(context):
    return "; ".join(part(context) for part in
                     (long_line, endless_source, many_files, bomb, query_bombs))


run_test("F85 sources and queries without measure are bounded", test, short=300, long=2048)
