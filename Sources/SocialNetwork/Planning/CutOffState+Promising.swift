extension CutOffState {
  /// The introductions that promise most in a network too large to try all.
  ///
  /// As long as there are separate components, that is one between the largest of them that may be tied, and an
  /// actor of the main network that does not hang on the umbrella: by one tie they hang whoever it is. After that, it is one between two actors on the ways from which to the main part
  /// most others are passed, on different branches, or between one of them and a firmly connected actor.
  func promising(among introductions: Introductions, used: [Int: Int]) -> [Introduction] {
    let rungs = tree.rungs()
    let firm = contacts(rungs, among: introductions)
    let main = rungs.indices.filter {
      [.robust, .oneActor, .oneTie].contains(rungs[$0]) && introductions.isEligible[$0]
    }
    // Of components of one size, that whose tie comes first in order.
    var found: [Introduction] = []
    let choice = max(3, min(50, 1_000_000 / max(1, tree.count)))
    var size = 0
    for component in components(rungs).prefix(choice) where component.count >= size {
      guard
        let first = introductions.first(
          between: component,
          and: main.isEmpty ? firm : main,
          besides: used
        )
      else { continue }
      found.append(first)
      size = component.count
    }
    if !found.isEmpty { return introductions.sorted(found) }
    func isFree(_ actor: Int) -> Bool {
      introductions.isEligible[actor] && (used[actor] ?? 0) < introductions.capacities[actor]
    }
    let ends = ends(rungs, among: introductions, where: isFree)
    for (place, end) in ends.enumerated() {
      if let first = introductions.first(between: [end], and: firm, besides: used) {
        found.append(first)
      }
      for other in ends.dropFirst(place + 1) where introductions.allows(end, other) {
        found.append(Introduction(end, other, introductions.ranks))
      }
    }
    return introductions.sorted(found)
  }

  /// Those to whom others may be tied: firmly connected, or where there are none, of the main part.
  private func contacts(_ rungs: [Rung], among introductions: Introductions) -> [Int] {
    for rung in [Rung.robust, .oneActor, .oneTie, .umbrellaOnly] {
      let found = rungs.indices.filter { rungs[$0] == rung && introductions.isEligible[$0] }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The separate components, the largest first, then by their lowest actor.
  private func components(_ rungs: [Rung]) -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for actor in rungs.indices where rungs[actor] == .isolate || rungs[actor] == .detached {
      members[tree.root(of: actor), default: []].append(actor)
    }
    return members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// The actor from which most is passed on every branch of the main part, for the branches where that is most.
  private func ends(
    _ rungs: [Rung],
    among introductions: Introductions,
    where isFree: (Int) -> Bool
  ) -> [Int] {
    let ties = WaySteps(of: tree, rungs, upTo: .oneTie, joining: tree.isBridge).passed
    let blocks = WaySteps(of: tree, rungs, upTo: .oneActor) { _ in true }.passed
    func gain(_ actor: Int) -> (Int, Int, Int, Int) {
      let isBypass = rungs[actor] == .umbrellaOnly ? 1 : 0
      return (isBypass, ties[actor], blocks[actor], -introductions.ranks[actor])
    }
    var best: [Int: Int] = [:]
    for actor in rungs.indices {
      guard [.umbrellaOnly, .oneTie, .oneActor].contains(rungs[actor]), isFree(actor) else {
        continue
      }
      let branch = topBlock(of: actor)
      if best[branch].map({ gain($0) < gain(actor) }) ?? true { best[branch] = actor }
    }
    // So many that all pairs of them can be tried.
    let limit = max(5, min(30, 2_000_000 / max(1, tree.count)))
    return best.values.sorted { gain($1) < gain($0) }.prefix(limit).map(\.self)
  }

  /// The last block on the way up of an actor before the main part.
  private func topBlock(of actor: Int) -> Int {
    var (last, next) = (-1, tree.block(above: actor))
    while let block = next, block != tree.rootBlock {
      last = block
      next = tree.block(above: Int(tree.tops[block]))
    }
    return last
  }
}
