/// The groups of some people whose numbers are told together.
///
/// The reader knows how many people there are in all, and of each kind. So two numbers that are rounded each by
/// itself may leave hardly any room for one that is not shown: of 47 people in groups of 25 and of 19, shown as
/// 25 and 20, at most ten are in none; shown as 30 and 20, at most five. ``DisclosureRules/rounding(of:)`` takes
/// a rounding that leaves room enough.
struct GroupSizes {
  /// Everyone who is compared, in order.
  var everyone: [Int]

  /// The groups, those too that are not shown.
  var groups: [[Int]]

  /// Whether somebody may be in several groups.
  let overlap: Bool

  /// Whether the numbers are guarded; else they are told as they are.
  let isGuarded: Bool

  /// The groups of which these are parts, where attributes are crossed.
  var whole: [GroupSizes] = []

  /// The same of some of the people.
  func selecting(_ isKept: (Int) -> Bool) -> GroupSizes {
    var part = self
    part.everyone = everyone.filter(isKept)
    part.groups = groups.map { $0.filter(isKept) }
    part.whole = whole.map { $0.selecting(isKept) }
    return part
  }
}

/// How the sizes of groups that are told together are rounded.
struct SizeRounding: Sendable, Hashable {
  /// What decides beside the contributors which way each goes: everyone who is compared.
  let context: UInt64

  /// To multiples of which sizes are rounded.
  let base: Double

  /// Whether groups are shown that the public is not.
  var showsSmall = true
}

extension DisclosureRules {
  /// How the sizes of some groups are rounded: by the hash of everyone who is compared, or by the first
  /// number derived from it with which as many values stay open for whatever is not shown as must.
  ///
  /// Inside the organisation as many must stay open to whoever has the public sizes of the same groups
  /// besides, which are rounded to another step. Where no rounding leaves them, groups that the public is not
  /// shown are not shown either; and where that is not enough, sizes are rounded to twice the step.
  ///
  /// - Complexity: O(*n*) for *n* people, and O(*g*²) for each of up to 64 trials with *g* groups.
  func rounding(of sizes: GroupSizes) -> SizeRounding {
    guard sizes.isGuarded else { return SizeRounding(context: 0, base: base) }
    let people = hash(of: sizes.everyone)
    var best = SizeRounding(context: people, base: base)
    guard policy.safeguards.isRounding else { return best }
    let isPublic = policy.audience == .public
    let others = isPublic ? [] : [rules(for: .public)]
    let told = ToldSizes(sizes, readBy: others + [self])
    let beside = others.map { $0.rounding(of: sizes) }
    var most = Room()
    most.leave(0, -2)
    let ways = [(base, true)] + (isPublic ? [] : [(base, false), (2 * base, false)])
    for (base, showsSmall) in ways {
      for trial in 0..<64 {
        let context = people &+ UInt64(trial) &* 0x9E37_79B9_7F4A_7C15
        let rounding = SizeRounding(context: context, base: base, showsSmall: showsSmall)
        let room = told.room(in: beside + [rounding])
        if room.isEnough { return rounding }
        if room.isMore(than: most) { (best, most) = (rounding, room) }
      }
    }
    return best
  }
}

/// How many values some roundings leave open for what is not shown.
private struct Room {
  /// The fewest values that are open for anything.
  private(set) var fewest = Double.infinity

  /// For how many there are too few.
  private(set) var narrow = 0

  /// Whether as many are open for everything as must.
  var isEnough: Bool { narrow == 0 }

  /// Notes between what a number lies, and between what it is told to be: where that is no five values, as of
  /// three organisations or four, no more is asked.
  mutating func leave(
    _ least: Double,
    _ most: Double,
    of told: ClosedRange<Double> = 0...Double.infinity
  ) {
    let open = most - max(0, least) + 1
    fewest = min(fewest, open)
    let (must, all) = (DisclosureRules.fewestValues, told.upperBound - told.lowerBound + 1)
    if all >= must, open < must { narrow += 1 }
  }

  func isMore(than other: Room) -> Bool {
    fewest > other.fewest || fewest == other.fewest && narrow < other.narrow
  }
}

/// The sizes of groups, and what is told beside them, as one reads it who has an output of each of some
/// audiences.
private struct ToldSizes {
  /// The size of a group.
  struct Size {
    let count: Double
    let hash: UInt64

    /// From which number on each audience is shown the group.
    let thresholds: [Int]

    /// From which number on it is a number.
    let leastTold: Int

    init(of members: [Int], _ readers: [DisclosureRules]) {
      count = Double(members.count)
      hash = readers.last?.hash(of: members) ?? 0
      thresholds = readers.map { $0.threshold(for: members) }
      leastTold = zip(readers, thresholds).map { $0.leastTold(beside: $1) }.max() ?? 0
    }

