import SocialNetwork

/// How the first records of a file make a matrix.
struct MatrixLayout {
  /// The names over the columns of cells.
  let columns: [String]

  /// The place of the first of them in the header.
  let firstColumn: Int

  /// Whether rows and columns are the same actors.
  let isSquare: Bool

  /// The place of the header among the first records: titles may stand above it.
  let place: Int

  /// Looks whether the first records of a file are a matrix; `nil` when they are not.
  ///
  /// The names in the first row and in the first column differ among themselves, and every cell is a
  /// number, a yes or no, or empty; in a square most are. Where rows and columns are other actors, cells are 0, 1 or a yes
  /// besides, or the corner is empty: else it may be a table of another kind.
  init?(sample: [[String]]) {
    place = Header.likelyPlace(in: sample)
    let sample = sample.dropFirst(place)
    guard let header = sample.first, sample.count >= 2 else { return nil }
    let rows = sample.dropFirst().filter { !TotalsWord.isOne($0.first ?? "") }
    // R leaves the corner out.
    let hasNoCorner = rows.allSatisfy { $0.count == header.count + 1 }
    let firsts = rows.map { ($0.first ?? "").folded }
    var columns = Array(header.dropFirst(hasNoCorner ? 0 : 1))
    while columns.last?.isEmpty ?? false { columns.removeLast() }
    let names = columns.map(\.folded)
    guard columns.count >= 2, firsts.count >= 1, !firsts.contains(""), !names.contains(""),
      Set(firsts).count == firsts.count, Set(names).count == names.count
    else { return nil }
    let cells = rows.flatMap { $0.dropFirst().prefix(columns.count) }
    guard cells.contains(where: { !$0.isEmpty }) else { return nil }
    isSquare = firsts.count >= 2 && Set(firsts).isSubset(of: Set(names))
    // Where the same names stand twice, a cell that is none is a mistake in it.
    let soundCount = cells.count(where: MatrixLayout.isCell)
    guard soundCount == cells.count || isSquare && 2 * soundCount > cells.count else { return nil }
    let isBinary = cells.allSatisfy {
      $0.isEmpty || $0 == "0" || MatrixLayout.answer($0) ?? false
    }
    let hasEmptyCorner = hasNoCorner || header.first?.isEmpty ?? true
    // Numbers over the columns are rather measurements.
    let isNamed = names.contains { Double($0) == nil } && firsts.contains { Double($0) == nil }
    guard isSquare || isNamed && (isBinary || hasEmptyCorner) else { return nil }
    self.columns = columns
    firstColumn = hasNoCorner ? 0 : 1
  }

  /// Whether a cell says yes or no, in letters or digits only; `nil` when it does not.
  static func answer(_ text: String) -> Bool? {
    text.allSatisfy { $0.isLetter || $0.isNumber } ? Answer.isYes(text) : nil
  }

  /// The label that an otherwise sound matrix has twice, or an empty text where one is missing; `nil`
  /// where it is no such matrix.
  static func flaw(in sample: [[String]]) -> String? {
    let sample = sample.dropFirst(Header.likelyPlace(in: sample))
    guard let header = sample.first, sample.count >= 3, header.count >= 3 else { return nil }
    let rows = sample.dropFirst()
    let names = header.dropFirst().map(\.folded)
    let firsts = rows.map { ($0.first ?? "").folded }
    let known = Set(names).intersection(firsts).subtracting([""])
    guard 2 * known.count > names.count,
      rows.allSatisfy({ $0.dropFirst().prefix(names.count).allSatisfy(isCell) })
    else { return nil }
    for labels in [Array(header.dropFirst()), rows.map { $0.first ?? "" }] {
      var seen: Set<String> = []
      let flaw = labels.first { $0.isEmpty || !seen.insert($0.folded).inserted }
      if let flaw { return flaw }
    }
    return nil
  }

  private static func isCell(_ text: String) -> Bool {
    if MissingValue.isMissing(text) || answer(text) != nil { return true }
    return DecimalNumber(text, decimal: nil).value != nil
  }
}
