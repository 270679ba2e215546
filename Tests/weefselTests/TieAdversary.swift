import Foundation
import GraphCore
import SocialNetwork
import TestSupport

/// A reader of all that is printed of ties by one sensitive attribute that people alone have, who solves
/// for what `capital` withholds.
///
/// The reader knows the network, so the ties between the people of any two kinds, and those of each kind
/// with others; which groups are shown of which kinds, and how many people they have; and every sum,
/// share and index that is printed, as it is rounded. Unknown are the ties between the people of any two
/// groups, kind by kind, those whose group is not shown being one group.
struct TieAdversary {
  /// A group of people of one kind.
  private struct Class: Hashable {
    let kind: ActorKind
    /// The group; `nil` for all that are not shown.
    let group: String?
  }

  /// The rows of the outputs, by what they are of.
  struct Printed {
    /// The measures of `describe`, and what its JSON says of the ties used.
    var described: [[String: String]] = []
    var basis = ""

    /// The rows of `capital --detail` by kind and by group, and its table of totals by class.
    var byKind: [[String: String]] = []
    var byGroup: [[String: String]] = []
    var totals: [String: String] = [:]

    /// The rows of `equity`.
    var equity: [[String: String]] = []

    /// The share of ties between groups of `compass`; empty where it is not told.
    var mixing = ""
  }

  private let network: Network
  private let counts: GuardedTieCounts
  private let classes: [Class]
  private let classOf: [Int?]
  private let isUsed: [Bool]
  private var program: LinearProgram
  private var open: LinearProgram

  /// The true numbers, to see that what is printed is read rightly.
  private var truth: [Double]

  /// What is printed that is not true as it is read: nothing.
  private(set) var misread: [String] = []

  init(_ network: Network, by attribute: Attribute, policy: DisclosurePolicy, _ printed: Printed) {
    let session = DisclosureSession(policy: policy, actors: network.actors)
    let shown = session.division(of: attribute)
    let counts = session.tieCounts(of: network, by: attribute)
    let people = network.actors.indices.filter { network.actors.kinds[$0].isPerson }
    func named(_ actor: Int, _ division: Division) -> String? {
      division.groups.labels[actor].map { division.groups.names[$0] }
    }
    let all = people.map { Class(kind: network.actors.kinds[$0], group: named($0, shown)) }
    var classes: [Class] = []
    for one in all where !classes.contains(one) { classes.append(one) }
    var classOf = [Int?](repeating: nil, count: network.actors.count)
    for (place, actor) in people.enumerated() {
      classOf[actor] = classes.firstIndex(of: all[place])
    }
    isUsed = classes.map { $0.group.map(counts.division.groups.names.contains) ?? false }
    self.network = network
    self.counts = counts
    self.classes = classes
    self.classOf = classOf
    let pairs = classes.count * (classes.count + 1) / 2
    open = LinearProgram(unknowns: pairs + classes.count)
    program = open
    truth = [Double](repeating: 0, count: pairs + classes.count)
    learnTheNetwork()
    program = open
    learn(printed)
  }

  // MARK: - Unknowns

  private func tie(_ a: Int, _ b: Int) -> Int { max(a, b) * (max(a, b) + 1) / 2 + min(a, b) }

  /// The ties of a class with others than people.
  private func other(_ a: Int) -> Int { classes.count * (classes.count + 1) / 2 + a }

  private var pairs: [(Int, Int)] {
    classes.indices.flatMap { a in (0...a).map { (a, $0) } }
  }

  /// The weight of every unknown in the ends that some classes have in ties of a sort.
  private func ends(of own: (Int) -> Bool, _ tieClass: TieClass) -> [Int: Double] {
    var weights: [Int: Double] = [:]
    for (a, b) in pairs where sort(a, b) == tieClass {
      let count = (own(a) ? 1.0 : 0) + (own(b) ? 1 : 0)
      if count > 0 { weights[tie(a, b)] = count }
    }
    return weights
  }

  private func total(_ tieClass: TieClass) -> [Int: Double] {
    ends(of: { _ in true }, tieClass).mapValues { $0 / 2 }
  }

  private func sort(_ a: Int, _ b: Int) -> TieClass {
    guard isUsed[a], isUsed[b] else { return .unclassified }
    return classes[a].group == classes[b].group ? .bonding : .bridging
  }

  // MARK: - Learning

