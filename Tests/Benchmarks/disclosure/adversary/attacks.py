"""The attacks by name: each asks a few calls for one thing it should not learn.

Every attack counts its attempts, the answers it found, those that are right, and how many a reader
of the shown shares alone would have had right (the luck of the same attempts).
"""

from __future__ import annotations

import datetime
import math
import random
import re
from collections import Counter
from dataclasses import dataclass
from typing import Callable, Iterator

import numpy as np

from .ecosystem import (
    ASSOCIATION, MISSING, ORGANISATION, PEOPLE, Actor, Ecosystem,
)
from .network import NOT_SURVEYED, Condition, Network, View
from .program import Answer, Program, Row, number
from .statements import CROSSING, NOT_SHOWN, THRESHOLDS, Published, sizes

ATTRIBUTES = ("gender", "origin")
PUBLIC = THRESHOLDS["public"]
# A difference between two published numbers that counts as one.
CHANGE = 1e-9


@dataclass
class Tally:
    """How often an attack was tried, and how it went."""

    attempts: int = 0
    refused: int = 0
    answered: int = 0
    right: int = 0
    luck: float = 0.0

    def add(self, other: Tally) -> None:
        self.attempts += other.attempts
        self.refused += other.refused
        self.answered += other.answered
        self.right += other.right
        self.luck += other.luck

    def note(self, answer: object, truth: object, lucky: float, refused: bool = False) -> None:
        """One attempt: its answer (none where it found none), the truth, the chance of luck."""
        self.attempts += 1
        self.refused += refused
        self.answered += answer is not None
        self.right += answer is not None and answer == truth
        # Who finds no answer has no luck either: only answers are held against the baseline.
        self.luck += lucky if answer is not None else 0.0

    @property
    def breaks(self) -> bool:
        """Right more than five points above luck, beyond what chance explains in few answers."""
        if not self.answered:
            return False
        luck = min(max(self.luck / self.answered, 0.01), 0.99)
        error = math.sqrt(luck * (1 - luck) / self.answered)
        return self.right / self.answered > min(luck + 0.05 + 2 * error, 0.99)


Tallies = dict[str, Tally]


@dataclass
class Field:
    """Where an attack takes place."""

    program: Program
    ecosystem: Ecosystem
    chance: random.Random

    def ask(self, command: str, *options: str, form: str = "json") -> Answer:
        return self.program.run(command, self.ecosystem.folder, *options, form=form)

    def equity(self, attribute: str, view: View, *further: str) -> Published:
        answer = self.ask("equity", "--by", attribute, *view.options, *further)
        return Published("equity", view, tuple(attribute.split(",")), answer)

    def capital(self, attribute: str, view: View, *further: str) -> Published:
        answer = self.ask(
            "capital", "--by", attribute, "--per", "group", *view.options, *further)
        return Published("capital", view, (attribute,), answer, "group")

    def people(self, count: int) -> list[Actor]:
        """Some people of whom the answers are known to the benchmark."""
        return self.chance.sample(self.ecosystem.people, min(count, len(self.ecosystem.people)))

    def share(self, attribute: str, value: str, kind: str = "") -> float:
        """The share of a value among people (of one kind), which is what everybody may know."""
        people = [p for p in self.ecosystem.people if not kind or p["kind"] == kind]
        return sum(person[attribute] == value for person in people) / max(len(people), 1)

    def usual(self, attribute: str, kind: str) -> str:
        """The value most frequent in a kind: the best guess from the shares."""
        return Counter(
            p[attribute] for p in self.ecosystem.people if p["kind"] == kind
        ).most_common(1)[0][0]

    def luck(self, attribute: str, person: Actor) -> float:
        return float(self.usual(attribute, person["kind"]) == person[attribute])


def group_sizes(published: Published) -> dict[str, float]:
    """The sizes of the groups that an answer shows."""
    return {group: size for _, group, size in sizes(published) if group not in NOT_SHOWN}


def column(published: Published, name: str) -> dict[str, float]:
    """One column of an answer by group, the first number of each group."""
    found: dict[str, float] = {}
    for row in published.answer.rows:
        group, value = str(row.get("group", "")), number(row.get(name))
        if group not in NOT_SHOWN and value is not None:
            found.setdefault(group, value)
    return found


