import GraphCore
import SocialNetwork

/// What was found in draws of a network with ties missing, for each share of them that was taken away.
struct CertaintyFindings<Found: Sendable>: Sendable {
  /// What was found, in the order of `MissingTies.shares`.
  let found: [Found]

  /// How many actors were not surveyed, and got ties in the draws.
  let notSurveyedCount: Int

  /// Whether measures of all shortest paths are estimated in each draw.
  private let isEstimated: Bool

  init(
    _ missing: MissingTies,
    on subject: Subject,
    find: (Double) -> Found
  ) {
    isEstimated = !missing.findsAllPaths
    notSurveyedCount = missing.notSurveyed.count
    found = subject.listener.during(
      Text(en: "taking ties away", nl: "relaties weglaten")
    ) { MissingTies.shares.map(find) }
  }

  /// The words of a share, for a column: "10 % missing".
  private static func title(_ share: Double) -> Text {
    let share = Percentage.text(share)
    return Text(en: "\(share.en) missing", nl: "\(share.nl) ontbreekt")
  }

  /// A column for a reader for each share.
  func tableColumns(_ title: (Text) -> Text) -> [ReportTable.Column] {
    MissingTies.shares.map { .numbers(title(Self.title($0))) }
  }

  /// A column for programs for each share: `kept-10` and `kept-20`.
  func rowColumns(_ name: String) -> [String] {
    MissingTies.shares.map { "\(name)-\(Int((100 * $0).rounded()))" }
  }

  /// What was done, in sentences.
  var explanation: [Text] {
    let shares = MissingTies.shares.map { Percentage.text($0) }
    let draws = Number.text(MissingTies.drawCount)
    let first = [
      Text(
        en:
          "How sure is this, if ties are missing from the files? As is usual, \(shares[0].en) of the "
          + "known ties were taken away at random, \(draws.en) times, and \(shares[1].en) as often: what "
          + "changes by that may as well have changed by ties that are missing already.",
        nl:
          "Hoe zeker is dit, als er relaties ontbreken in de bestanden? Zoals gebruikelijk is \(draws.nl) "
          + "keer \(shares[0].nl) van de bekende relaties willekeurig weggelaten, en even vaak "
          + "\(shares[1].nl): wat daardoor verandert, kan ook al veranderd zijn door relaties die "
          + "ontbreken."
      )
    ]
    guard notSurveyedCount > 0 else { return first }
    let count = Number.text(notSurveyedCount)
    return first + [
      notSurveyedCount == 1
        ? Text(
          en:
            "The actor that was not surveyed first got as many ties as a surveyed actor of its kind, "
            + "drawn at random, with actors of the same kinds as that one's contacts.",
          nl:
            "De actor die niet bevraagd is, kreeg eerst evenveel relaties als een willekeurige bevraagde "
            + "actor van dezelfde soort, met actoren van dezelfde soorten als diens contacten."
        )
        : Text(
          en:
            "Each of the \(count.en) actors that were not surveyed first got as many ties as a surveyed "
            + "actor of its kind, drawn at random, with actors of the same kinds as that one's contacts.",
          nl:
            "Elk van de \(count.nl) actoren die niet bevraagd zijn, kreeg eerst evenveel relaties als een "
            + "willekeurige bevraagde actor van dezelfde soort, met actoren van dezelfde soorten als diens "
            + "contacten."
        )
    ]
  }

  /// What programs are told.
  var conventions: [String: String] {
    [
      "certainty":
        "\(MissingTies.drawCount) draws, fixed seed, with 10 % and with 20 % of the known ties "
        + "taken away at random; actors not surveyed first get as many ties as a surveyed one of their "
        + "kind, with actors of the kinds of its contacts; low and high: all but the "
        + "\(MissingTies.drawCount / 40) lowest and highest draws; kept: in how many draws, empty of isolated actors, who get no "
        + "ties in any"
    ]
  }
}

// MARK: - Rungs

extension CertaintyFindings<RungCertainty> {
  /// Looks how sure the rungs of a ladder are.
  init(
    of ladder: IsolationLadder,
    for question: IsolationQuestion,
    on subject: Subject
  ) throws(QuestionError) {
    var anchor: Int?
    if let word = question.anchor { anchor = try subject.position(of: word) }
    let isStaff = question.staff.isEmpty ? nil : try subject.satisfying(question.staff)
    let missing = MissingTies(of: subject.network)
    self.init(missing, on: subject) { share in
      missing.certainty(
        of: ladder,
        anchor: anchor,
        isStaff: isStaff,
        missing: share,
        threads: subject.threadCount
      )
    }
  }
}

// MARK: - Scores of actors

