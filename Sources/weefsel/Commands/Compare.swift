import NetworkDrawing
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel compare`: what changed between two datasets, or between two days of one.
  static let compare = Command(
    name: "compare",
    question: Text(
      en: "What changed since last time?",
      nl: "Wat is er veranderd sinds vorige keer?"
    ),
    operands: [
      Operand(name: Text(en: "EARLIER", nl: "EERDER"), isDataset: true),
      Operand(name: Text(en: "LATER", nl: "LATER"), isOptional: true, isDataset: true),
    ],
    options: [
      between, measureList, ranking, Common.certainty, Common.anchor, Common.umbrella, Common.staff,
      DrawOptions.namePeople, Common.top(inTable: 10), changeDrawing,
      DrawOptions.paper.needing(.option(changeDrawing)), Common.date,
    ]
      + Common.measuring + [Common.only, Common.without, Common.role, Common.function]
      + [Common.column, Common.kind, Common.decimal, Common.lenient, Common.memory] + Common.output,
    example: Text("weefsel compare datasets/federation --between 2022-01-01 2026-01-01"),
    run: { try compare($0) }
  )

  fileprivate static let between = Option<[Day]>(
    name: "--between",
    placeholder: Text(en: "DATE DATE", nl: "DATUM DATUM"),
    valueCount: 2,
    help: Text(
      en: "Compare the ties of one dataset on two days",
      nl: "Vergelijk de relaties van één dataset op twee dagen"
    ),
    expected: Text(
      en: "two days, such as 2022-01-01 2024-01-01",
      nl: "twee dagen, zoals 1/1/2022 1/1/2024"
    ),
    mention: .day,
    section: .network,
    read: { words in
      let days = words.compactMap { DateCell($0.folded)?.day }
      return days.count == words.count && [0, 2].contains(words.count) ? days : nil
    }
  )

  fileprivate static let measureList = Option<[String]>.list(
    "--measure",
    Text("A,B,C"),
    choices: NetworkMeasure.all.map { Text($0.id) } + [Text(en: "all", nl: "alle")],
    help: Text(
      en: "Which measures of the network as a whole",
      nl: "Welke maten van het netwerk als geheel"
    )
  ).usually(Text(en: "eight of them", nl: "acht ervan"))

  fileprivate static let ranking = Option<ActorMeasure?>.choice(
    "--rank",
    Text(en: "MEASURE", nl: "MAAT"),
    ActorMeasure.all.map { (Text($0.id), $0) },
    help: Text(
      en: "The measure of actors whose ranks are compared",
      nl: "De maat van actoren waarvan de rangen vergeleken worden"
    )
  ).usually(Text(ActorMeasure.betweenness.id))

  private static let changeDrawing = Option<String?>.text(
    "--draw",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.written),
    help: Text(
      en: "Draw both in one, gone ties dashed and new ones green",
      nl: "Teken beide in één, verdwenen relaties gestippeld en nieuwe groen"
    )
  ).in(.output)

  private static func compare(_ call: Call) throws {
    let path = call.arguments[changeDrawing]
    let format = try path.map { try call.drawingFormat(of: $0) }
    let days = call.arguments[between]
    let folders = call.folders
    guard folders.count == (days.isEmpty ? 2 : 1) else {
      throw UsageError(
        Text(
          en: "two datasets, or one and --between with two days",
          nl: "twee datasets, of één en --between met twee dagen"
        ),
        for: call.command
      )
    }
    if days.count == 2, days[0] >= days[1] {
      throw UsageError(
        Text(
          en: "--between: the first day must come before the second",
          nl: "--between: de eerste dag moet voor de tweede komen"
        ),
        for: call.command
      )
    }
    let progress = Progress(terminal: call.terminal, language: call.language)
    let earlier = try call.subject(progress, in: folders[0], on: days.first)
    let later = try call.subject(
      progress,
      in: folders.last,
      on: days.last,
      tellsOfFiles: folders.last != folders[0]
    )
    let rows = earlier.dataset.ties
    guard days.isEmpty || rows.since != nil || rows.until != nil else {
      throw WorkError(
        text: Text(
          en: "no column of first or last days was read in the file of ties, so nothing can change "
            + "between two days; compare two folders instead",
          nl:
            "in het bestand met relaties is geen kolom met eerste of laatste dagen gelezen, dus kan er "
            + "niets veranderen tussen twee dagen; vergelijk dan twee mappen"
        )
      )
    }
    let measures = call.arguments[measureList]
    var question = ChangeQuestion(
      measures: measures.contains("all") ? NetworkMeasure.all.map(\.id) : measures,
      ranking: call.arguments[ranking] ?? .betweenness,
      ladder: call.ladderChoice,
      isWeighted: call.arguments[Common.weighted],
      limit: call.arguments[Common.top].given
    )
    question.tellsCertainty = call.arguments[Common.certainty]
    let report: Report
    do {
      defer { progress.end() }
      report = try question.report(from: earlier, to: later)
    } catch { throw call.usageError(error) }
    try call.write(report, to: call.arguments[Common.file])
    guard let path, let format else { return }
    let diagram: Diagram
    do {
      diagram = try question.diagram(
        from: earlier,
        to: later,
        in: call.language,
        paper: call.paper(for: format)
      )
    } catch let error as QuestionError { throw call.usageError(error) }
    try call.write(diagram, to: path, as: format)
  }
}
