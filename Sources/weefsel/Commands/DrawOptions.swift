import NetworkDrawing
import SocialNetwork

/// The options of `weefsel draw`.
enum DrawOptions {
  static let all: [any AnyOption] =
    [focus, within, path, Common.shown, mark, Common.anchor, Common.umbrella, Common.staff]
    + [size, color, categorical, group, labels, namePeople, style, engine]
    + [title, subtitle, source, Common.date, paper, dpi, positions]
    + Common.network + Common.measuring + Common.reading + [file]
    + Common.output.filter { option in
      ![Common.format.name, Common.file.name, Common.excel.name].contains(option.name)
    }

  static let file = Option<String?>.text(
    "--output",
    "FILE",
    short: "-o",
    help: Text(
      en: "Where to draw: .svg, .png, .pdf or .dot (default output/NAME.svg)",
      nl: "Waar te tekenen: .svg, .png, .pdf of .dot (standaard output/NAAM.svg)"
    )
  )

  // MARK: What is shown

  static let focus = Option<[String]>.texts(
    "--focus",
    "ID",
    help: Text(en: "Only what is near this actor", nl: "Enkel wat bij deze actor in de buurt is")
  )

  static let within = Option<Int?>.count(
    "--within",
    "K",
    help: Text(en: "… within so many steps (default 2)", nl: "… in zoveel stappen (standaard 2)")
  )

  static let path = Option<[String]>.pair(
    "--path",
    "FROM TO",
    help: Text(
      en: "Only the shortest ways between two actors",
      nl: "Enkel de kortste wegen tussen twee actoren"
    )
  )

  static let mark = Option<Mark?>.choice(
    "--mark",
    "isolated",
    Mark.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "Mark the isolated groups and what they hang by",
      nl: "Markeer de geïsoleerde groepen en waaraan ze hangen"
    )
  )

  /// What can be marked.
  enum Mark: String, CaseIterable, Sendable {
    case isolated
  }

  // MARK: How

  static let size = Option<ActorMeasure?>.choice(
    "--size",
    "MEASURE",
    ActorMeasure.all.map { ($0.id, $0) },
    help: Text(
      en: "What the size of a symbol follows (default degree)",
      nl: "Wat de grootte van een symbool volgt (standaard degree)"
    )
  )

  static let color = Option<String?>.text(
    "--color",
    "WHAT",
    help: Text(
      en: "What the colour follows: kind (the default), community, an attribute or a measure",
      nl: "Wat de kleur volgt: kind (de standaard), community, een kenmerk of een maat"
    )
  )

  static let categorical = Option<String?>.text(
    "--categorical",
    "COLUMN",
    help: Text(
      en: "Colour by this column, with numbers as codes: a colour for each",
      nl: "Kleur volgens deze kolom, met getallen als codes: elk een kleur"
    )
  )

  static let group = Option<String?>.text(
    "--group",
    "ATTRIBUTE",
    help: Text(en: "A box for every group", nl: "Een kader voor elke groep")
  )

  static let labels = Option<Int?>(
    name: "--labels",
    placeholder: "N|all|none",
    help: Text(en: "How many names to show", nl: "Hoeveel namen te tonen"),
    expected: Text(
      en: "a whole number above 0, all or none",
      nl: "een geheel getal boven 0, all of none"
    ),
    read: { words in
      switch words.last {
      case nil: return .some(nil)
      case "all": return .some(.max)
      case "none": return .some(0)
      case let word?: return Int(word).flatMap { $0 > 0 ? .some($0) : nil }
      }
    },
    choices: ["all", "none"]
  )

  static let namePeople = Option<Bool>.flag(
    "--name-people",
    help: Text(en: "Name people too, not only organisations", nl: "Toon ook namen van personen")
  )

  static let style = Option<Diagram.Style?>.choice(
    "--style",
    "STYLE",
    Diagram.Style.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "full, backbone or communities (default by the size of the network)",
      nl: "full, backbone of communities (standaard volgens de grootte van het netwerk)"
    )
  )

  static let engine = Option<Diagram.Engine?>.choice(
    "--engine",
    "ENGINE",
    Diagram.Engine.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "What finds the places: weefsel (the default) or one of Graphviz: "
        + Diagram.Engine.allCases.dropFirst().map(\.rawValue).joined(separator: ", "),
      nl: "Wat de plaatsen vindt: weefsel (de standaard) of een van Graphviz: "
        + Diagram.Engine.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
    )
  )

  // MARK: The page

  static let title = Option<String?>.text(
    "--title",
    "TEXT",
    help: Text(
      en: "The title (default the dataset's name)",
      nl: "De titel (standaard de naam van de dataset)"
    )
  )

  static let subtitle = Option<String?>.text(
    "--subtitle",
    "TEXT",
    help: Text(en: "A line under the title", nl: "Een regel onder de titel")
  )

  static let source = Option<String?>.text(
    "--source",
    "TEXT",
    help: Text(
      en: "Where the data come from, for the caption",
      nl: "Waar de gegevens vandaan komen, voor het bijschrift"
    )
  )

  static let paper = Option<Diagram.Paper?>.choice(
    "--paper",
    "PAPER",
    Diagram.Paper.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "Fill a page: a4, a3 or slide (default as large as it comes out)",
      nl: "Vul een blad: a4, a3 of slide (standaard zo groot als het uitkomt)"
    )
  )

  static let dpi = Option<Int?>.count(
    "--dpi",
    "N",
    help: Text(
      en: "The dots per inch of a PNG (default 144, at most 8000 dots a side)",
      nl: "De punten per inch van een PNG (standaard 144, hoogstens 8000 per zijde)"
    )
  )

  static let positions = Option<String?>.text(
    "--positions",
    "FILE",
    help: Text(
      en: "Keep places: read from this CSV if it is there, and written to it",
      nl: "Houd plaatsen: gelezen uit deze CSV als die er is, en erin bewaard"
    )
  )
}
