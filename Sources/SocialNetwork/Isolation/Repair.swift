import GraphCore
import Synchronization

/// The cheapest repair of an isolated group: the one new tie that lifts most of its actors.
public struct Repair: Sendable, Hashable {
  /// The member of the group at one end of the new tie.
  public let member: Int

  /// Whether every member does as well.
  public let isAnyMember: Bool

  /// The actor of the main part at the other end: the first of the candidates, or where nothing is
  /// shared, of all contacts that lift as far.
  public let contact: Int

  /// Up to three contacts that lift as far and share something with the member, the best first; none
  /// where nobody does.
  public let candidates: [Candidate]

  /// The actor that a contact must not be, nor hang on, to lift as far; `nil` where any actor of the
  /// main component besides the group does.
  public let besides: Int?

  /// How many of the group's actors the tie lifts to each higher rung, lowest rung first.
  public let lifts: [Lift]

  /// How many new ties it takes at least to make every actor of the group robust; ties of any actors
  /// count, and the main part stays where the ladder is rooted.
  public let tiesToRobust: Int

  /// The rung that most of those lifted reach; of equal ones the higher.
  public var rung: Rung? { Repair.rung(of: lifts) }

  fileprivate static func rung(of lifts: [Lift]) -> Rung? {
    lifts.max { ($0.actors, $0.rung.place) < ($1.actors, $1.rung.place) }?.rung
  }

  /// The new tie by itself, and what it does.
  package struct Tie: Sendable {
    /// As in ``Repair``.
    package let member: Int
    package let contact: Int
    package let rung: Rung?
    package let tiesToRobust: Int
  }

  /// Someone to tie the group to.
  public struct Candidate: Sendable, Hashable {
    /// The actor of the main part.
    public let contact: Int

    /// What it has in common with the member, of those traits that the files know.
    public let shared: [Trait]

    /// Creates a candidate.
    public init(contact: Int, shared: [Trait]) {
      self.contact = contact
      self.shared = shared
    }
  }

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
/// the same moment and is not the umbrella or its staff. Of all such ties it is one that lifts most
/// actors of the group; then one that makes most of them robust. Of those, one whose ends share
/// something; then one with an organisation rather than a volunteer, and with a volunteer rather than
/// another person; then the one whose ends share most; then one from an organisation; then the first
/// by the member's id and the contact's.
///
/// A copy finds the same repairs, and may be asked on another thread.
public struct RepairFinder: Sendable {
  private let network: Network
  private let ladder: IsolationLadder
  private let profiles: TraitProfiles
  private let branches: Branches
  private let hasMainPart: Bool

  private var memory = Memory()

  /// What was found before, of which every thread has its own.
  package struct Memory: Sendable {
    /// The contacts of each circle that were asked for, with what was found among them.
    fileprivate var contacts = [Contacts?](repeating: nil, count: Circle.allCases.count)

    /// Creates an empty memory.
    package init() {}
  }

  /// The contacts that any copy of the finder has asked for.
  private let gathered: GatheredContacts

  /// Of whom contacts are looked for: the narrowest first.
  private enum Circle: Int, CaseIterable {
    /// Robust actors.
    case robust

    /// Actors that do not hang on the umbrella.
    case free

    /// All actors of the main component.
    case all

    /// Those of the main component that a group may be tied to, in the order of their ids.
    func actors(of ladder: IsolationLadder, in network: Network) -> [Int] {
      network.actors.ids.sorted(
        network.actors.indices.filter { actor in
          guard ladder.isInMainComponent[actor], !ladder.isUmbrellaOrStaff[actor] else {
            return false
          }
          switch self {
          case .robust: return ladder.rungs[actor] == .robust
          case .free: return ladder.rungs[actor] != .umbrellaOnly
          case .all: return true
          }
        }
      )
    }
  }

  /// Prepares to find repairs.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - ladder: Its ladder.
  ///   - mayTell: Says of an attribute whether it may be told of single actors; by default any may.
  /// - Complexity: O(*n* log *n*).
  public init(
    _ network: Network,
    ladder: IsolationLadder,
    mayTell: @Sendable (String) -> Bool = { _ in true }
  ) {
    self.init(network, ladder: ladder, profiles: TraitProfiles(network.actors, mayTell: mayTell))
  }

  /// Prepares to find repairs by what actors were found to share before.
  package init(_ network: Network, ladder: IsolationLadder, profiles: TraitProfiles) {
    self.network = network
    self.ladder = ladder
    self.profiles = profiles
    // Nearly all contacts are robust ones.
    let first = Circle.robust
    let contacts: Contacts
    (branches, contacts) = atOnce(
      { Branches(of: ladder.tree.blocks) },
      { Contacts(first.actors(of: ladder, in: network), of: network, profiles, ladder.tree) }
    )
    gathered = GatheredContacts([first.rawValue: contacts])
    hasMainPart = ladder.isInMainComponent.count(where: \.self) > 1
  }

  /// The cheapest repair of a group.
  ///
  /// - Returns: The repair; `nil` when there is no actor that the group could be tied to, nobody has a
  ///   tie, or too little is known of the group.
  /// - Complexity: O(*k* log *k*) for a branch of *k* actors, besides what is found once for all:
  ///   the square of the number of unlike combinations of traits.
  public mutating func repair(of group: IsolatedGroup) -> Repair? {
    var memory = Memory()
    swap(&memory, &self.memory)
    defer { swap(&memory, &self.memory) }
    return repair(of: group, remembering: &memory)
  }

