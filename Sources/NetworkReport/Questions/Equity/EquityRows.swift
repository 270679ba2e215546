import SocialNetwork

/// What the network gives to the groups compared, as rows for programs.
struct EquityRows {
  let findings: EquityFindings

  /// The rows: attribute by attribute and crossing by crossing, all groups together and then each.
  var rows: Rows {
    var rows = Rows([
      "attribute", "group", "actors", "measure", "mean", "median", "floor", "without", "gini",
      "share", "top-share", "gap", "p-value", "adjusted-p-value", "note",
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
    var actors: Int?
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

    var values: [Value] {
      let numbers = [mean, median, floor, without, gini, share, topShare, gap, pValue, adjusted]
      var notes = notes
      // What of the numbers is not shown, or only as a bound, each said once.
      for note in numbers.compactMap({ $0?.note }) where note != "" && note != "undefined" {
        if !notes.contains(note) { notes.append(note) }
      }
      let count = actors.map { Value.integer($0) } ?? .number(nil)
      return [.text(attribute), .text(group), count, .text(measure)]
        + numbers.map { .number($0?.number) } + [.text(notes.joined(separator: "|"))]
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
    var rows: [Row] = []
    for (place, group) in section.table.groups.enumerated() {
      for outcome in section.table.outcomes {
        let result = outcome.results[place]
        var row = Row(
          attribute: section.name,
          group: group.name,
          actors: group.actorCount,
          measure: outcome.id,
          mean: result.mean,
          median: result.median,
          floor: result.floor,
          without: group.far,
          gini: result.gini,
          share: group.share,
          topShare: result.topShare,
          gap: result.gap.value,
          pValue: result.gap.pValue,
          adjusted: result.gap.adjusted,
          notes: notes(of: result.gap)
        )
        if result.hasNothing { row.notes.append("zero-mean") }
        rows.append(row)
        if outcome.id == "constraint" {
          rows.append(
            Row(
              attribute: section.name,
              group: group.name,
              actors: group.actorCount,
              measure: "isolates",
              mean: result.without
            )
          )
        }
        guard let crossing = result.crossing else { continue }
        rows.append(
          Row(
            attribute: section.name,
            group: group.name,
            actors: group.actorCount,
            measure: "crossing:\(outcome.id)",
            gap: crossing.value,
            pValue: crossing.pValue,
            adjusted: crossing.adjusted,
            notes: notes(of: crossing)
          )
        )
      }
      if let coleman = section.homophily?.groups.first(where: { $0.name == group.name })?.coleman {
        rows.append(
          Row(
            attribute: section.name,
            group: group.name,
            actors: group.actorCount,
            measure: "coleman",
            mean: coleman,
            notes: coleman.form == .undefined ? ["undefined"] : []
          )
        )
      }
    }
    return rows
  }

  /// Why there is no p-value, and the verdict where that alone is told.
  private func notes(of difference: GuardedEquity.Difference) -> [String] {
    switch difference.verdict {
    case .tooFewBlocks, .oneGroup, .undefined: [difference.verdict.rawValue]
    case .less, .more, .chance:
      difference.value.isWithheld ? ["verdict:\(difference.verdict.rawValue)"] : []
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
        share: group.share,
        gap: group.gap,
        pValue: group.pValue,
        adjusted: group.adjusted,
        notes: group.verdict == .alike ? [] : [group.verdict.rawValue]
      )
    }
    rows += represented.notShown.map { name, number in
      Row(
        attribute: section.name,
        group: name,
        actors: nil,
        measure: "representation",
        mean: number
      )
    }
    return rows
  }

  /// What the JSON says of the numbers.
  static func conventions(_ findings: EquityFindings) -> [String: String] {
    let kinds = findings.kinds.map(\.name).joined(separator: ", ")
    let leftOut = findings.sections.map { "\($0.name): \($0.leftOut)" }.joined(separator: "; ")
    let passing = findings.hasUmbrella ? " that does not pass the umbrella" : ""
    let test =
      "(b + 1)/(R + 1), R = \(findings.permutations), two-sided about the mean of the permutations, "
      + "fixed seed; within kinds, people in blocks of their largest association, blocks of like "
      + "size exchanged"
    let own: [String: String] = [
      "adjusted-p-value": "Benjamini and Hochberg (1995), over all p-values of this output",
      "compared": "\(kinds); each with its own kind",
      "crossing:M": "gap: mean of the cell less the additive fit; test of Freedman and Lane (1983)",
      "floor": "the 10th percentile, of constraint the 90th",
      "gap": "mean of the group less that of the actors of the same kinds, weighted by size",
      "gini": "with n/(n - 1), within each kind, weighted by size",
      "left-out": "\(leftOut) (value missing, or group not shown)",
      "p-value": test,
      "representation": "mean: share of the actors over that of the population",
      "share": "the group's share of the actors compared",
      "theil": "within each kind, weighted by size; total = within + between",
      "top-share": "share of the top 10 % of the kind (20 % below 100) over the share of actors",
      "without": "share with no government within two steps\(passing)",
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
