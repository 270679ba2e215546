import GraphCore

/// Who is left out, by every sensitive attribute, as far as that may be told: access to government,
/// ties, taking part in culture, and how far groups mix.
///
/// Only people are compared, within their kinds, everyone whose group is known; what is shown of them is
/// decided by the ``DisclosureSession``. A difference is told with its test of ``EquityTable``: groups
/// dealt out among associations as a whole, p-values adjusted for all tests of the page (Benjamini and
/// Hochberg).
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
    session = DisclosureSession(
      policy: options.policy,
      actors: network.actors,
      of: options.dataset
    )
    self.options = options

    let attributes = network.actors.attributes.filter { attribute in
      options.policy.isKnownSensitive(attribute.name)
        && !(attribute.isNumeric && attribute.cells.count > Homophily.groupLimit)
        && attribute.cells.count <= UnequalAccess.mostGroups * UnequalAccess.mostGroups
    }
    guard !attributes.isEmpty else {
      func missing(_ id: IndicatorID.Access) -> Indicator {
        Indicator(.access(id), .needs(.actorColumn("gender")))
      }
      critical = [missing(.outcome(.near, by: nil, group: nil)), missing(.mixing(by: nil))]
      culture = [missing(.outcome(.people, by: nil, group: nil))]
      learning = [missing(.mixed(by: nil))]
      return
    }
    guard options.policy.silence == nil else {
      keepSilent(on: attributes)
      return
    }
    let divisions = attributes.map { session.division(of: $0) }
    compare(divisions, in: layers)
    for (attribute, division) in zip(attributes, divisions) {
      critical.append(mixing(by: attribute))
      learning.append(mixed(by: attribute, division))
    }
  }

  /// Says of every attribute that nothing is told by it.
  private mutating func keepSilent(on attributes: [Attribute]) {
    func silent(_ id: IndicatorID.Access) -> Indicator {
      Indicator(.access(id), .guarded(session.ofGroupsNotShown(), isShare: true))
    }
    for name in attributes.map(\.name) {
      critical.append(silent(.outcome(.near, by: name, group: nil)))
      critical.append(silent(.outcome(.ties, by: name, group: nil)))
      culture.append(silent(.outcome(.people, by: name, group: nil)))
    }
    for name in attributes.map(\.name) {
      critical.append(silent(.mixing(by: name)))
      learning.append(silent(.mixed(by: name)))
    }
  }

  // MARK: - Groups compared

  private typealias Outcome = IndicatorID.Access.Outcome

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
      var table = sample.table(
        of: sample.groups(division.groups),
        options: permuting
      )
      table.hidden = session.valuesHiddenInWhole(of: division.name)
      return table
    }
    _ = tables.adjust()
    let compared = session.session(of: network.actors.selecting(sample.positions))
    for (division, table) in zip(divisions, tables) {
      let told = compared.guarding(table, isGuarded: division.isGuarded)
      for outcome in Outcome.allCases {
        let isMissing =
          outcome == .near && !hasGovernment || outcome == .people && cultureLayer == nil
        if !isMissing { tell(outcome, of: table, told, by: division, compared) }
      }
    }
  }

  /// Adds an indicator for every group that is shown, or one that says that none is.
  private mutating func tell(
    _ outcome: Outcome,
    of table: EquityTable,
    _ told: GuardedEquity,
    by division: Division,
    _ compared: DisclosureSession
  ) {
    guard let result = table.results.first(where: { $0.outcome.id == outcome.rawValue }),
      let numbers = told.outcomes.first(where: { $0.id == outcome.rawValue })
    else { return }
    let isShare = outcome != .ties
    var shares =
      isShare
      ? compared.shares(
        of: result,
        in: table,
        isOfThoseWithout: outcome == .near,
        isGuarded: division.isGuarded
      ) : []
    // Who is near is told by who is far, as elsewhere, so that the two complete each other.
    if outcome == .near { shares = shares.map { ($0.group, $0.share.complement, $0.step) } }
    func id(_ group: String?) -> IndicatorID {
      .access(.outcome(outcome, by: division.name, group: group))
    }
    func untold(_ gap: GuardedEquity.Difference, of count: Guarded) -> Indicator.Base? {
      guard gap.value.isWithheld else { return nil }
      return gap.value.form == .withheld(.step) ? .tooAlike(of: count) : .tooFew(of: count)
    }
    var found = zip(told.groups, numbers.results).enumerated().map { place, both in
      let (group, result) = both
      // A verdict is told where the difference may be, as in the comparison of groups.
      return Indicator(
        id(group.name.en),
        .guarded(
          isShare ? shares[place].share : result.mean,
          isShare: isShare,
          offBy: isShare ? shares[place].step : nil
        ),
        base: untold(result.gap, of: group.actorCount)
          ?? .compared(result.gap.verdict, usual: result.usual, of: group.actorCount)
      )
    }
    if numbers.results.allSatisfy(\.gap.value.isWithheld), outcome == .near || found.isEmpty {
      found.append(
        Indicator(
          id(nil),
          .guarded(compared.ofGroupsNotShown(), isShare: true),
          base: numbers.results.first.flatMap { untold($0.gap, of: compared.open(nil)) }
            ?? .tooFew(of: compared.open(nil))
        )
      )
    }
    if outcome == .people { culture += found } else { critical += found }
  }

  // MARK: - Mixing

  /// The ties between people of different groups, against the same test as everywhere; who may be a person
  /// counts, as wherever groups of people are told, so that two outputs do not tell who was left out of one.
  private func mixing(by attribute: Attribute) -> Indicator {
    let kinds = network.actors.kinds
    var measuring = MeasureOptions()
    measuring.threadCount = options.threadCount
    let homophily = session.homophily(
      of: network,
      by: attribute.keeping { kinds[$0].mayBePerson },
      options: measuring,
      permutations: options.permutations(for: network.graph.edgeCount),
      besides: options.umbrella
    ).homophily
    // (E − I)/(E + I) = −1 … 1 is a share of ties that join two groups of 0 … 1.
    func share(_ index: Guarded) -> Guarded {
      index.number.map { session.open((100 * (1 + $0) / 2).rounded() / 100) } ?? index
    }
    let (value, expected) = (share(homophily.eiIndex), share(homophily.expectedEIIndex))
    let verdict: Verdict? =
      switch homophily.verdict {
      case .inward: .less
      case .outward: .more
      case .chance: .alike
      case nil: nil
      }
    var base = Indicator.Base.valueAlone
    if value.number != nil, let expected = expected.number, let verdict {
      base = .mixing(
        of: homophily.tiesUsed,
        offBy: homophily.outsideStep,
        expected: expected,
        expectedOffBy: homophily.usualStep,
        verdict
      )
    }
    return Indicator(
      .access(.mixing(by: attribute.name)),
      .guarded(value, isShare: true),
      base: base
    )
  }

  /// How often two members of an association differ, beside two people of all.
  private func mixed(by attribute: Attribute, _ division: Division) -> Indicator {
    let labels = division.groups.labels
    let found = network.associationBridging(by: attribute)
    let told = session.associationBridging(
      found,
      of: network,
      by: attribute,
      isGuarded: division.isGuarded
    ).inside
    let people = network.actors.indices.filter {
      network.actors.kinds[$0].isPerson && labels[$0] != nil
    }
    // Told only where the number beside it is.
    let isTold = told.share.number != nil || told.share.isBound
    let mixed = MixedGroups(found, groups: division.groups, kinds: network.actors.kinds)
    let all =
      isTold
      ? session.share(mixed.overall, ofPairsAmong: people, labels: labels)
      : RoundedShare(session.open(nil), step: nil)
    return Indicator(
      .access(.mixed(by: division.name)),
      .guarded(told.share, isShare: true),
      base: .amongAll(
        all,
        associations: told.associations,
        step: told.rounded.step,
        told.rounded.verdict(beside: all)
      )
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
}
