import GraphCore
import SocialNetwork

// The scores of actors, for a reader and for programs.

extension CentralityFindings {
  /// The most measures of which a page says what each asks.
  private static let mostExplained = 6

  /// A row for every actor that is listed.
  func rows(limit: Int?) -> Rows {
    let ids = scored.map(\.measure.id)
    var rows = Rows(["id", "name", "kind"] + ids + (certainty?.rowColumns(of: ids) ?? []))
    for (place, actor) in order.prefix(limit ?? .max).enumerated() {
      rows.append(
        [.text(actors.ids[actor]), .text(actors.names[actor]), .text(actors.kinds[actor].name)]
          + scored.map { .number($0.scores[actor]) } + (certainty?.values(at: place) ?? [])
      )
    }
    return rows
  }

  /// A table of the actors, what is to be borne in mind with their scores, and what each score asks.
  ///
  /// Where the page is narrow, measures but the first are left out before attributes are.
  func sections(limit: Int, _ added: AddedColumns, of subject: Subject) -> [Report.Section] {
    let shown = Array(order.prefix(limit))
    let marks = PersonMarks(subject, telling: shown)
    let columns = scored.map { ReportTable.Column.numbers($0.measure.title) }
    var table = ReportTable(
      [
        .words(Text(en: "Name", nl: "Naam"), .cut), .words(Text(en: "Kind", nl: "Soort"), .cut),
      ] + added.columns + columns.prefix(1)
        + (certainty?.tableColumns { Text(en: "Rank, \($0.en)", nl: "Rang, \($0.nl)") } ?? [])
        + columns.dropFirst().map(\.optional)
    )
    for (place, actor) in shown.enumerated() {
      let cells = scored.map { Number.text($0.scores[actor]) }
      table.append(
        [marks.cell(for: actor), actors.kinds[actor].title] + added.cells(of: actor)
          + cells.prefix(1) + (certainty?.ranks(at: place) ?? []) + cells.dropFirst()
      )
    }
    let hidden = order.count - limit
    return [
      Report.Section(
        nil,
        [.table(table)] + (hidden > 0 ? [.advice(.more(hidden: hidden, of: order.count))] : [])
          + marks.explanation(for: shown)
      ),
      Report.Section(
        nil,
        certainty.map { [.sentences($0.sentences(on: scored.map(\.measure)))] } ?? []
      ),
      Report.Section(nil, scored.compactMap(\.caution).map { .sentence($0) }),
      // So many columns hardly fit a page, and need not be explained one by one.
      Report.Section(
        nil,
        scored.count > CentralityFindings.mostExplained
          ? [.advice(.definitions)] : scored.map { .sentence($0.measure.titledQuestion) }
      ),
    ]
  }
}

extension ActorMeasure {
  /// The question that the measure answers, behind its title.
  fileprivate var titledQuestion: Text {
    Text(en: "\(title.en): \(question.en)", nl: "\(title.nl): \(question.nl)")
  }
}

extension CentralityFindings.Scored {
  /// What a reader is to bear in mind with the scores.
  fileprivate var caution: Text? {
    let title = measure.title
    if let attenuation {
      let factor = Number.text(attenuation)
      return Text(
        en: "\(title.en) has α = \(factor.en), half of 1/λ; do not compare it across networks.",
        nl: "\(title.nl) rekent met α = \(factor.nl), de helft van 1/λ; vergelijk het cijfer niet "
          + "tussen netwerken."
      )
    }
    guard let estimate, estimate.sampleCount > 0 else { return nil }
    let (error, twice) = (Number.text(estimate.error), Number.text(2 * estimate.error))
    let confidence = Percentage.text(estimate.confidence)
    let samples = Noun.sample.count(estimate.sampleCount)
    return Text(
      en: "\(title.en) is an estimate from \(samples.en): with \(confidence.en) confidence no "
        + "normalised score is off by more than \(error.en). Do not rank two actors whose "
        + "normalised scores differ by less than \(twice.en).",
      nl: "\(title.nl) is een schatting op basis van \(samples.nl): met \(confidence.nl) zekerheid "
        + "zit geen enkele genormaliseerde score er meer dan \(error.nl) naast. Rangschik geen "
        + "twee actoren waarvan de genormaliseerde scores minder dan \(twice.nl) verschillen."
    )
  }

  /// The same for programs.
  var convention: String? {
    if let attenuation {
      return "\(measure.id) has α = \(Number.text(attenuation).en), half of 1/λ; do not compare it "
        + "across networks."
    }
    guard let estimate, estimate.sampleCount > 0 else { return nil }
    let (error, twice) = (Number.text(estimate.error).en, Number.text(2 * estimate.error).en)
    return "\(measure.id) is approximate: with \(estimate.confidence.perCents) confidence no "
      + "normalised score is off by more than \(error); do not rank two that differ by less than "
      + "\(twice). \(estimate.sampleCount) samples."
  }
}
