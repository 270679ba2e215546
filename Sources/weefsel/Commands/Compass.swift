import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel compass`: how the network serves each role and function.
  ///
  /// CSV has a row for every indicator, in the order of the page: `part` and `indicator` name it,
  /// `value` is the number; `expected`, `z` and `p-value` compare it with chance where that is asked;
  /// `note` is `undefined`, `unknown`, `suppressed`, `under 0.1`, `over 0.9` or `needs …` where there
  /// is no value; `command` shows more. The rows are the same for every dataset but for those that
  /// name a place or an attribute after a colon.
  static let compass = Command(
    name: "compass",
    question: Text(
      en: "How does the network serve each role and function?",
      nl: "Hoe ondersteunt het netwerk elke rol en functie?"
    ),
    operands: [dataset],
    options: [
      Common.umbrella, Common.staff, CompassOption.across, Common.date, CompassOption.top,
      Common.threads,
    ]
      + Common.network.filter { ![Common.role.name, Common.function.name].contains($0.name) }
      + Common.reading + Common.output,
    example: Text("weefsel compass datasets/federation --umbrella koepel"),
    run: askCompass
  )

  private static func askCompass(_ call: Call) throws {
    try call.answer(
      CompassQuestion(
        umbrella: call.arguments[Common.umbrella],
        staff: call.arguments[Common.staff],
        across: call.arguments[CompassOption.across],
        limit: call.arguments[CompassOption.top].given
      )
    )
  }
}

/// The options of `compass` alone.
enum CompassOption {
  /// The attribute that tells where somebody is.
  static let across = Option<String?>.text(
    "--across",
    Text(en: "COLUMN", nl: "KOLOM"),
    .attribute,
    help: Text(
      en: "Where to look for blind spots",
      nl: "Waar blinde vlekken te zoeken"
    )
  ).usually(Text(en: "municipality", nl: "gemeente"))

  /// How many lines a list on the page has.
  static let top = Common.top(inTable: 10)
}

extension FurtherQuestion: TypedQuestion {
  var typed: [String] {
    switch self {
    case .check: ["check"]
    case .describe(let attribute, let layer):
      ["describe"] + layer.typed + typed("--by", attribute)
    case .centrality(let measure, let layer):
      ["centrality"] + layer.typed + typed("--measure", measure)
    case .centralityOfThoseServing(let function):
      ["centrality", "--where", "function=\(function.name)"]
    case .isolated(let rung, let layer):
      ["isolated"] + layer.typed + typed("--rung", rung?.rawValue)
    case .bridges: ["ties", "--bridges"]
    case .outOfReach(let kind, let layer):
      ["isolated"] + layer.typed + ["--reach", kind.name]
    case .capital(let attribute, let isOfGroups):
      ["capital", "--by", attribute] + (isOfGroups ? ["--per", "group"] : [])
    case .equity(let attribute): ["equity", "--by", attribute]
    case .communities(let layer): ["communities"] + layer.typed
    case .draw(let layer): ["draw"] + layer.typed
    case .places(let attribute): ["compass", "--across", attribute, "--format", "csv"]
    }
  }

  private func typed(_ option: String, _ value: String?) -> [String] {
    value.map { [option, $0] } ?? []
  }
}

extension Layer {
  /// The options that ask for the layer.
  fileprivate var typed: [String] {
    (role.map { ["--role", $0.name] } ?? []) + (function.map { ["--function", $0.name] } ?? [])
      + (day.map { ["--on", $0.description] } ?? [])
  }
}
