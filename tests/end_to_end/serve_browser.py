"""The pages in a real browser: every step that a reader takes, with and without
scripts, by pointer and by keys, wide and narrow, light and dark. Screenshots of
each state go to the folder that is printed ($DATELINE_SCREENSHOTS, or a new one, which
is removed when all is well)."""
import os
import pathlib
import shutil
import sys
import tempfile
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from browser import browser, driver  # noqa: E402
from served import SAMPLES, check, index, scratch, served  # noqa: E402

CHECKS = (pathlib.Path(__file__).resolve().parents[1] / "support/page_checks.js").read_text()
SHOTS = pathlib.Path(os.environ.get("DATELINE_SCREENSHOTS") or tempfile.mkdtemp(prefix="dateline-screenshots-"))
SEARCH = "ceasefire OR strike OR quake"


def parameters(window):
    return urllib.parse.parse_qs(urllib.parse.urlsplit(window.url()).query)


def titles(window):
    return window.run("return [...document.querySelectorAll('.hits h2')].map(e => e.textContent)")


def no_errors(window, expected=()):
    """The console is silent but for what was asked for in vain on purpose."""
    for entry in window.console():
        text = entry["message"]
        check(any(part in text for part in expected), f"console: {text}")


def search_for(window, text):
    window.run("document.getElementById('q').value = ''")
    window.type("#q", text)
    window.press("Enter")
    window.wait(lambda: parameters(window).get("q") == [text], "the search")
    window.settled()


def type_and_search(window, server):
    window.open(server.url + "/")
    check("67 articles in the archive" in window.text(), window.text()[:200])
    window.screenshot(SHOTS / "home.png")
    window.type("#q", "ceasef")
    window.wait(lambda: window.find("#suggestions li", "ceasefire"), "suggestions")
    window.screenshot(SHOTS / "suggestions.png")
    window.press("Down")
    check(window.run("return document.getElementById('q').getAttribute('aria-activedescendant')") == "suggestion-0",
          "the suggestion is told to screen readers")
    window.press("Enter")
    window.wait(lambda: parameters(window) == {"q": ["ceasefire"]}, "the suggestion's search")
    window.settled()
    check("5 articles" in window.text(".total"), window.text(".total"))
    check(window.find_all(".passage mark"), "words are marked")
    window.type("#q", " amina d")
    window.wait(lambda: window.find("#suggestions li", "Amina Diallo"), "a person's suggestion")
    window.press("Escape")
    check(window.run("return document.getElementById('suggestions').hidden"), "Escape hides suggestions")


def narrow_down(window, server):
    window.open(server.url + "/?q=talks")
    window.settled()
    window.click(".facet a.value", "Amina Diallo")
    window.wait(lambda: parameters(window).get("person") == ["=Amina Diallo"], "the person")
    window.settled()
    check(window.text(".total") == "2 articles", window.text(".total"))
    check(window.find(".chosen a.value", "Amina Diallo"), "the value is shown as chosen")
    # The counts of its own facet do not shrink, so that another can be added.
    check(len(window.find_all("[aria-labelledby=facet-person] a.value")) > 2, "other persons can be chosen")
    window.click("[aria-labelledby=facet-country] a.value", "Senegal")
    window.wait(lambda: parameters(window).get("country") == ["=SN"], "the country")
    window.settled()
    window.screenshot(SHOTS / "narrowed.png")
    check(len(window.find_all(".chosen-filters li")) >= 3, "filters in force are shown")
    window.click(".chosen-filters a", "Amina Diallo")
    window.wait(lambda: "person" not in parameters(window), "the person is let go")
    window.settled()
    window.click(".chosen-filters a", "Remove all")
    window.wait(lambda: parameters(window) == {"q": ["talks"]}, "all filters are let go")
    window.settled()
    before = len(titles(window))
    window.click("[aria-labelledby=facet-country] a.not")
    window.wait(lambda: "not-country" in parameters(window), "a country is left out")
    window.settled()
    check(len(titles(window)) < before, "fewer articles without the country")
    check(window.find(".chosen-filters .excluded"), "what is left out is shown")


def long_facet(window, server):
    window.open(server.url + "/")
    window.settled()
    window.click("[aria-labelledby=facet-person] .more a")
    window.wait(lambda: parameters(window).get("list") == ["person"], "the long facet")
    window.settled()
    window.type("#find-person", "dia")
    names = ("return [...document.querySelectorAll('[aria-labelledby=facet-person] a.value bdi')]"
             ".map(e => e.textContent.toLowerCase())")
    window.wait(lambda: all(" dia" in " " + name for name in window.run(names)), "its values")
    check("amina diallo" in window.run(names), window.run(names))
    window.settled()
    check(window.run("return document.activeElement.id") == "find-person", "one can type on")
    window.screenshot(SHOTS / "long-facet.png")


