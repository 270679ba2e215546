import GraphCore

/// How a network serves each of the three roles and four functions, part by part.
public struct CompassFindings: Sendable {
  /// The parts, in the order of ``CompassPart/all``.
  public let parts: [Part]

  /// Who is where, and what is not; `nil` where actors have no place.
  public let spots: BlindSpots?

  /// What was withheld, and why.
  public let withholding: Withholding

  /// How often values were dealt out among actors to compare with chance; more often where there are
  /// few ties, if ``isFewest``.
  public let dealings: Int

  /// How often ties were rewired, and functions dealt out among them.
  public let rewirings: Int

  /// Whether the network is so large that fewer samples were drawn than usual, and more for its smaller
  /// layers.
  public let isFewest: Bool

  /// A part of the compass, and what was found for it.
  public struct Part: Sendable {
    /// What the part is of.
    public let part: CompassPart

    /// What was found, in a fixed order.
    public let indicators: [Indicator]

    /// What has to be known to read the indicators rightly.
    public let notes: [Note]
  }

  /// What has to be known to read indicators rightly.
  public enum Note: Sendable, Hashable {
    /// So many actors were not asked, and may have ties that are not known.
    case notSurveyed(Int, of: Int)

    /// An actor may depend on the umbrella, on one tie and on one actor at once.
    case dependenceOverlaps

    /// Of so many places too few people, or actors, are known to say anything of them; in some of these no
    /// person is known at all; the attribute tells the places.
    case smallPlaces(Int, withoutPeople: Int, by: String)

    /// What the decree asks of the recognised organisation, it does not ask of its members.
    case decree

    /// Ties have no direction.
    case mutualTies
  }
}

/// A part of the compass: a role, a function, or what holds for all of them.
public enum CompassPart: Sendable, Hashable {
  /// One of the three roles.
  case role(Role)

  /// One of the four functions.
  case function(Function)

  /// The functions together.
  case mix

  /// Where there is nobody.
  case places

  /// How lasting the ties are, and what the network survives.
  case durability

  /// Whether all have an equal role.
  case equality

  /// Every part, in order.
  public static let all: [CompassPart] =
    Role.allCases.map { .role($0) } + Function.allCases.map { .function($0) }
    + [.mix, .places, .durability, .equality]

  /// The name in machine output, whatever the language.
  public var name: String {
    switch self {
    case .role(let role): role.name
    case .function(let function): function.name
    case .mix: "mix"
    case .places: "places"
    case .durability: "durability"
    case .equality: "equality"
    }
  }
}

/// What the compass is to be found with.
public struct CompassOptions: Sendable {
  /// The position of the umbrella, where one was named.
  public var umbrella: Int?

  /// The actors that are the umbrella's own staff.
  public var isStaff: [Bool]?

  /// What blind spots are looked for across, and bridging ties are told by; `nil` for the
  /// municipality, where there is such a column.
  public var across: Attribute?

  /// How often labels are dealt out at random.
  public var permutations = 5000

  /// How many threads may work at once.
  public var threadCount = 1

  /// What may be told of people.
  public var policy = DisclosurePolicy()

  /// The dataset, from which the rounding of guarded numbers follows; `nil` for the network alone.
  public var dataset: Dataset?

  /// The usual options.
  public init() {}
}

extension CompassLayers {
  /// How the network serves each role and function.
  ///
  ///     let findings = CompassLayers(of: dataset, date: date).findings()
  ///     findings.parts[0].indicators.first?.value.number
  ///
  /// - Parameters:
  ///   - options: The umbrella, what places are told by, and what may be told of people.
  ///   - begin: Told of each part before it is looked at.
  /// - Returns: The findings; the same whatever the number of threads.
  /// - Complexity: that of its parts; see each.
  public func findings(
    _ options: CompassOptions = CompassOptions(),
    begin: (CompassPart) -> Void = { _ in }
  ) -> CompassFindings {
    let spots = options.places(of: whole).map {
      BlindSpots(of: self, across: $0, umbrella: options.umbrella)
    }
    let access = UnequalAccess(in: self, options: options)
    let isLarge = whole.graph.edgeCount > 100_000
    return CompassFindings(
      parts: CompassPart.all.map { part in
        begin(part)
        let compared =
          switch part {
          case .role(.critical): access.critical
          case .function(.learning): access.learning
          case .function(.culture): access.culture
          default: [Indicator]()
          }
        return CompassFindings.Part(
          part: part,
          indicators: LayerIndicators(part, in: self).indicators
            + indicators(of: part, spots, options) + compared,
          notes: notes(on: part, spots)
        )
      },
      spots: spots,
      withholding: access.withholding,
      dealings: options.permutations(for: whole.graph.edgeCount),
      rewirings: isLarge ? 100 : FunctionMix.overlapSamples,
      isFewest: isLarge || options.permutations(for: whole.graph.edgeCount) < options.permutations
    )
  }

  private func indicators(
    of part: CompassPart,
    _ spots: BlindSpots?,
    _ options: CompassOptions
  ) -> [Indicator] {
    switch part {
    case .role(.connecting): Connectedness(of: whole, options: options).indicators
    case .role(.critical): PathsToGovernment(of: whole, options: options).indicators
    case .role(.laboratory): Laboratory(of: self, options: options).indicators
    case .function(.learning): Learning(of: self, options: options).indicators
    case .function(.culture): Culture(of: self, options: options).indicators
    case .function(.movement): Movement(of: self, options: options).indicators
    case .function(.community): CommunityBuilding(of: self, options: options).indicators
    case .mix: FunctionMix(of: self).indicators
    case .places: PlaceIndicators(spots, in: self, options: options).indicators
    case .durability: Durability(of: self, options: options).indicators
    case .equality: EqualRoles(of: whole, options: options).indicators
    }
  }

  private func notes(on part: CompassPart, _ spots: BlindSpots?) -> [CompassFindings.Note] {
    switch part {
    case .role(.connecting):
      let count = whole.actors.count
      let unsurveyed = whole.actors.indices.count { !whole.actors.isSurveyed($0) }
      return (whole.graph.edgeCount > 0 ? [.dependenceOverlaps] : [])
        + (unsurveyed == 0 ? [] : [.notSurveyed(unsurveyed, of: count)])
    case .mix: return whole.actors.has.functions ? [.decree] : []
    case .places:
      guard let spots else { return [] }
      let small = spots.places.filter { !$0.isTold }
      return small.isEmpty
        ? []
        : [
          .smallPlaces(
            small.count,
            withoutPeople: small.count { $0.people == 0 },
            by: spots.attribute
          )
        ]
    case .equality: return [.mutualTies]
    default: return []
    }
  }
}
