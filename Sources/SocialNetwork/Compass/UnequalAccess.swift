import GraphCore

/// Who is left out, by every sensitive attribute, as far as that may be told: access to government,
/// ties, taking part in culture, and how far groups mix.
///
/// Only people are compared, within their kinds, and only in the groups that ``Division`` shows; what
/// rests on too few of them is withheld, and nought and everything are shown as bounds. A difference
/// is told with its test of ``EquityTable``: groups dealt out among associations as a whole, p-values
/// adjusted for all tests of the page (Benjamini and Hochberg).
struct UnequalAccess {
  /// Government within two steps, number of ties, and ties between groups.
  private(set) var critical: [Indicator] = []

  /// Taking part in culture.
  private(set) var culture: [Indicator] = []

  /// How mixed associations are.
  private(set) var learning: [Indicator] = []

  /// What was withheld, and why.
  var withholding: Withholding { session.withholding }

  private let network: Network
  private let session: DisclosureSession
  private let options: CompassOptions

  /// The most groups of an attribute that is a division and not a quantity such as an age.
  private static let mostGroups = 30

  init(in layers: CompassLayers, options: CompassOptions) {
    network = layers.whole
    session = DisclosureSession(policy: options.policy, actors: network.actors)
    self.options = options

    let attributes = network.actors.attributes.filter { attribute in
      options.policy.isSensitive(attribute.name)
        && !(attribute.isNumeric && attribute.cells.count > Homophily.groupLimit)
        && attribute.cells.count <= UnequalAccess.mostGroups * UnequalAccess.mostGroups
    }
    guard !attributes.isEmpty else {
      let need = Need.actorColumn("gender")
      func missing(_ id: String, _ title: Text) -> Indicator {
        Indicator(id, title: title, without: need, command: ["check"])
      }
      critical = [
        missing("near", UnequalAccess.nearTitle), missing("mixing", UnequalAccess.mixing),
      ]
      culture = [missing("people-by-group", Text(en: "By group", nl: "Naar groep"))]
      learning = [missing("mixed", Text(en: "Mixed by group", nl: "Gemengd naar groep"))]
      return
    }
    let divisions = attributes.map { session.division(of: $0) }
    compare(divisions, in: layers)
    for (attribute, division) in zip(attributes, divisions) {
      critical.append(mixing(by: division))
      learning.append(mixed(by: attribute, division))
    }
  }

  private static let nearTitle = Text(
    en: "Government within two steps, by group",
    nl: "Overheid in twee stappen, naar groep"
  )
  private static let mixing = Text(en: "Ties between groups", nl: "Relaties tussen groepen")

  // MARK: - Groups compared

  private enum Outcome: String, CaseIterable {
    case near
    case ties
    case people
  }

  private mutating func compare(_ divisions: [Division], in layers: CompassLayers) {
    let access = network.authorityAccess(umbrella: options.umbrella)
    let hasGovernment = network.actors.kinds.contains(.government)
    let cultureLayer = layers.tiesWithFunction == nil ? nil : layers[.culture]
    func values(_ outcome: Outcome) -> [Double?] {
      network.actors.indices.map { actor in
        if network.isUnknown(actor) { return nil }
        switch outcome {
        case .near:
          return hasGovernment ? access.steps[actor].map { $0 <= 2 ? 1 : 0 } ?? 0 : nil
        case .ties: return Double(network.graph.degree(of: actor))
        case .people:
          guard let cultureLayer, !cultureLayer.isUnknown(actor) else { return nil }
          return cultureLayer.graph.degree(of: actor) > 0 ? 1 : 0
        }
      }
    }
    let sample = network.equitySample(
      of: network.actors.kinds.map(\.isPerson),
      outcomes: Outcome.allCases.map {
        EquityOutcome(id: $0.rawValue, title: Text(""), values: values($0))
      },
      access: access
    )
    var permuting = PermutationOptions(threads: options.threadCount)
    permuting.count = options.permutations(for: sample.actors.count)
    var tables = divisions.map { division in
      sample.table(
        of: sample.groups(division.groups),
        options: permuting
      )
    }
    _ = tables.adjust()
    for (division, table) in zip(divisions, tables) {
      for outcome in Outcome.allCases {
        let isMissing =
          outcome == .near && !hasGovernment || outcome == .people && cultureLayer == nil
        if !isMissing { tell(outcome, of: table, by: division, positions: sample.positions) }
      }
    }
  }

