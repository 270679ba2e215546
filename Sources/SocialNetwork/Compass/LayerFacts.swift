import GraphCore

/// The ties that serve a role or a function, taken as a network of their own.
///
/// - **ties**: pairs of actors with such a tie. **tie share**: over all pairs that say which role
///   (function) they serve; a pair may serve several.
/// - **coverage**: the actors with such a tie, over all actors.
/// - **density**: the ties over all pairs of actors.
/// - **isolated here**: actors with ties, but none of this role (function). One that has ties of
///   which it is not known what they serve, or that was not surveyed, is **unknown here** instead.
/// - Complexity: O(*n* + *m*).
struct LayerIndicators {
  /// The indicators, all of them for programs and the overview.
  let indicators: [Indicator]

  init(_ part: CompassPart, in layers: CompassLayers) {
    let layer: Network
    let tagged: Int?
    let column: String
    let name: String
    switch part {
    case .role(let role):
      (layer, tagged, column, name) = (layers[role], layers.tiesWithRole, "role", role.name)
    case .function(let function):
      (layer, tagged) = (layers[function], layers.tiesWithFunction)
      (column, name) = ("function", function.name)
    default:
      indicators = []
      return
    }
    let options = ["--\(column)", name]
    guard let tagged else {
      indicators = Title.all.map { id, title in
        Indicator(
          id,
          title: title,
          without: .tieColumn(column),
          command: ["check"],
          isDetail: true
        )
      }
      return
    }
    let facts = LayerFacts(of: layer, in: layers.whole)
    let (n, ties) = (layer.actors.count, layer.graph.edgeCount)
    let values: [(Indicator.Value, Text, [String])] = [
      (
        .count(ties),
        Noun.tie.count(ties, .serve)
          + (column == "role"
            ? Text(en: " this role.", nl: " deze rol.")
            : Text(en: " this function.", nl: " deze functie.")),
        ["describe"] + options
      ),
      (
        .share(ties, of: tagged),
        Noun.tie.part(ties, of: tagged)
          + Text(
            en: " that say what they serve are of this layer.",
            nl: " die zeggen wat ze dienen, zijn van deze laag."
          ),
        ["describe"] + options
      ),
      (
        .share(facts.covered, of: n),
        Noun.actor.part(facts.covered, of: n, .have)
          + Text(en: " such a tie.", nl: " zo'n relatie."),
        ["centrality"] + options
      ),
      (
        layer.score(.density).map { .number($0) } ?? .undefined,
        Text(
          en: "The share of all possible ties that exist.",
          nl: "Het aandeel van alle mogelijke relaties dat er is."
        ),
        ["describe"] + options
      ),
      (
        .share(facts.isolated, of: facts.connected),
        Noun.actor.part(facts.isolated, of: facts.connected)
          + Text(en: " with ties", nl: " met relaties") + Verb.have.form(for: facts.isolated)
          + Text(en: " none here.", nl: " er hier geen."),
        ["isolated"] + options + ["--rung", "isolate"]
      ),
      (
        .share(facts.unknown, of: facts.connected),
        Noun.actor.part(facts.unknown, of: facts.connected)
          + Text(
            en: " with ties may have one here that is not known.",
            nl: " met relaties: misschien is er hier een die niet gekend is."
          ),
        ["isolated"] + options + ["--rung", "unknown"]
      ),
    ]
    indicators = zip(Title.all, values).map { title, value in
      Indicator(
        title.id,
        title: title.title,
        value: value.0,
        sentence: value.1,
        command: value.2,
        isDetail: true
      )
    }
  }

  private enum Title {
    static let all: [(id: String, title: Text)] = [
      ("ties", Text(en: "Ties", nl: "Relaties")),
      ("tie-share", Text(en: "Share of ties", nl: "Aandeel relaties")),
      ("coverage", Text(en: "Actors reached", nl: "Bereikte actoren")),
      ("density", Text(en: "Density", nl: "Dichtheid")),
      ("isolated-here", Text(en: "Isolated here", nl: "Hier geïsoleerd")),
      ("unknown-here", Text(en: "Unknown here", nl: "Hier onbekend")),
    ]
  }
}

/// Who has a tie in a layer, and who has ties elsewhere only.
struct LayerFacts {
  /// The actors with a tie in the layer.
  private(set) var covered = 0

  /// The actors with a tie in the whole network.
  private(set) var connected = 0

  /// Those of them that are isolated in the layer.
  private(set) var isolated = 0

  /// Those of them of whom it is not known whether they have a tie in the layer.
  private(set) var unknown = 0

  init(of layer: Network, in whole: Network) {
    for actor in whole.actors.indices where whole.graph.degree(of: actor) > 0 {
      connected += 1
      if layer.graph.degree(of: actor) > 0 {
        covered += 1
      } else if layer.doubt(about: actor) == nil {
        isolated += 1
      } else {
        unknown += 1
      }
    }
  }
}
