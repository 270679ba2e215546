import GraphCore
public import GraphLayout
public import SocialNetwork

/// A drawing of a network: its actors and ties, with a title, a legend and a caption.
///
///     let diagram = try Diagram(network, options: .init(title: "Onze leden", language: .nl))
///     let svg = try diagram.render(.svg)
///
/// The same network gives the same drawing, whatever the order of its files; only the borders of
/// communities may depend on it. People are drawn but never named, and nothing is drawn of an actor
/// but its name, kind, ties, score and isolation.
public struct Diagram: Sendable {
  /// The form of a drawing.
  public enum Format: String, CaseIterable, Sendable {
    /// A drawing for the web and for documents, with text for readers who cannot see it.
    case svg

    /// An image of at most 8000 pixels a side.
    case png

    /// A drawing for printing, at most as large as A3.
    case pdf

    /// The source, for Graphviz.
    case dot
  }

  /// The most actors that get the full drawing.
  static let fullLimit = 300

  /// The most actors and ties that are drawn one by one: 20 s of layout on one core when none of the actors has
  /// one tie only, 3 s when most do; an image of more ties takes minutes.
  static let mostActors = 20_000
  static let mostTies = 100_000

  /// How much is drawn one by one, as asked or as chosen.
  public let style: Style

  /// What the drawing leaves out or does otherwise because the network is large.
  public let notes: [Text]

  /// Where the actors of the main network stand, by their position, for another drawing to keep; none
  /// where communities are drawn.
  public let places: [Int: Point]

  /// The other styles in which the network may be drawn, where nobody asked for one.
  public let alternatives: [Style]

  /// The title above the drawing.
  public var title: String { options.title.cleaned }

  /// The entries of the legend, from the first row to the last.
  public let legend: [String]

  /// The sentences below the drawing.
  public let caption: Text

  /// What the drawing shows, for who cannot see it.
  public let alternativeText: Text

  let picture: Picture
  let bounds: Box
  let logoFrame: Box?
  let options: Options

  /// Lays a network out.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - options: What the drawing says and shows besides.
  /// - Throws: ``DrawingError`` when too much is to be drawn one by one, or Graphviz refuses.
  /// - Precondition: `options.sizes` and the other lists of options have an element for every actor,
  ///   and the groups are of this network.
  /// - Complexity: Some tenths of a second for 300 actors, seconds for a backbone or for the
  ///   communities of 500 000.
  public init(_ network: Network, options: Options) throws(DrawingError) {
    let lengths = [
      options.sizes?.count, options.selection?.isShown.count, options.boxes?.labels.count,
    ]
    precondition(
      lengths.allSatisfy { $0.map { $0 == network.actors.count } ?? true },
      "an element for every actor"
    )
    self.options = options
    // Colors and letters are asked for in many places.
    let made = HouseStyle.$current.withValue(options.houseStyle) {
      Result<Made, DrawingError> { () throws(DrawingError) in
        try Made(network, options: options)
      }
    }
    let parts = try made.get()
    style = parts.choice.style
    alternatives = parts.choice.alternatives
    bounds = parts.page.bounds
    picture = parts.picture
    logoFrame = parts.page.logoFrame
    legend = parts.legend
    caption = parts.caption
    alternativeText = parts.alternativeText
    notes = parts.notes
    places = parts.places
  }
}

/// All that a drawing is made of.
private struct Made {
  let choice: StyleChoice
  let page: Page
  let picture: Picture
  let legend: [String]
  let caption: Text
  let alternativeText: Text
  let notes: [Text]
  let places: [Int: Point]

