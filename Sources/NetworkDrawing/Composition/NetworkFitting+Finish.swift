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
      for (ends, corners) in body.routes { placement.routes[ends] = corners.map { $0 + origin } }
      for (holder, offset) in body.counts {
        placement.counts[holder] = origin + offset
        taken.append(Box(center: origin + offset, width: 3 * typography.name, height: 9 * scale))
      }
      if let group = body.group, let outline = body.outline {
        placement.outlines[group] = outline.moved(by: origin)
        taken.append(body.box.moved(by: origin))
      }
    }
    // Those who stand in rows have no free side.
    let inRows = Set(placement.routes.keys.flatMap { [$0.first, $0.second] })
    let missing = wished.ranked.filter {
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
    let plates = LabelPlacement(
      of: labels,
      symbols: boxes + taken,
      page: Box(left: 0, bottom: -height, right: width, top: 0)
    ).plates
    for (label, plate) in zip(labels, plates) {
      guard let plate else { continue }
      let actor = placement.actors[label.symbol]
      guard let words = wished.symbols[actor].label else { continue }
      placement.labels[actor] = (words, plate.center - placement.places[label.symbol])
    }
    return placement
  }
}
