import NetworkFiles
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel compass`: how the network serves each role and function.
  ///
  /// CSV has a row for every indicator, in the order of the page: `part` and `indicator` name it,
  /// `value` is the number; `expected`, `z` and `p-value` compare it with chance where that is asked;
  /// `note` is `undefined`, `unknown`, `suppressed`, `under 10%`, `over 90%` or `needs …` where there
  /// is no value; `command` shows more. The rows are the same for every dataset but for those that
  /// name a place or an attribute after a colon.
  static let compass = Command(
    name: "compass",
    question: Text(
      en: "How does the network serve each role and function?",
      nl: "Hoe dient het netwerk elke rol en functie?"
    ),
    operands: [dataset],
    options: [
      Common.umbrella, Common.staff, across, Common.date, CompassOption.top, Common.threads,
    ]
      + Common.network.filter { ![Common.role.name, Common.function.name].contains($0.name) }
      + Common.reading + Common.output,
    example: Text("weefsel compass datasets/federation --umbrella koepel"),
    run: { call in
      let progress = Progress(terminal: call.terminal, language: call.language)
      let loaded = try call.load(progress)
      let network = loaded.network
      var options = CompassOptions()
      options.umbrella = try call.arguments[Common.umbrella].map {
        try call.position(of: $0, in: network)
      }
      let staffConditions = call.arguments[Common.staff]
      options.isStaff =
        staffConditions.isEmpty
        ? nil : try call.satisfying(staffConditions, of: Common.staff, in: network)
      options.across = try call.arguments[across].map { name in
        try call.guardSensitive(name)
        return try call.attribute(named: name, in: network)
      }
      options.policy = call.policy
      options.threadCount = call.measureOptions.threadCount
      let layers = call.layers(of: loaded)
      let page = layers.page(options) { progress.begin($0.title) }
      progress.end()

      let writer = CompassOutput(page: page, loaded: loaded, call: call)
      try call.write(
        writer.rows,
        to: call.arguments[Common.file],
        record: loaded.record,
        conventions: Conventions.with(writer.conventions),
        withholding: page.withholding,
        table: { writer.lines }
      )
    }
  )

  private static let across = Option<String?>.text(
    "--across",
    Text(en: "COLUMN", nl: "KOLOM"),
    .attribute,
    help: Text(
      en: "Where to look for blind spots",
      nl: "Waar blinde vlekken te zoeken"
    )
  ).usually(Text(en: "municipality", nl: "gemeente"))
}

/// The options of `compass` alone.
enum CompassOption {
  /// How many lines a list on the page has.
  static let top = Common.top(inTable: 10)
}

extension Call {
  /// The layers of the dataset, each narrowed as the network is.
  fileprivate func layers(of loaded: Loaded) -> CompassLayers {
    let dataset = loaded.dataset
    let isNarrowed = loaded.network.actors.count != dataset.actors.count
    let kept = Set(isNarrowed ? Array(loaded.network.actors.ids) : [])
    let isKept = isNarrowed ? dataset.actors.ids.map(kept.contains) : []
    return CompassLayers(
      of: dataset,
      day: arguments[Common.day],
      date: loaded.date,
      narrowing: { network in isNarrowed ? network.keeping { isKept[$0] } : network }
    )
  }
}
