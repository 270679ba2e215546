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
    options: [
      measureList, by, Common.approximate, Common.certainty.excluding(Common.approximate),
    ] + Common.measuring + Common.network
      + Common.reading + Common.output,
    example: Text("weefsel describe datasets/federation --by municipality"),
    run: { call in try ask(call) }
  )

  private static func ask(_ call: Call) throws {
    var question = DescribeQuestion(
      measures: call.arguments[measureList],
      by: call.arguments[by],
      isWeighted: call.arguments[Common.weighted],
      approximation: call.arguments[Common.approximate].map { Approximation(error: $0) }
    )
    question.tellsCertainty = call.arguments[Common.certainty]
    try call.answer(question)
  }

  fileprivate static let measureList = Option<[String]>.list(
    "--measure",
    Text("A,B,C"),
    choices: NetworkMeasure.all.map { Text($0.id) },
    help: Text(
      en: "Only these measures, where all take too long for a very large network",
      nl: "Enkel deze maten, waar alle te lang duren voor een zeer groot netwerk"
    )
  )

  fileprivate static let by = Option<String?>.text(
    "--by",
    Text(en: "ATTRIBUTE", nl: "KENMERK"),
    .attribute,
    help: Text(
      en: "Add how far ties stay within the groups of an attribute",
      nl: "Voeg toe hoe sterk relaties binnen de groepen van een kenmerk blijven"
    )
  )
}

extension DescribeQuestion: TypedQuestion {
  var typed: [String] {
    var words = [Command.describe.name]
    if !measures.isEmpty {
      words += [Command.measureList.name, measures.joined(separator: ",")]
    }
    if let attribute { words += [Command.by.name, attribute] }
    if let approximation { words += [Common.approximate.name, "\(approximation.error)"] }
    if tellsCertainty { words.append(Common.certainty.name) }
    if isWeighted { words.append(Common.weighted.name) }
    return words
  }
}
