import Foundation
import GraphCore
import NetworkReport
import SocialNetwork

/// Social capital for a reader: how much of each class, what it means, who has it, and the ways to
/// government.
struct CapitalTable {
  let analysis: CapitalAnalysis

  private var call: Call { analysis.call }
  private var language: Language { analysis.call.language }
  private var network: Network { analysis.network }
  private var words: CapitalWords { CapitalWords(analysis: analysis) }

  private var hasAuthority: Bool { analysis.isAuthority.contains(true) }

  /// The lines.
  var lines: [String] {
    var lines = analysis.loaded.summary(call)
    lines += [""] + overview
    lines += [""] + paragraph(words.meaning)
    if let chance = analysis.chance { lines += [""] + comparison(with: chance) }
    lines += [""] + (analysis.row == .actor ? actorRows : groupRows)
    if let closure = analysis.closure, closure.groups.count > 1,
      !closure.groups.allSatisfy(\.share.isWithheld)
    {
      lines += [""] + self.closure(closure)
    }
    lines += [""] + ways
    if analysis.hasDetail { lines += CapitalDetail(analysis: analysis).lines }
    return lines + [""] + paragraph(words.footnotes)
  }

  // MARK: - Parts

  /// Every class, and what share of the ties it is.
  private var overview: [String] {
    let count = words.unit.capitalized
    var table = Table(
      [
        .init(title: Text(en: "Class", nl: "Soort")[language]),
        .init(title: count[language], isNumber: true),
        .init(title: Text(en: "Share", nl: "Aandeel")[language], isNumber: true),
      ]
        + (analysis.umbrella == nil
          ? []
          : [
            .init(title: words.withoutUmbrella[language], isNumber: true),
            .init(title: Text(en: "Share", nl: "Aandeel")[language], isNumber: true),
          ])
    )
    let total = analysis.capital.total
    let shares = shares(analysis.tally) { total[$0] }
    let sharesWithout = analysis.tallyWithoutUmbrella.map { tally in
      self.shares(tally) { total.withoutUmbrella($0) }
    }
    for (place, tieClass) in analysis.classes.enumerated() {
      var row = [tieClass.title[language], text(total[tieClass]), shares[place]]
      if let sharesWithout, let cell = total.withoutUmbrella(tieClass) {
        row += [text(cell), sharesWithout[place]]
      }
      table.append(row)
    }
    return table.lines(width: call.terminal.width, heading: call.terminal.heading)
  }

  /// Shares that add up to 100 %; a class that is not told has none.
  private func shares(
    _ tally: TieClassTally,
    _ cell: (TieClass) -> Guarded?
  ) -> [String] {
    let percentages = Number.percentages(analysis.classes.map { tally[$0] })
    return zip(analysis.classes, percentages).map { cell($0)?.isWithheld ?? false ? "×" : $1 }
  }

  private func text(_ cell: Guarded?) -> String {
    cell?.text(Number.text)[language] ?? Number.text(nil)
  }

  private var actorRows: [String] {
    let order = CapitalRows(analysis: analysis).order.filter { analysis.isShown[$0] }
    let limit = call.arguments[Common.top].inTable
    let listed = analysis.classes.filter { ![.membership, .unclassified].contains($0) }
    var table = Table(
      [
        .init(title: Text("Actor")[language], giving: .cut),
        .init(title: Text(en: "Kind", nl: "Soort")[language], giving: .cut),
      ]
        + analysis.added.columns.map { .init(title: $0.title[language], giving: .cut) }
        + listed.map { .init(title: $0.column[language], isNumber: true) }
        + (analysis.attribute == nil
          ? [] : [.init(title: Text(en: "Other", nl: "Andere")[language], isNumber: true)])
        + (hasAuthority
          ? [.init(title: Text(en: "Steps", nl: "Stappen")[language], isNumber: true)] : [])
    )
    for actor in order.prefix(limit) {
      let tally = analysis.tally
      let others = tally[actor, .membership] + tally[actor, .unclassified]
      table.append(
        [network.actors.names[actor], network.actors.kinds[actor].title[language]]
          + analysis.added.cells(of: actor).map { $0[language] }
          + listed.map { Number.text(tally[actor, $0]) }
          + (analysis.attribute == nil ? [] : [Number.text(others)])
          + (hasAuthority ? [analysis.access.steps[actor].map(String.init) ?? "–"] : [])
      )
    }
    var lines = [call.terminal.heading(words.actorsHeading[language])]
    lines += table.lines(width: call.terminal.width, heading: call.terminal.heading)
    if order.count > limit {
      lines.append(words.more(order.count - limit, all: order.count)[language])
    }
    return lines
  }

