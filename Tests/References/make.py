#!/usr/bin/env python3
"""Computes the reference values that Weefsel's tests compare with, by igraph and NetworkX.

    python3 Tests/References/make.py

reads datasets/florentine and datasets/federation, builds the small networks below, and writes one
JSON file for each beside this script. Where both programs have a measure they must agree to 1e-9,
and where the literature or a derivation gives a value it must be met; else the script fails.

Networks are undirected and simple: rows of one pair are one tie with their weights added up, and a
tie of an actor to itself is left out. Measures are unweighted unless their name says otherwise;
there the length of a tie is 1/weight, kept as whole numbers so that equal lengths are equal.
Undefined is null. `eigenvector_max1` is that of the largest component, null elsewhere, and left out
where there are no ties at all.
"""

import csv
import json
import math
import pathlib
import platform

import igraph
import networkx as nx
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
DATASETS = HERE.parent.parent / "datasets"

SOFTWARE = {
    "igraph": igraph.__version__,
    "networkx": nx.__version__,
    "numpy": np.__version__,
    "python": platform.python_version(),
}


# The networks: (actors in order, {(source, target): weight}).


def dataset(name):
    with open(DATASETS / name / "actors.csv", newline="", encoding="utf-8") as file:
        actors = [row["id"] for row in csv.DictReader(file)]
    with open(DATASETS / name / "ties.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return network(
        [(row["source"], row["target"], float(row.get("weight") or 1)) for row in rows], actors
    )


def network(rows, actors=None):
    if actors is None:
        actors = list(dict.fromkeys(end for row in rows for end in row[:2]))
    ties = {}
    for source, target, *weight in rows:
        assert source in actors and target in actors, (source, target)
        if source == target:
            continue
        pair = (source, target) if (target, source) not in ties else (target, source)
        ties[pair] = ties.get(pair, 0.0) + (weight[0] if weight else 1.0)
    return actors, ties


def letters(words, actors=None):
    """Ties written as 'ab' or 'ab4'."""
    return network([(w[0], w[1], float(w[2:] or 1)) for w in words.split()], actors)


KITE = {
    "Andre": "Beverly Carol Diane Fernando",
    "Beverly": "Diane Ed Garth",
    "Carol": "Diane Fernando",
    "Diane": "Ed Fernando Garth",
    "Ed": "Garth",
    "Fernando": "Garth Heather",
    "Garth": "Heather",
    "Heather": "Ike",
    "Ike": "Jane",
}


def karate(weighted):
    ties = nx.karate_club_graph().edges(data="weight")
    rows = [(str(u), str(v), float(w) if weighted else 1.0) for u, v, w in ties]
    return network(rows, [str(u) for u in range(34)])


def ring_of_cliques(count, size):
    name = lambda clique, member: f"{clique}{'abcdefgh'[member]}"
    rows = []
    for clique in range(count):
        rows += [(name(clique, i), name(clique, j)) for j in range(size) for i in range(j)]
        rows.append((name(clique, 0), name((clique + 1) % count, 1)))
    return network(rows)


NETWORKS = {
    "bridged-triangles": letters("ab ac bc cd de df ef"),
    "empty": network([], ["a", "b", "c"]),
    "federation": dataset("federation"),
    "florentine": dataset("florentine"),
    "karate": karate(weighted=False),
    "karate-weighted": karate(weighted=True),
    "kite": network([(a, b) for a, others in KITE.items() for b in others.split()]),
    "path": letters("ab bc cd de"),
    "ring-of-cliques": ring_of_cliques(5, 4),
    "star": letters("ab ac ad ae af"),
    "t1": letters("ab bc cd be ce fg", list("abcdefgh")),
    "t2": letters("ab4 bc1 cd2 be2 ce3 ae1"),
}

# Written with their ties, so that a test can build them.
LARGE = {"federation", "florentine"}


# The measures.


def defined(value):
    """The value, or None where a program says NaN."""
    return None if value is None or math.isnan(value) else float(value)


