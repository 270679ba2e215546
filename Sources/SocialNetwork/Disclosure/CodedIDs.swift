// Which ids are codes, so that whoever is called by one is known to nobody but those who hold the files.

extension Actors {
  /// Whether the id of an actor is a code, such as `v08`, and neither a name nor made from one.
  ///
  /// One with a digit is, unless a word of the name stands in it, or it has so many digits that it may be the
  /// number of a telephone or an account, or a long word that may be a name; where the files give no name beside
  /// the id, unless three letters of it follow one another, or it holds a space or another sign that codes
  /// hardly have. Codes that stand for names and ids always are.
  package func hasCodedID(_ position: Int) -> Bool {
    if isCoded { return true }
    let id = ids[position].folded
    guard 1...8 ~= id.count(where: \.isNumber) else { return false }
    if id.words.contains(where: { $0.count > 4 && !Actors.wordsOfCodes.contains($0) }) {
      return false
    }
    let name = names[position].folded
    guard name == id else {
      return !name.words.contains { id.utf8.contains(run: $0) }
    }
    var letters = 0
    for character in id {
      letters = character.isLetter ? letters + 1 : 0
      let isOfCode = character.isLetter || character.isNumber || "-_.:/#".contains(character)
      if letters > 2 || !isOfCode { return false }
    }
    return true
  }

  /// Long words in ids that say what somebody is, rather than who.
  private static let wordsOfCodes = Set(
    [
      "vrijwilliger", "volunteer", "benevole", "individu", "individual", "persoon",
      "person", "personne", "actor", "acteur", "deelnemer", "participant", "medewerker", "member",
    ].map { Array($0.utf8) }
  )
}

extension String {
  /// The runs of three letters or more.
  fileprivate var words: [[UInt8]] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      let words: [Substring] = split { !$0.isLetter }
      return words.filter { $0.count > 2 }.map { Array($0.utf8) }
    }
    // Of ASCII a letter is a byte.
    return utf8.split { !(0x61...0x7A ~= $0 | 0x20) }.filter { $0.count > 2 }.map { Array($0) }
  }
}

extension String.UTF8View {
  /// Whether some bytes follow on one another in these.
  fileprivate func contains(run: [UInt8]) -> Bool {
    var rest = self[...]
    while rest.count >= run.count {
      if rest.starts(with: run) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
