import GraphCore
import Synchronization

/// Whom a group may be tied to: actors of the main component, those with most in common first.
///
/// Whoever shares something comes before those who share nothing; then organisations before volunteers
/// and these before other people; then who shares most; then the first by id.
struct Contacts: Sendable {
  private let profiles: TraitProfiles
  private let ids: TextColumn
  private let tree: LadderTree

  /// The actors of one kind and combination of traits, in the order of their ids.
  private let lists: [(precedence: Int, profile: Int, actors: [Int])]

  /// Whether none of them can be lost, so that they fall together with nobody but whom they hold.
  private let areFirm: Bool

  /// What was found by this copy, where no loss counts for every profile, and what was found by all.
  private var found: [Question: [Contact]] = [:]
  private var foundByProfile: [[Contact]?]
  private let answers = SharedAnswers()

  fileprivate struct Question: Hashable, Sendable {
    let profile: Int
    let loss: LadderTree.Loss?
  }

  /// An actor that could be tied to, and the traits that it shares.
  struct Contact: Sendable {
    let actor: Int
    let precedence: Int
    let shared: TraitProfiles.Shared

    var sharedCount: Int { shared.count }

    /// Whether this is a better contact than another, whatever the ids.
    func precedes(_ other: Contact) -> Bool {
      (sharedCount == 0 ? 1 : 0, precedence, -sharedCount)
        < (other.sharedCount == 0 ? 1 : 0, other.precedence, -other.sharedCount)
    }
  }

  /// How many are looked for: three to propose, and two that turn out to be tied already.
  private static let limit = 5

  /// Gathers actors, given in the order of their ids.
  init(_ actors: [Int], of network: Network, _ profiles: TraitProfiles, _ tree: LadderTree) {
    self.profiles = profiles
    self.tree = tree
    ids = network.actors.ids
    // The list of every kind and combination of traits, counted from 1; 0 where there is none yet.
    let kinds = ActorKind.allCases.count
    var places = [UInt32](repeating: 0, count: kinds * profiles.count)
    var lists: [(precedence: Int, profile: Int, actors: [Int])] = []
    for actor in actors {
      let kind = network.actors.kinds[actor].precedence
      let profile = profiles.profile(of: actor)
      let place = Int(places[profile * kinds + kind])
      if place > 0 {
        lists[place - 1].actors.append(actor)
      } else {
        lists.append((kind, profile, [actor]))
        places[profile * kinds + kind] = UInt32(lists.count)
      }
    }
    self.lists = lists
    foundByProfile = [[Contact]?](repeating: nil, count: profiles.count)
    areFirm = actors.allSatisfy { tree.firstLoss(of: $0) == nil }
  }

  /// The best contacts for an actor that do not fall together with it; the one on whom it hangs may be
  /// among them.
  ///
  /// - Complexity: O(the number of unlike combinations of traits), once for every combination, and for
  ///   every loss where contacts can be lost too; where all hang on one actor, O(*n*).
  mutating func best(for actor: Int, besides loss: LadderTree.Loss?) -> [Contact] {
    let profile = profiles.profile(of: actor)
    let question = Question(profile: profile, loss: areFirm ? nil : loss)
    if let known = question.loss == nil ? foundByProfile[profile] : found[question] { return known }
    let answer = answers.answer(to: question) { search(for: profile, besides: question.loss) }
    // A copy of its own, for which no other thread counts references.
    var contacts: [Contact] = []
    contacts.reserveCapacity(answer.count)
    for contact in answer { contacts.append(contact) }
    if question.loss == nil {
      foundByProfile[profile] = contacts
    } else {
      found[question] = contacts
    }
    return contacts
  }

  private func search(for profile: Int, besides loss: LadderTree.Loss?) -> [Contact] {
    // By what they share and their kind: a place for every kind and number of traits.
    let traits = Repair.Trait.allCases.count
    var ranked = [[Int]](repeating: [], count: 2 * ActorKind.allCases.count * (traits + 1))
    for (place, list) in lists.enumerated() {
      let shared = profiles.sharedCount(profile, list.profile)
      let half = shared == 0 ? ActorKind.allCases.count : 0
      ranked[(half + list.precedence) * (traits + 1) + traits - shared].append(place)
    }
    var contacts: [Contact] = []
    for places in ranked where contacts.count < Contacts.limit {
      let fit = places.flatMap { place in
        lists[place].actors.lazy.filter { isFit($0, besides: loss) }.prefix(Contacts.limit)
      }
      contacts += ids.sorted(fit).prefix(Contacts.limit - contacts.count).map { contact in
        Contact(
          actor: contact,
          precedence: lists[places[0]].precedence,
          shared: profiles.shared(byProfiles: profile, profiles.profile(of: contact))
        )
      }
    }
    return contacts
  }

  private func isFit(_ contact: Int, besides loss: LadderTree.Loss?) -> Bool {
    guard let loss else { return true }
    return loss != .cutpoint(contact) && tree.firstLoss(of: contact) != loss
  }
}

/// The contacts that were found, for all copies of a list of them.
private final class SharedAnswers: Sendable {
  private let known = Mutex<[Contacts.Question: [Contacts.Contact]]>([:])

  /// The answer to a question, which a function looks for where nobody asked it before.
  ///
  /// Two threads may look for the same at once, and find the same.
  func answer(
    to question: Contacts.Question,
    search: () -> [Contacts.Contact]
  ) -> [Contacts.Contact] {
    if let answer = known.withLock({ $0[question] }) { return answer }
    let answer = search()
    known.withLock { $0[question] = answer }
    return answer
  }
}

extension ActorKind {
  /// The place among those who are proposed as a contact: people last.
  var precedence: Int {
    switch self {
    case .memberAssociation, .organisation, .government: 0
    case .unknown: 1
    case .volunteer: 2
    case .individual: 3
    }
  }
}
