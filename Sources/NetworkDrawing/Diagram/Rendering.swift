public import Foundation
import GraphCore
import GraphLayout
import SocialNetwork

extension Diagram {
  /// The drawing in one form: the same bytes every time.
  ///
  /// Safe to call from several threads.
  ///
  /// - Throws: ``DrawingError`` with Graphviz's own words when it refuses, for one because the plug-in
  ///   for a format is not installed.
  public func render(_ format: Format) throws(DrawingError) -> Data {
    switch format {
    case .dot:
      return Data(picture.dot.utf8)
    case .svg:
      let drawn = try Graphviz.render(picture, as: "svg")
      let titles = Dictionary(
        picture.nodes.compactMap { node in node.title.map { (node.name, $0) } },
        uniquingKeysWith: { first, _ in first }
      )
      let svg = SVG.finished(
        String(decoding: drawn, as: UTF8.self),
        title: title,
        description: alternativeText[options.language],
        language: options.language,
        titles: titles,
        prefix: options.idPrefix.filter {
          $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
        }
      )
      return Data(svg.utf8)
    case .png:
      let density = options.resolution ?? (options.paper.isPrinted ? 220 : 144)
      let longest = Int(max(bounds.width, bounds.height) * Double(density) / 72)
      guard longest <= Diagram.mostPixels else {
        throw DrawingError(tooLarge: longest, atDensity: density)
      }
      var image = picture.scaled(by: Diagram.fineness)
      image.attributes.append((.dpi, (Double(density) / Diagram.fineness).precise))
      return PNG.stating(density: density, in: try Graphviz.render(image, as: "png"))
    case .pdf:
      var sheet = picture.scaled(by: Diagram.fineness)
      sheet.attributes.append(
        (.size, "\((bounds.width / 72).precise),\((bounds.height / 72).precise)!")
      )
      // Graphviz would add half an inch around every printed page.
      sheet.attributes.append((.margin, "0"))
      return Diagram.dated(options.date, try Graphviz.render(sheet, as: "pdf"))
    }
  }

  /// How many times as large a picture is handed to Graphviz for letters to be set finely.
  private static let fineness = 3.0

  /// The most pixels of a side of an image.
  static let mostPixels = 8000

  /// A PDF that says it was made on a day, rather than now.
  private static func dated(_ day: Day?, _ pdf: Data) -> Data {
    var pdf = pdf
    let key = Data("/CreationDate (D:".utf8)
    let digits = (day?.description ?? "1970-01-01").filter(\.isNumber) + "000000"
    // A zone of hours, where there is one, would differ between machines.
    let stamp = Data((digits + "Z").utf8)
    guard let start = pdf.range(of: key)?.upperBound,
      let end = pdf[start...].firstIndex(of: UInt8(ascii: ")")), end - start >= stamp.count
    else { return pdf }
    let room = Data(repeating: UInt8(ascii: " "), count: end - start - stamp.count)
    pdf.replaceSubrange(start..<end, with: stamp + room)
    return pdf
  }
}
