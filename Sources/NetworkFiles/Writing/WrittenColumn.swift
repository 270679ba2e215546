import SocialNetwork

/// A column that the reader understands, as it is written.
struct WrittenColumn {
  let field: Spelling.Field
  let header: String
  let cell: (Int) -> CSVWriter.Cell

  init(_ field: Spelling.Field, _ spelling: Spelling, cell: @escaping (Int) -> CSVWriter.Cell) {
    self.field = field
    header = spelling.headers[field] ?? field.rawValue
    self.cell = cell
  }
}

extension WrittenColumn {
  /// A column of roles or functions as the file spells them, or in our words.
  static func words<Word: CompassWord>(
    _ field: Spelling.Field,
    _ spelling: Spelling,
    _ read: @escaping @Sendable (String) -> Word?,
    _ set: @escaping (Int) -> CompassSet<Word>
  ) -> WrittenColumn {
    var reader = WordColumn<CompassSet<Word>>.compass(read)
    let words = SpelledWords<CompassSet<Word>>(spelling.words[field]) { word in
      let bytes = word.padded
      return reader.value(0..<bytes.count - 8, of: bytes.span).value
    }
    return WrittenColumn(field, spelling) {
      .text(words[$0, set($0)] ?? set($0).cell ?? "")
    }
  }
}

/// The words of a column as the file spells them, and what they say without any option.
struct SpelledWords<Value: Equatable> {
  private let column: Attribute?

  /// What a missing cell says, and then each distinct one.
  private let values: [Value?]

  /// Creates the words of a column.
  ///
  /// - Parameters:
  ///   - column: The words as the file has them.
  ///   - read: What a word says; `nil` where it says nothing.
  init(_ column: Attribute?, read: (String) -> Value?) {
    self.column = column
    values = column.map { [read("")] + $0.cells.map(read) } ?? []
  }

  /// The word in a row, where it says what it should; `nil` for one that says nothing.
  subscript(row: Int, value: Value) -> String? {
    guard let column, values[Int(column.codes[row])] == value else { return nil }
    return column.cell(of: row) ?? ""
  }
}
