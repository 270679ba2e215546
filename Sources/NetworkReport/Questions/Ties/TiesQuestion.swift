public import SocialNetwork

/// The question which ties there are, and which of them carry others.
///
///     let report = try TiesQuestion(bridgesAlone: true).report(on: subject)
public struct TiesQuestion: NetworkQuestion {
  /// Whether only bridges are listed: ties without which the network falls into more parts.
  public var bridgesAlone: Bool

  /// The name of the attribute by which ties bond or bridge; `nil` for the communities of the network,
  /// within and between which they lie.
  public var by: String?

  /// Who has authority, in words for kinds or as conditions; governments where there are none.
  public var authorities: [String]

  /// The id or name of the actor that marks the main part; `nil` where the largest part is the main one.
  public var anchor: String?

  /// Whether ties count by their weight when communities are looked for.
  public var isWeighted: Bool

  /// What holds of at least one end of every tie that is listed.
  public var shown: [Condition]

  /// How many are listed; `nil` for all rows, and twenty for a reader.
  public var limit: Int?

  /// Creates the question.
  public init(
    bridgesAlone: Bool = false,
    by: String? = nil,
    authorities: [String] = [],
    anchor: String? = nil,
    isWeighted: Bool = false,
    shown: [Condition] = [],
    limit: Int? = nil
  ) {
    self.bridgesAlone = bridgesAlone
    self.by = by
    self.authorities = authorities
    self.anchor = anchor
    self.isWeighted = isWeighted
    self.shown = shown
    self.limit = limit
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let findings = try TiesFindings(self, on: subject)
    return Report(
      title: subject.title,
      sections: [Report.Section(nil, subject.summary)]
        + findings.sections(on: subject, where: shown, limit: limit ?? 20),
      rows: findings.rows(limit: limit),
      conventions: Conventions.with(findings.conventions(isWeighted: isWeighted)),
      record: subject.record,
      withheld: subject.session().withholding,
      notesOnRows: subject.adviceOnRows(haveNames: false)
    )
  }
}
