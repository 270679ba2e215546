import GraphCore
import GraphLayout
import SocialNetwork

/// A sign of the legend and what it stands for.
struct LegendEntry {
  let words: Text

  /// The width of the sign, in points of paper; on a slide it is larger with all symbols.
  let width: Double

  /// Draws the sign around a place, its parts named after a name, a number of times as large.
  let draw: (inout Page, _ place: Point, _ name: String, _ scale: Double) -> Void
}

/// Entries that belong together and stand in one row where there is room.
struct LegendRow {
  /// What the entries are of, where that needs saying.
  var heading: Text?

  var entries: [LegendEntry]

  /// Whether the words are as small as names.
  var isSmall = false

  /// Whether the entries are spread from one edge of the page to the other.
  var isSpread = false

  /// What the entries tell apart.
  var subject = Subject.other

  /// What entries may tell apart.
  enum Subject {
    case kinds, colors, other
  }

  init(
    _ entries: [LegendEntry],
    heading: Text? = nil,
    isSpread: Bool = false,
    subject: Subject = .other
  ) {
    self.entries = entries
    self.subject = subject
    self.heading = heading
    self.isSpread = isSpread
  }
}

/// What the symbols and lines of a page stand for, shown by the very same.
struct Legend {
  private let rows: [LegendRow]
  private let language: Language

  /// Whether it stands below a network that has a column, in lines as long as the page is wide.
  var isBeneath = false

  /// The most lines of the words of a color.
  var linesOfColors = Legend.usualLines

  /// Whether its lines stand as near to one another as can be read, with smaller signs.
  var isTight = false

  /// The number of its first sign, where others stand in another part.
  var firstSign = 0

  /// The most lines of the words of a sign.
  static let usualLines = 4

  /// How many signs it has.
  var signCount: Int { rows.reduce(0) { $0 + $1.entries.count } }

  init(_ rows: [LegendRow], language: Language) {
    self.rows = rows.filter { !$0.entries.isEmpty }
    self.language = language
  }

  /// The words of every entry.
  var words: [String] { rows.flatMap(\.entries).map { $0.words[language] } }

  /// An entry or heading as it is set.
  private struct Piece {
    let entry: LegendEntry?
    let label: TextLabel
    let indent: Double

    var width: Double { indent + label.width }
    var height: Double { label.height }
  }

  /// The lines of all rows at a width, each with whether it is spread.
  private func lines(on page: Page, width: Double) -> [(pieces: [Piece], isSpread: Bool)] {
    let typography = page.typography
    let isStacked = page.sheet.hasColumn && !isBeneath
    return rows.flatMap { row -> [(pieces: [Piece], isSpread: Bool)] in
      let fontSize = row.isSmall ? typography.name : typography.legend
      let gap = 1.4 * fontSize
      var pieces: [Piece] = []
      if let heading = row.heading {
        let label = TextLabel(
          heading[language],
          fontSize: fontSize,
          width: isStacked ? width : width / 2
        )
        pieces.append(Piece(entry: nil, label: label, indent: 0))
      }
      func entries(endInWords: Bool) -> [Piece] {
        row.entries.map { entry in
          let indent = entry.width * typography.symbolScale + 0.5 * fontSize
          let label = label(
            entry.words[language],
            of: row,
            fontSize: fontSize,
            width: width - indent,
            endsInWord: endInWords
          )
          return Piece(entry: entry, label: label, indent: indent)
        }
      }
      let ending = entries(endInWords: true)
      // Of entries that would look alike a few letters more may tell them apart.
      let beginnings = ending.map { $0.label.lines.joined(separator: " ").prefix { $0 != "…" } }
      pieces +=
        Set(beginnings).count == ending.count ? ending : entries(endInWords: false)
      var lines: [[Piece]] = []
      var length = Double.infinity
      for piece in pieces {
        if length + gap + piece.width <= width, !isStacked {
          lines[lines.count - 1].append(piece)
          length += gap + piece.width
        } else {
          lines.append([piece])
          length = piece.width
        }
      }
      return lines.map { ($0, row.isSpread && lines.count == 1 && $0.count > 1) }
    }
  }

  /// The words of a sign; where they are cut, how many there are still stands at the end.
  private func label(
    _ words: String,
    of row: LegendRow,
    fontSize: Double,
    width: Double,
    endsInWord: Bool
  ) -> TextLabel {
    guard row.subject == .colors, linesOfColors < Legend.usualLines else {
      return TextLabel(
        words,
        fontSize: fontSize,
        width: width,
        maxLines: Legend.usualLines,
        longest: width
      )
    }
    let width = isBeneath ? min(width, Sheet.columnWidth) : width
    return TextLabel(words, fontSize: fontSize, width: width, maxLines: linesOfColors)
      .keepingEnd(of: words.cleaned, within: width, endsInWord: endsInWord)
  }

  private func step(of line: [Piece], on page: Page) -> Double {
    let fontSize = page.typography.legend
    let least = (isTight ? 1.35 : 1.6) * fontSize
    return max(least, (line.map(\.height).max() ?? 0) + (isTight ? 0.2 : 0.5) * fontSize)
  }

  /// The height of the legend at a width.
  func height(on page: Page, width: Double) -> Double {
    lines(on: page, width: width).reduce(0) { $0 + step(of: $1.pieces, on: page) }
  }

  /// Draws the legend below a height.
  func draw(on page: inout Page, left: Double, top: Double, width: Double) {
    let scale = page.typography.symbolScale
    var y = top
    var number = firstSign
    for (pieces, isSpread) in lines(on: page, width: width) {
      let step = step(of: pieces, on: page)
      let middle = y - step / 2
      let free = width - pieces.reduce(0) { $0 + $1.width }
      let gap =
        isSpread ? free / Double(max(pieces.count - 1, 1)) : 1.4 * page.typography.legend
      var x = left
      for piece in pieces {
        if let entry = piece.entry {
          let place = Point(x: x + entry.width * scale / 2, y: middle)
          entry.draw(&page, place, "k\(number)", isTight ? 0.82 * scale : scale)
          number += 1
        }
        page.write(
          piece.label,
          left: x + piece.indent,
          top: middle + piece.label.height / 2,
          color: piece.entry == nil ? Theme.mutedInk : Theme.ink,
          cssClass: "words key"
        )
        x += piece.width + gap
      }
      y -= step
    }
  }
}

extension LegendRow {
  /// A row of the kinds that occur, with their counts; in no color where that stands for something
  /// else.
  static func kinds(_ counts: [ActorKind: Int], isColored: Bool = true) -> LegendRow {
    LegendRow(
      ActorKind.legendOrder.compactMap { kind in
        guard let number = counts[kind] else { return nil }
        return LegendEntry(words: kind.counted(number), width: 12) { page, place, name, scale in
          var symbol = Symbol(kind: kind, radius: (kind.isPerson ? 3.6 : 5) * scale)
          if !isColored { symbol.fill = Theme.plain }
          page.draw(symbol, at: place, name: name, cssClass: "legend")
        }
      },
      isSpread: true,
      subject: .kinds
    )
  }
}

extension ActorKind {
  /// The kind with how many actors it has, as an entry of a legend.
  func counted(_ number: Int) -> Text {
    let title = number == 1 ? title : plural
    return Text(
      en: "\(title.en.capitalizedFirst) (\(number))",
      nl: "\(title.nl.capitalizedFirst) (\(number))"
    )
  }
}
