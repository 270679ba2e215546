#!/usr/bin/env python3
"""Writes neato.json: the stress of what Graphviz neato makes of networks, for LayoutTests.

usage: neato.py [FIXTURES]     (Graphviz 2.42.2 was used, with numpy 2.4.6, scipy 1.17.1)

Stress is sum over pairs of (s |xi - xj| / dij - 1)^2 / number of pairs, at the best scale s; the
distances are numbers of steps. The random networks are those of Graph.layoutSamples, drawn anew here.
"""
import csv, json, os, subprocess, sys
import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, shortest_path

MASK = 2**64 - 1


class Draw:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        return self.next() % bound

    def weight(self):
        return 1 + self.below(5)


def tree(n, seed):
    d, edges = Draw(seed), set()
    for v in range(1, n):
        edges.add((d.below(v), v))
        d.weight()
    return n, edges


def random(n, m, seed):
    d, edges = Draw(seed), set()
    for _ in range(m):
        u, v = d.below(n), d.below(n)
        d.weight()
        if u != v:
            edges.add((min(u, v), max(u, v)))
    return n, edges


def cactus(blocks, seed):
    d, edges, n = Draw(seed), set(), 1
    for _ in range(blocks):
        top = d.below(n)
        members = [top] + list(range(n, n + 1 + d.below(4)))
        n += len(members) - 1
        for a, b in zip(members, members[1:] + [top]):
            if a != b:
                edges.add((min(a, b), max(a, b)))
                d.weight()
    return n + d.below(3), edges


def sample(seed):
    n = 16 + seed
    return [
        ("tree", lambda: tree(n, seed)), ("sparse", lambda: random(n, n * 3 // 2, seed)),
        ("dense", lambda: random(n, n * 3, seed)), ("cactus", lambda: cactus(n // 2, seed)),
    ][seed % 4]


def dataset(folder):
    ids = [r["id"] for r in csv.DictReader(open(f"{folder}/actors.csv", encoding="utf-8-sig"))]
    place = {name: i for i, name in enumerate(ids)}
    edges = set()
    for r in csv.DictReader(open(f"{folder}/ties.csv", encoding="utf-8-sig")):
        u, v = place[r["source"]], place[r["target"]]
        if u != v:
            edges.add((min(u, v), max(u, v)))
    return len(ids), edges


def largest(n, edges):
    pairs = sorted(edges)
    matrix = csr_matrix((np.ones(len(pairs)), tuple(zip(*pairs))), shape=(n, n))
    labels = connected_components(matrix, directed=False)[1]
    keep = np.flatnonzero(labels == np.bincount(labels).argmax())
    matrix = matrix[keep][:, keep]
    rows, columns = matrix.nonzero()
    return len(keep), list(zip(rows.tolist(), columns.tolist())), matrix


def neato_stress(n, edges):
    n, pairs, matrix = largest(n, edges)
    dot = "graph{node[shape=point,width=0.01];" + "".join(f"{v};" for v in range(n))
    dot += "".join(f"{u}--{v};" for u, v in pairs) + "}"
    command = ["neato", "-Tplain", "-Gmodel=shortpath", "-Goverlap=true"]
    plain = subprocess.run(command, input=dot, capture_output=True, text=True, check=True).stdout
    places = np.zeros((n, 2))
    for line in plain.splitlines():
        words = line.split()
        if words[0] == "node":
            places[int(words[1])] = float(words[2]), float(words[3])
    i, j = np.triu_indices(n, 1)
    steps = shortest_path(matrix, directed=False, unweighted=True)[i, j]
    quotients = np.hypot(*(places[i] - places[j]).T) / steps
    return 1 - quotients.sum() ** 2 / (quotients**2).sum() / len(steps)


here = os.path.dirname(os.path.abspath(__file__))
found = {}
for seed in range(1, 51):
    kind, draw = sample(seed)
    found[f"{kind} {seed}"] = neato_stress(*draw())
found["federation"] = neato_stress(*dataset(f"{here}/../../datasets/federation"))
if len(sys.argv) > 1:
    for name in sorted(os.listdir(sys.argv[1])):
        if os.path.exists(f"{sys.argv[1]}/{name}/reference.json"):
            found[name] = neato_stress(*dataset(f"{sys.argv[1]}/{name}"))
with open(f"{here}/neato.json", "w") as file:
    json.dump({k: round(v, 6) for k, v in found.items()}, file, indent=1)
    file.write("\n")
