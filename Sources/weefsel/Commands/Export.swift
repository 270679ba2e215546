import Foundation
import GraphCore
import GraphLayout
import NetworkFiles
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel export`: the network for another tool.
  static let export = Command(
    name: "export",
    question: Text(en: "Take it to another tool.", nl: "Neem het mee naar een ander programma."),
    operands: [dataset],
    options: [
      format, measureList, partList, ExportOptions.positions, Common.anchor, Common.umbrella,
      Common.staff,
    ]
      + Common.measuring + Common.network + Common.reading + [
        ExportOptions.file, Common.excel, Common.force, Common.language,
      ] + Common.guarding + [Common.quiet, Common.help],
    example: Text("weefsel export datasets/federation -o output/federation.gexf"),
    run: { try export($0) }
  )

  fileprivate static let format = Option<ExportFormat?>.choice(
    "--to",
    Text(en: "FORM", nl: "VORM"),
    ExportFormat.allCases.map { (Text($0.rawValue), $0) },
    help: Text(
      en:
        "For whom: graphml (igraph, NetworkX, Cytoscape), gexf (Gephi), dot (Graphviz), json (D3), "
        + "or a folder: csv, kumu, spark",
      nl:
        "Voor wie: graphml (igraph, NetworkX, Cytoscape), gexf (Gephi), dot (Graphviz), json (D3), "
        + "of een map: csv, kumu, spark"
    )
  ).usually(Text(en: "by the ending of the file", nl: "volgens het einde van de bestandsnaam"))

  fileprivate static let measureList = Option<[String]>.list(
    "--measure",
    Text("A,B,C"),
    choices: ActorMeasure.all.map { Text($0.id) } + [Text(en: "all", nl: "alle")],
    help: Text(
      en: "Which measures to give with each actor: "
        + ActorMeasure.all.map(\.id).joined(separator: " ") + " or all",
      nl: "Welke maten bij elke actor te zetten: "
        + ActorMeasure.all.map(\.id).joined(separator: " ") + " of alle"
    )
  )

  fileprivate static let partList = Option<[String]>.list(
    "--add",
    Text("A,B"),
    choices: ExportQuestion.Part.allCases.map(\.title) + [Text(en: "none", nl: "niets")],
    help: Text(
      en: "What else is computed: community, rung, position or none",
      nl: "Wat nog berekend wordt: gemeenschap, trede, positie of niets"
    )
  ).usually(
    Text(
      en: "all three, in a large network what does not take long",
      nl: "alle drie, bij een groot netwerk wat niet lang duurt"
    )
  )

  private static func export(_ call: Call) throws {
    let target = try call.exportTarget
    let progress = Progress(terminal: call.terminal, language: call.language)
    let subject = try call.subject(progress)
    let measures = call.arguments[measureList]
    let words = call.arguments[partList]
    let question = ExportQuestion(
      measures: measures.contains("all") ? ActorMeasure.all.map(\.id) : measures,
      parts: words.isEmpty ? nil : words.compactMap { ExportQuestion.Part(rawValue: $0) },
      ladder: call.ladderChoice,
      isWeighted: call.arguments[Common.weighted],
      places: try call.places(in: call.arguments[ExportOptions.positions])
    )
    let (network, notes, advice): (ExportedNetwork, [Text], [Advice])
    do {
      (network, notes, advice) = try question.network(on: subject)
    } catch {
      progress.end()
      throw call.usageError(error)
    }
    progress.begin(Text(en: "writing", nl: "schrijven"))
    defer { progress.end() }
    if target.format.isFolder {
      let form: CSVWriter.Form = call.arguments[Common.excel] ? .excel : .standard
      try call.checkExportFolder(target)
      if target.isUsual { try OutputFile.makeFolder(OutputFile.usualFolder) }
      try OutputFile.write(network.files(of: target.format, form: form), asFolder: target.path)
    } else {
      try call.put(to: target.path) { try network.write(as: target.format, to: &$0) }
    }
    progress.end()
    for note in notes + advice.map(Typing(call: call).words(for:)) {
      call.terminal.note(note[call.language])
    }
    guard !OutputFile.isStandardOutput(target.path) else { return }
    let path = target.path.harmless
    call.terminal.note(Text(en: "written: \(path)", nl: "geschreven: \(path)")[call.language])
  }
}

/// The options of `export` that other commands have with other words.
enum ExportOptions {
  static let file = Option<String?>.text(
    "--output",
    Text(en: "PATH", nl: "PAD"),
    .file(.result),
    short: "-o",
    help: Text(
      en: "The file, or for csv, kumu and spark the folder",
      nl: "Het bestand, of bij csv, kumu en spark de map"
    )
  ).usually(Text(en: "output/NAME…", nl: "output/NAAM…")).in(.output)

  static let positions = Option<String?>.text(
    "--positions",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.read),
    help: Text(
      en: "Where actors stand, as 'weefsel draw --positions' keeps it",
      nl: "Waar actoren staan, zoals 'weefsel draw --positions' het bewaart"
    )
  )
}

/// Where an export goes, and in which form.
struct ExportTarget {
  let format: ExportFormat
  let path: String

  /// Whether the path is ours, since none was given.
  let isUsual: Bool
}

extension Call {
  /// Where the export goes: what `--to` says, else the ending of the file.
  var exportTarget: ExportTarget {
    get throws {
      let path = arguments[ExportOptions.file]
      let ending = path.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? ""
      let byEnding = ExportFormat.allCases.first { $0.fileExtension == ending }
      guard let format = arguments[Command.format] ?? byEnding else {
        let forms = Text.list(ExportFormat.allCases.map { Text($0.rawValue) }, joinedBy: .or)
        throw UsageError(
          Text(
            en: "say for which program: --to \(forms.en)",
            nl: "zeg voor welk programma: --to \(forms.nl)"
          ),
          for: command
        )
      }
      if let path { return ExportTarget(format: format, path: path, isUsual: false) }
      let name = datasetName ?? "network"
      let file = format.fileExtension.map { "\(name).\($0)" } ?? "\(name)-\(format.rawValue)"
      return ExportTarget(
        format: format,
        path: "\(OutputFile.usualFolder)/\(file)",
        isUsual: true
      )
    }
  }

  /// What an export writes, for the plan of outputs.
  func exportOutputs() throws -> [OutputPlan.Output] {
    let target = try exportTarget
    if OutputFile.isStandardOutput(target.path) {
      guard target.format.isFolder else { return [] }
      throw UsageError(
        Text(
          en:
            "--to \(target.format.rawValue) writes a folder, which cannot go to standard output; name it "
            + "with -o, or choose another form",
          nl:
            "--to \(target.format.rawValue) schrijft een map, en die kan niet naar standaarduitvoer; geef "
            + "een naam met -o, of kies een andere vorm"
        ),
        for: command
      )
    }
    let output = try OutputPlan.Output("-o", target.path, makesFolder: target.isUsual)
    guard target.format.isFolder else { return [output] }
    try checkExportFolder(target)
    try output.checkFolder()
    return []
  }

  /// Refuses to put a folder where there is anything but an earlier export of the form, and to replace tables
  /// without `--force`.
  func checkExportFolder(_ target: ExportTarget) throws {
    let location = try OutputFile.location(of: target.path)
    for own in ownFolders {
      let folder = try OutputFile.location(of: own)
      guard folder == location || folder.isInside(location) else { continue }
      throw UsageError(
        Text(
          en: "'\(target.path.harmless)' holds the dataset itself; choose another folder",
          nl: "'\(target.path.harmless)' bevat de dataset zelf; kies een andere map"
        ),
        for: command
      )
    }
    switch location.content {
    case .nothing: return
    case .file, .stream: throw OutputFile.failure(target.path, FileFault(code: ENOTDIR))
    case .folder: break
    }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: location.path)) ?? []
    guard let other = names.sorted().first(where: { !target.format.mayHold($0) }) else {
      // Tables of somebody's own look like those of an earlier export.
      guard [.csv, .kumu].contains(target.format), let file = names.min(),
        !arguments.has(Common.force)
      else { return }
      throw UsageError(
        Text(
          en:
            "the folder '\(target.path.harmless)' holds '\(file.harmless)' already; choose another folder, "
            + "or add --force to replace it",
          nl:
            "de map '\(target.path.harmless)' bevat '\(file.harmless)' al; kies een andere map, of voeg "
            + "--force toe om het te vervangen"
        ),
        for: command
      )
    }
    throw UsageError(
      Text(
        en:
          "the folder '\(target.path.harmless)' holds '\(other.harmless)', which is no part of an "
          + "export; choose another folder",
        nl:
          "de map '\(target.path.harmless)' bevat '\(other.harmless)', dat geen deel van een export "
          + "is; kies een andere map"
      ),
      for: command
    )
  }
}

extension ExportFormat {
  /// Whether a path within a folder is one that an export of this form has.
  fileprivate func mayHold(_ path: String) -> Bool {
    switch self {
    case .csv: ["actors.csv", "ties.csv"].contains(path)
    case .kumu: ["elements.csv", "connections.csv"].contains(path)
    case .spark:
      ["vertices", "edges", "schema.json", "README.md"].contains(path)
        || path.wholeMatch(of: /(vertices|edges)\/part-\d{5}\.json/) != nil
    case .graphml, .gexf, .dot, .json: false
    }
  }
}
