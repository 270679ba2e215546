import Foundation
import NetworkFiles
import SocialNetwork
import XCTest

/// A copy of a dataset reads back as it was.
final class DatasetWriterTests: XCTestCase {
  private func copy(
    _ reading: Reading,
    _ form: CSVWriter.Form = .standard
  ) throws -> (actors: String, ties: String, reading: Reading) {
    let writer = DatasetWriter(
      try XCTUnwrap(reading.dataset),
      tieSpelling: reading.tieSpelling,
      tieAttributes: reading.tieAttributes,
      form: form
    )
    let (actors, ties) = (writer.actors(), writer.ties())
    var options = ReadingOptions()
    options.keepsTieAttributes = true
    return (
      String(decoding: actors, as: UTF8.self), String(decoding: ties, as: UTF8.self),
      try NetworkReader.read(actorBytes: actors, tieBytes: ties, options: options)
    )
  }

  private func options(_ change: (inout ReadingOptions) -> Void = { _ in }) -> ReadingOptions {
    var options = ReadingOptions()
    options.keepsTieAttributes = true
    change(&options)
    return options
  }

  private func assertSame(_ first: Reading, _ second: Reading, _ context: String = "") throws {
    XCTAssertEqual(second.findings.errorCount, 0, context)
    let (a, b) = (try XCTUnwrap(first.dataset), try XCTUnwrap(second.dataset))
    XCTAssertEqual(Array(a.actors), Array(b.actors), context)
    XCTAssertEqual(a.actors.attributes.map(\.name), b.actors.attributes.map(\.name), context)
    for (one, other) in zip(a.actors.attributes, b.actors.attributes) {
      XCTAssertEqual(one.numbers, other.numbers, context)
      guard one.numbers == nil else { continue }
      XCTAssertEqual(a.actors.indices.map(one.cell), b.actors.indices.map(other.cell), context)
    }
    XCTAssertEqual(a.ties.sources, b.ties.sources, context)
    XCTAssertEqual(a.ties.targets, b.ties.targets, context)
    XCTAssertEqual(a.ties.weights, b.ties.weights, context)
    XCTAssertEqual(a.ties.roles, b.ties.roles, context)
    XCTAssertEqual(a.ties.functions, b.ties.functions, context)
    XCTAssertEqual(a.ties.since, b.ties.since, context)
    XCTAssertEqual(a.ties.until, b.ties.until, context)
    XCTAssertEqual(first.tieAttributes.map(\.name), second.tieAttributes.map(\.name), context)
  }

  private let actors = """
    id;naam;soort;gemeente;bedrag
    1;Ann;vrijwilliger;Gent;1.234,50
    2;"Kring ""Zon; Maan"" vzw";vereniging;'s-Hertogenbosch;3,5
    3;+32 9 123;lid;-;
    """

  private let ties = """
    van;naar;sterkte;rol;functie;sinds;nota
    1;2;1,5;verbindend;leren, cultuur;1/4/2024;eerste
    2;3;2;kritische rol;;;=1+1
    3;1;10;?;culturele functie;2020-02-01;
    """

  func testTheTieFileKeepsItsHeadersAndWords() throws {
    let reading = try read(actors: actors, ties: ties, options: options())
    let copy = try copy(reading)
    XCTAssertEqual(
      copy.ties,
      """
      van,naar,sterkte,rol,functie,sinds,nota
      1,2,1.5,verbindend,"leren, cultuur",2024-04-01,eerste
      2,3,2,kritische rol,,,=1+1
      3,1,10,?,culturele functie,2020-02-01,

      """
    )
    try assertSame(reading, copy.reading)
  }

  func testCopiesReadBackAsTheyWereInEveryForm() throws {
    let reading = try read(actors: actors, ties: ties, options: options())
    for form in [CSVWriter.Form.standard, .excel] {
      let first = try copy(reading, form)
      try assertSame(reading, first.reading, "\(form)")
      // A copy of a copy says the same again.
      let second = try copy(first.reading, form)
      XCTAssertEqual(first.ties, second.ties)
      try assertSame(reading, second.reading, "\(form)")
    }
  }

