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
      let drawn = try Graphviz.render(onPaper(picture), as: "svg")
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
      var image = onPaper(picture)
      image.attributes.append((.dpi, resolution.text))
      return try Graphviz.render(image, as: "png")
    case .pdf:
      var sheet = onPaper(picture)
      // Graphviz would add half an inch around every printed page.
      sheet.attributes.append((.margin, "0"))
      if options.paper == nil {
        let sides = bounds.width >= bounds.height ? "16.5,11.7" : "11.7,16.5"
        sheet.attributes.append((.size, sides))
      }
      return Diagram.dated(options.date, try Graphviz.render(sheet, as: "pdf"))
    }
  }

  /// The picture in the size of the paper, where there is one.
  private func onPaper(_ picture: Picture) -> Picture {
    guard let sides = paperSides else { return picture }
    var picture = picture
    picture.attributes.append((.size, "\((sides.x / 72).precise),\((sides.y / 72).precise)!"))
    return picture
  }

  /// The width and height of the paper, the way round that it is used, in points.
  private var paperSides: Point? {
    options.paper.map { paper in
      bounds.width >= bounds.height
        ? Point(x: paper.sides.long, y: paper.sides.short)
        : Point(x: paper.sides.short, y: paper.sides.long)
    }
  }

  /// The dots per inch of an image: as asked or twice those of a screen, less where it would grow too
  /// large.
  private var resolution: Double {
    let longest =
      paperSides.map { max($0.x, $0.y) } ?? max(bounds.width, bounds.height) + Theme.margins
    let asked = options.resolution.map { Double($0) } ?? 144
    return max((min(asked, 8000 * 72 / (longest + 4)) * 10).rounded(.down) / 10, 1)
  }

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