def agree(name, *columns):
    """The first of several computations of one measure, which must all be equal."""
    first, *others = [[defined(value) for value in column] for column in columns]
    for other in others:
        for a, b in zip(first, other, strict=True):
            same = a is None and b is None or None not in (a, b) and math.isclose(
                a, b, rel_tol=1e-9, abs_tol=1e-9
            )
            assert same, (name, a, b)
    return first


def node_measures(actors, ties):
    n = len(actors)
    place = {actor: i for i, actor in enumerate(actors)}
    pairs = [(place[a], place[b]) for a, b in ties]
    weights = list(ties.values())

    # 1/weight, times the least common multiple of the weights: whole numbers.
    assert all(weight == int(weight) for weight in weights)
    scale = math.lcm(*(int(weight) for weight in weights)) if weights else 1
    lengths = [scale // int(weight) for weight in weights]

    ig = igraph.Graph(n, pairs)
    nxg = nx.Graph()
    nxg.add_nodes_from(range(n))
    for pair, weight, length in zip(pairs, weights, lengths, strict=True):
        nxg.add_edge(*pair, weight=weight, length=length)
    adjacency = nx.to_numpy_array(nxg, nodelist=range(n), weight=None)
    matrix = nx.to_numpy_array(nxg, nodelist=range(n), weight="weight")
    column = lambda values: [values[i] for i in range(n)]

    degree = [int(d) for d in ig.degree()]
    several = [d >= 2 for d in degree]
    strength = ig.strength(weights=weights) if weights else [0.0] * n
    node = {
        "degree": degree,
        "strength": agree("strength", strength, matrix.sum(axis=1)),
        "core_number": ig.coreness(),
    }
    assert node["core_number"] == column(nx.core_number(nxg))

    # Distances, and what is made of them.
    for suffix, length in (("", None), ("_weighted", "length")):
        unit = scale if length else 1
        steps = np.array(ig.distances(weights=lengths if length and lengths else None)) / unit
        closeness, harmonic = [], []
        for i in range(n):
            reached = [d for j, d in enumerate(steps[i]) if j != i and math.isfinite(d)]
            r = len(reached)
            closeness.append(r / (n - 1) * (r / sum(reached)) if reached else 0.0)
            harmonic.append(sum(1 / d for d in reached))
        by_nx = nx.closeness_centrality(nxg, distance=length)
        node[f"closeness{suffix}_nx"] = agree(
            "closeness", closeness, [unit * value for value in column(by_nx)]
        )
        by_nx = nx.harmonic_centrality(nxg, distance=length)
        by_igraph = ig.harmonic_centrality(weights=lengths if length and lengths else None)
        node[f"harmonic{suffix}"] = agree(
            "harmonic",
            harmonic,
            [unit * value for value in column(by_nx)],
            [unit * (n - 1) * (0 if math.isnan(value) else value) for value in by_igraph],
        )
        node[f"betweenness{suffix}"] = agree(
            "betweenness",
            ig.betweenness(directed=False, weights=lengths if length and lengths else None),
            column(nx.betweenness_centrality(nxg, normalized=False, weight=length)),
        )

    # Walks.
    if ties:
        main = max(nx.connected_components(nxg), key=len)
        part = sorted(main)
        assert sum(len(c) == len(main) for c in nx.connected_components(nxg)) == 1
        values, vectors = np.linalg.eigh(adjacency[np.ix_(part, part)])
        vector = np.abs(vectors[:, -1]) / np.abs(vectors[:, -1]).max()
        by_igraph = ig.induced_subgraph(part).eigenvector_centrality(scale=True)
        shares = dict(zip(part, agree("eigenvector", vector, by_igraph), strict=True))
        node["eigenvector_max1"] = [shares.get(i) for i in range(n)]
        largest = np.linalg.eigvalsh(adjacency)[-1]
        katz = np.linalg.solve(np.eye(n) - adjacency / (2 * largest), np.ones(n))
        by_nx = nx.katz_centrality_numpy(nxg, alpha=1 / (2 * largest), normalized=False, weight=None)
        node["katz_half"] = agree("katz", katz, column(by_nx))
    else:
        node["katz_half"] = [1.0] * n
    for suffix, weight in (("", None), ("_weighted", "weight")):
        by_nx = nx.pagerank(nxg, alpha=0.85, tol=1e-15 / n, max_iter=10_000, weight=weight)
        by_igraph = ig.pagerank(damping=0.85, weights=weights if weight and weights else None)
        node[f"pagerank{suffix}"] = agree("pagerank", by_igraph, column(by_nx))

    # Triangles.
    by_nx = [c if s else None for c, s in zip(column(nx.clustering(nxg)), several, strict=True)]
    node["clustering"] = agree("clustering", ig.transitivity_local_undirected(mode="nan"), by_nx)
    barrat = []
    for i in range(n):
        rows = [
            (matrix[i, j] + matrix[i, k]) / 2
            for j in nxg[i] for k in nxg[i] if j != k and adjacency[j, k]
        ]
        barrat.append(sum(rows) / (strength[i] * (degree[i] - 1)) if several[i] else None)
    if weights:
        by_igraph = ig.transitivity_local_undirected(mode="nan", weights=weights)
        barrat = agree("barrat", barrat, by_igraph)
    node["clustering_barrat"] = barrat

    # Structural holes.
    for suffix, weight, table in (("", None, adjacency), ("_weighted", "weight", matrix)):
        total = table.sum(axis=1)
        strongest = table.max(axis=1) if n else total
        size, hierarchy, efficiency = [], [], []
        for i in range(n):
            if not degree[i]:
                size.append(None), hierarchy.append(None), efficiency.append(None)
                continue
            redundant = sum(
                table[i, q] / total[i] * table[j, q] / strongest[j]
                for j in nxg[i] for q in nxg[i] if q != j
            )
            size.append(degree[i] - redundant)
            efficiency.append(size[-1] / degree[i])
            parts = [nx.local_constraint(nxg, i, j, weight=weight) for j in nxg[i]]
            shares = [part / (sum(parts) / len(parts)) for part in parts]
            hierarchy.append(
                sum(r * math.log(r) for r in shares) / (len(shares) * math.log(len(shares)))
                if several[i] else None
            )
        by_igraph = ig.constraint(weights=weights if weight and weights else None)
        node[f"constraint{suffix}"] = agree(
            "constraint", by_igraph, column(nx.constraint(nxg, weight=weight))
        )
        node[f"effective_size{suffix}"] = agree(
            # Without `nodes`, NetworkX 3.6.1 divides by the strongest tie of q instead of j.
            "effective size", size, column(nx.effective_size(nxg, range(n), weight=weight))
        )
        node[f"efficiency{suffix}"] = efficiency
        node[f"hierarchy{suffix}"] = hierarchy
    return ig, nxg, node


def gini(values):
    total, n = sum(values), len(values)
    if total == 0:
        return None
    ranked = sum(rank * value for rank, value in enumerate(sorted(values), start=1))
    return 2 * ranked / (n * total) - (n + 1) / n


def centralisation(values, largest):
    return sum(max(values) - value for value in values) / largest


def graph_measures(ig, nxg, node):
    n, m = ig.vcount(), ig.ecount()
    sizes = sorted(ig.connected_components().sizes(), reverse=True)
    steps = [d for i, row in enumerate(ig.distances()) for d in row[:i] if math.isfinite(d)]
    clustering = [c for c in node["clustering"] if c is not None]
    degrees = node["degree"]
    even = len({degrees[end] for edge in ig.get_edgelist() for end in edge}) <= 1
    bridges, cutpoints = ig.bridges(), ig.articulation_points()
    assert len(bridges) == len(list(nx.bridges(nxg)))
    assert set(cutpoints) == set(nx.articulation_points(nxg))
    transitivity = defined(ig.transitivity_undirected(mode="nan"))
    assert transitivity is None or math.isclose(transitivity, nx.transitivity(nxg), abs_tol=1e-9)
    graph = {
        "n": n,
        "m": m,
        "density": agree("density", [2 * m / (n * (n - 1))], [nx.density(nxg)])[0],
        "mean_degree": 2 * m / n,
        "total_weight": sum(node["strength"]) / 2,
        "isolates": degrees.count(0),
        "components": len(sizes),
        "largest_component_share": sizes[0] / n,
        "fragmentation_F": 1 - sum(s * (s - 1) for s in sizes) / (n * (n - 1)),
        "fragmentation_distance_weighted": agree(
            "distance fragmentation",
            [1 - 2 * sum(1 / d for d in steps) / (n * (n - 1))],
            [1 - nx.global_efficiency(nxg)],
        )[0],
        "reachable_pair_share": 2 * len(steps) / (n * (n - 1)),
        "diameter": max(steps, default=None),
        "average_path_length": sum(steps) / len(steps) if steps else None,
        "transitivity": transitivity,
        "average_clustering_degree_ge2_only":
            sum(clustering) / len(clustering) if clustering else None,
        "degree_assortativity": None if even else agree(
            "assortativity",
            [ig.assortativity_degree(directed=False)],
            [nx.degree_pearson_correlation_coefficient(nxg)],
        )[0],
        "bridges": len(bridges),
        "articulation_points": len(cutpoints),
        "centralisation_degree": centralisation(degrees, (n - 1) * (n - 2)),
        "centralisation_closeness_nx": centralisation(
            node["closeness_nx"], (n - 1) * (n - 2) / (2 * n - 3)
        ),
        "centralisation_betweenness": centralisation(
            node["betweenness"], (n - 1) ** 2 * (n - 2) / 2
        ),
        "inequality": {
            "degree": {"gini": gini(degrees)},
            "betweenness": {"gini": gini(node["betweenness"])},
        },
    }
    if steps:
        assert graph["diameter"] == ig.diameter()
        assert math.isclose(graph["average_path_length"], ig.average_path_length())
    return graph, bridges, cutpoints


def reference(name):
    actors, ties = NETWORKS[name]
    ig, nxg, node = node_measures(actors, ties)
    graph, bridges, cutpoints = graph_measures(ig, nxg, node)
    membership = {}
    components = sorted(nx.connected_components(nxg), key=lambda part: (-len(part), min(part)))
    for label, part in enumerate(components):
        membership |= {actors[i]: label for i in part}
    edges = ig.get_edgelist()
    result = {
        "name": name,
        "software": SOFTWARE,
        "actors": actors,
        "graph": graph,
        "node": {
            key: dict(zip(actors, values, strict=True)) for key, values in node.items()
        },
        "component_membership": membership,
        "articulation_points": sorted(actors[i] for i in cutpoints),
        "bridges": sorted(sorted(actors[end] for end in edges[bridge]) for bridge in bridges),
    }
    if name not in LARGE:
        result["ties"] = [[a, b, weight] for (a, b), weight in ties.items()]
    return result


# Values from elsewhere.


def check(references):
    def node(name, key, **expected):
        for actor, value in expected.items():
            found = references[name]["node"][key][actor]
            assert math.isclose(found, value, abs_tol=5e-7), (name, key, actor, found, value)

    def graph(name, digits=6, **expected):
        for key, value in expected.items():
            found = references[name]["graph"][key]
            assert round(found, digits) == value, (name, key, found, value)

    # A star is as centralised as can be; its centre's contacts do not meet.
    graph("star", centralisation_degree=1, centralisation_betweenness=1)
    graph("star", centralisation_closeness_nx=1)
    node("star", "constraint", a=1 / 5, b=1)
    # A path of five: b lies between a and the three others, c between two and two.
    node("path", "betweenness", a=0, b=3, c=4)
    assert references["bridged-triangles"]["bridges"] == [["c", "d"]]
    assert references["ring-of-cliques"]["bridges"] == []

    # Two worked examples.
    node("t1", "closeness_nx", a=2 / 7, b=16 / 35, e=8 / 21, f=1 / 7, h=0)
    node("t1", "harmonic", a=7 / 3, b=7 / 2, e=3, f=1, h=0)
    node("t1", "betweenness", a=0, b=3, c=3, d=0, e=0)
    node("t1", "pagerank", a=0.078523, b=0.203095, e=0.136066, f=0.139860, h=0.020979)
    node("t1", "constraint", a=1, b=0.558642, e=0.888889)
    node("t1", "effective_size", b=7 / 3, e=1)
    node("t1", "clustering", b=1 / 3, e=1)
    node("t1", "core_number", a=1, b=2, c=2, e=2, h=0)
    graph("t1", fragmentation_F=0.607143, fragmentation_distance_weighted=0.702381)
    graph("t1", average_clustering_degree_ge2_only=0.555556, transitivity=0.428571)
    assert round(references["t1"]["node"]["hierarchy"]["b"], 4) == 0.0455
    # Degrees 0 1 1 1 1 2 3 3: 2 · 71 / (8 · 12) - 9 / 8.
    gini_of_degree = references["t1"]["graph"]["inequality"]["degree"]["gini"]
    assert math.isclose(gini_of_degree, 2 * 71 / (8 * 12) - 9 / 8)
    assert references["t1"]["bridges"] == [["a", "b"], ["c", "d"], ["f", "g"]]
    assert references["t1"]["articulation_points"] == ["b", "c"]
    node("t2", "betweenness_weighted", b=3, c=3, e=4)
    node("t2", "constraint_weighted", a=0.934785, b=0.687098, c=0.522109, e=0.729938)
    # a: contacts b (strongest tie 4) and e (3): 2 - (1/5 · 2/4 + 4/5 · 2/3).
    node("t2", "effective_size_weighted", a=2 - 1 / 10 - 8 / 15)
    # b: contacts a (4), c (3) and e (3); a and c do not meet.
    node("t2", "effective_size_weighted", b=3 - 2 / 7 * (1 / 4 + 3 / 3) - 4 / 7 / 3 - 1 / 7 * 3 / 3)
    node("t2", "clustering_barrat", a=1, b=0.642857, c=1 / 3, e=2 / 3)

    # Krackhardt 1990: most ties, nearest to all, and most between.
    node("kite", "degree", Diane=6)
    node("kite", "closeness_nx", Fernando=9 / 14, Garth=9 / 14)
    node("kite", "betweenness", Heather=14)

    # Zachary's karate club, by R's sna and igraph.
    graph("karate", centralisation_degree=0.399621, centralisation_betweenness=0.405557)
    graph("karate", centralisation_closeness_nx=0.298195, fragmentation_distance_weighted=0.507992)
    node("karate", "effective_size", **{"0": 13.75})
    assert round(references["karate"]["graph"]["inequality"]["degree"]["gini"], 6) == 0.385370
    assert round(references["karate"]["node"]["constraint"]["0"], 4) == 0.1554
    assert round(references["karate"]["node"]["constraint"]["33"], 4) == 0.1564
    assert round(references["karate"]["node"]["hierarchy"]["33"], 4) == 0.2416


def lines(value, depth=0):
    """JSON with sorted keys, one measure a line."""
    if isinstance(value, dict) and depth < 2 and value:
        pad = " " * (depth + 1)
        rows = [f"{pad}{json.dumps(k)}: {lines(value[k], depth + 1)}" for k in sorted(value)]
        return "{\n" + ",\n".join(rows) + "\n" + " " * depth + "}"
    return json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)


if __name__ == "__main__":
    references = {name: reference(name) for name in NETWORKS}
    check(references)
    for name, values in references.items():
        (HERE / f"{name}.json").write_text(lines(values) + "\n", encoding="utf-8")
        print(name, values["graph"]["n"], values["graph"]["m"])
