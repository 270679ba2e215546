import NetworkDrawing
import SocialNetwork

extension Call {
  /// What the options want to see of a network.
  func drawingOptions(for loaded: Loaded, progress: Progress) throws -> Diagram.Options {
    let network = loaded.network
    let request = try drawingRequest(for: loaded, progress: progress)
    let options: Diagram.Options
    do throws(DiagramRequestError) {
      options = try request.options(for: network) { measure in
        progress.during(measure.title) { network.scores(measure, options: request.measureOptions) }
      }
    } catch {
      throw refusal(because: error)
    }
    if let boxes = request.boxes { proposeClasses(for: boxes) }
    if case .attribute(let attribute, areCodes: false) = request.color, attribute.numbers != nil {
      doubtAmounts(in: attribute)
    }
    return options
  }

  /// What the options ask for, as values.
  private func drawingRequest(for loaded: Loaded, progress: Progress) throws -> DiagramRequest {
    let network = loaded.network
    var request = DiagramRequest(name: loaded.name, language: language)
    request.page = drawingOptions(for: loaded)
    request.page.namesPeople = arguments[DrawOptions.namePeople]
    request.page.subtitle = arguments[DrawOptions.subtitle]
    request.page.source = arguments[DrawOptions.source]
    request.page.labelCount = arguments[DrawOptions.labels]
    request.page.style = arguments[DrawOptions.style]
    request.page.engine = arguments[DrawOptions.engine]
    request.page.paper = arguments[DrawOptions.paper]
    request.page.resolution = arguments[DrawOptions.dpi]
    request.title = arguments[DrawOptions.title]
    request.hasCodes = arguments[Common.pseudonymise]
    request.session = session(of: network)
    request.measureOptions = measureOptions
    request.view = try view(of: network)
    request.conditions = arguments[Common.shown]
    if !request.conditions.isEmpty {
      request.satisfiesConditions = try satisfying(
        request.conditions,
        of: Common.shown,
        in: network
      )
    }
    request.size = arguments[DrawOptions.size]
    request.color = try color(in: network)
    request.boxes = try arguments[DrawOptions.group].map {
      try shownAttribute(named: $0, in: network)
    }
    if arguments[DrawOptions.mark] == .isolated {
      request.marksIsolated = true
      progress.begin(Text(en: "looking for isolated groups", nl: "geïsoleerde groepen zoeken"))
      request.page.groups = try ladder(of: loaded.subject).groups
      progress.end()
    }
    return request
  }

  /// The part of the network that `--focus` or `--path` asks for.
  private func view(of network: Network) throws(UsageError) -> DiagramRequest.View {
    if arguments.has(DrawOptions.focus) {
      var centers: [Int] = []
      for word in arguments[DrawOptions.focus] {
        centers.append(try position(of: word, in: network))
      }
      return .around(centers, steps: arguments[DrawOptions.within])
    }
    guard arguments.has(DrawOptions.path) else { return .everything }
    var ends: [Int] = []
    for word in arguments[DrawOptions.path] { ends.append(try position(of: word, in: network)) }
    return .shortestPaths(from: ends[0], to: ends[1])
  }

  /// What `--color` and `--categorical` ask for.
  private func color(in network: Network) throws(UsageError) -> DiagramRequest.Color {
    let (word, codes) = (arguments[DrawOptions.color], arguments[DrawOptions.categorical])
    if let codes {
      if let word, word.folded != codes.folded {
        throw UsageError(
          Text(
            en: "'--categorical' names the column of --color, or stands alone",
            nl: "'--categorical' noemt de kolom van --color, of staat alleen"
          ),
          for: command
        )
      }
      return .attribute(try shownAttribute(named: codes, in: network), areCodes: true)
    }
    guard let word else { return .kind }
    switch network.actors.subject(of: word) {
    case let subject? where subject.isKind: return .kind
    case nil where ["community", "gemeenschap"].contains(word.folded): return .communities
    case .measure(let measure): return .measure(measure)
    default: return .attribute(try shownAttribute(named: word, in: network), areCodes: false)
    }
  }

  /// An attribute that may be told of single actors.
  private func shownAttribute(
    named name: String,
    in network: Network
  ) throws(UsageError) -> Attribute {
    let attribute = try attribute(named: name, in: network)
    try guardSensitive(attribute.name)
    return attribute
  }

  /// What is said where a drawing that was asked for cannot be.
  private func refusal(because error: DiagramRequestError) -> any Error {
    switch error {
    case .endsAreOne:
      UsageError(
        Text(en: "'--path' needs two actors", nl: "'--path' vraagt twee actoren"),
        for: command
      )
    case .noPath: WorkError(text: error.text)
    case .contactsConcealed, .condition: UsageError(error.text, for: command)
    }
  }

  /// Says in options which other pictures of a network there are.
  func propose(_ styles: [Diagram.Style]) {
    guard !styles.isEmpty else { return }
    let options = styles.map { "\(DrawOptions.style.name) \($0.rawValue)" }.joined(separator: ", ")
    terminal.note(
      Text(
        en: "other pictures: \(options), or a part with \(DrawOptions.focus.name)",
        nl: "andere beelden: \(options), of een deel met \(DrawOptions.focus.name)"
      )[language]
    )
  }

  /// An error of drawing, with the options that help where too much was asked for.
  func explained(_ error: DrawingError) -> any Error {
    guard error.reason == .tooMany else { return error }
    return WorkError(
      text: Text(
        en: "\(error.text.en), with --only KEY=VALUE or --where KEY=VALUE",
        nl: "\(error.text.nl), met --only SLEUTEL=WAARDE of --where SLEUTEL=WAARDE"
      )
    )
  }
}
