import Foundation
import GraphCore
import NetworkDrawing
import SocialNetwork

extension Call {
  /// What the options want to see of a network.
  func drawingOptions(for loaded: Loaded, progress: Progress) throws -> Diagram.Options {
    let network = loaded.network
    var options = drawingOptions(for: loaded)
    options.namesPeople = arguments[DrawOptions.namePeople]
    options.selection = try selection(of: network, options: &options)
    options.title = arguments[DrawOptions.title] ?? options.title
    options.subtitle = arguments[DrawOptions.subtitle]
    options.source = arguments[DrawOptions.source]
    options.labelCount = arguments[DrawOptions.labels]
    options.style = arguments[DrawOptions.style]
    options.engine = arguments[DrawOptions.engine]
    options.paper = arguments[DrawOptions.paper]
    options.resolution = arguments[DrawOptions.dpi]
    if let measure = arguments[DrawOptions.size] {
      options.sizes = scores(of: measure, in: network, progress: progress)
      options.sizeTitle = title(of: measure)
    }
    options.coloring = try coloring(of: network, progress: progress)
    if let name = arguments[DrawOptions.group] {
      let attribute = try shownAttribute(named: name, in: network)
      proposeClasses(for: attribute)
      options.boxes = Diagram.Categories(of: attribute)
    }
    if arguments[DrawOptions.mark] == .isolated {
      if !arguments.has(DrawOptions.title), options.selection == nil {
        options.title = Call.titleOfIsolated(in: loaded)[language]
      }
      progress.begin(Text(en: "looking for isolated groups", nl: "geïsoleerde groepen zoeken"))
      options.groups = try ladder(of: network).groups
      progress.end()
    }
    return options
  }

  // MARK: Colors and sizes

  private func scores(
    of measure: ActorMeasure,
    in network: Network,
    progress: Progress
  ) -> [Double?] {
    progress.during(measure.title) { network.scores(measure, options: measureOptions) }
  }

  private func title(of measure: ActorMeasure) -> Text {
    measure.title
      + (arguments[Common.weighted] ? Text(en: " (weighted)", nl: " (gewogen)") : Text(""))
  }

