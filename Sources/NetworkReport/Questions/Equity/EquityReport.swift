import SocialNetwork

/// What the network gives to the groups compared, in blocks: first the answer, then the numbers.
struct EquityReport {
  let findings: EquityFindings

  /// How many groups of each attribute are shown, the largest.
  let limit: Int

  /// The parts of the report after the summary of the network.
  var sections: [Report.Section] {
    let answer = EquitySentences(findings: findings).answer
    var sections = [
      Report.Section(nil, [.sentences(compared)]),
      Report.Section(
        Text(en: "The answer", nl: "Het antwoord"),
        [.list(answer.map { ListEntry([$0]) })]
      ),
    ]
    var columns: Set<Text> = []
    for section in findings.sections where !section.table.groups.isEmpty {
      let shown = shownGroups(of: section)
      let name = section.name
      sections.append(
        Report.Section(Text(en: "By \(name)", nl: "Naar \(name)"), groups(shown, of: section))
      )
      let table = outcomes(for: shown, of: section)
      sections.append(Report.Section(nil, [.table(table)]))
      columns.formUnion(table.columns.map(\.title))
    }
    guard !columns.isEmpty else { return sections }
    return sections + [Report.Section(nil, [.sentences(notes(on: columns))])]
  }

  /// The places of the groups that there is room for: the largest, in the order of their names.
  func shownGroups(of section: EquityFindings.Section) -> [Int] {
    let groups = section.table.groups
    let largest = groups.indices.sorted { first, second in
      let sizes = (groups[first].actorCount.number ?? 0, groups[second].actorCount.number ?? 0)
      return sizes.0 == sizes.1 ? first < second : sizes.0 > sizes.1
    }
    return largest.prefix(limit).sorted()
  }

  // MARK: - Who is compared

  var compared: [Text] {
    [whoIsCompared, known, notSurveyed, tiesMissing, authorities].compactMap(\.self)
  }

  private var whoIsCompared: Text {
    let number = findings.sample.actors.count
    guard let kind = findings.kinds.first else {
      return Text(en: "Nobody is compared.", nl: "Er wordt niemand vergeleken.")
    }
    let isOne = number == 1
    guard findings.kinds.count > 1 else {
      let noun = kind == .unknown ? Noun.actorOfUnknownKind : Noun.actors(of: kind)
      let count = noun.count(number)
      return Text(
        en: "\(count.en) \(isOne ? "is" : "are") compared.",
        nl: "\(count.nl) \(isOne ? "wordt" : "worden") vergeleken."
      )
    }
    let count = (findings.comparesPeople ? Noun.person : Noun.actor).count(number)
    let kinds = Text.list(
      findings.kinds.map { $0 == .unknown ? Noun.actorOfUnknownKind.many : $0.plural }
    )
    return Text(
      en: "\(count.en) are compared, each with their own kind: \(kinds.en).",
      nl: "\(count.nl) worden vergeleken, elk met de eigen soort: \(kinds.nl)."
    )
  }

  /// Of how many of them each attribute is known: what all that follows is based on.
  private var known: Text? {
    guard findings.sample.actors.count > 0 else { return nil }
    let counts = findings.sections.filter { !$0.isCrossing }.map { section in
      let (count, name) = (section.table.actorCount.text(Number.text), section.name)
      if section.table.actorCount.isTooFew {
        return Text(
          en: "\(name) of too few for the number to be shown",
          nl: "\(name) van te weinig om het aantal te tonen"
        )
      }
      let isRounded = section.table.isGuarded && section.table.actorCount.number != nil
      return Text(
        en: "\(name) of \(isRounded ? "about " : "")\(count.en)",
        nl: "\(name) van \(isRounded ? "ongeveer " : "")\(count.nl)"
      )
    }
    guard !counts.isEmpty else { return nil }
    let list = Text.list(counts)
    return Text(
      en: "Of these it is known: \(list.en).",
      nl: "Hiervan is bekend: \(list.nl)."
    )
  }

  private var notSurveyed: Text? {
    guard findings.unknown.notSurveyed > 0 else { return nil }
    let count = Number.text(findings.unknown.notSurveyed)
    let isOne = findings.unknown.notSurveyed == 1
    return Text(
      en: "Of \(count.en) of them no tie is known, since they were not surveyed.",
      nl: "Van \(count.nl) van hen is geen enkele relatie bekend, omdat "
        + "\(isOne ? "die niet bevraagd is" : "ze niet bevraagd zijn")."
    )
  }

  private var tiesMissing: Text? {
    guard findings.unknown.tiesMissing > 0 else { return nil }
    let count = Number.text(findings.unknown.tiesMissing)
    return Text(
      en: "Of \(count.en) of them no tie is known here, since rows of their ties were left out or "
        + "have no role or function.",
      nl:
        "Van \(count.nl) van hen is hier geen enkele relatie bekend, omdat rijen met hun relaties "
        + "weggelaten zijn of geen rol of functie hebben."
    )
  }

