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
    let (new, gone) = (Noun.tie.count(union.new.count), Noun.tie.count(union.gone.count))
    options.subtitle =
      Text(
        en: "New: \(new.en), thick and green; gone: \(gone.en), dashed",
        nl: "Nieuw: \(new.nl), dik en groen; verdwenen: \(gone.nl), gestippeld"
      )[language]
    options.paper = paper
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
    options.drawWhole(union.network, around: (union.new + union.gone).flatMap(\.self))
    return try Diagram(union.network, options: options)
  }
}
