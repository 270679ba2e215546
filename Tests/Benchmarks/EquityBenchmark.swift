import Foundation
import GraphCore
import SocialNetwork

/// What the tests of equity take, how often they find a difference that is not there, and how often
/// one that is.
///
///     swift run -c release benchmarks equity
enum EquityBenchmark {
  static func run() {
    speed(actors: 15_000)
    speed(actors: 500_000)
    for (name, people) in [
      ("6 people", 6...6), ("3 to 20 people", 3...20), ("1 to 40 people", 1...40),
    ] {
      print("80 associations of \(name), two kinds of people:")
      calibrate(sizes: people)
    }
    cover(runs: 1000)
  }

  /// Six outcomes, two attributes and their crossing, R = 5000.
  private static func speed(actors: Int) {
    var draft = Draft(seed: 1)
    while draft.values.count < actors {
      draft.addAssociation(people: 1...60, outcomes: 6, gap: 0)
    }
    let sample = draft.sample(outcomes: 6)
    let gender = Groups(of: Attribute(name: "gender", cells: draft.cells.map { $0 ? "f" : "m" }))
    let origins = sample.actors.indices.map { "o\(($0 / 7) % 10)" as String? }
    let origin = Groups(of: Attribute(name: "origin", cells: origins))
    let crossed = zip(gender.labels, origin.labels).map { ($0 ?? 0) * 10 + ($1 ?? 0) }
    let crossing = Groups(
      of: Attribute(name: "both", cells: crossed.map { String(100 + $0) })
    )
    let parts = (0..<20).map { [$0 / 10, $0 % 10] }
    let clock = ContinuousClock()
    let began = clock.now
    let options = PermutationOptions(threads: ProcessInfo.processInfo.activeProcessorCount)
    var tables = [
      sample.table(of: gender, options: options), sample.table(of: origin, options: options),
      sample.table(of: crossing, parts: parts, options: options),
    ]
    _ = tables.adjust()
    let seconds = (clock.now - began) / .seconds(1)
    print(
      "\(sample.actors.count) actors, 6 outcomes, 2 + 10 groups and 20 crossings, R = 5000: "
        + "\(text(seconds)) s on \(options.threads) threads, \(text(peakMemory() / 1e6)) MB"
    )
  }

  private static func calibrate(sizes: ClosedRange<Int>) {
    let runs = 1000
    func share(gap: Double, keepsBlocks: Bool, isCrossing: Bool = false) -> Double {
      var rejected = 0
      for run in 0..<runs {
        var draft = Draft(seed: UInt64(run) &* 7919 &+ 3)
        for _ in 0..<80 { draft.addAssociation(people: sizes, outcomes: 1, gap: gap) }
        if !keepsBlocks { draft.blocks = Array(draft.values.indices) }
        let sample = draft.sample(outcomes: 1)
        var options = PermutationOptions(threads: 2)
        options.count = 199
        options.seed = UInt64(run)
        let cells = draft.cells.map { $0 ? "f" : "m" }
        var pValue: Double?
        if isCrossing {
          let both = zip(cells, draft.others).map { $0 + ($1 ? "x" : "y") as String? }
          let groups = Groups(of: Attribute(name: "g", cells: both))
          let parts = groups.names.map { [$0.hasPrefix("f") ? 0 : 1, $0.hasSuffix("x") ? 0 : 1] }
          let table = sample.table(of: groups, parts: parts, options: options)
          pValue = table.results[0].groups[0].crossing?.test.pValue
        } else {
          let groups = Groups(of: Attribute(name: "g", cells: cells))
          pValue = sample.table(of: groups, options: options).results[0].groups[0].gap.test.pValue
        }
        if let pValue, pValue <= 0.05 { rejected += 1 }
      }
      return Double(rejected) / Double(runs)
    }
    print("  false finds at 5 %: \(text(share(gap: 0, keepsBlocks: true)))")
    print("  person by person:   \(text(share(gap: 0, keepsBlocks: false)))")
    print("  crossing effect:    \(text(share(gap: 0, keepsBlocks: true, isCrossing: true)))")
    for gap in [0.25, 0.5, 1] {
      print("  power at a gap of \(gap) deviation: \(text(share(gap: gap, keepsBlocks: true)))")
    }
  }
}

extension EquityBenchmark {
  /// How often the intervals of 95 % hold the truth: of a gap of half a deviation, in numbers, in skewed
  /// numbers and in yes and no, of a mean and a share, and of what comes on top where two attributes cross.
  ///
  /// The truth is that of twenty associations a run, drawn in the same way.
  static func cover(runs: Int) {
    print("Intervals of 95 % that hold the truth, two kinds of people, a gap of half a deviation:")
    for people in [6...6, 3...20, 1...40] {
      for shape in Shape.allCases {
        var large = Draft(seed: 4242)
        for _ in 0..<20 * runs { large.addAssociation(people: people, outcomes: 1, gap: 0.5) }
        large.shape(shape)
        let truth = large.gapOfTheOne
        let all = large.values.map { $0[0] }
        let mean = all.reduce(0, +) / Double(all.count)
        let effect = large.crossing?.difference ?? 0
        var cells: [String] = []
        for associations in [10, 15, 20, 30, 80] {
          var (told, held, heldMeans) = (0, 0, 0)
          var (toldCrossings, heldCrossings) = (0, 0)
          for run in 0..<runs {
            var draft = Draft(seed: UInt64(run) &* 104_729 &+ 17)
            for _ in 0..<associations {
              draft.addAssociation(people: people, outcomes: 1, gap: 0.5)
            }
            draft.shape(shape)
            if let interval = draft.crossing?.interval {
              toldCrossings += 1
              if interval.contains(effect) { heldCrossings += 1 }
            }
            guard let (gap, other) = draft.intervals(shape) else { continue }
            told += 1
            if gap.contains(truth) { held += 1 }
            if other.contains(mean) { heldMeans += 1 }
          }
          func percent(_ count: Int, of told: Int) -> String {
            text(100 * Double(count) / Double(max(1, told)))
          }
          cells.append(
            "\(associations): \(percent(held, of: told)) (\(percent(heldMeans, of: told)), "
              + "\(percent(heldCrossings, of: toldCrossings)))"
          )
        }
        print(
          "  \(people.lowerBound) to \(people.upperBound) people, \(shape.rawValue): gap (\(shape == .yesOrNo ? "share" : "mean"), crossing) in % by associations "
            + cells.joined(separator: ", ")
        )
      }
    }
  }

