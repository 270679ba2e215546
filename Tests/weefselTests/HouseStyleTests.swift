import Foundation
import XCTest

/// Colors, fonts and logos of an organisation's own in a picture.
final class HouseStyleTests: XCTestCase {
  func testColorsFontAndLogoAreSet() throws {
    let folder = try dataset()
    let logo = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        viewBox="0 0 40 20" onload="alert(1)"><script>alert(1)</script>
        <style>@import url(http://evil.example)</style><image href="http://evil.example/x.png"/>
        <rect width="40" height="20" fill="#7A1F5C" onclick="alert(2)"
          style="fill:url(http://evil.example)"/>
        <a xlink:href="javascript:alert(3)"><circle cx="5" cy="5" r="2"/></a></svg>
      """
    try Data(logo.utf8).write(to: URL(fileURLWithPath: folder + "/logo.svg"))
    let style = "part,value\nmember association,#7A1F5C\norganisatie,#F0F0A0\nlogo,logo.svg\n"
    for ending in ["svg", "png", "pdf"] {
      let result = try draw(folder, in: style, to: "drawing." + ending)
      XCTAssertEqual(result.status, 0, result.errors)
      // The pale one is said: (1.05) / (0.84 + 0.05) = 1.19.
      XCTAssertTrue(
        result.errors.contains("#F0F0A0 for organisations has a contrast"),
        result.errors
      )
    }
    let svg = try String(contentsOfFile: "\(folder)/drawing.svg", encoding: .utf8)
    XCTAssertTrue(svg.lowercased().contains("fill=\"#7a1f5c\""), svg)
    XCTAssertTrue(svg.contains("viewBox=\"0 0 40 20\""), svg)
    for word in ["script", "evil", "onload", "onclick", "href", "style=", "@import"] {
      XCTAssertFalse(svg.contains(word), word)
    }
  }

  func testWhatIsWrongIsToldByLine() throws {
    let folder = try dataset()
    for (rows, told) in [
      ("organisation,red", "style.csv:2: "), ("font,A\" onload=\"x", "style.csv:2: "),
      ("logo,style.csv", "style.csv:2: "), ("shoe,#112233", "style.csv:2: "),
      ("logo,nothing.svg", "style.csv:2: the logo 'nothing.svg' cannot be read"),
      (
        "organisation,#123456\norganisatie,#654321",
        "style.csv:3: 'organisatie' is on line 2 too"
      ),
    ] {
      let result = try draw(folder, in: "part,value\n\(rows)\n")
      XCTAssertEqual(result.status, 1, rows)
      XCTAssertTrue(result.errors.contains(told), result.errors)
    }
  }

  func testAnEmptyOneIsAnError() throws {
    let folder = try dataset()
    for text in ["", "part,value\n"] {
      let result = try draw(folder, in: text)
      XCTAssertEqual(result.status, 1)
      XCTAssertTrue(result.errors.contains("style.csv: no part of a house style"), result.errors)
    }
  }

  private func draw(
    _ folder: String,
    in style: String,
    to name: String = "drawing.svg"
  ) throws -> Program.Result {
    try Data(style.utf8).write(to: URL(fileURLWithPath: folder + "/style.csv"))
    return try Program.run(
      ["draw", folder, "-o", "\(folder)/\(name)", "--theme", folder + "/style.csv"]
    )
  }

  private func dataset() throws -> String {
    try Program.folder(
      [
        "actors.csv": "id,kind\na,member association\nb,organisation\n",
        "ties.csv": "source,target\na,b\n",
      ],
      for: self
    ).path
  }
}
