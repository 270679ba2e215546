import Foundation
import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// What the commands print of people, put side by side as a reader would.
final class DisclosureCommandTests: XCTestCase {
  /// More datasets where the environment says so.
  private let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["WEEFSEL_ADVERSARY"].flatMap { UInt64($0) }
    ?? Thorough.choice(2, 10))

  /// Every command that prints by an attribute, as it would be called with one choice of options.
  private let commands = [
    ["describe", "--by", "gender"], ["describe", "--by", "origin"],
    ["capital", "--by", "gender", "--per", "group"],
    ["capital", "--by", "origin", "--per", "kind"],
    ["equity", "--by", "gender,origin"], ["equity", "--by", "municipality,gender"],
    ["compass"],
  ]

  /// A group that is withheld everywhere is named nowhere.
  func testGroupsWithheldAreNotNamed() throws {
    for seed in seeds {
      let dataset = Dataset.randomPopulation(seed: seed)
      let folder = try Program.folder(of: dataset, for: self)
      for name in ["gender", "origin"] {
        let attribute = try XCTUnwrap(dataset.actors.attribute(named: name))
        let division = DisclosureSession(policy: DisclosurePolicy(), actors: dataset.actors)
          .division(of: attribute)
        // A word such as "other" or "man" may stand in a sentence as well.
        let withheld = Groups(of: attribute).names.filter {
          !division.groups.names.contains($0) && !["other", "man", "woman"].contains($0)
        }
        let calls = ["table", "csv", "json"].flatMap { format in
          [
            ["describe", "--by", name], ["capital", "--by", name, "--per", "group"],
            ["equity", "--by", name],
          ].map { $0 + ["network", "--format", format] }
        }
        try Hostile.run(calls, in: folder) { result, words in
          XCTAssertEqual(result.status, 0, result.errors)
          for group in withheld {
            XCTAssertFalse(result.output.contains(group), "seed \(seed), \(words): \(group)")
          }
        }
      }
    }
  }

  func testInternalOutputsSaySoInEveryForm() throws {
    let folder = try Program.folder(of: Dataset.randomPopulation(seed: 1), for: self)
    for (format, stamp) in [
      ("table", "INTERNAL"), ("csv", ",internal"), ("json", "\"audience\" : \"internal\""),
    ] {
      let output = try Program.run(
        ["centrality", "network", "--audience", "internal", "--format", format],
        in: folder
      ).output
      XCTAssertTrue(output.contains(stamp), output)
    }
    let path = folder.appendingPathComponent("drawing.dot")
    _ = try Program.run(
      ["draw", "network", "--audience", "internal", "-o", path.path],
      in: folder
    )
    XCTAssertTrue(try String(contentsOf: path, encoding: .utf8).contains("INTERNAL"))
  }

  /// Without `--detail` the columns of `capital` are fixed; with it, a last one tells what is withheld
  /// from what is not defined.
  func testCapitalSaysWhichCellsAreWithheld() throws {
    // Three women tie with three men: six people are too few to tell of.
    let people = (1...12).map { "p\($0),individual,\($0 % 2 == 0 ? "man" : "woman")" }
    let folder = try Program.folder(
      [
        "actors.csv": (["id,kind,gender"] + people).joined(separator: "\n"),
        "ties.csv": "source,target\np1,p2\np3,p4\np5,p6\n",
      ],
      for: self
    )
    let call = [
      "capital", folder.path, "--by", "gender", "--per", "kind", "--format", "csv",
    ]
    let plain = try Program.run(call).output.split(separator: "\n")
    let detailed = try Program.run(call + ["--detail"]).output.split(separator: "\n")
    XCTAssertEqual(
      plain.first,
      "group,actors,bonding,bridging,linking,membership,unclassified"
    )
    XCTAssertEqual(detailed.first.map(String.init), plain.first.map { $0 + ",note" })
    XCTAssertTrue(detailed.last?.hasSuffix("unclassified: fewer than 14") ?? false, "\(detailed)")
  }
}