  /// Words that only `--kind` explains, and signs that only `--decimal` does, are written so that
  /// nobody needs the option.
  func testWhatOptionsExplainedNeedsNoneAfterwards() throws {
    let options = options {
      $0.kinds = ["bizon": .organisation]
      $0.decimal = ","
    }
    let reading = try read(
      actors: "id,soort,bedrag,stand\na,bizon,\"1,234\",1.000\nb,vrijwilliger,\"2,500\",2.000\n",
      ties: "source,target,weight\na,b,\"1,234\"\n",
      options: options
    )
    XCTAssertEqual(reading.dataset?.ties.weights, [1.234])
    for form in [CSVWriter.Form.standard, .excel] {
      let copy = try copy(reading, form)
      try assertSame(reading, copy.reading, "\(form)")
      XCTAssertEqual(copy.reading.dataset?.actors.kinds, [.organisation, .volunteer])
      // 1,234 is a number with three decimals, and 1.000 a thousand.
      XCTAssertEqual(
        copy.reading.dataset?.actors.attribute(named: "bedrag")?.numbers,
        [1.234, 2.5]
      )
      XCTAssertEqual(
        copy.reading.dataset?.actors.attribute(named: "stand")?.numbers,
        [1000, 2000]
      )
    }
  }

  func testOwnHeadersAndWordsOfActors() throws {
    let spelling = Spelling(
      headers: [.id: "Wie", .name: "Naam", .kind: "Soort"],
      words: [.kind: Attribute(name: "kind", cells: ["Lid", "lokale groep", "bizon"])]
    )
    let dataset = Dataset(
      name: "x",
      actors: Actors(
        ids: ["1", "2", "3"],
        names: ["Ann", "Bos", "Cor"],
        kinds: [.individual, .memberAssociation, .organisation],
        spelling: spelling
      ),
      ties: TieRows()
    )
    // `Wie` is no header of ids that the reader knows, and `bizon` no kind.
    XCTAssertEqual(
      String(decoding: DatasetWriter(dataset).actors(), as: UTF8.self),
      "id,Naam,Soort\n1,Ann,Lid\n2,Bos,lokale groep\n3,Cor,organisation\n"
    )
    XCTAssertEqual(
      String(decoding: DatasetWriter(dataset).ties(), as: UTF8.self),
      "source,target\n"
    )
  }

  func testAColumnThatTheFilesDoNotHaveIsNotWritten() throws {
    let reading = try read(ties: "source,target\na,b\nb,c\n", options: options())
    XCTAssertEqual(try copy(reading).actors, "id\na\nb\nc\n")
  }

  /// A copy has no errors: what a word that says nothing was read as stands in its place.
  func testAWordThatSaysNothingIsNotWritten() throws {
    let actors = """
      id,soort,bevraagd,rol,functie
      a,bizon,misschien,leider,kultuur
      b,lid,ja,kritisch,cultuur
      c,,nee,,

      """
    let reading = try read(actors: actors, ties: "source,target\na,b\n", options: options())
    let copy = try copy(reading)
    XCTAssertEqual(
      copy.actors,
      actors.replacing("c,,", with: "c,unknown,")
        .replacing("bizon,misschien,leider,kultuur", with: "unknown,,,")
    )
    XCTAssertEqual(copy.reading.findings.all.map(\.code), [])
    XCTAssertEqual(copy.reading.dataset?.actors.kinds, [.unknown, .individual, .unknown])
    // Nor does a national register number go into a copy: 97 less the remainder of 850730033 by 97 is 28.
    let numbered = try read(
      actors: "id,soort\na,bizon 85.07.30-033.28\nb,lid\n",
      options: options()
    )
    XCTAssertEqual(try self.copy(numbered).actors, "id,soort\na,unknown\nb,lid\n")
  }

  func testEveryFixtureReadsBackAsItWas() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let path = environment["WEEFSEL_FIXTURES"] else {
      throw XCTSkip("set WEEFSEL_FIXTURES to the folder with the fixtures")
    }
    let manager = FileManager.default
    var folders = try manager.contentsOfDirectory(atPath: path).map { "\(path)/\($0)" }
    for folder in folders where folder.contains("messy_") {
      folders += try manager.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
    }
    var count = 0
    for folder in folders.sorted() {
      let options = options { $0.kinds = ["event": .organisation] }
      guard let reading = try? NetworkReader.read(folder: folder, options: options),
        let dataset = reading.dataset, dataset.actors.contains(where: { $0.kind != .unknown })
      else { continue }
      for form in [CSVWriter.Form.standard, .excel] {
        try assertSame(reading, try copy(reading, form).reading, folder)
      }
      count += 1
    }
    XCTAssertGreaterThan(count, 10)
  }
}
