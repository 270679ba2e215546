/// What a name stands for in a condition, or in an option that names a column.
public enum ConditionSubject: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case id, name, kind, surveyed, role, function

  /// A further column.
  case attribute(Attribute)

  /// A measure of the network.
  case measure(ActorMeasure)

  /// Whether it is what actors are.
  public var isKind: Bool {
    if case .kind = self { return true }
    return false
  }
}

extension Actors {
  /// What a name stands for: an attribute, else a column by the header of the file, else by our own
  /// word for it in English or Dutch, else a measure by its id; `nil` where it is none of these.
  public func subject(of key: String) -> ConditionSubject? {
    if let attribute = attribute(named: key) { return .attribute(attribute) }
    let word = key.folded
    let fields:
      [(field: Spelling.Field, names: [String], subject: ConditionSubject, exists: Bool)] =
        [
          (.id, ["id"], .id, true), (.name, ["name", "naam"], .name, true),
          (.kind, ["kind", "soort"], .kind, true),
          (.surveyed, ["surveyed", "bevraagd"], .surveyed, has.surveyed),
          (.role, ["role", "rol"], .role, has.roles),
          (.function, ["function", "functie"], .function, has.functions),
        ]
    let found =
      fields.first { $0.exists && spelling.headers[$0.field]?.folded == word }
      ?? fields.first { $0.exists && $0.names.contains(word) }
    if let found { return found.subject }
    // Of municipalities there is one column, whatever it is called.
    let places = attributes.filter(\.tellsMunicipality)
    if Attribute.tellsMunicipality(key), places.count == 1 { return .attribute(places[0]) }
    return ActorMeasure.all.first { $0.id == word }.map { .measure($0) }
  }

  /// The names that a condition may use, in the order of the columns: ours, and those of the file.
  public var conditionKeys: [String] {
    ["id", "name", "kind"] + (has.surveyed ? ["surveyed"] : []) + (has.roles ? ["role"] : [])
      + (has.functions ? ["function"] : []) + attributes.map(\.name)
  }

  /// The different values of a column, in the words of the file, in the order in which they first
  /// occur; `nil` where they are too many to be listed or compared one by one, where codes stand for them, and for a
  /// measure.
  public func values(of subject: ConditionSubject, atMost limit: Int = 20_000) -> [Text]? {
    switch subject {
    // Where codes stand for them nobody is proposed.
    case .id where isCoded, .name where isCoded: return nil
    case .id: return distinct(inFiles.ids.lazy.map { [$0] }, atMost: limit)
    case .name: return distinct(inFiles.names.lazy.map { [$0] }, atMost: limit)
    case .attribute(let attribute): return values(of: attribute, atMost: limit)
    case .kind:
      if let words = spelling.words[.kind] { return values(of: words, atMost: limit) }
      return ActorKind.known.filter { kinds.contains($0) }.map(\.title)
    case .surveyed:
      if let words = spelling.words[.surveyed] { return values(of: words, atMost: limit) }
      return [Text(en: "yes", nl: "ja"), Text(en: "no", nl: "nee")]
    case .role:
      if let words = spelling.words[.role] { return values(of: words, atMost: limit) }
      return Role.allCases.map(\.title)
    case .function:
      if let words = spelling.words[.function] { return values(of: words, atMost: limit) }
      return Function.allCases.map(\.title)
    case .measure: return nil
    }
  }

  private func values(of attribute: Attribute, atMost limit: Int) -> [Text]? {
    let used = Set(attribute.codes).subtracting([0]).sorted()
    return distinct(
      used.lazy.map { Attribute.values(in: attribute.cells[Int($0) - 1]) },
      atMost: limit
    )
  }

  private func distinct(_ cells: some Sequence<[String]>, atMost limit: Int) -> [Text]? {
    var seen: Set<String> = []
    var values: [Text] = []
    for value in cells.joined() where seen.insert(value.folded).inserted {
      values.append(Text(value))
      if values.count > limit { return nil }
    }
    return values
  }
}
