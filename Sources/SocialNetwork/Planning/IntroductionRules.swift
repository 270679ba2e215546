/// Which introductions may be proposed, and how many each actor can bear.
public struct IntroductionRules: Sendable, Hashable {
  /// The kinds that may stand at the ends of a new tie; `nil`: any, but not two private people.
  public var kinds: Set<ActorKind>?

  /// The attributes of which the ends must share a value, each of them.
  public var sameAttributes: [String]

  /// How many new ties an actor can bear.
  public var capacity: Capacity

  /// The positions of actors that are left in peace.
  public var avoided: Set<Int>

  /// The only pairs that may be proposed, by position; `nil`: any.
  public var pairs: [Pair]?

  /// Two actors.
  public struct Pair: Sendable, Hashable {
    /// The position of one.
    public let source: Int

    /// The position of the other.
    public let target: Int

    /// Creates a pair.
    public init(_ source: Int, _ target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// Creates rules; without arguments, those of a plan of which no more is asked.
  public init(
    kinds: Set<ActorKind>? = nil,
    sameAttributes: [String] = [],
    capacity: Capacity = Capacity(),
    avoided: Set<Int> = [],
    pairs: [Pair]? = nil
  ) {
    self.kinds = kinds
    self.sameAttributes = sameAttributes
    self.capacity = capacity
    self.avoided = avoided
    self.pairs = pairs
  }
}

/// How many new ties an actor of each kind can bear.
public struct Capacity: Sendable, Hashable {
  private var limits: [ActorKind: Int] = [
    .organisation: 5, .memberAssociation: 3, .government: 2, .volunteer: 1, .individual: 1,
    .unknown: 1,
  ]

  /// Creates the usual capacity: 5 for an organisation, 3 for an association, 2 for a government, 1 for a
  /// person and for who may be one.
  public init() {}

  /// The number for a kind.
  public subscript(kind: ActorKind) -> Int {
    get { limits[kind] ?? 1 }
    set { limits[kind] = newValue }
  }
}
