import GraphCore
import NetworkReport
import SocialNetwork

/// Social capital as rows for programs.
struct CapitalRows {
  let analysis: CapitalAnalysis

  private var network: Network { analysis.network }
  private var actors: Actors { analysis.network.actors }

  /// The rows, with the columns of the contract, and those that options add after them.
  var rows: Rows { analysis.row == .actor ? actorRows : groupRows }

  /// The actors in their order: most ties that bridge or link first, then by id.
  ///
  /// Where people are compared through their memberships, only they have a row.
  var order: [Int] {
    let tally = analysis.tally
    let sums = actors.indices.map { actor in
      tally[actor, .bridging] + tally[actor, .between] + tally[actor, .linking]
    }
    let listed = actors.indices.filter {
      !analysis.isThroughMemberships || actors.kinds[$0].isPerson
    }
    let byID = actors.ids.sorted(listed)
    var places = [Int](repeating: 0, count: actors.count)
    for (place, actor) in byID.enumerated() { places[actor] = place }
    return byID.sorted { first, second in
      sums[first] == sums[second] ? places[first] < places[second] : sums[first] > sums[second]
    }
  }

  private var actorRows: Rows {
    let columns =
      contract(analysis.contract.tally) + withoutUmbrella + (analysis.hasDetail ? detail : [])
    var rows = Rows(["id", "name", "kind"] + columns.map(\.name))
    let isShown = analysis.isShown
    for actor in order.filter({ isShown[$0] }).prefix(
      analysis.call.arguments[Common.top].forPrograms
    ) {
      rows.append(
        [.text(actors.ids[actor]), .text(actors.names[actor]), .text(actors.kinds[actor].name)]
          + columns.map { $0.value(actor) }
      )
    }
    return rows
  }

  // MARK: - Columns of actors

  /// A column after those that say who the actor is.
  struct Column {
    let name: String
    let value: (Int) -> Value

    static func numbers(_ name: String, _ numbers: [Double?]) -> Column {
      Column(name: name, value: { .number(numbers[$0]) })
    }

    static func integers(_ name: String, _ integers: [Int]) -> Column {
      Column(name: name, value: { .integer(integers[$0]) })
    }
  }

  /// The five classes; where actors are compared by nothing, it is not known what bonds or bridges.
  private func contract(_ tally: TieClassTally, suffix: String = "") -> [Column] {
    TieClass.byAttribute.map { tieClass in
      let isKnown = isKnown(tieClass)
      return Column(name: tieClass.name + suffix) {
        isKnown ? analysis.value(tally[$0, tieClass]) : .number(nil)
      }
    }
  }

  private func isKnown(_ tieClass: TieClass) -> Bool {
    analysis.attribute != nil || (tieClass != .bonding && tieClass != .bridging)
  }

  private var withoutUmbrella: [Column] {
    guard let tally = analysis.contract.tallyWithoutUmbrella else { return [] }
    let access = analysis.access
    return contract(tally, suffix: "-without-umbrella") + [
      Column(name: "must-pass-umbrella") { actor in
        access.mustPassUmbrella(actor).map { .text($0 ? "yes" : "no") } ?? .text("")
      }
    ]
  }

  private var detail: [Column] {
    communityColumns + wayColumns + diversityColumns + associationColumns + brokerColumns
      + [ActorMeasure.constraint, .effectiveSize, .efficiency, .hierarchy].map { measure in
        .numbers(measure.id, network.scores(measure, options: analysis.options))
      }
  }

  private var communityColumns: [Column] {
    guard analysis.communities != nil else { return [] }
    return [TieClass.within, .between].map { tieClass in
      Column(name: tieClass.name) { analysis.value(analysis.tally[$0, tieClass]) }
    }
  }

