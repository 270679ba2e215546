// The client's compass: three roles and four functions, which an actor or a tie may serve.

/// A word of the compass.
public protocol CompassWord: CaseIterable, Hashable, Sendable, RawRepresentable<UInt8>
where AllCases == [Self] {
  /// The word in files and machine output, whatever the language.
  var name: String { get }

  /// The word for a reader.
  var title: Text { get }
}

/// One of the three roles of the compass.
public enum Role: UInt8, CompassWord {
  /// Who is connected at all, who bridges, what holds by one thread.
  case connecting

  /// Who is left out, unequal access by group, who reaches power and through whom.
  case critical

  /// Trying out: new ties, ties across sectors and functions.
  case laboratory

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var name: String {
    switch self {
    case .connecting: "connecting"
    case .critical: "critical"
    case .laboratory: "laboratory"
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var title: Text {
    switch self {
    case .connecting: Text(en: "connecting role", nl: "verbindende rol")
    case .critical: Text(en: "critical role", nl: "kritische rol")
    case .laboratory: Text(en: "laboratory role", nl: "laboratoriumrol")
    }
  }
}

/// One of the four functions of the compass.
public enum Function: UInt8, CompassWord {
  /// Where social learning can travel.
  case learning

  /// Making, keeping, sharing and taking part in culture.
  case culture

  /// Civic participation and advocacy: the ways from people to government.
  case movement

  /// Dense, open groups: bonding and bridging together.
  case community

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var name: String {
    switch self {
    case .learning: "learning"
    case .culture: "culture"
    case .movement: "movement"
    case .community: "community"
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var title: Text {
    switch self {
    case .learning: Text(en: "learning function", nl: "leerfunctie")
    case .culture: Text(en: "culture function", nl: "cultuurfunctie")
    case .movement:
      Text(en: "societal-movement function", nl: "maatschappelijke bewegingsfunctie")
    case .community:
      Text(en: "community-building function", nl: "gemeenschapsvormende functie")
    }
  }
}

/// A set of roles or of functions, in one byte.
public struct CompassSet<Word: CompassWord>: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt8 = 0

  /// Creates the empty set.
  public init() {}

  /// Creates a set of words.
  public init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(arrayLiteral elements: Word...) { self.init(elements) }

  /// Whether the set has no words.
  public var isEmpty: Bool { bits == 0 }

  /// The words, in the order in which they are declared.
  public var words: [Word] { Word.allCases.filter(contains) }

  /// The words as a cell holds them, separated by `|`; `nil` where there are none.
  package var cell: String? {
    isEmpty ? nil : words.map(\.name).joined(separator: "|")
  }

  /// Whether a word is in the set.
  public func contains(_ word: Word) -> Bool { bits & (1 << word.rawValue) != 0 }

  /// Adds a word.
  public mutating func insert(_ word: Word) { bits |= 1 << word.rawValue }

  /// Adds the words of another set.
  public mutating func formUnion(_ other: Self) { bits |= other.bits }

  /// How many words two sets share.
  public func sharedCount(with other: Self) -> Int { (bits & other.bits).nonzeroBitCount }
}

/// A set of roles.
public typealias Roles = CompassSet<Role>

/// A set of functions.
public typealias Functions = CompassSet<Function>
