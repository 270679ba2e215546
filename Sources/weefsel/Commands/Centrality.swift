import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel centrality`: scores every actor.
  static let centrality = Command(
    name: "centrality",
    question: Text(
      en: "Who is central, and in what sense?",
      nl: "Wie staat centraal, en in welke zin?"
    ),
    operands: [dataset],
    options: [
      measureList, normalised, Common.approximate, Common.certainty.excluding(Common.approximate),
    ] + Common.measuring + [
      DrawOptions.namePeople, Common.shown, Common.top, Common.columns,
    ]
      + Common.network + Common.reading + Common.output,
    example: Text(
      en: "weefsel centrality datasets/federation --where kind=volunteer",
      nl: "weefsel centrality datasets/federation --where soort=vrijwilliger"
    ),
    run: { call in try ask(call) }
  )

  private static func ask(_ call: Call) throws {
    let names = call.arguments[measureList]
    var question = CentralityQuestion(
      measures: names.contains("all") ? ActorMeasure.all.map(\.id) : names,
      isNormalised: call.arguments[normalised],
      isWeighted: call.arguments[Common.weighted],
      approximation: call.arguments[Common.approximate].map { Approximation(error: $0) },
      shown: call.arguments[Common.shown],
      limit: call.arguments[Common.top].given,
      columns: call.arguments[Common.columns]
    )
    question.tellsCertainty = call.arguments[Common.certainty]
    try call.answer(question)
  }

  fileprivate static let measureList = Option<[String]>.list(
    "--measure",
    Text("A,B,C"),
    choices: ActorMeasure.all.map { Text($0.id) } + [Text(en: "all", nl: "alle")],
    default: CentralityQuestion.usual,
    help: Text(
      en: "Which measures, the first one ranks: "
        + ActorMeasure.all.map(\.id).joined(separator: " ") + " or all",
      nl: "Welke maten, de eerste rangschikt: "
        + ActorMeasure.all.map(\.id).joined(separator: " ") + " of alle"
    )
  )

  fileprivate static let normalised = Option<Bool>.flag(
    "--normalised",
    help: Text(
      en: "Scores that compare between networks of unlike size",
      nl: "Scores die netwerken van ongelijke grootte vergelijkbaar maken"
    )
  )
}

extension CentralityQuestion: TypedQuestion {
  var typed: [String] {
    var words = [Command.centrality.name]
    if !measures.isEmpty, measures != CentralityQuestion.usual {
      words += [Command.measureList.name, measures.joined(separator: ",")]
    }
    if isNormalised { words.append(Command.normalised.name) }
    if let approximation { words += [Common.approximate.name, "\(approximation.error)"] }
    if tellsCertainty { words.append(Common.certainty.name) }
    if isWeighted { words.append(Common.weighted.name) }
    for condition in shown { words += [Common.shown.name, condition.word] }
    if let limit { words += [Common.top.name, "\(limit)"] }
    for column in columns { words += [Common.columns.name, column] }
    return words
  }
}
