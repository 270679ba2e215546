import SocialNetwork

// How good a plan is, and how much better another could be.

extension ConnectionSentences {
  var verdict: [Text] {
    let count = Noun.tie.count(plan.steps.count)
    var sentences: [Text] = []
    if plan.steps.count < asked {
      sentences.append(
        Text(
          en:
            "No further tie brings the goal nearer, as long as nobody gets more new ties than an actor "
            + "of that kind is reckoned to bear.",
          nl:
            "Geen enkele relatie meer brengt het doel dichterbij, zolang niemand er meer bij krijgt dan "
            + "waarop voor een actor van die soort gerekend is."
        )
      )
    }
    if plan.isBest {
      sentences.append(
        rungsThatChange.isEmpty || plan.goal != .cutOff
          ? Text(
            en: "No other plan of \(count.en) does better.",
            nl: "Geen enkel ander plan van \(count.nl) doet het beter."
          )
          : Text(
            en:
              "No other plan of \(count.en) does better, seen from the main network as it is now.",
            nl:
              "Geen enkel ander plan van \(count.nl) doet het beter, gezien vanuit het hoofdnetwerk zoals het nu is."
          )
      )
    } else {
      sentences.append(
        bound
          ?? Text(
            en:
              "This is a good plan: each tie was compared with others, but not every plan was tried.",
            nl:
              "Dit is een goed plan: elke relatie is met andere vergeleken, maar niet elk plan is "
              + "geprobeerd."
          )
      )
      if let silence { sentences.append(silence) }
    }
    return sentences
  }

  /// How the rungs are with the plan where the main network is sought anew, where that changes them.
  var countedAnew: [Text] {
    guard !rungsThatChange.isEmpty else { return [] }
    let changes = rungsThatChange.map { place, count in
      let (number, told) = (Number.text(count), Number.text(plan.after.rungs.all[place]))
      let rung = ConnectionSentences.rungs[place]
      return Text(
        en: "“\(rung.en)” \(number.en) instead of \(told.en)",
        nl: "“\(rung.nl)” \(number.nl) in plaats van \(told.nl)"
      )
    }
    let list = Text.list(changes)
    return [
      Text(
        en:
          "This is seen from the main network as it is now. With these ties its middle lies elsewhere; counted anew, "
          + "it is: \(list.en).",
        nl:
          "Dit is gezien vanuit het hoofdnetwerk zoals het nu is. Met deze relaties ligt het midden ervan elders; "
          + "opnieuw geteld wordt het: \(list.nl)."
      )
    ]
  }

  /// The rungs, by place in ``rungs``, with another number of actors where the main network is sought anew.
  private var rungsThatChange: [(place: Int, count: Int)] {
    guard let anew else { return [] }
    return anew.all.enumerated().filter { $0.element != plan.after.rungs.all[$0.offset] }
      .map { ($0.offset, $0.element) }
  }

  /// How much better the best plan can be, where that says something; `nil` where it does not.
  private var bound: Text? {
    guard let headroom = plan.headroom else { return nil }
    switch plan.goal {
    case .reach, .fragmentation: return limit(in: headroom.place)
    case .cutOff, .government:
      // That fewer than nobody cannot be left says nothing.
      let left =
        plan.after.objective.indices.contains(headroom.place)
        ? plan.after.objective[headroom.place] : nil
      return left.map { headroom.change >= $0 } ?? false ? nil : limit(Int(headroom.change))
    }
  }

  /// How much more the best plan can gain, as a share of what this one gains; `nil` where nothing is known.
  private var share: Double? {
    guard let headroom = plan.headroom, plan.before.objective.indices.contains(headroom.place),
      let before = plan.before.objective[headroom.place],
      let after = plan.after.objective[headroom.place], before != after
    else { return nil }
    return headroom.change / abs(after - before)
  }

  /// The same as whole per cents, rounded up; more than twice the gain says little.
  private var percentage: Int? {
    share.flatMap { $0 <= 1 ? Int((100 * $0).rounded(.up)) : nil }
  }

