/// Where there is nobody, in numbers; see ``BlindSpots``.
struct PlaceIndicators {
  let indicators: [Indicator]

  /// The indicators; of `nil`, that there is no attribute to look across.
  init(_ spots: BlindSpots?, in layers: CompassLayers, options: CompassOptions) {
    guard let spots else {
      let ids: [IndicatorID.Places] =
        Function.allCases.map { .empty($0) }
        + [.governmentNotReached, .governmentNotReachedWithoutUmbrella]
      indicators = ids.map { Indicator(.places($0), .needs(.actorColumn("municipality"))) }
      return
    }
    let hasFunctions = layers.tiesWithFunction != nil || layers.whole.actors.has.functions
    let empty = Function.allCases.map { function in
      let id = IndicatorID.places(.empty(function))
      guard hasFunctions else { return Indicator(id, .needs(.tieColumn("function"))) }
      let told = spots.places.filter(\.isTold)
      let empty = told.filter { $0.isEmpty(function) }
      let number = Int(function.rawValue)
      let uncertain = told.count { $0.serving[number] == 0 && $0.perhaps[number] > 0 }
      return Indicator(
        id,
        .share(empty.count, of: told.count - uncertain),
        base: .places(empty.namesBySize, by: spots.attribute, uncertain: uncertain)
      )
    }
    indicators =
      empty + PlaceIndicators.governments(spots, options: options)
      + PlaceIndicators.rows(of: spots, hasFunctions: hasFunctions)
  }

  // MARK: - Governments

  private static func governments(
    _ spots: BlindSpots,
    options: CompassOptions
  ) -> [Indicator] {
    let told = spots.places.filter(\.isTold)
    let governed = told.filter { $0.governments > 0 }
    let (reached, without) = (
      IndicatorID.places(.governmentNotReached),
      IndicatorID.places(.governmentNotReachedWithoutUmbrella)
    )
    guard !governed.isEmpty else {
      return [Indicator(reached, .undefined), Indicator(without, .undefined)]
    }
    /// Of places where nobody is known to reach one, those where perhaps somebody does are apart.
    func indicator(
      _ id: IndicatorID,
      _ none: [BlindSpots.Place],
      _ perhaps: (BlindSpots.Place) -> Int?,
      others: Int
    ) -> Indicator {
      let certain = none.filter { perhaps($0) == 0 }
      let uncertain = none.count - certain.count
      return Indicator(
        id,
        .share(certain.count, of: governed.count - uncertain),
        base: .governed(certain.namesBySize, uncertain: uncertain, others: others)
      )
    }
    return [
      indicator(
        reached,
        governed.filter { $0.reaching == 0 },
        \.perhapsReaching,
        others: told.count - governed.count
      ),
      options.umbrella == nil
        ? Indicator(without, .needs(.umbrella))
        : indicator(
          without,
          governed.filter { $0.reachingWithoutUmbrella == 0 },
          \.perhapsReachingWithoutUmbrella,
          others: 0
        ),
    ]
  }

  // MARK: - Rows for programs

  private static func rows(of spots: BlindSpots, hasFunctions: Bool) -> [Indicator] {
    spots.places.flatMap { place in
      func row(_ id: IndicatorID.Places.OfPlace, _ value: Indicator.Value) -> Indicator {
        Indicator(.places(.place(place.name, id)), value, base: .attribute(spots.attribute))
      }
      var rows = [row(.actors, .count(place.actors))]
      if hasFunctions {
        rows += Function.allCases.enumerated().map { number, function in
          let count = place.serving[number]
          return row(
            .serving(function),
            count == 0 && place.perhaps[number] > 0 ? .unknown : .count(count)
          )
        }
      }
      func reaching(_ count: Int, perhaps: Int) -> Indicator.Value {
        guard place.governments > 0 else { return .undefined }
        return count == 0 && perhaps > 0
          ? .unknown : .share(count, of: place.actors)
      }
      rows.append(row(.reaching, reaching(place.reaching, perhaps: place.perhapsReaching)))
      if let without = place.reachingWithoutUmbrella,
        let perhaps = place.perhapsReachingWithoutUmbrella
      {
        rows.append(row(.reachingWithoutUmbrella, reaching(without, perhaps: perhaps)))
      }
      return rows
    }
  }
}

extension [BlindSpots.Place] {
  /// The places, those with most actors first.
  package var bySize: [BlindSpots.Place] {
    enumerated().sorted { ($1.element.actors, $0.offset) < ($0.element.actors, $1.offset) }
      .map(\.element)
  }

  fileprivate var namesBySize: [String] { bySize.map(\.name) }
}
