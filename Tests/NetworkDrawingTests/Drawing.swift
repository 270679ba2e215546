import Foundation
import GraphCore
import NetworkDrawing
import SocialNetwork
import TestSupport
import XCTest

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An SVG as a reader of XML sees it.
final class Drawing: NSObject, XMLParserDelegate {
  /// A group of the SVG: an actor, a tie, words.
  struct Group {
    let id: String
    let classes: [String]
    var title = ""
    var words: [String] = []
    var outline: [(x: Double, y: Double)] = []
    var fill = ""

    /// The points of a tie: of its Bézier curves, the first and then three for each.
    var curve: [(x: Double, y: Double)] = []

    var box: (left: Double, top: Double, right: Double, bottom: Double)? {
      let (xs, ys) = (outline.map(\.x), outline.map(\.y))
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
      else { return nil }
      return (left, top, right, bottom)
    }

    /// Whether a straight line separates the outline from another; both are convex.
    func isApart(from other: Group) -> Bool {
      [outline, other.outline].contains { polygon in
        polygon.indices.contains { index in
          let (start, end) = (polygon[index], polygon[(index + 1) % polygon.count])
          let normal = (x: end.y - start.y, y: start.x - end.x)
          let length = (normal.x * normal.x + normal.y * normal.y).squareRoot()
          guard length > 0 else { return false }
          let along = { (point: (x: Double, y: Double)) in
            (point.x * normal.x + point.y * normal.y) / length
          }
          let (mine, theirs) = (outline.map(along), other.outline.map(along))
          // Coordinates are rounded to hundredths.
          return (mine.max() ?? 0) < (theirs.min() ?? 0) + 0.1
            || (theirs.max() ?? 0) < (mine.min() ?? 0) + 0.1
        }
      }
    }
  }

  /// A line of words: where it stands, and the size of its letters, in points of the page.
  struct Line {
    var words = ""
    let left: Double
    let right: Double
    let baseline: Double
    let size: Double
  }

  private(set) var groups: [Group] = []
  private(set) var texts: [Line] = []
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var title = ""
  private(set) var summary = ""
  private(set) var root: [String: String] = [:]
  private var shift = (x: 0.0, y: 0.0)
  private var scale = 1.0
  private var path: [String] = []
  private var text = ""

  /// Reads an SVG, or records a failure when it is not well-formed.
  init(_ svg: Data, file: StaticString = #filePath, line: UInt = #line) {
    super.init()
    let parser = XMLParser(data: svg)
    parser.delegate = self
    XCTAssertTrue(parser.parse(), "\(parser.parserError as Any)", file: file, line: line)
  }

  /// The groups of a class; the lines of a name, "l…_0" and "l…_1", are one.
  func groups(_ name: String) -> [Group] {
    let found = groups.filter { $0.classes.contains(name) }
    guard name == "name" else { return found }
    var names: [Group] = []
    for line in found {
      let owner = line.id.split(separator: "_").dropLast().joined(separator: "_")
      if let last = names.indices.last, !owner.isEmpty,
        names[last].id.hasPrefix("\(owner)_")
      {
        names[last].words += line.words
        names[last].outline += line.outline
      } else {
        names.append(line)
      }
    }
    return names
  }

  var words: [String] { groups.flatMap(\.words) }

  /// The width and height of the view box.
  var page: (width: Double, height: Double) {
    let numbers = (root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : (0, 0)
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes given: [String: String]
  ) {
    if path.isEmpty { root = given }
    path.append(name)
    elements.insert(name)
    attributes.formUnion(given.keys)
    text = ""
    if name == "g" { begin(given) }
    if name == "text" { beginLine(given) }
    guard !groups.isEmpty else { return }
    let last = groups.count - 1
    if name == "ellipse", let x = given["cx"].flatMap(Double.init),
      let y = given["cy"].flatMap(Double.init), let rx = given["rx"].flatMap(Double.init),
      let ry = given["ry"].flatMap(Double.init)
    {
      groups[last].outline = (0..<32).map { step in
        let angle = 2 * Double.pi * Double(step) / 32
        return ((x + rx * cos(angle) + shift.x) * scale, (y + ry * sin(angle) + shift.y) * scale)
      }
      groups[last].fill = given["fill"] ?? ""
    }
    if name == "path" {
      let numbers = (given["d"] ?? "").split { !"-.0123456789".contains($0) }
        .compactMap { Double($0) }
      let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
        (x: (numbers[$0] + shift.x) * scale, y: (numbers[$0 + 1] + shift.y) * scale)
      }
      if groups[last].classes.contains("tie") {
        groups[last].curve = points
      } else if !Set(groups[last].classes).isDisjoint(with: ["outline", "badge"]) {
        groups[last].outline = points
      }
    }
    if name == "polygon", groups[last].outline.isEmpty {
      let points = (given["points"] ?? "").split(separator: " ")
        .map { $0.split(separator: ",").compactMap { Double($0) } }
      // Graphviz closes a polygon with its first corner.
      groups[last].outline = points.dropLast().map {
        (($0[0] + shift.x) * scale, ($0[1] + shift.y) * scale)
      }
      groups[last].fill = given["fill"] ?? ""
    }
  }