def moved(before: dict[str, float], after: dict[str, float]) -> str | None:
    """The one group whose number changed, else the one that rose most, if there is one.

    Where the same contributors always give the same number, a change in either direction tells that
    the contributors changed.
    """
    rises = {group: after[group] - before[group] for group in before if group in after}
    changed = [group for group, rise in rises.items() if abs(rise) > CHANGE]
    if len(changed) == 1:
        return changed[0]
    return _highest({group: rise for group, rise in rises.items() if rise > CHANGE})


def _highest(scores: dict[str, float]) -> str | None:
    """The only group with the highest score, if there is only one."""
    most = max(scores.values(), default=0.0)
    found = [group for group, score in scores.items() if score > most - CHANGE]
    return found[0] if len(found) == 1 else None


def l1_umbrella(field: Field) -> Tally:
    """A person as the umbrella, or an association as the authority besides: whose share moves?"""
    tally = Tally()
    for person, attribute in zip(field.people(4), ATTRIBUTES * 2):
        kind = (Condition("kind", person["kind"]),)
        neighbours = Network(field.ecosystem, View()).neighbours[person["id"]]
        authority = next((n for n in sorted(neighbours) if n not in _people(field)), "")
        answer, refused = None, False
        views = View(where=kind), View(where=kind, authority=authority), View(authority=authority)
        for view in views:
            with_person = View(where=view.where, authority=view.authority, umbrella=person["id"])
            if not _only_one_moves(field.ecosystem, view, with_person, person["id"]):
                continue
            measures = ("--measure", "degree,government")
            before = field.equity(attribute, view, *measures)
            after = field.equity(attribute, with_person, *measures)
            refused = refused or not after.answer.is_given
            answer = moved(column(before, "without"), column(after, "without"))
            if answer is not None:
                break
        tally.note(answer, person[attribute], field.luck(attribute, person), refused)
    return tally


def _people(field: Field) -> set[str]:
    return {person["id"] for person in field.ecosystem.people}


def _only_one_moves(ecosystem: Ecosystem, view: View, other: View, person: str) -> bool:
    """Whether the path to government that is lost is that of one person alone."""
    before, after = Network(ecosystem, view), Network(ecosystem, other)
    moved = (before.without_government != after.without_government) & before.compared
    return moved.sum() == 1 and bool(moved[before.index[person]])


def l1_organisation(field: Field) -> Tally:
    """An organisation as the umbrella, through which a single person reaches a government."""
    tally = Tally()
    ecosystem = field.ecosystem
    people = {person["id"]: person for person in ecosystem.people}
    found: list[tuple[str, View, Actor]] = []
    before = Network(ecosystem, View()).without_government
    for actor in ecosystem.actors:
        if actor["id"] not in people:
            view = View(umbrella=actor["id"])
            lost = np.nonzero(Network(ecosystem, view).without_government != before)[0]
            if len(lost) == 1:
                found.append((actor["id"], view, ecosystem.people[int(lost[0])]))
    for _, view, person in field.chance.sample(found, min(3, len(found))):
        for attribute in ATTRIBUTES:
            plain = field.equity(attribute, View(), "--measure", "degree")
            after = field.equity(attribute, view, "--measure", "degree")
            answer = moved(column(plain, "without"), column(after, "without"))
            refused = not after.answer.is_given
            tally.note(answer, person[attribute], field.luck(attribute, person), refused)
    return tally


def l2_memberships(field: Field) -> Tally:
    """The memberships of each group with and without an association: how many are its own?"""
    tally = Tally()
    people = {person["id"]: person for person in field.ecosystem.people}
    network = Network(field.ecosystem, View())
    groups = [a["id"] for a in field.ecosystem.actors if a["kind"] in (ASSOCIATION, ORGANISATION)]
    members = {g: [n for n in network.neighbours[g] if n in people] for g in groups}
    large = [group for group in groups if len(members[group]) >= 3]
    for group in field.chance.sample(large, min(4, len(large))):
        for attribute in ATTRIBUTES:
            published = field.capital(attribute, View(umbrella=group))
            every = column(published, "membership")
            rest = column(published, "membership-without-umbrella")
            counts = Counter(people[member][attribute] for member in members[group])
            for value, count in counts.items():
                if value == MISSING or not 0 < count < PUBLIC:
                    continue
                known = value in every and value in rest
                answer = round(every[value] - rest[value]) if known else None
                expected = round(len(members[group]) * field.share(attribute, value))
                tally.note(answer, count, expected == count, not published.answer.is_given)
    return tally


