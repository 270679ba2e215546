import Foundation

/// How many people of each group there are in the population that the network wants to be of.
public struct Population: Sendable, Hashable {
  /// A group of the population.
  public struct Group: Sendable, Hashable {
    /// The attribute, such as `gender`.
    public let attribute: String

    /// The group, as the attribute has it.
    public let name: String

    /// The number of people.
    public let count: Double

    /// Creates a group.
    public init(attribute: String, name: String, count: Double) {
      self.attribute = attribute
      self.name = name
      self.count = count
    }
  }

  /// The groups, in the order of their file.
  public let groups: [Group]

  /// The name of the file that it was read from; empty where it was not.
  public let file: String

  /// Creates a population.
  public init(_ groups: [Group], file: String = "") { (self.groups, self.file) = (groups, file) }
}

/// How a group of the population is represented among the actors.
public struct Representation: Sendable, Hashable {
  /// The group, as the actors spell it.
  public let group: String

  /// The group, as the population spells it.
  let groupOfPopulation: String

  /// Its people in the population.
  let populationCount: Double

  /// The positions in the sample of its actors.
  public let members: [Int]

  /// The number of its actors.
  public var actors: Int { members.count }

  /// Its share of the actors.
  public let share: Double

  /// Its share of the population.
  public let populationShare: Double

  /// How often chance gives a share as far from that of the population; `nil` where that is not told.
  public let pValue: Double?

  /// How many actors there are of whom the group is not known, and of whom it is.
  public let unknown: Int
  let known: Int

  /// As how many draws every person of the sample counts; 1 where nobody shares an association.
  let drawsPerActor: Double

  /// Whether its share would be on the same side of that of the population if all whose group is not known
  /// were in it, and if none of them were.
  public var holds: Bool {
    let all = Double(known + unknown)
    let (least, most) = (Double(members.count) / all, Double(members.count + unknown) / all)
    return share < populationShare ? most < populationShare : least > populationShare
  }

  /// How many times its share of the population the share of the actors is: 1 where they are equal;
  /// `nil` for a group of nobody.
  public var ratio: Double? { populationShare > 0 ? share / populationShare : nil }
}

extension EquitySample {
  /// How the groups of a population are represented among the actors.
  ///
  /// Whether chance explains a difference is told by the binomial distribution, with as many draws as
  /// there would be if the people of an association were all alike (Kish's effective sample size,
  /// n² / Σ n(b)² for associations of n(b) people): people come by associations, not one by one.
  ///
  /// - Parameters:
  ///   - groups: The groups of the sample's actors; who has several values is in that of each, unless the
  ///     population has a group of the combination.
  ///   - attribute: The name of their attribute.
  ///   - population: The population.
  /// - Returns: A representation for every group of the population, in its order; groups that only the
  ///   actors have do not count. Where nobody is of any, nobody is of each, and no p-value is told.
  ///   `nil` where the population says nothing of the attribute.
  /// - Source: L. Kish, *Survey Sampling*, 1965.
  public func representation(
    of groups: ValueGroups,
    attribute: String,
    in population: Population
  ) -> [Representation]? {
    let wanted = population.groups.filter { $0.attribute.folded == attribute.folded }
    guard !wanted.isEmpty else { return nil }
    let named = Set(wanted.map(\.name.groupKey))
    var names: [String: String] = [:]
    let keysOfCell = groups.cells.names.enumerated().map { cell, name -> [String] in
      let isCombined = groups.valuesOfCell[cell].count > 1 && named.contains(name.groupKey)
      return isCombined
        ? [name.groupKey] : groups.valuesOfCell[cell].map { groups.names[$0].groupKey }
    }
    for (cell, keys) in keysOfCell.enumerated() {
      if keys.count == 1, groups.valuesOfCell[cell].count > 1 {
        names[keys[0]] = groups.cells.names[cell]
      }
    }
    var members: [String: [Int]] = [:]
    for (position, cell) in groups.cells.labels.enumerated() {
      for key in cell.map({ keysOfCell[$0] }) ?? [] { members[key, default: []].append(position) }
    }
    for name in groups.names where members[name.groupKey] != nil { names[name.groupKey] = name }
    let all = wanted.reduce(0) { $0 + $1.count }
    let known = groups.cells.labels.indices.filter { position in
      groups.cells.labels[position].map { keysOfCell[$0].contains(where: named.contains) } ?? false
    }
    guard all > 0 else { return [] }
    let n = Double(known.count)
    let unknown = groups.cells.labels.count { $0 == nil }
    let draws = effectiveSize(of: known)
    let everyone = Array(groups.cells.labels.indices)
    let drawsPerActor = everyone.isEmpty ? 1 : effectiveSize(of: everyone) / Double(everyone.count)
    return wanted.map { group in
      let members = members[group.name.groupKey] ?? []
      let share = known.isEmpty ? 0 : Double(members.count) / n
      return Representation(
        group: names[group.name.groupKey] ?? group.name,
        groupOfPopulation: group.name,
        populationCount: group.count,
        members: members,
        share: share,
        populationShare: group.count / all,
        pValue: known.isEmpty
          ? nil : binomialPValue(share: share, expected: group.count / all, draws: draws),
        unknown: unknown,
        known: known.count,
        drawsPerActor: drawsPerActor
      )
    }
  }

  /// Kish's effective sample size of some actors: n² / Σ n(b)².
  private func effectiveSize(of actors: [Int]) -> Double {
    var blockSizes: [Int: Double] = [:]
    for position in actors { blockSizes[blocks.labels[position], default: 0] += 1 }
    let n = Double(actors.count)
    return n * n / blockSizes.keys.sorted().reduce(0) { $0 + pow(blockSizes[$1] ?? 0, 2) }
  }
}

/// Twice the smaller tail of the binomial distribution, at the whole number of successes nearest to a
/// share.
///
/// - Returns: `nil` where all or nothing is expected.
func binomialPValue(share: Double, expected: Double, draws: Double) -> Double? {
  guard expected > 0, expected < 1 else { return nil }
  let n = max(1, draws.rounded())
  let successes = (share * n).rounded()
  func probability(_ k: Double) -> Double {
    let ways: Double = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    let chances: Double = k * log(expected) + (n - k) * log1p(-expected)
    return exp(ways + chances)
  }
  func sum(_ range: ClosedRange<Int>) -> Double {
    range.reduce(0) { $0 + probability(Double($1)) }
  }
  let k = Int(successes)
  return min(1, 2 * min(sum(0...k), sum(k...Int(n))))
}

extension String {
  /// The values of a cell in a fixed order, as groups are compared.
  fileprivate var groupKey: String {
    Attribute.values(in: self).map(\.folded).sorted().joined(separator: "|")
  }
}
