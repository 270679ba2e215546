import GraphCore
import SocialNetwork

/// What changed in a network from one time to another.
struct ChangeFindings {
  let change: NetworkChange

  /// The names of the two times, for a reader.
  let names: (earlier: Text, later: Text)

  /// Whether the two times are days of one dataset, whose ties are dated rather than surveyed twice.
  let areDays: Bool

  /// The rungs of those who stayed, at both times.
  let rungs: [(earlier: Rung, later: Rung)]

  /// How many of those who stayed would lose the main network without the umbrella, at both times; `nil` where none
  /// is named.
  let dependOnUmbrella: (earlier: Int, later: Int, all: Int, staffApart: Bool)?

  /// Measures of whole networks, of everybody and of those who stayed alone.
  let measures: [Measured]

  /// The ranks of those who stayed by one measure, at both times; `nil` where a score is not defined, or the
  /// same at both.
  let ranks: [(earlier: Rank, later: Rank)?]

  /// For each share of ties taken away, the interval of the difference by each measure; none unless asked.
  let differences: [[CertaintyInterval?]]

  /// The measure of the ranks.
  let ranking: ActorMeasure

  /// A measure at both times.
  struct Measured {
    let measure: NetworkMeasure
    let all: (earlier: Double?, later: Double?)
    let stayed: (earlier: Double?, later: Double?)
  }

  init(
    for question: ChangeQuestion,
    from earlier: Subject,
    to later: Subject
  ) throws(QuestionError) {
    let change = NetworkChange(from: earlier.network, to: later.network)
    guard !change.stayed.isEmpty || change.earlier.actors.isEmpty else {
      throw QuestionError(
        Text(
          en: "no id is in both, so nothing can be compared; do the ids mean the same in both?",
          nl:
            "geen enkele id staat in allebei, dus valt er niets te vergelijken; betekenen de id's "
            + "in allebei hetzelfde?"
        )
      )
    }
    try ChangeFindings.checkMarks(earlier, later)
    self.change = change
    areDays = ChangeFindings.areDays(earlier, later)
    names = ChangeFindings.names(earlier, later)
    let ladders = (try earlier.ladder(question.ladder), try later.ladder(question.ladder))
    rungs = change.stayed.map { (ladders.0.rungs[$0.earlier], ladders.1.rungs[$0.later]) }
    dependOnUmbrella =
      question.ladder.umbrella == nil
      ? nil
      : ChangeFindings.dependants(of: change, ladders, staffApart: !question.ladder.staff.isEmpty)
    let chosen =
      question.measures.isEmpty ? ChangeQuestion.usualMeasures : question.measures
    let options = later.measureOptions(isWeighted: question.isWeighted)
    later.listener.begin(Text(en: "measuring", nl: "meten"))
    let networks = change.amongStayers
    measures = try NetworkMeasure.all.chosen(by: chosen).map { measure in
      later.listener.during(measure.title) {
        Measured(
          measure: measure,
          all: (
            change.earlier.score(measure, options: options),
            change.later.score(measure, options: options)
          ),
          stayed: (
            networks.earlier.score(measure, options: options),
            networks.later.score(measure, options: options)
          )
        )
      }
    }
    let known = measures.map(\.measure)
    differences =
      question.tellsCertainty
      ? later.listener.during(Text(en: "taking ties away", nl: "relaties weglaten")) {
        MissingTies.shares.map { share in
          ChangeCertainty.differences(
            by: known,
            from: change.earlier,
            to: change.later,
            missing: share,
            options
          )
        }
      } : []
    ranking = question.ranking
    let scores = later.listener.during(ranking.title) {
      [
        change.earlier.scores(question.ranking, options: options),
        change.later.scores(question.ranking, options: options),
      ]
    }
    let (before, after) = (
      change.stayed.map { scores[0][$0.earlier] }, change.stayed.map { scores[1][$0.later] }
    )
    let places = (Rank.ranks(of: before), Rank.ranks(of: after))
    ranks = change.stayed.indices.map { place in
      // Who scores the same as before moves only because others did.
      guard let earlier = places.0[place], let later = places.1[place],
        let old = before[place], let new = after[place],
        // Sums in another order differ in their last digits.
        abs(old - new) > 1e-9 * max(1, abs(old), abs(new))
      else { return nil }
      return (earlier, later)
    }
  }

  /// The places of those whose rank moved with their score; of ranks that are shared, the middle counts.
  var moved: [Int] { ranks.indices.filter { shift($0) > 0 } }

