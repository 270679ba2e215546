import GraphCore

/// Who may have ties that are not known, and whom they could bring together.
///
/// Nothing more is known of an actor that was not surveyed, of which ties were left out because of
/// errors, or, in the layer of a role or function, of which ties do not say what they serve.
struct Doubts {
  /// Whether each actor may have ties that are not known.
  let mayHaveMore: [Bool]

  /// Whether any member of each actor's component may.
  let mayReachMore: [Bool]

  /// - Parameters:
  ///   - network: The network.
  ///   - umbrella: An actor that is left out with its ties: a component by itself, that may have no more.
  init(in network: Network, without umbrella: Int? = nil) {
    let mayHaveMore = network.actors.indices.map {
      $0 != umbrella && (network.doubt(about: $0) != nil || network.hasLostTies($0))
    }
    let graph =
      umbrella.map { umbrella in
        network.graph.subgraph { $0 != umbrella && $1 != umbrella }
      } ?? network.graph
    let components = graph.connectedComponents()
    var hasDoubt = [Bool](repeating: false, count: components.count)
    for actor in network.actors.indices where mayHaveMore[actor] {
      hasDoubt[Int(components.labels[actor])] = true
    }
    self.mayHaveMore = mayHaveMore
    mayReachMore = components.labels.map { hasDoubt[Int($0)] }
  }

  /// Whether there is anybody in doubt.
  var isAny: Bool { mayHaveMore.contains(true) }
}
