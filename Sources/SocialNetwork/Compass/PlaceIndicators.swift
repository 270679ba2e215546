/// Where there is nobody, in numbers and in a sentence per function; see ``BlindSpots``.
struct PlaceIndicators {
  let indicators: [Indicator]

  /// How many places a sentence names.
  private static let named = 6

  /// The indicators; of `nil`, that there is no attribute to look across.
  init(_ spots: BlindSpots?, in layers: CompassLayers, options: CompassOptions) {
    let command = ["compass", "--across"]
    guard let spots else {
      indicators = PlaceIndicators.titles.map { id, title in
        Indicator(id, title: title, without: .actorColumn("municipality"), command: ["check"])
      }
      return
    }
    var found: [Indicator] = []
    let hasFunctions = layers.tiesWithFunction != nil || layers.whole.actors.has.functions
    let noun = options.places(of: layers.whole).map { Noun.values(of: $0) } ?? .place
    for (function, title) in zip(Function.allCases, PlaceIndicators.titles) {
      guard hasFunctions else {
        found.append(
          Indicator(title.0, title: title.1, without: .tieColumn("function"), command: ["check"])
        )
        continue
      }
      let empty = spots.places.filter { $0.isEmpty(function) }
      found.append(
        Indicator(
          title.0,
          title: title.1,
          value: .share(empty.count, of: spots.places.count),
          sentence: PlaceIndicators.sentence(
            empty,
            none: Text(en: "Somebody is everywhere.", nl: "Overal is er iemand."),
            some: noun.part(empty.count, of: spots.places.count) + Text(": ")
          ),
          command: command + [spots.attribute, "--format", "csv"]
        )
      )
    }
    found += PlaceIndicators.governments(spots, options: options)
    found += PlaceIndicators.rows(of: spots, hasFunctions: hasFunctions)
    indicators = found
  }

  private static let titles: [(String, Text)] =
    Function.allCases.map { function in
      (
        "empty:\(function.name)",
        Text(en: "Nobody: ", nl: "Niemand: ") + function.title
      )
    } + [
      (
        "government-not-reached",
        Text(en: "Own government not reached", nl: "Eigen bestuur niet bereikt")
      ),
      (
        "government-not-reached-without-umbrella",
        Text(
          en: "Own government not reached without the umbrella",
          nl: "Eigen bestuur niet bereikt zonder de koepel"
        )
      ),
    ]

  /// Places by name, the ones with most actors first.
  private static func sentence(
    _ places: [BlindSpots.Place],
    none: Text,
    some: Text
  ) -> Text {
    guard !places.isEmpty else { return none }
    let sorted = places.enumerated()
      .sorted { ($1.element.actors, $0.offset) < ($0.element.actors, $1.offset) }
      .map(\.element.name)
    let shown = sorted.prefix(named).joined(separator: ", ")
    let more = sorted.count - named
    return some + Text(shown)
      + (more > 0 ? Text(en: " and \(more) more", nl: " en nog \(more)") : Text("")) + Text(".")
  }

  // MARK: - Local government

  private static func governments(
    _ spots: BlindSpots,
    options: CompassOptions
  ) -> [Indicator] {
    let governed = spots.places.filter { $0.governments > 0 && $0.actors > 0 }
    let command = ["isolated", "--reach", "government"]
    let (reach, without) = (titles[titles.count - 2], titles[titles.count - 1])
    guard !governed.isEmpty else {
      return [reach, without].map { id, title in
        Indicator(
          id,
          title: title,
          value: .undefined,
          sentence: Text(""),
          command: command,
          isDetail: true
        )
      }
    }
    let ungoverned = spots.places.count - spots.places.count { $0.governments > 0 }
    let unknown = Text(
      en: " Of \(ungoverned) other places no government is in the data.",
      nl: " Van \(ungoverned) andere plaatsen staat er geen overheid in de gegevens."
    )
    let unreached = governed.filter { $0.reaching == 0 }
    var found = [
      Indicator(
        reach.0,
        title: reach.1,
        value: .share(unreached.count, of: governed.count),
        sentence: sentence(
          unreached,
          none: Text(
            en: "In every place with a government, somebody reaches it within two steps.",
            nl: "In elke plaats met een bestuur bereikt iemand het in twee stappen."
          ),
          some: Text(
            en: "Nobody reaches it within two steps in ",
            nl: "Niemand bereikt het in twee stappen in "
          )
        ) + (ungoverned > 0 ? unknown : Text("")),
        command: command
      )
    ]
    guard options.umbrella != nil else {
      return found + [
        Indicator(
          without.0,
          title: without.1,
          without: .option("--umbrella ID"),
          command: command
        )
      ]
    }
    let lost = governed.filter { $0.reachingWithoutUmbrella == 0 }
    found.append(
      Indicator(
        without.0,
        title: without.1,
        value: .share(lost.count, of: governed.count),
        sentence: sentence(
          lost,
          none: Text(
            en: "Everywhere somebody has a way that does not pass the umbrella.",
            nl: "Overal heeft iemand een weg die niet via de koepel loopt."
          ),
          some: Text(
            en: "Nobody has a way without the umbrella in ",
            nl: "Niemand heeft een weg zonder de koepel in "
          )
        ),
        command: command
      )
    )
    return found
  }

  // MARK: - Rows for programs

  private static func rows(of spots: BlindSpots, hasFunctions: Bool) -> [Indicator] {
    spots.places.flatMap { place in
      let command = ["compass", "--across", spots.attribute, "--format", "csv"]
      func row(_ id: String, _ title: Text, _ value: Indicator.Value) -> Indicator {
        Indicator(
          "\(id):\(place.name)",
          title: Text("\(place.name): ") + title,
          value: value,
          sentence: Text(""),
          command: command,
          isDetail: true
        )
      }
      var rows = [row("actors", Text(en: "actors", nl: "actoren"), .count(place.actors))]
      if hasFunctions {
        for (number, function) in Function.allCases.enumerated() {
          let count = place.serving[number]
          rows.append(
            row(
              function.name,
              function.title,
              count == 0 && place.perhaps[number] > 0 ? .unknown : .count(count)
            )
          )
        }
      }
      let isGoverned = place.governments > 0
      rows.append(
        row(
          "government",
          Text(en: "reach their government", nl: "bereiken hun bestuur"),
          isGoverned ? .share(place.reaching, of: place.actors) : .undefined
        )
      )
      if let without = place.reachingWithoutUmbrella {
        rows.append(
          row(
            "government-without-umbrella",
            Text(en: "do so without the umbrella", nl: "doen dat zonder de koepel"),
            isGoverned ? .share(without, of: place.actors) : .undefined
          )
        )
      }
      return rows
    }
  }
}
