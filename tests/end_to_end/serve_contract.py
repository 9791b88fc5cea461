"""The API answers as its own description says, and as the command line does."""
import json
import pathlib
import subprocess
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from jsonschema import Draft202012Validator  # noqa: E402
from served import BIN, SAMPLES, check, index, scratch, served  # noqa: E402

# Path, parameters, status. Every path and every status that can be had by asking.
REQUESTS = [
    ("/api/search", {}, 200),
    ("/api/search", {"q": "ceasefire talks", "facet": ["person:5", "country", "year"]}, 200),
    ("/api/search", {"q": "ceasefire", "timeline": "auto", "explain": "true"}, 200),
    ("/api/search", {"q": "strike OR quake", "from": "2011", "to": "2018", "timeline": "year"}, 200),
    ("/api/search", {"q": "negotiat*", "sort": "newest", "snippets": 0}, 200),
    ("/api/search", {"country": ["SN", "=CH"], "not-person": "putin", "limit": 3}, 200),
    ("/api/search", {"facet": "person:5:am"}, 200),
    ("/api/search", {"q": "nosuchwordanywhere"}, 200),
    ("/api/search", {"q": "contry:fr"}, 400),
    ("/api/search", {"q": "(unclosed"}, 400),
    ("/api/search", {"snippets": "many"}, 400),
    ("/api/search", {"facet": "nofacet"}, 400),
    ("/api/timeline", {"q": "talks", "by": "year"}, 200),
    ("/api/timeline", {"q": "talks"}, 200),
    ("/api/timeline", {"by": "fortnight"}, 400),
    ("/api/articles/sample-001", {}, 200),
    ("/api/articles/sample-001", {"format": "record"}, 200),
    ("/api/articles/nosuch", {}, 404),
    ("/api/articles/sample-001", {"format": "xml"}, 400),
    ("/api/articles/sample-001", {"format": ""}, 200),
    ("/api/people", {"q": "diallo"}, 200),
    ("/api/people", {"q": "diallo", "limit": 21}, 400),
    ("/api/people", {"q": "nobodyofthisname"}, 200),
    ("/api/people", {"q": "-"}, 400),
    ("/api/suggest", {"prefix": "ceas"}, 200),
    ("/api/suggest", {"prefix": "amina di"}, 200),
    ("/api/suggest", {"prefix": "seneg"}, 200),
    ("/api/suggest", {"prefix": "x" * 201}, 400),
    ("/api/stats", {}, 200),
    ("/api/export", {"q": "ceasefire"}, 200),
    ("/api/export", {"q": "ceasefire", "format": "csv"}, 200),
    ("/api/export", {"q": "a ("}, 400),
    ("/healthz", {}, 200),
    ("/metrics", {}, 200),
    ("/api/openapi.json", {}, 200),
]


def with_query(path, parameters):
    return path + ("?" + urllib.parse.urlencode(parameters, doseq=True) if parameters else "")


def described(description, path):
    """The operation of a path, {id} filled in or not."""
    for template, item in description["paths"].items():
        stem = template.split("{")[0]
        if path == template or ("{" in template and path.startswith(stem)):
            return template, item["get"]
    raise AssertionError(f"{path} is not described")


def resolved(description, part):
    reference = part.get("$ref") if isinstance(part, dict) else None
    if not reference:
        return part
    for step in reference.removeprefix("#/").split("/"):
        description = description[step]
    return description


def validator(description, schema):
    return Draft202012Validator({**schema, "components": description["components"]})


def validate(description, path, status, headers, body):
    template, operation = described(description, path)
    answers = operation["responses"]
    check(str(status) in answers, f"{template}: the status {status} is not described")
    kind = headers["Content-Type"].split(";")[0]
    contents = answers[str(status)]["content"]
    check(kind in contents, f"{template}: {kind} is not described")
    schema = contents[kind]["schema"]
    if kind == "application/jsonl":
        hit = description["components"]["schemas"]["Hit"]
        for line in body.splitlines():
            validator(description, hit).validate(json.loads(line))
        return template
    value = json.loads(body) if kind.endswith("json") else body.decode()
    validator(description, schema).validate(value)
    return template


