import GraphCore
import SocialNetwork

/// Something that is timed on its own.
struct Kernel: Sendable {
  /// The name on the command line, and in the script that compares with other programs.
  let name: String

  /// The work, on one thread or more.
  let run: @Sendable (Network, MeasureOptions) -> Void

  /// Every kernel.
  static let all: [Kernel] =
    [
      Kernel(name: "ladder") { network, _ in _ = network.isolationLadder() },
      Kernel(name: "components") { network, _ in _ = network.graph.connectedComponents() },
      Kernel(name: "blocks") { network, _ in _ = network.graph.blockCutTree() },
      // From the first actor of the generator, as the other programs.
      Kernel(name: "steps") { network, _ in
        _ = network.graph.steps(from: [network.actors.position(ofID: "GOV0000000") ?? 0])
      },
      Kernel(name: "approximate") { network, options in
        _ = network.estimate(.betweenness, within: Approximation(error: 0.01), options: options)
      },
      Kernel(name: "communities") { network, options in
        _ = network.communities(isWeighted: options.isWeighted)
      },
    ]
    + ActorMeasure.all.map { measure in
      Kernel(name: measure.id) { network, options in _ = network.scores(measure, options: options) }
    }
    + NetworkMeasure.all.map { measure in
      Kernel(name: "describe:\(measure.id)") { network, options in
        _ = network.score(measure, options: options)
      }
    }
}
