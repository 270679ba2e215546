// The word that somebody may have meant.

extension Sequence<String> {
  /// The element within two edits of a word, and no more than half of its characters, if there is one; the nearest
  /// if there are more; else the only one that begins with it.
  ///
  /// Dashes before it are no characters of it, and letters that changed places are one slip.
  package func closest(to word: String) -> String? {
    if let near = near(to: word).min(by: { $0.distance < $1.distance }) { return near.name }
    let begun = beginning(with: word)
    return begun.count == 1 ? begun[0] : nil
  }

  /// The elements of which a word of four characters or more is the beginning.
  fileprivate func beginning(with word: String) -> [String] {
    let word = word.folded
    return word.count < 4 ? [] : filter { $0.folded.hasPrefix(word) }
  }

  /// The elements that are near a word, each with how many edits away it is.
  fileprivate func near(to word: String) -> [(name: String, distance: Int)] {
    let word = word.folded
    let length = word.count
    let letters = word.sorted()
    return lazy.map { (name: $0, most: $0.mostEdits) }
      // Words of unlike length are as many edits apart at least; one may be as long as a book.
      .filter { abs($0.name.count - length) <= $0.most }
      .map { (name: $0.name, most: $0.most, distance: $0.name.folded.editDistance(to: word)) }
      .filter { $0.distance <= $0.most || $0.distance == 2 && $0.name.folded.sorted() == letters }
      .map { ($0.name, $0.distance) }
  }
}

extension [String] {
  /// The one that is nearest to a word, made harmless; `nil` where none is near, or several are as near.
  ///
  /// Of numbers it is the one that differs only by zeros before it, which spreadsheets leave out; of several that do
  /// none.
  package func nearest(to word: String) -> String? {
    let few = nearestFew(to: word)
    return few.count == 1 ? few[0] : nil
  }

  /// The one that is nearest to a word, as ``nearest(to:)`` has it, or the first three of several that are as near, in
  /// the order of their letters; else those that begin with it; made harmless.
  package func nearestFew(to word: String) -> [String] {
    if let number = word.withoutLeadingZeros {
      let same = filter { $0.withoutLeadingZeros == number }
      if !same.isEmpty { return same.firstFew }
    }
    guard count <= 20_000 else { return [] }
    let near = near(to: word)
    guard let least = near.map(\.distance).min() else { return beginning(with: word).firstFew }
    return near.filter { $0.distance == least }.map(\.name).firstFew
  }

  /// The first three, each once whatever its capitals and accents.
  package var firstFew: [String] {
    var seen: Set<String> = []
    return Array(filter { seen.insert($0.folded).inserted }.sorted().prefix(3)).map(\.harmless)
  }
}

extension String {
  /// How many edits away from it a word may be that is meant as it.
  fileprivate var mostEdits: Int {
    let length = drop { $0 == "-" }.count
    return Swift.min(Swift.max(2, length / 3), length / 2)
  }

  /// The digits without the zeros before them; `nil` where it holds anything else.
  fileprivate var withoutLeadingZeros: Substring? {
    guard !isEmpty, utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return drop { $0 == "0" }
  }
}