    /// From which number on an audience is shown the group.
    func threshold(for reader: Int, in rounding: SizeRounding) -> Int {
      rounding.showsSmall ? thresholds[reader] : leastTold
    }

    /// Whether an audience is shown the group.
    func isShown(to reader: Int, in rounding: SizeRounding) -> Bool {
      count >= Double(threshold(for: reader, in: rounding))
    }

    /// Whether everybody is told a number.
    var isTold: Bool { count >= Double(leastTold) }
  }

  /// The rules for each audience, the strictest first.
  private let readers: [DisclosureRules]
  private let sizes: [Size]
  private let total: Double
  private let overlap: Bool

  /// Those of no group that each audience is shown, and those of no group that the public is shown.
  private let rests: [Size]
  private let restOfLarge: Size

  /// Those whose group is known.
  private let known: [Int]

  /// The least and the most that every group may be within each kind, as it is told there.
  private let withinKinds: [[ClosedRange<Double>]]
  private let isToldWithinKinds: [[Bool]]

  /// The most that a group of a whole may be, and which groups are its parts.
  private let wholes: [(most: Double, parts: [Int])]

  init(_ given: GroupSizes, readBy readers: [DisclosureRules]) {
    self.readers = readers
    let sizes = given.groups.map { Size(of: $0, readers) }
    self.sizes = sizes
    total = Double(given.everyone.count)
    overlap = given.overlap
    func rest(besides isShown: (Size) -> Bool) -> Size {
      let told = Set(sizes.indices.filter { isShown(sizes[$0]) }.flatMap { given.groups[$0] })
      return Size(of: given.everyone.filter { !told.contains($0) }, readers)
    }
    rests = readers.indices.map { reader in
      rest { $0.count >= Double($0.thresholds[reader]) }
    }
    restOfLarge = rest { $0.isTold }
    known = Set(given.groups.joined()).sorted()

    let kinds = given.kinds(of: readers)
    var (ranges, areTold) = ([[ClosedRange<Double>]](), [[Bool]]())
    for part in kinds {
      let roundings = readers.map { $0.rounding(of: part) }
      let own = part.groups.map { Size(of: $0, readers) }
      ranges.append(own.map { ToldSizes.range(of: $0, in: roundings, readBy: readers) })
      areTold.append(own.map(\.isTold))
    }
    (withinKinds, isToldWithinKinds) = (ranges, areTold)

    wholes = given.whole.flatMap { whole -> [(most: Double, parts: [Int])] in
      let roundings = readers.map { $0.rounding(of: whole) }
      return whole.groups.compactMap { group in
        let size = Size(of: group, readers)
        let last = readers.count - 1
        guard size.isShown(to: last, in: roundings[last]) || !whole.isGuarded else { return nil }
        let members = Set(group)
        let range = ToldSizes.range(of: size, in: roundings, readBy: readers)
        return (
          whole.isGuarded ? range.upperBound : size.count,
          given.groups.indices.filter { part in
            !given.groups[part].isEmpty && given.groups[part].allSatisfy(members.contains)
          }
        )
      }
    }
  }

  /// Between what a size lies, as all the audiences are told it.
  private static func range(
    of size: Size,
    in roundings: [SizeRounding],
    readBy readers: [DisclosureRules]
  ) -> ClosedRange<Double> {
    readers.indices.map { range(of: size, told: $0, in: roundings, readBy: readers) }
      .reduce(0...Double.infinity) { $0.clamped(to: $1) }
  }

  /// Between what a size lies, as one audience is told it.
  private static func range(
    of size: Size,
    told reader: Int,
    in roundings: [SizeRounding],
    readBy readers: [DisclosureRules]
  ) -> ClosedRange<Double> {
    let (rules, rounding) = (readers[reader], roundings[reader])
    let threshold = size.threshold(for: reader, in: rounding)
    guard size.count >= Double(threshold) else { return 0...Double(threshold - 1) }
    guard size.isTold else { return Double(threshold)...Double(size.leastTold - 1) }
    let count = rules.rounded(count: size.count, size.hash, in: rounding, from: size.leastTold)
    return rules.range(of: count, from: size.leastTold, on: rounding.base)
  }

