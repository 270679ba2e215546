import SocialNetwork

/// Social capital for a reader: how much of each class, what it means, who has it, and the paths to
/// government; in words that blame nobody.
struct SocialCapitalReport {
  let question: SocialCapitalQuestion
  let subject: Subject
  let findings: SocialCapitalFindings

  /// The attributes beside the rows of actors.
  let added: AddedColumns

  /// The parts, in their order.
  var sections: [Report.Section] {
    let parts: [Report.Section?] = [
      Report.Section(nil, [.table(overview)] + rounding),
      Report.Section(nil, meaning),
      findings.chance.map(comparison),
      question.per == .actor ? actors : groups,
      closure,
      paths,
      findings.detail.flatMap(brokers),
      findings.detail.flatMap(associations),
      Report.Section(
        nil,
        (footnotes.isEmpty ? [] : [.sentences(footnotes)]) + [.advice(.definitions)]
      ),
    ]
    return parts.compactMap(\.self)
  }

  // MARK: - Words of several parts

  /// Whether the question says who has authority.
  var isDeclared: Bool { !question.authorities.isEmpty }

  /// What leads to power, after "a path to".
  var anAuthority: Text {
    isDeclared
      ? Text(en: "an authority", nl: "wie gezag heeft")
      : Text(en: "a government", nl: "een overheid")
  }

  /// The name of the umbrella, cut short.
  var umbrellaName: String {
    findings.terms.umbrella.map { findings.network.actors.names[$0].truncated(to: 24) } ?? ""
  }

  /// The title of a column without the umbrella.
  var withoutUmbrella: Text {
    Text(en: "without \(umbrellaName)", nl: "zonder \(umbrellaName)")
  }

  static let share = ReportTable.Column.numbers(Text(en: "Share", nl: "Aandeel"))
  static let actorCount = ReportTable.Column.numbers(Text(en: "Actors", nl: "Actoren"))

  // MARK: - Classes

  /// Every class, and what share of the ties it is.
  private var overview: ReportTable {
    let hasUmbrella = findings.terms.umbrella != nil
    let unit =
      findings.isStrength
      ? Text(en: "Strength", nl: "Sterkte") : Text(en: "Ties", nl: "Relaties")
    var table = ReportTable(
      [.words(Text(en: "Class", nl: "Soort")), .numbers(unit), Self.share]
        + (hasUmbrella ? [.numbers(withoutUmbrella), Self.share] : [])
    )
    let total = findings.capital.total
    let shares = findings.shares()
    let sharesWithout = findings.shares(withoutUmbrella: true)
    for (place, tieClass) in findings.classes.enumerated() {
      table.append(
        [tieClass.title, number(total[tieClass]), shares[place]]
          + (hasUmbrella ? [number(total.withoutUmbrella(tieClass)), sharesWithout[place]] : [])
      )
    }
    return table
  }

  private var rounding: [Block] {
    let rounding = findings.roundingOfShares
    return rounding.en.isEmpty ? [] : [.sentence(rounding)]
  }

  /// A number as it may be shown; a dash where there is none.
  func number(_ cell: Guarded?) -> Text { cell?.cell(Number.text) ?? Text("–") }

  /// A share as it may be shown.
  func percentage(_ share: Guarded) -> Text { share.cell(Percentage.text) }
}

extension TieClass {
  /// The head of a narrow column.
  var column: Text {
    switch self {
    case .within: Text(en: "Within", nl: "Binnen")
    case .between: Text(en: "Between", nl: "Tussen")
    case .bridging: Text(en: "Bridging", nl: "Overbruggend")
    case .membership: Text(en: "Member", nl: "Lid")
    case .unclassified: Text(en: "Unclassified", nl: "Niet ingedeeld")
    case .bonding, .linking: title.capitalized
    }
  }
}
