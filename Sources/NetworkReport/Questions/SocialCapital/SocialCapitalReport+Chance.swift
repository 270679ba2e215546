import SocialNetwork

// The network beside others rewired at random.

extension SocialCapitalReport {
  /// What was counted, beside what it comes to by chance.
  func comparison(with chance: GuardedChance) -> Report.Section {
    var table = ReportTable([
      .words(Text(en: "Compared with chance", nl: "Vergeleken met toeval"), .wrap),
      .numbers(Text(en: "Here", nl: "Hier")),
      .numbers(Text(en: "By chance", nl: "Bij toeval")),
      .numbers(Text(en: "Deviations above", nl: "Afwijkingen erboven")),
      .numbers(Text("p")),
    ])
    for comparison in chance.comparisons {
      table.append([
        title(ofCount: comparison.name), number(comparison.observed), number(comparison.mean),
        number(comparison.z), number(comparison.pValue),
      ])
    }
    return Report.Section(nil, [.table(table), .sentences(meaning(of: chance))])
  }

  private func title(ofCount name: String) -> Text {
    TieClass.allCases.first { $0.name == name }?.title
      ?? Brokerage.Role(rawValue: name)?.title ?? Text(name)
  }

  private func meaning(of chance: GuardedChance) -> [Text] {
    let (samples, rate) = (Number.text(chance.samples), Percentage.text(chance.acceptanceRate))
    let fixed = Chance.holdsFixed
    let method = Text(
      en: "By chance is the mean of \(samples.en) networks in which \(fixed.en), but with others; "
        + "\(rate.en) of the exchanges tried could be made.",
      nl: "Bij toeval is het gemiddelde van \(samples.nl) netwerken waarin \(fixed.nl), maar met "
        + "anderen; \(rate.nl) van de geprobeerde ruilen kon."
    )
    let dash =
      chance.comparisons.contains { $0.z.number == nil && !$0.z.isWithheld }
      ? Text(
        en: "A dash stands where the number is the same in all of them.",
        nl: "Een streepje staat waar het getal in al die netwerken hetzelfde is."
      ) : nil
    let unit =
      question.isWeighted
      ? Text(
        en: "This table counts ties, whatever their weight.",
        nl: "Deze tabel telt relaties, los van hun gewicht."
      ) : nil
    // Where they have not mixed, nothing is said of more or less.
    let outcome = chance.obstacle.map(\.warning) ?? verdict(of: chance)
    return [outcome, method, dash, unit].compactMap(\.self)
  }

  /// Whether there is more or less bridging than by chance, where that is clear.
  private func verdict(of chance: GuardedChance) -> Text? {
    let tieClass = findings.attribute == nil ? TieClass.between : .bridging
    guard let comparison = chance.comparisons.first(where: { $0.name == tieClass.name }),
      let verdict = comparison.verdict, comparison.observed.number != nil
    else { return nil }
    let ties =
      tieClass == .between
      ? Text(en: "ties between communities", nl: "relaties tussen gemeenschappen")
      : Text(en: "bridging ties", nl: "overbruggende relaties")
    if verdict == .alike {
      return Text(
        en: "The number of \(ties.en) is no different from chance.",
        nl: "Het aantal \(ties.nl) is niet anders dan bij toeval."
      )
    }
    return verdict == .more
      ? Text(
        en: "There are more \(ties.en) than by chance.",
        nl: "Er zijn meer \(ties.nl) dan bij toeval."
      )
      : Text(
        en: "There are fewer \(ties.en) than by chance.",
        nl: "Er zijn minder \(ties.nl) dan bij toeval."
      )
  }
}