  /// Adds an indicator for every group that is shown, or one that says that none is.
  private mutating func tell(
    _ outcome: Outcome,
    of table: EquityTable,
    by division: Division,
    positions: [Int]
  ) {
    guard let result = table.results.first(where: { $0.outcome.id == outcome.rawValue }) else {
      return
    }
    let numbers =
      outcome == .ties
      ? session.means(of: result, positions: positions)
      : session.shares(of: result, in: table, positions: positions)
    var found: [Indicator] = []
    for (place, name) in table.groups.names.enumerated() {
      let (group, value) = (result.groups[place], numbers[place])
      let isClear = group.gap.isBeyondChance && !value.isWithheld
      found.append(
        Indicator(
          "\(outcome.rawValue):\(division.name):\(name)",
          title: title(of: outcome) + Text(", \(name)"),
          value: .guarded(value, isShare: outcome != .ties),
          sentence: value.isWithheld ? Text("") : sentence(of: outcome, group, isClear: isClear),
          command: ["equity", "--by", division.name],
          isDetail: outcome != .near && !isClear
        )
      )
    }
    if found.isEmpty {
      found.append(
        Indicator(
          "\(outcome.rawValue):\(division.name)",
          title: title(of: outcome) + Text(" (\(division.name))"),
          value: .guarded(session.ofGroupsNotShown(), isShare: true),
          sentence: Text(""),
          command: ["equity", "--by", division.name],
          isDetail: outcome != .near
        )
      )
    }
    if outcome == .people { culture += found } else { critical += found }
  }

  private func title(of outcome: Outcome) -> Text {
    switch outcome {
    case .near: Text(en: "Government within two steps", nl: "Overheid in twee stappen")
    case .ties: Text(en: "Ties per person", nl: "Relaties per persoon")
    case .people: Text(en: "Take part", nl: "Nemen deel")
    }
  }

  private func sentence(
    of outcome: Outcome,
    _ group: EquityTable.GroupResult,
    isClear: Bool
  ) -> Text {
    guard let difference = group.gap.test.difference else {
      return Text(
        en: "There is nobody to compare with.",
        nl: "Er is niemand om mee te vergelijken."
      )
    }
    guard group.gap.test.pValue != nil else {
      return Text(
        en: "In too few associations to be compared.",
        nl: "In te weinig verenigingen om te vergelijken."
      )
    }
    guard isClear else {
      return Text(
        en: "No clear difference from others.",
        nl: "Geen duidelijk verschil met anderen."
      )
    }
    return difference > 0
      ? Text(
        en: "More than others of the same kinds; chance hardly explains it.",
        nl: "Meer dan anderen van dezelfde soort; toeval verklaart dat nauwelijks."
      )
      : Text(
        en: "Less than others of the same kinds; chance hardly explains it.",
        nl: "Minder dan anderen van dezelfde soort; toeval verklaart dat nauwelijks."
      )
  }

  // MARK: - Mixing

