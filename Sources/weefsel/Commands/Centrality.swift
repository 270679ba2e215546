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
    options: [measureList, normalised] + Common.measuring + [Common.shown, Common.top]
      + Common.network + Common.reading + Common.output,
    example: "weefsel centrality datasets/federation --where kind=volunteer",
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let network = loaded.network
      let isShown = try call.satisfying(call.arguments[Common.shown], in: network)

      progress.begin(Text(en: "measuring", nl: "meten"))
      let options = call.measureOptions
      let scored = call.measures().map { measure in
        Scored(
          measure: measure,
          scores: call.arguments[normalised]
            ? network.normalisedScores(measure, options: options)
            : network.scores(measure, options: options)
        )
      }
      let order = ranking(of: network, by: scored, where: isShown)
      progress.end()

      let limit = call.arguments[Common.top]
      try call.write(
        rows(of: network, order.prefix(limit ?? order.count), scored),
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: Conventions.with(Conventions.weights(options)).merging([
          "rows": "highest first by the first measure, then by id",
          "scores": call.arguments[normalised]
            ? "normalised, where a measure has such a form" : "as defined",
        ]) { $1 },
        table: { table(order, scored, limit: limit ?? 20, loaded: loaded, call: call) }
      )
    }
  )

  private struct Scored {
    let measure: ActorMeasure
    let scores: [Double?]
  }

  private static let measureList = Option<[String]>.list(
    "--measure",
    "A,B,C",
    choices: ActorMeasure.all.map(\.id) + ["all"],
    help: Text(
      en: "Which measures, the first one ranks (default degree,betweenness,harmonic,constraint): "
        + ActorMeasure.all.map(\.id).joined(separator: " ") + " or all",
      nl: "Welke maten, de eerste rangschikt (standaard degree,betweenness,harmonic,constraint): "
        + ActorMeasure.all.map(\.id).joined(separator: " ") + " of all"
    )
  )

  private static let normalised = Option<Bool>.flag(
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
    limit: Int,
    loaded: Loaded,
    call: Call
  ) -> [String] {
    let language = call.language
    let actors = loaded.network.actors
    func lines(of shown: ArraySlice<Scored>) -> [String] {
      var table = Table(
        [
          .init(title: Text(en: "Name", nl: "Naam")[language], giving: .cut),
          .init(title: Text(en: "Kind", nl: "Soort")[language], giving: .cut),
        ] + shown.map { .init(title: $0.measure.title[language], isNumber: true) }
      )
      for actor in order.prefix(limit) {
        table.append(
          [actors.names[actor], actors.kinds[actor].title[language]]
            + shown.map { Number.text($0.scores[actor]) }
        )
      }
      return table.lines(width: call.terminal.width, heading: call.terminal.heading)
    }
    // As many measures as the terminal has room for beside names that can be told apart.
    var shown = scored[...]
    while shown.count > 1, !fits(lines(of: shown), call: call) { shown.removeLast() }
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
    if shown.count < scored.count {
      let rest = scored[shown.endIndex...].map(\.measure.id).joined(separator: " ")
      result += Text(
        en: "no room for \(rest): a wider terminal, or --format csv, has them",
        nl: "geen plaats voor \(rest): een breder scherm, of --format csv, toont ze"
      )[language].wrapped(to: call.terminal.width)
    }
    return result + [""]
      + shown.flatMap {
        "\($0.measure.title[language]): \($0.measure.question[language])"
          .wrapped(to: call.terminal.width)
      }
  }

  /// Whether a table leaves its names at least 16 characters.
  private static func fits(_ lines: [String], call: Call) -> Bool {
    let kind = Text(en: "Kind", nl: "Soort")[call.language]
    let header = lines.first { $0.contains(kind) } ?? ""
    let name = header.prefix { $0 != kind.first ?? " " }.count
    return name >= 18 && lines.allSatisfy { $0.count <= call.terminal.width + 8 }
  }
}

extension Call {
  /// The measures that the command line names, or the usual ones.
  fileprivate func measures() -> [ActorMeasure] {
    let names = arguments.given["measure"]?.flatMap { $0.split(separator: ",").map(String.init) }
    guard let names else { return [.degree, .betweenness, .harmonic, .constraint] }
    return names.contains("all")
      ? ActorMeasure.all : names.compactMap { name in ActorMeasure.all.first { $0.id == name } }
  }
}
