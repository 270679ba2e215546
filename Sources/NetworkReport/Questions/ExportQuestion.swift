import GraphCore
public import GraphLayout
import NetworkDrawing
public import NetworkFiles
public import SocialNetwork

/// The wish to take a network to another tool, with what Weefsel knows of its actors.
///
///     let (network, notes, advice) = try ExportQuestion().network(on: subject)
///
/// Given are ids and names, kinds, whether they were surveyed, roles and functions, every attribute that may
/// be told of single actors, the measures that are asked for, and what ``parts`` names.
public struct ExportQuestion: Question {
  /// Something of actors that takes computing.
  public enum Part: String, CaseIterable, Sendable {
    /// The number of the community.
    case community

    /// The rung on the ladder of isolation.
    case rung

    /// Where the actor stands in a drawing.
    case position

    /// The most actors for which the part is given unasked, since it takes long for more.
    var usualLimit: Int {
      switch self {
      case .community, .rung: 1_000_000
      case .position: 20_000
      }
    }
  }

  /// The ids of the measures; none where none are asked for.
  public var measures: [String]

  /// What is computed besides; `nil` for all that does not take long.
  public var parts: [Part]?

  /// From where isolation is looked at.
  public var ladder: LadderChoice

  /// Whether ties count by their weight.
  public var isWeighted: Bool

  /// Where actors are to stand, by id; the others are placed around them.
  public var places: [String: Point]

  /// Creates the question.
  public init(
    measures: [String] = [],
    parts: [Part]? = nil,
    ladder: LadderChoice = LadderChoice(),
    isWeighted: Bool = false,
    places: [String: Point] = [:]
  ) {
    self.measures = measures
    self.parts = parts
    self.ladder = ladder
    self.isWeighted = isWeighted
    self.places = places
  }

  /// The network for other tools, and what is said beside it.
  ///
  /// - Parameter subject: The network that is asked about, and what may be told of it.
  /// - Returns: The network, which columns and parts are left out and why, and how a reader goes on from it.
  /// - Throws: A ``QuestionError`` where a measure or an actor is not there.
  /// - Complexity: O(*n* + *m*), and that of the measures and parts.
  public func network(
    on subject: Subject
  ) throws(QuestionError) -> (network: ExportedNetwork, notes: [Text], advice: [Advice]) {
    let network = subject.network
    let actors = network.actors
    var columns = ColumnNames(taken: ["id", "name", "x", "y", "color", "label", "weight"])
    columns.append("kind", .text { actors.kinds[$0].name })
    if actors.has.surveyed {
      columns.append("surveyed", .text { actors.isSurveyed($0) ? "yes" : "no" })
    }
    if actors.has.roles { columns.append("role", .text { actors[$0].roles.cell }) }
    if actors.has.functions { columns.append("function", .text { actors.functions(of: $0).cell }) }
    let measured = measures.isEmpty ? [] : try ActorMeasure.all.chosen(by: measures)
    subject.listener.begin(Text(en: "measuring", nl: "meten"))
    let options = subject.measureOptions(isWeighted: isWeighted)
    for measure in measured {
      let scores = subject.listener.during(measure.title) {
        network.scores(measure, options: options)
      }
      columns.append(measure.id, .number { scores[$0] })
    }
    if gives(.community, of: network) {
      subject.listener.begin(Text(en: "looking for communities", nl: "gemeenschappen zoeken"))
      let numbers = network.communities(isWeighted: isWeighted).numbers
      columns.append("community", .integer { numbers[$0] })
    }
    if gives(.rung, of: network) {
      subject.listener.begin(
        Text(en: "looking for isolated groups", nl: "geïsoleerde groepen zoeken")
      )
      let rungs = try subject.ladder(ladder).rungs
      columns.append("rung", .text { rungs[$0].rawValue })
    }
    let (told, guarded) = attributes(of: subject)
    for attribute in told {
      if let numbers = attribute.numbers {
        columns.append(attribute.name, .number { numbers[$0] })
      } else {
        columns.append(attribute.name, .text { attribute.cell(of: $0) })
      }
    }
    var exported = ExportedNetwork(
      name: subject.name,
      graph: network.graph,
      id: { actors.ids[$0] },
      label: { actors.names[$0] },
      actorColumns: columns.columns,
      tieColumns: network.tieColumns,
      appearance: ExportedNetwork.Appearance(
        places: places(in: subject),
        color: { actors.kinds[$0].sliceFill },
        shape: { actors.kinds[$0].shape }
      )
    )
    exported.threadCount = subject.threadCount
    let names = subject.adviceOnRows(haveNames: true).contains(.rowsNamePeople)
    return (
      exported,
      notes(on: network, guarded: guarded, of: subject.dataset),
      names ? [.exportNamesPeople] : []
    )
  }

