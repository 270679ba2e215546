import SocialNetwork

extension DrawingTally {
  /// What the drawing shows, for who cannot see it.
  ///
  /// - Parameters:
  ///   - communities: How many communities there are, where these are drawn.
  ///   - names: The names of the largest symbols.
  /// - Returns: Some sentences.
  func description(communities: Int? = nil, namesOfLargest names: [String]) -> Text {
    let listed = DrawingTally.list(kinds)
    var sentences = [Text(en: "Network diagram.", nl: "Netwerkdiagram.")]
    sentences += [counted, counts].compactMap(\.self)
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

  /// The counts as a sentence.
  var counts: Text {
    guard actors > 0 else { return Text(en: "No actors.", nl: "Geen actoren.") }
    var parts = [Noun.actor.count(actors), Noun.tie.count(ties)]
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
    return Text(
      en: parts.map(\.en).joined(separator: ", ") + ".",
      nl: parts.map(\.nl).joined(separator: ", ") + "."
    )
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
