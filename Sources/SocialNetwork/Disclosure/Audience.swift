/// For whom an output is meant, which decides how small a group it may tell of.
///
/// - Source: thresholds of ten for people are those of the Office for National Statistics' research
///   outputs; the Belgian *small cell analysis* is recommendation 11/03 of the Sectoral Committee of
///   Social Security and of Health, 19 July 2011.
public enum Audience: String, Sendable, CaseIterable {
  /// Everybody: a policy plan, a progress report, a web page.
  case `public`

  /// The organisation's own staff and board; every such output says "internal".
  case `internal`

  /// The fewest actors of a kind that a number may tell of.
  ///
  /// An actor of unknown kind may be a person, and counts as one.
  public func threshold(for kind: ActorKind) -> Int {
    let isPerson = kind.isPerson || kind == .unknown
    switch self {
    case .public: return isPerson ? 10 : 5
    case .internal: return isPerson ? 5 : 3
    }
  }

  /// To multiples of which counts of people, and of ties, are rounded.
  public var base: Int { self == .public ? 5 : 3 }

  /// From how many numbers it is drawn from how many on something is told: the first is ``threshold(for:)``.
  static let spread = 5

  /// How far the share that one of two counts is of both may be off, each rounded by itself to a multiple of
  /// ``base``; on whole per cents.
  package func step(ofShareOf part: Double, beside rest: Double) -> Double {
    let off = Double(base - 1)
    func share(_ part: Double, _ rest: Double) -> Double {
      part + rest > 0 ? max(0, part) / (max(0, part) + max(0, rest)) : 0
    }
    let shown = share(part, rest)
    let furthest = max(
      shown - share(part - off, rest + off),
      share(part + off, max(0, rest - off)) - shown
    )
    return (100 * furthest - 1e-9).rounded(.up) / 100
  }

  /// The fewest actors beyond a percentile, so that none of them can be told from it.
  public static let tail = 10

  /// The word for a reader.
  public var title: Text {
    switch self {
    case .public: Text(en: "public", nl: "publiek")
    case .internal: Text(en: "internal", nl: "intern")
    }
  }
}
