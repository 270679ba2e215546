import GraphCore

/// How far actors have ties with others of their own group.
public struct Homophily: Sendable {
  /// The groups, in the order of their names.
  public let groups: [Group]

  /// Krackhardt and Stern's index: 1 where all ties lead to other groups, −1 where none does; `nil`
  /// where no tie can be used.
  public let eiIndex: Double?

  /// The index to be expected were groups dealt out at random within kinds; `nil` where there is no
  /// index.
  ///
  /// For each pair of kinds of actors who have ties, the chance that two actors of known group differ
  /// follows from how many of each kind are in each group. With one kind it is Krackhardt and Stern's
  /// (E* − I*)/(E* + I*).
  public let expectedEIIndex: Double?

  /// How often chance gives an index as far out, twice the smaller tail; `nil` where there is no index.
  ///
  /// Groups are dealt out within kinds, and among people by association as a whole, as in every
  /// comparison of groups; see ``Network/permutationBlocks(besides:among:)`` and ``GroupTest``.
  public let eiPValue: Double?

  /// What the index is more or less than expected: the size of the effect; `nil` where there is no index.
  public var eiDifference: Double? {
    if let eiIndex, let expectedEIIndex { eiIndex - expectedEIIndex } else { nil }
  }

  /// The mean index of groups so dealt out; `nil` where there is no index, or no permutations.
  ///
  /// People of an association stay together, and have ties with each other, so that it lies below
  /// ``expectedEIIndex`` where ties and groups both keep within associations.
  public let eiNullMean: Double?

  /// Between what and what the index lies 95 times of a hundred when groups are so dealt out.
  ///
  /// An index outside has a p-value of 0.05 or less, so that the range tells how large a difference would
  /// have been found. `nil` for fewer than 39 permutations.
  public let eiNullRange: ClosedRange<Double>?

  /// Newman's assortativity by group; `nil` where it is not defined.
  public let assortativity: Double?

  /// Newman's assortativity by number: the correlation of the numbers at the ends of a tie; `nil` where
  /// it is not defined, or not all values are numbers.
  public let numericAssortativity: Double?

  /// Whether all values are numbers.
  public let isNumeric: Bool

  /// The ties of which the groups of both ends are known.
  public let tiesUsed: Int

  /// The ties of which that of an end is not known.
  public let tiesLeftOut: Int

  /// A group and how far it keeps to itself.
  public struct Group: Sendable, Hashable {
    /// The name of the group.
    public let name: String

    /// The number of its actors.
    public let actorCount: Int

    /// Coleman's index of the group; `nil` where it is not defined.
    public let coleman: Double?
  }

  /// The most distinct numbers that are likely codes, as in 1 for women and 2 for men; more are likely
  /// a quantity, such as an age, which hardly two actors have the same of.
  public static let groupLimit = 10
}

extension Network {
  /// How far actors have ties with others who have the same value of an attribute.
  ///
  /// An actor with several values is in the group of each; see ``ValueGroups``. Numbers may be codes, so
  /// they are groups too; where all values are numbers, their correlation comes besides.
  ///
  ///     let homophily = network.homophily(by: municipality)
  ///
  /// - Parameters:
  ///   - attribute: The attribute.
  ///   - options: Whether ties count by their weight, and how many threads may work.
  ///   - permutations: How often groups are dealt out at random for the p-value.
  ///   - seed: The seed of these permutations.
  ///   - umbrella: The umbrella, which keeps nobody together in them; `nil` where none is named.
  /// - Returns: The measures of homophily.
  public func homophily(
    by attribute: Attribute,
    options: MeasureOptions = MeasureOptions(),
    permutations: Int = 5000,
    seed: UInt64 = 1,
    besides umbrella: Int? = nil
  ) -> Homophily {
    var permuting = PermutationOptions(threads: options.threadCount)
    (permuting.count, permuting.seed, permuting.umbrella) = (permutations, seed, umbrella)
    return homophily(
      by: ValueGroups(of: attribute),
      numbers: attribute.numbers,
      options: options,
      permuting
    )
  }

  /// How far actors have ties within their own group.
  ///
  /// - Parameters:
  ///   - groups: The groups.
  ///   - options: Whether ties count by their weight, and how many threads may work.
  ///   - permutations: How often groups are dealt out at random for the p-value.
  ///   - seed: The seed of these permutations.
  /// - Returns: The measures of homophily.
  /// - Complexity: O(*r* (*n* + *m*)) for *r* permutations.
  public func homophily(
    by groups: ValueGroups,
    options: MeasureOptions = MeasureOptions(),
    permutations: Int = 5000,
    seed: UInt64 = 1
  ) -> Homophily {
    var permuting = PermutationOptions(threads: options.threadCount)
    (permuting.count, permuting.seed) = (permutations, seed)
    return homophily(by: groups, numbers: nil, options: options, permuting)
  }

  private func homophily(
    by groups: ValueGroups,
    numbers: [Double?]?,
    options: MeasureOptions,
    _ permuting: PermutationOptions
  ) -> Homophily {
    let graph = graph(options)
    let mixing = Mixing(of: graph, groups: groups)
    let test = mixing.test(in: self, options: permuting)
    // The index falls with the weight within.
    func index(_ within: Double) -> Double { (mixing.total - 2 * within) / mixing.total }
    return Homophily(
      groups: mixing.results,
      eiIndex: mixing.eiIndex,
      expectedEIIndex: mixing.expectedEIIndex(kinds: actors.kinds),
      eiPValue: test?.pValue,
      eiNullMean: test?.mean.map(index),
      eiNullRange: test?.range.map { index($0.upperBound)...index($0.lowerBound) },
      assortativity: mixing.assortativity,
      numericAssortativity: numbers.flatMap { graph.assortativity(of: $0) },
      isNumeric: numbers != nil,
      tiesUsed: mixing.ties.count,
      tiesLeftOut: mixing.tiesLeftOut
    )
  }
}
