import Foundation
import SocialNetwork

/// The form in which a command writes its results.
enum OutputFormat: String, CaseIterable, Sendable {
  case table
  case csv
  case json
  case markdown
  case html

  /// How the names of files in this form end.
  var ending: String {
    switch self {
    case .table: "txt"
    case .markdown: "md"
    case .csv, .json, .html: rawValue
    }
  }
}

/// Endings of files that are something else than what a table, CSV, JSON, Markdown or HTML is.
private enum OtherEnding {
  /// What to do instead of a file with some ending; `nil` where it may be anything.
  static func advice(on ending: String) -> Text? {
    switch ending {
    case "xlsx", "xls", "xlsm", "ods", "numbers":
      Text(
        en: "a spreadsheet opens CSV: end in .csv and add --excel",
        nl: "een rekenblad opent CSV: eindig op .csv en voeg --excel toe"
      )
    case "svg", "png", "pdf", "dot", "jpg", "jpeg", "gif":
      Text(
        en: "'weefsel draw' makes drawings; results end in .csv, .json, .md, .html or .txt",
        nl:
          "tekeningen maakt 'weefsel draw'; resultaten eindigen op .csv, .json, .md, .html of "
          + ".txt"
      )
    case "doc", "docx", "odt", "rtf", "htm", "xml", "tsv", "yaml", "yml":
      Text(
        en: "results end in .csv, .json, .md, .html or .txt",
        nl: "resultaten eindigen op .csv, .json, .md, .html of .txt"
      )
    default: nil
    }
  }
}

extension Call {
  /// The form of the results: as asked for, by the ending of the file, or else a table.
  ///
  /// - Throws: What contradicts what.
  func outputFormat() throws(UsageError) -> OutputFormat {
    let isOffered = command.options.contains { $0.name == Common.format.name }
    guard isOffered else { return .table }
    let asked = arguments[Common.format]
    let isExcel = arguments[Common.excel]
    func refuse(_ en: String, _ nl: String) -> UsageError {
      UsageError(Text(en: en, nl: nl), for: command)
    }
    if isExcel, let asked, asked != .csv {
      throw refuse(
        "'--excel' is CSV, and '--format \(asked.rawValue)' is not",
        "'--excel' is CSV, en '--format \(asked.rawValue)' is dat niet"
      )
    }
    let usual = asked ?? (isExcel ? .csv : .table)
    guard let path = outputPath else { return usual }
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    let name = path.harmless
    if isMarkdown, ending == "md" { return .table }
    guard let own = OutputFormat.allCases.first(where: { $0.ending == ending }) else {
      guard let advice = OtherEnding.advice(on: ending) else { return usual }
      throw refuse("'-o \(name)': " + advice.en, "'-o \(name)': " + advice.nl)
    }
    if let asked, asked != own {
      throw refuse(
        "'-o \(name)' ends in .\(ending), and '--format \(asked.rawValue)' is something else; leave "
          + "one of them out",
        "'-o \(name)' eindigt op .\(ending), en '--format \(asked.rawValue)' is iets anders; laat "
          + "een van beide weg"
      )
    }
    if isExcel, own != .csv {
      throw refuse(
        "'-o \(name)' ends in .\(ending), and '--excel' is CSV; end in .csv",
        "'-o \(name)' eindigt op .\(ending), en '--excel' is CSV; eindig op .csv"
      )
    }
    if isMarkdown, own != .table {
      throw refuse(
        "'-o \(name)' ends in .\(ending), and '--markdown' is Markdown; end in .md",
        "'-o \(name)' eindigt op .\(ending), en '--markdown' is Markdown; eindig op .md"
      )
    }
    return own
  }

  private var isMarkdown: Bool { arguments.given["markdown"] != nil }
}
