"""Measures a served archive (docs/BENCHMARKS.md): latencies of one client, the
rate under many, memory after many requests.

    python3 tests/bench/serve_bench.py build/bin ARCHIVE QUERIES.tsv [latency|load|memory]

QUERIES.tsv: the query is the last column but for a description after it (trec
topics) or the last. The server runs on core 0, the clients on core 1."""
import http.client
import os
import pathlib
import socket
import sys
import threading
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


def load(server, texts, clients=32, seconds=20):
    """Requests a second that 32 clients get; each sends the next when it has its answer."""
    raw = [f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() for path in targets(texts, "&limit=10&snippets=0")]
    end = time.monotonic() + seconds
    counts, errors = [0] * clients, [0] * clients

    def client(number):
        with socket.create_connection((server.host, server.port)) as wire:
            at = number * 31
            sent = 0
            while time.monotonic() < end:
                # Another parameter for each client and round, so that nothing comes from the cache.
                unlike = b"limit=10&max-ms=%d" % (1000 + number * 20 + at // len(raw) % 20)
                wire.sendall(raw[at % len(raw)].replace(b"limit=10", unlike))
                at += 1
                sent += 1
                data = b""
                while b"\r\n\r\n" not in data:
                    data += wire.recv(65536)
                head, _, body = data.partition(b"\r\n\r\n")
                length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                while len(body) < length:
                    body += wire.recv(65536)
                errors[number] += not head.startswith(b"HTTP/1.1 200")
                counts[number] += 1
                if sent == 1000:
                    return client(number)

    threads = [threading.Thread(target=client, args=(n,)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{clients} clients: {sum(counts) / seconds:.0f} answers a second, {sum(errors)} errors")


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
    os.sched_setaffinity(0, {1})
    with served(sys.argv[2], "--threads", "1", limits=on_core(0)) as running:
        {"latency": latency, "load": load, "memory": memory}[what](running, texts_asked)
