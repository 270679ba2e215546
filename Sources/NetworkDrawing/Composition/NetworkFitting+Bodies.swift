import GraphCore
import GraphLayout
import SocialNetwork

// What moves as a whole, and what ties it to others.

extension NetworkFitting {
  var builder: BodyBuilder {
    var builder = BodyBuilder(
      graph: graph,
      kinds: kinds,
      symbols: symbols,
      hanging: hanging,
      folded: folded,
      typography: typography
    )
    builder.shownLeaves = shownLeaves
    builder.proposed = Set(proposed)
    return builder
  }

  func bodies(of actors: [Int], in room: Point) -> [ActorBody] {
    let builder = builder
    let hanging = hanging
    var isTaken = [Bool](repeating: false, count: graph.nodeCount)
    for people in hanging.values {
      for person in people { isTaken[person] = true }
    }
    var bodies: [ActorBody] = []
    func fold(_ members: [Int], _ make: (_ width: Double, _ isAll: Bool) -> ActorBody?) {
      // Who hangs on them stands with them.
      let isAll = members.count + hanging.values.joined().count > actors.count * 4 / 5
      if let foldedAnchors, !foldedAnchors.contains(members[0]) { return }
      var made = isAll ? make(room.x, true) : nil
      for (share, most) in [(0.55, 0.7), (0.75, 0.75), (1, 0.85)] where made == nil {
        guard let body = make(share * room.x, false) else { return }
        let isLast = share == 1 && foldedAnchors != nil
        if isLast || body.box.width <= room.x && body.box.height <= most * room.y { made = body }
      }
      guard let made, kept.isEmpty || standsAsKept(made, width: room.x) else { return }
      for actor in members { isTaken[actor] = true }
      bodies.append(made)
    }
    for (hub, parts) in groupStars where !countedHubs.contains(hub) {
      fold([hub] + parts.flatMap(\.members)) {
        builder.body(ofGroups: parts, around: hub, within: $0, isAll: $1, in: room)
      }
    }
    for (number, members, _) in groups where !members.contains(where: { isTaken[$0] }) {
      guard let body = builder.body(ofGroup: members, number: number, in: room),
        kept.isEmpty || !isKeptOtherwise(body)
      else { continue }
      for actor in members { isTaken[actor] = true }
      bodies.append(body)
    }
    let found = Foldings(among: actors, in: graph, isTaken: isTaken)
    for star in found.stars where isCounted(star) {
      guard let (hub, leaves) = builder.counted(star) else { continue }
      for actor in leaves + [hub] { isTaken[actor] = true }
      bodies.append(builder.body(of: hub, counting: leaves))
    }
    for (hub, leaves) in found.stars where !isTaken[hub] {
      fold([hub] + leaves) { builder.body(ofStar: hub, leaves, within: $0, isAll: $1) }
    }
    for (members, isRing) in found.chains {
      fold(members) {
        builder.body(
          ofChain: members,
          isRing: isRing,
          within: $0,
          isAll: $1,
          height: $1 ? room.y : .infinity,
          parts: lengths(ofParts: members)
        )
      }
    }
    for actor in actors where !isTaken[actor] { bodies.append(builder.body(of: actor)) }
    return kept.isEmpty ? bodies : bodies.map(asKept)
  }

  /// The same without groups, where all is one chain whose rows have room for every name, if need be in
  /// narrower lines: each half hangs on an actor in the middle, and two by themselves need more.
  func asOneChain(of actors: [Int], in room: Point) -> NetworkFitting? {
    guard !groups.isEmpty, !needsAllNames,
      let chain = Foldings.chain(of: actors, in: graph)
    else { return nil }
    var whole = self
    for (number, members, _) in groups {
      for actor in members { whole.partOf[actor] = number }
    }
    whole.groups = []
    whole.holderOfSingle = [:]
    let parts = whole.lengths(ofParts: chain)
    // Names as they are, and then of the widths that three columns and more leave.
    let widths = (3...NetworkFitting.mostColumns).map { room.x / Double($0) - 5 * scale }
    for width in [.infinity] + widths {
      guard let symbols = narrowed(chain, to: width) else { continue }
      whole.symbols = symbols
      let body = whole.builder.body(
        ofChain: chain,
        isRing: false,
        within: room.x,
        isAll: true,
        height: 0.95 * room.y,
        parts: parts
      )
      if body.box.width <= room.x, body.box.height <= 0.95 * room.y,
        kept.isEmpty || standsAsKept(body, width: room.x)
      {
        return whole
      }
    }
    return nil
  }

  /// The most columns of a chain whose names are set in narrower lines.
  private static let mostColumns = 8

  /// The symbols with the names of some in lines of a width; `nil` where one of them cannot be.
  private func narrowed(_ actors: [Int], to width: Double) -> [Symbol]? {
    var symbols = symbols
    for actor in actors {
      guard let label = symbols[actor].label, label.width > width else { continue }
      guard let narrow = label.narrowed(to: width) else { return nil }
      symbols[actor].label = narrow
    }
    return symbols
  }

