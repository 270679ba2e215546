"""Weefsel as its reader meets it: a command line and what it prints."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]
REFUSED = 64
# The commands that may use several threads; the benchmark runs several populations instead.
THREADED = {"equity", "capital", "describe", "compass", "centrality"}


@dataclass
class Answer:
    """What one call gave."""

    arguments: tuple[str, ...]
    status: int
    output: str
    complaint: str
    _json: dict[str, Any] | None = field(default=None, repr=False)

    @property
    def is_given(self) -> bool:
        return self.status == 0

    @property
    def json(self) -> dict[str, Any]:
        """The object of an answer in JSON, empty where there was none."""
        if self._json is None:
            self._json = json.loads(self.output) if self.is_given and self.output.strip() else {}
        return self._json

    @property
    def rows(self) -> list[Row]:
        """The rows of an answer in JSON."""
        return self.json.get("rows", [])

    @property
    def conventions(self) -> dict[str, str]:
        return self.json.get("conventions", {})

    @property
    def table(self) -> list[dict[str, str]]:
        """The rows of an answer in CSV."""
        return list(csv.DictReader(io.StringIO(self.output))) if self.is_given else []


@dataclass(frozen=True)
class Program:
    """The program at a path, with what is added to its environment."""

    path: str
    environment: tuple[tuple[str, str], ...] = ()
    seconds: float = 120

    def run(self, command: str, folder: str, *options: str, form: str = "json") -> Answer:
        """Calls the program; numbers and words of machine output do not depend on the language."""
        arguments = (command, folder, *options, "--format", form, "--quiet", "--language", "en")
        return self.call(arguments)

    def call(self, arguments: tuple[str, ...]) -> Answer:
        """Calls the program with these arguments and nothing else."""
        threads = ("--threads", "1") if arguments[0] in THREADED else ()
        done = subprocess.run(
            [self.path, *arguments, *threads],
            capture_output=True,
            text=True,
            env={**os.environ, **dict(self.environment)},
            timeout=self.seconds,
        )
        return Answer(arguments, done.returncode, done.stdout, done.stderr)


def number(cell: Any) -> float | None:
    """A cell as a number, where it is one."""
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, (int, float)):
        return float(cell)
    try:
        return float(str(cell))
    except ValueError:
        return None
