public import GraphCore

/// Why an actor without ties may have some after all.
public enum Doubt: UInt8, Sendable, CaseIterable {
  /// The actor was not asked.
  case notSurveyed

  /// Ties of the actor were left out because their rows were faulty.
  case tiesLeftOut

  /// Ties of the actor have no role or function, so it is not known whether they are in the layer.
  case tiesUntagged
}

/// Pairs of actors with a tie that is not in the graph because it exists on other days only than the
/// one asked for.
public struct OtherDays: Sendable {
  let pairs: [(source: UInt32, target: UInt32)]

  /// Creates a record of some pairs; without arguments, that of a network of all days.
  public init(pairs: [(source: UInt32, target: UInt32)] = []) { self.pairs = pairs }
}

/// How many rows of ties say which role or function they serve.
public struct TagCoverage: Sendable, Hashable {
  /// The rows that do.
  public let tagged: Int

  /// All rows.
  public let rows: Int
}

/// What is known of every tie besides its weight, in the order of `Graph.forEachEdge`.
public struct TieColumns: Sendable {
  /// The roles that each tie serves; `nil` where the files do not say.
  public let roles: [Roles]?

  /// The functions that each tie serves; `nil` where the files do not say.
  public let functions: [Functions]?

  /// The first day of each tie, the earliest of its rows, `nil` in it where one of them does not say; `nil` where
  /// the files do not say.
  public let since: [Day?]?

  /// The last day of each tie, the latest of its rows, `nil` in it where one of them is open; `nil`
  /// where the files do not say.
  public let until: [Day?]?

  /// Creates the columns of a graph without any.
  public init(
    roles: [Roles]? = nil,
    functions: [Functions]? = nil,
    since: [Day?]? = nil,
    until: [Day?]? = nil
  ) {
    self.roles = roles
    self.functions = functions
    self.since = since
    self.until = until
  }

  /// Unites the columns of the rows that became one tie.
  init(merging rows: TieRows, into graph: Graph) {
    guard
      rows.roles != nil || rows.functions != nil || rows.since != nil || rows.until != nil
    else {
      self.init()
      return
    }
    let places = graph.edgePlaces(sources: rows.sources, targets: rows.targets)
    func united<Word>(_ column: [CompassSet<Word>]?) -> [CompassSet<Word>]? {
      column.map { column in
        var sets = [CompassSet<Word>](repeating: [], count: graph.edgeCount)
        for (row, place) in places.enumerated() { sets[Int(place)].formUnion(column[row]) }
        return sets
      }
    }
    let since = rows.since.map { column in
      var days = [Day?](repeating: nil, count: graph.edgeCount)
      var isOpen = [Bool](repeating: false, count: graph.edgeCount)
      for (row, place) in places.enumerated() {
        if let day = column[row] {
          days[Int(place)] = min(days[Int(place)] ?? day, day)
        } else {
          isOpen[Int(place)] = true
        }
      }
      return zip(days, isOpen).map { day, isOpen in isOpen ? nil : day }
    }
    let until = rows.until.map { column in
      var days = [Day?](repeating: nil, count: graph.edgeCount)
      var isOpen = [Bool](repeating: false, count: graph.edgeCount)
      for (row, place) in places.enumerated() {
        if let day = column[row] {
          days[Int(place)] = max(days[Int(place)] ?? day, day)
        } else {
          isOpen[Int(place)] = true
        }
      }
      return zip(days, isOpen).map { day, isOpen in isOpen ? nil : day }
    }
    self.init(
      roles: united(rows.roles),
      functions: united(rows.functions),
      since: since,
      until: until
    )
  }

  /// The columns of some ties only, in the order given.
  fileprivate func selecting(_ ties: [Int]) -> TieColumns {
    TieColumns(
      roles: roles.map { column in ties.map { column[$0] } },
      functions: functions.map { column in ties.map { column[$0] } },
      since: since.map { column in ties.map { column[$0] } },
      until: until.map { column in ties.map { column[$0] } }
    )
  }
}

/// The actors of an ecosystem and the ties among them.
///
/// An actor is its position in ``actors`` and its node in ``graph``. The graph is undirected and
/// simple; a weight is the strength of a tie.
public struct Network: Sendable {
  /// The actors, isolates included.
  public let actors: Actors

  /// The ties.
  public let graph: Graph

  /// What is known of every tie besides its weight.
  public let ties: TieColumns

  /// How many rows of ties say which role or function they serve; `nil` unless the network is the
  /// layer of one.
  public let coverage: TagCoverage?

  /// How many rows of the files were left out because of errors.
  public let leftOut: LeftOut

