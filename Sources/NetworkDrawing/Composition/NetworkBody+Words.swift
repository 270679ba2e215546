import GraphCore
import SocialNetwork

// The words of a drawing that depend on what stands where.

extension NetworkBody {
  /// What the drawing leaves out or does otherwise because the network is large.
  var notes: [Text] {
    var notes: [Text] = []
    let counted = countedPeople
    if counted > 0 {
      let people = Noun.person.count(counted)
      notes.append(
        Text(
          en: "Not drawn: \(people.en) with one tie, counted at its other end.",
          nl: "Niet apart getekend: \(people.nl) met één relatie, geteld bij de andere kant ervan."
        )
      )
    }
    if peopleLeftOut > 0 {
      let people = Noun.person.count(peopleLeftOut)
      notes.append(
        Text(
          en: "Not drawn where others are counted: \(people.en) without such ties.",
          nl: "Niet getekend waar anderen geteld zijn: \(people.nl) zonder zulke relaties."
        )
      )
    }
    notes += notesOnFolds
    // Those in the panel are marked too, but of a part, and those who are counted.
    let shown = options.groups.filter { group in
      let isApart = [.unknown, .notOnDay, .isolate, .detached].contains(group.rung)
      return !(isApart && network.isSelected)
        && (group.heldBy.map { network.placeOfPosition[$0] != nil } ?? true)
        && group.members.contains { network.placeOfPosition[$0] != nil }
    }
    if shown.count < options.groups.count {
      let parts = [true, false].compactMap { isGroup -> Text? in
        func count(_ groups: [IsolatedGroup]) -> Int {
          groups.count { ($0.members.count > 1) == isGroup }
        }
        let (marked, all) = (Number.text(count(shown)), count(options.groups))
        guard all > 0 else { return nil }
        let noun = (isGroup ? Noun.group : Noun.singleActor).count(all)
        return Text(en: "\(marked.en) of \(noun.en)", nl: "\(marked.nl) van \(noun.nl)")
      }
      let words = Text.list(parts)
      notes.append(
        Text(
          en: "Of the isolated is marked who is drawn: \(words.en).",
          nl: "Van wie geïsoleerd is, is gemarkeerd wie getekend is: \(words.nl)."
        )
      )
    }
    return notes
  }

  /// Who is counted at the only actor they are tied to, and who is left out beside them.
  private var notesOnFolds: [Text] {
    let leaves = folds.values.flatMap(\.self)
    guard !leaves.isEmpty else { return [] }
    func noun(_ actors: [Int]) -> Noun { .together(of: actors.map { network.kinds[$0] }) }
    let tied = tiedLeaves(among: leaves)
    let (count, apart) = (noun(leaves).count(tied.count), leaves.count - tied.count)
    var notes: [Text] = []
    if !tied.isEmpty {
      notes.append(
        Text(
          en: "Not drawn: \(count.en) with one tie, counted at its other end.",
          nl: "Niet apart getekend: \(count.nl) met één relatie, geteld bij de andere kant ervan."
        )
      )
    }
    if apart > 0 {
      let others = noun(leaves).count(apart)
      notes.append(
        Text(
          en: "Left out: \(others.en) without such ties.",
          nl: "Weggelaten: \(others.nl) zonder zulke relaties."
        )
      )
    }
    return notes
  }

  /// How to read the first group that is marked, where the name stands in the picture of whom it hangs on.
  var readingKey: Text? {
    let examples = marks.groups.filter { group in
      group.members.count > 1 && [.oneTie, .oneActor, .umbrellaOnly].contains(group.rung)
        && group.holder.map(mayBeNamed) ?? false
    }
    // Before names have their room, the room of any is asked for.
    let example = examples.first { $0.holder.map(named.contains) ?? false }
    let isAhead = named.isEmpty && options.labelCount != 0
    guard let example = example ?? (isAhead ? examples.first : nil),
      let holder = example.holder
    else { return nil }
    let (number, name) = (example.number, network.shortNames[holder].cleaned)
    if example.rung == .oneTie {
      return Text(
        en:
          "How to read: one tie with \(name) holds group \(number); without it the group is apart.",
        nl:
          "Zo lees je dit: groep \(number) hangt met één relatie aan \(name); valt die weg, dan staat "
          + "de groep los."
      )
    }
    return Text(
      en: "How to read: group \(number) hangs on \(name); without this actor the group is apart.",
      nl: "Zo lees je dit: groep \(number) hangt aan \(name); valt die weg, dan staat de groep los."
    )
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