# Commands that list actors, with options that name an association, and what they are compared to.
L3_PAIRS: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    ("capital", ("--by", "municipality", "--umbrella"), ("--by", "municipality")),
    ("capital", ("--by", "municipality", "--authority"), ("--by", "municipality")),
    ("capital", ("--by", "municipality", "--without"), ("--by", "municipality")),
    ("isolated", ("--umbrella",), ()),
    ("isolated", ("--without",), ()),
    ("isolated", ("--anchor",), ()),
    ("centrality", ("--without",), ()),
    ("communities", ("--without",), ()),
]


def l3_sensitive_association(field: Field) -> Tally:
    """An association whose membership itself tells: options that name it show who is in it."""
    tally = Tally()
    people = _people(field)
    network = Network(field.ecosystem, View())
    associations = [actor["id"] for actor in field.ecosystem.of_kind(ASSOCIATION)]
    members = {a: people & set(network.neighbours[a]) for a in associations}
    marked = max(associations, key=lambda a: (len(members[a]), a))
    guard = ("--sensitive-actor", f"id={marked}")
    for command, naming, plain in L3_PAIRS:
        name = f"id={marked}" if "--authority" in naming else marked
        after = field.ask(command, *naming, name, *guard)
        before = field.ask(command, *plain, *guard)
        found = _changed(before, after) & people
        wrong = len(found - members[marked])
        # Who points at more wrong people than right ones has learned nothing.
        precise = len(found & members[marked]) > wrong
        for member in sorted(members[marked]):
            answer = True if precise and member in found else None
            tally.note(answer, True, len(members[marked]) / len(people), not after.is_given)
    return tally


def _changed(before: Answer, after: Answer) -> set[str]:
    """The actors whose rows differ between two answers, other than by a number for all."""
    if not (before.is_given and after.is_given):
        return set()
    def by_id(answer: Answer) -> dict[str, Row]:
        rows = {}
        for row in answer.rows:
            keys = ("linking", "membership", "rung", "degree", "held-by", "bonding")
            rows[str(row.get("id"))] = {key: row[key] for key in keys if key in row}
        return rows
    one, other = by_id(before), by_id(after)
    return {id for id in one.keys() | other.keys() if one.get(id) != other.get(id)}


def l4_leaving_out(field: Field) -> Tally:
    """One person left out, by any option that can: whose group gets smaller?"""
    tally = Tally()
    ways: list[Callable[[Actor], tuple[str, ...]]] = [
        lambda person: ("--without", person["id"]),
        lambda person: ("--only", f"id!={person['id']}"),
        lambda person: ("--only", f"name!={person['name']}"),
        lambda person: ("--where", f"name!={person['name']}"),
    ]
    measure = ("--measure", "degree")
    base = {name: group_sizes(field.equity(name, View(), *measure)) for name in ATTRIBUTES}
    for person, way, attribute in zip(field.people(4), ways, ATTRIBUTES * 2):
        published = field.equity(attribute, View(), *measure, *way(person))
        answer = moved(group_sizes(published), base[attribute])
        refused = not published.answer.is_given
        tally.note(answer, person[attribute], field.luck(attribute, person), refused)
    return tally


def l4_municipality(field: Field) -> Tally:
    """One municipality left out: how many people of each group live there?"""
    tally = Tally()
    people = field.ecosystem.people
    places = sorted({person["municipality"] for person in people} - {MISSING})
    for attribute in ATTRIBUTES:
        every = group_sizes(field.equity(attribute, View(), "--measure", "degree"))
        for place in field.chance.sample(places, min(3, len(places))):
            view = View(only=(Condition("municipality", place, False),))
            published = field.equity(attribute, view, "--measure", "degree")
            rest = group_sizes(published)
            there = [p[attribute] for p in people if p["municipality"] == place]
            for value, count in sorted(Counter(there).items()):
                if value == MISSING or not 0 < count < PUBLIC:
                    continue
                known = value in every and value in rest
                answer = round(every[value] - rest[value]) if known else None
                expected = round(len(there) * field.share(attribute, value))
                tally.note(answer, count, expected == count, not published.answer.is_given)
    return tally


