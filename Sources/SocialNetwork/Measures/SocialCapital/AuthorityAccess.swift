public import GraphCore

/// How near every actor is to an authority, and through whom its way leads there.
///
///     let access = network.authorityAccess(umbrella: koepel)
///     access.nearness(of: 0)  // 0.5: a government is two steps away
public struct AuthorityAccess: Sendable {
  /// The number of steps to the nearest authority; 0 for an authority itself.
  public let steps: StepCounts

  /// The same without the umbrella, who has none itself; `nil` where no umbrella was named.
  public let stepsWithoutUmbrella: StepCounts?

  /// The position of the umbrella.
  public let umbrella: Int?

  /// The first actor on the way of every actor; `nil` for a direct tie, without a way, and for
  /// authorities.
  ///
  /// Among equally short ways, that of the smallest id at each step, from the actor on.
  public let first: [Int?]

  /// How many neighbors would do equally well as the first on the way, authorities included.
  public let choices: [Int]

  /// The last actor before the authority on the same way; `nil` as for ``first``.
  public let last: [Int?]

  /// The authority that the way ends at; `nil` without a way, and for authorities.
  public let authority: [Int?]

  /// How many others cannot reach any authority but through each actor.
  ///
  /// An authority ends the way, so that nobody depends on one here.
  public let dependants: [Int]

  /// 1/steps to the nearest authority: 1 for a direct tie, 0 without a path; `nil` for an authority
  /// itself.
  public func nearness(of actor: Int) -> Double? { AuthorityAccess.nearness(steps[actor]) }

  /// ``nearness(of:)`` where the umbrella and its ties are left out; `nil` for authorities, for the
  /// umbrella, and where none was named.
  public func nearnessWithoutUmbrella(of actor: Int) -> Double? {
    guard let stepsWithoutUmbrella, actor != umbrella else { return nil }
    return AuthorityAccess.nearness(stepsWithoutUmbrella[actor])
  }

  /// Whether an actor has a way to an authority, but none that does not pass the umbrella; `nil` for
  /// authorities, for the umbrella, and where none was named.
  public func mustPassUmbrella(_ actor: Int) -> Bool? {
    guard let stepsWithoutUmbrella, actor != umbrella, steps[actor] != 0 else { return nil }
    return steps[actor] != nil && stepsWithoutUmbrella[actor] == nil
  }

  private static func nearness(_ steps: Int?) -> Double? {
    guard let steps else { return 0 }
    return steps == 0 ? nil : 1 / Double(steps)
  }
}

extension Network {
  /// How near every actor is to an authority.
  ///
  /// An umbrella that is an authority itself is one only as long as it is not left out.
  ///
  /// - Parameters:
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  ///   - umbrella: The position of the umbrella, for the ways that do not pass it.
  /// - Returns: The steps and the ways.
  /// - Complexity: O(*n* + *m*): a search in breadth from all authorities at once, and one in depth.
  public func authorityAccess(
    isAuthority: [Bool]? = nil,
    umbrella: Int? = nil
  ) -> AuthorityAccess {
    let isAuthority = isAuthority ?? isGovernment
    let authorities = actors.indices.filter { isAuthority[$0] }
    let steps = graph.steps(from: authorities)
    let ways = ways(by: steps)
    return AuthorityAccess(
      steps: steps,
      stepsWithoutUmbrella: umbrella.map { umbrella in
        graph.steps(from: authorities.filter { $0 != umbrella }, avoiding: umbrella)
      },
      umbrella: umbrella,
      first: ways.map(\.first),
      choices: ways.map(\.choices),
      last: ways.map(\.last),
      authority: ways.map(\.authority),
      dependants: graph.blockCutTree(rootedAtAllOf: authorities).dependants()
    )
  }

  /// The shortest ways, each step to the smallest id among those that are nearer.
  private func ways(by steps: StepCounts) -> [Way] {
    var ways = [Way](repeating: Way(), count: actors.count)
    for actor in actors.indices.grouped(by: steps) {
      guard let count = steps[actor], count > 0 else { continue }
      var way = Way()
      var next: Int?
      for neighbor in graph.neighbors(of: actor) where steps[neighbor] == count - 1 {
        way.choices += 1
        if next.map({ actors.ids.precedes(neighbor, $0) }) ?? true { next = neighbor }
      }
      guard let next else { continue }
      if count == 1 {
        way.authority = next
      } else {
        way.first = next
        way.last = ways[next].last ?? next
        way.authority = ways[next].authority
      }
      ways[actor] = way
    }
    return ways
  }
}

/// A shortest way to an authority.
private struct Way {
  var first: Int?
  var choices = 0
  var last: Int?
  var authority: Int?
}

extension Range<Int> {
  /// The actors who reach an authority, the nearest first.
  fileprivate func grouped(by steps: StepCounts) -> [Int] {
    var layers: [[Int]] = []
    for actor in self {
      guard let count = steps[actor] else { continue }
      while layers.count <= count { layers.append([]) }
      layers[count].append(actor)
    }
    return Array(layers.joined())
  }
}
