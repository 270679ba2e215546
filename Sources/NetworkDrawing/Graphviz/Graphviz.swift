// The only file that calls Graphviz. The library is not safe to call from two threads at once, and
// keeps its messages and its random numbers for the whole process, so every call goes through one
// lock.

import CGraphvizShim
import Foundation
import GraphCore
import GraphLayout
import SocialNetwork
import Synchronization

/// Lays out and draws pictures with the Graphviz library; safe to call from several threads.
package enum Graphviz {
  /// The version of the library that draws; `nil` where it cannot be loaded.
  package static var version: String? { library.withLock { library in library.version } }

  /// The place that an engine gives every node.
  static func places(
    of picture: Picture,
    by engine: Diagram.Engine
  ) throws(DrawingError) -> [Point] {
    try library.withLock { library throws(DrawingError) in
      try library.places(of: picture, by: engine.rawValue)
    }
  }

  /// Draws a picture that says where everything stands, as `svg`, `png` or `pdf`.
  static func render(_ picture: Picture, as format: String) throws(DrawingError) -> Data {
    try library.withLock { library throws(DrawingError) in
      try library.render(picture, as: format)
    }
  }

  /// How wide some words are in a font, in parts of its size.
  ///
  /// - Parameters:
  ///   - labels: The words, escaped as labels.
  ///   - font: The name of the font.
  /// - Returns: The width of each.
  /// - Throws: Where Graphviz cannot be loaded.
  static func widths(of labels: [String], in font: String) throws(DrawingError) -> [Double] {
    try library.withLock { library throws(DrawingError) in
      try library.widths(of: labels, in: font)
    }
  }

  private static let library = Mutex(Library())
}

/// The Graphviz library; its one context is the shim's.
private struct Library: ~Copyable {
  var version: String? {
    guard gvs_start() else { return nil }
    return unsafe String(cString: gvs_version())
  }

  mutating func places(
    of picture: Picture,
    by engine: String
  ) throws(DrawingError) -> [Point] {
    let graph = try unsafe layOut(picture, by: engine)
    defer { unsafe gvs_close(graph) }
    var numbers = [Double](repeating: 0, count: 2 * picture.nodes.count)
    guard unsafe gvs_coordinates(graph, &numbers) else {
      throw failure(toDo: Text(en: "place the actors", nl: "de actoren niet plaatsen"))
    }
    return picture.nodes.indices.map { index in
      Point(
        x: Library.settled(numbers[2 * index]),
        y: Library.settled(numbers[2 * index + 1])
      )
    }
  }

  mutating func widths(of labels: [String], in font: String) throws(DrawingError) -> [Double] {
    // Large letters, so that nothing is rounded that matters.
    let size = 100.0
    var picture = Picture()
    picture.nodeDefaults = [
      (.shape, "box"), (.fixedSize, "shape"), (.margin, "0"), (.fontName, font),
      (.fontSize, size.text), (.position, "0,0!"),
    ]
    picture.nodes = labels.enumerated().map { index, label in
      Picture.Node(name: "w\(index)", attributes: [(.label, label)])
    }
    let graph = try unsafe layOut(picture, by: "nop2")
    defer { unsafe gvs_close(graph) }
    var widths = [Double](repeating: 0, count: labels.count)
    guard unsafe gvs_label_widths(graph, &widths) else {
      throw failure(toDo: Text(en: "measure words", nl: "geen woorden meten"))
    }
    return widths.map { $0 / size }
  }

  /// A coordinate in eighths of a point.
  ///
  /// Engines add up in an order that depends on where memory was free, so that the same picture comes
  /// back with differences of some 1e-12 points. Eighths take them away; their bounds are moved a
  /// little, because the middle between two eighths is where coordinates often lie exactly.
  private static func settled(_ coordinate: Double) -> Double {
    (coordinate * 8 + 0.2071).rounded() / 8
  }

  mutating func render(_ picture: Picture, as format: String) throws(DrawingError) -> Data {
    let graph = try unsafe layOut(picture, by: "nop2")
    defer { unsafe gvs_close(graph) }
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    guard unsafe gvs_render(graph, format, &bytes, &length), let bytes = unsafe bytes else {
      throw failure(toDo: Text(en: "write \(format)", nl: "geen \(format) schrijven"))
    }
    defer { unsafe gvs_free(bytes) }
    return unsafe Data(bytes: bytes, count: length)
  }

  /// A graph that was laid out, which the caller closes.
  private mutating func layOut(
    _ picture: Picture,
    by engine: String
  ) throws(DrawingError) -> OpaquePointer {
    guard gvs_start(), let graph = unsafe gvs_open() else {
      throw failure(toDo: Text(en: "start", nl: "niet starten"))
    }
    let isReady = unsafe fill(graph, with: picture)
    guard isReady, unsafe gvs_layout(graph, engine) else {
      unsafe gvs_close(graph)
      throw failure(
        toDo: Text(en: "lay out with \(engine)", nl: "geen opmaak maken met \(engine)")
      )
    }
    return unsafe graph
  }

  private func fill(_ graph: OpaquePointer, with picture: Picture) -> Bool {
    for (key, value) in picture.nodeDefaults {
      unsafe gvs_default(graph, GVS_NODE, key.rawValue, value)
    }
    for (key, value) in picture.edgeDefaults {
      unsafe gvs_default(graph, GVS_EDGE, key.rawValue, value)
    }
    for (key, value) in picture.allAttributes {
      unsafe gvs_set(graph, key.rawValue, value)
    }
    for node in picture.nodes {
      guard unsafe gvs_node(graph, node.name) else { return false }
      for (key, value) in node.attributes {
        unsafe gvs_set(graph, key.rawValue, value)
      }
    }
    for edge in picture.edges {
      guard unsafe gvs_edge(graph, edge.source, edge.target) else { return false }
      for (key, value) in edge.attributes {
        unsafe gvs_set(graph, key.rawValue, value)
      }
    }
    return true
  }

  /// What went wrong, with Graphviz's own words and, where a plug-in is missing, what to install.
  private func failure(toDo step: Text) -> DrawingError {
    let words = unsafe String(cString: gvs_messages())
      .split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      // Letters are measured finer than Graphviz does.
      .filter { !$0.contains("too small for label") }
      .joined(separator: "; ")
    let isMissing = words.contains("not recognized") || words.contains("unavailable")
    return DrawingError(
      refused: Text(
        en: "Graphviz could not \(step.en)\(words.isEmpty ? "" : ": \(words)")"
          + (isMissing ? "; install all of Graphviz (\(Library.packages))" : ""),
        nl: "Graphviz kon \(step.nl)\(words.isEmpty ? "" : ": \(words)")"
          + (isMissing ? "; installeer heel Graphviz (\(Library.packages))" : "")
      )
    )
  }

  private static let packages = "apt install graphviz, brew install graphviz"
}
