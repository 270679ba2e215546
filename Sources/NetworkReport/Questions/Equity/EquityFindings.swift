import NetworkFiles
import SocialNetwork

/// What `equity` found, before it is put in words or columns.
struct EquityAnalysis {
  let loaded: Loaded
  let call: Call

  /// The attributes and crossings, in their order.
  let sections: [Section]

  /// Who was compared.
  let sample: EquitySample
  let umbrella: Int?

  /// What decides what is told, and keeps the log.
  let session: DisclosureSession

  /// The number of permutations of every test.
  let permutations: Int

  /// An attribute, or two that are crossed.
  struct Section {
    /// The name of the attribute, or the names of both.
    let name: String
    let isCrossing: Bool
    let table: GuardedEquity

    /// The actors compared who are in none of the groups shown.
    let leftOut: Int

    /// How far ties stay within groups, in the whole network; `nil` for a crossing.
    let homophily: GuardedHomophily?

    /// How the groups of the population are represented; `nil` where it was not given.
    var representation: GuardedRepresentation?
  }

  /// Whether any actor is an authority; without one, nothing is said of ways to government.
  let hasAuthority: Bool

  /// The actors compared of whose ties nothing is known.
  var unknownCount: Int {
    sample.positions.count { loaded.network.isUnknown($0) }
  }

  /// The kinds of the actors compared.
  var kinds: [ActorKind] { ActorKind.allCases.filter(Set(sample.actors.kinds).contains) }

  init(_ loaded: Loaded, call: Call, progress: Progress) throws {
    let network = loaded.network
    self.loaded = loaded
    self.call = call
    let attributes = try call.equityAttributes(in: network)
    let umbrella = try call.arguments[Common.umbrella].map {
      try call.position(of: $0, in: network)
    }
    self.umbrella = umbrella
    let population = try call.arguments[EquityOption.population].map {
      try PopulationReader.read(path: $0)
    }
    try population.map { try call.check($0, among: attributes) }
    let isCompared = try call.compared(in: network, by: attributes)

    let isAuthority = try call.authorities(in: network)
    let hasAuthority = isAuthority.contains(true)
    self.hasAuthority = hasAuthority
    let options = call.measureOptions
    let access = network.authorityAccess(isAuthority: isAuthority, umbrella: umbrella)
    let given = call.arguments[EquityOption.measures]
    let usual = EquityOutcome.ids.filter {
      hasAuthority || !["linking", "government"].contains($0)
    }
    let chosen = given.isEmpty ? usual : given
    let outcomes = progress.during(Text(en: "measuring", nl: "meten")) {
      network.equityOutcomes(
        chosen,
        access: access,
        isAuthority: isAuthority,
        options: options
      )
    }
    let sample = network.equitySample(of: isCompared, outcomes: outcomes, access: access)
    self.sample = sample

    let session = call.session(of: network)
    self.session = session
    let divisions = attributes.map { session.division(of: $0) }
    let crossings = divisions.dropFirst().map { session.crossing(of: divisions[0], $0) }
    var permutation = PermutationOptions(threads: options.threadCount)
    permutation.count = 5000
    permutations = permutation.count
    var tables: [EquityTable] = []
    for (place, division) in divisions.enumerated() {
      tables.append(
        progress.during(Text(en: "testing", nl: "toetsen") + Text(" \(attributes[place].name)")) {
          sample.table(of: sample.groups(division.groups), options: permutation)
        }
      )
    }
    for crossing in crossings {
      let (groups, parts) = sample.groups(crossing)
      tables.append(
        progress.during(Text(en: "testing crossings", nl: "kruisingen toetsen")) {
          sample.table(of: groups, parts: parts, options: permutation)
        }
      )
    }
    let represented = divisions.enumerated().map { place, division in
      population.flatMap { population in
        sample.representation(
          of: tables[place].groups,
          attribute: division.name,
          in: population,
          isComplete: division.withheldKinds.isEmpty
        )
      }
    }
    let others = tables.adjust(with: represented.flatMap { ($0 ?? []).map(\.pValue) })

    let compared = session.session(of: sample.actors)
    var sections: [Section] = []
    var next = 0
    for (place, division) in divisions.enumerated() {
      let homophily = session.homophily(
        of: network,
        by: attributes[place],
        options: options,
        permutations: 0
      ).homophily
      let groups = represented[place]
      let count = groups?.count ?? 0
      let names = population?.missing(among: tables[place].groups, of: division) ?? []
      sections.append(
        Section(
          name: division.name,
          isCrossing: false,
          table: compared.guarding(tables[place], isGuarded: division.isGuarded),
          leftOut: sample.actors.count - tables[place].groups.actorCount,
          homophily: homophily,
          representation: groups.map {
            session.guarding(
              $0,
              adjusted: Array(others[next..<next + count]),
              notShown: names,
              isGuarded: division.isGuarded
            )
          }
        )
      )
      next += count
    }
    for (place, crossing) in crossings.enumerated() {
      let table = tables[divisions.count + place]
      sections.append(
        Section(
          name: "\(divisions[0].name) × \(divisions[place + 1].name)",
          isCrossing: true,
          table: compared.guarding(table, isGuarded: crossing.isGuarded),
          leftOut: sample.actors.count - table.groups.actorCount,
          homophily: nil
        )
      )
    }
    self.sections = sections
  }
}

