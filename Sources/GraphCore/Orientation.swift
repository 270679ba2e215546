/// A graph with every edge pointing from the node of lower degree to that of higher degree.
///
/// Nodes are renumbered by rank. None has more than √(2 *m*) edges pointing away from it, so that
/// every triangle is found once, from its lowest node, in O(*m*^1.5) altogether.
///
/// - Source: M. Latapy, "Main-memory triangle computations for very large (sparse (power-law))
///   graphs", *Theoretical Computer Science* 407, 2008.
struct Orientation {
  /// The node of every rank; equal degrees are in the order of the nodes.
  let order: [UInt32]

  /// Where the edges of every rank begin in `targets`, followed by their number.
  let starts: [UInt32]

  /// The ranks to which the edges point, each row in ascending order.
  let targets: [UInt32]

  /// The weight of every edge; empty where they were not asked for.
  let weights: [Double]

  /// Ranks the nodes of a graph.
  ///
  /// - Complexity: O(*n* + *m*): two counting sorts.
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

    var starts = [UInt32](repeating: 0, count: n + 1)
    for node in graph.nodes {
      var count: UInt32 = 0
      for arc in graph.row(of: node) where rank[Int(graph.targets[arc])] > rank[node] { count += 1 }
      starts[Int(rank[node]) + 1] = count
    }
    for place in 0..<n { starts[place + 1] += starts[place] }

    // Ranks are taken in order and written into the rows below them, which so become ascending.
    var ends = starts
    var targets = [UInt32](repeating: 0, count: graph.edgeCount)
    var weights = [Double](repeating: 0, count: isWeighted ? graph.edgeCount : 0)
    for place in 0..<n {
      for arc in graph.row(of: Int(order[place])) {
        let lower = Int(rank[Int(graph.targets[arc])])
        guard lower < place else { continue }
        let edge = Int(ends[lower])
        ends[lower] += 1
        targets[edge] = UInt32(place)
        if isWeighted { weights[edge] = graph.weights[arc] }
      }
    }
    self.order = order
    self.starts = starts
    self.targets = targets
    self.weights = weights
  }

  /// The number of nodes.
  var count: Int { order.count }

  /// A triangle, its corners given by their ranks in ascending order.
  struct Triangle {
    let a: Int
    let b: Int
    let c: Int

    /// The places of the edges in ``Orientation/targets``.
    let ab: Int
    let ac: Int
    let bc: Int
  }

  /// Calls a closure for every triangle whose lowest corner is in a range, in a fixed order.
  @inline(__always)
  func forEachTriangle(lowest: Range<Int>, _ body: (Triangle) -> Void) {
    for a in lowest {
      let end = Int(starts[a + 1])
      for ab in Int(starts[a])..<end {
        let b = Int(targets[ab])
        // Both rows are ascending: what they share is found by walking along both.
        var ac = ab + 1
        var bc = Int(starts[b])
        let endOfB = Int(starts[b + 1])
        while ac < end, bc < endOfB {
          let (first, second) = (targets[ac], targets[bc])
          if first == second {
            body(Triangle(a: a, b: b, c: Int(first), ab: ab, ac: ac, bc: bc))
            ac += 1
            bc += 1
          } else {
            ac += first < second ? 1 : 0
            bc += second < first ? 1 : 0
          }
        }
      }
    }
  }
}
