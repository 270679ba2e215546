import GraphCore
import SocialNetwork

/// What was found of each role and function, for programs and for a reader.
struct CompassReport {
  let findings: CompassFindings
  let words: CompassWords

  /// The attributes by which nothing may be told of this part of the people: a question by one is refused.
  var silenced: [String] = []

  // MARK: - For programs

  /// A row for every indicator.
  var rows: Rows {
    var rows = Rows([
      "part", "indicator", "value", "expected", "z", "p-value", "note", "command", "least", "most",
    ])
    for part in findings.parts {
      for indicator in part.indicators {
        rows.append([
          .text(part.part.name), .text(indicator.id.name), .number(number(of: indicator)),
          .number(indicator.chance?.mean), .number(indicator.chance?.z),
          .number(indicator.chance?.pValue), indicator.value.note,
          command(on: indicator, in: part.part), .number(bounds(of: indicator)?.least),
          .number(bounds(of: indicator)?.most),
        ])
      }
    }
    return rows
  }

  /// The number of an indicator: a share of all people goes to whole per cents, as those of their groups do
  /// that stand beside it.
  private func number(of indicator: Indicator) -> Double? {
    indicator.value.number.map { told($0, of: indicator) }
  }

  private func told(_ number: Double, of indicator: Indicator) -> Double {
    switch indicator.id {
    case .culture(.people), .movement(.peopleToGovernment): (100 * number).rounded() / 100
    default: number
    }
  }

  /// Between what a number lies for all that is not known, as it is told itself.
  private func bounds(of indicator: Indicator) -> (least: Double, most: Double)? {
    words.knownBounds(of: indicator).map {
      (told($0.least, of: indicator), told($0.most, of: indicator))
    }
  }

  /// The question that tells more, where it may be asked.
  private func command(on indicator: Indicator, in part: CompassPart) -> Value {
    let question = words.further(on: indicator, in: part)
    return isRefused(question) ? .text("") : .question(question)
  }

  /// Whether a question would be refused.
  private func isRefused(_ question: FurtherQuestion) -> Bool {
    question.attribute.map { name in silenced.contains { $0.folded == name.folded } } ?? false
  }

  /// What programs are told of the numbers: what each found, in a sentence.
  var conventions: [String: String] {
    var conventions = [
      "chance":
        "expected is the mean of a null model, z the deviations above it, p-value two-sided, "
        + "(b + 1)/(R + 1); labels dealt out among actors of one kind, functions among ties, or ties "
        + "rewired between the same kinds of actors",
      "layers":
        "ties by the row: a row without role or function is unknown in a layer, not absent; coverage "
        + "and isolated-here are shares of the actors of whom it is known, unknown-here of all",
      "bounds":
        "between: for all that is not known of those not surveyed, ties left out, and what ties serve, if "
        + "those surveyed told of all; not told where rows of the files were left out or a kind is not "
        + "known, since it would not be certain",
      "rows": "in the order of the page; those of places in the order of their names",
    ]
    conventions["date"] = words.date?.description
    for part in findings.parts {
      for indicator in part.indicators {
        let sentence = words.sentence(of: indicator, in: part.part)
        guard !sentence.en.isEmpty else { continue }
        let bounds = words.bounds(of: indicator).map {
          " Between \($0.least.en) and \($0.most.en)."
        }
        conventions["\(part.part.name) \(indicator.id.name)"] =
          "\(words.title(of: indicator).en): \(sentence.en)\(bounds ?? "")"
          .replacing("\u{A0}", with: " ")
      }
    }
    return conventions
  }

  // MARK: - For a reader

  /// The day that the data are of.
  var dateOfData: [Block] {
    guard let day = words.dateOfData else { return [] }
    guard words.tiesOfOtherDays > 0 else { return [.sentence(day)] }
    let ties = Noun.tie.part(words.tiesOfOtherDays, of: words.network.graph.edgeCount)
    let isOne = words.tiesOfOtherDays == 1
    return [
      .sentence(
        Text(
          en: "\(day.en); \(ties.en) had ended by then or not begun, and "
            + (isOne ? "counts too" : "count too"),
          nl:
            "\(day.nl); \(ties.nl) \(isOne ? "bestond" : "bestonden") toen niet meer of nog niet, "
            + (isOne ? "en telt mee" : "en tellen mee")
        )
      )
    ]
  }

  /// Whether a note is on something that a reader is told.
  func isNeeded(_ note: CompassFindings.Note, for indicators: [Indicator]) -> Bool {
    let threads: [IndicatorID] = [
      .connecting(.dependsOnUmbrella), .connecting(.dependsOnTie), .connecting(.dependsOnActor),
    ]
    return note != .dependenceOverlaps || indicators.count { threads.contains($0.id) } > 1
  }

