/// How firmly an actor is tied to the main part of the network, from not at all to firmly.
///
/// An actor stands on the lowest rung that holds; see ``IsolationLadder`` for the definitions.
public enum Rung: String, Sendable, CaseIterable, Comparable {
  /// No known ties, but the actor was not surveyed, or ties of it were left out; or apart from the
  /// main component with others of whom ties were left out.
  case unknown

  /// No ties on the day asked for, but on other days.
  case notOnDay = "not-on-day"

  /// No ties at all.
  case isolate

  /// In a component other than the main one.
  case detached

  /// Would lose the main part without the umbrella.
  case umbrellaOnly = "umbrella-only"

  /// Would lose the main part if a single tie were lost.
  case oneTie = "one-tie"

  /// Would lose the main part if a single other actor left.
  case oneActor = "one-actor"

  /// None of these.
  case robust

  /// No path to an actor of some kind within some number of steps; a rung of its own list.
  case outOfReach = "out-of-reach"

  /// The word for a reader.
  public var title: Text {
    switch self {
    case .unknown: Text(en: "unknown", nl: "onbekend")
    case .notOnDay: Text(en: "no tie on that day", nl: "geen relatie op die dag")
    case .isolate: Text(en: "isolated actor", nl: "geïsoleerde actor")
    case .detached: Text(en: "separate network", nl: "los deelnetwerk")
    case .umbrellaOnly: Text(en: "through the umbrella only", nl: "enkel via de koepel")
    case .oneTie: Text(en: "hangs by one tie", nl: "hangt aan één relatie")
    case .oneActor: Text(en: "hangs on one actor", nl: "hangt aan één actor")
    case .robust: Text(en: "firmly connected", nl: "stevig verbonden")
    case .outOfReach: Text(en: "out of reach", nl: "buiten bereik")
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func < (first: Rung, second: Rung) -> Bool { first.place < second.place }

  /// The place on the ladder, from 0.
  var place: Int {
    switch self {
    case .unknown: 0
    case .notOnDay: 1
    case .isolate: 2
    case .detached: 3
    case .umbrellaOnly: 4
    case .oneTie: 5
    case .oneActor: 6
    case .robust: 7
    case .outOfReach: 8
    }
  }
}

/// Actors that stand on one rung together: that would lose the main part at the same moment.
public struct IsolatedGroup: Sendable, Hashable {
  /// The number of the group, from 1.
  ///
  /// Groups of two actors or more come first, in the order of the ladder, then by size with the
  /// largest first, then by smallest id; single actors follow in the same order.
  public let number: Int

  /// The rung on which all members stand.
  public let rung: Rung

  /// The positions of the members, in the order of their ids.
  public let members: ActorList

  /// The actor on the main side by which the group hangs; `nil` where it does not hang.
  public let heldBy: Int?

  /// The group's end of the tie by which it hangs; `nil` where it does not hang by a tie.
  public let tiedTo: Int?

  /// How many actors would be cut off in all, those of nested groups included.
  public let cutOff: Int

  /// Creates a group.
  public init(
    number: Int,
    rung: Rung,
    members: ActorList,
    heldBy: Int? = nil,
    tiedTo: Int? = nil,
    cutOff: Int
  ) {
    self.number = number
    self.rung = rung
    self.members = members
    self.heldBy = heldBy
    self.tiedTo = tiedTo
    self.cutOff = cutOff
  }
}
