"""The general attack: all outputs of twenty calls, and everything that follows from them."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, field

import numpy as np

from .ecosystem import ASSOCIATION, MISSING, ORGANISATION, PEOPLE, Ecosystem
from .model import Programs, best_guess
from .network import Condition, View
from .program import Program
from .statements import (
    HIDDEN, THRESHOLDS, Division, Published, Reader, method_of, shown_values, sizes,
)

CALLS = 20
CORNERS = 10
# Beyond so many people, attributes are attacked one by one; crossings are attacked below it.
MOST_CROSSED = 130
NARROWEST = 5
# Integer programs take long: they look again at every so many populations.
EVERY_WHOLE = 4


@dataclass
class Risk:
    """What the adversary learned of one population."""

    name: str
    people: int
    calls: int
    refused: int
    facts: int
    misread: list[str]
    is_feasible: bool
    determined: int = 0
    determined_right: int = 0
    predicted: float = 0.0
    sampled: float = 0.0
    baseline: float = 0.0
    is_mixed: bool = False
    cells: int = 0
    narrow: int = 0
    narrowest: float = float("inf")
    narrow_names: list[str] = field(default_factory=list)

    @property
    def gains(self) -> tuple[float, float]:
        """How much more often each guess is right than the shown shares alone would be."""
        return self.predicted - self.baseline, self.sampled - self.baseline


@dataclass(frozen=True)
class Call:
    """A question that may be put to the program."""

    command: str
    by: tuple[str, ...]
    view: View = View()
    per: str = ""
    further: tuple[str, ...] = ()

    def put(self, program: Program, folder: str) -> Published:
        options = ("--by", ",".join(self.by)) if self.by else ()
        per = ("--per", self.per) if self.per else ()
        answer = program.run(
            self.command, folder, *options, *per, *self.view.options, *self.further)
        return Published(self.command, self.view, self.by, answer, self.per)


def ordinary_calls(attributes: tuple[str, ...], umbrella: str) -> list[Call]:
    """What anybody would publish: the whole network, and each kind of people."""
    calls = []
    for name in attributes:
        calls += [
            Call("equity", (name,)),
            Call("equity", (name,), View(where=(Condition("kind", "volunteer"),))),
            Call("equity", (name,), View(where=(Condition("kind", "individual"),))),
            Call("capital", (name,), per="group"),
            Call("describe", (name,)),
        ]
    if len(attributes) > 1:
        calls.append(Call("equity", attributes))
    return calls + [Call("compass", (), View(umbrella=umbrella))]


def further_calls(
    attributes: tuple[str, ...], ecosystem: Ecosystem, chance: random.Random, is_mixed: bool,
) -> list[Call]:
    """Calls that look at parts of the network, in any order; mixed ones have internal outputs."""
    places = sorted({actor["municipality"] for actor in ecosystem.people} - {MISSING})
    groups = [a["id"] for a in ecosystem.actors if a["kind"] in (ASSOCIATION, ORGANISATION)]
    person = chance.choice(ecosystem.people)["id"]
    days = sorted({tie["since"] for tie in ecosystem.ties if tie["since"]})
    calls: list[Call] = []
    for name in attributes:
        by = (name,)
        organisation = chance.choice(groups)
        views = [
            View(umbrella=ecosystem.umbrella), View(umbrella=organisation), View(umbrella=person),
            View(authority=organisation), View(authority=organisation, umbrella=person),
            View(without=person), View(without=organisation),
            View(role="connecting"), View(function="culture"),
            View(on=chance.choice(days)), View(on=chance.choice(days)),
            *([View(audience="internal")] * 3 if is_mixed else []),
            *(View(only=(Condition("municipality", place, False),)) for place in places[1:4]),
            *(View(where=(Condition("municipality", place),)) for place in places[:3]),
            View(where=(Condition("municipality", places[-1], False),)),
            *(View(only=(Condition("kind", kind, False),)) for kind in PEOPLE),
        ]
        measures = ("--measure", "degree,harmonic,linking,government")
        calls += [Call("equity", by, view, further=measures) for view in views]
        calls += [
            Call("capital", by, view, "group") for view in views if not view.where
        ]
        calls.append(Call("capital", by, per="kind"))
        population = os.path.join(ecosystem.folder, "population.csv")
        compared = ("--measure", "degree", "--population", population)
        calls.append(Call("equity", by, further=compared))
    if len(attributes) > 1:
        calls.append(Call("equity", attributes[::-1]))
        calls += [
            Call("equity", attributes, View(where=(Condition("kind", kind),))) for kind in PEOPLE
        ]
    chance.shuffle(calls)
    return calls


def write_population(ecosystem: Ecosystem) -> None:
    """A file of whom the people are to be compared with, all values equally many."""
    with open(os.path.join(ecosystem.folder, "population.csv"), "w", encoding="utf-8") as stream:
        print("attribute,group,count", file=stream)
        for name in ("gender", "origin"):
            for value in sorted(set(ecosystem.values(name)) - {MISSING}):
                print(f"{name},{value},500", file=stream)


def is_mixed(seed: int) -> bool:
    """Whether outputs for an internal audience are among those of a population."""
    return seed % 4 == 3


def publish(
    program: Program, ecosystem: Ecosystem, attributes: tuple[str, ...], seed: int,
) -> tuple[list[Published], int]:
    """The outputs of the calls that are answered, and how many were refused."""
    chance = random.Random(f"calls {seed}")
    write_population(ecosystem)
    calls = ordinary_calls(attributes, ecosystem.umbrella)
    calls += further_calls(attributes, ecosystem, chance, is_mixed(seed))
    found, refused = [], 0
    for call in calls:
        published = call.put(program, ecosystem.folder)
        if published.answer.is_given:
            found.append(published)
        else:
            refused += 1
        if len(found) == CALLS:
            break
    return found, refused


def prior(division: Division, all_published: list[Published]) -> np.ndarray:
    """What the shown shares alone say of each person: those of its kind, else of all people."""
    base = len(division.attributes)
    people = division.ecosystem.people
    result = np.zeros((len(people), len(division.values)))
    kinds = np.array([person["kind"] for person in people])
    for kind in PEOPLE:
        shares = np.ones(len(division.values))
        for place in range(base):
            shares *= _shares(division, place, all_published, kind)
        result[kinds == kind] = shares / shares.sum()
    return result


def _shares(
    division: Division, place: int, all_published: list[Published], kind: str,
) -> np.ndarray:
    """The share of each value of one attribute, the rest spread over what is not shown."""
    name = division.attributes[place]
    people = division.ecosystem.people
    of_kind = sum(person["kind"] == kind for person in people)
    shown, total = _counts(name, all_published, View(where=(Condition("kind", kind),))), of_kind
    if not shown:
        shown, total = _counts(name, all_published, View()), len(people)
    left = max(total - sum(shown.values()), 1.0)
    unknown = division.labels(name) - set(shown)
    shares = {**shown, **dict.fromkeys(unknown, left / max(len(unknown), 1))}
    return np.array([max(shares[value[place]], 1e-3) for value in division.values])


def _counts(name: str, all_published: list[Published], view: View) -> dict[str, float]:
    for published in all_published:
        if published.command == "equity" and published.by == (name,) and published.view == view:
            found = {g: s for attributes, g, s in sizes(published) if attributes == (name,)}
            return {g: s for g, s in found.items() if g in _labels(all_published, name)}
    return {}


def _labels(all_published: list[Published], name: str) -> set[str]:
    return set(shown_values(None, all_published).get(name, []))


def accuracy(division: Division, guess: np.ndarray) -> float:
    """How many people are guessed right; what is not shown and not answered counts as one."""
    def merged(answers: np.ndarray) -> list[tuple[str, ...]]:
        return [
            tuple(HIDDEN if label == MISSING else label for label in division.values[place])
            for place in answers.argmax(axis=1)
        ]
    pairs = zip(merged(guess), merged(division.answers))
    return sum(one == other for one, other in pairs) / max(len(guess), 1)


def attack(
    program: Program, ecosystem: Ecosystem, attributes: tuple[str, ...], seed: int,
    margin: int | None = None,
) -> Risk:
    """Everything that follows from the outputs on one population."""
    all_published, refused = publish(program, ecosystem, attributes, seed)
    method = method_of(all_published, margin)
    division = Division(ecosystem, attributes, shown_values(ecosystem, all_published))
    reader = Reader(division, method)
    reading = reader.read(all_published)
    programs = Programs(len(ecosystem.people), len(division.values), reading.facts)
    random_numbers = np.random.default_rng(seed)
    samples = programs.samples(CORNERS, random_numbers)
    risk = Risk(
        ecosystem.name, len(ecosystem.people), len(all_published), refused, len(reading.facts),
        reading.misread, len(samples) > 0, is_mixed=is_mixed(seed),
    )
    if not len(samples):
        return risk
    _determined(risk, programs, division, samples, seed)
    shares = prior(division, all_published)
    corners = samples.mean(axis=0).reshape(division.answers.shape) + 1e-3 * shares
    risk.baseline = accuracy(division, shares)
    risk.predicted = accuracy(division, best_guess(shares, reading.facts))
    risk.sampled = accuracy(division, corners)
    _small_cells(risk, programs, division, random_numbers)
    return risk


def _determined(
    risk: Risk, programs: Programs, division: Division, samples: np.ndarray, seed: int,
) -> None:
    """Counts the people whose value is the same in all answers that agree with the facts."""
    found = programs.determined(samples)
    if not found.any() and seed % EVERY_WHOLE == 1:
        found = programs.determined_whole(seed)
    risk.determined = int(found.sum())
    risk.determined_right = int((found & (division.answers.ravel() > 0.5)).sum())


def _small_cells(
    risk: Risk, programs: Programs, division: Division, random_numbers: np.random.Generator,
) -> None:
    """The sizes that are below the threshold, and how closely the facts enclose them."""
    cells = _cells(division)
    random_numbers.shuffle(cells)
    for name, cell in cells[:12]:
        interval = programs.interval(cell)
        if interval is None:
            continue
        width = interval[1] - interval[0] + 1
        if NARROWEST <= width <= NARROWEST + 2:
            whole = programs.interval(cell, whole=True)
            width = min(width, whole[1] - whole[0] + 1) if whole else width
        risk.cells += 1
        risk.narrowest = min(risk.narrowest, width)
        if width < NARROWEST:
            risk.narrow += 1
            risk.narrow_names.append(f"{name}: {interval[0]:.0f} to {interval[1]:.0f}")


def _cells(division: Division) -> list[tuple[str, np.ndarray]]:
    """The groups of people with one value, over all and by kind, smaller than the threshold.

    A kind with hardly more people than the threshold encloses its cells by itself: left out.
    """
    people = division.ecosystem.people
    threshold = THRESHOLDS["public"]
    kinds = np.array([person["kind"] for person in people])
    cells = []
    scopes = [("all", np.ones(len(people)))]
    scopes += [(kind, (kinds == kind).astype(float)) for kind in PEOPLE]
    for title, scope in scopes:
        for label in sorted({value for value in division.values if MISSING not in value}):
            mask = np.array([float(value == label) for value in division.values])
            cell = np.outer(scope, mask)
            if 0 < (cell * division.answers).sum() < threshold and scope.sum() >= 2 * threshold:
                cells.append((f"{title} {label}", cell.ravel()))
    return cells
