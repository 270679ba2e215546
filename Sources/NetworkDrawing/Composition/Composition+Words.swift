import GraphCore
import SocialNetwork

// The words of a drawing that depend on what stands where.

extension Composition {
  /// What a reader sees when pointing at an actor; of a person only the kind and the number of ties.
  func title(of actor: Int) -> String {
    let kind = network.kinds[actor]
    let count = Noun.tie.count(network.degrees[actor])[options.language]
    let ties = backbone?.folded[actor].map { "\(count) (+\($0))" } ?? count
    return mayBeNamed(actor)
      ? "\(network.names[actor].cleaned) (\(kind.title[options.language])), \(ties)"
      : "\(kind.title[options.language].capitalizedFirst), \(ties)"
  }

  func heading(of group: [Int]) -> TextLabel? {
    guard
      let number = options.groups.first(where: { listed in
        listed.members.contains { network.placeOfPosition[$0].map(group.contains) ?? false }
      })?.number
    else { return nil }
    let words = Text(en: "Group \(number)", nl: "Groep \(number)")
    return TextLabel(
      words[options.language],
      fontSize: 8.5 * scale,
      width: 100 * scale,
      maxLines: 1
    )
  }

  var shelfHeading: String {
    let alone = self.parts.alone
    var parts: [Text] = []
    let count = groups.count + countedGroups.count
    if count > 0 {
      let drawn = min(groups.count, Shelf.mostCards)
      let limit = drawn > 0 && drawn < count
      let isCertain = self.parts.uncertainGroups == 0
      let title =
        isCertain
        ? Text(en: "separate groups", nl: "losse deelnetwerken") : Text(en: "groups", nl: "groepen")
      parts.append(
        limit
          ? Text(
            en: "\(title.en) (\(count), \(drawn) drawn)",
            nl: "\(title.nl) (\(count), \(drawn) getekend)"
          )
          : Text(en: "\(title.en) (\(count))", nl: "\(title.nl) (\(count))")
      )
    }
    if alone > 0 {
      parts.append(
        network.isSelected
          ? Text(en: "single actors (\(alone))", nl: "losse actoren (\(alone))")
          : Text(en: "actors without ties (\(alone))", nl: "actoren zonder relaties (\(alone))")
      )
    }
    let words = Text(
      en: parts.map(\.en).formatted(or: "and"),
      nl: parts.map(\.nl).formatted(or: "en")
    )
    let reason: Text
    if network.isSelected {
      reason = Text(
        en: "no tie with the others that are shown",
        nl: "geen relatie met de anderen die getoond zijn"
      )
    } else if main.isEmpty {
      return words[options.language].capitalizedFirst
    } else if self.parts.uncertainGroups > 0 {
      reason = Text(
        en: "not known to be connected to the main network",
        nl: "niet bekend of ze met het hoofdnetwerk verbonden zijn"
      )
    } else {
      reason = Text(
        en: "not connected to the main network",
        nl: "niet verbonden met het hoofdnetwerk"
      )
    }
    return "\(words[options.language]) – \(reason[options.language])".capitalizedFirst
  }

  /// What the drawing leaves out or does otherwise because the network is large.
  func leftOut(drawnIsolates: Int) -> [Text] {
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
    if isLarge {
      notes.append(
        Text(
          en: "With more than \(Diagram.fullLimit) actors, symbols are smaller and only a few "
            + "organisations are named.",
          nl: "Bij meer dan \(Diagram.fullLimit) actoren zijn de symbolen kleiner en zijn maar "
            + "enkele organisaties benoemd."
        )
      )
    }
    if isLarge, !marks.lonePeople.isEmpty {
      notes.append(
        Text(
          en: "Of people who hang by themselves only the tie is marked.",
          nl: "Van mensen die alleen hangen is enkel de relatie gemarkeerd."
        )
      )
    }
    let hidden = groups.dropFirst(Shelf.mostCards)
    if !hidden.isEmpty {
      let actors = Noun.actor.count(hidden.reduce(0) { $0 + $1.count })
      let count = Noun.separateNetwork.count(hidden.count)
      notes.append(
        Text(
          en: "Not drawn: \(count.en) of \(actors.en) in all.",
          nl: "Niet getekend: \(count.nl) van samen \(actors.nl)."
        )
      )
    }
    let alone = parts.alone - drawnIsolates
    if alone > 0, backbone == nil {
      let count = Noun.actorWithoutTies.count(alone)
      notes.append(Text(en: "Not drawn: \(count.en).", nl: "Niet getekend: \(count.nl)."))
    }
    return notes
  }

  /// What the drawing shows, for who cannot see it.
  var description: Text {
    let largest =
      named
      .sorted { (symbols[$1].side, $0) < (symbols[$0].side, $1) }
      .prefix(5)
    return tally.description(namesOfLargest: largest.map { network.names[$0] })
  }
}

extension NetworkParts {
  /// The heading of the actors that are known to have no ties.
  func isolatesHeading(_ language: Language, scale: Double) -> TextLabel {
    let words =
      isSelected
      ? Noun.actor.count(isolates.count)
      : Text(
        en: isolates.count == 1 ? "1 isolated actor" : "\(isolates.count) isolated actors",
        nl: isolates.count == 1 ? "1 geïsoleerde actor" : "\(isolates.count) geïsoleerde actoren"
      )
    return TextLabel(words[language], fontSize: 8.5 * scale, width: 300 * scale, maxLines: 1)
  }

  /// The heading of those that have ties on other days.
  func onOtherDaysHeading(_ language: Language, scale: Double) -> TextLabel {
    let count = Noun.actor.count(onOtherDays.count)
    let words = Text(
      en: "\(count.en) with no tie on that day",
      nl: "\(count.nl) zonder relatie op die dag"
    )
    return TextLabel(words[language], fontSize: 8.5 * scale, width: 300 * scale, maxLines: 1)
  }

  /// The heading of those that may have some.
  func unknownsHeading(_ language: Language, scale: Double) -> TextLabel {
    let words = Text(
      en: "\(unknowns.count) unknown: not surveyed, or not all ties known",
      nl: "\(unknowns.count) onbekend: niet bevraagd, of niet alle relaties bekend"
    )
    return TextLabel(words[language], fontSize: 8.5 * scale, width: 300 * scale, maxLines: 1)
  }
}
