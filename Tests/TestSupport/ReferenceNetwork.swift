public import GraphCore
public import SocialNetwork

extension Reference {
  /// The network that was measured: every tie whatever its date, repeated ones merged.
  ///
  ///     let network = try Reference.committed("t1").network()
  public func network() throws -> Network {
    guard let ties else { return try Dataset(folder: folder).network() }
    let places = Dictionary(uniqueKeysWithValues: zip(actors, 0...))
    let edges = ties.compactMap { tie -> (Int, Int, Double)? in
      guard let source = places[tie.source], let target = places[tie.target] else { return nil }
      return (source, target, tie.weight)
    }
    return Network(
      actors: Actors(actors.map { Actor(id: $0, kind: .individual) }),
      graph: Graph(nodeCount: actors.count, edges: edges)
    )
  }

  /// The graph that was measured; its nodes are the places in ``actors``.
  public func graph() throws -> Graph { try network().graph }
}
