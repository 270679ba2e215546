import Foundation
import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// What a reader of every command recovers of ties by a sensitive attribute: nothing, as long as all of
/// them tell of these by one count.
final class TieAdversaryTests: XCTestCase {
  /// More datasets where the environment says so.
  private let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["WEEFSEL_ADVERSARY"].flatMap { UInt64($0) } ?? 3)

  /// Parts of the dataset, each published by itself.
  private let choices: [[String]] = [
    [], ["--only", "kind!=organisation"], ["--without", "org1000"],
  ]

  func testNoTiesAreRecoveredFromWhatAllCommandsPrint() throws {
    var tried = 0
    for seed in seeds {
      let dataset = Dataset.randomPopulation(seed: seed)
      let folder = try Program.folder(of: dataset, for: self)
      for audience in Audience.allCases {
        for choice in choices {
          let network = part(of: dataset, choice)
          let printed = try printed(
            of: folder,
            choice + ["--audience", audience.rawValue]
          )
          let result = try attack(network, DisclosurePolicy(audience: audience), printed)
          XCTAssertEqual(result.finds, [], "seed \(seed), \(audience), \(choice)")
          tried += result.tried
        }
      }
    }
    XCTAssertGreaterThan(tried, 5 * Int(seeds.upperBound))
  }

  /// The same reader finds what is withheld where `describe` follows a rule of its own.
  func testWithoutOneCountTiesAreRecovered() throws {
    var (found, together) = (0, 0)
    for seed in 1...UInt64(60) {
      let network = Dataset.randomPopulation(seed: seed).network()
      for isTogether in [true, false] {
        var policy = DisclosurePolicy()
        policy.safeguards.areTiesToldTogether = isTogether
        // What `capital` prints is the same in both cases.
        var printed = try capital(of: network, DisclosurePolicy())
        let session = DisclosureSession(policy: policy, actors: network.actors)
        let attribute = try XCTUnwrap(network.actors.attribute(named: "gender"))
        let homophily = session.homophily(of: network, by: attribute, permutations: 0).homophily
        printed.basis = homophily.tiesUsed.number.map { "\(Int($0)) ties used" } ?? ""
        printed.described =
          [row("ei-index", homophily.eiIndex)]
          + homophily.groups.map { row("coleman:\($0.name)", $0.coleman) }
        let finds = try attack(network, DisclosurePolicy(), printed).finds.count
        if isTogether { together += finds } else { found += finds }
      }
    }
    XCTAssertEqual(together, 0)
    XCTAssertGreaterThan(found, 10)
  }

  /// Of nineteen ties between people of known gender fourteen are within, five between: `capital`
  /// withholds both, so `describe` tells neither the nineteen nor the index of (5 − 14) / 19.
  func testDescribeDoesNotTellWhatCapitalWithholds() throws {
    let folder = try Program.folder(for: self)
    var people = (0..<40).map { "p\(10 + $0),individual,\($0 < 20 ? "man" : "woman")" }
    people += ["o1,organisation,", "o2,government,"]
    // Five ties of a man and a woman; seven pairs of men, and seven of women.
    let ties =
      (0..<5).map { "p\(10 + $0),p\(30 + $0)" }
      + (0..<7).flatMap { ["p\(10 + 2 * $0),p\(11 + 2 * $0)", "p\(30 + 2 * $0),p\(31 + 2 * $0)"] }
      + ["p10,o1", "p30,o2"]
    try Data((["id,kind,gender"] + people).joined(separator: "\n").utf8)
      .write(to: folder.appendingPathComponent("actors.csv"))
    try Data((["source,target"] + ties).joined(separator: "\n").utf8)
      .write(to: folder.appendingPathComponent("ties.csv"))
    func output(_ words: String...) throws -> String {
      try Program.run([words[0], folder.path, "--by", "gender"] + words.dropFirst()).output
    }
    // Of either group five have a tie with the other.
    let capital = try output("capital", "--per", "group", "--format", "csv")
    XCTAssertTrue(capital.contains("man,20,,,"), capital)
    let described = try output("describe", "--format", "csv")
    for measure in ["ei-index", "ei-expected", "assortativity", "coleman:woman"] {
      XCTAssertTrue(described.contains("\n\(measure),,suppressed"), measure)
    }
    XCTAssertTrue(try output("describe").contains("is not shown"))
    for format in ["table", "json"] {
      XCTAssertFalse(try output("describe", "--format", format).contains("19 "), format)
    }
    let equity = try output("equity", "--format", "csv")
    XCTAssertTrue(equity.contains("gender,(all),40,ei-index,,"), equity)
  }

  // MARK: - What is printed

  private func attack(
    _ network: Network,
    _ policy: DisclosurePolicy,
    _ printed: TieAdversary.Printed
  ) throws -> (finds: [String], tried: Int) {
    let attribute = try XCTUnwrap(network.actors.attribute(named: "gender"))
    return TieAdversary(network, by: attribute, policy: policy, printed).attack(printed)
  }

  private func part(of dataset: Dataset, _ choice: [String]) -> Network {
    let network = dataset.network()
    return network.keeping { actor in
      switch choice.first {
      case "--only": network.actors.kinds[actor] != .organisation
      case "--without": network.actors.ids[actor] != choice[1]
      default: true
      }
    }
  }

  private func printed(of folder: URL, _ choice: [String]) throws -> TieAdversary.Printed {
    func rows(_ words: String...) throws -> [[String: String]] {
      let csv = try Program.run(words + choice + ["--format", "csv"], in: folder)
      XCTAssertEqual(csv.status, 0, csv.errors)
      let lines = csv.output.split(separator: "\n").map { $0.components(separatedBy: ",") }
      return lines.dropFirst().map { line in
        Dictionary(zip(lines[0], line)) { first, _ in first }
      }
    }
    var printed = TieAdversary.Printed()
    printed.described = try rows("describe", "network", "--by", "gender")
    let json = try Program.run(
      ["describe", "network", "--by", "gender", "--format", "json"] + choice,
      in: folder
    ).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    printed.basis = (object?["conventions"] as? [String: String])?["by"] ?? ""
    printed.byKind = try rows("capital", "network", "--by", "gender", "--per", "kind", "--detail")
    printed.byGroup = try rows("capital", "network", "--by", "gender", "--per", "group", "--detail")
    let table = try Program.run(
      ["capital", "network", "--by", "gender", "--per", "group"] + choice,
      in: folder
    ).output
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 1, ["bonding", "bridging"].contains(words[0]) else { continue }
      if printed.totals[words[0]] == nil { printed.totals[words[0]] = words[1] }
    }
    printed.equity = try rows("equity", "network", "--by", "gender")
    printed.mixing =
      try rows("compass", "network").first { $0["indicator"] == "mixing:gender" }?["value"] ?? ""
    return printed
  }

  /// What `capital` prints, without running it.
  private func capital(
    of network: Network,
    _ policy: DisclosurePolicy
  ) throws -> TieAdversary.Printed {
    let session = DisclosureSession(policy: policy, actors: network.actors)
    let attribute = try XCTUnwrap(network.actors.attribute(named: "gender"))
    let division = session.division(of: attribute) {
      TieClassTally(of: network, classes: network.tieClasses(by: $0))
    }
    let labels = division.groups.labels
    let tally = TieClassTally(
      of: network,
      classes: network.tieClasses(by: attribute.keeping { labels[$0] != nil })
    )
    func rows(_ grouping: CapitalGrouping) -> CapitalByGroup {
      session.capital(of: tally, per: grouping, by: division)
    }
    func cells(_ row: GroupCapital) -> [String: String] {
      var cells = ["group": row.name ?? ""]
      for tieClass in TieClass.byAttribute {
        cells[tieClass.name] = row[tieClass].number.map { "\($0)" } ?? ""
      }
      return cells
    }
    var printed = TieAdversary.Printed()
    printed.byKind = rows(.kinds).groups.map(cells)
    printed.byGroup = rows(.groups(division)).groups.map(cells)
    printed.totals = cells(rows(.kinds).total)
    return printed
  }

  private func row(_ measure: String, _ number: Guarded) -> [String: String] {
    ["measure": measure, "value": number.number.map { "\($0)" } ?? "", "note": number.note]
  }
}
