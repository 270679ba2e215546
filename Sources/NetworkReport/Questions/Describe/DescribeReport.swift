import SocialNetwork

// The numbers of a network as a whole, for a reader and for programs.

extension DescribeFindings {
  /// A row for every number.
  var rows: Rows {
    var rows = Rows(["measure", "value", "note"] + (certainty?.rowColumns ?? []))
    for score in scores {
      rows.append(
        [.text(score.id), .number(score.value.number), .text(score.note)]
          + (certainty?.values(of: score.id) ?? [])
      )
    }
    for row in phaseRows { rows.append(row + (certainty?.values(of: "") ?? [])) }
    return rows
  }

  /// What programs are told of the numbers.
  var conventions: [String: String] {
    var conventions: [String: String] = [:]
    if isApproximate {
      conventions["approximate"] =
        (scores.compactMap(\.convention)
        + notEstimated.map { "\($0.id) is left out: it cannot be estimated within a bound." })
        .joined(separator: " ")
    }
    if scores.contains(where: { $0.id == NetworkMeasure.isolates.id }) {
      conventions[NetworkMeasure.isolates.id] =
        "\(IsolateWords.convention); where that is not certain of all, the note says of how many it is"
    }
    if let homophily {
      let used = homophily.tiesUsed.number.map { "\(Int($0)) ties used, " }
      let left = homophily.tiesLeftOut.number.map { "\(Int($0))" }
      conventions["by"] =
        (used ?? "how many ties are used is not shown; ")
        + "\(left ?? "others are") left out for want of a value"
        + (homophily.isRounded ? "; numbers of ties are rounded" : "")
        + (homophily.overlap ? "; an actor with several values counts in each of its groups" : "")
      for score in scores {
        guard let step = score.step else { continue }
        conventions[score.id] = "off by less than \(Number.text(step).en), by rounding"
      }
    }
    return conventions
  }

  /// A table of the numbers, and what is to be borne in mind with them.
  var sections: [Report.Section] {
    var table = ReportTable(
      [
        .words(Text(en: "Measure", nl: "Maat"), .wrap),
        .numbers(Text(en: "Value", nl: "Waarde")),
      ] + (certainty?.tableColumns { $0.capitalized } ?? [])
        + [.words(Text(en: "Question", nl: "Vraag"), .wrap)]
    )
    for score in scores {
      table.append(
        [score.title, score.valueWithStep]
          + (certainty?.cells(of: score.id) ?? []) + [score.question]
      )
      guard let certain = score.certain else { continue }
      table.append(
        [IsolateWords.title, Number.text(certain)] + (certainty?.cells(of: "") ?? [])
          + [IsolateWords.question]
      )
    }
    let groups =
      homophily.map {
        [$0.base(among: tieCount)] + $0.outcome + ($0.overlap ? [ValueGroups.counting] : [])
          + $0.rounding
      }
      ?? []
    let chance = modularity?.sentences ?? []
    let cautions = scores.compactMap(\.caution) + notEstimated.map(\.isNotEstimated)
    return [
      Report.Section(nil, [.table(table)] + (chance.isEmpty ? [] : [.sentences(chance)])),
      Report.Section(nil, certainty.map { [.sentences($0.sentences)] } ?? []),
      Report.Section(nil, groups.isEmpty ? [] : [.sentences(groups)]),
      Report.Section(nil, cautions.map { .sentence($0) }),
      Report.Section(nil, phaseSentences.isEmpty ? [] : [.sentences(phaseSentences)]),
      Report.Section(nil, [.advice(.definitions)]),
    ]
  }
}

extension DescribeFindings.Score {
  /// The number, and by how much it may be off where it is rounded.
  fileprivate var valueWithStep: Text {
    let told = value.text { Number.text($0) }
    guard let step = step.map({ Number.text($0) }) else { return told }
    return Text(en: "\(told.en) ±\u{A0}\(step.en)", nl: "\(told.nl) ±\u{A0}\(step.nl)")
  }

  /// What programs are told beside the number.
  fileprivate var note: String { certain.map { "certain: \($0)" } ?? value.note }

  /// How far the number may be off, for a reader; `nil` where it is exact.
  fileprivate var caution: Text? {
    guard let estimate, estimate.sampleCount > 0 else { return nil }
    let error = Number.text(estimate.error)
    let confidence = Percentage.text(estimate.confidence)
    let samples = Noun.sample.count(estimate.sampleCount)
    return Text(
      en: "\(title.en) is an estimate from \(samples.en): with \(confidence.en) confidence it is "
        + "off by no more than \(error.en).",
      nl: "\(title.nl) is een schatting op basis van \(samples.nl): met \(confidence.nl) zekerheid "
        + "zit het cijfer er niet meer dan \(error.nl) naast."
    )
  }

