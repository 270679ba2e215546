import SocialNetwork

/// What the network gives to the groups compared, in sentences that blame nobody.
struct EquitySentences {
  let findings: EquityFindings

  /// How many groups are told of in sentences, those worst off first; the tables have all.
  private static let limit = 6

  /// The answer: attribute by attribute who has less, and where chance explains it.
  var answer: [Text] {
    var sentences = findings.sections.flatMap { section in
      differences(of: section) + population(section)
    }
    if findings.sections.contains(where: { !Difference.all(in: $0).isEmpty }) {
      sentences.append(
        Text(
          en: "Such a difference is a property of the network, not of the group: it says how the "
            + "network deals with them, not what they are like.",
          nl:
            "Zo'n verschil is een eigenschap van het netwerk, niet van de groep: het zegt hoe het "
            + "netwerk met hen omgaat, niet hoe zij zijn."
        )
      )
    }
    return sentences
  }

  // MARK: - Differences

  /// A difference that chance does not explain.
  private struct Difference {
    let group: GuardedEquity.Group
    let outcome: GuardedEquity.Outcome
    let result: GuardedEquity.Result
    let found: GuardedEquity.Difference

    /// Whether the group is worse off.
    var isWorse: Bool { (found.verdict == .less) == outcome.isMoreBetter }

    /// The differences in a section, outcome by outcome.
    static func all(in section: EquityFindings.Section) -> [Difference] {
      section.table.outcomes.flatMap { outcome in
        zip(section.table.groups, outcome.results).compactMap { group, result in
          let found = section.isCrossing ? result.crossing : result.gap
          // Of more and less the difference has to be there to be read.
          guard let found, found.verdict == .less || found.verdict == .more,
            found.value.number != nil
          else { return nil }
          return Difference(group: group, outcome: outcome, result: result, found: found)
        }
      }
    }
  }

  private func differences(of section: EquityFindings.Section) -> [Text] {
    let differences = Difference.all(in: section)
    if section.table.groups.isEmpty || differences.isEmpty { return [noDifference(in: section)] }
    let worse = worseOff(differences)
    let groups = worse.prefix(EquitySentences.limit)
    let sentences = groups.map { sentence(about: $0.group, $0.differences, in: section) }
    guard worse.count > groups.count else { return sentences }
    let (more, name) = (worse.count - groups.count, section.name)
    let count = Number.text(more)
    return sentences + [
      Text(
        en:
          "By \(name): \(count.en) more \(more == 1 ? "group differs" : "groups differ"); see the "
          + "table below.",
        nl:
          "Naar \(name): nog \(count.nl) \(more == 1 ? "groep verschilt" : "groepen verschillen"); "
          + "zie de tabel hieronder."
      )
    ]
  }

  /// Which difference in ties could not have been seen, in so small a network.
  func unseen(in section: EquityFindings.Section) -> Text? {
    guard let outcome = section.table.outcomes.first(where: { $0.id == "degree" }),
      case let found = outcome.results.compactMap(\.gap.leastFound.number).filter({ $0 > 0 }),
      let least = found.min(), let most = found.max(),
      // Of a group of which that is not told it may be less.
      outcome.results.allSatisfy({
        $0.gap.verdict != .chance || $0.gap.value.isWithheld || $0.gap.leastFound.number != nil
      })
    else { return nil }
    let number = Number.text(least)
    let who = findings.comparesPeople ? Text(en: "person", nl: "persoon") : Text("actor")
    let upper = Number.text(most)
    let range =
      least == most
      ? Text("")
      : Text(
        en: ", of some groups under \(upper.en)",
        nl: ", van sommige groepen minder dan \(upper.nl)"
      )
    return Text(
      en:
        "In ties per \(who.en) a difference under \(number.en) could not have been seen\(range.en).",
      nl:
        "In relaties per \(who.nl) zou een verschil van minder dan \(number.nl) niet te zien geweest zijn\(range.nl)."
    )
  }

  /// Where something is found: by an attribute, or where two cross.
  func place(of section: EquityFindings.Section) -> Text {
    guard section.isCrossing else {
      return Text(en: "By \(section.name)", nl: "Naar \(section.name)")
    }
    let both = Text.list(section.attributes.map { Text($0) })
    return Text(en: "Where \(both.en) cross", nl: "Waar \(both.nl) kruisen")
  }

