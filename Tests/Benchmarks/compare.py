#!/usr/bin/env python3
"""Times Weefsel's kernels beside other programs, in turns, on the same files.

    swift build -c release --product benchmarks
    GRAPHS=/tmp/graphs python3 Tests/Benchmarks/compare.py [ROUNDS] [KERNEL …]

Each round runs the peer and then Weefsel, so that both meet the same machine, each three times in one
process, of which the middle time counts, so that neither waits for memory to be handed out. The ratio
is that of the medians of processor time; for "isolated" it is that of the wall time of whole
processes. The peers' script and the generator of the graphs are in ../shared/bench; what that script
does not have is in peers.py beside this one.

    swift build -c release    # "isolated" times the program itself, and PROGRAM can name another
"""

import json
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PEERS = os.path.join(ROOT, "..", "shared", "bench", "peers.py")
OWN_PEERS = os.path.join(HERE, "peers.py")
WEEFSEL = os.environ.get("PROGRAM", os.path.join(ROOT, ".build", "release", "weefsel"))
BENCHMARKS = os.path.join(ROOT, ".build", "release", "benchmarks")
GRAPHS = os.environ.get("GRAPHS", "/tmp/graphs")
TIMES = os.environ.get("TIMES", "3")

# Weefsel's kernel, the graph, the peer and its kernel; the least ratio that is accepted, and the goal.
PAIRS = [
    ("betweenness", "S", "ig", "betweenness", 11, 15),
    ("betweenness", "BA10k", "ig", "betweenness", 7, 8),
    ("closeness", "S", "ig", "closeness", 100, 150),
    ("harmonic", "S", "ig", "harmonic", 100, 150),
    ("weighted betweenness", "S", "igraph 1/w", "betweenness", 6, 8),
    ("weighted closeness", "S", "igraph 1/w", "closeness", 7.5, 15),
    ("pagerank", "L", "ig", "pagerank", 3.8, 5),
    ("eigenvector", "L", "nk", "eigenvector", 7.5, 12),
    ("core", "L", "ig", "core", 4.9, 7),
    ("clustering", "L", "ig", "lcc", 4.3, 6),
    ("constraint", "M", "ig", "constraint", 30, 40),
    ("constraint", "L", "ig", "constraint", 65, 80),
    ("components", "L", "sp", "components", 30, 40),
    ("steps", "L", "sp", "bfs", 6.5, 8),
    ("ladder", "L", "ig", "articulation", 1.8, 3),
    ("communities", "L", "ig", "leiden", 2.3, 4),
    ("approximate", "M", "nk", "kadabra", 4.1, 6),
    ("load", "L", "polars_coo", "load", 1.7, 4),
    ("isolated", "L", "polars, igraph", "isolated", 6, 8),
]


def run(command):
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return json.loads(text.strip().splitlines()[-1])


def process(command):
    """The wall time of a whole process."""
    began = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - began


def time_peer(peer, kernel, graph):
    if kernel == "isolated":
        return process([sys.executable, OWN_PEERS, kernel, os.path.join(GRAPHS, graph)])
    if "ig" in peer and " " in peer:
        return run([sys.executable, OWN_PEERS, kernel, os.path.join(GRAPHS, graph)])["cpu"]
    line = run([sys.executable, PEERS, peer, graph, kernel, TIMES, "1"])
    return line["cpu"]


def time_weefsel(kernel, graph):
    """Time in seconds and peak memory in megabytes."""
    folder = os.path.join(GRAPHS, graph)
    if kernel == "isolated":
        return process([WEEFSEL, "isolated", folder, "--format", "csv", "-o", os.devnull]), 0
    words = kernel.split()
    line = run([BENCHMARKS, folder, words[-1], TIMES, "1"] + words[:-1])
    return line["cpu"], line["rss_mb"]


def main():
    words = sys.argv[1:]
    rounds = int(words.pop(0)) if words and words[0].isdigit() else 3
    print(f"{'kernel':20} {'graph':6} {'peer':24} {'peer s':>8} {'weefsel s':>9} {'ratio':>7}"
          f" {'floor':>5} {'goal':>4} {'MB':>5}")
    for kernel, graph, peer, peer_kernel, floor, goal in PAIRS:
        if words and kernel not in words:
            continue
        ours, theirs, memory = [], [], 0
        for _ in range(rounds):
            theirs.append(time_peer(peer, peer_kernel, graph))
            seconds, megabytes = time_weefsel(kernel, graph)
            ours.append(seconds)
            memory = max(memory, megabytes)
        their, our = statistics.median(theirs), statistics.median(ours)
        print(f"{kernel:20} {graph:6} {peer + ' ' + peer_kernel:24} {their:8.3f} {our:9.4f}"
              f" {their / our:7.1f} {floor:5} {goal:4} {memory:5.0f}", flush=True)


if __name__ == "__main__":
    main()
