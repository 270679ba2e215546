import GraphCore
import SocialNetwork

/// What a drawing shows, counted, for the words around it.
struct DrawingTally: Sendable {
  var actors = 0
  var ties = 0
  var mainActors = 0

  /// Components of two actors or more besides the main one.
  var separateGroups = 0

  /// Those of which ties were left out, so that they may belong to the main one.
  var uncertainGroups = 0

  /// Actors without ties.
  var isolates = 0

  var kinds: [ActorKind: Int] = [:]

  /// How many names are shown.
  var names = 0

  /// Whether people may be named too.
  var namesPeople = false

  /// The weight from which ties are drawn as strong; `nil` where all are alike.
  var strongFrom: Double?

  /// How much is drawn one by one.
  var style = Diagram.Style.full

  /// The actors and ties of the whole network, where only some of it is shown.
  var isSelected = false
  var whole = (actors: 0, ties: 0)

  init(of network: DrawnNetwork, in parts: NetworkParts) {
    isSelected = network.isSelected
    whole = network.whole
    actors = network.names.count
    ties = network.graph.edgeCount
    mainActors = parts.main.count
    separateGroups = parts.groups.count
    uncertainGroups = parts.uncertainGroups
    isolates = parts.alone
    for kind in network.kinds { kinds[kind, default: 0] += 1 }
    var weights: [Double] = []
    network.graph.forEachEdge { _, _, weight in weights.append(weight) }
    weights.sort()
    // The strongest third, or fewer where many are alike.
    if let first = weights.first, let last = weights.last, first < last {
      let third = weights[weights.count - 1 - weights.count / 3]
      strongFrom = third > first ? third : weights.first { $0 > first }
    }
  }
}

extension DrawingTally {
  /// The sentences below the drawing.
  ///
  /// - Parameters:
  ///   - options: What was asked for.
  ///   - meaning: What colors stand for; `nil` where they follow the kind.
  ///   - notes: What the drawing leaves out or does otherwise.
  /// - Returns: Some sentences.
  func caption(_ options: Diagram.Options, meaning: Text?, notes: [Text]) -> [Text] {
    var sentences = [options.selection.map { counts(of: $0) } ?? counts]
    sentences += options.scope
    if style == .communities {
      sentences.append(
        Text(
          en: "The larger a circle, the more actors; the thicker a line, the more ties.",
          nl: "Hoe groter een cirkel, hoe meer actoren; hoe dikker een lijn, hoe meer relaties."
        )
      )
    } else if options.sizes != nil {
      let given = options.sizeTitle ?? Text(en: "score", nl: "score")
      let size = Text(en: given.en.uncapitalized, nl: given.nl.uncapitalized)
      sentences.append(
        isSelected
          ? Text(
            en: "The larger a symbol, the higher its \(size.en) in the whole network.",
            nl: "Hoe groter een symbool, hoe hoger zijn score op: \(size.nl) in het hele netwerk."
          )
          : Text(
            en: "The larger a symbol, the higher its \(size.en).",
            nl: "Hoe groter een symbool, hoe hoger zijn score op: \(size.nl)."
          )
      )
    } else if ties > 0 {
      sentences.append(
        isSelected
          ? Text(
            en: "The larger a symbol, the more ties in the whole network.",
            nl: "Hoe groter een symbool, hoe meer relaties in het hele netwerk."
          )
          : Text(
            en: "The larger a symbol, the more ties.",
            nl: "Hoe groter een symbool, hoe meer relaties."
          )
      )
    }
    if style != .communities, ties > 0 {
      sentences.append(
        strongFrom != nil
          ? Text(
            en: "The thicker a line, the stronger the tie.",
            nl: "Hoe dikker een lijn, hoe sterker de relatie."
          )
          : Text(
            en: "Each line is a tie, all of one strength.",
            nl: "Elke lijn is een relatie, alle even sterk."
          )
      )
    }
    if let boxes = options.boxes, style != .communities {
      sentences.append(
        Text(
          en: "The boxes show: \(boxes.title.en.cleaned).",
          nl: "De kaders tonen: \(boxes.title.nl.cleaned)."
        )
      )
    }
    if options.boxes?.overlap ?? false {
      sentences.append(
        style == .communities
          ? Text(
            en: "An actor with several values is drawn with the first.",
            nl: "Een actor met meerdere waarden is bij de eerste getekend."
          )
          : Text(
            en: "An actor with several values stands in the box of the first, and counts in each.",
            nl:
              "Een actor met meerdere waarden staat in het kader van de eerste, en telt in elk mee."
          )
      )
    }
    if let meaning {
      sentences.append(meaning)
    } else if actors > 0 {
      sentences.append(
        Text(en: "Shape and colour show the kind.", nl: "Vorm en kleur tonen de soort.")
      )
    }
    sentences.append(namesShown)
    sentences += notes
    if let date = options.date {
      sentences.append(Text(en: "Data of \(date.words.en).", nl: "Gegevens van \(date.words.nl)."))
    }
    if let source = options.source?.cleaned, !source.isEmpty {
      sentences.append(Text(en: "Source: \(source).", nl: "Bron: \(source)."))
    }
    sentences += options.remarks
    return sentences
  }

