"""Measures a served archive (docs/BENCHMARKS.md): latencies of one client, the
rate under many, memory after many requests.

    python3 tests/bench/serve_bench.py build/bin ARCHIVE QUERIES.tsv [latency|load|memory]

QUERIES.tsv: the query is the last column but for a description after it (trec
topics) or the last. The server runs on core 0 with one thread for searches and the client on
core 1; under load (which needs Debian's wrk) both on all cores, the server as it is by default,
and in turn with dateline-bench, which searches for the same on one core: machines change
their speed from minute to minute, so only rates of the same few seconds are compared."""
import http.client
import os
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from served import served  # noqa: E402

FACETS = "".join(f"&facet={name}:10" for name in ("person", "org", "country", "source", "section"))
PAGE = FACETS + "&timeline=month&limit=10&snippets=2"


def queries(path, count):
    lines = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
    texts = [" OR ".join("".join(c if c.isalnum() else " " for c in line[1 if len(line) == 2 else 2]).split())
             for line in lines]
    return [text for text in texts if text][:count]


def targets(texts, extra=PAGE):
    return [f"/api/search?q={urllib.parse.quote(text)}{extra}" for text in texts]


def on_core(core):
    return lambda: os.sched_setaffinity(0, {core})


def percentiles(took):
    took = sorted(took)
    return tuple(took[min(len(took) - 1, int(len(took) * share))] * 1000 for share in (0.5, 0.9, 0.99))


def processor_seconds(server):
    fields = pathlib.Path(f"/proc/{server.process.pid}/stat").read_text().rsplit(")")[1].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def latency(server, texts):
    connection = http.client.HTTPConnection(server.host, server.port)
    for name, paths in (("search call", targets(texts)),
                        ("result page", [f"/?q={urllib.parse.quote(text)}" for text in texts])):
        took, failed = [], 0
        used = processor_seconds(server)
        for path in paths:
            start = time.perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            took.append(time.perf_counter() - start)
            failed += answer.status != 200
        print("%s: %d requests, %d not 200; ms p50 %.2f p90 %.2f p99 %.2f; %.2f ms of the processor each" %
              (name, len(took), failed, *percentiles(took),
               (processor_seconds(server) - used) * 1000 / len(took)))


WRK = """
local paths, at = {}, 0
for line in io.lines("%s") do paths[#paths + 1] = line end
-- Another parameter in each round, so that nothing comes from the cache.
request = function()
  at = at + 1
  return wrk.format("GET", paths[at %% #paths + 1] .. "&max-ms=" .. (%d + math.floor(at / #paths) %% %d))
end
"""


def load(bin_dir, archive, server, texts, clients=32, pairs=16, seconds=2):
    """Requests a second that 32 clients of wrk get, each sending the next when it has its
    answer, and the queries a second that the matcher answers alone in the same seconds."""
    if len(texts) < 500:
        sys.exit("load needs 500 queries: the answers to fewer would come from the cache")
    # No round of a pair has the parameter of another's.
    rounds = 1000 // pairs
    ratios, alone, served_rate = [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "paths").write_text("\n".join(targets(texts, "&limit=10&snippets=0")) + "\n")
        (folder / "queries.tsv").write_text(
            "".join(f"{text.replace(' OR ', ' ')}\t-\t20000101\t20001231\tUS\n" for text in texts))
        for pair in range(pairs):
            bench = subprocess.run([f"{bin_dir}/dateline-bench", "query", archive,
                                    folder / "queries.tsv", "--modes", "or"],
                                   check=True, capture_output=True, text=True).stdout
            alone.append(float(re.search(r'"qps":([0-9.]+)', bench)[1]))
            (folder / "paths.lua").write_text(WRK % (folder / "paths", 1000 + pair * rounds, rounds))
            wrk = subprocess.run(["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "-s",
                                  folder / "paths.lua", f"http://{server.host}:{server.port}"],
                                 check=True, capture_output=True, text=True).stdout
            if "Non-2xx" in wrk or "Socket errors" in wrk:
                raise AssertionError(wrk)
            served_rate.append(float(re.search(r"Requests/sec: *([0-9.]+)", wrk)[1]))
            ratios.append(served_rate[-1] / alone[-1])
    print("served %.0f, the matcher alone %.0f a second (medians of %d); ratio of a pair: median %.2f "
          "(%.2f to %.2f); no error" % (statistics.median(served_rate), statistics.median(alone), pairs,
                                        statistics.median(ratios), min(ratios), max(ratios)))


def memory(server, texts, before=10_000, after=100_000):
    raw = [f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() for path in targets(texts)]
    done, wire, first = 0, None, 0
    while done < after:
        if done % 1000 == 0:
            wire = socket.create_connection((server.host, server.port))
        # Pages of all lengths at any time, and none twice.
        limit = 1 + (done // len(raw) + done) % 100
        wire.sendall(raw[done % len(raw)].replace(b"limit=10", b"limit=%d" % limit))
        data = b""
        while b"\r\n\r\n" not in data:
            data += wire.recv(65536)
        head, _, body = data.partition(b"\r\n\r\n")
        left = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0]) - len(body)
        while left > 0:
            left -= len(wire.recv(65536))
        done += 1
        if done == before:
            first = server.memory()
    last = server.memory()
    print(f"memory: {first >> 20} MB after {before} requests, {last >> 20} MB after {after} "
          f"({100 * last / first - 100:+.1f}%)")


if __name__ == "__main__":
    what = sys.argv[4] if len(sys.argv) > 4 else "latency"
    texts_asked = queries(sys.argv[3], 1000)
    if what == "load":
        with served(sys.argv[2]) as running:
            load(sys.argv[1], sys.argv[2], running, texts_asked)
    else:
        os.sched_setaffinity(0, {1})
        with served(sys.argv[2], "--threads", "1", limits=on_core(0)) as running:
            {"latency": latency, "memory": memory}[what](running, texts_asked)
