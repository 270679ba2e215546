import Foundation

extension Attribute {
  /// Whether every value present is a number and none has a leading zero; not where all are missing.
  ///
  /// `007` and `09000` are codes, not numbers; `0` and `0.5` are numbers.
  public var isNumeric: Bool { numbers != nil }

  /// The number of every actor, `nil` where it is missing; `nil` unless the attribute is numeric.
  ///
  /// Numbers are read as the file writes them: with its decimal sign, and with the other sign, a
  /// point on high or a space between thousands. A per cent sign or € beside them is left out. A
  /// column with a number that cannot be reckoned with is text; see ``Swift/Double/isReckonable``.
  ///
  /// - Complexity: O(*n*), and a look at every distinct cell.
  public var numbers: [Double?]? {
    var values: [Double] = []
    // A number for each distinct cell in use; others may be left from actors that were taken out.
    let isUsed = codes.reduce(into: [Bool](repeating: false, count: cells.count + 1)) {
      $0[Int($1)] = true
    }
    for (place, cell) in cells.enumerated() {
      guard isUsed[place + 1] else {
        values.append(0)
        continue
      }
      guard let value = number(in: cell) else { return nil }
      values.append(value)
    }
    guard isUsed.dropFirst().contains(true) else { return nil }
    return codes.map { $0 == 0 ? nil : values[Int($0) - 1] }
  }

  /// The number that a text stands for in this column; `nil` where it is none.
  func number(in cell: String) -> Double? {
    var text = cell.filter { !"€% \u{A0}\u{202F}'’".contains($0) }
    let sign = text.first.flatMap { "+-".contains($0) ? String(text.removeFirst()) : nil } ?? ""
    let parts = text.split(separator: decimalSeparator, omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let last = parts.last else { return nil }

    // The sign that is not for decimals may stand between thousands.
    let thousands: Character = decimalSeparator == "," ? "." : ","
    let groups = first.split(separator: thousands, omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || (1...3).contains(groups[0].count)
    else { return nil }
    let whole = groups.joined()
    let isWhole = whole.allSatisfy { $0.isASCII && $0.isNumber }
    guard isWhole || parts.count == 1, whole.count == 1 || !whole.hasPrefix("0") else { return nil }

    // What follows the decimal sign, or the whole number, may end in an exponent.
    let digits = parts.count == 2 ? String(last) : whole
    guard digits.wholeMatch(of: /[0-9]+([eE][+-]?[0-9]{1,3})?/) != nil,
      let value = Double(sign + whole + (parts.count == 2 ? "." + digits : "")),
      value.isReckonable, value != 0 || !text.isWrittenAboveZero
    else { return nil }
    return value
  }
}

extension Double {
  /// Whether sums, squares and quotients of numbers of this size stay numbers: it is 0, or from 10⁻¹⁰⁰
  /// to 10¹⁰⁰ in size.
  public var isReckonable: Bool { self == 0 || (1e-100...1e100).contains(magnitude) }
}

extension String {
  /// Whether a number has a digit other than 0 before its exponent, however small it is.
  package var isWrittenAboveZero: Bool {
    prefix { $0 != "e" && $0 != "E" }.contains { ("1"..."9").contains($0) }
  }
}
