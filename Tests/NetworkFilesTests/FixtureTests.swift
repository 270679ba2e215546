import Foundation
import GraphCore
import NetworkFiles
import SocialNetwork
import XCTest

/// The datasets in the folder that the environment variable `WEEFSEL_FIXTURES` names, as they were
/// published and as people's disks hold them.
final class FixtureTests: XCTestCase {
  override func setUpWithError() throws {
    if ProcessInfo.processInfo.environment["WEEFSEL_FIXTURES"] == nil {
      throw XCTSkip("set WEEFSEL_FIXTURES to the folder with the fixtures")
    }
  }

  private func folder() throws -> URL {
    let path = try XCTUnwrap(ProcessInfo.processInfo.environment["WEEFSEL_FIXTURES"])
    return URL(fileURLWithPath: path)
  }

  private func read(_ url: URL) throws -> Reading {
    var options = ReadingOptions()
    options.kinds = ["event": .organisation]
    return try NetworkReader.read(folder: url.path, options: options)
  }

  private static let bases = [
    "borgatti_structural_holes", "davis_southern_women", "dhhs_collaboration",
    "florentine_marriage", "kohlekommission", "krackhardt_kite", "tobacco_contact",
  ]

  private static let variants = [
    "cr_only_no_final_newline", "gephi", "headers_upper_spaces", "kumu", "quoted_newlines_commas",
    "semicolon_decimal_comma_bom_crlf", "utf16le_tab", "windows_1252",
  ]

  func testEveryPublishedDatasetLoadsWithoutErrors() throws {
    for base in FixtureTests.bases {
      let url = try folder().appending(path: base)
      let reading = try read(url)
      XCTAssertEqual(reading.findings.errorCount, 0, base)
      let dataset = try XCTUnwrap(reading.dataset, base)
      // The files have a line a row, and a header.
      XCTAssertEqual(dataset.actors.count, try lineCount(url, "actors.csv") - 1, base)
      XCTAssertEqual(dataset.ties.count, try lineCount(url, "ties.csv") - 1, base)
    }
  }

  func testEveryFormOfAFileHoldsTheSameNetwork() throws {
    let folder = try folder()
    for base in ["kohlekommission", "tobacco_contact"] {
      let expected = try XCTUnwrap(read(folder.appending(path: base)).dataset)
      for variant in FixtureTests.variants {
        let reading = try read(folder.appending(path: "messy_\(base)/\(variant)"))
        let context = "\(base)/\(variant)"
        XCTAssertEqual(reading.findings.errorCount, 0, context)
        let dataset = try XCTUnwrap(reading.dataset, context)
        XCTAssertEqual(Array(dataset.actors.ids), Array(expected.actors.ids), context)
        XCTAssertEqual(dataset.actors.kinds, expected.actors.kinds, context)
        XCTAssertEqual(dataset.ties.sources, expected.ties.sources, context)
        XCTAssertEqual(dataset.ties.targets, expected.ties.targets, context)
        XCTAssertEqual(dataset.ties.weights, expected.ties.weights, context)
        for attribute in expected.actors.attributes {
          let found = dataset.actors.attributes.first {
            $0.name.lowercased().replacing(" ", with: "_") == attribute.name
          }
          let column = try XCTUnwrap(found, "\(context): \(attribute.name)")
          for actor in dataset.actors.indices {
            XCTAssertEqual(column.comparable(actor), attribute.comparable(actor), context)
          }
        }
      }
    }
  }

  func testDirtyFilesLoseTheirFaultyRowsOnly() throws {
    for base in ["kohlekommission", "tobacco_contact"] {
      let url = try folder().appending(path: "messy_\(base)/dirty")
      let text = try Data(contentsOf: url.appending(path: "expect.json"))
      let expected = try XCTUnwrap(JSONSerialization.jsonObject(with: text) as? [String: Any])
      let counts = try XCTUnwrap(expected["counts"] as? [String: Any])
      func count(_ names: String...) -> Int { names.reduce(0) { $0 + (counts[$1] as? Int ?? 0) } }

      let reading = try read(url)
      let found = Dictionary(
        uniqueKeysWithValues: reading.findings.counts.map { ($0.code, $0.count) }
      )
      XCTAssertEqual(found["unknown-actor"], count("ties_to_unknown_actor"))
      XCTAssertEqual(found["empty-end"], count("ties_with_empty_end"))
      XCTAssertEqual(found["self-tie"], count("self_loops"))
      XCTAssertEqual(found["empty-weight"], count("weight_missing"))
      XCTAssertEqual(
        found["bad-weight"],
        count("weight_not_a_number", "weight_negative", "weight_zero")
      )
      XCTAssertEqual(found["identical-tie-row"], count("exact_repeats"))
      XCTAssertEqual(found["empty-id"], count("actor_rows_without_id"))
      XCTAssertEqual(found["repeated-id"], count("duplicate_actor_rows_conflicting_kind"))
      XCTAssertEqual(
        found["identical-actor-row"],
        count("duplicate_actor_rows_identical", "duplicate_actor_rows_spaces_only")
      )
      XCTAssertEqual(reading.files.last?.rowCount, count("data_rows_ties"))

      let dataset = try XCTUnwrap(reading.dataset)
      XCTAssertEqual(dataset.actors.count, expected["actors_after_cleaning"] as? Int)
      XCTAssertEqual(
        dataset.network().graph.edgeCount,
        expected["distinct_pairs_if_bad_weight_rows_dropped"] as? Int
      )
      XCTAssertEqual(
        dataset.ties.weights?.reduce(0, +),
        expected["total_weight_if_repeats_summed"] as? Double
      )
    }
  }

  private func lineCount(_ folder: URL, _ file: String) throws -> Int {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      .split(whereSeparator: \.isNewline).count
  }
}

extension Attribute {
  /// The cell of an actor, as a number where it is one.
  fileprivate func comparable(_ actor: Int) -> String? {
    guard let cell = cell(of: actor) else { return nil }
    let number = Double(cell.replacing(String(decimalSeparator), with: "."))
    return number.map { "\($0)" } ?? cell
  }
}
