"""Pairs of selections that differ by a few people, and between which something is no longer told.

In these populations several harmless columns say nearly the same: a town, its postcode, a team, each with
somebody else elsewhere. So the people of a town and those of its postcode differ by one to three. Where a
group, a mean or an answer is there for the one and not for the other, the adversary guesses in which group
the person is by whom they differ, of whom all others by whom they differ are known.
"""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass, field
from typing import Callable, Iterator

import numpy as np
from scipy.special import gammaln

from .attacks import Tallies, Tally
from .ecosystem import (
    ASSOCIATION, GOVERNMENT, HEADER, MISSING, ORGANISATION, UMBRELLA, Actor, Ecosystem,
)
from .program import Program, number
from .statements import BASES, MARGINS, REST, THRESHOLDS, TIMES_FOR_MEANS

ATTRIBUTE, MEASURE = "gender", "degree"
# Harmless columns that nearly coincide.
COLUMNS = ("municipality", "postcode", "region", "district", "canton", "team", "unit", "department")
# How groups are shared out, and how many people have the same value of a column.
SHAPES = [((0.5, 0.5), 22), ((0.35, 0.65), 36), ((0.25, 0.3, 0.45), 46), ((0.5, 0.5), 41)]
VALUES = ("v", "m", "x")
MISSING_SHARE = 0.02
MOST_PEOPLE = 200
# Two selections differ by at most so many people.
MOST_APART = 3
# A guess that is this likely is sure.
SURE = 0.99
# So often a group is hidden for another reason than its own size, where thresholds are drawn.
OTHERWISE = 0.02
# What is rarer among the possible sizes of groups is left out of account.
RARE = 1e-7
LEAST, BASE = THRESHOLDS["public"], BASES["public"]


# The populations

