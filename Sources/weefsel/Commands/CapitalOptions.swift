import NetworkReport
import SocialNetwork

/// The options of `capital` alone.
enum CapitalOption {
  /// All of them, and that of the umbrella, in the order of the help.
  static let all: [any AnyOption] = [
    by, per, authority, Common.umbrella, through, sector, rank, chance, detail,
  ]

  /// The options of rows of actors, which go with no other rows.
  static let rows: [any AnyOption] = [
    DrawOptions.namePeople, Common.shown.needing(isPerActor), Common.top,
    Common.columns.needing(isPerActor),
  ]

  private static let isPerActor = Requirement.option(per, is: .actor, Text("actor"))

  static let per = Option<SocialCapitalQuestion.Row>.choice(
    "--per",
    Text(en: "ROW", nl: "RIJ"),
    [
      (Text("actor"), .actor), (Text(en: "kind", nl: "soort"), .kind),
      (Text(en: "group", nl: "groep"), .group),
    ],
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
      en: "Add paths, brokers, diversity, associations and Burt's measures",
      nl: "Voeg paden, bemiddelaars, diversiteit, verenigingen en de maten van Burt toe"
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
  ).usually(Text("sector")).needing(.option(detail))

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
