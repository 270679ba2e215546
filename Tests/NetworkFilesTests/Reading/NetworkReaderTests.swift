import Foundation
import NetworkFiles
import SocialNetwork
import XCTest

/// Which files are read.
final class NetworkReaderTests: XCTestCase {
  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    addTeardownBlock { try FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder.path
  }

  private func assertError(
    _ expected: String,
    _ read: @autoclosure () throws -> Reading,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    XCTAssertThrowsError(try read(), file: file, line: line) { error in
      XCTAssertTrue("\(error)".hasPrefix(expected), "\(error)", file: file, line: line)
    }
  }

  private let actors = "id,kind\na,lid\nb,lid\n"
  private let ties = "source,target\na,b\n"

  func testFilesAreFoundByTheirNames() throws {
    for (first, second) in [
      ("actors.csv", "ties.csv"), ("Actoren.CSV", "relaties.txt"), ("nodes.tsv", "Edges.csv"),
      ("elements.csv", "connections.csv"), ("actors.csv", "banden.csv"),
    ] {
      let folder = try folder([first: actors, second: ties, "notes.txt": "", "ties.csv.bak": ""])
      let reading = try NetworkReader.read(folder: folder)
      XCTAssertEqual(reading.files.map(\.name), [first, second])
      XCTAssertEqual(reading.dataset?.name, URL(fileURLWithPath: folder).lastPathComponent)
    }
  }

  func testNamedFilesGoFirst() throws {
    let folder = try folder(["actors.csv": "", "people.csv": actors, "x.csv": ties])
    let inside = try NetworkReader.read(folder: folder, actors: "people.csv", ties: "x.csv")
    XCTAssertEqual(inside.ties, ["a–b 1.0"])
    let alone = try NetworkReader.read(folder: nil, ties: folder + "/x.csv")
    XCTAssertEqual(alone.dataset?.actors.map(\.kind), [.unknown, .unknown])
  }

  func testFactsOfTheFilesAreTold() throws {
    let folder = try folder(["actors.csv": actors, "ties.csv": ties])
    let facts = try NetworkReader.read(folder: folder).files
    XCTAssertEqual(facts.map(\.role), [.actors, .ties])
    XCTAssertEqual(facts.map(\.byteCount), [actors.utf8.count, ties.utf8.count])
    XCTAssertEqual(facts.map(\.rowCount), [2, 1])
  }

  /// A browser and a file manager give copies such names, in English and in Dutch.
  func testCopiesOfFilesAreNamed() throws {
    for copy in [
      "ties (1).csv", "Ties(12).CSV", "ties - Copy.csv", "ties - kopie (2).csv", "ties-2.csv",
      "Kopie van ties.csv",
    ] {
      let folder = try folder(["actors.csv": actors, copy: ties])
      XCTAssertThrowsError(try NetworkReader.read(folder: folder)) { error in
        XCTAssertEqual(
          "\(error)",
          "there is no ties.csv, but there is '\(copy)'; rename the one that is meant to 'ties.csv', or"
            + " name its path"
        )
      }
      XCTAssertEqual(try NetworkReader.read(folder: folder, ties: copy).ties, ["a–b 1.0"])
    }
    assertError(
      "there is no actoren.csv, but there is 'actoren (1).csv' and 'actoren (2).csv'",
      try NetworkReader.read(
        folder: folder(["actoren (1).csv": actors, "actoren (2).csv": actors, "ties.csv": ties])
      )
    )
    // What is there under its own name is read, and other names are no copies.
    let others = ["actors.csv": actors, "ties.csv": ties, "ties (1).csv": "", "ties 2024.csv": ""]
    let reading = try NetworkReader.read(folder: folder(others))
    XCTAssertEqual(reading.ties, ["a–b 1.0"])
    assertError(
      "no tie file",
      try NetworkReader.read(folder: folder(["actors.csv": actors, "ties 2024.csv": ties]))
    )
  }

  func testWhatCannotBeReadIsSaid() throws {
    assertError("there is no folder '/no/such'", try NetworkReader.read(folder: "/no/such"))
    assertError("no tie file", try NetworkReader.read(folder: folder(["actors.csv": actors])))
    assertError(
      "both 'edges.csv' and 'ties.csv' may be meant",
      try NetworkReader.read(folder: folder(["ties.csv": ties, "edges.csv": ties]))
    )
    assertError(
      "'ties.xlsx' is a spreadsheet; save each sheet as CSV UTF-8",
      try NetworkReader.read(folder: folder(["actors.csv": actors, "ties.xlsx": ""]))
    )
    let both = try folder(["actors.xlsx": "", "ties.xlsx": "", "photos.xlsx": ""])
    assertError(
      "'actors.xlsx' and 'ties.xlsx' are spreadsheets; save each sheet as CSV UTF-8 (in Excel: File,"
        + " Save As), under the names actors.csv and ties.csv",
      try NetworkReader.read(folder: both)
    )
    assertError(
      "'a.xlsx' and 'b.ods' are spreadsheets",
      try NetworkReader.read(folder: nil, actors: "a.xlsx", ties: "b.ods")
    )
    // A workbook by another name, or beside the folder that was meant, may be what was meant.
    assertError(
      "'network.xlsx' is a spreadsheet",
      try NetworkReader.read(folder: folder(["network.xlsx": ""]))
    )
    let beside = try folder(["ours.xlsx": ""]) + "/ours"
    assertError("'\(beside).xlsx' is a spreadsheet", try NetworkReader.read(folder: beside))
    assertError(
      "'\(beside).xlsx' is a spreadsheet",
      try NetworkReader.read(folder: beside + ".xlsx")
    )
    assertError("there is no file 'x.csv'", try NetworkReader.read(folder: nil, ties: "x.csv"))
    let folder = try folder(["ties.csv": ties])
    assertError(
      "'\(folder)/ties.csv' is a file",
      try NetworkReader.read(folder: folder + "/ties.csv")
    )
    assertError("'\(folder)' is not a file", try NetworkReader.read(folder: nil, ties: folder))
  }
}
