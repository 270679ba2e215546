/// Which columns hold text in which somebody may be named, where codes stand for the names of actors.
struct FreeText {
  /// The ids and names of actors, in words: by their first word, all those that begin with it.
  private let names: [String: [[String]]]

  /// The words of the names of those who are, or may be, people.
  private let wordsOfPeople: Set<String>

  /// Parts of the names of people.
  private let parts: PartsOfNames

  /// Whether each actor is a person.
  private let isPerson: [Bool]

  /// Values of governments are names of places, and ids of a few signs are more likely something else.
  init(naming actors: Actors) {
    var names: [String: [[String]]] = [:]
    var seen: Set<[String]> = []
    for actor in actors.indices where actors.kinds[actor] != .government {
      for name in [actors.ids[actor], actors.names[actor]] where name.count > 3 {
        let words = name.nameWords
        guard let first = words.first, seen.insert(words).inserted else { continue }
        names[first, default: []].append(words)
      }
    }
    self.names = names
    wordsOfPeople = Set(
      actors.indices.filter { actors.kinds[$0].mayBePerson }
        .flatMap { actors.names[$0].nameWords }
        .filter { $0.count > 2 && $0.contains { $0.isLetter } }
    )
    parts = PartsOfNames(of: actors)
    isPerson = actors.kinds.map(\.isPerson)
  }

  /// Whether a column is free text or may tell otherwise who somebody is.
  ///
  /// It is one of contact details, one that names an actor amid other words, one that names a person by part of the
  /// name, one of mostly distinct values that are long, of several words, or a word of somebody's name, or one of
  /// values that look like the names of people. Of whatever header, one of which most people have a value of their own
  /// is so too, but for places and numbers.
  func isFree(_ attribute: Attribute) -> Bool {
    if ContactDetails.areIn(attribute) || ContactDetails.standOut(in: attribute) { return true }
    if !Attribute.tellsMunicipality(attribute.name) {
      if namesPeopleByParts(attribute) || tellsPeopleApart(attribute) { return true }
    }
    var uses = [Int](repeating: 0, count: attribute.cells.count)
    for code in attribute.codes where code > 0 { uses[Int(code) - 1] += 1 }
    var (filled, distinct, long, named) = (0, 0, 0, 0)
    for (place, cell) in attribute.cells.enumerated() where uses[place] > 0 {
      let values = Attribute.values(in: cell)
      if values.contains(where: { names($0, amidOthers: true) }) { return true }
      filled += uses[place]
      distinct += 1
      // A value that is a name altogether is replaced by the code.
      let isLong =
        cell.count > FreeText.longest || cell.contains { $0.isWhitespace }
        || cell.nameWords.count == 1 && wordsOfPeople.contains(cell.nameWords[0])
      if isLong, values.count < 2, !names(cell) { long += 1 }
      if values.allSatisfy(FreeText.looksLikeName), !names(cell) { named += 1 }
    }
    guard !SensitiveAttribute.isHarmless(attribute.name) else { return false }
    return distinct > 1 && (2 * distinct > filled && 2 * long > distinct || 2 * named > distinct)
  }

  /// Whether a column names a person by part of the name.
  ///
  /// Where a code takes the place of a name it tells nothing.
  private func namesPeopleByParts(_ attribute: Attribute) -> Bool {
    let isUsed = attribute.cellsInUse
    let values = attribute.cells.enumerated().lazy.filter { isUsed[$0.offset] }
      .flatMap { Attribute.values(in: $0.element) }.filter { !names($0) }
    return parts.name(someoneIn: values)
  }

  /// Whether most people have a value that no other has, as a date of birth under whatever header.
  private func tellsPeopleApart(_ attribute: Attribute) -> Bool {
    guard attribute.numbers == nil, attribute.codes.count == isPerson.count else { return false }
    var uses: [UInt32: Int] = [:]
    for (code, isPerson) in zip(attribute.codes, isPerson) where isPerson && code > 0 {
      guard !names(attribute.cells[Int(code) - 1]) else { continue }
      uses[code, default: 0] += 1
    }
    let filled = uses.values.reduce(0, +)
    return filled >= 5 && 2 * uses.values.count { $0 == 1 } > filled
  }

  /// Whether a column looks as if people were named in it, or something told of them, who need not be actors.
  ///
  /// Half of its distinct values or more then look like the names of people, or are long. Those of places look so as
  /// well.
  static func mayNamePeople(_ attribute: Attribute) -> Bool {
    guard !Attribute.tellsMunicipality(attribute.name) else { return false }
    let isUsed = attribute.cellsInUse
    var (distinct, named) = (0, 0)
    // So many tell what the others are like.
    for (place, cell) in attribute.cells.enumerated().prefix(5_000) where isUsed[place] {
      let values = Attribute.values(in: cell)
      distinct += 1
      if values.contains(where: { looksLikeName($0) || $0.count > longest }) { named += 1 }
    }
    return named > 0 && 2 * named >= distinct
  }

  /// Whether a text looks like the name of a person: two to four words of letters, of which the first and the last
  /// begin with a capital.
  private static func looksLikeName(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    guard 2...4 ~= words.count, let first = words.first?.first, let last = words.last?.first else {
      return false
    }
    return first.isUppercase && last.isUppercase
      && text.allSatisfy { $0.isLetter || $0.isWhitespace || "'’-.".contains($0) }
  }

  /// Whether an actor is named in a text.
  func names(_ text: String) -> Bool { names(text, amidOthers: false) }

  private func names(_ text: String, amidOthers: Bool) -> Bool {
    let words = text.nameWords
    for (place, word) in words.enumerated() {
      for name in names[word] ?? [] where words[place...].starts(with: name) {
        if !amidOthers || name.count < words.count { return true }
      }
    }
    return false
  }

  /// The most signs of a value that is no text.
  private static let longest = 24
}

extension Actors {
  /// The names of the columns in which people who are no actors may be named, and which are no columns of free text,
  /// so that they stay where codes stand for names.
  ///
  /// - Complexity: A look at every distinct cell; O(*n*) besides where there is such a column.
  package var columnsThatMayNameOthers: [String] {
    let columns = attributes.filter(FreeText.mayNamePeople)
    guard !columns.isEmpty else { return [] }
    let text = FreeText(naming: self)
    return columns.filter { column in
      let isUsed = column.cellsInUse
      // A value that names an actor is replaced by the code.
      return !text.isFree(column)
        && column.cells.enumerated().contains { place, cell in
          isUsed[place] && !text.names(cell)
        }
    }.map(\.name)
  }

  /// The names of the columns of free text, in which somebody may be named.
  ///
  /// - Complexity: O(*n*), and a look at every cell.
  package var columnsOfFreeText: Set<String> {
    let text = FreeText(naming: self)
    return Set(attributes.filter { text.isFree($0) }.map(\.name))
  }
}

extension Attribute {
  /// Whether anybody has each of the cells.
  fileprivate var cellsInUse: [Bool] {
    var isUsed = [Bool](repeating: false, count: cells.count)
    for code in codes where code > 0 { isUsed[Int(code) - 1] = true }
    return isUsed
  }
}
