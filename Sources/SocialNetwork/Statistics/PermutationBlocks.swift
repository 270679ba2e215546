import GraphCore

/// Which actors stay together when groups are dealt out at random.
///
/// Groups and positions both gather in associations: a women's circle is of women, and who is in it
/// has its ties. Dealing out groups person by person would break that up, and take for a
/// difference between groups what is one between associations. So the people of one association
/// change places with those of another, as a whole.
///
/// - Source: A. M. Winkler et al., "Multi-level block permutation", *NeuroImage* 123, 2015,
///   doi:10.1016/j.neuroimage.2015.05.092.
public struct PermutationBlocks: Sendable, Hashable {
  /// The block of every actor, as any number.
  public let labels: [Int]

  /// Whether an umbrella that is named holds nobody together.
  public let passesOverUmbrella: Bool

  /// Creates blocks from the block of every actor.
  public init(labels: [Int], passesOverUmbrella: Bool = false) {
    self.labels = labels
    self.passesOverUmbrella = passesOverUmbrella
  }

  /// The number of blocks among some actors.
  public func count(among actors: some Sequence<Int>) -> Int {
    var seen: Set<Int> = []
    for actor in actors { seen.insert(labels[actor]) }
    return seen.count
  }
}

extension Network {
  /// The blocks of the actors: people are in that of their largest association, everyone else is in
  /// one alone, the association itself too.
  ///
  /// The largest is the one with most people, of equals the one with the smallest id. People without
  /// a member association are in the block of their largest organisation, if they have one.
  ///
  /// An umbrella holds nobody together: who has a tie with it and no association otherwise is in a block
  /// alone. Any actor may be named as one, in one output after the other, and what changes would tell of
  /// whoever comes to another block: so that a member association stays one, and so does what fewer people
  /// than the threshold in public would leave.
  ///
  /// - Parameters:
  ///   - umbrella: The position of the umbrella; `nil` where none is named.
  ///   - isCompared: Says of every actor whether it is tested; `nil` where all are.
  /// - Returns: The block of every actor.
  /// - Complexity: O(*n* + *m*).
  public func permutationBlocks(
    besides umbrella: Int? = nil,
    among isCompared: [Bool]? = nil
  ) -> PermutationBlocks {
    let usual = PermutationBlocks(labels: blockLabels(besides: nil))
    guard let umbrella, actors.kinds[umbrella] != .memberAssociation else { return usual }
    let others = blockLabels(besides: umbrella)
    let moved = actors.indices.count {
      isCompared?[$0] ?? true && usual.labels[$0] != others[$0]
    }
    guard moved >= Audience.public.threshold(for: .individual) else { return usual }
    return PermutationBlocks(labels: others, passesOverUmbrella: true)
  }

  private func blockLabels(besides umbrella: Int?) -> [Int] {
    let people = actors.indices.map { actors.kinds[$0].isPerson }
    func size(_ holder: Int) -> Int { graph.neighbors(of: holder).count { people[$0] } }
    let sizes = actors.indices.map { actors.kinds[$0].holdsPeople ? size($0) : 0 }
    func isLarger(_ first: Int, _ second: Int) -> Bool {
      let kinds = (actors.kinds[first], actors.kinds[second])
      if kinds.0 != kinds.1 { return kinds.0 == .memberAssociation }
      return sizes[first] == sizes[second]
        ? actors.ids.precedes(first, second) : sizes[first] > sizes[second]
    }
    return actors.indices.map { actor -> Int in
      guard people[actor] else { return actor }
      let holders = graph.neighbors(of: actor).filter {
        actors.kinds[$0].holdsPeople && $0 != umbrella
      }
      return holders.min(by: isLarger).map { actors.count + $0 } ?? actor
    }
  }
}

extension ActorKind {
  /// Whether a tie with a person makes the person a member.
  fileprivate var holdsPeople: Bool { self == .memberAssociation || self == .organisation }
}
