public import SocialNetwork

/// A question that tells more than an indicator of the compass does.
///
/// It is asked of the network that the compass was asked of, or of a layer of it.
public enum FurtherQuestion: Question, Hashable {
  /// What the files hold, and what they lack.
  case check

  /// What describes the network, and how far groups of an attribute mix.
  case describe(by: String? = nil, in: Layer = Layer())

  /// Who is most central, by the measure of an id; `nil` for the usual ones.
  case centrality(measure: String? = nil, in: Layer = Layer())

  /// How central those are who serve a function.
  case centralityOfThoseServing(Function)

  /// Which groups are isolated: on one rung, or on all.
  case isolated(rung: Rung? = nil, in: Layer = Layer())

  /// Without which ties the network falls into more parts.
  case bridges

  /// Who does not reach the actors of a kind.
  case outOfReach(of: ActorKind, in: Layer = Layer())

  /// What social capital there is, by an attribute: of actors, or of its groups.
  case capital(by: String, ofGroups: Bool = false)

  /// Whether groups of an attribute have equal access.
  case equity(by: String)

  /// Which groups hold together.
  case communities(in: Layer = Layer())

  /// What a layer looks like.
  case draw(in: Layer)

  /// The rows of this report, with places told by an attribute.
  case places(by: String)

  /// The attribute by which it compares groups; `nil` where it compares none.
  var attribute: String? {
    switch self {
    case .describe(let attribute, _): attribute
    case .capital(let attribute, _), .equity(let attribute), .places(let attribute): attribute
    case .check, .centrality, .centralityOfThoseServing, .isolated, .bridges, .outOfReach,
      .communities, .draw:
      nil
    }
  }

  /// Whether this question asks for a part of what another one asks for.
  func narrows(_ other: FurtherQuestion) -> Bool {
    self != other && terms.starts(with: other.terms)
  }

  /// What is asked for, the widest first.
  private var terms: [AnyHashable] {
    func terms(_ subject: String, _ layer: Layer = Layer(), _ rest: AnyHashable?...)
      -> [AnyHashable]
    {
      [subject] + (layer == Layer() ? [] : [layer]) + rest.compactMap(\.self)
    }
    return switch self {
    case .check: terms("check")
    case .describe(let attribute, let layer): terms("describe", layer, attribute)
    case .centrality(let measure, let layer): terms("centrality", layer, measure)
    case .centralityOfThoseServing(let function): terms("centrality", Layer(), function)
    case .isolated(let rung, let layer): terms("isolated", layer, rung)
    case .bridges: terms("ties")
    case .outOfReach(let kind, let layer): terms("isolated", layer, kind)
    case .capital(let attribute, let isOfGroups):
      terms("capital", Layer(), attribute, isOfGroups ? true : nil)
    case .equity(let attribute): terms("equity", Layer(), attribute)
    case .communities(let layer): terms("communities", layer)
    case .draw(let layer): terms("draw", layer)
    case .places(let attribute): terms("places", Layer(), attribute)
    }
  }
}
