import GraphCore

/// The laboratory role: what is new, and what crosses sectors and functions.
///
/// A tie is **new** when it began within a year before the date of the data; of ties without a date it
/// is not known, nor whether an end of one had ties before. A tie **crosses** sectors when both ends have
/// a sector and share none, functions when both ends serve functions by the file of actors and share none.
/// Chance: ``CrossingTies``.
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
    guard let date = layers.date, let ages = TieAges(layers) else {
      return [.newTies, .newTiesWithNewcomers].map {
        Indicator(.laboratory($0), .needs(.tieColumn("since")))
      }
    }
    let limit = date.years(before: 1)
    let isNew = ages.ties.map { $0.firstDay > limit }
    let new = isNew.count { $0 }
    // A newcomer has no tie from before, nor one without a date; with one it is not known.
    var isOld = [Bool](repeating: false, count: layers.whole.actors.count)
    for (tie, isNew) in zip(ages.ties, isNew) where !isNew {
      isOld[tie.source] = true
      isOld[tie.target] = true
    }
    var isUncertain = [Bool](repeating: false, count: isOld.count)
    for (u, v) in ages.undated {
      isUncertain[u] = true
      isUncertain[v] = true
    }
    let ofNewcomers = zip(ages.ties, isNew).filter { tie, isNew in
      isNew && (!isOld[tie.source] || !isOld[tie.target])
    }
    let withNewcomers = ofNewcomers.count { tie, _ in
      [tie.source, tie.target].contains { !isOld[$0] && !isUncertain[$0] }
    }
    let uncertain = ofNewcomers.count - withNewcomers
    return [
      Indicator(.laboratory(.newTies), .share(new, of: ages.ties.count), base: .day(date)),
      Indicator(
        .laboratory(.newTiesWithNewcomers),
        .share(withNewcomers, of: new - uncertain),
        base: .uncertain(uncertain)
      ),
    ]
  }

  private static func acrossSectors(of network: Network, options: CompassOptions) -> Indicator {
    guard let sector = options.attribute(among: ["sector", "secteur"], in: network) else {
      return Indicator(.laboratory(.acrossSectors), .needs(.actorColumn("sector")))
    }
    return .crossing(
      .laboratory(.acrossSectors),
      among: network.ties { _, _, _ in true },
      by: Traits(sector),
      in: network,
      options: options,
      base: .attribute(sector.name)
    )
  }

  private static func acrossFunctions(of network: Network, options: CompassOptions) -> Indicator {
    guard network.actors.has.functions else {
      return Indicator(.laboratory(.acrossFunctions), .needs(.actorColumn("function")))
    }
    return .crossing(
      .laboratory(.acrossFunctions),
      among: network.ties { _, _, _ in true },
      by: Traits(functionsOf: network.actors),
      in: network,
      options: options
    )
  }

  /// Ties that try something out, across places.
  private static func acrossPlaces(of layers: CompassLayers, options: CompassOptions) -> Indicator {
    guard layers.tiesWithRole != nil else {
      return Indicator(.laboratory(.acrossPlaces), .needs(.tieColumn("role")))
    }
    guard let places = options.places(of: layers.whole) else {
      return Indicator(.laboratory(.acrossPlaces), .needs(.actorColumn("municipality")))
    }
    let layer = layers[.laboratory]
    return .crossing(
      .laboratory(.acrossPlaces),
      among: layer.ties { _, _, _ in true },
      by: Traits(places),
      in: layers.whole,
      options: options,
      base: .attribute(places.name)
    )
  }
}