  /// What those who are compared are called.
  var others: Text { (findings.comparesPeople ? Noun.person : Noun.actor).many }

  /// The groups with differences, those that are worse off in most first.
  private func worseOff(
    _ differences: [Difference]
  ) -> [(group: GuardedEquity.Group, differences: [Difference])] {
    var groups: [(group: GuardedEquity.Group, differences: [Difference])] = []
    for difference in differences {
      if let place = groups.firstIndex(where: { $0.group.name == difference.group.name }) {
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
    about group: GuardedEquity.Group,
    _ differences: [Difference],
    in section: EquityFindings.Section
  ) -> Text {
    let list = Text.list(differences.map { words(for: $0, isCrossing: section.isCrossing) })
    let (size, noun) = (group.actorCount.text(Number.text), others)
    let count = Text(en: "\(size.en) \(noun.en)", nl: "\(size.nl) \(noun.nl)")
    let name = Text(
      en: "\(section.name) \(group.name.en.harmless) (\(count.en))",
      nl: "\(section.name) \(group.name.nl.harmless) (\(count.nl))"
    )
    guard section.isCrossing else {
      return Text(en: "\(name.en): \(list.en).", nl: "\(name.nl): \(list.nl).")
        .followed(by: certainty(of: differences, in: section) ?? Text(""))
    }
    return Text(
      en: "\(name.en): \(list.en), on top of what each of the two attributes gives by itself.",
      nl: "\(name.nl): \(list.nl), bovenop wat elk van beide kenmerken op zich geeft."
    )
  }

  /// Whether what is not known could turn the differences round; `nil` where everything is known.
  private func certainty(
    of differences: [Difference],
    in section: EquityFindings.Section
  ) -> Text? {
    let known = differences.compactMap(\.found.holds)
    guard !known.isEmpty else { return nil }
    let unsurveyed = findings.unknown.notSurveyed + findings.unknown.tiesMissing
    let name = SocialCapitalReport.name(ofAttribute: section.name)
    let others = Text(
      en: "those whose \(name.en) is not known",
      nl: "zij van wie \(name.nl) niet bekend is"
    )
    let count = Number.text(unsurveyed)
    let who =
      unsurveyed == 0
      ? others
      : Text(
        en:
          "\(unsurveyed == 1 ? "the one" : "the \(count.en)") of whom no tie is known, and \(others.en),",
        nl: "\(unsurveyed == 1 ? "degene" : "de \(count.nl)") van wie geen relatie bekend is, en "
          + "\(others.nl),"
      )
    return known.allSatisfy(\.self)
      ? Text(
        en:
          "It keeps this direction as long as \(who.en) have no more and no less than others of their kind"
          + " are known to have; whether it then stays beyond chance is not tested.",
        nl:
          "De richting blijft zo zolang \(who.nl) niet meer en niet minder hebben dan van anderen van hun"
          + " soort bekend is; of het dan meer dan toeval blijft, is niet getoetst."
      )
      : Text(
        en: "Its direction may turn with what \(who.en) would add.",
        nl: "De richting kan omslaan door wat \(who.nl) zouden toevoegen."
      )
  }

  /// How much more or less of an outcome there is, with the mean and that of the others where these may
  /// be told.
  private func words(for difference: Difference, isCrossing: Bool) -> Text {
    let title = difference.outcome.title
    let isCount = ["degree", "linking"].contains(difference.outcome.id)
    let more =
      difference.found.verdict == .more
      ? Text(en: "more \(title.en)", nl: "meer \(title.nl)")
      : Text(en: "\(isCount ? "fewer" : "less") \(title.en)", nl: "minder \(title.nl)")
    guard let gap = difference.found.value.number else { return more }
    let interval = interval(of: difference.found)
    guard !isCrossing, let mean = difference.result.mean.number,
      let usual = difference.result.usual.number
    else {
      let size = Number.text(abs(gap))
      return Text(
        en: "\(more.en) (\(size.en)\(interval.en))",
        nl: "\(more.nl) (\(size.nl)\(interval.nl))"
      )
    }
    let (own, others, all) = (Number.text(mean), self.others, Number.text(usual))
    return Text(
      en:
        "\(more.en) (\(own.en) on average; all \(others.en) of the same kinds \(all.en)\(interval.en))",
      nl: "\(more.nl) (gemiddeld \(own.nl); alle \(others.nl) van dezelfde soorten "
        + "\(all.nl)\(interval.nl))"
    )
  }

  /// Between which sizes a difference lies, after a mark; empty where that is not told.
  private func interval(of found: GuardedEquity.Difference) -> Text {
    guard let low = found.low.number, let high = found.high.number else { return Text("") }
    // Of less, the sizes are told.
    let isLess = found.verdict == .less
    let (from, to) = (Number.text(isLess ? -high : low), Number.text(isLess ? -low : high))
    // What rounds to nothing would deny what was found.
    guard (isLess ? -high : low) > 0 else {
      return Text(
        en: "; a difference of at most \(to.en), with 95\u{A0}% certainty",
        nl: "; een verschil van hoogstens \(to.nl), met 95\u{A0}% zekerheid"
      )
    }
    return Text(
      en: "; a difference of \(from.en) to \(to.en), with 95\u{A0}% certainty",
      nl: "; een verschil van \(from.nl) tot \(to.nl), met 95\u{A0}% zekerheid"
    )
  }

  // MARK: - The population

  /// Who of the population is missing.
  private func population(_ section: EquityFindings.Section) -> [Text] {
    guard let represented = section.representation else { return [] }
    let name = section.name
    var sentences: [Text] = []
    if let list = groups(represented, .absent) {
      sentences.append(
        Text(
          en: "\(name): absent here, though present in the population: \(list.en).",
          nl: "\(name): hier afwezig, hoewel aanwezig in de bevolking: \(list.nl)."
        )
      )
    }
    if let list = groups(represented, .under) {
      sentences.append(
        Text(
          en:
            "\(name): a smaller share here than in the population, which chance does not explain: "
            + "\(list.en).",
          nl: "\(name): hier een kleiner aandeel dan in de bevolking, wat toeval niet verklaart: "
            + "\(list.nl)."
        )
      )
    }
    if !represented.notShown.isEmpty {
      let list = Text.list(ofNames: represented.notShown)
      sentences.append(
        Text(
          en: "\(name): absent here, or too few to be shown: \(list.en).",
          nl: "\(name): hier afwezig, of met te weinig om te tonen: \(list.nl)."
        )
      )
    }
    if sentences.isEmpty, let list = groups(represented, .over) {
      sentences.append(
        Text(
          en: "\(name): a larger share here than in the population, which chance does not explain: "
            + "\(list.en).",
          nl: "\(name): hier een groter aandeel dan in de bevolking, wat toeval niet verklaart: "
            + "\(list.nl)."
        )
      )
    }
    guard sentences.isEmpty else { return sentences }
    return [
      represented.groups.isEmpty
        ? Text(
          en: "\(name): none of the groups of the population is among those shown.",
          nl: "\(name): geen van de groepen van de bevolking wordt hier getoond."
        )
        : Text(
          en:
            "\(name): chance can explain how the shares differ from the population, since people come by "
            + "associations and not one by one.",
          nl:
            "\(name): toeval kan verklaren hoe de aandelen van de bevolking verschillen, omdat mensen "
            + "per vereniging komen en niet een voor een."
        )
    ]
  }

  /// The groups of which a test says the same, each with how many times its share it has.
  private func groups(
    _ represented: GuardedRepresentation,
    _ verdict: GuardedRepresentation.Verdict
  ) -> Text? {
    let groups = represented.groups.filter { $0.verdict == verdict }.map { group in
      let name = group.name.harmless
      guard verdict != .absent, let ratio = group.ratio.number else { return Text(name) }
      let times = Number.text(ratio)
      return group.holds
        ? Text(
          en: "\(name) (\(times.en) times its share there)",
          nl: "\(name) (\(times.nl) keer het aandeel daar)"
        )
        : Text(
          en: "\(name) (\(times.en) times its share there; those of unknown value may turn this)",
          nl: "\(name) (\(times.nl) keer het aandeel daar; wie onbekend is, kan dit omkeren)"
        )
    }
    return groups.isEmpty ? nil : .list(groups)
  }
}
