package import GraphCore

/// How near to one another the actors of a network can come by some further ties, at most, whichever ties those
/// are and whoever may be introduced to whom, as long as their ends are actors who may stand there.
///
/// Reach and gains are sums of 1 ÷ steps here, not divided by any number of actors or pairs.
///
/// - Complexity: O(*n*²) space. Of up to ``mostActorsByPairs`` actors O(*e*² *n*²) for *e* actors who may stand at the
///   ends; of more O(*n*²), and looser.
package struct DistanceBound {
  /// The number of actors.
  let count: Int

  /// How many further ties there are.
  let ties: Int

  /// The steps between all actors.
  let table: StepTable

  /// How many threads may work at once.
  let threads: Int

  /// 1 ÷ steps for every number of them; 0 for no steps, and where there is no path.
  let inverses: [Double]

  /// Who may stand at the end of a new tie.
  let ends: [Int]

  /// How many new ties each actor can bear.
  let capacities: [Int]

  /// The actors of the largest component.
  let main: [Int]

  /// The other components in which somebody may stand at the end of a new tie, the largest first.
  let others: [[Int]]

  /// The part of `ends` in the largest component.
  let mainEnds: [Int]

  /// What every actor reaches, and can reach.
  private(set) var reach = MostReach()

  /// Up to how many actors each pair of ends is looked at.
  private static let mostActorsByPairs = 400

  /// Works out what all reach; `nil` where there are as many steps on some path as a ``StepTable`` does not tell.
  ///
  /// - Parameters:
  ///   - graph: The network as it is.
  ///   - table: The steps between its actors.
  ///   - isEnd: Says of every actor whether it may stand at the end of a new tie.
  ///   - capacities: How many new ties each actor can bear.
  ///   - ties: How many further ties there are at most.
  ///   - threads: How many threads may work at once; the bound does not depend on it.
  package init?(
    of graph: Graph,
    _ table: StepTable,
    ends isEnd: [Bool],
    capacities: [Int],
    adding ties: Int,
    threads: Int = 1
  ) {
    self.table = table
    guard !table.steps.contains(StepTable.most) else { return nil }
    self.threads = threads
    let count = graph.nodeCount
    self.count = count
    self.ties = ties
    self.capacities = capacities
    // No path has as many steps as there are actors, so what would be longer is none.
    inverses = (0...(2 * count + 4)).map { $0 == 0 || $0 >= count ? 0 : 1 / Double($0) }
    ends = graph.nodes.filter { isEnd[$0] }
    let components = graph.connectedComponents().membersBySize
    main = components.first ?? []
    mainEnds = main.filter { isEnd[$0] }
    others = components.dropFirst().filter { $0.contains { isEnd[$0] } }
    reach = MostReach(self)
  }

  /// The steps between two actors; their number where there is no path.
  func steps(_ one: Int, _ other: Int) -> Int {
    let steps = table[one, other]
    return steps == StepTable.none ? count : Int(steps)
  }

  /// 1 ÷ steps between two actors; 0 where there is no path, or where they are one.
  func nearness(_ one: Int, _ other: Int) -> Double { inverses[steps(one, other)] }

  /// The most by which the sum of 1 ÷ steps over all pairs can grow.
  ///
  /// Call the largest component the main one, *n* its size, and the others small. Of the ties that are added, let
  /// *F* be as many as possible that close no ring among the components, *k* of them, and *R* the others, *r* of
  /// them; *k* + *r* are all ties, so that every *k* is looked at. What *F* joins hangs together as a tree does:
  ///
  /// - A path by *F* alone between two actors of one component is no shorter than without it. From the main
  ///   component to a small one it leaves the main one at one actor and comes in at one, whoever goes.
  /// - A path by a tie of *R* from *u* in the main component leaves it at one of 2*r* actors: the end of a tie of
  ///   *R*, or the actor from which *F* leads to that end, which takes a tie more.
  ///
  /// So what is gained is at most the sum of what ``between(_:_:)`` says of pairs of the main component with a
  /// small one, ``within(_:)`` of pairs of the main component, and ``besides(_:_:)`` of all other pairs. In large
  /// networks it is what ``gainOfReach`` says.
  package var gain: Double {
    guard ties > 0, count > 1 else { return 0 }
    guard count <= DistanceBound.mostActorsByPairs else { return gainOfReach }
    let within = WithinComponent(self)
    let between = BetweenComponents(self)
    var most = 0.0
    for joined in 0...min(ties, others.count) {
      let rest = ties - joined
      let (pairs, inMain) = (between.gain(joined, rest), within.gain(rest))
      // Where all of F hangs together with the main component, so many small ones meet there; where it does
      // not, one more may meet, and one less joins the main one.
      most = max(most, pairs + inMain + besides(joined, rest))
      if joined > 0 {
        let apart = between.gain(joined - 1, rest) + besides(joined + 1, rest)
        most = max(most, apart + inMain)
      }
    }
    return most
  }

  /// The most gained by pairs outside the main component: those of a small component that are three steps or more
  /// apart come to two, those of two small ones that meet come to two from none, and each tie makes one of two.
  ///
  /// Small components meet in most pairs where the largest of them do.
  private func besides(_ meeting: Int, _ rest: Int) -> Double {
    guard !others.isEmpty else { return 0 }
    var sum = Double(ties) / 2
    var size = 0
    for component in others.prefix(meeting) {
      sum += Double(size * component.count) / 2
      size += component.count
    }
    guard rest > 0 else { return sum }
    for component in others {
      for (place, one) in component.enumerated() {
        for other in component.dropFirst(place + 1) { sum += max(0, 0.5 - nearness(one, other)) }
      }
    }
    return sum
  }
}
