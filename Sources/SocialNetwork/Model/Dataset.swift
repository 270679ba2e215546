import GraphCore

/// A row of the tie file for every tie, kept column by column, before any is left out or merged.
public struct TieRows: Sendable {
  /// The position of the actor at one end.
  public var sources: [UInt32]

  /// The position of the actor at the other end.
  public var targets: [UInt32]

  /// The strength of the tie, finite and above 0; `nil` where the file has no such column, and each
  /// is 1.
  public var weights: [Double]?

  /// The roles that the tie serves; `nil` where the file has no such column.
  public var roles: [Roles]?

  /// The functions that the tie serves; `nil` where the file has no such column.
  public var functions: [Functions]?

  /// The first day of the tie, `nil` in it for "open"; `nil` where the file has no such column.
  public var since: [Day?]?

  /// The last day of the tie, `nil` in it for "open"; `nil` where the file has no such column.
  public var until: [Day?]?

  /// Creates rows from their columns.
  public init(
    sources: [UInt32] = [],
    targets: [UInt32] = [],
    weights: [Double]? = nil,
    roles: [Roles]? = nil,
    functions: [Functions]? = nil,
    since: [Day?]? = nil,
    until: [Day?]? = nil
  ) {
    self.sources = sources
    self.targets = targets
    self.weights = weights
    self.roles = roles
    self.functions = functions
    self.since = since
    self.until = until
  }

  /// The number of rows.
  public var count: Int { sources.count }
}

/// What was read from a folder: every actor, and every row of ties.
///
/// The rows of ties hold no ties of an actor to itself. ``network(of:)`` makes the network.
public struct Dataset: Sendable {
  /// The name of the dataset: that of its folder.
  public let name: String

  /// The actors.
  public let actors: Actors

  /// The ties, row by row.
  public let ties: TieRows

  /// The positions of actors of whom ties were left out because their rows were faulty.
  public var actorsThatLostTies: Set<Int> {
    losersToOthers.union(tiesLeftOut.flatMap { [Int($0.source), Int($0.target)] })
  }

  /// The ends of the rows that were left out because of errors though both ends are known.
  package let tiesLeftOut: [(source: UInt32, target: UInt32)]

  /// The actors of whom other rows were left out, such as those of which one end is not known.
  package let losersToOthers: Set<Int>

  /// How many rows of the files were left out because of errors.
  public let leftOut: LeftOut

  /// The names of the columns of the tie file that are not among the rows.
  public var otherTieColumns: [String] = []

  /// The key of the files that the dataset comes from, where it was changed since.
  var formerKey: DisclosureKey?

  /// Creates a dataset.
  ///
  /// - Parameters:
  ///   - name: The name of the dataset.
  ///   - actors: The actors.
  ///   - ties: The ties, row by row.
  ///   - actorsThatLostTies: Of whom rows were left out of which the ends are not among the next.
  ///   - tiesLeftOut: The ends of rows that were left out, where both are known.
  ///   - leftOut: How many rows were left out.
  public init(
    name: String,
    actors: Actors,
    ties: TieRows,
    actorsThatLostTies: Set<Int> = [],
    tiesLeftOut: [(source: UInt32, target: UInt32)] = [],
    leftOut: LeftOut = LeftOut()
  ) {
    self.name = name
    self.actors = actors
    self.ties = ties
    losersToOthers = actorsThatLostTies
    self.tiesLeftOut = tiesLeftOut
    self.leftOut = leftOut
  }
}

/// Which rows of ties make up a network.
public struct Layer: Sendable, Hashable {
  /// Only ties of this role.
  public var role: Role?

  /// Only ties of this function.
  public var function: Function?

  /// Only ties that exist on this day.
  public var day: Day?

  /// Creates a layer; without arguments, that of all ties.
  public init(role: Role? = nil, function: Function? = nil, day: Day? = nil) {
    self.role = role
    self.function = function
    self.day = day
  }
}

