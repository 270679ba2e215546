import SocialNetwork

/// Checks the enterprise numbers in a column, most of which may be ids of another kind.
///
/// Ten plain digits are taken for an enterprise number when more of the column's have the right check
/// digits than not (of others one in 97 does), nine for one that lost its 0 likewise.
struct EnterpriseCheck {
  /// Whether the header says that the column holds such numbers.
  private let isDeclared: Bool

  private var validCounts: (plain: Int, short: Int) = (0, 0)
  private var invalidCounts: (plain: Int, short: Int) = (0, 0)
  private var doubtful: [(fault: Fault, place: Place, value: String)] = []

  private static let headers: Set<String> = [
    "ondernemingsnummer", "ondernemingsnr", "kbo", "kbonummer", "kbonr", "btw", "btwnummer",
    "btwnr", "enterprisenumber", "vat", "vatnumber", "bce", "numerodentreprise",
    "numerodeentreprise",
    "numerobce", "tva", "numerotva",
  ]

  /// Creates a check for a column, or gives `nil` for one that is neither of ids nor said to hold
  /// such numbers.
  init?(header: String, isID: Bool) {
    isDeclared = EnterpriseCheck.headers.contains(header.wordKey)
    guard isID || isDeclared else { return nil }
  }

  /// Checks a cell.
  mutating func check(_ range: Range<Int>, of text: Span<UInt8>, at place: () -> Place) {
    guard let number = EnterpriseNumber(text, range) else { return }
    switch (number.form, number.isValid) {
    case (.marked, true): return
    case (.plain, true): validCounts.plain += 1
    case (.short, false): invalidCounts.short += 1
    case (.marked, false), (.plain, false):
      invalidCounts.plain += number.form == .plain ? 1 : 0
      guard doubtful.count < FindingList.limit else { return }
      let value = text.string(range)
      doubtful.append((.enterpriseNumber(value), place(), value))
    case (.short, true):
      validCounts.short += 1
      guard doubtful.count < FindingList.limit else { return }
      let value = text.string(range)
      doubtful.append((.lostZero(value), place(), value))
    }
  }

  /// Adds what was found in the part of a file that begins at a place.
  mutating func append(_ part: EnterpriseCheck, beginningAt place: PlaceInFile) {
    validCounts.plain += part.validCounts.plain
    validCounts.short += part.validCounts.short
    invalidCounts.plain += part.invalidCounts.plain
    invalidCounts.short += part.invalidCounts.short
    for (fault, found, value) in part.doubtful.prefix(FindingList.limit - doubtful.count) {
      doubtful.append((fault, found.moved(by: place), value))
    }
  }

  /// Reports what was found, once the column was read to its end.
  func report(to findings: inout FindingList) {
    for (fault, place, value) in doubtful {
      let isMeant =
        switch EnterpriseNumber(value)?.form {
        case .plain: isDeclared || validCounts.plain > invalidCounts.plain
        case .short: isDeclared || validCounts.short > invalidCounts.short
        default: true
        }
      if isMeant { findings.add(fault, at: place, value: value) }
    }
  }
}
