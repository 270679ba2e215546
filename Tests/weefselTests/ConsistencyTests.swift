import Foundation
import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// The same quantity, asked of every command that tells it, in every form.
final class ConsistencyTests: XCTestCase {
  private func datasets() throws -> [(name: String, folder: URL, path: String)] {
    let random = try Thorough.choice([UInt64(11)], [11, 12]).map { seed in
      let folder = try Program.folder(of: Dataset.randomPopulation(seed: seed), for: self)
      return (name: "seed \(seed)", folder: folder, path: "network")
    }
    return [(name: "federation", folder: Program.root, path: "datasets/federation")] + random
  }

  /// Who is near government and who is far make up everyone of a group, also where both are rounded.
  func testNearAndFarMakeUpTheGroup() throws {
    for dataset in try datasets() {
      let equity = try rows(
        ["equity", dataset.path, "--by", "gender", "--measure", "degree"],
        dataset.folder
      )
      let far = Dictionary(
        equity.filter { $0["measure"] == "degree" }
          .map { ($0["group"] ?? "", $0["without"] ?? "") }
      ) { first, _ in first }
      var compared = 0
      for row in try rows(["compass", dataset.path], dataset.folder) {
        guard let name = row["indicator"], name.hasPrefix("near:gender:"),
          let near = Double(row["value"] ?? ""),
          let without = Double(far[String(name.dropFirst("near:gender:".count))] ?? "")
        else { continue }
        XCTAssertEqual(near + without, 1, accuracy: 1e-9, "\(dataset.name), \(name)")
        compared += 1
      }
      if dataset.name == "federation" { XCTAssertEqual(compared, 2) }
    }
  }

  func testEveryCommandCountsTheSameActorsAndTies() throws {
    for dataset in try datasets() {
      let calls = [
        ["describe"], ["centrality"], ["isolated"], ["communities"], ["capital"],
        ["capital", "--by", "gender", "--per", "kind"], ["equity", "--by", "gender"], ["compass"],
      ]
      var counts: Set<[Int]> = []
      for call in calls {
        let words = [call[0], dataset.path] + call.dropFirst()
        let object = try json(words, dataset.folder)
        let record = try XCTUnwrap(object["dataset"] as? [String: Any], "\(words)")
        let told = ["actors", "ties"].compactMap { record[$0] as? Int }
        counts.insert(told)
        // The first line of a table says the same.
        let first = try Program.run(words, in: dataset.folder).output.split(separator: "\n")[0]
        XCTAssertEqual(
          first.split { !$0.isNumber }.suffix(2).compactMap { Int($0) },
          told,
          "\(dataset.name), \(words)"
        )
      }
      XCTAssertEqual(counts.count, 1, dataset.name)
      let actors = try XCTUnwrap(counts.first?.first)
      let ties = try XCTUnwrap(counts.first?.last)
      // A row for every actor, and as many tie ends as twice the ties.
      for command in ["centrality", "communities", "capital"] {
        XCTAssertEqual(try rows([command, dataset.path], dataset.folder).count, actors, command)
      }
      let degrees = try rows(["centrality", dataset.path, "--measure", "degree"], dataset.folder)
        .compactMap { Int($0["degree"] ?? "") }
      XCTAssertEqual(degrees.reduce(0, +), 2 * ties, dataset.name)
      let kinds = try rows(
        ["capital", dataset.path, "--by", "municipality", "--per", "kind"],
        dataset.folder
      )
      XCTAssertEqual(kinds.compactMap { Int($0["actors"] ?? "") }.reduce(0, +), actors)
      let ends = kinds.flatMap { row in
        TieClass.byAttribute.compactMap { Int(row[$0.name] ?? "") }
      }
      XCTAssertEqual(ends.reduce(0, +), 2 * ties, dataset.name)
      let mean = try describe([], dataset)["mean-degree"]
      XCTAssertEqual(mean ?? 0, 2 * Double(ties) / Double(actors), accuracy: 1e-12, dataset.name)
    }
  }

