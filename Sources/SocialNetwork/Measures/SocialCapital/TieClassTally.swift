import GraphCore

/// How many ties of each class every actor has, or how strong they are together.
///
///     let tally = TieClassTally(of: network, classes: network.tieClasses(by: municipality))
///     tally[0, .bridging]  // the bridging ties of the first actor
public struct TieClassTally: Sendable, Equatable {
  /// The sum of every class over all ties, each tie counted once.
  public private(set) var totals: [Double]

  /// The sum of every class for every actor, actor after actor.
  private var sums: [Double]

  private static let width = TieClass.allCases.count

  /// A tally of nothing yet.
  init(actorCount: Int) {
    totals = [Double](repeating: 0, count: TieClassTally.width)
    sums = [Double](repeating: 0, count: actorCount * TieClassTally.width)
  }

  /// Adds up the ties of every actor by class.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - classes: The class of every tie, in the order of `Graph.forEachEdge`.
  ///   - isWeighted: Whether a tie counts by its strength; else as 1.
  ///   - removed: An actor whose ties are left out, such as the umbrella.
  /// - Complexity: O(*n* + *m*).
  public init(
    of network: Network,
    classes: [TieClass],
    isWeighted: Bool = false,
    without removed: Int? = nil
  ) {
    precondition(classes.count == network.graph.edgeCount, "a class for every tie")
    var tally = TieClassTally(actorCount: network.actors.count)
    var tie = 0
    network.graph.forEachEdge { u, v, weight in
      if u != removed, v != removed {
        tally.add(isWeighted ? weight : 1, of: classes[tie], to: u, v)
      }
      tie += 1
    }
    self = tally
  }

  /// The number of actors.
  public var actorCount: Int { sums.count / TieClassTally.width }

  /// The ties of a class that an actor has.
  public subscript(actor: Int, tieClass: TieClass) -> Double {
    sums[actor * TieClassTally.width + tieClass.rawValue]
  }

  /// The ties of a class, each counted once.
  public subscript(tieClass: TieClass) -> Double { totals[tieClass.rawValue] }

  /// All ties of an actor.
  public func total(of actor: Int) -> Double {
    sums[actor * TieClassTally.width..<(actor + 1) * TieClassTally.width].reduce(0, +)
  }

  /// All ties.
  public var total: Double { totals.reduce(0, +) }

  /// Adds a tie at both of its ends.
  private mutating func add(_ weight: Double, of tieClass: TieClass, to u: Int, _ v: Int) {
    totals[tieClass.rawValue] += weight
    sums[u * TieClassTally.width + tieClass.rawValue] += weight
    sums[v * TieClassTally.width + tieClass.rawValue] += weight
  }

  /// Adds a tie at one of its ends, so that its other end has to be added as well.
  mutating func add(_ weight: Double, of tieClass: TieClass, toEndAt actor: Int) {
    totals[tieClass.rawValue] += weight / 2
    sums[actor * TieClassTally.width + tieClass.rawValue] += weight
  }
}
