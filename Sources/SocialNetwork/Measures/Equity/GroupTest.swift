/// A difference between a group and the actors of its own kinds, and whether chance explains it.
public struct GroupTest: Sendable, Hashable {
  /// The difference, in the unit of the outcome; `nil` where there is nobody to compare with.
  public let difference: Double?

  /// How often groups dealt out at random differ as much; `nil` where that cannot be told.
  public let pValue: Double?

  /// Why there is no p-value; `nil` where there is one.
  public let reason: Reason?

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
}

/// Actors sorted into groups within strata, who are compared and tested.
struct GroupedActors: Sendable {
  /// The actors that are compared, in an order that does not depend on the file.
  let members: [Int]

  /// The group and the stratum of every actor of the network; those of others are not looked at.
  let groups: [Int]
  let strata: [Int]

  let groupCount: Int
  let strataCount: Int
  let blocks: PermutationBlocks

  /// Says of every group whether it has members at all, compared or not.
  private let isPresent: [Bool]

  /// The actors, without the strata in which all are of one group.
  init(
    members: [Int],
    groups: [Int],
    groupCount: Int,
    strata: [Int],
    blocks: PermutationBlocks
  ) {
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

  /// Why the test of every group for an outcome is not done; `nil` where it is.
  func obstacles(for values: [Double?], plan: PermutationPlan) -> [GroupTest.Reason?] {
    let present = members.filter { values[$0] != nil }
    var all: Set<Int> = []
    var own = [Set<Int>](repeating: [], count: groupCount)
    for member in present {
      all.insert(blocks.labels[member])
      own[groups[member]].insert(blocks.labels[member])
    }
    let alone = blocksOfOneGroup(among: present)
    let canMove = plan.groupsThatCanMove(groups, count: groupCount)
    let isCompared = members.reduce(into: [Bool](repeating: false, count: groupCount)) {
      $0[groups[$1]] = true
    }
    return (0..<groupCount).map { group in
      if isPresent[group], !isCompared[group] { return .oneGroup }
      if own[group].isEmpty { return .undefined }
      // The rest of the actors is in every block that is not the group's alone.
      let rest = all.count - alone[group]
      if min(own[group].count, rest) < GroupTest.fewestBlocks { return .tooFewBlocks }
      return canMove[group] ? nil : .oneGroup
    }
  }

  /// Whether a group has members who are compared and have the outcome.
  private func isCompared(_ group: Int, _ obstacle: GroupTest.Reason?) -> Bool {
    guard obstacle != .undefined else { return false }
    return obstacle != .oneGroup || members.contains { groups[$0] == group }
  }

  /// The number of blocks that hold members of a single group, by group.
  private func blocksOfOneGroup(among actors: [Int]) -> [Int] {
    var only: [Int: Int?] = [:]
    for actor in actors {
      let block = blocks.labels[actor]
      if let known = only[block] {
        if known != groups[actor] { only[block] = .some(nil) }
      } else {
        only[block] = .some(groups[actor])
      }
    }
    return only.values.reduce(into: [Int](repeating: 0, count: groupCount)) { counts, group in
      if let group { counts[group] += 1 }
    }
  }

  /// Tests the gap of every group for every outcome.
  ///
  /// - Parameters:
  ///   - outcomes: The values of every outcome for every actor of the network.
  ///   - plan: How the actors may change places.
  ///   - options: How often they do.
  /// - Returns: The tests, outcome by outcome, those of all groups.
  func gapTests(
    of outcomes: [[Double?]],
    plan: PermutationPlan,
    options: PermutationOptions
  ) -> [[GroupTest]] {
    var tests = outcomes.map { _ in [GroupTest](repeating: .undefined, count: groupCount) }
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
          groups: groups
        )
      }
      let tested = (0..<groupCount).filter { group in
        layout.outcomes.contains { obstacles[$0.outcome][group] == nil }
      }
      let test = PermutationTest(
        plan: plan,
        cells: cells,
        cellCount: cellCount,
        options: options
      )
      var observed: [Double] = []
      gap(of: Array(0..<groupCount))
        .append(plan.sums(cells: cells, values: values, cellCount: cellCount)[...], to: &observed)
      let statistic = gap(of: tested)
      let pValues =
        tested.isEmpty
        ? []
        : test.run(values: values, count: tested.count * layout.outcomes.count) {
          statistic.append($0, to: &$1)
        }.pValues
      for (pass, entry) in layout.outcomes.enumerated() {
        for group in 0..<groupCount {
          let obstacle = obstacles[entry.outcome][group]
          let place = obstacle == nil ? tested.firstIndex(of: group) : nil
          tests[entry.outcome][group] = GroupTest(
            difference: isCompared(group, obstacle) ? observed[pass * groupCount + group] : nil,
            pValue: place.map { pValues[pass * tested.count + $0] },
            reason: obstacle
          )
        }
      }
    }
    return tests
  }
}

extension PermutationPlan {
  /// Says of every group whether actors outside it may take the place of one inside it.
  func groupsThatCanMove(_ groups: [Int], count: Int) -> [Bool] {
    var canMove = [Bool](repeating: false, count: count)
    for group in classes {
      for place in 0..<group.runsPerBlock {
        var present: Set<Int> = []
        for block in 0..<group.blockCount {
          let run = runs[group.firstRun + block * group.runsPerBlock + place]
          for slot in run.start..<run.start + run.count { present.insert(groups[actors[slot]]) }
        }
        if present.count > 1 { for group in present { canMove[group] = true } }
      }
    }
    return canMove
  }
}
