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

  /// The ties of each time that have ended or may have, and are counted.
  let tiesOutsideTheirDays: [Subject.TiesOutsideTheirDays?]

  /// A sign that the later one was named first; `nil` where there is none.
  let reversed: ReversedTimes?

  /// Whether people may be told one by one.
  let namesPeople: Bool

  /// How many ties of each sort lasted, as far as it may be told.
  var survival: [TieSurvival] { namesPeople ? change.survival : change.survivalToldOfPeople }

  /// A measure at both times.
  struct Measured {
    let measure: NetworkMeasure
    let all: (earlier: Double?, later: Double?)
    let stayed: (earlier: Double?, later: Double?)

    /// Of how many of those counted that is certain, in the same order; `nil` where it is of all, each time.
    let certain: [Int]?
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
          en:
            "no id is in both, so nothing can be compared; see that an id means the same actor in both",
          nl:
            "geen enkele id staat in allebei, dus valt er niets te vergelijken; zorg dat een id in allebei "
            + "dezelfde actor is"
        )
      )
    }
    try ChangeFindings.checkMarks(earlier, later)
    self.change = change
    tiesOutsideTheirDays = [earlier.tiesOutsideTheirDays, later.tiesOutsideTheirDays]
    reversed = ChangeFindings.reversed(earlier, later)
    namesPeople = later.naming.namesPeople
    areDays = ChangeFindings.areDays(earlier, later)
    names = ChangeFindings.names(earlier, later)
    let ladders = (
      try ChangeFindings.ladder(question.ladder, of: earlier, named: names.earlier),
      try ChangeFindings.ladder(question.ladder, of: later, named: names.later)
    )
    rungs = change.stayed.map { (ladders.0.rungs[$0.earlier], ladders.1.rungs[$0.later]) }
    isMainAnother = ChangeFindings.isMainAnother(in: change, ladders)
    dependOnUmbrella =
      question.ladder.umbrella == nil
      ? nil
      : ChangeFindings.dependants(of: change, ladders, staffApart: !question.ladder.staff.isEmpty)
    let chosen =
      question.measures.isEmpty ? ChangeQuestion.usualMeasures : question.measures
    let options = later.measureOptions(isWeighted: question.isWeighted)
    later.listener.begin(Text(en: "measuring", nl: "meten"))
    let stayers = change.amongStayers
    let networks =
      [change.earlier, change.later] + [stayers.earlier, stayers.later].map(later.policy.doubting)
    measures = try NetworkMeasure.all.chosen(by: chosen).map { measure in
      later.listener.during(measure.title) {
        let scores = networks.map { $0.score(measure, options: options) }
        let isCertain = zip(scores, networks).allSatisfy {
          IsolateWords.certain(measure, $0, in: $1) == nil
        }
        return Measured(
          measure: measure,
          all: (scores[0], scores[1]),
          stayed: (scores[2], scores[3]),
          certain: isCertain ? nil : networks.map(\.certainIsolateCount)
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
      !ladders.0.isUmbrellaOrStaff[$0.earlier] && !ladders.1.isUmbrellaOrStaff[$0.later]
    }
    return (
      others.count { depend.0[$0.earlier] }, others.count { depend.1[$0.later] }, others.count,
      staffApart
    )
  }

  static func areDays(_ earlier: Subject, _ later: Subject) -> Bool {
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

  /// The ladder at one time; an error says at which.
  private static func ladder(
    _ choice: LadderChoice,
    of subject: Subject,
    named name: Text
  ) throws(QuestionError) -> IsolationLadder {
    do throws(QuestionError) { return try subject.ladder(choice) } catch {
      throw QuestionError(
        Text(
          en: "\(name.en): \(error.problem.en)",
          nl: "\(name.nl): \(error.problem.nl)"
        ),
        about: error.conditions,
        aboutWord: error.word,
        suggestions: error.suggestions,
        remedy: error.remedy
      )
    }
  }

  // MARK: Who fell out, and who was brought in

  /// How many parts of a network are as large as its main network, itself included, and their size; `nil` where no
  /// other is.
  func equalParts(of network: Network) -> (count: Int, size: Int)? {
    let sizes = network.graph.connectedComponents().sizes
    guard let most = sizes.max(), most > 1 else { return nil }
    let count = sizes.count { $0 == most }
    return count > 1 ? (count, most) : nil
  }

  /// Whether the main network is another part than it was.
  ///
  /// So it is where more of those of it who stayed are together elsewhere than are in it. Then nobody fell out of it
  /// or was brought in by that alone.
  let isMainAnother: Bool

  /// Finds whether the main network is another part than it was.
  private static func isMainAnother(
    in change: NetworkChange,
    _ ladders: (IsolationLadder, IsolationLadder)
  ) -> Bool {
    let labels = change.later.graph.connectedComponents().labels
    var counts: [UInt32: Int] = [:]
    var inMain = 0
    for pair in change.stayed where ladders.0.isInMainComponent[pair.earlier] {
      counts[labels[pair.later], default: 0] += 1
      inMain += ladders.1.isInMainComponent[pair.later] ? 1 : 0
    }
    return counts.values.max() ?? 0 > inMain
  }

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

extension Rank {
  /// The middle of the places that equal scores share.
  var middle: Double { Double(best + worst) / 2 }
}
