import SocialNetwork

extension Common {
  /// What may be told of people.
  static let guarding: [any AnyOption] = [
    audience, sensitive, publicColumn, sensitiveActor, showAttributes, pseudonymise, key,
  ]

  static let audience = Option<Audience>.choice(
    "--audience",
    Text(en: "WHO", nl: "WIE"),
    Audience.allCases.map { ($0.word, $0) },
    default: .public,
    help: Text.choice(of: Audience.allCases.map(\.word))
      + Text(
        en: ": the smallest group that may be shown",
        nl: ": hoe klein een getoonde groep mag zijn"
      )
  ).in(.privacy)

  static let sensitive = Option<[String]>.texts(
    "--sensitive",
    Text(en: "COLUMN", nl: "KOLOM"),
    .attribute,
    help: Text(en: "Guard one more column as sensitive", nl: "Behandel nog een kolom als gevoelig")
  ).in(.privacy)

  static let publicColumn = Option<[String]>(
    name: "--public",
    placeholder: Text(en: "COLUMN", nl: "KOLOM"),
    help: Text(
      en: "Show a column of people that is guarded since nothing says it is harmless",
      nl: "Toon een kolom van mensen die afgeschermd is omdat niets zegt dat ze onschuldig is"
    ),
    expected: Text(en: "names of columns", nl: "namen van kolommen"),
    mention: .attribute,
    section: .privacy,
    isRepeatable: true,
    read: { words in
      let names = words.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      return names.allSatisfy { !String($0).folded.isEmpty } ? words : nil
    }
  )

  static let sensitiveActor = Option<[Condition]>.conditions(
    "--sensitive-actor",
    help: Text(
      en: "Associations whose membership itself tells something sensitive",
      nl: "Verenigingen waarvan het lidmaatschap op zich iets gevoeligs verklapt"
    )
  ).in(.privacy)

  static let showAttributes = Option<Bool>.flag(
    "--show-attributes",
    help: Text(
      en: "Allow conditions on sensitive columns",
      nl: "Laat filteren op gevoelige kolommen toe"
    )
  ).in(.privacy)

  static let pseudonymise = Option<Bool>.flag(
    "--pseudonymise",
    help: Text(
      en: "Random codes for names and ids, in random order",
      nl: "Willekeurige codes voor namen en id's, in willekeurige volgorde"
    )
  ).in(.privacy)

  static let key = Option<String?>.text(
    "--key",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.key),
    help: Text(
      en: "The key of the codes, used again where it exists",
      nl: "De sleutel van de codes, herbruikt waar hij bestaat"
    )
  ).usually(Text(en: "beside the output", nl: "naast de uitvoer"))
    .needing(.option(pseudonymise)).in(.privacy)
}

extension Audience {
  /// The word on the command line.
  fileprivate var word: Text {
    switch self {
    case .public: Text(en: rawValue, nl: "publiek")
    case .internal: Text(en: rawValue, nl: "intern")
    }
  }
}
