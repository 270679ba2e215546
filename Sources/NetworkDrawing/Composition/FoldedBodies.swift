import GraphCore
import GraphLayout
import SocialNetwork

// What would be a tangle or a thread across the page, folded: the many who are tied to one actor only in
// rows below it, and a long chain in rows to and fro.

/// The stars and chains among some actors that are long enough to be folded.
struct Foldings {
  /// An actor with the many who are tied to it only.
  var stars: [(hub: Int, leaves: [Int])] = []

  /// Actors of whom each is tied to the one before and the one after it.
  var chains: [(members: [Int], isRing: Bool)] = []

  /// The fewest leaves of a star, and the fewest actors of a chain, that are folded.
  private static let (fewestLeaves, shortestChain) = (BodyBuilder.mostAround + 1, 10)

  /// The fewest actors of a group that stands in rows where it is a chain.
  private static let shortestGroup = 6

  /// None.
  init() {}

  /// - Parameters:
  ///   - actors: The actors.
  ///   - graph: Their ties.
  ///   - isTaken: Who stands elsewhere already, such as people in an arc around whom they hang on.
  init(among actors: [Int], in graph: Graph, isTaken: [Bool]) {
    var free = [Bool](repeating: false, count: graph.nodeCount)
    for actor in actors where !isTaken[actor] { free[actor] = true }
    for hub in actors where free[hub] {
      let leaves = graph.neighbors(of: hub).filter { free[$0] && graph.degree(of: $0) == 1 }
      guard leaves.count >= Foldings.fewestLeaves else { continue }
      stars.append((hub, leaves))
      for actor in leaves + [hub] { free[actor] = false }
    }
    // Who stands in an arc or hangs does not end a chain.
    func along(_ actor: Int) -> [Int] { graph.neighbors(of: actor).filter { free[$0] } }
    func isLink(_ actor: Int) -> Bool {
      guard free[actor], along(actor).count <= 2 else { return false }
      return graph.neighbors(of: actor).allSatisfy { free[$0] || graph.degree(of: $0) == 1 }
    }
    var isSeen = [Bool](repeating: false, count: graph.nodeCount)
    // From the ends of chains first; what is left is rings.
    let links = actors.filter(isLink)
    let ends = links.filter { along($0).count(where: isLink) < 2 }
    for first in ends + links where !isSeen[first] {
      var members = [first]
      isSeen[first] = true
      while let last = members.last,
        let next = along(last).first(where: { isLink($0) && !isSeen[$0] })
      {
        isSeen[next] = true
        members.append(next)
      }
      guard members.count >= Foldings.shortestChain, let last = members.last else { continue }
      chains.append((members, isRing: graph.hasEdge(first, last)))
    }
  }
}

extension Foldings {
  /// Some actors in the order of the chain that they are; `nil` where they are none, or a short one.
  static func chain(of members: [Int], in graph: Graph) -> [Int]? {
    guard members.count >= shortestGroup else { return nil }
    let own = Set(members)
    func along(_ actor: Int) -> [Int] { graph.neighbors(of: actor).filter(own.contains) }
    guard members.allSatisfy({ along($0).count <= 2 }),
      let first = members.first(where: { along($0).count == 1 })
    else { return nil }
    var chain = [first]
    var before: Int?
    while let last = chain.last, let next = along(last).first(where: { $0 != before }) {
      before = last
      chain.append(next)
    }
    return chain.count == members.count ? chain : nil
  }
}

extension BodyBuilder {
  /// An actor with those who are tied to it only in rows below it, along a line that branches to each.
  ///
  /// - Parameters:
  ///   - hub: The actor.
  ///   - leaves: Those who are tied to it only.
  ///   - width: The most width; the rows are about as wide as the whole is high where they may be.
  ///   - isAll: Whether there is nothing else on the page, so that the width is used.
  /// - Returns: The body, around the place of the actor.
  func body(ofStar hub: Int, _ leaves: [Int], within width: Double, isAll: Bool) -> ActorBody {
    let sorted = leaves.sorted { first, second in
      let ranks = (rank(ofLeaf: first), rank(ofLeaf: second))
      return ranks.0 == ranks.1 ? first < second : ranks.0 < ranks.1
    }
    let rows = sorted.map { (body: body(of: $0), end: $0, isNamed: symbols[$0].label != nil) }
    return body(of: hub, above: rows, within: width, isAll: isAll)
  }

