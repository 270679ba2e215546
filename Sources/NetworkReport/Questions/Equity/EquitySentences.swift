import SocialNetwork

/// What `equity` found, in sentences that blame nobody.
struct EquitySentences {
  let analysis: EquityAnalysis

  /// How many groups are told of in sentences, those worst off first; the tables have all.
  private static let limit = 6

  /// The answer: attribute by attribute who has less, and where chance explains it.
  var answer: [Text] {
    var sentences = analysis.sections.flatMap(sentences)
    if analysis.sections.contains(where: { !differences(in: $0).isEmpty }) {
      sentences.append(
        Text(
          en: "Such a difference is a property of the network, not of the group: it says how the "
            + "network deals with people, not what they are like.",
          nl:
            "Zo'n verschil is een eigenschap van het netwerk, niet van de groep: het zegt hoe het "
            + "netwerk met mensen omgaat, niet hoe zij zijn."
        )
      )
    }
    return sentences
  }

  /// A difference that chance does not explain.
  private struct Difference {
    let group: String
    let outcome: GuardedEquity.Outcome
    let result: GuardedEquity.Result
    let found: GuardedEquity.Difference

    /// Whether the group is worse off.
    var isWorse: Bool { (found.verdict == .less) == outcome.isMoreBetter }
  }

  private func differences(in section: EquityAnalysis.Section) -> [Difference] {
    section.table.outcomes.flatMap { outcome in
      zip(section.table.groups, outcome.results).compactMap { group, result in
        let found = section.isCrossing ? result.crossing : result.gap
        guard let found, found.verdict == .less || found.verdict == .more else { return nil }
        return Difference(group: group.name, outcome: outcome, result: result, found: found)
      }
    }
  }

  private func sentences(of section: EquityAnalysis.Section) -> [Text] {
    let name = section.name
    let differences = differences(in: section)
    let verdicts = section.table.outcomes.flatMap { outcome in
      outcome.results.compactMap { (section.isCrossing ? $0.crossing : $0.gap)?.verdict }
    }
    var sentences: [Text] = []
    if section.table.groups.isEmpty {
      sentences.append(
        Text(
          en: "By \(name): no group is large enough to be shown.",
          nl: "Naar \(name): geen enkele groep is groot genoeg om te tonen."
        )
      )
    } else if !differences.isEmpty {
      let worse = worseOff(differences)
      let groups = worse.prefix(EquitySentences.limit)
      sentences += groups.map { sentence(about: $0.group, $0.differences, in: section) }
      if worse.count > groups.count {
        let more = worse.count - groups.count
        sentences.append(
          Text(
            en: "By \(name): \(more) more groups differ; the table has them.",
            nl: "Naar \(name): nog \(more) groepen verschillen; ze staan in de tabel."
          )
        )
      }
    } else if verdicts.contains(.chance) {
      sentences.append(
        section.isCrossing
          ? Text(
            en: "Where \(name) cross: nothing on top of both parts that chance would not give too.",
            nl: "Waar \(name) kruisen: niets bovenop beide delen dat het toeval niet ook zou geven."
          )
          : Text(
            en: "By \(name): no difference that chance would not give too.",
            nl: "Naar \(name): geen verschil dat het toeval niet ook zou geven."
          )
      )
    } else if verdicts.allSatisfy({ $0 == .undefined || $0 == .oneGroup }) {
      sentences.append(
        section.isCrossing
          ? Text(
            en: "Where \(name) cross: too few combinations are shown to tell what comes on top.",
            nl: "Waar \(name) kruisen: te weinig combinaties worden getoond om te zeggen wat er "
              + "bovenop komt."
          )
          : Text(
            en: "By \(name): there is nobody to compare with.",
            nl: "Naar \(name): er is niemand om mee te vergelijken."
          )
      )
    } else {
      sentences.append(
        Text(
          en: "By \(name): too few to test; a group, and the rest, must be spread over at least "
            + "\(GroupTest.fewestBlocks) associations or people who are in none.",
          nl:
            "Naar \(name): te weinig om te toetsen; een groep, en de rest, moet verspreid zijn over "
            + "minstens \(GroupTest.fewestBlocks) verenigingen of mensen die in geen enkele zijn."
        )
      )
    }
    return sentences + population(section)
  }

