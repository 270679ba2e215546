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
  /// The hash of everyone who is compared, which decides beside the contributors from how many on each is shown.
  let everyone: UInt64

  /// What decides beside the contributors which way each goes: the same, or a number derived from it.
  let context: UInt64

  /// To multiples of which sizes are rounded.
  let base: Double

  /// Whether groups are shown that the public is not.
  var showsSmall = true

  /// How many times the fewest of which a number is told a group must have.
  var times = 1
}

extension DisclosureRules {
  /// How the sizes of some groups are rounded: by the hash of everyone who is compared, or by the first
  /// number derived from it with which as many values stay open for whatever is not shown as must.
  ///
  /// Inside the organisation as many must stay open to whoever has the public sizes of the same groups
  /// besides, which are rounded to another step. Where no rounding leaves them, the public is shown groups of
  /// twice as many; the organisation is shown no groups that the public is not, and where that is not enough,
  /// sizes are rounded to twice the step.
  ///
  /// - Complexity: O(*n*) for *n* people, and O(*g*²) for each of up to 64 trials with *g* groups.
  func rounding(of sizes: GroupSizes) -> SizeRounding {
    guard sizes.isGuarded else { return rounding(in: 0) }
    let people = hash(of: sizes.everyone)
    var best = rounding(in: people)
    guard policy.safeguards.isRounding else { return best }
    let isPublic = policy.audience == .public
    let others = isPublic ? [] : [rules(for: .public)]
    let told = ToldSizes(sizes, readBy: others + [self])
    let beside = others.map { $0.rounding(of: sizes) }
    var most = Room()
    most.leave(0, -2)
    let times = beside.first?.times ?? 1
    let ways =
      isPublic
      ? [(base, true, 1), (base, true, 2)]
      : [(base, true, times), (base, false, times), (2 * base, false, times)]
    for (base, showsSmall, times) in ways {
      for trial in 0..<64 {
        let rounding = SizeRounding(
          everyone: people,
          context: people &+ UInt64(trial) &* 0x9E37_79B9_7F4A_7C15,
          base: base,
          showsSmall: showsSmall,
          times: times
        )
        let room = told.room(in: beside + [rounding])
        if room.isEnough { return rounding }
        if room.isMore(than: most) { (best, most) = (rounding, room) }
      }
    }
    return best
  }
}
