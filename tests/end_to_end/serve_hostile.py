"""Clients that mean harm, or are broken, get an error and take nothing from others."""
import concurrent.futures
import csv
import email.utils
import io
import json
import os
import pathlib
import random
import resource
import socket
import sys
import threading
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from served import check, index, read_all, scratch, served, write_records  # noqa: E402

SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}
LONG = "word" + " ".join(f"w{n % 700}" for n in range(300))
SLOW = "ATLEAST(2, w1 OR w2 OR w3) NEAR/900 (w5 OR w6 OR w7 OR w8) NEAR/800 (w9 OR w10 OR w11)"

EVIL = {
    "id": "evil/../<script>alert(1)</script>",
    "title": "<script>alert('title')</script> \"quoted\" & \u202Ereversed",
    "body": "<img src=x onerror=alert(1)> evil \u202E text </p></article><script>alert(2)</script>\n\n"
            "Mr <b>Bold</b> \"O'Brien\" spoke.",
    "source": "=HYPERLINK(\"http://evil\")",
    "author": "+cmd|' /C calc'!A0",
    "section": "@SUM(1)",
    "language": "en",
    "url": "javascript:alert(3)",
    "people": ["<b>Bold</b>", "Mr \"O'Brien\""],
    "organisations": ["-2+3"],
    "places": ["</script><script>alert(4)</script>"],
    "date": "2024-01-01",
}


def request(target="/healthz", headers=b"", method=b"GET", host=b"localhost"):
    if isinstance(target, str):
        target = target.encode()
    return (method + b" " + target + b" HTTP/1.1\r\nHost: " + host + b"\r\n" + headers +
            b"Connection: close\r\n\r\n")


def statuses_are_as_documented(server):
    line = len(b"GET / HTTP/1.1\r\n")
    cases = [
        (request(), 200),
        (request("/?x=" + "a" * (8192 - line - 3)), 400),  # read whole: no such parameter
        (request("/?x=" + "a" * (8193 - line - 3)), 414),
        (request(headers=b"X: " + b"a" * (8192 - 5) + b"\r\n"), 200),
        (request(headers=b"X: " + b"a" * (8193 - 5) + b"\r\n"), 431),
        (request(headers=b"X: y\r\n" * 98), 200),
        (request(headers=b"X: y\r\n" * 99), 431),
        (request(headers=b"Content-Length: 5\r\n", method=b"POST") + b"hello", 405),
        (request(headers=b"Content-Length: 65536\r\n") + b"x" * 65536, 200),
        (request(headers=b"Content-Length: 65537\r\n") + b"x" * 65537, 413),
        (request(method=b"DELETE"), 405),
        (request(host=b"evil.example"), 421),
        (request(host=b"127.0.0.1"), 200),
        (request(host=b"[::1]:99"), 200),
        (request("http://localhost:80/healthz"), 200),
        (request("http://localhost/healthz", host=b"evil.example"), 200),  # the target's host counts
        (request("http://evil.example/healthz"), 421),
        (request("http://localhost/nothing?x"), 404),
        (b"GET /healthz HTTP/1.0\r\n\r\n", 200),
        (b"GET /healthz HTTP/3.0\r\n\r\n", 505),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
        (b"GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
        (request("/api/search?q=" + "a" * 2048), 200),
        (request("/api/search?q=" + "a" * 2049), 400),
        (request("/api/search?q=" + "+".join(["a"] * 64)), 200),
        (request("/api/search?q=" + "+".join(["a"] * 65)), 400),
        (request("/api/search?q=" + "(" * 1000), 400),
        (request("/api/search?limit=100"), 200),
        (request("/api/search?limit=101"), 400),
        (request("/api/search?offset=9990"), 200),
        (request("/api/search?offset=9991"), 400),
        (request("/api/search?q=ab*"), 400),
        (request("/api/search?q=%FF"), 400),
        (request("/api/search?q=%00"), 200),
        (request("/api/%73earch?q=a"), 404),  # a way around the limits of the path as it is
        (request("/%61pi/export"), 404),
        (request("/assets/style.css"), 200),
        (request("/assets/../site.cc"), 404),
    ]
    for raw, expected in cases:
        got = server.status_of(raw)
        check(got == expected, f"{got}, not {expected}: {raw[:90]!r}...")
    return len(cases)


def every_answer_protects_itself(server):
    for target in ("/", "/?q=(", "/nothing", "/api/search", "/api/search?q=(", "/articles/x",
                   "/assets/page.js", "/metrics", "/api/export"):
        _, headers, _ = server.get(target, {"Origin": "http://evil.example"})
        for name, value in SECURITY.items():
            check(headers[name] == value, f"{target} without {name}")
        policy = headers["Content-Security-Policy"]
        check("default-src 'none'" in policy and "frame-ancestors 'none'" in policy, policy)
        check("unsafe" not in policy and "*" not in policy, policy)
        check(not [name for name in headers if name.lower().startswith("access-control")], target)
        check(abs(time.time() - email.utils.parsedate_to_datetime(headers["Date"]).timestamp()) < 5,
              f"{target}: {headers['Date']}")
    refused = server.raw(b"nonsense\r\n\r\n").decode()
    check("nosniff" in refused and "problem+json" in refused, refused)
    check(refused.count("\r\nDate: ") == 1, refused)


def refusals_suit_who_asks(server):
    """Browsers get pages for pages, programs problems, and HEAD no body at all."""
    html = b"Accept: text/html,application/xhtml+xml\r\n"
    for target, headers, kind in (("/", html, b"text/html"), ("/nothing", html, b"text/html"),
                                  ("/?q=a", html, b"text/html"), ("/", b"", b"application/problem+json"),
                                  ("/api/search", html, b"application/problem+json"),
                                  ("/api/nothing", html, b"application/problem+json"),
                                  ("/healthz", html, b"application/problem+json")):
        answer = server.raw(request(target, headers, host=b"evil.example"))
        check(answer.startswith(b"HTTP/1.1 421 ") and b"\r\nContent-Type: " + kind in answer, f"{target}: {answer}")
        check((b'<main id="main"' in answer) == (kind == b"text/html"), answer)
        check((b'name="q" type="search" value="a"' in answer) == (target == "/?q=a"), "the search is kept")
    head, _, body = server.raw(request(method=b"HEAD", host=b"evil.example")).partition(b"\r\n\r\n")
    check(head.startswith(b"HTTP/1.1 421 ") and body == b"", body)
    length = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
    check(length > 50, "the length of what GET would get")


def path_variants():
    roots = ["/", "/assets/", "/articles/", "/api/articles/", "/api/", "//", "/./", "/help/"]
    ups = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..\\", "..%5c", "%252e%252e/", "..%00/",
           "%c0%ae%c0%ae/", "%c0%ae%c0%ae%c0%af", "....//", "..;/", ".%2e/", "%uff0e%uff0e/"]
    ends = ["etc/passwd", "etc%2fpasswd", "/etc/passwd", "etc/passwd%00.css", "proc/self/environ",
            "etc/passwd?q=x", "CURRENT", "segments/000001/articles", "etc/passwd/."]
    for root in roots:
        for up in ups:
            for depth in (1, 8):
                for end in ends:
                    yield root + up * depth + end


