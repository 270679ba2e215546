import NetworkFiles
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel check`: what is wrong with the files.
  static let check = Command(
    name: "check",
    question: Text(en: "Are my files sound?", nl: "Zijn mijn bestanden in orde?"),
    operands: [dataset],
    options: [copy, Common.top] + Common.reading
      + Common.output.filter { option in
        // A column that holds kinds or names shows them in what is found.
        let allowing = [Common.publicColumn.name, Common.showAttributes.name]
        return allowing.contains(option.name)
          || !Common.guarding.map(\.name).contains(option.name)
      },
    example: Text("weefsel check datasets/federation --copy output/clean"),
    run: { call in try ask(call) }
  )

  private static func ask(_ call: Call) throws {
    let target = call.arguments[copy]
    let progress = Progress(terminal: call.terminal, language: call.language)
    progress.begin(Text(en: "reading", nl: "lezen"))
    let reading = try call.read(isForCopy: target != nil)
    progress.end()
    if let actors = reading.dataset?.actors { try call.checkSensitive(in: actors) }
    let question = CheckQuestion(limit: call.arguments[Common.top].given)
    try call.write(
      question.report(on: reading, in: call.language, wording: .options),
      to: call.arguments[Common.file]
    )
    guard let dataset = reading.dataset,
      reading.findings.errorCount == 0 || call.arguments[Common.lenient]
    else { throw unsound(hasTarget: target != nil, reading.findings) }
    if let target { try call.writeCopy(of: dataset, reading, to: target) }
  }

  /// That the files are not sound, and that no copy was written where one was asked for.
  private static func unsound(hasTarget: Bool, _ findings: Findings) -> WorkError {
    guard hasTarget else {
      return WorkError(
        text: Text(en: "the files are not sound", nl: "de bestanden zijn niet in orde")
      )
    }
    return WorkError(
      text: findings.isMendedByLeavingOut
        ? Text(
          en:
            "the files are not sound; no copy was written: add --lenient to leave faulty rows out",
          nl: "de bestanden zijn niet in orde; er is geen kopie geschreven: voeg --lenient toe om "
            + "foute rijen over te slaan"
        )
        : Text(
          en: "the files are not sound; no copy was written",
          nl: "de bestanden zijn niet in orde; er is geen kopie geschreven"
        )
    )
  }

  private static let copy = Option<String?>.text(
    "--copy",
    Text(en: "FOLDER", nl: "MAP"),
    .file(.folder),
    help: Text(
      en: "Write a clean copy of both files to a folder",
      nl: "Schrijf een schone kopie van beide bestanden in een map"
    )
  ).in(.output)
}

extension CheckQuestion: TypedQuestion {
  var typed: [String] { ["check"] + (limit.map { [Common.top.name, String($0)] } ?? []) }
}
