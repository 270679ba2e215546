import GraphCore
import SocialNetwork

/// What a large network is divided into where its actors are not drawn one by one.
struct Partition: Sendable {
  /// The part that every actor that is shown is in.
  let labels: [Int]

  /// The name of every part; `nil` for communities, which are named after an actor.
  let names: [Text]?

  /// What divides the actors, where that is not the ties themselves.
  let title: Text?

  init(of network: Network, shownBy drawn: DrawnNetwork, options: Diagram.Options) {
    if let boxes = options.boxes {
      labels = drawn.positions.map { boxes.labels[$0] ?? boxes.names.count }
      names = boxes.names + [Text(en: "not known", nl: "niet bekend")]
      title = Text(en: boxes.title.en.cleaned, nl: boxes.title.nl.cleaned)
    } else {
      let numbers = network.communities().numbers
      labels = drawn.positions.map { numbers[$0] }
      names = nil
      title = nil
    }
  }
}
