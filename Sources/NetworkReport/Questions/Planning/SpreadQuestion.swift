import GraphCore
import SocialNetwork

/// The question whom to tell, so that most hear.
///
///     let report = try SpreadQuestion(actors: 3, within: 2).report(on: subject)
public struct SpreadQuestion: NetworkQuestion {
  /// How many are told at most; fewer where they do as well.
  public var actors: Int

  /// Whether all are told in a network of fewer actors, which is refused otherwise.
  public var isAtMost = false

  /// How many groups are listed for a reader; `nil` for twenty.
  public var limit: Int?

  /// Within how many steps others hear of it.
  public var steps: Int

  /// The attribute by whose groups it is to be spread fairly: the group that is reached least counts first; `nil`
  /// where all actors count alike.
  ///
  /// No guarded attribute may be named: who is chosen depends on the group of every single person, so that one who
  /// knows the network and all groups but one could tell that one from the choice. Rounding what is shown of groups
  /// does not help against that, for the choice itself is what tells.
  public var fairness: String?

  /// Creates the question.
  public init(
    actors: Int = 3,
    within steps: Int = 2,
    fairness: String? = nil,
    limit: Int? = nil
  ) {
    self.limit = limit
    self.actors = actors
    self.steps = steps
    self.fairness = fairness
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let network = subject.network
    let count = network.actors.count
    let actors = isAtMost ? min(actors, max(count, 1)) : actors
    guard actors <= count else {
      throw QuestionError(
        Text(
          en: "\(Noun.actor.count(actors).en) cannot be told: there \(count == 1 ? "is" : "are") "
            + Noun.actor.count(count).en,
          nl:
            "\(Noun.actor.count(actors).nl) \(actors == 1 ? "kan" : "kunnen") niet verwittigd worden: er "
            + "\(count == 1 ? "is" : "zijn") "
            + Noun.actor.count(count).nl
        )
      )
    }
    var groups: (name: String, groups: ValueGroups)?
    if let fairness {
      let attribute = try subject.attribute(named: fairness)
      try subject.refuseGuarded(attribute.name)
      groups = (attribute.name, ValueGroups(of: attribute))
    }
    let order = network.actors.ids.sorted(Array(network.actors.indices))
    let graph = network.graph.subgraph(keeping: order)
    let places = groups.map { groups in order.map(groups.groups.groups) }
    func best(_ count: Int) -> ReachingSet {
      graph.mostReaching(count: count, within: steps, groups: places)
    }
    let found = subject.listener.during(
      Text(en: "looking for whom to tell", nl: "zoeken wie te verwittigen")
    ) {
      var found = best(actors)
      // As long as one fewer reaches as many, those told counted, that will do.
      while found.nodes.count > 1 {
        let fewer = best(found.nodes.count - 1)
        guard fewer.covered >= found.covered else { break }
        found = fewer
      }
      return found
    }
    let report = SpreadReport(
      found,
      told: found.nodes.map { order[$0] },
      asked: actors,
      within: steps,
      by: groups,
      limit: limit ?? 20,
      of: subject
    )
    return Report(
      title: subject.title,
      sections: report.sections,
      rows: report.rows,
      further: report.rowsOfGroups.map { ["groups": $0] } ?? [:],
      conventions: Conventions.with(report.conventions),
      record: subject.record,
      withheld: subject.session().withholding,
      notesOnRows: subject.adviceOnRows(haveNames: true)
    )
  }
}

extension ReachingSet {
  /// How many nodes hear of it, those told counted.
  fileprivate var covered: Int { nodes.count + (reached.last ?? 0) }
}
