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
  /// edges are then looked at from the nodes outside it alone: an edge between such a
  /// node and the large component is seen from its outer end, and one within it joins nothing new.
  ///
  /// - Complexity: O(*n* + *m* α(*n*)) time, O(*n*) space.
  /// - Source: M. Sutton, T. Ben-Nun and A. Barak, "Optimizing parallel graph connectivity
  ///   computation via subgraph sampling", *IPDPS* 2018, doi:10.1109/IPDPS.2018.00012.
  public func connectedComponents() -> ConnectedComponents {
    var forest = Forest(count: nodeCount)
    let (rowStarts, targets) = (rowStarts.span, targets.span)
    // No index is checked again: targets are nodes, and row starts are arcs.
    var start = 0
    for node in nodes {
      let end = unsafe Int(rowStarts[unchecked: node + 1])
      if start < end { unsafe forest.join(UInt32(node), targets[unchecked: start]) }
      if start + 1 < end { unsafe forest.join(UInt32(node), targets[unchecked: start + 1]) }
      start = end
    }
    forest.flatten()
    let largest = forest.commonRoot()
    for node in nodes where forest.root(of: node) != largest {
      for arc in row(of: node).dropFirst(2) {
        unsafe forest.join(UInt32(node), targets[unchecked: arc])
      }
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

extension Forest {
  /// The root that most of a thousand evenly spread nodes have.
  fileprivate func commonRoot() -> UInt32? {
    var counts: [UInt32: Int] = [:]
    for node in stride(from: 0, to: parents.count, by: max(1, parents.count / 1024)) {
      counts[unsafe parents[node], default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The trees, numbered in the order of their roots.
  fileprivate consuming func components() -> ConnectedComponents {
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
