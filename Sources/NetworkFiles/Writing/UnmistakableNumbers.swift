import SocialNetwork

// Numbers written so that their decimal sign cannot be mistaken.

extension CSVWriter.Cell {
  /// A number with so many decimals that none is taken for a sign between thousands.
  static func plainNumber(_ number: Double, _ form: CSVWriter.Form) -> CSVWriter.Cell {
    let text = number.description
    guard number >= 1, number < 1000, text.isAmbiguousNumber else { return .number(number) }
    return .text((form == .excel ? text.replacing(".", with: ",") : text) + "0")
  }

  /// What the cell says.
  var plainText: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .integer(let number): String(number)
    case .empty: ""
    }
  }
}

extension String {
  /// Whether it is a number whose one sign may stand before decimals or between thousands.
  fileprivate var isAmbiguousNumber: Bool { decimalEvidence == .ambiguous }

  /// What it says of the decimal sign of its file.
  fileprivate var decimalEvidence: DecimalNumber.Evidence {
    DecimalNumber(self, decimal: nil).evidence
  }
}

extension Attribute {
  /// The distinct cells, written so that numbers are read as they were without being told their
  /// decimal sign.
  var unmistakableCells: [String] {
    let cells = Array(cells)
    let evidence = cells.map(\.decimalEvidence)
    guard numbers != nil, evidence.contains(.ambiguous),
      !evidence.contains(.point), !evidence.contains(.comma)
    else { return cells }
    return zip(cells, evidence).map { cell, evidence in
      guard evidence == .ambiguous, let last = cell.lastIndex(where: \.isNumber) else {
        return cell
      }
      // The sign stands before decimals, or else between thousands.
      return cell.contains(decimalSeparator)
        ? cell[...last] + "0" + cell[cell.index(after: last)...]
        : cell.filter { $0 != "." && $0 != "," }
    }
  }
}
