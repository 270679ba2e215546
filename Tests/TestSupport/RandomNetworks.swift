public import GraphCore
public import SocialNetwork

extension Network {
  /// A network of a graph, with actors of one kind and ids in the order of the nodes: `n000000`,
  /// `n000001` and so on.
  public init(of graph: Graph, kind: ActorKind = .individual) {
    let actors = graph.nodes.map { node in
      Actor(id: "n" + String(1_000_000 + node).dropFirst(), kind: kind)
    }
    self.init(actors: Actors(actors), graph: graph)
  }
}

// MARK: - Graphs of one form

extension Graph {
  /// Nodes in a row, each tied to the next.
  public static func path(_ nodeCount: Int) -> Graph {
    Graph(nodeCount: nodeCount, pairs: zip(0..., 1..<max(1, nodeCount)).map { ($0, $1) })
  }

  /// Nodes in a circle, each tied to the next.
  ///
  /// - Precondition: there are three or more.
  public static func ring(_ nodeCount: Int) -> Graph {
    Graph(nodeCount: nodeCount, pairs: (0..<nodeCount).map { ($0, ($0 + 1) % nodeCount) })
  }

  /// Node 0 in the middle, tied to every other.
  public static func star(leaves: Int) -> Graph {
    Graph(nodeCount: leaves + 1, pairs: (0..<leaves).map { (0, $0 + 1) })
  }

  /// Every node tied to every other.
  public static func complete(_ nodeCount: Int) -> Graph {
    Graph(nodeCount: nodeCount, pairs: clique(0..<nodeCount))
  }

  /// Complete graphs in a circle, the first node of each tied to the second of the next.
  ///
  /// - Precondition: there are three or more, of two nodes or more.
  public static func ringOfCliques(count: Int, size: Int) -> Graph {
    let inside = (0..<count).flatMap { clique($0 * size..<($0 + 1) * size) }
    let between = (0..<count).map { ($0 * size, ($0 + 1) % count * size + 1) }
    return Graph(nodeCount: count * size, pairs: inside + between)
  }

  private static func clique(_ nodes: Range<Int>) -> [(Int, Int)] {
    nodes.flatMap { v in nodes.prefix { $0 < v }.map { ($0, v) } }
  }

  private init(nodeCount: Int, pairs: [(Int, Int)]) {
    self.init(nodeCount: nodeCount, edges: pairs.map { ($0, $1, 1) })
  }
}

// MARK: - Random graphs

extension Graph {
  /// A tree in which every node but the first is tied to a random one before it.
  public static func randomTree(_ nodeCount: Int, seed: UInt64) -> Graph {
    var draw = Draw(seed: seed)
    return Graph(
      nodeCount: nodeCount,
      edges: (0..<nodeCount).dropFirst().map { (draw.below($0), $0, draw.weight()) }
    )
  }

  /// A graph with random edges (Erdős and Rényi 1959), whatever becomes of its connectedness; with
  /// fewer edges than nodes it has several components and isolates.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - edgeCount: How many edges are drawn; loops are left out, and repeated edges merged.
  ///   - seed: The seed.
  /// - Returns: A graph with weights from 1 to 5.
  public static func random(_ nodeCount: Int, edges edgeCount: Int, seed: UInt64) -> Graph {
    var draw = Draw(seed: seed)
    let edges = (0..<edgeCount).map { _ in
      (draw.below(nodeCount), draw.below(nodeCount), draw.weight())
    }
    return Graph(nodeCount: nodeCount, edges: edges.filter { $0.0 != $0.1 })
  }

  /// A random graph in which every node has a twin with the same neighbors and weights: node *i*
  /// and node *i* + `pairs`.
  ///
  /// Twins score alike by every measure, and shortest paths come in pairs of equal length.
  public static func twins(pairs: Int, edges edgeCount: Int, seed: UInt64) -> Graph {
    var edges: [(Int, Int, Double)] = []
    random(pairs, edges: edgeCount, seed: seed).forEachEdge { u, v, weight in
      edges += [
        (u, v, weight), (u + pairs, v, weight), (u, v + pairs, weight),
        (u + pairs, v + pairs, weight),
      ]
    }
    return Graph(nodeCount: 2 * pairs, edges: edges)
  }

  /// A graph like an ecosystem: dense circles, some joined by one tie or by one node, with pendants
  /// and isolates.
  public static func cactus(blocks: Int, seed: UInt64) -> Graph {
    var draw = Draw(seed: seed)
    var edges: [(Int, Int, Double)] = []
    var nodeCount = 1
    for _ in 0..<blocks {
      let top = draw.below(nodeCount)
      let members = [top] + (nodeCount..<(nodeCount + 1 + draw.below(4)))
      nodeCount += members.count - 1
      for (member, next) in zip(members, members.dropFirst() + [top]) where member != next {
        edges.append((member, next, draw.weight()))
      }
    }
    return Graph(nodeCount: nodeCount + draw.below(3), edges: edges)
  }

  /// Small graphs of every form, each with the words that make it again.
  public static let samples: [(name: String, graph: Graph)] = {
    var samples: [(String, Graph)] = [
      ("no nodes", Graph(nodeCount: 0, edges: [])),
      ("one node", Graph(nodeCount: 1, edges: [])),
      ("three isolates", Graph(nodeCount: 3, edges: [])),
      ("path of 2", .path(2)), ("path of 5", .path(5)), ("ring of 6", .ring(6)),
      ("star of 5", .star(leaves: 5)), ("complete graph of 5", .complete(5)),
      ("ring of 4 cliques of 4", .ringOfCliques(count: 4, size: 4)),
    ]
    for seed in UInt64(1)...5 {
      samples += [
        ("tree of 12, seed \(seed)", .randomTree(12, seed: seed)),
        ("sparse graph of 20, seed \(seed)", .random(20, edges: 15, seed: seed)),
        ("dense graph of 15, seed \(seed)", .random(15, edges: 60, seed: seed)),
        ("twins of 7 pairs, seed \(seed)", .twins(pairs: 7, edges: 9, seed: seed)),
        ("cactus of 8 blocks, seed \(seed)", .cactus(blocks: 8, seed: seed)),
      ]
    }
    return samples
  }()
}

/// Draws numbers from a seed.
private struct Draw {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  /// A weight from 1 to 5.
  mutating func weight() -> Double { Double(1 + below(5)) }
}
