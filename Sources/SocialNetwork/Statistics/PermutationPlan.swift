import GraphCore

/// How the actors of a comparison may change places.
///
/// Actors stand in slots. Those of one block, and in it those of one stratum, stand side by side; the
/// blocks that may change places with each other are a class.
///
/// A class holds blocks with people of the same strata and of like size, at most twice as large one as
/// another; where there are many blocks it is divided further, down to blocks of the very same
/// make-up. Its size is bounded, so that it stays in the processor's cache: larger ones are
/// divided at random. The order of the actors in their file plays no part.
struct PermutationPlan: Sendable {
  /// The actor in every slot.
  private(set) var actors: [Int] = []

  /// Some slots side by side, of one block and stratum.
  struct Run: Sendable {
    let start: Int
    let count: Int
  }

  /// The runs of all blocks, those of a block side by side.
  private(set) var runs: [Run] = []

  /// Blocks of which each may stand for every other.
  struct Class: Sendable {
    /// The runs of the first block begin here in the list of runs.
    let firstRun: Int

    /// The number of runs of every block.
    let runsPerBlock: Int

    /// The number of blocks.
    let blockCount: Int
  }

  /// The classes.
  private(set) var classes: [Class] = []

  /// A class is divided when both parts keep so many blocks.
  private static let blocksOfClass = 20

  /// A class of more slots and blocks than this is divided at random.
  private static let largestClass = (slots: 2048, blocks: 64)

  /// Plans how some actors may change places.
  ///
  /// - Parameters:
  ///   - members: The actors, in an order that does not depend on the file.
  ///   - strata: The stratum of every actor of the network: groups are dealt out within strata.
  ///   - blocks: The block of every actor of the network.
  init(of members: [Int], strata: [Int], blocks: PermutationBlocks) {
    // Blocks come in the order of their first member, and members in the order given.
    var places: [Int: Int] = [:]
    var all: [PermutationBlock] = []
    for member in members {
      let label = blocks.labels[member]
      let place = places[label] ?? all.count
      if place == all.count {
        places[label] = place
        all.append(PermutationBlock())
      }
      all[place].members.append(member)
    }
    for place in all.indices { all[place].sort(by: strata) }
    let order = all.indices.sorted { first, second in
      all[first].form.isBefore(all[second].form) ?? (first < second)
    }
    var generator = SeededGenerator(seed: 0x5EED)
    for range in PermutationPlan.classes(of: order.map { all[$0].form }) {
      var places = Array(order[range])
      let slots = places.reduce(0) { $0 + all[$1].members.count }
      let parts = min(
        slots / PermutationPlan.largestClass.slots,
        places.count / PermutationPlan.largestClass.blocks
      )
      if parts > 1 { places.shuffle(using: &generator) }
      for part in 0..<max(1, parts) {
        let begin = places.count * part / max(1, parts)
        let end = places.count * (part + 1) / max(1, parts)
        add(places[begin..<end].map { all[$0] })
      }
    }
  }

  /// Deals out the slots of a class anew: a block gets the contents of another, drawn at random, and within
  /// its strata they are dealt out at random.
  ///
  /// - Parameters:
  ///   - group: The class.
  ///   - order: The blocks of the class in any order, which is drawn anew.
  ///   - places: Room for the slots of the longest run and one more.
  ///   - draws: The random numbers.
  ///   - target: What is changed.
  ///   - move: Gives a slot the contents of another.
  /// - Complexity: O(*s*) for *s* slots of the class.
  @inline(__always)
  func deal<Target: ~Copyable & ~Escapable>(
    _ group: Class,
    order: inout MutableSpan<UInt32>,
    places: inout MutableSpan<UInt32>,
    draws: inout Draws,
    into target: inout Target,
    _ move: (_ target: inout Target, _ slot: Int, _ other: Int) -> Void
  ) {
    let runs = runs.span
    draws.shuffle(&order, among: group.blockCount, places: group.blockCount)
    var run = group.firstRun
    for block in 0..<group.blockCount {
      let other = group.firstRun &+ Int(order[block]) &* group.runsPerBlock
      for place in 0..<group.runsPerBlock {
        let (to, from) = (runs[run], runs[other &+ place])
        run &+= 1
        // Of one and one there is nothing to draw.
        if to.count == 1, from.count == 1 {
          move(&target, to.start, from.start)
          continue
        }
        draws.deal(from.count, to: to.count, &places)
        for slot in 0..<to.count {
          move(&target, to.start &+ slot, from.start &+ Int(places[slot]))
        }
      }
    }
  }

  private mutating func add(_ blocks: [PermutationBlock]) {
    guard let first = blocks.first else { return }
    classes.append(
      Class(
        firstRun: runs.count,
        runsPerBlock: first.form.counts.count,
        blockCount: blocks.count
      )
    )
    for block in blocks {
      var start = actors.count
      for count in block.form.counts {
        runs.append(Run(start: start, count: count))
        start += count
      }
      actors += block.members
    }
  }

  /// Divides blocks in the order of their forms into classes.
  private static func classes(of forms: [Form]) -> [Range<Int>] {
    var classes: [Range<Int>] = []
    var begin = 0
    while begin < forms.count {
      // Blocks of the same strata, up to twice as large as the smallest.
      let first = forms[begin]
      let end =
        forms[begin...].firstIndex { $0.strata != first.strata || $0.size >= 2 * first.size }
        ?? forms.count
      divide(begin..<end, of: forms, into: &classes)
      begin = end
    }
    return classes
  }

  /// Divides a class at the change of form that is nearest to its middle, as often as it goes.
  private static func divide(
    _ range: Range<Int>,
    of forms: [Form],
    into classes: inout [Range<Int>]
  ) {
    let inner = range.dropFirst(blocksOfClass).dropLast(blocksOfClass - 1)
    let middle = (range.lowerBound + range.upperBound) / 2
    let cut = inner.filter { forms[$0] != forms[$0 - 1] }.min { first, second in
      (abs(first - middle), first) < (abs(second - middle), second)
    }
    guard let cut else { return classes.append(range) }
    divide(range.lowerBound..<cut, of: forms, into: &classes)
    divide(cut..<range.upperBound, of: forms, into: &classes)
  }
}

/// What a block is made of: how many members it has in each of its strata.
private struct Form: Hashable {
  var strata: [Int] = []
  var counts: [Int] = []

  var size: Int { counts.reduce(0, +) }

  /// Whether the form comes before another; `nil` where they are the same.
  func isBefore(_ other: Form) -> Bool? {
    if strata != other.strata { return strata.lexicographicallyPrecedes(other.strata) }
    if size != other.size { return size < other.size }
    return counts == other.counts ? nil : counts.lexicographicallyPrecedes(other.counts)
  }
}

/// The members of a block.
private struct PermutationBlock {
  var members: [Int] = []
  var form = Form()

  /// Puts the members of one stratum side by side.
  mutating func sort(by strata: [Int]) {
    let present = Set(members.map { strata[$0] }).sorted()
    let runs = present.map { stratum in members.filter { strata[$0] == stratum } }
    members = Array(runs.joined())
    form = Form(strata: present, counts: runs.map(\.count))
  }
}
