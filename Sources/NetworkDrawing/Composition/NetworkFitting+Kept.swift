import GraphCore
import GraphLayout

// Where bodies begin, and places that are kept from another picture.

extension NetworkFitting {
  /// Where bodies begin in an area.
  struct Start {
    let places: [Point]

    /// Which of them stay there, by their anchor.
    var isKept: [Int: Bool] = [:]

    /// Whether the whole may be turned and mirrored.
    var mayTurn = true
  }

  /// The start from places that are kept.
  ///
  /// Where many would stand on one another with their names, the places are those of another page: then all give
  /// way a little.
  func kept(_ bodies: [ActorBody], at places: [Point], _ isKept: [Int: Bool]) -> Start {
    let fixed = bodies.indices.filter { isKept[bodies[$0].anchor] ?? false }
    // On a page of another form names need their room too, and where all are asked for.
    let isBare = stretch > 0.85 && !needsAllNames
    let pairs = NetworkFitting.overlaps(of: fixed.map { bodies[$0] }, at: fixed.map { places[$0] })
      .filter { !isBare || areTouching(bodies, at: places, fixed[$0.0], fixed[$0.1]) }
    let isOfAnotherPage = pairs.count > 3 && 8 * pairs.count > fixed.count
    return Start(places: places, isKept: isOfAnotherPage ? [:] : isKept, mayTurn: false)
  }

  /// How much lower or higher a page is drawn than that of the places that are kept: as they are where they fit.
  func keptStretch(of actors: [Int], in room: Room) -> Double {
    guard lowestKept > 0 else { return 1 }
    let foot = 30 * scale
    let all = lowestKept / 1000 * room.width
    if room.isFilled, all < 0.7 * room.height { return (room.height - foot) / all }
    let lowest =
      actors.compactMap { actor in
        kept[actor].map { $0.y / 1000 * room.width + symbols[actor].reach }
      }.max() ?? 0
    return lowest > room.height ? (room.height - foot) / lowest : 1
  }

  /// Where somebody stood, in points from the upper left corner.
  func keptSpot(of actor: Int) -> Point? {
    kept[actor].map {
      Point(x: $0.x / 1000 * keptWidth, y: -stretch * $0.y / 1000 * keptWidth)
    }
  }

  /// Whether a person stood around an actor, where both have places.
  func isKept(_ person: Int, near holder: Int) -> Bool {
    guard let spot = keptSpot(of: person), let middle = keptSpot(of: holder) else { return true }
    return spot.distance(to: middle) < symbols[holder].reach + 26 * scale
  }

  /// How far below the upper edge bodies end that keep their places.
  func lowest(of bodies: [ActorBody]) -> Double {
    bodies.compactMap { body in keptSpot(of: body.anchor).map { -$0.y - body.box.bottom } }
      .max() ?? 0
  }

  /// Whether symbols or counts of two bodies overlap.
  private func areTouching(
    _ bodies: [ActorBody],
    at places: [Point],
    _ first: Int,
    _ second: Int
  ) -> Bool {
    let builder = builder
    func boxes(_ index: Int) -> [Box] {
      bodies[index].actors.map { symbols[$0.actor].box(at: $0.offset + places[index]) }
        + bodies[index].counts.map { holder, offset in
          let room = builder.countRoom(builder.count(at: holder))
          return Box(center: offset + places[index], width: room.x, height: room.y)
        }
    }
    let others = boxes(second)
    return boxes(first).contains { others.contains(where: $0.overlaps) }
  }

  /// Whether all members of a group stood elsewhere than the group would set them.
  func isKeptOtherwise(_ body: ActorBody) -> Bool {
    // On a page of another form it stands as a whole.
    guard abs(stretch - 1) < 1e-9, let anchor = keptSpot(of: body.anchor) else { return false }
    return body.actors.contains { actor, offset in
      keptSpot(of: actor).map { ($0 - anchor).distance(to: offset) > 1 } ?? false
    }
  }

  /// A body whose actors stand to one another as they did.
  func asKept(_ body: ActorBody) -> ActorBody {
    guard body.group == nil, !body.isFolding, body.actors.count > 1,
      let anchor = keptSpot(of: body.anchor)
    else { return body }
    var kept = body
    for (index, member) in body.actors.enumerated() {
      guard let spot = keptSpot(of: member.actor) else { continue }
      kept.actors[index].offset = spot - anchor
      let box = symbols[member.actor].box(at: spot - anchor).padded(by: 0.6)
      kept.box = kept.box.union(box)
    }
    return kept
  }

  /// The bodies that stand on others though they keep their places: where symbols do, the one with fewer ties.
  func inTheWay(
    among bodies: [ActorBody],
    at places: [Point],
    _ isKept: [Int: Bool]
  ) -> [Int] {
    func stays(_ index: Int) -> Bool { isKept[bodies[index].anchor] ?? false }
    func ties(_ index: Int) -> Int { graph.degree(of: bodies[index].anchor) }
    return NetworkFitting.overlaps(of: bodies, at: places).compactMap { first, second in
      guard stays(first), stays(second) else { return [first, second].first(where: stays) }
      guard areTouching(bodies, at: places, first, second) else { return nil }
      return ties(first) < ties(second) ? first : second
    }.map { bodies[$0].anchor }
  }

