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

  /// As long as the same groups are withheld, the outputs are the same byte for byte, whatever is in them.
  ///
  /// So nobody can tell one such dataset from another, by whatever reasoning, not even who knows the
  /// program.
  func testOutputsDoNotHangOnWhatIsWithheld() throws {
    var differences = 0
    for seed in seeds {
      let dataset = Dataset.randomPopulation(seed: seed)
      let other = withheldDealtOutAnew(dataset, seed: seed)
      differences += other.differences
      let folders = try [dataset, other.dataset].map { try Program.folder(of: $0, for: self) }
      let calls = commands.flatMap { command in
        ["table", "csv", "json"].map { command + ["network", "--format", $0] }
      }
      var former: [[String]: String] = [:]
      try Hostile.run(calls, in: folders[0]) { result, words in
        XCTAssertEqual(result.status, 0, result.errors)
        former[words] = result.output
      }
      try Hostile.run(calls, in: folders[1]) { result, words in
        XCTAssertEqual(result.status, 0, result.errors)
        XCTAssertEqual(former[words], result.output, "seed \(seed), \(words)")
      }
    }
    XCTAssertGreaterThan(differences, Int(seeds.upperBound))
  }

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
    XCTAssertTrue(detailed.last?.hasSuffix("unclassified: suppressed") ?? false, "\(detailed)")
  }

  /// The dataset with the values of actors in groups that are withheld dealt out anew among them, those
  /// missing too, and how many of them have another value now.
  private func withheldDealtOutAnew(
    _ dataset: Dataset,
    seed: UInt64
  ) -> (dataset: Dataset, differences: Int) {
    var generator = SeededGenerator(seed: seed &+ 1000)
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: dataset.actors)
    func pattern(_ attributes: [Attribute]) -> [[Int?]] {
      let divisions = attributes.map { session.division(of: $0) }
      return divisions.map(\.groups.labels) + [
        session.crossing(of: divisions[0], divisions[1]).groups.labels,
        session.crossing(of: divisions[2], divisions[0]).groups.labels,
      ]
    }
    var attributes = dataset.actors.attributes
    let told = pattern(attributes)
    var differences = 0
    for place in 0..<2 {
      for kind in ActorKind.known {
        let lump = dataset.actors.indices.filter {
          dataset.actors.kinds[$0] == kind && told[place][$0] == nil
        }
        let values = Set(lump.map { attributes[place].cell(of: $0) }).sorted {
          ($0 ?? "") < ($1 ?? "")
        }
        guard values.count > 1 else { continue }
        // One by one, so that not only who has which value differs but how many do.
        for actor in lump {
          var cells = dataset.actors.indices.map { attributes[place].cell(of: $0) }
          let value = values[Int(generator.next() % UInt64(values.count))]
          guard cells[actor] != value else { continue }
          cells[actor] = value
          var changed = attributes
          changed[place] = Attribute(name: attributes[place].name, cells: cells)
          guard pattern(changed) == told else { continue }
          attributes = changed
          differences += 1
        }
      }
    }
    let other = Dataset(
      name: dataset.name,
      actors: Actors(Array(dataset.actors), attributes: attributes),
      ties: dataset.ties
    )
    return (other, differences)
  }
}
