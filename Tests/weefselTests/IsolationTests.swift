import Foundation
import XCTest

/// What is said of a part of a network, and of who is or may be a person.
final class IsolationTests: XCTestCase {
  /// An umbrella with two associations, one of them not surveyed, and a person with an association.
  private func dataset() throws -> String {
    try Program.folder(
      [
        "actors.csv": """
        id,name,kind,surveyed
        U,Umbrella,organisation,yes
        A,Alfa,member association,no
        B,Beta,member association,yes
        C,Gamma,member association,yes
        s1,Ingrid Callewaert,individual,yes
        """,
        "ties.csv": "source,target,function\nU,A,culture\nU,B,culture\nC,s1,learning\n",
      ],
      for: self
    ).path
  }

  private func run(_ words: [String], dutch: Bool = false) throws -> String {
    let result = try Program.run(
      words + (dutch ? ["--language", "nl"] : []),
      environment: ["COLUMNS": "200"]
    )
    XCTAssertEqual(result.status, 0, result.errors)
    return result.output
  }

  // MARK: - A part of the network

  func testNothingIsSaidOfTheWholeWhereTheNetworkIsAPart() throws {
    let folder = try dataset()
    for options in [
      ["--without", "U"], ["--only", "id!=U"], ["--function", "learning"],
    ] {
      let table = try run(["isolated", folder] + options)
      XCTAssertTrue(table.contains("Isolated actors: no ties in this part of the network\n"), table)
      XCTAssertTrue(table.contains("Has no tie within this part of the network.\n"), table)
      XCTAssertTrue(table.contains("Unknown: no known ties in this part of the network\n"), table)
      XCTAssertTrue(table.contains("Not surveyed, nor named within this part.\n"), table)
      XCTAssertFalse(table.contains("anyone"), table)
      let dutch = try run(["isolated", folder] + options, dutch: true)
      XCTAssertTrue(
        dutch.contains("Heeft binnen dit deel van het netwerk met niemand een relatie.\n"),
        dutch
      )
      XCTAssertTrue(
        dutch.contains("Niet bevraagd, en binnen dit deel door niemand genoemd.\n"),
        dutch
      )
    }
    XCTAssertFalse(try run(["isolated", folder]).contains("this part"))
  }

