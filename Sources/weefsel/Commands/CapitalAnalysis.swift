import GraphCore
import SocialNetwork

/// What `capital` found, before it is put in words or columns.
struct CapitalAnalysis {
  let loaded: Loaded
  let call: Call

  /// Whose ties a row adds up.
  let row: Command.CapitalRow

  /// The attribute that actors are compared by, as far as it may be told; `nil` where they are
  /// compared by community.
  let attribute: Attribute?

  /// The groups of that attribute; `nil` without one.
  let division: Division?

  /// The communities, where no attribute was given.
  let communities: Communities?

  let isAuthority: [Bool]
  let umbrella: Int?

  /// The ties by class: those of the attribute, or within and between communities.
  let tally: TieClassTally

  /// The same without the umbrella; `nil` where none was named.
  let tallyWithoutUmbrella: TieClassTally?

  let access: AuthorityAccess

  /// The ties by class in all, and by kind or group.
  let capital: CapitalByGroup

  let closure: GuardedClosure?
  let chance: GuardedChance?
  let withholding: Withholding

  var network: Network { loaded.network }
  var options: MeasureOptions { call.measureOptions }
  var hasDetail: Bool { call.arguments[Command.detail] }

  /// Whether people are compared with those of the same association.
  var isThroughMemberships: Bool { call.arguments[Command.through] ?? false }

  /// The classes that every tie is in exactly one of, in the order of the table.
  var classes: [TieClass] {
    if attribute != nil {
      return TieClass.byAttribute.filter { $0 != .membership || !isThroughMemberships }
    }
    return TieClass.byCommunity
  }

  /// Whether sums are strengths rather than numbers of ties.
  var isStrength: Bool { options.isWeighted || isThroughMemberships }

  init(_ loaded: Loaded, call: Call, progress: Progress) throws {
    let network = loaded.network
    let disclosure = call.disclosure(of: network)
    self.loaded = loaded
    self.call = call
    try call.checkCapitalOptions()
    let row = call.arguments[Command.per] ?? .actor
    self.row = row
    umbrella = try call.arguments[Common.umbrella].map { try call.position(of: $0, in: network) }
    isAuthority = try call.authorities(in: network)
    var withholding = Withholding(policy: call.policy)

    // Single actors are told of what is known of them, or not at all.
    if let name = call.arguments[Command.by] {
      let given = try call.attribute(named: name, in: network)
      if row == .actor { try call.guardRows(name) }
      let isOpen = row == .actor
      let division =
        isOpen
        ? disclosure.division(of: Groups(of: given), name: given.name, isGuarded: false)
        : disclosure.division(of: given)
      withholding.note(division)
      self.division = division
      attribute =
        division.isGuarded ? given.keeping { division.groups.labels[$0] != nil } : given
    } else {
      division = nil
      attribute = nil
    }

    progress.begin(Text(en: "classifying ties", nl: "relaties indelen"))
    communities =
      attribute == nil ? network.communities(isWeighted: call.arguments[Common.weighted]) : nil
    let classifier = TieClassifier(
      network: network,
      attribute: attribute,
      communities: communities,
      isAuthority: isAuthority,
      isThroughMemberships: call.arguments[Command.through] ?? false,
      isWeighted: call.arguments[Common.weighted]
    )
    tally = classifier.tally(without: nil)
    tallyWithoutUmbrella = umbrella.map { classifier.tally(without: $0) }
    progress.begin(Text(en: "finding ways to government", nl: "wegen naar de overheid zoeken"))
    access = network.authorityAccess(isAuthority: isAuthority, umbrella: umbrella)

    capital = disclosure.capital(
      of: tally,
      withoutUmbrella: tallyWithoutUmbrella,
      umbrella: umbrella,
      per: row == .group ? .groups(division ?? communities.division) : .kinds,
      by: division
    )
    closure = division.flatMap { division in
      attribute.flatMap { attribute in
        call.arguments[Command.through] == nil
          ? disclosure.closure(
            of: network,
            by: attribute,
            in: division,
            isWeighted: call.arguments[Common.weighted]
          ) : nil
      }
    }
    if call.arguments[Command.chance] {
      let (attribute, isAuthority) = (attribute, isAuthority)
      let threads = call.measureOptions.threadCount
      let chance = progress.during(Text(en: "rewiring ties", nl: "relaties herschikken")) {
        attribute.map {
          network.chance(by: $0, isAuthority: isAuthority, threads: threads)
        } ?? network.chanceOfCommunities(isAuthority: isAuthority, threads: threads)
      }
      let brokerage = division.map { network.brokerage(between: $0.groups.labels) }
      self.chance = disclosure.guarding(
        chance,
        total: capital.total,
        brokerage: brokerage,
        by: division
      )
    } else {
      chance = nil
    }
    if division?.isGuarded ?? false {
      for number in capital.numbers + (closure?.numbers ?? []) { withholding.note(number) }
    }
    self.withholding = withholding
  }
}

