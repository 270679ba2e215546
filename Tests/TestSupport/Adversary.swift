public import SocialNetwork

/// A reader of all that may be published of two attributes, who tries to recover what is withheld.
///
/// The adversary is given more than any command prints: within each kind the exact number of actors,
/// of those in every group and crossing shown, and, for a score that is published of every actor, the
/// means of these as they are rounded. It solves for what is withheld exactly, by linear programming
/// (the tables are such that the bounds of counts are whole numbers).
///
/// - A count is *recovered* when what it may be spans less than the threshold, though it would span
///   more if only the margins, that is what is shown of either attribute alone, were known.
/// - A mean of fewer actors than the threshold is *recovered* when all it may be, as long as there is
///   anyone, is within a tenth of the truth; unless that is so when only the margins are known, or for
///   a group what is left in all, as where all scores are alike.
public struct Adversary {
  private let session: DisclosureSession
  private let raw: (first: Groups, second: Groups)
  private let divisions: (first: Division, second: Division)
  private let crossing: Crossing

  /// Something that the adversary got hold of.
  public struct Find: CustomStringConvertible {
    /// What it is: a kind, and a group or crossing in it.
    public let description: String
  }

  /// An adversary who reads what a policy lets through.
  public init(of session: DisclosureSession, _ first: Attribute, _ second: Attribute) {
    self.session = session
    raw = (Groups(of: first), Groups(of: second))
    divisions = (session.division(of: first), session.division(of: second))
    crossing = session.crossing(of: divisions.first, divisions.second)
  }

  /// The groups and crossings of which the number of actors can be worked out.
  public func countsRecovered() -> (finds: [Find], tried: Int) {
    var finds: [Find] = []
    var tried = 0
    for kind in ActorKind.allCases {
      let table = Table(self, kind: kind)
      guard !table.members.isEmpty else { continue }
      let threshold = session.policy.audience.threshold(for: kind)
      let count = Double(table.members.count)
      func program(knowing sets: [[Int]]) -> LinearProgram {
        var program = LinearProgram(unknowns: table.cellCount)
        program.learn(sumOf: Array(0..<table.cellCount), is: count)
        for set in sets { program.learn(sumOf: set, is: Double(table.count(of: set))) }
        return program
      }
      let all = program(knowing: table.margins + table.crossings)
      let margins = program(knowing: table.margins)
      for (name, set) in table.targets where table.count(of: set) < threshold {
        tried += 1
        let span = all.interval(ofSumOf: set).width
        guard span < Double(threshold) - 1e-6 else { continue }
        let free = margins.interval(ofSumOf: set).width
        // One-way, the only thing that is public anyway is the number of all.
        let needed = min(Double(threshold), table.isMargin(set) ? count : free)
        if span < needed - 1e-6 {
          finds.append(Find(description: "\(kind.name), \(name): spans \(span) of \(needed)"))
        }
      }
    }
    return (finds, tried)
  }

  /// The groups and crossings of which the mean of a score can be worked out.
  public func meansRecovered(of scores: [Double]) -> (finds: [Find], tried: Int) {
    var finds: [Find] = []
    var tried = 0
    for kind in ActorKind.allCases {
      let table = Table(self, kind: kind)
      let threshold = session.policy.audience.threshold(for: kind)
      let own = table.members.map { scores[$0] }
      guard let lowest = own.min(), let highest = own.max() else { continue }
      // The unknowns are the numbers of actors in the cells, and the sums of their scores less what
      // these are at least.
      let cells = table.cellCount
      func sum(_ set: [Int]) -> [Int] { set.map { cells + $0 } }
      func program(knowing sets: [[Int]]) -> LinearProgram {
        var program = LinearProgram(unknowns: 2 * cells)
        let all = Array(0..<cells)
        program.learn(sumOf: all, is: Double(own.count))
        program.learn(
          sumOf: sum(all),
          is: own.reduce(0) { $0 + $1 - lowest }
        )
        for cell in all {
          program.learn([cells + cell: 1, cell: lowest - highest], isAtMost: 0)
        }
        for set in sets {
          let members = table.members(of: set)
          let size = Double(members.count)
          program.learn(sumOf: set, is: size)
          guard !members.isEmpty else { continue }
          let mean = members.reduce(0) { $0 + scores[$1] } / size
          let shown = session.statistic(mean, from: members, isGuarded: true)
          guard let number = shown.number else { continue }
          // Half a unit of the second digit either way, when it is rounded.
          let slack = number == mean ? 0 : Adversary.halfUnit(of: number)
          let least = max(0, (number - slack - lowest) * size)
          program.learn(sumOf: sum(set), in: least...max(least, (number + slack - lowest) * size))
        }
        return program
      }
      let published = program(knowing: table.margins + table.crossings)
      let margins = program(knowing: table.margins)
      // A lump of several groups and enough actors is as public as a group is.
      let lumps = program(knowing: table.lumps.filter { table.count(of: $0) >= threshold })
      for (name, set) in table.targets {
        let size = table.count(of: set)
        guard size > 0, size < threshold else { continue }
        tried += 1
        let truth = table.members(of: set).reduce(0) { $0 + scores[$1] } / Double(size)
        func isPinned(_ program: LinearProgram) -> Bool {
          var program = program
          program.learn(Dictionary(uniqueKeysWithValues: set.map { ($0, -1) }), isAtMost: -1)
          // How far the sum may be above the number times a mean, or below.
          func most(_ sign: Double, beyond mean: Double) -> Double {
            var weights: [Int: Double] = [:]
            for cell in set {
              weights[cells + cell] = sign
              weights[cell] = sign * (lowest - mean)
            }
            return program.maximum(of: weights)
          }
          return most(1, beyond: 1.1 * truth) <= 1e-9 && most(-1, beyond: 0.9 * truth) <= 1e-9
        }
        if isPinned(published), !isPinned(table.isMargin(set) ? lumps : margins) {
          finds.append(Find(description: "\(kind.name), mean of \(name)"))
        }
      }
    }
    return (finds, tried)
  }

