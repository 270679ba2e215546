import GraphCore
public import SocialNetwork

/// The question of all that there is to say of a network, on one page.
///
///     var question = PageQuestion(in: .nl)
///     question.umbrella = "koepel"
///     let page = try question.page(on: subject)
///     let document = HTMLPage(in: .nl).text(of: page)
public struct PageQuestion: Question {
  /// The language of the drawing.
  public var language: Language

  /// The id or name of the umbrella; `nil` where none is named.
  public var umbrella: String?

  /// Who is the umbrella's own staff; none where nothing is said of them.
  public var staff: [Condition]

  /// The names of the attributes by which people are compared; of none, the first two that are known to
  /// be sensitive.
  public var attributes: [String]

  /// The name of the attribute that tells where somebody is; `nil` for the municipality, where there is
  /// such a column.
  public var across: String?

  /// How the page was made, for whoever wants to make it again.
  public var origin: Origin

  /// The network at an earlier time, from which the page says what changed; `nil`: nothing is said of that.
  public var earlier: Subject?

  /// How often labels are dealt out at random.
  public var permutations = 5000

  /// How a page was made.
  public struct Origin: Sendable {
    /// The command as one types it; `nil` where there is none.
    public var command: String?

    /// The version of the program; `nil` where that is not known.
    public var version: String?

    /// The files, each with the digest of its bytes; `nil` for one whose digest is not told.
    public var files: [(name: String, digest: String?)]

    /// Creates what is known of the making.
    public init(
      command: String? = nil,
      version: String? = nil,
      files: [(name: String, digest: String?)] = []
    ) {
      self.command = command
      self.version = version
      self.files = files
    }
  }

  /// Creates the question for a whole network.
  public init(
    in language: Language,
    umbrella: String? = nil,
    staff: [Condition] = [],
    by attributes: [String] = [],
    across: String? = nil,
    origin: Origin = Origin()
  ) {
    self.language = language
    self.umbrella = umbrella
    self.staff = staff
    self.attributes = attributes
    self.across = across
    self.origin = origin
  }

  /// The page.
  ///
  /// - Parameter subject: The network that is asked about, and what may be told of it.
  /// - Returns: The page; the same for the same subject, whatever the number of threads.
  /// - Throws: A ``QuestionError`` where the question does not fit the network, and why it cannot be
  ///   drawn.
  public func page(on subject: Subject) throws -> NetworkPage {
    let findings = try PageFindings(self, on: subject)
    return NetworkPage(
      title: findings.title,
      facts: findings.facts,
      headlines: findings.headlines,
      parts: [
        findings.ladderPart, findings.networkPart, findings.rolesPart, findings.functionsPart,
        try findings.isolationPart(), findings.capitalPart, findings.equityPart,
        try findings.communitiesPart(), findings.placesPart, try findings.changePart(),
        findings.unknownPart, findings.withheldPart, findings.originPart,
      ].compactMap(\.self)
    )
  }
}

/// What the parts of a page are made of, found once.
struct PageFindings {
  let question: PageQuestion
  let subject: Subject
  let network: Network
  let session: DisclosureSession

  /// The compass, and its words.
  let compass: CompassReport

  /// The ladder of isolation.
  let ladder: IsolationLadder

  /// The position of the umbrella; `nil` where none is named.
  let umbrella: Int?

  /// The attribute of places; `nil` where there is none that may be told of actors.
  let place: Attribute?

  /// Social capital by place, or by community where there is none.
  let socialCapital: SocialCapitalFindings
  let capitalQuestion: SocialCapitalQuestion

  /// What the network gives to groups of people; `nil` where nobody is compared.
  let fairness: EquityFindings?

  /// Why nobody is compared; `nil` where somebody is.
  let silence: Text?

  /// What changed since an earlier time; `nil` where none is given.
  let change: Report?

  /// The drawing.
  let drawing: PageDrawing

