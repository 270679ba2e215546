import SocialNetwork

extension KindWord {
  /// The kind that a word obviously stands for, though it is none that is read as such: mistyped by a
  /// letter or two, or with a word in it that says it, as `koepel` or `cultuurcentrum`; `nil` where
  /// none is obvious, or several are.
  ///
  /// What names a person by what that person does, as `bestuurslid`, is never proposed as anything else: people
  /// are counted, and organisations and governments named.
  static func proposal(for word: String) -> ActorKind? {
    let key = word.wordKey
    guard key.count >= 4 else { return nil }
    let contained = Set(parts.filter { key.contains($0.key) }.map(\.kind))
    if namesPerson(key) {
      return contained.contains(.volunteer) ? .volunteer : .individual
    }
    let near = Set(
      known.filter { $0.key.count >= 5 && key.editDistance(to: $0.key) <= (key.count < 8 ? 1 : 2) }
        .map(\.kind)
    )
    if near.count == 1 { return near.first }
    guard contained.count == 1, let kind = contained.first else { return nil }
    guard !kind.isPerson else { return kind }
    // Of `medewerker gemeente` and `gemeenteconsulent` it is not known what is meant.
    let words = word.split { !$0.isLetter }.map { String($0).wordKey }
    return words.contains(where: { namesPerson($0) || mayNamePerson($0) }) ? nil : kind
  }

  /// Whether a word ends in what a person is or does.
  private static func namesPerson(_ key: String) -> Bool {
    singulars(of: key).contains { singular in persons.contains { singular.hasSuffix($0) } }
  }

  /// Whether a word has an ending that words for people often have.
  private static func mayNamePerson(_ key: String) -> Bool {
    singulars(of: key).contains { singular in
      personalEndings.contains { singular.hasSuffix($0) }
        && !things.contains { singular.hasSuffix($0) }
    }
  }

  /// A word, and what it may be the plural of.
  private static func singulars(of key: String) -> [String] {
    [key] + ["s", "en", "n"].filter { key.hasSuffix($0) }.map { String(key.dropLast($0.count)) }
  }

  /// Words for people that end the word for one.
  private static let persons = [
    "lid", "leden", "member", "werker", "werkster", "worker", "voorzitter", "voorzitster",
    "chair", "chairman", "chairwoman", "chairperson", "bestuurder", "bestuurster", "beheerder",
    "officer", "official", "meester", "ambtenaar", "minister", "secretaris", "functionaris",
    "mandataris", "schepen", "leider", "leidster", "leader", "leraar", "lerares", "teacher",
    "docent", "student", "coördinator", "coordinator", "organisator", "organizer", "organiser",
    "begeleider", "begeleidster", "vertegenwoordiger", "afgevaardigde", "verantwoordelijke",
    "ondernemer", "ambtenaren", "leraren", "oprichter", "founder", "directeur", "director",
    "manager", "consulent", "assistent", "employee", "bediende", "bewoonster", "man", "vrouw",
  ].map(\.wordKey)

  /// Endings of words for people, and for others too.
  private static let personalEndings = [
    "er", "ster", "aar", "ist", "iste", "ant", "in", "or", "eur", "euse", "trice",
  ]

  /// Words for organisations that have such an ending.
  private static let things = [
    "partner", "theater", "center", "cluster", "klooster", "atelier", "kantoor", "restaurant",
    "krant", "sector",
  ]

  /// Parts of words that say what an actor is.
  private static let parts: [(key: String, kind: ActorKind)] = {
    let lists: [ActorKind: [String]] = [
      .individual: ["persoon", "person", "deelnemer", "bewoner", "burger"],
      .volunteer: ["vrijwillig", "volunteer", "bénévol"],
      .memberAssociation: ["vereniging", "afdeling", "associat"],
      .organisation: [
        "koepel", "umbrella", "organis", "organiz", "centrum", "stichting", "instelling", "school",
        "bedrijf",
      ],
      .government: ["gemeente", "overheid", "bestuur", "minister", "government"],
    ]
    return lists.flatMap { kind, words in words.map { ($0.wordKey, kind) } }
  }()
}