def brush_the_timeline(window, server):
    window.open(server.url + "/?q=" + urllib.parse.quote(SEARCH))
    window.settled()
    window.drag("svg.bars", 0.45, 0.75)
    window.wait(lambda: "from" in parameters(window) and "to" in parameters(window), "the brushed time")
    window.settled()
    chosen = parameters(window)
    check("2009" <= chosen["from"][0] <= chosen["to"][0] <= "2019", chosen)
    check(window.find(".notes .undated"), "articles without a date are told of")
    window.screenshot(SHOTS / "brushed.png")
    window.click(".all-dates")
    window.wait(lambda: "from" not in parameters(window), "all dates")
    window.settled()
    # The same by keys: the first two bars.
    window.run("document.querySelector('svg.bars a').focus()")
    window.press("Right", held="Shift")
    check("From 1996 to" in window.text(".brushed"), window.text(".brushed"))
    window.press("Enter")
    window.wait(lambda: parameters(window).get("from") == ["1996"], "the time chosen by keys")
    window.settled()
    # And a bar is a link to its time.
    window.open(server.url + "/?q=" + urllib.parse.quote(SEARCH))
    window.settled()
    window.click("svg.bars a:last-of-type .bar")
    window.wait(lambda: parameters(window).get("from") == ["2025"], "a bar's time")
    window.settled()