  /// What is shown, as a sentence.
  private func counts(of selection: Diagram.Selection) -> Text {
    let words = selection.words
    let (all, allTies) = (Noun.actor.count(whole.actors), Noun.tie.count(whole.ties))
    return Text(
      en: "Shown: \(words.en.cleaned): \(actors) of \(all.en), with \(ties) of \(allTies.en).",
      nl: "Getoond: \(words.nl.cleaned): \(actors) van \(all.nl), met \(ties) van \(allTies.nl)."
    )
  }

  /// The counts as a sentence.
  var counts: Text {
    guard actors > 0 else { return Text(en: "No actors.", nl: "Geen actoren.") }
    var parts = [Noun.actor.count(actors), Noun.tie.count(ties)]
    let (certain, uncertain) = (separateGroups - uncertainGroups, uncertainGroups)
    if certain > 0 { parts.append(Noun.separateNetwork.count(certain)) }
    if uncertain > 0 { parts.append(Noun.uncertainGroup.count(uncertain)) }
    if isolates > 0 { parts.append(Noun.actorWithoutTies.count(isolates)) }
    return Text(
      en: parts.map(\.en).joined(separator: ", ") + ".",
      nl: parts.map(\.nl).joined(separator: ", ") + "."
    )
  }

  /// Which names are shown.
  private var namesShown: Text {
    if namesPeople { return Text("") }
    let people = (kinds[.individual] ?? 0) + (kinds[.volunteer] ?? 0)
    let others = actors - people
    let unnamed = Text(en: "People are not named.", nl: "Personen zijn niet benoemd.")
    if names == 0 {
      return people > 0 ? unnamed : Text("")
    }
    if style == .communities || style == .full && actors > Diagram.fullLimit {
      return people > 0 ? unnamed : Text("")
    }
    switch (names == others, people > 0) {
    case (true, true):
      return Text(
        en: "All organisations are named; people are not named.",
        nl: "Alle organisaties zijn benoemd; personen niet."
      )
    case (true, false):
      return Text(en: "All organisations are named.", nl: "Alle organisaties zijn benoemd.")
    case (false, true):
      return Text(
        en: "Names are those of the best connected organisations; people are not named.",
        nl: "De namen zijn die van de best verbonden organisaties; personen niet."
      )
    case (false, false):
      return Text(
        en: "Names are those of the best connected organisations.",
        nl: "De namen zijn die van de best verbonden organisaties."
      )
    }
  }

  /// What the drawing shows, for who cannot see it.
  ///
  /// - Parameters:
  ///   - communities: How many communities there are, where these are drawn.
  ///   - names: The names of the largest symbols.
  /// - Returns: Some sentences.
  func description(communities: Int? = nil, namesOfLargest names: [String]) -> Text {
    let listed = DrawingTally.list(kinds)
    var sentences = [Text(en: "Network diagram.", nl: "Netwerkdiagram."), counts]
    if !listed.en.isEmpty {
      sentences.append(Text(en: "Kinds: \(listed.en).", nl: "Soorten: \(listed.nl)."))
    }
    if mainActors > 0 {
      sentences.append(
        Text(
          en: "\(mainActors) of the \(actors) actors are in the main network.",
          nl: "\(mainActors) van de \(actors) actoren zitten in het hoofdnetwerk."
        )
      )
    }
    if let communities {
      sentences.append(
        Text(
          en: "Drawn as communities: \(communities).",
          nl: "Getekend als gemeenschappen: \(communities)."
        )
      )
    }
    if !names.isEmpty {
      let list = names.map(\.cleaned).joined(separator: ", ")
      sentences.append(
        Text(en: "Largest symbols: \(list).", nl: "Grootste symbolen: \(list).")
      )
    }
    return sentences.prose
  }

  /// How many there are of every kind, in words.
  static func list(_ kinds: [ActorKind: Int]) -> Text {
    let listed = ActorKind.legendOrder.compactMap { kind -> Text? in
      guard let count = kinds[kind], count > 0 else { return nil }
      let name = count == 1 ? kind.title : kind.plural
      return Text(en: "\(count) \(name.en)", nl: "\(count) \(name.nl)")
    }
    return Text(
      en: listed.map(\.en).joined(separator: ", "),
      nl: listed.map(\.nl).joined(separator: ", ")
    )
  }
}

extension [Text] {
  /// The sentences one after the other, without those that are empty.
  var prose: Text {
    Text(
      en: map(\.en).filter { !$0.isEmpty }.joined(separator: " "),
      nl: map(\.nl).filter { !$0.isEmpty }.joined(separator: " ")
    )
  }
}