def no_path_leaks_a_file(server):
    variants = list(path_variants())
    check(len(variants) >= 1000, len(variants))
    for target in variants:
        answer = server.raw(request(target))
        for secret in (b"root:", b"PATH=", b"generation-0"):
            check(secret not in answer, target)
        status = int(answer.split(b" ", 2)[1])
        check(status in (400, 404), f"{status} for {target}")
    return len(variants)


def texts_of_articles_stay_texts(server):
    ident = urllib.parse.quote(EVIL["id"], safe="")
    for target in ("/?q=evil", f"/articles/{ident}?q=evil", "/?person=" + urllib.parse.quote("=<b>Bold</b>"),
                   "/?q=" + urllib.parse.quote("\"><script>alert(5)</script>"), "/<script>alert(6)</script>",
                   "/?sort=<script>", "/?list=<script>&find=<script>", "/?nosuch<script>=1",
                   "/articles/<script>alert(7)</script>"):
        _, _, body = server.get(urllib.parse.quote(target, safe="/?=&%"))
        page = body.decode()
        check(page.count("<script") == 1, f"{target}: a script of someone else's")
        check("onerror=alert" not in page.replace("&lt;img src=x onerror=alert", ""), target)
        check('href="javascript:' not in page, f"{target}: a link that is a script")
        check("<b>" not in page and "<img" not in page, f"{target}: markup of someone else's")
    status, _, body = server.get(f"/api/articles/{ident}")
    check(status == 200 and json.loads(body)["title"] == EVIL["title"], body)
    hits = server.json("/api/search", q="evil")["hits"]
    check(hits[0]["title"] == EVIL["title"], hits)
    row = list(csv.DictReader(io.StringIO(server.get("/api/export?q=evil&format=csv")[2].decode())))[0]
    check(row["source"] == "'" + EVIL["source"], row)
    for name in ("source", "author", "section", "organisations"):
        check(row[name][0] == "'", f"{name} would be a formula: {row[name]}")