  private func beginLine(_ given: [String: String]) {
    let numbers = ["x", "y", "font-size", "textLength"].compactMap {
      given[$0].flatMap(Double.init)
    }
    guard numbers.count == 4 else { return }
    let (x, length) = (numbers[0] + shift.x, numbers[3])
    let start =
      switch given["text-anchor"] {
      case "middle": x - length / 2
      case "end": x - length
      default: x
      }
    texts.append(
      Line(
        left: start * scale,
        right: (start + length) * scale,
        baseline: (numbers[1] + shift.y) * scale,
        size: numbers[2] * scale
      )
    )
  }

  private func begin(_ given: [String: String]) {
    let classes = (given["class"] ?? "").split(separator: " ").map(String.init)
    if classes == ["graph"], let move = given["transform"],
      let last = move.split(separator: "(").last
    {
      let numbers = last.dropLast().split(separator: " ").compactMap { Double($0) }
      shift = (numbers[0], numbers[1])
      // A drawing for paper is scaled as a whole: "scale(0.57 0.57) rotate(0) translate(20 800)".
      scale = move.firstMatch(of: /scale\(([0-9.]+)/).flatMap { Double($0.output.1) } ?? 1
    }
    groups.append(Group(id: given["id"] ?? "", classes: classes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    path.removeLast()
    switch (name, path.last) {
    case ("title", "svg"): title = text
    case ("desc", "svg"): summary = text
    case ("title", _): groups[groups.count - 1].title = text
    case ("text", _):
      groups[groups.count - 1].words.append(text)
      if !texts.isEmpty { texts[texts.count - 1].words = text }
    default: break
    }
    text = ""
  }
}

extension Network {
  /// A network of actors `a0`, `a1`, … named "Actor 0" and so on, with ties of strength 1.
  init(_ kinds: [ActorKind], ties: [(Int, Int)]) {
    self.init(
      actors: Actors(
        kinds.enumerated().map { Actor(id: "a\($0)", name: "Actor \($0)", kind: $1) }
      ),
      graph: Graph(nodeCount: kinds.count, edges: ties.map { ($0, $1, 1) })
    )
  }

  /// An ecosystem like those Weefsel is made for: associations with their people, some governments
  /// and organisations between them, a few separate groups and actors without ties.
  static func ecosystem(actorCount: Int, seed: UInt64) -> Network {
    var generator = SeededGenerator(seed: seed)
    let associations = actorCount / 7
    let hubs = associations + actorCount / 12
    let kinds = (0..<actorCount).map { actor -> ActorKind in
      if actor < associations { return .memberAssociation }
      if actor < hubs { return actor.isMultiple(of: 2) ? .government : .organisation }
      return Bool.random(using: &generator) ? .volunteer : .individual
    }
    var edges: [(Int, Int, Double)] = []
    for actor in 0..<actorCount where !actor.isMultiple(of: 19) {
      let isPerson = actor >= hubs
      let range = isPerson ? 0..<associations : associations..<hubs
      for _ in 0..<(isPerson && !actor.isMultiple(of: 6) ? 1 : 2) {
        let other = Int.random(in: range, using: &generator)
        if other != actor { edges.append((actor, other, Double(1 + actor % 4))) }
      }
    }
    return Network(
      actors: Actors(
        kinds.enumerated().map { Actor(id: "a\($0)", name: "Vereniging \($0) Gent", kind: $1) }
      ),
      graph: Graph(nodeCount: actorCount, edges: edges)
    )
  }

  /// The positions of the actors of the largest component, in ascending order.
  var mainActors: [Int] {
    let components = graph.connectedComponents()
    let labels = Array(components.labels)
    let counts = Dictionary(grouping: labels.indices) { labels[$0] }
    return counts.values.max { $0.count < $1.count } ?? []
  }

  /// The same network with actor `order[i]` in place *i*.
  func reordered(by order: [Int]) -> Network {
    var place = order
    for (new, old) in order.enumerated() { place[old] = new }
    var edges: [(Int, Int, Double)] = []
    graph.forEachEdge { u, v, weight in edges.append((place[v], place[u], weight)) }
    return Network(
      actors: actors.selecting(order),
      graph: Graph(nodeCount: order.count, edges: edges.reversed())
    )
  }
}

extension Diagram {
  /// A drawing with a plain title.
  init(_ network: Network, _ change: (inout Options) -> Void = { _ in }) throws {
    var options = Options(title: "Test", language: .en)
    change(&options)
    try self.init(network, options: options)
  }

  /// The drawing as a reader of its SVG sees it.
  func drawing(file: StaticString = #filePath, line: UInt = #line) throws -> Drawing {
    Drawing(try render(.svg), file: file, line: line)
  }
}
