import GraphCore
import SocialNetwork

// MARK: - Losses

extension CertaintyFindings<LossCertainty> {
  /// Looks how sure it is what a loss breaks.
  init(of loss: Loss, on subject: Subject) {
    let missing = MissingTies(of: subject.network)
    self.init(missing, on: subject) { share in
      missing.certainty(of: loss, missing: share, threads: subject.threadCount)
    }
  }

  /// The columns for programs.
  var rowColumns: [String] {
    rowColumns("stays")
      + zip(rowColumns("cut-off-low"), rowColumns("cut-off-high")).flatMap { [$0, $1] }
  }

  /// The values of these for the actor in a place; the interval is that of all of them, beside the last.
  func values(at place: Int, isLast: Bool) -> [Value] {
    found.map { found in found.stays.map { .integer($0[place]) } ?? .number(nil) }
      + found.flatMap { found -> [Value] in
        [.number(isLast ? found.cutOff?.low : nil), .number(isLast ? found.cutOff?.high : nil)]
      }
  }

  /// How sure it is, in sentences.
  func sentences(on loss: Loss, _ words: PlanWords) -> [Text] {
    let draws = Number.text(MissingTies.drawCount)
    let shares = MissingTies.shares.map { Percentage.text($0) }
    var sentences = explanation
    for (place, step) in loss.steps.prefix(10).enumerated()
    where found.allSatisfy({ $0.stays != nil }) {
      let kept = found.map { Number.text($0.stays?[place] ?? 0) }
      let name = words.name(step.actor).capitalized
      sentences.append(
        loss.steps.count == 1
          ? Text(
            en:
              "\(name.en) is the worst single loss, or as bad as any, in \(kept[0].en) of \(draws.en) draws with "
              + "\(shares[0].en) of the ties missing, in \(kept[1].en) with \(shares[1].en).",
            nl:
              "\(name.nl) is het ergste verlies, of even erg als een ander, in \(kept[0].nl) van de \(draws.nl) "
              + "trekkingen als \(shares[0].nl) van de relaties ontbreekt, in \(kept[1].nl) bij \(shares[1].nl)."
          )
          : Text(
            en:
              "\(name.en) stays in the set in \(kept[0].en) of \(draws.en) draws with \(shares[0].en) of the ties "
              + "missing, in \(kept[1].en) with \(shares[1].en): in the others somebody else in that place would do "
              + "more harm.",
            nl:
              "\(name.nl) blijft erbij in \(kept[0].nl) van de \(draws.nl) trekkingen als \(shares[0].nl) van de "
              + "relaties ontbreekt, in \(kept[1].nl) bij \(shares[1].nl): in de andere zou iemand anders in die "
              + "plaats meer schade doen."
          )
      )
    }
    let cutOff = found.map { CertaintyWords.range($0.cutOff) }
    let known = Number.text(loss.steps.last?.cutOff ?? 0)
    sentences.append(
      Text(
        en:
          "Cut off from the main network in all: \(known.en) as known, \(cutOff[0].en) with \(shares[0].en) "
          + "missing, \(cutOff[1].en) with \(shares[1].en).",
        nl:
          "In totaal afgesneden van het hoofdnetwerk: \(known.nl) volgens de bestanden, \(cutOff[0].nl) als "
          + "\(shares[0].nl) ontbreekt, \(cutOff[1].nl) bij \(shares[1].nl)."
      )
    )
    return sentences + [CertaintyWords.direction]
  }
}

// MARK: - Plans

extension CertaintyFindings<PlanCertainty?> {
  /// Looks how much of a plan of introductions stays.
  init(
    of plan: ConnectionPlan,
    on subject: Subject,
    _ choice: LadderChoice
  ) throws(QuestionError) {
    let ladder = try subject.ladder(choice)
    var anchor: Int?
    if let word = choice.anchor { anchor = try subject.position(of: word) }
    let isStaff = choice.staff.isEmpty ? nil : try subject.satisfying(choice.staff)
    let missing = MissingTies(of: subject.network)
    self.init(missing, on: subject) { share in
      missing.certainty(
        of: plan,
        on: ladder,
        anchor: anchor,
        isStaff: isStaff,
        missing: share,
        threads: subject.threadCount
      )
    }
  }

  /// The columns for programs.
  var rowColumns: [String] {
    rowColumns("helps") + zip(rowColumns("gain-low"), rowColumns("gain-high")).flatMap { [$0, $1] }
  }

  /// The values of these for the step in a place.
  func values(at place: Int) -> [Value] {
    found.map { found in found.map { .integer($0.steps[place].helps) } ?? .number(nil) }
      + found.flatMap { found -> [Value] in
        let gain = found?.steps[place].gain
        return [.number(gain?.low), .number(gain?.high)]
      }
  }

  /// Columns for how the network is after the plan, in the draws; none where that takes too long to find.
  var columnsAfter: [ReportTable.Column] {
    isFound ? tableColumns { Text(en: "After, \($0.en)", nl: "Na, \($0.nl)") } : []
  }

  /// Cells of these for the actors on a rung, by its place in ``RungCounts``.
  func rungs(at place: Int) -> [Text] {
    isFound ? found.map { CertaintyWords.range($0?.rungs[place]) } : []
  }

  /// Cells of these for a number of the objective.
  func objective(at place: Int) -> [Text] {
    isFound ? found.map { CertaintyWords.range($0?.after[place]) } : []
  }

  private var isFound: Bool { found.allSatisfy { $0 != nil } }

  /// In how many draws a step helps; `nil` where that takes too long to find.
  func helps(at place: Int) -> Text? {
    let steps = found.compactMap { $0?.steps[place] }
    guard steps.count == MissingTies.shares.count else { return nil }
    let draws = Number.text(MissingTies.drawCount)
    let shares = MissingTies.shares.map { Percentage.text($0) }
    let kept = steps.map { Number.text($0.helps) }
    return Text(
      en:
        "Still helps in \(kept[0].en) of \(draws.en) draws with \(shares[0].en) of the ties missing, in "
        + "\(kept[1].en) with \(shares[1].en).",
      nl:
        "Helpt nog in \(kept[0].nl) van de \(draws.nl) trekkingen als \(shares[0].nl) van de relaties "
        + "ontbreekt, in \(kept[1].nl) bij \(shares[1].nl)."
    )
  }

  /// What was done, and what helping means.
  var sentences: [Text] {
    guard isFound else {
      return [
        Text(
          en: "How sure the plan is, is not told: that takes too long in so large a network.",
          nl: "Hoe zeker het plan is, staat er niet: dat duurt te lang in zo'n groot netwerk."
        )
      ]
    }
    return explanation + [
      Text(
        en:
          "A tie helps in a draw where it brings the goal nearer, those above it made; where the draw has it "
          + "already, it does not.",
        nl:
          "Een relatie helpt in een trekking als ze het doel dichterbij brengt, met die erboven al gelegd; waar "
          + "de trekking ze al heeft, niet."
      ),
      CertaintyWords.direction,
    ]
  }
}
