import GraphLayout

/// Lines around the members of a group where they stand among others: as few as can be, and nobody else
/// within any of them.
struct GroupOutlines {
  /// A member with what it covers: its symbol, its name and the count of people at it.
  struct Member {
    let actor: Int
    let box: Box
  }

  /// What a line goes around, boxes that overlap or touch, and whom.
  private(set) var outlines: [(boxes: [Box], members: [Int])] = []

  /// The members around whom no line goes, since somebody else stands too near.
  private(set) var bare: [Int] = []

  /// The most members of whom every two are tried side by side.
  private static let mostPairs = 60

  /// The width of a passage from one part to another, and how long it is at most, in parts of the white between
  /// a member and the line.
  private static let (passageWidth, longestPassage) = (2.4, 30.0)

  /// The most parts between which passages are looked for.
  private static let mostParts = 24

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
        outlines.append(([boxes[index]], own))
      }
    }
    join(
      width: GroupOutlines.passageWidth * margin,
      longest: GroupOutlines.longestPassage * margin,
      isFree: isFree
    )
  }

  /// Makes one of parts that overlap, and of those between which there is a free passage, the shortest first.
  private mutating func join(width: Double, longest: Double, isFree: (Box) -> Bool) {
    while outlines.count > 1, outlines.count <= GroupOutlines.mostParts {
      var best: (first: Int, second: Int, passage: [Box], length: Double)?
      for first in outlines.indices {
        for second in outlines.indices.dropFirst(first + 1) {
          for one in outlines[first].boxes {
            for other in outlines[second].boxes {
              if one.overlaps(other) {
                best = (first, second, [], 0)
                continue
              }
              let most = best?.length ?? longest
              guard DistantNames.gap(one, other) < most else { continue }
              for passage in GroupOutlines.passages(from: one, to: other, width: width) {
                let length = passage.reduce(0) { $0 + max($1.width, $1.height) }
                if length < best?.length ?? longest, passage.allSatisfy(isFree) {
                  best = (first, second, passage, length)
                }
              }
            }
          }
        }
      }
      guard let best else { return }
      outlines[best.first].boxes += outlines[best.second].boxes + best.passage
      outlines[best.first].members += outlines[best.second].members
      outlines.remove(at: best.second)
    }
  }

  /// Ways from one box to another: straight where they lie side by side, else with one corner.
  private static func passages(from one: Box, to other: Box, width: Double) -> [[Box]] {
    let half = width / 2
    func upright(_ x: Double, _ from: Double, _ to: Double) -> Box {
      Box(left: x - half, bottom: min(from, to), right: x + half, top: max(from, to))
    }
    func level(_ y: Double, _ from: Double, _ to: Double) -> Box {
      Box(left: min(from, to), bottom: y - half, right: max(from, to), top: y + half)
    }
    func places(_ low: Double, _ high: Double) -> [Double] {
      guard high - low >= width else { return [] }
      return [0.5, 0, 1, 0.25, 0.75].map { low + half + $0 * (high - low - width) }
    }
    let across = (max(one.left, other.left), min(one.right, other.right))
    let along = (max(one.bottom, other.bottom), min(one.top, other.top))
    let (lower, upper) = one.top <= other.bottom ? (one, other) : (other, one)
    let (left, right) = one.right <= other.left ? (one, other) : (other, one)
    let straight =
      places(across.0, across.1).map { [upright($0, lower.top, upper.bottom)] }
      + places(along.0, along.1).map { [level($0, left.right, right.left)] }
    guard straight.isEmpty else { return straight }
    return [(one, other), (other, one)].flatMap { from, to -> [[Box]] in
      let isAbove = to.bottom >= from.top
      let isRight = to.left >= from.right
      return [0.5, isRight ? 0.9 : 0.1].flatMap { share -> [[Box]] in
        let x = from.left + half + share * (from.width - width)
        return [0.5, isAbove ? 0.1 : 0.9].map { height in
          let y = to.bottom + half + height * (to.height - width)
          return [
            upright(x, isAbove ? from.top : from.bottom, y + (isAbove ? half : -half)),
            level(y, x, isRight ? to.left : to.right),
          ]
        }
      }
    }
  }
}
