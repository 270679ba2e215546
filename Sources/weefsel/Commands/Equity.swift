import NetworkFiles
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel equity`: whether social capital is shared fairly.
  static let equity = Command(
    name: "equity",
    question: Text(
      en: "Is it shared fairly, by gender, class, origin and where they cross?",
      nl: "Is het eerlijk verdeeld, naar gender, klasse, herkomst en waar die kruisen?"
    ),
    operands: [dataset],
    options: [
      EquityOption.by, EquityOption.measures, Common.umbrella, CapitalOption.authority,
      EquityOption.population,
    ]
      + [Common.shown, Common.top] + Common.measuring + Common.network + Common.reading
      + Common.output,
    example: Text("weefsel equity datasets/federation --by gender,origin"),
    run: { call in try ask(call) }
  )

  private static func ask(_ call: Call) throws {
    let path = call.arguments[EquityOption.population]
    let question = EquityQuestion(
      by: call.arguments[EquityOption.by],
      compared: call.arguments[Common.shown],
      outcomes: call.arguments[EquityOption.measures],
      umbrella: call.arguments[Common.umbrella],
      authorities: call.arguments[CapitalOption.authority],
      population: try path.map { try PopulationReader.read(path: $0) },
      isWeighted: call.arguments[Common.weighted],
      limit: call.arguments[Common.top].given
    )
    try call.answer(question) { subject in
      for name in question.attributes {
        // One that is not there is refused by the question.
        if let attribute = try? subject.attribute(named: name) {
          call.proposeClasses(for: attribute, on: subject)
        }
      }
    }
  }
}

extension EquityQuestion: TypedQuestion {
  /// The command and its options; of the population the file is not known, and what cannot be typed is
  /// as usual.
  var typed: [String] {
    var words = [Command.equity.name]
    for name in attributes { words += [EquityOption.by.name, name] }
    if !outcomes.isEmpty {
      words += [EquityOption.measures.name, outcomes.joined(separator: ",")]
    }
    for condition in compared { words += [Common.shown.name, condition.word] }
    for word in authorities { words += [CapitalOption.authority.name, word] }
    if let umbrella { words += [Common.umbrella.name, umbrella] }
    if isWeighted { words.append(Common.weighted.name) }
    if let limit { words += [Common.top.name, "\(limit)"] }
    return words
  }
}

/// The options of `equity` alone.
enum EquityOption {
  static let by = Option<[String]>(
    name: "--by",
    placeholder: Text("A,B,C"),
    help: Text(
      en: "Which attributes, at most three; the first is crossed with each other",
      nl: "Welke kenmerken, hoogstens drie; het eerste wordt met elk ander gekruist"
    ),
    expected: Text(en: "one to three attributes", nl: "een tot drie kenmerken"),
    mention: .attribute,
    isRepeatable: true,
    read: { words in
      let names = words.flatMap { $0.split(separator: ",").map(String.init) }
      return names.count <= 3 ? names : nil
    }
  )

  static let measures = Option<[String]>.list(
    "--measure",
    Text("A,B,C"),
    choices: EquityOutcome.ids.map { Text($0) },
    help: Text(
      en: "What is compared: " + EquityOutcome.ids.joined(separator: " "),
      nl: "Wat vergeleken wordt: " + EquityOutcome.ids.joined(separator: " ")
    )
  ).usually(Text(en: "all", nl: "alles"))

  static let population = Option<String?>.text(
    "--population",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.read),
    help: Text(
      en: "Tell who is missing, from a CSV file with attribute,group,count",
      nl: "Zeg wie ontbreekt, met een CSV-bestand met kenmerk,groep,aantal"
    )
  )
}
