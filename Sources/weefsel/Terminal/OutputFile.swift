import Foundation
import NetworkFiles
import SocialNetwork

/// Files that a command writes.
enum OutputFile {
  /// The folder of what is written where the user names no file.
  static let usualFolder = "output"

  /// Whether a path stands for standard output.
  static func isStandardOutput(_ path: String) -> Bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path)
  }

  /// Where a path leads.
  static func location(of path: String) throws(WorkError) -> FileLocation {
    do throws(FileFault) {
      return try FileLocation(path)
    } catch { throw failure(path, error) }
  }

  /// Where a path leads that is read.
  static func location(reading path: String) throws(WorkError) -> FileLocation {
    do throws(FileFault) {
      return try FileLocation(path)
    } catch {
      throw WorkError(
        text: Text(
          en: "'\(path.harmless)' could not be read: \(error.text.en)",
          nl: "'\(path.harmless)' kon niet gelezen worden: \(error.text.nl)"
        )
      )
    }
  }

  /// Writes a file whole or not at all; see ``WholeFile``.
  static func write(_ bytes: Data, to path: String) throws(WorkError) {
    try write(to: path) { $0.append(bytes) }
  }

  /// Writes a file of which memory need not hold all, whole or not at all.
  ///
  /// A pipe that nobody reads any more is no error, as it is none on standard output.
  static func write(
    to path: String,
    by body: (inout ByteStream) throws -> Void
  ) throws(WorkError) {
    let location = try location(of: path)
    do throws(FileFault) {
      try WholeFile.write(to: location, by: body)
    } catch {
      guard error.code != EPIPE || location.content != .stream else { return }
      throw failure(path, error)
    }
  }

  /// Writes a folder, all of it or nothing; see ``WholeFile``.
  static func write(
    _ files: [(path: String, write: (inout ByteStream) throws -> Void)],
    asFolder path: String
  ) throws(WorkError) {
    let location = try location(of: path)
    do throws(FileFault) {
      try WholeFile.write(files, asFolder: location)
    } catch { throw failure(path, error) }
  }

  /// Writes files of one folder, all of them or none; the folder is made when it does not exist, and
  /// what else it holds stays.
  static func write(_ files: [(name: String, bytes: Data)], into folder: String) throws(WorkError) {
    let location = try location(of: folder)
    try makeFolder(location.folder)
    do throws(FileFault) {
      try WholeFile.write(files, into: location)
    } catch { throw failure(folder, error) }
  }

  /// Makes a folder, where there is none.
  static func makeFolder(_ path: String) throws(WorkError) {
    do {
      try FileManager.default.createDirectory(
        atPath: location(of: path).path,
        withIntermediateDirectories: true
      )
    } catch { throw failure(path, FileFault(error)) }
  }

  /// What is said when a path cannot be written to.
  static func failure(_ path: String, _ fault: FileFault) -> WorkError {
    WorkError(
      text: Text(
        en: "'\(path.harmless)' could not be written: \(fault.text.en)",
        nl: "'\(path.harmless)' kon niet geschreven worden: \(fault.text.nl)"
      )
    )
  }
}
