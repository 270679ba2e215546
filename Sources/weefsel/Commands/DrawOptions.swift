import NetworkDrawing
import SocialNetwork

/// The options of `weefsel draw`.
enum DrawOptions {
  static let all: [any AnyOption] =
    [focus, within, path, Common.shown, mark]
    + [Common.anchor.needing(.option(mark)), Common.umbrella, Common.staff]
    + [size, color, categorical, group, labels, namePeople, style, engine]
    + [title, subtitle, source, Common.date, paper, dpi, theme, positions]
    + Common.network + Common.measuring + Common.reading + [file]
    + Common.output.filter { option in
      ![Common.format.name, Common.file.name, Common.excel.name].contains(option.name)
    }

  static let file = Option<String?>.text(
    "--output",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.result),
    short: "-o",
    help: Text(
      en: "Where to draw: .svg, .png, .pdf or .dot",
      nl: "Waar te tekenen: .svg, .png, .pdf of .dot"
    )
  ).usually(Text(en: "output/NAME.svg", nl: "output/NAAM.svg")).in(.output)

  // MARK: What is shown

  static let focus = Option<[String]>.texts(
    "--focus",
    Text("ID"),
    .actor,
    help: Text(en: "Only what is near this actor", nl: "Enkel wat bij deze actor in de buurt is")
  ).excluding(path)

  static let within = Option<Int>.count(
    "--within",
    Text("K"),
    default: 2,
    help: Text(en: "… within so many steps", nl: "… in zoveel stappen")
  ).needing(.option(focus))

  static let path = Option<[String]>.pair(
    "--path",
    Text(en: "FROM TO", nl: "VAN NAAR"),
    help: Text(
      en: "Only the shortest ways between two actors",
      nl: "Enkel de kortste paden tussen twee actoren"
    )
  ).excluding(group, positions)

  static let mark = Option<Mark?>.choice(
    "--mark",
    Mark.isolated.word,
    Mark.allCases.map { ($0.word, $0) },
    help: Text(
      en: "Mark the isolated groups and what they hang by; all stand where they do without marks",
      nl:
        "Markeer de geïsoleerde groepen en waaraan ze hangen; ieder staat waar hij zonder markering "
        + "staat"
    )
  )

  /// What can be marked.
  enum Mark: String, CaseIterable, Sendable {
    case isolated

    /// The word on the command line.
    var word: Text { Text(en: rawValue, nl: "geïsoleerd") }
  }

  // MARK: How

  static let size = Option<ActorMeasure?>.choice(
    "--size",
    Text(en: "MEASURE", nl: "MAAT"),
    ActorMeasure.all.map { (Text($0.id), $0) },
    help: Text(
      en: "What the size of a symbol follows",
      nl: "Wat de grootte van een symbool volgt"
    )
  ).usually(Text(ActorMeasure.degree.id))

  static let color = Option<String?>.text(
    "--color",
    Text(en: "WHAT", nl: "WAT"),
    .attribute,
    help: Text(
      en: "What the colour follows: kind, community, an attribute or a measure",
      nl: "Wat de kleur volgt: soort, gemeenschap, een kenmerk of een maat"
    )
  ).usually(Text(en: "kind", nl: "soort"))

  static let categorical = Option<String?>.text(
    "--categorical",
    Text(en: "COLUMN", nl: "KOLOM"),
    .attribute,
    help: Text(
      en: "Colour by this column, with numbers as codes: a colour for each",
      nl: "Kleur volgens deze kolom, met getallen als codes: elk een kleur"
    )
  )

  static let group = Option<String?>.text(
    "--group",
    Text(en: "ATTRIBUTE", nl: "KENMERK"),
    .attribute,
    help: Text(en: "A box for every group", nl: "Een kader voor elke groep")
  ).excluding(positions)

  static let labels = Option<Int?>(
    name: "--labels",
    placeholder: Text(en: "N|all|none", nl: "N|alle|geen"),
    help: Text(en: "How many names to show", nl: "Hoeveel namen te tonen"),
    expected: Text(
      en: "a whole number above 0, all or none",
      nl: "een geheel getal groter dan 0, alle of geen"
    ),
    mention: .word,
    choices: [Text(en: "all", nl: "alle"), Text(en: "none", nl: "geen")],
    section: .shown,
    read: { words in
      switch words.last {
      case nil: return .some(nil)
      case "all", "alle": return .some(.max)
      case "none", "geen": return .some(0)
      case let word?: return Int(word).flatMap { $0 > 0 ? .some($0) : nil }
      }
    }
  )

  static let namePeople = Option<Bool>.flag(
    "--name-people",
    help: Text(en: "Name people too, not only organisations", nl: "Toon ook namen van personen")
  ).in(.shown)

  static let style = Option<Diagram.Style?>.choice(
    "--style",
    Text(en: "STYLE", nl: "STIJL"),
    Diagram.Style.allCases.map { ($0.word, $0) },
    help: .choice(of: Diagram.Style.allCases.map(\.word))
  ).usually(Text(en: "by the size of the network", nl: "volgens de grootte van het netwerk"))

  static let engine = Option<Diagram.Engine>.choice(
    "--engine",
    Text("ENGINE"),
    Diagram.Engine.allCases.map { (Text($0.rawValue), $0) },
    default: .weefsel,
    help: Text(
      en: "What computes the positions: weefsel or one of Graphviz: "
        + Diagram.Engine.allCases.dropFirst().map(\.rawValue).joined(separator: ", "),
      nl: "Waarmee de posities berekend worden: weefsel of een van Graphviz: "
        + Diagram.Engine.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
    )
  ).without(
    "fdp",
    Text(
      en: "it draws another picture on every run; take sfdp, which works by forces too",
      nl: "die tekent telkens een ander beeld; neem sfdp, dat ook met krachten werkt"
    )
  )

  // MARK: The page

  static let title = Option<String?>.text(
    "--title",
    Text(en: "TEXT", nl: "TEKST"),
    .text,
    help: Text(en: "The title", nl: "De titel")
  ).usually(Text(en: "the dataset's name", nl: "de naam van de dataset")).in(.output)

  static let subtitle = Option<String?>.text(
    "--subtitle",
    Text(en: "TEXT", nl: "TEKST"),
    .text,
    help: Text(en: "A line under the title", nl: "Een regel onder de titel")
  ).in(.output)

  static let source = Option<String?>.text(
    "--source",
    Text(en: "TEXT", nl: "TEKST"),
    .text,
    help: Text(
      en: "Where the data come from, for the caption",
      nl: "Waar de gegevens vandaan komen, voor het bijschrift"
    )
  ).in(.output)

  static let paper = Option<Diagram.Paper?>.choice(
    "--paper",
    Text(en: "PAGE", nl: "BLAD"),
    Diagram.Paper.allCases.map { ($0.word, $0) },
    help: Text(
      en: "The page that the drawing is laid out on (word: 16 cm wide, for a document):",
      nl: "Het blad waarop de tekening past (word: 16 cm breed, voor een document):"
    ).followed(by: .choice(of: Diagram.Paper.allCases.map(\.word)))
  ).usually(Text(en: "word; screen for .svg", nl: "word; scherm voor .svg"))
    .in(.output)

  static let dpi = Option<Int?>.count(
    "--dpi",
    Text("N"),
    help: Text(
      en: "The dots per inch of a PNG, counted on its page; at most 8000 dots a side",
      nl: "De punten per inch van een PNG, gerekend op het blad; hoogstens 8000 punten per zijde"
    )
  ).usually(Text(en: "220; 144 for slide and screen", nl: "220; 144 voor dia en scherm"))
    .in(.output)

  static let theme = Option<String?>.text(
    "--theme",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.read),
    help: Text(
      en: "A house style: a CSV with part,value – a colour for a kind, font, logo",
      nl: "Een huisstijl: een CSV met deel,waarde – een kleur voor een soort, lettertype, logo"
    )
  ).in(.output)

  static let positions = Option<String?>.text(
    "--positions",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.continued),
    help: Text(
      en: "Keep positions from year to year: read from this CSV if it is there, and written to it",
      nl: "Houd posities van jaar tot jaar: hergebruikt uit deze CSV, en erin bewaard"
    )
  ).needing(.option(engine, is: .weefsel, Text(Diagram.Engine.weefsel.rawValue))).in(.output)
}

extension Diagram.Style {
  /// The word on the command line.
  var word: Text {
    switch self {
    case .full: Text(en: rawValue, nl: "volledig")
    case .backbone: Text(en: rawValue, nl: "ruggengraat")
    case .communities: Text(en: rawValue, nl: "gemeenschappen")
    }
  }
}

extension Diagram.Paper {
  /// The word on the command line.
  fileprivate var word: Text {
    switch self {
    case .word, .a4, .a3: Text(rawValue)
    case .slide: Text(en: rawValue, nl: "dia")
    case .screen: Text(en: rawValue, nl: "scherm")
    }
  }
}

extension Diagram.Format {
  /// The page that a drawing of this form is laid out on where none is asked for.
  var usualPaper: Diagram.Paper { self == .png || self == .pdf ? .word : .screen }
}
