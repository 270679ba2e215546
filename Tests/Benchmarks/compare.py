#!/usr/bin/env python3
"""Times Weefsel's kernels beside other programs, in turns, on the same files.

    swift build -c release --product benchmarks
    GRAPHS=/tmp/graphs python3 Tests/Benchmarks/compare.py [ROUNDS] [KERNEL …]

Each round runs the peer and then Weefsel, so that both meet the same machine; the ratio is that of
the medians of processor time. The peers' script and the generator of the graphs are in
../shared/bench.
"""

import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PEERS = os.path.join(ROOT, "..", "shared", "bench", "peers.py")
BENCHMARKS = os.path.join(ROOT, ".build", "release", "benchmarks")
GRAPHS = os.environ.get("GRAPHS", "/tmp/graphs")

# Weefsel's kernel, the graph, the peer and its kernel; the goals are those of the project.
PAIRS = [
    ("betweenness", "S", "ig", "betweenness", 8, 15),
    ("betweenness", "BA10k", "ig", "betweenness", 5, 8),
    ("closeness", "S", "ig", "closeness", 80, 150),
    ("harmonic", "S", "ig", "harmonic", 80, 150),
    ("pagerank", "L", "ig", "pagerank", 2.5, 4),
    ("core", "L", "ig", "core", 2.3, 3),
    ("clustering", "L", "ig", "lcc", 2, 4),
    ("constraint", "M", "ig", "constraint", 15, 25),
    ("constraint", "L", "ig", "constraint", 50, 80),
    ("components", "L", "sp", "components", 6, 10),
    ("steps", "L", "sp", "bfs", 4, 6),
    ("ladder", "L", "ig", "articulation", 2, 4),
    ("communities", "L", "ig", "leiden", 2, 5),
    ("load", "L", "polars_coo", "load", 3.5, 6),
]


def run(command):
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return json.loads(text.strip().splitlines()[-1])


def main():
    words = sys.argv[1:]
    rounds = int(words.pop(0)) if words and words[0].isdigit() else 3
    print(f"{'kernel':14} {'graph':6} {'peer':18} {'peer s':>8} {'weefsel s':>9} {'ratio':>7}"
          f" {'floor':>5} {'goal':>4} {'MB':>5}")
    for kernel, graph, peer, peer_kernel, floor, goal in PAIRS:
        if words and kernel not in words:
            continue
        ours, theirs, memory = [], [], 0
        for _ in range(rounds):
            line = run([sys.executable, PEERS, peer, graph, peer_kernel, "1", "1"])
            theirs.append(line.get("cpu", line.get("cpu_min")))
            line = run([BENCHMARKS, os.path.join(GRAPHS, graph), kernel, "1", "1"])
            ours.append(line["cpu"])
            memory = max(memory, line["rss_mb"])
        their, our = statistics.median(theirs), statistics.median(ours)
        print(f"{kernel:14} {graph:6} {peer + ' ' + peer_kernel:18} {their:8.3f} {our:9.4f}"
              f" {their / our:7.1f} {floor:5} {goal:4} {memory:5.0f}", flush=True)


if __name__ == "__main__":
    main()
