import GraphCore
import SocialNetwork

// Who has how much of each class.

extension SocialCapitalReport {
  /// The actors with most ties that bridge or link.
  var actors: Report.Section {
    let limit = question.limit ?? 20
    let classes = findings.classes.filter { ![.membership, .unclassified].contains($0) }
    let hasOther = findings.attribute != nil
    let hasSteps = findings.terms.hasAuthority
    var table = ReportTable(
      [.words(Text("Actor"), .cut), .words(Text(en: "Kind", nl: "Soort"), .cut)]
        + added.columns + classes.map { .numbers($0.column) }
        + (hasOther ? [.numbers(Text(en: "Other", nl: "Andere"))] : [])
        + (hasSteps ? [.numbers(Text(en: "Steps", nl: "Stappen"))] : [])
    )
    let actors = findings.network.actors
    let shown = Array(findings.listed.prefix(limit))
    let marks = PersonMarks(subject, telling: shown)
    let tally = findings.tally
    for actor in shown {
      let others = tally[actor, .membership] + tally[actor, .unclassified]
      table.append(
        [marks.cell(for: actor), actors.kinds[actor].title] + added.cells(of: actor)
          + classes.map { Number.text(tally[actor, $0]) }
          + (hasOther ? [Number.text(others)] : [])
          + (hasSteps ? [findings.access.steps[actor].map { Number.text($0) } ?? Text("–")] : [])
      )
    }
    let heading =
      findings.attribute == nil
      ? Text(
        en: "Most ties between communities or linking",
        nl: "Meeste relaties tussen gemeenschappen of linking"
      )
      : Text(en: "Most ties that bridge or link", nl: "Meeste overbruggende en linking relaties")
    return section(heading, table, of: findings.listed.count, limit)
  }

  /// The ties of every kind or group.
  var groups: Report.Section {
    let limit = question.limit ?? 20
    var table = ReportTable(
      [.words(groupTitle, .cut), Self.actorCount]
        + findings.classes.map { .numbers($0.column) }
    )
    let groups = findings.capital.groups
    for group in groups.prefix(limit) {
      table.append(
        [name(of: group), number(group.actorCount)]
          + findings.classes.map { number(group[$0]) }
      )
      if findings.terms.umbrella != nil {
        let (en, nl) = (withoutUmbrella.en, withoutUmbrella.nl)
        table.append(
          [Text(en: "· \(en)", nl: "· \(nl)"), Text("")]
            + findings.classes.map { number(group.withoutUmbrella($0)) }
        )
      }
    }
    let column = question.per == .group ? findings.attribute?.name : nil
    let title = groupTitle
    // A column keeps its name, but for places.
    let of =
      column.flatMap { Attribute.tellsMunicipality($0) ? nil : Text($0.harmless) }
      ?? Text(en: title.en.lowercased(), nl: title.nl.lowercased())
    let heading = Text(
      en: "By \(of.en); a tie within a group counts at both ends",
      nl: "Per \(of.nl); een relatie binnen een groep telt aan beide kanten"
    )
    return section(heading, table, of: groups.count, limit)
  }

  private func section(
    _ heading: Text,
    _ table: ReportTable,
    of count: Int,
    _ limit: Int
  ) -> Report.Section {
    Report.Section(
      heading,
      [.table(table)]
        + (count > limit ? [.advice(.more(hidden: count - limit, of: count))] : [])
    )
  }

  private var groupTitle: Text {
    guard question.per == .group else { return Text(en: "Kind", nl: "Soort") }
    return findings.attribute == nil
      ? Text(en: "Community", nl: "Gemeenschap") : attributeTitle
  }

  private var attributeTitle: Text {
    CompassReport.title(ofPlaces: findings.attribute?.name.harmless ?? "")
  }

  /// The name of a group for a reader.
  private func name(of group: GroupCapital) -> Text {
    guard let name = group.name else { return Text(en: "(not known)", nl: "(onbekend)") }
    guard question.per == .kind else { return name }
    return ActorKind.allCases.first { $0.name == name.en }?.plural ?? name
  }

