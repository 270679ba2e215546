import GraphLayout
import SocialNetwork

extension NetworkFitting {
  /// How much of a side of the room bodies cover where they are not spread, and how much further apart they come to
  /// stand at most.
  private static let (usualSpread, mostSpread) = (0.9, 1.5)

  /// The places of bodies moved apart, along each side of the room that they leave empty, and to its middle: whoever
  /// did not overlap does not then.
  ///
  /// - Parameters:
  ///   - bodies: The bodies.
  ///   - places: Where they stand.
  ///   - area: The room.
  /// - Returns: The places.
  static func spread(_ bodies: [ActorBody], at places: [Point], over area: Point) -> [Point] {
    /// How places along one side move.
    func move(_ spots: [(place: Double, low: Double, high: Double)], _ room: Double) -> (
      factor: Double, shift: Double
    ) {
      /// The least and the most that places may be shifted once they are apart by a factor.
      func shifts(_ factor: Double) -> (least: Double, most: Double) {
        (
          spots.map { -$0.low - factor * $0.place }.max() ?? 0,
          spots.map { room - $0.high - factor * $0.place }.min() ?? 0
        )
      }
      let usual = shifts(1)
      // As much as is left empty on both sides together.
      guard usual.most - usual.least > (1 - usualSpread) * room else { return (1, 0) }
      var (low, high) = (1.0, mostSpread)
      for _ in 0..<20 {
        let middle = (low + high) / 2
        let (least, most) = shifts(middle)
        if least <= most { low = middle } else { high = middle }
      }
      let (least, most) = shifts(low)
      return (low, (least + most) / 2)
    }
    let x = move(zip(bodies, places).map { ($1.x, $0.box.left, $0.box.right) }, area.x)
    let y = move(zip(bodies, places).map { ($1.y, $0.box.bottom, $0.box.top) }, area.y)
    return places.map { Point(x: x.factor * $0.x + x.shift, y: y.factor * $0.y + y.shift) }
  }

  /// The placement, with names that were left out set where there is room for them after all.
  func finished(
    _ bodies: [ActorBody],
    at places: [Point],
    width: Double,
    height: Double,
    shrinking: Double,
    wished: NetworkFitting
  ) -> PagePlacement {
    var placement = PagePlacement(height: height)
    placement.shrinking = shrinking
    placement.stretch = stretch
    let builder = builder
    var taken: [Box] = []
    var inRows: (named: Set<Int>, nameless: Set<Int>) = ([], [])
    for (body, place) in zip(bodies, places) {
      // From the upper left corner.
      let origin = Point(x: place.x, y: place.y - height)
      for (actor, offset) in body.actors {
        placement.actors.append(actor)
        placement.places.append(origin + offset)
        if let label = symbols[actor].label, let plate = symbols[actor].plate(at: .zero) {
          placement.labels[actor] = (label, plate.center)
        }
      }
      if body.isFolding { inRows.named.formUnion(body.actors.map(\.actor)) }
      if !body.outlines.isEmpty { inRows.nameless.formUnion(body.actors.map(\.actor)) }
      inRows.nameless.formUnion(body.routes.keys.flatMap { [$0.first, $0.second] })
      for (ends, corners) in body.routes {
        let corners = corners.map { $0 + origin }
        placement.routes[ends] = corners
        // They run along the axes.
        taken += zip(corners, corners.dropFirst()).map {
          Box(around: [$0, $1]).padded(by: 0.8 * scale)
        }
      }
      for (holder, offset) in body.counts {
        placement.counts[holder] = origin + offset
        let room = builder.countRoom(builder.count(at: holder))
        taken.append(Box(center: origin + offset, width: room.x, height: room.y))
      }
      for (holder, leaves, offset) in body.folds {
        placement.folds[holder] = (leaves, origin + offset)
        let count = KindCount(of: leaves.map { kinds[$0] }, typography)
        taken.append(Box(center: origin + offset, width: count.width, height: count.height))
      }
      if let group = body.group, let outline = body.outline {
        placement.outlines[group] = outline.moved(by: origin)
      }
      for (group, outline) in body.outlines {
        placement.outlines[group] = outline.moved(by: origin)
      }
    }
    guard placement.actors.count < 3000 else { return placement }
    place(
      wished,
      in: &placement,
      notMoving: inRows,
      among: NamePlacing.Surroundings(
        taken: taken,
        page: Box(left: 0, bottom: -height, right: width, top: 0),
        scale: scale
      )
    )
    return placement
  }

