import Foundation
import NetworkDrawing
import SocialNetwork

extension Command {
  /// `weefsel draw`: a diagram.
  static let draw = Command(
    name: "draw",
    question: Text(en: "Show me the network.", nl: "Toon me het netwerk."),
    operands: [dataset],
    options: [size, style, title, subtitle, source, Common.date, labels] + Common.network
      + Common.reading
      + [file]
      + Common.output.filter {
        ![Common.format.name, Common.file.name, Common.excel.name].contains($0.name)
      },
    example: "weefsel draw datasets/federation -o output/federation.pdf",
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let path = call.arguments[file] ?? "output/\(loaded.name).svg"
      let format = try call.drawingFormat(of: path)
      var options = call.drawingOptions(for: loaded)
      options.title = call.arguments[title] ?? options.title
      options.subtitle = call.arguments[subtitle]
      options.source = call.arguments[source]
      options.labelCount = call.arguments[labels]
      options.style = call.arguments[style]
      if let measure = call.arguments[size] {
        options.sizes = loaded.network.scores(measure)
        options.sizeTitle = measure.title
      }
      try call.draw(loaded.network, options: options, to: path, as: format, progress: progress)
    }
  )

  private static let file = Option<String?>.text(
    "--output",
    "FILE",
    short: "-o",
    help: Text(
      en: "Where to draw: .svg, .png, .pdf or .dot (default output/NAME.svg)",
      nl: "Waar te tekenen: .svg, .png, .pdf of .dot (standaard output/NAAM.svg)"
    )
  )

  private static let size = Option<ActorMeasure?>.choice(
    "--size",
    "MEASURE",
    ActorMeasure.all.map { ($0.id, $0) },
    help: Text(
      en: "What the size of a symbol follows (default degree)",
      nl: "Wat de grootte van een symbool volgt (standaard degree)"
    )
  )

  private static let style = Option<Diagram.Style?>.choice(
    "--style",
    "STYLE",
    Diagram.Style.allCases.map { ($0.rawValue, $0) },
    help: Text(
      en: "full, backbone or communities (default by the size of the network)",
      nl: "full, backbone of communities (standaard volgens de grootte van het netwerk)"
    )
  )

  private static let title = Option<String?>.text(
    "--title",
    "TEXT",
    help: Text(
      en: "The title (default the dataset's name)",
      nl: "De titel (standaard de naam van de dataset)"
    )
  )

  private static let subtitle = Option<String?>.text(
    "--subtitle",
    "TEXT",
    help: Text(en: "A line under the title", nl: "Een regel onder de titel")
  )

  private static let source = Option<String?>.text(
    "--source",
    "TEXT",
    help: Text(
      en: "Where the data come from, for the caption",
      nl: "Waar de gegevens vandaan komen, voor het bijschrift"
    )
  )

  private static let labels = Option<Int?>.count(
    "--labels",
    "N",
    help: Text(en: "How many names to show", nl: "Hoeveel namen te tonen")
  )
}

extension Call {
  /// The form of a drawing, by the ending of its file.
  func drawingFormat(of path: String) throws(UsageError) -> Diagram.Format {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if let format = Diagram.Format(rawValue: ending) { return format }
    throw UsageError(
      Text(
        en: "'\(path.harmless)': a drawing ends in "
          + Diagram.Format.allCases.map { ".\($0)" }.formatted(or: "or", last: 9),
        nl: "'\(path.harmless)': een tekening eindigt op "
          + Diagram.Format.allCases.map { ".\($0)" }.formatted(or: "of", last: 9)
      ),
      for: command
    )
  }

  /// How a network is drawn where no option says otherwise.
  func drawingOptions(for loaded: Loaded) -> Diagram.Options {
    var options = Diagram.Options(title: loaded.name, language: language)
    options.date = loaded.date
    return options
  }

  /// Draws a network to a file.
  func draw(
    _ network: Network,
    options: Diagram.Options,
    to path: String,
    as format: Diagram.Format,
    progress: Progress
  ) throws {
    progress.begin(Text(en: "drawing", nl: "tekenen"))
    var (network, options) = (network, options)
    let disclosure = disclosure(of: network)
    options.remarks += withholding(of: network).sentences
    if arguments[Common.pseudonymise] { options.remarks.append(.pseudonymised) }
    if disclosure.concealsContacts {
      // A dot without a name is known by its ties, so people are not drawn.
      let kept = network.actors.indices.filter { !disclosure.mayBePerson($0) }
      options.sizes = options.sizes.map { sizes in kept.map { sizes[$0] } }
      options.groups = disclosure.withoutPeople(options.groups).map { $0.moved(to: kept) }
      network = network.keeping { !disclosure.mayBePerson($0) }
    }
    let diagram = try Diagram(network, options: options)
    let bytes = try diagram.render(format)
    progress.end()
    for note in diagram.notes { terminal.note(note[language]) }
    try OutputFile.write(bytes, to: path)
    terminal.note(Text(en: "drawn: \(path.harmless)", nl: "getekend: \(path.harmless)")[language])
  }
}
