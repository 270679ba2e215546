import GraphCore
public import NetworkDrawing
public import SocialNetwork

/// The question which groups are cut off, or hang by a thread.
///
///     var question = IsolationQuestion()
///     question.rungs = [.detached]
///     let report = try question.report(on: subject)
public struct IsolationQuestion: NetworkQuestion {
  /// The id or name of the actor that marks the main part; `nil` where the largest part is the main one.
  public var anchor: String?

  /// The id or name of the umbrella; `nil` where the network has none.
  public var umbrella: String?

  /// What holds of the umbrella's own staff.
  public var staff: [Condition]

  /// The rungs of which groups are listed; of none, those of all.
  public var rungs: [Rung]

  /// The number of actors that a listed group has at least; `nil` where any will do.
  public var least: Int?

  /// The number of actors that a listed group has at most; `nil` where any will do.
  public var most: Int?

  /// Whom actors should reach: those who do not are listed, instead of the groups of the ladder.
  public var reach: Reach?

  /// What holds of an actor of every group that is listed.
  public var shown: [Condition]

  /// How many are listed: groups for programs, entries for a reader; `nil` for all groups, and twenty
  /// entries.
  public var limit: Int?

  /// Attributes beside the rows.
  public var columns: [String]

  /// Whether it is told how sure each rung is where ties are missing; not of who is out of reach.
  public var tellsCertainty = false

  /// A kind of actor that others should reach.
  public struct Reach: Sendable, Hashable {
    /// The kind.
    public var kind: ActorKind

    /// The greatest number of steps.
    public var steps: Int

    /// Creates what is to be reached.
    public init(_ kind: ActorKind, within steps: Int = 2) {
      self.kind = kind
      self.steps = steps
    }
  }

  /// Creates the question.
  public init(
    anchor: String? = nil,
    umbrella: String? = nil,
    staff: [Condition] = [],
    rungs: [Rung] = [],
    least: Int? = nil,
    most: Int? = nil,
    reach: Reach? = nil,
    shown: [Condition] = [],
    limit: Int? = nil,
    columns: [String] = []
  ) {
    self.anchor = anchor
    self.umbrella = umbrella
    self.staff = staff
    self.rungs = rungs
    self.least = least
    self.most = most
    self.reach = reach
    self.shown = shown
    self.limit = limit
    self.columns = columns
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let added = try subject.columns(columns)
    let session = subject.session()
    let findings = try IsolationFindings(self, on: subject)
    let notes = try notesOnRows(of: subject)
    return Report(
      title: subject.title,
      // A program does without the one, and a reader sees the repairs of a few groups only.
      makingSections: { [limit] in
        var report = IsolationReport(findings, of: subject)
        return report.sections(limit: limit ?? 20, notes: notes)
      },
      makingRows: { [limit] in added.beside(findings.rows(limit: limit)) },
      conventions: Conventions.with(findings.conventions),
      record: subject.record,
      withheld: session.withholding,
      notesOnRows: subject.adviceOnRows(haveNames: true)
    )
  }

  /// From where groups are looked at, where somebody was named for it, and that only some are listed.
  private func notesOnRows(of subject: Subject) throws(QuestionError) -> [Block] {
    var notes: [Block] = []
    if let anchor, reach == nil {
      notes.append(.sentence(subject.sentence(onAnchor: try subject.position(of: anchor))))
    }
    var parts: [Text] = []
    switch (least ?? 1, most) {
    case (1, nil): break
    case (let least, nil):
      let count = Noun.actor.count(least)
      parts.append(Text(en: "\(count.en) or more", nl: "\(count.nl) of meer"))
    case (1, let most?):
      let count = Noun.actor.count(most)
      parts.append(Text(en: "at most \(count.en)", nl: "hoogstens \(count.nl)"))
    case (let least, let most?):
      let (first, last) = (Number.text(least), Noun.actor.count(most))
      parts.append(
        least == most
          ? last : Text(en: "\(first.en) to \(last.en)", nl: "\(first.nl) tot \(last.nl)")
      )
    }
    if !rungs.isEmpty, reach == nil {
      let titles = Text.list(
        rungs.map { Text(en: "'\($0.title.en)'", nl: "‘\($0.title.nl)’") },
        joinedBy: .or
      )
      parts.append(Text(en: "on the rung \(titles.en)", nl: "op de trede \(titles.nl)"))
    }
    if let words = subject.words(for: shown) {
      parts.append(
        Text(
          en: "with at least one actor with \(words.en)",
          nl: "met minstens één actor die voldoet aan \(words.nl)"
        )
      )
    }
    guard !parts.isEmpty else { return notes }
    let (en, nl) = (parts.map(\.en), parts.map(\.nl))
    notes.append(
      .sentence(
        Text(
          en: "Only part of them is listed: \(en.joined(separator: "; ")).",
          nl: "De lijst toont er maar een deel van: \(nl.joined(separator: "; "))."
        )
      )
    )
    return notes
  }

  /// A drawing of the network with the groups marked that the report lists.
  ///
  /// - Parameters:
  ///   - subject: The network that is asked about, and what may be told of it.
  ///   - language: The language of the drawing.
  ///   - paper: The page that it is laid out on.
  /// - Returns: The drawing.
  /// - Throws: A ``QuestionError`` where the question does not fit the network, and why it cannot be
  ///   drawn.
  public func diagram(
    on subject: Subject,
    in language: Language,
    paper: Diagram.Paper = .screen
  ) throws -> Diagram {
    let session = subject.session()
    let name = try subject.networkName(after: umbrella)
    let nameInSentence = name.inSentence[language]
    var options = Diagram.Options(
      title: DiagramRequest.titleOfIsolatedGroups(in: nameInSentence)[language],
      language: language
    )
    options.paper = paper
    if let reach {
      let kind = reach.kind.unnamed
      let steps = Text(
        en: reach.steps == 1 ? "1 step" : "\(reach.steps) steps",
        nl: reach.steps == 1 ? "1 stap" : "\(reach.steps) stappen"
      )
      let words = Text(
        en: "no path to \(kind.en) of at most \(steps.en)",
        nl: "geen pad naar \(kind.nl) van hoogstens \(steps.nl)"
      )
      options.title =
        Text(en: "\(name.title.en): \(words.en)", nl: "\(name.title.nl): \(words.nl)")[language]
      options.outOfReach = words
    }
    options.groups = try IsolationFindings(self, on: subject).groups
    if reach == nil, !options.groups.isEmpty {
      options.title = DiagramRequest.title(of: options.groups, in: nameInSentence)[language]
    }
    if options.groups.contains(where: { $0.members.count > 1 }) {
      options.subtitle = DiagramRequest.subtitleOfIsolatedGroups[language]
    }
    options.say(subject)
    if let anchor, reach == nil {
      options.scope.append(subject.sentence(onAnchor: try subject.position(of: anchor)))
    }
    options.remarks += session.withholding.sentences
    return try Diagram(subject.network, options: options)
  }
}
