import Foundation
import NetworkReport
import SocialNetwork

/// The page of the compass for programs and for a reader.
struct CompassOutput {
  let page: CompassPage
  let loaded: Loaded
  let call: Call

  private var language: Language { call.language }
  private var width: Int { call.terminal.width }

  // MARK: - For programs

  /// A row for every indicator.
  var rows: Rows {
    var rows = Rows([
      "part", "indicator", "value", "expected", "z", "p-value", "note", "command",
    ])
    for part in page.parts {
      for indicator in part.indicators {
        rows.append([
          .text(part.part.name), .text(indicator.id), .number(indicator.value.number),
          .number(indicator.chance?.mean), .number(indicator.chance?.z),
          .number(indicator.chance?.pValue), .text(indicator.value.note),
          .text(call.line(indicator.command)),
        ])
      }
    }
    return rows
  }

  /// What the JSON says of the numbers: what each found, in a sentence.
  var conventions: [String: String] {
    var conventions = [
      "chance":
        "expected is the mean of a null model, z the deviations above it, p-value two-sided, "
        + "(b + 1)/(R + 1); labels dealt out among actors of one kind, functions among ties, or ties "
        + "rewired between the same kinds of actors",
      "layers": "ties by the row: a row without role or function is unknown in a layer, not absent",
      "rows": "in the order of the page; those of places in the order of their names",
    ]
    conventions["date"] = loaded.date?.description
    for part in page.parts {
      for indicator in part.indicators where !indicator.sentence.en.isEmpty {
        conventions["\(part.part.name) \(indicator.id)"] =
          "\(indicator.title.en): \(indicator.sentence.en)"
          .replacingOccurrences(of: "\u{A0}", with: " ")
      }
    }
    return conventions
  }

  // MARK: - For a reader

  /// The lines of the table.
  var lines: [String] {
    var all = loaded.summary(call)
    if let date = loaded.date {
      all += wrapped(Text(en: "data of \(date.words.en)", nl: "gegevens van \(date.words.nl)"))
    }
    let overview = overview
    if !overview.isEmpty { all += [""] + overview }
    for part in page.parts {
      let lines = section(part)
      if !lines.isEmpty { all += [""] + lines }
    }
    return all + needs + chanceExplained
  }

  /// A row for each role and function: how many ties and actors its layer has.
  private var overview: [String] {
    let layers = page.parts.filter { $0.indicators.contains { $0.id == "isolated-here" } }
    let known = layers.filter { part in
      part.indicators.contains { $0.value.number != nil && $0.id == "ties" }
    }
    var lines: [String] = []
    if !known.isEmpty {
      var table = Table([
        .init(title: Text(en: "Layer", nl: "Laag")[language], giving: .wrap),
        .init(title: Text(en: "Ties", nl: "Relaties")[language], isNumber: true),
        .init(title: Text(en: "Share", nl: "Aandeel")[language], isNumber: true),
        .init(title: Text(en: "Density", nl: "Dichtheid")[language], isNumber: true),
        .init(title: Text(en: "Reached", nl: "Bereik")[language], isNumber: true),
        .init(title: Text(en: "Isolated", nl: "Geïsoleerd")[language], isNumber: true),
        .init(title: Text(en: "Unknown", nl: "Onbekend")[language], isNumber: true),
      ])
      for part in known {
        table.append(
          [part.part.title[language]]
            + ["ties", "tie-share", "density", "coverage", "isolated-here", "unknown-here"].map {
              id in
              part.indicators.first { $0.id == id }.map(text) ?? "–"
            }
        )
      }
      lines += table.lines(width: width, heading: call.terminal.heading)
      lines += wrapped(
        Text(
          en:
            "Share: of the ties that say which role, or function, they serve; they may serve several. "
            + "Reached: actors with such a tie. Isolated: with ties, but none of these. Unknown: with "
            + "ties that do not say what they serve, or not surveyed.",
          nl: "Aandeel: van de relaties die zeggen welke rol, of functie, ze dienen; dat kunnen er "
            + "meer zijn. Bereik: actoren met zo'n relatie. Geïsoleerd: met relaties, maar geen van "
            + "deze. Onbekend: met relaties die niet zeggen wat ze dienen, of niet bevraagd."
        )
      )
    }
    return lines
  }

  private func section(_ part: CompassPage.Part) -> [String] {
    let shown = part.indicators.filter { !$0.isDetail }
    var table = Table([
      .init(title: "", giving: .wrap), .init(title: "", isNumber: true),
      .init(title: "", giving: .wrap),
    ])
    let found = shown.filter { $0.value.need == nil }
    for indicator in found {
      table.append([
        indicator.title[language], text(indicator),
        (indicator.sentence + chance(of: indicator))[language],
      ])
    }
    guard !found.isEmpty else { return [] }
    var lines = [call.terminal.heading(part.part.title.capitalized[language])]
    lines += wrapped(part.part.question)
    lines += table.lines(width: width).dropFirst()
    if part.part == .places { lines += places }
    for note in part.notes { lines += wrapped(note) }
    for command in commands(of: found) { lines += ["→ " + command] }
    return lines
  }

