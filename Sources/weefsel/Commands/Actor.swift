import NetworkDrawing
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel actor`: a page on one actor.
  static let actor = Command(
    name: "actor",
    question: Text(
      en: "What is there to know of this one?",
      nl: "Wat is er te weten over deze actor?"
    ),
    operands: [dataset, Operand(name: Text("ID"))],
    options: [
      Common.anchor, Common.umbrella, Common.staff, actorMeasures, DrawOptions.namePeople,
      neighbourhood, within, DrawOptions.paper.needing(.option(neighbourhood)), Common.date,
    ] + Common.measuring + Common.network + Common.reading + Common.output,
    example: Text(
      en: "weefsel actor datasets/federation kraaienlied --umbrella koepel",
      nl: "weefsel actor datasets/federation kraaienlied --umbrella koepel"
    ),
    run: { call in try ask(call) }
  )

  private static func ask(_ call: Call) throws {
    let given = call.arguments
    let path = given[neighbourhood]
    let format = try path.map { try call.drawingFormat(of: $0) }
    guard let id = given.operands.last, call.folder != nil || given.namesFiles else {
      throw UsageError(Text(en: "missing ID", nl: "ontbrekend: ID"), for: call.command)
    }
    let question = ActorQuestion(
      id,
      measures: given[actorMeasures],
      anchor: given[Common.anchor],
      umbrella: given[Common.umbrella],
      staff: given[Common.staff],
      isWeighted: given[Common.weighted]
    )
    let subject = try call.answer(question)
    guard let path, let format else { return }
    let progress = Progress(terminal: call.terminal, language: call.language)
    var drawn = question.drawing(within: given[within], in: call.language)
    drawn.page.paper = call.paper(for: format)
    guard let diagram = try call.report(on: subject, drawn, progress).diagram else { return }
    try call.write(diagram, to: path, as: format)
  }

  fileprivate static let actorMeasures = Option<[String]>.list(
    "--measure",
    Text("A,B,C"),
    choices: ActorMeasure.all.map { Text($0.id) },
    default: CentralityQuestion.usual,
    help: Text(
      en: "Which measures: \(ActorMeasure.all.map(\.id).joined(separator: " "))",
      nl: "Welke maten: \(ActorMeasure.all.map(\.id).joined(separator: " "))"
    )
  )

  private static let neighbourhood = Option<String?>.text(
    "--draw",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.written),
    help: Text(
      en: "Draw who is near this actor",
      nl: "Teken wie bij deze actor in de buurt is"
    )
  ).in(.output)

  private static let within = Option<Int>.count(
    "--within",
    Text("K"),
    default: 1,
    help: Text(en: "… within so many steps", nl: "… in zoveel stappen")
  ).needing(.option(neighbourhood)).in(.output)
}

extension Arguments {
  /// Whether files of the dataset are named, so that it needs no folder.
  fileprivate var namesFiles: Bool { has(Common.actors) || has(Common.ties) }
}

extension ActorQuestion: TypedQuestion {
  var typed: [String] {
    var words = [Command.actor.name, actor]
    if !measures.isEmpty, measures != CentralityQuestion.usual {
      words += [Command.actorMeasures.name, measures.joined(separator: ",")]
    }
    if let anchor { words += [Common.anchor.name, anchor] }
    if let umbrella { words += [Common.umbrella.name, umbrella] }
    for condition in staff { words += [Common.staff.name, condition.word] }
    if isWeighted { words.append(Common.weighted.name) }
    return words
  }
}
