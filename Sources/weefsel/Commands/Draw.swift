import Foundation
import NetworkDrawing
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel draw`: a diagram.
  static let draw = Command(
    name: "draw",
    question: Text(en: "Show me the network.", nl: "Toon me het netwerk."),
    operands: [dataset],
    options: DrawOptions.all,
    example: Text("weefsel draw datasets/federation -o output/federation.pdf"),
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let path = call.arguments[DrawOptions.file] ?? "output/\(loaded.name).svg"
      let format = try call.drawingFormat(of: path)
      var options = try call.drawingOptions(for: loaded, progress: progress)
      try call.readPlaces(into: &options, of: loaded.network)
      let diagram = try call.draw(
        loaded.network,
        options: options,
        to: path,
        as: format,
        progress: progress
      )
      try call.writePlaces(of: diagram, in: loaded.network)
    }
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
    options.scope = loaded.subject.scope.sentences(
      of: loaded.network,
      among: loaded.dataset.actors,
      loaded.subject.naming
    )
    return options
  }

  /// Draws a network to a file.
  @discardableResult
  func draw(
    _ network: Network,
    options: Diagram.Options,
    to path: String,
    as format: Diagram.Format,
    progress: Progress
  ) throws -> Diagram {
    progress.begin(Text(en: "drawing", nl: "tekenen"))
    var options = options
    let session = session(of: network)
    options.conceal(by: session)
    options.remarks += session.withholding.sentences
    let diagram: Diagram
    do throws(DrawingError) {
      diagram = try Diagram(network, options: options)
    } catch {
      throw explained(error)
    }
    let bytes = try diagram.render(format)
    progress.end()
    for note in diagram.notes { terminal.note(note[language]) }
    propose(diagram.alternatives)
    try put(bytes, to: path)
    terminal.note(Text(en: "drawn: \(path.harmless)", nl: "getekend: \(path.harmless)")[language])
    return diagram
  }
}
