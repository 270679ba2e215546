import GraphCore
import SocialNetwork

/// Whom to tell: who, and how many others hear of it from each.
struct SpreadReport {
  private let found: ReachingSet
  private let told: [Int]
  private let asked: Int
  private let steps: Int
  private let limit: Int
  private let groups: (name: String, groups: ValueGroups)?
  private let subject: Subject
  private let words: PlanWords

  init(
    _ found: ReachingSet,
    told: [Int],
    asked: Int,
    within steps: Int,
    by groups: (name: String, groups: ValueGroups)?,
    limit: Int,
    of subject: Subject
  ) {
    self.asked = asked
    self.limit = limit
    self.found = found
    self.told = told
    self.steps = steps
    self.groups = groups
    self.subject = subject
    words = PlanWords(subject, telling: told)
  }

  private var count: Int { subject.actors.count }

  // MARK: - For programs

  var rows: Rows {
    var rows = Rows(
      ["step", "id", "name", "kind", "reached", "share"]
        + (groups == nil ? [] : ["reached-by-group"])
    )
    let actors = subject.actors
    for (place, actor) in told.enumerated() {
      let others = count - place - 1
      let byGroup = reachedByGroup(telling: told.prefix(place + 1)).map { group in
        "\(group.name.replacing("|", with: "/")) \(group.reached)/\(group.actors)"
      }
      rows.append(
        [
          .integer(place + 1), .text(actors.ids[actor]), .text(actors.names[actor]),
          .text(actors.kinds[actor].name), .integer(found.reached[place]),
          .number(others > 0 ? Double(found.reached[place]) / Double(others) : nil),
        ] + (groups == nil ? [] : [.text(byGroup.joined(separator: "|"))])
      )
    }
    return rows
  }

  /// How many of each group hear of it at the end, those told counted, the least reached first.
  var rowsOfGroups: Rows? {
    guard groups != nil else { return nil }
    var rows = Rows(["group", "reached", "actors", "share"])
    for group in reachedByGroup(telling: told[...]) {
      rows.append([
        .text(group.name), .integer(group.reached), .integer(group.actors),
        .number(Double(group.reached) / Double(group.actors)),
      ])
    }
    return rows
  }

  var conventions: [String: String] {
    var own = [
      "reached":
        "others within \(steps) steps of this actor or of one of the steps before",
      "share": "of all actors besides those told",
      "asked": "\(asked) actors at most; fewer where they reach as many, those told counted",
      "set": found.isBest
        ? "no other set of so many actors does better"
        : groups == nil
          ? "one after another: at least 63% of the most that can be reached, those told counted"
          : "one after another; a better set may exist",
    ]
    if let groups {
      own["groups"] =
        "of '\(groups.name.harmless)', those told counted, the least reached first; an actor with several "
        + "values is in the group of each"
      own["reached-by-group"] = "the same after this step, as reached/actors, separated by |"
    }
    return own
  }

  // MARK: - For a reader

  var sections: [Report.Section] {
    let entries = told.enumerated().map { place, actor in
      ListEntry(number: place + 1, [words.title(of: actor), reached(place)])
    }
    return [
      Report.Section(nil, subject.summary + subject.notSurveyedBlocks),
      Report.Section(
        Text(en: "Whom to tell", nl: "Wie te verwittigen"),
        [.list(entries)]
      ),
      Report.Section(nil, table),
      Report.Section(nil, [.sentences([fewer, certainty, missed].compactMap(\.self))]),
      Report.Section(nil, words.explanation(for: told)),
    ]
  }

  private func reached(_ place: Int) -> Text {
    let (now, others) = (found.reached[place], count - place - 1)
    let part = Noun.otherActor.part(now, of: others)
    let (share, steps) = (Percentage.text(now, of: others), Noun.step.count(steps))
    guard place > 0 else {
      return Text(
        en: "Within \(steps.en): \(part.en) (\(share.en)).",
        nl: "Binnen \(steps.nl): \(part.nl) (\(share.nl))."
      )
    }
    return Text(
      en: "Together with those above: \(part.en) (\(share.en)).",
      nl: "Samen met wie hierboven staat: \(part.nl) (\(share.nl))."
    )
  }

