import GraphCore

/// Looks for the ties that bring a network nearest to a goal.
struct PlanSearch<State: PlanState> {
  /// The network without a plan.
  let start: State

  /// What may be proposed.
  let introductions: Introductions

  /// How many ties are proposed.
  let count: Int

  /// Every introduction that is allowed, the first in order first; `nil` where they are too many, and few
  /// that promise most are looked at.
  let all: [Introduction]?

  /// The introductions that promise most for a network, in order.
  let promising: (State, _ used: [Int: Int]) -> [Introduction]

  /// How many steps of work may be done to try all plans.
  let budget: Double

  /// How many threads may work at once.
  let threads: Int

  /// How many steps of work may be done to exchange ties for others that promise much.
  private static var exchangeBudget: Double { 2e10 }

  /// The ties, the first one first, and whether no other plan of so many does better.
  struct Result {
    let ties: [Introduction]
    let isBest: Bool
  }

  func result() -> Result {
    // Of those that promise most first: often the bound says at once that no plan does better.
    var plan = chosenOneByOne(among: nil)
    let bound = start.bound(adding: count)
    var isBest = bound.map { !($0 < state(of: plan).score) } ?? false
    if let all, !isBest {
      let other = improved(chosenOneByOne(among: all))
      if state(of: other).score < state(of: plan).score { plan = other }
      // The bounds pass over most plans, but hardly more than all but one in a hundred.
      if planCount(of: all.count) * Double(start.work) <= 100 * budget {
        let found = searched(all, atLeast: plan)
        (plan, isBest) = (found.ties, found.isBest)
      }
    }
    if all == nil, !isBest { plan = improved(plan) }
    if !isBest, let bound { isBest = !(bound < state(of: plan).score) }
    return Result(ties: inOrder(plan), isBest: isBest)
  }

  func state(of ties: [Introduction]) -> State { ties.reduce(start) { $0.adding($1) } }

  // MARK: - One after another

  private func used(by ties: [Introduction]) -> [Int: Int] {
    ties.reduce(into: [:]) { used, tie in
      used[tie.first, default: 0] += 1
      used[tie.second, default: 0] += 1
    }
  }

  private func fits(_ tie: Introduction, beside used: [Int: Int]) -> Bool {
    (used[tie.first] ?? 0) < introductions.capacities[tie.first]
      && (used[tie.second] ?? 0) < introductions.capacities[tie.second]
  }

  /// The tie that does most, and how far the network is from the goal then; of equal ones the first.
  private func best(
    after state: State,
    beside ties: [Introduction],
    among all: [Introduction]?
  ) -> (tie: Introduction, state: State)? {
    let used = used(by: ties)
    let choice = (all ?? promising(state, used)).filter {
      fits($0, beside: used) && !ties.contains($0)
    }
    typealias Found = (tie: Introduction, score: PlanScore)
    @Sendable func better(_ best: Found?, _ next: Found) -> Found {
      best.map { next.score < $0.score ? next : $0 } ?? next
    }
    let parts = inChunks(of: choice.indices, count: 64, threads: threads, progress: nil) { part in
      part.reduce(Found?.none) { better($0, (choice[$1], state.score(adding: choice[$1]))) }
    }
    let best = parts.compactMap(\.self).reduce(nil, better)
    return best.map { ($0.tie, state.adding($0.tie)) }
  }

  /// Each tie is the one that does most after those before, as long as one does anything.
  private func chosenOneByOne(among all: [Introduction]?) -> [Introduction] {
    var state = start
    var ties: [Introduction] = []
    while ties.count < count, let (tie, next) = best(after: state, beside: ties, among: all) {
      // What does nothing alone may do something with another, but nobody would propose it.
      guard next.score < state.score else { break }
      state = next
      ties.append(tie)
      WorkProgress.current?.report(ties.count, count + 1)
    }
    return ties
  }

  /// Exchanges each tie for the best other one, as long as that does more.
  private func improved(_ ties: [Introduction]) -> [Introduction] {
    guard !ties.isEmpty else { return ties }
    let choice = Double((all ?? promising(start, [:])).count)
    let most = all == nil ? PlanSearch.exchangeBudget : budget
    let rounds = most / max(1, choice * Double(start.work) * Double(ties.count))
    var ties = ties
    var score = state(of: ties).score
    for _ in 0..<Int(min(all == nil ? 2 : 5, rounds)) {
      var isBetter = false
      for place in ties.indices {
        var others = ties
        others.remove(at: place)
        guard let (tie, next) = best(after: state(of: others), beside: others, among: all),
          next.score < score
        else { continue }
        (ties, score) = (others + [tie], next.score)
        isBetter = true
      }
      if !isBetter { break }
    }
    return ties
  }

