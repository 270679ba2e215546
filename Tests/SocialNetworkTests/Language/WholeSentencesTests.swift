import Foundation
import XCTest

/// Reads the sources for texts that are no whole sentences or names, but pieces to be glued.
final class WholeSentencesTests: XCTestCase {
  func testNoTextBeginsOrEndsWithASpace() throws {
    let root = URL(fileURLWithPath: "\(#filePath)").deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources")
    let files = try XCTUnwrap(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    )
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      count += 1
      for piece in pieces(in: source) {
        XCTFail("\(file.lastPathComponent): a text begins or ends with a space: \(piece)")
      }
    }
    XCTAssertGreaterThan(count, 100, "the sources were read")
  }

  func testFindsPieces() {
    XCTAssertEqual(pieces(in: #"Text(en: " and ", nl: "en")"#).count, 1)
    XCTAssertEqual(pieces(in: #"Text(en: "a" + b + " c ", nl: "d")"#).count, 1)
    XCTAssertEqual(pieces(in: #"Text(" of")"#).count, 1)
    XCTAssertEqual(pieces(in: #"Text(en: "a " + "b", nl: "c \(list(" "))")"#).count, 0)
    XCTAssertEqual(pieces(in: #"Text(en: x.joined(separator: ", "), nl: "b")"#).count, 0)
  }

  /// The arguments of `Text(…)` whose first literal begins with a space, or whose last one ends so.
  private func pieces(in source: String) -> [String] {
    var found: [String] = []
    for call in source.ranges(of: #/\bText\(/#) {
      for argument in arguments(of: source[call.upperBound...]) {
        let words = argument.trimmingCharacters(in: .whitespacesAndNewlines)
          .replacing(#/^(en|nl):\s*/#, with: "")
        if words.hasPrefix("\" ") || words.hasSuffix(" \"") { found.append(words) }
      }
    }
    return found
  }

  /// The arguments up to the bracket that closes a call.
  private func arguments(of source: Substring) -> [String] {
    var all: [String] = []
    var current = ""
    // What is open around a character: brackets, and the quotes of a literal.
    var open: [Character] = []
    var previous: Character?
    for character in source.prefix(4000) {
      let isInLiteral = open.last == "\""
      let isEscaped = previous == "\\"
      previous = isEscaped ? nil : character
      if isInLiteral {
        if character == "\"", !isEscaped { open.removeLast() }
        if character == "(", isEscaped { open.append("(") }
      } else {
        switch character {
        case "\"": open.append("\"")
        case "(", "[", "{": open.append(character)
        case ")", "]", "}":
          guard !open.isEmpty else { return all + [current] }
          open.removeLast()
        case "," where open.isEmpty:
          all.append(current)
          current = ""
          continue
        default: break
        }
      }
      current.append(character)
    }
    return all
  }
}
