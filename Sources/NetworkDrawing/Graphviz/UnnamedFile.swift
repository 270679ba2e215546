import Foundation
import Synchronization

/// A file without a name, for what Graphviz reads from a path only: nobody else can open it, and it is
/// gone when it is closed, however the process ends.
enum UnnamedFile {
  /// How many there have been.
  private static let count = Mutex(0)

  /// Hands out the path of a file with some bytes, for as long as a piece of work takes.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - work: What is done with its path; given `nil` where no file could be made.
  /// - Returns: What the work gives.
  /// - Throws: What the work throws.
  static func with<Result>(
    _ bytes: Data,
    _ work: (String?) throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    let name = FileManager.default.temporaryDirectory
      .appendingPathComponent(".weefsel-\(UUID().uuidString)").path
    let descriptor = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return try work(nil) }
    defer { close(descriptor) }
    // It has its name for a moment only, and nothing in it then.
    guard unsafe unlink(name) == 0, write(bytes, to: descriptor) else { return try work(nil) }
    // Graphviz keeps images by their paths, and numbers of files are used again: the number of slashes,
    // which means nothing to the system, tells one from another.
    let serial = count.withLock { count in
      count = (count + 1) % 2000
      return count
    }
    return try work("/dev/fd" + String(repeating: "/", count: serial + 1) + "\(descriptor)")
  }

  /// Writes all of some bytes, and goes back to the beginning; false where that is not possible.
  private static func write(_ bytes: Data, to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      guard result >= 0 || errno == EINTR else { return false }
      done += max(0, result)
    }
    return lseek(descriptor, 0, SEEK_SET) == 0
  }
}
