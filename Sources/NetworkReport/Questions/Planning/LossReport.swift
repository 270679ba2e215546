import GraphCore
import SocialNetwork

/// What is lost when some actors stop: a sentence for each of whom it cuts off, which functions, towns and paths to
/// a government go with it, and which tie insures best against it.
struct LossReport {
  private let loss: Loss
  private let subject: Subject
  private let words: PlanWords

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
        [$0.actor, $0.insurance?.source, $0.insurance?.target].compactMap(\.self)
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
      Report.Section(nil, subject.summary + subject.endedTiesBlocks + subject.notSurveyedBlocks),
      isHarmless
        ? Report.Section(nil, [.sentence(nobodyIsCutOff)])
        : Report.Section(heading, loss.isAtOnce ? atOnce : [.list(entries)] + equals),
      Report.Section(
        nil,
        hidden > 0 ? [.advice(.more(hidden: hidden, of: loss.steps.count))] : []
      ),
      Report.Section(nil, [.sentences(comparison)]),
      Report.Section(nil, certainty.map { [.sentences($0.sentences(on: loss, words))] } ?? []),
      Report.Section(nil, loss.isAtOnce || isHarmless ? [] : words.explanation(for: told)),
    ]
  }

  /// Whether no loss of so many cuts anybody off from the main network, whoever stops.
  private var isHarmless: Bool { loss.isWorst == true && loss.cutsOffNobody }

  /// Whether no two actors are connected, so that nothing can be lost.
  private var hasNoPath: Bool { loss.before.fragmentation == 1 }

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
        nl: "De ene actor wiens vertrek het meeste schade zou doen"
      )
    }
    return loss.isWorst == true
      ? Text(
        en: "The \(actors.en) whose loss together would do most harm",
        nl: "De \(actors.nl) wier vertrek samen het meeste schade zou doen"
      )
      : Text(
        en: "The \(actors.en) found whose loss together would do much harm",
        nl: "De gevonden \(actors.nl) wier vertrek samen veel schade zou doen"
      )
  }

  /// What all of them take with them who stop at once.
  private var atOnce: [Block] {
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
  private func harm(of step: Loss.Step, isFirst: Bool = true) -> [Text] {
    var sentences =
      isFirst
      ? [cutOff(step)]
      : step.cutOff > 0 && step.largestPart > 1 ? [cutOffTogether(step)] : [together, cutOff(step)]
    if !step.functionsLost.isEmpty { sentences.append(functions(step.functionsLost)) }
    if !step.municipalitiesLost.isEmpty { sentences.append(towns(step.municipalitiesLost)) }
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
    return Text(
      en: "\(actors.en) \(count == 1 ? "is" : "are") cut off from the main network: \(who.en).",
      nl:
        "\(actors.nl) \(count == 1 ? "raakt" : "raken") afgesneden van het hoofdnetwerk: \(who.nl)."
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
    let list = Text.list(functions.map(\.title))
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

  private func insurance(against step: Loss.Step) -> Text? {
    guard let insurance = step.insurance else { return nil }
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
    case true? where isHarmless: break
    case true?:
      sentences.append(
        Text(
          en: "No other loss of as many actors leaves fewer pairs with a path.",
          nl: "Geen enkel ander verlies van evenveel actoren laat minder paren met een pad over."
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
