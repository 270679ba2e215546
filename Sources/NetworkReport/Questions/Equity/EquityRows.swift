import SocialNetwork

/// What the network gives to the groups compared, as rows for programs.
struct EquityRows {
  let findings: EquityFindings

  /// The rows: attribute by attribute and crossing by crossing, all groups together and then each.
  var rows: Rows {
    var rows = Rows([
      "attribute", "group", "actors", "measure", "mean", "median", "floor", "without", "gini",
      "share", "top-share", "gap", "p-value", "adjusted-p-value", "note", "gap-low", "gap-high",
      "least-found", "usual", "step", "floor-step", "without-step", "share-step",
    ])
    for section in findings.sections {
      for row in all(section) + groups(section) + represented(section) { rows.append(row.values) }
    }
    return rows
  }

  /// A row while it is filled.
  private struct Row {
    let attribute: String
    let group: String
    var actors: Guarded?
    let measure: String
    var mean: Guarded?
    var median: Guarded?
    var floor: Guarded?
    var without: Guarded?
    var gini: Guarded?
    var share: Guarded?
    var topShare: Guarded?
    var gap: Guarded?
    var pValue: Guarded?
    var adjusted: Guarded?
    var notes: [String] = []
    var low: Guarded?
    var high: Guarded?
    var leastFound: Guarded?
    var usual: Guarded?
    var step: Double?
    var floorStep: Double?
    var withoutStep: Double?
    var shareStep: Double?

    mutating func add(_ difference: GuardedEquity.Difference) {
      (gap, low, high) = (difference.value, difference.low, difference.high)
      // Without the difference a p-value would be a verdict.
      (pValue, adjusted) =
        gap?.isWithheld == true
        ? (gap, gap) : (difference.pValue, difference.adjusted)
      leastFound = difference.leastFound
    }

    var values: [Value] {
      let shown = [mean, median, floor, without, gini, share, topShare, gap]
      let tested = [pValue, adjusted]
      let numbers = shown + tested
      var notes = notes
      // A bound of a p-value is none of a share.
      let isBound = tested.map { $0?.isBound ?? false }
      for (name, place) in [("p-value", 0), ("adjusted-p-value", 1)] where isBound[place] {
        if let note = tested[place]?.note { notes.append("\(name) \(note)") }
      }
      // What of the other numbers is not shown, or only as a bound, each said once.
      let others = [actors] + shown + tested.indices.map { isBound[$0] ? nil : tested[$0] }
      for note in others.compactMap({ $0?.note }) where note != "" && note != "undefined" {
        if !notes.contains(note) { notes.append(note) }
      }
      let count = actors?.number.map { Value.integer(Int($0)) } ?? .number(nil)
      return [.text(attribute), .text(group), count, .text(measure)]
        + numbers.map { .number($0?.number) } + [.text(notes.joined(separator: "|"))]
        + ([low, high, leastFound, usual].map { $0?.number }
        + [step, floorStep, withoutStep, shareStep]).map { .number($0) }
    }
  }

  private func all(_ section: EquityFindings.Section) -> [Row] {
    let table = section.table
    func row(_ measure: String, _ value: Guarded) -> Row {
      Row(
        attribute: section.name,
        group: "(all)",
        actors: table.actorCount,
        measure: measure,
        mean: value,
        notes: value.form == .undefined ? ["undefined"] : []
      )
    }
    var rows: [Row] = []
    for outcome in table.outcomes {
      guard let theil = outcome.theil else { continue }
      rows.append(row("theil:\(outcome.id)", theil.total))
      rows.append(row("theil-within:\(outcome.id)", theil.within))
      rows.append(row("theil-between:\(outcome.id)", theil.between))
    }
    if let homophily = section.homophily {
      rows.append(row("ei-index", homophily.eiIndex))
      rows.append(row("ei-expected", homophily.expectedEIIndex))
    }
    return rows
  }

  private func groups(_ section: EquityFindings.Section) -> [Row] {
    let table = section.table
    var rows: [Row] = []
    for (place, group) in table.groups.enumerated() {
      rows += self.rows(of: group, named: group.name.en, in: section) { $0.results[place] }
      let coleman = section.homophily?.groups.first { $0.name == group.name.en }?.coleman
      if let coleman {
        rows.append(
          Row(
            attribute: section.name,
            group: group.name.en,
            actors: group.actorCount,
            measure: "coleman",
            mean: coleman,
            notes: coleman.form == .undefined ? ["undefined"] : []
          )
        )
      }
    }
    if let rest = table.rest {
      rows += self.rows(of: rest, named: EquityRows.rest, in: section) { $0.rest }
    }
    return rows
  }

  /// The name in machine output of those of no group that is shown.
  private static let rest = "(other or not stated)"

