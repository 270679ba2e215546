/// A difference between a group and the actors of its own kinds, and whether chance explains it.
public struct GroupTest: Sendable, Hashable {
  /// The difference, in the unit of the outcome; `nil` where there is nobody to compare with.
  public let difference: Double?

  /// How often groups dealt out at random differ as much; `nil` where that cannot be told.
  public let pValue: Double?

  /// Why there is no p-value; `nil` where there is one.
  public let reason: Reason?

  /// Between what and what the difference lies, with a confidence of 95 %, were these associations a
  /// sample of many like them; `nil` where the group, or the rest, is in fewer than ``fewestBlocks``, and where
  /// nothing varies.
  ///
  /// See ``BlockJackknife``. The test asks another question, whether chance explains the difference, and
  /// now and then finds one whose interval holds 0, or the other way round.
  public let interval: ClosedRange<Double>?

  /// A difference of more than this, whether above or below 0, would have been found at the level of
  /// 5 %; `nil` where there is no p-value.
  ///
  /// Where no difference was found, it says how large one there may be all the same.
  public let leastFound: Double?

  /// Why there is no p-value.
  public enum Reason: String, Sendable, CaseIterable {
    /// Everyone of the same kind, and of associations of like size, is in the same group.
    case oneGroup = "one-group"

    /// The group, or the rest, is in fewer than ``GroupTest/fewestBlocks`` associations.
    case tooFewBlocks = "too-few-blocks"

    /// Nobody in the group has the outcome, or it follows from those of the parts.
    case undefined
  }

  /// The fewest blocks, of the group and of the rest, with which it is tested.
  public static let fewestBlocks = 5

  static let undefined = GroupTest(difference: nil, pValue: nil, reason: .undefined)

  init(
    difference: Double?,
    pValue: Double?,
    reason: Reason?,
    interval: ClosedRange<Double>? = nil,
    leastFound: Double? = nil
  ) {
    self.difference = difference
    self.pValue = pValue
    self.reason = reason
    self.interval = interval
    self.leastFound = leastFound
  }
}

/// Actors sorted into groups within strata, who are compared and tested.
///
/// The groups here are a partition, such as that by whole cells. What is tested are sets of them, which
/// may overlap, such as all cells with a value; where they do not, each set is one group.
struct GroupedActors: Sendable {
  /// The actors that are compared, in an order that does not depend on the file.
  let members: [Int]

  /// The group and the stratum of every actor of the network; those of others are not looked at.
  let groups: [Int]
  let strata: [Int]

  let groupCount: Int

  /// The sets of groups that are tested.
  let sets: [[Int]]

  let strataCount: Int
  let blocks: PermutationBlocks

  /// Says of every group whether it has members at all, compared or not.
  private let isPresent: [Bool]

  /// The actors, without the strata in which all are of one group.
  init(
    members: [Int],
    groups: [Int],
    groupCount: Int,
    sets: [[Int]]? = nil,
    strata: [Int],
    blocks: PermutationBlocks
  ) {
    self.sets = sets ?? (0..<groupCount).map { [$0] }
    strataCount = 1 + (members.lazy.map { strata[$0] }.max() ?? -1)
    var first = [Int?](repeating: nil, count: strataCount)
    var isMixed = [Bool](repeating: false, count: strataCount)
    var isPresent = [Bool](repeating: false, count: groupCount)
    for member in members {
      isPresent[groups[member]] = true
      let stratum = strata[member]
      if let group = first[stratum], group != groups[member] { isMixed[stratum] = true }
      first[stratum] = groups[member]
    }
    self.isPresent = isPresent
    self.members = members.filter { isMixed[strata[$0]] }
    self.groups = groups
    self.groupCount = groupCount
    self.strata = strata
    self.blocks = blocks
  }

  var cellCount: Int { strataCount * groupCount }

  func cell(of actor: Int) -> Int { strata[actor] * groupCount + groups[actor] }

  /// The number of members in every cell.
  var counts: [Double] {
    members.reduce(into: [Double](repeating: 0, count: cellCount)) { $0[cell(of: $1)] += 1 }
  }

  /// Why the test of every set for an outcome is not done; `nil` where it is.
  func obstacles(for values: [Double?], plan: PermutationPlan) -> [GroupTest.Reason?] {
    let present = members.filter { values[$0] != nil }
    var all: Set<Int> = []
    var own = [Set<Int>](repeating: [], count: groupCount)
    for member in present {
      all.insert(blocks.labels[member])
      own[groups[member]].insert(blocks.labels[member])
    }
    let alone = blocksOfOneSet(among: present)
    let canMove = plan.setsThatCanMove(sets, of: groups)
    let isCompared = members.reduce(into: [Bool](repeating: false, count: groupCount)) {
      $0[groups[$1]] = true
    }
    return sets.enumerated().map { place, set in
      if set.contains(where: { isPresent[$0] }), !set.contains(where: { isCompared[$0] }) {
        return .oneGroup
      }
      let blocks = set.count == 1 ? own[set[0]] : set.reduce(into: []) { $0.formUnion(own[$1]) }
      if blocks.isEmpty { return .undefined }
      // The rest of the actors is in every block that is not the set's alone.
      let rest = all.count - alone[place]
      if min(blocks.count, rest) < GroupTest.fewestBlocks { return .tooFewBlocks }
      return canMove[place] ? nil : .oneGroup
    }
  }

