import NetworkFiles
import NetworkReport
import SocialNetwork

/// Files that are not sound, told with the first of their faults.
struct UnsoundError: ExplainedError {
  let text: Text

  /// The number of faults that are told in full.
  static let shown = 20

  /// - Parameters:
  ///   - findings: What is wrong.
  ///   - folder: The folder of the files, where those of another have the same names; else `nil`.
  init(_ findings: Findings, in folder: String? = nil) {
    let place = folder.map { $0.harmless + ($0.hasSuffix("/") ? "" : "/") } ?? ""
    let entries = findings.entries(.error)
    let shown = entries.prefix(UnsoundError.shown)
    let isAll = entries.count <= UnsoundError.shown
    func words(in language: Language) -> String {
      let total = findings.errorCount
      let count = Noun.error.count(total)
      let sum =
        isAll
        ? count
        : Text(
          en: "\(count.en); 'weefsel check --top \(entries.count)' lists all",
          nl: "\(count.nl); 'weefsel check --top \(entries.count)' toont ze alle"
        )
      let remedy =
        findings.isMendedByLeavingOut
        ? Text(
          en: ": correct the files, or leave faulty rows out with --lenient",
          nl: ": verbeter de bestanden, of sla foute rijen over met --lenient"
        ) : Text("")
      let lines = shown.flatMap { entry in
        // What follows the first line of an entry stands under it.
        entry.lines(wording: .options).enumerated()
          .map { ($0 == 0 ? place : "  ") + $1[language] }
      }
      return (lines + [sum[language] + remedy[language]]).joined(separator: "\n")
    }
    text = Text(en: words(in: .en), nl: words(in: .nl))
  }
}
