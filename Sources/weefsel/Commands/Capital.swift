import SocialNetwork

extension Command {
  /// `weefsel capital`: bonding, bridging and linking social capital.
  static let capital = Command(
    name: "capital",
    question: Text(
      en: "How much bonding, bridging and linking social capital is there, and who has it?",
      nl: "Hoeveel bindend, overbruggend en linking sociaal kapitaal is er, en wie heeft het?"
    ),
    operands: [dataset],
    options: CapitalOption.all
      + [Common.shown, Common.top] + Common.measuring + Common.network + Common.reading
      + Common.output,
    example: "weefsel capital datasets/federation --by municipality",
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let analysis = try CapitalAnalysis(loaded, call: call, progress: progress)
      progress.end()

      try call.write(
        CapitalRows(analysis: analysis).rows,
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: Conventions.with(CapitalRows.conventions(analysis)),
        withholding: analysis.withholding,
        table: { CapitalTable(analysis: analysis).lines }
      )
    }
  )
}

/// The options of `capital` alone.
enum CapitalOption {
  /// All of them, and that of the umbrella, in the order of the help.
  static let all: [any AnyOption] = [
    by, per, authority, Common.umbrella, through, sector, rank, chance, detail,
  ]

  /// Whose ties a row adds up.
  enum Row: String, CaseIterable {
    case actor, kind, group
  }

  static let per = Option<Row?>.choice(
    "--per",
    "ROW",
    Row.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "A row for every actor, kind or group (default actor)",
      nl: "Een rij per actor, soort of groep: actor, kind of group (standaard actor)"
    )
  )

  static let authority = Option<[String]>.texts(
    "--authority",
    "KIND|KEY=VALUE",
    help: Text(
      en: "Who is an authority, whose ties with others link (default government)",
      nl: "Wie gezag heeft, en wiens relaties met anderen linking zijn (standaard government)"
    )
  )

  static let detail = Option<Bool>.flag(
    "--detail",
    help: Text(
      en: "Add ways, brokers, diversity, associations and Burt's measures",
      nl: "Voeg wegen, bemiddelaars, diversiteit, verenigingen en de maten van Burt toe"
    )
  )

  static let sector = Option<String?>.text(
    "--sector",
    "COLUMN",
    help: Text(
      en: "The column of sectors for the positions reached (default sector)",
      nl: "De kolom met sectoren voor de posities in bereik (standaard sector)"
    )
  )

  static let rank = Option<String?>.text(
    "--rank",
    "COLUMN",
    help: Text(
      en: "The column of numbers by which positions rank; with --detail",
      nl: "De kolom met getallen waarnaar posities in rang staan; met --detail"
    )
  )

  static let by = Option<String?>.text(
    "--by",
    "ATTRIBUTE",
    help: Text(
      en: "What actors are compared by: alike is bonding, unlike bridging",
      nl: "Waarop actoren vergeleken worden: gelijk is bindend, ongelijk overbruggend"
    )
  )

  static let through = Option<Bool?>.choice(
    "--through",
    "memberships",
    [(name: "memberships", value: true)],
    help: Text(
      en: "Compare people with those of the same association",
      nl: "Vergelijk mensen met die van dezelfde vereniging"
    )
  )

  static let chance = Option<Bool>.flag(
    "--chance",
    help: Text(
      en: "Compare with 200 networks rewired at random (slow where large)",
      nl: "Vergelijk met 200 toevallig herschikte netwerken (traag waar groot)"
    )
  )
}
