import GraphCore
import SocialNetwork
import TestSupport

/// A network of at most 60 actors whose neighborhoods are the bits of integers: slow and plain ways
/// to compute what the kernels compute fast, for the tests that compare the two.
struct SmallNetwork {
  let count: Int
  private(set) var neighborhoods: [UInt64]

  init(count: Int, ties: [(Int, Int)]) {
    self.count = count
    neighborhoods = [UInt64](repeating: 0, count: count)
    for (u, v) in ties { tie(u, v) }
  }

  mutating func tie(_ u: Int, _ v: Int) {
    guard u != v else { return }
    neighborhoods[u] |= 1 << UInt64(v)
    neighborhoods[v] |= 1 << UInt64(u)
  }

  mutating func untie(_ u: Int, _ v: Int) {
    neighborhoods[u] &= ~(1 << UInt64(v))
    neighborhoods[v] &= ~(1 << UInt64(u))
  }

  var ties: [(Int, Int)] {
    (0..<count).flatMap { u in
      (u..<count).filter { neighborhoods[u] & (1 << UInt64($0)) != 0 }.map { (u, $0) }
    }
  }

  /// All actors that some actors reach without passing a removed one.
  func reached(from start: UInt64, without removed: UInt64 = 0) -> UInt64 {
    var reached = start & ~removed
    while true {
      var next = reached
      for actor in 0..<count where reached & (1 << UInt64(actor)) != 0 {
        next |= neighborhoods[actor] & ~removed
      }
      if next == reached { return reached }
      reached = next
    }
  }

  /// The sets of actors of the blocks: two ties are in one block when no actor separates their
  /// middles (Menger 1927).
  var blocks: Set<UInt64> {
    let ties = ties
    var found: Set<UInt64> = []
    for first in ties {
      var block: UInt64 = 0
      for second in ties where sharesBlock(first, second) {
        block |= 1 << UInt64(second.0) | 1 << UInt64(second.1)
      }
      found.insert(block)
    }
    return found
  }

  private func sharesBlock(_ first: (Int, Int), _ second: (Int, Int)) -> Bool {
    if first == second { return true }
    // Put an actor in the middle of either tie.
    var split = SmallNetwork(count: count + 2, ties: ties)
    for (middle, tie) in [(count, first), (count + 1, second)] {
      split.untie(tie.0, tie.1)
      split.tie(middle, tie.0)
      split.tie(middle, tie.1)
    }
    return (0..<count).allSatisfy { removed in
      split.reached(from: 1 << UInt64(count), without: 1 << UInt64(removed))
        & (1 << UInt64(count + 1)) != 0
    }
  }

  /// The network as Weefsel has it; ids sort as the numbers do, or the other way round.
  func network(surveyed: [Bool]? = nil, isReversed: Bool = false) -> Network {
    let ids = (0..<count).map { "a" + ($0 < 10 ? "0" : "") + "\($0)" }
    return Network(
      actors: Actors(
        ids: TextColumn(isReversed ? ids.reversed() : ids),
        kinds: [ActorKind](repeating: .organisation, count: count),
        surveyed: surveyed
      ),
      graph: Graph(nodeCount: count, edges: ties.map { ($0, $1, 1) })
    )
  }

  /// Trees, stars, rings of cliques, several components, and sparse and dense random ties.
  static func random(seed: Int) -> SmallNetwork {
    var generator = SeededGenerator(seed: UInt64(seed))
    func draw(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }
    let count = draw(1..<13)
    var network = SmallNetwork(count: count, ties: [])
    switch seed % 5 {
    case 0:  // A tree.
      for actor in 1..<max(count, 2) where actor < count { network.tie(actor, draw(0..<actor)) }
    case 1:  // Stars whose hubs may meet.
      let hubs = 1 + draw(0..<3)
      for actor in hubs..<max(count, hubs) { network.tie(actor, draw(0..<hubs)) }
      for hub in 1..<max(hubs, 2) where hub < count && draw(0..<2) == 0 {
        network.tie(hub - 1, hub)
      }
    case 2:  // Cliques in a ring or a chain.
      let size = 2 + draw(0..<3)
      for u in 0..<count {
        for v in 0..<u where u / size == v / size { network.tie(u, v) }
      }
      for u in stride(from: size, to: count, by: size) { network.tie(u - 1, u) }
      if draw(0..<2) == 0 { network.tie(0, count - 1) }
    case 3:  // Sparse, in several components.
      for _ in 0..<count { network.tie(draw(0..<count), draw(0..<count)) }
    default:  // A tree with some more ties, the numbers shuffled.
      let order = Array(0..<count).shuffled(using: &generator)
      for place in 1..<max(count, 2) where place < count {
        network.tie(order[place], order[draw(0..<place)])
      }
      for _ in 0..<draw(0..<4) { network.tie(draw(0..<count), draw(0..<count)) }
    }
    return network
  }
}