  let doubts: [Int: Doubt]
  let otherDays: OtherDays
  private let actorsOnOtherDays: Set<UInt32>

  /// The positions of who is or may be a person and has no ties but, maybe, some that are concealed.
  let concealed: Set<Int>

  /// Creates a network.
  ///
  /// - Parameters:
  ///   - actors: The actors.
  ///   - graph: The ties among them.
  ///   - ties: What is known of every tie besides its weight.
  ///   - doubts: Why an actor may have ties that are not in the graph.
  ///   - coverage: How many rows of ties say which role or function they serve.
  ///   - leftOut: How many rows of the files were left out because of errors.
  ///   - otherDays: Who has ties on other days only than the one asked for.
  ///   - concealed: The positions of people who are counted and not named, see ``isConcealed(_:)``.
  /// - Precondition: the graph has a node for every actor.
  public init(
    actors: Actors,
    graph: Graph,
    ties: TieColumns = TieColumns(),
    doubts: [Int: Doubt] = [:],
    coverage: TagCoverage? = nil,
    leftOut: LeftOut = LeftOut(),
    otherDays: OtherDays = OtherDays(),
    concealed: Set<Int> = []
  ) {
    precondition(actors.count == graph.nodeCount, "a node for every actor")
    self.actors = actors
    self.graph = graph
    self.ties = ties
    self.doubts = doubts
    self.coverage = coverage
    self.leftOut = leftOut
    self.otherDays = otherDays
    self.concealed = concealed
    actorsOnOtherDays = Set(otherDays.pairs.flatMap { [$0.source, $0.target] })
  }

  /// Why an actor may have ties that are not in the graph; `nil` where there is no such reason.
  public func doubt(about actor: Int) -> Doubt? {
    actors.isSurveyed(actor) ? doubts[actor] : .notSurveyed
  }

  /// Whether ties of an actor were left out because their rows were faulty, whether it was surveyed
  /// or not.
  public func hasLostTies(_ actor: Int) -> Bool { doubts[actor] == .tiesLeftOut }

  /// The network where it is not known of people whether they have more ties than those that are told, and where it is
  /// not told who has none.
  ///
  /// - Complexity: O(*n*).
  package func doubtingPeople() -> Network {
    let people = actors.indices.filter { actors.kinds[$0].mayBePerson }
    let alone = people.filter { graph.degree(of: $0) == 0 }
    var doubts = doubts
    for person in people { doubts[person] = .tiesLeftOut }
    return Network(
      actors: actors,
      graph: graph,
      ties: ties,
      doubts: doubts,
      coverage: coverage,
      leftOut: leftOut,
      otherDays: otherDays,
      concealed: concealed.union(alone)
    )
  }

  /// Whether an actor is or may be a person without ties but, maybe, some that are concealed.
  ///
  /// Such people are counted, and not named whatever is asked: whoever is named as alone beside others who all
  /// have ties would be taken for a member of an association whose membership tells something. They stay so where
  /// ties are added, such as those of a plan.
  package func isConcealed(_ actor: Int) -> Bool { concealed.contains(actor) }

  /// Whether an actor has a tie on another day than the one asked for, with another actor of the
  /// network.
  public func hasTiesOnOtherDays(_ actor: Int) -> Bool {
    actorsOnOtherDays.contains(UInt32(actor))
  }

  /// The network of some actors, and of the ties among them.
  ///
  /// - Parameter isKept: Says of a position whether its actor stays.
  /// - Returns: The smaller network, its actors in their old order.
  /// - Complexity: O(*n* + *m*).
  public func keeping(where isKept: (Int) -> Bool) -> Network {
    let kept = actors.indices.filter(isKept)
    var places = [Int?](repeating: nil, count: actors.count)
    for (place, actor) in kept.enumerated() { places[actor] = place }

    var keptTies: [Int] = []
    var tie = 0
    graph.forEachEdge { u, v, _ in
      if places[u] != nil, places[v] != nil { keptTies.append(tie) }
      tie += 1
    }
    var keptDoubts: [Int: Doubt] = [:]
    for (actor, doubt) in doubts {
      if let place = places[actor] { keptDoubts[place] = doubt }
    }
    return Network(
      actors: actors.selecting(kept),
      graph: graph.subgraph(keeping: kept),
      ties: ties.selecting(keptTies),
      doubts: keptDoubts,
      coverage: coverage,
      leftOut: leftOut,
      otherDays: OtherDays(
        pairs: otherDays.pairs.compactMap { pair in
          guard let source = places[Int(pair.source)], let target = places[Int(pair.target)] else {
            return nil
          }
          return (UInt32(source), UInt32(target))
        }
      ),
      concealed: Set(concealed.compactMap { places[$0] })
    )
  }
}