  /// The groups with differences, those that are worse off in most first.
  private func worseOff(_ differences: [Difference]) -> [(group: String, differences: [Difference])]
  {
    var groups: [(group: String, differences: [Difference])] = []
    for difference in differences {
      if let place = groups.firstIndex(where: { $0.group == difference.group }) {
        groups[place].differences.append(difference)
      } else {
        groups.append((difference.group, [difference]))
      }
    }
    return groups.enumerated().sorted { first, second in
      let worse = (
        first.element.differences.count(where: \.isWorse),
        second.element.differences.count(where: \.isWorse)
      )
      return worse.0 == worse.1 ? first.offset < second.offset : worse.0 > worse.1
    }.map(\.element)
  }

  private func sentence(
    about group: String,
    _ differences: [Difference],
    in section: EquityAnalysis.Section
  ) -> Text {
    let list = Text.list(differences.map { words(for: $0, isCrossing: section.isCrossing) })
    let tail =
      section.isCrossing
      ? Text(
        en: ", on top of what both parts give by themselves.",
        nl: ", bovenop wat beide delen op zich geven."
      ) : Text(".")
    return Text("\(section.name) \(group.harmless): ") + list + tail
  }

  /// How much of an outcome there is, with the mean and that of the others where these may be told.
  private func words(for difference: Difference, isCrossing: Bool) -> Text {
    let isCount = ["degree", "linking"].contains(difference.outcome.id)
    let amount =
      difference.found.verdict == .more
      ? Text(en: "more ", nl: "meer ") : Text(en: isCount ? "fewer " : "less ", nl: "minder ")
    let title = amount + difference.outcome.title
    guard let gap = difference.found.value.number else { return title }
    guard !isCrossing, let mean = difference.result.mean.number,
      let usual = difference.result.usual.number.map(Number.text)
    else {
      return title + Text(" (\(Number.text(abs(gap))))")
    }
    let others = Text(
      en: analysis.comparesPeople ? "people" : "actors",
      nl: analysis.comparesPeople ? "mensen" : "actoren"
    )
    return title
      + Text(
        en: " (\(Number.text(mean)) on average; \(others.en) of the same kind \(usual))",
        nl: " (gemiddeld \(Number.text(mean)); \(others.nl) van dezelfde soort \(usual))"
      )
  }

  /// Who of the population is missing.
  private func population(_ section: EquityAnalysis.Section) -> [Text] {
    guard let represented = section.representation else { return [] }
    var sentences: [Text] = []
    func names(_ verdict: GuardedRepresentation.Verdict) -> [Text] {
      represented.groups.filter { $0.verdict == verdict }.map { group in
        guard verdict != .absent, let ratio = group.ratio.rounded.number else {
          return Text(group.name.harmless)
        }
        let times = Number.text(ratio)
        return Text(
          en: "\(group.name.harmless) (\(times) times its share)",
          nl: "\(group.name.harmless) (\(times) keer haar aandeel)"
        )
      }
    }
    let (absent, under) = (names(.absent), names(.under))
    if !absent.isEmpty {
      let list = Text.list(absent)
      sentences.append(
        Text(
          en: "\(section.name): absent altogether, though in the population: \(list.en).",
          nl: "\(section.name): helemaal afwezig, hoewel in de bevolking: \(list.nl)."
        )
      )
    }
    if !under.isEmpty {
      let list = Text.list(under)
      sentences.append(
        Text(
          en: "\(section.name): fewer than in the population, beyond chance: \(list.en).",
          nl: "\(section.name): minder dan in de bevolking, meer dan toeval: \(list.nl)."
        )
      )
    }
    if !represented.notShown.isEmpty {
      let list = represented.notShown.map(\.name.harmless)
      sentences.append(
        Text(
          en: "\(section.name): absent, or too few to be shown: "
            + list.formatted(or: "and", last: 12) + ".",
          nl: "\(section.name): afwezig, of met te weinig om te tonen: "
            + list.formatted(or: "en", last: 12) + "."
        )
      )
    }
    if sentences.isEmpty {
      sentences.append(
        Text(
          en: "\(section.name): represented as in the population, but for chance.",
          nl: "\(section.name): vertegenwoordigd zoals in de bevolking, op het toeval na."
        )
      )
    }
    return sentences
  }
}

extension EquityAnalysis {
  /// Whether only people are compared.
  var comparesPeople: Bool { kinds.allSatisfy(\.isPerson) }
}
