import Foundation
import NetworkFiles
import SocialNetwork
import XCTest

final class WholeFileTests: XCTestCase {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("weefsel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    return folder
  }

  private func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

  func testSeveralFilesAreWrittenTogether() throws {
    let folder = try folder()
    let (first, second) = (folder.appending(path: "a"), folder.appending(path: "b"))
    try Data("old".utf8).write(to: first)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: first.path)
    try WholeFile.write([
      (Data("new a".utf8), FileLocation(first.path)),
      (Data("new b".utf8), FileLocation(second.path)),
    ])
    XCTAssertEqual(try text(first), "new a")
    XCTAssertEqual(try text(second), "new b")
    XCTAssertEqual(try FileLocation(first.path).mode, 0o640)
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted(),
      ["a", "b"]
    )
  }

  /// A folder that a team shares stays theirs, and so does a file in it.
  func testWhatIsReplacedHandsItsGroupOn() throws {
    let folder = try folder()
    let (team, file) = (folder.appending(path: "team"), folder.appending(path: "a"))
    try FileManager.default.createDirectory(at: team, withIntermediateDirectories: false)
    try Data("old".utf8).write(to: file)
    // A group that is none of ours: 60 is games on Debian.
    for path in [team.path, file.path] {
      guard unsafe chown(path, .max, 60) == 0 else { throw XCTSkip("only root may give it away") }
      XCTAssertEqual(unsafe chmod(path, 0o2770), 0)
    }
    try WholeFile.write([("b", Data("new".utf8))], into: FileLocation(team.path))
    try WholeFile.write(Data("new".utf8), to: FileLocation(file.path))
    for path in [team.path, file.path] {
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      XCTAssertEqual(facts[.groupOwnerAccountID] as? Int, 60, path)
      XCTAssertEqual(facts[.posixPermissions] as? Int, 0o2770, path)
    }
  }

  /// Whichever of the two fails, everything is as it was.
  func testWhenOneFailsAllIsAsItWas() throws {
    for failing in 1...2 {
      let folder = try folder()
      let (first, second) = (folder.appending(path: "a"), folder.appending(path: "b"))
      try Data("old a".utf8).write(to: first)
      try Data("old b".utf8).write(to: second)
      var count = 0
      XCTAssertThrowsError(
        try WholeFile.write(
          [
            (Data("new a".utf8), FileLocation(first.path)),
            (Data("new b".utf8), FileLocation(second.path)),
          ],
          checking: { _ in
            count += 1
            if count == failing { throw FileFault(code: ENOSPC) }
          }
        )
      ) { XCTAssertEqual(($0 as? FileFault)?.code, ENOSPC) }
      XCTAssertEqual(try text(first), "old a")
      XCTAssertEqual(try text(second), "old b")
      XCTAssertEqual(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted(),
        ["a", "b"]
      )
    }
  }

  func testAFolderInTheWayOfOneKeepsBothFromBeingWritten() throws {
    let folder = try folder()
    try FileManager.default.createDirectory(
      at: folder.appending(path: "b"),
      withIntermediateDirectories: false
    )
    XCTAssertThrowsError(
      try WholeFile.write([
        (Data("a".utf8), FileLocation(folder.path + "/a")),
        (Data("b".utf8), FileLocation(folder.path + "/b")),
      ])
    ) { XCTAssertEqual(($0 as? FileFault)?.code, EISDIR) }
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), ["b"])
  }

  func testFaultsHaveWordsInBothLanguages() {
    for code in [
      ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EISDIR, ENOTDIR, ENOENT, ENAMETOOLONG, EINVAL, ELOOP,
      EMLINK, EFBIG, EBUSY, ETXTBSY, EEXIST, EPIPE, EMFILE, EIO, ESTALE,
    ] {
      let text = FileFault(code: code).text
      XCTAssertFalse(text.en.contains("error"), text.en)
      XCTAssertNotEqual(text.en, text.nl)
    }
    XCTAssertTrue(FileFault(code: 9999).text.nl.contains("9999"))
  }

  func testAKeyIsKeptToOneAtATime() throws {
    let key = try folder().appending(path: "key.csv")
    let lock = try KeyLock(of: key)
    XCTAssertThrowsError(try KeyLock(of: key, patience: 0.2)) { error in
      XCTAssertTrue("\(error)".contains("another command"), "\(error)")
    }
    lock.release()
    try KeyLock(of: key, patience: 0.2).release()
    let nowhere = try folder().appending(path: "no/key.csv")
    XCTAssertThrowsError(try KeyLock(of: nowhere)) { error in
      XCTAssertTrue("\(error)".contains("folder does not exist"), "\(error)")
    }
  }
}
