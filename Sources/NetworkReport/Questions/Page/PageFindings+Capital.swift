import GraphCore
import SocialNetwork

// Social capital.

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
              en:
                "Left out: \(without.en) with governments, or with an actor of whom this is not known.",
              nl:
                "Niet meegeteld: \(without.nl) met overheden, of met een actor van wie dit niet bekend is."
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
      Text(en: "no known path", nl: "geen bekend pad"),
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
}