  /// By how many places the rank of an actor moved.
  func shift(_ place: Int) -> Double {
    ranks[place].map { abs($0.later.middle - $0.earlier.middle) } ?? 0
  }

  /// How many of those who stayed, the umbrella apart, would lose the main network without it.
  private static func dependants(
    of change: NetworkChange,
    _ ladders: (IsolationLadder, IsolationLadder),
    staffApart: Bool
  ) -> (earlier: Int, later: Int, all: Int, staffApart: Bool) {
    let depend = (ladders.0.dependsOnUmbrella, ladders.1.dependsOnUmbrella)
    let others = change.stayed.filter {
      $0.earlier != ladders.0.umbrella && $0.later != ladders.1.umbrella
    }
    return (
      others.count { depend.0[$0.earlier] }, others.count { depend.1[$0.later] }, others.count,
      staffApart
    )
  }

  private static func areDays(_ earlier: Subject, _ later: Subject) -> Bool {
    earlier.scope.layer.day != nil && earlier.scope.layer.day != later.scope.layer.day
  }

  /// The names of the two times, for a reader.
  static func names(_ earlier: Subject, _ later: Subject) -> (earlier: Text, later: Text) {
    areDays(earlier, later)
      ? (
        Text(earlier.scope.layer.day?.description ?? ""),
        Text(later.scope.layer.day?.description ?? "")
      )
      : (Text(earlier.name.harmless), Text(later.name.harmless))
  }

  /// Refuses to compare where an association is marked at one time only: people's ties with it, which are left out
  /// at the one, would be told at the other.
  private static func checkMarks(_ earlier: Subject, _ later: Subject) throws(QuestionError) {
    for (one, other) in [(earlier, later), (later, earlier)] {
      let isTold = other.actors.ids.contains {
        one.marked.contains($0) && !other.marked.contains($0)
      }
      guard isTold else { continue }
      throw QuestionError(
        Text(
          en:
            "an association whose membership tells something is marked at one time and not at the other, so "
            + "what differs would tell who its members are; mark it by its id",
          nl:
            "een vereniging waarvan het lidmaatschap iets verklapt, is maar op één van de twee momenten "
            + "gemarkeerd, dus het verschil zou verklappen wie er lid is; markeer ze met haar id"
        )
      )
    }
  }

  // MARK: Who fell out, and who was brought in

  /// The places of those who stayed, were in the main network, and are not now.
  var fellOut: [Int] {
    rungs.indices.filter { !rungs[$0].earlier.isApart && rungs[$0].later.isCertainlyApart }
  }

  /// The places of those who stayed, were not in the main network, and are now.
  var broughtIn: [Int] {
    rungs.indices.filter {
      rungs[$0].earlier.isCertainlyApart && !rungs[$0].later.isApart
    }
  }

  /// How many of those who fell out were not surveyed at the second time, so that they may have ties nobody named.
  var fellOutInDoubt: Int {
    fellOut.count { !change.later.actors.isSurveyed(change.stayed[$0].later) }
  }

  /// How many are in the main network now of whom it was not known before.
  var broughtInFromUnknown: Int {
    rungs.count { $0.earlier == .unknown && !$0.later.isApart }
  }

  /// How many of those who stayed were in the main network, and may be outside it now.
  var inDoubt: Int {
    rungs.count { !$0.earlier.isApart && $0.later.isApart && !$0.later.isCertainlyApart }
  }
}

extension Rung {
  /// Whether it is not known that an actor on the rung is in the main network.
  var isApart: Bool { self == .unknown || isCertainlyApart }

  /// Whether an actor on the rung is known not to be in the main network.
  var isCertainlyApart: Bool { [.notOnDay, .isolate, .detached].contains(self) }
}

