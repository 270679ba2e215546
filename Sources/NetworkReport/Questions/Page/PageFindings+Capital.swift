import GraphCore
import SocialNetwork

// Social capital, and whether it is shared fairly.

extension PageFindings {
  /// Bonding, bridging and linking by kind, who works with whom, and the steps to government.
  var capitalPart: NetworkPage.Part {
    let report = capitalReport
    var items: [NetworkPage.Item] = [.pair([.chart(classes), .chart(mixing)])]
    if let steps { items.append(.chart(steps)) }
    if let closure = report?.closure {
      items += (closure.heading.map { [.heading($0)] } ?? []) + [.blocks(closure.blocks)]
    }
    if let footnotes = report?.footnotes, !footnotes.isEmpty {
      items.append(.blocks([.sentences(footnotes)]))
    }
    var lead: [Text] = []
    for case .sentences(let sentences) in report?.meaning ?? [] { lead += sentences }
    return NetworkPage.Part(
      id: "capital",
      heading: Text(en: "Social capital", nl: "Sociaal kapitaal"),
      short: Text(en: "Social capital", nl: "Sociaal kapitaal"),
      lead: lead,
      items: items
    )
  }

  private var classes: Chart {
    let hasPlace = place != nil
    let kinds = socialCapital.classes
    let shares: [Chart.Share] = kinds.map { tieClass in
      switch tieClass {
      case .bonding, .within: .bonding
      case .bridging, .between: .bridging
      case .linking: .linking
      case .membership: .membership
      case .unclassified: .unclassified
      }
    }
    var table = ReportTable(
      [.words(Text(en: "Kind", nl: "Soort"))] + kinds.map { .numbers($0.column) }
    )
    func amounts(_ group: GroupCapital) -> [Double?] { kinds.map { group[$0].number } }
    func base(_ amounts: [Double?], ends: Bool) -> Text {
      guard !amounts.contains(nil) else { return Text("") }
      let all = Int(amounts.compactMap(\.self).reduce(0, +))
      return ends ? Noun.tieEnd.count(all) : Noun.tie.count(all)
    }
    let total = socialCapital.capital.total
    let all = Text(en: "All ties", nl: "Alle relaties")
    var rows = [
      Chart.ShareRow(
        label: all,
        base: base(amounts(total), ends: false),
        kind: nil,
        amounts: amounts(total)
      )
    ]
    table.append([all] + kinds.map { total[$0].cell(Number.text) })
    for group in socialCapital.capital.groups {
      let kind = ActorKind.allCases.first { $0.name == group.name?.en }
      let title = (kind?.plural ?? group.name ?? Text("–")).capitalized
      rows.append(
        Chart.ShareRow(
          label: title,
          base: base(amounts(group), ends: true),
          kind: kind,
          amounts: amounts(group)
        )
      )
      table.append([title] + kinds.map { group[$0].cell(Number.text) })
    }
    return Chart(
      title: hasPlace
        ? Text(en: "Bonding, bridging, linking", nl: "Bindend, overbruggend, linking")
        : Text(en: "Within and between communities", nl: "Binnen en tussen gemeenschappen"),
      unit: Text(
        en: "Share of the ties, by kind of actor",
        nl: "Aandeel van de relaties, per soort actor"
      ),
      form: .shares(shares, rows: rows),
      table: table,
      caption: [
        Text(
          en: "A tie between two of a kind counts at both ends.",
          nl: "Een relatie tussen twee van één soort telt aan beide kanten."
        )
      ],
      explanation: PageFindings.card(Term.bonding, Term.bridging, Term.linking),
      more: [capitalQuestion]
    )
  }

