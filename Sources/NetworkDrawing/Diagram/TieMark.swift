import GraphCore
import GraphLayout
import SocialNetwork

extension Diagram {
  /// A tie that is drawn apart from the others.
  public struct TieMark: Sendable, Hashable {
    /// The positions of its ends in the network.
    public let ends: [Int]

    /// What it is.
    public let kind: Kind

    /// What a tie is that is drawn apart.
    public enum Kind: Int, Sendable, CaseIterable {
      /// It is proposed: dashed and green.
      case proposed

      /// It has come: thick and green.
      case new

      /// It is gone: dashed and thin.
      case gone

      /// Whether it is there at the moment that the picture tells of: now where ties are proposed, at the
      /// later time where some came or went.
      var isPresent: Bool { self == .new }

      /// Whether it has white beside it, so that it stands out from the ties that it crosses.
      var isUnderlaid: Bool { self != .gone }
    }

    /// Marks the tie of two actors, given by their positions.
    public init(_ first: Int, _ second: Int, _ kind: Kind) {
      ends = [min(first, second), max(first, second)]
      self.kind = kind
    }
  }
}

extension Diagram.TieMark.Kind {
  /// The line of a tie; a dark green, so that it is dark in grey too.
  func attributes(scale: Double) -> Picture.Attributes {
    let width = (Picture.Key.penWidth, (width * scale).text)
    return switch self {
    case .proposed: [(.color, "#00702B"), (.style, "dashed"), width]
    case .new: [(.color, "#00702B"), width]
    case .gone: [(.color, "#6B3A3A"), (.style, "dashed"), width]
    }
  }

  /// How wide the line is, in points on paper.
  var width: Double {
    switch self {
    case .proposed: 2
    case .new: 1.9
    case .gone: 0.9
    }
  }

  private var noun: Noun {
    switch self {
    case .proposed:
      Noun(
        one: Text(en: "proposed tie", nl: "voorgestelde relatie"),
        many: Text(en: "proposed ties", nl: "voorgestelde relaties")
      )
    case .new:
      Noun(
        one: Text(en: "new tie", nl: "nieuwe relatie"),
        many: Text(en: "new ties", nl: "nieuwe relaties")
      )
    case .gone:
      Noun(
        one: Text(en: "tie that is gone", nl: "verdwenen relatie"),
        many: Text(en: "ties that are gone", nl: "verdwenen relaties")
      )
    }
  }

  /// How many there are, in words.
  func counted(_ number: Int) -> Text { noun.count(number) }

  /// The words of the legend.
  func title(_ number: Int) -> Text {
    let words = number == 1 ? noun.one : noun.many
    let count = Number.text(number)
    return Text(en: "\(words.en) (\(count.en))", nl: "\(words.nl) (\(count.nl))")
  }
}

extension DrawnNetwork {
  /// The ties that are drawn apart, by the places of their ends, the smaller first.
  func marks(of ties: [Diagram.TieMark]) -> [[Int]: Diagram.TieMark.Kind] {
    var marks: [[Int]: Diagram.TieMark.Kind] = [:]
    for tie in ties {
      let places = tie.ends.compactMap { placeOfPosition[$0] }.sorted()
      if places.count == 2 { marks[places] = tie.kind }
    }
    return marks
  }
}

extension LegendRow {
  /// A row for the ties that are drawn apart; `nil` where there are none.
  static func ties(_ marks: some Collection<Diagram.TieMark.Kind>) -> LegendRow? {
    let entries = Diagram.TieMark.Kind.allCases.compactMap { kind -> LegendEntry? in
      let count = marks.count { $0 == kind }
      guard count > 0 else { return nil }
      return LegendEntry(words: kind.title(count), width: 30) { page, place, name, scale in
        page.thread(
          from: Point(x: place.x - 15 * scale, y: place.y),
          to: Point(x: place.x + 15 * scale, y: place.y),
          attributes: kind.attributes(scale: scale) + [(.id, name), (.cssClass, "key")]
        )
      }
    }
    return entries.isEmpty ? nil : LegendRow(entries, isSpread: true)
  }
}
