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
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let analysis = try EquityAnalysis(loaded, call: call, progress: progress)
      progress.end()

      try call.write(
        EquityRows(analysis: analysis).rows,
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: Conventions.with(EquityRows.conventions(analysis)),
        withholding: analysis.session.withholding,
        table: { EquityPage(analysis: analysis).lines }
      )
    }
  )
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
