import GraphCore

/// Whether all have an equal role, as far as ties without a direction can show: how far ties and
/// shortest ways gather around one actor, with and without the umbrella.
///
/// Centralisation is Freeman's: 0 where all are alike, 1 in a star. In networks of more than
/// ``exactLimit`` actors betweenness is estimated to within 0.01 of all pairs, and how much depends on
/// the umbrella (``GraphCore/PathDependence``) from a sample of actors.
struct EqualRoles {
  let indicators: [Indicator]

  let notes = [
    Text(
      en: "Ties are mutual here: they cannot show who takes the initiative or who decides.",
      nl: "Relaties zijn hier wederzijds: ze tonen niet wie het initiatief neemt of wie beslist."
    )
  ]

  /// The greatest number of actors for which betweenness is computed exactly.
  static let exactLimit = 5000

  /// From how many actors shortest ways are looked for in larger networks: a thousand, fewer where
  /// that takes more than about ten seconds, and two hundred at least.
  private static func sampleSize(for graph: Graph) -> Int {
    min(1000, max(200, 500_000_000 / (graph.nodeCount + 2 * graph.edgeCount + 1)))
  }

  init(of network: Network, options: CompassOptions) {
    var indicators = EqualRoles.centralisation(of: network, suffix: "", options)
    let titles = EqualRoles.umbrellaTitles
    if let umbrella = options.umbrella {
      indicators += EqualRoles.centralisation(
        of: network.keeping { $0 != umbrella },
        suffix: "-without-umbrella",
        options
      )
      indicators += EqualRoles.dependence(of: network, on: umbrella, options)
    } else {
      indicators += titles.map { id, title in
        Indicator(
          id,
          title: title,
          without: .option("--umbrella ID"),
          command: ["centrality", "--measure", "betweenness"]
        )
      }
    }
    self.indicators = indicators
  }

  private static let umbrellaTitles = [
    (
      "degree-centralisation-without-umbrella",
      Text(en: "Ties around one, without the umbrella", nl: "Relaties rond één, zonder de koepel")
    ),
    (
      "betweenness-centralisation-without-umbrella",
      Text(en: "Ways through one, without the umbrella", nl: "Wegen via één, zonder de koepel")
    ),
    (
      "umbrella-only-way",
      Text(en: "Shortest ways only through the umbrella", nl: "Kortste wegen enkel via de koepel")
    ),
    ("umbrella-share", Text(en: "Ways through the umbrella", nl: "Wegen via de koepel")),
  ]

  private static func centralisation(
    of network: Network,
    suffix: String,
    _ options: CompassOptions
  ) -> [Indicator] {
    var measuring = MeasureOptions()
    measuring.threadCount = options.threadCount
    let graph = network.graph
    let degrees = graph.nodes.map { Double(graph.degree(of: $0)) }
    let isLarge = network.actors.count > exactLimit
    let betweenness =
      isLarge
      ? graph.approximateBetweenness(error: 0.01, threads: options.threadCount).scores
      : graph.betweenness(threads: options.threadCount)
    let n = Double(network.actors.count)
    let most = network.mostCentral(by: degrees)
    let between = network.mostCentral(by: betweenness)
    let isWithout = !suffix.isEmpty
    return [
      Indicator(
        "degree-centralisation\(suffix)",
        title: isWithout
          ? umbrellaTitles[0].1
          : Text(en: "Ties around one actor", nl: "Relaties rond één actor"),
        value: network.score(.degreeCentralisation, options: measuring).map { .number($0) }
          ?? .undefined,
        sentence: most.map { actor in
          Text(
            en: "0: all have as many ties; 1: all ties are with one. Most are with ",
            nl: "0: ieder evenveel relaties; 1: alle relaties met één. De meeste zijn met "
          ) + network.mention(of: actor)
            + Text(
              en: " (\(Int(degrees[actor])) of \(graph.edgeCount)).",
              nl: " (\(Int(degrees[actor])) van de \(graph.edgeCount))."
            )
        } ?? Text(""),
        command: ["centrality", "--measure", "degree"],
        isDetail: isWithout
      ),
      Indicator(
        "betweenness-centralisation\(suffix)",
        title: isWithout
          ? umbrellaTitles[1].1
          : Text(en: "Ways through one actor", nl: "Wegen via één actor"),
        value: n >= 3
          ? .number(betweenness.totalBelowLargest / ((n - 1) * (n - 1) * (n - 2) / 2))
          : .undefined,
        sentence: between.map { actor in
          Text(
            en: isWithout
              ? "Without the umbrella, most of the shortest ways lead through "
              : "0: through nobody in particular; 1: all through one. Most lead through ",
            nl: isWithout
              ? "Zonder de koepel lopen de meeste kortste wegen via "
              : "0: via niemand in het bijzonder; 1: alle via één. De meeste lopen via "
          ) + network.mention(of: actor) + Text(".")
            + (isLarge ? Text(en: " Estimated.", nl: " Een schatting.") : Text(""))
        } ?? Text(""),
        command: ["centrality", "--measure", "betweenness"]
      ),
    ]
  }

  private static func dependence(
    of network: Network,
    on umbrella: Int,
    _ options: CompassOptions
  ) -> [Indicator] {
    let isLarge = network.actors.count > exactLimit
    let dependence = network.graph.pathDependence(
      through: umbrella,
      limit: isLarge ? sampleSize(for: network.graph) : .max,
      threads: options.threadCount
    )
    let margin =
      dependence.isExact
      ? Text("")
      : Text(
        en: " Estimated from \(dependence.sourceCount) actors, to within "
          + "\(Percentage.string(dependence.error)).",
        nl: " Geschat uit \(dependence.sourceCount) actoren, op \(Percentage.string(dependence.error)) na."
      )
    let command = ["centrality", "--measure", "betweenness"]
    return [
      Indicator(
        umbrellaTitles[2].0,
        title: umbrellaTitles[2].1,
        value: dependence.onlyPath.map { .portion($0) } ?? .undefined,
        sentence: Text(
          en:
            "Of all pairs of others who reach one another, so many have no shortest way that does "
            + "not pass the umbrella.",
          nl: "Van alle paren van anderen die elkaar bereiken, heeft dit deel geen kortste weg die "
            + "niet via de koepel loopt."
        ) + margin,
        command: command
      ),
      Indicator(
        umbrellaTitles[3].0,
        title: umbrellaTitles[3].1,
        value: dependence.meanShare.map { .portion($0) } ?? .undefined,
        sentence: Text(
          en: "The share of all shortest ways between others that passes the umbrella.",
          nl: "Het aandeel van alle kortste wegen tussen anderen dat via de koepel loopt."
        ) + margin,
        command: command,
        isDetail: true
      ),
    ]
  }
}

extension Network {
  /// The actor with the highest score, the smallest id of equal ones; `nil` where none is above 0.
  fileprivate func mostCentral(by scores: [Double]) -> Int? {
    guard let highest = scores.max(), highest > 0 else { return nil }
    return actors.indices.filter { scores[$0] == highest }.min { actors.ids.precedes($0, $1) }
  }
}
