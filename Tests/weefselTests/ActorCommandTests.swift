import XCTest

/// `weefsel actor`, and what is asked of single ties and of how sure answers are.
final class ActorCommandTests: XCTestCase {
  func testThereIsAPageOnAPersonOnlyWherePeopleAreNamed() throws {
    let words = ["actor", "datasets/federation", "v08"]
    let nl = try Program.run(words + ["--language", "nl"])
    XCTAssertEqual(nl.status, 64)
    XCTAssertEqual(nl.output, "")
    XCTAssertEqual(
      nl.errors.split(separator: "\n").first,
      "weefsel actor: deze actor is een persoon, en een blad over een persoon is er enkel waar personen "
        + "genoemd worden; voeg --name-people toe als dat de bedoeling is."
    )
    let en = try Program.run(words + ["--show-attributes"])
    XCTAssertEqual(en.status, 64)
    XCTAssertTrue(en.errors.contains("add --name-people if that is meant"), en.errors)
    let named = try Program.run(words + ["--name-people", "--measure", "degree"])
    XCTAssertEqual(named.status, 0, named.errors)
    XCTAssertTrue(named.output.contains("Loubna Rahmouni (volunteer)"), named.output)
  }

  func testTheFolderAndTheActorAreToldApart() throws {
    for words in [["actor"], ["actor", "datasets/federation"]] {
      let result = try Program.run(words)
      XCTAssertEqual(result.status, 64)
      XCTAssertTrue(result.errors.hasPrefix("weefsel actor: missing ID."), result.errors)
    }
    let files = [
      "--actors", "datasets/federation/actors.csv", "--ties", "datasets/federation/ties.csv",
    ]
    let rest = ["koepel", "--measure", "degree", "--format", "csv"]
    let named = try Program.run(["actor"] + files + rest)
    XCTAssertEqual(named.status, 0, named.errors)
    XCTAssertEqual(named.output, try Program.run(["actor", "datasets/federation"] + rest).output)
  }

  func testWhoIsNearIsDrawn() throws {
    let file = try Program.folder(for: self).appendingPathComponent("near.svg")
    let result = try Program.run([
      "actor", "datasets/florentine", "Ginori", "--measure", "degree", "--draw", file.path,
      "--within", "1",
    ])
    XCTAssertEqual(result.status, 0, result.errors)
    let svg = try String(contentsOf: file, encoding: .utf8)
    XCTAssertTrue(svg.contains("around Ginori"))
    // Albizzi is the only one within a step.
    XCTAssertTrue(svg.contains("Albizzi"))
    XCTAssertFalse(svg.contains("Medici"))
  }

  func testAnswersAreTheSameOnAnyNumberOfThreads() throws {
    for words in [
      ["isolated", "datasets/florentine", "--certainty"],
      ["centrality", "datasets/florentine", "--certainty"],
      ["describe", "datasets/florentine", "--certainty", "--measure", "bridges,modularity"],
    ] {
      let outputs = try ["1", "3"].map { threads in
        try Program.run(words + ["--threads", threads, "--format", "csv"]).output
      }
      XCTAssertEqual(outputs[0], outputs[1], "\(words)")
      XCTAssertTrue(outputs[0].contains("-20"), outputs[0])
    }
  }
}
