import GraphLayout

/// Names and headings that were set before, as the same come back in many plans.
struct LabelCache {
  private struct Key: Hashable {
    let name: String
    let fontSize: Double
    let width: Double
    var longest = 0.0
  }

  /// The heading of a region and its count, which stands beside the heading or below it.
  struct Header {
    let heading: [String]
    let count: String
    let countIsBelow: Bool
  }

  private var labels: [Key: TextLabel] = [:]
  private var headers: [Key: Header] = [:]

  mutating func label(_ name: String, _ fontSize: Double, width: Double) -> TextLabel {
    let key = Key(name: name, fontSize: fontSize, width: width)
    if let label = labels[key] { return label }
    let label = TextLabel(name, fontSize: fontSize, width: width, maxLines: 3)
      .keepingEnd(of: name)
    labels[key] = label
    return label
  }

  /// A name of which no word is longer than a width, in parts where need be.
  mutating func label(
    _ name: String,
    _ fontSize: Double,
    width: Double,
    longest: Double
  ) -> TextLabel {
    let key = Key(name: name, fontSize: fontSize, width: width, longest: longest)
    if let label = labels[key] { return label }
    let label = TextLabel(name, fontSize: fontSize, width: width, maxLines: 3, longest: longest)
      .keepingEnd(of: name, within: longest).fitting(longest)
    labels[key] = label
    return label
  }

  mutating func header(
    of content: RegionContent,
    width: Double,
    _ typography: Typography
  ) -> Header {
    let key = Key(
      name: ([content.heading, content.count] + content.markedCounts).joined(separator: "\n"),
      fontSize: typography.heading,
      width: width
    )
    if let header = headers[key] { return header }
    let header = LabelCache.header(of: content, width: width, typography)
    headers[key] = header
    return header
  }

  /// One line where heading and count fit side by side, if need be in fewer words.
  private static func header(
    of content: RegionContent,
    width: Double,
    _ typography: Typography
  ) -> Header {
    let tries = [
      (content.heading, content.count), (content.heading, content.shortCount),
      (content.shortHeading, content.count), (content.shortHeading, content.shortCount),
    ]
    for (heading, count) in tries {
      let room =
        width - heading.width(fontSize: typography.heading, isBold: true)
        - 0.6 * typography.heading
      func fits(_ words: String) -> Bool { words.width(fontSize: typography.legend) <= room }
      guard fits(count), fits(content.longestMarkedCount) else { continue }
      return Header(
        heading: [heading],
        count: content.markedCounts.first(where: fits) ?? count,
        countIsBelow: false
      )
    }
    let lines = [content.heading, content.shortHeading].map { words in
      TextLabel(
        words,
        fontSize: typography.heading,
        width: width,
        maxLines: 3,
        isBold: true
      ).fitting(width).lines
    }
    return Header(
      heading: lines[0].count <= 2 ? lines[0] : lines[1],
      count: content.markedCounts.first { $0.width(fontSize: typography.legend) <= width }
        ?? content.count,
      countIsBelow: true
    )
  }
}

extension TextLabel {
  /// The label with every line cut where it is longer than a width, in points.
  func fitting(_ width: Double) -> TextLabel {
    TextLabel(
      lines: lines.map { $0.fitting(width, fontSize: fontSize, isBold: isBold) },
      fontSize: fontSize,
      isBold: isBold,
      lineStep: lineStep
    )
  }
}
