import Foundation
import NetworkFiles
import SocialNetwork

extension Command {
  /// `weefsel template`: files to start from.
  static let template = Command(
    name: "template",
    question: Text(en: "How do I start?", nl: "Hoe begin ik eraan?"),
    operands: [Operand(name: Text(en: "FOLDER", nl: "MAP"))],
    options: [Common.excel, Common.language, Common.quiet, Common.help],
    example: Text(
      en: "weefsel template output/ours --excel",
      nl: "weefsel template output/onze --excel"
    ),
    run: { call in try writeTemplate(call) }
  )

  private static func writeTemplate(_ call: Call) throws {
    let folder = call.arguments.operands[0]
    let form: CSVWriter.Form = call.arguments[Common.excel] ? .excel : .standard
    let existing = DatasetPaths.names(in: try OutputFile.location(of: folder).path)
    if let existing = existing.first {
      let path = "\(folder)/\(existing)".harmless
      throw WorkError(
        text: Text(
          en: "'\(path)' exists already and is left as it is; choose another folder",
          nl: "'\(path)' bestaat al en blijft zoals het is; kies een andere map"
        )
      )
    }
    let files = DatasetTemplate(in: call.language, form: form).files
    try OutputFile.write(files.map { ($0.name, Data($0.bytes)) }, into: folder)
    for file in files {
      let path = "\(folder)/\(file.name)".harmless
      call.terminal.note(
        Text(en: "written: \(path)", nl: "geschreven: \(path)")[call.language]
      )
    }
    let word = folder.harmless.quotedForShell
    call.terminal.note(
      Text(
        en: "Replace the invented rows by your own, then: weefsel check \(word)",
        nl: "Vervang de verzonnen rijen door je eigen, en dan: weefsel check \(word)"
      )[call.language]
    )
  }
}
