/// Which columns hold text in which somebody may be named, where codes stand for the names of actors.
struct FreeText {
  /// The ids and names of actors, in words: by their first word, all those that begin with it.
  private let names: [String: [[String]]]

  /// The words of the names of those who are, or may be, people.
  private let wordsOfPeople: Set<String>

  /// The words that only names of people have, without those of a few letters.
  private let wordsOfPeopleAlone: Set<String>

  /// The initials of the names of people.
  private let initials: Set<String>

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
    var (ofAny, ofPeople, ofOthers): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    var initials: Set<String> = []
    for actor in actors.indices {
      let words = actors.names[actor].nameWords
      guard actors.kinds[actor].mayBePerson else {
        ofOthers.formUnion(words)
        continue
      }
      ofAny.formUnion(words.filter { $0.count > 2 && $0.contains { $0.isLetter } })
      guard actors.kinds[actor].isPerson else { continue }
      ofPeople.formUnion(words)
      guard let first = words.first?.first, words.count > 1 else { continue }
      let letters = words.compactMap(\.first)
      initials.formUnion([
        String(letters), String(letters.prefix(2)), "\(first)\(letters.last ?? first)",
      ])
    }
    for column in actors.attributes where Attribute.tellsMunicipality(column.name) {
      for cell in column.cells { ofOthers.formUnion(cell.nameWords) }
    }
    wordsOfPeople = ofAny
    wordsOfPeopleAlone = ofPeople.subtracting(ofOthers)
      .filter { $0.count > 3 && !FreeText.particles.contains($0) }
    self.initials = initials
  }

  /// Words of names that are words of sentences too.
  private static let particles: Set = ["vanden", "vander", "voor", "over", "onder", "della"]

  /// Whether a column is free text or may tell otherwise who somebody is: one of contact details, one that names
  /// an actor amid other words, one that names a person by part of the name, one of mostly distinct values that are
  /// long, of several words, or a word of somebody's name, or one of values that look like the names of people.
  func isFree(_ attribute: Attribute) -> Bool {
    if ContactDetails.areIn(attribute) || namesPeopleByParts(attribute) { return true }
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
        || wordsOfPeople.contains(cell.folded)
      if isLong, values.count < 2, !names(cell) { long += 1 }
      if values.allSatisfy(FreeText.looksLikeName), !names(cell) { named += 1 }
    }
    guard !SensitiveAttribute.isHarmless(attribute.name) else { return false }
    return distinct > 1 && (2 * distinct > filled && 2 * long > distinct || 2 * named > distinct)
  }

  /// Whether a column names a person by a word that only names of people have, as `Team Peeters`, or by initials.
  ///
  /// A word begins with a capital there, since `jong` is a name as well. Initials are those of a person, with points
  /// as `R.V.`, or as all values of the column; or there are several with points. Names of places are often those
  /// of people too.
  private func namesPeopleByParts(_ attribute: Attribute) -> Bool {
    guard !Attribute.tellsMunicipality(attribute.name) else { return false }
    let isUsed = attribute.cellsInUse
    var (values, pointed): (Set<String>, Set<String>) = ([], [])
    var areInitials = true
    for (place, cell) in attribute.cells.enumerated() where isUsed[place] {
      // Where a code takes the place of a name it tells nothing.
      for value in Attribute.values(in: cell) where !names(value) {
        let letters = value.filter(\.isLetter)
        if FreeText.areInitialsWithPoints(value) {
          pointed.insert(letters)
          if pointed.count > 1 || initials.contains(letters.folded) { return true }
        }
        let words = value.split { !$0.isLetter }
        if words.contains(where: {
          $0.count > 3 && ($0.first?.isUppercase ?? false)
            && wordsOfPeopleAlone.contains(String($0).folded)
        }) {
          return true
        }
        values.insert(value)
        areInitials =
          areInitials && value.allSatisfy(\.isUppercase) && initials.contains(letters.folded)
      }
    }
    return areInitials && values.count > 1
  }

  /// Whether a text is two to four capitals, each with a point after it.
  private static func areInitialsWithPoints(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return 2...4 ~= letters.count && letters.allSatisfy(\.isUppercase)
      && text.count { $0 == "." } >= letters.count - 1
      && text.allSatisfy { $0.isLetter || ".- ".contains($0) }
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
