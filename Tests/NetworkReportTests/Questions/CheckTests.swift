import Foundation
import NetworkFiles
import NetworkReport
import SocialNetwork
import XCTest

final class CheckTests: XCTestCase {
  private let actors = """
    id,name,kind
    k,,umbrella
    a,Alfa,zonnebloem
    b,Beta,zonnebloem
    c,Ceta,organisation
    c,Delta,organisation
    d,Echo,organisation
    """

  private let ties = """
    source,target,weight,function
    a,b,"1,5",cultuur
    a,b,"1,5",cultuur
    c,d,abc,cultuur
    a,kk,1.234,kultuur
    c,d,2,kultuur
    """

  func testSentences() throws {
    assertSnapshot(try report(actors, ties), "check")
    assertSnapshot(try report(actors, ties, limit: 1), "check-short")
    assertSnapshot(
      try report("id,kind\na,organisation\nb,volunteer\n", "source,target\na,b\n"),
      "check-sound"
    )
    assertSnapshot(try report("id,kind\na,organisation\n", ""), "check-unusable")
  }

  func testRowsAreInTheLanguageAskedForAndRemediesInTheWordsOfTheProgram() throws {
    let reading = try read(actors, ties)
    let wording = RemedyWording { _ in Text(en: "press F1", nl: "druk op F1") }
    let rows = CheckQuestion(limit: 1).report(on: reading, in: .nl, wording: wording).rows
    XCTAssertEqual(rows.values.count, 1)
    guard case .text(let suggestion)? = rows.values.first?.last else {
      return XCTFail("no suggestion")
    }
    XCTAssertEqual(suggestion, "druk op F1")
  }

  private func report(_ actors: String, _ ties: String, limit: Int? = nil) throws -> Report {
    CheckQuestion(limit: limit).report(on: try read(actors, ties), in: .en)
  }

  private func read(_ actors: String, _ ties: String) throws -> Reading {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    addTeardownBlock { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "small")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actors.utf8).write(to: folder.appending(path: "actors.csv"))
    try Data(ties.utf8).write(to: folder.appending(path: "ties.csv"))
    return try NetworkReader.read(folder: folder.path)
  }
}
