"""Reads what `weefsel export` writes with the tools that it is for, and compares it with the CSV of `weefsel centrality`.

    python3 Tests/References/exports.py .build/release/weefsel datasets/federation

NetworkX and igraph must be there; Spark is asked too where `pyspark` and Java are.
"""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile

import igraph
import networkx

PROGRAM, DATASET = sys.argv[1:3]
FOLDER = tempfile.mkdtemp()


def weefsel(*words):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, text=True).stdout


def export(form):
    path = os.path.join(FOLDER, f"network.{form}")
    weefsel("export", DATASET, "--to", form, "-o", path, "--measure", "degree", "--quiet")
    return path


def agree(name, found, expected):
    if found != expected:
        sys.exit(f"{name}: {found} instead of {expected}")
    print(f"{name}: as expected")


table = weefsel("centrality", DATASET, "--measure", "degree", "--format", "csv")
rows = {row["id"]: row for row in csv.DictReader(io.StringIO(table))}
DEGREES = {id: float(row["degree"]) for id, row in rows.items()}
NAMES = {id: row["name"] for id, row in rows.items()}
TIES = sum(DEGREES.values()) / 2

for form, read in [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)]:
    network = read(export(form))
    agree(f"{form} in NetworkX, direction", network.is_directed(), False)
    agree(f"{form} in NetworkX, ties", network.number_of_edges(), TIES)
    agree(f"{form} in NetworkX, degrees", {id: float(d) for id, d in network.degree()}, DEGREES)
    label = "label" if form == "gexf" else "name"
    agree(f"{form} in NetworkX, names", dict(network.nodes(data=label)), NAMES)
    stated = {id: float(d) for id, d in network.nodes(data="degree")}
    agree(f"{form} in NetworkX, measures", stated, DEGREES)

network = igraph.Graph.Read_GraphML(export("graphml"))
agree("graphml in igraph, degrees", dict(zip(network.vs["id"], map(float, network.degree()))), DEGREES)
agree("graphml in igraph, names", dict(zip(network.vs["id"], network.vs["name"])), NAMES)

with open(export("json"), encoding="utf-8") as file:
    network = networkx.node_link_graph(json.load(file), edges="links")
agree("json in NetworkX, degrees", {id: float(d) for id, d in network.degree()}, DEGREES)

folder = export("csv")
agree("csv in Weefsel", weefsel("centrality", folder, "--measure", "degree", "--format", "csv"), table)

try:
    from pyspark.sql import SparkSession
    from pyspark.sql.types import StructType
except ImportError:
    sys.exit(0)
os.chdir(export("spark"))
spark = SparkSession.builder.master("local[1]").getOrCreate()
with open("schema.json", encoding="utf-8") as file:
    schema = json.load(file)
vertices = spark.read.schema(StructType.fromJson(schema["vertices"])).json("vertices")
edges = spark.read.schema(StructType.fromJson(schema["edges"])).json("edges")
back = edges.withColumnRenamed("src", "end").withColumnRenamed("dst", "src").withColumnRenamed("end", "dst")
counts = {row["src"]: float(row["count"]) for row in edges.unionByName(back).groupBy("src").count().collect()}
agree("spark, ties", edges.count(), TIES)
agree("spark, degrees", {row["id"]: counts.get(row["id"], 0.0) for row in vertices.collect()}, DEGREES)
