import SocialNetwork

/// The options of `capital` alone.
enum CapitalOption {
  /// All of them, and that of the umbrella, in the order of the help.
  static let all: [any AnyOption] = [
    by, per, authority, Common.umbrella, through, sector, rank, chance, detail,
  ]

  /// The options of rows of actors, which go with no other rows.
  static let rows: [any AnyOption] = [
    Common.shown.needing(isPerActor), Common.top, Common.columns.needing(isPerActor),
  ]

  private static let isPerActor = Requirement.option(per, is: .actor, Row.actor.word)

  /// Whose ties a row adds up.
  enum Row: String, CaseIterable {
    case actor, kind, group

    /// The word on the command line.
    var word: Text {
      switch self {
      case .actor: Text(rawValue)
      case .kind: Text(en: rawValue, nl: "soort")
      case .group: Text(en: rawValue, nl: "groep")
      }
    }
  }

  static let per = Option<Row>.choice(
    "--per",
    Text(en: "ROW", nl: "RIJ"),
    Row.allCases.map { ($0.word, $0) },
    default: .actor,
    help: Text(
      en: "A row for every actor, kind or group",
      nl: "Een rij per actor, soort of groep"
    )
  )

  static let authority = Option<[String]>.texts(
    "--authority",
    Text(en: "KIND|KEY=VALUE", nl: "SOORT|KENMERK=WAARDE"),
    .condition,
    help: Text(
      en: "Who is an authority, whose ties with others link",
      nl: "Wie gezag heeft, en wiens relaties met anderen linking zijn"
    )
  ).usually(ActorKind.government.title)

  static let detail = Option<Bool>.flag(
    "--detail",
    help: Text(
      en: "Add ways, brokers, diversity, associations and Burt's measures",
      nl: "Voeg wegen, bemiddelaars, diversiteit, verenigingen en de maten van Burt toe"
    )
  )

  static let sector = Option<String?>.text(
    "--sector",
    Text(en: "COLUMN", nl: "KOLOM"),
    .attribute,
    help: Text(
      en: "The column of sectors for the positions reached",
      nl: "De kolom met sectoren voor de posities in bereik"
    )
  ).usually(Text("sector"))

  static let rank = Option<String?>.text(
    "--rank",
    Text(en: "COLUMN", nl: "KOLOM"),
    .attribute,
    help: Text(
      en: "The column of numbers by which positions rank",
      nl: "De kolom met getallen waarnaar posities in rang staan"
    )
  ).needing(.option(detail))

  static let by = Option<String?>.text(
    "--by",
    Text(en: "ATTRIBUTE", nl: "KENMERK"),
    .attribute,
    help: Text(
      en: "What actors are compared by: alike is bonding, unlike bridging",
      nl: "Waarop actoren vergeleken worden: gelijk is bindend, ongelijk overbruggend"
    )
  )

  static let through = Option<Bool?>.choice(
    "--through",
    Text(en: "memberships", nl: "lidmaatschappen"),
    [(word: Text(en: "memberships", nl: "lidmaatschappen"), value: true)],
    help: Text(
      en: "Compare people with those of the same association",
      nl: "Vergelijk mensen met die van dezelfde vereniging"
    )
  )

  static let chance = Option<Bool>.flag(
    "--chance",
    help: Text(
      en: "Compare with 200 networks rewired at random (slow where large)",
      nl: "Vergelijk met 200 toevallig herschikte netwerken (traag bij grote netwerken)"
    )
  ).excluding(through)
}

extension Call {
  /// Refuses rows of single actors by a sensitive attribute, unless the user asks for them.
  func guardRows(_ name: String) throws(UsageError) {
    guard !policy.mayTellOfActors(by: name) else { return }
    throw UsageError(
      Text(
        en: "'\(name.harmless)' is sensitive: a row for every actor would tell it of each of them; "
          + "use --per kind or --per group",
        nl:
          "'\(name.harmless)' is gevoelig: een rij per actor zou het van elk van hen verklappen; "
          + "gebruik --per soort of --per groep"
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
        let kinds = ActorKind.known
        throw UsageError(
          Text(
            en: "'--authority \(word.harmless)': expected "
              + (kinds.map(\.name) + ["KEY=VALUE"]).formatted(or: "or", last: 6),
            nl: "'--authority \(word.harmless)': verwacht: "
              + (kinds.map(\.title.nl) + ["KENMERK=WAARDE"]).formatted(or: "of", last: 6)
          ),
          for: command,
          suggestion: (kinds.map(\.name) + kinds.map(\.title.nl)).closest(to: word)
        )
      }
    }
    return isAuthority
  }
}