  /// Whether a set has members who are compared and have the outcome.
  private func isCompared(_ set: [Int], _ obstacle: GroupTest.Reason?) -> Bool {
    guard obstacle != .undefined else { return false }
    return obstacle != .oneGroup || members.contains { set.contains(groups[$0]) }
  }

  /// The number of blocks that hold members of a single set, by set.
  private func blocksOfOneSet(among actors: [Int]) -> [Int] {
    var setsOfGroup = [[Int]](repeating: [], count: groupCount)
    for (place, set) in sets.enumerated() {
      for group in set { setsOfGroup[group].append(place) }
    }
    // The sets that all members of a block are in.
    var common: [Int: [Int]] = [:]
    for actor in actors {
      let own = setsOfGroup[groups[actor]]
      let block = blocks.labels[actor]
      common[block] = common[block]?.filter(own.contains) ?? own
    }
    return common.values.joined().reduce(into: [Int](repeating: 0, count: sets.count)) {
      $0[$1] += 1
    }
  }

  /// Tests the gap of every group for every outcome.
  ///
  /// - Parameters:
  ///   - outcomes: The values of every outcome for every actor of the network.
  ///   - plan: How the actors may change places.
  ///   - options: How often they do.
  /// - Returns: The tests, outcome by outcome, those of all sets.
  func gapTests(
    of outcomes: [[Double?]],
    plan: PermutationPlan,
    options: PermutationOptions
  ) -> [[GroupTest]] {
    var tests = outcomes.map { _ in [GroupTest](repeating: .undefined, count: sets.count) }
    let cells = plan.actors.map { Int32(cell(of: $0)) }
    let obstacles = outcomes.map { self.obstacles(for: $0, plan: plan) }
    for layout in LaneLayout.layouts(for: outcomes, members: members) {
      let values = layout.lanes(plan.actors, outcomes)
      func gap(of groups: [Int]) -> Gap {
        Gap(
          strataCount: strataCount,
          groupCount: groupCount,
          layout: layout,
          counts: counts,
          groups: groups.map { sets[$0] }
        )
      }
      let tested = sets.indices.filter { group in
        layout.outcomes.contains { obstacles[$0.outcome][group] == nil }
      }
      let test = PermutationTest(
        plan: plan,
        cells: cells,
        cellCount: cellCount,
        options: options
      )
      var observed: [Double] = []
      gap(of: Array(sets.indices))
        .append(plan.sums(cells: cells, values: values, cellCount: cellCount)[...], to: &observed)
      let statistic = gap(of: tested)
      let scales = layout.scales(of: outcomes, members: plan.actors)
      let found =
        tested.isEmpty
        ? []
        : test.run(
          values: values,
          scales: scales.flatMap { [Double](repeating: $0, count: tested.count) }
        ) {
          statistic.append($0, to: &$1)
        }.tests
      for (pass, entry) in layout.outcomes.enumerated() {
        let gaps = sets.indices.map { observed[pass * sets.count + $0].clean(of: scales[pass]) }
        let intervals = gapIntervals(
          of: outcomes[entry.outcome],
          gaps: gaps,
          isWanted: sets.indices.map { set in
            let obstacle = obstacles[entry.outcome][set]
            return obstacle != .tooFewBlocks && isCompared(sets[set], obstacle)
          }
        )
        for group in sets.indices {
          let obstacle = obstacles[entry.outcome][group]
          let place = obstacle == nil ? tested.firstIndex(of: group) : nil
          let result = place.map { found[pass * tested.count + $0] }
          tests[entry.outcome][group] = GroupTest(
            difference: isCompared(sets[group], obstacle) ? gaps[group] : nil,
            pValue: result?.pValue,
            reason: obstacle,
            interval: intervals[group],
            leastFound: result?.leastFound
          )
        }
      }
    }
    return tests
  }
}

extension PermutationPlan {
  /// Says of every set of groups whether actors outside it may take the place of one inside it.
  func setsThatCanMove(_ sets: [[Int]], of groups: [Int]) -> [Bool] {
    var canMove = [Bool](repeating: false, count: sets.count)
    for group in classes {
      for place in 0..<group.runsPerBlock {
        var present: Set<Int> = []
        for block in 0..<group.blockCount {
          let run = runs[group.firstRun + block * group.runsPerBlock + place]
          for slot in run.start..<run.start + run.count { present.insert(groups[actors[slot]]) }
        }
        guard present.count > 1 else { continue }
        for (place, set) in sets.enumerated() where !canMove[place] {
          let inside = set.count { present.contains($0) }
          canMove[place] = inside > 0 && inside < present.count
        }
      }
    }
    return canMove
  }
}
