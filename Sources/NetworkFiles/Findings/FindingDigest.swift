public import SocialNetwork

/// A word of the files that means nothing here, told once however often it occurs.
public struct UnknownWord: Sendable, Hashable {
  /// Where it occurs first.
  public let first: Finding

  /// How often it occurs.
  public let count: Int
}

/// What a reader is told in one place: a finding, many of one cause, or all unknown words of a column.
public enum FindingEntry: Sendable, Hashable {
  /// A finding by itself.
  case finding(Finding)

  /// More than ``separate`` findings of one code in one column.
  case findings([Finding])

  /// The words of a column that mean nothing here, the most frequent first.
  case words([UnknownWord])

  /// How many findings of one code in one column are told one by one.
  public static let separate = 5

  /// The first of its findings.
  public var first: Finding? {
    switch self {
    case .finding(let finding): finding
    case .findings(let findings): findings.first
    case .words(let words): words.min { $0.first.line < $1.first.line }?.first
    }
  }
}

extension Finding {
  /// What it has in common with others of the same cause.
  fileprivate var cause: [String] { [code, file, field] }
}

extension Findings {
  /// The findings of a severity as a reader is told of them: every unknown word once, all words of a
  /// column together, and then the others: one by one, or together where many are of one cause.
  public func entries(_ severity: Severity) -> [FindingEntry] {
    var columns: [[UnknownWord]] = []
    for word in words where word.first.severity == severity {
      let place = columns.firstIndex { column in
        guard let first = column.first?.first else { return false }
        return first.code == word.first.code && first.file == word.first.file
          && first.field == word.first.field
      }
      if let place { columns[place].append(word) } else { columns.append([word]) }
    }
    let codes = Set(words.map(\.first.code))
    let others = all.filter { $0.severity == severity && !codes.contains($0.code) }
    let causes = Dictionary(grouping: others, by: \.cause)
    var isTold: Set<[String]> = []
    return columns.map { column in
      .words(column.sorted { ($1.count, $0.first.line) < ($0.count, $1.first.line) })
    }
      + others.compactMap { finding in
        guard let alike = causes[finding.cause], alike.count > FindingEntry.separate else {
          return .finding(finding)
        }
        return isTold.insert(finding.cause).inserted ? .findings(alike) : nil
      }
  }

  /// How errors were passed over, a sentence for each code: rows left out, and actors kept of whom
  /// something is not known.
  public var passedOver: [Text] {
    var sentences: [Text] = []
    for entry in counts where entry.severity == .error {
      let kept = keptCounts[entry.code] ?? 0
      let left = entry.count - kept
      let title = Fault.title(ofCode: entry.code)
      if left > 0 {
        sentences.append(
          Text(
            en:
              "\(left) \(left == 1 ? "error" : "errors") passed over: \(title.en) (\(entry.code))",
            nl: "\(left) \(left == 1 ? "fout" : "fouten") overgeslagen: \(title.nl) (\(entry.code))"
          )
        )
      }
      if kept > 0 {
        sentences.append(
          Text(
            en: "\(kept) \(kept == 1 ? "actor" : "actors") kept, but not known of"
              + " \(kept == 1 ? "it" : "them"): \(title.en) (\(entry.code))",
            nl: "\(kept) \(kept == 1 ? "actor" : "actoren") behouden, maar dit is niet bekend:"
              + " \(title.nl) (\(entry.code))"
          )
        )
      }
    }
    for (code, count) in consequences {
      let title = Fault.title(ofCode: code)
      sentences.append(
        Text(
          en: "\(count) \(count == 1 ? "row" : "rows") left out as a consequence: \(title.en)"
            + " (\(code))",
          nl:
            "\(count) \(count == 1 ? "rij" : "rijen") weggelaten als gevolg: \(title.nl) (\(code))"
        )
      )
    }
    return sentences
  }

  /// Whether leaving rows out would make the files usable.
  public var isMendedByLeavingOut: Bool {
    errorCount > 0
      && !counts.contains { $0.severity == .error && Fault.codesOfWholeFiles.contains($0.code) }
  }
}

extension Reading {
  /// The words in cells of actors that say nothing: the actor is kept, and that is not known of it.
  ///
  /// A row of ties with such a word is left out as a whole.
  package var wordsNotUnderstood: [UnknownWord] {
    let file = files.first { $0.role == .actors }?.name.echo
    let codes = ["unknown-kind", "unknown-answer", "unknown-role", "unknown-function"]
    return findings.words.filter { $0.first.file == file && codes.contains($0.first.code) }
  }
}
