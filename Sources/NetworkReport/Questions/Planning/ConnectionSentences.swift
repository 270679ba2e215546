import SocialNetwork

/// The sentences of a plan of introductions: its goal, what each step does and why these two, and how good the plan
/// is.
struct ConnectionSentences {
  let plan: ConnectionPlan
  let asked: Int
  let words: PlanWords

  /// How many actors may have ties that are not known.
  private let unknown: Int

  /// Whether the main network is two actors with one tie, which no rung tells.
  private let isMainPartOneTie: Bool

  /// How many actors stand on each rung with the plan where the main network is sought anew; `nil` without one.
  let anew: RungCounts?

  /// - Parameters:
  ///   - plan: The plan.
  ///   - asked: How many ties were asked for.
  ///   - words: How actors are called.
  ///   - unknown: How many actors may have ties that are not known.
  ///   - isMainPartOneTie: Whether the main network is two actors with one tie.
  ///   - anew: How many actors stand on each rung with the plan where the main network is sought anew.
  init(
    _ plan: ConnectionPlan,
    asked: Int,
    words: PlanWords,
    unknown: Int,
    isMainPartOneTie: Bool = false,
    anew: RungCounts?
  ) {
    self.unknown = unknown
    self.isMainPartOneTie = isMainPartOneTie
    self.anew = anew
    self.plan = plan
    self.asked = asked
    self.words = words
  }

  // MARK: - What it is for

  var aim: Text {
    switch plan.goal {
    case .cutOff:
      Text(
        en:
          "Goal: as few actors as possible that are cut off, and then as few as possible that hang "
          + "by a thread.",
        nl:
          "Doel: zo weinig mogelijk actoren die afgesneden zijn, en daarna zo weinig mogelijk die "
          + "aan een zijden draadje hangen."
      )
    case .reach:
      Text(
        en:
          "Goal: as wide a reach as possible that nine in ten actors have at least, and then on average. Reach is "
          + "the mean of 1 ÷ steps to every other actor: 1 for a tie with each of them, 0 for a path to nobody.",
        nl:
          "Doel: een zo groot mogelijk bereik dat negen op de tien actoren minstens halen, en daarna een zo groot "
          + "mogelijk gemiddelde. Bereik is het gemiddelde van 1 ÷ stappen naar elke andere actor: 1 bij een "
          + "relatie met iedereen, 0 bij een pad naar niemand."
      )
    case .government(let limit):
      Text(
        en: "Goal: a path of at most \(Noun.step.count(limit).en) to a government for as many as "
          + "possible.",
        nl:
          "Doel: voor zo veel mogelijk actoren een pad van hoogstens \(Noun.step.count(limit).nl) naar "
          + "een overheid."
      )
    case .fragmentation:
      Text(
        en:
          "Goal: paths between all actors that are as short as possible. Fragmentation by distance is 1 less the "
          + "mean of 1 ÷ steps over all pairs: 0 where all have ties with one another, 1 where nobody has any.",
        nl:
          "Doel: zo kort mogelijke paden tussen alle actoren. Versnippering op afstand is 1 min het gemiddelde "
          + "van 1 ÷ stappen over alle paren: 0 als iedereen een relatie met elkaar heeft, 1 als niemand er een "
          + "heeft."
      )
    }
  }

  /// Why no tie is proposed.
  var nothing: [Text] {
    guard plan.obstacle == .nothingToMend, plan.goal == .cutOff else { return [obstacle] }
    let found =
      isMainPartOneTie
      ? [
        unknown > 0
          ? Text(
            en: "As far as is known, nobody is cut off.",
            nl: "Voor zover bekend is niemand afgesneden."
          ) : Text(en: "Nobody is cut off.", nl: "Niemand is afgesneden."),
        IsolationSentences.singleTie,
        Text(
          en: "Only ties with further actors can make it firmer.",
          nl: "Alleen relaties met nog andere actoren kunnen het steviger maken."
        ),
      ] : [unknown > 0 ? nobodyAsFarAsIsKnown : obstacle]
    return found + askFirst
  }

  private var nobodyAsFarAsIsKnown: Text {
    Text(
      en: "As far as is known, nobody is cut off or hangs by a thread.",
      nl: "Voor zover bekend is niemand afgesneden en hangt niemand aan een zijden draadje."
    )
  }

