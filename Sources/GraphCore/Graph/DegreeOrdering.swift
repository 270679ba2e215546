/// A graph with every edge pointing from the node of lower degree to that of higher degree.
///
/// Nodes are renumbered by rank. None has more than √(2 *m*) edges pointing away from it, so that
/// every triangle is found once, from its lowest node, in O(*m*^1.5) altogether.
///
/// - Source: M. Latapy, "Main-memory triangle computations for very large (sparse (power-law))
///   graphs", *Theoretical Computer Science* 407, 2008.
struct DegreeOrdering {
  /// The node of every rank; equal degrees are in the order of the nodes.
  let order: [UInt32]

  /// Where the edges of every rank begin in `targets`, followed by their number.
  let starts: [UInt32]

  /// The ranks to which the edges point, row after row.
  let targets: [UInt32]

  /// The weight of every edge; empty where they were not asked for.
  let weights: [Double]

  /// Ranks the nodes of a graph.
  ///
  /// - Complexity: O(*n* + *m*): a counting sort.
  init(of graph: Graph, isWeighted: Bool) {
    let n = graph.nodeCount
    let degrees = graph.nodes.map { graph.degree(of: $0) }
    var next = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { next[degree + 1] += 1 }
    for degree in 1..<next.count { next[degree] += next[degree - 1] }
    var order = [UInt32](repeating: 0, count: n)
    var rank = [UInt32](repeating: 0, count: n)
    for node in graph.nodes {
      let place = next[degrees[node]]
      next[degrees[node]] += 1
      order[place] = UInt32(node)
      rank[node] = UInt32(place)
    }

    let rows = RenumberedRows(
      of: graph,
      order: order,
      numbers: rank,
      isWeighted: isWeighted,
      atMost: graph.edgeCount
    ) { $0 < $1 }
    self.order = order
    starts = rows.starts
    targets = rows.targets
    weights = rows.weights
  }

  /// The number of nodes.
  var count: Int { order.count }

  /// A triangle, its corners given by their ranks in ascending order.
  struct Triangle {
    let a: Int
    let b: Int
    let c: Int

    /// The places of the edges in ``DegreeOrdering/targets``.
    let ab: Int
    let ac: Int
    let bc: Int
  }

  /// Calls a closure for every triangle whose lowest corner is in a range, in a fixed order.
  @inline(__always)
  func forEachTriangle(lowest: Range<Int>, _ body: (Triangle) -> Void) {
    let (starts, targets) = (starts.span, targets.span)
    // For every rank to which `a` points, the place of that edge counted from 1; else 0.
    var marks = [UInt32](repeating: 0, count: count)
    var edgeToRank = marks.mutableSpan
    // No index is checked again: starts rise up to the number of targets, which are all ranks.
    for a in lowest {
      let row = unsafe Int(starts[unchecked: a])..<Int(starts[unchecked: a + 1])
      guard row.count > 1 else { continue }
      var highest: UInt32 = 0
      for ac in row {
        let c = unsafe targets[unchecked: ac]
        unsafe edgeToRank[unchecked: Int(c)] = UInt32(ac) + 1
        highest = max(highest, c)
      }
      for ab in row {
        let b = unsafe Int(targets[unchecked: ab])
        // No third corner of a triangle is higher still.
        if b == Int(highest) { continue }
        let rowOfB = unsafe Int(starts[unchecked: b])..<Int(starts[unchecked: b + 1])
        for bc in rowOfB {
          let c = unsafe Int(targets[unchecked: bc])
          let ac = unsafe edgeToRank[unchecked: c]
          if ac != 0 { body(Triangle(a: a, b: b, c: c, ab: ab, ac: Int(ac) - 1, bc: bc)) }
        }
      }
      for ac in row { unsafe edgeToRank[unchecked: Int(targets[unchecked: ac])] = 0 }
    }
  }

  /// The number of triangles whose lowest corner is in a range, by the rank of each corner.
  func triangleCounts(lowest: Range<Int>) -> [UInt32] {
    let (starts, targets) = (starts.span, targets.span)
    var counts = [UInt32](repeating: 0, count: count)
    // 1 for every rank to which `a` points.
    var marks = UncheckedArray<UInt8>(repeating: 0, count: count)
    counts.rewrite { counts in
      // No index is checked again: starts rise up to the number of targets, which are all ranks.
      for a in lowest {
        let row = unsafe Int(starts[unchecked: a])..<Int(starts[unchecked: a + 1])
        guard row.count > 1 else { continue }
        for ac in row { unsafe marks[targets[unchecked: ac]] = 1 }
        var ofA: UInt32 = 0
        for ab in row {
          let b = unsafe Int(targets[unchecked: ab])
          let rowOfB = unsafe Int(starts[unchecked: b])..<Int(starts[unchecked: b + 1])
          var ofB: UInt32 = 0
          // Adding what is mostly 0 takes less time than asking whether it is.
          for bc in rowOfB {
            let c = unsafe Int(targets[unchecked: bc])
            let mark = unsafe UInt32(marks[c])
            unsafe counts[c] &+= mark
            ofB &+= mark
          }
          unsafe counts[b] &+= ofB
          ofA &+= ofB
        }
        unsafe counts[a] &+= ofA
        for ac in row { unsafe marks[targets[unchecked: ac]] = 0 }
      }
    }
    return counts
  }
}
