import SocialNetwork

// What goes with actors who stop, and what insures against it.

extension LossReport {
  /// What all of them take with them who stop at once.
  var atOnce: [Block] {
    guard let step = loss.steps.last else { return [] }
    let actors = Noun.actor.count(loss.steps.count)
    let isOne = loss.steps.count == 1
    let start = Text(
      en: "\(actors.en) \(isOne ? "stops" : "stop") at once.",
      nl: "\(actors.nl) \(isOne ? "valt" : "vallen") in één keer weg."
    )
    return [.sentences([start] + harm(of: step))]
  }

  /// Who is cut off, and what goes with that.
  func harm(of step: Loss.Step, isFirst: Bool = true) -> [Text] {
    var sentences =
      isFirst
      ? [cutOff(step)]
      : step.cutOff > 0 && step.largestPart > 1 ? [cutOffTogether(step)] : [together, cutOff(step)]
    if !loss.isAtOnce, let elsewhere = step.elsewhere, elsewhere.cutOff > 0 {
      sentences.append(cutOff(elsewhere))
    }
    if !step.functionsLost.isEmpty { sentences.append(functions(step.functionsLost)) }
    // Which towns keep a tie goes by which of the largest parts is taken.
    if step.largestPartCount > 1, step.largestPart > 1 { sentences.append(choice(of: step)) }
    if step.largestPartCount == 1, !step.municipalitiesLost.isEmpty {
      sentences.append(towns(step.municipalitiesLost))
    }
    if step.withoutGovernment > 0 { sentences.append(governments(step.withoutGovernment)) }
    return sentences
  }

  private var together: Text {
    Text(en: "Once those above have stopped too:", nl: "Als ook wie hierboven staat, stopt:")
  }

  private func cutOff(_ step: Loss.Step) -> Text {
    let count = step.cutOff
    let actors = Noun.otherActor.count(count)
    if step.largestPart == 1 { return nobodyTogether(count + 1) }
    let who = subject.called(step.whoIsCutOff)
    guard count > 0 else {
      return Text(
        en: "Nobody else of the main network is cut off.",
        nl: "Niemand anders van het hoofdnetwerk raakt afgesneden."
      )
    }
    // Where no more than half is left together, who is cut off may as well be called the main network.
    guard step.largestPart > count + (loss.isAtOnce ? loss.steps.count : 1) else {
      let left = Noun.actor.count(step.largestPart)
      return Text(
        en:
          "The largest part of the main network then has \(left.en) left, and \(actors.en) "
          + "\(count == 1 ? "is" : "are") cut off from it: \(who.en).",
        nl:
          "Het grootste deel van het hoofdnetwerk telt dan nog \(left.nl), en \(actors.nl) "
          + "\(count == 1 ? "raakt" : "raken") ervan afgesneden: \(who.nl)."
      )
    }
    return Text(
      en: "\(actors.en) \(count == 1 ? "is" : "are") cut off from the main network: \(who.en).",
      nl:
        "\(actors.nl) \(count == 1 ? "raakt" : "raken") afgesneden van het hoofdnetwerk: \(who.nl)."
    )
  }

  /// What the loss of an actor that is not of the main network breaks where it is.
  private func cutOff(_ elsewhere: Loss.Step.Elsewhere) -> Text {
    let (others, actors) = (
      Number.text(elsewhere.others), Noun.otherActor.count(elsewhere.cutOff)
    )
    let isOne = elsewhere.cutOff == 1
    return elsewhere.left == 1
      ? Text(
        en:
          "In its own separate network, no two of the \(others.en) others are connected without this actor.",
        nl:
          "In zijn eigen losse deelnetwerk zijn zonder deze actor geen twee van de \(others.nl) anderen verbonden."
      )
      : Text(
        en:
          "In its own separate network, \(actors.en) \(isOne ? "is" : "are") cut off from the largest part "
          + "without this actor.",
        nl:
          "In zijn eigen losse deelnetwerk \(isOne ? "raakt" : "raken") \(actors.nl) zonder deze actor "
          + "afgesneden van het grootste deel."
      )
  }

