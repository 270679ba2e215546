import GraphCore
import SocialNetwork

/// Social capital as rows for programs.
struct SocialCapitalRows {
  let question: SocialCapitalQuestion
  let findings: SocialCapitalFindings

  private var network: Network { findings.network }
  private var actors: Actors { findings.network.actors }

  /// The rows, with the columns of the contract, and those that detail adds after them.
  var rows: Rows { question.per == .actor ? actorRows : groupRows }

  /// A sum of ties: a whole number where each counts as 1.
  func value(_ sum: Double?) -> Value {
    guard let sum else { return .number(nil) }
    return findings.isStrength ? .number(sum) : .integer(Int(sum))
  }

  /// A row for every actor that is listed.
  private var actorRows: Rows {
    let columns =
      contract(findings.contract.tally) + withoutUmbrella + (question.hasDetail ? detail : [])
    var rows = Rows(["id", "name", "kind"] + columns.map(\.name))
    for actor in findings.listed.prefix(question.limit ?? .max) {
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
        isKnown ? value(tally[$0, tieClass]) : .number(nil)
      }
    }
  }

  func isKnown(_ tieClass: TieClass) -> Bool {
    findings.attribute != nil || (tieClass != .bonding && tieClass != .bridging)
  }

  private var withoutUmbrella: [Column] {
    guard let tally = findings.contract.tallyWithoutUmbrella else { return [] }
    let access = findings.access
    return contract(tally, suffix: "-without-umbrella") + [
      Column(name: "must-pass-umbrella") { actor in
        access.mustPassUmbrella(actor).map { .text($0 ? "yes" : "no") } ?? .number(nil)
      }
    ]
  }

  private var detail: [Column] {
    communityColumns + pathColumns + diversityColumns + associationColumns + brokerColumns
      + [ActorMeasure.constraint, .effectiveSize, .efficiency, .hierarchy].map { measure in
        .numbers(measure.id, network.scores(measure, options: findings.options))
      }
  }

  private var communityColumns: [Column] {
    guard findings.communities != nil else { return [] }
    return [TieClass.within, .between].map { tieClass in
      Column(name: tieClass.name) { value(findings.tally[$0, tieClass]) }
    }
  }

  private var pathColumns: [Column] {
    let access = findings.access
    func id(_ actor: Int?) -> Value { .text(actor.map { actors.ids[$0] } ?? "") }
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
      Column(name: "first-on-the-way") { id(access.first[$0]) },
      .integers("equally-near", access.choices),
      Column(name: "last-on-the-way") { id(access.last[$0]) },
      Column(name: "authority") { id(access.authority[$0]) },
      .integers("dependants", access.dependants),
    ]
  }

  private var diversityColumns: [Column] {
    let kinds = network.contactDiversity(over: Groups(kindsOf: actors).labels)
    var columns: [Column] = [
      .numbers("contact-diversity:kind", kinds.scores),
      .integers("contacts-known:kind", kinds.known),
    ]
    if let attribute = findings.attribute {
      let diversity = network.contactDiversity(over: ValueGroups(of: attribute))
      columns += [
        .numbers("contact-diversity", diversity.scores),
        .integers("contacts-known", diversity.known),
      ]
    }
    let extensity = network.extensity(sector: findings.terms.sector)
    columns += [
      .integers("extensity:1", extensity.atOneStep),
      .integers("extensity:2", extensity.withinTwoSteps),
    ]
    if let ranks = findings.terms.ranks {
      let reach = network.rankReach(ranks)
      columns += [
        .numbers("upper-reachability", reach.upper), .numbers("rank-range", reach.range),
      ]
    }
    return columns
  }

  private var associationColumns: [Column] {
    guard findings.attribute != nil else { return [] }
    var bridging: [Int: AssociationBridging] = [:]
    for association in findings.detail?.associations ?? [] {
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
    guard let brokerage = findings.detail?.brokerage else { return [] }
    return Brokerage.Role.allCases.map { .integers($0.rawValue, brokerage.counts($0)) }
      + [.integers("open-triads-unknown", brokerage.leftOut)]
  }
}
