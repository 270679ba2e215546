import GraphCore

/// What became of a network from one time to another: actors and ties that came, went and stayed.
///
/// Actors are the same where their ids are. What changed among those who stayed is told apart from the
/// coming and going of actors: a tie that lost an end is no tie that was given up.
///
/// - Complexity: O((*n* + *m*) log *n*) to build, and that of the ladder of each network.
public struct NetworkChange: Sendable {
  /// The network at the first time.
  public let earlier: Network

  /// The network at the second time.
  public let later: Network

  /// The actors that are in both, by their positions in each, in the order of their ids.
  public let stayed: [(earlier: Int, later: Int)]

  /// The positions in the later network of actors that are not in the earlier one, by id.
  public let came: [Int]

  /// The positions in the earlier network of actors that are not in the later one, by id.
  public let went: [Int]

  /// The ties among those who stayed: there at both times, by the places of their ends in ``stayed``.
  public let lasted: [Pair]

  /// The ties among those who stayed that are there at the second time only.
  public let made: [Pair]

  /// The ties among those who stayed that are there at the first time only.
  public let lost: [Pair]

  /// How many ties of the later network have an end that came.
  public let tiesWithNewcomers: Int

  /// How many ties of the earlier network had an end that went.
  public let tiesWithLeavers: Int

  /// Two actors that stayed, by their places in ``stayed``, the smaller first.
  public struct Pair: Sendable, Hashable {
    /// The place of one end.
    public let first: Int

    /// The place of the other end.
    public let second: Int
  }

  /// Compares two networks.
  ///
  /// - Parameters:
  ///   - earlier: The network at the first time.
  ///   - later: The network at the second time.
  public init(from earlier: Network, to later: Network) {
    self.earlier = earlier
    self.later = later
    var positions: [String: Int] = [:]
    for (position, id) in later.actors.ids.enumerated() { positions[id] = position }
    var stayed: [(earlier: Int, later: Int)] = []
    var went: [Int] = []
    var isNew = [Bool](repeating: true, count: later.actors.count)
    for position in earlier.actors.ids.sorted(Array(earlier.actors.indices)) {
      if let other = positions[earlier.actors.ids[position]] {
        stayed.append((position, other))
        isNew[other] = false
      } else {
        went.append(position)
      }
    }
    self.stayed = stayed
    self.went = went
    came = later.actors.ids.sorted(later.actors.indices.filter { isNew[$0] })

    let before = NetworkChange.pairs(of: earlier.graph, placed: stayed.map(\.earlier))
    let after = NetworkChange.pairs(of: later.graph, placed: stayed.map(\.later))
    let (old, new) = (Set(before), Set(after))
    lasted = before.filter { new.contains($0) }
    lost = before.filter { !new.contains($0) }
    made = after.filter { !old.contains($0) }
    tiesWithLeavers = earlier.graph.edgeCount - before.count
    tiesWithNewcomers = later.graph.edgeCount - after.count
  }

