public import Foundation

/// Writes files whole or not at all: beside their final names first, and then renamed, so that a crash
/// never leaves half a file.
///
/// A file that is replaced hands its permissions on to the new one; what is no file but a device or a
/// pipe is written to and stays.
public enum WholeFile {
  /// Writes a file.
  public static func write(_ bytes: Data, to location: FileLocation) throws(FileFault) {
    let url = URL(fileURLWithPath: location.path)
    do {
      switch location.content {
      case .folder: throw FileFault(code: EISDIR)
      case .stream:
        let stream = try FileHandle(forWritingTo: url)
        try stream.write(contentsOf: bytes)
        try stream.close()
      case .nothing: try bytes.write(to: url, options: .atomic)
      case .file:
        // On the way nobody may read more of it than of the file before.
        let mask = umask(0o077)
        defer { umask(mask) }
        try bytes.write(to: url, options: .atomic)
        try setMode(location.mode, of: location.path)
      }
    } catch { throw FileFault(error) }
  }

  /// Writes a file of which memory need not hold all.
  ///
  /// - Parameters:
  ///   - location: Where to.
  ///   - body: Makes the bytes, in order.
  /// - Throws: Why the file could not be written; what was there before is there still.
  public static func write(
    to location: FileLocation,
    by body: (inout ByteStream) throws -> Void
  ) throws(FileFault) {
    let manager = FileManager.default
    let mark = UUID().uuidString.prefix(8)
    let new = "\(location.folder)/.\(location.name).\(mark).new"
    do {
      switch location.content {
      case .folder: throw FileFault(code: EISDIR)
      case .stream: try fill(location.path, by: body)
      case .nothing, .file:
        defer { try? manager.removeItem(atPath: new) }
        let mask = try makePrivately(new)
        try fill(new, by: body)
        try setMode(location.mode ?? 0o666 & ~mask, of: new)
        if location.content == .nothing {
          try manager.moveItem(atPath: new, toPath: location.path)
        } else {
          // Foundation replaces a file at one stroke only with bytes of which it makes the copy itself.
          let bytes = try Data(contentsOf: URL(fileURLWithPath: new), options: .mappedIfSafe)
          try bytes.write(to: URL(fileURLWithPath: location.path), options: .atomic)
          try setMode(location.mode, of: location.path)
        }
      }
    } catch { throw FileFault(error) }
  }

  /// Writes a folder of files, all of it or nothing; a folder that is there is replaced.
  ///
  /// - Parameters:
  ///   - files: The path of each file within the folder, and what makes its bytes.
  ///   - location: The folder.
  /// - Throws: Why it could not be written; what was there before is there again.
  public static func write(
    _ files: [(path: String, write: (inout ByteStream) throws -> Void)],
    asFolder location: FileLocation
  ) throws(FileFault) {
    let manager = FileManager.default
    let mark = UUID().uuidString.prefix(8)
    let start = "\(location.folder)/.\(location.name).\(mark)"
    let (new, old) = (start + ".new", start + ".old")
    do {
      guard [.nothing, .folder].contains(location.content) else { throw FileFault(code: ENOTDIR) }
      defer { try? manager.removeItem(atPath: new) }
      let ownersOnly = [FileAttributeKey.posixPermissions: NSNumber(value: 0o700)]
      try manager.createDirectory(
        atPath: new,
        withIntermediateDirectories: false,
        attributes: ownersOnly
      )
      for file in files {
        let path = "\(new)/\(file.path)"
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let mask = try makePrivately(path)
        try fill(path, by: file.write)
        try setMode(0o666 & ~mask, of: path)
      }
      let mask = umask(0)
      umask(mask)
      try setMode(location.mode ?? 0o777 & ~Int(mask), of: new)
      if location.content == .folder { try manager.moveItem(atPath: location.path, toPath: old) }
      do {
        try manager.moveItem(atPath: new, toPath: location.path)
      } catch {
        if location.content == .folder { try? manager.moveItem(atPath: old, toPath: location.path) }
        throw error
      }
      if location.content == .folder { try? manager.removeItem(atPath: old) }
    } catch { throw FileFault(error) }
  }

  /// Makes an empty file that its owner alone may read, and says what is usually masked.
  private static func makePrivately(_ path: String) throws -> Int {
    let mask = umask(0o077)
    defer { umask(mask) }
    try Data().write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    return Int(mask)
  }

  /// Fills a file that exists.
  private static func fill(_ path: String, by body: (inout ByteStream) throws -> Void) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    var stream = ByteStream { try handle.write(contentsOf: $0) }
    try body(&stream)
    try stream.finish()
  }

  /// Writes several files, all of them or none.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - move: How a file is given another name; other than usual in tests of what happens when that
  ///     fails.
  /// - Throws: Why they could not be written; what was there before is there again.
  public static func write(
    _ files: [(bytes: Data, location: FileLocation)],
    moving move: (_ from: String, _ to: String) throws -> Void = {
      try FileManager.default.moveItem(atPath: $0, toPath: $1)
    }
  ) throws(FileFault) {
    let mark = UUID().uuidString.prefix(8)
    let plans = files.map { file in
      let start = "\(file.location.folder)/.\(file.location.name).\(mark)"
      return (file: file, new: start + ".new", old: start + ".old", final: file.location.path)
    }
    var undo: [() -> Void] = []
    let manager = FileManager.default
    do {
      for plan in plans {
        guard [.nothing, .file].contains(plan.file.location.content) else {
          throw FileFault(code: plan.file.location.content == .folder ? EISDIR : EEXIST)
        }
        undo.append { try? manager.removeItem(atPath: plan.new) }
        let mask = umask(0o077)
        defer { umask(mask) }
        try plan.file.bytes.write(to: URL(fileURLWithPath: plan.new), options: .withoutOverwriting)
        try setMode(plan.file.location.mode ?? 0o666 & ~Int(mask), of: plan.new)
      }
      for plan in plans {
        if plan.file.location.content == .file {
          try move(plan.final, plan.old)
          undo.append { try? manager.moveItem(atPath: plan.old, toPath: plan.final) }
        }
        try move(plan.new, plan.final)
        undo.append { try? manager.removeItem(atPath: plan.final) }
      }
    } catch {
      let fault = FileFault(error)
      for step in undo.reversed() { step() }
      throw fault
    }
    for plan in plans where plan.file.location.content == .file {
      try? manager.removeItem(atPath: plan.old)
    }
  }

  /// Gives a file permissions, unless it has them: not every disk has such.
  private static func setMode(_ mode: Int?, of path: String) throws {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    guard let mode, (facts[.posixPermissions] as? NSNumber)?.intValue != mode else { return }
    try FileManager.default.setAttributes(
      [.posixPermissions: NSNumber(value: mode)],
      ofItemAtPath: path
    )
  }
}