  /// An actor with small groups that hang on it by one tie each in rows below it, along a line that branches to
  /// each; `nil` where they are too unlike, or too large to stand in rows without names.
  ///
  /// - Parameters:
  ///   - groups: The groups, each with its number and the member that is tied to the actor.
  ///   - hub: The actor.
  ///   - width: The most width.
  ///   - isAll: Whether there is nothing else on the page.
  ///   - room: The room of the page.
  /// - Returns: The body, around the place of the actor.
  func body(
    ofGroups groups: [(number: Int, members: [Int], end: Int)],
    around hub: Int,
    within width: Double,
    isAll: Bool,
    in room: Point
  ) -> ActorBody? {
    func rows(_ builder: BodyBuilder) -> ActorBody? {
      let rows = groups.compactMap { group in
        builder.body(ofGroup: group.members, number: group.number, in: room).map { body in
          (
            body: body, end: group.end,
            isNamed: group.members.contains { builder.symbols[$0].label != nil }
          )
        }
      }
      let widths = rows.map(\.body.box.width).sorted()
      guard rows.count == groups.count, rows.allSatisfy({ $0.body.folds.isEmpty }),
        let widest = widths.last, widest <= 2.5 * widths[widths.count / 2]
      else { return nil }
      return builder.body(of: hub, above: rows, within: width, isAll: isAll)
    }
    var bare = self
    for actor in groups.flatMap(\.members) { bare.symbols[actor].label = nil }
    guard let least = rows(bare), least.box.width <= room.x, least.box.height <= room.y
    else { return nil }
    return rows(self)
  }

  /// An actor above rows of others, those with a name before those without, who need less room.
  private func body(
    of hub: Int,
    above leaves: [(body: ActorBody, end: Int, isNamed: Bool)],
    within width: Double,
    isAll: Bool
  ) -> ActorBody {
    var whole = body(of: hub)
    whole.name = nil
    let aisle = 6 * scale
    var top = whole.box.bottom - 3 * scale
    for part in [leaves.filter(\.isNamed), leaves.filter { !$0.isNamed }] where !part.isEmpty {
      let reach = (
        left: part.map { -$0.body.box.left }.max() ?? 0,
        right: part.map(\.body.box.right).max() ?? 0
      )
      let above = part.map(\.body.box.top).max() ?? 0
      let below = part.map { -$0.body.box.bottom }.max() ?? 0
      let pitch = Point(x: reach.left + reach.right + 3 * scale, y: above + below + 7 * scale)
      let most = max(1, Int(min((width - aisle) / 2 / pitch.x, 1000)))
      let square = (Double(part.count) * pitch.y / pitch.x * 1.3).squareRoot() / 2
      let perSide = min(
        most,
        isAll ? most : max(1, Int(square.rounded())),
        (part.count + 1) / 2
      )
      // Rows of like length.
      let rowCount = (part.count + 2 * perSide - 1) / (2 * perSide)
      let columns = (part.count + rowCount - 1) / rowCount
      let step = isAll ? min(1.25 * pitch.x, (width - aisle) / Double(columns)) : pitch.x
      for (index, leaf) in part.enumerated() {
        let (row, column) = (index / columns, index % columns)
        let length = min(columns, part.count - row * columns)
        // The trunk runs between two columns.
        let left = (length + 1) / 2
        let x =
          column < left
          ? -aisle / 2 - (Double(left - column) - 0.5) * step
          : aisle / 2 + (Double(column - left) + 0.5) * step
        let branch = top - Double(row) * pitch.y
        let place = Point(x: x + (reach.left - reach.right) / 2, y: branch - 4 * scale - above)
        whole.add(leaf.body, at: place)
        let end = leaf.body.actors.first { $0.actor == leaf.end }?.offset ?? .zero
        let spot = place + end
        whole.routes[Route(hub, leaf.end)] = [
          .zero, Point(x: 0, y: branch), Point(x: spot.x, y: branch), spot,
        ]
      }
      top -= Double(rowCount) * pitch.y
    }
    whole.weight = 1.5
    whole.isFolding = true
    return whole
  }

