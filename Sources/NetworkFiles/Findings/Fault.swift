import SocialNetwork

/// Every kind of thing that can be wrong in a file, with what a finding says of it.
enum Fault {
  // Of a whole file.
  case missingColumn(Spelling.Field, found: [String], possible: [String])
  case emptyFile

  /// A header without a row below it, in the file of actors, or in that of ties where there is no other.
  case noActors(isTieFile: Bool)
  case undecodable(offset: Int)
  case unterminatedQuote
  case tooLongRecord(hasQuotes: Bool)
  case tooLongCell
  case tooManyColumns
  case tooManyRows
  case matrix

  /// A matrix with a label twice, or without one where it is empty.
  case labels(String)
  case vna
  case tooLarge
  case repeatedColumn(String)
  case doubtfulEncoding(String)
  case damagedEncoding
  case mixedDates(column: String, DateOrderEvidence.Proof, DateOrderEvidence.Proof)

  // Of a row.
  case extraCells(headerCount: Int)
  case emptyID(word: String)
  case repeatedID(String, firstLine: Int)
  case identicalActorRow(firstLine: Int)
  case identicalTieRow(firstLine: Int)
  case selfTie(String)
  case emptyEnd(word: String)
  case textAfterQuote
  case untilBeforeSince(since: String, until: String)

  // Of a cell.
  case unknownActor(String, actorFile: String, meant: String?, column: String? = nil)
  case ambiguousName(String, ids: [String])
  case emptyKind
  case unknownKind(String, proposal: ActorKind?)
  case unknownRole(String)
  case unknownFunction(String)
  case unknownAnswer(String)
  case emptyWeight
  case badWeight(String)

  /// A weight with the other sign than the one that weights are read with, which was given, or else is that of most.
  case otherDecimalSign(String, read: DecimalSign, isGiven: Bool)
  case weightOutOfRange(String)
  case ambiguousNumber(String)
  case numberOutOfRange(String)
  case badDate(String)
  case similarNames(String, other: String)

  /// An id that differs from another in capitals alone.
  case similarIDs(String, other: String)
  case invisibleDifference(String, other: String, [InvisibleCharacter])

  /// Spellings of one value, the rarest first, the one under which it is shown last.
  case mergedSpellings([SpellingCount])
  case mergedSpellingsInGuarded(String)
  case similarValues([SpellingCount])
  case similarValuesInGuarded(String)
  case mojibake(String)
  case damagedID(String)
  case lostZero(String)
  case enterpriseNumber(String)
  case nationalRegisterNumber
  case nationalRegisterNumberAsID
  case nationalRegisterNumberAsWeight

  /// The code of its findings.
  var code: String {
    switch self {
    case .missingColumn: "missing-column"
    case .emptyFile: "empty-file"
    case .noActors: "no-actors"
    case .undecodable: "undecodable"
    case .unterminatedQuote: "unterminated-quote"
    case .tooLongRecord: "too-long-record"
    case .tooLongCell: "too-long-cell"
    case .tooManyColumns: "too-many-columns"
    case .tooManyRows: "too-many-rows"
    case .matrix, .labels: "matrix"
    case .vna: "vna"
    case .tooLarge: "too-large"
    case .repeatedColumn: "repeated-column"
    case .doubtfulEncoding, .damagedEncoding: "doubtful-encoding"
    case .mixedDates: "mixed-dates"
    case .extraCells: "extra-cells"
    case .emptyID: "empty-id"
    case .repeatedID: "repeated-id"
    case .identicalActorRow: "identical-actor-row"
    case .identicalTieRow: "identical-tie-row"
    case .selfTie: "self-tie"
    case .emptyEnd: "empty-end"
    case .textAfterQuote: "text-after-quote"
    case .untilBeforeSince: "until-before-since"
    case .unknownActor: "unknown-actor"
    case .ambiguousName: "ambiguous-name"
    case .emptyKind: "empty-kind"
    case .unknownKind: "unknown-kind"
    case .unknownRole: "unknown-role"
    case .unknownFunction: "unknown-function"
    case .unknownAnswer: "unknown-answer"
    case .emptyWeight: "empty-weight"
    case .badWeight, .otherDecimalSign: "bad-weight"
    case .weightOutOfRange: "weight-out-of-range"
    case .ambiguousNumber: "ambiguous-number"
    case .numberOutOfRange: "number-out-of-range"
    case .badDate: "bad-date"
    case .similarNames, .similarIDs, .invisibleDifference: "similar-names"
    case .mergedSpellings, .mergedSpellingsInGuarded: "merged-spellings"
    case .similarValues, .similarValuesInGuarded: "similar-values"
    case .mojibake: "mojibake"
    case .damagedID: "damaged-id"
    case .lostZero: "lost-zero"
    case .enterpriseNumber: "enterprise-number"
    case .nationalRegisterNumber: "national-register-number"
    case .nationalRegisterNumberAsID: "national-register-number-as-id"
    case .nationalRegisterNumberAsWeight: "national-register-number-as-weight"
    }
  }

  /// Whether it keeps a row, or the file, from being used.
  var severity: Severity {
    switch self {
    case .noActors, .repeatedColumn, .doubtfulEncoding, .damagedEncoding, .identicalActorRow,
      .identicalTieRow, .selfTie, .similarNames, .similarIDs, .invisibleDifference,
      .mergedSpellings,
      .mergedSpellingsInGuarded, .similarValues, .similarValuesInGuarded, .mojibake, .damagedID,
      .lostZero,
      .enterpriseNumber, .nationalRegisterNumber, .numberOutOfRange:
      .warning
    default: .error
    }
  }

  /// Whether what the cell holds must not be repeated.
  var concealsValue: Bool {
    switch self {
    case .nationalRegisterNumber, .nationalRegisterNumberAsID, .nationalRegisterNumberAsWeight: true
    default: false
    }
  }

  /// Whether it is a word that means nothing here, which is told once however often it occurs.
  var isOfWord: Bool {
    switch self {
    case .unknownKind, .unknownRole, .unknownFunction, .unknownAnswer: true
    default: false
    }
  }

  /// The codes of what is wrong with a file as a whole, which no row that is left out mends.
  static let codesOfWholeFiles: Set<String> = [
    "missing-column", "empty-file", "undecodable", "unterminated-quote", "too-long-record",
    "too-long-cell", "too-many-columns", "too-many-rows", "matrix", "vna", "too-large",
  ]
}
