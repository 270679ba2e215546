import GraphCore
import SocialNetwork

// The words of a drawing that depend on what stands where.

extension NetworkBody {
  /// What the drawing leaves out or does otherwise because the network is large.
  var notes: [Text] {
    var notes: [Text] = []
    if let backbone {
      notes.append(
        Text(
          en: "\(choice.reason.en) people with one tie (\(backbone.foldedCount)) are not drawn but "
            + "counted at the actor they hang on (+N); actors without ties and separate groups of "
            + "fewer than \(Backbone.leastGroup) are only counted.",
          nl: "\(choice.reason.nl) zijn mensen met één relatie (\(backbone.foldedCount)) niet "
            + "getekend maar geteld bij de actor waaraan ze hangen (+N); actoren zonder relaties en losse "
            + "deelnetwerken van minder dan \(Backbone.leastGroup) zijn enkel geteld."
        )
      )
    }
    if markedGroups.count < options.groups.count {
      let (marked, all) = (markedGroups.count, options.groups.count)
      notes.append(
        Text(
          en: "Isolated groups of which an actor is drawn are marked: \(marked) of \(all).",
          nl: "Geïsoleerde groepen waarvan een actor getekend is, zijn gemarkeerd: \(marked) van "
            + "\(all)."
        )
      )
    }
    return notes
  }

  /// What the drawing shows, for who cannot see it.
  var description: Text {
    let largest =
      named
      .sorted { (symbols[$1].radius, $0) < (symbols[$0].radius, $1) }
      .prefix(5)
    return tally.description(namesOfLargest: largest.map { network.names[$0] })
  }
}

extension DrawnNetwork {
  /// What a reader sees when pointing at an actor; of a person only the kind and the number of ties.
  func title(of actor: Int, options: Diagram.Options, folded: Int = 0) -> String {
    let kind = kinds[actor]
    let count = Noun.tie.count(degrees[actor])[options.language]
    let ties = folded > 0 ? "\(count) (+\(folded))" : count
    return mayBeNamed(actor, options: options)
      ? "\(names[actor].cleaned) (\(kind.title[options.language])), \(ties)"
      : "\(kind.title[options.language].capitalizedFirst), \(ties)"
  }
}
