import GraphCore

/// The ties within and between groups.
struct Mixing: Sendable {
  /// The ties of which the groups of both ends are known.
  let ties: [MixingTest.Tie]

  /// The number of the other ties.
  let tiesLeftOut: Int

  /// The groups, which may overlap.
  let groups: ValueGroups

  /// The number of actors whose values are known.
  let actorCount: Int

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
    let labels = groups.cells.labels
    var ties: [MixingTest.Tie] = []
    var inside = [Double](repeating: 0, count: groups.names.count)
    var (ends, portions) = (inside, inside)
    var (total, within, portionInside) = (0.0, 0.0, 0.0)
    graph.forEachEdge { u, v, weight in
      guard let first = labels[u], let second = labels[v] else { return }
      ties.append(MixingTest.Tie(source: u, target: v, weight: weight))
      let (some, others) = (groups.valuesOfCell[first], groups.valuesOfCell[second])
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
    actorCount = groups.actorCount
    self.inside = inside
    self.ends = ends
    self.total = total
    self.within = within
    self.portions = portions
    self.portionInside = portionInside
    self.groups = groups
  }
}
