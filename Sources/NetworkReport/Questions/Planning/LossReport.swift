import GraphCore
import SocialNetwork

/// What is lost when some actors stop: a sentence for each of whom it cuts off, which functions, towns and paths to
/// a government go with it, and which tie insures best against it.
struct LossReport {
  let loss: Loss
  let subject: Subject
  let words: PlanWords

  /// How sure it is where ties are missing; `nil` unless that was asked.
  private let certainty: CertaintyFindings<LossCertainty>?

  /// The actors that the page tells of, in its order.
  private let told: [Int]

  init(_ loss: Loss, of subject: Subject, certainty: CertaintyFindings<LossCertainty>? = nil) {
    self.certainty = certainty
    self.loss = loss
    self.subject = subject
    told =
      loss.steps.flatMap {
        [$0.actor, $0.toldInsurance?.source, $0.toldInsurance?.target].compactMap(\.self)
      } + loss.equals
    words = PlanWords(subject, telling: told)
  }

  // MARK: - For programs

  var rows: Rows {
    var rows = Rows(
      [
        "step", "id", "name", "kind", "cut-off", "fragmentation", "distance-fragmentation",
        "functions-lost",
      ] + (certainty?.rowColumns ?? [])
    )
    let actors = subject.actors
    for (place, step) in loss.steps.enumerated() {
      rows.append(
        [
          .integer(loss.isAtOnce ? 1 : place + 1), .text(actors.ids[step.actor]),
          .text(actors.names[step.actor]), .text(actors.kinds[step.actor].name),
          .integer(step.cutOff), .number(step.figures.fragmentation),
          .number(step.figures.distanceFragmentation),
          .text(step.functionsLost.map(\.name).joined(separator: "|")),
        ] + (certainty?.values(at: place, isLast: place + 1 == loss.steps.count) ?? [])
      )
    }
    return rows
  }

  var conventions: [String: String] {
    let worst: String? =
      switch loss.isWorst {
      case _ where loss.steps.last?.figures.fragmentation == nil: nil
      case true?: "no other set of so many actors fragments the network more"
      case false?: "a harmful set; not every set was tried"
      case nil: nil
      }
    return [
      "step":
        loss.isAtOnce
        ? "all stop at once: the numbers are those of all of them"
        : "the numbers are those once this actor and those of the steps before have stopped",
      "cut-off":
        "others of the main network who are not in its largest part that is left",
      "fragmentation": "share of the pairs of those left without a path",
      "distance-fragmentation":
        "1 less the mean of 1/steps over the pairs of those left; empty above "
        + "\(Loss.distanceLimit) actors",
      "functions-lost":
        "functions that no tie serves any more, where ties have functions; else actors",
    ].merging(worst.map { ["set": $0] } ?? [:]) { $1 }
      .merging(certainty?.conventions ?? [:]) { $1 }
      .merging(loss.equals.isEmpty ? [:] : ["equals": equalIDs]) { $1 }
  }

  private var equalIDs: String {
    "the loss of each of these alone leaves as few pairs connected: "
      + loss.equals.map { subject.actors.ids[$0] }.joined(separator: "|")
  }

  // MARK: - For a reader

  func sections(limit: Int) -> [Report.Section] {
    let listed = loss.isAtOnce ? [] : Array(loss.steps.prefix(limit).enumerated())
    let entries = listed.map { place, step in
      ListEntry(
        number: place + 1,
        [words.title(of: step.actor), .paragraph(harm(of: step, isFirst: place == 0))]
          + [insurance(against: step)].compactMap(\.self)
      )
    }
    let hidden = loss.isAtOnce || isHarmless ? 0 : loss.steps.count - limit
    return [
      Report.Section(nil, subject.summary + subject.notSurveyedBlocks),
      isHarmless
        ? Report.Section(nil, [.sentence(nobodyIsCutOff)])
        : Report.Section(heading, loss.isAtOnce ? atOnce : [.list(entries)] + equals),
      Report.Section(
        nil,
        hidden > 0 ? [.advice(.more(hidden: hidden, of: loss.steps.count))] : []
      ),
      Report.Section(nil, comparison.isEmpty ? [] : [.sentences(comparison)]),
      Report.Section(nil, certainty.map { [.sentences($0.sentences(on: loss, words))] } ?? []),
      Report.Section(nil, loss.isAtOnce || isHarmless ? [] : words.explanation(for: told)),
    ]
  }

  /// Whether no loss of so many cuts anybody off from the main network, whoever stops.
  private var isHarmless: Bool { loss.isWorst == true && loss.cutsOffNobody }

  /// Whether no two actors are connected, so that nothing can be lost.
  private var hasNoPath: Bool { loss.before.fragmentation ?? 1 == 1 }

