import GraphCore
import SocialNetwork
import TestSupport

/// A network of a few actors with random kinds, values and ties, and slow ways by definition to what
/// the measures of social capital compute fast.
struct SmallEcosystem {
  let kinds: [ActorKind]

  /// The values of every actor; none where they are not known.
  let values: [[String]]

  /// The weight of the tie between every two actors; 0 for none.
  let weights: [[Double]]

  var count: Int { kinds.count }

  /// Draws a network; few kinds, few values, some missing and some of two values.
  init(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func draw(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    let count = 1 + draw(12)
    kinds = (0..<count).map { _ in
      let people: [ActorKind] = [.individual, .volunteer]
      return (people + ActorKind.allCases)[draw(8)]
    }
    let groupCount = 1 + draw(4)
    values = (0..<count).map { _ in
      if draw(5) == 0 { return [] }
      let names = ["a", "b", "c", "d"].prefix(groupCount)
      let first = names[draw(groupCount)]
      return draw(6) == 0 ? [first, names[draw(groupCount)]] : [first]
    }
    var weights = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    let density = 1 + draw(5)
    for u in 0..<count {
      for v in 0..<u where draw(6) < density {
        let weight = Double(1 + draw(4))
        weights[u][v] = weight
        weights[v][u] = weight
      }
    }
    self.weights = weights
  }

  func isTied(_ u: Int, _ v: Int) -> Bool { weights[u][v] > 0 }

  func neighbors(of actor: Int) -> [Int] { (0..<count).filter { isTied(actor, $0) } }

  var network: Network {
    Network(
      actors: Actors(
        ids: TextColumn((0..<count).map { "a" + String(100 + $0) }),
        kinds: kinds,
        attributes: [attribute]
      ),
      graph: Graph(
        nodeCount: count,
        edges: (0..<count).flatMap { v in
          (0..<v).filter { isTied($0, v) }.map { ($0, v, weights[$0][v]) }
        }
      )
    )
  }

  var attribute: Attribute {
    Attribute(
      name: "town",
      cells: values.map { $0.isEmpty ? nil : $0.joined(separator: " | ") }
    )
  }

  /// Whether two actors share a value; `nil` where those of one are not known.
  func share(_ u: Int, _ v: Int) -> Bool? {
    values[u].isEmpty || values[v].isEmpty ? nil : !Set(values[u]).isDisjoint(with: values[v])
  }

  /// The class of a tie, word by word as product.md has it.
  func tieClass(_ u: Int, _ v: Int) -> TieClass {
    if (kinds[u] == .government) != (kinds[v] == .government) { return .linking }
    if let isShared = share(u, v) { return isShared ? .bonding : .bridging }
    let bodies: [ActorKind] = [.memberAssociation, .organisation]
    if kinds[u].isPerson && bodies.contains(kinds[v])
      || kinds[v].isPerson && bodies.contains(kinds[u])
    {
      return .membership
    }
    return .unclassified
  }

  /// The steps from some actors to every one without passing another, by relaxing all ties over and
  /// over (Bellman and Ford).
  func steps(from sources: [Int], without removed: Int? = nil) -> [Int?] {
    var steps = [Int?](repeating: nil, count: count)
    for source in sources where source != removed { steps[source] = 0 }
    for _ in 0..<count {
      for u in 0..<count where u != removed {
        for v in neighbors(of: u) where v != removed {
          if let far = steps[v] { steps[u] = min(steps[u] ?? .max, far + 1) }
        }
      }
    }
    return steps
  }
}
