import Foundation

extension String {
  /// The letters and digits of the text, without case and accents: what is compared of headers and
  /// of words such as "member-association".
  package var wordKey: String {
    if utf8.allSatisfy({ $0 < 0x80 }) {
      return String(
        decoding: utf8.compactMap { byte -> UInt8? in
          switch byte {
          case 0x61...0x7A, 0x30...0x39: byte
          case 0x41...0x5A: byte | 0x20
          default: nil
          }
        },
        as: UTF8.self
      )
    }
    var key = ""
    for scalar in decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.unicodeScalars.append(scalar)
    }
    return key
  }

  /// The words of a name or a header, without case, accents and signs.
  var nameWords: [String] {
    var text = folded
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      text = text.folding(options: .diacriticInsensitive, locale: nil)
    }
    return text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// What words say of what an actor is.
package enum KindWord {
  /// The kind that a word stands for, or `nil` when it stands for none that is known.
  package static func kind(_ word: String, among given: [String: ActorKind]) -> ActorKind? {
    let key = word.wordKey
    return given[key] ?? own[key] ?? usual[key]
  }

  /// All words that stand for a kind.
  package static var known: [(key: String, kind: ActorKind)] {
    own.map { ($0.key, $0.value) } + usual.map { ($0.key, $0.value) }
  }

  /// How many different words a column of kinds has at most.
  static let mostWords = 200

  /// Whether a word is one of the client's own five, so that its reading needs no note.
  package static func isOwn(_ word: String) -> Bool { own[word.wordKey] != nil }

  private static let own: [String: ActorKind] = {
    var words: [String: ActorKind] = [:]
    for kind in ActorKind.known {
      for text in [kind.title, kind.plural] {
        words[text.en.wordKey] = kind
        words[text.nl.wordKey] = kind
      }
    }
    words["organization"] = .organisation
    words["organizations"] = .organisation
    return words
  }()

  /// The usual words of the field, in English, Dutch and French.
  private static let usual: [String: ActorKind] = {
    let lists: [(ActorKind, [String])] = [
      (
        .individual,
        [
          "person", "persons", "people", "persoon", "personen", "mens", "mensen", "lid", "leden",
          "member", "members", "deelnemer", "deelnemers", "participant", "participants",
          "participanten", "burger", "burgers", "citizen", "citizens", "individus", "personne",
          "personnes", "membre", "membres", "human", "man", "woman", "vrouw", "inwoner", "inwoners",
          "bewoner", "bewoners", "resident", "residents", "habitant", "habitants", "citoyen",
          "citoyens", "private person", "privépersoon", "natuurlijk persoon",
        ]
      ),
      (
        .volunteer,
        [
          "vrijwilligster", "vrijwilligsters", "bénévole", "bénévoles", "volontaire",
          "volontaires",
        ]
      ),
      (
        .memberAssociation,
        [
          "vereniging", "verenigingen", "ledenvereniging", "ledenverenigingen", "afdeling",
          "afdelingen", "lokale groep", "lokale groepen", "lokale afdeling", "lokale afdelingen",
          "lokale vereniging", "lokale verenigingen", "local group", "local groups", "branch",
          "branches", "chapter", "chapters", "association", "associations", "association membre",
          "associations membres", "groupe local", "groupes locaux", "club", "clubs", "lokale club",
          "lokale clubs", "plaatselijke afdeling", "plaatselijke afdelingen", "section locale",
          "sections locales",
        ]
      ),
      (
        .organisation,
        [
          "partner", "partners", "partnerorganisatie", "partnerorganisaties",
          "partner organisation", "partner organisations", "partner organization",
          "partner organizations", "partenaire", "partenaires", "NGO", "NGO's", "ngos", "ONG",
          "non-governmental organisation", "non-governmental organization", "nonprofit",
          "nonprofits", "non-profit organisation", "non-profit organization", "charity",
          "charities", "foundation", "foundations", "stichting", "stichtingen", "fondation",
          "fondations", "school", "schools", "scholen", "école", "écoles", "university",
          "universities", "universiteit", "universiteiten", "université", "universités", "college",
          "colleges", "hogeschool", "hogescholen", "company", "companies", "bedrijf", "bedrijven",
          "onderneming", "ondernemingen", "firm", "firms", "business", "businesses", "enterprise",
          "enterprises", "entreprise", "entreprises", "société", "museum", "musea", "museums",
          "musée", "musées", "library", "libraries", "bibliotheek", "bibliotheken", "hospital",
          "hospitals", "ziekenhuis", "ziekenhuizen", "church", "churches", "kerk", "kerken",
          "institution", "institutions", "instelling", "instellingen", "organisme", "organismes",
          "union", "trade union", "vakbond", "vakbonden", "syndicat", "syndicats", "federation",
          "federations", "federatie", "federaties", "fédération", "fédérations", "vzw", "vzw's",
          "ivzw", "asbl", "aisbl",
        ]
      ),
      (
        .government,
        [
          "gemeente", "gemeenten", "gemeentes", "stad", "steden", "lokaal bestuur",
          "lokale besturen", "OCMW", "OCMW's", "provincie", "provincies", "municipality",
          "municipalities", "city", "cities", "town", "towns", "local government",
          "local governments", "local authority", "local authorities", "authority", "authorities",
          "gouvernement", "gouvernements", "autorité", "autorités", "commune", "communes", "CPAS",
          "CPAS's", "ville", "villes", "province", "provinces", "public authority",
          "public authorities", "openbaar bestuur", "openbare besturen", "gemeentebestuur",
          "gemeentebesturen", "stadsbestuur", "ministry", "ministries", "ministerie", "ministeries",
          "ministère", "ministères", "administration publique", "pouvoir public",
          "pouvoirs publics",
        ]
      ),
    ]
    var words: [String: ActorKind] = [:]
    for (kind, list) in lists {
      for word in list { words[word.wordKey] = kind }
    }
    return words
  }()
}

