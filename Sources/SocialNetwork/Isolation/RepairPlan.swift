/// What one new tie does for a group, and which members it may start from.
struct RepairPlan {
  /// The members from which the tie does most.
  let candidates: ActorList

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

  init(
    _ group: borrowing IsolatedGroup,
    branch: Int?,
    ladder: borrowing IsolationLadder,
    branches: borrowing Branches
  ) {
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

  private init(candidates: ActorList, lifts: [Repair.Lift]) {
    self.candidates = candidates
    self.lifts = lifts
  }

  /// What a tie does for a group of which it is not plain.
  private init(
    ofSeveral group: borrowing IsolatedGroup,
    branch: Int?,
    ladder: borrowing IsolationLadder,
    branches: borrowing Branches
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
    let isMember = RepairPlan.are(inside.lazy.map(\.actor), among: group.members)
    // The step by which a part is entered, counted from 1; 0 for the part that the branch hangs on.
    var parts = [Int](repeating: 0, count: inside.count)
    var inBlock = parts
    var inPart = parts + [0]
    for (place, step) in inside.enumerated() {
      parts[place] =
        ladder.tree.isBridge(step.block) ? place + 1 : step.placeOfTop.map { parts[$0] } ?? 0
      guard isMember[place] else { continue }
      inBlock[step.firstOfBlock] += 1
      inPart[parts[place]] += 1
    }
    var gains = [(bridgeless: Int, robust: Int)](repeating: (0, 0), count: inside.count)
    for (place, step) in inside.enumerated() {
      let outside = (bridgeless: parts[place] == 0 ? inPart[0] : 0, robust: 0)
      let start = step.placeOfTop.map { gains[$0] } ?? outside
      let isEntered = parts[place] != step.placeOfTop.map { parts[$0] } ?? 0
      gains[place] = (
        start.bridgeless + (isEntered ? inPart[parts[place]] : 0),
        start.robust + inBlock[step.firstOfBlock]
      )
    }
    func gain(_ place: Int) -> (Int, Int) {
      // On the other rungs every member is lifted, or just those made robust.
      group.rung == .oneTie ? gains[place] : (0, gains[place].robust)
    }
    var most = (0, 0)
    for place in inside.indices where isMember[place] && most < gain(place) { most = gain(place) }
    let chosen = inside.indices.filter { isMember[$0] && gain($0) == most }
    // Where nobody gains, it is the same for all.
    if most == (0, 0) || chosen.count == group.members.count {
      candidates = group.members
    } else {
      let isChosen = RepairPlan.are(group.members, among: chosen.map { inside[$0].actor })
      candidates = ActorList(zip(group.members, isChosen).lazy.filter(\.1).map(\.0))
    }
    let first = candidates.first
    let placeOfFirst = chosen.first { inside[$0].actor == first }
    let best = placeOfFirst.map { gains[$0] } ?? (bridgeless: 0, robust: 0)
    var counts: [(Rung, Int)] = [(.robust, best.robust)]
    if group.rung != .oneActor { counts.insert((.oneActor, best.bridgeless - best.robust), at: 0) }
    if group.rung == .umbrellaOnly {
      counts.insert((.oneTie, group.members.count - best.bridgeless), at: 0)
    }
    lifts = RepairPlan.lifts(counts)
  }

  /// Of every actor, whether it is among others.
  private static func are(
    _ actors: some Collection<Int>,
    among others: some Collection<Int>
  ) -> [Bool] {
    // Of a few, looking through them takes less time than a set.
    guard others.count > 8 else { return actors.map(others.contains) }
    let others = Set(others)
    return actors.map(others.contains)
  }

  private static func lifts(_ counts: [(rung: Rung, actors: Int)]) -> [Repair.Lift] {
    counts.filter { $0.actors > 0 }.map { Repair.Lift(rung: $0.rung, actors: $0.actors) }
  }
}
