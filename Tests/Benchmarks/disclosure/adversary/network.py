"""What everybody may know of a network: who is connected, and how well, computed anew."""

from __future__ import annotations

import functools
from collections import deque
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import shortest_path

from .ecosystem import ASSOCIATION, GOVERNMENT, ORGANISATION, PEOPLE, Actor, Ecosystem

NOT_SURVEYED = {"no", "nee", "non", "false", "0"}
SCORES = ("degree", "strength", "harmonic", "linking", "government")


@dataclass(frozen=True)
class Condition:
    """A condition on a harmless attribute, as `--only` and `--where` take it."""

    key: str
    value: str
    equal: bool = True

    def __str__(self) -> str:
        return f"{self.key}{'=' if self.equal else '!='}{self.value}"

    def holds(self, actor: Actor) -> bool:
        matches = actor.get(self.key, "").casefold() == self.value.casefold()
        return matches == self.equal


@dataclass(frozen=True)
class View:
    """A choice of options that decides which network is meant, and which people are compared."""

    only: tuple[Condition, ...] = ()
    where: tuple[Condition, ...] = ()
    without: str = ""
    role: str = ""
    function: str = ""
    on: str = ""
    umbrella: str = ""
    authority: str = ""
    audience: str = ""

    @property
    def options(self) -> tuple[str, ...]:
        """The options as they are typed."""
        typed: list[str] = []
        for name, conditions in (("--only", self.only), ("--where", self.where)):
            for condition in conditions:
                typed += [name, str(condition)]
        authority = f"id={self.authority}" if self.authority else ""
        for name, value in (
            ("--without", self.without), ("--role", self.role), ("--function", self.function),
            ("--on", self.on), ("--umbrella", self.umbrella), ("--authority", authority),
            ("--audience", self.audience),
        ):
            typed += [name, value] if value else []
        return tuple(typed)

    def has_actor(self, actor: Actor) -> bool:
        """Whether an actor is in the network."""
        return actor["id"] != self.without and all(c.holds(actor) for c in self.only)

    def has_tie(self, tie: dict[str, str]) -> bool:
        """Whether a row of the tie file counts."""
        if self.role and self.role not in tie.get("role", "").split("|"):
            return False
        if self.function and self.function not in tie.get("function", "").split("|"):
            return False
        since, until = tie.get("since", ""), tie.get("until", "")
        return not self.on or ((not since or since <= self.on) and (not until or self.on <= until))


