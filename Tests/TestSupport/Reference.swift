import Foundation

/// What igraph and NetworkX make of a network, read from a `reference.json`.
///
/// Those in `Tests/References` are written by `make.py` there. Further ones, of real networks, are
/// in the folder that the environment variable `WEEFSEL_FIXTURES` names; without it tests of them
/// are skipped.
///
///     let reference = try Reference.committed("florentine")
///     reference.values(of: "betweenness")["Medici"]
public struct Reference: Sendable {
  /// The name of the network.
  public let name: String

  /// The ids of the actors, in the order of their file.
  public let actors: [String]

  /// The ties, each pair once; `nil` where they are in files of the dataset.
  public let ties: [(source: String, target: String, weight: Double)]?

  /// The component of every actor; the numbers themselves mean nothing.
  public let membership: [String: Int]

  /// The actors whose removal leaves their component in more pieces.
  public let cutpoints: Set<String>

  /// The ties whose removal leaves their component in two.
  public let bridges: Set<Set<String>>

  /// The folder with `actors.csv` and `ties.csv`, which is there where ``ties`` is `nil`.
  let folder: URL

  private let graphNumbers: [String: Double?]
  private let node: [String: [String: Double?]]
}

extension Reference {
  /// The names of the references beside `make.py`.
  public static let committedNames = [
    "bridged-triangles", "empty", "federation", "florentine", "karate", "karate-weighted", "kite",
    "path", "ring-of-cliques", "star", "t1", "t2",
  ]

  /// The names of the fixtures, none where `WEEFSEL_FIXTURES` is not set.
  public static var fixtureNames: [String] {
    guard let fixtures = Places.fixtures else { return [] }
    let folders = try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)
    return (folders ?? []).sorted().filter { name in
      let file = fixtures.appending(path: "\(name)/reference.json")
      return FileManager.default.fileExists(atPath: file.path)
    }
  }

  /// A reference beside `make.py`.
  public static func committed(_ name: String) throws -> Reference {
    try Reference(
      file: Places.tests.appending(path: "References/\(name).json"),
      folder: Places.datasets.appending(path: name)
    )
  }

  /// The reference of a fixture; `nil` where `WEEFSEL_FIXTURES` is not set.
  ///
  /// Fixtures differ in one point: `clustering` is 0 in them where it is undefined.
  public static func fixture(_ name: String) throws -> Reference? {
    guard let folder = Places.fixtures?.appending(path: name) else { return nil }
    return try Reference(file: folder.appending(path: "reference.json"), folder: folder)
  }

  /// All references there are.
  public static func all() throws -> [Reference] {
    try committedNames.map(committed) + fixtureNames.compactMap(fixture)
  }

  /// Whether there is a measure of actors in the file.
  public func has(_ measure: String) -> Bool { node[measure] != nil }

  /// The value of a measure for every actor, `nil` where it is undefined.
  ///
  /// - Precondition: the file has the measure.
  public func values(of measure: String) -> [String: Double?] {
    guard let values = node[measure] else { preconditionFailure("\(name) has no \(measure)") }
    return values
  }

  /// The value of a measure for every actor in the order of ``actors``.
  ///
  /// - Precondition: the file has the measure.
  public func column(_ measure: String) -> [Double?] {
    let values = values(of: measure)
    return actors.map { values[$0] ?? nil }
  }

  /// A value of the network as a whole, `nil` where it is undefined.
  ///
  /// - Parameter key: The key in the file, with dots for what is nested: `inequality.degree.gini`,
  ///     `communities.unweighted.optimal`, `attributes.kind.ei_index`.
  /// - Returns: The number in the file.
  /// - Precondition: the file has the key.
  public func graphValue(_ key: String) -> Double? {
    guard let value = graphNumbers[key] else { preconditionFailure("\(name) has no \(key)") }
    return value
  }

  /// Whether there is a value of the network as a whole in the file, be it that it is undefined.
  public func hasGraphValue(_ key: String) -> Bool { graphNumbers[key] != nil }

  private init(file: URL, folder: URL) throws {
    let content = try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
    name =
      file.lastPathComponent == "reference.json"
      ? folder.lastPathComponent : file.deletingPathExtension().lastPathComponent
    actors = try content.actors ?? CSVRows(folder.appending(path: "actors.csv")).column("id")
    ties = content.ties?.map { ($0.source, $0.target, $0.weight) }
    membership = content.component_membership
    cutpoints = Set(content.articulation_points)
    bridges = Set(content.bridges.map(Set.init))
    let parts = [
      "attributes": content.attributes, "numeric_attributes": content.numeric_attributes,
      "communities": content.communities,
    ]
    graphNumbers = content.graph.flattened.merging(
      Value.object(parts.compactMapValues(\.self)).flattened
    ) { graph, _ in graph }
    node = content.node
    self.folder = folder
  }
}

/// Where the files of the tests are.
enum Places {
  static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  static let datasets = tests.deletingLastPathComponent().appending(path: "datasets")

  static var fixtures: URL? {
    ProcessInfo.processInfo.environment["WEEFSEL_FIXTURES"].map { URL(filePath: $0) }
  }
}

/// The file, with its own names.
private struct Content: Decodable {
  let actors: [String]?
  let ties: [Tie]?
  let component_membership: [String: Int]
  let articulation_points: [String]
  let bridges: [[String]]
  let graph: Value
  let attributes: Value?
  let numeric_attributes: Value?
  let communities: Value?
  let node: [String: [String: Double?]]

  struct Tie: Decodable {
    let source: String
    let target: String
    let weight: Double

    init(from decoder: any Decoder) throws {
      var cells = try decoder.unkeyedContainer()
      source = try cells.decode(String.self)
      target = try cells.decode(String.self)
      weight = try cells.decode(Double.self)
    }
  }
}

/// A number, null or nested object; anything else is skipped.
private enum Value: Decodable {
  case number(Double)
  case null
  case object([String: Value])
  case other

  init(from decoder: any Decoder) throws {
    let cell = try decoder.singleValueContainer()
    if cell.decodeNil() {
      self = .null
    } else if let number = try? cell.decode(Double.self) {
      self = .number(number)
    } else if let object = try? cell.decode([String: Value].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }

  /// The numbers of an object and of those in it, by their path.
  var flattened: [String: Double?] {
    guard case .object(let object) = self else { return [:] }
    var result: [String: Double?] = [:]
    for (key, value) in object {
      switch value {
      case .number(let number): result[key] = number
      case .null: result[key] = .some(nil)
      case .object:
        for (rest, number) in value.flattened { result["\(key).\(rest)"] = number }
      case .other: break
      }
    }
    return result
  }
}