extension ChangeFindings {
  /// A row for everything that changed.
  ///
  /// - Parameter limit: How many rows there are of each sort at most.
  /// - Returns: The rows, sort by sort.
  func rows(limit: Int?) -> Rows {
    let more =
      differences.isEmpty ? [] : ["noise-10-low", "noise-10-high", "noise-20-low", "noise-20-high"]
    var rows = Rows(["what", "change", "id", "other", "before", "after"] + more)
    let empty = more.map { _ in Value.number(nil) }
    func add(_ what: String, _ lines: [[Value]]) {
      for line in lines.prefix(limit ?? .max) {
        rows.append([.text(what)] + line + (line.count > 5 ? [] : empty))
      }
    }
    let (earlier, later) = (change.earlier.actors, change.later.actors)
    let none = Value.number(nil)
    func id(_ place: Int) -> Value { .text(later.ids[change.stayed[place].later]) }
    func ends(_ pair: NetworkChange.Pair) -> [Value] { [id(pair.first), id(pair.second)] }
    func weight(_ pair: NetworkChange.Pair, in network: Network, _ isLater: Bool) -> Value {
      let ends = [pair.first, pair.second].map {
        isLater ? change.stayed[$0].later : change.stayed[$0].earlier
      }
      let tie = network.graph.edges(of: ends[0]).first { Int($0.0) == ends[1] }
      return .number(tie?.1)
    }
    add("count", counts)
    add(
      "actor",
      change.came.map {
        [.text("came"), .text(later.ids[$0]), none, none, .text(later.kinds[$0].name)]
      }
        + change.went.map {
          [.text("went"), .text(earlier.ids[$0]), none, .text(earlier.kinds[$0].name), none]
        }
    )
    add(
      "tie",
      change.made.map { [.text("made")] + ends($0) + [none, weight($0, in: change.later, true)] }
        + change.lost.map {
          [.text("lost")] + ends($0) + [weight($0, in: change.earlier, false), none]
        }
    )
    add(
      "rung",
      rungs.indices.filter { rungs[$0].earlier != rungs[$0].later }.map { place in
        let (before, after) = rungs[place]
        return [
          .text(before < after ? "up" : "down"), id(place), none, .text(before.rawValue),
          .text(after.rawValue),
        ]
      }
    )
    for (word, groups) in [("split", change.splits), ("merged", change.merges)] {
      add(
        "group",
        groups.flatMap { group in
          group.parts.dropFirst().map { part in
            [
              .text(word), id(group.parts[0][0]), id(part[0]), .integer(group.parts[0].count),
              .integer(part.count),
            ]
          }
        }
      )
    }
    add(
      "measure",
      measures.enumerated().flatMap { place, measured in
        // What is of everybody comes first; noise is told of that.
        zip(measured.lines, [true, false]).map { line, isOfAll in
          line + (isOfAll ? noise(at: place) : empty)
        }
      }
    )
    add(
      "rank",
      moved.compactMap { place in
        guard let rank = ranks[place] else { return nil }
        return [
          .text(rank.later.middle < rank.earlier.middle ? "up" : "down"), id(place),
          .text(ranking.id), .number(rank.earlier.middle), .number(rank.later.middle),
        ]
      }
    )
    add(
      "survival",
      change.survival.map {
        [.text("lasted"), .text($0.id), none, .integer($0.before), .integer($0.lasted)]
      }
    )
    add(
      "id",
      change.likelyRenamings.map {
        [
          .text("proposed"), .text(earlier.ids[$0.earlier]), .text(later.ids[$0.later]), none, none,
        ]
      }
    )
    return rows
  }

  private func noise(at place: Int) -> [Value] {
    differences.flatMap { [.number($0[place]?.low), .number($0[place]?.high)] }
  }

  private var counts: [[Value]] {
    let change = change
    let counts: [(String, String, Int, Int)] =
      [
        ("stayed", "actors", change.stayed.count, change.stayed.count),
        ("came", "actors", 0, change.came.count),
        ("went", "actors", change.went.count, 0),
        ("lasted", "ties", change.lasted.count, change.lasted.count),
        ("made", "ties", 0, change.made.count),
        ("lost", "ties", change.lost.count, 0),
        ("with-newcomers", "ties", 0, change.tiesWithNewcomers),
        ("with-leavers", "ties", change.tiesWithLeavers, 0),
      ]
      + (dependOnUmbrella.map { [("lost-without-umbrella", "actors", $0.earlier, $0.later)] } ?? [])
    return counts.map { [.text($0.0), .text($0.1), .number(nil), .integer($0.2), .integer($0.3)] }
      + [
        [
          .text("stability"), .text("ties"), .number(nil), .number(nil),
          .number(change.tieStability),
        ]
      ]
  }
}

extension ChangeFindings.Measured {
  fileprivate var lines: [[Value]] {
    [(measure.id, all), ("\(measure.id) (stayed)", stayed)].map { id, values in
      let word =
        switch (values.earlier, values.later) {
        case (let a?, let b?): a == b ? "same" : a < b ? "up" : "down"
        default: "undefined"
        }
      return [
        .text(word), .text(id), .number(nil), .number(values.earlier), .number(values.later),
      ]
    }
  }
}

extension Rank {
  /// The middle of the places that equal scores share.
  fileprivate var middle: Double { Double(best + worst) / 2 }
}
