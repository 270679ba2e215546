import GraphCore

/// How often every actor stands between two others who have no tie, by the groups of the three.
///
/// Gould and Fernandez' roles for undirected ties: each pair of others counts once, and the
/// gatekeeper, who lets in, is the same as the representative, who goes out.
public struct Brokerage: Sendable, Equatable {
  private let triads: OpenTriads

  /// A role of a broker.
  public enum Role: String, Sendable, CaseIterable {
    /// All three are of one group.
    case coordinator

    /// The two are of one group, the broker is of another.
    case itinerant

    /// The broker is of the group of one of the two.
    case gatekeeper

    /// All three are of different groups.
    case liaison

    /// The word for a reader.
    public var title: Text {
      switch self {
      case .coordinator: Text(en: "coordinator", nl: "coördinator")
      case .itinerant: Text(en: "itinerant broker", nl: "bemiddelaar van buiten")
      case .gatekeeper:
        Text(en: "gatekeeper/representative", nl: "poortwachter/vertegenwoordiger")
      case .liaison: Text(en: "liaison", nl: "tussenpersoon")
      }
    }
  }

  init(_ triads: OpenTriads) { self.triads = triads }

  /// How often each actor has a role.
  public func counts(_ role: Role) -> [Int] {
    switch role {
    case .coordinator: triads.within
    case .itinerant: triads.around
    case .gatekeeper: triads.betweenOwnAndOther
    case .liaison: triads.betweenOthers
    }
  }

  /// How often anybody has a role.
  public func total(_ role: Role) -> Int { counts(role).reduce(0, +) }

  /// The open triads of each actor in which the group of one of the three is not known.
  public var leftOut: [Int] { triads.unknown }
}

extension Network {
  /// The brokerage roles of every actor between groups that may overlap.
  ///
  /// Two actors are of one group where they share any: a coordinator shares one with both others, who
  /// share one with each other; of an itinerant broker only the two do; of a liaison nobody does; in
  /// all other cases the broker is a gatekeeper.
  ///
  ///     let brokers = network.brokerage(between: ValueGroups(of: municipality)).counts(.liaison)
  ///
  /// - Complexity: O(*m*^1.5), and the pairs of cells among the contacts of each where groups overlap.
  public func brokerage(between groups: ValueGroups) -> Brokerage {
    guard groups.overlap else { return brokerage(between: groups.cells.labels) }
    return Brokerage(graph.openTriads(groups: groups.cells.labels, sharing: groups.share))
  }

  /// The brokerage roles of every actor between groups that do not overlap.
  ///
  /// - Parameter labels: The group of every actor, numbered from 0, such as ``Groups/labels``; `nil`
  ///   where it is not known.
  /// - Returns: How often each actor has each role.
  /// - Complexity: O(*m*^1.5).
  /// - Source: R. V. Gould and R. M. Fernandez, "Structures of mediation: a formal approach to
  ///   brokerage in transaction networks", *Sociological Methodology* 19, 1989.
  public func brokerage(between labels: [Int?]) -> Brokerage {
    Brokerage(graph.openTriads(groups: labels))
  }
}
