import SocialNetwork

// Whether social capital is shared fairly.

extension PageFindings {
  /// What the network gives to groups of people.
  var equityPart: NetworkPage.Part {
    var items: [NetworkPage.Item] = []
    var lead: [Text] = []
    if let fairness {
      let report = EquityReport(findings: fairness, limit: 20)
      lead = report.compared
      let answer = EquitySentences(findings: fairness).answer
      items.append(.blocks([.list(answer.map { ListEntry([$0]) })]))
      if let tested = testedElsewhere(fairness) { items.append(.blocks([.sentence(tested)])) }
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

  /// That the roles and functions may find a difference where this comparison finds none, and the other way
  /// round; `nil` where they find none by the attributes that are compared here.
  private func testedElsewhere(_ fairness: EquityFindings) -> Text? {
    let compared = fairness.sections.filter { !$0.isCrossing && !$0.table.groups.isEmpty }
    let told = compass.findings.parts.flatMap(\.indicators).filter { !compass.words.isDetail($0) }
    let names = compared.map(\.name).filter { name in
      told.contains { compass.words.attribute(beyondChance: $0)?.folded == name.folded }
    }
    guard !names.isEmpty else { return nil }
    let list = Text.list(names.map { Text($0) })
    return Text(
      en:
        "What the roles and functions say by \(list.en) was tested by itself, or together with other "
        + "numbers than these: one may be beyond chance where the other is not.",
      nl:
        "Wat bij de rollen en functies naar \(list.nl) staat, is apart getoetst, of samen met andere "
        + "cijfers dan deze: het ene kan meer dan toeval zijn waar het andere dat niet is."
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