  /// The cheapest repair of a group, with what a thread found before.
  ///
  /// The finder itself stays as it is: were it changed, all that it holds would be copied at every call, and
  /// threads would wait for one another to count the references.
  package func repair(of group: IsolatedGroup, remembering memory: inout Memory) -> Repair? {
    guard let choice = choice(for: group, &memory) else { return nil }
    let besides: Int?
    switch choice.loss {
    case .cutpoint(let holder): besides = holder
    case .bridge(let bridge):
      besides = bridge == choice.branch ? nil : ladder.tree.end(ofBridge: bridge)
    // Who is tied to somebody that hangs on the umbrella comes to hang on it as well.
    case nil: besides = choice.isFree ? ladder.umbrella : nil
    }
    var candidates: [Repair.Candidate] = []
    for contact in choice.ties.contacts where contact.sharedCount > 0 && candidates.count < 3 {
      candidates.append(Repair.Candidate(contact: contact.actor, shared: contact.shared.list))
    }
    return Repair(
      member: choice.ties.member,
      isAnyMember: choice.plan.candidates.count == group.members.count,
      contact: choice.contact,
      candidates: candidates,
      besides: besides,
      lifts: choice.plan.lifts(by: choice.contact, ladder: ladder),
      tiesToRobust: FirmConnection(of: group, branch: choice.branch, in: branches).tieCount
    )
  }

  /// The new tie of the cheapest repair of a group, for long lists that tell no more of it.
  package func tie(mending group: IsolatedGroup, remembering memory: inout Memory) -> Repair.Tie? {
    guard let choice = choice(for: group, &memory) else { return nil }
    return Repair.Tie(
      member: choice.ties.member,
      contact: choice.contact,
      rung: Repair.rung(of: choice.plan.lifts(by: choice.contact, ladder: ladder)),
      tiesToRobust: FirmConnection(of: group, branch: choice.branch, in: branches).tieCount
    )
  }

  /// What a repair follows from.
  private struct Choice {
    let branch: Int?
    let loss: LadderTree.Loss?
    let plan: RepairPlan
    let ties: Ties

    /// The first of the contacts.
    let contact: Int

    /// Whether the contacts do not hang on the umbrella.
    let isFree: Bool
  }

  private func choice(for group: IsolatedGroup, _ memory: inout Memory) -> Choice? {
    guard group.rung != .unknown, hasMainPart else { return nil }
    let branch = group.heldBy == nil ? nil : ladder.tree.branch(of: group)
    let plan = RepairPlan(group, branch: branch, ladder: ladder, branches: branches)
    let loss = branch == nil ? nil : ladder.tree.firstLoss(of: group.members[0])
    for circle in Circle.allCases {
      guard let ties = bestTies(from: plan.candidates, to: circle, besides: loss, &memory),
        let contact = ties.contacts.first?.actor
      else { continue }
      return Choice(
        branch: branch,
        loss: loss,
        plan: plan,
        ties: ties,
        contact: contact,
        isFree: circle != .all
      )
    }
    return nil
  }

  /// The ties that could be made from one member, to the best contact or another.
  private typealias Ties = (member: Int, contacts: [Contacts.Contact])

  /// The best ties from one of the members, which is the one from which the very best starts.
  private func bestTies(
    from members: ActorList,
    to circle: Circle,
    besides loss: LadderTree.Loss?,
    _ memory: inout Memory
  ) -> Ties? {
    if memory.contacts[circle.rawValue] == nil {
      memory.contacts[circle.rawValue] = gathered.contacts(circle.rawValue) {
        Contacts(circle.actors(of: ladder, in: network), of: network, profiles, ladder.tree)
      }
    }
    var holder: Int?
    if case .cutpoint(let actor)? = loss { holder = actor }
    var best: Ties?
    // Members are in the order of their ids, which are then those of equal choices.
    for member in members {
      let known = memory.contacts[circle.rawValue]?.best(for: member, besides: loss) ?? []
      let fit = known.keeping {
        $0.actor != holder && !network.graph.hasEdge(member, $0.actor)
      }
      guard let contact = fit.first else { continue }
      if let best, let first = best.contacts.first {
        let kinds = network.actors.kinds
        let isBetter =
          contact.precedes(first)
          || !first.precedes(contact)
            && kinds[member].precedence < kinds[best.member].precedence
        guard isBetter else { continue }
      }
      best = (member, fit)
    }
    return best
  }
}

extension [Contacts.Contact] {
  /// Those for which a condition holds; no other array where that is all of them.
  fileprivate func keeping(_ condition: (Contacts.Contact) -> Bool) -> [Contacts.Contact] {
    allSatisfy(condition) ? self : filter(condition)
  }
}

/// The contacts of every circle, gathered once for all copies of a finder.
private final class GatheredContacts: Sendable {
  private let lists: Mutex<[Int: Contacts]>

  /// Begins with some that are known.
  init(_ known: [Int: Contacts]) { lists = Mutex(known) }

  /// The contacts of a circle, which a function gathers where nobody asked for them before.
  func contacts(_ circle: Int, gather: () -> Contacts) -> Contacts {
    lists.withLock { lists in
      if let known = lists[circle] { return known }
      let contacts = gather()
      lists[circle] = contacts
      return contacts
    }
  }
}