  private var certainty: Text {
    if found.isBest {
      return groups == nil
        ? Text(
          en: "No other choice of as many actors reaches more; another may reach as many.",
          nl: "Geen enkele andere keuze van evenveel actoren bereikt er meer; een andere misschien "
            + "wel evenveel."
        )
        : Text(
          en: "No other choice of as many actors reaches more of the group that is reached least; "
            + "another may reach as many.",
          nl:
            "Geen enkele andere keuze van evenveel actoren bereikt meer van de groep die het minst "
            + "bereikt wordt; een andere misschien wel evenveel."
        )
    }
    return groups == nil
      ? Text(
        en: "Chosen one after another: another choice may reach more, but this one, those told "
          + "counted, reaches at least 63 % (1 − 1/e) of the most that is possible.",
        nl:
          "Een voor een gekozen: misschien bereikt een andere keuze er meer, maar deze bereikt, wie "
          + "verwittigd wordt meegeteld, minstens 63 % (1 − 1/e) van wat mogelijk is."
      )
      : Text(
        en: "Chosen one after another: another choice may be fairer.",
        nl: "Een voor een gekozen: misschien is een andere keuze eerlijker."
      )
  }

  /// That fewer are enough than were asked about.
  private var fewer: Text? {
    guard told.count < asked else { return nil }
    let (count, all) = (Noun.actor.count(told.count), Number.text(asked))
    let isOne = told.count == 1
    return Text(
      en: "\(count.en) \(isOne ? "is" : "are") enough: \(all.en) would reach nobody more.",
      nl:
        "\(count.nl) \(isOne ? "volstaat" : "volstaan"): er \(all.nl) verwittigen bereikt niemand extra."
    )
  }

  /// How many do not hear of it.
  private var missed: Text? {
    let left = count - told.count - (found.reached.last ?? 0)
    guard left > 0 else { return nil }
    let (actors, steps) = (Noun.actor.count(left), Noun.step.count(steps))
    return Text(
      en: "\(actors.en) \(left == 1 ? "does" : "do") not hear of it within \(steps.en).",
      nl: "\(actors.nl) \(left == 1 ? "hoort" : "horen") er niet van binnen \(steps.nl)."
    )
  }

  /// How many of each group hear of it where some are told, those counted; the least reached first.
  private func reachedByGroup(
    telling some: ArraySlice<Int>
  ) -> [(name: String, reached: Int, actors: Int)] {
    guard let groups = groups?.groups else { return [] }
    let near = subject.network.graph.steps(from: some, atMost: steps)
    let all = groups.names.indices.map { group in
      (
        name: groups.names[group],
        reached: subject.actors.indices.count { near[$0] != nil && groups.isMember($0, of: group) },
        actors: groups.sizes[group]
      )
    }
    return all.enumerated().sorted { first, second in
      let (one, other) = (
        first.element.reached * second.element.actors, second.element.reached * first.element.actors
      )
      return one == other ? first.offset < second.offset : one < other
    }.map(\.element)
  }

  /// How much of each group hears of it, those told counted; the least reached first.
  private var table: [Block] {
    guard let groups else { return [] }
    var table = ReportTable([
      .words(Text(groups.name.harmless), .cut), .numbers(Text(en: "Reached", nl: "Bereikt")),
      .numbers(Text(en: "Actors", nl: "Actoren")), .numbers(Text(en: "Share", nl: "Aandeel")),
    ])
    let all = reachedByGroup(telling: told[...])
    for group in all.prefix(limit) {
      table.append([
        Text(group.name.harmless), Number.text(group.reached), Number.text(group.actors),
        Percentage.text(group.reached, of: group.actors),
      ])
    }
    let hidden = all.count - limit
    return [.table(table)]
      + (hidden > 0 ? [.advice(.more(hidden: hidden, of: all.count, what: .groups))] : [])
  }
}
