/// Which columns hold text in which somebody may be named, where codes stand for the names of actors.
struct FreeText {
  /// The ids and names of actors, in words: by their first word, all those that begin with it.
  private let names: [String: [[String]]]

  /// The words of the names of those who are, or may be, people.
  private let wordsOfPeople: Set<String>

  /// Values of governments are names of places, and ids of a few signs are more likely something else.
  init(naming actors: Actors) {
    var names: [String: [[String]]] = [:]
    var seen: Set<[String]> = []
    for actor in actors.indices where actors.kinds[actor] != .government {
      for name in [actors.ids[actor], actors.names[actor]] where name.count > 3 {
        let words = FreeText.words(of: name)
        guard let first = words.first, seen.insert(words).inserted else { continue }
        names[first, default: []].append(words)
      }
    }
    self.names = names
    wordsOfPeople = Set(
      actors.indices.filter { actors.kinds[$0].mayBePerson }
        .flatMap { FreeText.words(of: actors.names[$0]) }.filter { $0.count > 2 }
    )
  }

  /// Whether a column is free text: one that names an actor amid other words, or one of mostly distinct values
  /// that are long, of several words, or a word of somebody's name.
  func isFree(_ attribute: Attribute) -> Bool {
    var uses = [Int](repeating: 0, count: attribute.cells.count)
    for code in attribute.codes where code > 0 { uses[Int(code) - 1] += 1 }
    var (filled, distinct, long) = (0, 0, 0)
    for (place, cell) in attribute.cells.enumerated() where uses[place] > 0 {
      let values = Attribute.values(in: cell)
      if values.contains(where: { names($0, amidOthers: true) }) { return true }
      filled += uses[place]
      distinct += 1
      // A value that is a name altogether is replaced by the code.
      let isLong =
        cell.count > FreeText.longest || cell.contains { $0.isWhitespace }
        || wordsOfPeople.contains(cell.folded)
      if isLong, values.count < 2, !names(cell) { long += 1 }
    }
    guard !SensitiveAttribute.isHarmless(attribute.name) else { return false }
    return distinct > 1 && 2 * distinct > filled && 2 * long > distinct
  }

  /// Whether an actor is named in a text.
  func names(_ text: String) -> Bool { names(text, amidOthers: false) }

  private func names(_ text: String, amidOthers: Bool) -> Bool {
    let words = FreeText.words(of: text)
    for (place, word) in words.enumerated() {
      for name in names[word] ?? [] where words[place...].starts(with: name) {
        if !amidOthers || name.count < words.count { return true }
      }
    }
    return false
  }

  /// The most signs of a value that is no text.
  private static let longest = 24

  private static func words(of text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Actors {
  /// The names of the columns of free text, in which somebody may be named.
  ///
  /// - Complexity: O(*n*), and a look at every cell.
  package var columnsOfFreeText: Set<String> {
    let text = FreeText(naming: self)
    return Set(attributes.filter { text.isFree($0) }.map(\.name))
  }
}
