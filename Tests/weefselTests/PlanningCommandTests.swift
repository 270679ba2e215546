import Foundation
import XCTest

/// How plans are asked for and drawn on the command line.
final class PlanningCommandTests: XCTestCase {
  private let federation = Program.root.appending(path: "datasets/federation").path

  func testWhatIsWrongWithTheCallIsSaid() throws {
    for words in [
      ["lose", federation, "--actors", "2", "--these", "koepel"],
      ["connect", federation, "--ties", "1.5"], ["connect", federation, "--ties", "-2"],
    ] {
      let result = try Program.run(words)
      XCTAssertEqual(result.status, 64, "\(words): \(result.errors)")
    }
  }

  func testADefaultIsNoMoreThanThereAre() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)")
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("id,kind\na,organisation\n".utf8).write(to: folder.appending(path: "actors.csv"))
    try Data("source,target\n".utf8).write(to: folder.appending(path: "ties.csv"))
    XCTAssertEqual(try Program.run(["spread", folder.path]).status, 0)
    XCTAssertEqual(try Program.run(["spread", folder.path, "--actors", "2"]).status, 64)
  }

  func testRowsThatNamePeopleSaySo() throws {
    let said = try Program.run(["lose", federation, "--these", "i01", "--format", "csv"]).errors
    XCTAssertTrue(said.contains("--pseudonymise"), said)
    let named = try Program.run([
      "lose", federation, "--these", "i01", "--format", "csv", "--name-people",
    ])
    XCTAssertFalse(named.errors.contains("--pseudonymise"), named.errors)
  }

  func testPeopleWithCodesAreNotSaidToHaveTheIDsOfTheFiles() throws {
    let folder = try Program.folder(for: self)
    let words = ["connect", federation, "--key", folder.path + "/key.csv", "--pseudonymise"]
    let result = try Program.run(words)
    XCTAssertEqual(result.status, 0, result.errors)
    XCTAssertFalse(result.output.contains("in the files"), result.output)
    XCTAssertTrue(result.output.contains("random codes"), result.output)
  }

  func testAPairOfSomebodyUnknownIsNamedByItsLine() throws {
    let folder = try Program.folder(
      ["pairs.csv": "source,target\nkoepel,i01\n\nkoepel,nobody\n"],
      for: self
    )
    let result = try Program.run(
      ["connect", federation, "--pairs", folder.path + "/pairs.csv"]
    )
    XCTAssertNotEqual(result.status, 0)
    XCTAssertTrue(
      result.errors.contains("pairs.csv:4: no actor with id or name 'nobody'"),
      result.errors
    )
  }

  func testErrorsOfTwoFoldersNameTheFolder() throws {
    let (good, bad) = ("source,target,until,since\na,b,,\n", "source,target\na,c\n")
    let actors = "id,kind\na,organisation\nb,organisation\n"
    let folder = try Program.folder(
      [
        "old/actors.csv": actors, "old/ties.csv": good, "new/actors.csv": actors,
        "new/ties.csv": bad,
      ],
      for: self
    )
    let (old, new) = (folder.path + "/old", folder.path + "/new")
    let result = try Program.run(["compare", old, new])
    XCTAssertEqual(result.status, 1)
    XCTAssertTrue(result.errors.contains("\(new)/ties.csv:2:3: no actor 'c'"), result.errors)
    let lenient = try Program.run(["compare", old, new, "--lenient"])
    XCTAssertTrue(lenient.errors.contains("\(new): 1 error passed over"), lenient.errors)
    let report = folder.path + "/report.html"
    let page = try Program.run(["report", old, "--compare", new, "-o", report])
    XCTAssertTrue(page.errors.contains("\(new)/ties.csv:2:3: no actor 'c'"), page.errors)
    let alone = try Program.run(["describe", new])
    XCTAssertTrue(alone.errors.hasPrefix("ties.csv:2:3"), alone.errors)
  }

  func testThePlanAndTheChangeAreDrawn() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)")
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (plan, change) = (folder.appending(path: "plan.svg"), folder.appending(path: "change.svg"))
    let words = ["connect", federation, "--ties", "3", "--draw", plan.path, "--language", "nl"]
    XCTAssertEqual(try Program.run(words).status, 0)
    let drawn = try String(contentsOf: plan, encoding: .utf8)
    XCTAssertEqual(drawn.components(separatedBy: "tie marked").count - 1, 3)
    XCTAssertTrue(drawn.contains("voorgestelde relatie"))
    let between = [
      "compare", federation, "--between", "2022-01-01", "2026-01-01", "--draw", change.path,
      "--language", "en",
    ]
    XCTAssertEqual(try Program.run(between).status, 0)
    let both = try String(contentsOf: change, encoding: .utf8)
    // Counted is what there is at the later time.
    XCTAssertTrue(both.contains("ties that are gone ("), both)
    XCTAssertTrue(both.contains(">At the later time "), both)
  }
}
