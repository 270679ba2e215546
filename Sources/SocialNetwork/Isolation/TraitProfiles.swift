/// The combinations of traits that actors have, numbered.
package struct TraitProfiles: Sendable {
  private let ofActor: [Int]
  private let traits: [Traits]

  /// The numbers of the values that an actor has of each attribute; mostly one.
  private struct Traits: Hashable, Sendable {
    let municipalities: [Int]
    let sectors: [Int]
    let functions: Functions
  }

  /// Numbers the combinations of those attributes that may be told of single actors.
  package init(_ actors: Actors, mayTell: (String) -> Bool = { _ in true }) {
    let municipality = Column(
      of: actors,
      named: ["municipality", "gemeente", "commune"].filter(mayTell)
    )
    let sector = Column(of: actors, named: ["sector", "secteur"].filter(mayTell))
    let tellsFunctions = mayTell("function")
    var numbers: [Traits: Int] = [:]
    var traits: [Traits] = []
    // Many actors have the same cells, which are told apart sooner than the values in them.
    var ofCells: [Cells: Int] = [:]
    ofActor = actors.indices.map { actor in
      let cells = Cells(
        municipality: municipality.code(of: actor),
        sector: sector.code(of: actor),
        functions: tellsFunctions ? actors.functions(of: actor) : []
      )
      if let number = ofCells[cells] { return number }
      let found = Traits(
        municipalities: municipality.values(inCell: cells.municipality),
        sectors: sector.values(inCell: cells.sector),
        functions: cells.functions
      )
      let number = numbers[found] ?? traits.count
      if number == traits.count {
        numbers[found] = number
        traits.append(found)
      }
      ofCells[cells] = number
      return number
    }
    self.traits = traits
  }

  /// The cells from which the traits of an actor follow.
  private struct Cells: Hashable {
    let municipality: UInt32
    let sector: UInt32
    let functions: Functions
  }

  /// The first attribute there is of some names; of no values where there is none.
  private struct Column {
    private let codes: [UInt32]

    /// The values in every distinct cell, numbered.
    private let values: [[Int]]

    init(of actors: Actors, named names: [String]) {
      guard let attribute = names.lazy.compactMap({ actors.attribute(named: $0) }).first else {
        (codes, values) = ([], [])
        return
      }
      codes = attribute.codes
      var numbers: [String: Int] = [:]
      values = attribute.cells.map { cell in
        Set(
          Attribute.values(in: cell).map { value in
            let number = numbers[value.folded] ?? numbers.count
            numbers[value.folded] = number
            return number
          }
        ).sorted()
      }
    }

    /// The number of an actor's cell, from 1; 0 where it is missing.
    func code(of actor: Int) -> UInt32 { codes.isEmpty ? 0 : codes[actor] }

    func values(inCell code: UInt32) -> [Int] { code == 0 ? [] : values[Int(code) - 1] }
  }

  /// The number of combinations.
  var count: Int { traits.count }

  func profile(of actor: Int) -> Int { ofActor[actor] }

  /// The number of traits that two combinations share.
  func sharedCount(_ first: Int, _ second: Int) -> Int { shared(byProfiles: first, second).count }

  /// The traits that two actors share.
  func shared(_ first: Int, _ second: Int) -> [Repair.Trait] {
    shared(byProfiles: ofActor[first], ofActor[second]).list
  }

  /// The traits that two combinations share.
  func shared(byProfiles first: Int, _ second: Int) -> Shared {
    Shared(
      isMunicipality: isShared(.municipality, first, second),
      isSector: isShared(.sector, first, second),
      isFunction: isShared(.function, first, second)
    )
  }

  /// Which traits are shared.
  struct Shared: Sendable {
    fileprivate let isMunicipality: Bool
    fileprivate let isSector: Bool
    fileprivate let isFunction: Bool

    /// How many are.
    var count: Int { (isMunicipality ? 1 : 0) + (isSector ? 1 : 0) + (isFunction ? 1 : 0) }

    /// The traits, in the order in which they are declared.
    var list: [Repair.Trait] {
      (isMunicipality ? [.municipality] : []) + (isSector ? [.sector] : [])
        + (isFunction ? [.function] : [])
    }
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