  init(_ network: Network, options given: Diagram.Options) throws(DrawingError) {
    var options = given
    let drawn = DrawnNetwork(
      network,
      shown: options.selection,
      tieMarks: options.tieMarks,
      gone: options.goneActors
    )
    // A layer has the places of the whole, where that can be drawn one by one.
    let layered = drawn.isSelected ? nil : options.wholeNetwork.map { DrawnNetwork($0) }
    let whole = layered.flatMap { whole -> (network: DrawnNetwork, choice: StyleChoice)? in
      let choice = StyleChoice(of: whole, options: options)
      return choice.style == .communities ? nil : (whole, choice)
    }
    let choice = whole?.choice ?? StyleChoice(of: drawn, options: options)
    self.choice = choice
    let withoutBoxes = options.boxes.flatMap { boxes in
      RegionGroups.reasonForNone(of: boxes, in: drawn, fewestPeople: options.fewestPeople)
    }
    if let withoutBoxes {
      options.boxes = nil
      options.scope.append(withoutBoxes)
    }
    let count = choice.backbone?.members.count ?? drawn.names.count
    let groups = RegionGroups(of: network, shownBy: drawn, choice: choice, options: options)
    var sheet = options.sheet(forActors: groups == nil ? count : min(count, 300))
    // Names that are asked for are all there, however high the page becomes.
    if options.labelCount == .max, sheet.isTrimmed { sheet = sheet.withoutLimit }
    let tally = DrawingTally(of: drawn, in: NetworkParts(of: drawn), tieMarks: options.tieMarks)
    let language = options.language
    func frame(_ subtitle: String?) -> PageFrame {
      PageFrame(
        title: options.title,
        subtitle: subtitle ?? tally.subtitle(options)[language],
        language: language,
        isBare: options.isBare && sheet.height == nil
      )
    }
    let result: (page: Page, legend: [String], caption: [Text], rest: [Text])
    let (own, described): ([Text], Text)
    if let groups {
      var body = RegionBody(drawn, groups: groups, choice: choice, options: options, on: sheet)
      // In regions members are marked rather than whole groups.
      let isOfMarks = options.subtitle == DiagramRequest.subtitleOfIsolatedGroups[language]
      let subtitle =
        body.hasMarks
        ? DiagramRequest.subtitleOfMarkedMembers : DiagramRequest.subtitleOfCountedMembers
      result = try frame(isOfMarks ? subtitle[language] : options.subtitle)
        .page(on: sheet, of: &body)
      (own, places, described) = (body.notes, [:], body.description)
    } else {
      guard count <= Diagram.mostActors else {
        throw DrawingError(tooMany: Noun.actor.count(count), limit: Diagram.mostActors)
      }
      let tieCount = (choice.backbone?.graph ?? drawn.graph).edgeCount
      guard tieCount <= Diagram.mostTies else {
        throw DrawingError(tooMany: Noun.tie.count(tieCount), limit: Diagram.mostTies)
      }
      for (limit, noun, count) in [
        (options.engine.mostActors, Noun.actor, count), (options.engine.mostTies, .tie, tieCount),
      ] {
        guard let limit, count > limit else { continue }
        throw DrawingError(tooMany: noun.count(count), for: options.engine, limit: limit)
      }
      let placed = whole == nil ? network : options.wholeNetwork ?? network
      var body = NetworkBody(
        drawn,
        placedAs: whole?.network ?? drawn,
        standingTogether: placed.isolationLadder().groups,
        choice: choice,
        options: options,
        on: sheet
      )
      result = try frame(options.subtitle).page(on: sheet, of: &body)
      (own, places, described) = (body.notes, body.places, body.description)
    }
    page = result.page
    picture = page.picture()
    legend = result.legend
    // What keeps a date on one line is for the page alone.
    let prose = result.caption.prose
    caption = Text(
      en: prose.en.replacing("\u{A0}", with: " "),
      nl: prose.nl.replacing("\u{A0}", with: " ")
    )
    let placesAreOwn = layered != nil && whole == nil
    alternativeText =
      ([described] + (placesAreOwn ? [Made.ownPlaces] : []) + result.rest).prose
    notes =
      [withoutBoxes].compactMap(\.self) + own
      + [Made.note(onHeightOf: page, options.sheet(forActors: count))].compactMap(\.self)
      + Made.notes(onLettersOf: page)
  }

  /// That a layer does not have the places of the whole network.
  private static let ownPlaces = Text(
    en: "The whole network is too full to be drawn one by one, so actors do not stand in the same "
      + "places in every layer.",
    nl:
      "Het hele netwerk is te vol om een voor een te tekenen, dus staan actoren niet in elke laag op "
      + "dezelfde plaats."
  )

