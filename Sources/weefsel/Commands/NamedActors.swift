import SocialNetwork

extension Call {
  /// The position of the actor that an option names by its id or name.
  func position(of word: String, in network: Network) throws(UsageError) -> Int {
    let wasLeftOut = arguments[Common.without].contains { $0.folded == word.folded }
    guard wasLeftOut, network.actors.positions(named: word).isEmpty else {
      return try position(of: word, in: network.actors)
    }
    throw UsageError(
      Text(
        en: "actor '\(word.harmless)' was left out by --without",
        nl: "actor '\(word.harmless)' is weggelaten met --without"
      ),
      for: command
    )
  }

  /// The position of the actor among some that an option names by its id or name.
  func position(of word: String, in actors: Actors) throws(UsageError) -> Int {
    let found = actors.positions(named: word)
    if let position = found.first, found.count == 1 { return position }
    let name = word.harmless
    if !found.isEmpty {
      let ids = found.map { actors.inFiles.ids[$0] }
      throw UsageError(
        Text(
          en: "\(found.count) actors are called '\(name)', with the ids \(ids.listed(.en)); "
            + "give the id",
          nl: "\(found.count) actoren heten '\(name)', met de id's \(ids.listed(.nl)); "
            + "geef de id"
        ),
        for: command
      )
    }
    let isNarrowed = !arguments[Common.only].isEmpty
    throw UsageError(
      Text(
        en: "no actor with id or name '\(name)'" + (isNarrowed ? " among those of --only" : ""),
        nl: "geen actor met id of naam '\(name)'" + (isNarrowed ? " bij die van --only" : "")
      ),
      for: command,
      suggestion: actors.count > 20_000
        ? nil : (Array(actors.inFiles.ids) + actors.inFiles.names).nearest(to: word)
    )
  }

  /// The attribute that an option names; kinds, roles and functions are attributes too.
  func attribute(named name: String, in network: Network) throws(UsageError) -> Attribute {
    let actors = network.actors
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
    let names = ["kind"] + actors.attributes.map(\.name)
    throw UsageError(
      Text(
        en: "no attribute '\(name.harmless)'; there are \(names.listed(.en))",
        nl: "geen kenmerk '\(name.harmless)'; er zijn \(names.listed(.nl))"
      ),
      for: command,
      suggestion: names.nearest(to: name)
    )
  }
}
