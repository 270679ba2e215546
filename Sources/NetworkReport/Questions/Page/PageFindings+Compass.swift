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
    case .guarded(let guarded, isShare: true): share = guarded.number
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
    if case .guarded(let guarded, _) = value { guarded.isWithheld } else { false }
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

  // MARK: - The sentence that sums a layer up

  private func sentence(on part: CompassPart) -> Text? {
    switch part {
    case .role(.connecting):
      guard let all = fraction(.connecting(.mainPart), in: part) else { return nil }
      let whole = Text(
        en: "\(all.en) of the actors belong to the main network",
        nl: "\(all.nl) van de actoren hoort bij het hoofdnetwerk"
      )
      guard !compass.words.isMainPartOneTie,
        let frail = fraction(.connecting(.dependsOnTie), in: part)
      else {
        return Text(en: "\(whole.en).", nl: "\(whole.nl).").capitalized
      }
      return Text(
        en: "\(whole.en); \(frail.en) depend for that on one single tie each.",
        nl: "\(whole.nl); \(frail.nl) hangt daarvoor telkens af van één enkele relatie."
      ).capitalized
    case .role(.critical):
      guard let near = fraction(.critical(.near), in: part) else { return nil }
      let reach = Text(
        en: "\(near.en) of the actors besides governments reach one within two steps",
        nl: "\(near.nl) van de actoren buiten de overheden bereikt er een in hoogstens twee stappen"
      )
      guard let none = fraction(.critical(.unreached), in: part) else {
        return Text(en: "\(reach.en).", nl: "\(reach.nl).").capitalized
      }
      return Text(
        en: "\(reach.en); \(none.en) have no path at all.",
        nl: "\(reach.nl); \(none.nl) heeft geen enkel pad."
      ).capitalized
    case .role(.laboratory):
      return fraction(.laboratory(.newTies), in: part).map {
        Text(
          en: "\($0.en) of the ties with a date that still exist began in the last year.",
          nl: "\($0.nl) van de relaties met een datum die nog bestaan, begon in het laatste jaar."
        ).capitalized
      }
    case .function(.learning):
      guard let reach = indicator(.learning(.twoStepReach), in: part),
        case .participants(let all, let sample) = reach.base, all > 1
      else { return nil }
      let (count, actors) = (reach.value.text, Noun.actor.count(all))
      let isOne = reach.value.number == 1
      // Of a sample it is not certain.
      let (half, helft) =
        sample == nil ? ("At least half", "Minstens de helft") : ("About half", "Ongeveer de helft")
      return Text(
        en:
          "\(half) of the \(actors.en) with learning ties reach \(count.en) \(isOne ? "other" : "others") or more "
          + "within two steps.",
        nl:
          "\(helft) van de \(actors.nl) met leerrelaties bereikt in twee stappen \(count.nl) "
          + "\(isOne ? "andere" : "anderen") of meer."
      )
    case .function(.culture):
      return fraction(.culture(.people), in: part).map {
        Text(
          en: "\($0.en) of the people of whom it is known have a tie that serves culture.",
          nl:
            "\($0.nl) van de mensen van wie het bekend is, heeft een relatie die de cultuurfunctie dient."
        ).capitalized
      }
    case .function(.movement):
      return fraction(.movement(.peopleToGovernment), in: part).map {
        Text(
          en: "\($0.en) of the people of whom it is known have a path of advocacy to a government.",
          nl:
            "\($0.nl) van de mensen van wie het bekend is, heeft een pad van belangenbehartiging naar "
            + "een overheid."
        ).capitalized
      }
    case .function(.community):
      guard
        case .knitting(let both, let closeKnit, let open, let neither, _)? = indicator(
          .community(.closeKnitAndOpen),
          in: part
        )?.base, both + closeKnit + open + neither > 0
      else { return nil }
      let groups = Noun.group.part(both, of: both + closeKnit + open + neither)
      let isOne = both == 1 || both + closeKnit + open + neither == 1
      return Text(
        en:
          "\(groups.en) of which it can be told \(isOne ? "is" : "are") both close-knit and open.",
        nl:
          "\(groups.nl) waarvan het te zeggen is, \(isOne ? "is" : "zijn") hecht én open."
      )
    case .mix, .places, .durability, .equality: return nil
    }
  }

  /// A share in words that are easy to say aloud.
  private func fraction(_ id: IndicatorID, in part: CompassPart) -> Text? {
    guard let indicator = indicator(id, in: part), indicator.value.whole > 0,
      let share = indicator.value.number
    else { return nil }
    let words: [(least: Double, en: String, nl: String)] = [
      (0.94, "more than nine in ten", "meer dan negen op de tien"),
      (0.85, "nine in ten", "negen op de tien"), (0.775, "four in five", "vier op de vijf"),
      (0.725, "three quarters", "driekwart"), (0.64, "two thirds", "twee derde"),
      (0.55, "six in ten", "zes op de tien"), (0.45, "half", "de helft"),
      (0.365, "four in ten", "vier op de tien"), (0.29, "a third", "een derde"),
      (0.225, "a quarter", "een kwart"), (0.183, "one in five", "een op de vijf"),
      (0.154, "one in six", "een op de zes"), (0.134, "one in seven", "een op de zeven"),
      (0.112, "one in eight", "een op de acht"), (0.083, "one in ten", "een op de tien"),
      (0.058, "one in fifteen", "een op de vijftien"), (0.04, "one in twenty", "een op de twintig"),
    ]
    guard share < 1, share >= 0.04, let found = words.first(where: { share >= $0.least }) else {
      return indicator.value.text
    }
    let isExact =
      share >= 0.94 || Set([0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9]).contains(share)
    return isExact
      ? Text(en: found.en, nl: found.nl)
      : Text(en: "about \(found.en)", nl: "ongeveer \(found.nl)")
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
