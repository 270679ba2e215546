import GraphCore
public import SocialNetwork

/// The question what breaks when some actors stop.
///
///     let report = try LossQuestion(.worst(2)).report(on: subject)
public struct LossQuestion: NetworkQuestion {
  /// Who stops.
  public var lost: Lost

  /// Whether it is told how sure it is where ties are missing.
  public var tellsCertainty = false

  /// How many steps are listed for a reader; `nil` for twenty.
  public var limit: Int?

  /// Who stops.
  public enum Lost: Sendable, Hashable {
    /// So many actors of which the loss together does most harm.
    case worst(Int)

    /// Those with these ids or names, one after another.
    case these([String])

    /// All of whom these conditions hold, at once.
    case all([Condition])
  }

  /// Creates the question.
  public init(_ lost: Lost = .worst(1), limit: Int? = nil) {
    self.lost = lost
    self.limit = limit
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let network = subject.network
    let mayTell: (String) -> Bool = { !subject.policy.isSensitive($0) }
    let phase = Text(en: "looking for what would be lost", nl: "zoeken wat verloren zou gaan")
    let loss: Loss
    switch lost {
    case .worst(let count):
      guard count <= network.actors.count else {
        let actors = Noun.actor.count(network.actors.count)
        throw QuestionError(
          Text(
            en:
              "\(Noun.actor.count(count).en) cannot stop: there \(network.actors.count == 1 ? "is" : "are") "
              + actors.en,
            nl:
              "\(Noun.actor.count(count).nl) \(count == 1 ? "kan" : "kunnen") niet stoppen: er \(network.actors.count == 1 ? "is" : "zijn") "
              + actors.nl
          )
        )
      }
      subject.listener.expect(network.lossSearch(of: count, threads: subject.threadCount))
      loss = subject.listener.during(phase) {
        network.worstLoss(of: count, mayTell: mayTell, threads: subject.threadCount)
      }
    case .these(let words):
      let positions = try subject.positions(of: words)
      loss = subject.listener.during(phase) {
        network.loss(of: positions, mayTell: mayTell, threads: subject.threadCount)
      }
    case .all(let conditions):
      let isLost = try subject.satisfying(conditions)
      let positions = network.actors.ids.sorted(network.actors.indices.filter { isLost[$0] })
      loss = subject.listener.during(phase) {
        network.loss(
          of: positions,
          isAtOnce: true,
          mayTell: mayTell,
          threads: subject.threadCount
        )
      }
    }
    let report = LossReport(
      loss,
      of: subject,
      certainty: tellsCertainty ? CertaintyFindings(of: loss, on: subject) : nil
    )
    return Report(
      title: subject.title,
      sections: report.sections(limit: limit ?? 20),
      rows: report.rows,
      conventions: Conventions.with(report.conventions),
      record: subject.record,
      withheld: subject.session().withholding,
      notesOnRows: subject.adviceOnRows(haveNames: true)
    )
  }
}

extension Subject {
  /// The positions of actors, each once; a word with commas that names nobody stands for several.
  func positions(of words: [String]) throws(QuestionError) -> [Int] {
    var positions: [Int] = []
    for word in words {
      let isOne = !word.contains(",") || actors.positions(named: word).count == 1
      for name in isOne ? [word] : word.split(separator: ",").map(String.init) {
        let position = try position(of: name)
        if !positions.contains(position) { positions.append(position) }
      }
    }
    return positions
  }
}
