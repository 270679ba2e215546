import SocialNetwork
import TestSupport

/// Something that an output tells of a group: how many actors it has, and what some number of theirs
/// adds up to.
struct Fact: Hashable {
  /// The group, by attribute: one, or one of each of two that are crossed.
  var group: [String: String]

  /// Whether it is told of people alone.
  var isOfPeople = false

  /// How many actors it has.
  var actors: Int?

  /// The score that is added up, such as `degree`.
  var score = ""

  /// What the mean of the score may be, as it is rounded.
  var mean: ClosedRange<Double>?

  /// What the sum of the score may be, as it is rounded.
  var sum: ClosedRange<Double>?
}

/// A reader of printed outputs, who also knows the actors of each kind, their ties, which groups are
/// printed of which kinds, and that no other kind has a value, and solves for what is withheld.
struct PrintedAdversary {
  let actors: Actors

  /// The attributes whose table is solved: one or two.
  let names: [String]
  let facts: [Fact]
  let audience: Audience

  /// The group of every actor that is printed, by attribute.
  let shown: [String: [String?]]

  /// The groups of every actor of the crossing, where that is printed.
  let isCrossingShown: [Bool]

  private struct Cell: Hashable {
    let kind: ActorKind
    let values: [String?]
  }

  private func value(_ name: String, of actor: Int) -> String? {
    actors.attribute(named: name)?.cell(of: actor)
  }

  private var cellOf: [Cell?] {
    let kinds = ActorKind.allCases.filter { kind in
      actors.indices.contains { actor in
        actors.kinds[actor] == kind && names.contains { value($0, of: actor) != nil }
      }
    }
    return actors.indices.map { actor in
      guard kinds.contains(actors.kinds[actor]) else { return nil }
      return Cell(kind: actors.kinds[actor], values: names.map { value($0, of: actor) })
    }
  }

