import GraphCore
public import NetworkDrawing
public import SocialNetwork

extension ChangeQuestion {
  /// A drawing of both networks in one, each actor on one place: ties that are gone, and ties that are new; where
  /// they are large, of those alone who have such ties.
  ///
  /// - Parameters:
  ///   - earlier: The network at the first time.
  ///   - later: The network at the second time, and how actors may be called.
  ///   - language: The language of the drawing.
  ///   - paper: The page that it is laid out on.
  /// - Returns: The drawing.
  /// - Throws: A ``QuestionError`` where no actor is in both, and why it cannot be drawn.
  public func diagram(
    from earlier: Subject,
    to later: Subject,
    in language: Language,
    paper: Diagram.Paper = .screen
  ) throws -> Diagram {
    let drawing = drawing(from: earlier, to: later, in: language) { $0.paper = paper }
    return try Diagram(drawing.network, options: drawing.options)
  }

  /// The same without title and legend, for a page that says them itself; `nil` where it would be of more actors
  /// than can be told apart there, and of nobody.
  func figure(
    from earlier: Subject,
    to later: Subject,
    in language: Language,
    prefix: String
  ) throws -> (diagram: Diagram, words: Text)? {
    let drawing = drawing(from: earlier, to: later, in: language) {
      $0.isBare = true
      $0.idPrefix = prefix
      $0.mostWidth = 792
    }
    let count =
      drawing.options.selection?.isShown.count { $0 } ?? drawing.network.actors.count
    guard !drawing.options.tieMarks.isEmpty, count <= Diagram.Options.mostActors else { return nil }
    return (try Diagram(drawing.network, options: drawing.options), drawing.words)
  }

  /// Both networks in one, how they are drawn, and what the lines are.
  private func drawing(
    from earlier: Subject,
    to later: Subject,
    in language: Language,
    on page: (inout Diagram.Options) -> Void
  ) -> (network: Network, options: Diagram.Options, words: Text) {
    let change = NetworkChange(from: earlier.network, to: later.network)
    let (came, went) = (Text(en: "new", nl: "nieuw"), Text(en: "gone", nl: "weg"))
    let union = change.union { "\($0) (\(($1 ? came : went)[language]))" }
    let names = ChangeFindings.names(earlier, later)
    var options = Diagram.Options(
      title: Text(
        en: "From \(names.earlier.en) to \(names.later.en)",
        nl: "Van \(names.earlier.nl) naar \(names.later.nl)"
      )[language],
      language: language
    )
    let words = ChangeQuestion.words(new: union.new.count, gone: union.gone.count)
    page(&options)
    options.say(later)
    // The picture has ties of both times.
    var scope = later.scope
    scope.layer.day = nil
    options.scope = scope.sentences(
      of: later.network,
      among: later.dataset.actors,
      later.naming
    )
    options.wholeNetwork = nil
    options.tieMarks =
      union.new.map { Diagram.TieMark($0[0], $0[1], .new) }
      + union.gone.map { Diagram.TieMark($0[0], $0[1], .gone) }
    options.remarks += later.session().withholding.sentences
    // Who is new or gone is named first.
    options.subjects = Set(
      change.came + Array(later.network.actors.count..<union.network.actors.count)
    )
    options.goneActors = Set(later.network.actors.count..<union.network.actors.count)
    options.drawWhole(union.network, around: (union.new + union.gone).flatMap(\.self))
    // Of a part it is said which.
    if options.selection == nil {
      let (actors, ties) = (
        Noun.actor.count(later.network.actors.count),
        Noun.tie.count(later.network.graph.edgeCount)
      )
      options.subtitle =
        Text(
          en: "At the later time \(actors.en) and \(ties.en). \(words.en)",
          nl: "Op het latere moment \(actors.nl) en \(ties.nl). \(words.nl)"
        )[language]
    }
    return (union.network, options, words)
  }

  /// What the lines are that are drawn apart, of those that there are.
  private static func words(new: Int, gone: Int) -> Text {
    let (new, gone) = (
      new > 0 ? Noun.tie.count(new) : nil, gone > 0 ? Noun.tie.count(gone) : nil
    )
    switch (new, gone) {
    case (let new?, let gone?):
      return Text(
        en: "New: \(new.en), thick and green; gone: \(gone.en), dashed",
        nl: "Nieuw: \(new.nl), dik en groen; verdwenen: \(gone.nl), gestippeld"
      )
    case (let new?, nil):
      return Text(
        en: "New: \(new.en), thick and green; none is gone",
        nl: "Nieuw: \(new.nl), dik en groen; er verdween er geen"
      )
    case (nil, let gone?):
      return Text(
        en: "Gone: \(gone.en), dashed; none is new",
        nl: "Verdwenen: \(gone.nl), gestippeld; er kwam er geen bij"
      )
    case (nil, nil):
      return Text(
        en: "No tie is new or gone",
        nl: "Er kwamen geen relaties bij en er verdwenen er geen"
      )
    }
  }
}
