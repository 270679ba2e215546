import NetworkFiles
import SocialNetwork
import XCTest

final class DatasetTemplateTests: XCTestCase {
  /// Of every kind there is one actor; the three ties join all but the participant.
  func testFilesReadWithoutFindings() throws {
    for language in Language.allCases {
      for form in [CSVWriter.Form.standard, .excel] {
        let files = DatasetTemplate(in: language, form: form).files
        XCTAssertEqual(files.map(\.name), ["actors.csv", "ties.csv"])
        let reading = try NetworkReader.read(
          actorBytes: files[0].bytes,
          tieBytes: files[1].bytes
        )
        XCTAssertEqual(reading.findings.errorCount, 0, "\(language) \(form)")
        XCTAssertEqual(reading.findings.warningCount, 0, "\(language) \(form)")
        let dataset = try XCTUnwrap(reading.dataset)
        XCTAssertEqual(Set(dataset.actors.kinds), Set(ActorKind.known))
        XCTAssertEqual(dataset.actors.count, 5)
        XCTAssertEqual(dataset.ties.count, 3)
        // The example may be taken for nobody that exists.
        let invented = language == .nl ? "(verzonnen)" : "(invented)"
        for name in dataset.actors.names { XCTAssertTrue(name.hasSuffix(invented), name) }
      }
    }
  }
}
