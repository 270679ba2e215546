/// A number that says how the network serves a part of the compass.
///
/// It has no words: what it means is told by whoever reports it, from its ``id``, its ``value`` and its
/// ``base``.
public struct Indicator: Sendable, Identifiable {
  /// Which number it is.
  public let id: IndicatorID

  /// What was found.
  public let value: Value

  /// What chance would give; `nil` where that is not asked, or cannot be told.
  public let chance: ChanceComparison?

  /// What is known beside the value.
  public let base: Base

  /// Between what the value lies, whatever is not known; `nil` where nothing is unknown, or the
  /// extremes are not told.
  public let bounds: Bounds?

  /// The least and the most that a share can be for all that is not known.
  ///
  /// Those who were not surveyed, or of whom ties were left out, have all the ties that they could
  /// have with one another, or none but those that are known; of whoever was surveyed all are known.
  public struct Bounds: Sendable, Hashable {
    /// The least, from 0 to 1.
    public let least: Double

    /// The most, from 0 to 1.
    public let most: Double

    /// The bounds of counts out of a whole; `nil` of nothing.
    init?(_ least: Int, _ most: Int, of whole: Int) {
      guard whole > 0 else { return nil }
      self.least = Double(least) / Double(whole)
      self.most = Double(most) / Double(whole)
    }
  }

  /// What was found.
  public enum Value: Sendable, Hashable {
    /// How many.
    case count(Int)

    /// How many of how many; undefined of none.
    case share(Int, of: Int)

    /// A share that is not a count over a count, from 0 to 1, such as a mean of shares.
    case portion(Double)

    /// A number on a scale of its own.
    case number(Double)

    /// Not defined for this network.
    case undefined

    /// Not known, for ties or actors of which too little is known.
    case unknown

    /// A number of a sensitive group, as far as it may be told; shown as a share where it is one.
    case guarded(Guarded, isShare: Bool, offBy: Double? = nil)

    /// Not to be had without something that the data or the question do not have.
    case needs(Need)
  }

  /// Creates an indicator.
  public init(
    _ id: IndicatorID,
    _ value: Value,
    chance: ChanceComparison? = nil,
    base: Base = .valueAlone,
    bounds: Bounds? = nil
  ) {
    self.bounds = bounds
    self.id = id
    self.value = value
    self.chance = chance
    self.base = base
  }
}

extension Indicator.Value {
  /// The number in machine output; `nil` where there is none.
  public var number: Double? {
    switch self {
    case .count(let count): Double(count)
    case .share(let part, let whole): whole > 0 ? Double(part) / Double(whole) : nil
    case .portion(let number), .number(let number): number
    case .guarded(let guarded, _, _): guarded.number
    case .undefined, .unknown, .needs: nil
    }
  }

  /// What the indicator cannot do without; `nil` where it lacks nothing.
  public var need: Need? {
    if case .needs(let need) = self { need } else { nil }
  }

  /// A number of the same sort, such as the one that chance gives.
  public func like(_ number: Double) -> Indicator.Value {
    switch self {
    case .share, .portion: .portion(number)
    default: .number(number)
    }
  }
}

/// What an indicator cannot do without.
public enum Need: Sendable, Hashable {
  /// A column of the file of ties.
  case tieColumn(String)

  /// A column of the file of actors.
  case actorColumn(String)

  /// Who the umbrella is.
  case umbrella

  /// Actors of some kind.
  case actors(ActorKind)

  /// The name in machine output, such as `ties.function`.
  public var name: String {
    switch self {
    case .tieColumn(let column): "ties.\(column)"
    case .actorColumn(let column): "actors.\(column)"
    case .umbrella: "umbrella"
    case .actors(let kind): kind.name
    }
  }
}

extension Indicator {
  /// What is known of an indicator beside its value.
  ///
  /// These are the numbers, actors and names that its sentence rests on; actors are positions in the
  /// network.
  public enum Base: Sendable, Hashable {
    /// The value says it all.
    case valueAlone

    /// The name of the attribute by which places or sectors are told.
    case attribute(String)

    /// The same share among the actors of each kind there is.
    case kinds([KindShare])

    /// How many of how many there are with the umbrella.
    case withUmbrella(Int, of: Int)

    /// The umbrella's own staff do not count.
    case staffApart

