import GraphCore

/// The societal-movement function: the paths from people to government over ties of this function,
/// and those that bypass the umbrella.
///
/// Paths may be of any length here. Of a person without one it is not known whether there is, where
/// somebody connected to that person, or the person, may have ties of this function that are not known:
/// not surveyed, or with ties that do not say what they serve.
struct Movement {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    let layer = layers[.movement]
    let governments = layer.actors.indices.filter { layer.actors.kinds[$0] == .government }
    guard layers.tiesWithFunction != nil, !governments.isEmpty else {
      let need: Need = governments.isEmpty ? .actors(.government) : .tieColumn("function")
      indicators = IndicatorID.Movement.allCases.map { Indicator(.movement($0), .needs(need)) }
      return
    }
    let access = layer.authorityAccess(umbrella: options.umbrella)
    let people = layer.actors.indices.filter { layer.actors.kinds[$0].isPerson }
    let reaching = people.filter { access.steps[$0] != nil }
    let near = people.count { actor in access.steps[actor].map { $0 <= 2 } ?? false }
    let doubts = Doubts(in: layer)
    let unknown = people.count { access.steps[$0] == nil && doubts.mayReachMore[$0] }
    indicators = [
      Indicator(
        .movement(.peopleToGovernment),
        .share(reaching.count, of: people.count - unknown),
        base: .near(near, uncertain: unknown),
        bounds: unknown == 0
          ? nil : Indicator.Bounds(reaching.count, reaching.count + unknown, of: people.count)
      ),
      Movement.bypass(access, of: reaching, options: options),
      Movement.contacts(of: layer, governments),
    ]
  }

  private static func bypass(
    _ access: AuthorityAccess,
    of reaching: [Int],
    options: CompassOptions
  ) -> Indicator {
    guard options.umbrella != nil, let steps = access.stepsWithoutUmbrella else {
      return Indicator(.movement(.bypass), .needs(.umbrella))
    }
    return Indicator(
      .movement(.bypass),
      .share(reaching.count { steps[$0] != nil }, of: reaching.count)
    )
  }

  /// Who has ties with a government, and whether one holds most of them.
  private static func contacts(of layer: Network, _ governments: [Int]) -> Indicator {
    var counts: [Int: Int] = [:]
    for government in governments {
      for contact in layer.graph.neighbors(of: government)
      where layer.actors.kinds[contact] != .government {
        counts[contact, default: 0] += 1
      }
    }
    let ties = counts.values.reduce(0, +)
    let most = counts.values.max() ?? 0
    let holder = counts.keys.filter { counts[$0] == most }
      .min { layer.actors.ids.precedes($0, $1) }
    return Indicator(
      .movement(.contacts),
      .count(counts.count),
      base: .contacts(
        ties: ties,
        most: most,
        of: 2 * most > ties ? holder : nil,
        among: layer.actors.count - governments.count
      )
    )
  }
}
