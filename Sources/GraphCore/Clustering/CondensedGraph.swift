/// A graph whose nodes may stand for groups of nodes of another, as community detection makes them.
///
/// The weight between two nodes is that of all edges between their groups. What lies within a group
/// counts in its strength only.
struct CondensedGraph {
  /// Where the row of every node begins in `targets`, followed by the length of `targets`.
  let starts: [UInt32]

  /// The neighbors of all nodes, row after row.
  let targets: [UInt32]

  /// The weight between the node of the row and each of `targets`.
  let weights: ArcWeights

  /// The weight of all edges that end in each node, counted at both ends.
  let strengths: [Double]

  /// The weight of the edges to leaves that nodes stand for, counted at both ends.
  let innerWeight: Double

  /// The number of nodes.
  var count: Int { strengths.count }

  /// A graph in which every node stands for one of another, and for the leaves that it holds.
  ///
  /// - Parameters:
  ///   - graph: The other graph.
  ///   - order: All its nodes but such leaves, in the order in which they are to stand.
  ///   - holders: The node that stands for every node; empty where each stands for itself.
  ///   - isAscending: Whether rows are in the order of the nodes, by which equal gains are then decided;
  ///     else they are in that of the other graph.
  /// - Complexity: O(*n* + *m*), with a factor log degree for rows in the order of the nodes.
  init(_ graph: Graph, order: [UInt32], holders: [UInt32] = [], isAscending: Bool) {
    var places = [UInt32](repeating: .max, count: graph.nodeCount)
    for (place, node) in order.enumerated() { places[Int(node)] = UInt32(place) }
    var strengths = order.map { graph.strength(of: Int($0)) }
    var innerWeight = 0.0
    for (node, holder) in holders.enumerated() where Int(holder) != node {
      let weight = graph.strength(of: node)
      strengths[Int(places[Int(holder)])] += weight
      innerWeight += 2 * weight
    }
    let areUnits = graph.weights.areUnits
    let rows = RenumberedRows(
      of: graph,
      order: order,
      numbers: places,
      isWeighted: !areUnits,
      atMost: graph.targets.count
    ) { $1 != .max }
    let ordered = isAscending ? rows.ascending : rows
    starts = ordered.starts
    targets = ordered.targets
    weights = areUnits ? ArcWeights(unitsOf: targets.count) : ArcWeights(ordered.weights)
    self.strengths = strengths
    self.innerWeight = innerWeight
  }

  /// A graph with a node for every group of nodes.
  ///
  /// - Parameters:
  ///   - graph: The graph that is condensed.
  ///   - groups: The group of every node; all numbers below `groupCount` occur.
  ///   - groupCount: The number of groups.
  /// - Complexity: O(*n* + *m*).
  init(condensing graph: CondensedGraph, by groups: [UInt32], groupCount: Int) {
    let members = Members(of: groups, groupCount: groupCount)
    var starts: [UInt32] = [0]
    var targets: [UInt32] = []
    var weights: [Double] = []
    var strengths = [Double](repeating: 0, count: groupCount)
    starts.reserveCapacity(groupCount + 1)
    var tally = LabelTally(keyCount: groupCount)
    for group in 0..<groupCount {
      for node in members[group] {
        strengths[group] += graph.strengths[Int(node)]
        tally.add(graph.row(of: Int(node)), of: graph, by: groups)
      }
      for i in 0..<tally.count where tally.key(i) != group {
        targets.append(UInt32(tally.key(i)))
        weights.append(tally[tally.key(i)])
      }
      tally.clear()
      starts.append(UInt32(targets.count))
    }
    self.starts = starts
    self.targets = targets
    self.weights = ArcWeights(weights)
    self.strengths = strengths
    innerWeight = graph.innerWeight
  }

  /// The weight from a node to its neighbors with a label.
  func weight(from node: Int, to label: UInt32, in labels: [UInt32]) -> Double {
    precondition(labels.count == count, "a label for every node")
    let (targets, listed, labels) = (targets.span, weights.listed.span, labels.span)
    // Targets are nodes, so that no index is checked again.
    if weights.areUnits {
      var inside = 0
      for arc in row(of: node) {
        inside += unsafe labels[unchecked: Int(targets[unchecked: arc])] == label ? 1 : 0
      }
      return Double(inside)
    }
    var sum = 0.0
    for arc in row(of: node) {
      let isInside = unsafe labels[unchecked: Int(targets[unchecked: arc])] == label
      sum += unsafe isInside ? listed[unchecked: arc] : 0
    }
    return sum
  }

  func row(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }
}

/// The nodes of every group, side by side.
struct Members {
  private var starts: [Int]
  private var nodes: [UInt32]

  init(of groups: [UInt32], groupCount: Int) {
    starts = [Int](repeating: 0, count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    nodes = [UInt32](repeating: 0, count: groups.count)
    for (node, group) in groups.enumerated() {
      nodes[next[Int(group)]] = UInt32(node)
      next[Int(group)] += 1
    }
  }

  /// The nodes of a group, in ascending order.
  subscript(group: Int) -> ArraySlice<UInt32> { nodes[starts[group]..<starts[group + 1]] }
}

extension [UInt32] {
  /// Numbers labels anew from 0, in the order in which they first occur.
  ///
  /// - Returns: How many there are.
  /// - Precondition: labels are below the number of elements.
  mutating func renumber() -> Int {
    var numbers = [UInt32](repeating: .max, count: count)
    var next: UInt32 = 0
    for i in indices {
      let label = Int(self[i])
      if numbers[label] == .max {
        numbers[label] = next
        next += 1
      }
      self[i] = numbers[label]
    }
    return Int(next)
  }
}

extension Graph {
  /// All nodes, those of a component in the order of their distance from its lowest node.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  func breadthFirstOrder() -> [UInt32] {
    var isReached = [Bool](repeating: false, count: nodeCount)
    var queue: [UInt32] = []
    queue.reserveCapacity(nodeCount)
    for root in nodes where !isReached[root] {
      var head = queue.count
      isReached[root] = true
      queue.append(UInt32(root))
      while head < queue.count {
        let node = Int(queue[head])
        head += 1
        for arc in row(of: node) where !isReached[Int(targets[arc])] {
          isReached[Int(targets[arc])] = true
          queue.append(targets[arc])
        }
      }
    }
    return queue
  }
}
