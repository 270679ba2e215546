/// From how many contributors on something is told of them.
///
/// Were it the same number always, one person more or fewer would tell: of two selections that differ by
/// somebody, and between which a group of ten is gone, that it is the group of that person. So the fewest of
/// which something may be told are known, and how many more are needed is drawn for each by itself, from the
/// key, from who they are and from everyone who is compared.
struct Bar: Sendable, Hashable {
  /// The fewest of which something may be told.
  let least: Int

  /// The fewest of these very contributors.
  let drawn: Int

  /// Those under the bar, whatever was drawn, are fewer than this: as many are always enough.
  let bound: Int

  /// A bar that is drawn.
  ///
  /// - Parameters:
  ///   - least: The fewest of which something may be told.
  ///   - spread: How many values there are to draw from.
  ///   - draw: From 0 up to 1.
  init(from least: Int, spread: Int, draw: Double) {
    self.least = least
    drawn = least + Int(draw * Double(spread))
    bound = least + max(spread, 1) - 1
  }

  /// Whether so many are too few.
  func isOver(_ count: Int) -> Bool { count < drawn }
}

/// From how many on actors are shown as a group, and from how many on their number is told.
struct Bars: Sendable, Hashable {
  let shown: Bar
  let told: Bar
}

extension DisclosureRules {
  /// What is drawn for some contributors, from 0 up to 1: another number than the one that they are rounded by.
  func drawForBar(_ hash: UInt64, in context: UInt64) -> Double {
    secret.key.draw(hash, in: context &+ 0x5851_F42D_4C95_7F2D)
  }

  /// From how many contributors on something is told of them.
  ///
  /// - Parameters:
  ///   - least: The fewest of which something may be told.
  ///   - hash: The hash of the contributors.
  ///   - context: The hash of everyone who is compared.
  /// - Returns: The bar.
  func bar(from least: Int, _ hash: UInt64, in context: UInt64) -> Bar {
    bar(from: least, draw: drawForBar(hash, in: context))
  }

  private func bar(from least: Int, draw: Double) -> Bar {
    let spread = policy.safeguards.isRounding ? Audience.spread : 1
    return Bar(from: least, spread: spread, draw: draw)
  }

  /// From how many on actors are shown as a group, and from how many on their number is told.
  ///
  /// An output of the organisation's own shows smaller groups than the public's, but of these it tells no more
  /// than that they are.
  ///
  /// - Parameters:
  ///   - threshold: The fewest that a group may have in this audience.
  ///   - draw: What is drawn for the group.
  ///   - rounding: How sizes are rounded.
  /// - Returns: The two bars.
  func bars(threshold: Int, draw: Double, in rounding: SizeRounding) -> Bars {
    let open = rules(for: .public)
    let told = open.bar(from: rounding.times * leastTold(beside: threshold), draw: draw)
    return Bars(shown: rounding.showsSmall ? shown(threshold, draw, told) : told, told: told)
  }

  private func shown(_ threshold: Int, _ draw: Double, _ told: Bar) -> Bar {
    policy.audience == .public ? told : bar(from: threshold, draw: draw)
  }

  /// The same for some actors.
  func bars(
    for actors: some Collection<Int>,
    _ hash: UInt64,
    in rounding: SizeRounding
  ) -> Bars {
    bars(
      threshold: threshold(for: actors),
      draw: drawForBar(hash, in: rounding.everyone),
      in: rounding
    )
  }
}
