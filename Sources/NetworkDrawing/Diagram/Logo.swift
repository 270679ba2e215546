public import Foundation
import SocialNetwork

#if canImport(FoundationXML)
import FoundationXML
#endif

extension Diagram {
  /// A picture of the user's own, made harmless: of an SVG only shapes and their colors are kept.
  public struct Logo: Sendable, Hashable {
    /// What it is made of.
    enum Content: Sendable, Hashable {
      /// An image, as it is in the file.
      case png(Data)

      /// The shapes of an SVG, and its view box.
      case svg(shapes: String, viewBox: String)
    }

    let content: Content

    /// The width by the height.
    let aspectRatio: Double

    /// What of the file is not drawn, and what helps; `nil` where all of it is.
    let doubt: Text?

    /// The most bytes of a file.
    public static let mostBytes = 2_000_000

    /// Reads a PNG or an SVG; `nil` where it is neither, or larger than 2 MB.
    public init?(_ bytes: Data) {
      guard bytes.count <= Logo.mostBytes else { return nil }
      let signature = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      if bytes.starts(with: signature), bytes.count > 33 {
        func number(at place: Int) -> Int {
          bytes.dropFirst(place).prefix(4).reduce(0) { $0 << 8 | Int($1) }
        }
        let (width, height) = (number(at: 16), number(at: 20))
        guard (1...20_000).contains(width), (1...20_000).contains(height) else { return nil }
        content = .png(bytes)
        aspectRatio = Double(width) / Double(height)
        doubt = nil
        return
      }
      guard let reader = LogoReader(bytes) else { return nil }
      content = .svg(shapes: reader.shapes, viewBox: reader.viewBox)
      aspectRatio = reader.aspectRatio
      doubt = Logo.doubt(hasWords: reader.hasWords, hasOthers: reader.hasOthers)
    }

    /// What is said of parts that are left out; `nil` where there are none.
    private static func doubt(hasWords: Bool, hasOthers: Bool) -> Text? {
      guard hasWords || hasOthers else { return nil }
      if hasWords {
        return Text(
          en: "words in the logo are not drawn: convert them to paths, or use a PNG",
          nl: "woorden in het logo worden niet getekend: zet ze om in paden, of gebruik een PNG"
        )
      }
      return Text(
        en: "images, gradients and references in the logo are not drawn: use a PNG",
        nl: "afbeeldingen, kleurverlopen en verwijzingen in het logo worden niet getekend: gebruik "
          + "een PNG"
      )
    }

    /// The bytes of a file that Graphviz reads; it knows an SVG by its first line, and by a second that
    /// begins with the element.
    ///
    /// It takes the size from the first of width, height and view box that it finds, in lines of 200
    /// bytes, and draws a point as one: so both lengths come first, in whole points.
    var file: Data {
      switch content {
      case .png(let bytes): bytes
      case .svg(let shapes, let viewBox):
        Data(
          ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg width=\"\(size.width)pt\" "
            + "height=\"\(size.height)pt\"\nxmlns=\"http://www.w3.org/2000/svg\" "
            + "viewBox=\"\(viewBox)\" preserveAspectRatio=\"none\">\(shapes)</svg>").utf8
        )
      }
    }

    /// Its size in whole points: large, so that little is lost by rounding.
    private var size: (width: Int, height: Int) {
      let longest = 3000.0
      let width = longest * min(1, aspectRatio)
      let height = longest * min(1, 1 / aspectRatio)
      return (max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }

    /// The logo as part of an SVG, in a frame.
    func element(x: Double, y: Double, width: Double, height: Double) -> String {
      let frame =
        "x=\"\(x.text)\" y=\"\(y.text)\" width=\"\(width.text)\" height=\"\(height.text)\""
      switch content {
      case .png(let bytes):
        return "<image \(frame) href=\"data:image/png;base64,\(bytes.base64EncodedString())\"/>"
      case .svg(let shapes, let viewBox):
        return "<svg \(frame) viewBox=\"\(viewBox)\">\(shapes)</svg>"
      }
    }
  }
}

