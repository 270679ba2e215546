/// What one new tie does for a group, and which members it may start from.
struct RepairPlan {
  /// The members from which the tie does most.
  let candidates: [Int]

  /// What it does, when it leads to an actor that does not hang on the umbrella itself.
  private let lifts: [Repair.Lift]

  /// What the tie to some actor does.
  func lifts(by contact: Int, ladder: IsolationLadder) -> [Repair.Lift] {
    // Who comes to hang on an actor that hangs on the umbrella, hangs on the umbrella.
    guard lifts.count == 1, lifts[0].rung == .oneTie, ladder.rungs[contact] == .umbrellaOnly else {
      return lifts
    }
    // Its own staff does not count there, and hangs by the tie.
    let isStaff = ladder.isUmbrellaOrStaff
    let others = candidates.count { !isStaff[$0] }
    return RepairPlan.lifts([(.umbrellaOnly, others), (.oneTie, candidates.count - others)])
  }

  init(_ group: IsolatedGroup, branch: Int?, ladder: IsolationLadder, branches: Branches) {
    // An actor on whom nobody hangs: the new tie closes a ring through it.
    if group.members.count == 1, let branch, ladder.tree.isBridge(branch),
      ladder.tree.weight(below: branch) == 1
    {
      self.init(candidates: group.members, lifts: RepairPlan.oneMadeRobust)
    } else {
      self.init(ofSeveral: group, branch: branch, ladder: ladder, branches: branches)
    }
  }

  private static let oneMadeRobust = [Repair.Lift(rung: .robust, actors: 1)]

  private init(candidates: [Int], lifts: [Repair.Lift]) {
    self.candidates = candidates
    self.lifts = lifts
  }

  /// What a tie does for a group of which it is not plain.
  private init(
    ofSeveral group: IsolatedGroup,
    branch: Int?,
    ladder: IsolationLadder,
    branches: Branches
  ) {
    guard let branch else {
      // A separate group hangs by the new tie, whichever member it starts from. Should it hold the
      // umbrella, that is the one to tie, and the rest hangs on the umbrella.
      if let umbrella = ladder.umbrella, group.members.count > 1, group.members.contains(umbrella) {
        let others = group.members.count { !ladder.isUmbrellaOrStaff[$0] }
        candidates = [umbrella]
        lifts = RepairPlan.lifts([(.umbrellaOnly, others), (.oneTie, group.members.count - others)])
        return
      }
      candidates = group.members
      lifts = RepairPlan.lifts([(.oneTie, group.members.count)])
      return
    }
    // The new tie and the way down from the main part to its member close a ring. The members in the
    // blocks on that way become robust; those beyond them without a bridge between hang on one
    // actor; those beyond a bridge still hang by one tie. So the way that passes most members counts:
    // in bridgeless parts, and in blocks.
    let inside = branches.actors(below: branch)
    let members = Set(group.members)
    var inBlock: [Int: Int] = [:]
    var inPart: [Int: Int] = [:]
    var part: [Int: Int] = [:]
    for (actor, block, top) in inside {
      part[actor] = ladder.tree.isBridge(block) ? actor : part[top] ?? -1
      guard members.contains(actor) else { continue }
      inBlock[block, default: 0] += 1
      inPart[part[actor] ?? -1, default: 0] += 1
    }
    var gains: [Int: (bridgeless: Int, robust: Int)] = [:]
    for (actor, block, top) in inside {
      let start = gains[top] ?? (part[actor] == -1 ? inPart[-1] ?? 0 : 0, 0)
      let entered = part[actor] == part[top] ?? -1 ? 0 : inPart[part[actor] ?? -1] ?? 0
      gains[actor] = (start.bridgeless + entered, start.robust + (inBlock[block] ?? 0))
    }
    func gain(_ actor: Int) -> (Int, Int) {
      guard let gain = gains[actor] else { return (0, 0) }
      // On the other rungs every member is lifted, or just those made robust.
      return group.rung == .oneTie ? gain : (0, gain.robust)
    }
    let most = group.members.map(gain).max { $0 < $1 } ?? (0, 0)
    candidates = group.members.filter { gain($0) == most }

    let best = gains[candidates.first ?? -1] ?? (0, 0)
    var counts: [(Rung, Int)] = [(.robust, best.robust)]
    if group.rung != .oneActor { counts.insert((.oneActor, best.bridgeless - best.robust), at: 0) }
    if group.rung == .umbrellaOnly {
      counts.insert((.oneTie, group.members.count - best.bridgeless), at: 0)
    }
    lifts = RepairPlan.lifts(counts)
  }

  private static func lifts(_ counts: [(rung: Rung, actors: Int)]) -> [Repair.Lift] {
    counts.filter { $0.actors > 0 }.map { Repair.Lift(rung: $0.rung, actors: $0.actors) }
  }
}