  /// That a page became higher than others of its kind, since all names were asked for; `nil` where it did not.
  private static func note(onHeightOf page: Page, _ sheet: Sheet) -> Text? {
    guard let most = sheet.height, page.bounds.height > most + 1 else { return nil }
    func centimetres(_ points: Double) -> Text { Number.text(Int((points / 72 * 2.54).rounded())) }
    let (height, usual) = (centimetres(page.bounds.height), centimetres(most))
    guard height != usual else { return nil }
    return Text(
      en: "To name all, the picture is \(height.en) cm high rather than at most \(usual.en).",
      nl:
        "Om iedereen te noemen is het beeld \(height.nl) cm hoog in plaats van hoogstens \(usual.nl)."
    )
  }

  /// What is said of the font and of letters that it lacks.
  private static func notes(onLettersOf page: Page) -> [Text] {
    guard FontMetrics.hasAnyFont else {
      return [
        Text(
          en: "There is no font on this machine, so words may not fit: install one"
            + " (\(DrawingError.fontPackage)).",
          nl:
            "Er staat geen lettertype op deze computer, dus woorden passen misschien niet: installeer"
            + " er een (\(DrawingError.fontPackage))."
        )
      ]
    }
    var notes: [Text] = []
    let family = Theme.font.split(separator: ",").first.map(String.init) ?? ""
    if !FontMetrics.hasFont(family) {
      notes.append(
        Text(
          en: "The font \(family) is not on this machine; another one is used.",
          nl: "Het lettertype \(family) staat niet op deze computer; een ander is gebruikt."
        )
      )
    }
    if let note = MissingLetters(among: page.letters).note { notes.append(note) }
    return notes
  }
}

/// Why a drawing could not be made, with Graphviz's own words where it was Graphviz that refused.
public struct DrawingError: ExplainedError, Sendable, Hashable {
  /// What stood in the way.
  public enum Reason: Sendable, Hashable {
    /// More actors or ties than are drawn one by one: a part of the network may be drawn.
    case tooMany

    /// More dots than an image may have: fewer dots an inch, or a smaller page.
    case tooLarge

    /// Graphviz could not do what it was asked to.
    case refused
  }

  /// What stood in the way.
  public let reason: Reason

  /// The finished sentence.
  public let text: Text

  init(refused text: Text) {
    reason = .refused
    self.text = text
  }

  init(tooLarge pixels: Int, atDensity density: Int) {
    reason = .tooLarge
    let (pixels, limit) = (Number.text(pixels), Number.text(Diagram.mostPixels))
    text = Text(
      en: "an image of this page at \(density) dots per inch would be \(pixels.en) dots long (at "
        + "most \(limit.en)): ask for fewer dots per inch or a smaller page",
      nl: "een beeld van dit blad met \(density) punten per inch zou \(pixels.nl) punten lang zijn "
        + "(hoogstens \(limit.nl)): vraag minder punten per inch of een kleiner blad"
    )
  }

  /// How a font is installed.
  fileprivate static let fontPackage = "apt-get install fonts-liberation"

  /// That a picture would have no words.
  static let withoutFont = DrawingError(
    refused: Text(
      en: "there is no font on this machine, so a PDF or PNG would have no words: install one"
        + " (\(fontPackage)), or draw an SVG",
      nl: "er staat geen lettertype op deze computer, dus een PDF of PNG zou geen woorden hebben:"
        + " installeer er een (\(fontPackage)), of teken een SVG"
    )
  )

  /// That an engine would take minutes.
  fileprivate init(tooMany count: Text, for engine: Diagram.Engine, limit: Int) {
    reason = .tooMany
    let (name, limit) = (engine.rawValue, Number.text(limit))
    text = Text(
      en:
        "\(count.en) are too many for \(name) (at most \(limit.en)): take another engine, or draw a"
        + " part of them",
      nl:
        "\(count.nl) zijn te veel voor \(name) (hoogstens \(limit.nl)): neem een andere methode, of"
        + " teken er een deel van"
    )
  }

  fileprivate init(tooMany count: Text, limit: Int) {
    reason = .tooMany
    let limit = Number.text(limit)
    text = Text(
      en: "\(count.en) are too many to draw one by one (at most \(limit.en)): draw a part of them",
      nl: "\(count.nl) zijn te veel om een voor een te tekenen (hoogstens \(limit.nl)): teken er "
        + "een deel van"
    )
  }
}