def l4_dates(field: Field) -> Tally:
    """The days before and after a membership began: whose group gained one?"""
    tally = Tally()
    people = {person["id"]: person for person in field.ecosystem.people}
    kinds = {actor["id"]: actor["kind"] for actor in field.ecosystem.actors}
    days = Counter(tie["since"] for tie in field.ecosystem.ties)
    days.update(_next_day(tie["until"]) for tie in field.ecosystem.ties if tie["until"])
    began = [
        (tie["since"], people[person])
        for tie in field.ecosystem.ties
        for person, group in ((tie["source"], tie["target"]), (tie["target"], tie["source"]))
        if person in people and kinds[group] == ASSOCIATION
        and tie["since"] and days[tie["since"]] == 1
    ]
    for (day, person), attribute in zip(
        field.chance.sample(began, min(4, len(began))), ATTRIBUTES * 2,
    ):
        eve = str(datetime.date.fromisoformat(day) - datetime.timedelta(days=1))
        before = field.capital(attribute, View(on=eve))
        after = field.capital(attribute, View(on=day))
        answer = moved(column(before, "membership"), column(after, "membership"))
        refused = not after.answer.is_given
        tally.note(answer, person[attribute], field.luck(attribute, person), refused)
    return tally


def l4_first_day(field: Field) -> Tally:
    """The day from which a group has enough memberships for a number: who got a tie then is in it."""
    tally = Tally()
    people = {person["id"]: person for person in field.ecosystem.people}
    changed = _people_by_day(field.ecosystem)
    days = sorted(changed)
    for attribute in ATTRIBUTES:
        told: dict[int, frozenset[str] | None] = {}

        def at(place: int) -> frozenset[str] | None:
            if place not in told:
                published = field.capital(attribute, View(on=days[place]))
                groups = frozenset(column(published, "membership"))
                told[place] = groups if published.answer.is_given else None
            return told[place]

        last = _first(lambda place: at(place) is None, len(days)) - 1
        for group in sorted(at(last) or () if last >= 0 else ()):
            place = _first(lambda place: group in (at(place) or ()), last + 1)
            if 0 < place <= last and len(changed[days[place]]) == 1:
                person = people[next(iter(changed[days[place]]))]
                tally.note(group, person[attribute], field.luck(attribute, person))
    return tally


def l4_last_day(field: Field) -> Tally:
    """The day from which nothing is told: whoever has no other ties from then on is in a small group."""
    tally = Tally()
    people = {person["id"]: person for person in field.ecosystem.people}
    changed = _people_by_day(field.ecosystem)
    days = sorted(changed)
    for attribute in ATTRIBUTES:
        refused = _first(
            lambda place: not field.capital(attribute, View(on=days[place])).answer.is_given, len(days))
        if 0 < refused < len(days) and len(changed[days[refused]]) == 1:
            before = field.capital(attribute, View(on=days[refused - 1]))
            sizes = group_sizes(before)
            person = people[next(iter(changed[days[refused]]))]
            answer = min(sizes, key=sizes.get) if sizes else None
            tally.note(answer, person[attribute], field.luck(attribute, person))
    return tally


def _people_by_day(ecosystem: Ecosystem) -> dict[str, set[str]]:
    """Whose ties change on each day."""
    people = {person["id"] for person in ecosystem.people}
    found: dict[str, set[str]] = {}
    for tie in ecosystem.ties:
        ends = people & {tie["source"], tie["target"]}
        for day in (tie["since"], _next_day(tie["until"]) if tie["until"] else ""):
            if day and ends:
                found.setdefault(day, set()).update(ends)
    return found


def _first(holds: Callable[[int], bool], count: int) -> int:
    """The first place of which something holds that holds of all that follow; the count if of none."""
    low, high = -1, count
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def _next_day(day: str) -> str:
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(days=1))


