import Foundation

/// A further column of the actor file, such as the municipality.
///
/// Every distinct cell is kept once; an actor has its number. A cell may hold several values,
/// separated by `|`.
public struct Attribute: Sendable, Hashable {
  /// The header, as the file has it.
  public let name: String

  /// The cell of every actor: its position in ``cells`` counted from 1, or 0 where it is missing.
  public let codes: [UInt32]

  /// The distinct cells, as the file has them, in the order in which they first occur.
  public let cells: TextColumn

  /// The character that separates decimals in the file.
  public let decimalSeparator: Character

  /// The number that every distinct cell stands for.
  let cellNumbers: CellNumbers

  /// Creates an attribute from its numbered cells.
  public init(
    name: String,
    codes: [UInt32],
    cells: TextColumn,
    decimalSeparator: Character = "."
  ) {
    self.name = name
    self.codes = codes
    self.cells = cells
    self.decimalSeparator = decimalSeparator
    cellNumbers = CellNumbers(cells, decimal: DecimalSign(rawValue: decimalSeparator) ?? .point)
  }

  /// The attribute with other codes of the same cells.
  private init(_ other: Attribute, codes: [UInt32]) {
    self.init(
      name: other.name,
      codes: codes,
      cells: other.cells,
      decimalSeparator: other.decimalSeparator,
      cellNumbers: other.cellNumbers
    )
  }

  private init(
    name: String,
    codes: [UInt32],
    cells: TextColumn,
    decimalSeparator: Character,
    cellNumbers: CellNumbers
  ) {
    self.name = name
    self.codes = codes
    self.cells = cells
    self.decimalSeparator = decimalSeparator
    self.cellNumbers = cellNumbers
  }

  /// Creates an attribute from the cell of every actor; `nil` where it is missing.
  public init(name: String, cells given: [String?], decimalSeparator: Character = ".") {
    var numbers: [String: UInt32] = [:]
    var cells = TextColumn()
    let codes = given.map { cell -> UInt32 in
      guard let cell else { return 0 }
      if let number = numbers[cell] { return number }
      cells.append(cell)
      numbers[cell] = UInt32(cells.count)
      return UInt32(cells.count)
    }
    self.init(name: name, codes: codes, cells: cells, decimalSeparator: decimalSeparator)
  }

  /// The cell of an actor, or `nil` where it is missing.
  public func cell(of position: Int) -> String? {
    codes[position] == 0 ? nil : cells[Int(codes[position]) - 1]
  }

  /// The values in a cell.
  public static func values(in cell: String) -> [String] {
    cell.split(separator: "|")
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
  }

  /// The attribute of the actors at some positions only, in the order given.
  public func selecting(_ positions: [Int]) -> Attribute {
    Attribute(self, codes: positions.map { codes[$0] })
  }

  /// The attribute with the actors in another order, and its cells in that in which they then first
  /// occur; those that no actor has are left out.
  func reordered(_ positions: [Int]) -> Attribute {
    var newCodes = [UInt32](repeating: 0, count: cells.count + 1)
    var kept: [Int] = []
    let codes = positions.map { position -> UInt32 in
      let code = Int(self.codes[position])
      if code > 0, newCodes[code] == 0 {
        kept.append(code - 1)
        newCodes[code] = UInt32(kept.count)
      }
      return newCodes[code]
    }
    return Attribute(
      name: name,
      codes: codes,
      cells: cells.selecting(kept),
      decimalSeparator: decimalSeparator,
      cellNumbers: cellNumbers.selecting(kept)
    )
  }

  /// The attribute with the cells of some actors only; those of the others are missing.
  public func keeping(where isKept: (Int) -> Bool) -> Attribute {
    Attribute(self, codes: codes.indices.map { isKept($0) ? codes[$0] : 0 })
  }
}

extension String {
  /// The string as conditions and headers compare it: without case, outer spaces and differences of
  /// Unicode form.
  public var folded: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        .lowercased()
    }
    // ASCII has one form only.
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return self[first...last].lowercased()
  }
}
