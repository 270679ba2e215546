import GraphCore
import NetworkReport
import SocialNetwork

/// What `capital` found, before it is put in words or columns.
struct CapitalAnalysis {
  let loaded: Loaded
  let call: Call
  let options: MeasureOptions

  /// Whether people are compared with those of the same association.
  let isThroughMemberships: Bool

  /// Whether sums are strengths rather than numbers of ties.
  let isStrength: Bool

  /// Whose ties a row adds up.
  let row: CapitalOption.Row

  /// The attribute that actors are compared by, as far as it may be told; `nil` where they are
  /// compared by community.
  let attribute: Attribute?

  /// The groups of that attribute; `nil` without one.
  let division: Division?

  /// The communities, where no attribute was given.
  let communities: Communities?

  let isAuthority: [Bool]
  let umbrella: Int?

  /// Whether with whom single people have ties is not told.
  let concealsContacts: Bool

  /// Which actors have a row.
  let isShown: [Bool]

  /// The attributes beside the rows of actors.
  let added: AddedColumns

  /// The column of sectors; `nil` where there is none.
  let sector: Attribute?

  /// The rank of every actor; `nil` where no column was named.
  let ranks: [Double?]?

  /// The ties by class: those of the attribute, or within and between communities.
  let tally: TieClassTally

  /// The same without the umbrella; `nil` where none was named.
  let tallyWithoutUmbrella: TieClassTally?

  /// The ties by class for programs: where actors are compared by nothing, none bonds or bridges.
  let contract: Contract

  let access: AuthorityAccess

  /// The ties by class in all, and by kind or group.
  let capital: CapitalByGroup

  let closure: GuardedClosure?
  let chance: GuardedChance?

  /// What decides what is told, and keeps the log.
  let session: DisclosureSession

  /// Ties by the classes of the columns.
  struct Contract {
    let tally: TieClassTally
    let tallyWithoutUmbrella: TieClassTally?
    let groups: [GroupCapital]
  }

  var network: Network { loaded.network }
  var hasDetail: Bool { call.arguments[CapitalOption.detail] }

  /// The classes that every tie is in exactly one of, in the order of the table.
  var classes: [TieClass] {
    if attribute != nil {
      return TieClass.byAttribute.filter { $0 != .membership || !isThroughMemberships }
    }
    return TieClass.byCommunity
  }

