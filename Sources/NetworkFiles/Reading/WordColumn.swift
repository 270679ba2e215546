import SocialNetwork

/// A column with few different words, each of which is understood once.
struct WordColumn<Value> {
  private var words = Interner()
  private var values: [Value?] = []

  /// How many times each word occurs in rows that are kept, in the order of their first occurrence.
  private(set) var counts: [Int] = []

  /// How many times each word occurs in all rows.
  private(set) var occurrences: [Int] = []

  private let read: (String) -> Value?

  /// Creates a column whose words are understood by a function, which gives `nil` for those that
  /// mean nothing.
  init(read: @escaping (String) -> Value?) { self.read = read }

  /// The number of a cell, and what it means.
  mutating func value(_ range: Range<Int>, of text: Span<UInt8>) -> (number: Int, value: Value?) {
    let (number, isNew) = words.number(of: range, in: text)
    if isNew {
      values.append(read(words[number]))
      counts.append(0)
      occurrences.append(0)
    }
    occurrences[number] &+= 1
    return (number, values[number])
  }

  /// Counts a row that is kept.
  mutating func count(_ number: Int) { counts[number] += 1 }

  /// How many cells are not missing, and how many of these mean something.
  var fit: (understood: Int, present: Int) {
    var (understood, present) = (0, 0)
    for number in values.indices where !MissingValue.isMissing(words[number]) {
      present += occurrences[number]
      if values[number] != nil { understood += occurrences[number] }
    }
    return (understood, present)
  }

  /// Whether the cells are so seldom what the column is for that it must be for something else.
  var isSomethingElse: Bool { !Header.fits(fit.understood, of: fit.present) }

  /// The column as the file writes it, given the number of the word in every row.
  func attribute(named name: String, numbers: [UInt32]) -> Attribute {
    var codeOf: [UInt32] = []
    var cells = TextColumn()
    for number in values.indices {
      let word = words[number]
      if MissingValue.isMissing(word) {
        codeOf.append(0)
      } else {
        cells.append(word)
        codeOf.append(UInt32(cells.count))
      }
    }
    return Attribute(name: name, codes: numbers.map { codeOf[Int($0)] }, cells: cells)
  }

  /// The words, with what they mean and how many times they occur.
  var readings: [(word: String, value: Value, count: Int)] {
    values.indices.compactMap { number in
      values[number].map { (words[number], $0, counts[number]) }
    }
  }
}

extension WordColumn {
  /// A column of roles or functions: several may stand in a cell.
  static func compass<Word>(
    _ word: @escaping (String) -> Word?
  ) -> WordColumn<CompassSet<Word>> where Value == CompassSet<Word> {
    WordColumn { cell in
      if MissingValue.isMissing(cell) { return [] }
      var set: CompassSet<Word> = []
      for value in cell.split(whereSeparator: { "|;,/+&".contains($0) }) {
        let value = value.trimmingPrefix { $0.isWhitespace }
        if value.isEmpty { continue }
        guard let word = word(String(value)) else { return nil }
        set.insert(word)
      }
      return set
    }
  }
}
