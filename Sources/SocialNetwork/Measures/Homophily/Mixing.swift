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

  /// The groups, which may overlap.
  let groups: ValueGroups

  /// The cell of every actor whose values are known.
  let labels: [Int]

  /// The weight of the ties of which both ends are in every group.
  let inside: [Double]

  /// The weight of all tie ends in every group; a tie inside it has two.
  let ends: [Double]

  /// The weight of all ties, and of those whose ends share a value.
  let total: Double
  let within: Double

  /// The weight of all tie ends in every group, where that of an actor in several is split equally.
  let portions: [Double]

  /// The weight of the ties that such portions of their ends have inside a group.
  let portionInside: Double

  init(of graph: Graph, groups: ValueGroups) {
    var places = [Int?](repeating: nil, count: graph.nodeCount)
    var labels: [Int] = []
    for (actor, label) in groups.cells.labels.enumerated() {
      guard let label else { continue }
      places[actor] = labels.count
      labels.append(label)
    }
    var ties: [Tie] = []
    var inside = [Double](repeating: 0, count: groups.names.count)
    var (ends, portions) = (inside, inside)
    var (total, within, portionInside) = (0.0, 0.0, 0.0)
    graph.forEachEdge { u, v, weight in
      guard let source = places[u], let target = places[v] else { return }
      ties.append(Tie(source: source, target: target, weight: weight))
      let (some, others) = (
        groups.valuesOfCell[labels[source]], groups.valuesOfCell[labels[target]]
      )
      let shared = some.filter(others.contains)
      total += weight
      if !shared.isEmpty { within += weight }
      for group in shared { inside[group] += weight }
      portionInside += weight * Double(shared.count) / Double(some.count * others.count)
      for values in [some, others] {
        for group in values {
          ends[group] += weight
          portions[group] += weight / Double(values.count)
        }
      }
    }
    self.ties = ties
    tiesLeftOut = graph.edgeCount - ties.count
    self.labels = labels
    self.inside = inside
    self.ends = ends
    self.total = total
    self.within = within
    self.portions = portions
    self.portionInside = portionInside
    self.groups = groups
  }
}