  /// Whose ties are to be asked for before any are proposed; nothing where all are known.
  private var askFirst: [Text] {
    guard unknown > 0 else { return [] }
    let count = Number.text(unknown)
    let isOne = unknown == 1
    return [
      Text(
        en:
          "Of \(count.en) it is not known: ask \(isOne ? "that one" : "them") first who their contacts are.",
        nl:
          "Van \(count.nl) is het niet bekend: vraag \(isOne ? "die actor" : "hen") eerst met wie er contact is."
      )
    ]
  }

  private var obstacle: Text {
    switch plan.obstacle {
    case .noGovernment:
      Text(
        en: "The network has no government, so no tie can lead to one.",
        nl: "Het netwerk heeft geen overheid, dus geen enkele relatie kan er naar een leiden."
      )
    case .nothingToMend:
      switch plan.goal {
      case .government(let limit):
        Text(
          en:
            "Everybody has a path of at most \(Noun.step.count(limit).en) to a government already.",
          nl:
            "Iedereen heeft al een pad van hoogstens \(Noun.step.count(limit).nl) naar een overheid."
        )
      case .cutOff:
        Text(
          en: "Nobody is cut off or hangs by a thread, so there is nothing to mend.",
          nl:
            "Niemand is afgesneden of hangt aan een zijden draadje, dus er valt niets te herstellen."
        )
      case .reach, .fragmentation:
        Text(
          en: "All have ties with one another already.",
          nl: "Iedereen heeft al een relatie met alle anderen."
        )
      }
    case .nobodyIsEligible:
      Text(
        en:
          "Nobody may stand at the end of a new tie: left out are the umbrella and its staff, those of whom no "
          + "ties are known, and whoever the question leaves out or who can bear no tie.",
        nl:
          "Niemand mag aan een nieuwe relatie deelnemen: weggelaten zijn de koepel en zijn medewerkers, wie geen "
          + "bekende relaties heeft, en wie de vraag uitsluit of geen relatie aankan."
      )
    case .peopleAlone:
      Text(
        en:
          "All who may stand at the end of a new tie are private people, and those are not introduced to one "
          + "another unless kinds are named.",
        nl:
          "Wie aan een nieuwe relatie mag deelnemen, is telkens een privépersoon, en die worden niet met elkaar "
          + "in contact gebracht tenzij je soorten noemt."
      )
    case .noPair:
      Text(
        en: "No two actors that may be introduced are without a tie already.",
        nl: "Geen twee actoren die je met elkaar in contact mag brengen, zijn nog zonder relatie."
      )
    case .noneHelps, nil:
      Text(
        en: "No tie that may be proposed brings this goal nearer.",
        nl: "Geen enkele relatie die voorgesteld mag worden, brengt dit doel dichterbij."
      )
    }
  }

  // MARK: - A step

  func title(of step: ConnectionPlan.Step) -> Text {
    let (source, target) = (words.name(step.source), words.name(step.target))
    // Two who are called alike are two all the same.
    let earlier = plan.steps.prefix { $0.source != step.source || $0.target != step.target }
    if !earlier.contains(where: { $0.source == step.source }),
      earlier.contains(where: { words.name($0.source) == source })
    {
      return Text(
        en: "Introduce one more, \(source.en), to \(target.en)",
        nl: "Breng nog \(source.nl) in contact met \(target.nl)"
      )
    }
    return Text(
      en: "Introduce \(source.en) to \(target.en)",
      nl: "Breng \(source.nl) in contact met \(target.nl)"
    )
  }

  func effect(of step: ConnectionPlan.Step) -> Text {
    switch plan.goal {
    case .cutOff: lift(by: step)
    case .government(let limit):
      path(Int((step.gain.first ?? nil) ?? 0), within: limit)
    case .reach:
      change(
        step,
        place: (step.gain[0] ?? 0) > 0 || step.gain[1] == nil ? 0 : 1,
        of: (step.gain[0] ?? 0) > 0
          ? ConnectionSentences.reachOfNineInTen.capitalized
          : Text(en: "The mean reach", nl: "Het gemiddelde bereik"),
        rises: true
      )
    case .fragmentation:
      change(
        step,
        place: 0,
        of: Text(en: "Fragmentation by distance", nl: "De versnippering op afstand"),
        rises: false
      )
    }
  }

