import GraphCore

/// The laboratory role: what is new, and what crosses sectors and functions.
///
/// A tie is **new** when it began within a year before the date of the data; of ties without a date it
/// is not known. A tie **crosses** sectors when both ends have a sector and share none, functions when
/// both ends serve functions by the file of actors and share none. Chance: ``CrossingTies``.
struct Laboratory {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    let network = layers.whole
    indicators =
      Laboratory.new(layers)
      + [
        Laboratory.acrossSectors(of: network, options: options),
        Laboratory.acrossFunctions(of: network, options: options),
        Laboratory.acrossPlaces(of: layers, options: options),
      ]
  }

  private static func new(_ layers: CompassLayers) -> [Indicator] {
    let title = Text(en: "New ties", nl: "Nieuwe relaties")
    let (id, mixed) = ("new-ties", "new-ties-between-newcomers")
    let second = Text(en: "New ties with newcomers", nl: "Nieuwe relaties met nieuwkomers")
    guard let date = layers.date, let ages = TieAges(layers) else {
      return [(id, title), (mixed, second)].map {
        Indicator($0, title: $1, without: .tieColumn("since"), command: ["check"])
      }
    }
    let limit = date.years(before: 1)
    let command = ["describe", "--on", date.description]
    let isNew = ages.ties.map { $0.firstDay > limit }
    let new = isNew.count { $0 }
    // A newcomer has no tie from before, nor one without a date.
    var isOld = [Bool](repeating: false, count: layers.whole.actors.count)
    for (tie, isNew) in zip(ages.ties, isNew) where !isNew {
      isOld[tie.source] = true
      isOld[tie.target] = true
    }
    for (u, v) in ages.undated {
      isOld[u] = true
      isOld[v] = true
    }
    let withNewcomers = zip(ages.ties, isNew).count { tie, isNew in
      isNew && (!isOld[tie.source] || !isOld[tie.target])
    }
    return [
      Indicator(
        id,
        title: title,
        value: .share(new, of: ages.ties.count),
        sentence: Noun.tie.part(new, of: ages.ties.count)
          + Text(
            en: " with a date began in the year before \(date.words.en).",
            nl: " met een datum: begonnen in het jaar voor \(date.words.nl)."
          ),
        command: command
      ),
      Indicator(
        mixed,
        title: second,
        value: .share(withNewcomers, of: new),
        sentence: Text(
          en: "Of the new ties, \(withNewcomers) involve somebody who had none before.",
          nl: "Bij \(withNewcomers) van de nieuwe relaties is iemand betrokken die er nog geen had."
        ),
        command: command
      ),
    ]
  }

  private static func acrossSectors(of network: Network, options: CompassOptions) -> Indicator {
    let (id, title) = ("across-sectors", Text(en: "Across sectors", nl: "Over sectoren heen"))
    guard let sector = network.attribute(among: ["sector", "secteur"]) else {
      return Indicator(id, title: title, without: .actorColumn("sector"), command: ["check"])
    }
    return .crossing(
      id,
      title: title,
      among: network.ties { _, _, _ in true },
      by: Traits(sector),
      in: network,
      options: options,
      words: Text(en: "join two sectors", nl: "verbinden twee sectoren"),
      command: ["describe", "--by", sector.name]
    )
  }

  private static func acrossFunctions(of network: Network, options: CompassOptions) -> Indicator {
    let id = "across-functions"
    let title = Text(en: "Across functions", nl: "Over functies heen")
    guard network.actors.has.functions else {
      return Indicator(id, title: title, without: .actorColumn("function"), command: ["check"])
    }
    return .crossing(
      id,
      title: title,
      among: network.ties { _, _, _ in true },
      by: Traits(functionsOf: network.actors),
      in: network,
      options: options,
      words: Text(
        en: "join actors who share no function",
        nl: "verbinden actoren die geen functie delen"
      ),
      command: ["describe"]
    )
  }

  /// Ties that try something out, across places.
  private static func acrossPlaces(of layers: CompassLayers, options: CompassOptions) -> Indicator {
    let (id, title) = ("across-places", Text(en: "Across places", nl: "Over plaatsen heen"))
    guard layers.tiesWithRole != nil else {
      return Indicator(id, title: title, without: .tieColumn("role"), command: ["check"])
    }
    guard let places = options.places(of: layers.whole) else {
      return Indicator(id, title: title, without: .actorColumn("municipality"), command: ["check"])
    }
    let layer = layers[.laboratory]
    return .crossing(
      id,
      title: title,
      among: layer.ties { _, _, _ in true },
      by: Traits(places),
      in: layer,
      options: options,
      words: Text(
        en: "join two places, among the ties of this role",
        nl: "verbinden twee plaatsen, onder de relaties van deze rol"
      ),
      command: ["describe", "--role", "laboratory", "--by", places.name]
    )
  }
}
