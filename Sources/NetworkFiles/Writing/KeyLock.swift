public import Foundation

/// Keeps a key to one command at a time, so that no code is lost that another has just given.
///
/// The folder is locked, not the key: that need not exist yet, and is another file each time it is
/// written.
public struct KeyLock {
  private let folder: FileHandle

  /// Waits until no other command has the lock.
  ///
  /// - Parameters:
  ///   - url: The key.
  ///   - patience: For how many seconds to wait.
  /// - Throws: When the wait was in vain, or there is no such folder.
  public init(of url: URL, patience: Double = 10) throws(KeyError) {
    let path = FileLocation.parent(of: url.givenPath)
    guard let folder = FileHandle(forReadingAtPath: path) else {
      throw .notWritten(url.path, FileFault(code: errno))
    }
    self.folder = folder
    let end = Date().addingTimeInterval(patience)
    while flock(folder.fileDescriptor, LOCK_EX | LOCK_NB) != 0 {
      // Where a disk knows no locks, one command at a time is up to the user.
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      guard Date() < end else {
        try? folder.close()
        throw .locked(url.path)
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  /// Lets others have it.
  public func release() { try? folder.close() }
}
