import GraphCore
import GraphLayout
import NetworkDrawing
import SocialNetwork

// The three roles, the four functions, and where nobody is.

extension PageFindings {
  /// The three roles.
  var rolesPart: NetworkPage.Part {
    let items = Role.allCases.compactMap { layer(.role($0)) }.map(NetworkPage.Item.layer)
    return NetworkPage.Part(
      id: "roles",
      heading: Text(en: "The three roles", nl: "De drie rollen"),
      short: Text(en: "Roles", nl: "Rollen"),
      lead: PageFindings.bandExplained(in: items),
      items: items
    )
  }

  /// The four functions, and what holds for all of them.
  var functionsPart: NetworkPage.Part {
    let rest: [CompassPart] = [.mix, .durability, .equality]
    let items =
      Function.allCases.compactMap { layer(.function($0)) }.map(NetworkPage.Item.layer)
      + rest.flatMap(self.items)
    return NetworkPage.Part(
      id: "functions",
      heading: Text(en: "The four functions", nl: "De vier functies"),
      short: Text(en: "Functions", nl: "Functies"),
      lead: PageFindings.bandExplained(in: items),
      items: items
    )
  }

  /// What was found for a part that is no layer, each number with its card.
  private func items(of part: CompassPart) -> [NetworkPage.Item] {
    guard let found = compass.findings.parts.first(where: { $0.part == part }) else { return [] }
    let told = found.indicators.filter { $0.value.need == nil && !compass.words.isDetail($0) }
    guard !told.isEmpty else {
      return compass.sections(of: found, limit: 10).flatMap { section in
        (section.heading.map { [.heading($0)] } ?? []) + [.blocks(section.blocks)]
      }
    }
    let notes = notes(of: found, on: told)
    return [
      .heading(part.title.capitalized), .blocks([.sentence(part.question)]),
      .figures(told.map { figure($0, in: part) }),
    ] + (notes.isEmpty ? [] : [.blocks([.sentences(notes)])])
  }

  /// What has to be known to read some indicators.
  private func notes(of found: CompassFindings.Part, on told: [Indicator]) -> [Text] {
    let notes =
      found.notes.filter { compass.isNeeded($0, for: told) }.map { compass.words.sentence($0) }
      + [compass.words.sentence(onBoundsOf: told)]
    return notes.filter { !$0.en.isEmpty }
  }

  /// The places with most actors, and how many there serve each function.
  var placesPart: NetworkPage.Part {
    let part = compass.findings.parts.first { $0.part == .places }
    let told = part?.indicators.filter { $0.value.need == nil && !compass.words.isDetail($0) } ?? []
    let blocks = compass.places(limit: .max)
    var items: [NetworkPage.Item] = []
    if !told.isEmpty { items.append(.figures(told.map { figure($0, in: .places) })) }
    if case .table(let table)? = blocks.first {
      items.append(
        .table(
          PageTable(
            title: Text(
              en: "Who serves which function where",
              nl: "Wie waar welke functie dient"
            ),
            table: table,
            shown: 12,
            marksGaps: true
          )
        )
      )
      items.append(.blocks(Array(blocks.dropFirst())))
    }
    let notes = (part?.notes ?? []).map { compass.words.sentence($0) }
    if !notes.isEmpty { items.append(.blocks([.sentences(notes)])) }
    return NetworkPage.Part(
      id: "places",
      heading: Text(en: "Blind spots", nl: "Blinde vlekken"),
      short: Text(en: "Blind spots", nl: "Blinde vlekken"),
      lead: [CompassPart.places.question],
      items: items.isEmpty
        ? [
          .blocks([
            .sentence(
              Text(
                en: "The data do not tell of enough actors where they are and what they serve.",
                nl: "De gegevens zeggen van te weinig actoren waar ze zijn en wat ze dienen."
              )
            )
          ])
        ] : items
    )
  }

  // MARK: - A role or function

  private func layer(_ part: CompassPart) -> LayerSummary? {
    guard let found = compass.findings.parts.first(where: { $0.part == part }) else { return nil }
    let words = compass.words
    let told = found.indicators.filter { $0.value.need == nil && !words.isDetail($0) }
    let first = part.foremost.compactMap { id in told.first { $0.id == id } }
    let others = told.filter { other in !first.contains { $0.id == other.id } }
    let facts = [IndicatorID.Layer.ties, .coverage, .unknownHere].compactMap { id -> Text? in
      guard let indicator = found.indicators.first(where: { $0.id == .layer(id) }),
        indicator.value.number != nil, id == .ties || indicator.value.count > 0
      else { return nil }
      return words.sentence(of: indicator, in: part)
    }
    return LayerSummary(
      id: part.name,
      title: part.title.capitalized,
      question: part.question,
      sentence: sentence(on: part) ?? (told.isEmpty ? nothing(on: part) : Text("")),
      facts: facts,
      figures: (first + others).map { figure($0, in: part) },
      notes: notes(of: found, on: told),
      sketch: sketch(of: part).flatMap { $0.ties.isEmpty ? nil : $0 }
    )
  }