extension Population {
  /// The groups of an attribute of which nobody is shown, though some may be withheld.
  fileprivate func missing(among groups: ValueGroups, of division: Division) -> [String] {
    guard !division.withheldKinds.isEmpty else { return [] }
    let shown = Set(groups.names.map(\.folded))
    return self.groups.filter {
      $0.attribute.folded == division.name.folded && !shown.contains($0.name.folded)
    }.map(\.name)
  }
}

extension Call {
  /// The attributes of `--by`.
  fileprivate func equityAttributes(in network: Network) throws(UsageError) -> [Attribute] {
    var attributes: [Attribute] = []
    for name in arguments[EquityOption.by] {
      let attribute = try attribute(named: name, in: network)
      proposeClasses(for: attribute)
      if !attributes.contains(where: { $0.name == attribute.name }) {
        attributes.append(attribute)
      }
    }
    guard attributes.isEmpty else { return attributes }
    let names = network.actors.attributes.map(\.name).filter(policy.isSensitive)
    let choice = names.isEmpty ? network.actors.attributes.map(\.name) : names
    throw UsageError(
      Text(
        en: "'--by' is needed; there are " + choice.formatted(or: "and", last: 12).harmless,
        nl: "'--by' is nodig; er zijn " + choice.formatted(or: "en", last: 12).harmless
      ),
      for: command
    )
  }

  /// Who is compared: people, or whoever the conditions on kinds ask for.
  fileprivate func compared(
    in network: Network,
    by attributes: [Attribute]
  ) throws(UsageError) -> [Bool] {
    let conditions = arguments[Common.shown]
    var isCompared = try satisfying(conditions, of: Common.shown, in: network)
    func isOnKind(_ condition: Condition) -> Bool {
      network.actors.subject(of: condition.key)?.isKind ?? false
    }
    let isByKind = (conditions + arguments[Common.only]).contains(where: isOnKind)
    // Within a kind everything is guarded by itself; other parts of a group are not.
    if let other = conditions.first(where: { !isOnKind($0) }),
      let sensitive = attributes.first(where: { policy.isSensitive($0.name) })
    {
      throw UsageError(
        Text(
          en: "'--where \(other.key.harmless)' would tell of parts of the groups of "
            + "'\(sensitive.name.harmless)'; cross them with --by instead",
          nl: "'--where \(other.key.harmless)' zou delen van de groepen van "
            + "'\(sensitive.name.harmless)' tonen; kruis ze in de plaats daarvan met --by"
        ),
        for: command
      )
    }
    let hasPeople = network.actors.kinds.contains(where: \.isPerson)
    if !isByKind, hasPeople {
      for actor in isCompared.indices where !network.actors.kinds[actor].isPerson {
        isCompared[actor] = false
      }
    }
    return isCompared
  }

  /// Refuses a population that says nothing of the attributes compared.
  fileprivate func check(_ population: Population, among attributes: [Attribute]) throws(UsageError)
  {
    let names = Set(population.groups.map(\.attribute.folded))
    if attributes.contains(where: { names.contains($0.name.folded) }) { return }
    throw UsageError(
      Text(
        en: "'--population': the file has none of the attributes of --by",
        nl: "'--population': het bestand heeft geen van de kenmerken van --by"
      ),
      for: command
    )
  }
}
