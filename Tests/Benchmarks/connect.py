#!/usr/bin/env python3
"""Compares the plans of `weefsel connect` with other ways to choose as many ties, by what each gains.

    swift build -c release --product weefsel
    python3 Tests/Benchmarks/connect.py [DATASET …]

For every dataset and goal the gain of the plan stands beside that of

- random     pairs drawn at random, the mean and the best of 100 draws, or of 10 in networks of 2000 actors or more;
- placed     the best-placed actors (most ties) tied to the worst-placed (fewest ties), one to one;
- farthest   again and again the two actors between whom the path is longest, or who have none: the strategy of
             raising the least pairwise access of Bashardoust, Friedler, Scheidegger, Sullivan and
             Venkatasubramanian (2022), "Reducing access disparities in networks using edge augmentation",
             arXiv 2209.07616, with steps in place of the probability that news arrives;
- to-centre  again and again the actor that reaches least, tied to the one that reaches most, their strategy
             for the least advantaged with one well-placed end.

All choose among the same pairs: those that `connect` may propose where nothing else is asked. Gains are
computed here with igraph, for the plans of Weefsel too. Exits with 1 where another way gains more.
"""

import csv
import io
import math
import os
import random
import subprocess
import sys

import igraph as ig
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WEEFSEL = os.environ.get("WEEFSEL", os.path.join(ROOT, ".build", "release", "weefsel"))
DATASETS = sys.argv[1:] or [os.path.join(ROOT, "datasets", name) for name in ("federation", "florentine")]
TIES = 5
CAPACITY = {"organisation": 5, "member association": 3, "government": 2}
PEOPLE = {"volunteer", "individual"}


def weefsel(*words):
    text = subprocess.run([WEEFSEL, *words, "--format", "csv", "--quiet"], capture_output=True, text=True)
    if text.returncode != 0:
        sys.exit(text.stderr)
    return list(csv.DictReader(io.StringIO(text.stdout)))


class Network:
    """Actors by the order of their ids, and the pairs that may be tied."""

    def __init__(self, folder):
        self.actors = sorted(weefsel("centrality", folder), key=lambda row: row["id"].encode())
        self.places = {row["id"]: place for place, row in enumerate(self.actors)}
        self.kinds = [row["kind"] for row in self.actors]
        rows = list(csv.DictReader(open(os.path.join(folder, "ties.csv"), encoding="utf-8-sig")))
        pairs = {
            tuple(sorted((self.places[row["source"]], self.places[row["target"]])))
            for row in rows
            if row["source"] != row["target"]
        }
        self.graph = ig.Graph(len(self.actors), sorted(pairs))
        isolated = weefsel("isolated", folder)
        silent = {self.places[row["id"]] for row in isolated if row["rung"] == "unknown"}
        self.ends = [actor for actor in range(len(self.actors)) if actor not in silent]

    def allows(self, pair, used):
        a, b = pair
        if a == b or self.graph.are_adjacent(a, b):
            return False
        if self.kinds[a] in PEOPLE and self.kinds[b] in PEOPLE:
            return False
        return all(used.get(end, 0) < CAPACITY.get(self.kinds[end], 1) for end in pair)


def take(network, ordered):
    """The first ties of an order that may be proposed."""
    chosen, used = [], {}
    for pair in ordered:
        pair = tuple(sorted(pair))
        if pair in chosen or not network.allows(pair, used):
            continue
        chosen.append(pair)
        for end in pair:
            used[end] = used.get(end, 0) + 1
        if len(chosen) == TIES:
            break
    return chosen


def mended(network, ties):
    graph = network.graph.copy()
    graph.add_edges(ties)
    return graph


def quantile(values, share):
    values = sorted(values)
    place = (len(values) - 1) * share
    below = int(place)
    above = min(below + 1, len(values) - 1)
    return values[below] + (place - below) * (values[above] - values[below])


def reaches(graph):
    return [0 if math.isnan(value) else value for value in graph.harmonic_centrality()]


def score(network, ties, goal):
    """What a goal is about, as a tuple of which more is better."""
    graph = mended(network, ties)
    if goal == "cut-off":
        # How many are outside the main network, the first number of that goal.
        sizes = graph.connected_components().sizes()
        return (max(sizes) - graph.vcount(),)
    if goal == "government":
        sources = [place for place, kind in enumerate(network.kinds) if kind == "government"]
        if not sources:
            return (0,)
        near = {end for row in graph.neighborhood(sources, order=2) for end in row}
        return (len(near) - graph.vcount(),)
    values = reaches(graph)
    mean = sum(values) / len(values)
    return (quantile(values, 0.1), mean) if goal == "reach" else (mean,)


def farthest(network):
    ties, used = [], {}
    while len(ties) < TIES:
        distances = np.array(mended(network, ties).distances(network.ends, network.ends), dtype=np.float32)
        best = None
        for steps in sorted(set(distances.ravel().tolist()), reverse=True):
            for one, other in np.argwhere(distances == steps):
                pair = (network.ends[one], network.ends[other])
                if one < other and pair not in ties and network.allows(pair, used):
                    best = pair
                    break
            if best is not None:
                break
        if best is None:
            break
        ties.append(best)
        for end in best:
            used[end] = used.get(end, 0) + 1
    return ties


def to_centre(network):
    ties, used = [], {}
    while len(ties) < TIES:
        values = reaches(mended(network, ties))
        order = sorted(network.ends, key=lambda actor: (values[actor], actor))
        found = None
        for weak in order:
            for strong in reversed(order):
                pair = tuple(sorted((weak, strong)))
                if pair not in ties and network.allows(pair, used):
                    found = pair
                    break
            if found:
                break
        if not found:
            break
        ties.append(found)
        for end in found:
            used[end] = used.get(end, 0) + 1
    return ties


def main():
    failed = False
    print("dataset      goal           weefsel    random mean  random best  placed     farthest   to-centre")
    for folder in DATASETS:
        network = Network(folder)
        degrees = network.graph.degree()
        by_ties = sorted(network.ends, key=lambda actor: (-degrees[actor], actor))
        placed = take(network, list(zip(by_ties, reversed(by_ties))) + [
            (strong, weak) for weak in reversed(by_ties) for strong in by_ties
        ])
        draw = random.Random(2022)
        draws = [
            take(network, ([draw.choice(network.ends), draw.choice(network.ends)] for _ in range(100_000)))
            for _ in range(100 if len(network.actors) < 2000 else 10)
        ]
        ways = {"placed": placed, "farthest": farthest(network), "to-centre": to_centre(network)}
        for goal in ["cut-off", "government", "reach", "fragmentation"]:
            rows = weefsel("connect", folder, "--goal", goal, "--ties", str(TIES))
            plan = [(network.places[row["source"]], network.places[row["target"]]) for row in rows]
            before = score(network, [], goal)
            own = score(network, plan, goal)
            others = {name: score(network, ties, goal) for name, ties in ways.items()}
            random_scores = [score(network, ties, goal) for ties in draws]
            best = max(random_scores)

            def gain(value):
                return f"{value[0] - before[0]:<10.4g}"

            mean = sum(value[0] for value in random_scores) / len(random_scores) - before[0]
            print(
                f"{os.path.basename(folder):<12} {goal:<14} {gain(own)} {mean:<12.4g} {gain(best)}   "
                + " ".join(gain(others[name]) for name in ["placed", "farthest", "to-centre"])
            )
            for name, value in [*others.items(), ("random", best)]:
                if value > tuple(number + 1e-9 for number in own):
                    print(f"  {name} gains more: {value} against {own}")
                    failed = True
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
