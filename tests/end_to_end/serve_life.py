"""New states of the archive are served without a stop; a stop ends nothing early."""
import concurrent.futures
import pathlib
import random
import signal
import subprocess
import sys
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from served import BIN, check, index, read_all, scratch, served, write_records  # noqa: E402


def article(number):
    return {"id": f"a{number}", "title": f"Harbour report {number}", "body": "Ships came in. " * 40,
            "date": f"2024-01-{number % 28 + 1:02}", "people": [f"Nadia Brandt {number % 5}"]}


def new_generations_are_served(folder):
    archive = folder / "growing"
    write_records(folder / "1.jsonl", [article(n) for n in range(20)])
    index(archive, folder / "1.jsonl")
    with served(archive) as server:
        first = server.json("/api/search", q="harbour", limit=5, sort="oldest")
        tag = server.get("/api/stats")[1]["ETag"]
        stop = False
        totals = []

        def keep_asking():
            while not stop:
                totals.append(server.json("/api/search", q="harbour", limit=1)["total"])

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            asking = [pool.submit(keep_asking) for _ in range(2)]
            for number in range(2, 7):
                write_records(folder / f"{number}.jsonl",
                              [article(n) for n in range(20 * number, 20 * number + 20)])
                index(archive, folder / f"{number}.jsonl")
            server.wait_for(lambda: server.json("/api/stats")["articles"] == 120, "the newest generation")
            stop = True
            for future in asking:
                future.result()
        check(set(totals) <= {20, 40, 60, 80, 100, 120}, f"half a generation: {set(totals)}")
        check(server.get("/api/stats", {"If-None-Match": tag})[0] == 200, "an old tag is no longer good")
        # A cursor goes on in the state of the archive that it was made on.
        second = server.json("/api/search", q="harbour", limit=5, sort="oldest", after=first["next"])
        check(second["total"] == 20, second["total"])
        check(server.json("/healthz")["status"] == "ok", "healthy")
        damaged = archive / "CURRENT"
        whole = damaged.read_bytes()
        damaged.write_bytes(b"generation-000099.json 0000000000000000\n")
        server.wait_for(lambda: server.json("/healthz")["status"] == "outdated", "the trouble")
        check(server.json("/api/search", q="harbour")["total"] == 120, "the old generation is served on")
        damaged.write_bytes(whole)
        server.wait_for(lambda: server.json("/healthz")["status"] == "ok", "the recovery")


def a_stop_ends_nothing_early(folder):
    archive = folder / "growing"
    for round_number in range(20):
        with served(archive, "--threads", "2") as server:
            def ask(_):
                try:
                    return server.get(f"/api/search?q=harbour&limit=50&snippets=5&b=0.{round_number}")
                except (ConnectionError, OSError):
                    return None  # the stop came before the request did

            with concurrent.futures.ThreadPoolExecutor(8) as pool:
                answers = [pool.submit(ask, i) for i in range(40)]
                time.sleep(0.01 * (round_number % 5))
                server.process.send_signal(signal.SIGTERM)
                check(server.process.wait(timeout=15) == 0, "exit code after SIGTERM")
                for answer in answers:
                    got = answer.result()
                    check(got is None or got[2].endswith(b"}\n"), "an answer was cut short")


def one_address_one_server(folder):
    with served(folder / "growing") as server:
        other = subprocess.run(
            [BIN / "dateline-search", "serve", folder / "growing", "--listen",
             f"127.0.0.1:{server.port}"], capture_output=True, text=True, check=False)
        check(other.returncode == 5 and "cannot listen" in other.stderr, other)


def idle_connections_do_not_hold_up_a_stop(folder):
    with served(folder / "growing") as server:
        idle = [server.connect() for _ in range(5)]
        start = time.monotonic()
        check(server.stop() == 0, "exit code")
        check(time.monotonic() - start < 3, "an idle connection held up the stop")
        check(all(read_all(client) == b"" for client in idle), "idle connections are closed")


def a_long_search_does_not_hold_up_a_stop(folder):
    words = [f"word{letter}" for letter in "abcdefghijklmnopqrst"]
    chance = random.Random(1)
    write_records(folder / "long.jsonl", [
        {"id": str(n), "body": " ".join(chance.choice(words) for _ in range(3000))} for n in range(600)])
    index(folder / "long", folder / "long.jsonl")
    some = "(" + " OR ".join(words[:6]) + ")"
    query = urllib.parse.quote(f"{some} NEAR/100 {some} NEAR/100 {some}")
    with served(folder / "long", "--max-ms", "600000") as server, concurrent.futures.ThreadPoolExecutor(1) as pool:
        def ask():
            try:
                return server.get(f"/api/search?q={query}")
            except (ConnectionError, OSError):
                return None

        answer = pool.submit(ask)
        time.sleep(0.5)
        check(not answer.done(), "the search is over before the stop")
        start = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        check(server.process.wait(timeout=15) == 0, "exit code after SIGTERM")
        check(time.monotonic() - start < 5.5, "a search held up the stop")
        check(answer.result() is None, "the search was over in time")


with scratch() as scratch_folder:
    new_generations_are_served(scratch_folder)
    a_stop_ends_nothing_early(scratch_folder)
    one_address_one_server(scratch_folder)
    idle_connections_do_not_hold_up_a_stop(scratch_folder)
    a_long_search_does_not_hold_up_a_stop(scratch_folder)
