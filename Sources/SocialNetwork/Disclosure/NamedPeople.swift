/// Which further columns name people of the dataset, whatever their headers say: a team that goes by the name of
/// whoever leads it is a detail of that person.
enum NamedPeople {
  /// No name that is looked for has more words.
  static let mostWords = 6

  /// The words of a name, whatever their order.
  static func key(_ words: ArraySlice<String>) -> String { words.sorted().joined(separator: " ") }

  /// The columns in which a person's name of two words or more stands, alone or amid others, in whatever order and
  /// however case, accents and signs are written.
  ///
  /// - Parameters:
  ///   - attributes: The columns.
  ///   - actors: The actors of the dataset.
  ///   - isPerson: Says of the position of an actor whether it is a person.
  /// - Returns: The names of the columns.
  /// - Complexity: O(*n*) for *n* actors where a cell of a column has two words; O(*c*) for *c* distinct cells else.
  static func columns(
    among attributes: [Attribute],
    of actors: Actors,
    where isPerson: (Int) -> Bool
  ) -> Set<String> {
    var columns: [String: Set<String>] = [:]
    for attribute in attributes {
      for cell in attribute.cells {
        for value in Attribute.values(in: cell) {
          for key in keys(in: value.nameWords) { columns[key, default: []].insert(attribute.name) }
        }
      }
    }
    guard !columns.isEmpty else { return [] }
    let sums = Set(columns.keys.map { sum(ofLettersIn: $0.utf8) })
    var found: Set<String> = []
    for actor in actors.indices where isPerson(actor) {
      // Most names are nothing like any cell, which their letters tell at once.
      if let sum = sum(ofLettersIn: actors.names.utf8(actor)), !sums.contains(sum) { continue }
      let words = actors.names[actor].nameWords
      if words.count > 1, let own = columns[key(words[...])] { found.formUnion(own) }
    }
    return found
  }

  /// The words that stand side by side, as many as a name may have.
  private static func keys(in words: [String]) -> [String] {
    words.indices.flatMap { start in
      (2...mostWords).filter { start + $0 <= words.count }.map { key(words[start..<start + $0]) }
    }
  }

  /// A sum over the letters and digits, which is the same in whatever order and case they are; `nil` where there
  /// are others than those of ASCII.
  private static func sum(ofLettersIn bytes: some Sequence<UInt8>) -> UInt64? {
    var sum: UInt64 = 0
    for byte in bytes {
      let letter = UInt64(byte | 0x20)
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: sum &+= letter &* letter &* letter &* letter
      case 0x80...: return nil
      default: continue
      }
    }
    return sum
  }
}
