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
      let empty = spots.places.filter { $0.isEmpty(function) }
      return Indicator(
        id,
        .share(empty.count, of: spots.places.count),
        base: .places(empty.namesBySize, by: spots.attribute)
      )
    }
    indicators =
      empty + PlaceIndicators.governments(spots, options: options)
      + PlaceIndicators.rows(of: spots, hasFunctions: hasFunctions)
  }

  // MARK: - Local government

  private static func governments(
    _ spots: BlindSpots,
    options: CompassOptions
  ) -> [Indicator] {
    let governed = spots.places.filter { $0.governments > 0 && $0.actors > 0 }
    let (reached, without) = (
      IndicatorID.places(.governmentNotReached),
      IndicatorID.places(.governmentNotReachedWithoutUmbrella)
    )
    guard !governed.isEmpty else {
      return [Indicator(reached, .undefined), Indicator(without, .undefined)]
    }
    let ungoverned = spots.places.count { $0.governments == 0 }
    let unreached = governed.filter { $0.reaching == 0 }
    let lost = governed.filter { $0.reachingWithoutUmbrella == 0 }
    return [
      Indicator(
        reached,
        .share(unreached.count, of: governed.count),
        base: .governed(unreached.namesBySize, others: ungoverned)
      ),
      options.umbrella == nil
        ? Indicator(without, .needs(.umbrella))
        : Indicator(
          without,
          .share(lost.count, of: governed.count),
          base: .governed(lost.namesBySize, others: 0)
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
      let isGoverned = place.governments > 0
      rows.append(
        row(.reaching, isGoverned ? .share(place.reaching, of: place.actors) : .undefined)
      )
      if let without = place.reachingWithoutUmbrella {
        rows.append(
          row(
            .reachingWithoutUmbrella,
            isGoverned ? .share(without, of: place.actors) : .undefined
          )
        )
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
