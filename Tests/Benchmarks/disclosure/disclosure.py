#!/usr/bin/env python3
"""Attacks what Weefsel publishes of people, and measures what it is still good for.

    python3 Tests/Benchmarks/disclosure/disclosure.py --program .build/release/weefsel

An adversary who knows the network, the names, all scores of single actors and the method, but
nobody's gender or origin, sees the answers to twenty calls on each of many invented populations.
Linear and integer programs say what follows from them; further attacks are made by name. The same
populations show whether means, sizes and verdicts are still those of the full data.

Exits with 1 when a demand is broken. That an adversary finds people again where nothing is rounded is
tested in Swift (`AdversaryTests`), where rounding can be switched off.

Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from dataclasses import dataclass, field

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from adversary import attacks, columns, pairs, risk, tables, utility  # noqa: E402
from adversary.ecosystem import Ecosystem, generate  # noqa: E402
from adversary.program import Program  # noqa: E402

DIVISIONS = [("gender",), ("origin",), ("gender", "origin")]
# The attacks by name are made on every so many populations: enough attempts, in time.
ATTACKED = 2
FEDERATION = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "datasets", "federation")


@dataclass(frozen=True)
class Job:
    """What is to be done with one population; the columns have a job of their own."""

    program: Program
    seed: int
    folder: str
    parts: frozenset[str]
    dataset: str = ""
    margin: int | None = None

    def ecosystem(self) -> Ecosystem:
        source = Ecosystem.read(self.dataset) if self.dataset else generate(self.seed)
        return source.write(os.path.join(self.folder, str(self.seed)))


@dataclass
class Result:
    """What came of one job."""

    risks: list[risk.Risk] = field(default_factory=list)
    tallies: attacks.Tallies = field(default_factory=dict)
    utility: utility.Utility = field(default_factory=utility.Utility)
    open_columns: list[str] = field(default_factory=list)
    held_columns: list[str] = field(default_factory=list)

    def add(self, other: Result) -> None:
        self.risks += other.risks
        self.open_columns += other.open_columns
        self.held_columns += other.held_columns
        self.utility.add(other.utility)
        for name, tally in other.tallies.items():
            self.tallies.setdefault(name, attacks.Tally()).add(tally)


def divisions(job: Job, people: int) -> list[tuple[str, ...]]:
    """Which attributes are attacked together in a population."""
    chosen = DIVISIONS[job.seed % len(DIVISIONS)]
    if job.dataset:
        return DIVISIONS[:2]
    return [chosen if people <= risk.MOST_CROSSED else chosen[:1]]


def attack_pairs(job: Job) -> attacks.Tallies:
    """The attacks by pairs of selections, on a population whose columns nearly coincide."""
    folder = os.path.join(job.folder, f"pairs-{job.seed}")
    return pairs.run_all(job.program, pairs.generate(job.seed).write(folder), job.margin)


def run(job: Job) -> Result:
    """Does one job."""
    result = Result()
    ecosystem = job.ecosystem()
    if "columns" in job.parts:
        tally, result.open_columns, result.held_columns = columns.l5_columns(job.program, ecosystem)
        result.tallies["L5"] = tally
        return result
    if "risk" in job.parts:
        for attributes in divisions(job, len(ecosystem.people)):
            result.risks.append(risk.attack(
                job.program, ecosystem, attributes, job.seed, job.margin))
    if "attacks" in job.parts and (job.dataset or job.seed % ATTACKED == 0):
        result.tallies = attacks.run_all(job.program, ecosystem, job.seed)
        if not job.dataset:
            result.tallies |= attack_pairs(job)
    if "utility" in job.parts:
        result.utility = utility.measure(job.program, ecosystem)
    return result


def jobs(options: argparse.Namespace, folder: str) -> list[Job]:
    """All jobs, the longest first."""
    program = Program(os.path.abspath(options.program))
    parts = frozenset([options.only] if options.only else ["risk", "attacks", "utility"])
    margin = options.margin
    first, last = options.seed, options.seed + options.populations
    found = []
    if "attacks" in parts:
        found.append(Job(program, first, os.path.join(folder, "columns"), frozenset(["columns"])))
    if os.path.isdir(options.dataset):
        found.append(Job(program, 0, os.path.join(folder, "dataset"), parts, options.dataset, margin))
    return found + [Job(program, seed, folder, parts, margin=margin) for seed in range(first, last)]


def tell_progress(done: int, of: int, since: float) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {of} jobs, {time.time() - since:.0f} s ", end="", file=sys.stderr)


def work(options: argparse.Namespace) -> Result:
    """Runs all jobs on some processes and adds up what came of them."""
    total, since = Result(), time.time()
    with tempfile.TemporaryDirectory(prefix="weefsel-disclosure-") as folder:
        todo = jobs(options, folder)
        with multiprocessing.Pool(options.jobs) as pool:
            for done, result in enumerate(pool.imap_unordered(run, todo), 1):
                total.add(result)
                tell_progress(done, len(todo), since)
    return total


def report(total: Result, options: argparse.Namespace) -> list[tables.Line]:
    """Prints the tables, and returns the lines that demand something of the risk and the rest."""
    lines: list[tables.Line] = []
    if total.risks:
        lines += tables.risk_lines(total.risks)
        tables.show("Risk: what follows from twenty calls", lines)
    if total.tallies:
        named = tables.attack_lines(total.tallies)
        tables.show("Risk: attacks by name", named, "right/told/tried")
        lines += named
    if total.utility.sizes or options.only == "utility":
        useful = tables.utility_lines(total.utility)
        tables.show("Utility: what the outputs are still good for", useful)
        lines += useful
    if options.verbose:
        _examples(total)
    return lines


def _examples(total: Result) -> None:
    """What is behind the numbers: a few cases of each kind."""
    cells = [f"{found.name}: {cell}" for found in total.risks for cell in found.narrow_names]
    misread = [f"{found.name}: {text}" for found in total.risks for text in found.misread]
    determined = [
        f"{found.name}: {found.determined} of {found.people}"
        for found in total.risks if found.determined
    ]
    for title, cases in (
        ("People determined", determined), ("Small cells enclosed", cells),
        ("Misread", misread), ("Columns not guarded", total.open_columns),
        ("Harmless columns held back", total.held_columns), ("Utility", total.utility.examples),
    ):
        print(f"\n{title}: {len(cases)}", *cases[:40], sep="\n  ")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the program to attack")
    parser.add_argument("--populations", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="of the first population")
    parser.add_argument("--only", choices=["risk", "utility", "attacks"])
    parser.add_argument("--dataset", default=FEDERATION, help="a real dataset besides")
    parser.add_argument(
        "--margin", type=int,
        help="by how many a threshold is at most more than the least (default 4, internal 2; 0: never)")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes")
    parser.add_argument("--verbose", action="store_true", help="list cases")
    options = parser.parse_args()
    since = time.time()
    total = work(options)
    lines = report(total, options)
    broken = [line for line in lines if not line.is_kept]
    print(f"\n{len(broken)} demands broken, {time.time() - since:.0f} s")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
