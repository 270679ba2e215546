import Foundation

/// What the system knows of a file by its number, and without the name of its owner: for that the
/// system would ask a service.
struct FileFacts: Sendable, Hashable {
  /// What can stand at a path.
  enum Kind: Sendable, Hashable {
    case file
    case folder
    case link

    /// A device, a pipe or a socket.
    case other
  }

  let kind: Kind

  /// The number of bytes.
  let size: Int

  /// The permissions.
  let mode: Int

  /// The disk.
  let device: UInt64

  /// The number on the disk.
  let number: UInt64

  /// The number of the owner.
  let owner: UInt32

  /// The number of the group.
  let group: UInt32

  /// When its content changed last, in seconds and further nanoseconds since 1970.
  let modified: [Int]

  /// What stands at a path; `nil` where nothing does, or it is out of reach.
  init?(of path: String, followsLinks: Bool = true) {
    var facts = stat()
    let result = unsafe followsLinks ? stat(path, &facts) : lstat(path, &facts)
    guard result == 0 else { return nil }
    self.init(facts)
  }

  /// What is open.
  init?(of descriptor: Int32) {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init(_ facts: stat) {
    switch facts.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(facts.st_size)
    mode = Int(facts.st_mode & 0o7777)
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    number = UInt64(truncatingIfNeeded: facts.st_ino)
    owner = facts.st_uid
    group = facts.st_gid
    #if canImport(Darwin)
    let time = facts.st_mtimespec
    #else
    let time = facts.st_mtim
    #endif
    modified = [Int(time.tv_sec), Int(time.tv_nsec)]
  }

  /// Whether a file is the same one, and nothing was written to it in between.
  func isUnchanged(since first: FileFacts) -> Bool {
    (device, number) == (first.device, first.number)
      && (size, modified) == (first.size, first.modified)
  }
}
