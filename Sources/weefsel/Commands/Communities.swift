import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel communities`: the groups that hold together.
  static let communities = Command(
    name: "communities",
    question: Text(
      en: "Which groups hold together?",
      nl: "Welke groepen hangen samen?"
    ),
    operands: [dataset],
    options: [
      resolution, Common.weighted, DrawOptions.namePeople, Common.shown, Common.top, Common.columns,
    ]
      + Common.network
      + Common.reading + Common.output,
    example: "weefsel communities datasets/federation --without koepel",
    run: { call in
      try call.answer(
        CommunitiesQuestion(
          resolution: call.arguments[resolution] ?? 1,
          isWeighted: call.arguments[Common.weighted],
          shown: call.arguments[Common.shown],
          limit: call.arguments[Common.top],
          columns: call.arguments[Common.columns]
        )
      )
    }
  )

  private static let resolution = Option<Double?>(
    name: "--resolution",
    placeholder: "NUMBER",
    help: Text(
      en: "Above 1 for smaller communities, below 1 for larger (default 1)",
      nl: "Boven 1 voor kleinere gemeenschappen, onder 1 voor grotere (standaard 1)"
    ),
    expected: Text(
      en: "a number from 0.000001 to 1000000, such as 1.5",
      nl: "een getal van 0.000001 tot 1000000, zoals 1.5"
    ),
    read: { words in
      guard let word = words.last else { return .some(nil) }
      return Double(word).flatMap { (1e-6...1e6).contains($0) ? .some($0) : nil }
    }
  )
}
