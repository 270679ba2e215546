import GraphCore
import SocialNetwork

/// The ties of a network, each with what it brings and what it carries.
struct TiesFindings {
  /// A tie.
  struct Tie {
    /// The positions of its ends, that of the smaller id first.
    let source: Int
    let target: Int

    let weight: Double
    let tieClass: TieClass

    /// How many actors would lose the main part without it; `nil` where it is no bridge.
    let dependants: Int?

    /// The first day, and the last; `nil` where they are not known, or the tie is open.
    let since: Day?
    let until: Day?

    /// Whether it ended before the date of the data, and is counted.
    let hasEnded: Bool
  }

  /// The actors of the network.
  let actors: Actors

  /// All ties, those on which most actors depend first, then bridges before others, then by the ids of
  /// their ends.
  let ties: [Tie]

  /// The ties that are listed, in that order.
  let listed: [Tie]

  /// The attribute by which ties bond or bridge; `nil` for communities.
  let attribute: Attribute?

  /// Whether only bridges are listed.
  let areBridgesAlone: Bool

  /// Whether the files say since when ties exist.
  let isDated: Bool

  /// Looks at the ties as a question asks.
  init(_ question: TiesQuestion, on subject: Subject) throws(QuestionError) {
    let network = subject.network
    let isShown = try subject.satisfying(question.shown)
    let isAuthority = try subject.authorities(question.authorities)
    if let name = question.by {
      let attribute = try subject.attribute(named: name)
      // A list of ties tells the value of an end to whoever knows that of the other.
      try subject.guardSensitive(name)
      self.attribute = attribute
    } else {
      attribute = nil
    }
    subject.listener.begin(Text(en: "classifying ties", nl: "relaties indelen"))
    let classes =
      attribute.map { network.tieClasses(by: $0, isAuthority: isAuthority) }
      ?? network.tieClasses(
        by: network.communities(isWeighted: question.isWeighted),
        isAuthority: isAuthority
      )
    let ladder = try subject.ladder(LadderChoice(anchor: question.anchor))
    let dependants = ladder.dependants(onTiesOf: network.graph)

    var ranks = [Int](repeating: 0, count: network.actors.count)
    for (rank, actor) in network.actors.ids.sorted(Array(network.actors.indices)).enumerated() {
      ranks[actor] = rank
    }
    let ended = subject.tiesOutsideTheirDays
    var ties: [Tie] = []
    ties.reserveCapacity(network.graph.edgeCount)
    network.graph.forEachEdge { u, v, weight in
      let place = ties.count
      let isInOrder = ranks[u] < ranks[v]
      ties.append(
        Tie(
          source: isInOrder ? u : v,
          target: isInOrder ? v : u,
          weight: weight,
          tieClass: classes[place],
          dependants: dependants[place],
          since: network.ties.since?[place],
          until: network.ties.until?[place],
          hasEnded: ended?.hasEnded(network.ties.until?[place]) ?? false
        )
      )
    }
    ties.sort { one, other in
      // A bridge on which nobody depends comes before what is no bridge.
      let (some, others) = (one.dependants ?? -1, other.dependants ?? -1)
      return some == others
        ? (ranks[one.source], ranks[one.target]) < (ranks[other.source], ranks[other.target])
        : some > others
    }
    actors = network.actors
    self.ties = ties
    listed = ties.filter { tie in
      (tie.dependants != nil || !question.bridgesAlone)
        && (isShown[tie.source] || isShown[tie.target])
    }
    areBridgesAlone = question.bridgesAlone
    isDated = network.ties.since != nil
  }

  /// The classes that every tie is in exactly one of, in the order of the table.
  var classes: [TieClass] { attribute == nil ? TieClass.byCommunity : TieClass.byAttribute }
}
