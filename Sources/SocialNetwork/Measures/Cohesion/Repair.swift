import GraphCore

/// The cheapest repair of an isolated group: the one new tie that lifts most of its actors.
public struct Repair: Sendable, Hashable {
  /// The member of the group at one end of the new tie.
  public let member: Int

  /// The actor of the main part at the other end.
  public let contact: Int

  /// How many of the group's actors the tie lifts to each higher rung, lowest rung first.
  public let lifts: [Lift]

  /// What member and contact have in common, of those traits that the files know.
  public let shared: [Trait]

  /// How many new ties it takes at least to make every actor of the group robust.
  public let tiesToRobust: Int

  /// How many actors reach a rung.
  public struct Lift: Sendable, Hashable {
    /// The rung that they reach.
    public let rung: Rung

    /// How many reach it.
    public let actors: Int

    /// Creates a lift.
    public init(rung: Rung, actors: Int) {
      self.rung = rung
      self.actors = actors
    }
  }

  /// Something that makes a tie between two actors likely, and that is not sensitive.
  public enum Trait: Sendable, Hashable, CaseIterable {
    /// They are of one municipality.
    case municipality

    /// They work in one sector.
    case sector

    /// They serve a function of the compass together.
    case function
  }
}

/// Finds repairs for the groups of a ladder.
///
/// The new tie joins a member of the group to an actor of the main part that would not be lost at
/// the same moment and is not the umbrella or its staff. Of all such ties it is the one that lifts
/// most actors of the group; then the one that makes most of them robust; then the one whose ends
/// share most traits; then the first by the member's id and the contact's.
public struct RepairFinder {
  private let network: Network
  private let ladder: IsolationLadder
  private let profiles: Profiles
  private lazy var robust = contacts { ladder.rungs[$0] == .robust }
  private lazy var free = contacts { ladder.rungs[$0] != .umbrellaOnly }
  private lazy var all = contacts { _ in true }

  /// Prepares to find repairs.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(_ network: Network, ladder: IsolationLadder) {
    self.network = network
    self.ladder = ladder
    profiles = Profiles(network.actors)
  }

  /// The cheapest repair of a group, or `nil` when there is no actor that it could be tied to.
  ///
  /// - Complexity: O(*n*) and the square of the number of unlike combinations of traits.
  public mutating func repair(of group: IsolatedGroup) -> Repair? {
    let plan = Plan(group, ladder: ladder)
    guard
      let best = bestTie(from: plan.candidates, to: robust, besides: group)
        ?? bestTie(from: plan.candidates, to: free, besides: group)
        ?? bestTie(from: plan.candidates, to: all, besides: group)
    else { return nil }
    return Repair(
      member: best.member,
      contact: best.contact,
      lifts: plan.lifts(by: best.contact, ladder: ladder),
      shared: profiles.shared(best.member, best.contact),
      tiesToRobust: tiesToRobust(group)
    )
  }

  /// The actors of the main component that a group may be tied to, by profile, each list in the
  /// order of ids.
  private func contacts(where isEligible: (Int) -> Bool) -> [Int: [Int]] {
    let ids = network.actors.ids
    var lists: [Int: [Int]] = [:]
    for actor in network.actors.indices
    where ladder.isInMainComponent[actor] && !ladder.isUmbrellaOrStaff[actor] && isEligible(actor) {
      lists[profiles.profile(of: actor), default: []].append(actor)
    }
    return lists.mapValues { $0.sorted { ids.precedes($0, $1) } }
  }

  /// The tie whose ends share most, and of equal ones the first by id.
  private func bestTie(
    from members: [Int],
    to contacts: [Int: [Int]],
    besides group: IsolatedGroup
  ) -> (member: Int, contact: Int)? {
    let ids = network.actors.ids
    let loss = group.heldBy == nil ? nil : ladder.tree.firstLoss(of: group.members[0])
    let own = Set(group.members)
    func isFit(_ contact: Int, for member: Int) -> Bool {
      guard !own.contains(contact), !network.graph.hasEdge(member, contact) else { return false }
      guard let loss else { return true }
      return loss != .cutpoint(contact) && ladder.tree.firstLoss(of: contact) != loss
    }

    var best: (shared: Int, member: Int, contact: Int)?
    for member in members {
      for (profile, list) in contacts {
        let shared = profiles.sharedCount(profiles.profile(of: member), profile)
        guard shared >= best?.shared ?? 0,
          let contact = list.first(where: { isFit($0, for: member) })
        else { continue }
        if let best, shared == best.shared {
          guard
            member == best.member
              ? ids.precedes(contact, best.contact) : ids.precedes(member, best.member)
          else { continue }
        }
        best = (shared, member, contact)
      }
    }
    return best.map { ($0.member, $0.contact) }
  }

  /// The least number of new ties after which no actor of the group can be lost by one tie or one
  /// actor: the size of a smallest biconnectivity augmentation that joins it to the main part.
  ///
  /// For a group that hangs, with *p* leaf blocks and at most *d* blocks on one of its cutpoints:
  /// max(⌈(*p* + 1)/2⌉, *d* − 1). For a separate one: max(⌈*p*/2⌉ + 1, *d*), and 2 for a single block
  /// or actor (K. P. Eswaran and R. E. Tarjan, "Augmentation problems", *SIAM Journal on Computing*
  /// 5, 1976).
  private func tiesToRobust(_ group: IsolatedGroup) -> Int {
    guard let first = group.members.first, network.graph.degree(of: first) > 0 else { return 2 }
    let inside: [(actor: Int, block: Int, top: Int)]
    if group.heldBy != nil, let branch = ladder.tree.branch(of: group) {
      inside = ladder.tree.actors(below: branch)
    } else {
      inside = ladder.tree.actors(ofComponentOf: first)
    }
    // The blocks below every actor, and for every block whether any hangs on it.
    var blocksBelow: [Int: Set<Int>] = [:]
    for (_, block, top) in inside { blocksBelow[top, default: []].insert(block) }
    var isLeaf: [Int: Bool] = [:]
    for (actor, block, _) in inside {
      isLeaf[block] = (isLeaf[block] ?? true) && blocksBelow[actor] == nil
    }
    var leaves = isLeaf.values.count(where: \.self)
    let members = Set(inside.map(\.actor))
    var most = 0
    for (actor, below) in blocksBelow {
      // An actor inside has the block above it as well.
      most = max(most, below.count + (members.contains(actor) ? 1 : 0))
    }
    if group.heldBy != nil {
      // The holder's other blocks are not the group's to mend.
      most = blocksBelow.filter { members.contains($0.key) }.map { $0.value.count + 1 }.max() ?? 0
      return max((leaves + 2) / 2, most - 1)
    }
    // The component's own root is a leaf too where one block hangs on it and holds a cutpoint.
    if let root = inside.first?.top, blocksBelow[root]?.count == 1, isLeaf.count > 1,
      let block = blocksBelow[root]?.first
    {
      let cutpoints = inside.count { $0.block == block && blocksBelow[$0.actor] != nil }
      if cutpoints == 1 { leaves += 1 }
    }
    return isLeaf.count <= 1 ? 2 : max((leaves + 1) / 2 + 1, most)
  }
}