extension Dataset {
  /// The network of the ties in a layer: rows are chosen by role, function and day first; then rows
  /// of the same pair become one tie, with their weights added up and their roles and functions
  /// united.
  ///
  /// - Parameters:
  ///   - layer: Which rows make up the network.
  ///   - isWeighted: Whether ties keep their weights; otherwise each has weight 1, in less time and memory.
  /// - Returns: The network.
  /// - Complexity: O(*n* + *m*), with a factor log degree where ties have roles or functions.
  public func network(of layer: Layer = Layer(), isWeighted: Bool = true) -> Network {
    let rows = ties.chosen(by: layer)
    let (count, sources, targets) = (actors.count, rows.ties.sources, rows.ties.targets)
    let graph =
      isWeighted
      ? Graph(nodeCount: count, sources: sources, targets: targets, weights: rows.ties.weights)
      : Graph(unweightedNodeCount: count, sources: sources, targets: targets)
    var doubts: [Int: Doubt] = [:]
    for actor in rows.actorsWithUntaggedTies { doubts[actor] = .tiesUntagged }
    for actor in actorsThatLostTies { doubts[actor] = .tiesLeftOut }
    return Network(
      actors: actors,
      graph: graph,
      ties: TieColumns(merging: rows.ties, into: graph),
      doubts: doubts,
      coverage: rows.coverage,
      leftOut: leftOut,
      otherDays: OtherDays(pairs: rows.otherDays)
    )
  }
}

extension Dataset {
  /// The positions of actors who have ties that are not in a layer.
  ///
  /// - Complexity: O(*n* + *m*).
  package func actorsWithTiesOutside(_ layer: Layer) -> Set<Int> {
    var counts = [Int](repeating: 0, count: actors.count)
    for end in ties.sources + ties.targets { counts[Int(end)] += 1 }
    let kept = ties.chosen(by: layer).ties
    for end in kept.sources + kept.targets { counts[Int(end)] -= 1 }
    return Set(actors.indices.filter { counts[$0] > 0 })
  }
}

extension TieRows {
  /// What a layer takes of the rows.
  fileprivate struct Choice {
    /// The rows in the layer.
    var ties: TieRows

    /// The actors with ties of which it is not known whether they are in it.
    var actorsWithUntaggedTies: Set<Int> = []

    /// How many of the rows on that day have a role or function at all.
    var coverage: TagCoverage?

    /// The ends of the rows of other days that no role or function rules out.
    var otherDays: [(source: UInt32, target: UInt32)] = []
  }

  fileprivate func chosen(by layer: Layer) -> Choice {
    guard layer != Layer() else { return Choice(ties: self) }
    var kept: [Int] = []
    var otherDays: [(source: UInt32, target: UInt32)] = []
    var untagged: Set<Int> = []
    var present = 0
    var tagged = 0
    for row in 0..<count {
      let rolesServed = roles?[row] ?? []
      let functionsServed = functions?[row] ?? []
      // What a row says may rule it out, whatever it leaves open.
      let isRuledOut =
        layer.role.map { !rolesServed.isEmpty && !rolesServed.contains($0) } ?? false
        || layer.function.map { !functionsServed.isEmpty && !functionsServed.contains($0) } ?? false
      guard exists(row, on: layer.day) else {
        if !isRuledOut { otherDays.append((sources[row], targets[row])) }
        continue
      }
      present += 1
      let isTagged =
        (layer.role == nil || !rolesServed.isEmpty)
        && (layer.function == nil || !functionsServed.isEmpty)
      if isTagged { tagged += 1 }
      if isRuledOut { continue }
      guard isTagged else {
        untagged.insert(Int(sources[row]))
        untagged.insert(Int(targets[row]))
        continue
      }
      kept.append(row)
    }
    let coverage =
      layer.role == nil && layer.function == nil
      ? nil : TagCoverage(tagged: tagged, rows: present)
    return Choice(
      ties: selecting(kept),
      actorsWithUntaggedTies: untagged,
      coverage: coverage,
      otherDays: otherDays
    )
  }

  /// Whether the tie of a row exists on a day; always so where no day is asked for.
  private func exists(_ row: Int, on day: Day?) -> Bool {
    guard let day else { return true }
    if let first = since?[row], first > day { return false }
    if let last = until?[row], last < day { return false }
    return true
  }

  func selecting(_ rows: [Int]) -> TieRows {
    TieRows(
      sources: rows.map { sources[$0] },
      targets: rows.map { targets[$0] },
      weights: weights.map { column in rows.map { column[$0] } },
      roles: roles.map { column in rows.map { column[$0] } },
      functions: functions.map { column in rows.map { column[$0] } },
      since: since.map { column in rows.map { column[$0] } },
      until: until.map { column in rows.map { column[$0] } }
    )
  }
}