def times(server, count, target="/api/search?q=w1+w2&facet=person"):
    took = []
    for number in range(count):
        start = time.monotonic()
        status, _, _ = server.get(f"{target}&k1=1.{number}")
        took.append(time.monotonic() - start)
        check(status == 200, f"{status} for a client that does nothing wrong")
    return sorted(took)


def slow_clients_do_not_stop_others(server, count, seconds):
    idle = times(server, 100)
    before = server.memory()
    clients = []
    for number in range(count):
        client = server.connect(f"127.0.1.{number // 60 + 1}")
        client.setblocking(False)
        client.sendall(b"GET /")
        clients.append(client)
    stop = threading.Event()

    def trickle():
        while not stop.is_set():
            for client in clients:
                try:
                    client.send(b"a")
                except OSError:
                    pass
            stop.wait(1)

    trickling = threading.Thread(target=trickle)
    trickling.start()
    try:
        end = time.monotonic() + seconds
        took = []
        while time.monotonic() < end:
            took += times(server, 20)
        grown = server.memory() - before
    finally:
        stop.set()
        trickling.join()
    closed = 0
    for client in clients:
        client.settimeout(3)
        answer = read_all(client)
        closed += answer.startswith(b"HTTP/1.1 408 ")
        client.close()
    took.sort()
    p99 = took[int(len(took) * 0.99)]
    print(f"{count} clients of a byte a second: p50 {took[len(took) // 2] * 1000:.1f} ms "
          f"(idle {idle[50] * 1000:.1f}), p99 {p99 * 1000:.1f} ms (idle {idle[98] * 1000:.1f}), "
          f"{grown >> 20} MB more, {closed} told 408")
    check(closed == count, f"{closed} of {count} were told that they are too slow")
    check(p99 < 2 * idle[98] + 0.1, "slow clients slow the others down")
    check(grown < 64 << 20, f"{grown} bytes for slow clients")


def connections_are_limited(server):
    mine = [server.connect() for _ in range(64)]
    surplus = read_all(server.connect())
    check(surplus.startswith(b"HTTP/1.1 503 ") and b"Retry-After" in surplus, surplus)
    with server.connect("127.0.2.1") as other:
        other.sendall(request())
        check(read_all(other).startswith(b"HTTP/1.1 200"), "another address")
    for client in mine:
        client.close()
    time.sleep(0.3)
    check(server.get("/healthz")[0] == 200, "room again")


def all_connections_are_limited(server):
    clients = [server.connect(f"127.0.3.{n // 64 + 1}") for n in range(1024)]
    surplus = read_all(server.connect("127.0.4.1"))
    check(surplus.startswith(b"HTTP/1.1 503 "), surplus)
    for client in clients:
        client.close()
    time.sleep(0.5)
    check(server.get("/healthz")[0] == 200, "room again")


def a_connection_serves_many_requests(server):
    one = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with server.connect() as client:
        client.sendall(one * 1001)  # all at once, too
        answer = read_all(client)
    check(answer.count(b"HTTP/1.1 200") == 1000, answer.count(b"HTTP/1.1 200"))
    check(answer.count(b"Connection: close") == 1, "the last one says so")


def descriptors_may_run_out(folder):
    few = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))  # noqa: E731
    with served(folder / "small", limits=few) as server:
        clients = [server.connect(f"127.0.5.{n // 10 + 1}") for n in range(100)]
        time.sleep(0.3)
        clock = os.sysconf("SC_CLK_TCK")
        stat = pathlib.Path(f"/proc/{server.process.pid}/stat")
        used = lambda: sum(map(int, stat.read_text().rsplit(")")[1].split()[11:13])) / clock  # noqa: E731
        before = used()
        time.sleep(1)
        check(used() - before < 0.3, "the server spins without descriptors")
        for client in clients:
            client.close()
        time.sleep(0.5)
        check(server.get("/healthz")[0] == 200, "the server goes on")


def searches_end_in_time(folder):
    with served(folder / "small", "--max-ms", "2", "--threads", "1") as server:
        start = time.monotonic()
        status, headers, body = server.get("/api/search?q=" + urllib.parse.quote(SLOW))
        check(status == 504, f"{status}: {body[:200]}")
        check(time.monotonic() - start < 1, "the deadline came late")
        check(headers["Content-Type"] == "application/problem+json", headers)
        status, _, body = server.get("/?q=" + urllib.parse.quote(SLOW))
        check(status == 504 and b"took too long" in body, status)
        check(server.get("/api/search?q=nosuchword")[0] == 200, "the thread is free again")


