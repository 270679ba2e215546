import GraphCore
import SocialNetwork

/// What there is to know of one actor.
struct ActorFindings {
  /// The position of the actor.
  let actor: Int

  /// Whether nothing may be said of its ties, to protect people.
  let areTiesConcealed: Bool

  /// What the files say of it that is harmless: columns and their cells.
  let attributes: [(name: String, cell: String)]

  /// The harmless columns that are empty for it, though filled for others of its kind.
  let missing: [String]

  /// The columns left out since they may tell who somebody is.
  let freeText: [String]

  /// Its rung, and the group in which it stands there; `nil` where it is firmly connected.
  let rung: Rung
  let group: IsolatedGroup?

  /// What would mend its group; `nil` where there is nothing to mend, or to mend with.
  let repair: Repair?

  /// Who would lose the main part if the actor left.
  let dependants: [Int]

  /// Its ties, the strongest first, then by the id of the other end.
  let ties: [Tie]

  /// Its scores, and where they stand among those of its kind.
  let scores: [Score]

  /// How firmly everybody is tied to the main part.
  let ladder: IsolationLadder

  /// Its community, the size of that, and its most connected organisations, several where they have as many ties.
  let community: (number: Int, size: Int, centers: [Int])

  /// The other communities that its contacts are in.
  let otherCommunities: [Int]

  /// How it reaches an authority; `nil` where there is none, or it is one itself.
  let access: Access?

  /// How it stands without the ties that ended before the date of the data; `nil` where there are none in the
  /// network.
  let withoutEnded: WithoutEnded?

  /// How an actor stands without the ties that have ended.
  struct WithoutEnded {
    let ended: Subject.TiesOutsideTheirDays
    let rung: Rung
    let access: Access?
  }

  /// A tie of the actor.
  struct Tie {
    let contact: Int
    let weight: Double
    let tieClass: TieClass
    let functions: Functions
    let since: Day?
    let until: Day?
  }

  /// A score of the actor.
  struct Score {
    let measure: ActorMeasure
    let value: Double?
    let rank: Rank?

    /// How many of its kind have a score.
    let count: Int
  }

  /// How the actor reaches a government.
  struct Access {
    let steps: Int?
    let first: Int?
    let last: Int?
    let authority: Int?
    let choices: Int
    let mustPassUmbrella: Bool?
    let dependants: Int
  }

  /// Finds what there is to know.
  init(_ question: ActorQuestion, on subject: Subject) throws(QuestionError) {
    let network = subject.network
    let actors = network.actors
    let actor = try subject.position(of: question.actor)
    self.actor = actor
    guard subject.mayNamePerson(actor) else { throw ActorFindings.isPerson(actors.kinds[actor]) }
    let measures = try ActorMeasure.all.chosen(
      by: question.measures.isEmpty ? CentralityQuestion.usual : question.measures
    )
    // Of people who have some ties these are told, whether there are others or not.
    areTiesConcealed =
      subject.policy.concealsTies && network.hasLostTies(actor)
      && (network.graph.degree(of: actor) == 0 || !actors.kinds[actor].mayBePerson)

    let columns = ActorFindings.harmlessColumns(of: actor, subject)
    freeText = columns.freeText.map(\.name)
    attributes = columns.told.compactMap { column in
      column.cell(of: actor).map { (column.name, $0) }
    }
    missing = columns.told.filter { column in
      column.cell(of: actor) == nil
        && actors.indices.contains {
          actors.kinds[$0] == actors.kinds[actor] && column.codes[$0] != 0
        }
    }.map(\.name)

    let ladder = try subject.ladder(
      LadderChoice(
        anchor: question.anchor,
        umbrella: question.umbrella,
        staff: question.staff
      )
    )
    rung = ladder.rungs[actor]
    let group = ladder.groups.first { $0.members.contains(actor) }
    self.group = group
    var finder = RepairFinder(network, ladder: ladder, mayTell: subject.policy.mayTellOfActors)
    repair = group.flatMap { finder.repair(of: $0) }
    dependants = ladder.dependants(on: actor)
    self.ladder = ladder

    let communities = network.communities(isWeighted: question.isWeighted)
    ties = network.ties(of: actor, in: communities)
    let own = communities.numbers[actor]
    community = (own, communities.sizes[own - 1], network.centers(of: own, in: communities))
    otherCommunities = Set(ties.map { communities.numbers[$0.contact] }).subtracting([own]).sorted()

    subject.listener.begin(Text(en: "measuring", nl: "meten"))
    let options = subject.measureOptions(isWeighted: question.isWeighted)
    scores = measures.map { measure in
      let all = subject.listener.during(measure.title) {
        network.scores(measure, options: options)
      }
      let ofKind = actors.indices.map { actors.kinds[$0] == actors.kinds[actor] ? all[$0] : nil }
      return Score(
        measure: measure,
        value: all[actor],
        rank: Rank.ranks(of: ofKind)[actor],
        count: ofKind.count { $0 != nil }
      )
    }
    var umbrella: Int?
    if let word = question.umbrella { umbrella = try subject.position(of: word) }
    var anchor: Int?
    if let word = question.anchor { anchor = try subject.position(of: word) }
    access = network.access(of: actor, umbrella: umbrella)
    withoutEnded = subject.networkOfLivingTies.flatMap { living in
      subject.tiesOutsideTheirDays.map { ended in
        WithoutEnded(
          ended: ended,
          rung: living.isolationLadder(anchor: anchor, umbrella: umbrella).rungs[actor],
          access: living.access(of: actor, umbrella: umbrella)
        )
      }
    }
  }

