import GraphCore
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
    options: Common.measuring + Common.network + Common.reading + Common.output,
    example: "weefsel describe datasets/federation --without koepel",
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      progress.begin(Text(en: "measuring", nl: "meten"))
      let options = call.measureOptions
      let scores = NetworkMeasure.all.map {
        (measure: $0, score: loaded.network.score($0, options: options))
      }
      progress.end()

      try call.write(
        rows(scores),
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: Conventions.with(Conventions.weights(options)),
        table: { table(scores, loaded: loaded, call: call) }
      )
    }
  )

  private static func rows(_ scores: [(measure: NetworkMeasure, score: Double?)]) -> Rows {
    var rows = Rows(["measure", "value", "note"])
    for (measure, score) in scores {
      rows.append([.text(measure.id), .number(score), .text(score == nil ? "undefined" : "")])
    }
    return rows
  }

  private static func table(
    _ scores: [(measure: NetworkMeasure, score: Double?)],
    loaded: Loaded,
    call: Call
  ) -> [String] {
    let language = call.language
    var table = Table([
      .init(title: Text(en: "Measure", nl: "Maat")[language]),
      .init(title: Text(en: "Value", nl: "Waarde")[language], isNumber: true),
      .init(title: Text(en: "Question", nl: "Vraag")[language], giving: .wrap),
    ])
    for (measure, score) in scores {
      table.append([measure.title[language], Number.text(score), measure.question[language]])
    }
    let lines = table.lines(width: call.terminal.width, heading: call.terminal.heading)
    return loaded.summary(call) + [""] + lines + [
      "",
      Text(
        en: "'weefsel measures ID' tells how a number is defined.",
        nl: "'weefsel measures ID' zegt hoe een cijfer bepaald is."
      )[language],
    ]
  }
}

extension Loaded {
  /// The first lines of every table: the dataset, how many actors of each kind, how many ties.
  func summary(_ call: Call) -> [String] {
    let language = call.language
    let kinds = ActorKind.allCases.compactMap { kind -> String? in
      let count = network.actors.kinds.count { $0 == kind }
      return count == 0 ? nil : "\(count) \((count == 1 ? kind.title : kind.plural)[language])"
    }
    let ties = network.graph.edgeCount
    let words = Text(
      en: "\(network.actors.count) actors and \(ties) ties",
      nl: "\(network.actors.count) actoren en \(ties) relaties"
    )
    var lines = [call.terminal.heading("\(name.harmless): \(words[language])")]
    if !kinds.isEmpty { lines += kinds.joined(separator: ", ").wrapped(to: call.terminal.width) }
    if let coverage = network.coverage {
      lines += Text(
        en:
          "\(Number.percentage(coverage.tagged, of: coverage.rows)) of the rows of ties say which "
          + "role or function they serve; of the others it is not known",
        nl:
          "\(Number.percentage(coverage.tagged, of: coverage.rows)) van de rijen met relaties zegt "
          + "welke rol of functie ze dienen; van de andere is het niet bekend"
      )[language].wrapped(to: call.terminal.width)
    }
    return lines
  }
}