  /// The ties among some actors, by the places of these, in order.
  private static func pairs(of graph: Graph, placed actors: [Int]) -> [Pair] {
    var places = [Int?](repeating: nil, count: graph.nodeCount)
    for (place, actor) in actors.enumerated() { places[actor] = place }
    var pairs: [Pair] = []
    graph.forEachEdge { u, v, _ in
      guard let first = places[u], let second = places[v] else { return }
      pairs.append(Pair(first: min(first, second), second: max(first, second)))
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The share of actors of either time that are there at one only, from 0 to 1; `nil` without actors.
  public var actorTurnover: Double? {
    let all = stayed.count + came.count + went.count
    return all == 0 ? nil : Double(came.count + went.count) / Double(all)
  }

  /// The share of the ties among those who stayed that are there at both times: the index of Jaccard, from
  /// 0 to 1; `nil` where there are none at either time.
  ///
  /// - Source: T. A. B. Snijders, G. G. van de Bunt and C. E. G. Steglich, *Social Networks* 32, 2010,
  ///   section 2.2, who ask for 0.3 or more of waves that are to be modelled.
  public var tieStability: Double? {
    let all = lasted.count + made.count + lost.count
    return all == 0 ? nil : Double(lasted.count) / Double(all)
  }

  /// The ties that were lost of which an end was not surveyed at the second time, so that they may be
  /// there still.
  public var lostInDoubt: [Pair] {
    lost.filter { pair in
      !later.actors.isSurveyed(stayed[pair.first].later)
        || !later.actors.isSurveyed(stayed[pair.second].later)
    }
  }

  /// The places in ``stayed`` of those whose kind is another at the second time.
  public var changedKind: [Int] {
    let (before, after) = (earlier.actors.kinds, later.actors.kinds)
    return stayed.indices.filter { before[stayed[$0].earlier] != after[stayed[$0].later] }
  }

  /// The networks of those who stayed alone, at each time.
  public var amongStayers: (earlier: Network, later: Network) {
    let (before, after) = (Set(stayed.map(\.earlier)), Set(stayed.map(\.later)))
    return (
      earlier.keeping { before.contains($0) }, later.keeping { after.contains($0) }
    )
  }
}

// MARK: Groups

extension NetworkChange {
  /// Actors that were in one component and are in several, or the other way round.
  public struct Regrouping: Sendable, Hashable {
    /// Those of each part who stayed, by their places in ``NetworkChange/stayed``; the largest part first,
    /// then by first id.
    public let parts: [[Int]]
  }

  /// Components of which those who stayed are in several components now.
  public var splits: [Regrouping] {
    regrouped(stayed.map(\.earlier), of: earlier.graph, stayed.map(\.later), of: later.graph)
  }

  /// Components in which those who stayed were in several components before.
  public var merges: [Regrouping] {
    regrouped(stayed.map(\.later), of: later.graph, stayed.map(\.earlier), of: earlier.graph)
  }

  private func regrouped(
    _ wholes: [Int],
    of graph: Graph,
    _ parts: [Int],
    of other: Graph
  ) -> [Regrouping] {
    let (wholeLabels, partLabels) = (
      graph.connectedComponents().labels, other.connectedComponents().labels
    )
    var groups: [UInt32: [UInt32: [Int]]] = [:]
    for place in stayed.indices {
      groups[wholeLabels[wholes[place]], default: [:]][partLabels[parts[place]], default: []]
        .append(place)
    }
    return groups.values.filter { $0.count > 1 }
      .map { group in
        Regrouping(
          parts: group.values.sorted { first, second in
            first.count == second.count ? first[0] < second[0] : first.count > second.count
          }
        )
      }
      .sorted { first, second in
        let (a, b) = (first.parts.joined().count, second.parts.joined().count)
        return a == b ? first.parts[0][0] < second.parts[0][0] : a > b
      }
  }

  /// Ids that may stand for one actor: of the same name and kind, where the one went and the other came,
  /// and nobody else who went or came has that name.
  ///
  /// - Returns: Positions in the earlier and the later network, by the earlier id.
  public var likelyRenamings: [(earlier: Int, later: Int)] {
    func unique(_ positions: [Int], of actors: Actors) -> [String: Int] {
      var found: [String: Int] = [:]
      var repeated: Set<String> = []
      for position in positions where actors.names[position] != actors.ids[position] {
        let key = "\(actors.kinds[position].name) \(actors.names[position].folded)"
        if found.updateValue(position, forKey: key) != nil { repeated.insert(key) }
      }
      return found.filter { !repeated.contains($0.key) }
    }
    let (old, new) = (unique(went, of: earlier.actors), unique(came, of: later.actors))
    let pairs = old.compactMap { key, position in new[key].map { (earlier: position, later: $0) } }
    return pairs.sorted { earlier.actors.ids.precedes($0.earlier, $1.earlier) }
  }
}
