public import SocialNetwork

/// The question of what each number means.
///
/// It needs no network:
///
///     let report = try MeasuresQuestion(id: "fragmentation").report(in: .en)
public struct MeasuresQuestion: Question {
  /// The id of a measure; `nil` for all.
  public var id: String?

  /// Creates the question.
  public init(id: String? = nil) { self.id = id }

  /// The answer: the card of the measure, or those of all.
  ///
  /// - Parameters:
  ///   - language: The language of the rows, which are words.
  ///   - policy: What the output may tell of people, of which it says so.
  /// - Returns: The report.
  /// - Throws: A ``QuestionError`` where there is no such measure.
  public func report(
    in language: Language,
    policy: DisclosurePolicy = DisclosurePolicy()
  ) throws(QuestionError) -> Report {
    let measures = try chosen
    let cards = measures.map { measure in
      Report.Section(measure.heading, [.table(measure.cardTable)])
    }
    let isOne = id != nil && measures.count == 1
    return Report(
      title: isOne
        ? measures[0].heading
        : Text(en: "What each number means", nl: "Wat elk cijfer betekent"),
      sections: isOne ? [Report.Section(nil, cards[0].blocks)] : cards,
      rows: rows(of: measures, in: language),
      conventions: Conventions.network,
      withheld: Withholding(policy: policy)
    )
  }

  /// The measures as one table in Markdown, for documents.
  ///
  /// - Parameter language: The language of the table.
  /// - Returns: The lines of the table, without a last line end.
  /// - Throws: A ``QuestionError`` where there is no such measure.
  public func markdownTable(in language: Language) throws(QuestionError) -> String {
    let header = [
      Text(en: "measure", nl: "maat"), Text(en: "of", nl: "van"),
      Text(en: "question", nl: "vraag"), Text(en: "definition", nl: "definitie"),
      Text(en: "source", nl: "bron"),
    ].map { $0[language] }
    let (actor, network) = (Text("actor"), Text(en: "network", nl: "netwerk"))
    let rows = try chosen.map { measure in
      [
        "`\(measure.id)`", (measure.isOfActors ? actor : network)[language],
        measure.question[language], measure.card.definition[language], measure.card.source,
      ].map { $0.replacing("|", with: "\\|") }
    }
    return ([header, header.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// The ids of all measures, in the order in which they are listed.
  public static let ids = all.map(\.id)

  private static let all: [any Explained] =
    ActorMeasure.all + NetworkMeasure.all + Term.homophily + Term.socialCapital

  /// The measures that are asked for.
  private var chosen: [any Explained] {
    get throws(QuestionError) {
      guard let id else { return MeasuresQuestion.all }
      let chosen = MeasuresQuestion.all.filter { $0.id == id.folded }
      guard !chosen.isEmpty else { throw QuestionError(noMeasure: id, among: MeasuresQuestion.ids) }
      return chosen
    }
  }

  private func rows(of measures: [any Explained], in language: Language) -> Rows {
    var rows = Rows([
      "id", "level", "title", "question", "definition", "formula", "range", "edge-cases", "weights",
      "source", "matches",
    ])
    for measure in measures {
      let card = measure.card
      rows.append(
        [
          measure.id, measure.isOfActors ? "actor" : "network", measure.title[language],
          measure.question[language], card.definition[language], card.formula[language],
          card.range.words[language], card.edgeCases[language], card.weights[language], card.source,
          card.matches[language],
        ].map { .text($0) }
      )
    }
    return rows
  }
}

extension Explained {
  /// The id and the title of the measure, and of what it is.
  fileprivate var heading: Text {
    isOfActors
      ? Text(
        en: "\(id) – \(title.en), of every actor",
        nl: "\(id) – \(title.nl), van elke actor"
      )
      : Text(
        en: "\(id) – \(title.en), of the network",
        nl: "\(id) – \(title.nl), van het netwerk"
      )
  }

  /// The lines of the card.
  fileprivate var cardTable: ReportTable {
    var table = ReportTable([.words(Text("")), .words(Text(""), .wrap)], hasHeader: false)
    table.append([Text(en: "Question", nl: "Vraag"), question])
    table.append([Text(en: "Definition", nl: "Definitie"), card.definition])
    table.append([Text(en: "Formula", nl: "Formule"), card.formula])
    table.append([Text(en: "Range", nl: "Bereik"), card.range.words])
    table.append([Text(en: "Edge cases", nl: "Randgevallen"), card.edgeCases])
    table.append([Text(en: "Weights", nl: "Gewichten"), card.weights])
    table.append([Text(en: "Source", nl: "Bron"), Text(card.source)])
    table.append([Text(en: "Matches", nl: "Gelijk aan"), card.matches])
    return table
  }
}
