"""Runs Dateline's programs, under the fault shim or not, and says what came of it."""

import os
import resource
import select
import subprocess
import threading
from dataclasses import dataclass

HANG_SECONDS = 600  # wall time on a busy machine
CPU_SECONDS = 10  # of one program; beyond it is ended by a signal


@dataclass
class Outcome:
    code: int  # negative: the signal that ended it
    out: bytes
    err: str

    @property
    def killed(self):
        return self.code < 0


@dataclass
class Programs:
    """`bin`: the programs' folder; `shim`: the preloaded library."""

    bin: str
    shim: str
    folder: str  # for files of its own

    def __post_init__(self):
        self.server = ForkServer(f"{self.bin}/dateline-fault-fork-server", self.folder)

    def run(self, program, *arguments, fault=None, input=None):
        arguments = list(map(str, arguments))
        done = None if fault else self.server.run(program, arguments, input)
        if done is None:
            done = self.execute(program, arguments, fault or {}, input)
        return done

    def execute(self, program, arguments, fault, input):
        """A process of the program's own."""
        environment = dict(os.environ)
        if fault:
            environment["LD_PRELOAD"] = self.shim
            environment.update({f"FAULT_{key}": str(value) for key, value in fault.items()})
        done = subprocess.run(
            [f"{self.bin}/dateline-{program}", *arguments],
            env=environment,
            input=input,
            stdin=None if input is not None else subprocess.DEVNULL,
            capture_output=True,
            timeout=HANG_SECONDS,
            preexec_fn=limit_cpu,
        )
        return Outcome(done.returncode, done.stdout, done.stderr.decode(errors="replace"))

    def index(self, *arguments, **options):
        return self.run("index", *arguments, **options)

    def search(self, *arguments, **options):
        return self.run("search", *arguments, **options)

    def start(self, program, *arguments):
        """A process that runs beside the test."""
        return subprocess.Popen(
            [f"{self.bin}/dateline-{program}", *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )


class ForkServer:
    """Commands by forks of one process (fork_server.cc), a third of the time."""

    def __init__(self, path, folder):
        self.path = path
        self.files = [os.path.join(folder, name) for name in ("in", "out", "err")]
        self.busy = threading.Lock()
        self.process = None

    def run(self, program, arguments, input):
        """None when a command of another thread is running, or it cannot take this one."""
        if any("\n" in text for text in arguments) or not self.busy.acquire(blocking=False):
            return None
        try:
            return self.ask(program, arguments, input)
        finally:
            self.busy.release()

    def ask(self, program, arguments, input):
        if self.process is None:
            self.process = subprocess.Popen([self.path, str(CPU_SECONDS)], stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE)
        given, out, err = self.files
        with open(given, "wb") as file:
            file.write(input or b"")
        request = [program, given, out, err, str(len(arguments)), *arguments]
        self.process.stdin.write("".join(line + "\n" for line in request).encode())
        self.process.stdin.flush()
        if not select.select([self.process.stdout], [], [], HANG_SECONDS)[0]:
            raise subprocess.TimeoutExpired(arguments, HANG_SECONDS)
        code = int(self.process.stdout.readline())
        with open(out, "rb") as output, open(err, "rb") as errors:
            return Outcome(code, output.read(), errors.read().decode(errors="replace"))

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.stdout.close()
            self.process.wait()


def limit_cpu():
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


class Broken(Exception):
    """A promise was not kept."""


def require(condition, *what):
    if not condition:
        raise Broken(" ".join(map(str, what)))
