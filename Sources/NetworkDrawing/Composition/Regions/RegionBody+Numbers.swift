import GraphLayout
import SocialNetwork

extension RegionBody {
  /// The most numbers of one group in a region.
  private static let mostNumbers = 6

  /// Draws the number of every marked group beside its organisations, or beside one of its people where
  /// it has none here, where nothing else is.
  func drawNumbers(in region: PlacedRegion, movedBy offset: Point, on page: inout Page) {
    guard !markOf.isEmpty else { return }
    var placeOf: [Int: Point] = [:]
    for (member, place) in zip(region.members, region.places) {
      placeOf[member.actor] = place + offset
    }
    var covered =
      region.members.compactMap { member in
        placeOf[member.actor].map { symbols[member.actor].box(at: $0) }
      } + region.labels.map { $0.box.moved(by: offset) } + [region.header.moved(by: offset)]
      + region.counts.map { $0.box(metrics).moved(by: offset) }
      + region.folds.map { $0.box.moved(by: offset) }
    let area = region.box.moved(by: offset).padded(by: 3)
    for group in marks.groups where group.isOfSeveral && group.style != nil {
      let here = group.members.filter { placeOf[$0] != nil }
      let organisations = here.filter { !network.kinds[$0].isPerson }
      // Organisations in the order of the region, which is that of their names.
      let order = region.members.map(\.actor).filter(
        Set(organisations.isEmpty ? here : organisations).contains
      )
      let most = organisations.isEmpty ? 1 : RegionBody.mostNumbers
      let named = Set(region.members.prefix(region.labels.count).map(\.actor))
      var count = 0
      // Those without a name only where no other has the number.
      for actor in order where count == 0 || count < most && named.contains(actor) {
        guard let place = placeOf[actor],
          let corner = number(
            group.number,
            beside: actor,
            at: place,
            avoiding: covered,
            within: area
          )
        else { continue }
        count += 1
        covered.append(page.badge(group.number, at: corner))
      }
      guard count == 0 else { continue }
      // Further off, where a line leads to one of them.
      let rings = order.prefix(RegionBody.mostTried).compactMap { actor in
        placeOf[actor].map { place in
          Box(center: place, width: 0, height: 0)
            .padded(by: symbols[actor].reach + 1.7 * metrics.typography.symbolScale)
        }
      }
      let distances = rings.map {
        page.distance(ofNumber: group.number, beside: $0, avoiding: covered, within: area)
      }
      let farthest =
        RegionBody.mostAway * Page.badge(group.number, at: .zero, metrics.typography).height
      let nearest = distances.indices.min { distances[$0] < distances[$1] }
      // From too far nobody sees whose number it is.
      let badge = nearest.flatMap { distances[$0] <= farthest ? rings[$0] : nil }.flatMap {
        page.badge(
          group.number,
          beside: $0,
          avoiding: covered,
          within: area,
          isNeeded: false,
          leaderFrom: 0.8
        )
      }
      covered += [badge].compactMap(\.self)
    }
  }

  /// How far off a number may stand at most, in parts of its height.
  private static let mostAway = 3.0

  /// The most members for whose number a place further off is looked for.
  private static let mostTried = 8

  /// The upper left corner at which a number stands beside an actor: at the left of the symbol, else
  /// around it, where nothing else is; beside one of a row of people only where it is nearest to that one;
  /// `nil` where there is no such place.
  private func number(
    _ number: Int,
    beside actor: Int,
    at place: Point,
    avoiding covered: [Box],
    within area: Box
  ) -> Point? {
    let badge = Page.badge(number, at: .zero, metrics.typography)
    let reach = symbols[actor].reach
    let ring = reach + 1.7 * metrics.typography.symbolScale
    let (across, along) = (badge.width / 2, badge.height / 2)
    // Above the line at which a name begins.
    let lift = max(0, along - reach - metrics.collar - 0.9)
    var shifts = [
      Point(x: -(reach + across), y: lift), Point(x: reach + across, y: lift),
      Point(x: 0, y: -(ring + along)), Point(x: 0, y: ring + along),
    ]
    if !network.kinds[actor].isPerson {
      shifts += [
        Point(x: -across, y: -(ring + along)), Point(x: across, y: -(ring + along)),
      ]
      // A little further out, above rather than below, where a name stands.
      for (x, y) in [
        (-1.0, 0.5), (1, 0.5), (-1, 1), (1, 1), (-0.5, 1), (0.5, 1), (-1, -0.5), (1, -0.5),
        (-1, 0), (1, 0), (0, 1), (-1, -1), (1, -1), (0, -1),
      ] {
        shifts.append(Point(x: x * (ring + across), y: y * (ring + along)))
      }
    }
    let near = covered.filter {
      $0.overlaps(badge.moved(by: place).padded(by: 3 * (ring + badge.width)))
    }
    let free = shifts.first { shift in
      let box = Box(center: place + shift, width: badge.width, height: badge.height)
      return area.contains(box) && !near.contains(where: box.padded(by: -0.1).overlaps)
    }
    return free.map { place + $0 - badge.center }
  }
}
