/// The combinations of traits that actors have, numbered.
struct TraitProfiles {
  private let ofActor: [Int]
  private let traits: [Traits]

  /// The numbers of the values that an actor has of each attribute; mostly one.
  private struct Traits: Hashable {
    let municipalities: [Int]
    let sectors: [Int]
    let functions: Functions
  }

  /// Numbers the combinations of those attributes that may be told of single actors.
  init(_ actors: Actors, mayTell: (String) -> Bool = { _ in true }) {
    let municipality = Self.values(
      of: actors,
      named: ["municipality", "gemeente", "commune"].filter(mayTell)
    )
    let sector = Self.values(of: actors, named: ["sector", "secteur"].filter(mayTell))
    let tellsFunctions = mayTell("function")
    var numbers: [Traits: Int] = [:]
    var traits: [Traits] = []
    ofActor = actors.indices.map { actor in
      let found = Traits(
        municipalities: municipality(actor),
        sectors: sector(actor),
        functions: tellsFunctions ? actors.functions(of: actor) : []
      )
      if let number = numbers[found] { return number }
      numbers[found] = traits.count
      traits.append(found)
      return traits.count - 1
    }
    self.traits = traits
  }

  /// The values of the first attribute there is of some names, numbered, of every actor.
  private static func values(of actors: Actors, named names: [String]) -> (Int) -> [Int] {
    guard let attribute = names.lazy.compactMap({ actors.attribute(named: $0) }).first else {
      return { _ in [] }
    }
    var numbers: [String: Int] = [:]
    let values = attribute.cells.map { cell in
      Set(
        Attribute.values(in: cell).map { value in
          let number = numbers[value.folded] ?? numbers.count
          numbers[value.folded] = number
          return number
        }
      ).sorted()
    }
    return { actor in
      attribute.codes[actor] == 0 ? [] : values[Int(attribute.codes[actor]) - 1]
    }
  }

  func profile(of actor: Int) -> Int { ofActor[actor] }

  func sharedCount(_ first: Int, _ second: Int) -> Int {
    Repair.Trait.allCases.count { isShared($0, first, second) }
  }

  func shared(_ first: Int, _ second: Int) -> [Repair.Trait] {
    Repair.Trait.allCases.filter { isShared($0, ofActor[first], ofActor[second]) }
  }

  private func isShared(_ trait: Repair.Trait, _ first: Int, _ second: Int) -> Bool {
    switch trait {
    case .municipality:
      traits[first].municipalities.contains(where: traits[second].municipalities.contains)
    case .sector: traits[first].sectors.contains(where: traits[second].sectors.contains)
    case .function: traits[first].functions.sharedCount(with: traits[second].functions) > 0
    }
  }
}
