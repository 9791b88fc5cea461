"""A damaged archive is not served; with --allow-damaged, what is sound of it is, and every
answer says what is left out."""
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from served import BIN, check, index, scratch, served, write_records  # noqa: E402


def article(number):
    return {"id": f"a{number}", "title": f"Harbour report {number}", "body": "Ships came in.",
            "date": f"2024-01-{number + 1:02}", "people": ["Nadia Brandt"]}


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def damaged_archive(folder):
    """Two segments, the second (a3 to a6) with damaged columns; damaged names."""
    archive = folder / "news"
    for name, numbers in (("1", range(3)), ("2", range(3, 7))):
        write_records(folder / f"{name}.jsonl", [article(number) for number in numbers])
        index(archive, folder / f"{name}.jsonl")
    (folder / "names").write_text("same Nadia Brandt = N. Brandt\n")
    subprocess.run([BIN / "dateline-index", "aliases", archive, folder / "names", "--quiet"],
                   check=True)
    flip(archive / "segments/000002/columns")
    flip(archive / "names-000003")
    return archive


def damage_is_refused(archive):
    refused = subprocess.run(
        [BIN / "dateline-search", "serve", archive, "--listen", "127.0.0.1:0"],
        capture_output=True, text=True, check=False, timeout=60)
    check(refused.returncode == 3 and "names-000003" in refused.stderr, refused)


def every_answer_says_it(archive):
    with served(archive, "--allow-damaged") as server:
        for target in ("/", "/?q=harbour", "/articles/a1", "/people/Nadia%20Brandt", "/articles/a4",
                       "/api/search?q=harbour", "/api/articles/a1", "/api/timeline?q=harbour",
                       "/api/people?q=brandt", "/api/suggest?prefix=har", "/api/stats",
                       "/api/export?q=harbour", "/healthz"):
            status, headers, body = server.get(target)
            check(status == (404 if target == "/articles/a4" else 200), (target, status))
            told = headers["Dateline-Damage"]
            check("names-000003" in told and "segments/000002/columns" in told, (target, told))
            check(str(archive).encode() not in body, (target, "tells where the archive stands"))
            if not target.startswith(("/api", "/healthz")):
                check(b"egment 000002 is damaged" in body or status == 404, (target, body))
                check(b"spellings are joined" in body, (target, body))
        answer = server.json("/api/search", q="harbour")
        check(answer["total"] == 3, answer["total"])
        notes = [note["message"] for note in answer["notes"]]
        check(any("its 4 articles are left out" in note for note in notes), notes)
        check(server.json("/healthz")["status"] == "damaged", "the state of health")
        check("left out" in server.json("/api/articles/a4", status=404)["hint"], "a lost article")
        tag = server.get("/api/stats")[1]["ETag"]
        # Mended, it is served whole without a stop.
        subprocess.run([BIN / "dateline-index", "repair", archive, "--quiet"], check=False,
                       stdout=subprocess.DEVNULL)
        server.wait_for(lambda: server.json("/api/stats")["articles"] == 7, "the repaired archive")
        status, headers, _ = server.get("/api/stats", {"If-None-Match": tag})
        check(status == 200 and headers["Dateline-Damage"] is None, (status, headers))
        check(server.json("/healthz")["status"] == "ok", "the state of health afterwards")


with scratch() as scratch_folder:
    damaged = damaged_archive(scratch_folder)
    damage_is_refused(damaged)
    every_answer_says_it(damaged)
