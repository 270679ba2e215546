import Foundation
import NetworkDrawing
import NetworkFiles
import NetworkReport
import SocialNetwork
import XCTest

// What the documentation shows is compiled and run here, with public names alone.

private func answer(from folder: String, drawingTo file: URL) throws {
  guard let dataset = try NetworkReader.read(folder: folder).dataset else { return }
  let subject = try Subject(dataset)
  let groups = try CommunitiesQuestion(limit: 5).report(on: subject)
  let central = try CentralityQuestion(measures: ["betweenness"], limit: 3).report(on: subject)
  for line in TerminalPage(in: .en).lines(of: groups) { print(line) }
  print(MarkdownPage(in: .nl).text(of: central))
  let options = Diagram.Options(title: subject.name, language: .en)
  try Diagram(subject.network, options: options).render(.svg).write(to: file)
}

final class ExamplesTests: XCTestCase {
  func testTheArticleRuns() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).svg")
    addTeardownBlock { try? FileManager.default.removeItem(at: file) }
    try answer(from: root.appending(path: "datasets/florentine").path, drawingTo: file)
    let drawing = try String(contentsOf: file, encoding: .utf8)
    XCTAssertTrue(drawing.contains("<svg"))
    XCTAssertTrue(drawing.contains("Medici"))
  }

  func testTheArticleShowsTheLinesThatRunHere() throws {
    let article = try String(
      contentsOf: root.appending(
        path: "Sources/NetworkReport/NetworkReport.docc/FromAFolderToAnAnswer.md"
      ),
      encoding: .utf8
    )
    let block = try XCTUnwrap(article.firstMatch(of: /```swift\n(?<code>[^`]*)```/)).output.code
    let parts = block.split(separator: "\n\n", maxSplits: 1)
    XCTAssertEqual(parts.count, 2)
    let own = try String(contentsOfFile: "\(#filePath)", encoding: .utf8)
    let lines = Set(own.split(separator: "\n"))
    for line in parts[0].split(separator: "\n") {
      XCTAssertTrue(lines.contains(line), "\(line)")
    }
    XCTAssertTrue(own.contains("\n\nprivate \(parts[1])\n"), "the article and this test differ")
    XCTAssertEqual(parts[1].split(separator: "\n").count, 10)
  }

  private let root = URL(fileURLWithPath: "\(#filePath)").deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
