/// How many values some roundings leave open for what is not shown.
struct Room {
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

/// The size of a group.
struct Size {
  let count: Double
  let hash: UInt64

  /// How many of the group each audience must be shown at least.
  private let thresholds: [Int]

  /// What is drawn for the group.
  private let draw: Double

  init(of members: [Int], amid everyone: UInt64, _ readers: [DisclosureRules]) {
    count = Double(members.count)
    hash = readers.last?.hash(of: members) ?? 0
    thresholds = readers.map { $0.threshold(for: members) }
    draw = readers.last?.drawForBar(hash, in: everyone) ?? 0
  }

  /// From which number on an audience is shown the group, and from which on it is told one.
  func bars(for reader: Int, of readers: [DisclosureRules], in rounding: SizeRounding) -> Bars {
    readers[reader].bars(threshold: thresholds[reader], draw: draw, in: rounding)
  }

  /// Whether an audience is shown the group.
  func isShown(to reader: Int, of readers: [DisclosureRules], in rounding: SizeRounding) -> Bool {
    count >= Double(bars(for: reader, of: readers, in: rounding).shown.drawn)
  }

  /// Whether everybody is told a number.
  func isTold(to readers: [DisclosureRules], in roundings: [SizeRounding]) -> Bool {
    readers.indices.allSatisfy {
      count >= Double(bars(for: $0, of: readers, in: roundings[$0]).told.drawn)
    }
  }

  /// Between what it lies, as one audience is told it.
  func range(
    told reader: Int,
    of readers: [DisclosureRules],
    in rounding: SizeRounding
  ) -> ClosedRange<Double> {
    let bars = bars(for: reader, of: readers, in: rounding)
    guard count >= Double(bars.shown.drawn) else { return 0...Double(bars.shown.bound - 1) }
    guard count >= Double(bars.told.drawn) else {
      return Double(bars.shown.least)...Double(bars.told.bound - 1)
    }
    let rules = readers[reader]
    let told = rules.rounded(count: count, hash, in: rounding, from: bars.told.least)
    return rules.range(of: told, from: bars.told.least, on: rounding.base)
  }

  /// Between what it lies, as all the audiences are told it.
  func range(of readers: [DisclosureRules], in roundings: [SizeRounding]) -> ClosedRange<Double> {
    readers.indices.map { range(told: $0, of: readers, in: roundings[$0]) }
      .reduce(0...Double.infinity) { $0.clamped(to: $1) }
  }
}

/// The sizes of groups, and what is told beside them, as one reads it who has an output of each of some
/// audiences.
struct ToldSizes {
  /// The rules for each audience, the strictest first.
  private let readers: [DisclosureRules]
  private let sizes: [Size]
  private let total: Double
  private let overlap: Bool

  /// Those of no group that is shown, by which groups are.
  private let rests: [[Bool]: Size]

  /// Those whose group is known.
  private let known: [Int]

  /// The least and the most that every group may be within each kind, as it is told there.
  private let withinKinds: [[ClosedRange<Double>]]
  private let isToldWithinKinds: [[Bool]]

  /// The most that a group of a whole may be, and which groups are its parts.
  private let wholes: [(most: Double, parts: [Int])]

  init(_ given: GroupSizes, readBy readers: [DisclosureRules]) {
    self.readers = readers
    let hash = readers.last?.hash(of: given.everyone) ?? 0
    let sizes = given.groups.map { Size(of: $0, amid: hash, readers) }
    self.sizes = sizes
    total = Double(given.everyone.count)
    overlap = given.overlap
    known = Set(given.groups.joined()).sorted()

    var rests: [[Bool]: Size] = [:]
    for reader in readers.indices {
      for (showsSmall, times) in [(true, 1), (true, 2), (false, 1), (false, 2)] {
        var rounding = readers[reader].rounding(in: hash)
        (rounding.showsSmall, rounding.times) = (showsSmall, times)
        let isShown = sizes.map { $0.isShown(to: reader, of: readers, in: rounding) }
        guard rests[isShown] == nil else { continue }
        let rest = given.everyone(inNoneOf: isShown)
        rests[isShown] = Size(of: rest, amid: hash, readers)
      }
    }
    self.rests = rests

    let kinds = given.kinds(of: readers)
    var (ranges, areTold) = ([[ClosedRange<Double>]](), [[Bool]]())
    for part in kinds {
      let roundings = readers.map { $0.rounding(of: part) }
      let people = readers.last?.hash(of: part.everyone) ?? 0
      let own = part.groups.map { Size(of: $0, amid: people, readers) }
      ranges.append(own.map { $0.range(of: readers, in: roundings) })
      areTold.append(own.map { $0.isTold(to: readers, in: roundings) })
    }
    (withinKinds, isToldWithinKinds) = (ranges, areTold)

    wholes = given.whole.flatMap { whole -> [(most: Double, parts: [Int])] in
      let roundings = readers.map { $0.rounding(of: whole) }
      let people = readers.last?.hash(of: whole.everyone) ?? 0
      return whole.groups.compactMap { group in
        let size = Size(of: group, amid: people, readers)
        let last = readers.count - 1
        guard !whole.isGuarded || size.isShown(to: last, of: readers, in: roundings[last]) else {
          return nil
        }
        let members = Set(group)
        return (
          whole.isGuarded ? size.range(of: readers, in: roundings).upperBound : size.count,
          given.groups.indices.filter { part in
            !given.groups[part].isEmpty && given.groups[part].allSatisfy(members.contains)
          }
        )
      }
    }
  }

