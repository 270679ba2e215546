import Foundation
import NetworkDrawing
import SocialNetwork

/// The drawing of a page, in SVG, without the title, legend and caption that the page has itself.
struct PageDrawing: Sendable {
  /// What the ids begin with.
  static let prefix = "d-"

  let diagram: Diagram

  /// The finished SVG.
  let svg: String

  /// The numbers of the nodes of actors who are drawn one by one.
  let nodes: [Int]

  init(_ question: PageQuestion, on subject: Subject) throws {
    var drawing = DrawingQuestion(in: question.language)
    drawing.page.idPrefix = PageDrawing.prefix
    drawing.page.isBare = true
    // A screen shows it beside its legend; a larger network needs the room, and is zoomed into.
    drawing.page.mostWidth = subject.actors.count <= 300 ? 792 : 1120
    let report = try drawing.report(on: subject)
    guard let diagram = report.diagram else {
      throw QuestionError(Text(en: "nothing to draw", nl: "er is niets te tekenen"))
    }
    self.diagram = diagram
    let drawn = String(decoding: try diagram.render(.svg), as: UTF8.self)
    let start = "<g id=\"\(PageDrawing.prefix)n"
    nodes =
      diagram.style == .communities
      ? []
      : drawn.split(separator: "\n").compactMap { line in
        guard line.hasPrefix(start), line.contains("class=\"node actor") else { return nil }
        return Int(line.dropFirst(start.count).prefix { $0.isNumber })
      }
    svg = PageDrawing.scalable(drawn)
  }

  /// The SVG without the size of its own, so that it is as wide as its place on the page.
  static func scalable(_ drawn: String) -> String {
    guard let end = drawn.firstIndex(of: ">") else { return drawn }
    var tag = String(drawn[..<end])
    for key in ["width", "height"] {
      guard let start = tag.firstRange(of: " \(key)=\""),
        let close = tag[start.upperBound...].firstIndex(of: "\"")
      else { continue }
      tag.removeSubrange(start.lowerBound...close)
    }
    return tag + drawn[end...]
  }
}
