"""What the outputs are still good for: numbers near the truth, right verdicts, no gaps."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .ecosystem import MISSING, PEOPLE, Actor, Ecosystem
from .network import SCORES, Condition, Network, View
from .program import Answer, Program, Row, number
from .statements import BASES, CROSSING, OTHERS, THRESHOLDS, grid, parts

ATTRIBUTES = ("gender", "origin")
# A name that is not guarded: the same column under it shows what the full data say.
OPEN_NAME = "region"
# Adjusted p-values from which a verdict may fall on either side, by the draws of the test alone.
UNSURE = (0.03, 0.08)
LEVEL = 0.05
# The columns that a copy keeps; of the others one at a time is looked at under an open name.
KEPT = ("id", "name", "kind", "surveyed", "municipality", "sector")


@dataclass
class Utility:
    """How well the outputs on one or more populations serve."""

    means: int = 0
    far: int = 0
    farthest: float = 0.0
    steps: float = 0.0
    withheld: int = 0
    sizes: int = 0
    sizes_off: int = 0
    large_groups: int = 0
    missing: int = 0
    refused: int = 0
    verdicts: int = 0
    unlike: int = 0
    unsure: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, other: Utility) -> None:
        for name, value in vars(other).items():
            if name == "farthest":
                self.farthest = max(self.farthest, value)
            else:
                setattr(self, name, getattr(self, name) + value)


def measure(program: Program, ecosystem: Ecosystem) -> Utility:
    """The utility of what is shown of one population."""
    found = Utility()
    views = [View()] + [View(where=(Condition("kind", kind),)) for kind in PEOPLE]
    for view in views:
        for attribute in ATTRIBUTES:
            answer = program.run(
                "equity", ecosystem.folder, "--by", attribute, *view.options)
            if not answer.is_given and view.where:
                # A selection that would tell too much is refused as a whole.
                found.refused += 1
                continue
            _compare(found, answer, (attribute,), ecosystem, view)
            if view == views[0]:
                _verdicts(found, answer, attribute, program, ecosystem)
    answer = program.run(
        "equity", ecosystem.folder, "--by", ",".join(ATTRIBUTES), "--measure", "degree,harmonic")
    _compare(found, answer, ATTRIBUTES, ecosystem, View(), crossings_only=True)
    return found


def _compare(
    found: Utility, answer: Answer, attributes: tuple[str, ...], ecosystem: Ecosystem, view: View,
    crossings_only: bool = False,
) -> None:
    """Sizes and means against what the files say."""
    network = Network(ecosystem, view)
    columns = [ecosystem.values(name) for name in attributes]
    groups = _groups(columns, network)
    known = network.compared & np.array([MISSING not in cells for cells in zip(*columns)])
    shown: set[str] = set()
    for row in answer.rows:
        group = str(row.get("group"))
        if group not in groups or crossings_only and CROSSING not in str(row.get("attribute")):
            continue
        _compare_row(found, row, groups[group], known, network, first=group not in shown)
        shown.add(group)
    for group, members in groups.items():
        if members.sum() >= 2 * THRESHOLDS["public"]:
            found.large_groups += 1
            if group not in shown:
                found.missing += 1
                found.examples.append(
                    f"{ecosystem.name} {' '.join(view.options)}: {group} "
                    f"({members.sum()}) is missing")


def _groups(columns: list[list[str]], network: Network) -> dict[str, np.ndarray]:
    """Who is compared of each group; who has several values is in the group of each.

    Where attributes cross, a combination of values is a group of its own.
    """
    groups: dict[str, np.ndarray] = {}
    for person, cells in enumerate(zip(*columns)):
        if MISSING in cells or not network.compared[person]:
            continue
        names = sorted(parts(cells[0])) if len(cells) == 1 else [CROSSING.join(cells)]
        for name in names:
            groups.setdefault(name, np.zeros(len(columns[0]), dtype=bool))[person] = True
    return groups


def _compare_row(
    found: Utility, row: Row, members: np.ndarray, known: np.ndarray, network: Network,
    first: bool,
) -> None:
    size, measure = number(row.get("actors")), str(row.get("measure"))
    if first and size is not None:
        found.sizes += 1
        found.sizes_off += int(abs(size - members.sum()) >= BASES["public"])
    if measure not in SCORES:
        return
    shown = number(row.get("mean"))
    if shown is None:
        found.withheld += int(members.sum() >= 2 * THRESHOLDS["public"])
        return
    scores = network.scores[measure]
    truth = float(scores[members & network.known].mean())
    distance = _steps_off(shown, truth, scores[known & network.known], members & network.known)
    found.means += 1
    found.steps += distance
    found.farthest = max(found.farthest, distance)
    if distance > 1 + 1e-9:
        found.far += 1
        found.examples.append(
            f"{network.view.options}: {row.get('group')} {measure} {shown} for {truth:.3g}")


def _steps_off(
    shown: float, truth: float, scores: np.ndarray, contributors: np.ndarray,
) -> float:
    """How many steps of its grid a mean is from the truth; more than any where it is on no grid.

    The step is for as many people as contribute to the mean. Their number is rounded as sizes are, up or
    down, so that there are two grids on which the mean may be.
    """
    count, base = int(contributors.sum()), BASES["public"]
    steps = {grid(truth, scores, float(n)) for n in (count // base * base, -(-count // base) * base)}
    if not any(steps):
        return 0.0 if shown == truth else np.inf
    places = [(shown / step, step) for step in steps if step]
    return min(
        (abs(shown - truth) / step for place, step in places if abs(place - round(place)) < 1e-6),
        default=np.inf,
    )


def verdict(row: Row) -> str | None:
    """What a row says of the difference: `chance`, `more`, `fewer`; none where nothing is said.

    The program says more or fewer where a test finds a difference and its interval leaves out 0: where
    the two do not agree, the full data bear no more than chance either.
    """
    notes = str(row.get("note", "")).split("|")
    told = [note.split(":", 1)[1] for note in notes if note.startswith("verdict:")]
    if told:
        return {"less": "fewer", "higher": "more", "lower": "fewer"}.get(told[0], told[0])
    p, gap = number(row.get("adjusted-p-value")), number(row.get("gap"))
    if p is None:
        return None
    low, high = number(row.get("gap-low")), number(row.get("gap-high"))
    if p >= LEVEL or low is not None and high is not None and low <= 0 <= high:
        return "chance"
    return "difference" if gap is None else "more" if gap > 0 else "fewer"


def _verdicts(
    found: Utility, answer: Answer, attribute: str, program: Program, ecosystem: Ecosystem,
) -> None:
    """Verdicts against those of the same column under a name that is not guarded."""
    def change(actor: Actor) -> Actor:
        kept = {key: actor[key] for key in KEPT if key in actor}
        return kept | {OPEN_NAME: actor.get(attribute, "")}

    full = ecosystem.changed(change, f"{ecosystem.folder}-open")
    known = {
        (row.get("group"), row.get("measure")): row
        for row in program.run("equity", full.folder, "--by", OPEN_NAME).rows
    }
    for row in answer.rows:
        if row.get("measure") not in SCORES or row.get("group") in OTHERS:
            continue
        said, other = verdict(row), known.get((row.get("group"), row.get("measure")), {})
        truth, p = verdict(other), number(other.get("adjusted-p-value"))
        if said is None or truth is None:
            continue
        found.verdicts += 1
        if said == truth or said == "difference" and truth != "chance":
            continue
        if p is not None and UNSURE[0] <= p <= UNSURE[1]:
            found.unsure += 1
            continue
        found.unlike += 1
        found.examples.append(
            f"{ecosystem.name}: {row.get('group')} {row.get('measure')} is said to be {said}; "
            f"full data: {truth} (p {p})")
