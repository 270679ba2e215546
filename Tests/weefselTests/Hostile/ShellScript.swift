import Foundation
import Synchronization
import TestSupport
import XCTest

/// The built program, run by a shell that provokes what no call alone can: `$weefsel` is the program.
enum ShellScript {
  /// Runs a script in a folder.
  static func run(
    _ script: String,
    in folder: URL,
    environment: [String: String] = [:]
  ) throws -> Program.Result {
    runs.wrappingAdd(1, ordering: .relaxed)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    let own = ["weefsel": program, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    process.environment = Program.environment.merging(own) { $1 }.merging(environment) { $1 }
    return try Program.result(of: process)
  }

  static let program = Program.url.path

  /// Begins to count scripts from none.
  static func forgetRuns() { runs.store(0, ordering: .relaxed) }

  /// Tells how many scripts were run.
  static func tellRuns(_ what: String) { Tried.tell(runs.load(ordering: .relaxed), what) }

  private static let runs = Atomic(0)

  /// Skips a test where a tool is missing or may not do what a script asks of it.
  static func require(_ script: String, _ reason: String, in folder: URL) throws {
    guard try run(script, in: folder).status == 0 else { throw XCTSkip(reason) }
  }

  /// Skips a test where system calls cannot be traced.
  static func requireTracing(in folder: URL) throws {
    try require("strace -o /dev/null true", "strace is not installed, or may not trace", in: folder)
  }
}

/// What a folder holds: paths within it, and the bytes of each file.
struct Contents: Equatable {
  let files: [String: Data]

  init(of folder: URL) {
    var files: [String: Data] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [] {
      let url = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try? Data(contentsOf: url)
    }
    self.files = files
  }

  /// Files under a name that only those have which are not finished.
  var unfinished: [String] { files.keys.filter { $0.hasPrefix(".weefsel-") } }

  /// The files that have their names.
  var finished: [String: Data] { files.filter { !$0.key.hasPrefix(".weefsel-") } }
}
