import GraphLayout

/// Names beside their symbols, the most important first, so that nobody takes one for the name of another.
///
/// A name stands nearer to its own symbol than to any other, or a thin line leads to it and it stands clear of
/// the places where the names of others would be. It lies within the line around its own group or outside it,
/// and never in that of another. Where there is no room for a name, others move, and less important ones go.
struct NamePlacing {
  /// A name.
  struct Name {
    let actor: Int

    /// The number of the symbol that it belongs to.
    let symbol: Int

    let width: Double
    let height: Double

    /// Where it stands already, if it does.
    var given: Box?

    /// Whether it stays there in any case.
    var isFixed = false

    /// How far it may stand from its symbol, in points on paper.
    var reach = NamePlacing.usualReach

    /// Whether it may stand further away and nearer to others, and whether more than one may lose its name for it.
    var isFirst = false
    var mayTakeMore = true

    /// How far it stands at most where it is one of the first and there is no room nearer, in points.
    var lastReach = NamePlacing.farReach

    /// How wide and how high it is in other lines, the better first.
    var otherShapes: [Point] = []

    /// All its shapes.
    var shapes: [Point] { [Point(x: width, y: height)] + otherShapes }
  }

  /// What stands on a page beside names.
  struct Surroundings {
    var symbols: [(actor: Int, box: Box, isPerson: Bool)] = []

    /// Counts, lines in rows and the numbers of groups.
    var taken: [Box] = []

    /// The lines around groups.
    var outlines: [(box: Box, members: Set<Int>)] = []

    /// The ties that are drawn apart, behind which a name should not stand.
    var lines: [(Point, Point)] = []

    let page: Box
    let scale: Double

    func isCrossed(_ plate: Box) -> Bool {
      lines.contains { plate.isCrossed(byLineFrom: $0.0, to: $0.1) }
    }
  }

  /// What every name covers, in the order given; `nil` where it has no place.
  private(set) var plates: [Box?]

  private let names: [Name]
  private let around: Surroundings
  private var leaders: [(Point, Point)?]
  private var spotsOf: [Int: [Box]] = [:]

  /// How far from its symbol a name may stand on paper; and, in points, one that is to be there whatever others
  /// lose, and what the picture is about.
  static let (usualReach, farReach, farthestReach) = (32.0, 90.0, 160.0)

  /// How far a name that is not below its symbol is at least from other organisations, in points on paper.
  private static let clearance = 3.0

  /// The most names that are lost for one that is important.
  private static let mostLost = 3

  /// - Parameters:
  ///   - names: The names, the most important first.
  ///   - around: What stands on the page.
  init(of names: [Name], among around: Surroundings) {
    self.names = names
    self.around = around
    var standing: [Box?] = []
    for name in names {
      // Who keeps a place may stand near to others.
      let given = name.given.flatMap { given in
        name.isFixed
          || !around.isCrossed(given)
            && NamePlacing.mayStand(name, at: given, around, isBelow: true)
            && !standing.contains {
              $0?.overlaps(NamePlacing.widened(given, around.scale)) ?? false
            }
          ? given : nil
      }
      standing.append(given)
    }
    plates = standing
    leaders = names.map { _ in nil }
    for rank in names.indices where plates[rank] == nil { settle(rank) }
    // Where others went there may be room.
    for rank in names.indices where plates[rank] == nil { _ = settleFreely(rank) }
  }

  // MARK: Where a name may stand

  /// Whether a name may stand somewhere beside its symbol, as far as other names let it.
  private static func mayStand(
    _ name: Name,
    at plate: Box,
    _ around: Surroundings,
    isBelow: Bool,
    clearance: Double = NamePlacing.clearance
  ) -> Bool {
    guard around.page.contains(plate), !around.taken.contains(where: plate.overlaps),
      isClear(of: around.outlines, name, at: plate)
    else { return false }
    let own = DistantNames.gap(around.symbols[name.symbol].box, plate)
    return !around.symbols.indices.contains { index in
      guard index != name.symbol else { return around.symbols[index].box.overlaps(plate) }
      let other = around.symbols[index]
      let least = isBelow || other.isPerson ? own : own + clearance * around.scale
      return DistantNames.gap(other.box, plate) <= least
    }
  }

