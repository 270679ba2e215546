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
    let (id, mixed) = ("new-ties", "new-ties-with-newcomers")
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
          + Text(en: " with a date", nl: " met een datum") + Verb.began.form(for: new)
          + Text(
            en: " in the year up to \(date.words.en).",
            nl: " in het jaar tot \(date.words.nl)."
          ),
        command: command
      ),
      Indicator(
        mixed,
        title: second,
        value: .share(withNewcomers, of: new),
        sentence: Text(
          en:
            "In \(withNewcomers) of the \(new) new ties, somebody takes part who had none before.",
          nl: "In \(withNewcomers) van de \(new) nieuwe relaties staat iemand die er nog geen had."
        ),
        command: command
      ),
    ]
  }

  private static func acrossSectors(of network: Network, options: CompassOptions) -> Indicator {
    let (id, title) = ("across-sectors", Text(en: "Across sectors", nl: "Over sectoren heen"))
    guard let sector = options.attribute(among: ["sector", "secteur"], in: network) else {
      return Indicator(id, title: title, without: .actorColumn("sector"), command: ["check"])
    }
    return .crossing(
      id,
      title: title,
      among: network.ties { _, _, _ in true },
      by: Traits(sector),
      in: network,
      options: options,
      words: Text(en: " two sectors.", nl: " twee sectoren."),
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
        en: " actors who share no function.",
        nl: " actoren die geen functie delen."
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
    let noun = Noun.values(of: places)
    return .crossing(
      id,
      title: title,
      among: layer.ties { _, _, _ in true },
      by: Traits(places),
      in: layer,
      options: options,
      words: Text(
        en: " two \(noun.many.en), among the ties of this role.",
        nl: " twee \(noun.many.nl), onder de relaties van deze rol."
      ),
      command: ["describe", "--role", "laboratory", "--by", places.name]
    )
  }
}
