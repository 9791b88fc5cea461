"""Measures a served archive (docs/BENCHMARKS.md): latencies of one client, the
rate under many, memory after many requests.

    python3 tests/bench/serve_bench.py build/bin ARCHIVE QUERIES.tsv [latency|load|memory]

QUERIES.tsv: the query is the last column but for a description after it (trec
topics) or the last. The server runs on core 0 with one thread for searches and the client on
core 1; under load (which needs Debian's wrk) both on all cores, the server as it is by default."""
import http.client
import os
import pathlib
import socket
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
  return wrk.format("GET", paths[at %% #paths + 1] .. "&max-ms=" .. (1000 + math.floor(at / #paths) %% 1000))
end
"""


def load(server, texts, clients=32, seconds=20):
    """Requests a second that 32 clients of wrk get, each sending the next when it has its answer."""
    with tempfile.TemporaryDirectory() as folder:
        paths, script = f"{folder}/paths", f"{folder}/paths.lua"
        pathlib.Path(paths).write_text("\n".join(targets(texts, "&limit=10&snippets=0")) + "\n")
        pathlib.Path(script).write_text(WRK % paths)
        used = processor_seconds(server)
        subprocess.run(["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "-s", script,
                        f"http://{server.host}:{server.port}"], check=True)
        print(f"the server used {processor_seconds(server) - used:.1f} s of processor time")


def memory(server, texts, before=10_000, after=100_000):
    raw = [f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() for path in targets(texts)]
    done, wire, first = 0, None, 0
    while done < after:
        if done % 1000 == 0:
            wire = socket.create_connection((server.host, server.port))
        wire.sendall(raw[done % len(raw)].replace(b"limit=10", b"limit=%d" % (1 + done // len(raw) % 100)))
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
            load(running, texts_asked)
    else:
        os.sched_setaffinity(0, {1})
        with served(sys.argv[2], "--threads", "1", limits=on_core(0)) as running:
            {"latency": latency, "memory": memory}[what](running, texts_asked)