    /// How many things the value is the middle one of.
    case middle(of: Int)

    /// On whom the others depend, the umbrella left out of account where one is named, and on whom as
    /// many do; none where they depend on nobody.
    case doorkeeper([Int], isBesideUmbrella: Bool)

    /// How many of those counted stand on a lower rung than the one that the count is of.
    case onLowerRung(Int)

    /// A group of so many, too few to say anything of differences.
    case tooFew(of: Guarded)

    /// A group of so many, where numbers lie too close together to say anything of differences.
    case tooAlike(of: Guarded)

    /// How a group of so many differs from others of the same kinds, whose mean is the usual number.
    case compared(GuardedEquity.Verdict, usual: Guarded, of: Guarded)

    /// Of how many ties the share is, what chance gives, and how far each may be off where it is rounded.
    case mixing(of: Guarded, offBy: Double?, expected: Double, expectedOffBy: Double?, Verdict)

    /// What chance gives, as far as it may be told, and what that makes of the value.
    case expected(Double, Verdict)

    /// How often two people at random differ, as far as that may be told; of how many associations the
    /// value is the mean, and how far it may be off; and what the two as they are shown make of it, `nil`
    /// where one of them is not told.
    case amongAll(RoundedShare, associations: Guarded, step: Double?, Verdict?)

    /// The same by an attribute that is not guarded.
    case amongPeople(Double?, by: String, associations: Int)

    /// The day up to which, or before which, ties began.
    case day(Day)

    /// How many have ties in the layer, and of how many of them a sample was looked at; `nil` where all
    /// were.
    case participants(Int, sample: Int?)

    /// How many years a group is new, and of how many more it is not known whether they are.
    case years(Int, uncertain: Int)

    /// How many groups are new.
    case newGroups(Int)

    /// Of how many more it is not known.
    case uncertain(Int)

    /// How many ties join a person and a group, two people, two groups, and a government.
    case ends(personAndGroup: Int, people: Int, groups: Int, government: Int)

    /// How many of them are within two steps, and of how many others too little is known.
    case near(Int, uncertain: Int)

    /// How many ties there are in all, how many of them the best connected actor has, who that is where
    /// it is told, and how many actors there are besides governments.
    case contacts(ties: Int, most: Int, of: Int?, among: Int)

    /// How many actors the groups have, of how many.
    case members(Int, of: Int)

    /// How many groups are close-knit and open, only one of both, and neither; and in how many others
    /// nearly all ties are memberships.
    case knitting(both: Int, closeKnit: Int, open: Int, neither: Int, memberships: Int)

    /// So many of the ties join a person with a group, so that there is hardly any triangle to close.
    case memberships(Int, of: Int)

    /// How many organisations serve one function, two, and so on.
    case counts([Int])

    /// The places meant, those with most actors first, the attribute that tells them, and of how many
    /// more it is not known.
    case places([String], by: String, uncertain: Int)

    /// The places meant, those with most actors first, of how many more it is not known, and how many
    /// others have no government.
    case governed([String], uncertain: Int, others: Int)

    /// Who is lost, how many are connected now, and what else is known of such a loss.
    case loss([Int], now: Int, Loss)

    /// How many of how many ties each of the actors with most of them has.
    case ties(Int, of: Int, around: [Int])

    /// Through whom most paths lead, through each as many, and whether that is an estimate.
    case paths(through: [Int], isEstimate: Bool)

    /// From how many actors the value was estimated, and to within what.
    case estimate(sources: Int, error: Double)
  }

  /// A share among the actors of a kind.
  public struct KindShare: Sendable, Hashable {
    /// The kind.
    public let kind: ActorKind

    /// How many of its actors are counted.
    public let count: Int

    /// How many actors of it there are.
    public let whole: Int
  }

  /// What is known of a loss.
  public enum Loss: Sendable, Hashable {
    /// No other actor would be a worse loss; the mean over all of them, and whether another would be as bad.
    case worstOfOne(mean: Double, isShared: Bool)

    /// No other two would be a worse loss; whether others would be as bad.
    case worstOfTwo(isShared: Bool)

    /// Not all pairs were tried.
    case worstOfSomePairs

    /// It is the loss of the umbrella, which may be the worst of all.
    case umbrella(isWorst: Bool)
  }
}
