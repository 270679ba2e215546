import GraphCore

/// The most that pairs of the main component gain by some ties that close rings.
///
/// A path by one such tie enters it near one actor of the main component and leaves it near another, and is at least
/// as long as by a tie between those two: so much as the best *r* pairs of actors give together, see
/// ``MostTogether``. By two or more of them it has at least *x* + 2 + *y* steps from *u* to *v*, where *x* and *y*
/// are the steps of *u* and of *v* to the nearest of 2*r* actors, and since 1 ÷ (*x* + *y* + 2) is at most half of
/// 1 ÷ (2*x* + 2) + 1 ÷ (2*y* + 2), the pair gains no more than *u* and *v* each have of
///
///     ½ · max(0, 1 ÷ (2x + 2) − 1 ÷ steps(u, v))
///
/// Added up for *u* over all *v*, that is what the nearest of the 2*r* actors gives to *u*.
struct WithinComponent {
  private let one: MostTogether
  private let several: MostTogether

  init(_ bound: DistanceBound) {
    let (main, ends) = (bound.main, bound.mainEnds)
    let size = main.count
    let steps = main.map { u in main.map { bound.steps(u, $0) } }
    var best = steps.map { $0.map { bound.inverses[$0] } }
    let places = Dictionary(uniqueKeysWithValues: main.enumerated().map { ($1, $0) })
    let endPlaces = ends.compactMap { places[$0] }

    // What a tie between two actors adds for all pairs; `best` is what those chosen before give.
    func gain(_ a: Int, _ b: Int) -> Double {
      let (fromA, fromB) = (steps[a], steps[b])
      var gained = 0.0
      let far = (0..<size).filter { fromB[$0] + 1 < fromA[$0] }
      for u in 0..<size where fromA[u] + 1 < fromB[u] {
        let row = best[u]
        for v in far { gained += max(0, bound.inverses[fromA[u] + 1 + fromB[v]] - row[v]) }
      }
      return gained
    }
    var pairs: [(a: Int, b: Int, gain: Double)] = []
    for (place, a) in endPlaces.enumerated() {
      for b in endPlaces.dropFirst(place + 1) {
        let gain = gain(a, b)
        if gain > 0 { pairs.append((a, b, gain)) }
      }
    }
    var sums: [MostTogether.Sums] = []
    var worth = 0.0
    for round in 0...min(bound.ties, 6) {
      // What a tie adds only becomes less, so that only the largest need be worked out again.
      pairs.sort { $0.gain == $1.gain ? ($0.a, $0.b) < ($1.a, $1.b) : $0.gain > $1.gain }
      if round > 0 {
        for place in pairs.indices.prefix(200) {
          pairs[place].gain = gain(pairs[place].a, pairs[place].b)
        }
      }
      sums.append(
        MostTogether.Sums(worth: worth, first: pairs.map(\.gain), counts: (bound.ties, 0))
      )
      guard let next = pairs.prefix(200).max(by: { $0.gain < $1.gain }) else { break }
      worth += gain(next.a, next.b)
      for u in 0..<size {
        for v in 0..<size where u != v {
          let through = min(
            steps[next.a][u] + 1 + steps[next.b][v],
            steps[next.b][u] + 1 + steps[next.a][v]
          )
          best[u][v] = max(best[u][v], bound.inverses[through])
        }
      }
    }
    one = MostTogether(sums)

    let longest = min(steps.joined().max() ?? 0, 40)
    func gained(_ u: Int, _ x: Int) -> Double {
      let nearness = 0.5 / Double(x + 1)
      var sum = 0.0
      for v in 0..<size where v != u { sum += max(0, nearness - bound.inverses[steps[u][v]]) }
      return sum / 2
    }
    let gains = (0..<size).map { u in (0...longest).map { gained(u, $0) } }
    several = MostTogether(
      of: endPlaces.map { end in (0..<size).map { gains[$0][min(longest, steps[end][$0])] } },
      counts: (2 * bound.ties, 0)
    )
  }

