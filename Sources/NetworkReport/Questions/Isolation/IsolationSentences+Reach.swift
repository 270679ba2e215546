import SocialNetwork

// Who does not reach an actor of some kind.

extension IsolationSentences {
  /// How many actors have no path to whom was asked about; `nil` where there are no actors.
  func countOutOfReach(_ count: Int) -> Text? {
    let whole = network.actors.count
    guard let reach, whole > 0 else { return nil }
    let steps = Noun.step.count(reach.steps)
    let kind = reach.kind.unnamed
    guard count > 0 else {
      return Text(
        en: "Every actor has a path of at most \(steps.en) to \(kind.en).",
        nl: "Elke actor heeft een pad van hoogstens \(steps.nl) naar \(kind.nl)."
      )
    }
    guard count < whole else {
      return Text(
        en: "No actor has a path of at most \(steps.en) to \(kind.en).",
        nl: "Geen enkele actor heeft een pad van hoogstens \(steps.nl) naar \(kind.nl)."
      )
    }
    let actors = Noun.actor.part(count, of: whole)
    let share = Percentage.text(count, of: whole)
    return Text(
      en: "\(actors.en) (\(share.en)) \(count == 1 ? "has" : "have") no path of at most "
        + "\(steps.en) to \(kind.en).",
      nl: "\(actors.nl) (\(share.nl)) \(count == 1 ? "heeft" : "hebben") geen pad van hoogstens "
        + "\(steps.nl) naar \(kind.nl)."
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

extension Noun {
  /// A step along a tie.
  fileprivate static let step = Noun(
    one: Text(en: "step", nl: "stap"),
    many: Text(en: "steps", nl: "stappen")
  )
}
