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
    example: Text("weefsel communities datasets/federation --without koepel"),
    run: { call in
      try call.answer(
        CommunitiesQuestion(
          resolution: call.arguments[resolution],
          isWeighted: call.arguments[Common.weighted],
          shown: call.arguments[Common.shown],
          limit: call.arguments[Common.top].given,
          columns: call.arguments[Common.columns]
        )
      )
    }
  )

  fileprivate static let resolution = Option<Double>(
    name: "--resolution",
    placeholder: Text(en: "NUMBER", nl: "GETAL"),
    help: Text(
      en: "Above 1 for smaller communities, below 1 for larger",
      nl: "Groter dan 1 voor kleinere gemeenschappen, kleiner dan 1 voor grotere"
    ),
    expected: Text(
      en: "a number from 0.000001 to 1000000, such as 1.5",
      nl: "een getal van 0,000001 tot 1000000, zoals 1,5"
    ),
    mention: .number,
    usual: Text("1"),
    read: { words in
      guard let word = words.last else { return 1 }
      return Double(option: word).flatMap { (1e-6...1e6).contains($0) ? $0 : nil }
    }
  )
}

extension CommunitiesQuestion: TypedQuestion {
  var typed: [String] {
    var words = [Command.communities.name]
    if resolution != 1 { words += [Command.resolution.name, "\(resolution)"] }
    if isWeighted { words.append(Common.weighted.name) }
    for condition in shown { words += [Common.shown.name, condition.word] }
    if let limit { words += [Common.top.name, "\(limit)"] }
    for column in columns { words += [Common.columns.name, column] }
    return words
  }
}