/// What one new tie does for a group, and which members it may start from.
private struct Plan {
  /// The members from which the tie does most.
  let candidates: [Int]

  /// What it does, when it leads to an actor that does not hang on the umbrella itself.
  private let lifts: [Repair.Lift]

  /// What the tie to some actor does.
  func lifts(by contact: Int, ladder: IsolationLadder) -> [Repair.Lift] {
    // Who comes to hang on an actor that hangs on the umbrella, hangs on the umbrella.
    guard lifts.map(\.rung) == [.oneTie], ladder.rungs[contact] == .umbrellaOnly else {
      return lifts
    }
    return Plan.lifts([(.umbrellaOnly, lifts[0].actors)])
  }

  init(_ group: IsolatedGroup, ladder: IsolationLadder) {
    guard group.heldBy != nil, let branch = ladder.tree.branch(of: group) else {
      // A separate group hangs by the new tie, whichever member it starts from. Should it hold the
      // umbrella, that is the one to tie, and the rest hangs on the umbrella.
      if let umbrella = ladder.umbrella, group.members.count > 1, group.members.contains(umbrella) {
        let others = group.members.count { !ladder.isUmbrellaOrStaff[$0] }
        candidates = [umbrella]
        lifts = Plan.lifts([(.umbrellaOnly, others), (.oneTie, group.members.count - others)])
        return
      }
      candidates = group.members
      lifts = Plan.lifts([(.oneTie, group.members.count)])
      return
    }
    // The new tie and the way down from the main part to its member close a ring. The members in the
    // blocks on that way become robust; those beyond them without a bridge between hang on one
    // actor; those beyond a bridge still hang by one tie. So the way that passes most members counts:
    // in bridgeless parts, and in blocks.
    let inside = ladder.tree.actors(below: branch)
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
    lifts = Plan.lifts(counts)
  }

  private static func lifts(_ counts: [(rung: Rung, actors: Int)]) -> [Repair.Lift] {
    counts.filter { $0.actors > 0 }.map { Repair.Lift(rung: $0.rung, actors: $0.actors) }
  }
}

/// The combinations of traits that actors have, numbered.
private struct Profiles {
  private let ofActor: [Int]
  private var traits: [Traits] = []

  private struct Traits: Hashable {
    let municipalities: Set<String>
    let sectors: Set<String>
    let functions: Functions
  }

  init(_ actors: Actors) {
    let municipality = Profiles.cells(of: actors, named: ["municipality", "gemeente", "commune"])
    let sector = Profiles.cells(of: actors, named: ["sector", "secteur"])
    var numbers: [Traits: Int] = [:]
    var traits: [Traits] = []
    ofActor = actors.indices.map { actor in
      let found = Traits(
        municipalities: municipality(actor),
        sectors: sector(actor),
        functions: actors.functions(of: actor)
      )
      if let number = numbers[found] { return number }
      numbers[found] = traits.count
      traits.append(found)
      return traits.count - 1
    }
    self.traits = traits
  }

  /// The values of the first attribute there is of some names, of every actor.
  private static func cells(of actors: Actors, named names: [String]) -> (Int) -> Set<String> {
    guard let attribute = names.lazy.compactMap({ actors.attribute(named: $0) }).first else {
      return { _ in [] }
    }
    let values = attribute.cells.map { Set(Attribute.values(in: $0).map(\.folded)) }
    return { actor in
      attribute.codes[actor] == 0 ? [] : values[Int(attribute.codes[actor]) - 1]
    }
  }

  func profile(of actor: Int) -> Int { ofActor[actor] }

  func sharedCount(_ first: Int, _ second: Int) -> Int {
    Repair.Trait.allCases.count { isShared($0, first, second) }
  }

  func shared(_ first: Int, _ second: Int) -> [Repair.Trait] {
    Repair.Trait.allCases.filter { isShared($0, ofActor[first], ofActor[second]) }
  }

  private func isShared(_ trait: Repair.Trait, _ first: Int, _ second: Int) -> Bool {
    let (first, second) = (traits[first], traits[second])
    switch trait {
    case .municipality: return !first.municipalities.isDisjoint(with: second.municipalities)
    case .sector: return !first.sectors.isDisjoint(with: second.sectors)
    case .function: return first.functions.sharedCount(with: second.functions) > 0
    }
  }
}
