import Foundation
import XCTest

/// Whether words stay in their places on paper whatever font is at hand: Liberation Sans, or DejaVu
/// alone, as on a machine set up with nothing else.
final class PaperFontTests: XCTestCase {
  func testWordsAreApartInEitherFont() throws {
    let poppler = "/usr/bin/pdftotext"
    guard FileManager.default.isExecutableFile(atPath: poppler) else {
      throw XCTSkip("poppler is not installed")
    }
    for (family, folder) in [("Liberation", "liberation"), ("DejaVu", "dejavu")] {
      let fonts = "/usr/share/fonts/truetype/\(folder)"
      guard FileManager.default.fileExists(atPath: fonts) else { continue }
      // A relative path would be one of wherever the program runs.
      let caches = try Program.folder(for: self).path
      let place = try Program.folder(
        [
          "fonts.conf": """
          <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
          <dir>\(fonts)</dir><cachedir>\(caches)</cachedir></fontconfig>
          """
        ],
        for: self
      )
      let environment = ["FONTCONFIG_FILE": place.appendingPathComponent("fonts.conf").path]
      for paper in ["word", "slide"] {
        let file = place.appendingPathComponent("\(paper).pdf").path
        let result = try Program.run(
          [
            "draw", "datasets/federation", "-o", file, "--paper", paper, "--mark", "isolated",
            "--language", "nl",
          ],
          environment: environment
        )
        XCTAssertEqual(result.status, 0, result.errors)
        // A font that is not there is said once.
        XCTAssertEqual(
          result.errors.components(separatedBy: "Het lettertype Liberation Sans").count - 1,
          family == "Liberation" ? 0 : 1,
          result.errors
        )
        try assertWordsAreApart(in: file, by: poppler, "\(family) on \(paper)")
      }
    }
  }

  /// A word with its box, *y* downwards.
  private struct Word {
    let text: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
  }

  private func assertWordsAreApart(in file: String, by poppler: String, _ sample: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: poppler)
    process.arguments = ["-bbox", file, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let page = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let size = try XCTUnwrap(page.firstMatch(of: /<page width="([0-9.]+)" height="([0-9.]+)"/))
    let (width, height) = (Double(size.output.1) ?? 0, Double(size.output.2) ?? 0)
    let words = page.matches(
      of: /<word xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="([-0-9.]+)" yMax="([-0-9.]+)">([^<]*)</
    ).map { match in
      let (top, bottom) = (Double(match.output.2) ?? 0, Double(match.output.4) ?? 0)
      // Boxes are as high as the highest and lowest letters of a font; ours reach less far.
      let margin = 0.12 * (bottom - top)
      return Word(
        text: String(match.output.5),
        left: Double(match.output.1) ?? 0,
        top: top + margin,
        right: Double(match.output.3) ?? 0,
        bottom: bottom - margin
      )
    }
    XCTAssertGreaterThan(words.count, 80, sample)
    for (first, a) in words.enumerated() {
      XCTAssertTrue(
        a.left >= -0.5 && a.top >= -0.5 && a.right <= width + 0.5 && a.bottom <= height + 0.5,
        "\(sample): \(a.text) ends beyond the page"
      )
      for b in words.dropFirst(first + 1)
      where min(a.right, b.right) - max(a.left, b.left) > 0.7
        && min(a.bottom, b.bottom) - max(a.top, b.top) > 0.7
      {
        XCTFail("\(sample): \(a.text) on \(b.text)")
      }
    }
  }
}
