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
  /// Every node first points where its lowest neighbor does, if that is lower; nothing is searched for
  /// that. Each of the others is joined to the first other tree beside it. Nearly all of a large component
  /// is one tree then. The rest of the edges are looked at from the nodes outside it alone: an edge between
  /// such a node and the large component is seen from its outer end, and one within it joins nothing new.
  ///
  /// - Complexity: O(*n* + *m* α(*n*)) time, O(*n*) space.
  /// - Source: M. Sutton, T. Ben-Nun and A. Barak, "Optimizing parallel graph connectivity
  ///   computation via subgraph sampling", *IPDPS* 2018, doi:10.1109/IPDPS.2018.00012.
  public func connectedComponents() -> ConnectedComponents {
    var forest = Forest(count: nodeCount)
    let (rowStarts, targets) = (rowStarts.span, targets.span)
    var roots = UncheckedArray<UInt32>(repeating: 0, count: nodeCount)
    var rootCount = 0
    // No index is checked again: targets are nodes, row starts are arcs, and there are no more roots than
    // nodes.
    var start = 0
    for node in 0..<UInt32(nodeCount) {
      let end = unsafe Int(rowStarts[unchecked: Int(node) + 1])
      let lowest = start < end ? unsafe targets[unchecked: start] : node
      unsafe roots[rootCount] = node
      rootCount += forest.point(node, where: lowest) ? 0 : 1
      start = end
    }
    for place in 0..<rootCount {
      let root = unsafe roots[place]
      let beside = row(of: Int(root)).first {
        unsafe !forest.pointAlike(root, targets[unchecked: $0])
      }
      if let beside { unsafe forest.join(root, targets[unchecked: beside]) }
    }
    forest.flatten()
    let largest = forest.commonRoot()
    for node in nodes where forest.root(of: node) != largest {
      for arc in row(of: node) {
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
    var sizes: [Int] = []
    // How many of the last label have not been added to its size: most nodes are in one component, and
    // a sum in memory waits for the one before.
    var (last, count) = (UInt32(0), 0)
    let labels = [UInt32](count: parents.count) { labels in
      for node in 0..<parents.count {
        let parent = unsafe Int(parents[node])
        if parent == node {
          unsafe labels[node] = UInt32(truncatingIfNeeded: sizes.count)
          sizes.append(1)
          continue
        }
        // The parent is lower, so it has its number already.
        let label = unsafe labels[parent]
        unsafe labels[node] = label
        if label != last {
          if count > 0 { sizes[Int(last)] += count }
          (last, count) = (label, 0)
        }
        count += 1
      }
    }
    if count > 0 { sizes[Int(last)] += count }
    return ConnectedComponents(labels: labels, sizes: sizes)
  }
}
