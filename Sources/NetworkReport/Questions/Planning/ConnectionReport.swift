import GraphCore
import SocialNetwork

/// A plan of introductions: a sentence for each of what it does, why these two and who else would do; then how the
/// network is before and after.
struct ConnectionReport {
  private let plan: ConnectionPlan
  private let asked: Int
  private let subject: Subject
  private let words: PlanWords

  /// The actors that the page tells of, in its order.
  private let told: [Int]

  /// How much of it stays where ties are missing; `nil` unless that was asked.
  private let certainty: CertaintyFindings<PlanCertainty?>?

  /// Which of the pairs that were asked about are passed over.
  private let remarks: [Text]

  init(
    _ plan: ConnectionPlan,
    asked: Int,
    of subject: Subject,
    givesIDs: Bool = true,
    certainty: CertaintyFindings<PlanCertainty?>? = nil,
    remarks: [Text] = []
  ) {
    self.plan = plan
    self.certainty = certainty
    self.remarks = remarks
    self.asked = asked
    self.subject = subject
    told = plan.steps.flatMap { [$0.source, $0.target] + $0.alternatives.map(\.target) }
    words = PlanWords(subject, telling: told, givesIDs: givesIDs)
  }

  // MARK: - For programs

  var rows: Rows {
    var rows = Rows(
      [
        "step", "source", "target", "gain", "objective", "rung-before", "rung-after", "shared",
      ] + (certainty?.rowColumns ?? [])
    )
    let ids = subject.actors.ids
    for (place, step) in plan.steps.enumerated() {
      rows.append(
        [
          .integer(place + 1), .text(ids[step.source]), .text(ids[step.target]), step.gain.cell,
          step.objective.cell, .text(step.rungs.before.rawValue), .text(step.rungs.after.rawValue),
          .text(step.shared.map(\.word).joined(separator: "|")),
        ] + (certainty?.values(at: place) ?? [])
      )
    }
    return rows
  }

  var conventions: [String: String] {
    let objective =
      switch plan.goal {
      case .cutOff:
        "actors left on the rungs isolate and detached|umbrella-only|one-tie|one-actor, the first "
          + "counting first; less is better"
      case .reach:
        "10th percentile|mean of the sum of 1/steps to all others, divided by n - 1, the first "
          + "counting first; more is better; empty between the first and last step above 5000 actors, "
          + "and everywhere above 50000"
      case .government(let steps):
        "actors without a government within \(steps) steps; less is better"
      case .fragmentation:
        "1 less the mean of 1/steps over all pairs; less is better; empty as for reach"
      }
    let own = [
      "objective": objective,
      "gain": "what the step changes in the objective; above 0 is better",
      "rung": "of the source, seen from the main part as it is before the plan",
      "plan": plan.isBest
        ? "no other plan of at most \(Noun.tie.count(asked).en) does better"
        : "a good plan; not every plan was tried",
    ]
    return own.merging(certainty?.conventions ?? [:]) { $1 }.merging(
      certainty == nil
        ? [:]
        : [
          "helps":
            "in how many draws the tie brings the goal nearer, those of the steps before made",
          "gain-low":
            "and gain-high: of the actors lifted to a higher rung or given a path to a government, else of "
            + "what changes in the first number of the objective",
        ]
    ) { $1 }
  }

  // MARK: - For a reader

  func sections(limit: Int) -> [Report.Section] {
    guard !plan.steps.isEmpty else {
      return [
        Report.Section(nil, subject.summary + subject.endedTiesBlocks + [.sentence(aim)]),
        Report.Section(nil, [.sentences([nothing] + remarks)]),
      ]
    }
    let entries = entries(limit: limit)
    let hidden = plan.steps.count - limit
    return [
      Report.Section(nil, subject.summary + subject.endedTiesBlocks + [.sentence(aim)]),
      Report.Section(
        nil,
        [.list(entries)]
          + (hidden > 0 ? [.advice(.more(hidden: hidden, of: plan.steps.count, what: .rows))] : [])
      ),
      Report.Section(nil, [.sentences(verdict + remarks)]),
      Report.Section(nil, certainty.map { [.sentences($0.sentences)] } ?? []),
      Report.Section(
        Text(en: "Before and after", nl: "Voor en na"),
        [.table(comparison)] + caution
      ),
      Report.Section(nil, words.explanation(for: told)),
    ]
  }