  /// The rows of a group: an outcome each, and what comes on top where two attributes cross.
  private func rows(
    of group: GuardedEquity.Group,
    named name: String,
    in section: EquityFindings.Section,
    _ result: (GuardedEquity.Outcome) -> GuardedEquity.Result?
  ) -> [Row] {
    var rows: [Row] = []
    for outcome in section.table.outcomes {
      guard let result = result(outcome) else { continue }
      var row = Row(
        attribute: section.name,
        group: name,
        actors: group.actorCount,
        measure: outcome.id,
        mean: result.mean,
        median: result.median,
        floor: result.floor.number,
        without: group.far.share,
        gini: result.gini,
        share: group.share.share,
        topShare: result.topShare,
        notes: notes(of: result.gap)
      )
      row.add(result.gap)
      row.usual = result.usual
      row.step = result.step
      (row.floorStep, row.withoutStep) = (result.floor.step, group.far.step)
      row.shareStep = group.share.step
      if result.hasNothing { row.notes.append("zero-mean") }
      rows.append(row)
      if outcome.id == "constraint" {
        rows.append(
          Row(
            attribute: section.name,
            group: name,
            actors: group.actorCount,
            measure: "isolates",
            mean: result.without.share,
            step: result.without.step
          )
        )
      }
      guard let crossing = result.crossing else { continue }
      row = Row(
        attribute: section.name,
        group: name,
        actors: group.actorCount,
        measure: "crossing:\(outcome.id)",
        notes: notes(of: crossing)
      )
      row.add(crossing)
      rows.append(row)
    }
    return rows
  }

  /// Why there is no p-value, and the verdict where there is none to tell it by; nothing of a difference that
  /// may not be read.
  private func notes(of difference: GuardedEquity.Difference) -> [String] {
    if difference.value.isWithheld { return [] }
    switch difference.verdict {
    case .tooFewBlocks, .oneGroup, .undefined, .slight: return [difference.verdict.rawValue]
    case .less, .more, .chance:
      return difference.pValue.isWithheld ? ["verdict:\(difference.verdict.rawValue)"] : []
    }
  }

  private func represented(_ section: EquityFindings.Section) -> [Row] {
    guard let represented = section.representation else { return [] }
    var rows = represented.groups.map { group in
      Row(
        attribute: section.name,
        group: group.name,
        actors: group.actorCount,
        measure: "representation",
        mean: group.ratio,
        share: group.share.share,
        gap: group.gap,
        pValue: group.pValue,
        adjusted: group.adjusted,
        notes: group.verdict == .alike ? [] : [group.verdict.rawValue],
        shareStep: group.share.step
      )
    }
    rows += represented.notShown.map { name in
      Row(
        attribute: section.name,
        group: name,
        actors: nil,
        measure: "representation",
        notes: ["absent-or-few"]
      )
    }
    return rows
  }

  /// What the JSON says of the numbers.
  static func conventions(_ findings: EquityFindings) -> [String: String] {
    let kinds = findings.kinds.map(\.name).joined(separator: ", ")
    let known = findings.sections.filter { !$0.isCrossing }.compactMap { section in
      section.table.actorCount.number.map { "\(section.name): \(Int($0))" }
    }.joined(separator: "; ")
    let passing = findings.hasUmbrella ? " that does not pass the umbrella" : ""
    let umbrella = findings.sample.blocks.passesOverUmbrella ? " (the umbrella is none)" : ""
    let test =
      "(b + 1)/(R + 1), R = \(findings.permutations), twice the smaller tail, "
      + "fixed seed; within kinds, people in blocks of their largest association\(umbrella), "
      + "blocks of like size exchanged"
    let target = findings.declaredAuthorities == nil ? "government" : "authority as asked"
    let own: [String: String] = [
      "adjusted-p-value": "Benjamini and Hochberg (1995), over all p-values of this output",
      "compared": "\(kinds); each with its own kind",
      "crossing:M": "gap: mean of the cell less the additive fit; test of Freedman and Lane (1983)",
      "ei-index":
        "with ei-expected and coleman: of all ties of the network, between actors of any kind, not of those compared "
        + "alone",
      "floor": "what a tenth of the group have no more than, of constraint no less",
      "floor-step": "floor is off by at most this",
      "gap": "mean of the group less that of the actors of the same kinds, weighted by size",
      "gini": "with n/(n - 1), within each kind, weighted by size",
      "gap-low":
        "95 % interval of the gap, with gap-high: jackknife of associations, Satterthwaite's t",
      "known": "\(known) (actors compared whose value is known)",
      "least-found": "the smallest gap that would have been found at the 5 % level",
      "p-value": "\(test); by a sensitive attribute a note says on which side of 0.001, 0.01 and "
        + "0.05 it is",
      "representation":
        "mean: share of the actors over that of the population; by a sensitive attribute both of the groups "
        + "shown",
      "share": "the group's share of the actors compared",
      "share-step": "share is off by at most this, without by without-step",
      "step":
        "the step to which mean, gap, its interval and least-found are rounded; of isolates, by how much mean "
        + "is off at most",
      "theil": "within each kind, weighted by size; total = within + between",
      "usual": "mean of the actors of the same kinds, weighted by size, rounded by itself",
      "top-share": "share of the top 10 % of the kind (20 % below 100) over the share of actors",
      "without": "share with no \(target) within two steps\(passing)",
    ]
    let overlap =
      findings.sections.contains { $0.table.overlap }
      ? [
        "groups": "an actor with several values counts in each of its groups; in theil and in "
          + "crossings a combination of values is a group of its own"
      ] : [:]
    return Conventions.weights(findings.options).merging(own) { $1 }
      .merging(overlap) { $1 }
  }
}
