public import SocialNetwork

/// The question of what the network looks like as a whole.
public struct DescribeQuestion: NetworkQuestion {
  /// The ids of the measures; none for all.
  public var measures: [String]

  /// The attribute of which is told how far ties stay within its groups; `nil` for none.
  public var attribute: String?

  /// Whether ties count by their weight.
  public var isWeighted: Bool

  /// How far what takes long may be off; `nil` to compute everything exactly.
  public var approximation: Approximation?

  /// Whether it is told how far numbers move where ties are missing; not of those of groups.
  public var tellsCertainty = false

  /// Creates the question.
  public init(
    measures: [String] = [],
    by attribute: String? = nil,
    isWeighted: Bool = false,
    approximation: Approximation? = nil
  ) {
    self.measures = measures
    self.attribute = attribute
    self.isWeighted = isWeighted
    self.approximation = approximation
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    try subject.checkSelection(by: [attribute].compactMap(\.self))
    let session = subject.session()
    let findings = try DescribeFindings(for: self, on: subject, session)
    return Report(
      title: subject.title,
      sections: [Report.Section(nil, subject.summary + subject.notSurveyedBlocks)]
        + findings.sections,
      rows: findings.rows,
      conventions: Conventions.with(
        Conventions.weights(subject.measureOptions(isWeighted: isWeighted))
      ).merging(findings.conventions) { $1 }.merging(findings.certainty?.conventions ?? [:]) { $1 },
      record: subject.record,
      withheld: session.withholding,
      notes: [findings.proposal].compactMap(\.self)
    )
  }
}