  private func limit(in place: Int) -> Text? {
    guard let percentage else { return nil }
    let percents = "\(percentage)\u{A0}%"
    return switch plan.goal {
    case .fragmentation:
      Text(
        en:
          "This is a good plan: the best one would lower fragmentation by at most \(percents) more than this "
          + "one does.",
        nl:
          "Dit is een goed plan: het best mogelijke plan zou de versnippering hoogstens \(percents) meer doen "
          + "dalen dan dit plan."
      )
    case _ where place == 0:
      Text(
        en:
          "This is a good plan: the best one would raise the reach that nine in ten have at least by at most "
          + "\(percents) more than this one does.",
        nl:
          "Dit is een goed plan: het best mogelijke plan zou het bereik dat negen op de tien minstens halen, "
          + "hoogstens \(percents) meer doen stijgen dan dit plan."
      )
    default:
      Text(
        en:
          "This is a good plan: with the best one the reach that nine in ten have at least would be the same, "
          + "and the mean would rise by at most \(percents) more.",
        nl:
          "Dit is een goed plan: met het best mogelijke plan zou het bereik dat negen op de tien minstens halen, even "
          + "groot zijn, en zou het gemiddelde hoogstens \(percents) meer stijgen."
      )
    }
  }

  /// Why it is not told how much better the best plan can be; `nil` where it is, or for goals that count actors.
  private var silence: Text? {
    switch plan.goal {
    case .cutOff, .government: return nil
    case .reach, .fragmentation: break
    }
    if plan.headroom != nil { return percentage == nil ? farthest : nil }
    let most = Number.text(ConnectionPlan.mostActorsBounded)
    return Text(
      en:
        "How much better the best plan can be is worked out up to \(most.en) actors only, and not where paths have "
        + "hundreds of steps.",
      nl:
        "Hoeveel beter het best mogelijke plan kan zijn, wordt maar tot \(most.nl) actoren berekend, en niet waar paden "
        + "honderden stappen hebben."
    )
  }

  /// How far no plan of so many ties comes, where that is more than twice as far as this one does.
  private var farthest: Text? {
    guard let limit = limitOfAll.map({ Number.text($0) }) else { return nil }
    let count = Noun.tie.count(plan.steps.count)
    guard plan.goal == .fragmentation else {
      let what =
        plan.headroom?.place == 0
        ? ConnectionSentences.reachOfNineInTen
        : Text(en: "the mean reach", nl: "het gemiddelde bereik")
      return Text(
        en: "What is proved is that no plan of \(count.en) brings \(what.en) above \(limit.en).",
        nl:
          "Bewezen is dat geen enkel plan van \(count.nl) \(what.nl) boven \(limit.nl) brengt."
      )
    }
    return Text(
      en: "What is proved is that no plan of \(count.en) brings fragmentation below \(limit.en).",
      nl:
        "Bewezen is dat geen enkel plan van \(count.nl) de versnippering onder \(limit.nl) brengt."
    )
  }

  /// The number of the objective beyond which no plan of so many ties comes, in thousandths that hold.
  private var limitOfAll: Double? {
    guard let headroom = plan.headroom, plan.after.objective.indices.contains(headroom.place),
      let reached = plan.after.objective[headroom.place]
    else { return nil }
    return plan.goal == .fragmentation
      ? ((reached - headroom.change) * 1000).rounded(.down) / 1000
      : ((reached + headroom.change) * 1000).rounded(.up) / 1000
  }

  /// What programs are told of it; `nil` where it says nothing.
  var boundForPrograms: String? {
    switch plan.goal {
    case .cutOff, .government: nil
    case .reach, .fragmentation:
      percentage.map { "; the best one gains at most \($0)% more in the number of the objective" }
        ?? limitOfAll.map { "; none brings the number of the objective beyond \($0)" }
    }
  }

  private func limit(_ count: Int) -> Text {
    let actors = Noun.actor.count(count)
    guard case .cutOff = plan.goal else {
      return Text(
        en: "This is a good plan: the best one gives at most \(actors.en) more a path.",
        nl:
          "Dit is een goed plan: het best mogelijke plan geeft hoogstens \(actors.nl) meer een pad."
      )
    }
    let rung = ConnectionSentences.rungs[plan.headroom?.place ?? 0]
    return Text(
      en:
        "This is a good plan: with the best one, at most \(actors.en) fewer would be “\(rung.en)”.",
      nl:
        "Dit is een goed plan: met het best mogelijke plan zouden er hoogstens \(actors.nl) minder staan bij "
        + "“\(rung.nl)”."
    )
  }

  static let rungs = [
    Text(en: "isolated or in a separate network", nl: "geïsoleerd of in een los deelnetwerk"),
    Rung.umbrellaOnly.title, Rung.oneTie.title, Rung.oneActor.title,
  ]
}
