"""A served archive for the end-to-end tests: builds it, starts the server on a
free port, and asks it. For one test at a time; everything is gone afterwards."""
import contextlib
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(sys.argv[1]).resolve()
SAMPLES = ROOT / "data/samples"


class Served:
    """A running `dateline-search serve`."""

    def __init__(self, archive, *options, limits=None):
        self.archive = archive
        self.process = subprocess.Popen(
            [BIN / "dateline-search", "serve", archive, "--listen", "127.0.0.1:0", *options],
            stdout=subprocess.PIPE, text=True, preexec_fn=limits)
        line = self.process.stdout.readline()
        assert " at http://" in line, f"no address in {line!r}"
        self.url = line.split(" at ")[1].strip().rstrip("/")
        self.host, port = self.url.removeprefix("http://").split(":")
        self.port = int(port)

    def get(self, target, headers=None, method="GET"):
        """Status, headers and body of one request."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=20)
        connection.request(method, target, headers=headers or {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    def json(self, path, status=200, **parameters):
        got, _, body = self.get(path + "?" + urllib.parse.urlencode(parameters, doseq=True))
        assert got == status, f"{path} {parameters}: {got} {body[:300]}"
        return json.loads(body)

    def connect(self, address="127.0.0.1"):
        return socket.create_connection((self.host, self.port), timeout=20,
                                        source_address=(address, 0))

    def raw(self, request, half_close=False):
        """All bytes that come back for these bytes, until the server closes."""
        with self.connect() as client:
            with contextlib.suppress(ConnectionError):
                client.sendall(request)
                if half_close:
                    client.shutdown(socket.SHUT_WR)
            return read_all(client)

    def status_of(self, request):
        """The status that these bytes get; None when the server says nothing."""
        answer = self.raw(request)
        return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else None

    def wait_for(self, condition, what, seconds=20):
        end = time.monotonic() + seconds
        while not condition():
            check(time.monotonic() < end, f"{what} did not come about in {seconds} s")
            time.sleep(0.05)

    def memory(self):
        """Resident bytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) * 1024

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)


def read_all(client):
    data = b""
    with contextlib.suppress(ConnectionError, TimeoutError):
        while piece := client.recv(65536):
            data += piece
    return data


def index(archive, *inputs):
    subprocess.run([BIN / "dateline-index", "add", archive, *inputs, "--quiet"], check=True)


@contextlib.contextmanager
def scratch():
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextlib.contextmanager
def served(archive, *options, limits=None):
    server = Served(archive, *options, limits=limits)
    try:
        yield server
        code = server.stop()
        assert code == 0, f"the server ended with {code}"
    finally:
        server.process.kill()
        server.process.wait()


def write_records(path, records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records))


def check(condition, message):
    if not condition:
        raise AssertionError(message)