  /// Whether a name lies wholly within the line around its own group or outside it, and outside all others.
  private static func isClear(
    of outlines: [(box: Box, members: Set<Int>)],
    _ name: Name,
    at plate: Box
  ) -> Bool {
    outlines.allSatisfy { outline in
      !outline.box.padded(by: 1).overlaps(plate)
        || outline.members.contains(name.actor) && outline.box.contains(plate)
    }
  }

  /// The places beside the symbol of a name, the best first: below, above, beside and along these sides.
  private mutating func spots(of rank: Int) -> [Box] {
    if let known = spotsOf[rank] { return known }
    let name = names[rank]
    let symbol = around.symbols[name.symbol].box
    let plates = name.shapes.map { NamePlacing.plates(of: $0, around: symbol) }
    // Only what is near counts.
    let largest = name.shapes.map { max($0.x, $0.y) }.max() ?? 0
    let reach = symbol.padded(by: largest + 12 * around.scale)
    var near = Surroundings(page: around.page, scale: around.scale)
    near.symbols = [around.symbols[name.symbol]]
    for (index, other) in around.symbols.enumerated()
    where index != name.symbol && other.box.overlaps(reach) {
      near.symbols.append(other)
    }
    near.taken = around.taken.filter { $0.overlaps(reach) }
    near.outlines = around.outlines.filter { $0.box.overlaps(reach) }
    let here = Name(actor: name.actor, symbol: 0, width: name.width, height: name.height)
    let found = plates.flatMap { plates in
      plates.enumerated().compactMap { number, plate -> Box? in
        NamePlacing.mayStand(here, at: plate, near, isBelow: number == 0) ? plate : nil
      }
    }
    // One that matters may come nearer to others, as long as its own symbol is nearest.
    let nearer =
      name.isFirst
      ? plates.flatMap { $0.dropFirst() }.filter { plate in
        !found.contains(plate)
          && NamePlacing.mayStand(here, at: plate, near, isBelow: false, clearance: 0)
      } : []
    let all = found + nearer
    let spots = all.filter { !around.isCrossed($0) } + all.filter(around.isCrossed)
    spotsOf[rank] = spots
    return spots
  }

  /// All places beside a symbol for a name of a shape.
  private static func plates(of shape: Point, around symbol: Box) -> [Box] {
    let (across, along) = ((symbol.width + shape.x) / 2 + 1, (symbol.height + shape.y) / 2 + 1)
    var offsets: [Point] = []
    for share in [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1] {
      let far = abs(share) > 0.8
      // In the corners a name may come nearer, so that it does not look lost.
      let (x, y) = (
        far ? across - symbol.width / 6 : across, far ? along - symbol.height / 6 : along
      )
      offsets += [Point(x: share * x, y: -y), Point(x: share * x, y: y)]
      if !far { offsets += [Point(x: x, y: share * y), Point(x: -x, y: share * y)] }
    }
    return offsets.map { Box(center: symbol.center + $0, width: shape.x, height: shape.y) }
  }

  /// What a name keeps free, so that it does not run together with one beside it: a little more than the white
  /// between two words.
  private static func widened(_ plate: Box, _ scale: Double) -> Box {
    var plate = plate
    plate.left -= 2.2 * scale
    plate.right += 2.2 * scale
    return plate
  }

  /// The names that stand in the way of one, or whose lines do.
  private func rivals(of rank: Int, at plate: Box) -> [Int] {
    let free = NamePlacing.widened(plate, around.scale).union(plate.padded(by: 0.5))
    return names.indices.filter { other in
      guard other != rank, let taken = plates[other] else { return false }
      return taken.overlaps(free)
        || leaders[other].map { free.isCrossed(byLineFrom: $0.0, to: $0.1) } ?? false
    }
  }

  // MARK: Placing one name

