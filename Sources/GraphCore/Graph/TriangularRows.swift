/// The edges of a graph under construction, each once, in the row of one of its ends.
///
/// Moving an edge to its row waits for memory, so each is moved as seldom as can be: twice to sort them
/// all by both ends, and once more into the row of its second end.
struct TriangularRows {
  /// Where each node's row begins, followed by the number of edges.
  private var starts: [UInt32]

  /// The other end of each edge, and its weight.
  private var ends: [UInt32]
  private var weights: [Double]

  /// Every edge in the row of its higher end, each row in input order.
  init(nodeCount: Int, sources: [UInt32], targets: [UInt32], weights given: [Double]?) {
    var next = [UInt32](repeating: 0, count: nodeCount + 1)
    for i in sources.indices {
      precondition(sources[i] != targets[i], "edge from node \(sources[i]) to itself")
      next[Int(TriangularRows.ends(sources[i], targets[i]).high) + 1] += 1
    }
    next.accumulate()
    starts = next
    // Local arrays, so that no write asks whether it is the only one to hold them.
    var ends = [UInt32](largePagesRepeating: 0, count: sources.count)
    var weights = [Double](largePagesRepeating: 1, count: sources.count)
    for i in sources.indices {
      let (low, high) = TriangularRows.ends(sources[i], targets[i])
      let place = Int(next[Int(high)])
      next[Int(high)] += 1
      ends[place] = low
      if let given {
        let weight = given[i]
        precondition(weight.isFinite && weight > 0, "edge \(low)–\(high) of weight \(weight)")
        weights[place] = weight
      }
    }
    self.ends = ends
    self.weights = weights
  }

  /// Two ends in ascending order, without a branch, which would be mispredicted half of the time.
  @inline(__always)
  private static func ends(_ u: UInt32, _ v: UInt32) -> (low: UInt32, high: UInt32) {
    let isDescending = UInt32(truncatingIfNeeded: (Int64(v) &- Int64(u)) &>> 63)
    let swapped = (u ^ v) & isDescending
    return (u ^ swapped, v ^ swapped)
  }

  private init(starts: [UInt32], ends: [UInt32], weights: [Double]) {
    self.starts = starts
    self.ends = ends
    self.weights = weights
  }

  /// Every edge in the row of its other end, each row in ascending order; equal edges keep theirs.
  consuming func transposed() -> TriangularRows {
    var next = [UInt32](repeating: 0, count: starts.count)
    for end in ends { next[Int(end) + 1] += 1 }
    next.accumulate()
    let newStarts = next
    var newEnds = [UInt32](largePagesRepeating: 0, count: ends.count)
    var newWeights = [Double](largePagesRepeating: 0, count: ends.count)
    for node in 0..<(starts.count - 1) {
      for edge in Int(starts[node])..<Int(starts[node + 1]) {
        let end = Int(ends[edge])
        let place = Int(next[end])
        next[end] += 1
        newEnds[place] = UInt32(node)
        newWeights[place] = weights[edge]
      }
    }
    return TriangularRows(starts: newStarts, ends: newEnds, weights: newWeights)
  }

  /// The rows with repeated edges made one, their weights added up in ascending order, so that the last
  /// digits of a sum do not depend on the order in which they were given.
  ///
  /// - Precondition: every row is in ascending order.
  consuming func mergingRepeated() -> TriangularRows {
    var kept = 0
    var edge = 0
    for node in 0..<(starts.count - 1) {
      let end = Int(starts[node + 1])
      while edge < end {
        let target = ends[edge]
        let first = edge
        edge += 1
        while edge < end, ends[edge] == target { edge += 1 }
        // Of two numbers the sum is the same in either order.
        if edge - first > 2 { weights[first..<edge].sort() }
        var weight = weights[first]
        for repeated in (first + 1)..<edge { weight += weights[repeated] }
        ends[kept] = target
        weights[kept] = weight
        kept += 1
      }
      starts[node + 1] = UInt32(kept)
    }
    ends.removeSubrange(kept...)
    weights.removeSubrange(kept...)
    return self
  }

  /// The rows of a graph: every edge in the rows of both its ends, each row in ascending order.
  ///
  /// - Precondition: every edge stands in the row of its lower end, the rows in ascending order.
  consuming func doubled() -> (starts: [UInt32], targets: [UInt32], weights: [Double]) {
    let nodeCount = starts.count - 1
    // Lower neighbors come first in a row, and there is one for every edge that ends there.
    var next = [UInt32](repeating: 0, count: nodeCount + 1)
    for end in ends { next[Int(end)] += 1 }
    var rowStarts = next
    var arcs: UInt32 = 0
    for node in 0...nodeCount {
      let lower = next[node]
      rowStarts[node] = arcs
      next[node] = arcs
      if node < nodeCount { arcs += lower + starts[node + 1] - starts[node] }
    }
    var targets = [UInt32](largePagesRepeating: 0, count: 2 * ends.count)
    var arcWeights = [Double](largePagesRepeating: 0, count: 2 * ends.count)
    for node in 0..<nodeCount {
      let row = Int(starts[node])..<Int(starts[node + 1])
      // The lower neighbors of this node have had their turn, so next is where the higher begin.
      var place = Int(next[node])
      for edge in row {
        let (end, weight) = (ends[edge], weights[edge])
        targets[place] = end
        arcWeights[place] = weight
        place += 1
        let back = Int(next[Int(end)])
        next[Int(end)] += 1
        targets[back] = UInt32(node)
        arcWeights[back] = weight
      }
    }
    return (rowStarts, targets, arcWeights)
  }
}

extension [UInt32] {
  /// Makes every element the sum of all up to it.
  fileprivate mutating func accumulate() {
    var sum: UInt32 = 0
    for i in indices {
      sum += self[i]
      self[i] = sum
    }
  }
}
