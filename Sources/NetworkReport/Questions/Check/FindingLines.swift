import NetworkFiles
import SocialNetwork

extension FindingEntry {
  /// What a reader is told on standard error: a line for a finding, and for words a line each under
  /// one heading.
  func lines(in language: Language) -> [String] {
    switch self {
    case .finding(let finding): [finding.description(in: language, wording: .options)]
    case .words(let words) where words.count == 1:
      [
        words[0].first.description(in: language, wording: .options)
          + words[0].recurrence[language]
      ]
    case .words(let words):
      [place + (heading?[language] ?? "")] + words.map { "  " + $0.line(in: language) }
    }
  }

  /// The file and the column of words.
  private var place: String {
    guard let first else { return "" }
    return first.field.isEmpty ? "\(first.file): " : "\(first.file), '\(first.field)': "
  }
}

extension UnknownWord {
  /// The word, how often it occurs and where first, and what it may be.
  func line(in language: Language) -> String {
    let place = first.cell ?? "\(first.line)"
    let times = Text(
      en: count == 1 ? "once, in \(place)" : "\(count) times, first in \(place)",
      nl: count == 1 ? "1 keer, in \(place)" : "\(count) keer, voor het eerst in \(place)"
    )
    let hint = first.suggestion(wording: .options).map { "; " + $0[language] } ?? ""
    return "'\(first.value)' \(times[language])\(hint)"
  }

  /// How often a word occurs, where it is told as a single finding; nothing where once.
  var recurrence: Text {
    count == 1
      ? Text("")
      : Text(
        en: " (\(count) times, of which this is the first)",
        nl: " (\(count) keer, dit is de eerste)"
      )
  }
}
