import Foundation
import NetworkDrawing
import NetworkFiles
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel report`: all that there is to say of a network, on one page.
  static let report = Command(
    name: "report",
    question: Text(en: "All of it on one page.", nl: "Alles op één pagina."),
    operands: [dataset],
    options: [
      Common.umbrella, Common.staff, ReportOption.by, CompassOption.across, ReportOption.compare,
      DrawOptions.namePeople,
      Common.date, Common.threads,
    ]
      + Common.network.filter { ![Common.role.name, Common.function.name].contains($0.name) }
      + Common.reading + [ReportOption.file]
      + Common.output.filter { option in
        ![Common.format.name, Common.file.name, Common.excel.name].contains(option.name)
      },
    example: Text(
      "weefsel report datasets/federation --umbrella koepel"
    ),
    run: { try makePage($0) }
  )

  private static func makePage(_ call: Call) throws {
    let path = try call.pagePath
    let progress = Progress(terminal: call.terminal, language: call.language)
    let subject = try call.subject(progress)
    var question = PageQuestion(
      in: call.language,
      umbrella: call.arguments[Common.umbrella],
      staff: call.arguments[Common.staff],
      by: call.arguments[ReportOption.by],
      across: call.arguments[CompassOption.across]
    )
    var files = call.digests(of: subject, place: 0)
    if let folder = call.arguments[ReportOption.compare] {
      try call.checkComparable()
      let earlier = try call.subject(progress, in: folder)
      question.earlier = earlier
      files += call.digests(of: earlier, place: 1).map { ("\(earlier.name)/\($0.name)", $0.digest) }
    }
    question.origin = PageQuestion.Origin(
      command: call.line(call.typedReport, in: call.language),
      version: Version.current,
      files: files
    )
    let page: NetworkPage
    do {
      page = try question.page(on: subject)
    } catch let error as QuestionError {
      progress.end()
      throw call.usageError(error)
    }
    let document = HTMLPage(
      in: call.language,
      directions: Typing(call: call),
      for: call.policy.audience
    )
    progress.begin(Text(en: "writing", nl: "schrijven"))
    let bytes = document.data(of: page)
    progress.end()
    try call.put(bytes, to: path)
    guard !OutputFile.isStandardOutput(path) else { return }
    call.terminal.note(
      Text(en: "written: \(path.harmless)", nl: "geschreven: \(path.harmless)")[call.language]
    )
  }
}

/// The options of `report` that other commands have with other words.
enum ReportOption {
  static let by = Option<[String]>(
    name: "--by",
    placeholder: Text("A,B,C"),
    help: Text(
      en: "By which attributes people are compared, at most three",
      nl: "Naar welke kenmerken mensen vergeleken worden, hoogstens drie"
    ),
    expected: Text(en: "one to three attributes", nl: "een tot drie kenmerken"),
    mention: .attribute,
    isRepeatable: true,
    read: { words in
      let names = words.flatMap { $0.split(separator: ",").map(String.init) }
      return names.count <= 3 ? names : nil
    }
  ).usually(
    Text(
      en: "the first two that are known to be sensitive",
      nl: "de eerste twee waarvan bekend is dat ze gevoelig zijn"
    )
  )

  static let compare = Option<String?>.text(
    "--compare",
    Text(en: "EARLIER", nl: "EERDER"),
    .file(.dataset),
    help: Text(
      en: "The folder of an earlier dataset: the page says what changed since",
      nl: "De map van een eerdere dataset: de pagina zegt wat er sindsdien veranderd is"
    )
  ).in(.network)

  static let file = Option<String?>.text(
    "--output",
    Text(en: "FILE", nl: "BESTAND"),
    .file(.result),
    short: "-o",
    help: Text(en: "Where to write the page: .html", nl: "Waar de pagina komt: .html")
  ).usually(Text(en: "output/NAME.html", nl: "output/NAAM.html")).in(.output)
}

extension Call {
  /// Where the page goes.
  var pagePath: String {
    get throws {
      guard let path = arguments[ReportOption.file] else {
        return "\(OutputFile.usualFolder)/\(datasetName ?? "network").html"
      }
      let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
      guard OutputFile.isStandardOutput(path) || ["html", "htm"].contains(ending) else {
        throw UsageError(
          Text(
            en: "'\(path.harmless)': a page ends in .html",
            nl: "'\(path.harmless)': een pagina eindigt op .html"
          ),
          for: command
        )
      }
      return path
    }
  }

  /// Refuses to compare where files are named, which would be those of both datasets.
  fileprivate func checkComparable() throws {
    guard arguments[Common.actors] == nil, file(Common.ties) == nil else {
      throw UsageError(
        Text(
          en: "--compare asks for two folders, and not for files that are named one by one",
          nl: "--compare vraagt twee mappen, en geen bestanden die een voor een genoemd zijn"
        ),
        for: command
      )
    }
  }

  /// The command and the options of its own, as they were given.
  fileprivate var typedReport: [String] {
    var words = [Command.report.name]
    if arguments.has(ReportOption.by) {
      words += [ReportOption.by.name, arguments[ReportOption.by].joined(separator: ",")]
    }
    if let across = arguments[CompassOption.across] {
      words += [CompassOption.across.name, across]
    }
    if let earlier = arguments[ReportOption.compare] {
      words += [
        ReportOption.compare.name, arguments[Common.pseudonymise] ? "…" : earlier,
      ]
    }
    if arguments[DrawOptions.namePeople] { words.append(DrawOptions.namePeople.name) }
    return words
  }

  /// The files with the digests of their bytes.
  ///
  /// Whoever knows a file but for a guarded column could try its values until the digest fits, so that of
  /// a file with such a column is told within the house only, and none where codes stand for names.
  ///
  /// - Parameters:
  ///   - subject: What was read.
  ///   - place: The place of its dataset among those that are read.
  /// - Returns: The names, each with its digest where that may be told.
  fileprivate func digests(
    of subject: Subject,
    place: Int
  ) -> [(name: String, digest: String?)] {
    let policy = subject.policy
    let isGuarded = subject.dataset.actors.attributes.contains { policy.isSensitive($0.name) }
    let all = datasetFiles
    let paths = all.indices.contains(place) ? all[place] : []
    return zip(subject.files, subject.files.indices).map { name, place in
      let mayTell =
        !policy.isPseudonymised && !policy.concealsTies
        && (!isGuarded || policy.audience == .internal || place > 0)
      guard mayTell, paths.count == subject.files.count,
        let bytes = FileManager.default.contents(atPath: paths[place])
      else { return (name, nil) }
      return (name, SHA256.digest(of: bytes).hexadecimal)
    }
  }
}