  // MARK: - Closure

  /// How far each group keeps to itself; `nil` where that cannot be compared.
  var closure: Report.Section? {
    guard let closure = findings.closure, closure.groups.count > 1,
      !closure.groups.allSatisfy(\.share.isWithheld)
    else { return nil }
    var table = ReportTable([
      .words(attributeTitle, .cut), Self.actorCount,
      .numbers(Text(en: "Ties inside", nl: "Relaties binnen")),
      .numbers(Text(en: "By opportunity", nl: "Naar gelegenheid")),
      .numbers(Text(en: "Coleman's index", nl: "Index van Coleman")),
    ])
    let limit = 8
    for group in closure.groups.prefix(limit) {
      table.append([
        Text(group.name), number(group.actorCount), percentage(group.share),
        percentage(group.expected), number(group.coleman),
      ])
    }
    let hidden = closure.groups.count - limit
    let meaning = Text(
      en:
        "By opportunity: the share of its own among all whom a member could have such a tie with, if "
        + "everyone were as near. Coleman's index is 0 where that explains all, 1 where all ties stay "
        + "inside, and −1 where none does; 'describe' has it over all ties, so that it differs. The "
        + "difference is a property of the network, not of the group.",
      nl:
        "Naar gelegenheid: het aandeel van de eigen groep onder allen met wie een lid zo'n relatie "
        + "kan hebben, als iedereen even dichtbij was. De index van Coleman is 0 waar dat alles "
        + "verklaart, 1 waar alle relaties binnen de groep blijven, en −1 waar geen enkele dat doet; "
        + "'describe' heeft ze over alle relaties, en dus een andere. Het verschil is een eigenschap "
        + "van het netwerk, niet van de groep."
    )
    return Report.Section(
      Text(
        en: "How far each group's ties stay inside it",
        nl: "In welke mate de relaties van elke groep binnen de groep blijven"
      ),
      [.table(table)] + (hidden > 0 ? [.advice(.moreInRowsOfGroups(hidden: hidden))] : [])
        + [
          .sentence(
            meaning.followed(by: baseOfOpportunity).followed(by: closureIsRounded(closure))
          )
        ]
    )
  }

  /// Of whom the actors are, and with whom opportunity compares authorities; empty where no authority is in a group.
  ///
  /// Of a guarded attribute it is not looked up whether an authority has a value: governments have none.
  private var baseOfOpportunity: Text {
    let isGuarded = findings.division?.isGuarded ?? false
    let isAuthority = findings.terms.isAuthority
    let isIn = findings.attribute.map { attribute in
      attribute.codes.indices.contains { attribute.codes[$0] != 0 && isAuthority[$0] }
    }
    guard findings.terms.hasAuthority, isGuarded ? isDeclared : isIn ?? false else {
      return Text("")
    }
    return isDeclared
      ? Text(
        en:
          "The actors are all of the group, authorities too; opportunity compares these with one another "
          + "only, and others with others.",
        nl:
          "De actoren zijn allen van de groep, ook wie gezag heeft; de gelegenheid vergelijkt die enkel "
          + "met elkaar, en anderen met anderen."
      )
      : Text(
        en:
          "The actors are all of the group, governments too; opportunity compares these with one another "
          + "only, and others with others.",
        nl:
          "De actoren zijn allen van de groep, ook overheden; de gelegenheid vergelijkt die enkel met "
          + "elkaar, en anderen met anderen."
      )
  }

  /// That what is told of how far groups keep to themselves is made of rounded numbers; empty where it is not.
  private func closureIsRounded(_ closure: GuardedClosure) -> Text {
    guard findings.division?.isGuarded ?? false,
      closure.groups.contains(where: { $0.share.number != nil })
    else { return Text("") }
    return Text(
      en: "These shares and indices are made of rounded numbers: about so much.",
      nl: "Deze aandelen en indexen komen uit afgeronde cijfers: ongeveer zoveel."
    )
  }
}
