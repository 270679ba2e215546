import GraphCore
public import SocialNetwork

/// The question which groups hold together.
public struct CommunitiesQuestion: NetworkQuestion {
  /// Above 1 for smaller communities, below 1 for larger ones.
  public var resolution: Double

  /// Whether ties count by their weight.
  public var isWeighted: Bool

  /// What holds of the actors that are listed.
  public var shown: [Condition]

  /// How many are listed: rows for programs, communities for a reader; `nil` for all rows, and twenty
  /// communities.
  public var limit: Int?

  /// Attributes beside the rows.
  public var columns: [String]

  /// Creates the question.
  public init(
    resolution: Double = 1,
    isWeighted: Bool = false,
    shown: [Condition] = [],
    limit: Int? = nil,
    columns: [String] = []
  ) {
    self.resolution = resolution
    self.isWeighted = isWeighted
    self.shown = shown
    self.limit = limit
    self.columns = columns
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let network = subject.network
    let isShown = try subject.satisfying(shown)
    let added = try subject.columns(columns)
    subject.listener.begin(Text(en: "looking for communities", nl: "gemeenschappen zoeken"))
    let communities = network.communities(resolution: resolution, isWeighted: isWeighted)
    let chance = subject.listener.during(Text(en: "rewiring ties", nl: "relaties herschikken")) {
      network.modularityByChance(of: communities, threads: subject.threadCount)
    }

    let session = subject.session()
    let findings = CommunitiesFindings(
      network: network,
      communities: communities,
      chance: chance,
      isShown: isShown
    )
    var record = subject.record
    record.modularity = communities.modularity.map { .number($0) }
    return Report(
      title: subject.title,
      sections: [Report.Section(nil, subject.summary + noteOnRows(of: subject))]
        + findings.sections(limit: limit ?? 20, namesPeople: subject.naming.namesPeople),
      rows: added.beside(findings.rows(limit: limit)),
      conventions: Conventions.with([
        "community": "from 1, the largest first, then by smallest id",
        "method": "Leiden (Traag, Waltman and van Eck 2019), modularity at resolution "
          + "\(communities.resolution), fixed seed",
        "weighted": isWeighted ? "yes" : "no",
      ]),
      record: record,
      withheld: session.withholding,
      notesOnRows: subject.adviceOnRows(haveNames: true)
    )
  }
}

extension CommunitiesQuestion {
  /// That only some communities are listed; nothing where all are.
  private func noteOnRows(of subject: Subject) -> [Block] {
    guard let words = subject.words(for: shown) else { return [] }
    return [
      .sentence(
        Text(
          en: "Only part of them is listed: communities with at least one actor with \(words.en).",
          nl: "De lijst toont er maar een deel van: gemeenschappen met minstens één actor die "
            + "voldoet aan \(words.nl)."
        )
      )
    ]
  }
}

/// The communities of a network, and who of their members were asked for.
private struct CommunitiesFindings {
  let network: Network
  let communities: Communities
  let chance: Result<ModularityByChance, ModularityByChance.Omission>
  let isShown: [Bool]

  /// The members of each community, in the order of the actors.
  private var members: [[Int]] {
    var members = [[Int]](repeating: [], count: communities.count)
    for actor in network.actors.indices { members[communities.numbers[actor] - 1].append(actor) }
    return members
  }

  /// A row for every actor asked for, community by community, then by id.
  func rows(limit: Int?) -> Rows {
    let actors = network.actors
    var rows = Rows(["id", "name", "kind", "community"])
    let listed = members.flatMap { actors.ids.sorted($0.filter { isShown[$0] }) }
    for actor in listed.prefix(limit ?? .max) {
      rows.append([
        .text(actors.ids[actor]), .text(actors.names[actor]), .text(actors.kinds[actor].name),
        .integer(communities.numbers[actor]),
      ])
    }
    return rows
  }

  /// The communities of two or more actors, each with the best connected of its organisations.
  func sections(limit: Int, namesPeople: Bool) -> [Report.Section] {
    let members = members
    let listed = members.indices.filter {
      members[$0].count > 1 && members[$0].contains { isShown[$0] }
    }
    var table = ReportTable([
      .numbers(Text("")),
      .numbers(Text(en: "Actors", nl: "Actoren")),
      .numbers(Text(en: "People", nl: "Mensen")),
      .words(Text(en: "Best connected", nl: "Best verbonden"), .wrap),
    ])
    var countsUnknown = false
    for place in listed.prefix(limit) {
      let people = members[place].count { network.actors.kinds[$0].isPerson }
      let unknown = members[place].count { network.actors.kinds[$0] == .unknown }
      let best = network.bestConnected(of: members[place], namesPeople: namesPeople)
      let isCounted = best.isEmpty && unknown > 0
      if isCounted { countsUnknown = true }
      table.append([
        Text("\(place + 1)"), Number.text(members[place].count), Number.text(people),
        isCounted
          ? Noun.actorOfUnknownKind.count(unknown)
          : .enumeration(best.map { Text(network.actors.names[$0]) }),
      ])
    }
    let hidden = listed.count - limit
    return [
      Report.Section(
        nil,
        [.table(table)] + (hidden > 0 ? [.advice(.more(hidden: hidden, of: listed.count))] : [])
      ),
      Report.Section(
        nil,
        [.sentences([count(of: members)] + chance.sentences)]
          + (countsUnknown ? [.advice(.unknownKindsAreCounted)] : [])
      ),
    ]
  }

  private func count(of members: [[Int]]) -> Text {
    let singles = members.filter { $0.count == 1 }
    let uncertain = singles.count { network.hasLostTies($0[0]) }
    let single = singles.count - uncertain
    let count = Number.text(communities.count - singles.count)
    let alone = Noun.actor.count(single)
    let modularity = Number.text(communities.modularity)
    return Text(
      en: "Communities of two or more actors: \(count.en); \(alone.en) "
        + "\(single == 1 ? "stands" : "stand") alone"
        + (uncertain > 0 ? "; of \(uncertain) it is not known" : "")
        + ". Modularity \(modularity.en): the share of ties "
        + "within communities, beyond what chance would put there.",
      nl: "Gemeenschappen van twee of meer actoren: \(count.nl); \(alone.nl) "
        + "\(single == 1 ? "staat" : "staan") alleen"
        + (uncertain > 0 ? "; van \(uncertain) is het niet bekend" : "")
        + ". Modulariteit \(modularity.nl): het aandeel van "
        + "de relaties binnen gemeenschappen, boven wat het toeval daar zou leggen."
    )
  }
}

extension Network {
  /// Up to three organisations of a group with most ties, then by id; where there are none, people if
  /// they may be named.
  fileprivate func bestConnected(of members: [Int], namesPeople: Bool) -> [Int] {
    let organisations = members.filter { !actors.kinds[$0].mayBePerson }
    let people = namesPeople ? members : []
    let sorted = (organisations.isEmpty ? people : organisations).sorted { first, second in
      let (a, b) = (graph.degree(of: first), graph.degree(of: second))
      return a == b ? actors.ids.precedes(first, second) : a > b
    }
    return Array(sorted.prefix(3))
  }
}