def every_answer_is_as_described(server):
    description = server.json("/api/openapi.json")
    Draft202012Validator.check_schema({"$defs": description["components"]["schemas"]})
    seen = set()
    for path, parameters, expected in REQUESTS:
        status, headers, body = server.get(with_query(path, parameters))
        check(status == expected, f"{path} {parameters}: {status}, not {expected}: {body[:200]}")
        seen.add(validate(description, path, status, headers, body))
        asked = {resolved(description, p)["name"] for p in described(description, path)[1]["parameters"]}
        check(set(parameters) <= asked, f"{path}: not described: {set(parameters) - asked}")
    check(seen == set(description["paths"]), f"never asked: {set(description['paths']) - seen}")
    return len(REQUESTS)


def parameters_are_as_described(server):
    """A described parameter is taken; one that is not described is refused."""
    description = server.json("/api/openapi.json")
    for path in ("/api/search", "/api/timeline", "/api/export"):
        names = [resolved(description, p)["name"]
                 for p in description["paths"][path]["get"]["parameters"]]
        for name in names:
            # Parameters without a value are as if not there; unknown ones are errors all the same.
            status, _, body = server.get(with_query(path, {name: ""}))
            check(status == 200, f"{path}: {name} is described, but {body[:200]}")
        problem = server.json(path, status=400, nosuchthing="1")
        check(problem["field"] == "nosuchthing", problem)


def values_come_as_they_were_sent(server):
    """A value is all that follows the first equals sign, whatever it holds."""
    for value in ("=ministers", "a=b=trump", "trump;limit=0", "trump&limit=0", "100%", "a+b", "%41"):
        page = server.json("/api/search", q=value)
        check(page["query"] == value, page["query"])
        check(len(page["hits"]) == min(page["total"], 10), "the value became a limit")
    status, _, body = server.get("/api/search?q==talks;limit=0")
    check(status == 200 and json.loads(body)["query"] == "=talks;limit=0", body[:200])
    status, _, body = server.get("/api/search?q=talks?x=1&limit=0")
    check(status == 400 and "? does not stand for a letter" in json.loads(body)["detail"], body[:200])
    status, _, body = server.get("/api/search?person==Amina+Diallo")
    check(json.loads(body)["total"] == 2, "= for exactly this person")


def unknown_parameters_are_refused(server):
    for path in ("/api/stats", "/healthz", "/metrics", "/api/openapi.json", "/api/people", "/api/suggest",
                 "/api/articles/sample-001"):
        problem = server.json(path, status=400, nosuchthing="1")
        check(problem["field"] == "nosuchthing", problem)
    check(server.json("/api/suggest", status=400, q="a")["field"] == "q", "a q that is none of its own")
    check(server.json("/api/articles/sample-001", status=400, format=["record", "record"])["field"] == "format",
          "given twice")


def without_time(page):
    page = json.loads(page)
    page.pop("took_ms")
    return json.dumps(page, ensure_ascii=False)


def the_command_line_answers_the_same(server):
    compared = 1
    people = subprocess.run([BIN / "dateline-search", "who", server.archive, "diallo", "--format", "json"],
                            capture_output=True, check=True)
    check(people.stdout == server.get("/api/people?q=diallo")[2], "who differs")
    for path, parameters, _ in REQUESTS:
        if path not in ("/api/search", "/api/timeline") or (
                path == "/api/timeline" and parameters.get("by") == "fortnight"):
            continue
        command = "query" if path == "/api/search" else "timeline"
        words = [BIN / "dateline-search", command, server.archive, "--format", "json"]
        for name, values in parameters.items():
            for value in values if isinstance(values, list) else [values]:
                if name == "explain":
                    words.append("--explain")
                elif name != "q":
                    words.append(f"--{name}={value}")
        if "q" in parameters:
            words += ["--", parameters["q"]]
        answer = subprocess.run(words, capture_output=True, text=True, check=False)
        status, _, body = server.get(with_query(path, parameters))
        if status == 200:
            check(without_time(answer.stdout) == without_time(body.decode()), f"{words} differs")
            compared += 1
        else:
            check(answer.returncode == 2, f"{words}: {answer.returncode}")
            detail = json.loads(body)["detail"]
            check(detail in answer.stderr, f"{detail!r} is not in {answer.stderr!r}")
    check(compared >= 10, f"only {compared} compared")
    return compared