  func testSharesAreTheSame() throws {
    for dataset in try datasets() {
      let described = try describe([], dataset)
      let compass = try compass(dataset)
      XCTAssertEqual(described["largest-component-share"], compass["main-part"], dataset.name)
      let ties = try XCTUnwrap(described["mean-degree"])
      let actors = Double(try rows(["capital", dataset.path], dataset.folder).count)
      XCTAssertEqual(
        (described["bridges"] ?? 0) / (ties * actors / 2),
        compass["bridges"] ?? -1,
        accuracy: 1e-12,
        dataset.name
      )
      XCTAssertEqual((described["cutpoints"] ?? 0) / actors, compass["cutpoints"] ?? -1)
      let rungs = compass.filter { $0.key.hasPrefix("rung:") }.values.reduce(0, +)
      XCTAssertEqual(rungs, 1, accuracy: 1e-12, dataset.name)
      let isolated = try rows(["isolated", dataset.path, "--rung", "isolate"], dataset.folder)
      XCTAssertEqual(Double(isolated.count) / actors, compass["rung:isolate"] ?? -1)
      // Those without ties of the first layer, the connecting role, of those of whom it is known.
      func count(on rung: String) throws -> Double {
        let words = ["isolated", dataset.path, "--role", "connecting", "--rung", rung]
        return Double(try rows(words, dataset.folder).count)
      }
      if let share = compass["isolated-here"] {
        let (without, unknown) = (try count(on: "isolate"), try count(on: "unknown"))
        XCTAssertEqual(share, without / (actors - unknown), accuracy: 1e-12, dataset.name)
        XCTAssertEqual(compass["unknown-here"] ?? -1, unknown / actors, accuracy: 1e-12)
      }
      // Ties that bridge among those of municipality, governments apart.
      let totals = try totals("municipality", dataset)
      let (bonding, bridging) = (totals["bonding"] ?? 0, totals["bridging"] ?? 0)
      XCTAssertEqual(bridging / (bonding + bridging), compass["bridging"] ?? -1, accuracy: 1e-12)
    }
  }

  func testCommunitiesAreTheSame() throws {
    for dataset in try datasets() {
      let rows = try rows(["communities", dataset.path], dataset.folder)
      let record =
        try json(["communities", dataset.path], dataset.folder)["dataset"] as? [String: Any]
      let modularity = try XCTUnwrap(record?["modularity"] as? Double)
      XCTAssertEqual(
        modularity,
        try XCTUnwrap(describe([], dataset)["modularity"]),
        accuracy: 1e-12,
        dataset.name
      )
      var sizes: [String: Int] = [:]
      for row in rows { sizes[row["community"] ?? "", default: 0] += 1 }
      let large = sizes.values.count { $0 > 1 }
      let table = try Program.run(["communities", dataset.path], in: dataset.folder).output
      XCTAssertTrue(table.contains("two or more actors: \(large);"), dataset.name)
      let capital = try Program.run(["capital", dataset.path], in: dataset.folder).output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      XCTAssertTrue(capital.contains("(\(large) of two or more actors)"), dataset.name)
    }
  }

  /// By an attribute that is not sensitive `describe` uses the ties that bond or bridge, and those with a
  /// government of which both ends are known.
  func testTiesUsedByAnAttributeAreTheSame() throws {
    for dataset in try datasets() {
      let used = try tiesUsed("municipality", dataset) ?? -1
      let totals = try totals("municipality", dataset)
      let index = try describe(["--by", "municipality"], dataset)["ei-index"] ?? 9
      let compared = (totals["bonding"] ?? 0) + (totals["bridging"] ?? 0)
      let linking = try linkingTiesKnown(dataset)
      XCTAssertEqual(used, compared + Double(linking.count), dataset.name)
      let between = (totals["bridging"] ?? 0) + Double(linking.count { $0 })
      XCTAssertEqual(index, (2 * between - used) / used, accuracy: 1e-12, dataset.name)
    }
  }

  /// By a sensitive one every command tells the same, and the index is of the ties as they are told.
  func testTiesUsedByASensitiveAttributeAreTheSame() throws {
    var told = 0
    for dataset in try datasets() {
      for audience in Audience.allCases {
        for name in dataset.name == "federation" ? ["gender"] : ["gender", "origin"] {
          let words = "\(dataset.name), \(audience), \(name)"
          let options = ["--audience", audience.rawValue]
          let totals = try totals(name, dataset, options)
          let described = try describe(["--by", name] + options, dataset)
          let equity = try rows(
            ["equity", dataset.path, "--by", name, "--measure", "degree"] + options,
            dataset.folder
          )
          let index = equity.first { $0["measure"] == "ei-index" }.flatMap {
            Double($0["mean"] ?? "")
          }
          XCTAssertEqual(described["ei-index"], index, words)
          let mixing = try compass(dataset, options)["mixing:\(name)"]
          guard let bonding = totals["bonding"], let bridging = totals["bridging"] else {
            XCTAssertNil(index, words)
            // The compass compares people alone.
            if name == "gender" { XCTAssertNil(mixing, words) }
            continue
          }
          told += 1
          let exact = (bridging - bonding) / (bridging + bonding)
          XCTAssertEqual(try XCTUnwrap(index, words), exact, accuracy: 0.005 + 1e-9, words)
          // All three counts are rounded by themselves, each less than a base from the truth.
          let base = audience == .public ? 5.0 : 3
          let used = try XCTUnwrap(tiesUsed(name, dataset, options), words)
          XCTAssertLessThanOrEqual(abs(used - bonding - bridging), 3 * (base - 1), words)
          if name == "gender" {
            XCTAssertEqual(try XCTUnwrap(mixing, words), (1 + exact) / 2, accuracy: 0.0101, words)
          }
        }
      }
    }
    XCTAssertGreaterThan(told, 0)
  }

