/// Rows of a graph in another order, their nodes renumbered and some arcs left out.
struct RenumberedRows {
  /// Where every row begins in `targets`, followed by their number.
  let starts: [UInt32]

  /// The numbers of the nodes to which the arcs lead, row after row.
  let targets: [UInt32]

  /// The weight of every arc; empty where they were not asked for.
  let weights: [Double]

  /// Lays out the rows of some nodes.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - order: The nodes whose rows are laid out.
  ///   - numbers: The number of every node of the graph.
  ///   - isWeighted: Whether the weights are wanted.
  ///   - most: The number of arcs that are kept at most.
  ///   - isKept: Says whether an arc is kept, of the place of its row and the number of the node at its
  ///     other end.
  /// - Complexity: O(*k* + *m*) for *k* nodes with *m* arcs.
  @inline(__always)
  init(
    of graph: Graph,
    order: [UInt32],
    numbers: [UInt32],
    isWeighted: Bool,
    atMost most: Int,
    keeping isKept: (_ row: UInt32, _ target: UInt32) -> Bool
  ) {
    precondition(numbers.count == graph.nodeCount, "a number of every node")
    var starts = [UInt32](repeating: 0, count: order.count + 1)
    // Every arc is written, and the next one over it unless it is kept: no guess at which are can fail.
    var targets = [UInt32](largePagesRepeating: 0, count: most + 1)
    var weights = [Double](largePagesRepeating: 0, count: isWeighted ? most + 1 : 0)
    let (ends, numbers) = (graph.targets.span, numbers.span)
    targets.rewrite { targets in
      weights.rewrite { weights in
        var arcs = 0
        for (row, node) in order.enumerated() {
          for arc in graph.row(of: Int(node)) {
            precondition(arcs <= most, "more arcs than were said to be kept")
            // No other index is checked again: rows hold arcs, and those lead to nodes.
            let target = unsafe numbers[unchecked: Int(ends[unchecked: arc])]
            unsafe targets[arcs] = target
            if isWeighted { unsafe weights[arcs] = graph.weights[arc] }
            arcs += isKept(UInt32(truncatingIfNeeded: row), target) ? 1 : 0
          }
          starts[row + 1] = UInt32(arcs)
        }
      }
    }
    targets.removeLast(targets.count - Int(starts[order.count]))
    if isWeighted { weights.removeLast(weights.count - targets.count) }
    self.starts = starts
    self.targets = targets
    self.weights = weights
  }
  /// The same rows, each in ascending order.
  ///
  /// - Complexity: O(*m* log degree) for *m* arcs.
  var ascending: RenumberedRows {
    var (targets, weights) = (targets, weights)
    for place in 1..<starts.count {
      let row = Int(starts[place - 1])..<Int(starts[place])
      let arcs = row.sorted { self.targets[$0] < self.targets[$1] }
      for (own, arc) in zip(row, arcs) {
        targets[own] = self.targets[arc]
        if !weights.isEmpty { weights[own] = self.weights[arc] }
      }
    }
    return RenumberedRows(starts: starts, targets: targets, weights: weights)
  }

  private init(starts: [UInt32], targets: [UInt32], weights: [Double]) {
    self.starts = starts
    self.targets = targets
    self.weights = weights
  }
}