  /// The bodies fitted into a room.
  func fitted(
    _ bodies: [ActorBody],
    from start: Start,
    _ lines: [(Int, Int)],
    height: Double,
    in room: Room,
    _ margins: FittedLayout.Margins
  ) -> [Point] {
    FittedLayout(
      of: fittedBodies(bodies, start: start),
      startingAt: start.places,
      lines: lines,
      tethers: tethers(of: bodies),
      width: room.width,
      height: height,
      margins: margins,
      mayTurn: start.mayTurn
    ).places
  }

  func fittedBodies(
    _ bodies: [ActorBody],
    start: Start
  ) -> [FittedBody] {
    bodies.map { body in
      FittedBody(
        box: body.box,
        name: body.name,
        weight: body.weight,
        isFixed: start.isKept[body.anchor] ?? false
      )
    }
  }

  /// The actor whose name matters least of those near a place, where it may be given up so that others have room.
  ///
  /// - Parameters:
  ///   - limit: The rank that it stands below; `nil`: anybody who is not to be named first.
  ///   - place: The place.
  ///   - ranks: The ranks of all.
  ///   - bodies: The bodies.
  ///   - places: Where they are.
  /// - Returns: The actor; of those who are not to be named first the nearest.
  func lessImportant(
    than limit: Int?,
    near place: Point,
    ranks: [Int: Int],
    among bodies: [ActorBody],
    at places: [Point]
  ) -> Int? {
    var best: (actor: Int, cost: Double)?
    for (body, other) in zip(bodies, places) {
      let distance = other.distance(to: place)
      guard limit == nil || distance < 75 * scale,
        let actor = body.actors.map(\.actor).last(where: {
          symbols[$0].label != nil && !namedFirst.contains($0)
        })
      else { continue }
      let rank = ranks[actor] ?? 0
      if let limit, rank <= limit { continue }
      let cost = limit == nil ? distance : -Double(rank)
      if cost < best?.cost ?? .infinity { best = (actor, cost) }
    }
    return best?.actor
  }

  /// Whether the members of a body stood to one another as they do in it, on a page of whatever height.
  func standsAsKept(_ body: ActorBody, width: Double) -> Bool {
    guard let anchor = kept[body.anchor] else { return false }
    let offsets = body.actors.compactMap { actor, offset in
      kept[actor].map { (now: offset, before: $0 - anchor) }
    }
    guard offsets.count == body.actors.count else { return false }
    // The height for which they differ least.
    let square = offsets.reduce(0) { $0 + $1.before.y * $1.before.y }
    let product = offsets.reduce(0) { $0 - $1.before.y * $1.now.y }
    let height = square > 0 ? max(product / square, 0) : 0
    return offsets.allSatisfy { now, before in
      let then = Point(x: before.x / 1000 * width, y: -before.y * height)
      return then.distance(to: now) < 4 * scale + 0.3 * now.length
    }
  }

  /// Places in which bodies without a place of their own stand where there is room for them, as near as can
  /// be to where they are.
  ///
  /// - Parameters:
  ///   - bodies: The bodies.
  ///   - places: Where they are.
  ///   - isKept: Which of them stay there, by their anchor.
  ///   - room: The width and height of the area.
  /// - Returns: The places.
  func settled(
    _ bodies: [ActorBody],
    at places: [Point],
    isKept: [Int: Bool],
    in room: Point
  ) -> [Point] {
    guard isKept.values.contains(true) else { return places }
    var places = places
    let gap = 1.2 * scale
    let loose = bodies.indices.filter { !(isKept[bodies[$0].anchor] ?? false) }
      .sorted { first, second in
        let areas = [first, second].map { bodies[$0].box.width * bodies[$0].box.height }
        return areas[0] == areas[1] ? first < second : areas[0] > areas[1]
      }
    let step = 4 * scale
    for index in loose {
      let box = bodies[index].box.padded(by: gap)
      let others = bodies.indices.filter { $0 != index }
        .map { bodies[$0].box.moved(by: places[$0]) }
      let start = places[index]
      guard others.contains(where: box.moved(by: start).overlaps) else { continue }
      let outer = bodies[index].box
      let (across, along) = (Int(room.x / step), Int(room.y / step))
      var best: (place: Point, distance: Double)?
      for row in 0...along {
        for column in 0...across {
          let place = Point(
            x: Double(column) * step - outer.left,
            y: Double(row) * step - outer.bottom
          )
          let distance = place.distance(to: start)
          guard distance < best?.distance ?? .infinity,
            place.x + outer.right <= room.x, place.y + outer.top <= room.y
          else { continue }
          let moved = box.moved(by: place)
          if !others.contains(where: moved.overlaps) { best = (place, distance) }
        }
      }
      if let best { places[index] = best.place }
    }
    return places
  }
}
