/// The connected components of a graph: the sets of nodes that can reach one another.
public struct ConnectedComponents: Sendable {
  /// The component of every node.
  ///
  /// Components are numbered from 0 in the order of their lowest node.
  public let labels: [UInt32]

  /// The number of nodes in every component.
  public let sizes: [Int]

  /// The number of components.
  public var count: Int { sizes.count }
}

extension Graph {
  /// The connected components, by union and find over as few edges as will do.
  ///
  /// The first two edges of every node already join nearly all of a large component. The rest of the
  /// edges are then looked at from the nodes outside it alone: an edge between such a node and the
  /// large component is seen from its outer end, and one within it joins nothing new.
  ///
  /// - Complexity: O(*n* + *m* α(*n*)) time, O(*n*) space.
  /// - Source: M. Sutton, T. Ben-Nun and A. Barak, "Optimizing parallel graph connectivity
  ///   computation via subgraph sampling", *IPDPS* 2018, doi:10.1109/IPDPS.2018.00012.
  public func connectedComponents() -> ConnectedComponents {
    var forest = Forest(count: nodeCount)
    let (rowStarts, targets) = (rowStarts.span, targets.span)
    let sampled: UInt32 = 2
    for node in nodes {
      let start = rowStarts[node]
      for arc in start..<min(start + sampled, rowStarts[node + 1]) {
        // Targets are nodes, as those of all graphs.
        forest.join(UInt32(node), targets[Int(arc)])
      }
    }
    forest.flatten()
    let largest = forest.commonRoot()
    for node in nodes where forest.root(of: node) != largest {
      let start = rowStarts[node] + sampled
      let end = rowStarts[node + 1]
      guard start < end else { continue }
      for arc in start..<end { forest.join(UInt32(node), targets[Int(arc)]) }
    }
    return forest.components()
  }
}

extension ConnectedComponents {
  /// The nodes of every component in ascending order, those of the largest first; of equally large
  /// ones, those of the component with the lowest node.
  ///
  /// - Complexity: O(*n*), and O(*c* log *c*) to order *c* components.
  public var membersBySize: [[Int]] {
    var members = sizes.map { size in
      var list: [Int] = []
      list.reserveCapacity(size)
      return list
    }
    for (node, label) in labels.enumerated() { members[Int(label)].append(node) }
    return members.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}

/// Trees of nodes in which every node points to a lower one of its component, and the lowest to
/// itself.
private struct Forest: ~Copyable {
  private var parents: UncheckedArray<UInt32>

  init(count: Int) {
    parents = UncheckedArray(repeating: 0, count: count)
    for node in 0..<count { unsafe parents[node] = UInt32(node) }
  }

  /// The node at which a node points, which is the lowest of its tree once the forest was flattened.
  func root(of node: Int) -> UInt32 {
    precondition(node < parents.count, "a node of the graph")
    return unsafe parents[node]
  }

  /// Puts two nodes into one tree.
  ///
  /// - Precondition: both are nodes of the graph.
  @inline(__always)
  mutating func join(_ first: UInt32, _ second: UInt32) {
    var (a, b) = unsafe (parents[first], parents[second])
    while a != b {
      let (high, low) = (max(a, b), min(a, b))
      let parent = unsafe parents[high]
      if parent == high {
        unsafe parents[high] = low
        return
      }
      let grandparent = unsafe parents[parent]
      unsafe parents[high] = grandparent
      (a, b) = unsafe (grandparent, parents[low])
    }
  }

  /// Points every node at the lowest of its tree.
  mutating func flatten() {
    // The parent is lower, so it has been done.
    for node in 0..<parents.count { unsafe parents[node] = parents[parents[node]] }
  }

  /// The root that most of a thousand evenly spread nodes have.
  func commonRoot() -> UInt32? {
    var counts: [UInt32: Int] = [:]
    for node in stride(from: 0, to: parents.count, by: max(1, parents.count / 1024)) {
      counts[unsafe parents[node], default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The trees, numbered in the order of their roots.
  consuming func components() -> ConnectedComponents {
    var labels: [UInt32] = []
    var sizes: [Int] = []
    labels.reserveCapacity(parents.count)
    for node in 0..<parents.count {
      let parent = unsafe Int(parents[node])
      if parent == node {
        labels.append(UInt32(sizes.count))
        sizes.append(1)
      } else {
        // The parent is lower, so it has its number already.
        labels.append(labels[parent])
        sizes[Int(labels[node])] += 1
      }
    }
    return ConnectedComponents(labels: labels, sizes: sizes)
  }
}
