import GraphCore
import SocialNetwork

/// A column with few different words, each of which is understood once.
struct WordColumn<Value: Sendable>: Sendable {
  private var words = Interner()
  private var values: [Value?] = []

  /// In how many rows each word occurs.
  private var counts: [Int] = []

  /// The number of the word of every row that is remembered.
  private var kept: [UInt32] = []

  private let read: @Sendable (String) -> Value?

  /// Creates a column whose words are understood by a function, which gives `nil` for those that
  /// mean nothing.
  init(read: @escaping @Sendable (String) -> Value?) { self.read = read }

  /// A column that understands the same words and has none yet.
  var fresh: WordColumn { WordColumn(read: read) }

  /// Adds the cells of the part of a file that follows.
  mutating func append(_ part: WordColumn) {
    // The words of the part in the order in which they first occur in it, so that new ones get the
    // numbers that they would have had.
    let numbers = part.values.indices.map { number in
      let word = part.words.padded(number)
      return value(0..<word.count - 8, of: word.span).number
    }
    for (number, count) in zip(numbers, part.counts) { counts[number] += count }
    for number in part.kept { kept.append(UInt32(truncatingIfNeeded: numbers[Int(number)])) }
  }

  /// The number of a cell, and what it means.
  mutating func value(_ range: Range<Int>, of text: Span<UInt8>) -> (number: Int, value: Value?) {
    let (number, isNew) = words.number(of: range, in: text)
    if isNew {
      values.append(read(words[number]))
      counts.append(0)
    }
    return (number, values[number])
  }

  /// Counts a row, whether it is kept or not.
  mutating func count(_ number: Int) { counts[number] &+= 1 }

  /// How many cells are not missing, and how many of these mean something.
  var fit: (understood: Int, present: Int) {
    var (understood, present) = (0, 0)
    for number in values.indices where !MissingValue.isMissing(words[number]) {
      present += counts[number]
      if values[number] != nil { understood += counts[number] }
    }
    return (understood, present)
  }

  /// Whether the cells are so seldom what the column is for that it must be for something else.
  var isSomethingElse: Bool { !Header.fits(fit.understood, of: fit.present) }

  /// Makes room for the words of a number of rows.
  mutating func reserve(_ count: Int) { kept.reserveLargePages(count) }

  /// Remembers the word of a row.
  mutating func keep(_ number: Int) { kept.append(UInt32(truncatingIfNeeded: number)) }

  /// The words of the rows that are kept, as the file has them but for national register numbers; an
  /// empty one is missing.
  func spelling(named name: String) -> Attribute {
    var cells = TextColumn()
    let codes = values.indices.map { number -> UInt32 in
      let word = words[number]
      guard !word.isEmpty else { return 0 }
      cells.append(word.withoutNationalRegisterNumbers)
      return UInt32(cells.count)
    }
    return Attribute(name: name, codes: kept.map { codes[Int($0)] }, cells: cells)
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
    _ word: @escaping @Sendable (String) -> Word?
  ) -> WordColumn<CompassSet<Word>> where Value == CompassSet<Word> {
    WordColumn { cell in
      if MissingValue.isMissing(cell) { return [] }
      var set: CompassSet<Word> = []
      for value in cell.split(whereSeparator: CompassReading.separates) {
        let value = value.trimmingPrefix { $0.isWhitespace }
        if value.isEmpty { continue }
        guard let word = word(String(value)) else { return nil }
        set.insert(word)
      }
      return set
    }
  }
}