  private func coloring(of network: Network, progress: Progress) throws -> Diagram.Coloring? {
    let codes = arguments[DrawOptions.categorical]
    if let codes, let word = arguments[DrawOptions.color], word.folded != codes.folded {
      throw UsageError(
        Text(
          en: "'--categorical' names the column of --color, or stands alone",
          nl: "'--categorical' noemt de kolom van --color, of staat alleen"
        ),
        for: command
      )
    }
    if let codes {
      let attribute = try shownAttribute(named: codes, in: network)
      return .categories(Diagram.Categories(of: attribute))
    }
    guard let word = arguments[DrawOptions.color] else { return nil }
    let subject = network.actors.subject(of: word)
    if subject?.isKind ?? false { return nil }
    if subject == nil, ["community", "gemeenschap"].contains(word.folded) {
      return .categories(
        communities(of: network, isWeighted: arguments[Common.weighted])
      )
    }
    if case .measure(let measure)? = subject {
      return .numbers(
        title: title(of: measure),
        values: scores(of: measure, in: network, progress: progress)
      )
    }
    let attribute = try shownAttribute(named: word, in: network)
    if let numbers = attribute.numbers {
      doubtAmounts(in: attribute)
      return .numbers(title: Text(attribute.name), values: numbers)
    }
    return .categories(Diagram.Categories(of: attribute))
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

  /// The communities, named after their organisation with most ties; who is in none with others is
  /// in none at all.
  private func communities(of network: Network, isWeighted: Bool) -> Diagram.Categories {
    let found = network.communities(isWeighted: isWeighted)
    var centers = [Int?](repeating: nil, count: found.count)
    // Who may be a person gives no name to a community.
    for actor in network.actors.indices where !network.actors.kinds[actor].mayBePerson {
      let community = found.numbers[actor] - 1
      let most = centers[community].map(network.graph.degree) ?? -1
      if network.graph.degree(of: actor) > most { centers[community] = actor }
    }
    return Diagram.Categories(
      title: Text(en: "community, by its centre", nl: "gemeenschap, naar haar middelpunt"),
      names: centers.enumerated().map { place, center in
        Text(center.map { network.actors.names[$0] } ?? "\(place + 1)")
      },
      labels: found.numbers.map { found.sizes[$0 - 1] > 1 ? $0 - 1 : nil },
      none: Text(en: "without ties", nl: "zonder relaties")
    )
  }

  // MARK: What is shown

  /// The actors that `--focus`, `--path` and `--where` choose; `nil` where all are shown.
  private func selection(
    of network: Network,
    options: inout Diagram.Options
  ) throws -> Diagram.Selection? {
    let conditions = arguments[Common.shown]
    var selection: Diagram.Selection?
    if arguments.has(DrawOptions.focus) {
      selection = try neighborhood(in: network, options: &options)
    } else if arguments.has(DrawOptions.path) {
      selection = try shortestWays(in: network, options: &options)
    }
    guard !conditions.isEmpty else { return selection }
    let holds = try satisfying(conditions, of: Common.shown, in: network)
    let given = toldConditions(of: "where", among: network.actors)
    let words = Text(
      en: "what satisfies " + given.joined(separator: " and "),
      nl: "wat voldoet aan " + given.joined(separator: " en ")
    )
    guard var chosen = selection else {
      return Diagram.Selection(isShown: holds, words: words)
    }
    let centers = Set(chosen.centers)
    for actor in holds.indices where !holds[actor] && !centers.contains(actor) {
      chosen.isShown[actor] = false
    }
    chosen.words = chosen.words + Text(", ") + words
    return chosen
  }

  /// What is near the actors of `--focus`.
  private func neighborhood(
    in network: Network,
    options: inout Diagram.Options
  ) throws -> Diagram.Selection {
    let centers = try arguments[DrawOptions.focus].map { try center($0, in: network) }
    let limit = arguments[DrawOptions.within]
    let steps = network.graph.steps(from: centers, atMost: limit)
    let names = Texts.list(centers.map { name(of: $0, in: network) })
    options.title =
      Text(
        en: "\(options.title): around \(names.en)",
        nl: "\(options.title): rond \(names.nl)"
      )[language]
    return Diagram.Selection(
      isShown: network.actors.indices.map { steps[$0] != nil },
      words: Text(
        en: "what is within \(limit == 1 ? "1 step" : "\(limit) steps") of \(names.en)",
        nl: "wat in \(limit == 1 ? "1 stap" : "\(limit) stappen") van \(names.nl) ligt"
      ),
      centers: centers
    )
  }

  /// The shortest ways between the two actors of `--path`.
  private func shortestWays(
    in network: Network,
    options: inout Diagram.Options
  ) throws -> Diagram.Selection {
    let ends = try arguments[DrawOptions.path].map { try center($0, in: network) }
    let names = ends.map { name(of: $0, in: network) }
    let (fromFirst, fromLast) = (
      network.graph.steps(from: [ends[0]]), network.graph.steps(from: [ends[1]])
    )
    guard ends[0] != ends[1] else {
      throw UsageError(
        Text(en: "'--path' needs two actors", nl: "'--path' vraagt twee actoren"),
        for: command
      )
    }
    guard let length = fromFirst[ends[1]] else {
      throw WorkError(
        text: Text(
          en: "no way leads from \(names[0].en) to \(names[1].en): they are in separate networks",
          nl: "er leidt geen weg van \(names[0].nl) naar \(names[1].nl): ze zitten in losse "
            + "deelnetwerken"
        )
      )
    }
    options.title =
      Text(
        en: "\(options.title): from \(names[0].en) to \(names[1].en)",
        nl: "\(options.title): van \(names[0].nl) naar \(names[1].nl)"
      )[language]
    let columns = network.actors.indices.map { actor -> Int? in
      guard let first = fromFirst[actor], let last = fromLast[actor], first + last == length else {
        return nil
      }
      return first
    }
    return Diagram.Selection(
      isShown: columns.map { $0 != nil },
      words: Text(
        en: "the shortest ways from \(names[0].en) to \(names[1].en), of "
          + (length == 1 ? "1 step" : "\(length) steps"),
        nl: "de kortste wegen van \(names[0].nl) naar \(names[1].nl), van "
          + (length == 1 ? "1 stap" : "\(length) stappen")
      ),
      centers: ends,
      columns: columns
    )
  }

  /// An actor that a drawing is about; no person whose ties are guarded.
  private func center(_ id: String, in network: Network) throws(UsageError) -> Int {
    let position = try position(of: id, in: network)
    let session = session(of: network)
    guard session.concealsContacts(), session.mayBePerson(position) else { return position }
    throw UsageError(
      Text(
        en: "the ties of people are guarded here: draw what is around an organisation",
        nl: "de relaties van mensen zijn hier afgeschermd: teken wat rond een organisatie ligt"
      ),
      for: command
    )
  }

  /// How an actor is called in a title: people by their kind only.
  private func name(of actor: Int, in network: Network) -> Text {
    let kind = network.actors.kinds[actor]
    return kind.mayBePerson && !arguments[DrawOptions.namePeople]
      ? kind.unnamed : Text(network.actors.names[actor].harmless)
  }
}

/// Texts put together.
private enum Texts {
  static func list(_ texts: [Text]) -> Text {
    Text(
      en: texts.map(\.en).formatted(or: "and", last: 6),
      nl: texts.map(\.nl).formatted(or: "en", last: 6)
    )
  }
}