/// Puts ties in classes as the options ask for.
private struct TieClassifier {
  let network: Network
  let attribute: Attribute?
  let communities: Communities?
  let isAuthority: [Bool]
  let isThroughMemberships: Bool
  let isWeighted: Bool

  func tally(without removed: Int?) -> TieClassTally {
    if isThroughMemberships {
      if let attribute {
        return network.coMembership(by: attribute, isAuthority: isAuthority, without: removed)
      } else if let communities {
        return network.coMembership(by: communities, isAuthority: isAuthority, without: removed)
      }
    }
    let classes =
      communities.map { network.tieClasses(by: $0, isAuthority: isAuthority) }
      ?? network.tieClasses(by: attribute, isAuthority: isAuthority)
    return TieClassTally(
      of: network,
      classes: classes,
      isWeighted: isWeighted,
      without: removed
    )
  }
}

extension Communities? {
  /// The communities as groups, which tell nothing of single actors that ties do not.
  fileprivate var division: Division {
    let numbers = self?.numbers ?? []
    let attribute = Attribute(
      name: "community",
      codes: numbers.map { UInt32($0) },
      cells: TextColumn((0..<(self?.count ?? 0)).map { "\($0 + 1)" })
    )
    return Division(
      name: "community",
      isGuarded: false,
      groups: Groups(of: attribute),
      withheldKinds: []
    )
  }
}

extension Call {
  /// Refuses options that do not go together.
  fileprivate func checkCapitalOptions() throws(UsageError) {
    func refuse(_ text: Text) -> UsageError { UsageError(text, for: command) }
    let row = arguments[Command.per] ?? .actor
    if arguments.has(Common.shown), row != .actor {
      throw refuse(
        Text(en: "'--where' goes with --per actor", nl: "'--where' hoort bij --per actor")
      )
    }
    if arguments[Command.rank] != nil, !arguments[Command.detail] {
      throw refuse(Text(en: "'--rank' goes with --detail", nl: "'--rank' hoort bij --detail"))
    }
    if arguments[Command.through] != nil, arguments[Command.chance] {
      throw refuse(
        Text(
          en: "'--chance' does not go with --through",
          nl: "'--chance' gaat niet samen met --through"
        )
      )
    }
  }

  /// Refuses rows of single actors by a sensitive attribute, unless the user asks for them.
  fileprivate func guardRows(_ name: String) throws(UsageError) {
    guard !policy.mayTellOfActors(by: name) else { return }
    throw UsageError(
      Text(
        en: "'\(name.harmless)' is sensitive: a row for every actor would tell it of each of them; "
          + "use --per kind or --per group",
        nl:
          "'\(name.harmless)' is gevoelig: een rij per actor zou het van elk van hen verklappen; "
          + "gebruik --per kind of --per group"
      ),
      for: command
    )
  }

  /// Says of every actor whether it is an authority, as the options declare.
  func authorities(in network: Network) throws(UsageError) -> [Bool] {
    let words = arguments[Command.authority]
    if words.isEmpty { return network.isGovernment }
    var isAuthority = [Bool](repeating: false, count: network.actors.count)
    for word in words {
      let kind = ActorKind.known.first { [$0.title.en, $0.title.nl].contains(word.folded) }
      if let kind {
        for actor in isAuthority.indices where network.actors.kinds[actor] == kind {
          isAuthority[actor] = true
        }
      } else if let condition = Condition(word) {
        let holds = try satisfying([condition], in: network)
        for actor in isAuthority.indices where holds[actor] { isAuthority[actor] = true }
      } else {
        let kinds = ActorKind.known.map(\.name)
        throw UsageError(
          Text(
            en: "'--authority \(word.harmless)': expected "
              + kinds.formatted(or: ",", last: 5) + " or KEY=VALUE",
            nl: "'--authority \(word.harmless)': verwacht: "
              + kinds.formatted(or: ",", last: 5) + " of KEY=VALUE"
          ),
          for: command,
          suggestion: kinds.closest(to: word)
        )
      }
    }
    return isAuthority
  }
}
