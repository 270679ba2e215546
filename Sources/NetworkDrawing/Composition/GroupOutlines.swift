import GraphLayout

/// Lines around the members of a group where they stand among others: as few as can be, and nobody else
/// within any of them.
struct GroupOutlines {
  /// A member with what it covers: its symbol, its name and the count of people at it.
  struct Member {
    let actor: Int
    let box: Box
  }

  /// What a line goes around, and whom.
  private(set) var outlines: [(box: Box, members: [Int])] = []

  /// The members around whom no line goes, since somebody else stands too near.
  private(set) var bare: [Int] = []

  /// The most members of whom every two are tried side by side.
  private static let mostPairs = 60

  /// - Parameters:
  ///   - members: The members, in the order of the drawing.
  ///   - ties: The ties between them.
  ///   - strangers: What others cover.
  ///   - margin: The white between a member and the line.
  init(around members: [Member], ties: [(Int, Int)], strangers: [Box], margin: Double) {
    var indexOf: [Int: Int] = [:]
    for (index, member) in members.enumerated() { indexOf[member.actor] = index }
    var boxes = members.map { $0.box.padded(by: margin) }
    var owner = Array(members.indices)
    func isFree(_ box: Box) -> Bool { !strangers.contains(where: box.overlaps) }
    var pairs: [(Int, Int)] =
      members.count <= GroupOutlines.mostPairs
      ? members.indices.flatMap { first in members.indices.dropFirst(first + 1).map { (first, $0) }
      }
      : ties.compactMap { u, v in
        guard let first = indexOf[u], let second = indexOf[v] else { return nil }
        return (min(first, second), max(first, second))
      }
    func distance(_ pair: (Int, Int)) -> Double {
      members[pair.0].box.center.distance(to: members[pair.1].box.center)
    }
    pairs.sort { (distance($0), $0.0, $0.1) < (distance($1), $1.0, $1.1) }
    // Twice, since what is grown may reach whom it did not.
    for _ in 0..<2 {
      for (first, second) in pairs where owner[first] != owner[second] {
        let (one, other) = (owner[first], owner[second])
        let both = boxes[one].union(boxes[other])
        guard isFree(both) else { continue }
        boxes[one] = both
        for index in owner.indices where owner[index] == other { owner[index] = one }
      }
    }
    for index in members.indices where owner[index] == index {
      let own = members.indices.filter { owner[$0] == index }.map { members[$0].actor }
      if own.count == 1, !isFree(boxes[index]) {
        bare += own
      } else {
        outlines.append((boxes[index], own))
      }
    }
  }
}