def crowds_are_answered(folder, clients=150):
    with served(folder / "small", "--threads", "1") as server:
        def ask(number):
            with server.connect(f"127.0.6.{number // 50 + 1}") as client:
                client.sendall(request("/api/search?q=" + urllib.parse.quote(SLOW) + f"&k1=1.{number}"))
                answer = read_all(client)
                return int(answer.split(b" ", 2)[1]) if answer else None

        with concurrent.futures.ThreadPoolExecutor(clients) as pool:
            answers = list(pool.map(ask, range(clients)))
        counts = {status: answers.count(status) for status in sorted(set(answers), key=str)}
        print(f"{clients} at once, one thread: {counts}")
        check(set(answers) <= {200, 503, 504}, counts)
        # How many come to their turn before they have waited too long is the machine's to say.
        check(answers.count(200) + answers.count(504) >= 3, counts)
        check(server.get("/healthz")[0] == 200, counts)


def stalled_exports_hold_up_nobody(folder):
    """Two exports run and four wait, as none is read; more are refused, and searches go on."""
    write_records(folder / "large.jsonl", [
        {"id": f"l{n}", "title": f"w1 w2 {n} " + "long title " * 370, "body": "w1", "date": "2024-01-02"}
        for n in range(3000)])  # more than the buffers of a connection can hold
    index(folder / "large", folder / "large.jsonl")
    with served(folder / "large") as server:
        stalled = []
        for _ in range(9):
            client = socket.socket()
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.connect((server.host, server.port))
            client.sendall(request("/api/export"))
            stalled.append(client)
            time.sleep(0.05)
        took = times(server, 20)[-1]
        check(took < 2, f"exports hold up searches: {took:.1f} s")
        starts = [start_of(client) for client in stalled]
        check(starts.count(b"HTTP/1.1 503") == 3, starts)
        check(set(starts) == {b"HTTP/1.1 503", b"HTTP/1.1 200", b""}, starts)
        stalled[0].setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        stalled[0].settimeout(20)
        whole = read_all(stalled[0])
        check(whole.endswith(b"0\r\n\r\n"), "an export that is read is whole")
        check(len(whole) > 12_000_000, f"{len(whole)} bytes may fit in buffers")
        for client in stalled:
            client.close()


def start_of(client):
    """The first bytes of an answer, which stay to be read; b"" when there are none yet."""
    client.settimeout(0.2)
    try:
        return client.recv(12, socket.MSG_PEEK)
    except TimeoutError:
        return b""


def garbage_is_survived(server, count=400):
    chance = random.Random(20261127)
    good = request("/api/search?q=a%20b&limit=3")
    for _ in range(count):
        raw = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        server.raw(bytes(raw[:chance.randint(1, len(raw))]), half_close=True)
    check(server.get("/healthz")[0] == 200, "alive")


# More than a thousand connections at once, where the machine allows it.
most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
with scratch() as work:
    write_records(work / "small.jsonl", [EVIL] + [
        {"id": f"a{n}", "title": f"Report {n}", "date": f"20{n % 25:02}-01-02", "people": [f"P {n % 90}"],
         "body": LONG + " " + " ".join(f"w{(n * 7 + k * k) % 900}" for k in range(200))}
        for n in range(1500)])
    index(work / "small", work / "small.jsonl")
    with served(work / "small") as small:
        print(statuses_are_as_documented(small), "raw requests got their status")
        every_answer_protects_itself(small)
        refusals_suit_who_asks(small)
        print(no_path_leaks_a_file(small), "paths lead nowhere")
        texts_of_articles_stay_texts(small)
        connections_are_limited(small)
        all_connections_are_limited(small)
        a_connection_serves_many_requests(small)
        garbage_is_survived(small)
        slow = int(os.environ.get("DATELINE_SLOW_CLIENTS", "300"))
        slow_clients_do_not_stop_others(small, slow, int(os.environ.get("DATELINE_SLOW_SECONDS", "7")))
        check(small.descriptors() < 40, f"{small.descriptors()} descriptors are open")
    stalled_exports_hold_up_nobody(work)
    descriptors_may_run_out(work)
    searches_end_in_time(work)
    crowds_are_answered(work)
