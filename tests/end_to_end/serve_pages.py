"""The pages for people, as their HTML: links lead where they say, and what narrows or
widens a result, or is left out of a list, is told."""
import html
import pathlib
import re
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from served import check, index, scratch, served, write_records  # noqa: E402

PERSONS = 210


def page(server, target, status=200):
    got, headers, body = server.get(target, {"Accept": "text/html"})
    check(got == status, f"{target}: {got}, not {status}")
    check(headers["Content-Type"].startswith("text/html"), f"{target}: {headers['Content-Type']}")
    return body.decode()


def links(text, part):
    """The addresses of the links that have this in their address."""
    return [html.unescape(href) for href in re.findall(r'href="([^"]*)"', text) if part in html.unescape(href)]


def parameters(href):
    return urllib.parse.parse_qsl(urllib.parse.urlsplit(href).query)


def articles_lead_back_to_their_page(server):
    text = page(server, "/?q=report&offset=20&list=person&find=p")
    article = links(text, "/articles/")[0]
    check(parameters(article) == [("q", "report"), ("offset", "20")], article)
    back = re.search(r'class="back"><a href="([^"]*)"', page(server, article)).group(1)
    check(html.unescape(back) == "/?q=report&offset=20", back)
    for href in links(text, "person="):
        check("offset" not in dict(parameters(href)), f"another filter begins at the first page: {href}")


def long_lists_say_what_they_leave_out(server):
    text = page(server, "/?list=person")
    check(text.count('class="value"') >= 200, "an opened facet has 200 values")
    check(f"The 200 most frequent of {PERSONS}; find others above." in text, "the rest is told of")
    check("most frequent of" not in page(server, "/?list=country"), "a whole list is no part of one")


def values_of_one_field_widen(server):
    one = page(server, "/?person=%3DP+1")
    both = page(server, "/?person=%3DP+1&country=%3DFR&person=%3DP+2")
    check('<span class="or">' not in one and "widens the result" in one, "one value")
    chips = re.search(r'<ul class="chosen-filters".*?</ul>', both, re.DOTALL).group(0)
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", chips)).split())
    check(words.startswith("person P 1 (remove) or person P 2 (remove) About P 1 About P 2 country"), words)
    check("widens the result" not in page(server, "/?q=report"), "nothing is chosen")
    left_out = page(server, "/?not-person=%3DP+1&not-person=%3DP+2")
    check('<span class="or">' not in left_out, "of what is left out, none may be there")
    check('person:="A" person:="B"' in html.unescape(page(server, "/help")), "how to ask for both")
    found = server.json("/api/search", q='person:="P 1" person:="P 2"')
    check(found["total"] == 1, "and that is how")


def exports_take_their_own_parameters(server):
    text = page(server, "/?q=report&limit=5&snippets=1&explain=true&sort=newest&list=person&"
                        "person=%3DP+2&from=2001&k1=1")
    hrefs = links(text, "/api/export")
    check(len(hrefs) == 2, hrefs)
    for href in hrefs:
        status, _, body = server.get(href)
        check(status == 200, f"{href}: {body[:200]}")
        check(dict(parameters(href)).keys() == {"q", "person", "from", "format"}, href)


def pages_are_whole_and_have_ways_out(server):
    gone = page(server, "/?q=report&offset=5000")
    check("There are not so many pages" in gone, gone[:200])
    nav = re.search(r'<nav class="pages".*?</nav>', gone).group(0)
    check(links(nav, "/") == ["/?q=report", "/?q=report&offset=210"], nav)
    check(links(page(server, links(nav, "offset")[0]), "/articles/"), "the last page has articles")
    check("Last page" not in page(server, "/?q=dots&offset=10"), "the one page is the first")
    odd = page(server, "/?q=report&offset=5")
    check("Page 1 of 22" in odd and 'rel="prev"' not in odd, "the first page has none before it")
    check('start="1"' in odd, "hits are numbered as the page is")


def unknown_parameters_are_told(server):
    for target in ("/help?x=1", "/people/P%201?x=1", "/?x=1", "/articles/a1?x=1"):
        check("there is no parameter" in page(server, target, 400).lower(), target)


def other_methods_are_refused(server):
    for method in ("POST", "FOO", "OPTIONS", "PRI"):
        answer = server.raw(f"{method} /api/search HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        head, _, body = answer.decode().partition("\r\n\r\n")
        check(head.startswith("HTTP/1.1 405 "), f"{method}: {answer[:200]}")
        for header in ("Allow: GET, HEAD", "X-Content-Type-Options: nosniff", "Content-Type: application/problem+json"):
            check(header in head.split("\r\n"), f"{method}: {header} is missing in {head}")
        check(f"{method} is not answered" in body, body)


def all_ids_can_be_opened(server):
    """A browser takes . and .. out of a path."""
    for ident in (".", ".."):
        text = page(server, f"/?q=dots&section=S{len(ident)}")
        article = links(text, "/articles/")[0]
        check(urllib.parse.urljoin(server.url + "/", article).endswith(article), article)
        text = page(server, article)
        check(f"Titled {ident}<" in text, f"{article} is another article")
        back = re.search(r'class="back"><a href="([^"]*)"', text).group(1)
        check("id=" not in back and "q=dots" in back, back)
        for href in links(text, "/api/articles/"):
            check(server.get(urllib.parse.urljoin(server.url + "/", href))[0] == 200, href)
    page(server, "/articles/", 404)
    check(server.get("/api/articles/?id=nosuch")[0] == 404, "no such article")


with scratch() as folder:
    write_records(folder / "a.jsonl", [
        {"id": f"a{n}", "title": f"Report {n}", "body": "A report.", "date": f"20{n % 25:02}-01-02",
         "people": [f"P {n}"] + (["P 2"] if n == 1 else []), "countries": ["FR"]}
        for n in range(PERSONS)] + [
        {"id": f"b{n}", "title": "Another report", "body": "A report."} for n in range(8)] + [
        {"id": ident, "title": f"Titled {ident}", "body": "Two dots.", "section": f"S{len(ident)}"}
        for ident in (".", "..")])
    index(folder / "a", folder / "a.jsonl")
    with served(folder / "a") as small:
        for step in (articles_lead_back_to_their_page, long_lists_say_what_they_leave_out,
                     values_of_one_field_widen, exports_take_their_own_parameters,
                     pages_are_whole_and_have_ways_out, unknown_parameters_are_told, other_methods_are_refused,
                     all_ids_can_be_opened):
            step(small)
