import GraphCore
import SocialNetwork

// Ties that have ended by the date of the data, and count nevertheless unless a day is asked about.

extension Subject {
  /// The ties of a network that have ended or have not begun, and are counted.
  struct TiesOutsideTheirDays {
    /// How many there are.
    let count: Int

    /// How many others have a last day of which it is not known whether it is past, since no date of the data was
    /// given.
    let undecided: Int

    /// How many begin after that day, and are counted all the same.
    let later: Int

    /// The day before which they ended; `nil` where no day is known.
    let date: Day?

    /// What is said of them.
    var advice: Advice { .endedTies(count, before: date, others: undecided, later: later) }

    /// How many of some last days lie before a day, and how many others may be past all the same.
    ///
    /// - Parameters:
    ///   - days: The last days, where they are known.
    ///   - date: The day; `nil` where none is known.
    ///   - isGiven: Whether it was given; else it is the first day of the newest tie, and the data may be later.
    /// - Returns: The two counts.
    static func counts(
      _ days: [Day?],
      before date: Day?,
      isGiven: Bool
    ) -> (ended: Int, undecided: Int) {
      let known = days.compactMap(\.self)
      let ended = date.map { date in known.count { $0 < date } } ?? 0
      return (ended, isGiven ? 0 : known.count - ended)
    }

    /// How many of some first days lie after a day; none where it is not known.
    static func count(of days: [Day?]?, after date: Day?) -> Int {
      guard let date else { return 0 }
      return days?.compactMap(\.self).count { $0 > date } ?? 0
    }

    /// Whether a tie with some last day is one of them; without a date all that have one may be.
    func hasEnded(_ until: Day?) -> Bool {
      guard let until else { return false }
      return date.map { until < $0 } ?? true
    }
  }

  /// The ties that ended before the date of the data, or may have ended; `nil` where there are none, or the network is
  /// that of a day.
  var tiesOutsideTheirDays: TiesOutsideTheirDays? {
    guard scope.layer.day == nil else { return nil }
    let until = network.ties.until ?? []
    let later = TiesOutsideTheirDays.count(of: network.ties.since, after: date)
    let (count, undecided) = TiesOutsideTheirDays.counts(until, before: date, isGiven: isDateGiven)
    return count + undecided + later > 0
      ? TiesOutsideTheirDays(count: count, undecided: undecided, later: later, date: date) : nil
  }

  /// How old a tie is on the date of the data, in whole years; of one that ended before, how old it was on its last day.
  ///
  /// `nil` where it has no first day, or had not begun.
  ///
  /// - Parameters:
  ///   - since: The first day of the tie.
  ///   - last: The last day of a tie that has ended; `nil` of any other.
  /// - Returns: The age.
  func years(since: Day?, endedOn last: Day?) -> Int? {
    guard let date, let since, since <= date else { return nil }
    return since.wholeYears(until: max(since, last ?? date))
  }

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
    guard let ended = tiesOutsideTheirDays, ended.count > 0 || ended.date == nil,
      let until = network.ties.until
    else { return nil }
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
    return (tells ? [.rowsNamePeople] : []) + (tiesOutsideTheirDays.map { [$0.advice] } ?? [])
  }
}