  /// What is recovered, of sizes and of means of a score, and how many were tried.
  func attack(_ id: String, _ scores: [Double]) -> (finds: [String], tried: Int) {
    let cellOf = cellOf
    let kinds = ActorKind.allCases.filter { kind in cellOf.contains { $0?.kind == kind } }
    let values = names.map { name -> [String?] in
      Set(actors.indices.compactMap { value(name, of: $0) }).sorted() + [nil]
    }
    var cells: [Cell] = []
    for kind in kinds {
      let rows = values.reduce([[String?]]([[]])) { rows, next in
        rows.flatMap { row in next.map { row + [$0] } }
      }
      cells += rows.map { Cell(kind: kind, values: $0) }
    }
    let place = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    var dwellers = cells.map { _ in [Int]() }
    for (actor, cell) in cellOf.enumerated() {
      if let cell, let place = place[cell] { dwellers[place].append(actor) }
    }
    func members(of set: [Int]) -> [Int] { set.flatMap { dwellers[$0] } }
    var (lowest, highest) = ([Double](), [Double]())
    for cell in cells {
      let own = actors.indices.filter { actors.kinds[$0] == cell.kind }.map { scores[$0] }
      lowest.append(own.min() ?? 0)
      highest.append(own.max() ?? 0)
    }
    /// The cells that a group is printed of, those of the kinds whose actors are told it.
    func places(of fact: Fact) -> [Int] {
      let group = fact.group
      return cells.indices.filter { cell in
        if fact.isOfPeople, !cells[cell].kind.isPerson { return false }
        return
          zip(names, cells[cell].values).allSatisfy { group[$0] == nil || group[$0] == $1 }
          && actors.indices.contains { actor in
            actors.kinds[actor] == cells[cell].kind
              && group.allSatisfy { shown[$0.key]?[actor] == $0.value }
              && (group.count < 2 || isCrossingShown[actor])
          }
      }
    }
    func places(of kind: ActorKind) -> [Int] { cells.indices.filter { cells[$0].kind == kind } }
    func learn(
      _ program: inout LinearProgram,
      sumOf set: [Int],
      in bounds: ClosedRange<Double>
    ) {
      // The unknown sums are what the scores are above the least of their kind.
      var weights: [Int: Double] = [:]
      for cell in set { (weights[cell], weights[cells.count + cell]) = (lowest[cell], 1) }
      program.learn(weights, isAtMost: bounds.upperBound + 1e-9)
      program.learn(weights.mapValues { -$0 }, isAtMost: 1e-9 - bounds.lowerBound)
    }
    func program(knowing facts: [Fact], hasSums: Bool) -> LinearProgram {
      var program = LinearProgram(unknowns: cells.count * (hasSums ? 2 : 1))
      for kind in kinds {
        let all = places(of: kind)
        let own = members(of: all)
        program.learn(sumOf: all, is: Double(own.count))
        guard hasSums else { continue }
        let sum = own.reduce(0) { $0 + scores[$1] }
        learn(&program, sumOf: all, in: sum...sum)
        for cell in all {
          program.learn([cells.count + cell: 1, cell: lowest[cell] - highest[cell]], isAtMost: 0)
        }
      }
      for fact in Set(facts) where fact.group.keys.allSatisfy(names.contains) {
        let set = places(of: fact)
        let size = Double(members(of: set).count)
        if fact.actors != nil { program.learn(sumOf: set, is: Double(fact.actors ?? 0)) }
        guard hasSums, fact.score == id else { continue }
        if let sum = fact.sum { learn(&program, sumOf: set, in: sum) }
        if let mean = fact.mean {
          learn(&program, sumOf: set, in: mean.lowerBound * size...mean.upperBound * size)
        }
      }
      return program
    }
    let margins = facts.filter { $0.group.count < names.count }
    var (finds, tried) = ([String](), 0)
    // What is printed has to be true, or nothing follows from it.
    for fact in facts where fact.group.keys.count == names.count && fact.score == id {
      if !fact.group.keys.allSatisfy(names.contains) { continue }
      let own = members(of: places(of: fact))
      let sum = own.reduce(0) { $0 + scores[$1] }
      let isRight =
        fact.actors.map { $0 == own.count } ?? true
        && fact.sum.map { $0.lowerBound - 1e-6 <= sum && sum <= $0.upperBound + 1e-6 } ?? true
        && fact.mean.map {
          abs(sum / Double(own.count) - ($0.lowerBound + $0.upperBound) / 2)
            <= ($0.upperBound - $0.lowerBound) / 2 + 1e-9
        } ?? true
      if !isRight { finds.append("untrue of \(own.count), \(sum): \(fact)") }
    }
    let (all, bare) = (
      program(knowing: facts, hasSums: false), program(knowing: margins, hasSums: false)
    )
    let scored = program(knowing: facts, hasSums: true)
    var open = program(knowing: margins, hasSums: true)
    var targets: [(String, ActorKind, [Int])] = []
    for kind in kinds {
      let told = Set(facts.filter { $0.group.count == names.count }.flatMap { places(of: $0) })
      let rest = places(of: kind).filter { !told.contains($0) }
      for cell in rest where cells[cell].values.allSatisfy({ $0 != nil }) {
        targets.append(("\(kind.name) \(cells[cell].values.map { $0 ?? "" })", kind, [cell]))
      }
      // A lump of enough actors is as public as a group is.
      let lump = members(of: rest)
      if names.count == 1, lump.count >= audience.threshold(for: kind) {
        open.learn(sumOf: rest, is: Double(lump.count))
        let sum = lump.reduce(0) { $0 + scores[$1] }
        learn(&open, sumOf: rest, in: sum...sum)
      }
    }
    for (name, kind, set) in targets {
      let own = members(of: set)
      let threshold = audience.threshold(for: kind)
      guard !own.isEmpty, own.count < threshold else { continue }
      tried += 2
      func span(_ program: LinearProgram) -> Double {
        let interval = program.interval(ofSumOf: set)
        return interval.upperBound - interval.lowerBound
      }
      if span(all) < min(Double(threshold), span(bare)) - 1e-6 {
        finds.append("\(name): spans \(span(all))")
      }
      let truth = own.reduce(0) { $0 + scores[$1] } / Double(own.count)
      func isPinned(_ program: LinearProgram) -> Bool {
        var program = program
        program.learn([set[0]: -1], isAtMost: -1)
        func most(_ sign: Double, beyond mean: Double) -> Double {
          program.maximum(
            of: [cells.count + set[0]: sign, set[0]: sign * (lowest[set[0]] - mean)]
          )
        }
        return most(1, beyond: 1.1 * truth) <= 1e-7 && most(-1, beyond: 0.9 * truth) <= 1e-7
      }
      if isPinned(scored), !isPinned(open) { finds.append("\(name): mean of \(id)") }
    }
    return (finds, tried)
  }
}