  private var nobodyIsCutOff: Text {
    if hasNoPath {
      return Text(
        en: "There are no ties, so no loss cuts anybody off.",
        nl: "Er zijn geen relaties, dus kan niemand afgesneden raken."
      )
    }
    guard loss.steps.count > 1 else {
      return Text(
        en: "No single loss cuts anybody off from the main network.",
        nl: "Wie er ook alleen wegvalt: niemand anders raakt afgesneden van het hoofdnetwerk."
      )
    }
    let actors = Noun.actor.count(loss.steps.count)
    return Text(
      en: "No loss of \(actors.en) cuts anybody else off from the main network.",
      nl:
        "Welke \(actors.nl) er ook samen wegvallen: niemand anders raakt afgesneden van het hoofdnetwerk."
    )
  }

  /// Others whose loss alone does as much harm.
  private var equals: [Block] {
    guard !loss.equals.isEmpty else { return [] }
    let shown = loss.equals.prefix(5).map(words.name)
    let more = loss.equals.count - shown.count
    let rest = Noun.otherActor.count(more)
    let list = Text.list(shown + (more > 0 ? [rest] : []))
    let isOne = loss.equals.count == 1
    return [
      .sentence(
        Text(
          en:
            "The loss of \(list.en) \(isOne ? "would leave" : "would each leave") as few pairs connected.",
          nl:
            "Als \(list.nl) \(isOne ? "wegvalt" : "elk apart wegvallen"), blijven er even weinig paren "
            + "verbonden."
        )
      )
    ]
  }

  private var heading: Text? {
    guard loss.isWorst != nil else { return nil }
    let count = loss.steps.count
    let actors = Noun.actor.count(count)
    guard count > 1 else {
      return Text(
        en: "The one actor whose loss would do most harm",
        nl: "De ene actor wiens vertrek de meeste schade zou aanrichten"
      )
    }
    return loss.isWorst == true
      ? Text(
        en: "The \(actors.en) whose loss together would do most harm",
        nl: "De \(actors.nl) wier vertrek samen de meeste schade zou aanrichten"
      )
      : Text(
        en: "The \(actors.en) found whose loss together would do much harm",
        nl: "De gevonden \(actors.nl) wier vertrek samen veel schade zou aanrichten"
      )
  }

  /// How much is still connected, beside what an average loss leaves, and how sure that is.
  private var comparison: [Text] {
    guard let last = loss.steps.last else { return [] }
    if hasNoPath { return [] }
    if isHarmless, last.figures.fragmentation == 0 {
      return [
        Text(
          en: "Whoever stops, all others still have paths to one another.",
          nl: "Wie er ook wegvalt, alle anderen blijven met elkaar verbonden."
        )
      ]
    }
    var sentences: [Text] = []
    if let before = loss.before.fragmentation, let after = last.figures.fragmentation {
      let (old, new) = (Percentage.text(1 - before), Percentage.text(1 - after))
      sentences.append(
        isHarmless
          ? Text(
            en:
              "Whoever stops, \(new.en) or more of the pairs of actors left still have a path; now it is \(old.en) of all.",
            nl:
              "Wie er ook wegvalt, van de overblijvende paren actoren heeft \(new.nl) of meer nog een pad; nu is dat "
              + "\(old.nl) van alle paren."
          )
          : Text(
            en:
              "Of the pairs of actors left, \(new.en) still have a path; now it is \(old.en) of all.",
            nl:
              "Van de overblijvende paren actoren heeft \(new.nl) nog een pad; nu is dat \(old.nl) van "
              + "alle paren."
          )
      )
    }
    if let average = loss.average {
      let share = Percentage.text(1 - average.mean)
      let actors = Noun.actor.count(loss.steps.count)
      if let draws = average.draws {
        let number = Number.text(draws)
        sentences.append(
          Text(
            en:
              "On average over \(number.en) random losses of \(actors.en) it would be \(share.en).",
            nl:
              "Gemiddeld over \(number.nl) willekeurige verliezen van \(actors.nl) zou dat \(share.nl) "
              + "zijn."
          )
        )
      } else {
        sentences.append(
          Text(
            en: "On average over the loss of any one actor it would be \(share.en).",
            nl: "Gemiddeld over het verlies van eender welke ene actor zou dat \(share.nl) zijn."
          )
        )
      }
    }
    switch loss.isWorst {
    // Where fewer than two are left, every other loss of as many leaves no pair either, if there is another.
    case _ where last.figures.fragmentation == nil: break
    case true? where isHarmless: break
    case true?:
      sentences.append(
        loss.steps.count == 1
          ? Text(
            en: "No other loss of as many actors leaves fewer pairs with a path.",
            nl: "Geen enkel ander verlies van evenveel actoren laat minder paren met een pad over."
          )
          // Of one alone the others are named that leave as few.
          : Text(
            en: "No other loss of as many actors leaves fewer pairs with a path; another may leave "
              + "as few.",
            nl:
              "Geen enkel ander verlies van evenveel actoren laat minder paren met een pad over; een ander "
              + "misschien wel even weinig."
          )
      )
    case false?:
      sentences.append(
        Text(
          en: "A worse loss of as many may exist: not every set could be tried.",
          nl:
            "Misschien bestaat er een erger verlies van evenveel actoren: niet elke combinatie kon "
            + "geprobeerd worden."
        )
      )
    case nil: break
    }
    return sentences
  }
}