  private var wayColumns: [Column] {
    let access = analysis.access
    func id(_ actor: Int?, of person: Int) -> Value {
      analysis.concealsContacts
        && [actor ?? person, person].contains(where: analysis.session.mayBePerson)
        ? .text("") : .text(actor.map { actors.ids[$0] } ?? "")
    }
    func steps(_ count: Int?) -> Value { count.map { .integer($0) } ?? .number(nil) }
    var columns = [
      Column(name: "steps") { steps(access.steps[$0]) },
      Column(name: "nearness-to-authority") { .number(access.nearness(of: $0)) },
    ]
    if let without = access.stepsWithoutUmbrella {
      columns += [
        Column(name: "steps-without-umbrella") { steps(without[$0]) },
        Column(name: "nearness-to-authority-without-umbrella") {
          .number(access.nearnessWithoutUmbrella(of: $0))
        },
      ]
    }
    return columns + [
      Column(name: "first-on-the-way") { id(access.first[$0], of: $0) },
      .integers("equally-near", access.choices),
      Column(name: "last-on-the-way") { id(access.last[$0], of: $0) },
      Column(name: "authority") { id(access.authority[$0], of: $0) },
      .integers("dependants", access.dependants),
    ]
  }

  private var diversityColumns: [Column] {
    let kinds = network.contactDiversity(over: Groups(kindsOf: actors).labels)
    var columns: [Column] = [
      .numbers("contact-diversity:kind", kinds.scores),
      .integers("contacts-known:kind", kinds.known),
    ]
    if let attribute = analysis.attribute {
      let diversity = network.contactDiversity(over: ValueGroups(of: attribute))
      columns += [
        .numbers("contact-diversity", diversity.scores),
        .integers("contacts-known", diversity.known),
      ]
    }
    let extensity = network.extensity(sector: analysis.sector)
    columns += [
      .integers("extensity:1", extensity.atOneStep),
      .integers("extensity:2", extensity.withinTwoSteps),
    ]
    if let ranks = analysis.ranks {
      let reach = network.rankReach(ranks)
      columns += [
        .numbers("upper-reachability", reach.upper), .numbers("rank-range", reach.range),
      ]
    }
    return columns
  }

  private var associationColumns: [Column] {
    guard let attribute = analysis.attribute else { return [] }
    var bridging: [Int: AssociationBridging] = [:]
    for association in network.associationBridging(by: attribute) {
      bridging[association.association] = association
    }
    func count(_ number: Int?) -> Value { number.map { .integer($0) } ?? .number(nil) }
    return [
      Column(name: "internal-bridging") { .number(bridging[$0]?.inside) },
      Column(name: "members-known") { count(bridging[$0]?.membersKnown) },
      Column(name: "external-bridging") { .number(bridging[$0]?.outside) },
      Column(name: "association-ties-known") { count(bridging[$0]?.tiesKnown) },
    ]
  }

  private var brokerColumns: [Column] {
    guard let brokerage = analysis.brokerage else { return [] }
    return Brokerage.Role.allCases.map { .integers($0.rawValue, brokerage.counts($0)) }
      + [.integers("open-triads-unknown", brokerage.leftOut)]
  }

  // MARK: - Rows of groups

