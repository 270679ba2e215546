import GraphCore
import SocialNetwork

/// The isolated groups of a network that a question asks for.
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
  /// and the question is who is out of reach.
  private(set) var withoutUmbrella: (umbrella: Int, count: Int)?

  /// The groups that were asked for, without those that are concealed.
  let groups: [IsolatedGroup]

  /// People who are not listed, since nothing is said of them but how many they are, each a group.
  let concealed: [IsolatedGroup]

  /// Whether ties that are left out are so to guard people.
  let concealsTies: Bool

  /// How sure each rung is where ties are missing; none unless that was asked.
  let certainty: CertaintyFindings<RungCertainty>?

  /// The associations whose membership tells something.
  private let marked: Set<Int>

  /// Finds repairs; `nil` where none are told.
  private var finder: RepairFinder?

  /// Looks for the groups.
  init(
    _ question: IsolationQuestion,
    on subject: Subject
  ) throws(QuestionError) {
    let network = subject.network
    self.network = network
    marked = subject.markedPositions
    let isShown = try subject.satisfying(question.shown)
    subject.listener.begin(
      Text(en: "looking for isolated groups", nl: "geïsoleerde groepen zoeken")
    )
    reach = question.reach
    var profiles: Ahead<TraitProfiles>?
    if let reach = question.reach {
      ladder = nil
      all = network.groupsOutOfReach(of: reach.kind, within: reach.steps)
      if let word = question.umbrella {
        let umbrella = try subject.position(of: word)
        withoutUmbrella = (umbrella, network.countOutOfReach(reach, without: umbrella))
      }
      // Who is staff makes no difference here, but has to be somebody.
      if !question.staff.isEmpty { _ = try subject.satisfying(question.staff) }
    } else {
      // What actors may share is gathered while the ladder is looked for.
      profiles = Ahead { [policy = subject.policy] in
        TraitProfiles(network.actors, mayTell: policy.mayTellOfActors)
      }
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
    // Of people without other ties than those left out, and of the associations marked, nothing is said one by one:
    // whoever is named beside others with ties would be taken for a member.
    let chosen = question.chosen(from: all, where: isShown)
    concealsTies = subject.policy.concealsTies
    if concealsTies {
      func isConcealed(_ group: IsolatedGroup) -> Bool {
        group.members.allSatisfy { member in
          network.doubt(about: member) == .tiesLeftOut
            && (group.rung == .unknown || !network.actors.kinds[member].mayBePerson)
        }
      }
      groups = chosen.filter { !isConcealed($0) }
      concealed = chosen.filter { group in
        isConcealed(group) && group.members.allSatisfy { network.actors.kinds[$0].mayBePerson }
      }
    } else {
      (groups, concealed) = (chosen, [])
    }
    certainty =
      if question.tellsCertainty, let ladder {
        try CertaintyFindings(of: ladder, for: question, on: subject)
      } else {
        nil
      }
    finder =
      if let ladder, let profiles {
        RepairFinder(network, ladder: ladder, profiles: profiles.result())
      } else {
        nil
      }
  }

  /// Whether repairs are told.
  var hasRepairs: Bool { finder != nil }

  /// Whether the main network is one actor in which everything meets, so that all who hang are cut off at once.
  var meetsInOneActor: Bool { ladder?.middle.map { $0.mainPart == nil } ?? false }

  /// The new tie that mends each of some groups; `nil` where there is none, or none is told.
  func ties(mending groups: ArraySlice<IsolatedGroup>) -> [Repair.Tie?] {
    guard let finder else { return groups.map { _ in nil } }
    var memory = RepairFinder.Memory()
    return groups.map { finder.tie(mending: $0, remembering: &memory) }
  }

  /// The smallest step that mends a group; `nil` where there is none, or none is told.
  mutating func repair(of group: IsolatedGroup) -> Repair? { finder?.repair(of: group) }

  /// An actor through which the members of a group are connected; `nil` where it would tell something of
  /// people who are among them.
  func told(_ actor: Int?, of group: IsolatedGroup) -> Int? {
    guard let actor, marked.contains(actor) else { return actor }
    let kinds = network.actors.kinds
    return group.members.contains { kinds[$0].mayBePerson } ? nil : actor
  }
}

extension IsolationQuestion {
  /// The groups of the sizes and on the rungs that are asked for, of which any member is shown.
  fileprivate func chosen(
    from groups: [IsolatedGroup],
    where isShown: [Bool]
  ) -> [IsolatedGroup] {
    guard least != nil || most != nil || !rungs.isEmpty || !shown.isEmpty else { return groups }
    return groups.filter { group in
      group.members.count >= least ?? 1 && group.members.count <= most ?? .max
        && isAsked(group.rung) && group.members.contains { isShown[$0] }
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
