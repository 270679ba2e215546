import Foundation

/// What gives names of files to other files, at one stroke.
enum FileNames {
  /// Gives a file or folder another name; a file of that name is replaced.
  static func move(_ path: String, to final: String) throws(FileFault) {
    guard unsafe rename(path, final) != 0 else { return }
    throw FileFault(code: errno)
  }

  /// Gives a file a second name, which must be free.
  static func link(_ path: String, as other: String) throws(FileFault) {
    guard unsafe Foundation.link(path, other) != 0 else { return }
    throw FileFault(code: errno)
  }

  /// Lets two files or folders change names; false where the disk cannot do that.
  static func exchange(_ path: String, _ other: String) throws(FileFault) -> Bool {
    #if canImport(Darwin)
    let result = unsafe renamex_np(path, other, UInt32(RENAME_SWAP))
    #else
    // Swift's view of the C library lacks it; the last value is RENAME_EXCHANGE of <linux/fs.h>.
    typealias Rename =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    guard let symbol = unsafe dlsym(nil, "renameat2") else { return false }
    let renameat2 = unsafe unsafeBitCast(symbol, to: Rename.self)
    let result = unsafe renameat2(AT_FDCWD, path, AT_FDCWD, other, 1 << 1)
    #endif
    if result == 0 { return true }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw FileFault(code: errno) }
    return false
  }

  /// Makes a folder: one that nobody but its owner may look into, or one that is as others are.
  static func makeFolder(_ path: String, isPrivate: Bool) throws(FileFault) {
    guard unsafe mkdir(path, isPrivate ? 0o700 : 0o777) != 0 else { return }
    throw FileFault(code: errno)
  }

  /// Removes a file, or a folder with all that is in it.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
