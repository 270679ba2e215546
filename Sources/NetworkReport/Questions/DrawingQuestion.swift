public import GraphLayout
public import NetworkDrawing
public import SocialNetwork

/// Show me the network.
public struct DrawingQuestion: NetworkQuestion {
  /// Which part of the network is drawn.
  public enum View: Sendable, Hashable {
    /// All of it.
    case everything

    /// Who is at most so many steps from one of some actors, given by id or name.
    case around([String], steps: Int)

    /// The shortest paths between two actors, given by id or name.
    case shortestPaths(from: String, to: String)
  }

  /// What the color of the symbols follows.
  public enum Color: Sendable {
    /// What a word names: the kind, communities, a measure or an attribute.
    case named(String)

    /// An attribute whose numbers are codes rather than amounts.
    case codes(String)
  }

  /// Which part of the network is drawn.
  public var view = View.everything

  /// What holds of the actors that are drawn.
  public var shown: [Condition] = []

  /// The measure that the size of the symbols follows; `nil`: the number of ties.
  public var size: ActorMeasure?

  /// What the color of the symbols follows; `nil`: the kind.
  public var color: Color?

  /// The attribute whose values are drawn as boxes; `nil`: none.
  public var boxes: String?

  /// The isolated groups that are marked; `nil`: none.
  public var marks: LadderChoice?

  /// The id or name of the umbrella, after whom the network is called; `nil`: after the dataset.
  public var umbrella: String?

  /// Whether ties count by their weight.
  public var isWeighted = false

  /// The title above the drawing; `nil`: one that says what is drawn.
  public var title: String?

  /// Everything else that the drawing shows and says: subtitle, source, names, style, paper.
  public var page: Diagram.Options

  /// Where actors are to stand, by id.
  public var places: [String: Point] = [:]

  /// Creates the question for all of a network, with kinds as colors.
  ///
  /// - Parameter language: The language of the drawing.
  public init(in language: Language) { page = Diagram.Options(title: "", language: language) }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws -> Report {
    let session = subject.session()
    let diagram = try diagram(on: subject, session)
    return Report(
      title: Text(diagram.title),
      sections: [Report.Section(nil, [.figure(diagram)])],
      rows: Rows([]),
      record: subject.record,
      withheld: session.withholding
    )
  }

  /// The drawing itself.
  private func diagram(on subject: Subject, _ session: DisclosureSession) throws -> Diagram {
    let network = subject.network
    var request = DiagramRequest(
      name: try title(on: subject)[page.language],
      language: page.language
    )
    if umbrella != nil {
      request.nameInSentence =
        request.name.replacing("Network of ", with: "the network of ", maxReplacements: 1)
        .replacing("Netwerk van ", with: "het netwerk van ", maxReplacements: 1)
    }
    request.page = page
    request.page.say(subject)
    // Places tell more of a community than what else its actors share.
    let traits = subject.actors.attributes.filter {
      !subject.policy.isSensitive($0.name) && $0.numbers == nil
    }
    request.page.traits =
      traits.filter { Attribute.tellsMunicipality($0.name) }
      + traits.filter { !Attribute.tellsMunicipality($0.name) }
    request.title = title
    request.hasCodes = subject.naming.isPseudonymous
    request.measureOptions = subject.measureOptions(isWeighted: isWeighted)
    request.view = try view(on: subject)
    request.conditions = shown
    if !shown.isEmpty {
      request.satisfiesConditions = try subject.satisfying(shown, request.measureOptions)
    }
    request.size = size
    request.color = try color(on: subject)
    if let umbrella { request.page.subjects = [try subject.position(of: umbrella)] }
    request.boxes = try boxes.map { try shownAttribute(named: $0, on: subject) }
    // Whoever stands alone in a guarded group is told of, to whomever it is shown.
    let areGuarded = request.boxes.map { subject.policy.isSensitive($0.name) } ?? false
    request.page.fewestPeople =
      subject.policy.audience == .public || areGuarded ? BlindSpots.fewest : 1
    for (position, id) in network.actors.ids.enumerated() {
      request.page.places[position] = places[id]
    }
    var middle = Text("")
    if let marks {
      request.marksIsolated = true
      subject.listener.begin(
        Text(en: "looking for isolated groups", nl: "geïsoleerde groepen zoeken")
      )
      let ladder = try subject.ladder(marks)
      request.page.groups = ladder.groups
      if let anchor = marks.anchor {
        request.page.scope.append(subject.sentence(onAnchor: try subject.position(of: anchor)))
      }
      // One sentence, of which the second would not be understood without the first.
      middle = IsolationSentences(subject, reach: nil).mainPart(of: ladder).prose
    }
    var options = try options(for: request, on: subject)
    if options.selection == nil { options.remarks.append(middle) }
    subject.listener.begin(Text(en: "drawing", nl: "tekenen"))
    options.remarks += session.withholding.sentences
    return try Diagram(network, options: options)
  }

