"""Headless Chromium through its driver, over plain HTTP: what the browser tests
need of WebDriver. One browser at a time; it ends with the block that opened it."""
import base64
import contextlib
import json
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Down": "\ue015", "Up": "\ue013", "Left": "\ue012",
        "Right": "\ue014", "Tab": "\ue004", "Shift": "\ue008", "Home": "\ue011", "End": "\ue010",
        "Control": "\ue009"}


# The driver is here, whatever proxy the environment names.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class DriverError(Exception):
    pass


class Driver:
    """The chromedriver process."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(["chromedriver", f"--port={self.port}"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
                return
            time.sleep(0.05)
        raise DriverError("chromedriver does not listen")

    def call(self, method, path, body=None):
        data = None if method == "GET" else json.dumps(body or {}).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data, method=method)
        try:
            with OPENER.open(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise DriverError(json.load(error)["value"]["message"].split("\n")[0]) from None


class Browser:
    """One window."""

    def __init__(self, driver, scripts=True):
        self.driver = driver
        self.profile = tempfile.mkdtemp()
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                            "--hide-scrollbars", "--no-proxy-server",
                            f"--user-data-dir={self.profile}"]}
        if not scripts:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options,
                  "goog:loggingPrefs": {"browser": "ALL"}}
        session = driver.call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.path = f"/session/{session['sessionId']}"

    def call(self, method, path, body=None):
        return self.driver.call(method, self.path + path, body)

    def devtools(self, command, **parameters):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def look(self, width, height, dark=False):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height,
                      deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.devtools("Emulation.setEmulatedMedia", features=[scheme])

    def open(self, url):
        self.call("POST", "/url", {"url": url})

    def url(self):
        return self.call("GET", "/url")

    def back(self):
        self.call("POST", "/back")

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def find_all(self, css):
        return [found[ELEMENT] for found in
                self.call("POST", "/elements", {"using": "css selector", "value": css})]

    def find(self, css, text=None):
        """The first element, with this text in it."""
        for element in self.find_all(css):
            if text is None or text in self.text_of(element):
                return element
        raise DriverError(f"no {css} {text or ''} at {self.url()}")

    def text_of(self, element):
        return self.call("GET", f"/element/{element}/text")

    def text(self, css="main"):
        return self.text_of(self.find(css))

    def click(self, css, text=None):
        self.call("POST", f"/element/{self.find(css, text)}/click")

    def type(self, css, text):
        self.call("POST", f"/element/{self.find(css)}/value", {"text": text})

    def press(self, *names, held=None):
        keys = [action for name in names for action in
                ({"type": "keyDown", "value": KEYS[name]}, {"type": "keyUp", "value": KEYS[name]})]
        if held:
            keys = [{"type": "keyDown", "value": KEYS[held]}, *keys, {"type": "keyUp", "value": KEYS[held]}]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": keys}]})

    def drag(self, css, begin, end):
        """From one share of the element's width to another."""
        box = self.run("const b = arguments[0].getBoundingClientRect();"
                       "return [b.x, b.y, b.width, b.height];", {ELEMENT: self.find(css)})
        y = round(box[1] + box[3] / 2)
        places = [round(box[0] + box[2] * share) for share in (begin, (begin + end) / 2, end)]
        moves = [{"type": "pointerMove", "duration": 20, "x": x, "y": y} for x in places]
        moves[1:1] = [{"type": "pointerDown", "button": 0}]
        moves.append({"type": "pointerUp", "button": 0})
        self.call("POST", "/actions", {"actions": [
            {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": moves}]})

    def wait(self, condition, what, seconds=10):
        end = time.monotonic() + seconds
        while True:
            with contextlib.suppress(DriverError):
                if got := condition():
                    return got
            if time.monotonic() > end:
                raise DriverError(f"{what} did not come about at {self.url()}: {self.text()[:300]}")
            time.sleep(0.02)

    def settled(self):
        """Waits until no page is on its way."""
        self.wait(lambda: self.run("return document.readyState === 'complete' && "
                                   "!document.body.classList.contains('loading') && "
                                   "!document.querySelector('main').hasAttribute('aria-busy')"), "the page")

    def screenshot(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self.call("GET", "/screenshot")))

    def console(self):
        """What the console says, since it was asked last."""
        return self.call("POST", "/se/log", {"type": "browser"})

    def close(self):
        self.call("DELETE", "")
        shutil.rmtree(self.profile, ignore_errors=True)


@contextlib.contextmanager
def driver():
    running = Driver()
    try:
        yield running
    finally:
        running.process.terminate()
        running.process.wait()


@contextlib.contextmanager
def browser(running, scripts=True):
    window = Browser(running, scripts)
    try:
        yield window
    finally:
        window.close()
