import Foundation
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel measures`: the convention card of every measure.
  static let measures = Command(
    name: "measures",
    question: Text(en: "What does each number mean?", nl: "Wat betekent elk cijfer?"),
    operands: [Operand(name: Text("ID"), isOptional: true, choices: MeasuresQuestion.ids)],
    // There is no data, so nobody to guard.
    options: [markdown] + Common.output.filter { $0.section != .privacy },
    example: Text("weefsel measures fragmentation"),
    run: { call in try ask(call) }
  )

  private static func ask(_ call: Call) throws {
    let question = MeasuresQuestion(id: call.arguments.operands.first)
    let file = call.arguments[Common.file]
    do {
      guard call.arguments[markdown] else {
        return try call.write(question.report(in: call.language, policy: call.policy), to: file)
      }
      try call.put(Data((question.markdownTable(in: call.language) + "\n").utf8), to: file)
    } catch let error as QuestionError { throw call.usageError(error) }
  }

  private static let markdown = Option<Bool>.flag(
    "--markdown",
    help: Text(
      en: "As a table in Markdown, for documents",
      nl: "Als tabel in Markdown, voor documenten"
    )
  ).in(.output)
}

extension MeasuresQuestion: TypedQuestion {
  var typed: [String] { [Command.measures.name] + (id.map { [$0] } ?? []) }
}
