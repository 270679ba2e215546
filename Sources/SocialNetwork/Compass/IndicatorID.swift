/// Which of the numbers of the compass an indicator is.
public enum IndicatorID: Sendable, Hashable {
  /// Of the ties of one role or function.
  case layer(Layer)

  /// Of the connecting role.
  case connecting(Connecting)

  /// Of the critical role.
  case critical(Critical)

  /// Of groups of people beside each other.
  case access(Access)

  /// Of the laboratory role.
  case laboratory(Laboratory)

  /// Of the learning function.
  case learning(Learning)

  /// Of the culture function.
  case culture(Culture)

  /// Of the societal-movement function.
  case movement(Movement)

  /// Of the community-building function.
  case community(Community)

  /// Of the functions together.
  case mix(Mix)

  /// Of where there is nobody.
  case places(Places)

  /// Of how lasting ties are, and what the network survives.
  case durability(Durability)

  /// Of whether all have an equal role.
  case equality(Equality)

  /// The name in machine output, unique within a part and the same in every language.
  public var name: String {
    switch self {
    case .layer(let id): id.rawValue
    case .connecting(let id): id.name
    case .critical(let id): id.rawValue
    case .access(let id): id.name
    case .laboratory(let id): id.rawValue
    case .learning(let id): id.rawValue
    case .culture(let id): id.rawValue
    case .movement(let id): id.rawValue
    case .community(let id): id.rawValue
    case .mix(let id): id.name
    case .places(let id): id.name
    case .durability(let id): id.name
    case .equality(let id): id.rawValue
    }
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension IndicatorID {
  /// A number of the ties of one role or function, as ``LayerIndicators`` has them.
  public enum Layer: String, Sendable, Hashable, CaseIterable {
    case ties
    case tieShare = "tie-share"
    case coverage
    case density
    case isolatedHere = "isolated-here"
    case unknownHere = "unknown-here"
  }

  /// A number of the connecting role, as ``Connectedness`` has them.
  public enum Connecting: Sendable, Hashable {
    case mainPart
    case rung(Rung)
    case dependsOnUmbrella
    case dependsOnTie
    case dependsOnActor
    case bridges
    case cutpoints
    case bridging

    fileprivate var name: String {
      switch self {
      case .mainPart: "main-part"
      case .rung(let rung): "rung:\(rung.rawValue)"
      case .dependsOnUmbrella: "depends-on-umbrella"
      case .dependsOnTie: "depends-on-one-tie"
      case .dependsOnActor: "depends-on-one-actor"
      case .bridges: "bridges"
      case .cutpoints: "cutpoints"
      case .bridging: "bridging"
      }
    }
  }

  /// A number of the critical role, as ``PathsToGovernment`` has them.
  public enum Critical: String, Sendable, Hashable, CaseIterable {
    case direct = "government-direct"
    case near = "government-near"
    case unreached = "government-none"
    case nearWithoutUmbrella = "government-near-without-umbrella"
    case umbrellaOnly = "government-umbrella-only"
    case doorkeeper
  }

  /// A number of groups of people, as ``UnequalAccess`` has them; of no attribute where there is none
  /// to tell groups by.
  public enum Access: Sendable, Hashable {
    /// What a group has; of no group where none may be shown.
    case outcome(Outcome, by: String?, group: String?)

    /// The ties between groups.
    case mixing(by: String?)

    /// How mixed associations are.
    case mixed(by: String?)

    /// What people have more or less of.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
      /// A government within two steps.
      case near

      /// Ties.
      case ties

      /// A part in culture.
      case people
    }

    fileprivate var name: String {
      switch self {
      case .outcome(.people, by: nil, group: _): "people-by-group"
      case .outcome(let outcome, by: let attribute, group: let group):
        ([outcome.rawValue] + [attribute, group].compactMap(\.self)).joined(separator: ":")
      case .mixing(by: let attribute): attribute.map { "mixing:\($0)" } ?? "mixing"
      case .mixed(by: let attribute): attribute.map { "mixed:\($0)" } ?? "mixed"
      }
    }
  }

  /// A number of the laboratory role.
  public enum Laboratory: String, Sendable, Hashable, CaseIterable {
    case newTies = "new-ties"
    case newTiesWithNewcomers = "new-ties-with-newcomers"
    case acrossSectors = "across-sectors"
    case acrossFunctions = "across-functions"
    case acrossPlaces = "across-places"
  }

  /// A number of the learning function.
  public enum Learning: String, Sendable, Hashable, CaseIterable {
    case twoStepReach = "two-step-reach"
    case newGroups = "new-groups"
    case tiesWithNewGroups = "ties-with-new-groups"
    case mixedPlaces = "mixed-places"
  }

  /// A number of the culture function.
  public enum Culture: String, Sendable, Hashable, CaseIterable {
    case people
    case peopleWithGroups = "people-with-groups"
    case peopleWithPeople = "people-with-people"
    case groupsWithGroups = "groups-with-groups"
    case withGovernment = "with-government"
    case acrossPlaces = "across-places"
  }

  /// A number of the societal-movement function.
  public enum Movement: String, Sendable, Hashable, CaseIterable {
    case peopleToGovernment = "people-to-government"
    case bypass
    case contacts
  }

  /// A number of the community-building function, as ``CommunityBuilding`` has them.
  public enum Community: String, Sendable, Hashable, CaseIterable {
    case groups
    case closeKnitAndOpen = "close-knit-and-open"
    case closeKnitOnly = "close-knit-only"
    case openOnly = "open-only"
    case innerDensity = "inner-density"
    case openness
    case closedTriangles = "closed-triangles"
  }

  /// A number of the functions together, as ``FunctionMix`` has them.
  public enum Mix: Sendable, Hashable {
    case taggedRoles
    case taggedFunctions
    case severalFunctions
    case organisationsWithMix
    case organisationsWith(Int)
    case overlap(Function, Function)

    fileprivate var name: String {
      switch self {
      case .taggedRoles: "tagged-roles"
      case .taggedFunctions: "tagged-functions"
      case .severalFunctions: "several-functions"
      case .organisationsWithMix: "organisations-with-mix"
      case .organisationsWith(let count): "organisations-with-\(count)"
      case .overlap(let first, let second): "overlap:\(first.name)-\(second.name)"
      }
    }
  }

  /// A number of places, as ``BlindSpots`` has them.
  public enum Places: Sendable, Hashable {
    case empty(Function)
    case governmentNotReached
    case governmentNotReachedWithoutUmbrella

    /// A number of one place.
    case place(String, OfPlace)

    /// A number of one place.
    public enum OfPlace: Sendable, Hashable {
      case actors
      case serving(Function)
      case reaching
      case reachingWithoutUmbrella
    }

    fileprivate var name: String {
      switch self {
      case .empty(let function): "empty:\(function.name)"
      case .governmentNotReached: "government-not-reached"
      case .governmentNotReachedWithoutUmbrella: "government-not-reached-without-umbrella"
      case .place(let place, .actors): "actors:\(place)"
      case .place(let place, .serving(let function)): "\(function.name):\(place)"
      case .place(let place, .reaching): "government:\(place)"
      case .place(let place, .reachingWithoutUmbrella): "government-without-umbrella:\(place)"
      }
    }
  }

  /// A number of how lasting ties are, and of what the network survives.
  public enum Durability: Sendable, Hashable {
    /// The ties that are so many years old.
    case olderThan(Int)
    case medianAge
    case undated
    case survivesOne
    case survivesOneMean
    case survivesTwo
    case survivesUmbrella

    fileprivate var name: String {
      switch self {
      case .olderThan(let years): "older-than-\(years)"
      case .medianAge: "median-age"
      case .undated: "undated"
      case .survivesOne: "survives-one"
      case .survivesOneMean: "survives-one-mean"
      case .survivesTwo: "survives-two"
      case .survivesUmbrella: "survives-umbrella"
      }
    }
  }

  /// A number of whether all have an equal role, as ``EqualRoles`` has them.
  public enum Equality: String, Sendable, Hashable, CaseIterable {
    case degree = "degree-centralisation"
    case betweenness = "betweenness-centralisation"
    case degreeWithoutUmbrella = "degree-centralisation-without-umbrella"
    case betweennessWithoutUmbrella = "betweenness-centralisation-without-umbrella"
    case umbrellaOnlyPath = "umbrella-only-way"
    case umbrellaShare = "umbrella-share"
  }
}
