import SocialNetwork

// What chance is for the numbers of the compass.

extension CompassReport {
  /// What chance is, where anything was compared with it, and what the bounds are.
  var chanceExplained: Report.Section? {
    let shown = findings.parts.flatMap(\.indicators).filter { !words.isDetail($0) }
    var sentences: [Text] = []
    if shown.contains(where: { $0.chance?.verdict != nil }) { sentences += chance }
    for test in shown.compactMap(words.test) where !sentences.contains(test) {
      sentences.append(test)
    }
    if shown.contains(where: { words.attribute(beyondChance: $0) != nil }) {
      sentences.append(
        Text(
          en:
            "A comparison of groups asked for by itself tests other numbers together, and may find otherwise.",
          nl:
            "Een aparte vergelijking van groepen toetst andere cijfers samen, en kan iets anders vinden."
        )
      )
    }
    if shown.contains(where: { if case .mix(.overlap) = $0.id { true } else { false } }) {
      sentences.append(
        Text(
          en: "Overlap by chance: functions exchanged among ties, each keeping as many.",
          nl: "Overlap bij toeval: functies verwisseld tussen relaties, elk met evenveel."
        )
      )
    }
    if shown.contains(where: { $0.bounds != nil }) {
      let isKindUnknown = words.network.actors.kinds.contains(.unknown)
      let kinds =
        isKindUnknown
        ? Text(
          en: ", and of what kind some actors are",
          nl: ", en van welke soort sommige actoren zijn"
        ) : Text("")
      sentences.append(
        Text(
          en:
            "Not known: ties of those not surveyed, ties left out, and what a tie serves that does "
            + "not say\(kinds.en). Of whoever was surveyed all ties are taken to be known.",
          nl:
            "Niet bekend: relaties van wie niet bevraagd is, weggelaten relaties, en waarvoor relaties "
            + "zonder rol of functie dienen\(kinds.nl). Van wie bevraagd is, nemen we aan dat alle relaties "
            + "bekend zijn."
        )
      )
    }
    return sentences.isEmpty ? nil : Report.Section(nil, [.sentences(sentences)])
  }

  private var chance: [Text] {
    let (dealings, rewirings) = (
      Number.text(findings.dealings), Number.text(findings.rewirings)
    )
    let (least, minstens) = findings.isFewest ? ("at least ", "minstens ") : ("", "")
    return [
      Text(
        en:
          "Chance, or if place played no part: values dealt out anew among actors of one kind with "
          + "such ties (\(least)\(dealings.en) times), or ties exchanged, all keeping as many with each "
          + "kind (\(least)\(rewirings.en) times).",
        nl:
          "Toeval, of als plaats geen rol speelde: waarden opnieuw verdeeld onder actoren van één soort "
          + "met zulke relaties (\(minstens)\(dealings.nl) keer), of relaties verwisseld, ieder met "
          + "evenveel per soort (\(minstens)\(rewirings.nl) keer)."
      ),
      Text(
        en: "More or less: chance gives such a difference once in a hundred times at most.",
        nl: "Meer of minder: toeval geeft zo'n verschil hoogstens eens op de honderd keer."
      ),
    ]
  }
}
