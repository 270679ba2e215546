"""Reads published numbers as facts about the people behind them."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import Iterator

import numpy as np

from .ecosystem import MISSING, PEOPLE, Ecosystem
from .model import Fact, PairTerm, Term
from .network import Network, View
from .program import Answer, Row, number

# How a crossing of attributes or of groups is written.
CROSSING = " × "
# What groups that are too small are called when they are put together.
OTHERS = {
    "(other or not stated)", "other or not stated", "others or not stated", "other", "(other)", "andere of niet vermeld",
    "(withheld)",
}
REST = "(other or not stated)"
ALL = "(all)"
# Between several values in a cell: who has them counts in the group of each.
SEVERAL = "|"
# Values in the programs: what is not shown, and what was not answered.
HIDDEN = "(not shown)"
# A grid is finer than the one used where more of the statements would be wrong.
NEARLY_ALL = 0.97
# A group that is shown has at least so many people, and sizes are rounded to multiples of so many.
THRESHOLDS = {"public": 10, "internal": 5}
# How many times what one contributor changes a mean its step is.
TIMES_OF_ONE = 3

BASES = {"public": 5, "internal": 3}
# The threshold of every group is drawn at random, from the least on: by at most so many more.
MARGINS = {"public": 4, "internal": 4}
# A mean is of so many times the least, and whatever is known of so many more than that is known of enough.
TIMES_FOR_MEANS = 2
FEWEST_VALUES = 5
NOT_SHOWN = {"", ALL} | OTHERS


@dataclass(frozen=True)
class Method:
    """How numbers are rounded; the adversary knows it."""

    is_rounded: bool
    most_margin: int | None = None

    def margin(self, audience: str) -> int:
        """By how many a threshold may be more than the least."""
        drawn = MARGINS[audience or "public"]
        return drawn if self.most_margin is None else min(drawn, self.most_margin)

    def least(self, audience: str) -> int:
        """How many people a group that is shown has at least."""
        return THRESHOLDS[audience or "public"]

    def most_hidden(self, audience: str, times: int = 1) -> int:
        """How many people a group may have at most that is not shown, or so many times for a mean."""
        return times * self.least(audience) + self.margin(audience) - 1

    def base(self, audience: str) -> int:
        """Sizes are multiples of this number."""
        return BASES[audience or "public"] if self.is_rounded else 1


@dataclass(frozen=True)
class Published:
    """A call and what it gave."""

    command: str
    view: View
    by: tuple[str, ...]
    answer: Answer
    per: str = ""

    @property
    def attributes(self) -> list[tuple[str, ...]]:
        """The divisions of the answer: each attribute, and their crossings."""
        names = {tuple(str(r.get("attribute", "")).split(CROSSING)) for r in self.answer.rows}
        return sorted(names - {("",)}) if self.command == "equity" else [self.by[:1]]


def sizes(published: Published) -> Iterator[tuple[tuple[str, ...], str, float]]:
    """The sizes of groups in an answer: attributes, group, size."""
    seen = set()
    for row in published.answer.rows:
        if published.command == "equity":
            attributes = tuple(str(row.get("attribute", "")).split(CROSSING))
        elif published.command == "capital" and published.per == "group":
            attributes = published.by[:1]
        else:
            continue
        size, group = number(row.get("actors")), str(row.get("group", ""))
        if size is not None and (attributes, group) not in seen:
            seen.add((attributes, group))
            yield attributes, group, size


def small(published: Published) -> Iterator[tuple[tuple[str, ...], str]]:
    """The groups of an internal answer that are shown without a number: they have too few for one."""
    if published.view.audience != "internal":
        return
    for row in published.answer.rows:
        if published.command == "equity":
            attributes = tuple(str(row.get("attribute", "")).split(CROSSING))
        elif published.command == "capital" and published.per == "group":
            attributes = published.by[:1]
        else:
            continue
        is_absent = "absent-or-few" in str(row.get("note", ""))
        if number(row.get("actors")) is None and not is_absent and row.get("group") != ALL:
            yield attributes, str(row.get("group", ""))


def method_of(all_published: list[Published], most_margin: int | None = None) -> Method:
    """Whether all sizes in public outputs are multiples of the base, as the design wants it."""
    found = [
        size for published in all_published if published.view.audience != "internal"
        for _, _, size in sizes(published)
    ]
    is_rounded = len(found) > 0 and all(size % BASES["public"] == 0 for size in found)
    return Method(is_rounded, most_margin)


def two_digits(value: float) -> float:
    """The step of a number that is written with two significant digits."""
    return 10.0 ** (np.floor(np.log10(abs(value))) - 1) if value else 0.0


def one_digit(step: float) -> float:
    """The next step of one digit, 1 to 9 times a power of ten."""
    if step <= 0:
        return 0.0
    power = 10.0 ** np.floor(np.log10(step))
    return float(np.ceil(step / power - 1e-9) * power)


def grid(value: float, scores: np.ndarray, size: float, audience: str = "public") -> float:
    """The step of a published mean, given the scores of all who are compared and the size shown.

    It is the most that one contributor changes, three times as much, in the smallest group
    that the size leaves possible: the range of all scores, or as many times the smallest of them as
    sizes are rounded to; of one digit, and no finer than two digits of the mean.
    """
    if not len(scores):
        return two_digits(value)
    base = BASES[audience or "public"]
    some = scores[scores > 0]
    reach = max(float(np.ptp(scores)), base * float(some.min()) if len(some) else 0.0)
    fewest = max(THRESHOLDS["public"], size - base + 1)
    return max(one_digit(TIMES_OF_ONE * reach / fewest), two_digits(value))


def parts(cell: str) -> set[str]:
    """The values of a cell."""
    return {part.strip() for part in cell.split(SEVERAL)}


@dataclass
class Division:
    """The values of one attribute, or of several together, that people may have."""

    ecosystem: Ecosystem
    attributes: tuple[str, ...]
    shown: dict[str, list[str]]
    values: list[tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        options = [
            self.shown.get(name, []) + self._several(name) + [HIDDEN, MISSING]
            for name in self.attributes
        ]
        combined: list[tuple[str, ...]] = [()]
        for labels in options:
            combined = [start + (label,) for start in combined for label in labels]
        self.values = combined
        places = {value: place for place, value in enumerate(combined)}
        self.answers = np.zeros((len(self.ecosystem.people), len(combined)))
        columns = [self.ecosystem.values(name) for name in self.attributes]
        for person, cells in enumerate(zip(*columns)):
            known = tuple(
                self._label(name, cell) for name, cell in zip(self.attributes, cells)
            )
            self.answers[person, places[known]] = 1

    def _label(self, name: str, cell: str) -> str:
        """What a cell is in the programs: values that are not shown are one."""
        if cell == MISSING:
            return MISSING
        shown = self.shown.get(name, [])
        labels = {part if part in shown else HIDDEN for part in parts(cell)}
        return SEVERAL.join(sorted(labels, key=lambda label: (label == HIDDEN, label)))

    def _several(self, name: str) -> list[str]:
        """The combinations of values that people have; the adversary is told which there are."""
        cells = {self._label(name, cell) for cell in self.ecosystem.values(name)}
        return sorted(cell for cell in cells if SEVERAL in cell)

    def mask(self, wanted: dict[str, set[str]]) -> np.ndarray:
        """1 for the values of which each attribute named is one of those wanted.

        Who has several values has each of them.
        """
        return np.array([
            float(all(
                label in wanted[name] or not wanted[name].isdisjoint(parts(label))
                for name, label in zip(self.attributes, value) if name in wanted
            ))
            for value in self.values
        ])

    def outside(self, named: dict[str, set[str]]) -> np.ndarray:
        """1 for the values of which no attribute has one of those named."""
        return np.array([
            float(all(
                named[name].isdisjoint(parts(label))
                for name, label in zip(self.attributes, value) if name in named
            ))
            for value in self.values
        ])

    def labels(self, attribute: str) -> set[str]:
        """All values of one attribute, what is not shown and not answered among them."""
        place = self.attributes.index(attribute)
        return {value[place] for value in self.values} | {HIDDEN, MISSING}


def shown_values(ecosystem: Ecosystem, all_published: list[Published]) -> dict[str, list[str]]:
    """Per attribute, the groups that any of the outputs names, as people wrote them."""
    found: dict[str, dict[str, None]] = {}
    for published in all_published:
        named = [(attributes, group) for attributes, group, _ in sizes(published)]
        for attributes, group in named + list(small(published)):
            parts = group.split(CROSSING)
            for name, part in zip(attributes, parts):
                if part not in NOT_SHOWN and len(parts) == len(attributes):
                    found.setdefault(name, {})[part] = None
    return {name: sorted(labels) for name, labels in found.items()}


@dataclass
class Reading:
    """The facts of some outputs, those that do not fit the truth left out and counted."""

    facts: list[Fact] = field(default_factory=list)
    misread: list[str] = field(default_factory=list)


class Reader:
    """Makes facts of what was published, for one division of one ecosystem."""

    def __init__(self, division: Division, method: Method) -> None:
        self.division = division
        self.method = method
        self.ecosystem = division.ecosystem
        self._networks: dict[View, Network] = {}

    def network(self, view: View) -> Network:
        if view not in self._networks:
            self._networks[view] = Network(self.ecosystem, view)
        return self._networks[view]

    def read(self, all_published: list[Published]) -> Reading:
        """The facts of all outputs.

        The grid of each kind of number is the finest that (nearly) all its statements allow: one
        grid for all of them, since to choose the finest for each would tell of its rounding.
        """
        claims: dict[str, list[tuple[str, list[Fact]]]] = {}
        for published in all_published:
            for source, candidates in self._claims(published):
                if candidates:
                    title = f"{' '.join(published.answer.arguments[2:])}: {source}"
                    claims.setdefault(candidates[0].source, []).append((title, candidates))
        reading = Reading()
        for of_one_kind in claims.values():
            level = self._level([candidates for _, candidates in of_one_kind])
            for title, candidates in of_one_kind:
                true = self._true(candidates, level)
                if true is None:
                    reading.misread.append(title)
                else:
                    reading.facts.append(true)
        return reading

    def _level(self, claims: list[list[Fact]]) -> int:
        levels = sorted({fact.level for candidates in claims for fact in candidates})
        for level in levels:
            held = sum(self._true(candidates, level) is not None for candidates in claims)
            if held >= NEARLY_ALL * len(claims):
                return level
        return levels[-1]

    def _true(self, candidates: list[Fact], level: int) -> Fact | None:
        """The first reading on one grid that is true, of those about different people."""
        answers = self.division.answers
        of_level = [fact for fact in candidates if fact.level == level] or candidates[-1:]
        return next((fact for fact in of_level if fact.holds(answers)), None)

    def _claims(self, published: Published) -> Iterator[tuple[str, list[Fact]]]:
        if published.command == "equity":
            yield from self._equity(published)
        elif published.command == "capital":
            yield from self._capital(published)
        elif published.command == "describe":
            yield from self._describe(published)
        elif published.command == "compass":
            yield from self._compass(published)
        yield from self._left_out(published)

    # Equity

    def _equity(self, published: Published) -> Iterator[tuple[str, list[Fact]]]:
        groups = self._groups(published)
        first: set[tuple] = set()
        for row in published.answer.rows:
            attributes = tuple(str(row.get("attribute", "")).split(CROSSING))
            if not set(attributes) <= set(self.division.attributes):
                continue
            group = str(row.get("group", ""))
            mask = self._mask(attributes, group, groups)
            if mask is None:
                continue
            source = f"{CROSSING.join(attributes)} {group}"
            if (attributes, group) not in first:
                first.add((attributes, group))
                yield f"{source} size", self._size(published, row, mask, attributes)
                yield f"{source} without", self._share(
                    published, row, mask, self.network(published.view).without_government)
            yield from self._outcomes(published, row, mask, source)
        for attributes in published.attributes:
            if set(attributes) <= set(self.division.attributes):
                yield from self._not_shown(published, attributes, groups)

    def _groups(self, published: Published) -> dict[tuple[str, ...], set[str]]:
        """The groups shown in an answer, by attributes."""
        found: dict[tuple[str, ...], set[str]] = {}
        for attributes, group, _ in sizes(published):
            found.setdefault(attributes, set()).add(group)
        for attributes, group in small(published):
            found.setdefault(attributes, set()).add(group)
        return found

    def _mask(
        self, attributes: tuple[str, ...], group: str, groups: dict[tuple[str, ...], set[str]],
    ) -> np.ndarray | None:
        if group == ALL:
            return None
        labels = group.split(CROSSING)
        if group in OTHERS:
            # Those of no group that is shown: of a crossing, who is in none of its cells.
            mask = np.ones(len(self.division.values))
            for other in groups.get(attributes, set()) - OTHERS:
                shown = zip(attributes, other.split(CROSSING))
                mask *= 1 - self.division.mask({name: {label} for name, label in shown})
            return mask
        if len(labels) != len(attributes):
            return None
        if any(l not in self.division.labels(n) for n, l in zip(attributes, labels)):
            return None
        return self.division.mask({name: {label} for name, label in zip(attributes, labels)})

    def _scopes(self, published: Published) -> list[np.ndarray]:
        """Whom a number may be of: everybody compared, or those of one kind alone."""
        network = self.network(published.view)
        scopes = [network.compared.astype(float)]
        if not network.known.all():
            scopes.append(scopes[0] * network.known)
        if not self.method.is_rounded:
            kinds = np.array([person["kind"] for person in self.ecosystem.people])
            scopes += [scope * (kinds == kind) for scope in scopes for kind in PEOPLE]
        return scopes

    def _size(
        self, published: Published, row: Row, mask: np.ndarray, attributes: tuple[str, ...],
    ) -> list[Fact]:
        audience = published.view.audience or "public"
        size, base = number(row.get("actors")), self._base_of_sizes(published, attributes)
        least_told = THRESHOLDS["public"] if self.method.is_rounded else 0
        if size is not None:
            low, high = max(size - base + 1, least_told), size + base - 1
        elif (attributes, str(row.get("group", ""))) in list(small(published)):
            low, high = self.method.least(audience), self.method.most_hidden("public")
        else:
            return []
        return [Fact("size", low, high, (Term(s, mask),)) for s in self._scopes(published)]

    def _base_of_sizes(self, published: Published, attributes: tuple[str, ...]) -> int:
        """To multiples of what sizes are rounded: inside of twice the base, where that may be."""
        base = self.method.base(published.view.audience or "public")
        told = [size for by, group, size in sizes(published) if by == attributes and group != ALL]
        is_coarse = published.view.audience == "internal" and not any(s % (2 * base) for s in told)
        return 2 * base if is_coarse and self.method.is_rounded else base

    def _not_shown(
        self, published: Published, attributes: tuple[str, ...], groups: dict,
    ) -> Iterator[tuple[str, list[Fact]]]:
        """Groups that exist and are not shown have too few people, and so have those of no group shown."""
        named = groups.get(attributes, set())
        # An internal output that shows no small group may leave them all out, as a public one does.
        shows_small = any(by == attributes for by, _ in small(published))
        audience = "internal" if shows_small else "public"
        scope = self._scopes(published)[0]
        hidden = {group: many for group, many in self._existing(attributes).items() if group not in named}
        if not self._has_room(scope, sum(self._existing(attributes).values()), audience):
            return
        if named.isdisjoint(OTHERS):
            hidden[REST] = 1
        for group, many in sorted(hidden.items()):
            mask = self._mask(attributes, group, groups)
            if mask is None:
                continue
            most = many * self.method.most_hidden(audience)
            source = "rest not shown" if group == REST else "group not shown"
            yield f"{CROSSING.join(attributes)} {group} {source}", self._unless_otherwise(
                Fact(source, 0, most, (Term(scope, mask),)))

    def _unless_otherwise(self, fact: Fact) -> list[Fact]:
        """A fact, and that nothing follows where most such numbers are withheld for another reason."""
        nothing = Fact(fact.source, 0, np.inf, fact.terms, level=1)
        return [fact, nothing] if self.method.is_rounded else [nothing]

    def _existing(self, attributes: tuple[str, ...]) -> dict[str, int]:
        """The groups that there are, which the adversary knows; of those never shown, how many together."""
        cells = zip(*(self.ecosystem.values(name) for name in attributes))
        groups = {
            group for cell in set(cells) if MISSING not in cell
            for group in itertools.product(*map(parts, cell))
        }
        found: dict[str, int] = {}
        for group in groups:
            shown = (self.division.shown.get(name, []) for name in attributes)
            labels = (part if part in known else HIDDEN for part, known in zip(group, shown))
            name = CROSSING.join(labels)
            found[name] = found.get(name, 0) + 1
        return found

    def _has_room(self, scope: np.ndarray, groups: int, audience: str) -> bool:
        """Whether so many people are compared that groups are hidden for their own size alone.

        Where thresholds are drawn and there are hardly as many people as the groups and the rest must
        have together, larger ones are hidden too.
        """
        margin = self.method.margin(audience)
        return not margin or scope.sum() >= self.method.least(audience) * (groups + 1) + margin

    def _share(
        self, published: Published, row: Row, mask: np.ndarray, holds: np.ndarray,
    ) -> list[Fact]:
        """A share of a group as a count: of both parts, rounded, or to whole per cents."""
        share, size = number(row.get("without")), number(row.get("actors"))
        if share is None or size is None:
            return []
        base = self.method.base(published.view.audience or "public")
        margin = 0.005 * size + (base if self.method.is_rounded else 0)
        facts = []
        for part in (1, 2) if self.method.is_rounded else (1,):
            # People are counted: only whole numbers between the bounds are possible.
            low = np.ceil(share * size - part * margin - 1e-9)
            high = np.floor(share * size + part * margin + 1e-9)
            facts += [
                Fact("without", low, high, (Term(scope * holds, mask),), (), part)
                for scope in self._scopes(published)
            ]
        return facts

    def _outcomes(
        self, published: Published, row: Row, mask: np.ndarray, source: str,
    ) -> Iterator[tuple[str, list[Fact]]]:
        measure, size = str(row.get("measure")), number(row.get("actors"))
        network = self.network(published.view)
        if measure not in network.scores:
            return
        scores, mean = network.scores[measure], number(row.get("mean"))
        if mean is not None and size is not None:
            yield f"{source} mean {measure}", self._mean(published, mean, size, mask, scores)
        yield f"{source} mean {measure} of how many", self._enough_for_mean(
            published, mean is not None, mask, scores)
        for column, part in (("median", 0.5), ("floor", 0.1)):
            value = number(row.get(column))
            if value is not None and size is not None:
                yield f"{source} {column} {measure}", self._quantile(
                    published, value, size, mask, scores, part)

    def _mean(
        self, published: Published, mean: float, size: float, mask: np.ndarray, scores: np.ndarray,
    ) -> list[Fact]:
        base = self.method.base(published.view.audience or "public")
        most = size + base - 1
        facts = []
        for scope in self._scopes(published):
            reach = float(np.ptp(scores[scope > 0])) if scope.any() else 0.0
            if self.method.is_rounded:
                step = grid(mean, scores[scope > 0], size, published.view.audience)
                margins = [max(reach, two_digits(mean) * most), step * most, 2 * step * most]
            else:
                margins = [0.5001 * two_digits(mean) * most]
            term = (Term(scope * (scores - mean), mask),)
            facts += [
                Fact("mean", -margin, margin, term, (), level)
                for level, margin in enumerate(margins)
            ]
        return facts

    def _enough_for_mean(
        self, published: Published, is_told: bool, mask: np.ndarray, scores: np.ndarray,
    ) -> list[Fact]:
        """A mean is told of enough people; where it is not, they are too few, or too few have any."""
        audience = published.view.audience
        scopes = self._scopes(published)
        if is_told:
            least = TIMES_FOR_MEANS * self.method.least(audience)
            return [Fact("mean told", least, np.inf, (Term(s, mask),)) for s in scopes]
        if not self._is_finely_told(published, scores):
            return []
        nobody = (scores == 0) * scopes[0]
        most = self.method.most_hidden(audience, TIMES_FOR_MEANS)
        most = max(most, self.method.most_hidden(audience) + nobody.sum())
        return self._unless_otherwise(Fact("mean not told", 0, most, (Term(scopes[0], mask),)))

    def _is_finely_told(self, published: Published, scores: np.ndarray) -> bool:
        """Whether a mean of enough people is told: many have any, and no step is wider than the range."""
        audience, compared = published.view.audience or "public", self._scopes(published)[0] > 0
        base, some = self.method.base(audience), scores[compared & (scores > 0)]
        known = [
            number(row.get("actors")) for row in published.answer.rows if row.get("group") == ALL
        ]
        if not known or known[0] is None or not len(some):
            return False
        reach = float(np.ptp(scores[compared]))
        most = TIMES_OF_ONE * max(reach, base * float(some.min()))
        step = one_digit(most / self.method.least(audience))
        without = int(compared.sum()) - len(some)
        fewest = known[0] - 2 * base + 1 - without
        enough = self.method.most_hidden(audience) + FEWEST_VALUES
        return fewest >= enough and max(step, two_digits(float(some.max()))) <= reach

    def _quantile(
        self, published: Published, value: float, size: float, mask: np.ndarray, scores: np.ndarray,
        part: float,
    ) -> list[Fact]:
        """At most the part of a group lies below its quantile, one person more or less."""
        base = self.method.base(published.view.audience or "public")
        most = part * (size + base - 1) + 1
        margins = [0.5 * two_digits(value)]
        if self.method.is_rounded:
            compared = scores[self._scopes(published)[0] > 0]
            margins = [
                part * grid(value, compared, size, published.view.audience) for part in (1, 3)
            ]
        facts = []
        for level, margin in enumerate(margins):
            below = scores < value - margin - 1e-9
            facts += [
                Fact("quantile", 0, most, (Term(scope * below, mask),), (), level)
                for scope in self._scopes(published)
            ]
        return facts

    # Social capital

    def _capital(self, published: Published) -> Iterator[tuple[str, list[Fact]]]:
        attribute = published.by[0]
        if (attribute,) != self.division.attributes and attribute not in self.division.attributes:
            return
        if published.per == "group":
            groups = self._groups(published)
            for row in published.answer.rows:
                yield from self._capital_of_group(published, row, attribute, groups)
            yield from self._not_shown(published, (attribute,), groups)
        elif published.per == "kind" and len(self.division.attributes) == 1:
            for row in published.answer.rows:
                yield from self._capital_of_kind(published, row)

    def _capital_of_group(
        self, published: Published, row: Row, attribute: str, groups: dict,
    ) -> Iterator[tuple[str, list[Fact]]]:
        group = str(row.get("group", ""))
        mask = self._mask((attribute,), group, groups)
        if mask is None:
            return
        yield f"{group} size", self._size(published, row, mask, (attribute,))
        for suffix, umbrella in (("", ""), ("-without-umbrella", published.view.umbrella)):
            network = self.network(published.view)
            counts = {
                "membership": network.memberships(umbrella), "linking": network.linking(umbrella),
            }
            for column, weights in counts.items():
                shown = number(row.get(column + suffix))
                if shown is not None:
                    yield f"{group} {column}{suffix}", self._ties(published, shown, weights, mask)
                if not suffix or umbrella:
                    yield f"{group} {column}{suffix} of how many", self._makers(
                        published, shown is not None, weights, mask)
        bonding = number(row.get("bonding"))
        pairs = self.network(published.view).pairs
        if bonding is not None and len(self.division.attributes) == 1:
            # A tie within a group counts at both ends.
            term = PairTerm(pairs, np.full(len(pairs), 2.0), mask)
            yield f"{group} bonding", self._pair_facts(published, bonding, (term,))

    def _capital_of_kind(
        self, published: Published, row: Row,
    ) -> Iterator[tuple[str, list[Fact]]]:
        kind, bonding = str(row.get("group", "")), number(row.get("bonding"))
        if kind not in PEOPLE or bonding is None:
            return
        pairs = self.network(published.view).pairs
        kinds = np.array([person["kind"] == kind for person in self.ecosystem.people], float)
        weights = kinds[pairs].sum(axis=1) if len(pairs) else np.zeros(0)
        known = self.division.mask({self.division.attributes[0]: self._known()})
        yield f"{kind} bonding", self._pair_facts(
            published, bonding, (PairTerm(pairs, weights, known),))

    def _known(self) -> set[str]:
        return self.division.labels(self.division.attributes[0]) - {MISSING, HIDDEN}

    def _ties(
        self, published: Published, shown: float, weights: np.ndarray, mask: np.ndarray,
    ) -> list[Fact]:
        return [
            Fact("ties", shown - margin, shown + margin, (Term(scope * weights, mask),), (), level)
            for level, margin in enumerate(self._margins(published, shown))
            for scope in self._scopes(published)
        ]

    def _makers(
        self, published: Published, is_told: bool, weights: np.ndarray, mask: np.ndarray,
    ) -> list[Fact]:
        """A number of ties is told of enough people who have any; else, mostly, they are too few."""
        audience, scope = published.view.audience, self._scopes(published)[0]
        terms = (Term(scope * (weights > 0), mask),)
        if is_told:
            return [Fact("ties told", self.method.least(audience), np.inf, terms)]
        most = self.method.most_hidden(audience)
        return self._unless_otherwise(Fact("ties not told", 0, most, terms))

    def _margins(self, published: Published, shown: float) -> list[float]:
        """How far a number of ties may be from the truth: both ends of a tie may count."""
        base = self.method.base(published.view.audience or "public")
        if self.method.is_rounded:
            return [base - 1, 2 * (base - 1)]
        return [np.floor(two_digits(shown) / 2)]

    def _pair_facts(
        self, published: Published, shown: float, terms: tuple[PairTerm, ...],
    ) -> list[Fact]:
        return [
            Fact("pairs", shown - margin, shown + margin, (), terms, level)
            for level, margin in enumerate(self._margins(published, shown))
        ]

    # Cohesion

    def _describe(self, published: Published) -> Iterator[tuple[str, list[Fact]]]:
        if published.by[:1] != self.division.attributes:
            return
        rows = published.answer.rows
        index = next((number(r.get("value")) for r in rows if r.get("measure") == "ei-index"), None)
        if index is None:
            return
        pairs = self.network(published.view).pairs
        ones = np.ones(len(pairs))
        known = self.division.labels(self.division.attributes[0]) - {MISSING}
        facts = []
        for labels in (known, known - {HIDDEN}):
            mask = self.division.mask({self.division.attributes[0]: labels})
            # Of the ties used, the part (1 - E-I) / 2 stays inside.
            inside = PairTerm(pairs, ones, mask)
            used = PairTerm(pairs, np.full(len(pairs), -(1 - index) / 2), mask, together=True)
            margins = (5, 10) if self.method.is_rounded else (0.0026 * len(pairs) + 0.01,)
            for level, margin in enumerate(margins):
                facts.append(Fact("ei-index", -margin, margin, (), (inside, used), level))
        yield "ei-index", facts

    # Compass

    def _compass(self, published: Published) -> Iterator[tuple[str, list[Fact]]]:
        network = self.network(published.view)
        for row in published.answer.rows:
            parts = str(row.get("indicator", "")).split(":")
            value = number(row.get("value"))
            if len(parts) != 3 or value is None or parts[1] not in self.division.attributes:
                continue
            if parts[2] not in self.division.labels(parts[1]):
                continue
            mask = self.division.mask({parts[1]: {parts[2]}})
            if parts[0] == "near":
                near = 1 - network.without_government
                margin = 0.06 if self.method.is_rounded else 0.0051
                yield f"compass near {parts[2]}", [
                    Fact("near", low, high, terms)
                    for scope in self._scopes(published)
                    for low, high, terms in self._ratio(value, margin, scope, near, mask)
                ]
            elif parts[0] == "ties":
                yield f"compass ties {parts[2]}", self._compass_mean(
                    published, value, mask, network.scores["degree"])

    @staticmethod
    def _ratio(
        value: float, margin: float, scope: np.ndarray, holds: np.ndarray, mask: np.ndarray,
    ) -> list[tuple[float, float, tuple[Term, ...]]]:
        """A share whose base is not shown, as one inequality: at least the lower bound of it."""
        return [(0, np.inf, (Term(scope * (holds - value + margin), mask),))]

    def _compass_mean(
        self, published: Published, mean: float, mask: np.ndarray, scores: np.ndarray,
    ) -> list[Fact]:
        most = float(len(self.ecosystem.people))
        return self._mean(published, mean, most, mask, scores)

    # What is left out

    def _left_out(self, published: Published) -> Iterator[tuple[str, list[Fact]]]:
        """How many people are said to be left out for want of a value."""
        text = published.answer.conventions.get("left-out", "")
        for name, count in re.findall(r"([^:;,.]+): (\d+)", text):
            if self.division.attributes != (name.strip(),):
                continue
            base = self.method.base(published.view.audience or "public")
            groups = self._groups(published).get((name.strip(),), set())
            facts = []
            unnamed = self.division.labels(name.strip()) - groups
            for labels in ({MISSING}, {MISSING, HIDDEN}, unnamed):
                mask = self.division.mask({name.strip(): labels})
                low, high = int(count) - base + 1, int(count) + base - 1
                facts += [
                    Fact("left out", low, high, (Term(s, mask),)) for s in self._scopes(published)
                ]
            yield f"left out by {name}", facts
