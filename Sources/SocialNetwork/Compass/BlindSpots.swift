import GraphCore

/// Where there is nobody: every municipality, or group of another attribute, by function; and where
/// nobody reaches a government that has its seat there.
///
/// An actor **serves** a function when it has a tie of it, or the file of actors says so; governments
/// themselves do not count. A place where nobody serves a function is **empty**, unless somebody
/// there has ties of which it is not known what they serve or was not surveyed: then it is **not
/// known**. Nothing is said of a place where fewer than ``fewest`` people are known, or actors where
/// places are not told by the municipality. Every government that has its seat in a place counts, of whatever
/// level; it is reached by an actor of the place within two steps over ties of any kind; who is not known to
/// reach one may do so where ties between two who were not surveyed would bring it near. Actors without a place, and
/// those of several, are of the place that their cell names as a whole.
public struct BlindSpots: Sendable {
  /// The name of the attribute.
  public let attribute: String

  /// How many people, or actors, have to be known of a place to say anything of it.
  public static let fewest = 5

  /// The places, in the order of their names.
  public let places: [Place]

  /// How many actors besides governments have no place.
  public let actorsWithoutPlace: Int

  /// A place, and who is there.
  public struct Place: Sendable, Hashable {
    /// The name of the place.
    public let name: String

    /// The actors there besides governments.
    public let actors: Int

    /// How many of them are people, or may be: their kind is not known.
    public let people: Int

    /// Whether enough of them are known to say something of the place.
    public let isTold: Bool

    /// How many of the actors may reach a government there within two steps over ties that are not known, and
    /// are not known to.
    public let perhapsReaching: Int

    /// How many may so without the umbrella; `nil` where none was named.
    public let perhapsReachingWithoutUmbrella: Int?

    /// How many of them serve every function, in the order of `Function.allCases`.
    public let serving: [Int]

    /// How many of them may serve every function, for all that is known, and are not known to.
    public let perhaps: [Int]

    /// The governments there.
    public let governments: Int

    /// How many of the actors reach one of these within two steps.
    public let reaching: Int

    /// How many do so without the umbrella; `nil` where none was named.
    public let reachingWithoutUmbrella: Int?

    /// Of those who serve every function, how many reach one of these within two steps.
    public let servingAndReaching: [Int]

    /// Whether it is certain that nobody there serves a function.
    public func isEmpty(_ function: Function) -> Bool {
      let place = Int(function.rawValue)
      return serving[place] == 0 && perhaps[place] == 0
    }
  }

  /// Looks at every place.
  ///
  /// - Complexity: O(*n* + *m*), and the ties of the neighbors of all governments.
  public init(of layers: CompassLayers, across attribute: Attribute, umbrella: Int?) {
    let network = layers.whole
    let groups = ValueGroups(of: attribute)
    self.attribute = attribute.name
    var members = [[Int]](repeating: [], count: groups.names.count)
    var governments = members
    var withoutPlaceCount = 0
    for actor in network.actors.indices {
      let isGovernment = network.actors.kinds[actor] == .government
      let labels = groups.values(of: actor)
      if labels.isEmpty, !isGovernment { withoutPlaceCount += 1 }
      for label in labels {
        if isGovernment {
          governments[label].append(actor)
        } else {
          members[label].append(actor)
        }
      }
    }
    actorsWithoutPlace = withoutPlaceCount

    let functions = Function.allCases
    let hasTags = layers.tiesWithFunction != nil
    let doubts = Doubts(in: network)
    var near = NearSearch(network.graph)
    places = groups.names.indices.compactMap { label in
      let here = members[label]
      // A municipality with a government alone is a blind spot, the sector of governments is none.
      let isEmptyPlace = attribute.tellsMunicipality && !governments[label].isEmpty
      guard !here.isEmpty || isEmptyPlace else { return nil }
      near.run(from: governments[label], avoiding: nil)
      let reaching = here.filter { near.isReached($0) }
      let perhapsReaching = near.countPerhapsReached(of: here, doubts.mayHaveMore)
      let known =
        attribute.tellsMunicipality
        ? here.count { network.actors.kinds[$0].mayBePerson } : here.count
      let without = umbrella.map { umbrella in
        near.run(from: governments[label], avoiding: umbrella)
        return (
          count: here.count { near.isReached($0) },
          perhaps: near.countPerhapsReached(of: here, doubts.mayHaveMore)
        )
      }
      func serves(_ actor: Int, _ function: Function) -> Bool {
        network.actors.functions(of: actor).contains(function)
          || hasTags && layers[function].graph.degree(of: actor) > 0
      }
      return Place(
        name: groups.names[label],
        actors: here.count,
        people: here.count { network.actors.kinds[$0].mayBePerson },
        isTold: known >= BlindSpots.fewest,
        perhapsReaching: perhapsReaching,
        perhapsReachingWithoutUmbrella: without?.perhaps,
        serving: functions.map { function in here.count { serves($0, function) } },
        perhaps: functions.map { function in
          here.count {
            !serves($0, function)
              && (hasTags
                ? layers[function].doubt(about: $0) != nil : network.mayServeUnsaid($0))
          }
        },
        governments: governments[label].count,
        reaching: reaching.count,
        reachingWithoutUmbrella: without?.count,
        servingAndReaching: functions.map { function in reaching.count { serves($0, function) } }
      )
    }
  }
}

extension Network {
  /// Whether an actor may serve what nobody says, where no tie says it: it was not surveyed, and its row says
  /// nothing.
  fileprivate func mayServeUnsaid(_ actor: Int) -> Bool {
    !actors.isSurveyed(actor) && actors.functions(of: actor).isEmpty
  }
}

/// Marks who is within two steps of some actors.
private struct NearSearch {
  private let graph: Graph

  /// The last search that reached each actor; 0 for none.
  private var marks: [UInt32]
  private var search: UInt32 = 0
  private var sources: [Int] = []
  private var removed: Int?

  init(_ graph: Graph) {
    self.graph = graph
    marks = [UInt32](repeating: 0, count: graph.nodeCount)
  }

  func isReached(_ actor: Int) -> Bool { marks[actor] == search }

  /// Searches from some actors, on paths that do not pass one.
  mutating func run(from sources: [Int], avoiding removed: Int?) {
    search += 1
    self.sources = sources.filter { $0 != removed }
    self.removed = removed
    for source in self.sources {
      marks[source] = search
      for neighbor in graph.neighbors(of: source) where neighbor != removed {
        marks[neighbor] = search
        for next in graph.neighbors(of: neighbor) { marks[next] = search }
      }
    }
    if let removed { marks[removed] = 0 }
  }

  /// How many of some actors that the search did not reach would be reached if any two that may have more ties had
  /// one.
  func countPerhapsReached(of actors: [Int], _ mayHaveMore: [Bool]) -> Int {
    func isOpen(_ actor: Int) -> Bool { mayHaveMore[actor] && actor != removed }
    func hasOpenContact(_ actor: Int) -> Bool { graph.neighbors(of: actor).contains(where: isOpen) }
    // The last step may be such a tie, or the first.
    let hasOpenSource = sources.contains(where: isOpen)
    let isNearOpen = sources.contains(where: hasOpenContact)
    return actors.count { actor in
      guard actor != removed, !isReached(actor) else { return false }
      return isOpen(actor) && (hasOpenSource || isNearOpen)
        || hasOpenSource && hasOpenContact(actor)
    }
  }
}
