package import Foundation
import SocialNetwork

/// A file, a folder, a pipe or a device that is open.
package struct OpenFile: Sendable {
  private let descriptor: Int32

  /// What the process was given under a number: 1 is standard output, 2 is standard error.
  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Opens what is there, to write to it.
  init(writingTo path: String) throws(FileFault) { try self.init(path, O_WRONLY) }

  /// Opens what is there, to read it.
  init(reading path: String) throws(FileFault) { try self.init(path, O_RDONLY) }

  /// Makes a file that nobody but its owner may read or write from its first moment on.
  ///
  /// - Throws: For one that there is a file of that name.
  init(making path: String) throws(FileFault) {
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL)
  }

  private init(_ path: String, _ flags: Int32) throws(FileFault) {
    var result: Int32
    repeat {
      result = unsafe open(path, flags | O_CLOEXEC | O_NOCTTY, 0o600)
    } while result < 0 && errno == EINTR
    guard result >= 0 else { throw FileFault(code: errno) }
    descriptor = result
  }

  /// What is open, under another number: closing that leaves this one open.
  func copy() throws(FileFault) -> OpenFile {
    let result = dup(descriptor)
    guard result >= 0 else { throw FileFault(code: errno) }
    return OpenFile(result)
  }

  /// Writes all of some bytes, waiting for a pipe that takes no more for now.
  package func write(_ bytes: Data) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      guard result < 0 else {
        done += result
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK:
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wait, 1, -1)
      case let code: throw FileFault(code: code)
      }
    }
  }

  /// Whether it is a terminal, whatever path led there.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a text without what steers a terminal, which words of files could hold.
  package func show(_ text: Data) throws(FileFault) {
    let lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
      .map { Data(String(decoding: $0, as: UTF8.self).harmless.utf8) }
    try write(Data(lines.joined(separator: [.lineFeed])))
  }

  /// The next bytes, none at the end.
  func read(upTo limit: Int) throws(FileFault) -> [UInt8] {
    while true {
      var result = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        result = unsafe Foundation.read(descriptor, buffer.baseAddress, limit)
        count = max(0, result)
      }
      if result >= 0 { return bytes }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK:
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&wait, 1, -1)
      case let code: throw FileFault(code: code)
      }
    }
  }

  /// What the system knows of it.
  var facts: FileFacts? { FileFacts(of: descriptor) }

  /// Gives it permissions.
  func setMode(_ mode: Int) throws(FileFault) {
    // Not every disk has them.
    guard facts?.mode != mode, fchmod(descriptor, mode_t(mode)) != 0, errno != ENOTSUP else {
      return
    }
    throw FileFault(code: errno)
  }

  /// Gives it the permissions and the group of what it takes the place of, as far as the process may; else those of
  /// a new file.
  func setRights(like location: FileLocation, orElse mode: Int) throws(FileFault) {
    if let group = location.group, facts?.group != group { _ = fchown(descriptor, .max, group) }
    try setMode(location.mode ?? mode)
  }

  /// Keeps others from it who ask so too, until it is closed or the process ends; false where another
  /// has it.
  @discardableResult
  func isHeld() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Waits until what was written is on the disk, so that a power cut does not take it away.
  func settle() throws(FileFault) {
    guard fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP, errno != EROFS else { return }
    throw FileFault(code: errno)
  }

  /// Closes it; some disks only say now that they were full.
  func close() throws(FileFault) {
    guard Foundation.close(descriptor) != 0, errno != EINTR else { return }
    throw FileFault(code: errno)
  }
}
