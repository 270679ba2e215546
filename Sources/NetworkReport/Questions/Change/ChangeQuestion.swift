public import SocialNetwork

/// The question what changed in a network from one time to another.
///
///     let report = try ChangeQuestion().report(from: earlier, to: later)
public struct ChangeQuestion: Question {
  /// The measures of networks that are set side by side; none for the usual ones.
  public static let usualMeasures = [
    NetworkMeasure.density, .meanDegree, .components, .isolates, .largestComponentShare,
    .transitivity, .bridges, .cutpoints,
  ].map(\.id)

  /// The ids of the measures of whole networks.
  public var measures: [String]

  /// The measure of actors whose ranks are set side by side.
  public var ranking: ActorMeasure

  /// From where isolation is looked at.
  public var ladder: LadderChoice

  /// Whether ties count by their weight.
  public var isWeighted: Bool

  /// Whether it is told if measures differ by more than the noise of a survey.
  public var tellsCertainty = false

  /// How many are listed of each sort; `nil` for all rows, and ten for a reader.
  public var limit: Int?

  /// Creates the question.
  public init(
    measures: [String] = usualMeasures,
    ranking: ActorMeasure = .betweenness,
    ladder: LadderChoice = LadderChoice(),
    isWeighted: Bool = false,
    limit: Int? = nil
  ) {
    self.measures = measures
    self.ranking = ranking
    self.ladder = ladder
    self.isWeighted = isWeighted
    self.limit = limit
  }

  /// The answer.
  ///
  /// - Parameters:
  ///   - earlier: The network at the first time, and what may be told of it.
  ///   - later: The network at the second time.
  /// - Returns: The report.
  /// - Throws: A ``QuestionError`` where a measure or an actor is not there, or no actor is in both.
  public func report(from earlier: Subject, to later: Subject) throws(QuestionError) -> Report {
    let session = later.session()
    let findings = try ChangeFindings(for: self, from: earlier, to: later)
    let report = ChangeReport(findings, naming: later.naming, limit: limit ?? 10)
    return Report(
      title: report.title,
      sections: report.sections,
      rows: findings.rows(limit: limit),
      conventions: Conventions.with([
        "change": "from the first dataset or day to the second; actors are the same where ids are",
        "rank":
          "among the actors that stayed, by \(ranking.id), 1 the highest; of equal scores the middle of the "
          + "places that they share; only of those whose own score changed",
        "stability":
          "ties there at both times, of those among who stayed that are there at either (Jaccard)",
        "lost-without-umbrella":
          "of those who stayed, how many would lose the main part without the umbrella, its staff apart; only "
          + "where it is named",
        "noise":
          "low and high: the difference, later less earlier, in all but the \(MissingTies.drawCount / 40) lowest and "
          + "highest of \(MissingTies.drawCount) draws in which 10 % or 20 % of the ties of each network are taken "
          + "away at random; more than noise where 0 lies outside; only where asked",
        "stayed": "measures with '(stayed)' are of the networks of those who are in both",
        "weighted": isWeighted ? "yes" : "no",
      ]).merging(findings.conventionOnIsolates) { $1 },
      record: later.record,
      withheld: session.withholding,
      notesOnRows: later.adviceOnRows(haveNames: false)
    )
  }
}
