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
  private let profiles: TraitProfiles
  private lazy var robust = contacts { ladder.rungs[$0] == .robust }
  private lazy var free = contacts { ladder.rungs[$0] != .umbrellaOnly }
  private lazy var all = contacts { _ in true }

  /// Prepares to find repairs.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(_ network: Network, ladder: IsolationLadder) {
    self.network = network
    self.ladder = ladder
    profiles = TraitProfiles(network.actors)
  }

  /// The cheapest repair of a group, or `nil` when there is no actor that it could be tied to.
  ///
  /// - Complexity: O(*n*) and the square of the number of unlike combinations of traits.
  public mutating func repair(of group: IsolatedGroup) -> Repair? {
    let plan = RepairPlan(group, ladder: ladder)
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
