import GraphCore
import SocialNetwork

extension Command {
  /// `weefsel communities`: the groups that hold together.
  static let communities = Command(
    name: "communities",
    question: Text(
      en: "Which groups hold together?",
      nl: "Welke groepen hangen samen?"
    ),
    operands: [dataset],
    options: [
      resolution, Common.weighted, DrawOptions.namePeople, Common.shown, Common.top, Common.columns,
    ]
      + Common.network
      + Common.reading + Common.output,
    example: Text("weefsel communities datasets/federation --without koepel"),
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let network = loaded.network
      let isShown = try call.satisfying(
        call.arguments[Common.shown],
        of: Common.shown,
        in: network
      )
      let added = try call.addedColumns(of: network)
      progress.begin(Text(en: "looking for communities", nl: "gemeenschappen zoeken"))
      let communities = network.communities(
        resolution: call.arguments[resolution],
        isWeighted: call.arguments[Common.weighted]
      )
      progress.end()

      // Of people who have ties with one association mostly, the community tells which.
      let disclosure = call.disclosure(of: network)
      let conceals = disclosure.concealsContacts
      let isTold = network.actors.indices.map {
        isShown[$0] && !(conceals && disclosure.mayBePerson($0))
      }
      var record = loaded.record
      record.modularity = communities.modularity.map { .number($0) }
      try call.write(
        added.beside(
          rows(of: network, communities, where: isTold, limit: call.arguments[Common.top].given)
        ),
        to: call.arguments[Common.file],
        record: record,
        conventions: Conventions.with([
          "community": "from 1, the largest first, then by smallest id",
          "method": "Leiden (Traag, Waltman and van Eck 2019), modularity at resolution "
            + "\(communities.resolution), fixed seed",
          "weighted": call.arguments[Common.weighted] ? "yes" : "no",
        ]),
        withholding: call.withholding(of: network),
        table: { table(communities, where: isTold, loaded: loaded, call: call) }
      )
    }
  )

  private static let resolution = Option<Double>(
    name: "--resolution",
    placeholder: Text(en: "NUMBER", nl: "GETAL"),
    help: Text(
      en: "Above 1 for smaller communities, below 1 for larger",
      nl: "Groter dan 1 voor kleinere gemeenschappen, kleiner dan 1 voor grotere"
    ),
    expected: Text(
      en: "a number from 0.000001 to 1000000, such as 1.5",
      nl: "een getal van 0.000001 tot 1000000, zoals 1.5"
    ),
    mention: .number,
    usual: Text("1"),
    read: { words in
      guard let word = words.last else { return 1 }
      return Double(word).flatMap { (1e-6...1e6).contains($0) ? $0 : nil }
    }
  )

  private static func rows(
    of network: Network,
    _ communities: Communities,
    where isShown: [Bool],
    limit: Int?
  ) -> Rows {
    let actors = network.actors
    var members = [[Int]](repeating: [], count: communities.count)
    for actor in actors.ids.sorted(actors.indices.filter { isShown[$0] }) {
      members[communities.numbers[actor] - 1].append(actor)
    }
    var rows = Rows(["id", "name", "kind", "community"])
    for actor in members.joined().prefix(limit ?? .max) {
      rows.append([
        .text(actors.ids[actor]), .text(actors.names[actor]), .text(actors.kinds[actor].name),
        .integer(communities.numbers[actor]),
      ])
    }
    return rows
  }

  /// The communities of two or more actors, each with the best connected of its organisations.
  private static func table(
    _ communities: Communities,
    where isShown: [Bool],
    loaded: Loaded,
    call: Call
  ) -> [String] {
    let language = call.language
    let network = loaded.network
    var members = [[Int]](repeating: [], count: communities.count)
    for actor in network.actors.indices { members[communities.numbers[actor] - 1].append(actor) }
    let listed = members.indices.filter {
      members[$0].count > 1 && members[$0].contains { isShown[$0] }
    }
    var table = Table([
      .init(title: "", isNumber: true),
      .init(title: Text(en: "Actors", nl: "Actoren")[language], isNumber: true),
      .init(title: Text(en: "People", nl: "Mensen")[language], isNumber: true),
      .init(title: Text(en: "Best connected", nl: "Best verbonden")[language], giving: .wrap),
    ])
    let limit = call.arguments[Common.top].inTable
    var countsUnknown = false
    for place in listed.prefix(limit) {
      let people = members[place].count { network.actors.kinds[$0].isPerson }
      var best = network.bestConnected(
        of: members[place],
        namesPeople: call.arguments[DrawOptions.namePeople]
      )
      .map { network.actors.names[$0] }.joined(separator: ", ")
      let unknown = members[place].count { network.actors.kinds[$0] == .unknown }
      if best.isEmpty, unknown > 0 {
        best = IsolationSentences.ofUnknownKind(unknown)[language]
        countsUnknown = true
      }
      table.append([String(place + 1), String(members[place].count), String(people), best])
    }
    var lines = loaded.summary(call) + [""]
    lines += table.lines(width: call.terminal.width, heading: call.terminal.heading)
    if listed.count > limit {
      let more = listed.count - limit
      lines.append(
        Text(
          en: "… and \(more) more: --top \(listed.count), or --format csv",
          nl: "… en nog \(more): --top \(listed.count), of --format csv"
        )[language]
      )
    }
    let single = members.count { $0.count == 1 }
    let count = communities.count - single
    let alone = Text(
      en: single == 1 ? "1 actor stands alone" : "\(single) actors stand alone",
      nl: single == 1 ? "1 actor staat alleen" : "\(single) actoren staan alleen"
    )
    let modularity = Number.text(communities.modularity)
    let footer = Text(
      en: "Communities of two or more actors: \(count); \(alone.en). Modularity \(modularity): the "
        + "share of ties within communities, beyond what chance would put there.",
      nl: "Gemeenschappen van twee of meer actoren: \(count); \(alone.nl). Modulariteit "
        + "\(modularity): het aandeel van de relaties binnen gemeenschappen, boven wat het toeval daar "
        + "zou leggen."
    )
    lines += [""] + footer[language].wrapped(to: call.terminal.width)
    if countsUnknown {
      lines += IsolationSentences.unknownKinds[language].wrapped(to: call.terminal.width)
    }
    return lines
  }
}

extension Network {
  /// Up to three organisations of a group with most ties, then by id; where there are none, people if
  /// they may be named.
  fileprivate func bestConnected(of members: [Int], namesPeople: Bool) -> [Int] {
    let organisations = members.filter { !actors.kinds[$0].mayBePerson }
    let people = namesPeople ? members : []
    let sorted = (organisations.isEmpty ? people : organisations).sorted { first, second in
      let (a, b) = (graph.degree(of: first), graph.degree(of: second))
      return a == b ? actors.ids.precedes(first, second) : a > b
    }
    return Array(sorted.prefix(3))
  }
}