  /// How an outcome is spread.
  fileprivate enum Shape: String, CaseIterable {
    case even, skewed
    case yesOrNo = "yes or no"
  }
}

extension Draft {
  /// Gives the outcome another shape.
  fileprivate mutating func shape(_ shape: EquityBenchmark.Shape) {
    switch shape {
    case .even: break
    case .skewed: values = values.map { $0.map { exp($0 - 10) } }
    case .yesOrNo: values = values.map { $0.map { $0 > 10.5 ? 1 : 0 } }
    }
  }

  /// The gap of those of the one group, each compared with those of the own kind.
  fileprivate var gapOfTheOne: Double {
    var (sum, count) = (0.0, 0.0)
    for kind in [ActorKind.individual, .volunteer] {
      let kin = values.indices.filter { kinds[$0] == kind }
      let mean = kin.reduce(0) { $0 + values[$1][0] } / Double(kin.count)
      for place in kin where cells[place] {
        sum += values[place][0] - mean
        count += 1
      }
    }
    return sum / count
  }

  /// The effect of both attributes crossed on the first cell.
  fileprivate var crossing: GroupTest? {
    var options = PermutationOptions()
    options.count = 1
    let both = zip(cells, others).map { ($0 ? "f" : "m") + ($1 ? "x" : "y") as String? }
    let groups = Groups(of: Attribute(name: "g", cells: both))
    let parts = groups.names.map { [$0.hasPrefix("f") ? 0 : 1, $0.hasSuffix("x") ? 0 : 1] }
    return sample(outcomes: 1).table(of: groups, parts: parts, options: options)
      .results[0].groups.first?.crossing?.test
  }

  /// The intervals of the gap of the one group, and of the mean or the share of all; `nil` where they are
  /// not told.
  fileprivate func intervals(_ shape: EquityBenchmark.Shape) -> (
    gap: ClosedRange<Double>, mean: ClosedRange<Double>
  )? {
    var options = PermutationOptions()
    options.count = 1
    let groups = Groups(of: Attribute(name: "g", cells: cells.map { $0 ? "f" : "m" }))
    let first = sample(outcomes: 1).table(of: groups, options: options).results[0].groups.first
    let numbers = values.map { $0[0] }
    let mean =
      shape == .yesOrNo
      ? BlockJackknife.interval(ofShare: numbers.map { $0 > 0 }, blocks: blocks)
      : BlockJackknife.interval(ofMeanOf: numbers, blocks: blocks)
    guard let gap = first?.gap.test.interval, let mean else { return nil }
    return (gap, mean)
  }
}

/// People in associations; groups and positions gather by association, apart from each other.
private struct Draft {
  var values: [[Double]] = []
  var blocks: [Int] = []
  var cells: [Bool] = []
  var others: [Bool] = []
  var kinds: [ActorKind] = []
  private var generator: SeededGenerator
  private var associations = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Adds an association, in which those of the one group have so many deviations more.
  mutating func addAssociation(people: ClosedRange<Int>, outcomes: Int, gap: Double) {
    let level = normal()
    let lean = Bool.random(using: &generator) ? 0.15 : 0.85
    let otherLean = Bool.random(using: &generator) ? 0.2 : 0.8
    for _ in 0..<Int.random(in: people, using: &generator) {
      let isIn = Double.random(in: 0..<1, using: &generator) < lean
      cells.append(isIn)
      others.append(Double.random(in: 0..<1, using: &generator) < otherLean)
      kinds.append(Double.random(in: 0..<1, using: &generator) < 0.7 ? .individual : .volunteer)
      // Half of the variance lies between associations.
      values.append(
        (0..<outcomes).map { _ in
          10 + (level + normal()) * 0.5.squareRoot() + (isIn ? gap : 0)
        }
      )
      blocks.append(associations)
    }
    associations += 1
  }

  func sample(outcomes: Int) -> EquitySample {
    EquitySample(
      actors: Actors(
        ids: TextColumn(values.indices.map { "p" + String(10_000_000 + $0) }),
        kinds: kinds
      ),
      outcomes: (0..<outcomes).map { outcome in
        EquityOutcome(
          id: "x\(outcome)",
          title: Text("x"),
          isShared: false,
          values: values.map { $0[outcome] }
        )
      },
      blocks: PermutationBlocks(labels: blocks)
    )
  }

  private mutating func normal() -> Double {
    let (u, v) = (
      Double.random(in: 1e-12..<1, using: &generator), Double.random(in: 0..<1, using: &generator)
    )
    return (-2 * log(u)).squareRoot() * cos(2 * .pi * v)
  }
}