  /// What the network is called: after its umbrella or the dataset, and what its ties serve.
  private func title(on subject: Subject) throws(QuestionError) -> Text {
    let title = try subject.networkName(after: umbrella).title
    let layer = subject.scope.layer
    var parts = [layer.role?.title, layer.function?.title].compactMap(\.self)
    if let day = layer.day {
      parts.append(Text(en: "on \(day.words.en)", nl: "op \(day.words.nl)"))
    }
    guard !parts.isEmpty else { return title }
    let words = Text.enumeration(parts)
    return Text(en: "\(title.en): \(words.en)", nl: "\(title.nl): \(words.nl)")
  }

  private func options(
    for request: DiagramRequest,
    on subject: Subject
  ) throws -> Diagram.Options {
    do throws(DiagramRequestError) {
      return try request.options(for: subject.network) { measure in
        subject.listener.during(measure.title) {
          subject.network.scores(measure, options: request.measureOptions)
        }
      }
    } catch {
      guard case .noPath = error else { throw QuestionError(error.text) }
      throw error
    }
  }

  private func view(on subject: Subject) throws(QuestionError) -> DiagramRequest.View {
    switch view {
    case .everything: return .everything
    case .around(let words, let steps):
      var centers: [Int] = []
      for word in words { centers.append(try subject.position(of: word)) }
      return .around(centers, steps: steps)
    case .shortestPaths(let first, let last):
      return .shortestPaths(
        from: try subject.position(of: first),
        to: try subject.position(of: last)
      )
    }
  }

  private func color(on subject: Subject) throws(QuestionError) -> DiagramRequest.Color {
    switch color {
    case nil: return .kind
    case .codes(let name):
      return .attribute(try shownAttribute(named: name, on: subject), areCodes: true)
    case .named(let word):
      switch subject.actors.subject(of: word) {
      case let field? where field.isKind: return .kind
      case nil where ["community", "gemeenschap"].contains(word.folded): return .communities
      case .measure(let measure): return .measure(measure)
      default:
        return .attribute(try shownAttribute(named: word, on: subject), areCodes: false)
      }
    }
  }

  /// An attribute that may be told of single actors.
  private func shownAttribute(
    named name: String,
    on subject: Subject
  ) throws(QuestionError) -> Attribute {
    let attribute = try subject.attribute(named: name)
    try subject.guardSensitive(attribute.name)
    return attribute
  }
}

extension Report {
  /// The first drawing of the report; `nil` where it has none.
  public var diagram: Diagram? {
    for case .figure(let diagram) in blocks { return diagram }
    return nil
  }
}

extension Diagram.Options {
  /// Sets what a drawing says of its network: the day and the part of the data, and who is named.
  mutating func say(_ subject: Subject) {
    date = subject.date
    isDateOfNewestTie =
      subject.scope.layer.day == nil
      && date == subject.dataset.ties.since?.compactMap(\.self).max()
    // Of a part the newest tie may be another one.
    if isDateOfNewestTie, subject.scope != Scope() { date = nil }
    let layer = subject.scope.layer
    if layer != Layer() {
      let whole = subject.dataset.network()
      let kept = Set(subject.network.actors.ids)
      wholeNetwork =
        kept.count == whole.actors.count
        ? whole : whole.keeping { kept.contains(whole.actors.ids[$0]) }
    }
    scope = subject.scopeSentences
    namesPeople = subject.naming.namesPeople
  }
}
