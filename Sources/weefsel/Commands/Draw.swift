import Foundation
import NetworkDrawing
import SocialNetwork

extension Command {
  /// `weefsel draw`: a diagram.
  static let draw = Command(
    name: "draw",
    question: Text(en: "Show me the network.", nl: "Toon me het netwerk."),
    operands: [dataset],
    options: DrawOptions.all,
    example: "weefsel draw datasets/federation -o output/federation.pdf",
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      try call.checkDrawingOptions()
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
    options.scope = scope(of: loaded)
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
    options.remarks += withholding(of: network).sentences
    if arguments[Common.pseudonymise] { options.remarks.append(.pseudonymised) }
    options.conceal(by: disclosure(of: network))
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

  /// Refuses options that do not go together.
  fileprivate func checkDrawingOptions() throws(UsageError) {
    let given: [(any AnyOption, needs: [any AnyOption])] = [
      (DrawOptions.within, [DrawOptions.focus]), (Common.anchor, [DrawOptions.mark]),
      (Common.umbrella, [DrawOptions.mark]), (Common.staff, [Common.umbrella]),
    ]
    for (option, needed) in given where arguments.has(option) {
      guard let other = needed.first, !arguments.has(other) else { continue }
      throw UsageError(
        Text(
          en: "'\(option.name)' goes with \(other.name)",
          nl: "'\(option.name)' hoort bij \(other.name)"
        ),
        for: command
      )
    }
    let apart: [(any AnyOption, any AnyOption)] = [
      (DrawOptions.focus, DrawOptions.path), (DrawOptions.path, DrawOptions.group),
      (DrawOptions.path, DrawOptions.positions), (DrawOptions.group, DrawOptions.positions),
    ]
    for (first, second) in apart where arguments.has(first) && arguments.has(second) {
      throw UsageError(
        Text(
          en: "'\(first.name)' and '\(second.name)' do not go together",
          nl: "'\(first.name)' en '\(second.name)' gaan niet samen"
        ),
        for: command
      )
    }
    if arguments.has(DrawOptions.positions), arguments[DrawOptions.engine] ?? .weefsel != .weefsel {
      throw UsageError(
        Text(
          en: "'--positions' goes with the engine weefsel only",
          nl: "'--positions' gaat enkel samen met de engine weefsel"
        ),
        for: command
      )
    }
  }
}