  /// The plan alone: its goal, the ties that it proposes, and how the network is before and after.
  var blocks: [Block] {
    guard !plan.steps.isEmpty else { return [.sentences([aim, nothing])] }
    return [
      .sentence(aim), .list(entries(limit: plan.steps.count)), .sentences(verdict),
      .table(comparison),
    ] + caution
  }

  private func entries(limit: Int) -> [ListEntry] {
    plan.steps.enumerated().prefix(limit).map { place, step in
      ListEntry(
        number: place + 1,
        [title(of: step), .paragraph([effect(of: step), reason(for: step)])]
          + [others(of: step), certainty?.helps(at: place)].compactMap(\.self)
      )
    }
  }

  private var aim: Text {
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
          "Goal: the widest reach for the tenth of the actors that reach least, and then for all. Reach is the "
          + "mean of 1 ÷ steps to every other actor: 1 for a tie with each of them, 0 for a path to nobody.",
        nl:
          "Doel: het grootste bereik voor het tiende van de actoren dat het minst bereikt, en daarna "
          + "voor iedereen. Bereik is het gemiddelde van 1 ÷ stappen naar elke andere actor: 1 bij een relatie "
          + "met iedereen, 0 bij een pad naar niemand."
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
  private var nothing: Text {
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
          "Niemand mag aan een nieuwe relatie deelnemen: weggelaten zijn de koepel en haar medewerkers, wie geen "
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

  private func title(of step: ConnectionPlan.Step) -> Text {
    let (source, target) = (words.name(step.source), words.name(step.target))
    return Text(
      en: "Introduce \(source.en) to \(target.en)",
      nl: "Breng \(source.nl) in contact met \(target.nl)"
    )
  }

  private func effect(of step: ConnectionPlan.Step) -> Text {
    switch plan.goal {
    case .cutOff: lift(by: step)
    case .government(let limit):
      path(Int((step.gain.first ?? nil) ?? 0), within: limit)
    case .reach:
      change(
        step,
        place: (step.gain[0] ?? 0) > 0 || step.gain[1] == nil ? 0 : 1,
        of: (step.gain[0] ?? 0) > 0
          ? Text(
            en: "The reach of the least connected tenth",
            nl: "Het bereik van het zwakste tiende"
          )
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
      return step.rungs.after == .detached
        ? Text(
          en: "\(actors.en) \(isOne ? "is" : "are") then no longer alone, though still separate.",
          nl: "\(actors.nl) \(isOne ? "staat" : "staan") dan niet meer alleen, maar nog wel apart."
        )
        : Text(
          en: "\(actors.en) \(isOne ? "comes" : "come") into the main network, by this one tie.",
          nl: "\(actors.nl) \(isOne ? "komt" : "komen") in het hoofdnetwerk terecht, via deze ene "
            + "relatie."
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

  private func reason(for step: ConnectionPlan.Step) -> Text {
    guard !step.shared.isEmpty else {
      return Text(
        en: "The files know of nothing that the two share.",
        nl: "Voor zover de bestanden weten, hebben de twee niets gemeen."
      )
    }
    let shared = Text.list(step.shared.map(\.title))
    return Text(
      en: "They share their \(shared.en).",
      nl: "Ze hebben dezelfde \(shared.nl)."
    )
  }

  private func others(of step: ConnectionPlan.Step) -> Text? {
    func list(_ isAsGood: Bool) -> Text? {
      let found = step.alternatives.filter { $0.isAsGood == isAsGood }
        .map { words.name($0.target, sharing: $0.shared) }
      return found.isEmpty ? nil : .list(found, joinedBy: .or)
    }
    let source = words.name(step.source)
    let good = list(true).map {
      Text(
        en: "As good for \(source.en): \($0.en).",
        nl: "Even goed voor \(source.nl): \($0.nl)."
      )
    }
    let near = list(false).map {
      Text(
        en: "Next best for \(source.en): \($0.en).",
        nl: "Daarna het beste voor \(source.nl): \($0.nl)."
      )
    }
    let sentences = [good, near].compactMap(\.self)
    return sentences.isEmpty ? nil : .paragraph(sentences)
  }

  private var verdict: [Text] {
    let count = Noun.tie.count(plan.steps.count)
    var sentences: [Text] = []
    if plan.steps.count < asked {
      sentences.append(
        Text(
          en: "More ties than these bring the goal no nearer.",
          nl: "Meer relaties dan deze brengen het doel niet dichterbij."
        )
      )
    }
    if plan.isBest {
      sentences.append(
        Text(
          en: "No other plan of \(count.en) does better.",
          nl: "Geen enkel ander plan van \(count.nl) doet het beter."
        )
      )
    } else if let headroom = plan.headroom, !isTrivial(headroom) {
      sentences.append(limit(headroom))
    } else {
      sentences.append(
        Text(
          en:
            "This is a good plan: each tie was compared with others, but not every plan was tried.",
          nl: "Dit is een goed plan: elke relatie is met andere vergeleken, maar niet elk plan is "
            + "geprobeerd."
        )
      )
    }
    return sentences
  }

  /// Whether a bound says no more than that fewer than nobody cannot be left.
  private func isTrivial(_ headroom: ConnectionPlan.Headroom) -> Bool {
    let left =
      plan.after.objective.indices.contains(headroom.place)
      ? plan.after.objective[headroom.place] : nil
    return left.map { Double(headroom.actors) >= $0 } ?? false
  }

  private func limit(_ headroom: ConnectionPlan.Headroom) -> Text {
    let actors = Noun.actor.count(headroom.actors)
    guard case .cutOff = plan.goal else {
      return Text(
        en: "This is a good plan: the best one gives at most \(actors.en) more a path.",
        nl:
          "Dit is een goed plan: het best mogelijke plan geeft hoogstens \(actors.nl) meer een pad."
      )
    }
    let rung = ConnectionReport.rungs[headroom.place]
    return Text(
      en:
        "This is a good plan: with the best one, at most \(actors.en) fewer would be “\(rung.en)”.",
      nl:
        "Dit is een goed plan: met het best mogelijke plan zouden er hoogstens \(actors.nl) minder staan bij "
        + "“\(rung.nl)”."
    )
  }

  private static let rungs = [
    Text(en: "isolated or in a separate network", nl: "geïsoleerd of in een los deelnetwerk"),
    Rung.umbrellaOnly.title, Rung.oneTie.title, Rung.oneActor.title,
  ]

  private var comparison: ReportTable {
    var table = ReportTable(
      [
        .words(Text(""), .wrap), .numbers(Text(en: "Before", nl: "Voor")),
        .numbers(Text(en: "After", nl: "Na")),
      ] + (certainty?.columnsAfter ?? [])
    )
    let (before, after) = (plan.before, plan.after)
    for (place, rung) in ConnectionReport.rungs.enumerated() {
      let (old, new) = (before.rungs.all[place], after.rungs.all[place])
      guard old > 0 || new > 0 else { continue }
      table.append(
        [rung.capitalized, Number.text(old), Number.text(new)]
          + (certainty?.rungs(at: place) ?? [])
      )
    }
    let titles: [Text] =
      switch plan.goal {
      case .cutOff: []
      case .reach:
        [
          Text(en: "Reach of the least connected tenth", nl: "Bereik van het zwakste tiende"),
          Text(en: "Mean reach", nl: "Gemiddeld bereik"),
        ]
      case .government(let limit):
        [
          Text(
            en: "Without a government within \(Noun.step.count(limit).en)",
            nl: "Zonder overheid binnen \(Noun.step.count(limit).nl)"
          )
        ]
      case .fragmentation: [Text(en: "Fragmentation by distance", nl: "Versnippering op afstand")]
      }
    for (place, title) in titles.enumerated() {
      table.append(
        [title, Number.text(before.objective[place]), Number.text(after.objective[place])]
          + (certainty?.objective(at: place) ?? [])
      )
    }
    return table
  }

  private var caution: [Block] {
    let actors = subject.actors
    let count = actors.indices.count { !actors.isSurveyed($0) }
    guard count > 0 else { return [] }
    let isOne = count == 1
    return [
      .sentence(
        Text(
          en: "\(Noun.actor.count(count).en) \(isOne ? "was" : "were") not surveyed: ask first who "
            + "has no known ties, for \(isOne ? "it is" : "they are") in no plan.",
          nl:
            "\(Noun.actor.count(count).nl) \(isOne ? "is" : "zijn") niet bevraagd: bevraag eerst wie "
            + "geen bekende relaties heeft, want die komt in geen plan voor."
        )
      )
    ]
  }
}