  private var groupRows: [String] {
    let limit = call.arguments[Common.top].inTable
    let hasUmbrella = analysis.umbrella != nil
    var table = Table(
      [
        .init(title: words.groupTitle[language], giving: .cut),
        .init(title: Text(en: "Actors", nl: "Actoren")[language], isNumber: true),
      ] + analysis.classes.map { .init(title: $0.column[language], isNumber: true) }
    )
    let groups = analysis.capital.groups
    for group in groups.prefix(limit) {
      let name = words.name(of: group)
      table.append(
        [name[language], String(group.actorCount)] + analysis.classes.map { text(group[$0]) }
      )
      if hasUmbrella {
        table.append(
          ["  " + words.withoutUmbrella[language], ""]
            + analysis.classes.map { text(group.withoutUmbrella($0)) }
        )
      }
    }
    var lines = [call.terminal.heading(words.groupsHeading[language])]
    lines += table.lines(width: call.terminal.width, heading: call.terminal.heading)
    if groups.count > limit {
      lines.append(words.more(groups.count - limit, all: groups.count)[language])
    }
    return lines
  }

  private func closure(_ closure: GuardedClosure) -> [String] {
    var table = Table([
      .init(title: words.closureTitle[language], giving: .cut),
      .init(title: Text(en: "Actors", nl: "Actoren")[language], isNumber: true),
      .init(title: Text(en: "Ties inside", nl: "Relaties binnen")[language], isNumber: true),
      .init(title: Text(en: "By size alone", nl: "Door grootte alleen")[language], isNumber: true),
      .init(title: Text(en: "Coleman's index", nl: "Index van Coleman")[language], isNumber: true),
    ])
    let limit = 8
    for group in closure.groups.prefix(limit) {
      table.append([
        group.name, String(group.actorCount), percentage(group.share), percentage(group.expected),
        text(group.coleman),
      ])
    }
    var lines = [call.terminal.heading(words.closureHeading[language])]
    lines += table.lines(width: call.terminal.width, heading: call.terminal.heading)
    if closure.groups.count > limit {
      lines.append(words.moreGroups(closure.groups.count - limit)[language])
    }
    return lines + paragraph([words.closureMeaning])
  }

  private func percentage(_ share: Guarded) -> String {
    share.text {
      $0.map { Number.percentage(Int(($0 * 1e9).rounded()), of: 1_000_000_000) } ?? "–"
    }[
      language
    ]
  }

  private func comparison(with chance: GuardedChance) -> [String] {
    var table = Table([
      .init(title: words.chanceTitle[language], giving: .wrap),
      .init(title: Text(en: "Here", nl: "Hier")[language], isNumber: true),
      .init(title: Text(en: "By chance", nl: "Bij toeval")[language], isNumber: true),
      .init(
        title: Text(en: "Deviations above", nl: "Afwijkingen erboven")[language],
        isNumber: true
      ),
      .init(title: "p", isNumber: true),
    ])
    for comparison in chance.comparisons {
      table.append([
        words.title(ofCount: comparison.name)[language], text(comparison.observed),
        text(comparison.mean), text(comparison.z), text(comparison.pValue),
      ])
    }
    return table.lines(width: call.terminal.width, heading: call.terminal.heading)
      + paragraph(words.chanceMeaning(chance))
  }

  /// How many steps it takes to the nearest authority, and who stands between.
  private var ways: [String] {
    guard hasAuthority else { return paragraph([words.noAuthority]) }
    let access = analysis.access
    let others = network.actors.indices.filter {
      !analysis.isAuthority[$0] && $0 != analysis.umbrella
    }
    func counts(_ steps: (Int) -> Int?) -> [Int] {
      var counts = [Int](repeating: 0, count: 5)
      for actor in others { counts[steps(actor).map { min($0, 4) - 1 } ?? 4] += 1 }
      return counts
    }
    let with = counts { access.steps[$0] }
    let without = access.stepsWithoutUmbrella.map { steps in counts { steps[$0] } }
    var table = Table(
      [
        .init(title: words.stepsHeading[language]),
        .init(title: Text(en: "Actors", nl: "Actoren")[language], isNumber: true),
        .init(title: Text(en: "Share", nl: "Aandeel")[language], isNumber: true),
      ]
        + (without == nil
          ? []
          : [
            .init(title: words.withoutUmbrella[language], isNumber: true),
            .init(title: Text(en: "Share", nl: "Aandeel")[language], isNumber: true),
          ])
    )
    for (place, label) in words.stepLabels.enumerated() {
      let share = { Number.percentage($0, of: others.count) }
      table.append(
        [label[language], String(with[place]), share(with[place])]
          + (without.map { [String($0[place]), share($0[place])] } ?? [])
      )
    }
    return table.lines(width: call.terminal.width, heading: call.terminal.heading)
      + paragraph(words.waySentences(among: others)).filter { !$0.isEmpty }
  }

  private func paragraph(_ texts: [Text]) -> [String] {
    texts.map { $0[language] }.joined(separator: " ").harmless.wrapped(to: call.terminal.width)
  }
}

extension TieClass {
  /// The head of a narrow column.
  fileprivate var column: Text {
    switch self {
    case .within: Text(en: "Within", nl: "Binnen")
    case .between: Text(en: "Between", nl: "Tussen")
    case .bridging: Text(en: "Bridging", nl: "Overbruggend")
    case .membership: Text(en: "Member", nl: "Lid")
    case .unclassified: Text(en: "Unclassified", nl: "Niet ingedeeld")
    default: title.capitalized
    }
  }
}