  private static func isPerson(_ kind: ActorKind) -> QuestionError {
    QuestionError(
      kind.isPerson
        ? Text(
          en: "this actor is a person, and there is a page on a person only where people are named",
          nl: "deze actor is een persoon, en een blad over een persoon is er enkel waar personen "
            + "genoemd worden"
        )
        : Text(
          en:
            "the kind of this actor is not known, so it may be a person, and there is a page on a "
            + "person only where people are named",
          nl:
            "de soort van deze actor is niet bekend, dus het kan een persoon zijn, en een blad over een "
            + "persoon is er enkel waar personen genoemd worden"
        ),
      remedy: .namePeople
    )
  }

  /// The columns that may be told of an actor: of a person never one that is guarded, whatever else was
  /// asked for; and free text apart, unless people are named.
  private static func harmlessColumns(
    of actor: Int,
    _ subject: Subject
  ) -> (told: [Attribute], freeText: [Attribute]) {
    let actors = subject.actors
    let policy = subject.policy
    let mayBePerson = actors.kinds[actor].mayBePerson
    let harmless = actors.attributes.filter { column in
      mayBePerson ? !policy.isSensitive(column.name) : policy.mayTellOfActors(by: column.name)
    }
    guard !subject.naming.namesPeople else { return (harmless, []) }
    let free = actors.columnsOfFreeText.subtracting(policy.publicColumns)
    return (
      harmless.filter { !free.contains($0.name) },
      harmless.filter { free.contains($0.name) && $0.cell(of: actor) != nil }
    )
  }
}

extension Network {
  /// The ties of an actor, the strongest first, then by the id of the other end.
  fileprivate func ties(of actor: Int, in communities: Communities) -> [ActorFindings.Tie] {
    let classes = tieClasses(by: communities)
    let contacts = Array(graph.neighbors(of: actor))
    let places = graph.edgePlaces(
      sources: [UInt32](repeating: UInt32(actor), count: contacts.count),
      targets: contacts.map { UInt32($0) }
    )
    return zip(graph.edges(of: actor), places.map(Int.init)).map { edge, place in
      ActorFindings.Tie(
        contact: edge.0,
        weight: edge.1,
        tieClass: classes[place],
        functions: ties.functions?[place] ?? [],
        since: ties.since?[place],
        until: ties.until?[place]
      )
    }.sorted { one, other in
      one.weight == other.weight
        ? actors.ids.precedes(one.contact, other.contact) : one.weight > other.weight
    }
  }

  /// The members of a community that are no people and have most ties, by id; none where all are people.
  fileprivate func centers(of community: Int, in communities: Communities) -> [Int] {
    let members = actors.indices.filter {
      communities.numbers[$0] == community && !actors.kinds[$0].mayBePerson
    }
    let most = members.map { graph.degree(of: $0) }.max()
    return actors.ids.sorted(members.filter { graph.degree(of: $0) == most })
  }

  /// How an actor reaches a government; `nil` where there is none, or it is one itself.
  fileprivate func access(of actor: Int, umbrella: Int?) -> ActorFindings.Access? {
    guard actors.kinds.contains(.government), actors.kinds[actor] != .government else { return nil }
    let access = authorityAccess(umbrella: umbrella)
    return ActorFindings.Access(
      steps: access.steps[actor],
      first: access.first[actor],
      last: access.last[actor],
      authority: access.authority[actor],
      choices: access.choices[actor],
      mustPassUmbrella: access.mustPassUmbrella(actor),
      dependants: access.dependants[actor]
    )
  }
}
