import GraphCore
import SocialNetwork

extension Diagram {
  /// How much of a network is drawn one by one.
  public enum Style: String, CaseIterable, Sendable {
    /// Every actor and tie.
    case full

    /// The actors of the main network and of large separate groups, without the people who have one
    /// tie: these are counted at the actor they hang on.
    case backbone

    /// The communities of the main network, each as a pie of the kinds of its actors.
    case communities
  }
}

/// The way a network is drawn, and why.
struct StyleChoice: Sendable {
  let style: Diagram.Style

  /// The beginning of the sentence that says what was chosen.
  let reason: Text

  /// The other styles in which the network may be drawn; none where this one was asked for, or where
  /// every actor is drawn.
  let alternatives: [Diagram.Style]

  /// What is drawn one by one where not all is.
  let backbone: Backbone?

  /// The most actors of whom a backbone is tried.
  private static let backboneLimit = 1500

  /// The most symbols of a backbone, and the most ties where they are more than three a symbol.
  private static let mostSymbols = 500
  private static let mostTies = 300

  init(of network: DrawnNetwork, options: Diagram.Options) {
    let count = network.names.count
    // Columns can be read whatever their length.
    if let asked = options.selection?.columns == nil ? options.style : .full {
      let backbone = asked == .backbone ? Backbone(of: network) : nil
      self.init(asked, because: StyleChoice.asked, backbone)
      return
    }
    let page = options.sheet(forActors: count)
    let isFull = count <= Diagram.fullLimit
    if isFull, StyleChoice.ink(of: network.graph, on: page) <= StyleChoice.mostInk {
      self.init(.full, because: Text(""))
      return
    }
    guard count <= StyleChoice.backboneLimit else {
      self.init(.communities, because: StyleChoice.more(than: StyleChoice.backboneLimit))
      return
    }
    let backbone = Backbone(of: network)
    let symbols = backbone.members.count
    let ties = backbone.graph.edgeCount
    guard StyleChoice.ink(of: backbone.graph, on: page) <= StyleChoice.mostInk else {
      let count = Noun.tie.count(network.graph.edgeCount)
      self.init(
        .communities,
        because: Text(
          en: "Because \(count.en) would cover the page,",
          nl: "Omdat \(count.nl) het blad zouden bedekken,"
        )
      )
      return
    }
    guard !isFull else {
      let count = Noun.tie.count(network.graph.edgeCount)
      self.init(
        .backbone,
        because: Text(
          en: "Because \(count.en) would cover the page,",
          nl: "Omdat \(count.nl) het blad zouden bedekken,"
        ),
        backbone
      )
      return
    }
    if symbols > StyleChoice.mostSymbols || ties > max(3 * symbols, StyleChoice.mostTies) {
      let reason = Text(
        en: "Because even without people with one tie \(Noun.actor.count(symbols).en) and "
          + "\(Noun.tie.count(ties).en) would remain,",
        nl: "Omdat ook zonder mensen met één relatie \(Noun.actor.count(symbols).nl) en "
          + "\(Noun.tie.count(ties).nl) zouden overblijven,"
      )
      self.init(.communities, because: reason)
    } else {
      self.init(.backbone, because: StyleChoice.more(than: Diagram.fullLimit), backbone)
    }
  }

  /// The most of a page that ties may cover.
  private static let mostInk = 0.35

  /// How much of a page the ties of a network would cover, were they straight lines.
  private static func ink(of graph: Graph, on page: Sheet) -> Double {
    let width = page.contentWidth - (page.hasColumn ? Sheet.columnWidth : 0)
    // About a quarter of a page is words.
    let height = 0.75 * (page.contentHeight ?? page.contentWidth)
    let area = width * height
    // In networks that fill their page, a tie is about a fifth as long as its diagonal.
    let length = 0.22 * (width * width + height * height).squareRoot()
    return Double(graph.edgeCount) * length * 0.65 * page.typography.symbolScale / area
  }

  private init(_ style: Diagram.Style, because reason: Text, _ backbone: Backbone? = nil) {
    self.style = style
    alternatives =
      style == .full || reason == StyleChoice.asked
      ? [] : Diagram.Style.allCases.filter { $0 != style }
    self.reason = reason
    self.backbone = backbone
  }

  private static let asked = Text(en: "As asked,", nl: "Zoals gevraagd")

  private static func more(than limit: Int) -> Text {
    Text(en: "With more than \(limit) actors,", nl: "Bij meer dan \(limit) actoren")
  }
}
