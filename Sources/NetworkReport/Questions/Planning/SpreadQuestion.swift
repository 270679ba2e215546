import GraphCore
import SocialNetwork

/// The question whom to tell, so that most hear.
///
///     let report = try SpreadQuestion(actors: 3, within: 2).report(on: subject)
public struct SpreadQuestion: NetworkQuestion {
  /// How many are told.
  public var actors: Int

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
  public init(actors: Int = 3, within steps: Int = 2, fairness: String? = nil) {
    self.actors = actors
    self.steps = steps
    self.fairness = fairness
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let network = subject.network
    let count = network.actors.count
    guard actors <= count else {
      throw QuestionError(
        Text(
          en: "\(actors) actors cannot be told: there \(count == 1 ? "is" : "are") "
            + Noun.actor.count(count).en,
          nl: "\(actors) actoren kunnen niet verwittigd worden: er \(count == 1 ? "is" : "zijn") "
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
    let found = subject.listener.during(
      Text(en: "looking for whom to tell", nl: "zoeken wie te verwittigen")
    ) {
      network.graph.subgraph(keeping: order).mostReaching(
        count: actors,
        within: steps,
        groups: groups.map { groups in order.map(groups.groups.groups) }
      )
    }
    let report = SpreadReport(
      found,
      told: found.nodes.map { order[$0] },
      within: steps,
      by: groups,
      of: subject
    )
    return Report(
      title: subject.title,
      sections: report.sections,
      rows: report.rows,
      conventions: Conventions.with(report.conventions),
      record: subject.record,
      withheld: subject.session().withholding,
      notesOnRows: subject.adviceOnRows(haveNames: true)
    )
  }
}