  /// How many choices of so many actors have the mean that is published of a group; one means that
  /// everybody in it is known.
  ///
  /// - Complexity: O(2ⁿ) for *n* scores: for some twenty.
  public static func groups(of size: Int, among scores: [Double], mean: ClosedRange<Double>) -> Int
  {
    let (least, most) = (mean.lowerBound * Double(size), mean.upperBound * Double(size))
    func count(_ place: Int, _ left: Int, _ sum: Double) -> Int {
      if left == 0 { return sum >= least - 1e-9 && sum <= most + 1e-9 ? 1 : 0 }
      guard scores.count - place >= left else { return 0 }
      return count(place + 1, left - 1, sum + scores[place]) + count(place + 1, left, sum)
    }
    return count(0, size, 0)
  }

  private static func halfUnit(of number: Double) -> Double {
    guard number != 0 else { return 0.5 }
    var unit = 1.0
    while abs(number) >= 100 * unit { unit *= 10 }
    while abs(number) < 10 * unit { unit /= 10 }
    return unit / 2
  }

  /// The table of one kind, every group of the files a row or column of its own, the missing last.
  private struct Table {
    let members: [Int]
    let cellCount: Int
    private let cellOf: [Int: Int]
    private let sizes: [Int]
    let margins: [[Int]]
    let crossings: [[Int]]

    /// What is left of each attribute: the groups that are not shown, and the missing.
    let lumps: [[Int]]

    /// The groups and crossings that are not shown, with their cells.
    let targets: [(name: String, cells: [Int])]

    private let marginTargets: Set<[Int]>

    init(_ adversary: Adversary, kind: ActorKind) {
      let actors = adversary.session.actors
      let (rows, columns) = adversary.raw
      let (height, width) = (rows.names.count + 1, columns.names.count + 1)
      let members = actors.indices.filter { actors.kinds[$0] == kind }
      var cellOf: [Int: Int] = [:]
      var sizes = [Int](repeating: 0, count: height * width)
      for member in members {
        let row = rows.labels[member] ?? height - 1
        let cell = row * width + (columns.labels[member] ?? width - 1)
        cellOf[member] = cell
        sizes[cell] += 1
      }
      func cells(row: Int) -> [Int] { (0..<width).map { row * width + $0 } }
      func cells(column: Int) -> [Int] { (0..<height).map { $0 * width + column } }
      func isShown(_ name: String, _ division: Division) -> Bool {
        members.contains { division.groups.labels[$0].map { division.groups.names[$0] } == name }
      }
      var margins: [[Int]] = []
      var targets: [(String, [Int])] = []
      let (first, second) = adversary.divisions
      // What does not occur in a kind is not withheld from it.
      func isAbsent(_ cells: [Int]) -> Bool { cells.allSatisfy { sizes[$0] == 0 } }
      for (row, name) in rows.names.enumerated() where first.isGuarded {
        let set = cells(row: row)
        if isAbsent(set) { continue }
        if isShown(name, first) { margins.append(set) } else { targets.append((name, set)) }
      }
      for (column, name) in columns.names.enumerated() where second.isGuarded {
        let set = cells(column: column)
        if isAbsent(set) { continue }
        if isShown(name, second) { margins.append(set) } else { targets.append((name, set)) }
      }
      marginTargets = Set(targets.map(\.1))
      let all = Set(0..<(height * width))
      lumps = [first, second].indices.map { place in
        let shown = margins.filter { ($0[1] - $0[0] == 1) == (place == 0) }
        return all.subtracting(shown.joined()).sorted()
      }
      // What is not sensitive is public, the missing as well.
      if !first.isGuarded { margins += (0..<height).map { cells(row: $0) } }
      if !second.isGuarded { margins += (0..<width).map { cells(column: $0) } }
      var shownCells: Set<Int> = []
      for member in members where adversary.crossing.groups.labels[member] != nil {
        if let cell = cellOf[member] { shownCells.insert(cell) }
      }
      // Who has no value of a public attribute is known, so the other attribute must not be.
      let rowNames = rows.names + (first.isGuarded ? [] : ["(missing)"])
      let columnNames = columns.names + (second.isGuarded ? [] : ["(missing)"])
      for (row, rowName) in rowNames.enumerated() {
        for (column, columnName) in columnNames.enumerated() {
          let cell = row * width + column
          if isAbsent(cells(row: row)) || isAbsent(cells(column: column)) { continue }
          if !shownCells.contains(cell) { targets.append(("\(rowName) × \(columnName)", [cell])) }
        }
      }
      self.members = members
      cellCount = height * width
      self.cellOf = cellOf
      self.sizes = sizes
      self.margins = margins
      crossings = shownCells.sorted().map { [$0] }
      self.targets = targets
    }

    func count(of set: [Int]) -> Int { set.reduce(0) { $0 + sizes[$1] } }

    func members(of set: [Int]) -> [Int] {
      let cells = Set(set)
      return members.filter { cellOf[$0].map(cells.contains) ?? false }
    }

    func isMargin(_ set: [Int]) -> Bool { marginTargets.contains(set) }
  }
}

extension ClosedRange<Double> {
  fileprivate var width: Double { upperBound - lowerBound }
}