  /// A row for every kind or group.
  ///
  /// The columns are fixed, so an empty cell may be withheld or not defined; with `--detail` a last
  /// column says of each which it is.
  private var groupRows: Rows {
    let hasAttribute = analysis.attribute != nil
    let hasUmbrella = analysis.umbrella != nil
    let names = TieClass.byAttribute.map(\.name)
    let hasClosure = analysis.hasDetail && analysis.row == .group && analysis.closure != nil
    let hasCommunities = analysis.hasDetail && !hasAttribute
    let hasNote = analysis.hasDetail && hasAttribute
    var rows = Rows(
      ["group", "actors"] + names + (hasUmbrella ? names.map { $0 + "-without-umbrella" } : [])
        + (hasCommunities ? [TieClass.within.name, TieClass.between.name] : [])
        + (hasClosure ? ["closure", "closure-by-size", "coleman"] : [])
        + (hasNote ? ["note"] : [])
    )
    var closure: [String: GuardedClosure.Group] = [:]
    for group in analysis.closure?.groups ?? [] { closure[group.name] = group }
    func values(_ cell: (TieClass) -> Guarded?) -> [Value] {
      TieClass.byAttribute.map {
        isKnown($0) ? analysis.value(cell($0)?.number) : .number(nil)
      }
    }
    let shown = zip(analysis.contract.groups, analysis.capital.groups)
      .prefix(analysis.call.arguments[Common.top].forPrograms)
    for (group, compared) in shown {
      var row: [Value] = [.text(group.name ?? ""), .integer(group.actorCount)]
      row += values { group[$0] }
      if hasUmbrella { row += values { group.withoutUmbrella($0) } }
      if hasCommunities {
        row += [TieClass.within, .between].map { analysis.value(compared[$0].number) }
      }
      if hasClosure {
        let numbers = group.name.flatMap { closure[$0] }
        row += [numbers?.share, numbers?.expected, numbers?.coleman].map { .number($0?.number) }
      }
      if hasNote {
        var cells: [Guarded?] = TieClass.byAttribute.map { group[$0] }
        if hasUmbrella { cells += TieClass.byAttribute.map { group.withoutUmbrella($0) } }
        if hasClosure {
          let numbers = group.name.flatMap { closure[$0] }
          cells += [numbers?.share, numbers?.expected, numbers?.coleman]
        }
        let notes = zip(rows.columns.dropFirst(2), cells).compactMap { column, cell in
          cell.flatMap { $0.note.isEmpty ? nil : "\(column): \($0.note)" }
        }
        row.append(.text(notes.joined(separator: "|")))
      }
      rows.append(row)
    }
    return rows
  }
}

extension CapitalRows {
  /// What the JSON says of the numbers.
  static func conventions(_ analysis: CapitalAnalysis) -> [String: String] {
    var conventions = [
      "classes": "linking: exactly one end is an authority; else bonding or bridging: both ends "
        + "have the attribute, and share a value or not; else membership: a person with an "
        + "association or organisation; else unclassified",
      "authority": analysis.call.arguments.has(CapitalOption.authority)
        ? "as --authority declares" : "government",
      "weighted": analysis.options.isWeighted ? "yes: sums are strengths" : "no",
    ]
    if let attribute = analysis.attribute {
      conventions["by"] =
        attribute.name
        + (analysis.overlap ? "; an actor with several values counts in each of its groups" : "")
    } else {
      conventions["by"] =
        "nothing: bonding and bridging are null, since actors are compared by nothing; with "
        + "--detail, ties within and between communities (Leiden, resolution 1) that do not link "
        + "stand in columns of their own"
    }
    if analysis.isThroughMemberships {
      conventions["through"] =
        "people of the same member association, joined with weight 1/(size - 1) for each (Newman "
        + "2001); sums are strengths, and nothing is a membership"
    }
    conventions["order"] =
      analysis.row == .actor
      ? "most ties that bridge or link first (without --by, that lead between communities or link), "
        + "then by UTF-8 bytes of the id"
      : analysis.row == .kind
        ? "kinds from individual to government"
        : "largest group first, then by UTF-8 bytes of the name; those without a value last, with an "
          + "empty name"
    if analysis.row != .actor {
      conventions["counts"] = "tie ends: a tie within a group counts twice in its row"
    }
    if analysis.umbrella != nil {
      conventions["without-umbrella"] =
        "the same classes, the umbrella and its ties left out"
        + (analysis.row == .actor
          ? "; must-pass-umbrella: whether the actor reaches an authority, but only through it"
          : "")
    }
    if let chance = analysis.chance {
      let parts = chance.comparisons.map { comparison in
        let numbers = [
          ("", comparison.observed), ("mean ", comparison.mean), ("z ", comparison.z),
          ("p ", comparison.pValue),
        ]
        let texts = numbers.map { $0.0 + ($0.1.number.map { "\($0)" } ?? "null") }
        return "\(comparison.name) " + texts.joined(separator: ", ")
      }
      conventions["chance"] =
        "\(chance.samples) networks rewired among ties of the same two kinds, "
        + "\(chance.acceptanceRate) of the steps accepted: " + parts.joined(separator: "; ")
    }
    return conventions
  }
}
