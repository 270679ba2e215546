import GraphCore
public import SocialNetwork

/// A small ecosystem for the tests of the compass, written as rows.
public struct Ecosystem: Sendable {
  /// An actor: id, kind, municipality, sector, functions.
  public typealias Row = (
    id: String, kind: ActorKind, place: String?, sector: String?, functions: Functions
  )

  /// A tie: two ids, roles, functions, first day as a year, last day as a year.
  public typealias TieRow = (
    a: String, b: String, roles: Roles, functions: Functions, since: Int?, until: Int?
  )

  /// The actors.
  public var actors: [Row]
  /// The ties.
  public var ties: [TieRow]
  /// Whether actors were asked, by id; all who are not named were.
  public var surveyed: [String: Bool] = [:]
  /// Whether the file of ties has roles.
  public var hasRoles = true
  /// Whether the files have functions.
  public var hasFunctions = true
  /// Whether the file of ties has days.
  public var hasSince = true
  /// Whether the file of actors has municipalities and sectors.
  public var hasPlaces = true

  /// Creates an ecosystem from its rows.
  public init(actors: [Row], ties: [TieRow]) {
    self.actors = actors
    self.ties = ties
  }

  /// The dataset.
  public var dataset: Dataset {
    let places = Dictionary(uniqueKeysWithValues: zip(actors.map(\.id), UInt32(0)...))
    func end(_ id: String) -> UInt32 { places[id] ?? 0 }
    func day(_ year: Int?) -> Day? { year.flatMap { Day(year: $0, month: 1, day: 1) } }
    var attributes: [Attribute] = []
    if hasPlaces {
      attributes = [
        Attribute(name: "municipality", cells: actors.map(\.place)),
        Attribute(name: "sector", cells: actors.map(\.sector)),
      ]
    }
    return Dataset(
      name: "ecosystem",
      actors: Actors(
        ids: TextColumn(actors.map(\.id)),
        kinds: actors.map(\.kind),
        surveyed: surveyed.isEmpty ? nil : actors.map { surveyed[$0.id] ?? true },
        functions: hasFunctions ? actors.map(\.functions) : nil,
        attributes: attributes
      ),
      ties: TieRows(
        sources: ties.map { end($0.a) },
        targets: ties.map { end($0.b) },
        roles: hasRoles ? ties.map(\.roles) : nil,
        functions: hasFunctions ? ties.map(\.functions) : nil,
        since: hasSince ? ties.map { day($0.since) } : nil,
        until: hasSince ? ties.map { day($0.until) } : nil
      )
    )
  }

  /// The layers on 1 January 2026.
  public var layers: CompassLayers {
    CompassLayers(of: dataset, date: Day(year: 2026, month: 1, day: 1))
  }

  /// The place of an actor among the rows.
  public func position(_ id: String) -> Int { actors.firstIndex { $0.id == id } ?? 0 }

  /// An umbrella u; two associations p and q in Gent and Aalst; governments g in Gent and h in Aalst;
  /// people a, b, c, d and a lonely e.
  ///
  ///     a – p – u – q – d     p – g     u – h
  ///     b – p   c – q         a – b
  public static let sample = Ecosystem(
    actors: [
      ("u", .organisation, "Brussel", "koepel", [.learning, .movement]),
      ("p", .memberAssociation, "Gent", "cultuur", [.culture, .community]),
      ("q", .memberAssociation, "Aalst", "cultuur", [.culture]),
      ("g", .government, "Gent", nil, []),
      ("h", .government, "Aalst", nil, []),
      ("a", .individual, "Gent", nil, []),
      ("b", .volunteer, "Gent", nil, []),
      ("c", .individual, "Gent", nil, []),
      ("d", .individual, "Aalst", nil, []),
      ("e", .individual, "Aalst", nil, []),
    ],
    ties: [
      ("a", "p", [.connecting], [.culture, .community], 2015, nil),
      ("b", "p", [.connecting], [.culture], 2018, nil),
      ("a", "b", [], [], 2019, nil),
      ("p", "u", [.connecting, .critical], [.learning], 2020, nil),
      ("q", "u", [.laboratory], [.learning], 2021, nil),
      ("c", "q", [], [.culture], nil, nil),
      ("d", "q", [], [], 2025, nil),
      ("p", "g", [.critical], [.movement], 2022, nil),
      ("u", "h", [.critical], [.movement], 2024, 2024),
    ]
  )
}

extension CompassFindings {
  /// An indicator of a part.
  public subscript(part: CompassPart, id: String) -> Indicator? {
    parts.first { $0.part == part }?.indicators.first { $0.id.name == id }
  }

  /// The parts of a share.
  public func share(_ part: CompassPart, _ id: String) -> [Int]? {
    guard case .share(let count, let whole)? = self[part, id]?.value else { return nil }
    return [count, whole]
  }
}
