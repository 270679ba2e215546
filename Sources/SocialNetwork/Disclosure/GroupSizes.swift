/// The groups of some people whose numbers are told together.
///
/// The reader knows how many people there are in all, and of each kind. So two numbers that are rounded each by
/// itself may leave hardly any room for one that is not shown: of 47 people in groups of 25 and of 19, shown as
/// 25 and 20, at most ten are in none; shown as 30 and 20, at most five. ``DisclosureRules/context(of:)`` takes
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

extension DisclosureRules {
  /// The context in which the sizes of some groups are rounded: the hash of everyone who is compared, or the
  /// first number derived from it with which as many values stay open for whatever is not shown as must.
  ///
  /// - Complexity: O(*n*) for *n* people, and O(*g*) for each of up to 64 trials with *g* groups.
  func context(of sizes: GroupSizes) -> UInt64 {
    guard sizes.isGuarded else { return 0 }
    let people = hash(of: sizes.everyone)
    guard policy.safeguards.isRounding else { return people }
    let told = ToldSizes(sizes, self)
    var best = (context: people, open: -1.0)
    for trial in 0..<64 {
      let context = people &+ UInt64(trial) &* 0x9E37_79B9_7F4A_7C15
      let open = told.fewestOpen(in: context)
      if open >= policy.audience.fewestOpen { return context }
      if open > best.open { best = (context, open) }
    }
    return best.context
  }

  /// A number of people, or of ties, as it is shown, given the hash of who or what is counted.
  fileprivate func range(of size: ToldSizes.Size, in context: UInt64) -> ClosedRange<Double> {
    guard size.isShown else { return 0...Double(size.threshold - 1) }
    let count = rounded(count: size.count, size.hash, in: context, threshold: size.threshold)
    return range(of: count, threshold: size.threshold)
  }
}

extension Audience {
  /// How many values a count that is not shown must leave open.
  var fewestOpen: Double { self == .public ? DisclosureRules.fewestValues : 3 }
}

/// The sizes of groups, and what is told beside them.
private struct ToldSizes {
  /// The size of a group, and whether it is shown.
  struct Size {
    let count: Double
    let hash: UInt64
    let threshold: Int

    var isShown: Bool { count >= Double(threshold) }

    init(of members: [Int], _ rules: DisclosureRules) {
      count = Double(members.count)
      hash = rules.hash(of: members)
      threshold = rules.threshold(for: members)
    }
  }

  private let rules: DisclosureRules
  private let sizes: [Size]
  private let total: Double
  private let overlap: Bool

  /// Those of no group that is shown, and those whose group is known.
  private let rest: Size
  private let known: [Int]

  /// The least and the most that every group may be within each kind, as it is told there.
  private let withinKinds: [[ClosedRange<Double>]]
  private let isShownWithinKinds: [[Bool]]

  /// The most that a group of a whole may be, and which groups are its parts.
  private let wholes: [(most: Double, parts: [Int])]

  init(_ given: GroupSizes, _ rules: DisclosureRules) {
    self.rules = rules
    sizes = given.groups.map { Size(of: $0, rules) }
    total = Double(given.everyone.count)
    overlap = given.overlap
    let sizes = sizes
    let told = Set(sizes.indices.filter { sizes[$0].isShown }.flatMap { given.groups[$0] })
    rest = Size(of: given.everyone.filter { !told.contains($0) }, rules)
    known = Set(given.groups.joined()).sorted()

    let kinds = Set(given.everyone.map { rules.actors.kinds[$0] })
    let parts =
      kinds.count < 2
      ? []
      : ActorKind.allCases.filter(kinds.contains).map { kind in
        given.selecting { rules.actors.kinds[$0] == kind }
      }
    var (ranges, areShown) = ([[ClosedRange<Double>]](), [[Bool]]())
    for part in parts {
      let context = rules.context(of: part)
      let own = part.groups.map { Size(of: $0, rules) }
      ranges.append(own.map { rules.range(of: $0, in: context) })
      areShown.append(own.map(\.isShown))
    }
    (withinKinds, isShownWithinKinds) = (ranges, areShown)

    wholes = given.whole.flatMap { whole -> [(most: Double, parts: [Int])] in
      let context = rules.context(of: whole)
      return whole.groups.compactMap { group in
        let size = Size(of: group, rules)
        guard size.isShown || !whole.isGuarded else { return nil }
        let members = Set(group)
        return (
          whole.isGuarded ? rules.range(of: size, in: context).upperBound : size.count,
          given.groups.indices.filter { part in
            !given.groups[part].isEmpty && given.groups[part].allSatisfy(members.contains)
          }
        )
      }
    }
  }

  /// The fewest values that are open for anything that is not shown, with the sizes rounded in a context.
  func fewestOpen(in context: UInt64) -> Double {
    let ranges = sizes.map { rules.range(of: $0, in: context) }
    var fewest = Double.infinity
    func leave(_ least: Double, _ most: Double) {
      fewest = min(fewest, most - max(0, least) + 1)
    }
    let shown = sizes.indices.filter { sizes[$0].isShown }
    let least = shown.reduce(0) { $0 + ranges[$1].lowerBound }
    let most = shown.reduce(0) { $0 + ranges[$1].upperBound }
    guard !shown.isEmpty else { return fewest }
    let others = rules.range(of: rest, in: context)
    if overlap {
      // How many are in several groups, and how many in none.
      leave(least + others.lowerBound - total, most + others.upperBound - total)
      if !rest.isShown { leave(total - most, others.upperBound) }
    } else if !rest.isShown {
      leave(total - most, min(others.upperBound, total - least))
      if let count = rules.countOfKnown(known, of: Int(total), in: context, isGuarded: true).number
      {
        // How many are in groups that are not shown.
        let reach = 2 * rules.base - 1
        leave(count - reach - most, count + reach - least)
      }
    }
    for group in shown {
      for kind in withinKinds.indices where !isShownWithinKinds[kind][group] {
        let apart = withinKinds.indices.filter { $0 != kind }.map { withinKinds[$0][group] }
        leave(
          ranges[group].lowerBound - apart.reduce(0) { $0 + $1.upperBound },
          min(
            withinKinds[kind][group].upperBound,
            ranges[group].upperBound - apart.reduce(0) { $0 + $1.lowerBound }
          )
        )
      }
    }
    for whole in wholes {
      let parts = whole.parts.filter { sizes[$0].isShown }
      guard !parts.isEmpty else { continue }
      leave(0, whole.most - parts.reduce(0) { $0 + ranges[$1].lowerBound })
    }
    return fewest
  }
}