  /// The most gained by so many ties.
  func gain(_ ties: Int) -> Double {
    guard ties > 0 else { return 0 }
    return one.bound(ties) + (ties > 1 ? several.bound(2 * ties) : 0)
  }
}

/// The most that pairs of the main component with small ones gain.
///
/// Where no tie closes a ring, a small component *C* is reached by one way, from an actor *h* of the main component
/// to an actor *c* of *C*: no more is gained than by the best *h* and *c*.
///
/// Where *r* ties do, a path from *u* by one new tie leaves the main component by that way or by one of those
/// of *R* that lead from it to *C*; any other leaves it near one of 2*r* actors and passes two new ties at least. So *v* is
/// nearest to *u* by the best of
///
///     1 ÷ (steps from u to h + 1 + y)     for 1 + r(C) actors h, where the r(C) are r at most
///     1 ÷ (steps from u to s + 2 + y)     for 2r actors s
///
/// where *y* are the steps from *v* to where the path comes into *C*: 0 for as many of all small components as one
/// each, and for as many more as there are further ends of new ties there, less than *k* + 2*r*; else 1 or more.
struct BetweenComponents {
  private let others: [[Int]]

  /// What is gained by the small components where each is joined by one tie, the most first, added up.
  private let joined: [Double]

  /// What all of the main component gains by an actor where paths come in, and by one a step behind it.
  private let (entries, behind): (MostTogether, MostTogether)

  init(_ bound: DistanceBound) {
    others = Array(bound.others.prefix(bound.ties))
    let isEnd = Set(bound.ends)
    // By how many steps from an actor there are how many of the main component.
    let profiles = bound.mainEnds.map { end in
      bound.main.reduce(into: [Int](repeating: 0, count: bound.count)) { counts, actor in
        counts[bound.steps(end, actor)] += 1
      }
    }
    let gains = bound.others.map { component -> Double in
      var most = 0.0
      for end in component where isEnd.contains(end) {
        for profile in profiles {
          var gain = 0.0
          for actor in component {
            let beyond = bound.steps(end, actor) + 1
            for (steps, count) in profile.enumerated() where count > 0 {
              gain += Double(count) * bound.inverses[steps + beyond]
            }
          }
          most = max(most, gain)
        }
      }
      return most
    }
    joined = gains.sorted(by: >).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    func together(_ beyond: Int) -> MostTogether {
      func values(_ more: Int) -> [[Double]] {
        bound.mainEnds.map { end in
          bound.main.map { bound.inverses[bound.steps(end, $0) + beyond + more] }
        }
      }
      return MostTogether(
        of: values(1),
        and: values(2),
        counts: (bound.ties + 1, 2 * bound.ties)
      )
    }
    (entries, behind) =
      others.isEmpty ? (MostTogether([]), MostTogether([])) : (together(0), together(1))
  }

  /// The most gained where so many small components are joined, and so many ties close rings.
  func gain(_ count: Int, _ rest: Int) -> Double {
    guard count > 0 else { return 0 }
    guard rest > 0 else { return joined[min(count, joined.count - 1)] }
    let first = (0...rest).map { entries.bound(1 + $0, 2 * rest) }
    let later = (0...rest).map { behind.bound(1 + $0, 2 * rest) }
    // The most for the components so far, by how many ties of R lead to them.
    var most = [Double](repeating: 0, count: rest + 1)
    for component in others.prefix(count) {
      let own = (0...rest).map { first[$0] + Double(component.count - 1) * later[$0] }
      let before = most
      for used in 0...rest {
        most[used] = (0...used).reduce(0) { max($0, before[used - $1] + own[$1]) }
      }
    }
    let members = others.prefix(count).reduce(0) { $0 + $1.count - 1 }
    let difference = zip(first, later).map { $0 - $1 }.max() ?? 0
    return (most.max() ?? 0) + Double(min(members, count - 1 + 2 * rest)) * max(0, difference)
  }
}
