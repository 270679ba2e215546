import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel ties`: every tie, and what it carries.
  static let ties = Command(
    name: "ties",
    question: Text(
      en: "Which ties are there, and which carry others?",
      nl: "Welke relaties zijn er, en welke dragen andere?"
    ),
    operands: [dataset],
    options: [bridges, CapitalOption.by, CapitalOption.authority, Common.anchor]
      + [DrawOptions.namePeople, Common.shown, Common.top] + Common.measuring + Common.network
      + Common.reading + Common.output,
    example: Text("weefsel ties datasets/federation --bridges"),
    run: { call in try ask(call) }
  )

  private static func ask(_ call: Call) throws {
    try call.answer(
      TiesQuestion(
        bridgesAlone: call.arguments[bridges],
        by: call.arguments[CapitalOption.by],
        authorities: call.arguments[CapitalOption.authority],
        anchor: call.arguments[Common.anchor],
        isWeighted: call.arguments[Common.weighted],
        shown: call.arguments[Common.shown],
        limit: call.arguments[Common.top].given
      )
    )
  }

  fileprivate static let bridges = Option<Bool>.flag(
    "--bridges",
    help: Text(
      en: "Only ties without which the network falls into more parts",
      nl: "Enkel relaties zonder welke het netwerk in meer delen uiteenvalt"
    )
  )
}

extension TiesQuestion: TypedQuestion {
  var typed: [String] {
    var words = [Command.ties.name]
    if bridgesAlone { words.append(Command.bridges.name) }
    if let by { words += [CapitalOption.by.name, by] }
    for authority in authorities { words += [CapitalOption.authority.name, authority] }
    if let anchor { words += [Common.anchor.name, anchor] }
    if isWeighted { words.append(Common.weighted.name) }
    for condition in shown { words += [Common.shown.name, condition.word] }
    if let limit { words += [Common.top.name, "\(limit)"] }
    return words
  }
}
