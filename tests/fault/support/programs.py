"""Runs Dateline's programs under the fault shim and says what came of it."""

import os
import resource
import subprocess
from dataclasses import dataclass, field

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
    # How often each program ended, by (program, code): a test that never failed
    # anything has tested nothing.
    codes: dict = field(default_factory=dict)

    def run(self, program, *arguments, fault=None, input=None, timeout=HANG_SECONDS):
        environment = dict(os.environ)
        if fault:
            environment["LD_PRELOAD"] = self.shim
            environment.update({f"FAULT_{key}": str(value) for key, value in fault.items()})
        done = subprocess.run(
            [f"{self.bin}/dateline-{program}", *map(str, arguments)],
            env=environment,
            input=input,
            stdin=None if input is not None else subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            preexec_fn=limit_cpu,
        )
        self.codes[program, done.returncode] = self.codes.get((program, done.returncode), 0) + 1
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


def limit_cpu():
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


class Broken(Exception):
    """A promise was not kept."""


def require(condition, *what):
    if not condition:
        raise Broken(" ".join(map(str, what)))
