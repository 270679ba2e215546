import GraphCore
import SocialNetwork
import TestSupport

/// A small network as bits, in which rungs are found by taking away every tie and every actor in turn.
struct PlanByDefinition {
  let network: Network
  private let neighbors: [UInt32]
  private let ladder: IsolationLadder
  private let main: UInt32

  init(_ network: Network, _ ladder: IsolationLadder) {
    self.network = network
    self.ladder = ladder
    neighbors = network.graph.nodes.map { node in
      network.graph.neighbors(of: node).reduce(0) { $0 | 1 << UInt32($1) }
    }
    // The main part before the plan: who is firmly connected, which is a block, or one actor.
    main = ladder.rungs.indices.filter { ladder.rungs[$0] == .robust }
      .reduce(0) { $0 | 1 << UInt32($1) }
  }

  var hasMainPart: Bool { main != 0 }

  /// How many actors stand on each of the four rungs with some further ties.
  func counts(with ties: [(Int, Int)]) -> [Int] {
    let rows = rows(with: ties)
    let everyone = UInt32((UInt64(1) << UInt64(rows.count)) - 1)
    let whole = reached(from: main, in: rows, without: 0)
    var byUmbrella: UInt32 = 0
    var byTie: UInt32 = 0
    var byActor: UInt32 = 0
    for u in rows.indices {
      for v in (u + 1)..<max(u + 1, rows.count) where rows[u] & 1 << UInt32(v) != 0 {
        var less = rows
        less[u] &= ~(1 << UInt32(v))
        less[v] &= ~(1 << UInt32(u))
        let lost = whole & ~reached(from: main, in: less, without: 0)
        byTie |= lost
        if let umbrella = ladder.umbrella, [u, v].contains(umbrella),
          lost & 1 << UInt32(umbrella) == 0
        {
          byUmbrella |= lost
        }
      }
      let bit = 1 << UInt32(u) as UInt32
      let rest = main & ~bit
      // An actor that is the main part by itself is not taken away.
      guard rest != 0, whole & bit != 0 else { continue }
      let lost = whole & ~bit & ~reached(from: rest, in: rows, without: bit)
      byActor |= lost
      if u == ladder.umbrella { byUmbrella |= lost }
    }
    let apart = everyone & ~whole
    let oneTie = byTie & ~byUmbrella
    let oneActor = byActor & ~byUmbrella & ~byTie
    return [apart, byUmbrella, oneTie, oneActor].map(\.nonzeroBitCount)
  }

  /// The sum of 1 ÷ steps from every actor to all others, divided by their number.
  func reaches(with ties: [(Int, Int)]) -> [Double] {
    let rows = rows(with: ties)
    return rows.indices.map { actor in
      var (seen, frontier) = (1 << UInt32(actor) as UInt32, 1 << UInt32(actor) as UInt32)
      var (sum, steps) = (0.0, 0)
      while frontier != 0 {
        let next = grown(frontier, in: rows) & ~seen
        steps += 1
        sum += Double(next.nonzeroBitCount) / Double(steps)
        seen |= next
        frontier = next
      }
      return sum / Double(max(1, rows.count - 1))
    }
  }

  /// How many have no path of at most so many steps to a government.
  func outOfReach(within limit: Int, with ties: [(Int, Int)]) -> Int {
    let rows = rows(with: ties)
    var seen =
      rows.indices.filter { network.actors.kinds[$0] == .government }
      .reduce(0) { $0 | 1 << UInt32($1) } as UInt32
    for _ in 0..<limit { seen |= grown(seen, in: rows) }
    return rows.count - seen.nonzeroBitCount
  }

  /// Every pair that may be introduced by the rules that hold where nothing is asked.
  var pairs: [(Int, Int)] {
    let kinds = network.actors.kinds
    return network.graph.nodes.flatMap { u in
      network.graph.nodes.dropFirst(u + 1).filter { v in
        neighbors[u] & 1 << UInt32(v) == 0 && !(kinds[u].isPerson && kinds[v].isPerson)
          && ![u, v].contains(ladder.umbrella)
      }.map { (u, $0) }
    }
  }

  /// Every plan of at most so many ties in which nobody gets more than it can bear.
  func plans(of count: Int) -> [[(Int, Int)]] {
    let pairs = pairs
    let usual: [ActorKind: Int] = [
      .organisation: 5, .memberAssociation: 3, .government: 2, .volunteer: 1, .individual: 1,
      .unknown: 1,
    ]
    func extended(_ plan: [Int], _ left: Int) -> [[Int]] {
      guard left > 0 else { return [plan] }
      return [plan]
        + pairs.indices.dropFirst((plan.last ?? -1) + 1).flatMap { place -> [[Int]] in
          let ends = (plan + [place]).flatMap { [pairs[$0].0, pairs[$0].1] }
          let fits = Set(ends).allSatisfy { end in
            ends.count { $0 == end } <= usual[network.actors.kinds[end]] ?? 0
          }
          return fits ? extended(plan + [place], left - 1) : []
        }
    }
    return extended([], count).map { $0.map { pairs[$0] } }
  }

  private func rows(with ties: [(Int, Int)]) -> [UInt32] {
    var rows = neighbors
    for (u, v) in ties {
      rows[u] |= 1 << UInt32(v)
      rows[v] |= 1 << UInt32(u)
    }
    return rows
  }

  private func grown(_ set: UInt32, in rows: [UInt32]) -> UInt32 {
    var (grown, left) = (set, set)
    while left != 0 {
      grown |= rows[left.trailingZeroBitCount]
      left &= left - 1
    }
    return grown
  }

  private func reached(from start: UInt32, in rows: [UInt32], without gone: UInt32) -> UInt32 {
    var seen = start & ~gone
    while true {
      let next = grown(seen, in: rows) & ~gone
      if next == seen { return seen }
      seen = next
    }
  }
}

/// A random network of at most twelve actors of all kinds.
func smallNetwork(_ number: Int) -> Network {
  let seed = UInt64(number)
  let nodes = 4 + number % 9
  let graph: Graph =
    switch number % 4 {
    case 0: .randomTree(nodes, seed: seed)
    case 1: .random(nodes, edges: nodes * 3 / 4, seed: seed)
    case 2: .random(nodes, edges: nodes + 2, seed: seed)
    default: Graph.cactus(blocks: 1 + number % 5, seed: seed).firstTwelve
    }
  var random = SeededGenerator(seed: seed + 7)
  let kinds = ActorKind.allCases
  return Network(
    actors: Actors(
      graph.nodes.map { node in
        Actor(
          id: "n" + String(100 + node).dropFirst(),
          kind: kinds[Int(random.next() % UInt64(kinds.count))]
        )
      }
    ),
    graph: graph
  )
}

extension Graph {
  fileprivate var firstTwelve: Graph { subgraph(keeping: Array(nodes.prefix(12))) }
}
