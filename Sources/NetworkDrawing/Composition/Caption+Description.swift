import SocialNetwork

extension DrawingTally {
  /// What the drawing shows, for who cannot see it.
  ///
  /// - Parameters:
  ///   - communities: How many communities there are, where these are drawn.
  ///   - names: The names of the largest symbols that have one.
  /// - Returns: Some sentences.
  func description(communities: Int? = nil, largest names: [String]) -> Text {
    let listed = DrawingTally.list(kinds)
    var sentences = [Text(en: "Network diagram.", nl: "Netwerkdiagram.")]
    sentences += [counted].compactMap(\.self)
    sentences.append(isSelected ? countsOfPart : apartFromLayer > 0 ? countsOfLayer : counts)
    if !listed.en.isEmpty {
      sentences.append(Text(en: "Kinds: \(listed.en).", nl: "Soorten: \(listed.nl)."))
    }
    if mainActors > 0, !isSelected, apartFromLayer == 0 {
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
        Text(
          en: "Largest symbols with a name: \(list).",
          nl: "Grootste symbolen met een naam: \(list)."
        )
      )
    }
    return sentences.prose
  }

  /// The counts as a sentence.
  var counts: Text {
    guard actors > 0 else { return Text(en: "No actors.", nl: "Geen actoren.") }
    return DrawingTally.sentence([Noun.actor.count(actors), Noun.tie.count(ties)] + apartWords)
  }

  /// The counts where only some of the network is shown: who has no ties there may have others.
  private var countsOfPart: Text {
    let all = (Noun.actor.count(whole.actors), Noun.tie.count(whole.ties))
    let counts = Text(
      en: "\(actors) of the \(all.0.en), with \(ties) of the \(all.1.en).",
      nl: "\(actors) van de \(all.0.nl), met \(ties) van de \(all.1.nl)."
    )
    guard isolates > 0 else { return counts }
    let none = Noun.actor.count(isolates)
    return counts.followed(
      by: Text(
        en: "\(none.en) \(isolates == 1 ? "has" : "have") no tie with others that are shown.",
        nl: "\(none.nl) \(isolates == 1 ? "heeft" : "hebben") geen relatie met anderen die getoond "
          + "zijn."
      )
    )
  }

  /// The counts where only some ties are drawn, and everybody stands by all of them.
  private var countsOfLayer: Text {
    let without = apartFromLayer + isolates
    let none = Noun.actor.count(without)
    let known =
      isLayerCertain && unknowns == 0
      ? Text("") : Text(en: "as far as is known", nl: "voor zover bekend")
    let (all, drawn) = (Noun.actor.count(actors), Noun.tie.count(ties))
    let layer = Text(
      en: "\(all.en), \(drawn.en) drawn; \(none.en) "
        + "\(without == 1 ? "has" : "have") none of these",
      nl: "\(all.nl), \(drawn.nl) getekend; \(none.nl) "
        + "\(without == 1 ? "heeft" : "hebben") daar geen van"
    ).ending(known)
    let main = Text(
      en: "\(mainActors) of the \(actors) actors in the main network",
      nl: "\(mainActors) van de \(actors) actoren in het hoofdnetwerk"
    )
    let whole = DrawingTally.sentence([main] + apartWords)
    return layer.followed(
      by: Text(en: "By all ties together: \(whole.en)", nl: "Met alle relaties samen: \(whole.nl)")
    )
  }

  /// Some things one after the other, as a sentence.
  private static func sentence(_ parts: [Text]) -> Text {
    Text(
      en: parts.map(\.en).joined(separator: ", ") + ".",
      nl: parts.map(\.nl).joined(separator: ", ") + "."
    )
  }

  /// How many stand apart from the main network.
  private var apartWords: [Text] {
    var parts: [Text] = []
    let (certain, uncertain) = (separateGroups - uncertainGroups, uncertainGroups)
    if certain > 0 { parts.append(Noun.separateNetwork.count(certain)) }
    if uncertain > 0 { parts.append(Noun.uncertainGroup.count(uncertain)) }
    if isolates > unknowns { parts.append(Noun.actorWithoutTies.count(isolates - unknowns)) }
    if unknowns > 0 {
      let count = Number.text(unknowns)
      parts.append(
        Text(
          en: "\(count.en) of whom it is not known whether they have ties",
          nl: "\(count.nl) van wie niet bekend is of ze relaties hebben"
        )
      )
    }
    return parts
  }

  /// The names of the largest of some symbols, of no more than five that are larger than all others of them.
  ///
  /// - Parameter symbols: The size of each, and its name if that is shown.
  /// - Returns: The names, the largest first; none where all are as large.
  static func largest(of symbols: [(name: String?, radius: Double)]) -> [String] {
    let sorted = symbols.indices.sorted {
      (symbols[$1].radius, $0) < (symbols[$0].radius, $1)
    }
    guard let least = (sorted.dropFirst(5).first ?? sorted.last).map({ symbols[$0].radius }) else {
      return []
    }
    return sorted.prefix(5).filter { symbols[$0].radius > least }.compactMap { symbols[$0].name }
  }

  /// The moment that is counted, where ties of another one are drawn too.
  var moment: Text? {
    if apart[.proposed] ?? 0 > 0 { return Text(en: "now", nl: "nu") }
    return apart.isEmpty && gone == 0
      ? nil : Text(en: "at the later time", nl: "op het latere moment")
  }

  /// What is counted and what is drawn besides; `nil` where all that is drawn is counted.
  private var counted: Text? {
    guard let moment else { return nil }
    var besides = [Diagram.TieMark.Kind.proposed, .gone].compactMap { kind in
      apart[kind].map { kind.counted($0) }
    }
    if gone > 0 {
      let count = Noun.actor.count(gone)
      besides.append(Text(en: "\(count.en) gone", nl: "\(count.nl) die weg zijn"))
    }
    let new = apart[.new].map { Diagram.TieMark.Kind.new.counted($0) }
    var words = Text(
      en: "Counted is what there is \(moment.en)",
      nl: "Geteld is wat er \(moment.nl) is"
    )
    if let new { words = Text(en: "\(words.en), with \(new.en)", nl: "\(words.nl), met \(new.nl)") }
    guard !besides.isEmpty else { return words + Text(".") }
    let list = Text(
      en: besides.map(\.en).formatted(or: "and"),
      nl: besides.map(\.nl).formatted(or: "en")
    )
    return Text(
      en: "\(words.en); drawn besides: \(list.en).",
      nl: "\(words.nl); ook getekend: \(list.nl)."
    )
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
