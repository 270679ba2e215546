import NetworkFiles
import SocialNetwork

/// The options that several commands share, declared once.
enum Common {
  /// Where the data are, and how they are read.
  static let reading: [any AnyOption] = [
    actors, ties, column, kind, decimal, lenient, memory,
  ]

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

  static let actors = Option<String?>.text(
    "--actors",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.dataset),
    help: Text(
      en: "The file of actors, if not found by name",
      nl: "Het bestand met actoren, als de naam niet volstaat"
    )
  ).in(.files)

  static let ties = Option<String?>.text(
    "--ties",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.dataset),
    help: Text(
      en: "The file of ties, if not found by name",
      nl: "Het bestand met relaties, als de naam niet volstaat"
    )
  ).in(.files)

  static let kind = Option<[String: ActorKind]>(
    name: "--kind",
    placeholder: Text(en: "VALUE=KIND", nl: "WAARDE=SOORT"),
    help: Text(
      en: "Read this value as one of the five kinds",
      nl: "Lees deze waarde als een van de vijf soorten"
    ),
    expected: Text(
      en: "VALUE=KIND with a kind among "
        + ActorKind.known.map(\.title.en).formatted(or: "or", last: 5) + "; '*=KIND' for all",
      nl: "WAARDE=SOORT met een soort uit "
        + ActorKind.known.map(\.title.nl).formatted(or: "of", last: 5) + "; '*=SOORT' voor alle"
    ),
    mention: .text,
    section: .files,
    isRepeatable: true,
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
    }
  )

  static let column = Option<[Spelling.Field: String]>(
    name: "--column",
    placeholder: Text(en: "FIELD=HEADER", nl: "VELD=KOP"),
    help: Text(
      en: "Which column is meant: id=place, source='DCC ORIGINE'",
      nl: "Welke kolom bedoeld is: id=plaats, bron='DCC ORIGINE'"
    ),
    expected: Text(
      en: "FIELD=HEADER with a field among "
        + Spelling.Field.allCases.map(\.rawValue).formatted(or: "or"),
      nl: "VELD=KOP met een veld uit " + Spelling.Field.allCases.map(\.dutch).formatted(or: "of")
    ),
    mention: .text,
    section: .files,
    isRepeatable: true,
    read: { words in
      var columns: [Spelling.Field: String] = [:]
      for word in words {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, !parts[1].folded.isEmpty,
          let field = Spelling.Field(word: parts[0]), columns[field] == nil
        else { return nil }
        columns[field] = parts[1]
      }
      return columns
    }
  )

  static let decimal = Option<Character?>.choice(
    "--decimal",
    Text(en: "CHARACTER", nl: "TEKEN"),
    [(word: Text(","), value: Character(",")), (word: Text("."), value: Character("."))],
    help: Text(
      en: "The decimal mark in the files",
      nl: "Het decimaalteken in de bestanden"
    )
  ).in(.files)

  static let lenient = Option<Bool>.flag(
    "--lenient",
    help: Text(
      en: "Leave faulty rows out, and say how many",
      nl: "Sla foute rijen over en meld hoeveel"
    )
  ).in(.files)

  static let memory = Option<Int?>(
    name: "--memory",
    placeholder: Text(en: "SIZE", nl: "GROOTTE"),
    help: Text(
      en: "Refuse what would take more memory than this, by estimate",
      nl: "Weiger wat naar schatting meer geheugen zou vragen dan dit"
    ),
    expected: Text(
      en: "a size such as 500MB, 4GB or 4GiB (KB, MB, GB, TB, KiB, MiB, GiB or TiB)",
      nl: "een grootte zoals 500MB, 4GB of 4GiB (KB, MB, GB, TB, KiB, MiB, GiB of TiB)"
    ),
    mention: .number,
    section: .files,
    read: { words in words.last.map { MemorySize.bytes($0).map { .some($0) } } ?? .some(nil) }
  )

  static let only = Option<[Condition]>.conditions(
    "--only",
    help: Text(
      en: "Only these actors, and the ties among them",
      nl: "Enkel deze actoren, en hun onderlinge relaties"
    )
  ).in(.network)

  static let without = Option<[String]>.texts(
    "--without",
    Text("ID"),
    .actor,
    help: Text(
      en: "Leave an actor out, such as the umbrella",
      nl: "Laat een actor weg, zoals de koepel"
    )
  ).in(.network)

  static let role = Option<Role?>.choice(
    "--role",
    Text(en: "ROLE", nl: "ROL"),
    Role.allCases.map { (Text(en: $0.name, nl: $0.title.nl), $0) },
    help: Text(en: "Only ties of this role", nl: "Enkel relaties van deze rol"),
    read: CompassReading.role
  ).in(.network)

  static let function = Option<Function?>.choice(
    "--function",
    Text(en: "FUNCTION", nl: "FUNCTIE"),
    Function.allCases.map { (Text(en: $0.name, nl: $0.title.nl), $0) },
    help: Text(en: "Only ties of this function", nl: "Enkel relaties van deze functie"),
    read: CompassReading.function
  ).in(.network)

  static let day = Option<Day?>.day(
    "--on",
    help: Text(en: "Only ties that exist on this day", nl: "Enkel relaties die op deze dag bestaan")
  ).in(.network)

  static let anchor = Option<String?>.text(
    "--anchor",
    Text("ID"),
    .actor,
    help: Text(
      en: "The main part is the one with this actor",
      nl: "Het hoofdnetwerk is dat met deze actor"
    )
  )

  static let umbrella = Option<String?>.text(
    "--umbrella",
    Text("ID"),
    .actor,
    help: Text(
      en: "The umbrella: tell also what there is without it",
      nl: "De koepel: toon ook wat er is zonder hem"
    )
  )

  static let staff = Option<[Condition]>.conditions(
    "--staff",
    help: Text(en: "Who is the umbrella's own staff", nl: "Wie personeel van de koepel is")
  ).needing(.option(umbrella))

  static let weighted = Option<Bool>.flag(
    "--weighted",
    help: Text(
      en: "Let weights count, as strength, or as a distance of 1/weight",
      nl: "Laat gewichten meetellen, als sterkte, of als afstand 1/gewicht"
    )
  )

  static let approximate = Option<Double?>(
    name: "--approximate",
    placeholder: Text(en: "ERROR", nl: "FOUT"),
    help: Text(
      en: "Estimate what takes long from samples, off by at most so much when normalised",
      nl: "Schat wat lang duurt uit steekproeven, met een genormaliseerde fout van hoogstens zoveel"
    ),
    expected: Text(
      en: "a number above 0 and below 1, such as 0.01",
      nl: "een getal groter dan 0 en kleiner dan 1, zoals 0,01"
    ),
    mention: .number,
    read: { words in
      guard let word = words.last else { return .some(nil) }
      return Double(option: word).flatMap { $0 > 0 && $0 < 1 ? .some($0) : nil }
    }
  )

  static let certainty = Option<Bool>.flag(
    "--certainty",
    help: Text(
      en: "Tell how sure it is: take 10 % and 20 % of the ties away at random, 200 times each",
      nl: "Toon hoe zeker het is: laat 200 keer willekeurig 10 % en 20 % van de relaties weg"
    )
  )

  static let threads = Option<Int?>.count(
    "--threads",
    Text("N"),
    help: Text(
      en: "How many threads to use; the numbers are the same",
      nl: "Hoeveel threads te gebruiken; de cijfers blijven gelijk"
    )
  ).usually(Text(en: "all", nl: "alle"))

  static let shown = Option<[Condition]>.conditions(
    "--where",
    help: Text(
      en: "Show only these; the numbers stay those of all",
      nl: "Toon enkel deze; de cijfers blijven die van allen"
    )
  ).in(.shown)

  static let top = top(inTable: 20)

  /// How many rows to show, with the number in a table where nothing is asked.
  static func top(inTable: Int) -> Option<RowLimit> {
    .limit(
      "--top",
      inTable: inTable,
      help: Text(en: "How many to show", nl: "Aantal rijen")
    ).in(.shown)
  }

  static let format = Option<OutputFormat?>.choice(
    "--format",
    Text(en: "FORM", nl: "VORM"),
    OutputFormat.allCases.map { ($0.word, $0) },
    help: .choice(of: OutputFormat.allCases.map(\.word))
  ).usually(
    Text(
      en: "by the ending of the file, else table",
      nl: "volgens het einde van de bestandsnaam, anders tabel"
    )
  ).in(.output)

  static let file = Option<String?>.text(
    "--output",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.result),
    short: "-o",
    help: Text(
      en: "Write to a file (.csv, .json, .md, .html or .txt) instead of the terminal",
      nl: "Schrijf naar een bestand (.csv, .json, .md, .html of .txt) in plaats van het scherm"
    )
  ).in(.output)

  static let excel = Option<Bool>.flag(
    "--excel",
    help: Text(en: "CSV as Belgian Excel opens it", nl: "CSV zoals een Belgische Excel die opent")
  ).in(.output)

  static let force = Option<Bool>.flag(
    "--force",
    help: Text(
      en: "Write even where another dataset is in the way",
      nl: "Schrijf ook waar een andere dataset in de weg staat"
    )
  ).in(.output)

  /// Attributes beside the rows of actors.
  static let columns = Option<[String]>(
    name: "--columns",
    placeholder: Text("A,B"),
    help: Text(
      en: "Attributes to set beside each actor",
      nl: "Kenmerken om naast elke actor te zetten"
    ),
    expected: Text(en: "names of attributes", nl: "namen van kenmerken"),
    mention: .attribute,
    section: .shown,
    isRepeatable: true,
    read: { words in
      let names = words.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      return names.allSatisfy { !String($0).folded.isEmpty } ? words : nil
    }
  )

  static let language = Option<Language?>.choice(
    "--language",
    Text("nl|en"),
    Language.allCases.map { (Text($0.rawValue), $0) },
    help: Text(en: "Dutch or English", nl: "Nederlands of Engels")
  ).usually(Text(en: "from the locale", nl: "die van de computer")).in(.output)

  static let quiet = Option<Bool>.flag(
    "--quiet",
    help: Text(
      en: "No notes and no progress on standard error",
      nl: "Geen meldingen of voortgang"
    )
  ).in(.output)

  static let help = Option<Bool>.flag(
    "--help",
    help: Text(en: "Show this help", nl: "Toon deze hulp")
  ).in(.output)

  static let date = Option<Day?>.day(
    "--date",
    help: Text(
      en: "The date of the data in the caption",
      nl: "De datum van de gegevens in het bijschrift"
    )
  ).in(.output)
}

extension OutputFormat {
  /// The word on the command line.
  fileprivate var word: Text {
    self == .table ? Text(en: rawValue, nl: "tabel") : Text(rawValue)
  }
}
