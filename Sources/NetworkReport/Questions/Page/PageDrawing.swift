import Foundation
import NetworkDrawing
import SocialNetwork

/// The drawing of a page, in SVG, without the title and legend that the page has itself.
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
    svg = SVGCropping(drawn).text
  }
}

/// Takes the title, the legend and what stands below it out of the SVG of a drawing, which a page has
/// around it in its own type.
private struct SVGCropping {
  private(set) var text: String

  init(_ drawn: String) {
    let lines = drawn.split(separator: "\n").map(String.init)
    text = drawn
    guard let box = SVGCropping.box(in: lines.first ?? ""),
      let shift = SVGCropping.shift(in: lines)
    else { return }
    let groups = SVGCropping.groups(of: lines)
    let legend = groups.filter { $0.lines[0].contains("class=\"node legend") }
    let top = legend.compactMap { $0.span?.lowerBound }.min().map { $0 - 10 } ?? .infinity
    let titles = groups.filter { group in
      group.isWords && group.lines.contains { $0.contains("font-weight=\"bold\"") }
    }
    // A title is the first of the words, and stands above all else.
    let title = titles.first { $0.span.map { $0.upperBound < 48 } ?? false }
    let start = title?.span.map { $0.upperBound + 4 } ?? -shift
    var kept: [String] = []
    var place = 0
    let groupAt = Dictionary(groups.map { ($0.start, $0) }) { first, _ in first }
    for line in lines.indices where line >= place {
      guard let group = groupAt[line] else {
        kept.append(lines[line])
        continue
      }
      place = line + group.lines.count
      let isLegend = group.lines[0].contains("class=\"node legend")
      let isBelow = group.isWords && (group.span?.lowerBound ?? 0) > top - 14
      if isLegend || isBelow || group.start == title?.start { continue }
      kept += group.lines
    }
    let (y, bottom) = (start + shift, min(top + shift, box.height))
    guard bottom > y else { return }
    kept[0] = SVGCropping.header(lines[0], x: box.x, y: y, width: box.width, height: bottom - y)
    text = kept.joined(separator: "\n") + "\n"
  }

  private struct Group {
    let start: Int
    let lines: [String]

    var isWords: Bool { lines[0].contains("class=\"node words") }

    /// From which height to which the group reaches.
    var span: ClosedRange<Double>? {
      var heights: [Double] = []
      for line in lines {
        if let points = SVGCropping.value(of: "points", in: line) {
          heights += points.split(separator: " ").compactMap { point in
            point.split(separator: ",").last.flatMap { Double($0) }
          }
        }
        for key in ["y", "cy"] {
          if let height = SVGCropping.value(of: key, in: line).flatMap({ Double($0) }) {
            let radius = SVGCropping.value(of: "ry", in: line).flatMap { Double($0) } ?? 0
            heights += [height - radius, height + radius]
          }
        }
      }
      guard let least = heights.min(), let most = heights.max() else { return nil }
      return least...most
    }
  }

  /// The groups of nodes, each from its tag to the end.
  private static func groups(of lines: [String]) -> [Group] {
    var groups: [Group] = []
    var start: Int?
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("<g id=\""), line.contains("class=\"node") { start = place }
      if line == "</g>", let first = start {
        groups.append(Group(start: first, lines: Array(lines[first...place])))
        start = nil
      }
    }
    return groups
  }

  private static func value(of key: String, in line: String) -> Substring? {
    guard let range = line.firstRange(of: " \(key)=\"") else { return nil }
    return line[range.upperBound...].prefix { $0 != "\"" }
  }

  private static func box(in header: String) -> (x: Double, width: Double, height: Double)? {
    guard let numbers = value(of: "viewBox", in: header)?.split(separator: " ").map({ Double($0) }),
      numbers.count == 4, let x = numbers[0], let width = numbers[2], let height = numbers[3]
    else { return nil }
    return (x, width, height)
  }

  /// How far the drawing is moved down; `nil` where it is scaled too.
  private static func shift(in lines: [String]) -> Double? {
    guard let line = lines.first(where: { $0.contains("class=\"graph\"") }),
      line.contains("scale(1 1)"), let range = line.firstRange(of: "translate(")
    else { return nil }
    return line[range.upperBound...].prefix { $0 != ")" }.split(separator: " ").last
      .flatMap { Double($0) }
  }

  private static func header(
    _ line: String,
    x: Double,
    y: Double,
    width: Double,
    height: Double
  ) -> String {
    let box: HTML = "\(x) \(y) \(width) \(height)"
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    words.removeAll { $0.hasPrefix("width=") || $0.hasPrefix("height=") }
    let joined = words.joined(separator: " ")
    guard let range = joined.firstRange(of: "viewBox=\"") else { return line }
    let rest = joined[range.upperBound...].drop { $0 != "\"" }
    return joined[..<range.upperBound] + box.source + rest
  }
}
