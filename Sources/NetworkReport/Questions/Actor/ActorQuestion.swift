public import SocialNetwork

/// The question what there is to know of one actor: a page to read before a meeting.
///
/// Of a person there is a page only where people may be named, and never with anything that is guarded.
///
///     let report = try ActorQuestion("koepel").report(on: subject)
public struct ActorQuestion: NetworkQuestion {
  /// The id or name of the actor.
  public var actor: String

  /// The ids of the measures that are told; none for the usual ones.
  public var measures: [String]

  /// The id or name of the actor that marks the main part; `nil` where the largest part is the main one.
  public var anchor: String?

  /// The id or name of the umbrella; `nil` where the network has none.
  public var umbrella: String?

  /// What holds of the umbrella's own staff.
  public var staff: [Condition]

  /// Whether ties count by their weight.
  public var isWeighted: Bool

  /// Creates the question.
  public init(
    _ actor: String,
    measures: [String] = [],
    anchor: String? = nil,
    umbrella: String? = nil,
    staff: [Condition] = [],
    isWeighted: Bool = false
  ) {
    self.actor = actor
    self.measures = measures
    self.anchor = anchor
    self.umbrella = umbrella
    self.staff = staff
    self.isWeighted = isWeighted
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let findings = try ActorFindings(self, on: subject)
    let page = ActorReport(findings, of: subject)
    let options = subject.measureOptions(isWeighted: isWeighted)
    return Report(
      title: subject.title,
      sections: page.sections,
      rows: findings.rows(of: subject),
      conventions: Conventions.with(Conventions.weights(options))
        .merging(ActorFindings.conventions) { $1 },
      record: subject.record,
      withheld: subject.session().withholding,
      notesOnRows: subject.tiesOutsideTheirDays.map { [$0.advice] } ?? []
    )
  }

  /// The question for a drawing of who is near the actor.
  ///
  /// - Parameters:
  ///   - steps: The most steps between the actor and whoever is drawn.
  ///   - language: The language of the drawing.
  /// - Returns: The question; to be asked of a subject of which a report was made.
  public func drawing(within steps: Int = 1, in language: Language) -> DrawingQuestion {
    var drawing = DrawingQuestion(in: language)
    drawing.view = .around([actor], steps: steps)
    drawing.isWeighted = isWeighted
    return drawing
  }
}
