#!/usr/bin/env python3
"""Finds the isolated groups of datasets/federation, as a second computation of `weefsel isolated`.

    python3 Tests/References/ladder.py

writes federation-ladder.json: for several sets of options, every group as its rung, its members in
order, the actor that holds it, and the group's end of the tie by which it hangs. Groups of two or
more come first, in the order of the ladder, then by size with the largest first, then by smallest
id; single actors follow in the same order. The umbrella's staff do not count on the rung umbrella-only, but on every other.

A slow way is taken on purpose: for every cutpoint and bridge on an actor's way to the root of the
block-cut tree, found by NetworkX, and for the umbrella by removing it.
"""

import csv
import json

import networkx as nx

from make import DATASETS, HERE, dataset

RUNGS = ["unknown", "isolate", "detached", "umbrella-only", "one-tie", "one-actor"]


def block_cut_tree(graph):
    """Blocks as frozensets, cutpoints as ids, an edge where a cutpoint is in a block."""
    cutpoints = set(nx.articulation_points(graph))
    tree = nx.Graph()
    for block in map(frozenset, nx.biconnected_components(graph)):
        tree.add_node(block)
        tree.add_edges_from((block, node) for node in block & cutpoints)
    return tree


def branches(tree, place):
    """What hangs on a place of the tree: for every neighbour, the actors there and beyond."""
    rest = tree.copy()
    rest.remove_node(place)
    result = {}
    for neighbour in tree[place]:
        actors = set()
        for beyond in nx.node_connected_component(rest, neighbour):
            actors |= beyond if isinstance(beyond, frozenset) else {beyond}
        result[neighbour] = actors - {place}
    return result


def root(tree):
    heaviest = {
        place: max((len(actors) for actors in branches(tree, place).values()), default=0)
        for place in tree
    }
    lightest = min(heaviest.values())
    centroids = [place for place in tree if heaviest[place] == lightest]
    assert len(centroids) == 1, "equal choices: not needed for this dataset"
    centroid = centroids[0]
    if isinstance(centroid, frozenset):
        return centroid
    beyond = branches(tree, centroid)
    blocks = [block for block in beyond if len(block) >= 3]
    return max(blocks, key=lambda block: len(beyond[block])) if blocks else centroid


def ladder(without=(), umbrella=None, staff=()):
    actors, ties = dataset("federation")
    with open(DATASETS / "federation" / "actors.csv", newline="", encoding="utf-8") as file:
        surveyed = {row["id"]: row["surveyed"] == "yes" for row in csv.DictReader(file)}
    graph = nx.Graph()
    graph.add_nodes_from(actor for actor in actors if actor not in without)
    graph.add_edges_from(pair for pair in ties if not set(pair) & set(without))

    groups = []
    components = sorted(nx.connected_components(graph), key=len, reverse=True)
    main = graph.subgraph(components[0])
    assert len(components[0]) > len(components[1])
    for part in components[1:]:
        alone = len(part) == 1
        is_known = all(surveyed[actor] for actor in part)
        rung = "detached" if not alone else "isolate" if is_known else "unknown"
        groups.append((rung, part, None, None))

    placed = set()
    if umbrella:
        rest = main.subgraph(set(main) - {umbrella})
        for part in sorted(nx.connected_components(rest), key=len, reverse=True)[1:]:
            ends = [actor for actor in part if graph.has_edge(actor, umbrella)]
            hangs = nx.number_connected_components(main) < nx.number_connected_components(
                nx.restricted_view(main, [], [(umbrella, ends[0])])
            )
            members = part - set(staff)
            if members:
                groups.append(("umbrella-only", members, umbrella, ends[0] if hangs else None))
            placed |= members

    tree = block_cut_tree(main)
    top = root(tree)
    hanging = {}
    for actor in set(main) - placed:
        start = actor if actor in tree else next(
            place for place in tree if isinstance(place, frozenset) and actor in place
        )
        way = nx.shortest_path(tree, top, start)
        for i, place in enumerate(way):
            if isinstance(place, frozenset) and len(place) == 2:
                holder = way[i - 1]
                end, = place - {holder}
                hanging.setdefault(("one-tie", holder, end, None), set()).add(actor)
                break
        else:
            cutpoints = [i for i, place in enumerate(way) if place in main and place != actor]
            if cutpoints:
                i = cutpoints[0]
                hanging.setdefault(("one-actor", way[i], None, way[i + 1]), set()).add(actor)
    groups += [(rung, part, holder, end) for (rung, holder, end, _), part in hanging.items()]

    rows = [[rung, sorted(part), holder, end] for rung, part, holder, end in groups]
    return sorted(rows, key=lambda row: (len(row[1]) == 1, RUNGS.index(row[0]), -len(row[1]), row[1][0]))


if __name__ == "__main__":
    staff = [f"s{i}" for i in range(1, 9)]
    results = {
        "": ladder(),
        "--umbrella koepel": ladder(umbrella="koepel"),
        "--umbrella koepel --staff level=koepel": ladder(umbrella="koepel", staff=staff),
        "--without koepel": ladder(without=["koepel"]),
    }
    text = ",\n".join(
        f"{json.dumps(options)}: [\n" + ",\n".join(" " + json.dumps(row) for row in rows) + "\n]"
        for options, rows in results.items()
    )
    (HERE / "federation-ladder.json").write_text("{\n" + text + "\n}\n", encoding="utf-8")
    for options, rows in results.items():
        counts = {rung: [len(row[1]) for row in rows if row[0] == rung] for rung in RUNGS}
        print(options or "plain", {rung: (len(sizes), sum(sizes)) for rung, sizes in counts.items()})