  /// How many values are open for what is not shown, with the sizes rounded for each audience.
  func room(in roundings: [SizeRounding]) -> Room {
    var room = Room()
    let ranges = sizes.map { ToldSizes.range(of: $0, in: roundings, readBy: readers) }
    for reader in readers.indices {
      let shown = sizes.indices.filter { sizes[$0].isShown(to: reader, in: roundings[reader]) }
      guard !shown.isEmpty else { continue }
      let least = shown.reduce(0) { $0 + ranges[$1].lowerBound }
      let most = shown.reduce(0) { $0 + ranges[$1].upperBound }
      let rest = rest(for: reader, in: roundings)
      let others = ToldSizes.range(of: rest, told: reader, in: roundings, readBy: readers)
      if overlap {
        // How many are in several groups, and how many in none.
        room.leave(least + others.lowerBound - total, most + others.upperBound - total)
        if !rest.isTold {
          room.leave(max(others.lowerBound, total - most), others.upperBound)
        }
        continue
      }
      if !rest.isTold {
        room.leave(
          max(others.lowerBound, total - most),
          min(others.upperBound, total - least),
          of: others
        )
      }
      if !rest.isTold, let known = rangeOfKnown(in: roundings) {
        // How many are in groups that are not shown.
        room.leave(known.lowerBound - most, known.upperBound - least)
      }
    }
    if !overlap, readers.count > 1 { leaveSmall(ranges, in: roundings, &room) }
    leaveWithinKinds(ranges, &room)
    leaveOfWholes(ranges, in: roundings, &room)
    return room
  }

  /// Those of no group that an audience is shown.
  private func rest(for reader: Int, in roundings: [SizeRounding]) -> Size {
    roundings[reader].showsSmall ? rests[reader] : restOfLarge
  }

  /// Between what the number of those whose group is known lies; `nil` where it is not told.
  private func rangeOfKnown(in roundings: [SizeRounding]) -> ClosedRange<Double>? {
    var range: ClosedRange<Double>?
    for (reader, rounding) in zip(readers, roundings) {
      let told = reader.countOfKnown(known, of: Int(total), in: rounding, isGuarded: true)
      guard let count = told.number else { continue }
      let reach = 2 * reader.base - 1
      let own = (count - reach)...(count + reach)
      range = range.map { $0.clamped(to: own) } ?? own
    }
    return range
  }

  /// What is open for the groups that the organisation is shown and the public is not: all groups and those
  /// of none are together everyone, and these with those of none are who is left in public.
  private func leaveSmall(
    _ ranges: [ClosedRange<Double>],
    in roundings: [SizeRounding],
    _ room: inout Room
  ) {
    let last = readers.count - 1
    let small = sizes.indices.filter {
      sizes[$0].isShown(to: last, in: roundings[last]) && !sizes[$0].isTold
    }
    let large = sizes.indices.filter { sizes[$0].isTold }
    let left = ToldSizes.range(of: rests[0], told: 0, in: roundings, readBy: readers)
    let rest = rest(for: last, in: roundings)
    let own = ToldSizes.range(of: rest, told: last, in: roundings, readBy: readers)
    let least = max(left.lowerBound, total - large.reduce(0) { $0 + ranges[$1].upperBound })
    let most = min(left.upperBound, total - large.reduce(0) { $0 + ranges[$1].lowerBound })
    let parts = small.map { ranges[$0] } + [own]
    let (low, high) = parts.reduce((0.0, 0.0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
    for (place, part) in parts.enumerated() where place < small.count || !rest.isTold {
      room.leave(
        max(part.lowerBound, least - (high - part.upperBound)),
        min(part.upperBound, most - (low - part.lowerBound)),
        of: part
      )
    }
  }

  private func leaveWithinKinds(_ ranges: [ClosedRange<Double>], _ room: inout Room) {
    for group in sizes.indices where sizes[group].isTold {
      for kind in withinKinds.indices where !isToldWithinKinds[kind][group] {
        let apart = withinKinds.indices.filter { $0 != kind }.map { withinKinds[$0][group] }
        let own = withinKinds[kind][group]
        room.leave(
          max(
            own.lowerBound,
            ranges[group].lowerBound - apart.reduce(0) { $0 + $1.upperBound }
          ),
          min(
            own.upperBound,
            ranges[group].upperBound - apart.reduce(0) { $0 + $1.lowerBound }
          )
        )
      }
    }
  }

  /// What is open for the parts of a whole that are not shown, all together.
  private func leaveOfWholes(
    _ ranges: [ClosedRange<Double>],
    in roundings: [SizeRounding],
    _ room: inout Room
  ) {
    for whole in wholes {
      for reader in readers.indices {
        let parts = whole.parts.filter { sizes[$0].isShown(to: reader, in: roundings[reader]) }
        guard !parts.isEmpty else { continue }
        room.leave(0, whole.most - parts.reduce(0) { $0 + ranges[$1].lowerBound })
      }
    }
  }
}

extension GroupSizes {
  /// The same of the people of each kind; none where all are of one.
  fileprivate func kinds(of readers: [DisclosureRules]) -> [GroupSizes] {
    guard let actors = readers.last?.actors else { return [] }
    let kinds = Set(everyone.map { actors.kinds[$0] })
    guard kinds.count > 1 else { return [] }
    return ActorKind.allCases.filter(kinds.contains).map { kind in
      selecting { actors.kinds[$0] == kind }
    }
  }
}
