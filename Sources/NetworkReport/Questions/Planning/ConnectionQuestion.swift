import GraphCore
public import SocialNetwork

/// The question which introductions would do most.
///
///     let report = try ConnectionQuestion(ties: 5).report(on: subject)
public struct ConnectionQuestion: NetworkQuestion {
  /// How many ties are proposed at most.
  public var ties: Int

  /// What is aimed at.
  public var goal: ConnectionGoal

  /// From where isolation is looked at.
  public var ladder: LadderChoice

  /// The kinds that may stand at the ends of a new tie; `nil`: any, but not two private people.
  public var kinds: Set<ActorKind>?

  /// The attributes of which the ends must share a value, each of them; none of those that are guarded.
  public var sameAttributes: [String]

  /// How many new ties an actor can bear.
  public var capacity: Capacity

  /// The ids or names of actors that are left in peace.
  public var avoided: [String]

  /// The only pairs that may be proposed, by id or name; `nil`: any.
  public var pairs: [NamedPair]?

  /// Whether it is told how much of the plan stays where ties are missing.
  public var tellsCertainty = false

  /// How many steps are listed for a reader; `nil` for all.
  public var limit: Int?

  /// Two actors by id or name.
  public struct NamedPair: Sendable, Hashable {
    /// The id or name of one.
    public let source: String

    /// The id or name of the other.
    public let target: String

    /// Where it stands, such as `pairs.csv:3`; `nil` where it was not read from a file.
    public let place: String?

    /// Creates a pair.
    public init(source: String, target: String, place: String? = nil) {
      self.source = source
      self.target = target
      self.place = place
    }
  }

  /// Creates the question.
  public init(
    ties: Int = 3,
    goal: ConnectionGoal = .cutOff,
    ladder: LadderChoice = LadderChoice(),
    kinds: Set<ActorKind>? = nil,
    sameAttributes: [String] = [],
    capacity: Capacity = Capacity(),
    avoided: [String] = [],
    pairs: [NamedPair]? = nil,
    limit: Int? = nil
  ) {
    self.ties = ties
    self.goal = goal
    self.ladder = ladder
    self.kinds = kinds
    self.sameAttributes = sameAttributes
    self.capacity = capacity
    self.avoided = avoided
    self.pairs = pairs
    self.limit = limit
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let (plan, ladder) = try plan(on: subject)
    let report = ConnectionReport(
      plan,
      asked: ties,
      of: subject,
      ladder,
      certainty: tellsCertainty ? try CertaintyFindings(of: plan, on: subject, self.ladder) : nil,
      remarks: try pairsPassedOver(on: subject)
    )
    return Report(
      title: subject.title,
      sections: report.sections(limit: limit ?? ties),
      rows: report.rows,
      conventions: Conventions.with(report.conventions),
      record: subject.record,
      withheld: subject.session().withholding,
      notesOnRows: subject.adviceOnRows(haveNames: false)
    )
  }

  /// The plan itself, and the ladder that it starts from.
  func plan(on subject: Subject) throws(QuestionError) -> (
    plan: ConnectionPlan, ladder: IsolationLadder
  ) {
    let rules = try rules(on: subject)
    let ladder = try subject.ladder(self.ladder)
    let plan = subject.listener.during(
      Text(en: "looking for the best ties", nl: "de beste relaties zoeken")
    ) {
      subject.network.connectionPlan(
        ties: ties,
        goal: goal,
        ladder: ladder,
        rules: rules,
        mayTell: { !subject.policy.isSensitive($0) },
        threads: subject.threadCount
      )
    }
    return (plan, ladder)
  }

  /// Which of the pairs that are asked about can be no proposal.
  private func pairsPassedOver(on subject: Subject) throws(QuestionError) -> [Text] {
    var (alone, tied) = (0, 0)
    for pair in pairs ?? [] {
      let ends = try pair.positions(in: subject)
      if ends.0 == ends.1 {
        alone += 1
      } else if subject.network.graph.hasEdge(ends.0, ends.1) {
        tied += 1
      }
    }
    var sentences: [Text] = []
    if tied > 0 {
      let count = Noun.pair.count(tied)
      sentences.append(
        Text(
          en: "Passed over, since the two have a tie already: \(count.en).",
          nl: "Overgeslagen omdat de twee al een relatie hebben: \(count.nl)."
        )
      )
    }
    if alone > 0 {
      let count = Noun.pair.count(alone)
      sentences.append(
        Text(
          en: "Passed over, since both ends are the same actor: \(count.en).",
          nl: "Overgeslagen omdat beide kanten dezelfde actor zijn: \(count.nl)."
        )
      )
    }
    return sentences
  }

  private func rules(on subject: Subject) throws(QuestionError) -> IntroductionRules {
    var rules = IntroductionRules(kinds: kinds, capacity: capacity)
    for name in sameAttributes {
      let attribute = try subject.attribute(named: name)
      try subject.refuseGuarded(attribute.name)
      rules.sameAttributes.append(attribute.name)
    }
    for word in avoided { rules.avoided.insert(try subject.position(of: word)) }
    // Of those whose membership tells something nothing may be asked.
    for actor in subject.actors.indices where subject.marked.contains(subject.actors.ids[actor]) {
      rules.avoided.insert(actor)
    }
    if let pairs {
      guard !pairs.isEmpty else {
        throw QuestionError(
          Text(
            en: "there are no pairs among which to choose",
            nl: "er zijn geen paren om uit te kiezen"
          ),
          remedy: nil
        )
      }
      var places: [IntroductionRules.Pair] = []
      for pair in pairs {
        let ends = try pair.positions(in: subject)
        places.append(.init(ends.0, ends.1))
      }
      rules.pairs = places
    }
    return rules
  }
}

extension Subject {
  /// Refuses to choose actors by a guarded attribute, whatever may be told: who is chosen would tell the group
  /// of single people.
  func refuseGuarded(_ name: String) throws(QuestionError) {
    guard policy.isSensitive(name) else { return }
    throw QuestionError(
      Text(
        en:
          "people are not chosen by '\(name.harmless)': who is chosen would tell it of each of them",
        nl:
          "mensen worden niet gekozen op '\(name.harmless)': wie gekozen wordt, verklapt het van elk "
          + "van hen"
      ),
      remedy: policy.isGuardedByDefault(name) ? .publicColumn(name) : nil
    )
  }
}

extension Noun {
  fileprivate static let pair = Noun(
    one: Text(en: "pair", nl: "paar"),
    many: Text(en: "pairs", nl: "paren")
  )
}

extension ConnectionQuestion.NamedPair {
  /// The positions of both.
  fileprivate func positions(in subject: Subject) throws(QuestionError) -> (Int, Int) {
    do throws(QuestionError) {
      return (try subject.position(of: source), try subject.position(of: target))
    } catch {
      throw place.map(error.at) ?? error
    }
  }
}