  /// The same for programs.
  fileprivate var convention: String? {
    guard let estimate, estimate.sampleCount > 0 else { return nil }
    return "\(id) is approximate: with \(estimate.confidence.perCents) confidence it is off by no "
      + "more than \(Number.text(estimate.error).en). \(estimate.sampleCount) samples."
  }
}

extension NetworkMeasure {
  /// That the measure is left out, since there are no estimates of it.
  fileprivate var isNotEstimated: Text {
    Text(
      en: "\(title.en) is left out: it cannot be estimated within a bound.",
      nl: "\(title.nl) is weggelaten: dat cijfer is niet met een bekende foutmarge te schatten."
    )
  }
}

extension GuardedHomophily {
  /// What the test of the E-I index says, and how it was made.
  fileprivate var outcome: [Text] {
    guard let verdict else { return [] }
    let words =
      switch verdict {
      case .inward:
        Text(
          en: "More ties stay within groups than chance gives",
          nl: "Meer relaties blijven binnen de groepen dan bij toeval"
        )
      case .outward:
        Text(
          en: "More ties lead to other groups than chance gives",
          nl: "Meer relaties gaan naar andere groepen dan bij toeval"
        )
      case .chance:
        Text(
          en: "Ties lead to other groups as often as chance gives",
          nl: "Relaties gaan zo vaak naar andere groepen als bij toeval"
        )
      }
    return [
      Text(
        en: "\(words.en): groups dealt out within kinds, the people of an association together.",
        nl: "\(words.nl): groepen willekeurig verdeeld binnen elke soort, de mensen van een "
          + "vereniging samen."
      )
    ] + [range].compactMap(\.self)
  }

  /// Between what and what the index lies by chance.
  private var range: Text? {
    guard let low = eiRange?.low.number, let high = eiRange?.high.number else { return nil }
    let (least, most) = (Number.text(low), Number.text(high))
    return Text(
      en: "By chance the E-I index lies between \(least.en) and \(most.en), 95 times of a hundred.",
      nl: "Bij toeval ligt de E-I-index 95 op de honderd keer tussen \(least.nl) en \(most.nl)."
    )
  }

  /// Whether numbers of ties are rounded.
  fileprivate var isRounded: Bool { usualStep != nil || outsideStep != nil }

  /// How exact the numbers by groups are; empty where nothing is rounded.
  fileprivate var rounding: [Text] {
    guard isRounded else { return [] }
    var sentences: [Text] = []
    if eiIndex.number != nil && outsideStep != nil
      || expectedEIIndex.number != nil && usualStep != nil
    {
      sentences.append(
        Text(
          en: "±: how far a number may be off by the rounding.",
          nl: "±: hoever een cijfer er door de afronding naast kan zitten."
        )
      )
    }
    let others =
      [assortativity] + [numericAssortativity].compactMap(\.self) + groups.map(\.coleman)
      + (outsideStep == nil ? [eiIndex] : [])
    if others.contains(where: { $0.number != nil }) {
      sentences.append(
        Text(
          en: "The other numbers by group are rounded, or made of rounded numbers: about so much.",
          nl:
            "De andere cijfers naar groep zijn afgerond, of komen uit afgeronde cijfers: ongeveer zoveel."
        )
      )
    }
    return sentences
  }

  /// On how many of all ties the numbers of groups rest, and why not on the others.
  fileprivate func base(among all: Int) -> Text {
    guard all > 0 else {
      return Text(
        en: "Figures for groups have no ties to rest on.",
        nl: "Voor cijfers over groepen zijn er geen relaties."
      )
    }
    guard let used = tiesUsed.number.map({ Int($0) }) else {
      let ties = Noun.tie.count(all)
      return Text(
        en: "On how many of the \(ties.en) figures for groups rest is not shown.",
        nl: "Op hoeveel van de \(ties.nl) de cijfers over groepen steunen, wordt niet getoond."
      )
    }
    guard used < all else {
      return isRounded
        ? Text(
          en: "Figures for groups rest on all ties, or nearly all.",
          nl: "De cijfers over groepen steunen op alle relaties, of bijna alle."
        )
        : Text(
          en: "Figures for groups rest on all ties.",
          nl: "De cijfers over groepen steunen op alle relaties."
        )
    }
    let reason = Text(
      en: "the value of at least one end is not known",
      nl: "aan minstens één kant de waarde onbekend"
    )
    guard used > 0 else {
      return Text(
        en: "Figures for groups have no ties to rest on: of each tie, \(reason.en).",
        nl: "Voor cijfers over groepen telt geen enkele relatie: van elke relatie is \(reason.nl)."
      )
    }
    let part = Noun.tie.part(used, of: all)
    let (about, ongeveer) = isRounded ? ("about ", "ongeveer ") : ("", "")
    let others = all - used == 1 ? "other" : "others"
    return Text(
      en: "Figures for groups rest on \(about)\(part.en); of the \(others), \(reason.en).",
      nl:
        "De cijfers over groepen steunen op \(ongeveer)\(part.nl); van de andere is \(reason.nl)."
    )
  }
}