  /// Who counts as an authority, where those are not the governments; that there is none.
  private var authorities: Text? {
    guard let count = findings.declaredAuthorities else {
      return findings.hasAuthority
        ? nil
        : Text(
          en: "There is no government among the actors.",
          nl: "Er is geen overheid bij de actoren."
        )
    }
    guard count > 0 else {
      return Text(
        en: "None of the actors is an authority as was asked.",
        nl: "Geen van de actoren heeft gezag zoals gevraagd."
      )
    }
    let actors = Noun.actor.count(count)
    let isOne = count == 1
    return Text(
      en: "\(actors.en) \(isOne ? "counts as an authority" : "count as authorities"), as was "
        + "asked.",
      nl: "\(actors.nl) \(isOne ? "heeft" : "hebben") gezag, zoals gevraagd."
    )
  }

  /// The title of the share that is far from power.
  var titleOfFar: Text {
    findings.declaredAuthorities == nil
      ? Text(en: "No government within 2 steps", nl: "Geen overheid binnen 2 stappen")
      : Text(en: "No authority within 2 steps", nl: "Geen gezag binnen 2 stappen")
  }

  // MARK: - The groups

  /// The groups: how many they are, who is far from government, how far they keep to themselves.
  func groups(_ shown: [Int], of section: EquityFindings.Section) -> [Block] {
    var columns: [ReportTable.Column] = [
      .words(Text(en: "Group", nl: "Groep"), .wrap),
      .numbers(Text(en: "Actors", nl: "Actoren")),
      .numbers(Text(en: "Share", nl: "Aandeel")),
    ]
    if section.representation != nil {
      columns.append(.numbers(Text(en: "In the population", nl: "In de bevolking")))
    }
    if findings.hasAuthority {
      columns.append(.numbers(titleOfFar))
    }
    if section.homophily != nil {
      columns.append(
        .numbers(
          Text(
            en: "Keeps to itself, beyond its size",
            nl: "Onder elkaar, los van de groepsgrootte"
          )
        )
      )
    }
    var table = ReportTable(columns)
    for place in shown {
      let group = section.table.groups[place]
      var row = [group.name, group.actorCount.cell(Number.text)]
      if let represented = section.representation {
        // Both shares are of the groups that the population has.
        let match = represented.groups.first { $0.name == group.name.en }
        row.append(match.map { EquityReport.cell($0.share) } ?? Text("–"))
        row.append(Percentage.text(match?.populationShare))
      } else {
        row.append(EquityReport.cell(group.share))
      }
      if findings.hasAuthority { row.append(EquityReport.cell(group.far)) }
      if let homophily = section.homophily {
        let match = homophily.groups.first { $0.name == group.name.en }
        row.append(match?.coleman.cell(Number.text) ?? Text("–"))
      }
      table.append(row)
    }
    if let rest = section.table.rest {
      var row = [rest.name, rest.actorCount.cell(Number.text), Text("–")]
      if section.representation != nil { row.append(Text("–")) }
      if findings.hasAuthority { row.append(EquityReport.cell(rest.far)) }
      if section.homophily != nil { row.append(Text("–")) }
      table.append(row)
    }
    let all = section.table.groups.count
    let more: [Block] =
      all > shown.count ? [.advice(.more(hidden: all - shown.count, of: all))] : []
    let below = [
      section.representation.map { _ in
        section.table.isGuarded ? EquityReport.shareOfShown : EquityReport.shareOfKnown
      }, ties(section),
    ]
    return [.table(table)] + more + below.compactMap { $0.map { .sentence($0) } }
  }

  private static let shareOfKnown = Text(
    en: "Share: of those in a group that the population has.",
    nl: "Aandeel: van wie in een groep zit die de bevolking ook heeft."
  )

  private static let shareOfShown = Text(
    en: "Share, here and in the population: of those in a group shown that both have.",
    nl: "Aandeel, hier en in de bevolking: van wie in een getoonde groep zit die beide hebben."
  )

  /// How far ties lead outside the groups, beside what their sizes alone would give: those of the whole network, as
  /// `describe` has them too, so that nothing can be found by comparing both.
  private func ties(_ section: EquityFindings.Section) -> Text? {
    guard let homophily = section.homophily, let index = homophily.eiIndex.number,
      let expected = homophily.expectedEIIndex.number
    else { return nil }
    // (E − I)/(E + I) = −1 … 1 is a share of ties that lead outside of 0 … 1.
    let outside = Percentage.text((1 + index) / 2, offBy: homophily.outsideStep)
    let usual = Percentage.text((1 + expected) / 2, offBy: homophily.usualStep)
    let used = homophily.tiesUsed.text(Number.text)
    let about = MixingWords.before(countRoundedBy: homophily.usualStep)
    let name = SocialCapitalReport.name(ofAttribute: section.name)
    return Text(
      en:
        "Of \(about.en) \(used.en) ties \(findings.whereTiesAre.en), of which both ends' "
        + "\(name.en) is known, \(outside.en) lead to another group; were groups dealt out at random within kinds, it would be "
        + "\(usual.en).",
      nl:
        "Van \(about.nl) \(used.nl) relaties \(findings.whereTiesAre.nl), waarvan "
        + "\(name.nl) aan beide kanten bekend is, leidt \(outside.nl) naar een andere groep; bij willekeurig "
        + "verdeelde groepen binnen elke soort zou dat \(usual.nl) zijn."
    )
  }
}
