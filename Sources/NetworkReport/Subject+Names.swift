import NetworkDrawing
public import SocialNetwork

// The actors and attributes that a question names.

extension Subject {
  /// The position of the actor with an id or name.
  ///
  /// - Throws: Where there is none, or several have the name.
  public func position(of word: String) throws(QuestionError) -> Int {
    let found = actors.positions(named: word)
    let name = word.harmless
    if let position = found.first, found.count == 1 {
      guard !marked.contains(actors.ids[position]) else {
        throw QuestionError(Subject.isMarked, aboutWord: word)
      }
      return position
    }
    if !found.isEmpty {
      let ids = Text.list(ofNames: found.map { actors.inFiles.ids[$0] })
      throw QuestionError(
        Text(
          en: "\(found.count) actors are called '\(name)', with the ids \(ids.en); give the id",
          nl: "\(found.count) actoren heten '\(name)', met de id's \(ids.nl); geef de id"
        )
      )
    }
    if scope.without.contains(where: { $0.folded == word.folded }) {
      throw QuestionError(
        Text(
          en: "actor '\(name)' was left out of the network",
          nl: "actor '\(name)' is uit het netwerk weggelaten"
        )
      )
    }
    throw QuestionError(
      scope.only.isEmpty
        ? Text(
          en: "no actor with id or name '\(name)'",
          nl: "geen actor met id of naam '\(name)'"
        )
        : Text(
          en: "no actor with id or name '\(name)' among those that the network was narrowed to",
          nl: "geen actor met id of naam '\(name)' bij die waartoe het netwerk beperkt is"
        ),
      suggestions: suggestions(for: word)
    )
  }

  /// The attribute of a name; kinds, roles and functions are attributes too.
  ///
  /// - Throws: Where there is none.
  public func attribute(named name: String) throws(QuestionError) -> Attribute {
    try attribute(named: name, among: actors)
  }

  /// Who may be meant by a word that is no id or name, of those who may be told, three at most: nobody where codes
  /// stand for names, and of people only those whose id is a code.
  private func suggestions(for word: String) -> [String] {
    guard actors.count <= 20_000, !naming.isPseudonymous else { return [] }
    let told = actors.indices.filter { !marked.contains(actors.ids[$0]) }
    let named = told.filter(isNamed)
    let ids = told.filter { isNamed($0) || actors.hasCodedID($0) }.map { actors.ids[$0] }
    let near = (ids + named.map { actors.names[$0] }).nearestFew(to: word)
    guard near.isEmpty else { return near }
    let start = word.folded + " "
    return named.map { actors.names[$0] }.filter { $0.folded.hasPrefix(start) }.firstFew
  }

  /// The attribute of a name of some actors.
  func attribute(named name: String, among actors: Actors) throws(QuestionError) -> Attribute {
    switch actors.subject(of: name) {
    case .attribute(let attribute): return attribute
    case .kind:
      return Attribute(name: "kind", cells: actors.kinds.map { $0 == .unknown ? nil : $0.name })
    case .role: return Attribute(name: "role", cells: actors.map(\.roles.cell))
    case .function:
      return Attribute(
        name: "function",
        cells: actors.indices.map { actors.functions(of: $0).cell }
      )
    case .id, .name, .surveyed, .measure, nil: break
    }
    if let column = policy.columnsLeftOut.first(where: { $0.folded == name.folded }) {
      throw QuestionError(
        Text(
          en: "'\(column.harmless)' is left out where codes stand for names, since it may tell "
            + "who somebody is",
          nl: "'\(column.harmless)' is weggelaten waar codes voor namen staan, omdat het kan "
            + "zeggen wie iemand is"
        )
      )
    }
    let names = ["kind", "soort"] + actors.attributes.map(\.name)
    let lists = ["kind", "soort"].map { kind in
      Text.list(ofNames: [kind] + actors.attributes.map(\.name))
    }
    // The kind is there always.
    let there = Text.there(
      are: Text(en: lists[0].en, nl: lists[1].nl),
      count: actors.attributes.count + 1
    )
    throw QuestionError(
      Text(
        en: "no attribute '\(name.harmless)'; \(there.en)",
        nl: "geen kenmerk '\(name.harmless)'; \(there.nl)"
      ),
      suggestion: names.nearest(to: name)
    )
  }

  /// Refuses a list of actors by a sensitive attribute, unless that was asked for.
  public func guardSensitive(_ key: String) throws(QuestionError) {
    // One that is not there is refused as such.
    guard !policy.mayTellOfActors(by: key), actors.subject(of: key) != nil else { return }
    guard !policy.isGuardedByDefault(key) else {
      throw QuestionError(
        Text(
          en:
            "nothing says that '\(key.harmless)' is harmless, or people are named in it, and a list of "
            + "actors would tell it of each of them",
          nl:
            "niets zegt dat '\(key.harmless)' onschuldig is of er worden mensen in genoemd, en een lijst "
            + "van actoren zou het van elk van hen verklappen"
        ),
        remedy: .publicColumn(key)
      )
    }
    throw QuestionError(
      Text(
        en: "'\(key.harmless)' is sensitive: a list of actors would tell it of each of them",
        nl:
          "'\(key.harmless)' is gevoelig: een lijst van actoren zou het van elk van hen verklappen"
      ),
      remedy: .showAttributes
    )
  }
}

extension Subject {
  /// What the network is called in a title and within a sentence: after its umbrella, where there is one that may be
  /// named, else as the dataset.
  func networkName(after umbrella: String?) throws(QuestionError) -> (title: Text, inSentence: Text)
  {
    guard let umbrella else { return (Text(name), Text(name)) }
    let actor = try position(of: umbrella)
    guard isNamed(actor) else {
      return (Text(name), Text(name))
    }
    let name = actors.names[actor].harmless.withoutLegalForm
    return (
      Text(en: "Network of \(name)", nl: "Netwerk van \(name)"),
      Text(en: "the network of \(name)", nl: "het netwerk van \(name)")
    )
  }
}
