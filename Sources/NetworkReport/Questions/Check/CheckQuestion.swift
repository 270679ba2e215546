public import NetworkFiles
public import SocialNetwork

/// The question whether files are sound.
///
///     let reading = try NetworkReader.read(folder: "ours")
///     let report = CheckQuestion().report(on: reading, in: .nl)
public struct CheckQuestion: Question {
  /// How many are listed: findings for programs, entries for a reader; `nil` for all findings, and
  /// twenty entries.
  public var limit: Int?

  /// Creates the question.
  public init(limit: Int? = nil) { self.limit = limit }

  /// The answer: what is wrong, or looks wrong, in the files, and how they were read.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - language: The language of the words in the rows for programs.
  ///   - wording: How the program puts into words what can be done.
  /// - Returns: The report.
  public func report(
    on reading: Reading,
    in language: Language,
    wording: RemedyWording = .plain
  ) -> Report {
    let report = CheckReport(reading: reading, wording: wording)
    return Report(
      title: report.title,
      sections: report.sections(limit: limit ?? 20),
      rows: report.rows(limit: limit, in: language),
      key: "findings",
      conventions: [
        "column": "the character of the line at which the cell begins, from 1",
        "line": "the line on which the cell begins, from 1",
      ],
      record: Record(
        name: reading.dataset?.name ?? "",
        actors: reading.dataset?.actors.count,
        ties: reading.dataset?.ties.count,
        files: reading.files.map(\.name)
      )
    )
  }
}