/// Reads the shapes of an SVG; scripts, style sheets, words, links, images and references are left out.
private final class LogoReader: NSObject, XMLParserDelegate {
  private(set) var shapes = ""
  private(set) var viewBox = ""
  private(set) var aspectRatio = 1.0

  /// Whether there are words, and whether there are images, gradients or references.
  private(set) var hasWords = false
  private(set) var hasOthers = false

  /// How deep the parser is in elements that are left out, and which elements are open.
  private var hidden = 0
  private var depth = 0
  private var count = 0

  private static let elements: Set<String> = [
    "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
  ]
  private static let attributes: Set<String> = [
    "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points",
    "transform", "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "opacity",
  ]

  /// Elements of which nothing is seen that is drawn without them.
  private static let unseen: Set<String> = [
    "title", "desc", "metadata", "defs", "script", "namedview",
  ]

  /// The most shapes that are read.
  private static let mostShapes = 20_000

  init?(_ bytes: Data) {
    super.init()
    // The parser ends the program at names that are no UTF-8.
    guard let text = String(validating: bytes, as: UTF8.self)?.plainXML else { return nil }
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    guard parser.parse(), !shapes.isEmpty, !viewBox.isEmpty else { return nil }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    let name = element.split(separator: ":").last.map(String.init) ?? element
    depth += 1
    count += 1
    if depth == 1 {
      guard name == "svg", let size = LogoReader.size(attributes) else {
        parser.abortParsing()
        return
      }
      viewBox = size.map(\.text).joined(separator: " ")
      aspectRatio = size[2] / size[3]
      return
    }
    if hidden > 0 || !LogoReader.elements.contains(name) || count > LogoReader.mostShapes {
      if name == "text" { hasWords = true }
      if hidden == 0, !LogoReader.unseen.contains(name) { hasOthers = true }
      hidden += 1
      return
    }
    let all = LogoReader.styled(attributes)
    if all.values.contains(where: { $0.contains("url(") }) { hasOthers = true }
    let kept = all.filter { key, value in
      LogoReader.attributes.contains(key) && LogoReader.isHarmless(value)
    }
    .sorted { $0.key < $1.key }
    .map { " \($0.key)=\"\($0.value)\"" }
    shapes += "<\(name)\(kept.joined())>"
  }

  func parser(
    _ parser: XMLParser,
    didEndElement element: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    depth -= 1
    if hidden > 0 {
      hidden -= 1
    } else if depth > 0 {
      shapes += "</\(element.split(separator: ":").last.map(String.init) ?? element)>"
    }
  }

  /// The attributes of an element with what its style says, which goes before them.
  private static func styled(_ attributes: [String: String]) -> [String: String] {
    var all = attributes
    for part in (attributes["style"] ?? "").split(separator: ";") {
      let sides = part.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      if sides.count == 2, isHarmless(sides[1]) { all[sides[0]] = sides[1] }
    }
    return all
  }

  /// Whether a value is numbers, commands of paths, names and numbers of colors and transformations:
  /// nothing that leads elsewhere.
  private static func isHarmless(_ value: String) -> Bool {
    guard value.wholeMatch(of: /[A-Za-z0-9#.,()%+\-\s]*/) != nil else { return false }
    let word = value.lowercased()
    return !word.contains("url") && !word.contains("script")
  }

  /// The view box, or the size where there is none.
  private static func size(_ attributes: [String: String]) -> [Double]? {
    let box = (attributes["viewBox"] ?? "").split(whereSeparator: { " ,\n\t".contains($0) })
      .compactMap { Double($0) }
    if box.count == 4, box[2] > 0, box[3] > 0, box.allSatisfy({ abs($0) < 1e6 }) { return box }
    func length(_ key: String) -> Double? {
      attributes[key].flatMap { Double($0.prefix { $0.isNumber || $0 == "." }) }
    }
    guard let width = length("width"), let height = length("height"), width > 0, height > 0,
      width < 1e6, height < 1e6
    else { return nil }
    return [0, 0, width, height]
  }
}