def l4_order(field: Field) -> Tally:
    """A crossing beside the same one turned round: do they show different things?"""
    tally = Tally()
    for one, other in (("gender", "class"), ("gender", "origin")):
        measure = ("--measure", "degree")
        if other not in field.ecosystem.people[0]:
            continue
        straight = _crossings(field.equity(f"{one},{other}", View(), *measure))
        turned = _crossings(field.equity(f"{other},{one}", View(), *measure))
        for cell in sorted(straight.keys() | turned.keys(), key=sorted):
            differs = straight.get(cell) != turned.get(cell)
            tally.note(True if differs else None, True, 0.0)
    return tally


def _crossings(published: Published) -> dict[frozenset[str], tuple]:
    """What is shown of each crossing, whatever the order of its names."""
    found: dict[frozenset[str], tuple] = {}
    for row in published.answer.rows:
        group = str(row.get("group", ""))
        if CROSSING in str(row.get("attribute", "")) and row.get("measure") == "degree":
            names = ("actors", "mean", "median", "without", "share")
            found[frozenset(group.split(CROSSING))] = tuple(row.get(name) for name in names)
    return found


def l6_shares(field: Field) -> Tally:
    """A share times its base: is a count below the threshold given by it?"""
    tally = Tally()
    for attribute in ATTRIBUTES:
        for kind in ("", *PEOPLE):
            view = View(where=(Condition("kind", kind),) if kind else ())
            published = field.equity(attribute, view, "--measure", "degree")
            network = Network(field.ecosystem, view)
            without, groups = column(published, "without"), group_sizes(published)
            everybody = float(network.without_government[network.compared].mean())
            for value, size in groups.items():
                is_in = network.compared & _has(field, attribute, value)
                yes = int((network.without_government * is_in).sum())
                no = int(is_in.sum()) - yes
                if not (0 < yes < PUBLIC or 0 < no < PUBLIC):
                    continue
                answer = _count(without.get(value), size)
                tally.note(answer, yes, round(everybody * size) == yes)
    return tally


def l6_means(field: Field) -> Tally:
    """The mean of what few people have times its base: how many ties with governments are there?"""
    tally = Tally()
    network = Network(field.ecosystem, View())
    linking = network.scores["linking"]
    for attribute in ATTRIBUTES:
        published = field.equity(attribute, View(), "--measure", "linking")
        means, groups = column(published, "mean"), group_sizes(published)
        for value, size in groups.items():
            members = _has(field, attribute, value)
            count = int(linking[members].sum())
            if count < PUBLIC:
                answer = round(means[value] * size) if value in means else None
                tally.note(answer, count, round(float(linking.mean()) * size) == count)
    return tally


def _has(field: Field, attribute: str, value: str) -> np.ndarray:
    return np.array([person[attribute] == value for person in field.ecosystem.people])


def _count(share: float | None, size: float) -> int | None:
    """The only whole number that a share to two digits of a base can be, if there is one."""
    if share is None:
        return None
    low, high = math.ceil((share - 0.005) * size - 1e-9), math.floor((share + 0.005) * size + 1e-9)
    return low if low == high else None


def l7_cohesion(field: Field) -> Tally:
    """Bonding and bridging of people that capital withholds: does describe give them away?"""
    tally = Tally()
    people = field.ecosystem.people
    pairs = Network(field.ecosystem, View()).pairs
    for attribute in ATTRIBUTES:
        answers = [person[attribute] for person in people]
        used = [(answers[i], answers[j]) for i, j in pairs if answers[i] and answers[j]]
        within = sum(one == other for one, other in used)
        withheld = [
            row for row in field.capital(attribute, View()).answer.rows
            if number(row.get("bonding")) is None
        ]
        if not used or not withheld:
            continue
        answer = field.ask("describe", "--by", attribute)
        told = re.search(r"(\d+) of (?:the )?\d+ ties", answer.conventions.get("by", ""))
        index = next(
            (number(r.get("value")) for r in answer.rows if r.get("measure") == "ei-index"), None)
        found = None
        if told and index is not None:
            fits = [
                inside for inside in range(int(told[1]) + 1)
                if abs((int(told[1]) - 2 * inside) / max(int(told[1]), 1) - index) < 0.0051
            ]
            found = fits[0] if len(fits) == 1 else None
        shares = [field.share(attribute, value) ** 2 for value in set(answers) - {MISSING}]
        tally.note(found, within, round(len(used) * sum(shares)) == within)
    return tally