  /// Governments before others, and those with a name before those without.
  private func rank(ofLeaf leaf: Int) -> Int {
    kinds[leaf] == .government ? 0 : kinds[leaf].isPerson ? 2 : 1
  }

  /// A chain in rows to and fro; a ring comes back along its first column.
  ///
  /// - Parameters:
  ///   - members: The actors, each tied to the next.
  ///   - isRing: Whether the last is tied to the first.
  ///   - width: The most width.
  ///   - isAll: Whether there is nothing else on the page, so that the width is used.
  ///   - height: The most height, for which rows stand nearer to one another where that is enough.
  ///   - parts: The lengths of parts that have rows of their own; none: it is one.
  /// - Returns: The body, around the place of the first.
  func body(
    ofChain members: [Int],
    isRing: Bool,
    within width: Double,
    isAll: Bool,
    height: Double = .infinity,
    parts: [Int] = []
  ) -> ActorBody {
    let bodies = members.map { body(of: $0) }
    let reach = bodies.map { max(-$0.box.left, $0.box.right) }.max() ?? 0
    let above = bodies.map(\.box.top).max() ?? 0
    let below = bodies.map { -$0.box.bottom }.max() ?? 0
    var pitch = Point(x: 2 * reach + 4 * scale, y: above + below + 8 * scale)
    let most = max(3, Int(min(width / pitch.x, 1000)))
    let square = Int((Double(members.count) * pitch.y / pitch.x * 1.4).squareRoot().rounded())
    let columns = min(most, isAll ? most : max(3, square), members.count)
    let step = isAll ? min(1.3 * pitch.x, width / Double(columns)) : pitch.x
    let cells =
      isRing
      ? Grid.ring(of: members.count, columns: columns)
      : Grid.rows(ofParts: parts.isEmpty ? [members.count] : parts, columns: columns)
    let rowCount = (cells.map(\.row).max() ?? 0) + 1
    if rowCount > 1 {
      let fitting = (height - above - below) / Double(rowCount - 1) - 0.1
      pitch.y = min(pitch.y, max(fitting, above + below + 1.5 * scale))
    }
    var whole = ActorBody(anchor: members[0], box: bodies[0].box, weight: 1.5)
    whole.isFolding = true
    for (body, cell) in zip(bodies, cells) {
      let place = Point(
        x: Double(cell.column - cells[0].column) * step,
        y: -Double(cell.row - cells[0].row) * pitch.y
      )
      whole.add(body, at: place)
    }
    return whole
  }
}

extension ActorBody {
  /// Adds what belongs to another body that stands at a place.
  fileprivate mutating func add(_ other: ActorBody, at place: Point) {
    actors += other.actors.map { ($0.actor, $0.offset + place) }
    counts += other.counts.map { ($0.holder, $0.offset + place) }
    if let group = other.group, let outline = other.outline {
      outlines.append((group, outline.moved(by: place)))
    }
    box = box.union(other.box.moved(by: place))
  }
}

/// Cells of a grid along which a chain runs.
enum Grid {
  /// A cell.
  struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  /// Cells in rows to and fro, where each part has rows of its own: all but the last end at a side, so that the
  /// next begins below.
  static func rows(ofParts lengths: [Int], columns: Int) -> [Cell] {
    var cells: [Cell] = []
    var isRightward = true
    for (number, length) in lengths.enumerated() {
      let first = cells.last.map { $0.row + 1 } ?? 0
      if length == 1, let last = cells.last {
        cells.append(Cell(column: last.column, row: first))
        continue
      }
      let count = (length + columns - 1) / columns
      // A first row that is not full begins where its end is at a side.
      let missing = number == lengths.count - 1 ? 0 : count * columns - length
      if let last = cells.last { isRightward = 2 * last.column < columns }
      for index in missing..<missing + length {
        let (row, place) = (index / columns, index % columns)
        let runsRight = row.isMultiple(of: 2) == isRightward
        cells.append(Cell(column: runsRight ? place : columns - 1 - place, row: first + row))
      }
    }
    return cells
  }