  /// The places with most actors, and how many there serve each function.
  private var places: [String] {
    guard let spots = page.spots, !spots.places.isEmpty,
      page.parts.contains(where: {
        $0.indicators.contains { $0.id == "learning:\(spots.places[0].name)" }
      })
    else { return [] }
    let limit = call.arguments[CompassOption.top].inTable
    let sorted = spots.places.enumerated()
      .sorted { ($1.element.actors, $0.offset) < ($0.element.actors, $1.offset) }
      .map(\.element)
    var table = Table(
      [
        .init(title: placeTitle(spots.attribute), giving: .cut),
        .init(title: Text(en: "Actors", nl: "Actoren")[language], isNumber: true),
      ]
        + [
          Text(en: "Learning", nl: "Leren"), Text(en: "Culture", nl: "Cultuur"),
          Text(en: "Movement", nl: "Beweging"), Text(en: "Community", nl: "Gemeenschap"),
        ].map { .init(title: $0[language], isNumber: true) }
        + [
          .init(
            title: Text(en: "Reach own government", nl: "Bereiken eigen bestuur")[language],
            isNumber: true
          )
        ]
    )
    for place in sorted.prefix(limit) {
      table.append(
        [place.name, String(place.actors)]
          + Function.allCases.map { function in
            let number = Int(function.rawValue)
            let count = place.serving[number]
            return count == 0 && place.perhaps[number] > 0 ? "?" : String(count)
          }
          + [
            place.governments == 0
              ? "–"
              : place.reachingWithoutUmbrella.map { "\(place.reaching) (\($0))" }
                ?? String(place.reaching)
          ]
      )
    }
    var lines = [""] + table.lines(width: width, heading: call.terminal.heading)
    if sorted.count > limit {
      let more = sorted.count - limit
      lines += wrapped(
        Text(
          en: "… and \(more) more: --top \(sorted.count), or --format csv",
          nl: "… en nog \(more): --top \(sorted.count), of --format csv"
        )
      )
    }
    return lines
      + wrapped(
        Text(
          en:
            "How many serve each function. ?: perhaps somebody; –: no government in the data. Within "
            + "two steps"
            + (spots.places[0].reachingWithoutUmbrella == nil
              ? "." : "; in brackets without the umbrella."),
          nl:
            "Hoeveel er elke functie dienen. ?: misschien iemand; –: geen overheid in de gegevens. In "
            + "twee stappen"
            + (spots.places[0].reachingWithoutUmbrella == nil
              ? "." : "; tussen haakjes zonder de koepel.")
        )
      )
  }

  /// The attribute that tells places, by its own name; in the reader's language where that is known.
  private func placeTitle(_ attribute: String) -> String {
    let known = ["municipality", "gemeente", "commune"].contains(attribute.folded)
    return (known ? Text(en: "Municipality", nl: "Gemeente") : Text(attribute).capitalized)[
      language
    ]
  }

  /// What chance is, where anything was compared with it.
  private var chanceExplained: [String] {
    let isCompared = page.parts.contains { part in
      part.indicators.contains { !$0.isDetail && $0.chance?.verdict != nil }
    }
    guard isCompared else { return [] }
    return [""]
      + wrapped(
        Text(
          en:
            "Chance: the same network, with places, sectors or functions dealt out anew among actors "
            + "of one kind, or with ties exchanged. More or less is said where chance gives a "
            + "difference as large at most once in a hundred times.",
          nl:
            "Toeval: hetzelfde netwerk, met plaatsen, sectoren of functies opnieuw verdeeld onder "
            + "actoren van één soort, of met relaties verwisseld. Meer of minder staat er waar toeval "
            + "hoogstens eens op de honderd keer zo'n verschil geeft."
        )
      )
  }

  // MARK: - Pieces

  private func wrapped(_ text: Text) -> [String] { text[language].harmless.wrapped(to: width) }

  private func text(_ indicator: Indicator) -> String {
    indicator.value.text(Number.text)[language]
  }

  /// What chance would give, in a sentence.
  private func chance(of indicator: Indicator) -> Text {
    guard let chance = indicator.chance, let verdict = chance.verdict else { return Text("") }
    let expected = indicator.value.like(chance.mean).text(Number.text)
    let words =
      switch verdict {
      case .more: Text(en: "this is more", nl: "dit is meer")
      case .less: Text(en: "this is less", nl: "dit is minder")
      case .alike: Text(en: "no clear difference", nl: "geen duidelijk verschil")
      }
    return Text(en: " Chance gives \(expected.en): ", nl: " Toeval geeft \(expected.nl): ") + words
      + Text(".")
  }

  /// What would have to be known to say more, and for which parts.
  private var needs: [String] {
    var order: [Need] = []
    var titles: [Need: [Text]] = [:]
    for part in page.parts {
      for indicator in part.indicators {
        guard let need = indicator.value.need else { continue }
        if titles[need] == nil { order.append(need) }
        if titles[need]?.last != part.part.title {
          titles[need, default: []].append(part.part.title)
        }
      }
    }
    guard !order.isEmpty else { return [] }
    let heading = Text(en: "To say more", nl: "Om meer te zeggen")
    return ["", call.terminal.heading(heading[language])]
      + order.flatMap { need in
        wrapped(
          need.words.capitalized + Text(": ")
            + Text(
              en: (titles[need] ?? []).map(\.en).joined(separator: ", "),
              nl: (titles[need] ?? []).map(\.nl).joined(separator: ", ")
            ) + Text(".")
        )
      }
  }

  /// The commands that show more, those left out that only narrow another one down.
  private func commands(of indicators: [Indicator]) -> [String] {
    var all: [[String]] = []
    for indicator in indicators where !all.contains(indicator.command) {
      all.append(indicator.command)
    }
    let kept = all.filter { command in
      !all.contains { $0 != command && command.starts(with: $0) }
    }
    return kept.map(call.line).filter { !$0.isEmpty }
  }
}
