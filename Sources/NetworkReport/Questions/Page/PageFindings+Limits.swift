import GraphCore
import SocialNetwork

// What the page does not know, does not show, and how it was made.

extension PageFindings {
  /// What the data do not say.
  var unknownPart: NetworkPage.Part {
    let actors = network.actors
    let unsurveyed = actors.indices.count { !actors.isSurveyed($0) }
    var entries: [Text] = []
    if unsurveyed > 0 {
      entries.append(IsolationSentences(subject, reach: nil).notSurveyed(unsurveyed))
    }
    if let left = network.leftOut.sentence { entries.append(left) }
    entries += network.leftOut.furtherSentences
    if let ended = subject.tiesOutsideTheirDays { entries.append(ended.advice.text) }
    // Where no kind at all is known there is no column of them.
    let unknown = actors.kinds.count { $0 == .unknown }
    if unknown > 0, unknown < actors.count {
      let who = Noun.actor.part(unknown, of: actors.count)
      entries.append(
        Text(
          en:
            "Of \(who.en) the kind is not known: each may be a person, an organisation or a government.",
          nl:
            "Van \(who.nl) is de soort niet bekend: elk kan een mens, een organisatie of een overheid zijn."
        )
      )
    }
    if let place {
      let missing = actors.indices.count { place.cell(of: $0) == nil }
      if missing > 0 {
        let (who, name) = (
          Noun.actor.part(missing, of: actors.count),
          CompassReport.title(ofPlaces: place.name)
        )
        entries.append(
          Text(
            en: "Of \(who.en) the \(name.en.lowercased()) is not known.",
            nl: "Van \(who.nl) is niet bekend: \(name.nl.lowercased())."
          )
        )
      }
    }
    let edges = network.graph.edgeCount
    let withoutRole = network.ties.roles?.count { $0.isEmpty } ?? 0
    if withoutRole > 0 {
      let ties = Noun.tie.part(withoutRole, of: edges)
      entries.append(
        Text(
          en: "\(ties.en) \(withoutRole == 1 ? "does" : "do") not say which role "
            + "\(withoutRole == 1 ? "it serves" : "they serve").",
          nl: "Van \(ties.nl) is de rol niet bekend."
        )
      )
    }
    let untagged = network.ties.functions?.count { $0.isEmpty } ?? 0
    if untagged > 0 {
      let ties = Noun.tie.part(untagged, of: edges)
      entries.append(
        Text(
          en: "\(ties.en) \(untagged == 1 ? "does" : "do") not say which function "
            + "\(untagged == 1 ? "it serves" : "they serve").",
          nl: "Van \(ties.nl) is de functie niet bekend."
        )
      )
    }
    let undated = network.ties.since?.count { $0 == nil } ?? 0
    if undated > 0 {
      let ties = Noun.tie.part(undated, of: edges)
      entries.append(
        Text(
          en: "Of \(ties.en) it is not known when \(undated == 1 ? "it" : "they") began.",
          nl: "Van \(ties.nl) is niet bekend wanneer \(undated == 1 ? "die" : "ze") begon"
            + "\(undated == 1 ? "" : "nen")."
        )
      )
    }
    var items: [NetworkPage.Item] = []
    if !entries.isEmpty { items.append(.blocks([.list(entries.map { ListEntry([$0]) })])) }
    for section in [compass.needs, compass.chanceExplained].compactMap(\.self) {
      items += (section.heading.map { [.heading($0)] } ?? []) + [.blocks(section.blocks)]
    }
    return NetworkPage.Part(
      id: "unknown",
      heading: Text(en: "What we do not know", nl: "Wat we niet weten"),
      short: Text(en: "Limits", nl: "Grenzen"),
      lead: entries.isEmpty
        ? [
          Text(
            en:
              "The files have no gaps in who was surveyed, of what kind actors are, where they are, what ties "
              + "serve and since when, as far as they have columns for these.",
            nl:
              "De bestanden hebben geen leemtes in wie bevraagd is, welke soort actoren zijn, waar ze zijn, waarvoor "
              + "relaties dienen en sinds wanneer, voor zover ze daar kolommen voor hebben."
          )
        ] : [],
      items: items
    )
  }

  /// What may not be shown, and why.
  var withheldPart: NetworkPage.Part {
    var sentences: [Text] = []
    let withheld = [session.withholding, compass.findings.withholding, change?.withheld]
    for withholding in withheld.compactMap(\.self) {
      for sentence in withholding.sentences where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
    }
    if !subject.naming.namesPeople, network.actors.kinds.contains(where: \.mayBePerson) {
      sentences.append(
        Text(
          en: "People are counted, and not named anywhere in this file.",
          nl: "Mensen worden geteld, en nergens in dit bestand genoemd."
        )
      )
    }
    let guarded = subject.actors.attributes.map(\.name).filter(subject.policy.isSensitive)
    let list = Text.list(ofNames: guarded)
    let nothing =
      guarded.isEmpty
      ? Text(
        en: "Nothing was withheld: no column tells of single people what has to be guarded.",
        nl:
          "Er is niets achtergehouden: geen kolom vertelt over afzonderlijke mensen iets dat "
          + "afgeschermd moet worden."
      )
      : Text(
        en: "No number was withheld. Of single people nothing is shown of \(list.en).",
        nl:
          "Er is geen getal achtergehouden. Van afzonderlijke mensen wordt niets getoond van \(list.nl)."
      )
    return NetworkPage.Part(
      id: "withheld",
      heading: Text(en: "What is not shown, and why", nl: "Wat niet getoond wordt, en waarom"),
      short: nil,
      lead: [],
      items: [
        .blocks([
          sentences.isEmpty
            ? .sentence(nothing) : .list(sentences.map { ListEntry([$0]) })
        ])
      ]
    )
  }

  /// How the page was made.
  var originPart: NetworkPage.Part {
    let origin = question.origin
    var table = ReportTable(
      [.words(Text("")), .words(Text(""), .wrap)],
      hasHeader: false
    )
    if let command = origin.command {
      table.append([Text(en: "Command", nl: "Commando"), Text(command)])
    }
    if let version = origin.version {
      table.append([Text(en: "Version", nl: "Versie"), Text(version)])
    }
    table.append([
      Text(en: "Day of the data", nl: "Dag van de gegevens"),
      subject.date?.words ?? Text(en: "not known", nl: "niet bekend"),
    ])
    for file in origin.files {
      table.append([
        Text(file.name),
        file.digest.map { Text("SHA-256 \($0)") }
          ?? Text(
            en: "digest not shown: it would let guarded values be guessed",
            nl: "controlegetal niet getoond: daarmee waren afgeschermde waarden te raden"
          ),
      ])
    }
    return NetworkPage.Part(
      id: "origin",
      heading: Text(en: "How to make this again", nl: "Dit rapport opnieuw maken"),
      short: nil,
      lead: [
        Text(
          en: "The same files and the same command give the same page, byte for byte.",
          nl: "Dezelfde bestanden en hetzelfde commando geven dezelfde pagina, byte voor byte."
        )
      ],
      items: [.blocks([.table(table)])]
    )
  }
}
