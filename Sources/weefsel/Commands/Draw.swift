import Foundation
import GraphLayout
import NetworkDrawing
import NetworkFiles
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
    run: { try draw($0) }
  )

  private static func draw(_ call: Call) throws {
    let progress = Progress(terminal: call.terminal, language: call.language)
    let subject = try call.subject(progress)
    let path = call.arguments[DrawOptions.file] ?? "output/\(subject.name).svg"
    let format = try call.drawingFormat(of: path)
    var question = try call.drawingQuestion(as: format)
    let kept = try call.keptPlaces(in: subject.network)
    question.places = kept
    var report = try call.report(on: subject, question, progress)
    // Whoever is new stands where the file has them, so that the next picture is the same.
    let new = call.newPlaces(of: report.diagram, in: subject.network, beside: kept)
    if !new.isEmpty {
      question.places.merge(new) { before, _ in before }
      report = try call.report(on: subject, question, progress)
    }
    guard let diagram = report.diagram else { return }
    call.doubt(question, on: subject)
    call.propose(diagram.alternatives)
    try call.write(diagram, to: path, as: format)
    try call.writePlaces(new, of: diagram)
  }
}

extension Call {
  /// The form of a drawing, by the ending of its file; on standard output SVG.
  func drawingFormat(of path: String) throws(UsageError) -> Diagram.Format {
    if OutputFile.isStandardOutput(path) { return .svg }
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if let format = Diagram.Format(rawValue: ending) { return format }
    let endings = Text.list(
      Diagram.Format.allCases.map { Text(".\($0)") },
      joinedBy: .or
    )
    throw UsageError(
      Text(
        en: "'\(path.harmless)': a drawing ends in \(endings.en)",
        nl: "'\(path.harmless)': een tekening eindigt op \(endings.nl)"
      ),
      for: command
    )
  }

  /// The page that a drawing of a form is laid out on.
  func paper(for format: Diagram.Format) -> Diagram.Paper {
    arguments[DrawOptions.paper] ?? format.usualPaper
  }

  /// Writes a drawing to a file.
  func write(_ diagram: Diagram, to path: String, as format: Diagram.Format) throws {
    let bytes = try diagram.render(format)
    for note in diagram.notes { terminal.note(note[language]) }
    try put(bytes, to: path)
    guard !OutputFile.isStandardOutput(path) else { return }
    terminal.note(Text(en: "drawn: \(path.harmless)", nl: "getekend: \(path.harmless)")[language])
  }

  /// What the options of `draw` ask.
  fileprivate func drawingQuestion(as format: Diagram.Format) throws -> DrawingQuestion {
    var question = DrawingQuestion(in: language)
    question.view = view
    question.shown = arguments[Common.shown]
    question.size = arguments[DrawOptions.size]
    question.color = try color()
    question.boxes = arguments[DrawOptions.group]
    question.marks = arguments[DrawOptions.mark] == .isolated ? ladderChoice : nil
    question.umbrella = arguments[Common.umbrella]
    question.isWeighted = arguments[Common.weighted]
    question.title = arguments[DrawOptions.title]
    question.page.subtitle = arguments[DrawOptions.subtitle]
    question.page.source = arguments[DrawOptions.source]
    question.page.labelCount = arguments[DrawOptions.labels]
    question.page.style = arguments[DrawOptions.style]
    question.page.engine = arguments[DrawOptions.engine]
    question.page.paper = paper(for: format)
    question.page.houseStyle = try houseStyle()
    question.page.resolution = arguments[DrawOptions.dpi]
    return question
  }

  /// The part of the network that `--focus` or `--path` asks for.
  private var view: DrawingQuestion.View {
    if arguments.has(DrawOptions.focus) {
      return .around(arguments[DrawOptions.focus], steps: arguments[DrawOptions.within])
    }
    guard arguments.has(DrawOptions.path) else { return .everything }
    let ends = arguments[DrawOptions.path]
    return .shortestPaths(from: ends[0], to: ends[1])
  }

  /// What `--color` and `--categorical` ask for.
  private func color() throws(UsageError) -> DrawingQuestion.Color? {
    let (word, codes) = (arguments[DrawOptions.color], arguments[DrawOptions.categorical])
    guard let codes else { return word.map { .named($0) } }
    if let word, word.folded != codes.folded {
      throw UsageError(
        Text(
          en: "'--categorical' names the column of --color, or stands alone",
          nl: "'--categorical' noemt de kolom van --color, of staat alleen"
        ),
        for: command
      )
    }
    return .codes(codes)
  }

  /// From where isolation is looked at.
  var ladderChoice: LadderChoice {
    LadderChoice(
      anchor: arguments[Common.anchor],
      umbrella: arguments[Common.umbrella],
      staff: arguments[Common.staff]
    )
  }

  /// Says which other pictures of a network there are.
  fileprivate func propose(_ styles: [Diagram.Style]) {
    guard !styles.isEmpty else { return }
    let options = styles.map { style in
      Text(
        en: "\(DrawOptions.style.name) \(style.word.en)",
        nl: "\(DrawOptions.style.name) \(style.word.nl)"
      )
    }
    let (en, nl) = (options.map(\.en), options.map(\.nl))
    terminal.note(
      Text(
        en:
          "other pictures: \(en.joined(separator: ", ")), or a part with \(DrawOptions.focus.name)",
        nl:
          "andere beelden: \(nl.joined(separator: ", ")), of een deel met \(DrawOptions.focus.name)"
      )[language]
    )
  }

  /// Says where numbers that are drawn as amounts or as groups may be meant otherwise.
  fileprivate func doubt(_ question: DrawingQuestion, on subject: Subject) {
    if let boxes = question.boxes.flatMap({ try? subject.attribute(named: $0) }) {
      proposeClasses(for: boxes, on: subject)
    }
    guard case .named(let word)? = question.color,
      case .attribute(let attribute)? = subject.actors.subject(of: word), attribute.numbers != nil
    else { return }
    doubtAmounts(in: attribute)
  }
}
