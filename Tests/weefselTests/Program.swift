import Foundation
import SocialNetwork
import XCTest

/// The built program, run as a user would.
enum Program {
  struct Result {
    let output: String
    let errors: String
    let status: Int32
  }

  /// The file of the program: the one that `WEEFSEL_PROGRAM` names, such as a release build, else the one
  /// built with the tests.
  static let url =
    ProcessInfo.processInfo.environment["WEEFSEL_PROGRAM"]
    .map { URL(fileURLWithPath: $0) } ?? Bundle.main.bundleURL.appendingPathComponent("weefsel")

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// English, 80 columns, and no tracing of a crash, which takes seconds.
  static let environment = ["LANG": "C", "COLUMNS": "80", "SWIFT_BACKTRACE": "enable=no"]

  /// Runs the program in the root of the package, in English and at 80 columns where nothing else is
  /// said.
  static func run(
    _ words: [String],
    in folder: URL = root,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = url
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = Program.environment.merging(environment) { $1 }
    return try result(of: process)
  }

  /// Runs a process to its end, with nothing on its standard input.
  static func result(of process: Process) throws -> Result {
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Standard error is short enough to stay in its pipe while standard output is read.
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self),
      status: process.terminationStatus
    )
  }

  /// A fresh folder with files in it, removed when the test ends.
  static func folder(_ files: [String: String] = [:], for test: XCTestCase) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("weefsel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
    test.addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    return folder
  }

  /// A folder with the dataset in its folder `network`.
  static func folder(of dataset: Dataset, for test: XCTestCase) throws -> URL {
    let actors = dataset.actors
    let header = "id,kind," + actors.attributes.map(\.name).joined(separator: ",")
    let rows = actors.indices.map { actor in
      ([actors.ids[actor], actors.kinds[actor].name]
        + actors.attributes.map { $0.cell(of: actor) ?? "" }).joined(separator: ",")
    }
    let ties = zip(dataset.ties.sources, dataset.ties.targets)
      .map { "\(actors.ids[Int($0)]),\(actors.ids[Int($1)])" }
    let folder = try Program.folder(for: test)
    let network = folder.appendingPathComponent("network")
    try FileManager.default.createDirectory(at: network, withIntermediateDirectories: true)
    try Data(([header] + rows).joined(separator: "\n").utf8)
      .write(to: network.appendingPathComponent("actors.csv"))
    try Data((["source,target"] + ties).joined(separator: "\n").utf8)
      .write(to: network.appendingPathComponent("ties.csv"))
    return folder
  }
}
