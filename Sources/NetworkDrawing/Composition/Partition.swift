import GraphCore
import SocialNetwork

/// What a large network is divided into where its actors are not drawn one by one.
struct Partition: Sendable {
  /// The part that every actor of the cast is in.
  let labels: [Int]

  /// The name of every part; `nil` for communities, which are named after an actor.
  let names: [Text]?

  /// What divides the actors, where that is not the ties themselves.
  let title: Text?

  init(of network: Network, shownBy cast: Cast, options: Diagram.Options) {
    if let boxes = options.boxes {
      labels = cast.positions.map { boxes.labels[$0] ?? boxes.names.count }
      names = boxes.names + [Text(en: "not known", nl: "niet bekend")]
      title = Text(en: boxes.title.en.cleaned, nl: boxes.title.nl.cleaned)
    } else {
      let numbers = network.communities().numbers
      labels = cast.positions.map { numbers[$0] }
      names = nil
      title = nil
    }
  }
}
