import Foundation
import NetworkFiles
import NetworkReport
import SocialNetwork
import XCTest

/// Compares a report with the page kept from when it was last read and approved, in both languages.
///
/// With `WEEFSEL_RECORD_SNAPSHOTS` set the page is kept anew: read it before it is committed.
func assertSnapshot(
  _ report: Report,
  _ name: String,
  file: StaticString = #filePath,
  line: UInt = #line
) {
  for language in Language.allCases {
    let folder = URL(fileURLWithPath: "\(#filePath)").deletingLastPathComponent()
    let kept = folder.appending(path: "Snapshots/\(name).\(language.rawValue).txt")
    let page = TerminalPage(in: language).lines(of: report).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["WEEFSEL_RECORD_SNAPSHOTS"] != nil {
      XCTAssertNoThrow(try Data(page.utf8).write(to: kept), file: file, line: line)
      continue
    }
    guard let expected = try? String(contentsOf: kept, encoding: .utf8) else {
      XCTFail("no \(kept.lastPathComponent): record it, and read it", file: file, line: line)
      continue
    }
    guard page != expected else { continue }
    let (now, then) = (page.split(separator: "\n"), expected.split(separator: "\n"))
    let place =
      zip(now, then).enumerated().first { $1.0 != $1.1 }?.offset ?? min(now.count, then.count)
    XCTFail(
      """
      \(kept.lastPathComponent) differs in line \(place + 1) that is not empty:
      now:  \(place < now.count ? now[place] : "(end)")
      then: \(place < then.count ? then[place] : "(end)")
      """,
      file: file,
      line: line
    )
  }
}

/// A dataset of the repository, with its usual scope.
func subject(_ name: String, scope: Scope = Scope(), policy: DisclosurePolicy = DisclosurePolicy())
  throws -> Subject
{
  let root = URL(fileURLWithPath: "\(#filePath)").deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let reading = try NetworkReader.read(folder: root.appending(path: "datasets/\(name)").path)
  return try Subject(
    XCTUnwrap(reading.dataset),
    scope: scope,
    date: Day(year: 2026, month: 1, day: 15),
    policy: policy
  )
}
