import GraphCore
public import NetworkDrawing
public import SocialNetwork

extension ConnectionQuestion {
  /// A drawing of the network with the ties of the plan, and where that is large, of those who are near to their
  /// ends.
  ///
  /// Everybody stands where the network without the plan has them, and whom the plan brings in near to those they
  /// are tied to; the ends of the plan are named.
  ///
  /// - Parameters:
  ///   - subject: The network that is asked about, and what may be told of it.
  ///   - language: The language of the drawing.
  ///   - paper: The page that it is laid out on.
  /// - Returns: The drawing.
  /// - Throws: A ``QuestionError`` where the question does not fit the network or no tie is proposed, and why it
  ///   cannot be drawn.
  public func diagram(
    on subject: Subject,
    in language: Language,
    paper: Diagram.Paper = .screen
  ) throws -> Diagram {
    let plan = try plan(on: subject).plan
    let ties = plan.steps.map { ($0.source, $0.target) }
    guard !ties.isEmpty else {
      throw QuestionError(
        Text(
          en: "no tie is proposed, so there is no plan to draw",
          nl: "er is geen relatie voorgesteld, dus is er geen plan om te tekenen"
        )
      )
    }
    let name = subject.name
    let count = Number.text(ties.count)
    var options = Diagram.Options(
      title: Text(
        en: ties.count == 1
          ? "A proposed tie for \(name)" : "\(count.en) proposed ties for \(name)",
        nl: ties.count == 1
          ? "Een voorgestelde relatie voor \(name)"
          : "\(count.nl) voorgestelde relaties voor \(name)"
      )[language],
      language: language
    )
    options.paper = paper
    options.say(subject)
    // Whom the plan brings in has no place in the network without it.
    options.wholeNetwork = nil
    let network = subject.network.adding(ties)
    options.subjects = Set(ties.flatMap { [$0.0, $0.1] })
    options.drawWhole(network, around: options.subjects.sorted())
    // Of a part it is said which.
    if options.selection == nil {
      options.subtitle = counts(of: subject.network, with: network)[language]
    }
    options.places = try Diagram(subject.network, options: options).places
    options.tieMarks = ties.map { Diagram.TieMark($0.0, $0.1, .proposed) }
    return try Diagram(network, options: options)
  }

  /// What there is now, and what the plan changes.
  private func counts(of network: Network, with planned: Network) -> Text {
    let (actors, ties) = (
      Noun.actor.count(network.actors.count), Noun.tie.count(network.graph.edgeCount)
    )
    let now = Text(
      en: "Now \(actors.en) and \(ties.en)",
      nl: "Nu \(actors.nl) en \(ties.nl)"
    )
    let (before, after) = (network.actorsApart, planned.actorsApart)
    guard before > after else {
      return Text(
        en: "\(now.en); dashed green lines are ties to make",
        nl: "\(now.nl); groene stippellijnen zijn relaties om te leggen"
      )
    }
    let (apart, left) = (Noun.actor.count(before), Number.text(after))
    let inDoubt = planned.rungs().count { $0 == .unknown }
    let unknown = Number.text(inDoubt)
    let doubt =
      inDoubt == 0
      ? Text("")
      : Text(en: "; of \(unknown.en) it is not known", nl: "; van \(unknown.nl) is het niet bekend")
    return Text(
      en:
        "\(now.en); \(apart.en) not connected, with the dashed green ties \(left.en)\(doubt.en)",
      nl: "\(now.nl); \(apart.nl) los, met de groene stippellijnen \(left.nl)\(doubt.nl)"
    )
  }
}

extension Network {
  /// How many actors are known not to be in the largest part.
  fileprivate var actorsApart: Int { rungs().count { $0 == .isolate || $0 == .detached } }
}

extension Diagram.Options {
  /// The most actors that are drawn all of them where ties are marked.
  static let mostActors = 300

  /// Draws every actor, or in a large network those who are one step from some actors at most.
  mutating func drawWhole(_ network: Network, around ends: [Int]) {
    style = .full
    guard network.actors.count > Self.mostActors else { return }
    var isShown = [Bool](repeating: false, count: network.actors.count)
    for end in ends {
      isShown[end] = true
      for neighbor in network.graph.neighbors(of: end) { isShown[neighbor] = true }
    }
    selection = Diagram.Selection(
      isShown: isShown,
      words: Text(
        en: "who is one step at most from the ends of these ties",
        nl: "wie hoogstens één stap van de uiteinden van deze relaties staat"
      )
    )
  }
}
