import GraphCore

/// What a tie brings as social capital.
///
/// Each tie is of one class, so that shares add up to the whole.
public enum TieClass: Int, Sendable, CaseIterable {
  /// Between actors who share a value of an attribute.
  case bonding

  /// Between actors who share no value of an attribute.
  case bridging

  /// Between an authority and another.
  case linking

  /// Between a person and an association or organisation, where nothing more is known.
  case membership

  /// Any other tie, of which an end's value is not known.
  case unclassified

  /// Within a community, where no attribute was given to compare actors by.
  case within

  /// Between communities, where no attribute was given to compare actors by.
  case between

  /// The classes by an attribute, in the order of the columns.
  public static let byAttribute: [TieClass] = [
    .bonding, .bridging, .linking, .membership, .unclassified,
  ]

  /// The classes by the communities found.
  public static let byCommunity: [TieClass] = [.within, .between, .linking]

  /// The word in machine output, whatever the language.
  public var name: String {
    switch self {
    case .bonding: "bonding"
    case .bridging: "bridging"
    case .linking: "linking"
    case .membership: "membership"
    case .unclassified: "unclassified"
    case .within: "within"
    case .between: "between"
    }
  }

  /// The word for a reader.
  public var title: Text {
    switch self {
    case .bonding: Text(en: "bonding", nl: "bindend")
    case .bridging: Text(en: "bridging", nl: "overbruggend")
    case .linking: Text("linking")
    case .membership: Text(en: "membership", nl: "lidmaatschap")
    case .unclassified: Text(en: "unclassified", nl: "niet ingedeeld")
    case .within: Text(en: "within communities", nl: "binnen gemeenschappen")
    case .between: Text(en: "between communities", nl: "tussen gemeenschappen")
    }
  }
}

extension Network {
  /// Says of every actor whether it is a government, the authorities where no others are declared.
  public var isGovernment: [Bool] { actors.kinds.map { $0 == .government } }

  /// The class of every tie by an attribute, in the order of `Graph.forEachEdge`.
  ///
  /// The first that holds: **linking** when exactly one end is an authority; **bonding** or
  /// **bridging** when both ends have the attribute, as they share a value or not; **membership**
  /// when it joins a person with an association or organisation; else **unclassified**.
  ///
  ///     let classes = network.tieClasses(by: municipality)
  ///
  /// - Parameters:
  ///   - attribute: What actors are compared by; `nil` for none, so that no tie is bonding or
  ///     bridging.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  /// - Returns: A class for every tie.
  /// - Complexity: O(*n* + *m*).
  /// - Source: S. Szreter and M. Woolcock, "Health by association? Social capital, social theory,
  ///   and the political economy of public health", *International Journal of Epidemiology* 33, 2004.
  public func tieClasses(by attribute: Attribute?, isAuthority: [Bool]? = nil) -> [TieClass] {
    let isAuthority = isAuthority ?? isGovernment
    let sets = attribute.map { ValueSets(of: $0) }
    let kinds = actors.kinds
    var classes: [TieClass] = []
    classes.reserveCapacity(graph.edgeCount)
    graph.forEachEdge { u, v, _ in
      if isAuthority[u] != isAuthority[v] {
        classes.append(.linking)
      } else if let isShared = sets?.share(u, v) {
        classes.append(isShared ? .bonding : .bridging)
      } else {
        classes.append(kinds[u].joins(kinds[v]) ? .membership : .unclassified)
      }
    }
    return classes
  }

  /// The class of every tie by the communities that were found: within one, between two, or linking
  /// when exactly one end is an authority; in the order of `Graph.forEachEdge`.
  ///
  /// Communities are found from the ties themselves, so that most ties lie within them by
  /// construction; they tell nothing of who is like whom, and are not called bonding and bridging.
  ///
  /// - Parameters:
  ///   - communities: The communities.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  /// - Returns: A class for every tie.
  public func tieClasses(
    by communities: Communities,
    isAuthority: [Bool]? = nil
  ) -> [TieClass] {
    let isAuthority = isAuthority ?? isGovernment
    var classes: [TieClass] = []
    classes.reserveCapacity(graph.edgeCount)
    graph.forEachEdge { u, v, _ in
      if isAuthority[u] != isAuthority[v] {
        classes.append(.linking)
      } else {
        classes.append(communities.numbers[u] == communities.numbers[v] ? .within : .between)
      }
    }
    return classes
  }
}

extension ActorKind {
  /// Whether a tie with another kind is that of a person with an association or organisation.
  fileprivate func joins(_ other: ActorKind) -> Bool {
    let isBody = { (kind: ActorKind) in kind == .memberAssociation || kind == .organisation }
    return isPerson && isBody(other) || other.isPerson && isBody(self)
  }
}
