public import SocialNetwork

/// What somebody wants to see of a network, in plain values: which part of it, what size and color
/// follow, what is boxed and what is marked.
///
///     var request = DiagramRequest(name: "federation", language: .en)
///     request.view = .around([0], steps: 2)
///     request.color = .communities
///     let diagram = try Diagram(network, options: request.options(for: network))
public struct DiagramRequest: Sendable {
  /// Which part of the network is drawn.
  public enum View: Sendable, Hashable {
    /// All of it.
    case everything

    /// Who is at most so many steps from one of some actors, given by their positions.
    case around([Int], steps: Int)

    /// The shortest paths between two actors, given by their positions.
    case shortestPaths(from: Int, to: Int)
  }

  /// What the color of the symbols follows.
  public enum Color: Sendable {
    /// The kind, as the shape does.
    case kind

    /// The communities that the Leiden algorithm finds.
    case communities

    /// The scores of a measure.
    case measure(ActorMeasure)

    /// The values of an attribute: a color for each, or, of numbers that are amounts, the darker the
    /// higher.
    case attribute(Attribute, areCodes: Bool)
  }

  /// The name of the dataset, from which titles are made.
  public var name: String

  /// What the network is called within a sentence; `nil`: by its name.
  public var nameInSentence: String?

  /// The title above the drawing; `nil`: one that says what is drawn.
  public var title: String?

  /// Which part of the network is drawn.
  public var view = View.everything

  /// Conditions on the actors that are drawn; those in the middle of the view are drawn anyhow.
  public var conditions: [Condition] = []

  /// Whether each actor satisfies all conditions, where that is known already.
  public var satisfiesConditions: [Bool]?

  /// The measure that the size of the symbols follows; `nil`: the number of ties.
  public var size: ActorMeasure?

  /// What the color of the symbols follows.
  public var color = Color.kind

  /// The attribute whose values are drawn as boxes.
  public var boxes: Attribute?

  /// Whether the title says that isolated groups are marked, where all of the network is drawn.
  public var marksIsolated = false

  /// Whether ids and names are codes, so that conditions are told without their values.
  public var hasCodes = false

  /// How measures are computed.
  public var measureOptions = MeasureOptions()

  /// Everything else that the drawing says and shows: subtitle, names, style, paper and so on.
  public var page: Diagram.Options

  /// Creates a request for all of a network, with kinds as colors.
  public init(name: String, language: Language) {
    self.name = name
    page = Diagram.Options(title: name, language: language)
  }

  /// The title of a drawing of a dataset in which isolated groups are marked.
  public static func titleOfIsolatedGroups(in name: String) -> Text {
    Text(en: "Isolated groups in \(name)", nl: "Geïsoleerde groepen in \(name)")
  }

  /// The title where all who are isolated are single actors.
  static func titleOfIsolatedActors(in name: String) -> Text {
    Text(en: "Isolated actors in \(name)", nl: "Geïsoleerde actoren in \(name)")
  }

  /// The title where there are no isolated groups to mark.
  static func titleWithoutIsolatedGroups(in name: String) -> Text {
    Text(en: "No isolated groups in \(name)", nl: "Geen geïsoleerde groepen in \(name)")
  }

  /// The title of a drawing in which some isolated groups are marked.
  public static func title(of groups: [IsolatedGroup], in name: String) -> Text {
    groups.contains { $0.members.count > 1 }
      ? titleOfIsolatedGroups(in: name) : titleOfIsolatedActors(in: name)
  }

  /// The title where some groups, or none, are marked.
  func titleOfMarks(_ groups: [IsolatedGroup]) -> Text {
    let name = nameInSentence ?? name
    return groups.isEmpty
      ? DiagramRequest.titleWithoutIsolatedGroups(in: name)
      : DiagramRequest.title(of: groups, in: name)
  }

  /// What stands below the title of a drawing in regions.
  static let subtitleOfMarkedMembers = Text(
    en:
      "Who is drawn and belongs to an isolated group is pale or ringed; where there is room, with its number in the list",
    nl:
      "Wie getekend is en bij een geïsoleerde groep hoort, is bleek of omkringd, waar plaats is met het nummer van de lijst"
  )

