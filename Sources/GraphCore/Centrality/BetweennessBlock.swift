/// One block of a graph by itself, each of its nodes standing for all that hangs on it there.
///
/// Shortest paths between nodes of a block stay in it, and a path from one node of the graph to
/// another crosses a block from one of its nodes to another. So the betweenness within a block is
/// that of a small graph whose nodes are weighted with the number of nodes behind them.
struct BetweennessBlock {
  /// The nodes in the graph that the nodes of the block are.
  var nodes: [UInt32]

  /// How many nodes of the graph each stands for: itself, and those that it holds to the block.
  var nodeWeights: [Double]

  /// The neighbors of all nodes within the block, row after row.
  var rowStarts: [UInt32]
  var targets: [UInt32]

  /// The weight of the edge to each of ``targets``.
  var edgeWeights: [Double]
}

/// The blocks of a graph with three nodes or more, cut out one after the other.
struct BlockCutter {
  private let graph: Graph
  private let blocks: BlockCutTree

  /// The members of all blocks but their tops, block after block.
  private var members: [UInt32]
  private var memberStarts: [Int]

  private let weightsOfNodes: [UInt32]
  private let weightsOfBlocks: [UInt32]

  /// How many nodes the component of every node has.
  private var componentSizes: [UInt32]

  /// The place in the block being cut, for its members.
  private var places: [UInt32]

  init(_ graph: Graph) {
    self.graph = graph
    blocks = graph.blockCutTree()
    (weightsOfNodes, weightsOfBlocks) = blocks.weights()
    places = [UInt32](repeating: 0, count: graph.nodeCount)

    memberStarts = [0]
    memberStarts.reserveCapacity(blocks.count + 1)
    for size in blocks.sizes {
      memberStarts.append(memberStarts[memberStarts.count - 1] + Int(size) - 1)
    }
    members = [UInt32](repeating: 0, count: memberStarts[blocks.count])
    componentSizes = weightsOfNodes
    var next = memberStarts
    for node in blocks.order {
      // A node comes after the top of the block above it, which knows the size already.
      guard let block = blocks.block(above: Int(node)) else { continue }
      members[next[block]] = node
      next[block] += 1
      componentSizes[Int(node)] = componentSizes[Int(blocks.tops[block])]
    }
  }

  /// The blocks that hold paths with a node in between: those of three nodes or more.
  var worthwhile: [Int] { blocks.tops.indices.filter { !blocks.isBridge($0) } }

  /// How many ordered pairs of other nodes every node keeps apart: those in different branches of
  /// the tree of blocks, all of whose paths lead through the node.
  func pairsKeptApart() -> [Double] {
    // Σ over pairs of different branches = (Σ sizes)² − Σ sizes².
    var squares = [Double](repeating: 0, count: graph.nodeCount)
    for (top, weight) in zip(blocks.tops, weightsOfBlocks) {
      squares[Int(top)] += Double(weight) * Double(weight)
    }
    return graph.nodes.map { node in
      let all = Double(componentSizes[node]) - 1
      let above = Double(componentSizes[node] - weightsOfNodes[node])
      return all * all - squares[node] - above * above
    }
  }

  /// Cuts out a block.
  mutating func cut(_ block: Int) -> BetweennessBlock {
    let top = blocks.tops[block]
    let nodes = [top] + members[memberStarts[block]..<memberStarts[block + 1]]
    for (place, node) in nodes.enumerated() { places[Int(node)] = UInt32(place) }

    // The row of the top may hold the edges of many blocks; it is made from the other ends.
    var degreeOfTop: UInt32 = 0
    var rowStarts: [UInt32] = [0, 0]
    for node in nodes.dropFirst() {
      var degree: UInt32 = 0
      for arc in graph.row(of: Int(node)) where isInside(graph.targets[arc], block, top) {
        degree += 1
        if graph.targets[arc] == top { degreeOfTop += 1 }
      }
      rowStarts.append(rowStarts[rowStarts.count - 1] + degree)
    }
    for place in 1..<rowStarts.count { rowStarts[place] += degreeOfTop }

    var targets = [UInt32](repeating: 0, count: Int(rowStarts[nodes.count]))
    var edgeWeights = [Double](repeating: 0, count: targets.count)
    var (nextOfTop, next) = (0, Int(degreeOfTop))
    for (place, node) in nodes.enumerated().dropFirst() {
      for arc in graph.row(of: Int(node)) where isInside(graph.targets[arc], block, top) {
        targets[next] = places[Int(graph.targets[arc])]
        edgeWeights[next] = graph.weights[arc]
        next += 1
        guard graph.targets[arc] == top else { continue }
        targets[nextOfTop] = UInt32(place)
        edgeWeights[nextOfTop] = graph.weights[arc]
        nextOfTop += 1
      }
    }

    let behindTop = componentSizes[Int(top)] - weightsOfBlocks[block]
    let nodeWeights = [behindTop] + nodes.dropFirst().map { weightsOfNodes[Int($0)] }
    return BetweennessBlock(
      nodes: nodes,
      nodeWeights: nodeWeights.map(Double.init),
      rowStarts: rowStarts,
      targets: targets,
      edgeWeights: edgeWeights
    )
  }

  /// Whether the edge from a member of a block other than its top leads to a node of the block.
  private func isInside(_ node: UInt32, _ block: Int, _ top: UInt32) -> Bool {
    node == top || blocks.above[Int(node)] == UInt32(block)
  }
}

extension BetweennessBlock {
  /// The neighbors of a node of the block.
  func neighbors(of node: UInt32) -> ArraySlice<UInt32> {
    targets[Int(rowStarts[Int(node)])..<Int(rowStarts[Int(node) + 1])]
  }

  /// The same block with its nodes in the order of a breadth-first search from one with the most
  /// neighbors: nodes side by side are then at like distances from all others.
  func inBreadthFirstOrder() -> BetweennessBlock { ordered(by: breadthFirstOrder()) }

  /// The same block with its nodes in another order, given by their places in this one.
  func ordered(by order: [UInt32]) -> BetweennessBlock {
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, node) in order.enumerated() { places[Int(node)] = UInt32(place) }
    var ordered = BetweennessBlock(
      nodes: order.map { nodes[Int($0)] },
      nodeWeights: order.map { nodeWeights[Int($0)] },
      rowStarts: [0],
      targets: [],
      edgeWeights: []
    )
    for node in order {
      let row = Int(rowStarts[Int(node)])..<Int(rowStarts[Int(node) + 1])
      ordered.targets += targets[row].map { places[Int($0)] }
      ordered.edgeWeights += edgeWeights[row]
      ordered.rowStarts.append(UInt32(ordered.targets.count))
    }
    return ordered
  }

  /// The nodes in the order of that search.
  private func breadthFirstOrder() -> [UInt32] {
    let start = nodes.indices.max { left, right in
      let (few, many) = (neighbors(of: UInt32(left)).count, neighbors(of: UInt32(right)).count)
      return few < many || few == many && left > right
    }
    guard let start else { return [] }
    var isSeen = [Bool](repeating: false, count: nodes.count)
    isSeen[start] = true
    var order = [UInt32(start)]
    order.reserveCapacity(nodes.count)
    var head = 0
    while head < order.count {
      for neighbor in neighbors(of: order[head]) where !isSeen[Int(neighbor)] {
        isSeen[Int(neighbor)] = true
        order.append(neighbor)
      }
      head += 1
    }
    return order
  }
}