def errors_name_the_field(server):
    wrong = {
        "q": "talks (", "limit": "101", "offset": "9999", "country": "nowhere", "from": "soon",
        "not-country": "nowhere", "facet": "person:0", "sort": "best", "timeline": "hour",
        "after": "elsewhere", "k1": "-1", "explain": "maybe", "today": "someday", "snippets": "101",
    }
    for name, value in wrong.items():
        problem = server.json("/api/search", status=400, **{name: value})
        check(problem.get("field") == name, f"{name}={value}: {problem}")
    page = server.json("/api/search", q="talks", limit=2)
    gone = server.json("/api/search", status=400, q="talks", limit=2, after="g99" + page["next"][2:])
    check(gone["field"] == "after" and "gone" in gone["detail"], gone)
    for values in (["a", "b"], ["a", "a"]):
        twice = server.json("/api/search", status=400, q=values)
        check(twice["field"] == "q", twice)
    for limit in (101, 1001):
        detail = server.json("/api/search", status=400, limit=limit)["detail"]
        check("100" in detail and "1000" not in detail, detail)


def pages_follow_each_other(server):
    whole = [hit["id"] for hit in server.json("/api/search", q="", sort="newest", limit=100)["hits"]]
    ids, after = [], ""
    while True:
        page = server.json("/api/search", q="", sort="newest", limit=7, after=after)
        ids += [hit["id"] for hit in page["hits"]]
        after = page["next"]
        if not after:
            break
    check(ids == whole, "cursors lead through all articles in order")
    exported = [json.loads(line)["id"] for line in server.get("/api/export")[2].splitlines()]
    check(exported == whole, "the export holds all articles, newest first")


def answers_are_not_sent_twice(server):
    _, headers, _ = server.get("/api/search?q=talks")
    tag = headers["ETag"]
    status, _, body = server.get("/api/search?q=talks", {"If-None-Match": tag})
    check((status, body) == (304, b""), f"{status} for a known tag")
    status, _, body = server.get("/api/search?q=talks", {"If-None-Match": 'W/"other"'})
    check(status == 200 and body, f"{status} for another tag")
    # Tags are compared one by one; a weak one is the same as its strong one.
    for known in (f'"x", {tag}', tag.removeprefix("W/"), "*"):
        status, _, body = server.get("/api/search?q=talks", {"If-None-Match": known})
        check((status, body) == (304, b""), f"{status} for {known}")
    for other in ('"x"', f'"x{tag}', tag[:-2] + '"', tag.removeprefix("W/").strip('"')):
        check(server.get("/api/search?q=talks", {"If-None-Match": other})[0] == 200, other)
    # What is not there, or no request, has not stayed the same.
    for target, status in (("/api/articles/nosuch", 404), ("/api/search?q=(", 400), ("/articles/nosuch", 404),
                           ("/?nosuch=1", 400), ("/api/search?nosuch=1", 400)):
        for known in (tag, "*"):
            check(server.get(target, {"If-None-Match": known})[0] == status, f"{target} for {known}")
    fresh = "/api/search?q=talks&k1=1.5"
    check(server.get(fresh, {"If-None-Match": tag})[0] == 304, "an answer not made so far")
    check(server.get(fresh)[2], "and made after that")
    head, headers, body = server.get("/api/search?q=talks", method="HEAD")
    check((head, body) == (200, b"") and int(headers["Content-Length"]) > 100, "HEAD has a length")


with scratch() as folder:
    index(folder / "a", SAMPLES)
    with served(folder / "a") as sample:
        print(every_answer_is_as_described(sample), "answers are as described")
        parameters_are_as_described(sample)
        values_come_as_they_were_sent(sample)
        unknown_parameters_are_refused(sample)
        print(the_command_line_answers_the_same(sample), "answers equal the command line's")
        errors_name_the_field(sample)
        pages_follow_each_other(sample)
        answers_are_not_sent_twice(sample)
