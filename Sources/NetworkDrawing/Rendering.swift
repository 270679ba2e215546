public import Foundation
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
        title: options.title.cleaned,
        description: description[options.language],
        language: options.language,
        titles: titles
      )
      return Data(svg.utf8)
    case .png:
      return try Graphviz.render(picture(.dpi, resolution.text), as: "png")
    case .pdf:
      let sides = bounds.width >= bounds.height ? "16.5,11.7" : "11.7,16.5"
      return Diagram.dated(options.date, try Graphviz.render(picture(.size, sides), as: "pdf"))
    }
  }

  /// The picture with one attribute more.
  private func picture(_ key: Picture.Key, _ value: String) -> Picture {
    var picture = picture
    picture.attributes.append((key, value))
    return picture
  }

  /// The dots per inch of an image: twice those of a screen, less where it would grow too large.
  private var resolution: Double {
    let longest = max(bounds.width, bounds.height) + 2 * Theme.margin
    return (min(144, 8000 * 72 / (longest + 4)) * 10).rounded(.down) / 10
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
