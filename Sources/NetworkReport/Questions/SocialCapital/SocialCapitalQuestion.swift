import GraphCore
public import SocialNetwork

/// The question how much bonding, bridging and linking social capital there is, and who has it.
///
///     let question = SocialCapitalQuestion(by: "municipality", per: .kind)
///     let report = try question.report(on: subject)
public struct SocialCapitalQuestion: NetworkQuestion {
  /// The name of the attribute that actors are compared by; `nil` for the communities of the network.
  public var by: String?

  /// Whose ties a row adds up.
  public var per: Row

  /// Who has authority, in words for kinds or as conditions; governments where there are none.
  public var authorities: [String]

  /// The id or name of the umbrella, to tell what there is without it.
  public var umbrella: String?

  /// Whether people are compared with those of the same associations, rather than along ties.
  public var throughMemberships: Bool

  /// The column of sectors, for the positions that actors reach; by default the one of that name.
  public var sector: String?

  /// The column of numbers by which positions rank.
  public var rank: String?

  /// Whether the network is compared with others rewired at random.
  public var comparesWithChance: Bool

  /// Whether paths, brokers, diversity, associations and Burt's measures are told as well.
  public var hasDetail: Bool

  /// Whether ties count by their weight.
  public var isWeighted: Bool

  /// What holds of the actors that have a row.
  public var shown: [Condition]

  /// How many rows are listed; `nil` for all, and for a reader for twenty.
  public var limit: Int?

  /// Attributes beside the rows of actors.
  public var columns: [String]

  /// Whose ties a row adds up.
  public enum Row: String, Sendable, Hashable, CaseIterable {
    /// Those of one actor.
    case actor

    /// Those of all actors of a kind.
    case kind

    /// Those of all actors of a group of the attribute, or of a community.
    case group
  }

  /// Creates the question.
  public init(
    by: String? = nil,
    per: Row = .actor,
    authorities: [String] = [],
    umbrella: String? = nil,
    throughMemberships: Bool = false,
    sector: String? = nil,
    rank: String? = nil,
    comparesWithChance: Bool = false,
    hasDetail: Bool = false,
    isWeighted: Bool = false,
    shown: [Condition] = [],
    limit: Int? = nil,
    columns: [String] = []
  ) {
    self.by = by
    self.per = per
    self.authorities = authorities
    self.umbrella = umbrella
    self.throughMemberships = throughMemberships
    self.sector = sector
    self.rank = rank
    self.comparesWithChance = comparesWithChance
    self.hasDetail = hasDetail
    self.isWeighted = isWeighted
    self.shown = shown
    self.limit = limit
    self.columns = columns
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    if per != .actor {
      try subject.checkSelection(
        by: [by].compactMap(\.self),
        naming: [umbrella],
        where: shown,
        authorities: authorities
      )
    }
    let session = subject.session()
    let added = try subject.columns(columns)
    let findings = try SocialCapitalFindings(self, on: subject, session)
    let page = SocialCapitalReport(
      question: self,
      subject: subject,
      findings: findings,
      added: added
    )
    let rows = SocialCapitalRows(question: self, findings: findings)
    return Report(
      title: subject.title,
      sections: [Report.Section(nil, subject.summary + subject.noteOnRows(satisfying: shown))]
        + page.sections,
      rows: added.beside(rows.rows),
      conventions: Conventions.with(rows.conventions),
      record: subject.record,
      withheld: session.withholding,
      notesOnRows: (per == .actor ? subject.adviceOnRows(haveNames: true) : [])
        + (comparesWithChance ? [.chanceIsInNoRow] : [])
        + (by == nil ? [.bondingNeedsAttribute(hasCommunities: hasDetail)] : [])
    )
  }
}
