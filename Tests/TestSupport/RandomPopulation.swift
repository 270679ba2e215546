import GraphCore
public import SocialNetwork

extension Dataset {
  /// A made-up ecosystem of some ten to a hundred people and their associations, with a gender, an
  /// origin and a municipality of which some are missing, and groups of every size.
  public static func randomPopulation(seed: UInt64) -> Dataset {
    var generator = SeededGenerator(seed: seed)
    func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
    func choice(of values: [(String?, Int)]) -> String? {
      var place = below(values.reduce(0) { $0 + $1.1 })
      for (value, weight) in values {
        if place < weight { return value }
        place -= weight
      }
      return nil
    }
    let counts: [(ActorKind, Int)] = [
      (.individual, 12 + below(70)), (.volunteer, 5 + below(50)),
      (.memberAssociation, 4 + below(9)),
      (.organisation, 2 + below(6)), (.government, 1 + below(3)),
    ]
    // Shares differ from dataset to dataset, so that groups are large, small, absent or everyone.
    let genders: [(String?, Int)] = [
      ("woman", 20 + below(60)), ("man", below(60)), ("other", below(15)), (nil, below(20)),
    ]
    let origins: [(String?, Int)] = [
      ("Belgian", 20 + below(60)), ("Moroccan", below(40)), ("Polish", below(25)),
      ("Turkish", below(12)), ("Syrian", below(8)), (nil, below(20)),
    ]
    let municipalities: [(String?, Int)] = [("Gent", 40), ("Aalst", 25), ("Zele", 8), (nil, 3)]
    var actors: [Actor] = []
    var cells = (gender: [String?](), origin: [String?](), municipality: [String?]())
    for (kind, count) in counts {
      for place in 0..<count {
        actors.append(Actor(id: "\(kind.name.prefix(3))\(1000 + place)", kind: kind))
        cells.gender.append(kind.isPerson ? choice(of: genders) : nil)
        cells.origin.append(
          kind.isPerson || kind == .memberAssociation && below(2) == 0 ? choice(of: origins) : nil
        )
        cells.municipality.append(choice(of: municipalities))
      }
    }
    var ties = TieRows()
    let people = actors.indices.filter { actors[$0].kind.isPerson }
    let others = actors.indices.filter { !actors[$0].kind.isPerson }
    func tie(_ u: Int, _ v: Int) {
      guard u != v else { return }
      ties.sources.append(UInt32(u))
      ties.targets.append(UInt32(v))
    }
    for person in people where below(10) > 0 {
      tie(person, others[below(others.count)])
      for _ in 0..<below(4) { tie(person, people[below(people.count)]) }
    }
    for _ in 0..<(2 * others.count) {
      tie(others[below(others.count)], others[below(others.count)])
    }
    return Dataset(
      name: "population-\(seed)",
      actors: Actors(
        actors,
        attributes: [
          Attribute(name: "gender", cells: cells.gender),
          Attribute(name: "origin", cells: cells.origin),
          Attribute(name: "municipality", cells: cells.municipality),
        ]
      ),
      ties: ties
    )
  }
}