  /// Sets the names that are wished, the most important first, beside those that stand already.
  ///
  /// - Parameters:
  ///   - wished: The same, with all names.
  ///   - placement: Where everybody stands.
  ///   - inRows: Those in rows: of whom the name stays that they have, and who have no free side for one.
  ///   - surroundings: What is covered beside symbols, names and groups.
  private func place(
    _ wished: NetworkFitting,
    in placement: inout PagePlacement,
    notMoving inRows: (named: Set<Int>, nameless: Set<Int>),
    among surroundings: NamePlacing.Surroundings
  ) {
    var around = surroundings
    around.symbols = zip(placement.actors, placement.places).map { actor, place in
      (actor, symbols[actor].box(at: place), kinds[actor].isPerson)
    }
    // Where no group is marked no line is in the way.
    for (number, members, _) in groups where wished.isMarked {
      guard let outline = placement.outlines[number] else { continue }
      around.outlines.append((outline, Set(members)))
      around.taken.append(Page.badge(number, around: outline, typography))
    }
    let indexOf = Dictionary(
      uniqueKeysWithValues: placement.actors.enumerated().map { ($1, $0) }
    )
    let isSubject = Set(wished.subjects)
    var order = wished.subjects + wished.ranked.filter { !isSubject.contains($0) }
    if !wished.isMarked {
      // Whom groups hang on matters no more than governments where no group is marked.
      let rank = { (actor: Int) in
        isSubject.contains(actor) ? 0 : kinds[actor] == .government ? 1 : 2
      }
      let isPerson = kinds.map(\.mayBePerson)
      order = (0...2).flatMap { place in order.filter { rank($0) == place } }
      let others = order.filter { rank($0) == 2 && !isPerson[$0] }.sorted { first, second in
        let sizes = (wished.symbols[first].radius, wished.symbols[second].radius)
        return sizes.0 == sizes.1 ? first < second : sizes.0 > sizes.1
      }
      order =
        order.filter { rank($0) < 2 } + others + order.filter { rank($0) == 2 && isPerson[$0] }
    }
    let largest = Set(
      wished.ranked.filter { !kinds[$0].isPerson }
        .sorted { (wished.symbols[$1].radius, $0) < (wished.symbols[$0].radius, $1) }
        .prefix(max(3, wished.ranked.count / 6))
    )
    around.lines = wished.proposed.compactMap { route in
      guard let first = indexOf[route.first], let second = indexOf[route.second] else { return nil }
      return (placement.places[first], placement.places[second])
    }
    let names = order.compactMap { actor -> NamePlacing.Name? in
      guard let index = indexOf[actor], let label = wished.symbols[actor].label else { return nil }
      let given = placement.labels[actor].map { _, offset in
        Box(
          center: placement.places[index] + offset,
          width: label.width,
          height: label.height
        )
      }
      guard given != nil || !inRows.nameless.contains(actor) else { return nil }
      var name = NamePlacing.Name(
        actor: actor,
        symbol: index,
        width: label.width,
        height: label.height,
        given: given,
        isFixed: given != nil && (needsAllNames || inRows.named.contains(actor))
      )
      name.isFirst =
        isSubject.contains(actor) || wished.namedFirst.contains(actor)
        || kinds[actor] == .government
      if !name.isFirst, largest.contains(actor) { (name.isFirst, name.mayTakeMore) = (true, false) }
      if wished.subjects.first == actor { name.reach = NamePlacing.farReach }
      if wished.mainSubjects.contains(actor) { name.lastReach = NamePlacing.farthestReach }
      name.otherShapes = label.inOtherLines.map { Point(x: $0.width, y: $0.height) }
      return name
    }
    let plates = NamePlacing(of: names, among: around).plates
    for (name, plate) in zip(names, plates) {
      guard let plate, let words = wished.symbols[name.actor].label else {
        placement.labels[name.actor] = nil
        continue
      }
      let set = ([words] + words.inOtherLines).first {
        abs($0.width - plate.width) < 1e-6 && abs($0.height - plate.height) < 1e-6
      }
      placement.labels[name.actor] = (
        set ?? words, plate.center - placement.places[name.symbol]
      )
    }
  }
}