  init(_ loaded: Loaded, call: Call, progress: Progress) throws {
    let network = loaded.network
    let session = call.session(of: network)
    self.session = session
    concealsContacts = session.concealsContacts()
    self.loaded = loaded
    self.call = call
    options = call.measureOptions
    isThroughMemberships = call.arguments.has(CapitalOption.through)
    isStrength = options.isWeighted || isThroughMemberships
    let row = call.arguments[CapitalOption.per]
    self.row = row
    umbrella = try call.arguments[Common.umbrella].map { try call.position(of: $0, in: network) }
    isAuthority = try call.authorities(in: network)
    isShown = try call.satisfying(call.arguments[Common.shown], of: Common.shown, in: network)
    added = try loaded.columns(call)
    sector = try call.sector(in: network)
    ranks = try call.ranks(in: network)

    progress.begin(Text(en: "classifying ties", nl: "relaties indelen"))
    var classifier = TieClassifier(
      network: network,
      isAuthority: isAuthority,
      isThroughMemberships: isThroughMemberships,
      isWeighted: options.isWeighted
    )
    if let name = call.arguments[CapitalOption.by] {
      let given = try call.attribute(named: name, in: network)
      let division: Division
      if row == .actor {
        // Single actors are told of all that is known of them, or not at all.
        try call.guardRows(name)
        division = session.division(of: Groups(of: given), name: given.name, isGuarded: false)
      } else {
        division = session.division(of: given) { [classifier] attribute in
          var classifier = classifier
          classifier.attribute = attribute
          return classifier.tally(without: nil)
        }
      }
      self.division = division
      attribute =
        division.isGuarded ? given.keeping { division.groups.labels[$0] != nil } : given
    } else {
      division = nil
      attribute = nil
    }
    communities = attribute == nil ? network.communities(isWeighted: options.isWeighted) : nil
    classifier.attribute = attribute
    classifier.communities = communities
    tally = classifier.tally(without: nil)
    tallyWithoutUmbrella = umbrella.map { classifier.tally(without: $0) }
    progress.begin(Text(en: "finding ways to government", nl: "wegen naar de overheid zoeken"))
    access = network.authorityAccess(isAuthority: isAuthority, umbrella: umbrella)

    // Communities tell nothing of single actors that ties do not.
    let groups =
      division
      ?? communities.map { session.division(of: $0.groups, name: "community", isGuarded: false) }
    let grouping = groups.flatMap { row == .group ? CapitalGrouping.groups($0) : nil } ?? .kinds
    let capital = session.capital(
      of: tally,
      withoutUmbrella: tallyWithoutUmbrella,
      umbrella: umbrella,
      per: grouping,
      by: division
    )
    if attribute == nil {
      classifier.comparesNobody = true
      let tally = classifier.tally(without: nil)
      let tallyWithoutUmbrella = umbrella.map { classifier.tally(without: $0) }
      let capital = session.capital(
        of: tally,
        withoutUmbrella: tallyWithoutUmbrella,
        per: grouping,
        by: nil
      )
      contract = Contract(
        tally: tally,
        tallyWithoutUmbrella: tallyWithoutUmbrella,
        groups: capital.groups
      )
    } else {
      contract = Contract(
        tally: tally,
        tallyWithoutUmbrella: tallyWithoutUmbrella,
        groups: capital.groups
      )
    }
    self.capital = capital
    if let division, !isThroughMemberships {
      closure = session.closure(
        of: network,
        in: division,
        beside: capital,
        isWeighted: options.isWeighted
      )
    } else {
      closure = nil
    }
    if call.arguments[CapitalOption.chance] {
      let (attribute, isAuthority) = (attribute, isAuthority)
      let threads = options.threadCount
      let chance = progress.during(Text(en: "rewiring ties", nl: "relaties herschikken")) {
        attribute.map {
          network.chance(by: $0, isAuthority: isAuthority, threads: threads)
        } ?? network.chanceOfCommunities(isAuthority: isAuthority, threads: threads)
      }
      let brokerage = division.map { network.brokerage(between: $0.valueGroups) }
      self.chance = session.guarding(
        chance,
        beside: capital,
        brokerage: brokerage,
        by: division
      )
    } else {
      chance = nil
    }
  }
}

/// Puts ties in classes as the options ask for.
private struct TieClassifier {
  let network: Network
  let isAuthority: [Bool]
  let isThroughMemberships: Bool
  let isWeighted: Bool
  var attribute: Attribute?
  var communities: Communities?

  /// Whether actors are compared by nothing at all, not by community either.
  var comparesNobody = false

  func tally(without removed: Int?) -> TieClassTally {
    var (attribute, communities) = (attribute, communities)
    if comparesNobody {
      let cells = [String?](repeating: nil, count: network.actors.count)
      (attribute, communities) = (Attribute(name: "", cells: cells), nil)
    }
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

extension Communities {
  /// The communities as groups.
  fileprivate var groups: Groups {
    let attribute = Attribute(
      name: "community",
      codes: numbers.map { UInt32($0) },
      cells: TextColumn((0..<count).map { "\($0 + 1)" })
    )
    return Groups(of: attribute)
  }
}

// MARK: - What is computed when it is asked for

extension CapitalAnalysis {
  /// Whether actors are in several of the groups by which they are compared.
  var overlap: Bool { division?.valueGroups.overlap ?? false }

  /// A sum of ties: a whole number where each counts as 1.
  func value(_ sum: Double?) -> Value {
    guard let sum else { return .number(nil) }
    return isStrength ? .number(sum) : .integer(Int(sum))
  }

  /// The groups between which actors broker: those of the attribute, else the communities.
  var brokerage: Brokerage? {
    if let division { return network.brokerage(between: division.valueGroups) }
    return communities.map { network.brokerage(between: $0.numbers.map { $0 - 1 }) }
  }
}
