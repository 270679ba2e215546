import SocialNetwork

/// What is said of isolated groups, in whole sentences.
struct IsolationSentences {
  let network: Network

  /// Whom actors should reach, where that is the question.
  let reach: IsolationQuestion.Reach?

  /// Whether people are named.
  private let namesPeople: Bool

  /// Whether ties that are left out are so to guard people.
  let concealsTies: Bool

  /// Whether the network is that of one day.
  let isOnDay: Bool

  /// Whether the network is a part of the data: some actors, or the ties of a role or function.
  let isPart: Bool

  /// What is said of the groups of a network.
  init(_ subject: Subject, reach: IsolationQuestion.Reach?) {
    network = subject.network
    self.reach = reach
    namesPeople = subject.naming.namesPeople
    concealsTies = subject.policy.concealsTies
    isOnDay = subject.scope.layer.day != nil
    isPart = subject.scope.isPart
  }

  // MARK: - Names

  /// Whether an actor is named.
  func isNamed(_ actor: Int) -> Bool { namesPeople || !network.actors.kinds[actor].mayBePerson }

  /// How an actor is called: who is or may be a person by the kind, unless people may be named.
  func name(_ actor: Int) -> Text {
    isNamed(actor) ? Text(network.actors.names[actor]) : network.actors.kinds[actor].unnamed
  }

  /// How many there are of each kind.
  func counted(_ members: [Int], in order: [ActorKind]) -> [Text] {
    order.compactMap { kind in
      let count = members.count { network.actors.kinds[$0] == kind }
      guard count > 0 else { return nil }
      return kind == .unknown
        ? Noun.actorOfUnknownKind.count(count) : Noun.actors(of: kind).count(count)
    }
  }

  // MARK: - The network

  /// How actors are counted on the ladder.
  var eachIsCountedOnce: Text {
    Text(
      en: "Each actor is counted once, on the first of these rungs that holds.",
      nl: "Elke actor telt één keer mee, op de eerste van deze treden die geldt."
    )
  }

  /// How many actors were not surveyed, and what that means.
  func notSurveyed(_ count: Int) -> Text {
    let actors = Noun.actor.count(count)
    return count == 1
      ? Text(
        en: "\(actors.en) was not surveyed: with ties that are not known, fewer may be cut off.",
        nl: "\(actors.nl) is niet bevraagd: met relaties die niet bekend zijn, zijn er misschien "
          + "minder afgesneden."
      )
      : Text(
        en: "\(actors.en) were not surveyed: with ties that are not known, fewer may be cut off.",
        nl: "\(actors.nl) zijn niet bevraagd: met relaties die niet bekend zijn, zijn er misschien "
          + "minder afgesneden."
      )
  }
}