  /// The ties between people of any two kinds, and those of each kind with others, are public.
  private mutating func learnTheNetwork() {
    var between: [Set<ActorKind>: Double] = [:]
    var others: [ActorKind: Double] = [:]
    let kinds = network.actors.kinds
    network.graph.forEachEdge { u, v, _ in
      switch (classOf[u] != nil, classOf[v] != nil) {
      case (true, true): between[[kinds[u], kinds[v]], default: 0] += 1
      case (true, false): others[kinds[u], default: 0] += 1
      case (false, true): others[kinds[v], default: 0] += 1
      case (false, false): break
      }
      switch (classOf[u], classOf[v]) {
      case (let a?, let b?): truth[tie(a, b)] += 1
      case (let a?, nil), (nil, let a?): truth[other(a)] += 1
      case (nil, nil): break
      }
    }
    let present = Set(classes.map(\.kind))
    for first in present {
      let own = classes.indices.filter { classes[$0].kind == first }
      open.learn(sumOf: own.map(other), is: others[first] ?? 0)
      for second in present where first.rawValue <= second.rawValue {
        let sum = pairs.filter {
          [classes[$0.0].kind, classes[$0.1].kind] as Set == [first, second]
        }
        open.learn(sumOf: sum.map { tie($0.0, $0.1) }, is: between[[first, second]] ?? 0)
      }
    }
  }

  private mutating func learn(
    _ weights: [Int: Double],
    in bounds: ClosedRange<Double>?,
    from source: String
  ) {
    guard let bounds else { return }
    let actual = weights.reduce(0) { $0 + $1.value * truth[$1.key] }
    if actual < bounds.lowerBound - 1e-6 || actual > bounds.upperBound + 1e-6 {
      misread.append("\(source): \(actual), \(bounds)")
    }
    program.learn(weights, isAtMost: bounds.upperBound + 1e-9)
    program.learn(weights.mapValues { -$0 }, isAtMost: 1e-9 - bounds.lowerBound)
  }

  /// That one weighted sum is a part of another.
  private mutating func learn(
    _ part: [Int: Double],
    of whole: [Int: Double],
    in bounds: ClosedRange<Double>?,
    from source: String
  ) {
    guard let bounds else { return }
    func sum(_ weights: [Int: Double]) -> Double {
      weights.reduce(0) { $0 + $1.value * truth[$1.key] }
    }
    let actual = sum(part) / sum(whole)
    if actual < bounds.lowerBound - 1e-6 || actual > bounds.upperBound + 1e-6 {
      misread.append("\(source): \(actual), \(bounds)")
    }
    program.learn(part.adding(whole, times: -bounds.upperBound), isAtMost: 1e-9)
    program.learn(
      part.mapValues { -$0 }.adding(whole, times: bounds.lowerBound),
      isAtMost: 1e-9
    )
  }

  private mutating func learn(_ printed: Printed) {
    let used = total(.bonding).adding(total(.bridging))
    let words = printed.basis.split(separator: " ")
    if words.count > 1, words[1] == "ties" {
      learn(used, in: bounds(String(words[0]), isWhole: true), from: "ties used")
    }
    for row in printed.described {
      let parts = (row["measure"] ?? "").components(separatedBy: ":")
      learn(parts[0], of: parts.count > 1 ? parts[1] : "", row["value"] ?? "", row["note"] ?? "")
    }
    for row in printed.equity {
      let (measure, group) = (row["measure"] ?? "", row["group"] ?? "")
      learn(measure, of: group, row["mean"] ?? "", row["note"] ?? "")
      guard measure == "degree", let mean = bounds(row["mean"] ?? "") else { continue }
      let own = classes.indices.filter { classes[$0].group == group }
      let count = Double(classOf.count { $0.map(own.contains) ?? false })
      var weights = Dictionary(uniqueKeysWithValues: own.map { (other($0), 1.0) })
      for tieClass in [TieClass.bonding, .bridging, .unclassified] {
        weights = weights.adding(ends(of: own.contains, tieClass))
      }
      learn(
        weights,
        in: mean.lowerBound * count...mean.upperBound * count,
        from: "degrees of \(group)"
      )
    }
    for (row, own) in rows(printed) {
      for tieClass in [TieClass.bonding, .bridging, .unclassified] {
        learn(
          ends(of: own.contains, tieClass),
          in: bounds(row[tieClass.name] ?? "", isWhole: true),
          from: "\(tieClass.name) of \(row["group"] ?? "")"
        )
      }
      let both = ["linking", "membership"].compactMap { bounds(row[$0] ?? "", isWhole: true) }
      if both.count == 2 {
        let least = both[0].lowerBound + both[1].lowerBound
        learn(
          Dictionary(uniqueKeysWithValues: own.map { (other($0), 1.0) }),
          in: least...(both[0].upperBound + both[1].upperBound),
          from: "others of \(row["group"] ?? "")"
        )
      }
      if let number = Double(row["closure"] ?? "") {
        let inside = ends(of: own.contains, .bonding)
        learn(
          inside,
          of: inside.adding(ends(of: own.contains, .bridging)),
          in: number - 0.005...number + 0.005,
          from: "closure of \(row["group"] ?? "")"
        )
      }
    }
    for tieClass in [TieClass.bonding, .bridging] {
      learn(
        total(tieClass),
        in: bounds(printed.totals[tieClass.name] ?? "", isWhole: true),
        from: "all \(tieClass.name)"
      )
    }
    if let share = Double(printed.mixing) {
      learn(total(.bridging), of: used, in: share - 0.005...share + 0.005, from: "compass")
    }
  }