  /// An indicator with its sentence and what chance gives.
  private func figure(_ indicator: Indicator, in part: CompassPart) -> Figure {
    let words = compass.words
    var share: Double?
    switch indicator.value {
    case .share(_, let whole): share = whole > 0 ? indicator.value.number : nil
    case .portion(let portion): share = portion
    case .guarded(let guarded, isShare: true, _): share = guarded.number
    default: share = nil
    }
    var band: Figure.ChanceBand?
    if let chance = indicator.chance, chance.verdict != nil, share != nil {
      // Of too few draws every number is alike.
      let alike = chance.rangeAlike ?? 0...1
      band = Figure.ChanceBand(
        mean: min(max(chance.mean, 0), 1),
        range: min(max(alike.lowerBound, 0), 1)...min(max(alike.upperBound, 0), 1),
        text: indicator.value.like(chance.mean).text
      )
    }
    let further = words.further(on: indicator, in: part)
    return Figure(
      title: words.title(of: indicator),
      value: isWithheld(indicator.value)
        ? Text(en: "Not shown", nl: "Niet getoond") : indicator.value.text,
      share: share,
      chance: band,
      isWithheld: isWithheld(indicator.value) || indicator.value == .unknown,
      sentence: words.sentence(of: indicator, in: part)
        .followed(by: words.sentence(onChanceOf: indicator)),
      explanation: explanation(of: indicator, in: part),
      more: [further]
    )
  }

  /// What the band on a bar holds, where there is one.
  private static func bandExplained(in items: [NetworkPage.Item]) -> [Text] {
    let figures = items.flatMap { item -> [Figure] in
      switch item {
      case .layer(let layer): layer.figures
      case .figures(let figures): figures
      default: []
      }
    }
    guard figures.contains(where: { $0.chance != nil }) else { return [] }
    return [
      Text(
        en:
          "The grey band on a bar holds the numbers that do not clearly differ from chance; the line in it is what "
          + "chance gives on average.",
        nl:
          "De grijze band op een balk omvat de cijfers die niet duidelijk verschillen van toeval; de streep erin is "
          + "wat toeval gemiddeld geeft."
      )
    ]
  }

  private func isWithheld(_ value: Indicator.Value) -> Bool {
    if case .guarded(let guarded, _, _) = value { guarded.isWithheld } else { false }
  }

  /// How an indicator is to be read: what it answers, what is unknown, and what chance means.
  func explanation(of indicator: Indicator, in part: CompassPart) -> [Text] {
    var texts = [part.question]
    if let (least, most) = compass.words.bounds(of: indicator), least != most {
      texts.append(
        Text(
          en:
            "Whatever turns out of what is not known, it lies between \(least.en) and \(most.en), if whoever was "
            + "surveyed told of all ties.",
          nl:
            "Wat er ook blijkt van wat niet bekend is, het ligt tussen \(least.nl) en \(most.nl), als wie bevraagd "
            + "is alle relaties genoemd heeft."
        )
      )
    }
    if indicator.chance?.verdict != nil,
      case .sentences(let sentences)? = compass.chanceExplained?.blocks.first
    {
      texts += sentences.prefix(2)
    }
    return texts + [compass.words.test(of: indicator)].compactMap(\.self)
  }

  /// The ties of a layer on the places of the drawing; `nil` where there is not a place for each.
  private func sketch(of part: CompassPart) -> LayerSummary.Sketch? {
    let places = drawing.diagram.places
    guard places.count > 1, network.graph.edgeCount <= 3000 else { return nil }
    let actors = places.keys.sorted()
    let points = actors.compactMap { places[$0] }
    let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    let side = max(right - left, bottom - top, 1e-9)
    var order = [Int?](repeating: nil, count: network.actors.count)
    for (place, actor) in actors.enumerated() { order[actor] = place }
    var ties: [(Int, Int)] = []
    var edge = 0
    network.graph.forEachEdge { u, v, _ in
      let serves: Bool
      switch part {
      case .role(let role): serves = network.ties.roles?[edge].contains(role) ?? false
      case .function(let function):
        serves = network.ties.functions?[edge].contains(function) ?? false
      default: serves = false
      }
      if serves, let first = order[u], let second = order[v] { ties.append((first, second)) }
      edge += 1
    }
    return LayerSummary.Sketch(
      places: points.map { (x: ($0.x - left) / side, y: ($0.y - top) / side) },
      ties: ties
    )
  }

  /// Why nothing is said of a layer.
  private func nothing(on part: CompassPart) -> Text {
    if case .role = part {
      return Text(
        en: "The data do not tell enough to say how the network serves this role.",
        nl: "De gegevens vertellen te weinig om te zeggen hoe het netwerk deze rol ondersteunt."
      )
    }
    return Text(
      en: "The data do not tell enough to say how the network serves this function.",
      nl: "De gegevens vertellen te weinig om te zeggen hoe het netwerk deze functie ondersteunt."
    )
  }
}

extension CompassPart {
  /// The indicators that say most of the part, in order.
  fileprivate var foremost: [IndicatorID] {
    switch self {
    case .role(.connecting):
      [.connecting(.mainPart), .connecting(.dependsOnTie), .connecting(.bridging)]
    case .role(.critical):
      [
        .critical(.near), .critical(.nearWithoutUmbrella), .critical(.unreached),
        .critical(.umbrellaOnly),
      ]
    case .role(.laboratory):
      [.laboratory(.newTies), .laboratory(.acrossSectors), .laboratory(.acrossFunctions)]
    case .function(.learning):
      [.learning(.twoStepReach), .learning(.newGroups), .learning(.mixedPlaces)]
    case .function(.culture):
      [.culture(.people), .culture(.peopleWithGroups), .culture(.acrossPlaces)]
    case .function(.movement):
      [.movement(.peopleToGovernment), .movement(.bypass), .movement(.contacts)]
    case .function(.community):
      [.community(.closeKnitAndOpen), .community(.openness), .community(.closedTriangles)]
    case .mix, .places, .durability, .equality: []
    }
  }
}