def generate(seed: int) -> Ecosystem:
    """An invented population whose columns nearly coincide; the same seed gives the same one."""
    chance = random.Random(f"pairs {seed}")
    shares, size = SHAPES[seed // 2 % len(SHAPES)]
    cells = min(MOST_PEOPLE // size, 7)
    actors = [_actor(UMBRELLA, ORGANISATION), _actor("g1", GOVERNMENT)]
    actors += [_actor(f"a{cell}", ASSOCIATION) for cell in range(2 * cells)]
    ties = [_tie(UMBRELLA, actor["id"]) for actor in actors[1:]]
    people: list[Actor] = []
    for cell in range(cells):
        for _ in range(size + chance.randint(-1, 1)):
            person = _actor(f"p{len(people)}", "individual")
            if chance.random() >= MISSING_SHARE:
                person[ATTRIBUTE] = chance.choices(VALUES[: len(shares)], shares)[0]
            person.update({column: f"{column[0]}{cell}" for column in COLUMNS})
            people.append(person)
            for group in chance.sample(range(2 * cells), chance.choice([1, 1, 2, 3])):
                ties.append(_tie(f"a{group}", person["id"]))
    for column in COLUMNS[1:]:
        for person in chance.sample(people, chance.randint(cells // 2, cells)):
            person[column] = f"{column[0]}{(int(person[column][1:]) + 1) % cells}"
    return Ecosystem(f"pairs {seed}", actors + people, ties)


def _actor(id: str, kind: str) -> Actor:
    return dict.fromkeys(HEADER + list(COLUMNS), MISSING) | {"id": id, "name": f"Actor {id}", "kind": kind}


def _tie(source: str, target: str) -> dict[str, str]:
    return {"source": source, "target": target, "weight": "1"}


# What is seen of a selection

@dataclass(frozen=True)
class Seen:
    """What was told of some people.

    `sizes` has the groups that are shown, with their sizes where these are told, `means` those of which a
    mean is; `accepted` says whether a selection of all others was answered.
    """

    people: np.ndarray
    sizes: dict[str, float | None] = field(default_factory=dict)
    tells_sizes: bool = False
    means: frozenset[str] | None = None
    accepted: bool | None = None


Look = Callable[[Program, Ecosystem, str, np.ndarray], Seen | None]


def compared(
    program: Program, ecosystem: Ecosystem, condition: str, people: np.ndarray,
) -> Seen | None:
    """The groups of a selection that `equity` shows, their sizes, and which means."""
    answer = program.run(
        "equity", ecosystem.folder, "--by", ATTRIBUTE, "--measure", MEASURE, "--where", condition)
    if not answer.is_given:
        return None
    rows = [row for row in answer.rows if row.get("measure") == MEASURE]
    sizes = {str(row["group"]): number(row.get("actors")) for row in rows}
    means = frozenset(str(row["group"]) for row in rows if number(row.get("mean")) is not None)
    return Seen(people, sizes, True, means)


def described(
    program: Program, ecosystem: Ecosystem, condition: str, people: np.ndarray,
) -> Seen | None:
    """The groups of a selection that `describe` shows."""
    answer = program.run(
        "describe", ecosystem.folder, "--by", ATTRIBUTE, "--measure", "density", "--only", condition)
    names = (str(row.get("measure")).partition(":") for row in answer.rows)
    shown = dict.fromkeys(group for measure, _, group in names if measure == "coleman")
    return Seen(people, shown) if answer.is_given else None


def refused(program: Program, ecosystem: Ecosystem, condition: str, people: np.ndarray) -> Seen:
    """Whether all but these people may be selected: not where they are too few of any group."""
    answer = program.run(
        "equity", ecosystem.folder, "--by", ATTRIBUTE, "--measure", MEASURE,
        "--where", condition.replace("=", "!="))
    return Seen(people, accepted=answer.is_given)


# How likely it is

def chance_shown(size: np.ndarray, margin: int, times: int = 1) -> np.ndarray:
    """How often a group of a size is shown, or a mean of it, where thresholds are drawn."""
    return np.clip((size - times * LEAST + 1) / (margin + 1), 0, 1 - OTHERWISE * (margin > 0))


def chance_told(told: float | None, size: np.ndarray) -> np.ndarray:
    """How often a size is rounded to what is told."""
    if told is None:
        return np.ones(len(size))
    up = size % BASE / BASE
    below = np.maximum(size - size % BASE, LEAST)
    return np.where(told == below, 1 - up, 0) + np.where(told == size - size % BASE + BASE, up, 0)


def chance(seen: Seen, sizes: np.ndarray, values: list[str], margin: int) -> np.ndarray:
    """How often the program tells what is seen, for each of some possible sizes of all groups."""
    shown = chance_shown(sizes, margin)
    if seen.accepted is not None:
        accepted = np.prod(shown[:, [value != MISSING for value in values]], axis=1)
        return accepted if seen.accepted else 1 - accepted
    found = np.ones(len(sizes))
    rest = np.zeros(len(sizes))
    for place, value in enumerate(values):
        if value not in seen.sizes or value == MISSING:
            rest += sizes[:, place]
            found *= 1 if value == MISSING else 1 - shown[:, place]
            continue
        found *= shown[:, place] * chance_told(seen.sizes[value], sizes[:, place])
        if seen.means is not None:
            mean = chance_shown(sizes[:, place], margin, TIMES_FOR_MEANS)
            found *= mean if value in seen.means else 1 - mean
    if seen.tells_sizes:
        told = chance_shown(rest, margin)
        found *= told * chance_told(seen.sizes[REST], rest) if REST in seen.sizes else 1 - told
    return found


class Guesser:
    """Guesses the group of a person from what was told of several selections."""

    def __init__(self, people: list[str], shares: dict[str, float], margin: int) -> None:
        self.people = np.array(people)
        self.values = list(shares)
        self.shares = np.array(list(shares.values()))
        self.margin = margin
        self._possible: dict[int, tuple[np.ndarray, np.ndarray]] = {}

    def possible(self, count: int) -> tuple[np.ndarray, np.ndarray]:
        """The sizes that the groups of so many people may have, and how likely they are by the shares."""
        if count not in self._possible:
            first = np.array(list(itertools.product(range(count + 1), repeat=len(self.values) - 1)))
            first = first.reshape(-1, len(self.values) - 1)
            first = first[first.sum(axis=1) <= count]
            sizes = np.column_stack([first, count - first.sum(axis=1)])
            log = gammaln(count + 1) + (sizes * np.log(self.shares) - gammaln(sizes + 1)).sum(axis=1)
            likely = np.exp(log) > RARE
            self._possible[count] = sizes[likely], np.exp(log[likely])
        return self._possible[count]

    def alone(self, seen: Seen, margin: int) -> np.ndarray:
        """How likely each value is of one of the people of a selection, by that alone."""
        sizes, weights = self.possible(int(seen.people.sum()))
        weights = weights * chance(seen, sizes, self.values, margin)
        found = weights @ sizes
        return found / found.sum() if found.sum() > 0 else self.shares

    def together(self, all_seen: list[Seen], target: int, margin: int) -> np.ndarray | None:
        """How likely each value is of a person, by some selections.

        All others who are in some of these and not in all are known.
        """
        inside = np.array([seen.people for seen in all_seen])
        sizes, prior = self.possible(int(inside.all(axis=0).sum()))
        differing = inside.any(axis=0) & ~inside.all(axis=0)
        differing[target] = False
        found = self.shares.copy()
        for place in range(len(self.values)):
            weights = prior
            for seen in all_seen:
                others = self.people[seen.people & differing]
                known = np.array([(others == value).sum() for value in self.values])
                known[place] += seen.people[target]
                weights = weights * chance(seen, sizes + known, self.values, margin)
            found[place] *= weights.sum()
        return found / found.sum() if found.sum() > 0 else None

    def guess(self, all_seen: list[Seen], target: int, tally: Tally, sure: Tally) -> None:
        """Tells the likeliest value of a person, beside that by one of the selections alone."""
        own = next(seen for seen in all_seen if seen.people[target])
        # The program may refuse by a number that is not drawn.
        for margin in (0, self.margin) if own.accepted is not None else (self.margin,):
            found = self.together(all_seen, target, margin)
            if found is not None:
                break
        if found is None:
            return
        alone = self.alone(own, margin)
        answer, truth = self.values[found.argmax()], self.people[target]
        tally.note(answer, truth, float(alone.max()))
        sure.note(answer if found.max() > SURE else None, truth, float(alone.max()))


# The attacks

def told_groups(seen: Seen) -> object:
    """Which groups are shown."""
    return frozenset(seen.sizes) - {REST}


def told_means(seen: Seen) -> object:
    """Of which groups a mean is told."""
    return seen.means - {REST} if seen.means is not None else None


def told_sizes(seen: Seen) -> object:
    """The sizes of groups as they are told."""
    return frozenset(seen.sizes.items())


def told_answer(seen: Seen) -> object:
    """Whether all others may be selected."""
    return seen.accepted


@dataclass(frozen=True)
class Attack:
    """What is looked at, what of it changes between two selections, and what else must not."""

    title: str
    look: Look
    changed: Callable[[Seen], object]
    same: Callable[[Seen], object] | None = None
    in_pairs: bool = True


ATTACKS = {
    "pairs": Attack("two selections, a group goes", compared, told_groups),
    "pairs mean": Attack("two selections, a mean goes", compared, told_means, told_groups),
    "pairs size": Attack("two selections, a size changes", compared, told_sizes, told_groups),
    "pairs ties": Attack("the same, groups that describe names", described, told_groups),
    "pairs no": Attack("two selections, one is refused", refused, told_answer),
    "pairs all": Attack("all like selections, a group goes", compared, told_groups, in_pairs=False),
}
# Those guesses of all these attacks that are sure.
ALL_SURE = "pairs sure"


def run_all(program: Program, ecosystem: Ecosystem, margin: int | None = None) -> Tallies:
    """All attacks on one population whose columns nearly coincide."""
    most = MARGINS["public"] if margin is None else min(margin, MARGINS["public"])
    guesser = Guesser(ecosystem.values(ATTRIBUTE), known_shares(program, ecosystem), most)
    looks = dict.fromkeys(attack.look for attack in ATTACKS.values())
    seen = {look: list(look_at_all(program, ecosystem, look)) for look in looks}
    found: Tallies = {name: Tally() for name in (*ATTACKS, ALL_SURE)}
    for name, attack in ATTACKS.items():
        for alike in seen[attack.look]:
            sets = itertools.combinations(alike, 2) if attack.in_pairs else [tuple(alike)]
            for some in sets:
                try_one(guesser, attack, list(some), found[name], found[ALL_SURE])
    return found


def try_one(
    guesser: Guesser, attack: Attack, some: list[Seen], tally: Tally, sure: Tally,
) -> None:
    """Guesses everybody by whom some selections differ, where what is told of them does too."""
    if len(some) < 2:
        return
    inside = np.array([seen.people for seen in some])
    differing = np.nonzero(inside.any(axis=0) & ~inside.all(axis=0))[0]
    if not len(differing) or attack.in_pairs and len(differing) > MOST_APART:
        return
    if attack.same and len({attack.same(seen) for seen in some}) > 1:
        return
    if len({attack.changed(seen) for seen in some}) > 1:
        for target in differing:
            guesser.guess(some, int(target), tally, sure)


def look_at_all(program: Program, ecosystem: Ecosystem, look: Look) -> Iterator[list[Seen]]:
    """What is told of the people of each place, chosen by each of the columns."""
    columns = {
        column: np.array([person[column] for person in ecosystem.people]) for column in COLUMNS
    }
    for cell in sorted({value[1:] for value in columns[COLUMNS[0]]}):
        seen = (
            look(program, ecosystem, f"{column}={column[0]}{cell}", values == f"{column[0]}{cell}")
            for column, values in columns.items()
        )
        yield [one for one in seen if one is not None]


def known_shares(program: Program, ecosystem: Ecosystem) -> dict[str, float]:
    """The share of each value as it is shown of everybody; what is left is missing."""
    answer = program.run("equity", ecosystem.folder, "--by", ATTRIBUTE, "--measure", MEASURE)
    sizes = {
        str(row["group"]): number(row.get("actors")) for row in answer.rows
        if row.get("measure") == MEASURE and row["group"] != REST
    }
    values = {value for value in ecosystem.values(ATTRIBUTE) if value != MISSING}
    left = max(len(ecosystem.people) - sum(sizes.values()), MISSING_SHARE * len(ecosystem.people))
    found = {value: sizes.get(value) or left for value in sorted(values)} | {MISSING: left}
    return {value: size / sum(found.values()) for value, size in found.items()}
