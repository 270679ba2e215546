import Foundation
import SocialNetwork
import TestSupport
import XCTest

/// What a reader recovers from all that one choice of options prints: nothing, unless a safeguard is
/// switched off.
final class PrintedAdversaryTests: XCTestCase {
  /// As many datasets as the environment says, fewer where tests must be quick.
  private let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["WEEFSEL_ADVERSARY"].flatMap { UInt64($0) }
    ?? Thorough.choice(2, 20))
  private let names = ["gender", "origin"]

  func testNothingIsRecoveredFromWhatIsPrinted() throws {
    var tried = 0
    for seed in seeds {
      let dataset = Dataset.randomPopulation(seed: seed)
      let folder = try Program.folder(of: dataset, for: self)
      for audience in Audience.allCases {
        let facts = try printed(of: folder, for: audience)
        let result = attack(dataset, facts, DisclosurePolicy(audience: audience))
        XCTAssertEqual(result.finds, [], "seed \(seed), \(audience)")
        tried += result.tried
      }
    }
    XCTAssertGreaterThan(tried, 5 * Int(seeds.upperBound))
  }

  /// The same reader finds what would be printed without complementary suppression.
  func testWithoutComplementarySuppressionMuchIsRecovered() {
    var (sizes, means) = (0, 0)
    for seed in 1...UInt64(max(20, seeds.upperBound)) {
      let dataset = Dataset.randomPopulation(seed: seed)
      var policy = DisclosurePolicy()
      policy.safeguards.isComplementary = false
      policy.safeguards.isRounding = false
      let session = DisclosureSession(policy: policy, actors: dataset.actors)
      let nearness = scores(of: dataset)["harmonic"] ?? []
      let divisions = names.compactMap { dataset.actors.attribute(named: $0) }
        .map(session.division)
      let crossed = session.crossing(of: divisions[0], divisions[1]).groups
      var facts: [Fact] = []
      for (keys, groups) in zip(
        [["gender"], ["origin"], names],
        divisions.map(\.groups) + [crossed]
      ) {
        for (place, group) in groups.names.enumerated() {
          let own = dataset.actors.indices.filter { groups.labels[$0] == place }
          let sum = own.reduce(0) { $0 + nearness[$1] }
          let parts = zip(keys, group.components(separatedBy: " × "))
          facts.append(
            Fact(
              group: Dictionary(uniqueKeysWithValues: parts.map { ($0, $1) }),
              actors: own.count,
              score: "harmonic",
              sum: sum...sum
            )
          )
        }
      }
      for find in attack(dataset, facts, policy).finds {
        if find.contains("mean") { means += 1 } else { sizes += 1 }
      }
    }
    XCTAssertGreaterThan(sizes, 10)
    XCTAssertGreaterThan(means, 0)
  }

  private func attack(
    _ dataset: Dataset,
    _ facts: [Fact],
    _ policy: DisclosurePolicy
  ) -> (finds: [String], tried: Int) {
    let actors = dataset.actors
    let session = DisclosureSession(policy: policy, actors: actors)
    let divisions = names.compactMap { actors.attribute(named: $0) }.map(session.division)
    var shown: [String: [String?]] = [:]
    for division in divisions {
      shown[division.name] = division.groups.labels.map { $0.map { division.groups.names[$0] } }
    }
    let crossing = session.crossing(of: divisions[0], divisions[1]).groups.labels
    var (finds, tried) = ([String](), 0)
    for names in [["gender"], ["origin"], names] {
      for (id, scores) in scores(of: dataset) where names.count == 1 || id == "harmonic" {
        let adversary = PrintedAdversary(
          actors: actors,
          names: names,
          facts: facts,
          audience: policy.audience,
          shown: shown,
          isCrossingShown: crossing.map { $0 != nil }
        )
        let result = adversary.attack(id, scores)
        finds += result.finds
        tried += result.tried
      }
    }
    return (finds, tried)
  }

  /// What everybody knows of the actors by their ties.
  private func scores(of dataset: Dataset) -> [String: [Double]] {
    let kinds = dataset.actors.kinds
    var (degrees, linking) = (kinds.map { _ in 0.0 }, kinds.map { _ in 0.0 })
    let pairs = zip(dataset.ties.sources, dataset.ties.targets).map { [min($0, $1), max($0, $1)] }
    for pair in Set(pairs) {
      let ends = pair.map { Int($0) }
      let isLinking = ends.count { kinds[$0] == .government } == 1
      for end in ends {
        degrees[end] += 1
        linking[end] += isLinking ? 1 : 0
      }
    }
    let nearness = dataset.network().scores(.harmonic).map { $0 ?? 0 }
    return ["degree": degrees, "linking": linking, "harmonic": nearness]
  }

  // MARK: - Reading

  /// All that the commands print of groups, as CSV; the JSON is to say the same, and the table to name
  /// no other group.
  private func printed(of folder: URL, for audience: Audience) throws -> [Fact] {
    let choice = ["network", "--audience", audience.rawValue]
    var facts: [Fact] = []
    var without: [[String: String]: Double] = [:]
    for row in try rows(["equity", "--by", "gender,origin"] + choice, in: folder) {
      let parts = (row["group"] ?? "").components(separatedBy: " × ")
      let keys = (row["attribute"] ?? "").components(separatedBy: " × ")
      guard parts.count == keys.count, row["group"] != "(all)" else { continue }
      var fact = Fact(group: Dictionary(uniqueKeysWithValues: zip(keys, parts)), isOfPeople: true)
      fact.actors = row["actors"].flatMap { Int($0) }
      fact.score = row["measure"] ?? ""
      if fact.score == "degree" {
        without[fact.group] = row["without"].flatMap { Double($0) }
      }
      fact.mean = row["mean"].flatMap { bounds($0) }
      facts.append(fact)
    }
    for name in names {
      let rows = try rows(["capital", "--by", name, "--per", "group"] + choice, in: folder)
      for row in rows {
        let group = [name: row["group"] ?? ""]
        let actors = row["actors"].flatMap { Int($0) }
        let classes = ["bonding", "bridging", "linking", "membership", "unclassified"]
          .map { row[$0].flatMap { bounds($0, isWhole: true) } }
        facts.append(Fact(group: group, actors: actors, score: "linking", sum: classes[2]))
        let known = classes.compactMap(\.self)
        guard known.count == classes.count else { continue }
        let least = known.reduce(0) { $0 + $1.lowerBound }
        let most = known.reduce(0) { $0 + $1.upperBound }
        facts.append(Fact(group: group, actors: actors, score: "degree", sum: least...most))
      }
      for row in try self.rows(["describe", "--by", name] + choice, in: folder) {
        let measure = (row["measure"] ?? "").components(separatedBy: ":")
        guard measure[0] == "coleman", measure[1] != "(withheld)" else { continue }
        XCTAssertTrue(facts.contains { $0.group == [name: measure[1]] }, measure[1])
      }
    }
    for row in try rows(["compass"] + choice, in: folder) {
      let id = (row["indicator"] ?? "").components(separatedBy: ":")
      guard id.count == 3, let value = row["value"].flatMap({ Double($0) }) else { continue }
      // What equity withholds or coarsens, the compass does not tell either.
      let group = [id[1]: id[2]]
      if id[0] == "ties" {
        let isTold = facts.contains {
          $0.group == group && $0.isOfPeople && $0.score == "degree"
            && $0.mean?.contains(value) ?? false
        }
        XCTAssertTrue(isTold, "\(group): \(value) ties")
        facts.append(
          Fact(group: group, isOfPeople: true, score: "degree", mean: bounds("\(value)"))
        )
      } else if id[0] == "near", let far = without[group] {
        let isCoarse = [far, value].allSatisfy { abs(10 * $0 - (10 * $0).rounded()) < 1e-9 }
        XCTAssertTrue(isCoarse || abs(far + value - 1) < 0.011, "\(group): \(value), \(far)")
      }
    }
    return facts
  }

  /// The rows of an output, the same in CSV and JSON.
  private func rows(_ words: [String], in folder: URL) throws -> [[String: String]] {
    let csv = try Program.run(words + ["--format", "csv"], in: folder)
    XCTAssertEqual(csv.status, 0, csv.errors)
    let lines = csv.output.split(separator: "\n").map { $0.components(separatedBy: ",") }
    let rows = lines.dropFirst().map { line in
      // Only the last cells, a command or a stamp, hold commas.
      Dictionary(zip(lines[0], line)) { first, _ in first }
    }
    let json = try Program.run(words + ["--format", "json"], in: folder).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let others = try XCTUnwrap(object?["rows"] as? [[String: Any]])
    XCTAssertEqual(rows.count, others.count)
    for (row, other) in zip(rows, others) {
      for (key, value) in row where other[key] != nil {
        let text = other[key] is NSNull ? "" : "\(other[key] ?? "")"
        XCTAssertTrue(text == value || Double(text) == Double(value), "\(key): \(text), \(value)")
      }
    }
    return Array(rows)
  }

  /// What a number of two digits may stand for; a whole one below 100 is itself.
  private func bounds(_ text: String, isWhole: Bool = false) -> ClosedRange<Double>? {
    guard let number = Double(text) else { return nil }
    if isWhole, abs(number) < 100 { return number...number }
    let digits = number == 0 ? 0 : floor(log10(abs(number))) - 1
    let slack = number == 0 ? 0 : pow(10, digits) / 2
    return number - slack...number + slack
  }
}
