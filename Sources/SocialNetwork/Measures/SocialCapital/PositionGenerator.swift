import GraphCore

/// How many different positions an actor reaches: the kinds of actors, by sector.
public struct Extensity: Sendable, Equatable {
  /// The number of positions among the contacts of every actor.
  public let atOneStep: [Int]

  /// The number of positions among all others within two steps of every actor.
  public let withinTwoSteps: [Int]

  /// The number of positions that occur in the network.
  public let positionCount: Int
}

/// How high the positions that an actor reaches are in some order of rank.
public struct RankReach: Sendable, Equatable {
  /// The highest rank within reach of every actor; `nil` where it reaches no rank.
  public let upper: [Double?]

  /// The highest less the lowest rank within reach; `nil` where it reaches no rank.
  public let range: [Double?]
}

extension Network {
  /// The number of different positions within one step and within two.
  ///
  /// A position is a kind of actor, such as an organisation, in one sector. An actor without a
  /// sector holds the position of its kind without one, one with several those of each. The actor's own position counts only where
  /// another within reach holds it too.
  ///
  /// - Parameter sector: The attribute that tells the sector; `nil` where positions are kinds alone.
  /// - Returns: The numbers for every actor.
  /// - Complexity: O((*n* + *m*) *p* / 64) for *p* positions.
  /// - Source: N. Lin and M. Dumin, "Access to occupations through social ties", *Social Networks* 8,
  ///   1986.
  public func extensity(sector: Attribute?) -> Extensity {
    let positions = positions(by: sector)
    let count = positions.joined().reduce(0) { max($0, $1 + 1) }
    let none = [UInt64](repeating: 0, count: actors.count)
    var (one, two) = ([Int](repeating: 0, count: actors.count), [Int]())
    two = one
    // 64 positions at a time, a bit for each.
    for start in stride(from: 0, to: count, by: 64) {
      func bit(_ actor: Int) -> UInt64 {
        positions[actor].reduce(0) { bits, position in
          let place = position - start
          return (0..<64).contains(place) ? bits | 1 << UInt64(place) : bits
        }
      }
      // The positions among the contacts of each, and those of more than one contact.
      var (once, twice) = (none, none)
      for actor in actors.indices {
        for neighbor in graph.neighbors(of: actor) {
          let position = bit(neighbor)
          twice[actor] |= once[actor] & position
          once[actor] |= position
        }
        one[actor] += once[actor].nonzeroBitCount
      }
      for actor in actors.indices {
        let own = bit(actor)
        var reached = once[actor]
        for neighbor in graph.neighbors(of: actor) {
          // The actor is a contact of its contacts; another must hold its position.
          reached |= once[neighbor] & ~own | twice[neighbor]
        }
        two[actor] += reached.nonzeroBitCount
      }
    }
    return Extensity(atOneStep: one, withinTwoSteps: two, positionCount: count)
  }

  /// The highest rank, and the range of ranks, among all others within two steps.
  ///
  /// - Parameter ranks: The rank of every actor, higher for more; `nil` where it has none.
  /// - Returns: The values for every actor.
  /// - Complexity: O(*n* + *m*).
  /// - Source: N. Lin, *Social Capital: A Theory of Social Structure and Action*, Cambridge
  ///   University Press, 2001.
  public func rankReach(_ ranks: [Double?]) -> RankReach {
    let highest = extremes(of: ranks)
    let lowest = extremes(of: ranks.map { $0.map { -$0 } }).map { $0.map { -$0 } }
    return RankReach(
      upper: highest,
      range: zip(highest, lowest).map { high, low in
        high.flatMap { high in low.map { high - $0 } }
      }
    )
  }

  /// The highest number among all others within two steps of every actor.
  private func extremes(of numbers: [Double?]) -> [Double?] {
    // The two highest contacts of each, of whom one at most is the actor that asks.
    let top = actors.indices.map { actor in
      var (first, second): (Int?, Int?) = (nil, nil)
      for neighbor in graph.neighbors(of: actor) {
        guard let number = numbers[neighbor] else { continue }
        if let high = first.flatMap({ numbers[$0] }), number <= high {
          if number > second.flatMap({ numbers[$0] }) ?? -.infinity { second = neighbor }
        } else {
          (first, second) = (neighbor, first)
        }
      }
      return (first, second)
    }
    return actors.indices.map { actor in
      var best = top[actor].0
      func take(_ other: Int?) {
        guard let other, let number = numbers[other] else { return }
        if number > best.flatMap({ numbers[$0] }) ?? -.infinity { best = other }
      }
      for neighbor in graph.neighbors(of: actor) {
        take(top[neighbor].0 == actor ? top[neighbor].1 : top[neighbor].0)
      }
      return best.flatMap { numbers[$0] }
    }
  }

  /// The positions of every actor, numbered from 0 without gaps.
  private func positions(by sector: Attribute?) -> [[Int]] {
    let groups = sector.map { ValueGroups(of: $0) }
    var numbers: [Int: Int] = [:]
    return actors.indices.map { actor in
      let values = groups?.values(of: actor).map { $0 + 1 } ?? []
      return (values.isEmpty ? [0] : values).map { place in
        let key = place * ActorKind.allCases.count + Int(actors.kinds[actor].rawValue)
        if let number = numbers[key] { return number }
        numbers[key] = numbers.count
        return numbers.count - 1
      }
    }
  }
}
