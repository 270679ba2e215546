import GraphCore

/// The ties within and between groups.
struct Mixing: Sendable {
  /// A tie of which the groups of both ends are known.
  struct Tie: Sendable {
    /// The ends, as places in ``labels``.
    let source: Int
    let target: Int
    let weight: Double
  }

  /// The ties of which the groups of both ends are known.
  let ties: [Tie]

  /// The number of the other ties.
  let tiesLeftOut: Int

  /// The group of every actor of whom it is known.
  let labels: [Int]

  let names: [String]
  let sizes: [Int]

  /// The weight of the ties within every group.
  let inside: [Double]

  /// The weight of all tie ends in every group; a tie within it has two.
  let ends: [Double]

  init(of graph: Graph, groups: Groups) {
    var places = [Int?](repeating: nil, count: graph.nodeCount)
    var labels: [Int] = []
    for (actor, label) in groups.labels.enumerated() {
      guard let label else { continue }
      places[actor] = labels.count
      labels.append(label)
    }
    var ties: [Tie] = []
    var inside = [Double](repeating: 0, count: groups.names.count)
    var ends = inside
    graph.forEachEdge { u, v, weight in
      guard let source = places[u], let target = places[v] else { return }
      ties.append(Tie(source: source, target: target, weight: weight))
      if labels[source] == labels[target] { inside[labels[source]] += weight }
      ends[labels[source]] += weight
      ends[labels[target]] += weight
    }
    self.ties = ties
    tiesLeftOut = graph.edgeCount - ties.count
    self.labels = labels
    self.inside = inside
    self.ends = ends
    names = groups.names
    sizes = groups.sizes
  }

  /// The weight of all ties.
  var total: Double { ends.reduce(0, +) / 2 }
}
