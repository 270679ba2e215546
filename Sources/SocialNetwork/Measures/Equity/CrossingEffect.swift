/// What comes on top where attributes cross: by how much the mean of a cell differs from the sum of
/// what its values give by themselves.
///
/// Women may have fewer ties and newcomers too; the crossing effect of women newcomers is what
/// they have less, or more, than both together explain. It is the cell's mean less the additive
/// least-squares fit, in every stratum by itself, averaged by the size of the cell in each.
///
/// - Source: the test from D. Freedman and D. Lane, "A nonstochastic interpretation of reported
///   significance levels", *Journal of Business & Economic Statistics* 1, 1983: the residuals of the
///   additive fit change places, as ``PermutationBlocks`` allow.
struct CrossingEffect: Sendable {
  let actors: GroupedActors

  /// The values of every group of the crossing, one for each attribute.
  let levels: [[Int]]

  /// Tests the crossing effect of every group for every outcome.
  ///
  /// - Returns: The tests, outcome by outcome, those of all groups. An effect is `nil` where nothing
  ///   can come on top, as where a value occurs in one cell only.
  func tests(
    of outcomes: [[Double?]],
    plan: PermutationPlan,
    options: PermutationOptions
  ) -> [[GroupTest]] {
    let cells = plan.actors.map { Int32(actors.cell(of: $0)) }
    let models = outcomes.map { Model(self, values: $0) }
    let residuals = zip(models, outcomes).map { model, values in
      var residuals = [Double?](repeating: nil, count: values.count)
      for member in actors.members {
        let cell = actors.cell(of: member)
        residuals[member] = values[member].map { $0 - model.means[cell] + model.effects[cell] }
      }
      return residuals
    }
    let obstacles = outcomes.map { actors.obstacles(for: $0, plan: plan) }
    var tests = outcomes.map { _ in
      [GroupTest](repeating: .undefined, count: actors.groupCount)
    }
    for layout in LaneLayout.layouts(for: outcomes, members: actors.members) {
      let test = PermutationTest(
        plan: plan,
        cells: cells,
        cellCount: actors.cellCount,
        options: options
      )
      let statistic = Statistic(actors: actors, models: models, layout: layout)
      let wanted = layout.outcomes.contains { entry in
        (0..<actors.groupCount).contains {
          obstacles[entry.outcome][$0] == nil && models[entry.outcome].combined[$0] != nil
        }
      }
      guard wanted else {
        record(nil, layout, models, obstacles, in: &tests)
        continue
      }
      let result = test.run(
        values: layout.lanes(plan.actors, residuals),
        scales: layout.scales(of: outcomes, members: plan.actors)
          .flatMap { [Double](repeating: $0, count: actors.groupCount) }
      ) { statistic.append($0, to: &$1) }
      record(result.tests, layout, models, obstacles, in: &tests)
    }
    return tests
  }

  private func record(
    _ found: [TwoSided]?,
    _ layout: LaneLayout,
    _ models: [Model],
    _ obstacles: [[GroupTest.Reason?]],
    in tests: inout [[GroupTest]]
  ) {
    for (pass, entry) in layout.outcomes.enumerated() {
      for group in 0..<actors.groupCount {
        guard let effect = models[entry.outcome].combined[group] else { continue }
        let obstacle = obstacles[entry.outcome][group]
        let result = obstacle == nil ? found?[pass * actors.groupCount + group] : nil
        tests[entry.outcome][group] = GroupTest(
          difference: effect.clean(of: models[entry.outcome].scale),
          pValue: result?.pValue,
          reason: obstacle,
          leastFound: result?.leastFound
        )
      }
    }
  }
}

/// The additive fit of one outcome in every stratum.
private struct Model: Sendable {
  /// The mean of every cell, and what is left of it; 0 in an empty cell.
  private(set) var means: [Double]
  private(set) var effects: [Double]

  /// The effect of every group over all strata; `nil` where nothing can be left.
  private(set) var combined: [Double?]

  let fits: [AdditiveFit]
  let counts: [Double]

  /// The greatest size of a value.
  let scale: Double

  init(_ crossing: CrossingEffect, values: [Double?]) {
    let actors = crossing.actors
    var sums = [Double](repeating: 0, count: actors.cellCount)
    var counts = sums
    for member in actors.members {
      guard let value = values[member] else { continue }
      sums[actors.cell(of: member)] += value
      counts[actors.cell(of: member)] += 1
    }
    means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
    self.counts = counts
    scale = actors.members.reduce(0) { max($0, abs(values[$1] ?? 0)) }
    fits = (0..<actors.strataCount).map { stratum in
      AdditiveFit(
        levels: crossing.levels,
        weights: Array(counts[stratum * actors.groupCount..<(stratum + 1) * actors.groupCount])
      )
    }
    effects = []
    combined = []
    effects = effects(of: means, groupCount: actors.groupCount)
    combined = combined(effects, groupCount: actors.groupCount)
  }

  /// What is left of the mean of every cell.
  func effects(of means: [Double], groupCount: Int) -> [Double] {
    fits.enumerated().flatMap { stratum, fit in
      fit.effects(of: Array(means[stratum * groupCount..<(stratum + 1) * groupCount]))
    }
  }

  /// The effects of the groups over all strata in which something can be left.
  func combined(_ effects: [Double], groupCount: Int) -> [Double?] {
    (0..<groupCount).map { group in
      var (sum, count) = (0.0, 0.0)
      for (stratum, fit) in fits.enumerated() where fit.isFree[group] {
        let cell = stratum * groupCount + group
        sum += counts[cell] * effects[cell]
        count += counts[cell]
      }
      return count > 0 ? sum / count : nil
    }
  }
}

/// The crossing effects for the sums of permuted residuals.
private struct Statistic: Sendable {
  let actors: GroupedActors
  let models: [Model]
  let layout: LaneLayout

  func append(_ sums: ArraySlice<Lanes>, to effects: inout [Double]) {
    let base = sums.startIndex
    for (outcome, lane, presence) in layout.outcomes {
      let model = models[outcome]
      let means = model.counts.indices.map { cell -> Double in
        let count = presence.map { sums[base + cell][$0] } ?? model.counts[cell]
        return count > 0 ? sums[base + cell][lane] / count : 0
      }
      let cellEffects = model.effects(of: means, groupCount: actors.groupCount)
      effects += model.combined(cellEffects, groupCount: actors.groupCount).map { $0 ?? 0 }
    }
  }
}
