import GraphCore
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel centrality`: scores every actor.
  static let centrality = Command(
    name: "centrality",
    question: Text(
      en: "Who is central, and in what sense?",
      nl: "Wie staat centraal, en in welke zin?"
    ),
    operands: [dataset],
    options: [measureList, normalised, Common.approximate] + Common.measuring + [
      Common.shown, Common.top, Common.columns,
    ]
      + Common.network + Common.reading + Common.output,
    example: Text(
      en: "weefsel centrality datasets/federation --where kind=volunteer",
      nl: "weefsel centrality datasets/federation --where soort=vrijwilliger"
    ),
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let network = loaded.network
      let isShown = try call.satisfying(
        call.arguments[Common.shown],
        of: Common.shown,
        in: network
      )

      let added = try loaded.columns(call)

      progress.begin(Text(en: "measuring", nl: "meten"))
      let options = call.measureOptions
      let scored = call.measures().map { measure in
        progress.during(measure.title) {
          call.score(measure, of: network, options: options)
        }
      }
      let order = ranking(of: network, by: scored, where: isShown)
      progress.end()

      let limit = call.arguments[Common.top]
      try call.write(
        added.beside(rows(of: network, order.prefix(limit.forPrograms), scored)),
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: Conventions.with(Conventions.weights(options)).merging([
          "cautions": scored.compactMap { $0.caution?.en }.joined(separator: " "),
          "rows": "highest first by the first measure, then by id",
          "scores": call.arguments[normalised]
            ? "normalised, where a measure has such a form" : "as defined",
        ]) { $1 },
        table: { table(order, scored, added, limit: limit.inTable, loaded: loaded, call: call) }
      )
    }
  )

  fileprivate struct Scored {
    let measure: ActorMeasure
    let scores: [Double?]

    /// How far the scores may be off; `nil` where they are exact.
    var estimate: Estimate?

    /// The attenuation of Katz's measure, which is another one for every network.
    var attenuation: Double?

    /// What is to be borne in mind with the scores.
    var caution: Text? {
      if let attenuation {
        return Text(
          en:
            "katz has α = \(Number.text(attenuation)), half of 1/λ; do not compare it across networks.",
          nl:
            "katz heeft α = \(Number.text(attenuation)), de helft van 1/λ; vergelijk het niet tussen "
            + "netwerken."
        )
      }
      guard let estimate, estimate.sampleCount > 0 else { return nil }
      let error = Number.text(estimate.error)
      let twice = Number.text(2 * estimate.error)
      let confidence = Number.percentage(Int((estimate.confidence * 100).rounded()), of: 100)
      return Text(
        en:
          "\(measure.id) is approximate: with \(confidence) confidence no normalised score is off "
          + "by more than \(error); do not rank two that differ by less than \(twice). "
          + "\(estimate.sampleCount) samples.",
        nl:
          "\(measure.id) is benaderd: met \(confidence) zekerheid zit geen genormaliseerde score er "
          + "meer dan \(error) naast; rangschik er geen twee die minder dan \(twice) verschillen. "
          + "\(estimate.sampleCount) steekproeven."
      )
    }
  }

  fileprivate static let measureList = Option<[String]>.list(
    "--measure",
    Text("A,B,C"),
    choices: ActorMeasure.all.map { Text($0.id) } + [Text(en: "all", nl: "alle")],
    default: [ActorMeasure.degree, .betweenness, .harmonic, .constraint].map(\.id),
    help: Text(
      en: "Which measures, the first one ranks: "
        + ActorMeasure.all.map(\.id).joined(separator: " ") + " or all",
      nl: "Welke maten, de eerste rangschikt: "
        + ActorMeasure.all.map(\.id).joined(separator: " ") + " of alle"
    )
  )

  fileprivate static let normalised = Option<Bool>.flag(
    "--normalised",
    help: Text(
      en: "Scores that compare between networks of unlike size",
      nl: "Scores die netwerken van ongelijke grootte vergelijkbaar maken"
    )
  )

  /// The positions of the actors shown, highest first by the first measure, then by id; actors
  /// without a score come last.
  private static func ranking(
    of network: Network,
    by scored: [Scored],
    where isShown: [Bool]
  ) -> [Int] {
    let scores = scored[0].scores
    return network.actors.indices.filter { isShown[$0] }.sorted { first, second in
      switch (scores[first], scores[second]) {
      case (let a?, let b?) where a != b: a > b
      case (.some, nil): true
      case (nil, .some): false
      default: network.actors.ids.precedes(first, second)
      }
    }
  }

  private static func rows(
    of network: Network,
    _ order: ArraySlice<Int>,
    _ scored: [Scored]
  ) -> Rows {
    var rows = Rows(["id", "name", "kind"] + scored.map(\.measure.id))
    for actor in order {
      rows.append(
        [
          .text(network.actors.ids[actor]), .text(network.actors.names[actor]),
          .text(network.actors.kinds[actor].name),
        ] + scored.map { .number($0.scores[actor]) }
      )
    }
    return rows
  }

  private static func table(
    _ order: [Int],
    _ scored: [Scored],
    _ added: AddedColumns,
    limit: Int,
    loaded: Loaded,
    call: Call
  ) -> [String] {
    let language = call.language
    let actors = loaded.network.actors
    var showsAdded = true
    func lines(of shown: ArraySlice<Scored>) -> [String] {
      var table = Table(
        [
          .init(title: Text(en: "Name", nl: "Naam")[language], giving: .cut),
          .init(title: Text(en: "Kind", nl: "Soort")[language], giving: .cut),
        ] + (showsAdded ? added.columns : []).map { .init(title: $0.title[language], giving: .cut) }
          + shown.map { .init(title: $0.measure.title[language], isNumber: true) }
      )
      for actor in order.prefix(limit) {
        table.append(
          [actors.names[actor], actors.kinds[actor].title[language]]
            + (showsAdded ? added.cells(of: actor).map { $0[language] } : [])
            + shown.map { Number.text($0.scores[actor]) }
        )
      }
      return table.lines(width: call.terminal.width, heading: call.terminal.heading)
    }
    // As many measures as the terminal has room for beside names that can be told apart.
    var shown = scored[...]
    let longestName = order.prefix(limit).map { actors.names[$0].count }.max() ?? 0
    while shown.count > 1, !fits(lines(of: shown), longestName: longestName, call: call) {
      shown.removeLast()
    }
    if lines(of: shown).contains(where: { $0.count > call.terminal.width }) { showsAdded = false }
    var result = loaded.summary(call) + [""] + lines(of: shown)
    if order.count > limit {
      let more = order.count - limit
      result.append(
        Text(
          en: "… and \(more) more: --top \(order.count), or --format csv",
          nl: "… en nog \(more): --top \(order.count), of --format csv"
        )[language]
      )
    }
    let hidden =
      scored[shown.endIndex...].map(\.measure.id)
      + (showsAdded ? [] : added.columns.map { $0.title[language] })
    if !hidden.isEmpty {
      let rest = hidden.joined(separator: " ").harmless
      result += Text(
        en: "no room for \(rest): a wider terminal, or --format csv, has them",
        nl: "geen plaats voor \(rest): een breder scherm, of --format csv, toont ze"
      )[language].wrapped(to: call.terminal.width)
    }
    for caution in scored.compactMap(\.caution) {
      result += [""] + caution[language].wrapped(to: call.terminal.width)
    }
    return result + [""]
      + shown.flatMap {
        "\($0.measure.title[language]): \($0.measure.question[language])"
          .wrapped(to: call.terminal.width)
      }
  }

  /// Whether a table leaves its names at least 16 characters, where they are as long.
  private static func fits(_ lines: [String], longestName: Int, call: Call) -> Bool {
    let kind = Text(en: "Kind", nl: "Soort")[call.language]
    let header = lines.first { $0.contains(kind) } ?? ""
    let name = header.prefix { $0 != kind.first ?? " " }.count
    return name >= min(16, longestName) + 2
      && lines.allSatisfy { $0.count <= call.terminal.width + 8 }
  }
}

extension Call {
  /// The scores of a measure as the options ask for them.
  fileprivate func score(
    _ measure: ActorMeasure,
    of network: Network,
    options: MeasureOptions
  ) -> Command.Scored {
    let estimate = arguments[Common.approximate].flatMap {
      network.estimate(measure, within: Approximation(error: $0), options: options)
    }
    let scores =
      estimate.map { $0.scores.map(Optional.some) }
      ?? network.scores(measure, options: options)
    return Command.Scored(
      measure: measure,
      scores: arguments[Command.normalised] ? network.normalised(scores, of: measure) : scores,
      estimate: estimate,
      attenuation: measure.id == ActorMeasure.katz.id
        ? network.katzAttenuation(options: options) : nil
    )
  }

  /// The measures that the command line names, or the usual ones.
  fileprivate func measures() -> [ActorMeasure] {
    let names = arguments[Command.measureList]
    return names.contains("all")
      ? ActorMeasure.all : names.compactMap { name in ActorMeasure.all.first { $0.id == name } }
  }
}
