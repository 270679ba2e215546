extension Attribute {
  /// Whether every value present is a number and none has a leading zero; not where all are missing.
  ///
  /// `007` and `09000` are codes, not numbers; `0` and `0.5` are numbers.
  public var isNumeric: Bool { areAllNumbers }

  /// The number of every actor, `nil` where it is missing; `nil` unless the attribute is numeric.
  ///
  /// Numbers are read as the file writes them: with its decimal sign, and with the other sign, a
  /// point on high or a space between thousands. A per cent sign or € beside them is left out. A
  /// column with a number that cannot be reckoned with is text; see ``Swift/Double/isReckonable``.
  ///
  /// - Complexity: O(*n*): each distinct cell was read when the attribute was made.
  public var numbers: [Double?]? {
    // Cells may be left from actors that were taken out.
    guard areAllNumbers else { return nil }
    return codes.map { $0 == 0 ? nil : cellNumbers[$0] }
  }

  /// Whether some cells are in use, and all of those are numbers.
  private var areAllNumbers: Bool {
    var isUsed = false
    for code in codes where code > 0 {
      guard cellNumbers[code] != nil else { return false }
      isUsed = true
    }
    return isUsed
  }

  /// The number that a text stands for in this column; `nil` where it is none.
  func number(in cell: String) -> Double? {
    CellNumbers.number(cell, decimal: DecimalSign(rawValue: decimalSeparator) ?? .point)
  }
}

/// The numbers that the distinct cells of an attribute stand for, each read once.
struct CellNumbers: Sendable, Hashable {
  /// A number for every cell, infinite where it stands for none; empty where no cell is a number.
  private var values: [Double] = []

  /// Reads the cells.
  init(_ cells: TextColumn, decimal: DecimalSign) {
    for place in cells.indices {
      guard let number = CellNumbers.number(cells.utf8(place).span, decimal: decimal) else {
        if !values.isEmpty { values.append(.infinity) }
        continue
      }
      if values.isEmpty {
        values.reserveCapacity(cells.count)
        values.append(contentsOf: repeatElement(.infinity, count: place))
      }
      values.append(number)
    }
  }

  private init(values: [Double]) { self.values = values }

  /// The numbers of some cells only, by their places, in the order given.
  func selecting(_ places: [Int]) -> CellNumbers {
    let selected = values.isEmpty ? [] : places.map { values[$0] }
    return CellNumbers(values: selected.contains(where: \.isFinite) ? selected : [])
  }

  /// The number of the cell with a code, which counts from 1; `nil` where it stands for none.
  subscript(code: UInt32) -> Double? {
    guard !values.isEmpty, values[Int(code) - 1].isFinite else { return nil }
    return values[Int(code) - 1]
  }

  /// The number that a text stands for; `nil` where it is none, a code such as `007`, or a number that
  /// cannot be reckoned with.
  static func number(_ text: String, decimal: DecimalSign) -> Double? {
    number(Array(text.utf8).span, decimal: decimal)
  }

  private static func number(_ text: Span<UInt8>, decimal: DecimalSign) -> Double? {
    guard mayBeNumber(text) else { return nil }
    let reading = DecimalNumber(text, 0..<text.count, decimal: decimal)
    guard let value = reading.value, value.isReckonable else { return nil }
    if value == 0 {
      let digits = String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
      guard !digits.isWrittenAboveZero else { return nil }
    }
    return value
  }

  /// Whether a text has digits, the first of them no 0 before another, and nothing else than the signs
  /// that a number may have.
  private static func mayBeNumber(_ text: Span<UInt8>) -> Bool {
    var digitCount = 0
    var isCode = false
    var hasSign = false
    for place in text.indices {
      switch text[place] {
      case 0x30...0x39:
        if digitCount == 0 { isCode = text[place] == 0x30 && !hasSign }
        // A 0 that stands before another digit.
        if digitCount == 1, isCode, !hasSign { return false }
        digitCount += 1
      case UInt8(ascii: "."), UInt8(ascii: ","): hasSign = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): hasSign = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "%"), 0x20, UInt8(ascii: "'"): break
      // Signs outside ASCII: €, wide spaces and the apostrophe.
      case 0x80...: break
      default: return false
      }
    }
    return digitCount > 0
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