  /// Who is cut off once several have stopped: from the part that is then the largest, perhaps another than before.
  private func cutOffTogether(_ step: Loss.Step) -> Text {
    let (left, others) = (Noun.actor.count(step.largestPart), Noun.otherActor.count(step.cutOff))
    let who = subject.called(step.whoIsCutOff)
    let isOne = step.cutOff == 1
    return Text(
      en:
        "Once those above have stopped too, the largest part of the main network has \(left.en) left, and "
        + "\(others.en) \(isOne ? "is" : "are") cut off from it: \(who.en).",
      nl:
        "Als ook wie hierboven staat, stopt, telt het grootste deel van het hoofdnetwerk nog \(left.nl), en "
        + "\(isOne ? "raakt" : "raken") \(others.nl) ervan afgesneden: \(who.nl)."
    )
  }

  /// That another part could have been taken for the main network as well.
  private func choice(of step: Loss.Step) -> Text {
    let (parts, size) = (Number.text(step.largestPartCount), Noun.actor.count(step.largestPart))
    return Text(
      en:
        "There are \(parts.en) parts of \(size.en), of which one counts as the main network here; who is in the others "
        + "is no worse off.",
      nl:
        "Er zijn \(parts.nl) delen van \(size.nl), waarvan er hier één als het hoofdnetwerk telt; wie in de andere zit, is "
        + "er niet slechter aan toe."
    )
  }

  /// That of the main network nobody is left who is connected with another.
  private func nobodyTogether(_ count: Int) -> Text {
    let others = Number.text(count)
    return count == 1
      ? Text(
        en: "One actor of the main network is left, on its own.",
        nl: "Van het hoofdnetwerk blijft er één actor over, op zichzelf."
      )
      : Text(
        en: "Of the \(others.en) others of the main network no two are connected any more.",
        nl: "Van de \(others.nl) anderen in het hoofdnetwerk zijn er geen twee nog verbonden."
      )
  }

  private func functions(_ functions: [Function]) -> Text {
    let list = Text.list(functions.map(\.title), joinedBy: .or)
    return Text(
      en: "No tie serves the \(list.en) any more.",
      nl: "Geen enkele relatie dient nog de \(list.nl)."
    )
  }

  private func towns(_ names: [String]) -> Text {
    let list = Text.list(ofNames: names)
    return names.count == 1
      ? Text(
        en: "\(list.en) loses its last tie with the main network.",
        nl: "\(list.nl) verliest zijn laatste relatie met het hoofdnetwerk."
      )
      : Text(
        en: "\(list.en) lose their last tie with the main network.",
        nl: "\(list.nl) verliezen hun laatste relatie met het hoofdnetwerk."
      )
  }

  private func governments(_ count: Int) -> Text {
    let actors = Noun.actor.count(count)
    return Text(
      en: "\(actors.en) \(count == 1 ? "loses" : "lose") every path to a government.",
      nl: "\(actors.nl) \(count == 1 ? "verliest" : "verliezen") elk pad naar een overheid."
    )
  }

  func insurance(against step: Loss.Step) -> Text? {
    guard let insurance = step.toldInsurance else { return nil }
    let source = words.name(insurance.source)
    let target = words.name(insurance.target, sharing: insurance.shared)
    let (kept, all) = (Number.text(insurance.kept), Noun.actor.count(insurance.cutOff))
    return insurance.kept == insurance.cutOff
      ? Text(
        en:
          "Best insurance against this loss alone: a contact of \(source.en) with \(target.en) keeps "
          + "all whom it would cut off (\(all.en)).",
        nl:
          "Beste verzekering tegen dit verlies alleen: een contact van \(source.nl) met \(target.nl) "
          + "houdt iedereen verbonden die het zou afsnijden (\(all.nl))."
      )
      : Text(
        en:
          "Best insurance against this loss alone: a contact of \(source.en) with \(target.en) keeps "
          + "\(kept.en) of the \(all.en) that it would cut off.",
        nl:
          "Beste verzekering tegen dit verlies alleen: een contact van \(source.nl) met \(target.nl) "
          + "houdt \(kept.nl) van de \(all.nl) verbonden die het zou afsnijden."
      )
  }
}

extension Loss.Step {
  /// The insurance that is told: none where no two of those are left connected whom the actor held.
  var toldInsurance: Loss.Insurance? {
    (elsewhere?.left ?? largestPart) > 1 ? insurance : nil
  }
}

extension Loss.Step.Elsewhere {
  /// How many actors are in the largest part that is left.
  fileprivate var left: Int { others - cutOff }
}
