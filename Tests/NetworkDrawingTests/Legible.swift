import XCTest

extension Drawing {
  /// Asserts that a reader can tell everything apart: no symbol lies over another, no name over a
  /// symbol or another name, and all stands on the page.
  func assertLegible(
    _ sample: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let symbols = groups.filter { !Set($0.classes).isDisjoint(with: ["actor", "community"]) }
    let names = groups("name")
    let boxes = symbols.map { $0.box ?? (0, 0, 0, 0) }
    let plates = names.map { $0.box ?? (0, 0, 0, 0) }
    for (first, a) in boxes.enumerated() {
      XCTAssertLessThan(a.left, a.right, "\(sample): \(symbols[first].id)", file: file, line: line)
      for (second, b) in boxes.enumerated().dropFirst(first + 1)
      where Drawing.overlap(a, b) > 0 && !symbols[first].isApart(from: symbols[second]) {
        XCTFail("\(sample): \(symbols[first].id) on \(symbols[second].id)", file: file, line: line)
      }
    }
    for (first, plate) in plates.enumerated() {
      for (second, box) in boxes.enumerated() where Drawing.overlap(plate, box) > 0.5 {
        XCTFail(
          "\(sample): \(names[first].words) on \(symbols[second].id)",
          file: file,
          line: line
        )
      }
      for (second, other) in plates.enumerated().dropFirst(first + 1)
      where Drawing.overlap(plate, other) > 0.5 {
        XCTFail(
          "\(sample): \(names[first].words) on \(names[second].words)",
          file: file,
          line: line
        )
      }
    }
    for group in groups where !group.classes.contains("graph") {
      guard let box = group.box else { continue }
      let isInside =
        box.left >= -0.1 && box.top >= -0.1 && box.right <= page.width + 0.1
        && box.bottom <= page.height + 0.1
      XCTAssertTrue(isInside, "\(sample): \(group.id) \(box) of \(page)", file: file, line: line)
    }
  }

  /// Asserts that no line of words lies over another, and that all end on the page.
  func assertWordsAreApart(
    _ sample: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    for (first, a) in texts.enumerated() {
      XCTAssertTrue(
        a.left >= -0.5 && a.right <= page.width + 0.5,
        "\(sample): \(a.words) from \(a.left) to \(a.right) of \(page.width)",
        file: file,
        line: line
      )
      for b in texts.dropFirst(first + 1) {
        let across = min(a.right, b.right) - max(a.left, b.left)
        // Of the height of a letter, 0.75 stands above its line and 0.2 below.
        let along =
          min(a.baseline + 0.2 * a.size, b.baseline + 0.2 * b.size)
          - max(a.baseline - 0.75 * a.size, b.baseline - 0.75 * b.size)
        if across > 0.5, along > 0.5 {
          XCTFail("\(sample): \(a.words) on \(b.words)", file: file, line: line)
        }
      }
    }
  }

  private typealias Sides = (left: Double, top: Double, right: Double, bottom: Double)

  /// How far two rectangles reach into one another along the axis on which they do so least.
  private static func overlap(_ a: Sides, _ b: Sides) -> Double {
    min(min(a.right, b.right) - max(a.left, b.left), min(a.bottom, b.bottom) - max(a.top, b.top))
  }
}
