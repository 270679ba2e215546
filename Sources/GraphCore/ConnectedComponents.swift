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
  /// The connected components, by breadth-first search from every node not yet reached.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func connectedComponents() -> ConnectedComponents {
    var labels = [UInt32](repeating: .max, count: nodeCount)
    var sizes: [Int] = []
    var queue: [UInt32] = []
    queue.reserveCapacity(nodeCount)

    for root in nodes where labels[root] == .max {
      let label = UInt32(sizes.count)
      let begin = queue.count
      var head = begin
      labels[root] = label
      queue.append(UInt32(root))
      while head < queue.count {
        let node = Int(queue[head])
        head += 1
        for arc in row(of: node) where labels[Int(targets[arc])] == .max {
          labels[Int(targets[arc])] = label
          queue.append(targets[arc])
        }
      }
      sizes.append(queue.count - begin)
    }
    return ConnectedComponents(labels: labels, sizes: sizes)
  }
}