def averaging(field: Field) -> Tally:
    """Many selections with and without one person: does the mean of the differences tell?"""
    tally = Tally()
    network = Network(field.ecosystem, View())
    harmonic = network.scores["harmonic"]
    counts = Counter(harmonic)
    places = sorted({p["municipality"] for p in field.ecosystem.people} - {MISSING})
    targets = [p for p in field.ecosystem.people if counts[harmonic[network.index[p["id"]]]] == 1]
    for person, attribute in zip(field.chance.sample(targets, min(2, len(targets))), ATTRIBUTES):
        own = harmonic[network.index[person["id"]]]
        pairs = []
        for further in _selections(person, places):
            for option in ("--where", "--only"):
                options = ("--measure", "degree", *further, option)
                pair = [
                    field.equity(attribute, View(), *options, condition)
                    for condition in (f"harmonic>={own - 1e-7}", f"harmonic>{own + 1e-7}")
                ]
                if all(published.answer.is_given for published in pair):
                    pairs.append((group_sizes(pair[0]), group_sizes(pair[1])))
        answer = _moved_most(pairs)
        tally.note(answer, person[attribute], field.luck(attribute, person), not pairs)
    return tally


def _moved_most(pairs: list[tuple[dict[str, float], dict[str, float]]]) -> str | None:
    """The group that differs most often with and without a person, else the one that fell most."""
    changes: Counter[str] = Counter()
    falls: Counter[str] = Counter()
    for with_person, without in pairs:
        for group in with_person.keys() & without.keys():
            changes[group] += with_person[group] != without[group]
            falls[group] += with_person[group] - without[group]
    most_changed = _highest({group: float(count) for group, count in changes.items() if count})
    return most_changed or _highest({group: fall for group, fall in falls.items() if fall > CHANGE})


def _selections(person: Actor, places: list[str]) -> Iterator[tuple[str, ...]]:
    """Further conditions that the person meets."""
    yield ()
    yield ("--where", f"kind={person['kind']}")
    for place in places[:3]:
        if place != person["municipality"]:
            yield ("--where", f"municipality!={place}")


# What a sentence holds that tells how many people a number rests on, or how many it leaves out.
TELLS = re.compile(r"known|left out|not stated|missing|people|ties")


def sentences(field: Field) -> Tally:
    """What is written beside the numbers: does it hold a guarded count, to the last digit?"""
    tally = Tally()
    ecosystem = field.ecosystem
    public = _public_counts(ecosystem)
    for attribute in ATTRIBUTES:
        guarded = _guarded_counts(ecosystem, attribute) - public
        for command, *options in (
            ("equity", "--by", attribute), ("describe", "--by", attribute),
            ("capital", "--by", attribute, "--per", "group"), ("compass",),
        ):
            answer = field.ask(command, *options, form="markdown")
            told = {
                int(token)
                for line in answer.output.splitlines() if attribute in line and TELLS.search(line)
                for token in re.findall(r"(?<![\d.,])\d+(?![\d.,]*\d|\s*%)", line)
            }
            for count in sorted(guarded):
                tally.note(True if count in told else None, True, 0.02)
    return tally


def _public_counts(ecosystem: Ecosystem) -> set[int]:
    """The counts that everybody may know, and those that rounding could have made."""
    counts = Counter(actor["kind"] for actor in ecosystem.actors)
    network = Network(ecosystem, View())
    ties = sum(map(len, network.neighbours.values())) // 2
    people = len(ecosystem.people)
    known = set(counts.values()) | {people, len(ecosystem.actors), ties, len(ecosystem.ties)}
    # Who was surveyed is no secret.
    known.add(sum(a.get("surveyed", "").casefold() in NOT_SURVEYED for a in ecosystem.actors))
    return known | {count for count in range(1000) if count < 20 or count % 5 == 0}


