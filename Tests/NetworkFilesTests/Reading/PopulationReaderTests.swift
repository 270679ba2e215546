import NetworkFiles
import SocialNetwork
import XCTest

final class PopulationReaderTests: XCTestCase {
  func testBelgianFile() throws {
    let population = try read(
      "Kenmerk;Groep;Aantal\r\nherkomst;\"Maghreb; Turks\";1.234\r\n\r\ngender;v;50\r\n"
    )
    XCTAssertEqual(
      population.groups,
      [
        .init(attribute: "herkomst", name: "Maghreb; Turks", count: 1234),
        .init(attribute: "gender", name: "v", count: 50),
      ]
    )
  }

  func testFaultsHaveTheirPlaces() {
    XCTAssertThrowsError(
      try read(
        "attribute,group,count\ngender,f,many\ngender,,3\ngender,m,5\ngender,M,6\ngender,x\n"
      )
    ) { error in
      XCTAssertEqual(
        "\(error)",
        """
        population.csv:2:10: 'many' is not a number of people; expected a whole number; correct it, or remove the row [row 2, column 'count' (C2)]
        population.csv:3:8: no group; expected a value of that column; fill it in, or remove the row [row 3, column 'group' (B3)]
        population.csv:5:8: the group 'M' is on line 4 too; expected a row for each group; add the two up in one row [row 5, column 'group' (B5)]
        population.csv:6:8: no number of people; expected a whole number; fill it in, or remove the row [row 6, column 'count' (C6)]
        """
      )
    }
  }

  /// A comma between thousands is one between cells too.
  func testMoreCellsThanColumnsAreAFault() throws {
    XCTAssertThrowsError(try read("attribute,group,count\ngender,man,1,000\ngender,f,2\n")) {
      error in
      XCTAssertTrue("\(error)".hasPrefix("population.csv:2:14: more filled cells"), "\(error)")
    }
    let quoted = try read("attribute,group,count\ngender,man,\"1,000\"\ngender,f,2,\n")
    XCTAssertEqual(quoted.groups.map(\.count), [1000, 2])
  }

  func testMissingColumn() {
    XCTAssertThrowsError(try read("attribute,group,share\ngender,f,0.5\n")) { error in
      XCTAssertEqual(
        "\(error)",
        "population.csv:1:1: no column 'count'; there are attribute, group and share; expected the columns attribute, group and count; write count above the column that is meant"
      )
      XCTAssertEqual(
        (error as? InputError)?.text(wording: .plain).nl,
        "population.csv:1:1: geen kolom 'aantal'; er zijn attribute, group en share; verwacht: de kolommen kenmerk, groep en aantal; schrijf aantal boven de kolom die bedoeld is"
      )
    }
    XCTAssertThrowsError(try read("")) { error in
      XCTAssertEqual(
        "\(error)",
        "population.csv:1:1: the file is empty; expected the columns attribute, group and count; write these words in the first row, and a row for each group below it"
      )
    }
  }

  func testUnterminatedQuoteAndWindows1252() throws {
    XCTAssertThrowsError(try read("attribute,group,count\ngender,\"f,3\n")) { error in
      XCTAssertTrue("\(error)".hasPrefix("population.csv:2:8: "), "\(error)")
    }
    let bytes = Array("attribute,group,count\norigin,Belgi".utf8) + [0xEB] + Array(",3\n".utf8)
    XCTAssertEqual(try PopulationReader.read(bytes: bytes).groups.first?.name, "België")
  }

  private func read(_ text: String) throws -> Population {
    try PopulationReader.read(bytes: Array(text.utf8))
  }
}
