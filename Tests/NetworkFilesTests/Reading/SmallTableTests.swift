import Foundation
import NetworkFiles
import SocialNetwork
import XCTest

/// Files of pairs and of house styles, which are read as the same kind of table.
final class SmallTableTests: XCTestCase {
  private func path(of text: String) throws -> String {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).csv")
    try Data(text.utf8).write(to: url)
    addTeardownBlock { try? FileManager.default.removeItem(at: url) }
    return url.path
  }

  /// Columns are known by their words in both languages, in any order, with others between them.
  func testColumnsAreKnownByTheirWords() throws {
    let pairs = try PairsFile.read(path: path(of: "Doel;note;BRON\nb; x ; a \n\n\"c;d\";;e\n"))
    XCTAssertEqual(
      pairs,
      [
        PairsFile.Row(source: "a", target: "b", line: 2),
        PairsFile.Row(source: "e", target: "c;d", line: 4),
      ]
    )
    let theme = try ThemeFile.read(path: path(of: "value,part\n#E69F00,organisation\n"))
    XCTAssertEqual(theme.map(\.part), ["organisation"])
    XCTAssertEqual(theme.map(\.line), [2])
  }

  /// Without the columns, without a cell, and with a comma that moves the others, the line is named.
  func testTheLineIsNamed() throws {
    for (text, line) in [
      ("from,to\na,b\n", 1), ("source,target\na,b\na,\n", 3), ("source,target\na,b,c\n", 2),
    ] {
      XCTAssertThrowsError(try PairsFile.read(path: path(of: text))) { error in
        let words = (error as? InputError)?.text.en ?? ""
        XCTAssertTrue(words.contains(".csv:\(line): no pair of actors"), words)
      }
    }
  }

  /// Whatever is said of a cell later cannot repeat a number: 97 less the remainder of 850730033 by 97 is 28.
  func testNationalRegisterNumbersAreMasked() throws {
    let number = "85.07.30-033.28"
    let pairs = try PairsFile.read(path: path(of: "source,target\n\(number),Jan \(number)\n"))
    XCTAssertEqual(pairs, [PairsFile.Row(source: "•••", target: "Jan •••", line: 2)])
    let theme = try ThemeFile.read(
      path: path(of: "part,value\norganisation,\(number)\n\(number),x\n")
    )
    XCTAssertEqual(theme.map(\.value), ["•••", "x"])
    XCTAssertEqual(theme.map(\.part), ["organisation", "•••"])
    let population = try PopulationReader.read(
      path: path(of: "attribute,group,count\n\(number),\(number),3\n")
    )
    XCTAssertEqual(population.groups.map(\.attribute), ["•••"])
    XCTAssertEqual(population.groups.map(\.name), ["•••"])
  }
}
