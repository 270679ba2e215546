import Foundation
import SocialNetwork

/// The values of a column of actors that are written in several ways: some are read as one value, others only
/// look like one.
struct SpellingCheck {
  /// A value, with its spellings and where each stands first.
  private struct Value {
    var spellings = ValueSpellings()
    var places: [String: Place] = [:]
  }

  /// The most distinct cells of a column that is looked at: one with more divides nobody into groups.
  static let mostCells = 5_000

  /// The spellings of each value that has several, those that are rarer first.
  let merged: [(spellings: [SpellingCount], place: Place)]

  /// The values that look like one, those that are rarer first.
  let similar: [(spellings: [SpellingCount], place: Place)]

  /// Looks at a column, of whose cells the places are known.
  init(of attribute: Attribute, places: [Place]) {
    var uses = [Int](repeating: 0, count: attribute.cells.count + 1)
    for code in attribute.codes { uses[Int(code)] += 1 }
    var numbers: [String: Int] = [:]
    var values: [Value] = []
    var keys: [String] = []
    for (number, cell) in attribute.cells.enumerated() where uses[number + 1] > 0 {
      for text in Attribute.values(in: cell) {
        let key = text.folded
        let value = numbers[key] ?? values.count
        if value == values.count {
          numbers[key] = value
          values.append(Value())
          keys.append(key)
        }
        values[value].spellings.add(text, count: uses[number + 1])
        if values[value].places[text] == nil { values[value].places[text] = places[number] }
      }
    }
    func place(_ value: Int, _ text: String) -> Place { values[value].places[text] ?? Place() }
    merged = values.indices.compactMap { value in
      let spellings = values[value].spellings.sorted.reversed().map(SpellingCount.init)
      guard spellings.count > 1, let rarest = spellings.first else { return nil }
      return (spellings, place(value, rarest.text))
    }
    var alike: [String: [Int]] = [:]
    for (value, key) in keys.enumerated() {
      if let likeness = key.likeness { alike[likeness, default: []].append(value) }
    }
    similar = alike.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { group in
      var all = ValueSpellings()
      for value in group {
        all.add(values[value].spellings.usual, count: values[value].spellings.count)
      }
      let spellings = all.sorted.reversed().map(SpellingCount.init)
      let rarest = group.first { values[$0].spellings.usual == spellings.first?.text }
      return (spellings, rarest.map { place($0, values[$0].spellings.usual) } ?? Place())
    }
  }
}

/// A spelling, and how many actors have it.
struct SpellingCount {
  let text: String
  let count: Int
}

extension AttributeBuilder {
  /// Reports the values that are written in several ways; without the values, where nothing may be told of
  /// single actors by the column.
  ///
  /// - Parameters:
  ///   - attribute: The column, once it was read to its end.
  ///   - header: Where the header is.
  ///   - findings: What is said is added to these.
  ///   - mayTell: Whether values may be told.
  func reportSpellings(
    of attribute: Attribute,
    header: Place,
    to findings: inout FindingList,
    mayTell: () -> Bool
  ) {
    guard let places = placesOfCells else { return }
    let check = SpellingCheck(of: attribute, places: places)
    guard !check.merged.isEmpty || !check.similar.isEmpty else { return }
    guard mayTell() else {
      if !check.merged.isEmpty { findings.add(.mergedSpellingsInGuarded(name), at: header) }
      if !check.similar.isEmpty { findings.add(.similarValuesInGuarded(name), at: header) }
      return
    }
    for (spellings, place) in check.merged {
      findings.add(.mergedSpellings(spellings), at: place, value: spellings[0].text)
    }
    for (spellings, place) in check.similar {
      findings.add(.similarValues(spellings), at: place, value: spellings[0].text)
    }
  }
}

extension String {
  /// What a folded value has in common with others that look like it: all but marks, and between letters all
  /// but hyphens, dots and the like, with "st" written in full; `nil` where too little remains to say so.
  fileprivate var likeness: String? {
    let plain =
      utf8.allSatisfy { $0 < 0x80 }
      ? self : folding(options: .diacriticInsensitive, locale: nil)
    let signs: Set<Character> = ["-", "_", ".", "'", "’"]
    guard plain.allSatisfy({ $0.isLetter || $0.isWhitespace || signs.contains($0) }) else {
      // What signs mean beside digits and other signs is not known: 1.5 is not 15.
      return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let words = plain.split { !$0.isLetter }.map { SpellingCheck.inFull[String($0)] ?? String($0) }
    let letters = words.joined()
    return letters.count > 2 ? letters : nil
  }
}

extension SpellingCheck {
  /// What abbreviations in the names of places stand for.
  fileprivate static let inFull = [
    "st": "sint", "saint": "sint", "ste": "sinte", "sainte": "sinte",
  ]
}
