/// How quotes inside quoted cells are written.
enum Quoting: Sendable {
  /// Doubled, as RFC 4180 has it.
  case doubled

  /// After a backslash, as databases write them; doubled ones count too.
  case backslash
}

/// What is known of how a file is written, beyond what its beginning says.
struct FileForm: Sendable {
  /// The encoding, where the bytes are no UTF-8.
  var encoding: TextEncoding?

  /// Whether some bytes are no UTF-8, though that is the encoding.
  private(set) var isDamaged = false

  /// The line on which the encoding shows to be doubtful.
  private(set) var doubtfulLine: Int?

  /// How quotes are written; where it is not known they are taken to be doubled until a cell
  /// contradicts that.
  private(set) var quoting: Quoting?

  /// Learns from what stopped the reading; false when there is nothing left to be tried.
  mutating func adapt(to stop: ReadingStop, in source: ByteSource) throws(InputError) -> Bool {
    switch (stop, encoding, quoting) {
    case (.notUTF8, nil, _):
      let evidence = try SingleByteEvidence(source)
      if evidence.utf8.characterCount > evidence.utf8.strayCount {
        (encoding, isDamaged) = (.utf8, true)
        doubtfulLine = evidence.utf8.firstStrayLine ?? 1
        return true
      }
      encoding = evidence.encoding
      doubtfulLine = evidence.isDoubtful ? evidence.firstMisfitLine : nil
    case (.otherQuotes, _, nil): quoting = .backslash
    case (.otherQuotes, _, .backslash): quoting = .doubled
    default: return false
    }
    return true
  }
}