  /// How many ties there are between every two places, or kinds where there are none.
  private var mixing: Chart {
    let graph = network.graph
    var labels: [Text]
    var group: [Int?]
    var hasOthers = false
    if let place {
      let values = ValueGroups(of: place)
      let first = network.actors.indices.map { values.values(of: $0).first }
      var sizes = [Int](repeating: 0, count: values.names.count)
      for actor in network.actors.indices where network.actors.kinds[actor] != .government {
        if let value = first[actor] { sizes[value] += 1 }
      }
      let order = values.names.indices.sorted {
        sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1]
      }
      let largest = Array(order.prefix(8))
      var columns = [Int?](repeating: nil, count: values.names.count)
      for (column, value) in largest.enumerated() { columns[value] = column }
      labels = largest.map { Text(values.names[$0]) }
      hasOthers = order.count > largest.count
      if hasOthers { labels.append(Text(en: "Others", nl: "Andere")) }
      group = network.actors.indices.map { actor in
        guard network.actors.kinds[actor] != .government, let value = first[actor] else {
          return nil
        }
        return columns[value] ?? (hasOthers ? largest.count : nil)
      }
    } else {
      let kinds = ActorKind.allCases.filter(network.actors.kinds.contains)
      labels = kinds.map { $0.plural.capitalized }
      group = network.actors.kinds.map { kinds.firstIndex(of: $0) }
    }
    var cells = [[Int]](repeating: [Int](repeating: 0, count: labels.count), count: labels.count)
    var left = 0
    graph.forEachEdge { u, v, _ in
      guard let first = group[u], let second = group[v] else {
        left += 1
        return
      }
      cells[first][second] += 1
      if first != second { cells[second][first] += 1 }
    }
    var table = ReportTable([.words(Text(""))] + labels.map { .numbers($0) })
    for (place, label) in labels.enumerated() {
      table.append([label] + cells[place].map { Number.text($0) })
    }
    let without = Noun.tie.count(left)
    let name = place.map { CompassReport.title(ofPlaces: $0.name) }
    return Chart(
      title: name.map {
        Text(
          en: "Who works with whom, by \($0.en.lowercased())",
          nl: "Wie werkt met wie, per \($0.nl.lowercased())"
        )
      } ?? Text(en: "Who works with whom, by kind", nl: "Wie werkt met wie, per soort"),
      unit: Text(en: "Number of ties", nl: "Aantal relaties"),
      form: .heat(labels, cells: cells),
      table: table,
      caption: [
        hasOthers
          ? Text(
            en:
              "On the diagonal: ties within, but for 'Others', in which several groups are together.",
            nl:
              "Op de diagonaal: relaties binnen dezelfde groep, behalve bij 'Andere', waar verschillende groepen samen "
              + "staan."
          )
          : Text(
            en: "On the diagonal: ties within.",
            nl: "Op de diagonaal: relaties binnen dezelfde groep."
          )
      ]
        + (left > 0
          ? [
            Text(
              en: "Left out: \(without.en) with governments or of which an end is not known.",
              nl:
                "Niet meegeteld: \(without.nl) met overheden of waarvan een kant niet bekend is."
            )
          ] : []),
      explanation: PageFindings.card(Term.coleman),
      more: [capitalQuestion]
    )
  }

  private var steps: Chart? {
    guard let paths = socialCapital.paths else { return nil }
    let labels = [
      Text("1"), Text("2"), Text("3"), Text(en: "4 or more", nl: "4 of meer"),
      Text(en: "no path", nl: "geen pad"),
    ]
    let all = Text(en: "all ties", nl: "alle relaties")
    let without = Text(en: "without the umbrella", nl: "zonder de koepel")
    let series = [all] + (paths.countsWithoutUmbrella == nil ? [] : [without])
    var table = ReportTable(
      [.words(Text(en: "Steps", nl: "Stappen"))]
        + series.flatMap { title in
          [.numbers(title.capitalized), .numbers(Text(en: "Share", nl: "Aandeel"))]
        }
    )
    var rows: [Chart.BarRow] = []
    for (place, label) in labels.enumerated() {
      let counts =
        [paths.counts[place]] + (paths.countsWithoutUmbrella.map { [$0[place]] } ?? [])
      rows.append(
        Chart.BarRow(
          label: label,
          values: counts.map(Double.init),
          texts: counts.map { Number.text($0) }
        )
      )
      table.append(
        [label]
          + counts.flatMap { [Number.text($0), Percentage.text($0, of: paths.actorCount)] }
      )
    }
    let count = Noun.actor.count(paths.actorCount)
    return Chart(
      title: Text(en: "Steps to a government", nl: "Stappen tot een overheid"),
      unit: paths.countsWithoutUmbrella == nil
        ? Text(
          en: "Actors by the steps to the nearest government, of \(count.en) besides governments",
          nl: "Actoren naar het aantal stappen tot de dichtste overheid, van \(count.nl) buiten de "
            + "overheden"
        )
        : Text(
          en: "Actors by the steps to the nearest government, of \(count.en) besides governments "
            + "and the umbrella",
          nl: "Actoren naar het aantal stappen tot de dichtste overheid, van \(count.nl) buiten de "
            + "overheden en de koepel"
        ),
      form: .bars(rows, series: series),
      table: table,
      explanation: PageFindings.card(Term.nearnessToAuthority),
      more: [MeasuresQuestion(id: Term.nearnessToAuthority.id)]
    )
  }

  // MARK: - Equity

  /// What the network gives to groups of people.
  var equityPart: NetworkPage.Part {
    var items: [NetworkPage.Item] = []
    var lead: [Text] = []
    if let fairness {
      let report = EquityReport(findings: fairness, limit: 20)
      lead = report.compared
      let answer = EquitySentences(findings: fairness).answer
      items.append(.blocks([.list(answer.map { ListEntry([$0]) })]))
      var columns: Set<Text> = []
      for section in fairness.sections where !section.table.groups.isEmpty {
        let shown = report.shownGroups(of: section)
        items.append(.heading(Text(en: "By \(section.name)", nl: "Naar \(section.name)")))
        items.append(.blocks(report.groups(shown, of: section)))
        items.append(.charts(differences(shown, of: section)))
        let table = report.outcomes(for: shown, of: section)
        items.append(
          .table(
            PageTable(
              title: Text(
                en: "All numbers by \(section.name)",
                nl: "Alle cijfers naar \(section.name)"
              ),
              table: table,
              isFolded: true
            )
          )
        )
        columns.formUnion(table.columns.map(\.title))
      }
      if !columns.isEmpty { items.append(.blocks([.sentences(report.notes(on: columns))])) }
    }
    return NetworkPage.Part(
      id: "equity",
      heading: Text(en: "Equal access", nl: "Gelijke toegang"),
      short: Text(en: "Equal access", nl: "Gelijke toegang"),
      lead: lead + [silence].compactMap(\.self),
      items: items
    )
  }

  /// A chart for every outcome of which a difference may be shown.
  private func differences(_ shown: [Int], of section: EquityFindings.Section) -> [Chart] {
    section.table.outcomes.compactMap { outcome in
      let found = shown.map { place in
        section.isCrossing ? outcome.results[place].crossing : outcome.results[place].gap
      }
      let numbers = found.flatMap { [$0?.value.number, $0?.low.number, $0?.high.number] }
        .compactMap(\.self)
      let most = numbers.map { abs($0) }.max() ?? 0
      guard most > 0, found.contains(where: { $0?.value.number != nil }) else { return nil }
      let extent = most.roundedUpToOneDigit
      var table = ReportTable([
        .words(Text(en: "Group", nl: "Groep")),
        .numbers(Text(en: "Difference", nl: "Verschil")),
        .numbers(Text("95\u{A0}%")),
      ])
      let rows = zip(shown, found).map { place, difference -> Chart.IntervalRow in
        let name = section.table.groups[place].name
        let value = difference?.value.number
        let text = (difference?.value).map { $0.cell { Number.text($0).signed($0) } } ?? Text("–")
        var range: ClosedRange<Double>?
        if let low = difference?.low.number, let high = difference?.high.number, low <= high {
          range = low...high
        }
        let interval = range.map { range in
          let (low, high) = (
            Number.text(range.lowerBound).signed(range.lowerBound),
            Number.text(range.upperBound).signed(range.upperBound)
          )
          return Text(en: "\(low.en) to \(high.en)", nl: "\(low.nl) tot \(high.nl)")
        }
        table.append([name, text, interval ?? Text(value == nil ? "×" : "–")])
        return Chart.IntervalRow(
          label: name,
          value: value,
          range: range,
          text: text,
          isClear: difference?.verdict == .more || difference?.verdict == .less
        )
      }
      let end = Number.text(extent)
      return Chart(
        title: outcome.title.capitalized,
        unit: section.isCrossing
          ? Text(
            en: "what comes on top of both groups",
            nl: "wat er bovenop beide groepen komt"
          )
          : Text(
            en: "mean, less that of all people of the same kinds",
            nl: "gemiddelde, min dat van alle mensen van dezelfde soorten"
          ),
        form: .intervals(
          rows,
          extent: extent,
          ends: [
            Text(en: "−\(end.en)", nl: "−\(end.nl)"), Text(en: "+\(end.en)", nl: "+\(end.nl)"),
          ]
        ),
        table: table,
        explanation: card(ofOutcome: outcome.id)
      )
    }
  }

  /// The card of the measure that an outcome is.
  private func card(ofOutcome id: String) -> [Text] {
    switch id {
    case "linking": PageFindings.card(Term.linking)
    case "government": PageFindings.card(Term.nearnessToAuthority)
    default: ActorMeasure.all.first { $0.id == id }.map { PageFindings.card($0) } ?? []
    }
  }
}

extension Double {
  /// The least number of one digit, or 1.5 or 2.5 times a power of ten, that is not smaller.
  fileprivate var roundedUpToOneDigit: Double {
    var power = 1.0
    while power * 10 <= self { power *= 10 }
    while power > self { power /= 10 }
    let steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
    return (steps.first { $0 * power >= self * 0.999_999 } ?? 10) * power
  }
}

extension Text {
  /// The words of a number with its sign in front.
  fileprivate func signed(_ number: Double?) -> Text {
    guard let number, number.isFinite, number != 0 else { return self }
    guard number < 0 else { return Text(en: "+\(en)", nl: "+\(nl)") }
    func minus(_ words: String) -> String { words.hasPrefix("-") ? "−" + words.dropFirst() : words }
    return Text(en: minus(en), nl: minus(nl))
  }
}