  /// What stands there where those who hang are counted in their regions and not drawn one by one.
  static let subtitleOfCountedMembers = Text(
    en: "The heading of a region says how many of its actors hang",
    nl: "Boven elk vak staat hoeveel van de actoren hangen"
  )

  /// What stands below that title.
  public static let subtitleOfIsolatedGroups = Text(
    en: "Groups of two or more are outlined and have their number in the list",
    nl: "Groepen van twee of meer zijn omlijnd en dragen het nummer van de lijst"
  )

  /// Decides everything that a drawing needs.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - scores: Computes a measure; `nil`: as ``measureOptions`` say.
  /// - Returns: The options of the drawing.
  /// - Throws: ``DiagramRequestError`` where the request cannot be met.
  public func options(
    for network: Network,
    scores: ((ActorMeasure) -> [Double?])? = nil
  ) throws(DiagramRequestError) -> Diagram.Options {
    let score = scores ?? { network.scores($0, options: measureOptions) }
    var options = page
    options.title = name
    options.selection = try selection(of: network, options: &options)
    if marksIsolated, options.selection == nil {
      options.title = titleOfMarks(options.groups)[options.language]
      if options.subtitle == nil, options.groups.contains(where: { $0.members.count > 1 }) {
        options.subtitle = DiagramRequest.subtitleOfIsolatedGroups[options.language]
      }
    }
    options.title = title ?? options.title
    if let size {
      options.sizes = score(size)
      options.sizeTitle = words(for: size)
    }
    options.coloring = coloring(of: network, scores: score)
    if let boxes { options.boxes = Diagram.Categories(of: boxes) }
    return options
  }

  // MARK: Colors and sizes

  /// The title of a measure, with the word that weights count where they do.
  private func words(for measure: ActorMeasure) -> Text {
    let title = measure.title
    guard measureOptions.isWeighted else { return title }
    return Text(en: "\(title.en) (weighted)", nl: "\(title.nl) (gewogen)")
  }

  private func coloring(
    of network: Network,
    scores: (ActorMeasure) -> [Double?]
  ) -> Diagram.Coloring? {
    switch color {
    case .kind: nil
    case .communities:
      .categories(
        Diagram.Categories(
          network.communities(isWeighted: measureOptions.isWeighted),
          of: network
        )
      )
    case .measure(let measure): .numbers(title: words(for: measure), values: scores(measure))
    case .attribute(let attribute, let areCodes):
      if let numbers = attribute.numbers, !areCodes {
        .numbers(title: Text(attribute.name), values: numbers)
      } else {
        .categories(Diagram.Categories(of: attribute))
      }
    }
  }
}

/// Why a drawing that was asked for cannot be.
public enum DiagramRequestError: ExplainedError, Sendable, Hashable {
  /// The two ends of a path are one actor.
  case endsAreOne

  /// No path is known from one actor to another; where it is certain, there is none.
  case noPath(from: Text, to: Text, isCertain: Bool = true)

  /// A condition that cannot be judged.
  case condition(Condition, ConditionError)

  /// The finished sentence, without a full stop.
  public var text: Text {
    switch self {
    case .endsAreOne:
      Text(en: "a path needs two different actors", nl: "een pad vraagt twee verschillende actoren")
    case .noPath(let first, let last, isCertain: false):
      Text(
        en:
          "no path from \(first.en) to \(last.en) is known; there may be one, since not all ties are "
          + "known",
        nl:
          "er is geen pad bekend van \(first.nl) naar \(last.nl); misschien is er een, want niet alle relaties "
          + "zijn bekend"
      )
    case .noPath(let first, let last, isCertain: true):
      Text(
        en: "no path leads from \(first.en) to \(last.en): they are in separate networks",
        nl: "er loopt geen pad van \(first.nl) naar \(last.nl): ze zitten in losse deelnetwerken"
      )
    case .condition(let condition, _):
      Text(
        en: "'\(condition.word.harmless)' cannot be judged of these actors",
        nl: "'\(condition.word.harmless)' valt van deze actoren niet te zeggen"
      )
    }
  }
}
