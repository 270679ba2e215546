import GraphCore
import TestSupport

/// Distances and shortest paths between all nodes of a small graph, by their definitions: a second
/// computation that shares nothing with the kernels.
///
/// Lengths are kept as whole numbers, so that equal lengths are equal: with weights, the length of
/// an edge is 1/weight times the least common multiple of all weights.
struct PathsByDefinition {
  /// The distance between all pairs in units of `1/scale`, `nil` where no path leads.
  let distances: [[Int?]]

  /// The number of shortest paths between all pairs.
  let pathCounts: [[Double]]

  let scale: Int

  init(_ graph: Graph, isWeighted: Bool) {
    var weights: Set<Int> = [1]
    if isWeighted { graph.forEachEdge { weights.insert(Int($2)) } }
    let scale = weights.reduce(1) { $0 / PathsByDefinition.greatestDivisor($0, $1) * $1 }
    func length(_ weight: Double) -> Int { isWeighted ? scale / Int(weight) : scale }

    // Floyd 1962.
    let far = Int.max / 4
    let n = graph.nodeCount
    var d = graph.nodes.map { i in graph.nodes.map { $0 == i ? 0 : far } }
    graph.forEachEdge { u, v, weight in
      d[u][v] = length(weight)
      d[v][u] = length(weight)
    }
    for k in 0..<n {
      for i in 0..<n where d[i][k] < far {
        for j in 0..<n where d[i][k] + d[k][j] < d[i][j] { d[i][j] = d[i][k] + d[k][j] }
      }
    }

    // The last step of a shortest path comes from a neighbor as much nearer as the edge is long.
    var counts = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for s in 0..<n {
      counts[s][s] = 1
      for t in (0..<n).sorted(by: { d[s][$0] < d[s][$1] }) where t != s && d[s][t] < far {
        for (u, weight) in graph.edges(of: t) where d[s][u] + length(weight) == d[s][t] {
          counts[s][t] += counts[s][u]
        }
      }
    }
    distances = d.map { $0.map { $0 < far ? $0 : nil } }
    pathCounts = counts
    self.scale = scale
  }

  /// Freeman 1977: over all pairs, the share of shortest paths that lead through a node between.
  var betweenness: [Double] {
    distances.indices.map { v in
      var sum = 0.0
      for s in distances.indices where s != v {
        for t in 0..<s where t != v {
          guard let whole = distances[s][t], let there = distances[s][v], let on = distances[v][t],
            there + on == whole
          else { continue }
          sum += pathCounts[s][v] * pathCounts[v][t] / pathCounts[s][t]
        }
      }
      return sum
    }
  }

  /// The distances from a node to all others that it reaches.
  func lengths(from node: Int) -> [Double] {
    distances[node].enumerated().compactMap { other, distance in
      other == node ? nil : distance.map { Double($0) / Double(scale) }
    }
  }

  private static func greatestDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestDivisor(b, a % b)
  }
}

extension Graph {
  /// A random graph of at most 26 nodes, of a form that changes with the seed: trees, stars with
  /// extra edges, twins, cactuses, rings, and sparse and dense graphs, with isolates and parts; the
  /// weights are small whole numbers, so that many paths are equally long.
  static func small(seed: Int) -> Graph {
    let random = UInt64(seed)
    let size = 3 + seed / 8 % 20
    switch seed % 8 {
    case 0: return .randomTree(size, seed: random)
    case 1: return .random(size, edges: size / 2, seed: random)
    case 2: return .random(size, edges: size * 3 / 2, seed: random)
    case 3: return .random(size, edges: size * 4, seed: random)
    case 4:
      return .twins(pairs: 2 + size / 2, edges: size, seed: random).withPendants(seed % 3, of: seed)
    case 5: return .cactus(blocks: size / 2, seed: random)
    case 6: return .star(leaves: size).adding(.random(size, edges: size / 2, seed: random))
    default: return .ring(size).adding(.random(size + 2, edges: seed % 5, seed: random))
    }
  }

  /// The same graph with further nodes that hang on some of it, and so make twins weigh unlike.
  private func withPendants(_ count: Int, of seed: Int) -> Graph {
    let pendants = (0..<count).map { ((seed + 5 * $0) % nodeCount, nodeCount + $0, 1.0) }
    return adding(Graph(nodeCount: nodeCount + count, edges: pendants))
  }

  /// The edges of two graphs taken together.
  func adding(_ other: Graph) -> Graph {
    var edges: [(Int, Int, Double)] = []
    forEachEdge { edges.append(($0, $1, $2)) }
    other.forEachEdge { edges.append(($0, $1, $2)) }
    return Graph(nodeCount: max(nodeCount, other.nodeCount), edges: edges)
  }

  /// The same edges with weights of all magnitudes: 10, 100 and so on to a million.
  var withSpreadWeights: Graph {
    let powers: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
    var edges: [(Int, Int, Double)] = []
    forEachEdge { edges.append(($0, $1, powers[min(6, Int($2))])) }
    return Graph(nodeCount: nodeCount, edges: edges)
  }
}