  /// The layers beside each other, every part, and what would have to be known to say more.
  ///
  /// - Parameter limit: How many places are listed.
  /// - Returns: The parts of the report after its summary.
  func sections(limit: Int) -> [Report.Section] {
    let parts = findings.parts.flatMap { sections(of: $0, limit: limit) }
    return [overview].compactMap(\.self) + parts + [needs, chanceExplained].compactMap(\.self)
  }

  /// A row for each role and function: how many ties and actors its layer has.
  private var overview: Report.Section? {
    let known = findings.parts.filter { part in
      part.indicators.contains { $0.id == .layer(.ties) && $0.value.number != nil }
    }
    guard !known.isEmpty else { return nil }
    var table = ReportTable([
      .words(Text(en: "Layer", nl: "Laag"), .wrap),
      .numbers(Text(en: "Ties", nl: "Relaties")),
      .numbers(Text(en: "Share", nl: "Aandeel")),
      .numbers(Text(en: "Density", nl: "Dichtheid")),
      .numbers(Text(en: "Reached", nl: "Bereik")),
      .numbers(Text(en: "Isolated", nl: "Geïsoleerd")),
      .numbers(Text(en: "Unknown", nl: "Onbekend")),
    ])
    let shown: [IndicatorID.Layer] = [
      .ties, .tieShare, .density, .coverage, .isolatedHere, .unknownHere,
    ]
    for part in known {
      table.append(
        [part.part.title]
          + shown.map { id in
            let value = part.indicators.first { $0.id == .layer(id) }?.value
            // So many, beside the shares of those who are known.
            return id == .unknownHere
              ? Number.text(value?.count ?? 0) : value?.text ?? Text("–")
          }
      )
    }
    return Report.Section(
      nil,
      [
        .table(table),
        .sentences([
          Text(
            en: "Share: of the ties that say which role, or function, they serve; they may serve "
              + "several.",
            nl: "Aandeel: van de relaties met een bekende rol of functie; een relatie kan er "
              + "meer hebben."
          ),
          Text(
            en:
              "Reached: with such a tie; isolated: without; both of the actors of whom it is known.",
            nl:
              "Bereik: met zo'n relatie; geïsoleerd: zonder; beide van de actoren van wie het bekend "
              + "is."
          ),
          Text(
            en:
              "Unknown: so many others, with ties that do not say what they serve, or not surveyed.",
            nl:
              "Onbekend: zoveel andere, met relaties zonder bekende rol of functie, of niet bevraagd."
          ),
        ]),
      ]
    )
  }

  /// What was found for a part; nothing where nothing is known.
  func sections(of part: CompassFindings.Part, limit: Int) -> [Report.Section] {
    let found = part.indicators.filter { $0.value.need == nil && !words.isDetail($0) }
    guard !found.isEmpty else { return untold(part) }
    var table = ReportTable(
      [.words(Text(""), .wrap), .numbers(Text("")), .words(Text(""), .wrap)],
      hasHeader: false
    )
    for indicator in found {
      table.append([
        words.title(of: indicator), indicator.value.text,
        words.sentence(of: indicator, in: part.part)
          .followed(by: words.sentence(onChanceOf: indicator)),
      ])
    }
    let sentences =
      part.notes.filter { isNeeded($0, for: found) }.map { words.sentence($0) }
      + (part.part == .role(.connecting) ? words.mainPart : [])
      + [words.sentence(onBoundsOf: found)]
    let notes =
      sentences.allSatisfy(\.en.isEmpty)
      ? [] : [Block.sentences(sentences.filter { !$0.en.isEmpty })]
    let more = Block.seeAlso(questions(on: found, in: part.part))
    let blocks: [Block] = [.sentence(part.part.question), .table(table)]
    let places = part.part == .places ? self.places(limit: limit) : []
    let heading = part.part.title.capitalized
    return places.isEmpty
      ? [Report.Section(heading, blocks + notes + [more])]
      : [Report.Section(heading, blocks), Report.Section(nil, places + notes + [more])]
  }

  /// Why nothing is said of a part of which something is known: there are only small places.
  private func untold(_ part: CompassFindings.Part) -> [Report.Section] {
    let notes = part.notes.filter { if case .smallPlaces = $0 { true } else { false } }
    guard !notes.isEmpty else { return [] }
    return [
      Report.Section(
        part.part.title.capitalized,
        [.sentence(part.part.question), .sentences(notes.map { words.sentence($0) })]
      )
    ]
  }

