import SocialNetwork

// Why these two, and who else could stand at the other end.
extension ConnectionSentences {
  /// What the two ends of a tie have in common.
  func reason(for step: ConnectionPlan.Step) -> Text {
    guard !step.shared.isEmpty else {
      return Text(
        en: "The files know of nothing that the two share.",
        nl: "Voor zover de bestanden weten, hebben de twee niets gemeen."
      )
    }
    let shared = Text.list(step.shared.map(\.title))
    return Text(
      en: "The two share their \(shared.en).",
      nl: "De twee hebben dezelfde \(shared.nl)."
    )
  }

  /// That some of those who do as well could be lost themselves, with whoever is tied to them; `nil` where none
  /// could.
  private func weak(among step: ConnectionPlan.Step) -> Text? {
    guard plan.goal == .cutOff, let all = step.equalCount else { return nil }
    let (hanging, apart) = (step.hangingCount, step.apartCount)
    var some: [Text] = []
    if hanging > 0 {
      let isOne = hanging == 1
      some.append(
        Text(
          en: "\(hanging) \(isOne ? "hangs" : "hang") by a thread",
          nl: "\(isOne ? "hangt" : "hangen") er \(hanging) aan een zijden draadje"
        )
      )
    }
    if apart > 0 {
      let isOne = apart == 1
      some.append(
        Text(
          en: "\(apart) \(isOne ? "is" : "are") cut off",
          nl: "\(isOne ? "is" : "zijn") er \(apart) afgesneden"
        )
      )
    }
    guard !some.isEmpty else { return nil }
    let found = Text.list(some)
    if all > 1, hanging == all || apart == all {
      let who = all == 2 ? Text(en: "Both", nl: "Beide") : Text(en: "All \(all)", nl: "Alle \(all)")
      return hanging == all
        ? Text(
          en: "\(who.en) hang by a thread now.",
          nl: "\(who.nl) hangen nu aan een zijden draadje."
        )
        : Text(en: "\(who.en) are cut off now.", nl: "\(who.nl) zijn nu afgesneden.")
    }
    return all == 1
      ? Text(
        en: hanging > 0 ? "That one hangs by a thread now." : "That one is cut off now.",
        nl: hanging > 0 ? "Die hangt nu aan een zijden draadje." : "Die is nu afgesneden."
      )
      : Text(
        en: "Of these \(all), \(found.en) now.",
        nl: "Van die \(all) \(found.nl), zoals het nu is."
      )
  }

  /// Who else could stand at the other end: who does as well, and who comes next.
  func others(of step: ConnectionPlan.Step) -> Text? {
    let source = words.name(step.source)
    func name(_ other: ConnectionPlan.Alternative) -> Text {
      words.name(other.target, sharing: other.shared)
    }
    guard !plan.isEstimated else {
      guard !step.alternatives.isEmpty else { return nil }
      let found = Text.list(step.alternatives.map(name), joinedBy: .or)
      return Text(
        en: "Of the others looked at for \(source.en), best by an estimate: \(found.en).",
        nl:
          "Van wie verder bekeken is voor \(source.nl), volgens een schatting het beste: \(found.nl)."
      )
    }
    let equals = step.alternatives.filter(\.isAsGood).map(name)
    let rest = step.alternatives.filter { !$0.isAsGood }.map(name)
    var sentences: [Text] = []
    if !equals.isEmpty {
      let further = (step.equalCount ?? 0) - equals.count
      let others = Noun.otherActor.count(further)
      let more =
        further > 1
        ? [Text(en: "one of \(others.en)", nl: "een van \(others.nl)")]
        : further == 1 ? [others] : []
      let found = Text.list(equals + more, joinedBy: .or)
      sentences.append(
        Text(
          en: "As good for \(source.en): \(found.en).",
          nl: "Even goed voor \(source.nl): \(found.nl)."
        )
      )
      if let weak = weak(among: step) { sentences.append(weak) }
    }
    if !rest.isEmpty {
      let found = Text.list(rest, joinedBy: .or)
      sentences.append(
        plan.isOfAllPairs
          ? Text(
            en: "Next best for \(source.en): \(found.en).",
            nl: "Daarna het beste voor \(source.nl): \(found.nl)."
          )
          : Text(
            en: "Next best for \(source.en) of those looked at: \(found.en).",
            nl: "Daarna het beste voor \(source.nl) van wie bekeken is: \(found.nl)."
          )
      )
    }
    return sentences.isEmpty ? nil : .paragraph(sentences)
  }
}
