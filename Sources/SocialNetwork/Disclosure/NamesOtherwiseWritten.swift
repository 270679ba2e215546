/// The names of actors as cells may write them otherwise: without accents, in another order, as `Peeters, Jan`.
private struct NamesOtherwiseWritten {
  /// The names as they stand among the actors.
  private var names: Set<String> = []

  /// A name as it stands there, by its words in the order of the alphabet.
  private var nameOfWords: [String: String] = [:]

  /// The words of people's names of two words or more, and how many words such names have.
  private var wordsOfPeople: Set<String> = []
  private var lengths: Set<Int> = []

  /// Names of people, by their words, that may stand amid others.
  private var people: Set<String> = []

  /// A name as it stands there, by its letters and digits without anything between, from any of its words on.
  private var nameOfLetters: [String: String] = [:]

  /// The names of governments likewise, which are those of places in a column of municipalities.
  private var governmentOfWords: [String: String] = [:]

  /// Names of a few signs are more likely something else.
  init(of actors: Actors) {
    for actor in actors.indices {
      let name = actors.names[actor]
      let words = name.nameWords
      guard name.count > 3, !words.isEmpty else { continue }
      let key = NamedPeople.key(words[...])
      guard actors.kinds[actor] != .government else {
        if governmentOfWords[key] == nil { governmentOfWords[key] = name }
        continue
      }
      names.insert(name.folded)
      if nameOfWords[key] == nil { nameOfWords[key] = name }
      for start in words.indices.prefix(NamedPeople.mostWords) {
        let letters = (words[start...] + words[..<start]).joined()
        if letters.count >= NamesOtherwiseWritten.leastLetters, nameOfLetters[letters] == nil {
          nameOfLetters[letters] = name
        }
      }
      guard actors.kinds[actor].mayBePerson,
        2...NamedPeople.mostWords ~= words.count
      else { continue }
      people.insert(key)
      wordsOfPeople.formUnion(words)
      lengths.insert(words.count)
    }
  }

  /// Fewer letters in a row are more likely a word of their own.
  private static let leastLetters = 6

  /// What a value says of an actor.
  enum Finding {
    /// Nothing, or its name as it stands among the actors.
    case nothing

    /// It is this name, otherwise written.
    case name(String)

    /// Somebody is named amid other words.
    case amidOthers
  }

  func finding(in value: String, ofMunicipalities: Bool) -> Finding {
    if names.contains(value.folded) { return .nothing }
    let words = value.nameWords
    let key = NamedPeople.key(words[...])
    if let name = nameOfWords[key] ?? nameOfLetters[words.joined()] { return .name(name) }
    if !ofMunicipalities, let name = governmentOfWords[key] { return .name(name) }
    guard words.contains(where: wordsOfPeople.contains) else { return .nothing }
    for length in lengths where length < words.count {
      for start in 0...words.count - length {
        let part = words[start..<start + length]
        guard part.allSatisfy(wordsOfPeople.contains) else { continue }
        if people.contains(NamedPeople.key(part)) { return .amidOthers }
      }
    }
    return .nothing
  }
}

extension Dataset {
  /// The dataset with the names of actors in further columns written as they stand among the actors, so that
  /// codes can take their place, and without the columns in which people are named amid other words.
  ///
  /// Names are compared by their words, without case, accents and signs, in any order.
  ///
  /// - Parameter columns: The columns that are kept though people are named in them amid other words: such a value
  ///   is `•••` then.
  /// - Returns: The dataset; its numbers are rounded as those of the files are.
  /// - Complexity: O(*n*), and a look at every distinct cell.
  package func withNamesWrittenAlike(keeping columns: [String]) -> Dataset {
    guard !actors.attributes.isEmpty else { return self }
    let names = NamesOtherwiseWritten(of: actors)
    let kept = Set(columns.map(\.folded))
    var isChanged = false
    let attributes = actors.attributes.compactMap { attribute -> Attribute? in
      let isKept = kept.contains(attribute.name.folded)
      let ofMunicipalities = Attribute.tellsMunicipality(attribute.name)
      var written: [Int: String] = [:]
      for (place, cell) in attribute.cells.enumerated() {
        var values = Attribute.values(in: cell)
        for index in values.indices {
          switch names.finding(in: values[index], ofMunicipalities: ofMunicipalities) {
          case .nothing: continue
          case .name(let name):
            values[index] = name
            written[place] = values.joined(separator: "|")
          case .amidOthers:
            isChanged = true
            guard isKept else { return nil }
            values[index] = "•••"
            written[place] = values.joined(separator: "|")
          }
        }
      }
      guard !written.isEmpty else { return attribute }
      isChanged = true
      return Attribute(
        name: attribute.name,
        cells: actors.indices.map { position in
          let code = Int(attribute.codes[position])
          return code == 0 ? nil : written[code - 1] ?? attribute.cells[code - 1]
        },
        decimalSeparator: attribute.decimalSeparator
      )
    }
    guard isChanged else { return self }
    var alike = Dataset(
      name: name,
      actors: actors.with(attributes),
      ties: ties,
      actorsThatLostTies: losersToOthers,
      tiesLeftOut: tiesLeftOut,
      leftOut: leftOut
    )
    alike.formerKey = disclosureKey
    alike.otherTieColumns = otherTieColumns
    return alike
  }
}

extension Actors {
  /// Whether any of them but a government is named in a text, by a name or id of more than three signs, or by the
  /// words of a name in another order.
  ///
  /// - Complexity: O(*n*).
  package func areNamed(in text: String) -> Bool {
    if FreeText(naming: self).names(text) { return true }
    switch NamesOtherwiseWritten(of: self).finding(in: text, ofMunicipalities: true) {
    case .nothing: return false
    case .name, .amidOthers: return true
    }
  }
}
