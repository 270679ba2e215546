import SocialNetwork

// Who does not reach an actor of some kind.

extension IsolationSentences {
  /// How many actors have no path to whom was asked about; `nil` where there are no actors.
  func countOutOfReach(_ count: Int) -> Text? {
    guard let reach else { return nil }
    let others = reach.kind.others
    let whole = network.actors.kinds.count { $0 != reach.kind }
    guard network.actors.count > 0 else { return nil }
    let steps = Noun.step.count(reach.steps)
    let kind = reach.kind.unnamed
    guard network.actors.kinds.contains(reach.kind) else {
      let title = reach.kind.title
      return Text(
        en: "There is no \(title.en) here, so nobody has a path to one.",
        nl: "Er is hier geen \(title.nl), dus niemand heeft er een pad naar."
      )
    }
    guard count > 0 else {
      return Text(
        en: "Every actor has a path of at most \(steps.en) to \(kind.en).",
        nl: "Elke actor heeft een pad van hoogstens \(steps.nl) naar \(kind.nl)."
      )
    }
    guard count < network.actors.count else {
      return Text(
        en: "No actor has a path of at most \(steps.en) to \(kind.en).",
        nl: "Geen enkele actor heeft een pad van hoogstens \(steps.nl) naar \(kind.nl)."
      )
    }
    let actors = others.part(count, of: whole)
    let share = Percentage.text(count, of: whole)
    return Text(
      en: "\(actors.en) (\(share.en)) \(count == 1 ? "has" : "have") no path of at most "
        + "\(steps.en) to \(kind.en).",
      nl: "\(actors.nl) (\(share.nl)) \(count == 1 ? "heeft" : "hebben") geen pad van hoogstens "
        + "\(steps.nl) naar \(kind.nl)."
    )
  }

  /// How many would have no path to whom was asked about without the umbrella; `nil` where there is
  /// nobody else.
  func countOutOfReach(_ count: Int, without umbrella: Int) -> Text? {
    guard let reach else { return nil }
    let whole = network.actors.indices.count {
      network.actors.kinds[$0] != reach.kind && $0 != umbrella
    }
    guard whole > 0, network.actors.kinds.contains(reach.kind) else { return nil }
    let (number, all) = (Number.text(count), Number.text(whole))
    let (share, name) = (Percentage.text(count, of: whole), name(umbrella))
    return Text(
      en: "Without \(name.en), \(number.en) of the \(all.en) others (\(share.en)) would have none.",
      nl: "Zonder \(name.nl) \(count == 1 ? "zou" : "zouden") \(number.nl) van de \(all.nl) "
        + "andere (\(share.nl)) er geen hebben."
    )
  }

  /// How many ties of a layer are unknown, with which fewer may be out of reach; `nil` where all are known.
  func unknownTies(ofThoseOutOfReach actors: [Int]) -> Text? {
    guard let coverage = network.coverage, coverage.tagged < coverage.rows, !actors.isEmpty else {
      return nil
    }
    let count = coverage.rows - coverage.tagged
    let rows = Noun.rowOfTies.part(count, of: coverage.rows)
    let isOne = count == 1
    let words = Text(
      en:
        "\(rows.en) \(isOne ? "does" : "do") not say what \(isOne ? "it serves" : "they serve") and "
        + "\(isOne ? "is" : "are") not counted: with \(isOne ? "it" : "them"), it may be fewer.",
      nl:
        "\(rows.nl) \(isOne ? "zegt" : "zeggen") niet waarvoor ze \(isOne ? "dient" : "dienen") en "
        + "\(isOne ? "telt" : "tellen") niet mee: daarmee zijn het er misschien minder."
    )
    // Of who lost ties to errors it is not known whether there are such ties too.
    guard network.leftOut.isEmpty else { return words }
    let own = actors.count { network.doubt(about: $0) == .tiesUntagged }
    let some = Number.text(own)
    return own == 0
      ? words
      : words.followed(
        by: Text(
          en: "\(some.en) of those without a path \(own == 1 ? "has" : "have") such ties.",
          nl:
            "\(some.nl) van wie geen pad \(own == 1 ? "heeft, heeft" : "heeft, hebben") zulke relaties."
        )
      )
  }

  /// That a group does not reach whom was asked about.
  func outOfReach(_ group: IsolatedGroup) -> Text {
    guard let reach else { return Text("") }
    let (kind, steps) = (reach.kind.title, Noun.step.count(reach.steps))
    let one = reach.kind.unnamed
    guard group.members.count > 1 else {
      return isPart
        ? Text(
          en: "Has no \(kind.en) within \(steps.en) in this part of the network.",
          nl: "Heeft in dit deel van het netwerk geen \(kind.nl) binnen \(steps.nl)."
        )
        : Text(
          en: "Has no \(kind.en) within \(steps.en).",
          nl: "Heeft geen \(kind.nl) binnen \(steps.nl)."
        )
    }
    return isPart
      ? Text(
        en: "None of them has \(one.en) within \(steps.en) in this part of the network.",
        nl: "Geen van hen heeft in dit deel van het netwerk \(one.nl) binnen \(steps.nl)."
      )
      : Text(
        en: "None of them has \(one.en) within \(steps.en).",
        nl: "Geen van hen heeft \(one.nl) binnen \(steps.nl)."
      )
  }

  /// That some people, each alone, do not reach whom was asked about.
  func outOfReach(_ who: Text, _ have: Text) -> Text {
    guard let reach else { return Text("") }
    let (kind, steps) = (reach.kind.title, Noun.step.count(reach.steps))
    return isPart
      ? Text(
        en: "\(who.en) \(have.en) no \(kind.en) within \(steps.en) in this part of the network.",
        nl: "\(who.nl) \(have.nl) in dit deel van het netwerk geen \(kind.nl) binnen \(steps.nl)."
      )
      : Text(
        en: "\(who.en) \(have.en) no \(kind.en) within \(steps.en).",
        nl: "\(who.nl) \(have.nl) geen \(kind.nl) binnen \(steps.nl)."
      )
  }
}

extension ActorKind {
  /// The actors of other kinds.
  fileprivate var others: Noun {
    Noun(
      one: Text(en: "actor besides \(plural.en)", nl: "actor buiten de \(plural.nl)"),
      many: Text(en: "actors besides \(plural.en)", nl: "actoren buiten de \(plural.nl)")
    )
  }
}

extension Noun {
  /// A step along a tie.
  static let step = Noun(
    one: Text(en: "step", nl: "stap"),
    many: Text(en: "steps", nl: "stappen")
  )
}
