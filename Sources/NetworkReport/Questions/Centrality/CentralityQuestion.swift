public import SocialNetwork

/// The question of who is central, and in what sense.
public struct CentralityQuestion: NetworkQuestion {
  /// The measures that are told where none are chosen.
  public static let usual = [ActorMeasure.degree, .betweenness, .harmonic, .constraint].map(\.id)

  /// The ids of the measures, the first of which ranks; none for the usual ones.
  public var measures: [String]

  /// Whether scores are normalised, so that networks of unlike size compare.
  public var isNormalised: Bool

  /// Whether ties count by their weight.
  public var isWeighted: Bool

  /// How far what takes long may be off; `nil` to compute everything exactly.
  public var approximation: Approximation?

  /// What holds of the actors that are listed.
  public var shown: [Condition]

  /// How many are listed; `nil` for all rows, and twenty for a reader.
  public var limit: Int?

  /// Attributes beside the rows.
  public var columns: [String]

  /// Whether it is told how far ranks and scores move where ties are missing.
  public var tellsCertainty = false

  /// Creates the question.
  public init(
    measures: [String] = usual,
    isNormalised: Bool = false,
    isWeighted: Bool = false,
    approximation: Approximation? = nil,
    shown: [Condition] = [],
    limit: Int? = nil,
    columns: [String] = []
  ) {
    self.measures = measures
    self.isNormalised = isNormalised
    self.isWeighted = isWeighted
    self.approximation = approximation
    self.shown = shown
    self.limit = limit
    self.columns = columns
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let options = subject.measureOptions(isWeighted: isWeighted)
    let isShown = try subject.satisfying(shown, options)
    let added = try subject.columns(columns)
    let findings = try CentralityFindings(for: self, on: subject, where: isShown, options)
    return Report(
      title: subject.title,
      sections: [Report.Section(nil, subject.summary + subject.noteOnRows(satisfying: shown))]
        + findings.sections(limit: limit ?? 20, added, of: subject),
      rows: added.beside(findings.rows(limit: limit)),
      conventions: Conventions.with(Conventions.weights(options)).merging([
        "cautions": findings.scored.compactMap(\.convention).joined(separator: " "),
        "rows": "highest first by the first measure, then by id",
        "scores": isNormalised ? "normalised, where a measure has such a form" : "as defined",
      ]) { $1 }.merging(findings.certainty?.conventions ?? [:]) { $1 },
      record: subject.record,
      withheld: subject.session().withholding,
      notesOnRows: subject.adviceOnRows(haveNames: true)
    )
  }
}