  // MARK: - All plans

  /// The number of sets of so many out of some introductions.
  private func planCount(of all: Int) -> Double {
    guard count < all else { return 1 }
    return (0..<count).reduce(1) { min(1e300, $0 * Double(all - $1) / Double($1 + 1)) }
  }

  /// Tries all plans, passing over those that can do no better whatever is added; `false` where they are too
  /// many.
  private func searched(
    _ all: [Introduction],
    atLeast plan: [Introduction]
  ) -> (ties: [Introduction], isBest: Bool) {
    var best = (ties: plan, score: state(of: plan).score)
    var left = budget / Double(max(1, start.work))
    func extend(_ ties: [Introduction], _ state: State, from first: Int) {
      let missing = count - ties.count
      if let bound = state.bound(adding: missing) {
        left -= Double(state.boundWork) / Double(max(1, state.work))
        if !(bound < best.score) { return }
      }
      let used = used(by: ties)
      for place in all.indices.dropFirst(first) where fits(all[place], beside: used) {
        left -= 1
        guard left > 0 else { return }
        let score = state.score(adding: all[place])
        if score < best.score { best = (ties + [all[place]], score) }
        if missing > 1 { extend(ties + [all[place]], state.adding(all[place]), from: place + 1) }
      }
    }
    extend([], start, from: 0)
    return (best.ties, left > 0)
  }

  /// Puts first the tie that does most alone, then the one that does most after it, and so on.
  private func inOrder(_ ties: [Introduction]) -> [Introduction] {
    var rest = introductions.sorted(ties)
    var (ordered, state): ([Introduction], State) = ([], start)
    while !rest.isEmpty {
      var best: (place: Int, score: PlanScore)?
      for (place, tie) in rest.enumerated() {
        let score = state.score(adding: tie)
        if best.map({ score < $0.score }) ?? true { best = (place, score) }
      }
      guard let best else { break }
      let tie = rest.remove(at: best.place)
      ordered.append(tie)
      state = state.adding(tie)
    }
    return ordered
  }

  /// Who could stand at the other end of a tie of the plan, the rest of it as it is.
  ///
  /// - Parameters:
  ///   - tie: The tie.
  ///   - ties: The plan.
  ///   - end: The end that stays.
  ///   - score: How far the network is from the goal with the plan.
  ///   - isLast: Says of an actor whether it comes after those that do equally well.
  /// - Returns: Who.
  func alternatives(
    to tie: Introduction,
    in ties: [Introduction],
    keeping end: Int,
    as score: PlanScore,
    last isLast: (Int) -> Bool
  ) -> InsteadOfATie {
    let others = ties.filter { $0 != tie }
    let (state, used) = (state(of: others), used(by: others))
    let choice =
      all
      ?? introductions.sorted(
        Array(Set(introductions.first(6, of: end, besides: used) + promising(state, used)))
      )
    var found: [(score: PlanScore, isLast: Bool, end: Int)] = []
    for other in choice where other.first == end || other.second == end {
      guard other != tie, fits(other, beside: used), !others.contains(other) else { continue }
      let target = other.first == end ? other.second : other.first
      found.append((state.score(adding: other), isLast(target), target))
    }
    // Those that do equally well are in order already.
    let sorted = found.enumerated().sorted { one, other in
      guard one.element.score == other.element.score else {
        return one.element.score < other.element.score
      }
      guard one.element.isLast == other.element.isLast else { return other.element.isLast }
      return one.offset < other.offset
    }.map(\.element)
    let equals = sorted.prefix { !(score < $0.score) }
    return InsteadOfATie(
      nearest: sorted.prefix(2).map { ($0.end, isAsGood: !(score < $0.score)) },
      equalCount: equals.count,
      hangingCount: equals.count { introductions.footings[$0.end] == .hanging },
      apartCount: equals.count { introductions.footings[$0.end] == .apart }
    )
  }
}

/// Who could stand at the other end of a tie of a plan.
struct InsteadOfATie {
  /// Up to two of them, the best first, and whether the plan does as well with them.
  var nearest: [(end: Int, isAsGood: Bool)] = []

  /// With how many of those looked at the plan does as well, and how many of these hang or are apart before it.
  var equalCount = 0
  var hangingCount = 0
  var apartCount = 0
}
