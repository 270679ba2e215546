#!/usr/bin/env python3
"""peers.py KERNEL FOLDER: what igraph takes for weighted paths, and for isolated groups from CSV.

Prints one line of JSON: the processor time of the kernel; nothing for "isolated", which is timed from outside.
These are the kernels that ../shared/bench/peers.py does not have.
"""

import json
import os
import resource
import sys

import igraph
import numpy
import polars


def processor_time():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def read(folder):
    """The graph of a dataset, its weights, and the ids of its actors."""
    ids = polars.read_csv(os.path.join(folder, "actors.csv"), columns=["id"],
                          schema_overrides={"id": polars.String}).with_row_index("place")
    ties = polars.read_csv(os.path.join(folder, "ties.csv"), columns=["source", "target", "weight"])

    def places(column):
        return ties.select(column).join(ids, left_on=column, right_on="id", how="left",
                                        maintain_order="left")["place"].to_numpy()

    ends = numpy.stack([places("source"), places("target")], 1).astype(numpy.int64)
    return igraph.Graph(n=ids.height, edges=memoryview(ends)), ties["weight"].to_numpy(), ids


def isolated(folder):
    """Isolated groups, and those that hang by a tie or an actor, written as CSV."""
    graph, _, ids = read(folder)
    groups = numpy.array(graph.connected_components().membership)
    is_cutpoint = numpy.zeros(graph.vcount(), bool)
    is_cutpoint[graph.articulation_points()] = True
    graph.bridges()
    rows = ids.with_columns(
        group=groups,
        detached=groups != numpy.bincount(groups).argmax(),
        cutpoint=is_cutpoint)
    rows.write_csv(os.devnull)


def main():
    kernel, folder = sys.argv[1:3]
    if kernel == "isolated":
        isolated(folder)
        return
    graph, weights, _ = read(folder)
    lengths = (1 / weights).tolist()
    began = processor_time()
    if kernel == "betweenness":
        graph.betweenness(directed=False, weights=lengths)
    else:
        graph.closeness(weights=lengths)
    print(json.dumps({"cpu": processor_time() - began}))


if __name__ == "__main__":
    main()