  /// How many members of a chain one after the other are of one group, or of none.
  private func lengths(ofParts chain: [Int]) -> [Int] {
    guard !partOf.isEmpty else { return [] }
    var lengths: [Int] = []
    var last: Int?
    for actor in chain {
      let part = partOf[actor]
      if let length = lengths.last, part == last {
        lengths[lengths.count - 1] = length + 1
      } else {
        lengths.append(1)
      }
      last = part
    }
    return lengths
  }

  /// The actors on whom so many small groups hang by one tie each that they stand in rows.
  private var groupStars: [(hub: Int, groups: [(number: Int, members: [Int], end: Int)])] {
    var groupsOf: [Int: [(number: Int, members: [Int], end: Int)]] = [:]
    for (number, members, holder) in groups where members.count <= NetworkFitting.mostInRows {
      guard let holder else { continue }
      let ends = members.filter { graph.hasEdge($0, holder) }
      guard ends.count == 1 else { continue }
      groupsOf[holder, default: []].append((number, members, ends[0]))
    }
    return groupsOf.filter { $0.value.count > BodyBuilder.mostAround }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The most members of a group that stands in rows with others.
  private static let mostInRows = 6

  /// The members of hanging groups that are chains and stand as a whole only without their names.
  func namesOfLongGroups(in room: Point) -> [Int] {
    guard !needsAllNames else { return [] }
    let builder = builder
    return groups.filter { group in
      guard Foldings.chain(of: group.members, in: graph) != nil,
        builder.body(ofGroup: group.members, number: group.number, in: room) == nil
      else { return false }
      var bare = builder
      for actor in group.members { bare.symbols[actor].label = nil }
      return bare.body(ofGroup: group.members, number: group.number, in: room) != nil
    }.flatMap(\.members)
  }

  /// Whether the leaves of a star are counted: as is decided, or since they had no places before.
  private func isCounted(_ star: (hub: Int, leaves: [Int])) -> Bool {
    guard !needsAllNames else { return false }
    return countedHubs.contains(star.hub)
      || kept[star.hub] != nil && star.leaves.allSatisfy { kept[$0] == nil }
  }

  /// The hubs of stars whose rows had no room, so that their leaves stand one by one.
  func looseHubs(among bodies: [ActorBody], of actors: [Int]) -> Set<Int> {
    guard kept.isEmpty, !needsAllNames else { return [] }
    var isTaken = [Bool](repeating: true, count: graph.nodeCount)
    for body in bodies where !body.isFolding && body.group == nil && body.folds.isEmpty {
      for (actor, _) in body.actors { isTaken[actor] = false }
    }
    for people in hanging.values {
      for person in people { isTaken[person] = true }
    }
    return Set(Foldings(among: actors, in: graph, isTaken: isTaken).stars.map(\.hub))
  }

  /// The hubs of stars in rows that stand on others.
  func crowdedHubs(among bodies: [ActorBody], at places: [Point]) -> Set<Int> {
    guard !needsAllNames, bodies.contains(where: { $0.isFolding && !$0.routes.isEmpty }) else {
      return []
    }
    let overlapping = NetworkFitting.overlaps(of: bodies, at: places).flatMap { [$0.0, $0.1] }
    return Set(
      overlapping.map { bodies[$0] }.filter { body in
        body.isFolding && body.group == nil && !body.routes.isEmpty
      }.map(\.anchor)
    )
  }

  /// The groups that hang, with whom they hang on.
  func tethers(of bodies: [ActorBody]) -> [FittedLayout.Tether] {
    var bodyOf: [Int: Int] = [:]
    for (index, body) in bodies.enumerated() {
      for (actor, _) in body.actors { bodyOf[actor] = index }
    }
    return bodies.enumerated().compactMap { index, body in
      let actor =
        body.group.flatMap { number in groups.first { $0.number == number }?.holder }
        ?? holderOfSingle[body.anchor]
      guard let holder = actor.flatMap({ bodyOf[$0] }), holder != index else { return nil }
      let half = (body.box.width + body.box.height) / 4
      return FittedLayout.Tether(body: index, holder: holder, length: 34 * scale + half)
    }
  }

  /// The lines between bodies, each once.
  func lines(between bodies: [ActorBody]) -> [(Int, Int)] {
    var bodyOf = [Int](repeating: -1, count: graph.nodeCount)
    for (index, body) in bodies.enumerated() {
      for (actor, _) in body.actors { bodyOf[actor] = index }
    }
    var seen: Set<Int> = []
    var lines: [(Int, Int)] = []
    graph.forEachEdge { u, v, _ in
      let (first, second) = (min(bodyOf[u], bodyOf[v]), max(bodyOf[u], bodyOf[v]))
      guard first >= 0, first != second, seen.insert(first * bodies.count + second).inserted
      else { return }
      lines.append((first, second))
    }
    return lines
  }
}
