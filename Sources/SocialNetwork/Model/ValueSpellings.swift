/// How a value is spelt in cells that are read as one, such as `gent` and `Gent`.
package struct ValueSpellings: Sendable {
  /// Each spelling with the number of actors who have it.
  private var counts: [(text: String, count: Int)] = []

  /// Creates a value that nobody has.
  package init() {}

  /// Counts actors who have a spelling.
  package mutating func add(_ text: String, count: Int) {
    // Swift takes two Unicode forms of a text for equal; a file does not.
    let place = counts.firstIndex { $0.text.utf8.elementsEqual(text.utf8) }
    if let place { counts[place].count += count } else { counts.append((text, count)) }
  }

  /// The spellings, the most frequent first; of those that are equally frequent, by UTF-8 bytes.
  package var sorted: [(text: String, count: Int)] {
    counts.sorted {
      $0.count != $1.count
        ? $0.count > $1.count : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
  }

  /// The spelling under which the value is shown, whatever the order of the rows; empty where nobody has it.
  package var usual: String { counts.count == 1 ? counts[0].text : sorted.first?.text ?? "" }

  /// The number of actors who have the value.
  package var count: Int { counts.reduce(0) { $0 + $1.count } }
}
