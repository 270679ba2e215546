/// Parts of the names of people by which they are known: a surname as in `Team Peeters`, initials, the name of an account.
struct PartsOfNames {
  /// The words that only names of people have.
  private let words: Set<String>

  /// The initials of people, and names of accounts such as `jpeeters`.
  private let initials: Set<String>
  private let accounts: Set<String>

  /// Words of names that are words of sentences too.
  private static let particles: Set = [
    "van", "vanden", "vander", "de", "den", "der", "het", "ten", "ter", "te", "op", "in", "en",
    "el", "al",
    "la", "le", "les", "du", "da", "di", "dos", "della", "bin", "ben", "ibn", "abu", "von", "zu",
    "the",
    "voor", "over", "onder", "st", "sint", "san",
  ]

  /// The least letters of a word that is a name with something before or after it in one word.
  private static let leastJoined = 5

  /// Finds the parts, without the words of the names of others and of municipalities, which are names of places.
  init(of actors: Actors) {
    var (ofPeople, ofOthers): (Set<String>, Set<String>) = ([], [])
    var (initials, accounts): (Set<String>, Set<String>) = ([], [])
    for actor in actors.indices {
      let kind = actors.kinds[actor]
      // Whoever is of unknown kind may be either.
      guard kind != .unknown else { continue }
      let words = actors.names[actor].nameWords
      guard kind.isPerson else {
        ofOthers.formUnion(words)
        continue
      }
      ofPeople.formUnion(words)
      guard words.count > 1, let first = words.first, let last = words.last,
        let one = first.first, let other = last.first
      else { continue }
      let letters = words.compactMap(\.first)
      initials.formUnion([String(letters), String(letters.prefix(2)), "\(one)\(other)"])
      accounts.formUnion(["\(one)\(last)", "\(first)\(other)", "\(last)\(one)", "\(first)\(last)"])
    }
    for column in actors.attributes where Attribute.tellsMunicipality(column.name) {
      for cell in column.cells { ofOthers.formUnion(cell.nameWords) }
    }
    words = ofPeople.subtracting(ofOthers).subtracting(PartsOfNames.particles)
      .filter { $0.count > 1 && $0.contains(where: \.isLetter) }
    self.initials = initials
    self.accounts = accounts.subtracting(ofOthers).filter { $0.count > 3 }
  }

  /// Whether a person is named in one of some values.
  ///
  /// A name begins with a capital, since `jong` is one too. Initials are those of a person, with points as `R.V.`, or
  /// as all of the values; or there are several with points.
  ///
  /// - Complexity: O(*c*) for values of *c* characters together.
  func name(someoneIn values: some Sequence<String>) -> Bool {
    guard !words.isEmpty else { return false }
    var (distinct, pointed): (Set<String>, Set<String>) = ([], [])
    var areInitials = true
    for value in values {
      for piece in value.split(whereSeparator: \.isWhitespace) where PartsOfNames.hasPoints(piece) {
        pointed.insert(piece.filter(\.isLetter))
      }
      let letters = value.filter(\.isLetter)
      if PartsOfNames.hasPoints(value[...]) { pointed.insert(letters) }
      if pointed.count > 1 || pointed.contains(where: { initials.contains($0.nameWords.joined()) })
      {
        return true
      }
      if value.split(whereSeparator: { !$0.isLetter && $0 != "." }).contains(where: isName) {
        return true
      }
      distinct.insert(value)
      areInitials =
        areInitials && 2...4 ~= letters.count
        && value.allSatisfy { $0.isUppercase || " -".contains($0) }
        && initials.contains(letters.nameWords.joined())
    }
    return areInitials && distinct.count > 1
  }

  /// Whether a word is part of the name of a person.
  private func isName(_ word: Substring) -> Bool {
    let key = word.filter(\.isLetter).nameWords.joined()
    if accounts.contains(key) { return true }
    guard word.first?.isUppercase ?? false else { return false }
    for part in word.split(separator: ".") where words.contains(String(part).nameWords.joined()) {
      return true
    }
    let least = PartsOfNames.leastJoined
    guard key.count > least else { return false }
    return (least..<key.count).contains {
      words.contains(String(key.prefix($0))) || words.contains(String(key.suffix($0)))
    }
  }

  /// Whether a text is two to four capitals with points between them.
  private static func hasPoints(_ text: Substring) -> Bool {
    let letters = text.filter(\.isLetter)
    return 2...4 ~= letters.count && letters.allSatisfy(\.isUppercase)
      && text.count { $0 == "." } >= letters.count - 1
      && text.allSatisfy { $0.isLetter || ".- ".contains($0) }
  }
}