  /// The 10th percentile of reach, as the subject of a sentence.
  static let reachOfNineInTen = Text(
    en: "the reach that nine in ten have at least",
    nl: "het bereik dat negen op de tien minstens halen,"
  )

  /// Who is lifted to which rung.
  private func lift(by step: ConnectionPlan.Step) -> Text {
    let actors = Noun.actor.count(step.lifted)
    let isOne = step.lifted == 1
    guard step.lifted > 0 else {
      return Text(
        en: "By itself it lifts nobody; with the other steps it closes a ring.",
        nl: "Op zichzelf helpt ze niemand vooruit; met de andere stappen maakt ze een kring rond."
      )
    }
    if step.rungs.before < .umbrellaOnly {
      let after = step.restsOn.map {
        Text(en: ", once step \($0) is taken", nl: ", zodra stap \($0) gezet is")
      }
      return step.rungs.after == .detached
        ? Text(
          en: "\(actors.en) \(isOne ? "is" : "are") then no longer alone, though still separate.",
          nl: "\(actors.nl) \(isOne ? "staat" : "staan") dan niet meer alleen, maar nog wel apart."
        )
        : Text(
          en: "\(actors.en) \(isOne ? "comes" : "come") into the main network, by this one tie"
            + "\(after?.en ?? "").",
          nl: "\(actors.nl) \(isOne ? "komt" : "komen") in het hoofdnetwerk terecht, via deze ene "
            + "relatie\(after?.nl ?? "")."
        )
    }
    let (before, after) = (step.rungs.before.title, step.rungs.after.title)
    guard step.rungs.before != step.rungs.after else {
      return Text(
        en: "\(actors.en) \(isOne ? "stands" : "stand") firmer then.",
        nl: "\(actors.nl) \(isOne ? "staat" : "staan") dan steviger."
      )
    }
    return Text(
      en: "\(actors.en) \(isOne ? "stands" : "stand") firmer then; the first of the two goes from "
        + "“\(before.en)” to “\(after.en)”.",
      nl: "\(actors.nl) \(isOne ? "staat" : "staan") dan steviger; de eerste van de twee gaat van "
        + "“\(before.nl)” naar “\(after.nl)”."
    )
  }

  private func path(_ count: Int, within limit: Int) -> Text {
    let (actors, steps) = (Noun.actor.count(count), Noun.step.count(limit))
    guard count > 0 else {
      return Text(
        en: "By itself it gives nobody a path; with the other steps it does.",
        nl: "Op zichzelf geeft ze niemand een pad; samen met de andere stappen wel."
      )
    }
    return Text(
      en: "\(actors.en) then \(count == 1 ? "gets" : "get") a path of at most \(steps.en) to a "
        + "government.",
      nl:
        "\(actors.nl) \(count == 1 ? "krijgt" : "krijgen") dan een pad van hoogstens \(steps.nl) naar "
        + "een overheid."
    )
  }

  private func change(
    _ step: ConnectionPlan.Step,
    place: Int,
    of what: Text,
    rises: Bool
  ) -> Text {
    guard let now = step.objective[place], let gain = step.gain[place] else {
      return Text(
        en: "Of those looked at it does most, by an estimate from a sample.",
        nl: "Van de bekeken relaties doet ze het meest, volgens een schatting uit een steekproef."
      )
    }
    let before = Number.text(rises ? now - gain : now + gain)
    let after = Number.text(now)
    guard before != after else {
      return rises
        ? Text(
          en: "\(what.en) rises by too little to be seen in \(after.en).",
          nl: "\(what.nl) stijgt met te weinig om het aan \(after.nl) te zien."
        )
        : Text(
          en: "\(what.en) falls by too little to be seen in \(after.en).",
          nl: "\(what.nl) daalt met te weinig om het aan \(after.nl) te zien."
        )
    }
    return rises
      ? Text(
        en: "\(what.en) rises from \(before.en) to \(after.en).",
        nl: "\(what.nl) stijgt van \(before.nl) naar \(after.nl)."
      )
      : Text(
        en: "\(what.en) falls from \(before.en) to \(after.en).",
        nl: "\(what.nl) daalt van \(before.nl) naar \(after.nl)."
      )
  }
}
