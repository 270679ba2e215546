package import NetworkFiles
package import SocialNetwork

extension FindingEntry {
  /// What is said of a finding in a line, of many in a few, or of unknown words in a line each under a
  /// first line that holds for all of them.
  package func lines(wording: RemedyWording) -> [Text] {
    switch self {
    case .finding(let finding): [finding.line(wording: wording)]
    case .findings(let findings):
      findings.prefix(1).map { $0.line(wording: wording) } + findings.following(wording: wording)
    case .words(let words) where words.count == 1:
      [words[0].recurring(words[0].first.line(wording: wording))]
    case .words(let words): lines(of: words, wording: wording)
    }
  }

  /// How many unknown words of a column are told in a line each.
  private static let shownWords = 20

  /// What is said of all unknown words of a column: what holds for all, and the most frequent ones.
  func lines(of words: [UnknownWord], wording: RemedyWording) -> [Text] {
    let rest = Number.text(max(0, words.count - FindingEntry.shownWords))
    let more = Text(en: "… and \(rest.en) more", nl: "… en nog \(rest.nl)")
    return [heading(over: words)]
      + words.prefix(FindingEntry.shownWords).map { $0.line(wording: wording) }
      + (words.count > FindingEntry.shownWords ? [more] : [])
  }

  /// What is said of all unknown words of a column, with its place.
  private func heading(over words: [UnknownWord]) -> Text {
    let (file, field) = (first?.file ?? "", first?.field ?? "")
    let place = field.isEmpty ? file : "\(file), '\(field)'"
    let heading = heading ?? Text("")
    return Text(en: "\(place): \(heading.en)", nl: "\(place): \(heading.nl)")
  }
}

extension [Finding] {
  /// How many of one cause are told in words where these differ.
  private static let shown = 3

  /// How many lines are named besides.
  private static let lines = 10

  /// What is said of findings of one cause after the first: the next ones where their words differ,
  /// and how many more there are, on which lines.
  func following(wording: RemedyWording) -> [Text] {
    let told = prefix([Finding].shown).filter { $0.message != first?.message }
    let rest = dropFirst().filter { !told.contains($0) }
    let lines = rest.prefix([Finding].lines).map { String($0.line) }
    let list = lines.joined(separator: ", ") + (rest.count > lines.count ? ", …" : "")
    let count = Number.text(rest.count)
    let field = first?.field ?? ""
    let these = Text(en: "these", nl: "hiervan")
      .followed(
        by: field.isEmpty ? Text("") : Text(en: "in column '\(field)'", nl: "in kolom '\(field)'")
      )
    return told.map { $0.line(wording: wording) } + [
      Text(
        en: "… and \(count.en) more of \(these.en), on the lines \(list)",
        nl: "… en nog \(count.nl) \(these.nl), op de regels \(list)"
      )
    ]
  }
}

extension Finding {
  /// The finding in a line, with its place.
  fileprivate func line(wording: RemedyWording) -> Text {
    Text(
      en: description(in: .en, wording: wording),
      nl: description(in: .nl, wording: wording)
    )
  }
}

extension UnknownWord {
  /// The word, how often it occurs and where first, and what it may be.
  func line(wording: RemedyWording) -> Text {
    let place = first.cell ?? "\(first.line)"
    let times = Number.text(count)
    let line =
      count == 1
      ? Text(en: "'\(first.value)' once, in \(place)", nl: "'\(first.value)' 1 keer, in \(place)")
      : Text(
        en: "'\(first.value)' \(times.en) times, first in \(place)",
        nl: "'\(first.value)' \(times.nl) keer, voor het eerst in \(place)"
      )
    guard let hint = first.suggestion(wording: wording) else { return line }
    return Text(en: "\(line.en); \(hint.en)", nl: "\(line.nl); \(hint.nl)")
  }

  /// What is said of the word where it stands as a single finding, with how often it occurs if that is
  /// more than once.
  func recurring(_ words: Text) -> Text {
    guard count > 1 else { return words }
    let times = Number.text(count)
    return Text(
      en: "\(words.en) (\(times.en) times, of which this is the first)",
      nl: "\(words.nl) (\(times.nl) keer, dit is de eerste)"
    )
  }
}