  /// Cells in rows to and fro from the second column on, and back along the first.
  static func ring(of count: Int, columns: Int) -> [Cell] {
    var rows = 2
    while rows * columns < count { rows += 2 }
    // Pairs of rows that are as much shorter as there are cells too many.
    var lengths = [Int](repeating: columns, count: rows)
    var spare = rows * columns - count
    var pair = rows / 2 - 1
    while spare > 1, lengths.contains(where: { $0 > 2 }) {
      if lengths[2 * pair] > 2 {
        lengths[2 * pair] -= 1
        lengths[2 * pair + 1] -= 1
        spare -= 2
      }
      pair = pair == 0 ? rows / 2 - 1 : pair - 1
    }
    if spare > 0 { lengths[rows - 1] -= 1 }
    var cells = [Cell(column: 0, row: 0)]
    for row in 0..<rows where lengths[row] > 1 {
      let columns = Array(1..<lengths[row])
      cells += (row.isMultiple(of: 2) ? columns : columns.reversed()).map {
        Cell(column: $0, row: row)
      }
    }
    cells += (1..<rows).reversed().map { Cell(column: 0, row: $0) }
    return cells
  }
}

extension NetworkFitting {
  /// The chains among some bodies turned so that their ends are near those whom they are tied to: mirrored
  /// within what they cover.
  func turned(_ bodies: [ActorBody], at places: [Point]) -> [ActorBody] {
    guard bodies.contains(where: { $0.isFolding && $0.routes.isEmpty }) else { return bodies }
    var spots: [Int: Point] = [:]
    for (body, place) in zip(bodies, places) {
      for (actor, offset) in body.actors { spots[actor] = place + offset }
    }
    var bodies = bodies
    let hanging = hanging
    for (index, place) in places.enumerated() {
      let body = bodies[index]
      // Who stands above an actor would stand on its name.
      guard body.isFolding, body.routes.isEmpty, body.counts.isEmpty,
        body.actors.allSatisfy({ hanging[$0.actor] == nil })
      else { continue }
      let own = Set(body.actors.map(\.actor))
      let outer = Box(around: body.actors.map(\.offset))
      func mirrored(_ offset: Point, _ flips: (x: Bool, y: Bool)) -> Point {
        Point(
          x: flips.x ? outer.left + outer.right - offset.x : offset.x,
          y: flips.y ? outer.bottom + outer.top - offset.y : offset.y
        )
      }
      func length(_ flips: (x: Bool, y: Bool)) -> Double {
        var length = 0.0
        for (actor, offset) in body.actors {
          for neighbor in graph.neighbors(of: actor) where !own.contains(neighbor) {
            guard let spot = spots[neighbor] else { continue }
            length += (place + mirrored(offset, flips)).distance(to: spot)
          }
        }
        return length
      }
      var best = (flips: (x: false, y: false), length: length((false, false)))
      for flips in [(x: true, y: false), (x: false, y: true), (x: true, y: true)] {
        let found = length(flips)
        if found < best.length - 1e-6 { best = (flips, found) }
      }
      var turned = body
      turned.actors = body.actors.map { ($0.actor, mirrored($0.offset, best.flips)) }
      let covered = turned.actors.map { symbols[$0.actor].space(at: $0.offset).padded(by: 0.6) }
      // Names of several lines may now stand at the edge.
      guard body.box.padded(by: 1).contains(Box(around: covered)) else { continue }
      bodies[index] = turned
      for (actor, offset) in turned.actors { spots[actor] = place + offset }
    }
    return bodies
  }
}
