/// Which part of the data a network is: some of the ties, and some of the actors.
///
///     var scope = Scope()
///     scope.layer.function = .culture
///     let network = try dataset.network(in: scope)
public struct Scope: Sendable, Hashable {
  /// Which ties.
  public var layer: Layer

  /// The ids or names of actors that are left out.
  public var without: [String]

  /// What holds of every actor that is kept.
  public var only: [Condition]

  /// Creates a scope; without arguments, that of all of the data.
  public init(layer: Layer = Layer(), without: [String] = [], only: [Condition] = []) {
    self.layer = layer
    self.without = without
    self.only = only
  }

  /// Whether actors, or ties for what they serve, are left out.
  public var isPart: Bool {
    !without.isEmpty || !only.isEmpty || layer.role != nil || layer.function != nil
  }
}

/// How actors may be called in words about a network.
public struct Naming: Sendable, Hashable {
  /// Whether people may be named.
  public var namesPeople: Bool

  /// Whether codes stand for names and ids, so that a name typed in a question may not be told.
  public var isPseudonymous: Bool

  /// Creates a rule; without arguments, organisations are named and people are not.
  public init(namesPeople: Bool = false, isPseudonymous: Bool = false) {
    self.namesPeople = namesPeople
    self.isPseudonymous = isPseudonymous
  }
}

extension Condition {
  /// The condition as it may be told beside numbers: without the value where that is the id or name of
  /// a person, unless people are named, and where codes stand for names.
  public func told(
    among actors: Actors,
    _ naming: Naming = Naming(),
    in language: Language = .en
  ) -> String {
    let start = key + comparison.rawValue
    if naming.isPseudonymous {
      let mark = Text(en: "(withheld)", nl: "(niet getoond)")[language]
      return "\(start)\(mark)".harmless
    }
    guard !naming.namesPeople, !isTellable(among: actors) else { return word.harmless }
    return "\(start)…".harmless
  }

  /// The same in both languages.
  package func words(among actors: Actors, _ naming: Naming) -> Text {
    Text(
      en: told(among: actors, naming, in: .en),
      nl: told(among: actors, naming, in: .nl)
    )
  }

  /// Whether the condition is on something else than ids and names, or each of its texts names actors
  /// of which none is or may be a person.
  private func isTellable(among actors: Actors) -> Bool {
    switch actors.subject(of: key) {
    case .id, .name: break
    default: return true
    }
    return texts.allSatisfy { text in
      let naming = Condition(
        key: key,
        comparison: comparison == .contains ? .contains : .equal,
        value: text
      )
      guard let isNamed = try? actors.satisfying(naming) else { return false }
      let named = actors.indices.filter { isNamed[$0] }
      return !named.isEmpty && named.allSatisfy { !actors.kinds[$0].mayBePerson }
    }
  }
}

extension Scope {
  /// Which part of the data a network is, a sentence each; none where it is all of them.
  ///
  /// - Parameters:
  ///   - network: The network of this scope.
  ///   - actors: The actors of the whole dataset.
  ///   - naming: How actors may be called.
  ///   - hasDates: Whether a first or last day of any tie of the dataset is known.
  /// - Returns: The sentences.
  public func sentences(
    of network: Network,
    among actors: Actors,
    _ naming: Naming = Naming(),
    hasDates: Bool = true
  ) -> [Text] {
    var sentences: [Text] = []
    if let sentence = network.leftOut.sentence { sentences.append(sentence + Text(".")) }
    sentences += network.leftOut.furtherSentences
    if let layer = sentence(onLayerOf: network) { sentences.append(layer) }
    if let day = layer.day {
      sentences.append(
        hasDates
          ? Text(
            en: "Only ties that existed on \(day.words.en).",
            nl: "Enkel relaties die op \(day.words.nl) bestonden."
          )
          : Text(
            en:
              "Asked for \(day.words.en), but no date of any tie is known: all are taken to exist on that day.",
            nl:
              "Gevraagd voor \(day.words.nl), maar van geen enkele relatie is een datum bekend: ze gelden allemaal "
              + "als bestaand op die dag."
          )
      )
    }
    if !without.isEmpty { sentences.append(sentence(onThoseLeftOutOf: actors, naming)) }
    if !only.isEmpty {
      let conditions = Text.list(only.map { $0.words(among: actors, naming) })
      sentences.append(
        Text(
          en: "Only actors with \(conditions.en), and the ties among them.",
          nl: "Enkel actoren met \(conditions.nl), en hun onderlinge relaties."
        )
      )
    }
    return sentences
  }

  private func sentence(onLayerOf network: Network) -> Text? {
    let titles = [layer.role?.title, layer.function?.title].compactMap(\.self)
    guard !titles.isEmpty else { return nil }
    let words = Text.list(titles)
    guard let coverage = network.coverage, coverage.tagged < coverage.rows else {
      return Text(
        en: "Only ties that serve the \(words.en).",
        nl: "Enkel relaties voor de \(words.nl)."
      )
    }
    let (tagged, rows) = (Number.text(coverage.tagged), Number.text(coverage.rows))
    let isOne = coverage.rows == 1
    let said = Text.list(
      [
        layer.role.map { _ in Text(en: "which role", nl: "een rol") },
        layer.function.map { _ in Text(en: "which function", nl: "een functie") },
      ].compactMap(\.self)
    )
    return Text(
      en: "Only ties that serve the \(words.en) (\(tagged.en) of \(rows.en) "
        + "\(isOne ? "row" : "rows") of ties \(coverage.tagged == 1 ? "says" : "say") \(said.en) "
        + "\(coverage.tagged == 1 ? "it serves" : "they serve")).",
      nl: "Enkel relaties voor de \(words.nl) (\(tagged.nl) van \(rows.nl) "
        + "\(isOne ? "rij" : "rijen") met relaties \(coverage.tagged == 1 ? "heeft" : "hebben") "
        + "\(said.nl))."
    )
  }

  /// Who was left out: organisations by name, people by their number.
  private func sentence(onThoseLeftOutOf actors: Actors, _ naming: Naming) -> Text {
    var names: [Text] = []
    var unnamed = 0
    for id in without {
      if !naming.isPseudonymous, names.count < 5,
        let position = actors.positions(named: id).first, !actors.kinds[position].mayBePerson
      {
        names.append(Text(actors.names[position].harmless))
      } else {
        unnamed += 1
      }
    }
    let noun = names.isEmpty ? Noun.actor : Noun.otherActor
    let list = Text.list(names + (unnamed > 0 ? [noun.count(unnamed)] : []))
    return Text(en: "Left out: \(list.en).", nl: "Weggelaten: \(list.nl).")
  }
}

extension Layer {
  /// What a tie has to have to be known to be in it, or not: a role, a function, or either is missing.
  package var tag: Text {
    switch (role, function) {
    case (_?, nil): Text(en: "role", nl: "rol")
    case (nil, _?): Text(en: "function", nl: "functie")
    default: Text(en: "role or function", nl: "rol of functie")
    }
  }
}
