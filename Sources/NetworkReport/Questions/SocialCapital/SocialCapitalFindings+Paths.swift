import GraphCore
import SocialNetwork

extension SocialCapitalFindings {
  /// How many steps it takes to the nearest authority, and who stands between.
  struct PathsToAuthority {
    /// How many actors there are besides authorities and the umbrella.
    let actorCount: Int

    /// How many of them are at one, two, three, and four steps or more, and how many have no path.
    let counts: [Int]

    /// The same without the umbrella; `nil` where none was named.
    let countsWithoutUmbrella: [Int]?

    /// How many of them have no path but through the umbrella; `nil` where none was named.
    let countThroughUmbrella: Int?

    /// The actors, but for the umbrella, without whom others have no path, those of most others first.
    let carriers: [Int]
  }

  /// The paths to authorities; `nil` where there are none.
  var paths: PathsToAuthority? {
    guard terms.hasAuthority else { return nil }
    let others = network.actors.indices.filter {
      !terms.isAuthority[$0] && $0 != terms.umbrella
    }
    func counts(_ steps: (Int) -> Int?) -> [Int] {
      var counts = [Int](repeating: 0, count: 5)
      for actor in others { counts[steps(actor).map { min($0, 4) - 1 } ?? 4] += 1 }
      return counts
    }
    return PathsToAuthority(
      actorCount: others.count,
      counts: counts { access.steps[$0] },
      countsWithoutUmbrella: access.stepsWithoutUmbrella.map { steps in counts { steps[$0] } },
      countThroughUmbrella: terms.umbrella.map { _ in
        others.count { access.mustPassUmbrella($0) == true }
      },
      carriers: most(access.dependants).filter { $0 != terms.umbrella }
    )
  }
}