def _guarded_counts(ecosystem: Ecosystem, attribute: str) -> set[int]:
    """How many people said what, said anything, said nothing; ties between those who did."""
    values = ecosystem.values(attribute)
    pairs = Network(ecosystem, View()).pairs
    used = sum(bool(values[one] and values[other]) for one, other in pairs)
    counts = Counter(values)
    return set(counts.values()) | {len(values) - counts[MISSING], used}


def forms(field: Field) -> Tally:
    """CSV beside JSON: does one form hold a number that the other withholds?"""
    tally = Tally()
    calls = [
        ("equity", "--by", "gender,origin"), ("capital", "--by", "gender", "--per", "group"),
        ("describe", "--by", "origin"), ("compass",),
    ]
    for command, *options in calls:
        rows = field.ask(command, *options).rows
        table = field.ask(command, *options, form="csv").table
        differ = len(rows) != len(table) or any(
            number(row.get(name)) != number(cell)
            for row, cells in zip(rows, table) for name, cell in cells.items()
        )
        tally.note(True if differ else None, True, 0.0)
    return tally


def key(field: Field) -> Tally:
    """Who knows all answers but one, and not the other columns: does the rounding tell the last?

    The adversary builds the dataset with each possible answer and looks for the one of which the
    program says the very same. Where the key comes from the whole dataset, none rounds like it.
    """
    tally = Tally()
    person, attribute = field.people(1)[0], "gender"
    published = _fingerprint(field.program, field.ecosystem, attribute)
    values = sorted({p[attribute] for p in field.ecosystem.people} - {MISSING})
    if person[attribute] == MISSING or not published:
        return tally
    same = []
    for value in values:
        def change(actor: Actor) -> Actor:
            actor["origin"] = "unknown to me" if actor["kind"] in PEOPLE else ""
            if actor["id"] == person["id"]:
                actor[attribute] = value
            return actor
        candidate = field.ecosystem.changed(change, field.ecosystem.folder + "-candidate")
        if _fingerprint(field.program, candidate, attribute) == published:
            same.append(value)
    answer = same[0] if len(same) == 1 else None
    tally.note(answer, person[attribute], field.luck(attribute, person))
    return tally


def _fingerprint(program: Program, ecosystem: Ecosystem, attribute: str) -> dict[tuple, object]:
    """All numbers of some answers."""
    found: dict[tuple, object] = {}
    measures = ("--measure", "degree,harmonic,linking")
    for options in ((), ("--where", "kind=volunteer"), ("--where", "kind=individual")):
        answer = program.run("equity", ecosystem.folder, "--by", attribute, *measures, *options)
        for row in answer.rows:
            for name in ("actors", "mean", "without", "gini", "share"):
                if number(row.get(name)) is not None:
                    found[options, row["group"], row["measure"], name] = row[name]
    return found


ATTACKS: dict[str, tuple[str, Callable[[Field], Tally]]] = {
    "L1": ("a person as umbrella, an authority by id", l1_umbrella),
    "L1 groups": ("an organisation as umbrella", l1_organisation),
    "L2": ("memberships with and without an association", l2_memberships),
    "L3": ("the members of a sensitive association", l3_sensitive_association),
    "L4 persons": ("one person left out", l4_leaving_out),
    "L4 places": ("one municipality left out", l4_municipality),
    "L4 dates": ("the days before and after a tie", l4_dates),
    "L4 first": ("the day from which a number is told", l4_first_day),
    "L4 last": ("the day from which nothing is told", l4_last_day),
    "L4 order": ("a crossing turned round", l4_order),
    "L6": ("counts from shares", l6_shares),
    "L6 means": ("counts from means of few", l6_means),
    "L7": ("capital withheld, describe tells", l7_cohesion),
    "averaging": ("many selections, one person apart", averaging),
    "sentences": ("exact counts beside the numbers", sentences),
    "forms": ("CSV beside JSON", forms),
    "key": ("rounding recomputed by who knows the others", key),
}


def run_all(program: Program, ecosystem: Ecosystem, seed: int) -> Tallies:
    """All attacks on one population."""
    found: Tallies = {}
    for name, (_, attack) in ATTACKS.items():
        field = Field(program, ecosystem, random.Random(f"{name} {seed}"))
        found[name] = attack(field)
    return found