  /// The ties between people of different groups, against chance.
  private func mixing(by division: Division) -> Indicator {
    let labels = division.groups.labels
    let people = network.actors.kinds.map(\.isPerson)
    let ties = network.ties { _, u, v in
      people[u] && people[v] && labels[u] != nil && labels[v] != nil
    }
    let found = CrossingTies(
      among: ties,
      kinds: network.actors.kinds,
      traits: Traits(division.valueGroups),
      permutations: options.permutations(for: ties.count),
      threads: options.threadCount
    )
    let contributors = Set(ties.flatMap { [$0.0, $0.1] }).sorted()
    func guarded(_ value: Double?) -> Guarded {
      session.share(value, ofTiesBetween: contributors, in: division)
    }
    let value = guarded(found.share)
    var sentence = Text("")
    if let chance = found.chance, let verdict = chance.verdict,
      let expected = guarded(chance.mean).number
    {
      let words =
        switch verdict {
        case .more: Text(en: "this is more", nl: "dit is meer")
        case .less: Text(en: "this is less", nl: "dit is minder")
        case .alike: Text(en: "no clear difference", nl: "geen duidelijk verschil")
        }
      sentence =
        Text(
          en: "Of ties between people, so many join two groups. Chance gives "
            + "\(Percentage.string(expected)): ",
          nl: "Van de relaties tussen mensen verbindt dit deel twee groepen. Toeval geeft "
            + "\(Percentage.string(expected)): "
        ) + words + Text(".")
    }
    return Indicator(
      "mixing:\(division.name)",
      title: UnequalAccess.mixing + Text(" (\(division.name))"),
      value: .guarded(value, isShare: true),
      sentence: sentence,
      command: ["equity", "--by", division.name],
      isDetail: value.isWithheld
    )
  }

  /// How often two members of an association differ, beside two people of all.
  private func mixed(by attribute: Attribute, _ division: Division) -> Indicator {
    let labels = division.groups.labels
    let found = network.associationBridging(by: attribute.keeping { labels[$0] != nil })
      .filter { $0.inside != nil }
    let contributors = found.flatMap { found in
      network.people(in: found.association).filter { labels[$0] != nil }
    }
    let mixed = MixedGroups(found, groups: division.groups, kinds: network.actors.kinds)
    func guarded(_ value: Double?) -> Guarded {
      session.share(
        value,
        ofAssociations: found.count,
        members: Set(contributors),
        in: division
      )
    }
    let value = guarded(mixed.inside)
    var sentence = Text("")
    if value.number != nil, let all = guarded(mixed.overall).number {
      sentence = MixedGroups.sentence(overall: all)
    }
    return Indicator(
      "mixed:\(division.name)",
      title: Text(en: "Mixed by \(division.name)", nl: "Gemengd naar \(division.name)"),
      value: .guarded(value, isShare: true),
      sentence: sentence,
      command: ["capital", "--by", division.name, "--per", "group"],
      isDetail: value.isWithheld
    )
  }
}

/// How often two members of an association differ, averaged over associations, and how often two
/// people of all do.
struct MixedGroups {
  /// The mean of ``AssociationBridging/inside``.
  let inside: Double?

  /// The chance that two people of known group share none.
  let overall: Double?

  init(_ found: [AssociationBridging], groups: Groups, kinds: [ActorKind]) {
    let values = found.compactMap(\.inside)
    inside = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    let ofPeople = ValueGroups(
      groups.relabelled(groups.labels.enumerated().map { kinds[$0].isPerson ? $1 : nil })
    )
    let n = ofPeople.actorCount
    let alike = zip(ofPeople.cells.sizes, ofPeople.sharingCounts)
      .reduce(0) { $0 + $1.0 * ($1.1 - 1) }
    overall = n > 1 ? Double(n * (n - 1) - alike) / Double(n * (n - 1)) : nil
  }

  /// What the number means, given that of all people.
  static func sentence(overall: Double) -> Text {
    Text(
      en:
        "So often do two members of one association differ, on average; two people at random do in "
        + "\(Percentage.string(overall)).",
      nl:
        "Zo vaak verschillen twee leden van eenzelfde vereniging, gemiddeld; twee willekeurige mensen "
        + "in \(Percentage.string(overall))."
    )
  }
}
