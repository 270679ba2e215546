"""Ecosystems of invented people, written and read as folders of CSV files."""

from __future__ import annotations

import csv
import datetime
import os
import random
from dataclasses import dataclass, field

PEOPLE = ("individual", "volunteer")
ASSOCIATION, ORGANISATION, GOVERNMENT = "member association", "organisation", "government"
HEADER = ["id", "name", "kind", "municipality", "sector", "gender", "origin", "class"]
TIE_HEADER = ["source", "target", "weight", "role", "function", "since", "until"]
UMBRELLA = "umbrella"

MUNICIPALITIES = ["Gent", "Brugge", "Aalst", "Hasselt", "Leuven", "Genk", "Ronse"]
SECTORS = ["culture", "sports", "youth", "care", "nature"]
ORIGINS = ["Belgian", "Moroccan", "Turkish", "Congolese", "Polish"]
CLASSES = ["low", "middle", "high"]
ROLES = ["connecting", "critical", "laboratory"]
FUNCTIONS = ["learning", "culture", "movement", "community"]
# What a cell holds when nothing is known.
MISSING = ""
NAMES_OF_MISSING = {"", "-", "?", "NA", "n.v.t.", "onbekend"}

Actor = dict[str, str]


@dataclass
class Ecosystem:
    """Actors and ties as they stand in the files of a folder."""

    name: str
    actors: list[Actor]
    ties: list[dict[str, str]]
    folder: str = ""
    people: list[Actor] = field(init=False)

    def __post_init__(self) -> None:
        self.people = [actor for actor in self.actors if actor["kind"] in PEOPLE]

    def of_kind(self, kind: str) -> list[Actor]:
        """The actors of one kind."""
        return [actor for actor in self.actors if actor["kind"] == kind]

    @property
    def umbrella(self) -> str:
        """The organisation with the most ties."""
        counts: dict[str, int] = {}
        for tie in self.ties:
            for end in (tie["source"], tie["target"]):
                counts[end] = counts.get(end, 0) + 1
        organisations = [actor["id"] for actor in self.of_kind(ORGANISATION)]
        return max(organisations, key=lambda actor: (counts.get(actor, 0), actor))

    def values(self, attribute: str) -> list[str]:
        """What people answered, one value a person; the empty text where nothing is known."""
        cells = (person.get(attribute, MISSING).strip() for person in self.people)
        return [MISSING if cell in NAMES_OF_MISSING else cell for cell in cells]

    def write(self, folder: str) -> Ecosystem:
        """Writes both files into a folder, and remembers which."""
        os.makedirs(folder, exist_ok=True)
        header = list(dict.fromkeys(key for actor in self.actors for key in actor))
        _write(os.path.join(folder, "actors.csv"), header, self.actors)
        _write(os.path.join(folder, "ties.csv"), TIE_HEADER, self.ties)
        self.folder = folder
        return self

    def changed(self, change: "callable", folder: str) -> Ecosystem:
        """A copy in another folder, each actor as `change` returns it."""
        actors = [change(dict(actor)) for actor in self.actors]
        return Ecosystem(self.name, actors, self.ties).write(folder)

    @staticmethod
    def read(folder: str) -> Ecosystem:
        """The ecosystem of a folder with `actors.csv` and `ties.csv`."""
        tables = []
        for file in ("actors.csv", "ties.csv"):
            with open(os.path.join(folder, file), encoding="utf-8", newline="") as stream:
                tables.append([dict(row) for row in csv.DictReader(stream)])
        return Ecosystem(os.path.basename(folder.rstrip("/")), tables[0], tables[1], folder)