  init(_ question: PageQuestion, on subject: Subject) throws {
    self.question = question
    self.subject = subject
    network = subject.network
    session = subject.session()
    var umbrella: Int?
    if let word = question.umbrella { umbrella = try subject.position(of: word) }
    self.umbrella = umbrella
    var compassQuestion = CompassQuestion(
      umbrella: question.umbrella,
      staff: question.staff,
      across: question.across
    )
    compassQuestion.permutations = question.permutations
    compass = try compassQuestion.compass(of: subject)
    ladder = try subject.ladder(
      LadderChoice(umbrella: question.umbrella, staff: question.staff)
    )
    let named = question.across.flatMap { subject.actors.attribute(named: $0) }
    let usual = subject.actors.attributes.first { Attribute.tellsMunicipality($0.name) }
    place = [named, usual].compactMap(\.self).first { subject.policy.mayTellOfActors(by: $0.name) }
    capitalQuestion = SocialCapitalQuestion(
      by: place?.name,
      per: .kind,
      umbrella: question.umbrella
    )
    socialCapital = try SocialCapitalFindings(capitalQuestion, on: subject, session)
    change = try question.earlier.map { earlier in
      try ChangeQuestion(
        ladder: LadderChoice(umbrella: question.umbrella, staff: question.staff),
        limit: 10
      ).report(from: earlier, to: subject)
    }
    (fairness, silence) = try PageFindings.fairness(question, on: subject, session)
    drawing = try PageDrawing(question, on: subject)
  }

  /// What groups of people have, or why that is not told.
  private static func fairness(
    _ question: PageQuestion,
    on subject: Subject,
    _ session: DisclosureSession
  ) throws(QuestionError) -> (EquityFindings?, Text?) {
    // A column in which hardly two cells are alike, such as a date of birth, makes no groups.
    let known = subject.actors.attributes.filter { attribute in
      let filled = attribute.codes.count { $0 != 0 }
      return subject.policy.isKnownSensitive(attribute.name)
        && 2 * Set(attribute.codes).subtracting([0]).count <= filled
    }.map(\.name)
    let names = question.attributes.isEmpty ? Array(known.prefix(2)) : question.attributes
    guard !names.isEmpty, subject.actors.kinds.contains(where: \.isPerson) else {
      return (
        nil,
        Text(
          en: "The data have no people with a column such as gender or origin to compare them by.",
          nl:
            "De gegevens hebben geen kolom van mensen, zoals gender of herkomst, om hen naar te "
            + "vergelijken."
        )
      )
    }
    var asked = EquityQuestion(by: names, isCrossed: names.count > 1, umbrella: question.umbrella)
    asked.permutations = question.permutations
    do throws(QuestionError) {
      try subject.checkSelection(
        by: names,
        naming: [question.umbrella],
        where: [],
        isSelecting: true,
        authorities: []
      )
      return (try EquityFindings(asked, on: subject, session), nil)
    } catch {
      // What was asked for by name is refused; what a page has by itself is left out.
      guard question.attributes.isEmpty else { throw error }
      let (en, nl) = (error.problem.capitalized.en, error.problem.capitalized.nl)
      return (nil, Text(en: "\(en).", nl: "\(nl)."))
    }
  }

  /// The report of social capital, for its sentences.
  var capitalReport: SocialCapitalReport? {
    guard let added = try? subject.columns([]) else { return nil }
    return SocialCapitalReport(
      question: capitalQuestion,
      subject: subject,
      findings: socialCapital,
      added: added
    )
  }

  // MARK: - Cards

  /// What the cards of numbers say, each once.
  static func card(_ numbers: any Explained...) -> [Text] {
    numbers.flatMap { number in
      let card = number.card
      let title = number.title.capitalized
      return [
        Text(
          en: "\(title.en): \(card.definition.en.asSentence)",
          nl: "\(title.nl): \(card.definition.nl.asSentence)"
        ),
        Text(
          en: "Formula: \(card.formula.en). Range: \(card.range.words.en). Source: \(card.source).",
          nl: "Formule: \(card.formula.nl). Bereik: \(card.range.words.nl). Bron: \(card.source)."
        ),
      ]
    }
  }

  // MARK: - Names

  /// Whether an actor is named on the page.
  func isNamed(_ actor: Int) -> Bool { subject.isNamed(actor) }

  /// The indicator of an id, where it has a number.
  func indicator(_ id: IndicatorID, in part: CompassPart) -> Indicator? {
    compass.findings.parts.first { $0.part == part }?.indicators.first {
      $0.id == id && $0.value.number != nil
    }
  }
}

extension String {
  /// The words with a full stop, where they have none.
  fileprivate var asSentence: String { hasSuffix(".") ? self : self + "." }
}
