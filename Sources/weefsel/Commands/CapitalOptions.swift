import SocialNetwork

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

extension Call {
  /// Refuses options that do not go together.
  func checkCapitalOptions() throws(UsageError) {
    func refuse(_ text: Text) -> UsageError { UsageError(text, for: command) }
    let row = arguments[CapitalOption.per] ?? .actor
    if arguments.has(Common.shown), row != .actor {
      throw refuse(
        Text(en: "'--where' goes with --per actor", nl: "'--where' hoort bij --per actor")
      )
    }
    if arguments.has(Common.columns), row != .actor {
      throw refuse(
        Text(en: "'--columns' goes with --per actor", nl: "'--columns' hoort bij --per actor")
      )
    }
    if arguments[CapitalOption.rank] != nil, !arguments[CapitalOption.detail] {
      throw refuse(Text(en: "'--rank' goes with --detail", nl: "'--rank' hoort bij --detail"))
    }
    if arguments[CapitalOption.through] != nil, arguments[CapitalOption.chance] {
      throw refuse(
        Text(
          en: "'--chance' does not go with --through",
          nl: "'--chance' gaat niet samen met --through"
        )
      )
    }
  }

  /// Refuses rows of single actors by a sensitive attribute, unless the user asks for them.
  func guardRows(_ name: String) throws(UsageError) {
    guard !policy.mayTellOfActors(by: name) else { return }
    throw UsageError(
      Text(
        en: "'\(name.harmless)' is sensitive: a row for every actor would tell it of each of them; "
          + "use --per kind or --per group",
        nl:
          "'\(name.harmless)' is gevoelig: een rij per actor zou het van elk van hen verklappen; "
          + "gebruik --per kind of --per group"
      ),
      for: command
    )
  }

  /// The column of sectors: the one named, else that called `sector`, if there is one.
  func sector(in network: Network) throws(UsageError) -> Attribute? {
    guard let name = arguments[CapitalOption.sector] else {
      return network.actors.attribute(named: "sector")
    }
    try guardSensitive(name)
    return try attribute(named: name, in: network)
  }

  /// The ranks in the column named.
  func ranks(in network: Network) throws(UsageError) -> [Double?]? {
    guard let name = arguments[CapitalOption.rank] else { return nil }
    try guardSensitive(name)
    guard let numbers = try attribute(named: name, in: network).numbers else {
      throw UsageError(
        Text(
          en: "'\(name.harmless)' holds more than numbers, and cannot rank positions",
          nl: "'\(name.harmless)' bevat meer dan getallen, en kan posities niet rangschikken"
        ),
        for: command
      )
    }
    return numbers
  }

  /// Says of every actor whether it is an authority, as the options declare.
  func authorities(in network: Network) throws(UsageError) -> [Bool] {
    let words = arguments[CapitalOption.authority]
    if words.isEmpty { return network.isGovernment }
    var isAuthority = [Bool](repeating: false, count: network.actors.count)
    for word in words {
      if let holds = network.actors.satisfying(kind: word) {
        for actor in isAuthority.indices where holds[actor] { isAuthority[actor] = true }
      } else if let condition = Condition(word) {
        let holds = try satisfying([condition], of: CapitalOption.authority, in: network)
        for actor in isAuthority.indices where holds[actor] { isAuthority[actor] = true }
      } else {
        let kinds = ActorKind.known.map(\.name)
        throw UsageError(
          Text(
            en: "'--authority \(word.harmless)': expected "
              + (kinds + ["KEY=VALUE"]).formatted(or: "or", last: 6),
            nl: "'--authority \(word.harmless)': verwacht: "
              + (kinds + ["KEY=VALUE"]).formatted(or: "of", last: 6)
          ),
          for: command,
          suggestion: kinds.closest(to: word)
        )
      }
    }
    return isAuthority
  }
}
