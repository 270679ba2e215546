/// The combinations of traits that actors have, numbered.
struct TraitProfiles {
  private let ofActor: [Int]
  private var traits: [Traits] = []

  private struct Traits: Hashable {
    let municipalities: Set<String>
    let sectors: Set<String>
    let functions: Functions
  }

  init(_ actors: Actors) {
    let municipality = Self.cells(of: actors, named: ["municipality", "gemeente", "commune"])
    let sector = Self.cells(of: actors, named: ["sector", "secteur"])
    var numbers: [Traits: Int] = [:]
    var traits: [Traits] = []
    ofActor = actors.indices.map { actor in
      let found = Traits(
        municipalities: municipality(actor),
        sectors: sector(actor),
        functions: actors.functions(of: actor)
      )
      if let number = numbers[found] { return number }
      numbers[found] = traits.count
      traits.append(found)
      return traits.count - 1
    }
    self.traits = traits
  }

  /// The values of the first attribute there is of some names, of every actor.
  private static func cells(of actors: Actors, named names: [String]) -> (Int) -> Set<String> {
    guard let attribute = names.lazy.compactMap({ actors.attribute(named: $0) }).first else {
      return { _ in [] }
    }
    let values = attribute.cells.map { Set(Attribute.values(in: $0).map(\.folded)) }
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
    let (first, second) = (traits[first], traits[second])
    switch trait {
    case .municipality: return !first.municipalities.isDisjoint(with: second.municipalities)
    case .sector: return !first.sectors.isDisjoint(with: second.sectors)
    case .function: return first.functions.sharedCount(with: second.functions) > 0
    }
  }
}