def _write(path: str, header: list[str], rows: list[dict[str, str]]) -> None:
    with open(path, "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def generate(seed: int) -> Ecosystem:
    """An invented ecosystem of 60 to 400 people; the same seed gives the same one."""
    return _Generator(random.Random(f"ecosystem {seed}")).ecosystem(f"population {seed}")


class _Generator:
    """Draws the actors and ties of one ecosystem."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.actors: list[Actor] = []
        self.ties: list[dict[str, str]] = []
        self.leaning: dict[str, dict[str, list[float]]] = {}

    def ecosystem(self, name: str) -> Ecosystem:
        chance = self.chance
        people = int(round(60 * (400 / 60) ** chance.random()))
        self.places = MUNICIPALITIES[: chance.randint(4, 7)]
        self.shares = self._shares()
        self._organisations(people)
        self._people(people)
        self._ties_of_organisations()
        self._ties_of_people()
        return Ecosystem(name, self.actors, self.ties)

    def _shares(self) -> dict[str, tuple[list[str], list[float]]]:
        """The values of each attribute with their shares among all people."""
        chance = self.chance
        men = chance.uniform(0.2, 0.6)
        few = chance.choice([0, 0, 0.01, 0.02, 0.03])
        origins = ORIGINS[: chance.randint(3, 5)]
        sizes = [1.0] + [chance.uniform(0.04, 0.35) for _ in origins[1:]]
        return {
            "gender": (["v", "m", "x"], [1 - men - few, men, few]),
            "origin": (origins, [size / sum(sizes) for size in sizes]),
            "class": (CLASSES, [0.3, 0.5, 0.2]),
        }

    def _actor(self, id: str, name: str, kind: str, sector: str = "") -> Actor:
        weights = [1 / (place + 1) for place in range(len(self.places))]
        place = self.chance.choices(self.places, weights)[0]
        actor = dict.fromkeys(HEADER, MISSING)
        actor.update(id=id, name=name, kind=kind, municipality=place, sector=sector)
        self.actors.append(actor)
        return actor

    def _organisations(self, people: int) -> None:
        self._actor(UMBRELLA, "The umbrella", ORGANISATION, "culture")
        for number in range(max(6, people // 9)):
            id = f"a{number + 1}"
            sector = self.chance.choice(SECTORS)
            self._actor(id, f"Association {number + 1}", ASSOCIATION, sector)
            self.leaning[id] = {key: self._lean(*share) for key, share in self.shares.items()}
        for number in range(max(3, people // 25)):
            sector = self.chance.choice(SECTORS)
            self._actor(f"o{number + 1}", f"Organisation {number + 1}", ORGANISATION, sector)
        for number in range(max(2, people // 50)):
            self._actor(f"g{number + 1}", f"Government {number + 1}", GOVERNMENT)

    def _lean(self, values: list[str], shares: list[float]) -> list[float]:
        """The shares within one association, whose people are alike."""
        drawn = [self.chance.gammavariate(3 * share + 1e-9, 1) for share in shares]
        total = sum(drawn) or 1
        return [0.5 * part / total + 0.5 * share for part, share in zip(drawn, shares)]

    def _people(self, people: int) -> None:
        associations = list(self.leaning)
        sizes = [self.chance.expovariate(1) + 0.2 for _ in associations]
        volunteers = self.chance.uniform(0.3, 0.5)
        missing = {"gender": 0.05, "origin": 0.08, "class": 0.1}
        self.home: dict[str, str] = {}
        for number in range(people):
            kind = PEOPLE[self.chance.random() < volunteers]
            person = self._actor(f"{kind[0]}{number + 1}", f"Person {number + 1}", kind)
            home = self.chance.choices(associations, sizes)[0]
            self.home[person["id"]] = home
            for attribute, (values, _) in self.shares.items():
                value = self.chance.choices(values, self.leaning[home][attribute])[0]
                known = self.chance.random() >= missing[attribute]
                person[attribute] = value if known else MISSING

    def _tie(self, source: str, target: str) -> None:
        chance = self.chance
        day = datetime.date(2012, 1, 1) + datetime.timedelta(days=chance.randrange(5000))
        ended = chance.random() < 0.05
        until = day + datetime.timedelta(days=chance.randrange(30, 1500)) if ended else ""
        functions = chance.sample(FUNCTIONS, chance.choice([0, 1, 1, 2]))
        self.ties.append({
            "source": source,
            "target": target,
            "weight": str(chance.randint(1, 5)),
            "role": chance.choice(ROLES + [""]),
            "function": "|".join(sorted(functions, key=FUNCTIONS.index)),
            "since": str(day) if chance.random() < 0.9 else "",
            "until": str(until),
        })

    def _ids(self, kind: str) -> list[str]:
        return [actor["id"] for actor in self.actors if actor["kind"] == kind]

    def _ties_of_organisations(self) -> None:
        chance = self.chance
        organisations, governments = self._ids(ORGANISATION)[1:], self._ids(GOVERNMENT)
        for association in self.leaning:
            if chance.random() < 0.8:
                self._tie(UMBRELLA, association)
            if chance.random() < 0.4:
                self._tie(association, chance.choice(organisations))
            if chance.random() < 0.3:
                self._tie(association, chance.choice(governments))
        for organisation in organisations:
            self._tie(organisation, chance.choice([UMBRELLA] + governments))
        self._tie(UMBRELLA, governments[0])

    def _ties_of_people(self) -> None:
        """Memberships, ties of people with people like themselves, and a few with governments."""
        chance = self.chance
        governments = self._ids(GOVERNMENT)
        people = [actor for actor in self.actors if actor["kind"] in PEOPLE]
        for person in people:
            if chance.random() < 0.05:
                continue
            self._tie(self.home[person["id"]], person["id"])
            further = 0.35 if person["gender"] == "m" else 0.2
            if chance.random() < further:
                self._tie(chance.choice(list(self.leaning)), person["id"])
            if person["origin"] == "Belgian" and chance.random() < 0.12:
                self._tie(person["id"], chance.choice(governments))
            if chance.random() < 0.4:
                self._tie(person["id"], self._friend(person, people))

    def _friend(self, person: Actor, people: list[Actor]) -> str:
        """Another person, more often one with the same gender or association."""
        others = [other for other in people if other is not person]
        weights = [
            (4 if self.home[other["id"]] == self.home[person["id"]] else 1)
            * (2 if other["gender"] == person["gender"] else 1)
            for other in others
        ]
        return self.chance.choices(others, weights)[0]["id"]
