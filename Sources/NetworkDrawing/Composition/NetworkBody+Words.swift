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
    let shown = options.groups.filter(isMarked)
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
          en: "Of the isolated are marked: \(words.en); others may be drawn without a mark.",
          nl:
            "Van wie geïsoleerd is, zijn gemarkeerd: \(words.nl); andere kunnen zonder merkteken "
            + "getekend zijn."
        )
      )
    }
    return notes
  }

  /// Whether an isolated group or actor is marked as such.
  private func isMarked(_ group: IsolatedGroup) -> Bool {
    let isDrawn = { [network] (position: Int) in network.placeOfPosition[position] != nil }
    guard group.members.contains(where: isDrawn) else { return false }
    if panel?.cells.contains(where: { $0.number == group.number }) ?? false { return true }
    if let holder = group.heldBy { return isDrawn(holder) }
    // In a part of the network nothing else tells a separate group from others without ties there.
    return !network.isSelected || marks.groups.contains { $0.number == group.number }
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
    tally.description(
      largest: DrawingTally.largest(
        of: symbols.indices.filter { !undrawn.contains($0) }.map {
          (named.contains($0) ? network.names[$0] : nil, symbols[$0].radius)
        }
      )
    )
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
