import GraphCore
import SocialNetwork

/// The isolated groups of a network that a question asks for, and what may be told of them.
struct IsolationFindings {
  /// The network.
  let network: Network

  /// Every group that was found, before any is left out.
  let all: [IsolatedGroup]

  /// The ladder; `nil` where the question is who is out of reach.
  let ladder: IsolationLadder?

  /// Whom actors should reach, where that is the question.
  let reach: IsolationQuestion.Reach?

  /// How many would be out of reach without the umbrella, and who that is; `nil` unless one was named
  /// and the question is who is out of reach, and where contacts are concealed.
  private(set) var withoutUmbrella: (umbrella: Int, count: Int)?

  /// The groups that were asked for, as they may be told.
  let groups: [IsolatedGroup]

  /// The people on the rungs that were asked for, where the group that each is in is not told; in the
  /// order of the ladder, then by id.
  let people: [(actor: Int, rung: Rung)]

  /// Finds repairs; `nil` where none are told.
  private var finder: RepairFinder?

  /// Looks for the groups.
  init(
    _ question: IsolationQuestion,
    on subject: Subject,
    _ session: DisclosureSession
  ) throws(QuestionError) {
    let network = subject.network
    self.network = network
    let isShown = try subject.satisfying(question.shown)
    subject.listener.begin(
      Text(en: "looking for isolated groups", nl: "geïsoleerde groepen zoeken")
    )
    reach = question.reach
    if let reach = question.reach {
      ladder = nil
      all = network.groupsOutOfReach(of: reach.kind, within: reach.steps)
      if let word = question.umbrella {
        let umbrella = try subject.position(of: word)
        // What an actor's absence changes tells of its contacts.
        if !session.concealsContacts() {
          withoutUmbrella = (umbrella, network.countOutOfReach(reach, without: umbrella))
        }
      }
      // Who is staff makes no difference here, but has to be somebody.
      if !question.staff.isEmpty { _ = try subject.satisfying(question.staff) }
    } else {
      let ladder = try subject.ladder(
        LadderChoice(
          anchor: question.anchor,
          umbrella: question.umbrella,
          staff: question.staff
        )
      )
      self.ladder = ladder
      all = ladder.groups
    }
    let conceals = session.concealsContacts()
    groups = question.chosen(from: conceals ? session.withoutPeople(all) : all, where: isShown)
    people = conceals ? question.people(in: all, session, where: isShown) : []
    finder = (conceals ? nil : ladder).map {
      RepairFinder(network, ladder: $0, mayTell: subject.policy.mayTellOfActors)
    }
  }

  /// Whether repairs are told.
  var hasRepairs: Bool { finder != nil }

  /// The smallest step that mends a group; `nil` where there is none, or none is told.
  mutating func repair(of group: IsolatedGroup) -> Repair? { finder?.repair(of: group) }
}

extension IsolationQuestion {
  /// The groups of the sizes and on the rungs that are asked for, of which any member is shown.
  fileprivate func chosen(
    from groups: [IsolatedGroup],
    where isShown: [Bool]
  ) -> [IsolatedGroup] {
    groups.filter { group in
      group.members.count >= least ?? 1 && group.members.count <= most ?? .max
        && isAsked(group.rung) && group.members.contains { isShown[$0] }
    }
  }

  /// The people on the rungs that are asked for who are shown; none where groups of some size are
  /// asked for, which would tell who is in one together.
  fileprivate func people(
    in groups: [IsolatedGroup],
    _ session: DisclosureSession,
    where isShown: [Bool]
  ) -> [(actor: Int, rung: Rung)] {
    guard least == nil, most == nil else { return [] }
    return Rung.allCases.filter(isAsked).flatMap { rung in
      let people = groups.filter { $0.rung == rung }.flatMap(\.members)
        .filter { session.mayBePerson($0) && isShown[$0] }
      return session.actors.ids.sorted(people).map { ($0, rung) }
    }
  }

  private func isAsked(_ rung: Rung) -> Bool { rungs.isEmpty || rungs.contains(rung) }
}

extension Network {
  /// How many others have no path to an actor of some kind within a number of steps that does not pass
  /// the umbrella; actors of the kind themselves are not counted.
  fileprivate func countOutOfReach(_ reach: IsolationQuestion.Reach, without umbrella: Int) -> Int {
    let steps = graph.steps(
      from: actors.indices.filter { actors.kinds[$0] == reach.kind && $0 != umbrella },
      atMost: reach.steps,
      avoiding: umbrella
    )
    return actors.indices.count {
      actors.kinds[$0] != reach.kind && $0 != umbrella && steps[$0] == nil
    }
  }
}
