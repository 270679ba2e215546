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
    if [.png, .pdf].contains(format), !FontMetrics.hasAnyFont { throw .withoutFont }
    switch format {
    case .dot:
      return Data(picture.dot.utf8)
    case .svg:
      let drawn = try Graphviz.render(picture.withLinesInTheMiddle(), as: "svg")
      let titles = Dictionary(
        picture.nodes.compactMap { node in node.title.map { (node.name, $0) } },
        uniquingKeysWith: { first, _ in first }
      )
      let svg = HouseStyle.$current.withValue(options.houseStyle) {
        SVG.finished(
          String(decoding: drawn, as: UTF8.self),
          title: title,
          description: alternativeText[options.language],
          language: options.language,
          titles: titles,
          ground: picture.ground.map(\.cssClass),
          logo: logoElement,
          prefix: options.idPrefix.filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
          }
        )
      }
      return Data(svg.utf8)
    case .png:
      let density = options.resolution ?? (options.paper.isPrinted ? 220 : 144)
      let longest = Int(max(bounds.width, bounds.height) * Double(density) / 72)
      guard longest <= Diagram.mostPixels else {
        throw DrawingError(tooLarge: longest, atDensity: density)
      }
      return try withLogo(picture) { picture throws(DrawingError) in
        var image = picture.scaled(by: Diagram.fineness)
        image.attributes.append((.dpi, (Double(density) / Diagram.fineness).precise))
        return PNG.stating(density: density, in: try Graphviz.render(image, as: "png"))
      }
    case .pdf:
      return try withLogo(picture) { picture throws(DrawingError) in
        var sheet = picture.scaled(by: Diagram.fineness)
        sheet.attributes.append(
          (.size, "\((bounds.width / 72).precise),\((bounds.height / 72).precise)!")
        )
        // Graphviz would add half an inch around every printed page.
        sheet.attributes.append((.margin, "0"))
        return PDF.dated(options.date, try Graphviz.render(sheet, as: "pdf"))
      }
    }
  }

  /// The logo at its place, in the coordinates of an SVG.
  private var logoElement: String? {
    guard let logo = options.houseStyle.logo, let frame = logoFrame else { return nil }
    return logo.element(
      x: frame.left - bounds.left,
      y: bounds.top - frame.top,
      width: frame.width,
      height: frame.height
    )
  }

  /// Renders a picture with the logo, which Graphviz reads from a file of our own.
  private func withLogo(
    _ picture: Picture,
    _ render: (Picture) throws(DrawingError) -> Data
  ) throws(DrawingError) -> Data {
    guard let logo = options.houseStyle.logo, let frame = logoFrame else {
      return try render(picture)
    }
    return try UnnamedFile.with(logo.file) { path throws(DrawingError) in
      guard let path else { return try render(picture) }
      var picture = picture
      picture.nodes.append(
        Picture.Node(
          name: "logo",
          attributes: Page.frame(frame) + [
            (.shape, "box"), (.style, ""), (.penWidth, "0"), (.image, path), (.imageScale, "true"),
          ]
        )
      )
      return try render(picture)
    }
  }

  /// How many times as large a picture is handed to Graphviz for letters to be set finely.
  private static let fineness = 3.0

  /// The most pixels of a side of an image.
  static let mostPixels = 8000
}
