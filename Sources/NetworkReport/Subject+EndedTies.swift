import GraphCore
import SocialNetwork

// Ties that have ended by the date of the data, and count nevertheless unless a day is asked about.

extension Subject {
  /// The ties of a network that have ended, and are counted.
  struct EndedTies {
    /// How many there are.
    let count: Int

    /// The day before which they ended; `nil` where no day is known, and they are all those with a last day.
    let date: Day?

    /// What is said of them.
    var advice: Advice { .endedTies(count, before: date) }

    /// Whether a tie with some last day is one of them.
    func hasEnded(_ until: Day?) -> Bool {
      guard let until else { return false }
      return date.map { until < $0 } ?? true
    }
  }

  /// The ties that ended before the date of the data; `nil` where there are none, or the network is that of a day.
  var endedTies: EndedTies? {
    guard scope.layer.day == nil, let until = network.ties.until else { return nil }
    let ended = EndedTies(count: 0, date: date)
    let count = until.count(where: ended.hasEnded)
    return count > 0 ? EndedTies(count: count, date: date) : nil
  }

  /// What a page says of ties that have ended.
  var endedTiesBlocks: [Block] { endedTies.map { [.advice($0.advice)] } ?? [] }

  /// What a page says of actors that were not surveyed, where it rests on the ties that are known.
  var notSurveyedBlocks: [Block] {
    let count = actors.indices.count { !actors.isSurveyed($0) }
    guard count > 0 else { return [] }
    let some = Noun.actor.count(count)
    let isOne = count == 1
    return [
      .sentence(
        Text(
          en:
            "\(some.en) \(isOne ? "was" : "were") not surveyed: there may be ties that are not known, and all "
            + "that follows rests on those that are.",
          nl:
            "\(some.nl) \(isOne ? "is" : "zijn") niet bevraagd: er zijn misschien relaties die niet bekend "
            + "zijn, en wat volgt, steunt enkel op de bekende."
        )
      )
    ]
  }

  /// The network without the ties that have ended; of actors and ties alone.
  var networkOfLivingTies: Network? {
    guard let ended = endedTies, let until = network.ties.until else { return nil }
    var edges: [(Int, Int, Double)] = []
    var place = 0
    network.graph.forEachEdge { u, v, weight in
      if !ended.hasEnded(until[place]) { edges.append((u, v, weight)) }
      place += 1
    }
    return Network(
      actors: actors,
      graph: Graph(nodeCount: actors.count, edges: edges),
      leftOut: network.leftOut
    )
  }

  // MARK: - Rows for programs

  /// What whoever takes the rows for programs is told, since no page says it.
  ///
  /// - Parameter haveNames: Whether the rows have the names of actors, and not their ids alone.
  /// - Returns: The advice.
  func adviceOnRows(haveNames: Bool) -> [Advice] {
    let tells =
      !naming.namesPeople && !naming.isPseudonymous
      && actors.indices.contains { actor in
        guard actors.kinds[actor].mayBePerson else { return false }
        return haveNames && actors.names[actor] != actors.ids[actor] || !actors.hasCodedID(actor)
      }
    return (tells ? [.rowsNamePeople] : []) + (endedTies.map { [$0.advice] } ?? [])
  }
}
