import GraphLayout
import SocialNetwork

extension NetworkFitting {
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
    var indexOf: [Int: Int] = [:]
    var taken: [Box] = []
    for (body, place) in zip(bodies, places) {
      // From the upper left corner.
      let origin = Point(x: place.x, y: place.y - height)
      for (actor, offset) in body.actors {
        indexOf[actor] = placement.actors.count
        placement.actors.append(actor)
        placement.places.append(origin + offset)
        if let label = symbols[actor].label, let plate = symbols[actor].plate(at: .zero) {
          placement.labels[actor] = (label, plate.center)
          taken.append(plate.moved(by: origin + offset))
        }
      }
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
        taken.append(Box(center: origin + offset, width: 3 * typography.name, height: 9 * scale))
      }
      for (holder, leaves, offset) in body.folds {
        placement.folds[holder] = (leaves, origin + offset)
        let count = KindCount(of: leaves.map { kinds[$0] }, typography)
        taken.append(Box(center: origin + offset, width: count.width, height: count.height))
      }
      if let group = body.group, let outline = body.outline {
        placement.outlines[group] = outline.moved(by: origin)
        taken.append(body.box.moved(by: origin))
      }
    }
    // Those who stand in rows have no free side.
    let inRows = Set(placement.routes.keys.flatMap { [$0.first, $0.second] })
    let isSubject = Set(wished.subjects)
    let missing = (wished.subjects + wished.ranked.filter { !isSubject.contains($0) }).filter {
      wished.symbols[$0].label != nil && symbols[$0].label == nil && indexOf[$0] != nil
        && !inRows.contains($0)
    }
    guard !missing.isEmpty, placement.actors.count < 3000 else { return placement }
    let boxes = zip(placement.actors, placement.places).map { symbols[$0].box(at: $1) }
    let labels = missing.enumerated().compactMap { rank, actor -> LabelPlacement.Label? in
      guard let label = wished.symbols[actor].label, let index = indexOf[actor] else { return nil }
      return LabelPlacement.Label(
        symbol: index,
        width: label.width,
        height: label.height,
        priority: -Double(rank)
      )
    }
    let page = Box(left: 0, bottom: -height, right: width, top: 0)
    let plates = LabelPlacement(of: labels, symbols: boxes + taken, page: page).plates
    for (label, plate) in zip(labels, plates) {
      guard let plate else { continue }
      let actor = placement.actors[label.symbol]
      guard let words = wished.symbols[actor].label else { continue }
      placement.labels[actor] = (words, plate.center - placement.places[label.symbol])
    }
    var distant = DistantNames(
      symbols: zip(placement.actors, boxes).map { ($0, $1) },
      taken: taken + plates.compactMap(\.self),
      page: page,
      scale: scale
    )
    for actor in missing where placement.labels[actor] == nil {
      guard let words = wished.symbols[actor].label, let index = indexOf[actor],
        let plate = distant.place(
          actor,
          at: boxes[index],
          width: words.width,
          height: words.height
        )
      else { continue }
      placement.labels[actor] = (words, plate.center - placement.places[index])
    }
    for actor in wished.subjects where placement.labels[actor] == nil {
      guard let words = wished.symbols[actor].label, let index = indexOf[actor] else { continue }
      placement.makeRoom(
        for: words,
        of: actor,
        at: index,
        among: boxes,
        keeping: isSubject,
        beside: placement.outlines.map { Page.badge($0, around: $1, typography) }
          + placement.folds.map { holder, fold in
            let count = KindCount(of: fold.leaves.map { kinds[$0] }, typography)
            return Box(center: fold.place, width: count.width, height: count.height)
          },
        on: page
      )
    }
    return placement
  }
}

extension PagePlacement {
  /// Names an actor where the fewest others lose their name for it, and the line to the name runs through
  /// nobody.
  fileprivate mutating func makeRoom(
    for words: TextLabel,
    of actor: Int,
    at index: Int,
    among symbols: [Box],
    keeping isKept: Set<Int>,
    beside badges: [Box],
    on page: Box
  ) {
    let own = symbols[index]
    let (across, along) = ((own.width + words.width) / 2 + 1, (own.height + words.height) / 2 + 1)
    // Below, above and beside the symbol, along these sides, and further off, where a line leads to it.
    let shares = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1]
    let offsets = [1, 1.3, 1.7, 2.2, 3, 4, 5.5, 7.5].enumerated().flatMap { ring, far in
      shares.flatMap { share in
        [
          Point(x: share * across, y: -far * along), Point(x: share * across, y: far * along),
          Point(x: far * across, y: share * along), Point(x: -far * across, y: share * along),
        ].map { (ring, $0) }
      }
    }
    let placeOf = Dictionary(uniqueKeysWithValues: zip(actors, places))
    let named = labels.sorted { $0.key < $1.key }.compactMap { other, label -> (Int, Box)? in
      placeOf[other].map { place in
        let middle = place + label.offset
        return (
          other, Box(center: middle, width: label.label.width, height: label.label.height)
        )
      }
    }
    var best: (offset: Point, losers: [Int], cost: Double)?
    for (ring, offset) in offsets {
      let plate = Box(center: places[index] + offset, width: words.width, height: words.height)
      guard page.contains(plate),
        !symbols.indices.contains(where: { $0 != index && symbols[$0].overlaps(plate) }),
        !badges.contains(where: plate.overlaps),
        !counts.contains(where: { plate.padded(by: words.fontSize).contains($0.value) })
      else { continue }
      let losers = named.filter { $0.1.overlaps(plate) }.map(\.0)
      guard !losers.contains(where: isKept.contains) else { continue }
      let (start, end) = DistantNames.leader(from: own, to: plate)
      // What a line would run through is worse than a name less.
      let crossed = symbols.indices.count {
        $0 != index && symbols[$0].isCrossed(byLineFrom: start, to: end)
      }
      let behind = named.count {
        !losers.contains($0.0) && $0.1.isCrossed(byLineFrom: start, to: end)
      }
      // Rather beside lines around groups than on them.
      let onLines = outlines.values.count {
        plate.overlaps($0) && !$0.padded(by: 1).contains(plate)
          || $0.contains(plate) && !$0.contains(own.center)
      }
      let cost =
        4 * Double(losers.count) + 6 * Double(crossed + behind) + 1.5 * Double(onLines)
        + 0.5 * Double(ring)
      if cost < best?.cost ?? .infinity { best = (offset, losers, cost) }
    }
    guard let best else { return }
    for loser in best.losers { labels[loser] = nil }
    labels[actor] = (words, best.offset)
  }
}

extension Box {
  /// Whether a place lies within.
  fileprivate func contains(_ place: Point) -> Bool {
    left <= place.x && place.x <= right && bottom <= place.y && place.y <= top
  }
}