extension CertaintyFindings<[ScoreCertainty?]> {
  /// Looks how far the scores of actors by some measures move.
  init(
    of measures: [ActorMeasure],
    for actors: [Int],
    isNormalised: Bool,
    on subject: Subject,
    _ options: MeasureOptions
  ) {
    let missing = MissingTies(of: subject.network)
    let reached = measures.filter { missing.reaches($0, isWeighted: options.isWeighted) }
    self.init(missing, on: subject) { share in
      let found = missing.certainty(
        of: reached,
        for: actors,
        isNormalised: isNormalised,
        missing: share,
        options
      )
      return measures.map { measure in
        reached.firstIndex { $0.id == measure.id }.map { found[$0] }
      }
    }
  }

  /// The columns of ranks by the first measure, and of the scores by each.
  func rowColumns(of ids: [String]) -> [String] {
    (["rank"] + ids).flatMap { id in
      zip(rowColumns("\(id)-low"), rowColumns("\(id)-high")).flatMap { [$0, $1] }
    }
  }

  /// The values of these for the actor in a place.
  func values(at place: Int) -> [Value] {
    func ends(_ interval: CertaintyInterval?) -> [Value] {
      [.number(interval?.low), .number(interval?.high)]
    }
    let ranks = found.flatMap { ends($0[0]?.ranks[place]) }
    return ranks
      + (found.first ?? []).indices.flatMap { measure in
        found.flatMap { ends($0[measure]?.scores[place]) }
      }
  }

  /// The ranks of the actor in a place, for a reader.
  func ranks(at place: Int) -> [Text] { found.map { CertaintyWords.range($0[0]?.ranks[place]) } }

  /// What was done, and what ranks mean.
  func sentences(on measures: [ActorMeasure]) -> [Text] {
    let (inside, draws) = (
      Number.text(CertaintyInterval.inside(of: MissingTies.drawCount)),
      Number.text(MissingTies.drawCount)
    )
    let name = CertaintyWords.name(of: measures[0])
    var sentences =
      explanation + [
        Text(
          en: "A rank by \(name.en) is a range where it is not the same in "
            + "\(inside.en) of \(draws.en) draws.",
          nl:
            "De rang naar \(name.nl) is een bereik waar die niet in \(inside.nl) van de "
            + "\(draws.nl) trekkingen dezelfde is."
        )
      ]
    let estimated = measures.filter { isEstimated && MissingTies.isEstimated($0) }
    if !estimated.isEmpty {
      sentences.append(CertaintyWords.areEstimated(estimated))
    }
    let left = zip(measures, found.first ?? []).filter { $1 == nil }.map(\.0)
    if !left.isEmpty { sentences.append(CertaintyWords.takesTooLong(left)) }
    return sentences
  }
}

// MARK: - Numbers of the network

/// How far the numbers of a network move.
struct DescribeCertainty: Sendable {
  /// The interval of each number, by the id of its measure.
  let scores: [String: CertaintyInterval]

  /// In how many draws the network is in the phase that it is in.
  let phaseKept: Int
}

extension CertaintyFindings<DescribeCertainty> {
  /// Looks how far the numbers of a network move.
  init(
    of measures: [NetworkMeasure],
    phase: NetworkPhase?,
    on subject: Subject,
    _ options: MeasureOptions
  ) {
    let missing = MissingTies(of: subject.network)
    let reached = measures.filter(missing.reaches)
    self.init(missing, on: subject) { share in
      let (scores, kept) = missing.certainty(
        of: reached,
        phase: phase,
        missing: share,
        options
      )
      return DescribeCertainty(
        scores: Dictionary(
          uniqueKeysWithValues: zip(reached.map(\.id), scores).compactMap { id, interval in
            interval.map { (id, $0) }
          }
        ),
        phaseKept: kept
      )
    }
  }

  /// The columns for programs.
  var rowColumns: [String] {
    zip(rowColumns("low"), rowColumns("high")).flatMap { [$0, $1] }
  }

  /// The values of these for the number of a measure.
  func values(of id: String) -> [Value] {
    found.flatMap { found -> [Value] in
      [.number(found.scores[id]?.low), .number(found.scores[id]?.high)]
    }
  }

  /// The intervals of the number of a measure, for a reader.
  func cells(of id: String) -> [Text] { found.map { CertaintyWords.range($0.scores[id]) } }

  /// What was done, and what an interval is.
  var sentences: [Text] {
    let (inside, draws) = (
      Number.text(CertaintyInterval.inside(of: MissingTies.drawCount)),
      Number.text(MissingTies.drawCount)
    )
    return explanation + [
      Text(
        en:
          "Between the two numbers lie \(inside.en) of \(draws.en) draws; – where there is no such "
          + "number, or it would take too long.",
        nl:
          "Tussen de twee cijfers liggen \(inside.nl) van de \(draws.nl) trekkingen; – waar er geen cijfer "
          + "is, of het te lang zou duren."
      ),
      CertaintyWords.direction,
    ]
  }
}
