import SocialNetwork

/// The options that several commands share, declared once.
enum Common {
  /// Where the data are, and how they are read.
  static let reading: [any AnyOption] = [actors, ties, column, kind, decimal, lenient]

  /// What the network is.
  static let network: [any AnyOption] = [only, without, role, function, day]

  /// How measures are computed.
  static let measuring: [any AnyOption] = [weighted, threads]

  /// What is shown, and how.
  static let output: [any AnyOption] =
    [
      format, file, excel, force, language,
    ]
    + guarding + [quiet, help]

  /// What may be told of people.
  static let guarding: [any AnyOption] = [
    audience, sensitive, sensitiveActor, showAttributes, pseudonymise, key,
  ]

  static let actors = Option<String?>.text(
    "--actors",
    "FILE",
    help: Text(
      en: "The file of actors, if not found by name",
      nl: "Het bestand met actoren, als de naam niet volstaat"
    )
  )

  static let ties = Option<String?>.text(
    "--ties",
    "FILE",
    help: Text(
      en: "The file of ties, if not found by name",
      nl: "Het bestand met relaties, als de naam niet volstaat"
    )
  )

  static let kind = Option<[String: ActorKind]>(
    name: "--kind",
    placeholder: "VALUE=KIND",
    help: Text(
      en: "Read a kind of the files as one of the five",
      nl: "Lees een soort uit de bestanden als een van de vijf"
    ),
    expected: Text(
      en: "VALUE=KIND with a kind among "
        + ActorKind.known.map(\.title.en).formatted(or: "or", last: 5) + "; '*=KIND' for all",
      nl: "WAARDE=SOORT met een soort uit "
        + ActorKind.known.map(\.title.nl).formatted(or: "of", last: 5) + "; '*=SOORT' voor alle"
    ),
    read: { words in
      var kinds: [String: ActorKind] = [:]
      for word in words {
        // The value may hold the sign, but no kind does.
        guard let sign = word.lastIndex(of: "="),
          let kind = KindWord.kind(String(word[word.index(after: sign)...]), among: [:])
        else { return nil }
        let value = String(word[..<sign]).folded
        guard !value.isEmpty else { return nil }
        kinds[value] = kind
      }
      return kinds
    },
    isRepeatable: true
  )

  static let column = Option<[Spelling.Field: String]>(
    name: "--column",
    placeholder: "FIELD=HEADER",
    help: Text(
      en: "Which column is meant: id=place, source='DCC ORIGINE'",
      nl: "Welke kolom bedoeld is: id=plaats, bron='DCC ORIGINE'"
    ),
    expected: Text(
      en: "FIELD=HEADER with a field among "
        + Spelling.Field.allCases.map(\.rawValue).formatted(or: "or"),
      nl: "VELD=KOP met een veld uit " + Spelling.Field.allCases.map(\.dutch).formatted(or: "of")
    ),
    read: { words in
      var columns: [Spelling.Field: String] = [:]
      for word in words {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, !parts[1].folded.isEmpty,
          let field = Spelling.Field.allCases.first(where: {
            [$0.rawValue, $0.dutch].contains(parts[0].folded)
          }), columns[field] == nil
        else { return nil }
        columns[field] = parts[1]
      }
      return columns
    },
    isRepeatable: true
  )

  static let decimal = Option<Character?>.choice(
    "--decimal",
    "CHARACTER",
    [(name: ",", value: Character(",")), (name: ".", value: Character("."))],
    help: Text(
      en: "The sign before decimals in the files",
      nl: "Het teken voor decimalen in de bestanden"
    )
  )

  static let lenient = Option<Bool>.flag(
    "--lenient",
    help: Text(
      en: "Leave faulty rows out, and say how many",
      nl: "Laat foute rijen weg, en zeg hoeveel"
    )
  )

  static let only = Option<[Condition]>.conditions(
    "--only",
    help: Text(
      en: "Only these actors, and the ties among them",
      nl: "Enkel deze actoren, en hun onderlinge relaties"
    )
  )

  static let without = Option<[String]>.texts(
    "--without",
    "ID",
    help: Text(
      en: "Leave an actor out, such as the umbrella",
      nl: "Laat een actor weg, zoals de koepel"
    )
  )

  static let role = Option<Role?>.word(
    "--role",
    "ROLE",
    Role.allCases.map { (Text(en: $0.name, nl: $0.title.nl), $0) },
    read: CompassReading.role,
    help: Text(en: "Only ties of this role", nl: "Enkel relaties van deze rol")
  )

  static let function = Option<Function?>.word(
    "--function",
    "FUNCTION",
    Function.allCases.map { (Text(en: $0.name, nl: $0.title.nl), $0) },
    read: CompassReading.function,
    help: Text(en: "Only ties of this function", nl: "Enkel relaties van deze functie")
  )

  static let day = Option<Day?>.day(
    "--on",
    help: Text(en: "Only ties that exist on this day", nl: "Enkel relaties die op deze dag bestaan")
  )

  static let anchor = Option<String?>.text(
    "--anchor",
    "ID",
    help: Text(
      en: "The main part is the one with this actor",
      nl: "Het hoofddeel is dat met deze actor"
    )
  )

  static let umbrella = Option<String?>.text(
    "--umbrella",
    "ID",
    help: Text(
      en: "The umbrella: tell also what there is without it",
      nl: "De koepel: zeg ook wat er is zonder haar"
    )
  )

  static let staff = Option<[Condition]>.conditions(
    "--staff",
    help: Text(en: "Who is the umbrella's own staff", nl: "Wie personeel van de koepel is")
  )