  // MARK: - Asking

  private typealias Place = (name: String, folder: URL, path: String)

  private func json(_ words: [String], _ folder: URL) throws -> [String: Any] {
    let result = try Program.run(words + ["--format", "json"], in: folder)
    XCTAssertEqual(result.status, 0, result.errors)
    return try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    )
  }

  /// The rows of the CSV; the JSON is to have the same numbers.
  private func rows(_ words: [String], _ folder: URL) throws -> [[String: String]] {
    let csv = try Program.run(words + ["--format", "csv"], in: folder)
    XCTAssertEqual(csv.status, 0, csv.errors)
    let lines = csv.output.split(separator: "\n").map { $0.components(separatedBy: ",") }
    let others = try XCTUnwrap(json(words, folder)["rows"] as? [[String: Any]])
    XCTAssertEqual(lines.count - 1, others.count, "\(words)")
    return zip(lines.dropFirst(), others).map { line, other in
      let row = Dictionary(zip(lines[0], line)) { first, _ in first }
      for (key, value) in other {
        guard let number = value as? Double else { continue }
        // What reads JSON here may be off by the last bit.
        let told = Double(row[key] ?? "") ?? .nan
        XCTAssertEqual(told, number, accuracy: 1e-12 * abs(number), "\(words): \(key)")
      }
      return row
    }
  }

  private func describe(_ options: [String], _ dataset: Place) throws -> [String: Double] {
    var numbers: [String: Double] = [:]
    for row in try rows(["describe", dataset.path] + options, dataset.folder) {
      numbers[row["measure"] ?? ""] = Double(row["value"] ?? "")
    }
    return numbers
  }

  private func compass(_ dataset: Place, _ options: [String] = []) throws -> [String: Double] {
    var numbers: [String: Double] = [:]
    for row in try rows(["compass", dataset.path] + options, dataset.folder) {
      let key = row["indicator"] ?? ""
      if numbers[key] == nil { numbers[key] = Double(row["value"] ?? "") }
    }
    return numbers
  }

  /// The ties of each class by an attribute, from the table of `capital`.
  private func totals(
    _ name: String,
    _ dataset: Place,
    _ options: [String] = []
  ) throws -> [String: Double] {
    let table = try Program.run(
      ["capital", dataset.path, "--by", name, "--per", "kind"] + options,
      in: dataset.folder
    ).output
    var totals: [String: Double] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 1, TieClass.byAttribute.map(\.name).contains(words[0]) else { continue }
      if totals[words[0]] == nil { totals[words[0]] = Double(words[1]) }
    }
    return totals
  }

  /// How many ties `describe` uses, as its JSON says; `nil` where that is not told.
  private func tiesUsed(
    _ name: String,
    _ dataset: Place,
    _ options: [String] = []
  ) throws -> Double? {
    let words = ["describe", dataset.path, "--by", name] + options
    let by = (try json(words, dataset.folder)["conventions"] as? [String: String])?["by"] ?? ""
    let used = by.components(separatedBy: " ties used")[0]
    let table = try Program.run(words, in: dataset.folder).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // What is rounded is about so much.
    let isTold = ["\(used) of ", "about \(used) of ", "all ties"]
      .contains { table.contains("groups rest on \($0)") }
    XCTAssertEqual(Double(used) != nil, isTold, "\(words)")
    return Double(used)
  }

  /// Of the ties with a government of which both ends have a municipality, whether each leads to another.
  private func linkingTiesKnown(_ dataset: Place) throws -> [Bool] {
    func lines(_ name: String) throws -> [[String: String]] {
      let url = dataset.folder.appendingPathComponent(dataset.path).appendingPathComponent(name)
      let lines = try String(contentsOf: url, encoding: .utf8)
        .split(separator: "\n").map { $0.components(separatedBy: ",") }
      return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
    }
    var (kinds, towns) = ([String: String](), [String: String]())
    for actor in try lines("actors.csv") {
      kinds[actor["id"] ?? ""] = actor["kind"]
      towns[actor["id"] ?? ""] = actor["municipality"] ?? ""
    }
    var pairs: Set<Set<String>> = []
    for tie in try lines("ties.csv") {
      let ends: Set<String> = [tie["source"] ?? "", tie["target"] ?? ""]
      if ends.count == 2 { pairs.insert(ends) }
    }
    return pairs.compactMap { pair in
      let known = pair.compactMap { towns[$0] }.filter { !$0.isEmpty }
      guard pair.count(where: { kinds[$0] == "government" }) == 1, known.count == 2 else {
        return nil
      }
      return known[0] != known[1]
    }
  }
}
