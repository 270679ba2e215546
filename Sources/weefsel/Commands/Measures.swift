import Foundation
import NetworkFiles
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel measures`: the convention card of every measure.
  static let measures = Command(
    name: "measures",
    question: Text(en: "What does each number mean?", nl: "Wat betekent elk cijfer?"),
    operands: [Operand(name: Text("ID"), isOptional: true)],
    options: [markdown] + Common.output,
    example: Text("weefsel measures fragmentation"),
    run: { call in
      let all: [any Explained] =
        ActorMeasure.all + NetworkMeasure.all + Term.homophily + Term.socialCapital
      let asked = call.arguments.operands.first
      let chosen = asked.map { id in all.filter { $0.id == id.folded } } ?? all
      if chosen.isEmpty, let asked {
        throw UsageError(
          Text(en: "no measure '\(asked.harmless)'", nl: "geen maat '\(asked.harmless)'"),
          for: call.command,
          suggestion: all.map(\.id).closest(to: asked)
        )
      }
      if call.arguments[markdown] {
        let bytes = Data((table(chosen, in: call.language) + "\n").utf8)
        return try call.put(bytes, to: call.arguments[Common.file])
      }
      try call.write(
        rows(chosen, in: call.language),
        to: call.arguments[Common.file],
        record: Record(name: "", actors: nil, ties: nil, files: []),
        conventions: Conventions.network,
        table: { chosen.map { card($0, call: call) }.joined(separator: [""]).map(\.self) }
      )
    }
  )

  private static let markdown = Option<Bool>.flag(
    "--markdown",
    help: Text(
      en: "As a table in Markdown, for documents",
      nl: "Als tabel in Markdown, voor documenten"
    )
  ).in(.output)

  /// The measures as a table in Markdown.
  private static func table(_ measures: [any Explained], in language: Language) -> String {
    let header = [
      Text(en: "measure", nl: "maat"), Text(en: "of", nl: "van"),
      Text(en: "question", nl: "vraag"), Text(en: "definition", nl: "definitie"),
      Text(en: "source", nl: "bron"),
    ].map { $0[language] }
    let level = (
      actor: Text(en: "actor", nl: "actor"), network: Text(en: "network", nl: "netwerk")
    )
    let rows = measures.map { measure in
      [
        "`\(measure.id)`", (measure.isOfActors ? level.actor : level.network)[language],
        measure.question[language], measure.card.definition[language], measure.card.source,
      ].map { $0.replacing("|", with: "\\|") }
    }
    return ([header, header.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func rows(_ measures: [any Explained], in language: Language) -> Rows {
    var rows = Rows([
      "id", "level", "title", "question", "definition", "formula", "range", "edge-cases", "weights",
      "source", "matches",
    ])
    for measure in measures {
      let card = measure.card
      rows.append(
        [
          measure.id, measure.isOfActors ? "actor" : "network", measure.title[language],
          measure.question[language], card.definition[language], card.formula,
          card.range.words[language], card.edgeCases[language], card.weights[language], card.source,
          card.matches[language],
        ].map { .text($0) }
      )
    }
    return rows
  }

  private static func card(_ measure: any Explained, call: Call) -> [String] {
    let language = call.language
    let card = measure.card
    let level =
      measure.isOfActors
      ? Text(en: "of every actor", nl: "van elke actor")
      : Text(en: "of the network", nl: "van het netwerk")
    let entries: [(Text, String)] = [
      (Text(en: "Asks", nl: "Vraagt"), measure.question[language]),
      (Text(en: "Is", nl: "Is"), card.definition[language]),
      (Text(en: "Formula", nl: "Formule"), card.formula),
      (Text(en: "Range", nl: "Bereik"), card.range.words[language]),
      (Text(en: "Edge cases", nl: "Randgevallen"), card.edgeCases[language]),
      (Text(en: "Weights", nl: "Gewichten"), card.weights[language]),
      (Text(en: "Source", nl: "Bron"), card.source),
      (Text(en: "Matches", nl: "Gelijk aan"), card.matches[language]),
    ]
    let width = entries.map { $0.0[language].count }.max() ?? 0
    let heading = "\(measure.id) – \(measure.title[language]), \(level[language])"
    return [call.terminal.heading(heading)]
      + entries.flatMap { title, words in
        words.wrapped(to: call.terminal.width - width - 4).enumerated().map { line, words in
          "  " + (line == 0 ? title[language] : "").padded(to: width) + "  " + words
        }
      }
  }
}
