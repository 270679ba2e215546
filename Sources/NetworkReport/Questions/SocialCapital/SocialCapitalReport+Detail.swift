import SocialNetwork

// Brokers, and the associations that bridge.

extension SocialCapitalReport {
  /// How often anybody has each role, and who most; `nil` where nothing may be told.
  func brokers(_ detail: SocialCapitalFindings.Detail) -> Report.Section? {
    guard let brokerage = detail.brokerage, !detail.totals.allSatisfy(\.isWithheld) else {
      return nil
    }
    let tellsActors = question.per == .actor
    let names = findings.network.actors.names
    var table = ReportTable(
      [
        .words(Text(en: "Broker", nl: "Bemiddelaar"), .wrap),
        .numbers(Text(en: "Times", nl: "Keren")),
      ] + (tellsActors ? [.words(Text(en: "Most often", nl: "Het vaakst"), .wrap)] : [])
    )
    for (role, total) in zip(Brokerage.Role.allCases, detail.totals) {
      let counts = brokerage.counts(role)
      let most = findings.most(counts).filter { !findings.marked.contains($0) }.prefix(3).map {
        Text("\(names[$0]) (\(counts[$0]))")
      }
      table.append(
        [role.title.capitalized, number(total)] + (tellsActors ? [.enumeration(most)] : [])
      )
    }
    let note = Text(
      en: "Times that an actor stands between two others who have no tie, by the groups of the "
        + "three.",
      nl: "Keren dat een actor tussen twee anderen zonder onderlinge relatie staat, volgens de "
        + "groepen van de drie."
    )
    let unknown = brokerage.leftOut.reduce(0, +)
    let isTold = unknown > 0 && !(findings.division?.isGuarded ?? false)
    return Report.Section(
      nil,
      [.table(table), .sentences([note] + (isTold ? [unknownGroups(unknown)] : []))]
    )
  }

  private func unknownGroups(_ count: Int) -> Text {
    let number = Number.text(count)
    return Text(
      en:
        "In \(number.en) more \(count == 1 ? "case" : "cases") a group of the three is not known.",
      nl: "Nog \(number.nl) keer is een groep van de drie onbekend."
    )
  }

  /// Internal and external bridging of associations; of a sensitive attribute only what all of them
  /// come to, since the members of one are few.
  func associations(_ detail: SocialCapitalFindings.Detail) -> Report.Section? {
    if let all = detail.allAssociations { return summary(of: all) }
    let listed = detail.associations.filter { $0.inside != nil || $0.outside != nil }
      .sorted { first, second in
        if first.members != second.members { return first.members > second.members }
        return findings.network.actors.ids.precedes(first.association, second.association)
      }
    guard !listed.isEmpty else { return nil }
    let limit = question.limit ?? 10
    var table = ReportTable([
      .words(Text(en: "Association", nl: "Vereniging"), .cut),
      .numbers(Text(en: "Members known", nl: "Leden bekend")),
      .numbers(Text(en: "Internal bridging", nl: "Interne overbrugging")),
      .numbers(Text(en: "Ties compared", nl: "Relaties vergeleken")),
      .numbers(Text(en: "External bridging", nl: "Externe overbrugging")),
    ])
    for bridging in listed.prefix(limit) {
      table.append([
        Text(findings.network.actors.names[bridging.association]),
        Number.text(bridging.membersKnown), Number.text(bridging.inside),
        Number.text(bridging.tiesKnown), Number.text(bridging.outside),
      ])
    }
    let meaning = [
      Text(
        en: "Internal: the chance that two members differ.",
        nl: "Intern: de kans dat twee leden verschillen."
      ),
      Text(
        en: "External: the share of ties to other associations whose members usually differ.",
        nl: "Extern: het aandeel relaties met andere verenigingen waarvan de leden gewoonlijk "
          + "verschillen."
      ),
      Text(
        en: "The two need not go together.",
        nl: "De twee gaan niet altijd samen."
      ),
    ]
    let hidden = listed.count - limit
    return Report.Section(
      nil,
      [.table(table)]
        + (hidden > 0 ? [.advice(.more(hidden: hidden, of: listed.count))] : [])
        + [.sentences(meaning)]
    )
  }

  private func summary(of all: GuardedAssociations) -> Report.Section? {
    var sentences: [Text] = []
    if all.inside.share.form != .undefined {
      let share = all.inside.share.text(Percentage.text)
      let over =
        all.inside.share.isWithheld
        ? Text(en: "on average", nl: "gemiddeld")
        : MixingWords.average(over: all.inside.associations)
      sentences += [
        Text(
          en: "Of the people of whom it is known, how often two members of one association "
            + "differ, \(over.en): \(share.en).",
          nl: "Van de mensen van wie het bekend is, hoe vaak twee leden van één vereniging "
            + "verschillen, \(over.nl): \(share.nl)."
        ),
        MixingWords.sentence(onStep: all.inside.rounded.step),
      ]
    }
    if all.outside.share.form != .undefined {
      let share = all.outside.share.text(Percentage.text)
      let of = MixingWords.among(all.outside.associations)
      sentences += [
        Text(
          en: "Of the ties among \(of.en) whose usual value is known, the share that joins two "
            + "whose members usually differ: \(share.en).",
          nl: "Van de relaties tussen \(of.nl) waarvan de gewone waarde bekend is, het aandeel dat "
            + "er twee verbindt waarvan de leden gewoonlijk verschillen: \(share.nl)."
        ),
        MixingWords.sentence(onStep: all.outside.rounded.step),
      ]
    }
    sentences.removeAll { $0.en.isEmpty }
    return sentences.isEmpty ? nil : Report.Section(nil, [.sentences(sentences)])
  }
}