  private func gives(_ part: Part, of network: Network) -> Bool {
    parts?.contains(part) ?? (network.actors.count <= part.usualLimit)
  }

  /// The attributes that may be told of single actors, and the names of the others.
  private func attributes(of subject: Subject) -> (told: [Attribute], guarded: [String]) {
    let all = subject.actors.attributes
    let told = all.filter { subject.policy.mayTellOfActors(by: $0.name) }
    return (told, all.map(\.name).filter { name in !told.contains { $0.name == name } })
  }

  /// Where actors stand; `nil` where that is not asked.
  private func places(in subject: Subject) -> [(x: Double, y: Double)]? {
    let network = subject.network
    guard gives(.position, of: network) else { return nil }
    var fixed: [Int: Point] = [:]
    if !places.isEmpty {
      for (position, id) in network.actors.ids.enumerated() { fixed[position] = places[id] }
    }
    subject.listener.begin(Text(en: "placing", nl: "plaatsen zoeken"))
    return network.graph.stressLayout(fixed: fixed, threads: subject.threadCount).map { place in
      ((place.x * 100).rounded() / 100, (place.y * 100).rounded() / 100)
    }
  }

  private func notes(on network: Network, guarded: [String], of dataset: Dataset) -> [Text] {
    var notes: [Text] = []
    if !dataset.otherTieColumns.isEmpty {
      let list = Text.list(ofNames: dataset.otherTieColumns)
      notes.append(
        Text(
          en: "of ties these columns are not given: \(list.en)",
          nl: "van relaties worden deze kolommen niet meegegeven: \(list.nl)"
        )
      )
    }
    if dataset.ties.repeatsDatedPairs {
      notes.append(
        Text(
          en:
            "ties of several rows are given as one, from the first day to the last: days between count as within",
          nl:
            "relaties van verschillende rijen worden als één gegeven, van de eerste dag tot de laatste: dagen "
            + "daartussen tellen mee"
        )
      )
    }
    if !guarded.isEmpty {
      let list = Text.list(ofNames: guarded)
      notes.append(
        Text(
          en: "left out, since they may tell something sensitive of single people: \(list.en)",
          nl: "weggelaten, omdat ze iets gevoeligs over één persoon kunnen zeggen: \(list.nl)"
        )
      )
    }
    let parts = Part.allCases.filter { !gives($0, of: network) }
    if self.parts == nil, !parts.isEmpty {
      let list = Text.list(parts.map(\.title))
      notes.append(
        Text(
          en: "left out of so large a network, unless asked for: \(list.en)",
          nl: "weggelaten bij zo'n groot netwerk, tenzij je erom vraagt: \(list.nl)"
        )
      )
    }
    return notes
  }
}

extension ExportQuestion.Part {
  /// The word for a reader, and on the command line.
  public var title: Text {
    switch self {
    case .community: Text(en: rawValue, nl: "gemeenschap")
    case .rung: Text(en: rawValue, nl: "trede")
    case .position: Text(en: rawValue, nl: "positie")
    }
  }
}

/// Columns under names that are all different.
private struct ColumnNames {
  private(set) var columns: [ExportedNetwork.Column] = []
  private var taken: Set<String>

  init(taken: Set<String>) { self.taken = taken }

  /// Adds a column; one of which the name is taken is called `attribute:` and its name.
  mutating func append(_ name: String, _ values: ExportedNetwork.Column.Values) {
    var name = name
    while !taken.insert(name.folded).inserted { name = "attribute:" + name }
    columns.append(ExportedNetwork.Column(name, values))
  }
}

extension Network {
  /// What is known of ties besides their weight.
  fileprivate var tieColumns: [ExportedNetwork.Column] {
    let ties = ties
    return [
      ties.roles.map { roles in .init("role", .text { roles[$0].cell }) },
      ties.functions.map { functions in .init("function", .text { functions[$0].cell }) },
      ties.since.map { days in .init("since", .text { days[$0]?.description }) },
      ties.until.map { days in .init("until", .text { days[$0]?.description }) },
    ].compactMap(\.self)
  }
}

extension TieRows {
  /// Whether days are given, and two actors have several rows.
  fileprivate var repeatsDatedPairs: Bool {
    guard since != nil || until != nil else { return false }
    var seen: Set<UInt64> = []
    return zip(sources, targets).contains { source, target in
      !seen.insert(UInt64(min(source, target)) << 32 | UInt64(max(source, target))).inserted
    }
  }
}
