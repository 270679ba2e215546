"""Reads what `weefsel export` writes with the tools that it is for, and compares it with the CSV of `weefsel centrality`.

    python3 Tests/References/exports.py .build/release/weefsel datasets/federation

A dataset of hostile names is made here, and read back too. NetworkX and igraph must be there; Spark is asked as
well where `pyspark` and Java are.
"""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

import igraph
import networkx

try:
    from pyspark.sql import SparkSession
    from pyspark.sql.types import StructType
except ImportError:
    SparkSession = None

PROGRAM = os.path.abspath(sys.argv[1])

# Names with all that means something in one of the forms, or to who reads it.
HOSTILE = [
    'quote " and \'apostrophe\'', "comma, semicolon; tab\tin it", "<b>&amp;</b> ]]> <!-- -->", "=1+1", "@SUM(A1)",
    "\\n \\u0041 \\", "{\"a\": [1]}", "two\nlines", "vzw Ælfrēd’s 🎭 e\u0301", "\u202eright to left", "null", "NaN",
    "true", "007", "1e5", "-", "${HOME} $(ls) `ls`", "%s %d %n", "'; DROP TABLE actors; --", "</script><script>",
]


def hostile():
    """A ring of actors with these names."""
    folder = os.path.join(tempfile.mkdtemp(), "hostile")
    os.makedirs(folder)
    with open(os.path.join(folder, "actors.csv"), "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "kind", "sector"])
        for place, name in enumerate(HOSTILE):
            rows.writerow([f"a{place}", name, "organisation", name])
    with open(os.path.join(folder, "ties.csv"), "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["source", "target"])
        for place in range(len(HOSTILE)):
            rows.writerow([f"a{place}", f"a{(place + 1) % len(HOSTILE)}"])
    return folder


def weefsel(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return done.stdout


def agree(name, found, expected):
    if found != expected:
        sys.exit(f"{name}: {found} instead of {expected}")
    print(f"{name}: as expected")


def read_back(dataset):
    folder = tempfile.mkdtemp()
    print(os.path.basename(dataset))

    def export(form):
        path = os.path.join(folder, f"network.{form}")
        weefsel("export", dataset, "--to", form, "-o", path, "--measure", "degree", "--quiet")
        return path

    table = weefsel("centrality", dataset, "--measure", "degree", "--format", "csv")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(table))}
    degrees = {id: float(row["degree"]) for id, row in rows.items()}
    names = {id: row["name"] for id, row in rows.items()}
    ties = sum(degrees.values()) / 2
    text = weefsel("describe", dataset, "--measure", "components", "--format", "csv", "--quiet")
    components = int(float(next(csv.DictReader(io.StringIO(text)))["value"]))

    for form, read in [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)]:
        network = read(export(form))
        agree(f"{form} in NetworkX, direction", network.is_directed(), False)
        agree(f"{form} in NetworkX, ties", network.number_of_edges(), ties)
        agree(f"{form} in NetworkX, degrees", {id: float(d) for id, d in network.degree()}, degrees)
        label = "label" if form == "gexf" else "name"
        agree(f"{form} in NetworkX, names", dict(network.nodes(data=label)), names)
        stated = {id: float(d) for id, d in network.nodes(data="degree")}
        agree(f"{form} in NetworkX, measures", stated, degrees)
        agree(f"{form} in NetworkX, components", networkx.number_connected_components(network), components)

    network = igraph.Graph.Read_GraphML(export("graphml"))
    agree("graphml in igraph, degrees", dict(zip(network.vs["id"], map(float, network.degree()))), degrees)
    agree("graphml in igraph, names", dict(zip(network.vs["id"], network.vs["name"])), names)

    with open(export("json"), encoding="utf-8") as file:
        network = networkx.node_link_graph(json.load(file), edges="links")
    agree("json in NetworkX, degrees", {id: float(d) for id, d in network.degree()}, degrees)

    folder = export("csv")
    agree("csv in Weefsel", weefsel("centrality", folder, "--measure", "degree", "--format", "csv"), table)
    if SparkSession and shutil.which("java"):
        read_by_spark(export("spark"), degrees, ties, components)


def read_by_spark(folder, degrees, ties, components):
    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    with open(os.path.join(folder, "schema.json"), encoding="utf-8") as file:
        schema = json.load(file)

    def read(name):
        return spark.read.schema(StructType.fromJson(schema[name])).json(os.path.join(folder, name))

    (vertices, edges) = (read("vertices"), read("edges"))
    back = edges.withColumnRenamed("src", "end").withColumnRenamed("dst", "src").withColumnRenamed("end", "dst")
    counts = {row["src"]: float(row["count"]) for row in edges.unionByName(back).groupBy("src").count().collect()}
    agree("spark, ties", edges.count(), ties)
    ids = [row["id"] for row in vertices.collect()]
    agree("spark, degrees", {id: counts.get(id, 0.0) for id in ids}, degrees)
    # The least label of all neighbors, again and again until none changes, as GraphFrames does it.
    labels = {id: place for place, id in enumerate(ids)}
    pairs = [(row["src"], row["dst"]) for row in edges.collect()]
    while True:
        before = dict(labels)
        for one, other in pairs:
            labels[one] = labels[other] = min(labels[one], labels[other])
        if labels == before:
            break
    agree("spark, components", len(set(labels.values())), components)


for folder in [*map(os.path.abspath, sys.argv[2:]), hostile()]:
    read_back(folder)
