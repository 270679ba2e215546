import GraphCore

/// Something that the network gives to actors, and may give to some groups more than to others.
public struct EquityOutcome: Sendable, Identifiable {
  /// The name in machine output.
  public let id: String

  /// The words for a reader, as in "women have fewer …".
  public let title: Text

  /// Whether more of it is better; less is, of constraint.
  public let isMoreBetter: Bool

  /// Whether it can be shared out, so that it makes sense to say who has how much of all of it.
  public let isShared: Bool

  /// How much of it every actor has; `nil` where that is not defined.
  public let values: [Double?]

  /// Creates an outcome.
  public init(
    id: String,
    title: Text,
    isMoreBetter: Bool = true,
    isShared: Bool = true,
    values: [Double?]
  ) {
    self.id = id
    self.title = title
    self.isMoreBetter = isMoreBetter
    self.isShared = isShared
    self.values = values
  }

  /// The outcome of the actors at some positions only, in the order given.
  func selecting(_ positions: [Int]) -> EquityOutcome {
    EquityOutcome(
      id: id,
      title: title,
      isMoreBetter: isMoreBetter,
      isShared: isShared,
      values: positions.map { values[$0] }
    )
  }
}

extension EquityOutcome {
  /// The ids of all outcomes, in the order of the rows.
  public static let ids = ["degree", "strength", "harmonic", "linking", "government", "constraint"]

  /// In networks of more actors nearness to others is estimated.
  public static let harmonicIsEstimatedAbove = 50_000

  /// The words for a reader, by id, where governments are the authorities or others are.
  public static func title(of id: String, areGovernments: Bool = true) -> Text {
    switch id {
    case "linking" where !areGovernments:
      Text(en: "ties with authorities", nl: "relaties met wie gezag heeft")
    case "government" where !areGovernments:
      Text(en: "nearness to authority", nl: "nabijheid tot wie gezag heeft")
    case "degree": Text(en: "ties", nl: "relaties")
    case "strength": Text(en: "strength of ties", nl: "sterkte van relaties")
    case "harmonic": Text(en: "nearness to others", nl: "nabijheid tot anderen")
    case "linking": Text(en: "ties with authorities", nl: "relaties met overheden")
    case "government": Text(en: "nearness to government", nl: "nabijheid tot de overheid")
    default:
      Text(en: "dependence on few (constraint)", nl: "afhankelijkheid van weinigen (inperking)")
    }
  }
}

extension Network {
  /// What the network gives to its actors, oriented: of all but constraint more is better.
  ///
  /// `degree`, `strength`, `harmonic` and `constraint` are the measures of these names; `linking` is
  /// the number of ties with an authority, or their weight; `government` is 1/steps to the nearest
  /// authority, 0 without a path. The last two are `nil` for authorities themselves. An actor without
  /// ties of whom that is doubtful, since it was not surveyed, has none of them.
  ///
  ///     let outcomes = network.equityOutcomes(access: network.authorityAccess())
  ///
  /// - Parameters:
  ///   - ids: Which outcomes; see ``EquityOutcome/ids``.
  ///   - access: How near every actor is to an authority.
  ///   - isAuthority: Says of every actor whether it is one; `nil` for governments.
  ///   - options: Whether weights count, and how many threads may work.
  /// - Returns: The outcomes, in the order of ``EquityOutcome/ids``.
  /// - Complexity: that of harmonic centrality, which is estimated in networks of more than
  ///   ``EquityOutcome/harmonicIsEstimatedAbove`` actors, off by at most 1 % of their number.
  public func equityOutcomes(
    _ ids: [String] = EquityOutcome.ids,
    access: AuthorityAccess,
    isAuthority: [Bool]? = nil,
    options: MeasureOptions = MeasureOptions()
  ) -> [EquityOutcome] {
    let areGovernments = isAuthority == nil || isAuthority == isGovernment
    let isAuthority = isAuthority ?? isGovernment
    let graph = graph(options)
    return EquityOutcome.ids.filter(ids.contains).map { id in
      let values: [Double?] =
        switch id {
        case "degree": scores(.degree, options: options)
        case "strength": scores(.strength, options: options)
        case "harmonic": equityHarmonic(options)
        case "linking":
          graph.nodes.map { actor in
            isAuthority[actor]
              ? nil : graph.edges(of: actor).reduce(0) { $0 + (isAuthority[$1.0] ? $1.1 : 0) }
          }
        case "government": graph.nodes.map { access.nearness(of: $0) }
        default: scores(.constraint, options: options)
        }
      return EquityOutcome(
        id: id,
        title: EquityOutcome.title(of: id, areGovernments: areGovernments),
        isMoreBetter: id != "constraint",
        isShared: !["government", "constraint"].contains(id),
        values: actors.indices.map { isUnknown($0) ? nil : values[$0] }
      )
    }
  }

  /// Whether nothing is known of an actor's ties.
  public func isUnknown(_ actor: Int) -> Bool {
    graph.degree(of: actor) == 0 && doubt(about: actor) != nil
  }

  private func equityHarmonic(_ options: MeasureOptions) -> [Double?] {
    guard actors.count > EquityOutcome.harmonicIsEstimatedAbove,
      let estimate = estimate(.harmonic, within: Approximation(error: 0.01), options: options)
    else { return scores(.harmonic, options: options) }
    return estimate.scores
  }
}