  /// The places with most actors, and how many there serve each function.
  func places(limit: Int) -> [Block] {
    guard let spots = findings.spots, let first = spots.places.first,
      findings.parts.contains(where: {
        $0.indicators.contains { $0.id == .places(.place(first.name, .serving(.learning))) }
      })
    else { return [] }
    let isWithoutUmbrella = first.reachingWithoutUmbrella != nil
    let sorted = spots.places.filter(\.isTold).bySize
    guard !sorted.isEmpty else { return [] }
    var table = ReportTable([
      .words(CompassReport.title(ofPlaces: spots.attribute), .cut),
      .numbers(Text(en: "Actors", nl: "Actoren")),
      .numbers(Text(en: "Learning", nl: "Leren")),
      .numbers(Text(en: "Culture", nl: "Cultuur")),
      .numbers(Text(en: "Movement", nl: "Beweging")),
      .numbers(Text(en: "Community", nl: "Gemeenschap")),
      .numbers(Text(en: "Reach a government there", nl: "Bereiken er een overheid")),
    ])
    for place in sorted.prefix(limit) {
      table.append(
        [Text(place.name), Number.text(place.actors)] + place.servingEachFunction
          + [place.reachingGovernment]
      )
    }
    let more = sorted.count - limit
    return [.table(table)]
      + (more > 0 ? [.advice(.more(hidden: more, of: sorted.count))] : [])
      + [
        .sentences([
          Text(
            en: "Actors besides governments, and how many of them serve each function.",
            nl: "Actoren buiten de overheden, en hoeveel er elke functie dienen."
          ),
          Text(
            en: "?: perhaps somebody; –: no government of the data has its seat there.",
            nl: "?: misschien iemand; –: er is geen overheid uit de gegevens gevestigd."
          ),
          isWithoutUmbrella
            ? Text(
              en: "Within two steps; in brackets without the umbrella.",
              nl: "In twee stappen; tussen haakjes zonder de koepel."
            ) : Text(en: "Within two steps.", nl: "In twee stappen."),
        ])
      ]
  }

  /// The attribute that tells places, by its own name; in the reader's language where that is known.
  static func title(ofPlaces attribute: String) -> Text {
    Attribute.tellsMunicipality(attribute)
      ? Text(en: "Municipality", nl: "Gemeente") : Text(attribute).capitalized
  }

  /// What would have to be known to say more, and for which parts.
  var needs: Report.Section? {
    var order: [Need] = []
    var parts: [Need: [CompassPart]] = [:]
    for part in findings.parts {
      for need in part.indicators.compactMap(\.value.need) {
        if parts[need] == nil { order.append(need) }
        if parts[need]?.last != part.part { parts[need, default: []].append(part.part) }
      }
    }
    guard !order.isEmpty else { return nil }
    return Report.Section(
      Text(en: "To say more", nl: "Om meer te kunnen zeggen"),
      order.map { need in
        let titles = Text.enumeration((parts[need] ?? []).map(\.title))
        guard let words = need.words?.capitalized else {
          return .advice(.umbrellaWouldTell(of: titles))
        }
        return .sentence(
          Text(en: "\(words.en): \(titles.en).", nl: "\(words.nl): \(titles.nl).")
        )
      }
    )
  }

  /// The questions that tell more, those left out that only narrow another one down.
  func questions(on indicators: [Indicator], in part: CompassPart) -> [FurtherQuestion] {
    var all: [FurtherQuestion] = []
    for indicator in indicators {
      let question = words.further(on: indicator, in: part)
      if !all.contains(question), !isRefused(question) { all.append(question) }
    }
    return all.filter { question in !all.contains { question.narrows($0) } }
  }
}

extension Indicator.Value {
  /// Why there is no number in machine output; empty where there is one.
  fileprivate var note: Value {
    switch self {
    case .unknown: .text("unknown")
    case .guarded(let guarded, _, _): .text(guarded.note)
    case .needs(.umbrella): .advice(.rowNeedsUmbrella)
    case .needs(let need): .text("needs \(need.name)")
    default: .text(number == nil ? "undefined" : "")
    }
  }
}

extension BlindSpots.Place {
  /// How many serve each function; `?` where perhaps somebody does.
  fileprivate var servingEachFunction: [Text] {
    zip(serving, perhaps).map { count, perhaps in
      count == 0 && perhaps > 0 ? Text("?") : Number.text(count)
    }
  }

  /// How many reach a government there, and how many without the umbrella; `–` where there is none, `?` where
  /// perhaps somebody does.
  fileprivate var reachingGovernment: Text {
    guard governments > 0 else { return Text("–") }
    let all = textOfReaching(reaching, perhaps: perhapsReaching)
    guard reaching > 0 || perhapsReaching == 0, let without = reachingWithoutUmbrella,
      let perhaps = perhapsReachingWithoutUmbrella
    else { return all }
    let less = textOfReaching(without, perhaps: perhaps)
    return Text(en: "\(all.en) (\(less.en))", nl: "\(all.nl) (\(less.nl))")
  }

  private func textOfReaching(_ count: Int, perhaps: Int) -> Text {
    count == 0 && perhaps > 0 ? Text("?") : Number.text(count)
  }
}
