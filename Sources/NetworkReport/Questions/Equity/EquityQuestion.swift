public import SocialNetwork

/// Whether social capital is shared fairly, by gender, class, origin and where they cross.
///
///     let question = EquityQuestion(by: ["gender", "origin"], umbrella: "koepel")
///     let report = try question.report(on: subject)
public struct EquityQuestion: NetworkQuestion {
  /// The names of the attributes by which groups are compared.
  public var attributes: [String]

  /// Whether every two of the attributes are crossed.
  public var isCrossed: Bool

  /// What holds of the actors compared; without a condition on kinds, only people are.
  public var compared: [Condition]

  /// What is compared, by ``EquityOutcome/ids``; of none, everything that the network can have.
  public var outcomes: [String]

  /// The id or name of the umbrella, paths through which do not count on the way to government.
  public var umbrella: String?

  /// Kinds, or conditions such as `sector=justice`, of those who are authorities; of none, governments.
  public var authorities: [String]

  /// How many people of each group there are where the network is; `nil` where that is not known.
  public var population: Population?

  /// How often groups are dealt out at random in every test.
  public var permutations: Int

  /// Whether ties count by their weight.
  public var isWeighted: Bool

  /// How many groups of each attribute a reader sees, the largest; `nil` for twenty.
  public var limit: Int?

  /// Creates the question.
  public init(
    by attributes: [String],
    isCrossed: Bool = true,
    compared: [Condition] = [],
    outcomes: [String] = [],
    umbrella: String? = nil,
    authorities: [String] = [],
    population: Population? = nil,
    permutations: Int = 5000,
    isWeighted: Bool = false,
    limit: Int? = nil
  ) {
    self.attributes = attributes
    self.isCrossed = isCrossed
    self.compared = compared
    self.outcomes = outcomes
    self.umbrella = umbrella
    self.authorities = authorities
    self.population = population
    self.permutations = permutations
    self.isWeighted = isWeighted
    self.limit = limit
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    try subject.checkSelection(
      by: attributes,
      naming: [umbrella],
      where: compared,
      isSelecting: true,
      authorities: authorities
    )
    let session = subject.session()
    let findings = try EquityFindings(self, on: subject, session)
    return Report(
      title: subject.title,
      sections: [Report.Section(nil, subject.summary)]
        + EquityReport(findings: findings, limit: limit ?? 20).sections,
      rows: EquityRows(findings: findings).rows,
      conventions: Conventions.with(EquityRows.conventions(findings)),
      record: subject.record,
      withheld: session.withholding
    )
  }
}

/// What a question of equity names, found in the network.
struct AskedOfEquity {
  /// The attributes, each once.
  let attributes: [Attribute]

  /// The position of the umbrella.
  let umbrella: Int?

  /// Says of every actor whether it is compared.
  let isCompared: [Bool]

  /// Says of every actor whether it is an authority.
  let isAuthority: [Bool]

  /// The ids of the outcomes.
  let outcomes: [String]

  /// Whether any actor is an authority.
  var hasAuthority: Bool { isAuthority.contains(true) }

  /// Finds what a question names.
  ///
  /// - Throws: Where it is not there, or would tell what may not be told.
  init(
    _ question: EquityQuestion,
    on subject: Subject,
    _ options: MeasureOptions
  ) throws(QuestionError) {
    attributes = try subject.attributes(of: question)
    var umbrella: Int?
    if let word = question.umbrella { umbrella = try subject.position(of: word) }
    self.umbrella = umbrella
    if let population = question.population { try population.check(among: attributes) }
    isCompared = try subject.compared(in: question, options)
    let isAuthority = try subject.authorities(question.authorities, options)
    self.isAuthority = isAuthority
    if let unknown = question.outcomes.first(where: { !EquityOutcome.ids.contains($0) }) {
      let ids = Text.list(EquityOutcome.ids.map { Text($0) })
      throw QuestionError(
        Text(
          en: "no outcome '\(unknown.harmless)'; there are \(ids.en)",
          nl: "geen uitkomst '\(unknown.harmless)'; er zijn \(ids.nl)"
        ),
        suggestion: EquityOutcome.ids.closest(to: unknown)
      )
    }
    let usual = EquityOutcome.ids.filter {
      isAuthority.contains(true) || !["linking", "government"].contains($0)
    }
    outcomes = question.outcomes.isEmpty ? usual : question.outcomes
  }
}

extension Subject {
  /// The attributes that a question compares by.
  fileprivate func attributes(of question: EquityQuestion) throws(QuestionError) -> [Attribute] {
    var attributes: [Attribute] = []
    for name in question.attributes {
      let attribute = try attribute(named: name)
      if !attributes.contains(where: { $0.name == attribute.name }) {
        attributes.append(attribute)
      }
    }
    guard attributes.isEmpty else { return attributes }
    let all = columnsOfGroups
    let choice = Text.list(
      all.isEmpty
        ? [Text(en: "kind", nl: "soort")] : all.prefix(12).map { Text($0.harmless) },
      joinedBy: .or
    )
    throw QuestionError(
      Text(
        en: "an attribute to compare by is needed, such as \(choice.en)",
        nl: "er is een kenmerk nodig om naar te vergelijken, zoals \(choice.nl)"
      ),
      remedy: .nameAttributes
    )
  }

  /// The columns that divide actors into groups, and neither name them nor tell how to reach them: those that are
  /// known to be sensitive, else those that are guarded, else all.
  private var columnsOfGroups: [String] {
    let freeText = actors.columnsOfFreeText
    let all = actors.attributes.filter { attribute in
      guard !freeText.contains(attribute.name) else { return false }
      let groups = Groups(of: attribute)
      return !groups.names.isEmpty && groups.names.count <= 50
        && 2 * groups.names.count <= groups.sizes.reduce(0, +)
    }.map(\.name)
    let tiers = [all.filter(policy.isKnownSensitive), all.filter(policy.isSensitive), all]
    return tiers.first { !$0.isEmpty } ?? []
  }

  /// Who is compared: people, or whoever the conditions on kinds ask for.
  fileprivate func compared(
    in question: EquityQuestion,
    _ options: MeasureOptions
  ) throws(QuestionError) -> [Bool] {
    var isCompared = try satisfying(question.compared, options)
    func isOnKind(_ condition: Condition) -> Bool {
      actors.subject(of: condition.key)?.isKind ?? false
    }
    let isByKind = (question.compared + scope.only).contains(where: isOnKind)
    if !isByKind, actors.kinds.contains(where: \.isPerson) {
      for actor in isCompared.indices where !actors.kinds[actor].isPerson {
        isCompared[actor] = false
      }
    }
    return isCompared
  }
}

extension Population {
  /// Refuses a population that says nothing of the attributes compared.
  fileprivate func check(among attributes: [Attribute]) throws(QuestionError) {
    let names = Set(groups.map(\.attribute.folded))
    if attributes.contains(where: { names.contains($0.name.folded) }) { return }
    var told: [String] = []
    for group in groups where !told.contains(group.attribute) { told.append(group.attribute) }
    let (found, expected) = (Text.list(ofNames: told), Text.list(ofNames: attributes.map(\.name)))
    let name = file.isEmpty ? Text(en: "the population", nl: "de bevolking") : Text(file.harmless)
    throw QuestionError(
      Text(
        en: "\(name.en) tells in its column 'attribute' of \(found.en), and is compared by "
          + "\(expected.en): write the same name in both",
        nl: "\(name.nl) gaat in de kolom 'attribute' over \(found.nl), en vergeleken wordt naar "
          + "\(expected.nl): schrijf in beide dezelfde naam"
      )
    )
  }
}