  static let weighted = Option<Bool>.flag(
    "--weighted",
    help: Text(
      en: "Let weights count, as strength, or as a distance of 1/weight",
      nl: "Laat gewichten meetellen, als sterkte, of als afstand 1/gewicht"
    )
  )

  static let approximate = Option<Double?>(
    name: "--approximate",
    placeholder: "ERROR",
    help: Text(
      en: "Estimate what takes long from samples, off by at most so much when normalised",
      nl: "Schat wat lang duurt uit steekproeven, er genormaliseerd hoogstens zoveel naast"
    ),
    expected: Text(
      en: "a number above 0 and below 1, such as 0.01",
      nl: "een getal boven 0 en onder 1, zoals 0.01"
    ),
    read: { words in
      guard let word = words.last else { return .some(nil) }
      return Double(word).flatMap { $0 > 0 && $0 < 1 ? .some($0) : nil }
    }
  )

  static let threads = Option<Int?>.count(
    "--threads",
    "N",
    help: Text(
      en: "How many threads to use (default all); the numbers are the same",
      nl: "Hoeveel threads te gebruiken (standaard alle); de cijfers blijven gelijk"
    )
  )

  static let shown = Option<[Condition]>.conditions(
    "--where",
    help: Text(
      en: "Show only these; the numbers stay those of all",
      nl: "Toon enkel deze; de cijfers blijven die van allen"
    )
  )

  static let top = Option<Int?>.count(
    "--top",
    "N",
    help: Text(
      en: "How many to show (20 in a table, all elsewhere)",
      nl: "Hoeveel te tonen (20 in een tabel, elders alle)"
    )
  )

  static let format = Option<OutputFormat?>.choice(
    "--format",
    "FORM",
    OutputFormat.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "table, csv or json (default by the ending of the file, else table)",
      nl: "table, csv of json (standaard volgens het einde van de bestandsnaam, anders table)"
    )
  )

  static let file = Option<String?>.text(
    "--output",
    "FILE",
    short: "-o",
    help: Text(
      en: "Write to a file (.csv, .json or .txt) instead of the terminal",
      nl: "Schrijf naar een bestand (.csv, .json of .txt) in plaats van het scherm"
    )
  )

  static let excel = Option<Bool>.flag(
    "--excel",
    help: Text(en: "CSV as Belgian Excel opens it", nl: "CSV zoals een Belgische Excel die opent")
  )

  static let force = Option<Bool>.flag(
    "--force",
    help: Text(
      en: "Write even where another dataset is in the way",
      nl: "Schrijf ook waar een andere dataset in de weg staat"
    )
  )

  /// Attributes beside the rows of actors.
  static let columns = Option<[String]>(
    name: "--columns",
    placeholder: "A,B",
    help: Text(
      en: "Attributes to set beside each actor",
      nl: "Kenmerken om naast elke actor te zetten"
    ),
    expected: Text(en: "names of attributes", nl: "namen van kenmerken"),
    read: { words in
      let names = words.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      return names.allSatisfy { !String($0).folded.isEmpty } ? words : nil
    },
    isRepeatable: true
  )

  static let language = Option<Language?>.choice(
    "--language",
    "nl|en",
    Language.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "Dutch or English (default from the locale)",
      nl: "Nederlands of Engels (standaard die van de computer)"
    )
  )

  static let audience = Option<Audience?>.choice(
    "--audience",
    "WHO",
    Audience.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "public or internal: how small a group may be told of (default public)",
      nl: "public of internal: van hoe kleine groepen iets te zien is (standaard public)"
    )
  )

  static let sensitive = Option<[String]>.texts(
    "--sensitive",
    "COLUMN",
    help: Text(en: "Guard one more column as sensitive", nl: "Behandel nog een kolom als gevoelig")
  )

  static let sensitiveActor = Option<[Condition]>.conditions(
    "--sensitive-actor",
    help: Text(
      en: "Associations whose membership itself tells something sensitive",
      nl: "Verenigingen waarvan het lidmaatschap op zich iets gevoeligs verklapt"
    )
  )

  static let showAttributes = Option<Bool>.flag(
    "--show-attributes",
    help: Text(
      en: "Allow conditions on sensitive columns",
      nl: "Sta voorwaarden op gevoelige kolommen toe"
    )
  )

  static let pseudonymise = Option<Bool>.flag(
    "--pseudonymise",
    help: Text(
      en: "Random codes for names and ids, in random order",
      nl: "Willekeurige codes voor namen en id's, in willekeurige volgorde"
    )
  )

  static let key = Option<String?>.text(
    "--key",
    "FILE",
    help: Text(
      en: "The key of the codes, used again where it exists (default beside the output)",
      nl: "De sleutel van de codes, herbruikt waar hij bestaat (standaard naast de uitvoer)"
    )
  )

  static let quiet = Option<Bool>.flag(
    "--quiet",
    help: Text(
      en: "No notes and no progress on standard error",
      nl: "Geen opmerkingen of voortgang op standaardfout"
    )
  )

  static let help = Option<Bool>.flag(
    "--help",
    help: Text(en: "Show this help", nl: "Toon deze hulp")
  )

  static let date = Option<Day?>.day(
    "--date",
    help: Text(
      en: "The date of the data in the caption",
      nl: "De datum van de gegevens in het bijschrift"
    )
  )
}

extension Spelling.Field {
  /// The Dutch word for the field.
  var dutch: String {
    switch self {
    case .id: "id"
    case .name: "naam"
    case .kind: "soort"
    case .surveyed: "bevraagd"
    case .role: "rol"
    case .function: "functie"
    case .source: "bron"
    case .target: "doel"
    case .weight: "gewicht"
    case .since: "sinds"
    case .until: "tot"
    }
  }
}