  func testNobodyNamesSomebodyAsFarAsRowsWereKept() throws {
    // Nobody names D, unless the last row means it.
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind,surveyed\nA,organisation,yes\nB,organisation,yes\n"
          + "C,organisation,yes\nD,organisation,no\n",
        "ties.csv": "source,target\nA,B\nB,C\nC,A\nDe,Dee\n",
      ],
      for: self
    ).path
    let table = try run(["isolated", folder, "--lenient"])
    XCTAssertTrue(
      table.contains("Not surveyed, nor named by anyone in the rows that were kept.\n"),
      table
    )
    let dutch = try run(["isolated", folder, "--lenient"], dutch: true)
    XCTAssertTrue(
      dutch.contains("Niet bevraagd, en in de rijen die behouden zijn door niemand genoemd.\n"),
      dutch
    )
  }

  private func words(ofPicture path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
      .replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
  }

  /// Besides the umbrella S alone has a strength of 9 or more, by one tie.
  func testStaffMayBeChosenByAMeasureThatCountsWeights() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,kind\nA,organisation\nB,organisation\nU,organisation\nS,individual\n"
          + "P,individual\n",
        "ties.csv": "source,target,weight\nA,B,1\nB,U,1\nA,U,1\nU,S,9\nU,P,1\n",
      ],
      for: self
    ).path
    func rows(_ condition: String) throws -> String {
      try run([
        "isolated", folder, "--umbrella", "U", "--staff", condition, "--format", "csv",
      ])
    }
    XCTAssertEqual(try rows("id=S"), try rows("strength>=9"))
    XCTAssertNotEqual(try rows("id=S"), try rows("id=P"))
  }

  func testWhoWasNotSurveyedIsSaidToHangOnlyAsFarAsIsKnown() throws {
    // A ring of three, from which D hangs.
    let folder = try Program.folder(
      [
        "actors.csv": "id,name,kind,surveyed\nA,Alfa,association,yes\nB,Beta,association,yes\n"
          + "C,Gamma,association,yes\nD,Delta,association,no\n",
        "ties.csv": "source,target\nA,B\nB,C\nC,A\nA,D\n",
      ],
      for: self
    )
    let table = try run(["isolated", folder.path])
    XCTAssertTrue(table.contains("Delta hangs on Alfa alone."), table)
    XCTAssertTrue(table.contains("There may be more ties than are known."), table)
    let picture = folder.appendingPathComponent("x.svg").path
    _ = try run(["isolated", folder.path, "--draw", picture])
    let words = try words(ofPicture: picture)
    XCTAssertTrue(words.contains("1 of the 4 actors may have more ties than are known."), words)
  }

  func testAPictureOfPartsThatAreAlikeSaysSo() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,name,kind\nA,Alfa,association\nB,Beta,association\n"
          + "C,Gamma,association\nD,Delta,association\n",
        "ties.csv": "source,target\nA,B\nC,D\n",
      ],
      for: self
    )
    let picture = folder.appendingPathComponent("x.svg").path
    _ = try run(["isolated", folder.path, "--draw", picture])
    let words = try words(ofPicture: picture)
    XCTAssertTrue(
      words.contains("2 parts are of 2 actors each; which of them somebody is in says nothing."),
      words
    )
  }

  func testEveryTableSaysOnceWhichPartItIs() throws {
    let folder = try dataset()
    for command in ["isolated", "describe", "centrality", "communities", "capital"] {
      let table = try run([command, folder, "--function", "culture", "--without", "B"])
      for sentence in ["Only ties that serve the ", "Left out: Beta."] {
        XCTAssertEqual(table.components(separatedBy: sentence).count, 2, "\(command): \(table)")
      }
    }
    let page = try run(["compass", folder, "--without", "B"])
    XCTAssertEqual(page.components(separatedBy: "Left out: Beta.").count, 2, page)
  }

  // MARK: - People

  func testConditionsDoNotTellWhoAPersonIs() throws {
    let folder = try dataset()
    for condition in ["id!=s1", "name!=Ingrid Callewaert|Alfa", "NAAM!=ingrid callewaert"] {
      let key = condition.prefix { $0 != "!" }
      let table = try run(["isolated", folder, "--only", condition])
      XCTAssertTrue(table.contains("Only actors with \(key)!=…, and the ties among them."), table)
      let named = try run(["isolated", folder, "--only", condition, "--name-people"])
      XCTAssertTrue(named.contains("Only actors with \(condition), and"), named)
    }
    let table = try run(["describe", folder, "--only", "name!=Alfa|Beta"])
    XCTAssertTrue(table.contains("Only actors with name!=Alfa|Beta, and"), table)

    let drawing = try Program.folder(for: self).appendingPathComponent("drawing.svg")
    _ = try run(["draw", folder, "--where", "name=Ingrid Callewaert", "-o", drawing.path])
    XCTAssertFalse(try String(contentsOf: drawing, encoding: .utf8).contains("Ingrid"))
  }

  func testActorsOfUnknownKindAreCounted() throws {
    let folder = try Program.folder(
      [
        "actors.csv": "id,name\na,Ann\nb,Ben\nc,Cis\nd,Dora\ne,Els\nf,Fons\n",
        "ties.csv": "source,target\na,b\nb,c\na,c\nc,d\n",
      ],
      for: self
    ).path
    let names = ["Ann", "Ben", "Cis", "Dora", "Els", "Fons"]
    for command in ["isolated", "communities"] {
      let table = try run([command, folder])
      for name in names { XCTAssertFalse(table.contains(name), table) }
      XCTAssertTrue(table.contains("actors of unknown kind"), table)
      XCTAssertTrue(table.contains("--kind '*=organisation' says what they are"), table)
      let named = try run([command, folder, "--name-people"])
      XCTAssertFalse(named.contains("--kind"), named)
    }
    let table = try run(["isolated", folder])
    XCTAssertTrue(table.contains("2 actors of unknown kind have no tie with anyone."), table)
    let dutch = try run(["isolated", folder], dutch: true)
    XCTAssertTrue(dutch.contains("1 actor van onbekende soort"), dutch)
    let told = try run(["isolated", folder, "--kind", "*=organisation"])
    XCTAssertTrue(told.contains("Els"), told)
  }
}