  private mutating func settle(_ rank: Int) {
    if settleFreely(rank) { return }
    // One that matters more than others takes their place.
    let name = names[rank]
    let most = name.isFirst && name.mayTakeMore ? NamePlacing.mostLost : 1
    var best: (plate: Box, rivals: [Int])?
    for plate in spots(of: rank) {
      let rivals = rivals(of: rank, at: plate)
      guard rivals.count <= most, rivals.allSatisfy({ $0 > rank && !names[$0].isFixed }) else {
        continue
      }
      // Rather fewer, and those that matter less.
      func loss(_ rivals: [Int]) -> (Int, Int) { (rivals.count, -(rivals.min() ?? 0)) }
      if let best, loss(best.rivals) <= loss(rivals) { continue }
      best = (plate, rivals)
    }
    if let best {
      for rival in best.rivals { take(nil, for: rival) }
      take(best.plate, for: rank)
      return
    }
    guard name.isFirst else { return }
    let staying = Set(
      names.indices.filter { $0 < rank || names[$0].isFixed || !name.mayTakeMore }
    )
    // Further and further away, at last by a line that crosses the lines around groups.
    var found = distantSpot(of: rank, among: staying.contains)
    for (reach, isLenient) in [
      (NamePlacing.farReach, false), (NamePlacing.farReach, true), (name.lastReach, true),
    ] where found == nil {
      found = distantSpot(
        of: rank,
        within: reach / around.scale,
        isLenient: isLenient,
        among: staying.contains
      )
    }
    guard let plate = found else { return }
    let line = leader(of: rank, to: plate)
    for rival in names.indices where rival > rank {
      guard let other = plates[rival] else { continue }
      let isInTheWay =
        other.overlaps(NamePlacing.widened(plate.padded(by: 1), around.scale))
        || other.isCrossed(byLineFrom: line.0, to: line.1)
        || leaders[rival].map { plate.padded(by: 1).isCrossed(byLineFrom: $0.0, to: $0.1) }
          ?? false
      if isInTheWay { take(nil, for: rival) }
    }
    take(plate, for: rank)
  }

  /// Sets a name where nobody loses theirs; whether it could.
  private mutating func settleFreely(_ rank: Int) -> Bool {
    let spots = spots(of: rank)
    if let free = spots.first(where: { rivals(of: rank, at: $0).isEmpty }) {
      take(free, for: rank)
      return true
    }
    for plate in spots {
      let rivals = rivals(of: rank, at: plate)
      guard rivals.count <= 3, !rivals.contains(where: { names[$0].isFixed }) else { continue }
      let before = (plates, leaders)
      take(plate, for: rank)
      for rival in rivals { take(nil, for: rival) }
      let areSettled = rivals.allSatisfy { rival in
        let place = self.spots(of: rival).first { self.rivals(of: rival, at: $0).isEmpty }
        take(place, for: rival)
        return place != nil
      }
      if areSettled { return true }
      (plates, leaders) = before
    }
    guard let plate = distantSpot(of: rank, among: { _ in true }) else { return false }
    take(plate, for: rank)
    return true
  }

  private mutating func take(_ plate: Box?, for rank: Int) {
    plates[rank] = plate
    leaders[rank] = plate.flatMap { plate in
      DistantNames.shownLeader(
        from: around.symbols[names[rank].symbol].box,
        to: plate,
        scale: around.scale
      )
    }
  }

  private func leader(of rank: Int, to plate: Box) -> (Point, Point) {
    DistantNames.leader(from: around.symbols[names[rank].symbol].box, to: plate)
  }

  /// A place for a name further away, to which a line leads, where some of the names stay.
  private func distantSpot(
    of rank: Int,
    within reach: Double? = nil,
    isLenient: Bool = false,
    among isInTheWay: (Int) -> Bool
  ) -> Box? {
    let name = names[rank]
    let others = names.indices.filter { $0 != rank && isInTheWay($0) }
    var distant = DistantNames(
      symbols: around.symbols.filter { !$0.isPerson || $0.actor == name.actor }
        .map { ($0.actor, $0.box) },
      taken: around.taken
        + others.compactMap { plates[$0] }
        .map { NamePlacing.widened($0, around.scale) },
      page: around.page,
      scale: around.scale
    )
    distant.people = around.symbols.filter { $0.isPerson && $0.actor != name.actor }.map(\.box)
    distant.outlines = around.outlines
    distant.leaders = others.compactMap { leaders[$0] } + (isLenient ? [] : around.lines)
    distant.reach = reach ?? name.reach
    distant.isLenient = isLenient
    for shape in name.shapes {
      let plate = distant.place(
        name.actor,
        at: around.symbols[name.symbol].box,
        width: shape.x,
        height: shape.y
      )
      if let plate { return plate }
    }
    return nil
  }
}
