import Foundation
import GraphCore
import NetworkDrawing
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel describe`: the network as a whole.
  static let describe = Command(
    name: "describe",
    question: Text(
      en: "What does the network look like as a whole?",
      nl: "Hoe ziet het netwerk er als geheel uit?"
    ),
    operands: [dataset],
    options: [measureList, by, Common.approximate] + Common.measuring + Common.network
      + Common.reading + Common.output,
    example: Text("weefsel describe datasets/federation --by municipality"),
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let attribute = try call.arguments[by].map {
        try call.attribute(named: $0, in: loaded.network)
      }
      progress.begin(Text(en: "measuring", nl: "meten"))
      let options = call.measureOptions
      let chosen = call.arguments[measureList]
      let measures = NetworkMeasure.all.filter { chosen.isEmpty || chosen.contains($0.id) }
      let approximation = call.arguments[Common.approximate].map { Approximation(error: $0) }
      let session = call.session(of: loaded.network)
      var entries = measures.compactMap { measure in
        progress.during(measure.title) {
          Entry(measure, of: loaded.network, session, options: options, within: approximation)
        }
      }
      attribute.map(call.proposeClasses)
      let homophily = attribute.map {
        session.homophily(of: loaded.network, by: $0, options: options).homophily
      }
      entries += homophily?.entries ?? []
      progress.end()

      var conventions = Conventions.with(Conventions.weights(options))
      if approximation != nil {
        conventions["approximate"] = cautions(entries, chosenFrom: measures).map(\.en)
          .joined(separator: " ")
      }
      if let homophily {
        let used = homophily.tiesUsed.number.map { "\(Int($0)) ties used, " }
        let left = homophily.tiesLeftOut.number.map { "\(Int($0))" }
        conventions["by"] =
          (used ?? "how many ties are used is not shown; ")
          + "\(left ?? "others are") left out for want of a value"
          + (homophily.withholdsGroups || homophily.setsGroupsAside
            ? ", or because a group is not shown" : "")
          + (homophily.overlap ? "; an actor with several values counts in each of its groups" : "")
      }
      try call.write(
        rows(entries),
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: conventions,
        withholding: session.withholding,
        table: {
          table(entries, homophily, loaded: loaded, call: call)
            + (approximation == nil ? [] : cautions(entries, chosenFrom: measures)).flatMap {
              [""] + $0[call.language].wrapped(to: call.terminal.width)
            }
        }
      )
    }
  )

  private static let measureList = Option<[String]>.list(
    "--measure",
    Text("A,B,C"),
    choices: NetworkMeasure.all.map { Text($0.id) },
    help: Text(
      en: "Only these measures, where all take too long for a very large network",
      nl: "Enkel deze maten, waar alle te lang duren voor een zeer groot netwerk"
    )
  )

  /// What is to be borne in mind with estimates, and which measures there are none of.
  private static func cautions(_ entries: [Entry], chosenFrom measures: [NetworkMeasure]) -> [Text]
  {
    let missing = measures.map(\.id).filter { id in !entries.contains { $0.id == id } }
    let leftOut = missing.map { id in
      Text(
        en: "\(id) is left out: it cannot be estimated within a bound.",
        nl: "\(id) is weggelaten: het kan niet binnen een grens geschat worden."
      )
    }
    return entries.compactMap(\.caution) + leftOut
  }

  private static let by = Option<String?>.text(
    "--by",
    Text(en: "ATTRIBUTE", nl: "KENMERK"),
    .attribute,
    help: Text(
      en: "Add how far ties stay within the groups of an attribute",
      nl: "Voeg toe hoe sterk relaties binnen de groepen van een kenmerk blijven"
    )
  )

  private static func rows(_ entries: [Entry]) -> Rows {
    var rows = Rows(["measure", "value", "note"])
    for entry in entries {
      rows.append([.text(entry.id), .number(entry.score.number), .text(entry.score.note)])
    }
    return rows
  }

  private static func table(
    _ entries: [Entry],
    _ homophily: GuardedHomophily?,
    loaded: Loaded,
    call: Call
  ) -> [String] {
    let language = call.language
    var table = Table([
      .init(title: Text(en: "Measure", nl: "Maat")[language], giving: .wrap),
      .init(title: Text(en: "Value", nl: "Waarde")[language], isNumber: true),
      .init(title: Text(en: "Question", nl: "Vraag")[language], giving: .wrap),
    ])
    for entry in entries {
      let value = entry.score.text(Number.text)[language]
      table.append([entry.title[language], value, entry.question[language]])
    }
    var lines = loaded.summary(call) + [""]
    lines += table.lines(width: call.terminal.width, heading: call.terminal.heading)
    if let homophily {
      let all = loaded.network.graph.edgeCount
      let isShown = !homophily.withholdsGroups && !homophily.setsGroupsAside
      let used = homophily.tiesUsed.number.map { Int($0) }
      let basis = used.map { used in
        Text(
          en:
            "Groups: based on \(used) of \(all) ties; the value of an end of the others "
            + (isShown ? "is not known." : "is not known, or its group is not shown."),
          nl:
            "Groepen: op basis van \(used) van de \(all) relaties; van de andere is de "
            + "waarde van een uiteinde niet gekend"
            + (isShown ? "." : ", of wordt de groep ervan niet getoond.")
        )
      }
      let sentence =
        basis
        ?? Text(
          en: "Groups: on how many of the \(all) ties the numbers rest is not shown.",
          nl: "Groepen: op hoeveel van de \(all) relaties de cijfers rusten, wordt niet getoond."
        )
      lines += [""] + sentence[language].wrapped(to: call.terminal.width)
      if homophily.overlap {
        lines += ValueGroups.counting[language].wrapped(to: call.terminal.width)
      }
    }
    return lines + [
      "",
      Text(
        en: "'weefsel measures ID' tells how a number is defined.",
        nl: "'weefsel measures ID' zegt hoe een cijfer bepaald is."
      )[language],
    ]
  }
}

/// A line of `describe`.
private struct Entry {
  let id: String
  let title: Text
  let question: Text
  let score: Guarded

  /// How far the score may be off; `nil` where it is exact.
  var estimate: NetworkEstimate?
}

extension Entry {
  /// A measure, estimated where that is asked for and the measure allows it; `nil` where it would take
  /// all shortest paths after all, of more actors than those among which estimates are exact.
  init?(
    _ measure: NetworkMeasure,
    of network: Network,
    _ session: DisclosureSession,
    options: MeasureOptions,
    within approximation: Approximation?
  ) {
    if approximation != nil, network.actors.count > 1000,
      measure.id == NetworkMeasure.betweennessGini.id
    {
      return nil
    }
    let estimate = approximation.flatMap {
      network.estimate(measure, within: $0, options: options)
    }
    self.init(
      id: measure.id,
      title: measure.title,
      question: measure.question,
      score: session.open(estimate?.score ?? network.score(measure, options: options)),
      estimate: estimate
    )
  }

  /// What is to be borne in mind with the score.
  var caution: Text? {
    guard let estimate, estimate.sampleCount > 0 else { return nil }
    let error = Number.text(estimate.error)
    let confidence = Number.percentage(Int((estimate.confidence * 100).rounded()), of: 100)
    return Text(
      en:
        "\(id) is approximate: with \(confidence) confidence it is off by no more than \(error). "
        + "\(estimate.sampleCount) samples.",
      nl:
        "\(id) is benaderd: met \(confidence) zekerheid zit het er niet meer dan \(error) naast. "
        + "\(estimate.sampleCount) steekproeven."
    )
  }
}

extension GuardedHomophily {
  /// The measures, a line each; groups that are not shown have one line together, without a name.
  fileprivate var entries: [Entry] {
    func entry(_ measure: Term, _ score: Guarded, of group: Text? = nil) -> Entry {
      Entry(
        id: measure.id + (group.map { ":" + $0.en } ?? ""),
        title: measure.title + (group.map { Text(": ") + $0 } ?? Text("")),
        question: measure.question,
        score: score
      )
    }
    let notShown = Text(en: "(withheld)", nl: "(niet getoond)")
    return [
      entry(.eiIndex, eiIndex), entry(.eiExpected, expectedEIIndex),
      entry(.eiPValue, eiPValue), entry(.assortativity, assortativity),
    ] + (numericAssortativity.map { [entry(.numericAssortativity, $0)] } ?? [])
      + groups.map { entry(.coleman, $0.coleman, of: Text($0.name)) }
      + (rest.map { [entry(.coleman, $0, of: notShown)] } ?? [])
  }
}

extension Loaded {
  /// The first lines of every table: the dataset, how many actors of each kind, how many ties,
  /// and which part of the data they are.
  func summary(_ call: Call) -> [String] {
    let language = call.language
    let kinds = ActorKind.allCases.compactMap { kind -> String? in
      let count = network.actors.kinds.count { $0 == kind }
      return count == 0 ? nil : "\(count) \((count == 1 ? kind.title : kind.plural)[language])"
    }
    let words =
      Noun.actor.count(network.actors.count) + Text(en: " and ", nl: " en ")
      + Noun.tie.count(network.graph.edgeCount)
    var lines = [call.terminal.heading("\(name.harmless): \(words[language])")]
    if !kinds.isEmpty { lines += kinds.joined(separator: ", ").wrapped(to: call.terminal.width) }
    lines += subject.scope.sentences(of: network, among: dataset.actors, subject.naming).flatMap {
      $0[language].wrapped(to: call.terminal.width)
    }
    return lines
  }
}
