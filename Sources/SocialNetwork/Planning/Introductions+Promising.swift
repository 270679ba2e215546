import GraphCore

extension Introductions {
  /// Where all actors stand, as far as it says who had best be introduced.
  struct Places {
    /// How much each reaches, in any unit.
    let reach: [Int]

    /// The component of each.
    let components: [UInt32]

    /// The number of actors of every component.
    let sizes: [Int]

    /// How many actors of each sort are looked at.
    let breadth: Int
  }

  /// Introductions between those who reach least, or the largest separate components, and those who reach
  /// most.
  ///
  /// - Parameters:
  ///   - places: Where all actors stand.
  ///   - used: How many new ties some actors have already.
  /// - Returns: The introductions, the first in order first.
  func promising(_ places: Places, besides used: [Int: Int]) -> [Introduction] {
    let (sums, components, sizes) = (places.reach, places.components, places.sizes)
    let free = network.graph.nodes.filter {
      isEligible[$0] && (used[$0] ?? 0) < capacities[$0]
    }
    let byReach = free.sorted { (sums[$0], ranks[$0]) < (sums[$1], ranks[$1]) }
    // One of every separate component, the largest first, and of the main one those who reach least.
    let largest = sizes.max() ?? 0
    var firsts: [UInt32: Int] = [:]
    for actor in byReach.reversed() where sizes[Int(components[actor])] < largest {
      firsts[components[actor]] = firsts[components[actor]] ?? actor
    }
    let apart = firsts.sorted {
      (-sizes[Int($0.key)], $0.key) < (-sizes[Int($1.key)], $1.key)
    }.prefix(places.breadth).map(\.value)
    let inMain = byReach.filter { sizes[Int(components[$0])] == largest }
    let strong = inMain.suffix(places.breadth)
    var found: Set<Introduction> = []
    for end in apart + inMain.prefix(places.breadth) + strong {
      for other in strong where allows(end, other) {
        found.insert(Introduction(end, other, ranks))
      }
      if let near = first(between: [end], and: Array(inMain.suffix(200)), besides: used) {
        found.insert(near)
      }
    }
    return sorted(Array(found))
  }
}