/// What words say of roles and functions.
package enum CompassReading {
  /// Whether a character stands between several words in one cell.
  package static func separates(_ character: Character) -> Bool { "|;,/+&".contains(character) }

  /// The role that a word stands for.
  package static func role(_ word: String) -> Role? { roles[word.wordKey] }

  /// The function that a word stands for.
  package static func function(_ word: String) -> Function? { functions[word.wordKey] }

  /// All words that stand for a role, and for a function, in alphabetical order.
  package static var words: (roles: [String], functions: [String]) {
    (roles.keys.sorted(), functions.keys.sorted())
  }

  private static let roles: [String: Role] = keyed([
    (.connecting, ["connecting", "verbindend", "verbindende", "verbinding", "liant", "reliant"]),
    (.critical, ["critical", "kritisch", "kritische", "kritiek", "critique"]),
    (.laboratory, ["laboratory", "lab", "laboratorium", "labo", "laboratoire"]),
  ])

  private static let functions: [String: Function] = keyed([
    (.learning, ["learning", "leren", "leer", "lerend", "lerende", "apprentissage"]),
    (
      .culture,
      ["culture", "cultural", "cultuur", "culturele", "cultureel", "culturelle", "culturel"]
    ),
    (
      .movement,
      [
        "movement", "societal movement", "social movement", "maatschappelijke beweging",
        "maatschappelijke bewegings", "bewegings", "beweging", "bewegende", "mouvement",
        "mouvement social",
      ]
    ),
    (
      .community,
      [
        "community", "community building", "gemeenschapsvormende", "gemeenschapsvormend",
        "gemeenschapsvorming", "gemeenschap", "gemeenschaps", "communauté", "communautaire",
      ]
    ),
  ])

  /// The words, alone and with "role" or "function" in each language, and the titles.
  private static func keyed<Word: CompassWord>(_ lists: [(Word, [String])]) -> [String: Word] {
    let suffixes =
      Word.self == Role.self
      ? ["", "role", "rol", "rôle"] : ["", "function", "functie", "fonction"]
    var words: [String: Word] = [:]
    for (word, list) in lists {
      for name in list + [word.name, word.title.en, word.title.nl] {
        for suffix in suffixes {
          words[(name + suffix).wordKey] = word
          words[(suffix + name).wordKey] = word
        }
      }
    }
    return words
  }
}

/// What words say of whether an actor was asked.
package enum Answer {
  /// What an answer means, or `nil` when it is none.
  package static func isYes(_ word: String) -> Bool? {
    switch word.wordKey {
    case "yes", "y", "ja", "j", "x", "1", "true", "waar", "vrai", "oui": true
    case "no", "n", "nee", "neen", "0", "false", "onwaar", "faux", "non", "": false
    default: nil
    }
  }
}

/// What words say of the direction of a tie.
package enum DirectionWord {
  /// Whether a word is a direction, as the column `Type` of Gephi holds it.
  package static func isOne(_ word: String) -> Bool { isDirected(word) != nil }

  /// Whether a direction goes one way, or `nil` when the word is no direction.
  package static func isDirected(_ word: String) -> Bool? {
    switch word.wordKey {
    case "directed", "gericht", "oriente", "dirige": true
    case "undirected", "mutual", "ongericht", "wederzijds", "nonoriente", "nondirige": false
    default: nil
    }
  }
}
