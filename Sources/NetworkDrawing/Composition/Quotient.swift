import GraphCore
import SocialNetwork

/// The communities of the main network with the ties between them.
struct Quotient: Sendable {
  /// A community.
  struct Community: Sendable {
    /// Which part of the partition it is.
    let label: Int

    /// Its actors.
    var members: [Int] = []

    /// How many actors it has.
    var actors: Int { members.count }

    /// How many ties its actors have among themselves.
    var inside = 0

    /// How many ties its actors have with other communities.
    var outside = 0

    /// How many actors it has of every kind.
    var kinds: [ActorKind: Int] = [:]

    /// The actor with most ties of those that may be named.
    var center: Int?
  }

  /// The communities that are drawn, largest first.
  let drawn: [Community]

  /// The communities that are too many to draw.
  let others: [Community]

  /// The ties between communities that are drawn: a node for each, weighted with their number.
  let lines: Graph

  /// How many pairs of drawn communities have ties, and the most that a pair without a line has.
  let pairCount: Int
  let mostUndrawn: Int

  /// The most communities that are drawn, and the lines for each that can be told apart.
  static let mostDrawn = 60
  private static let linesEach = 2

  /// - Parameters:
  ///   - main: The actors of the main network.
  ///   - labels: The community of every actor.
  ///   - network: All actors.
  ///   - mayBeNamed: Whether a community may be named after an actor.
  init(of main: [Int], labels: [Int], in network: DrawnNetwork, mayBeNamed: (Int) -> Bool) {
    var sizes: [Int: Int] = [:]
    for actor in main { sizes[labels[actor], default: 0] += 1 }
    let order = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var rankOf = [Int](repeating: -1, count: network.names.count)
    var communities = order.map { Community(label: $0) }
    for actor in main {
      guard let rank = ranks[labels[actor]] else { continue }
      rankOf[actor] = rank
      communities[rank].members.append(actor)
      communities[rank].kinds[network.kinds[actor], default: 0] += 1
      guard mayBeNamed(actor) else { continue }
      let most = communities[rank].center.map(network.graph.degree) ?? -1
      if network.graph.degree(of: actor) > most { communities[rank].center = actor }
    }
    var between: [[Int]: Int] = [:]
    network.graph.forEachEdge { u, v, _ in
      let (first, second) = (min(rankOf[u], rankOf[v]), max(rankOf[u], rankOf[v]))
      guard first >= 0 else { return }
      if first == second {
        communities[first].inside += 1
      } else {
        communities[first].outside += 1
        communities[second].outside += 1
        if second < Quotient.mostDrawn { between[[first, second], default: 0] += 1 }
      }
    }
    drawn = Array(communities.prefix(Quotient.mostDrawn))
    others = Array(communities.dropFirst(Quotient.mostDrawn))

    // The strongest lines, and those without which a community would come apart from the others.
    let strongest = between.sorted { one, other in
      one.value == other.value
        ? one.key.lexicographicallyPrecedes(other.key) : one.value > other.value
    }
    var part = Array(drawn.indices)
    var edges: [(Int, Int, Double)] = []
    var mostUndrawn = 0
    for (rank, (ends, count)) in strongest.enumerated() {
      let (first, second) = (part[ends[0]], part[ends[1]])
      if first != second {
        for index in part.indices where part[index] == second { part[index] = first }
      } else if rank >= Quotient.linesEach * drawn.count {
        mostUndrawn = max(mostUndrawn, count)
        continue
      }
      edges.append((ends[0], ends[1], Double(count)))
    }
    lines = Graph(nodeCount: drawn.count, edges: edges)
    pairCount = between.count
    self.mostUndrawn = mostUndrawn
  }

  /// All communities of the main network.
  var all: [Community] { drawn + others }

  /// How many ties there are within communities and between them.
  var inside: Int { all.reduce(0) { $0 + $1.inside } }
  var between: Int { all.reduce(0) { $0 + $1.outside } / 2 }
}
