import GraphCore
import SocialNetwork

/// A plan of introductions: a sentence for each of what it does, why these two and who else would do; then how the
/// network is before and after.
struct ConnectionReport {
  private let plan: ConnectionPlan
  private let ladder: IsolationLadder
  private let asked: Int
  private let subject: Subject
  private let words: PlanWords
  private let sentences: ConnectionSentences

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
    _ ladder: IsolationLadder,
    givesIDs: Bool = true,
    certainty: CertaintyFindings<PlanCertainty?>? = nil,
    remarks: [Text] = []
  ) {
    self.plan = plan
    self.ladder = ladder
    self.certainty = certainty
    self.remarks = remarks
    self.asked = asked
    self.subject = subject
    told = plan.steps.flatMap { [$0.source, $0.target] + $0.alternatives.map(\.target) }
    words = PlanWords(subject, telling: told, givesIDs: givesIDs)
    sentences = ConnectionSentences(
      plan,
      asked: asked,
      words: words,
      unknown: ladder.rungs.count { $0 == .unknown },
      isMainPartOneTie: ladder.isMainPartOneTie,
      anew: plan.steps.isEmpty ? nil : subject.network.rungsAnew(with: plan, ladder: ladder)
    )
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
        : "a good plan; not every plan was tried" + (sentences.boundForPrograms ?? ""),
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
        Report.Section(nil, subject.summary + [.sentence(sentences.aim)]),
        Report.Section(nil, [.sentences(sentences.nothing + remarks)]),
      ]
    }
    let entries = entries(limit: limit)
    let hidden = plan.steps.count - limit
    return [
      Report.Section(nil, subject.summary + [.sentence(sentences.aim)]),
      Report.Section(
        nil,
        [.list(entries)]
          + (hidden > 0 ? [.advice(.more(hidden: hidden, of: plan.steps.count, what: .rows))] : [])
      ),
      Report.Section(nil, [.sentences(sentences.verdict + remarks)]),
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
    guard !plan.steps.isEmpty else { return [.sentences([sentences.aim] + sentences.nothing)] }
    return [
      .sentence(sentences.aim), .list(entries(limit: plan.steps.count)),
      .sentences(sentences.verdict),
      .table(comparison),
    ] + caution
  }

  private func entries(limit: Int) -> [ListEntry] {
    plan.steps.enumerated().prefix(limit).map { place, step in
      ListEntry(
        number: place + 1,
        [
          sentences.title(of: step),
          .paragraph([sentences.effect(of: step), sentences.reason(for: step)]),
        ]
          + [sentences.others(of: step), certainty?.helps(at: place)].compactMap(\.self)
      )
    }
  }

  private var comparison: ReportTable {
    var table = ReportTable(
      [
        .words(Text(""), .wrap), .numbers(Text(en: "Before", nl: "Voor")),
        .numbers(Text(en: "After", nl: "Na")),
      ] + (certainty?.columnsAfter ?? [])
    )
    let (before, after) = (plan.before, plan.after)
    for (place, rung) in ConnectionSentences.rungs.enumerated() {
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
          Text(
            en: "Reach that nine in ten have at least",
            nl: "Bereik dat negen op de tien minstens halen"
          ),
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
    let told =
      IsolationSentences(subject, reach: nil).mainPart(of: ladder) + sentences.countedAnew
      + notSurveyed
    return told.isEmpty ? [] : [.sentences(told)]
  }

  private var notSurveyed: [Text] {
    let actors = subject.actors
    let count = actors.indices.count { !actors.isSurveyed($0) }
    guard count > 0 else { return [] }
    let isOne = count == 1
    return [
      Text(
        en: "\(Noun.actor.count(count).en) \(isOne ? "was" : "were") not surveyed: ask first who "
          + "has no known ties, for \(isOne ? "it is" : "they are") in no plan.",
        nl:
          "\(Noun.actor.count(count).nl) \(isOne ? "is" : "zijn") niet bevraagd: bevraag eerst wie "
          + "geen bekende relaties heeft, want die komt in geen plan voor."
      )
    ]
  }
}
