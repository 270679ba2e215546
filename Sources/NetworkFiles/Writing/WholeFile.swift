public import Foundation

/// Writes files whole or not at all: beside their final names first, and then renamed, so that
/// whatever stops the program or the machine, what is there is old or new, never half of it.
///
/// A file or folder that is replaced hands its permissions and its group on to the new one; what is no file but a device or a
/// pipe is written to and stays. A terminal gets no words that would steer it.
public enum WholeFile {
  /// Writes a file.
  public static func write(_ bytes: Data, to location: FileLocation) throws(FileFault) {
    try write(to: location) { $0.append(bytes) }
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
    switch location.content {
    case .folder: throw FileFault(code: EISDIR)
    case .stream:
      let file: OpenFile
      if let descriptor = location.descriptor {
        file = try OpenFile(descriptor).copy()
      } else {
        file = try OpenFile(writingTo: location.path)
      }
      do {
        try fill(file, by: body)
      } catch {
        try? file.close()
        throw error
      }
      try file.close()
    case .nothing, .file:
      let new = try Unfinished(in: location.folder)
      defer { new.discard() }
      try fill(new.file, by: body)
      try new.file.settle()
      let mode = 0o666 & ~currentMask
      try Unfinished.undisturbed { () throws(FileFault) in
        try FileNames.move(new.path, to: location.path)
        // Others may read it when it is finished, and not before.
        try new.file.setRights(like: location, orElse: mode)
      }
    }
  }

  /// Writes a file that its owner alone may read.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - path: Where to.
  ///   - replaces: Whether a file that is there is replaced; without, it is left as it is.
  /// - Throws: Why the file could not be written.
  static func writePrivately(
    _ bytes: Data,
    to path: String,
    replacing replaces: Bool
  ) throws(FileFault) {
    let new = try Unfinished(in: FileLocation.parent(of: path))
    defer { new.discard() }
    try new.file.write(bytes)
    try new.file.settle()
    try Unfinished.undisturbed { () throws(FileFault) in
      if replaces {
        try FileNames.move(new.path, to: path)
      } else {
        try FileNames.link(new.path, as: path)
      }
    }
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
    guard [.nothing, .folder].contains(location.content) else { throw FileFault(code: ENOTDIR) }
    let mask = currentMask
    let new = try Unfinished(in: location.folder, isFolder: true)
    defer { new.discard() }
    for entry in files {
      let file = try new.begin(entry.path)
      do {
        try fill(file, by: entry.write)
        try file.setMode(0o666 & ~mask)
        try file.settle()
      } catch {
        try? file.close()
        throw error
      }
      try file.close()
    }
    try Unfinished.undisturbed { () throws(FileFault) in
      if location.content == .folder {
        try exchange(new.path, location.path)
      } else {
        try FileNames.move(new.path, to: location.path)
      }
      try new.file.setRights(like: location, orElse: 0o777 & ~mask)
    }
  }

  /// Writes files of one folder, all of them or none; what else the folder holds stays.
  ///
  /// Where it holds nothing else it is written as a whole, unless that would take it from under
  /// whoever is in it, or it cannot be replaced, as a disk of its own cannot.
  ///
  /// - Parameters:
  ///   - files: The names and the bytes.
  ///   - location: The folder.
  /// - Throws: Why they could not be written; what was there before is there again.
  public static func write(
    _ files: [(name: String, bytes: Data)],
    into location: FileLocation
  ) throws(FileFault) {
    let present = try? FileManager.default.contentsOfDirectory(atPath: location.path)
    let isOurs = Set(present ?? []).isSubset(of: files.map(\.name))
    let isLeft = try location != FileLocation(".")
    if isOurs, isLeft {
      do throws(FileFault) {
        return try write(
          files.map { file in (file.name, { $0.append(file.bytes) }) },
          asFolder: location
        )
      } catch {
        guard location.content == .folder,
          [EBUSY, EXDEV, EACCES, EPERM, EROFS].contains(error.code)
        else { throw error }
      }
    }
    var located: [(bytes: Data, location: FileLocation)] = []
    for file in files {
      located.append((file.bytes, try FileLocation("\(location.path)/\(file.name)")))
    }
    try write(located)
  }

  /// Lets what is new take the place of what is there, which then has the name of the new, and goes when
  /// that is discarded.
  private static func exchange(_ new: String, _ path: String) throws(FileFault) {
    if try FileNames.exchange(new, path) { return }
    // Not every disk can do that at one stroke; here nothing is there for a moment.
    let old = new + ".old"
    try FileNames.move(path, to: old)
    do {
      try FileNames.move(new, to: path)
    } catch {
      try? FileNames.move(old, to: path)
      throw error
    }
    try FileNames.move(old, to: new)
  }

  /// Writes several files, all of them or none.
  ///
  /// Where the process or the machine is stopped for good between the moments at which they get their
  /// names, which are right after each other, some are new and others old; a folder that holds nothing
  /// else is better written as one.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - check: Called before a file gets its name; other than usual in tests of what happens when
  ///     that fails.
  /// - Throws: Why they could not be written; what was there before is there again.
  package static func write(
    _ files: [(bytes: Data, location: FileLocation)],
    checking check: (FileLocation) throws -> Void = { _ in }
  ) throws(FileFault) {
    var plans: [(new: Unfinished, location: FileLocation)] = []
    defer { for plan in plans { plan.new.discard() } }
    for (bytes, location) in files {
      guard [.nothing, .file].contains(location.content) else {
        throw FileFault(code: location.content == .folder ? EISDIR : EEXIST)
      }
      let new = try Unfinished(in: location.folder)
      plans.append((new, location))
      try new.file.write(bytes)
      try new.file.settle()
    }
    let mask = currentMask
    try Unfinished.undisturbed { () throws(FileFault) in
      var undo: [() -> Void] = []
      do {
        for (new, location) in plans {
          try check(location)
          if location.content == .file {
            try exchange(new.path, location.path)
            undo.append { try? exchange(new.path, location.path) }
          } else {
            try FileNames.move(new.path, to: location.path)
            undo.append { FileNames.remove(location.path) }
          }
        }
        for (new, location) in plans {
          try new.file.setRights(like: location, orElse: 0o666 & ~mask)
        }
      } catch {
        for step in undo.reversed() { step() }
        throw FileFault(error)
      }
    }
  }

  private static func fill(
    _ file: OpenFile,
    by body: (inout ByteStream) throws -> Void
  ) throws(FileFault) {
    let isTerminal = file.isTerminal
    // Lines are shown whole: a letter may be cut where a piece ends.
    var line = Data()
    var stream = ByteStream { piece in
      guard isTerminal else { return try file.write(piece) }
      line += piece
      guard let end = line.lastIndex(of: .lineFeed) else { return }
      try file.show(line[...end])
      line = Data(line[(end + 1)...])
    }
    do {
      try body(&stream)
      try stream.finish()
      if !line.isEmpty { try file.show(line) }
    } catch { throw FileFault(error) }
  }

  /// What new files are not permitted in this process.
  private static var currentMask: Int {
    let mask = umask(0o077)
    umask(mask)
    return Int(mask)
  }
}