  /// How many values are open for what is not shown, with the sizes rounded for each audience.
  func room(in roundings: [SizeRounding]) -> Room {
    var room = Room()
    let ranges = sizes.map { $0.range(of: readers, in: roundings) }
    for reader in readers.indices {
      let isShown = areShown(to: reader, in: roundings[reader])
      let shown = sizes.indices.filter { isShown[$0] }
      guard !shown.isEmpty, let rest = rests[isShown] else { continue }
      let least = shown.reduce(0) { $0 + ranges[$1].lowerBound }
      let most = shown.reduce(0) { $0 + ranges[$1].upperBound }
      let others = rest.range(told: reader, of: readers, in: roundings[reader])
      let isRestTold = rest.isTold(to: readers, in: roundings)
      if overlap {
        // How many are in several groups, and how many in none.
        room.leave(least + others.lowerBound - total, most + others.upperBound - total)
        if !isRestTold {
          room.leave(max(others.lowerBound, total - most), others.upperBound)
        }
        continue
      }
      let known = rangeOfKnown(in: roundings)
      if !isRestTold {
        room.leave(
          max(others.lowerBound, total - most),
          min(others.upperBound, total - least),
          of: others
        )
        if let known {
          // How many are in groups that are not shown.
          room.leave(known.lowerBound - most, known.upperBound - least)
        }
      }
      // Of twenty people two groups that are shown must have ten each.
      let mostKnown = min(total - others.lowerBound, known?.upperBound ?? total)
      for group in shown {
        let range = ranges[group]
        let bars = sizes[group].bars(for: reader, of: readers, in: roundings[reader])
        guard range.lowerBound < Double(bars.told.bound) else { continue }
        room.leave(
          max(range.lowerBound, total - others.upperBound - (most - range.upperBound)),
          min(range.upperBound, mostKnown - (least - range.lowerBound)),
          of: range
        )
      }
    }
    if !overlap, readers.count > 1 { leaveSmall(ranges, in: roundings, &room) }
    leaveWithinKinds(ranges, in: roundings, &room)
    leaveOfWholes(ranges, in: roundings, &room)
    return room
  }

  /// Which groups an audience is shown.
  private func areShown(to reader: Int, in rounding: SizeRounding) -> [Bool] {
    sizes.map { $0.isShown(to: reader, of: readers, in: rounding) }
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
    let isShown = areShown(to: last, in: roundings[last])
    let isTold = sizes.map { $0.isTold(to: readers, in: roundings) }
    let small = sizes.indices.filter { isShown[$0] && !isTold[$0] }
    let large = sizes.indices.filter { isTold[$0] }
    guard let rest = rests[isShown], let leftInPublic = rests[isTold] else { return }
    let left = leftInPublic.range(told: 0, of: readers, in: roundings[0])
    let own = rest.range(told: last, of: readers, in: roundings[last])
    let least = max(left.lowerBound, total - large.reduce(0) { $0 + ranges[$1].upperBound })
    let most = min(left.upperBound, total - large.reduce(0) { $0 + ranges[$1].lowerBound })
    let parts = small.map { ranges[$0] } + [own]
    let (low, high) = parts.reduce((0.0, 0.0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
    let isRestTold = rest.isTold(to: readers, in: roundings)
    for (place, part) in parts.enumerated() where place < small.count || !isRestTold {
      room.leave(
        max(part.lowerBound, least - (high - part.upperBound)),
        min(part.upperBound, most - (low - part.lowerBound)),
        of: part
      )
    }
  }

  private func leaveWithinKinds(
    _ ranges: [ClosedRange<Double>],
    in roundings: [SizeRounding],
    _ room: inout Room
  ) {
    let isTold = ranges.indices.map { sizes[$0].isTold(to: readers, in: roundings) }
    for group in sizes.indices where isTold[group] {
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
        let isShown = areShown(to: reader, in: roundings[reader])
        let parts = whole.parts.filter { isShown[$0] }
        guard !parts.isEmpty else { continue }
        room.leave(0, whole.most - parts.reduce(0) { $0 + ranges[$1].lowerBound })
      }
    }
  }
}

extension GroupSizes {
  /// Those of everyone who are in none of some groups.
  fileprivate func everyone(inNoneOf isChosen: [Bool]) -> [Int] {
    var isIn = [Bool](repeating: false, count: (everyone.max() ?? -1) + 1)
    for group in groups.indices where isChosen[group] {
      for member in groups[group] where member < isIn.count { isIn[member] = true }
    }
    return everyone.filter { !isIn[$0] }
  }

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