  /// The rows of `capital` that are of people, each with the classes that it is of.
  private func rows(_ printed: Printed) -> [(row: [String: String], own: [Int])] {
    let byKind = printed.byKind.map { row in
      (row, classes.indices.filter { classes[$0].kind.name == row["group"] })
    }
    let byGroup = printed.byGroup.map { row in
      (row, classes.indices.filter { classes[$0].group == row["group"] })
    }
    return (byKind + byGroup).filter { !$1.isEmpty }
  }

  /// An index of how far ties stay within groups.
  private mutating func learn(_ measure: String, of group: String, _ value: String, _ note: String)
  {
    let (within, between) = (total(.bonding), total(.bridging))
    let range: ClosedRange<Double>? =
      note.contains("over 0.9")
      ? 0.9...1 : note.contains("under -0.9") ? -1...(-0.9) : bounds(value)
    guard let range else { return }
    switch measure {
    case "ei-index":
      // (B − W) / (B + W) between two numbers.
      learn(between.adding(within, times: -1), of: between.adding(within), in: range, from: measure)
    case "coleman":
      let sizes = counts.division.groups.sizes
      guard let place = counts.division.groups.names.firstIndex(of: group) else { return }
      let usual = Double(sizes[place] - 1) / Double(sizes.reduce(0, +) - 1)
      func share(_ index: Double) -> Double {
        index > 0 ? usual + index * (1 - usual) : usual + index * usual
      }
      let own = classes.indices.filter { classes[$0].group == group }
      let inside = ends(of: own.contains, .bonding)
      learn(
        inside,
        of: inside.adding(ends(of: own.contains, .bridging)),
        in: share(range.lowerBound)...share(range.upperBound),
        from: "coleman of \(group)"
      )
    default: break
    }
  }

  /// What a number of two digits may stand for; a whole one below 100 is itself.
  private func bounds(_ text: String, isWhole: Bool = false) -> ClosedRange<Double>? {
    guard let number = Double(text) else { return nil }
    if isWhole, abs(number) < 100 { return number...number }
    let digits = number == 0 ? -1 : floor(log10(abs(number))) - 1
    return number - pow(10, digits) / 2...number + pow(10, digits) / 2
  }

  // MARK: - Solving

  /// The cells that `capital` withholds, and those of them that can be one whole number only, though the
  /// network alone leaves more open.
  func attack(_ printed: Printed) -> (finds: [String], tried: Int) {
    var finds: [String] = []
    var tried = 0
    guard misread.isEmpty else { return (misread.map { "misread " + $0 }, 0) }
    func attack(_ name: String, _ weights: [Int: Double], _ cell: String?) {
      guard cell.flatMap(Double.init) == nil, !weights.isEmpty else { return }
      func width(_ program: LinearProgram) -> Double {
        program.maximum(of: weights) + program.maximum(of: weights.mapValues { -$0 })
      }
      guard width(open) >= 1 else { return }
      tried += 1
      if width(program) < 1 - 1e-6 { finds.append(name) }
    }
    for tieClass in [TieClass.bonding, .bridging] {
      attack("all \(tieClass.name)", total(tieClass), printed.totals[tieClass.name])
      for (row, own) in rows(printed) {
        attack(
          "\(row["group"] ?? "") \(tieClass.name)",
          ends(of: own.contains, tieClass),
          row[tieClass.name]
        )
      }
    }
    return (finds, tried)
  }
}

extension [Int: Double] {
  /// The sum with another times a number.
  fileprivate func adding(_ other: [Int: Double], times factor: Double = 1) -> [Int: Double] {
    merging(other.mapValues { factor * $0 }, uniquingKeysWith: +)
  }
}
