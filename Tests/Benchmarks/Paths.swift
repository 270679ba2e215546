import GraphCore

/// The kernels of shortest paths; the exact ones only where they end within seconds.
func pathKernels(of graph: Graph) -> [(String, () -> Void)] {
  let approximate: [(String, () -> Void)] = [
    ("betweenness ±0.01", { _ = graph.approximateBetweenness(error: 0.01) })
  ]
  guard graph.nodeCount <= 20_000 else { return approximate }
  return [
    ("distances", { _ = graph.distanceSums() }),
    ("distances, weighted", { _ = graph.weightedDistanceSums() }),
    ("betweenness", { _ = graph.betweenness() }),
    ("betweenness, weighted", { _ = graph.weightedBetweenness() }),
  ] + approximate
}