class Network:
    """The undirected simple graph of one view, with what its people score."""

    def __init__(self, ecosystem: Ecosystem, view: View) -> None:
        self.view = view
        self.people = ecosystem.people
        self.kinds = {actor["id"]: actor["kind"] for actor in ecosystem.actors}
        self.neighbours: dict[str, dict[str, float]] = {
            actor["id"]: {} for actor in ecosystem.actors if view.has_actor(actor)
        }
        untagged: set[str] = set()
        for tie in ecosystem.ties:
            self._add(tie)
            if any(name and not tie.get(key) for key, name in (
                ("role", view.role), ("function", view.function),
            )):
                untagged |= {tie["source"], tie["target"]}
        self.index = {person["id"]: place for place, person in enumerate(self.people)}
        self.compared = np.array([
            view.has_actor(person) and all(c.holds(person) for c in view.where)
            for person in self.people
        ])
        # Of who has no tie nothing is known where one does not say what it serves, nor where the person
        # was not surveyed.
        self.known = np.array([
            bool(self.neighbours.get(person["id"]))
            or person["id"] not in untagged
            and person.get("surveyed", "").strip().casefold() not in NOT_SURVEYED
            for person in self.people
        ])

    def _add(self, tie: dict[str, str]) -> None:
        source, target = tie["source"], tie["target"]
        within = source in self.neighbours and target in self.neighbours and source != target
        if within and self.view.has_tie(tie):
            weight = float(tie.get("weight") or 1)
            for one, other in ((source, target), (target, source)):
                self.neighbours[one][other] = self.neighbours[one].get(other, 0) + weight

    def is_authority(self, actor: str) -> bool:
        """Whether ties with this actor link."""
        if self.view.authority:
            return actor == self.view.authority
        return self.kinds[actor] == GOVERNMENT

    def steps_from(self, starts: list[str], avoiding: str = "") -> dict[str, int]:
        """The number of steps from the nearest of some actors, not passing one of them."""
        steps = {start: 0 for start in starts if start != avoiding}
        queue = deque(steps)
        while queue:
            actor = queue.popleft()
            for other in self.neighbours[actor]:
                if other not in steps and other != avoiding:
                    steps[other] = steps[actor] + 1
                    queue.append(other)
        return steps

    def steps_to_authority(self, avoiding: str = "") -> dict[str, int]:
        authorities = [actor for actor in self.neighbours if self.is_authority(actor)]
        return self.steps_from(authorities, avoiding)

    def _of_people(self, score: "callable") -> np.ndarray:
        return np.array([
            float(score(p["id"])) if p["id"] in self.neighbours else 0.0 for p in self.people
        ])

    @functools.cached_property
    def scores(self) -> dict[str, np.ndarray]:
        """What each person scores on the measures that are compared."""
        steps = self.steps_to_authority()
        return {
            "degree": self._of_people(lambda id: len(self.neighbours[id])),
            "strength": self._of_people(lambda id: sum(self.neighbours[id].values())),
            "harmonic": self._harmonic(),
            "linking": self._of_people(self.links),
            "government": self._of_people(lambda id: 1 / steps[id] if steps.get(id) else 0),
        }

    def _harmonic(self) -> np.ndarray:
        """The sum of 1/steps to all others, of each person."""
        places = {actor: place for place, actor in enumerate(self.neighbours)}
        ends = [(places[a], places[b]) for a, others in self.neighbours.items() for b in others]
        rows, columns = np.array(ends, dtype=int).reshape(-1, 2).T
        graph = csr_matrix((np.ones(len(ends)), (rows, columns)), (len(places), len(places)))
        present = [person["id"] for person in self.people if person["id"] in places]
        if not present:
            return np.zeros(len(self.people))
        steps = shortest_path(graph, unweighted=True, indices=[places[id] for id in present])
        near = np.divide(1, steps, out=np.zeros_like(steps), where=steps > 0).sum(axis=1)
        reach = dict(zip(present, near))
        return self._of_people(lambda id: reach[id])

    def links(self, actor: str) -> int:
        """How many ties of an actor are with authorities."""
        if self.is_authority(actor):
            return sum(not self.is_authority(other) for other in self.neighbours[actor])
        return sum(self.is_authority(other) for other in self.neighbours[actor])

    @functools.cached_property
    def without_government(self) -> np.ndarray:
        """1 for who has no government within two steps that does not pass the umbrella."""
        steps = self.steps_to_authority(self.view.umbrella)
        return self._of_people(lambda id: steps.get(id, 3) > 2)

    @functools.cached_property
    def isolated(self) -> np.ndarray:
        return self._of_people(lambda id: not self.neighbours[id])

    def memberships(self, avoiding: str = "") -> np.ndarray:
        """How many ties of each person are with associations and organisations that do not link."""
        def count(person: str) -> int:
            return sum(
                self.kinds[other] in (ASSOCIATION, ORGANISATION) and not self.is_authority(other)
                and other != avoiding
                for other in self.neighbours[person]
            )
        return self._of_people(count)

    def linking(self, avoiding: str = "") -> np.ndarray:
        """How many ties of each person are with authorities, one actor left out."""
        return self._of_people(
            lambda id: sum(self.is_authority(o) and o != avoiding for o in self.neighbours[id])
        )

    @functools.cached_property
    def pairs(self) -> np.ndarray:
        """The ties between two people, as rows of two places in `people`."""
        rows = [
            (self.index[one], self.index[other])
            for one in self.neighbours if self.kinds[one] in PEOPLE and not self.is_authority(one)
            for other in self.neighbours[one]
            if one < other and self.kinds[other] in PEOPLE and not self.is_authority(other)
        ]
        return np.array(sorted(rows), dtype=int).reshape(-1, 2)