def read_and_return(window, server):
    window.open(server.url + "/?q=ceasefire&sort=newest")
    window.settled()
    before, listed = window.url(), titles(window)
    window.run("scrollTo(0, 200)")
    window.click(".hits h2 a", "Ceasefire talks resume")
    window.wait(lambda: "/articles/sample-001" in window.url(), "the article")
    window.settled()
    check("Ceasefire talks resume in Geneva" in window.text("h1"), window.text("h1"))
    check(window.find(".body a.person", "Amina Diallo"), "persons are marked in the text")
    window.screenshot(SHOTS / "article.png")
    window.devtools("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    window.click("[data-copy]")
    window.wait(lambda: window.text("[data-copy]") == "Copied", "the citation is copied")
    window.click(".beside a", "Amina Diallo")
    window.wait(lambda: "/people/Amina%20Diallo" in window.url(), "the person's page")
    window.settled()
    check("2 articles" in window.text(), window.text())
    window.screenshot(SHOTS / "person.png")
    window.back()
    window.wait(lambda: "/articles/" in window.url(), "back at the article")
    window.settled()
    window.back()
    window.wait(lambda: window.url() == before, "back at the results")
    window.settled()
    check(titles(window) == listed, "the results are as they were")
    check(window.run("return scrollY") > 100, "and where they were")


def back_to_the_same_page(window, server):
    window.open(server.url + "/?offset=20")
    window.settled()
    listed = titles(window)
    window.click(".hits h2 a")
    window.wait(lambda: "/articles/" in window.url(), "the article")
    window.settled()
    window.click(".back a")
    window.wait(lambda: parameters(window) == {"offset": ["20"]}, "back at the results")
    window.settled()
    check(titles(window) == listed, "they are those of the same page")


def reload_stays(window, server):
    window.open(server.url + "/?q=ceasefire")
    window.settled()
    window.run("scrollTo(0, 300)")
    window.wait(lambda: window.run("return history.state?.scroll") == 300, "the place is kept")
    window.call("POST", "/refresh")
    window.settled()
    check(window.run("return scrollY") == 300, window.run("return scrollY"))


def the_box_shows_the_search(window, server):
    """After Back it holds the query of the page, unless one was typing."""
    box = "return document.getElementById('q').value"
    window.open(server.url + "/")
    window.settled()
    search_for(window, "talks")
    search_for(window, "strike")
    window.run("document.getElementById('q').focus()")
    window.back()
    window.wait(lambda: parameters(window).get("q") == ["talks"], "back")
    window.settled()
    check(window.run(box) == "talks", window.run(box))
    window.run("document.getElementById('q').focus()")
    window.type("#q", " pay")
    window.back()
    window.wait(lambda: parameters(window) == {}, "back at the start")
    window.settled()
    check(window.run(box) == "talks pay", window.run(box))


def keys_after_an_empty_drag(window, server):
    """A drag that took nothing does not keep bars from being links."""
    window.open(server.url + "/?q=" + urllib.parse.quote(SEARCH))
    window.settled()
    gap = window.run("""
        const svg = document.querySelector('svg.bars');
        const taken = new Set([...svg.querySelectorAll('.room')].map(r => Number(r.getAttribute('x'))));
        const width = svg.viewBox.baseVal.width;
        const free = [...Array(width).keys()].find(x => !taken.has(x));
        return [free / width, 1 / width];""")
    window.drag("svg.bars", gap[0] + gap[1] * 0.2, gap[0] + gap[1] * 0.8)
    check("from" not in parameters(window), window.url())
    window.run("document.querySelector('svg.bars a').focus()")
    window.press("Enter")
    window.wait(lambda: parameters(window).get("from") == ["1996"], "the bar's time")
    window.settled()


def refusals_leave_a_way(window, server):
    """A busy server, or what stands before it, says so in the page, and Back goes on working."""
    answers = {
        "application/problem+json": ('{"title": "The server is busy", "detail": "it is busy"}', "it is busy"),
        "text/plain": ("no", "the status 503"),
        "text/html": ("<title>Gateway</title><p>no", "the status 503"),
    }
    for kind, (body, said) in answers.items():
        window.open(server.url + "/?q=talks")
        window.settled()
        listed = titles(window)
        window.run("""
            window.asked = window.fetch;
            window.fetch = () => Promise.resolve(new Response(arguments[0],
                { status: 503, headers: { "Content-Type": arguments[1] } }));""", body, kind)
        window.click("[aria-labelledby=facet-country] a.value")
        window.wait(lambda: "The server is busy, try again" in window.text(), f"the message for {kind}")
        window.settled()
        check(said in window.text(), window.text())
        check("country" in parameters(window), window.url())
        # Refused again, and then not.
        window.click(".ways a", "Try again")
        window.settled()
        check("busy" in window.text(), window.text())
        window.screenshot(SHOTS / "busy.png")
        window.run("window.fetch = window.asked")
        window.click(".ways a", "Try again")
        window.wait(lambda: window.find(".hits"), "the page")
        window.settled()
        while "country" in parameters(window):
            window.back()
            window.settled()
        window.wait(lambda: titles(window) == listed, "back at the results")


def share_the_address(window, server):
    window.open(server.url + "/")
    window.settled()
    search_for(window, "talks")
    window.click("[aria-labelledby=facet-country] a.value", "Senegal")
    window.wait(lambda: "country" in parameters(window), "the country")
    window.settled()
    window.click(".order a", "oldest")
    window.wait(lambda: parameters(window).get("sort") == ["oldest"], "the order")
    window.settled()
    listed = titles(window)
    window.open(window.url())
    window.settled()
    check(titles(window) == listed and window.find(".chosen-filters"), "the address is the whole search")
    check(window.run("return document.getElementById('q').value") == "talks", "also in the box")


def errors_and_nothing(window, server):
    window.open(server.url + "/")
    window.settled()
    search_for(window, "contry:fr talks")
    check("did you mean country:?" in window.text().lower(), window.text())
    check(window.text(".query mark") == "contry:fr", "the place of the error is marked")
    window.screenshot(SHOTS / "error.png")
    search_for(window, "nosuchword talks")
    check("Nothing found" in window.text(), window.text())
    check("No article has the word" in window.text(".notes"), "unknown words are told of")
    window.screenshot(SHOTS / "nothing.png")
    window.click(".ways a", "any of these words")
    window.wait(lambda: "OR" in parameters(window)["q"][0], "the way out")
    window.settled()
    check(titles(window), "it leads to articles")
    search_for(window, "cesefire talks")
    check("did you mean ceasefire" in window.text(".notes"), window.text(".notes"))
    window.click(".ways a", "Search for ceasefire talks")
    window.wait(lambda: parameters(window)["q"] == ["ceasefire talks"], "the corrected search")
    window.settled()
    check(titles(window), "it finds articles")
    window.open(server.url + "/articles/nosuch")
    check("There is no such thing here" in window.text(), window.text())


def pages_and_keys_alone(window, server):
    window.open(server.url + "/")
    window.settled()
    first = titles(window)
    window.click(".pages a[rel=next]")
    window.wait(lambda: parameters(window).get("offset") == ["10"], "the next page")
    window.settled()
    check(not set(first) & set(titles(window)), "other articles")
    # From the top: skip link, name, search box, button ...
    window.open(server.url + "/?q=talks")
    window.settled()
    window.press("Tab")
    check("Skip" in window.run("return document.activeElement.textContent"), "the first stop skips to the content")
    window.press("Enter", "Tab")
    inside = window.run("return document.getElementById('content').contains(document.activeElement)")
    check(inside, "the skip link leads past the facets")
    stops = set()
    for _ in range(12):
        window.press("Tab")
        stops.add(window.run("const e = document.activeElement; return e.closest('section, nav, ol, ul, header, "
                             "footer, details')?.className ?? ''"))
    check(any("hits" in stop for stop in stops) or any("names" in stop for stop in stops), stops)
    check(any("timeline" in stop for stop in stops), stops)
    outlined = window.run("const a = document.querySelector('.hits a'); a.focus({focusVisible: true}); "
                          "return getComputedStyle(a).outlineStyle")
    check(outlined == "solid", "what has the focus is outlined")


def looks(window, server):
    """Every kind of page, wide and narrow, light and dark, without a fault."""
    pages = {"home": "/", "results": "/?q=" + urllib.parse.quote(SEARCH), "article": "/articles/sample-001?q=talks",
             "person": "/people/Amina%20Diallo", "nothing": "/?q=nosuchword&country=UA", "error": "/?q=(",
             "help": "/help", "missing": "/nothing"}
    for width, height in ((1600, 1000), (360, 740)):
        for dark in (False, True):
            window.look(width, height, dark)
            for name, path in pages.items():
                window.open(server.url + path)
                window.settled()
                wrong = window.run(CHECKS)
                where = f"{name}-{width}-{'dark' if dark else 'light'}"
                window.screenshot(SHOTS / f"{where}.png")
                check(not wrong, f"{where}: {wrong[:5]}")
    window.look(1200, 900)


def first_paint_and_weight(window, server):
    paints = []
    for number in range(7):
        window.open(f"{server.url}/?q={urllib.parse.quote(SEARCH)}&b=0.7{number}")
        window.settled()
        paints.append(window.wait(lambda: window.run(
            "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime"), "a paint"))
    window.devtools("Network.clearBrowserCache")
    window.open(f"{server.url}/?q={urllib.parse.quote(SEARCH)}")
    window.settled()
    weight = window.run(
        "return [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')]"
        ".reduce((sum, entry) => sum + entry.decodedBodySize, 0)")
    paints.sort()
    median = paints[3]
    print(f"first paint: {median:.0f} ms (of {', '.join(f'{p:.0f}' for p in paints)}); "
          f"the page and its files: {weight} bytes")
    # Of a machine that has more to do than it can, times say nothing.
    if os.getloadavg()[0] < os.cpu_count():
        check(median < 300, f"first paint after {median} ms")
    check(weight < 100_000, f"{weight} bytes")


def without_a_server(window, server):
    window.look(1200, 900)
    window.open(server.url + "/?q=talks")
    window.settled()
    check(server.stop() == 0, "exit code")
    window.click("[aria-labelledby=facet-country] a.value")
    window.wait(lambda: "does not answer" in window.text(), "the message")
    check(window.find(".ways a", "Try again"), "a way out")
    window.screenshot(SHOTS / "no-server.png")


def without_scripts(window, server):
    window.look(1200, 900)
    window.open(server.url + "/")
    window.type("#q", "talks")
    window.press("Enter")
    window.wait(lambda: parameters(window).get("q") == ["talks"], "the search")
    check(window.text(".total") == "9 articles", window.text(".total"))
    window.click("[aria-labelledby=facet-person] a.value", "Amina Diallo")
    window.wait(lambda: "person" in parameters(window), "the person")
    check(window.text(".total") == "2 articles", window.text(".total"))
    window.open(server.url + "/")
    window.click(".pages a[rel=next]")
    window.wait(lambda: parameters(window).get("offset") == ["10"], "the next page")
    window.type("[name=from]", "2011")
    window.type("[name=to]", "2014")
    window.click(".dates button")
    window.wait(lambda: parameters(window).get("to") == ["2014"], "the dates")
    window.click("[aria-labelledby=facet-person] .more a")
    window.wait(lambda: window.find("#find-person"), "the long facet")
    window.click(".hits h2 a")
    window.wait(lambda: "/articles/" in window.url(), "the article")
    window.look(360, 740)
    window.open(server.url + "/?q=talks")
    window.screenshot(SHOTS / "no-scripts.png")


with scratch() as folder, driver() as running:
    print(f"screenshots: {SHOTS}")
    SHOTS.mkdir(parents=True, exist_ok=True)
    index(folder / "a", SAMPLES)
    with served(folder / "a") as sample:
        with browser(running) as reader:
            reader.look(1200, 900)
            for step in (type_and_search, narrow_down, long_facet, brush_the_timeline, read_and_return,
                         back_to_the_same_page, reload_stays, the_box_shows_the_search,
                         keys_after_an_empty_drag, refusals_leave_a_way,
                         share_the_address, pages_and_keys_alone, first_paint_and_weight):
                step(reader, sample)
                no_errors(reader)
            errors_and_nothing(reader, sample)
            looks(reader, sample)
            no_errors(reader, ("400 (Bad Request)", "404 (Not Found)"))
        with browser(running, scripts=False) as plain:
            without_scripts(plain, sample)
    with served(folder / "a") as sample, browser(running) as reader:
        without_a_server(reader, sample)
if not os.environ.get("DATELINE_SCREENSHOTS"):
    shutil.rmtree(SHOTS)
