import Foundation
import SocialNetwork

/// Bytes that can be read from their beginning as often as needed: a file, or memory.
struct ByteSource: Sendable {
  /// The name in findings: that of the file, without its folder.
  let name: String

  /// The number of bytes.
  let count: Int

  private let place: Place

  private enum Place: Sendable {
    case file(String, FileFacts)
    case memory([UInt8])
  }

  /// The path that stands for standard input.
  static let standardInput = "-"

  /// A source of bytes in memory.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    count = bytes.count
    place = .memory(bytes)
  }

  /// The file at a path, or all that comes through a pipe, up to a number of bytes; `-` is standard input.
  init(path: String, atMost limit: Int) throws(InputError) {
    let isInput = path == ByteSource.standardInput
    name = isInput ? "stdin" : URL(fileURLWithPath: path).lastPathComponent
    guard let facts = isInput ? FileFacts(of: STDIN_FILENO) : FileFacts(of: path) else {
      throw InputError(
        isInput
          ? ByteSource.closedInput
          : Text(en: "there is no file '\(path.echo)'", nl: "er is geen bestand '\(path.echo)'")
      )
    }
    guard facts.kind != .folder else {
      throw InputError(
        Text(en: "'\(path.echo)' is not a file", nl: "'\(path.echo)' is geen bestand")
      )
    }
    guard isInput || facts.kind == .other else {
      count = facts.size
      place = .file(path, facts)
      return
    }
    let bytes = try ByteSource.all(of: isInput ? nil : path, name: name, atMost: limit)
    count = bytes.count
    place = .memory(bytes)
  }

  /// What is said where standard input cannot be read.
  private static let closedInput = Text(
    en: "standard input is closed",
    nl: "standaardinvoer is gesloten"
  )

  /// All that comes through a pipe, or through standard input.
  private static func all(
    of path: String?,
    name: String,
    atMost limit: Int
  ) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(FileFault) {
      let pipe = try path.map { path throws(FileFault) in try OpenFile(reading: path) }
      defer { try? pipe?.close() }
      while bytes.count <= limit {
        let piece = try (pipe ?? OpenFile(STDIN_FILENO)).read(upTo: 1 << 20)
        if piece.isEmpty { return bytes }
        bytes += piece
      }
    } catch { throw path == nil ? InputError(closedInput) : unreadable(name) }
    throw InputError(
      Text(
        en: "more than \(limit >> 20) MiB comes from '\(name.echo)'; save it as a file first",
        nl: "er komt meer dan \(limit >> 20) MiB uit '\(name.echo)'; bewaar het eerst als bestand"
      )
    )
  }

  /// Refuses a file that was written to, replaced or removed since it was first looked at: what was
  /// read of it may be a part.
  func checkUnchanged() throws(InputError) {
    guard case .file(let path, let first) = place else { return }
    guard let facts = FileFacts(of: path) else {
      throw InputError(
        Text(
          en: "'\(name.echo)' was removed while it was read",
          nl: "'\(name.echo)' werd verwijderd terwijl het gelezen werd"
        )
      )
    }
    guard facts.isUnchanged(since: first) else {
      throw InputError(
        Text(
          en: "'\(name.echo)' changed while it was read; try again when nothing writes to it",
          nl:
            "'\(name.echo)' veranderde terwijl het gelezen werd; probeer opnieuw als niets er nog "
            + "naar schrijft"
        )
      )
    }
  }

  /// The bytes from a place on, to another or to the end of the source.
  func open(at offset: Int = 0, until end: Int? = nil) throws(InputError) -> Reader {
    let limit = end.map { $0 - offset } ?? .max
    switch place {
    case .memory(let bytes):
      return Reader(bytes: bytes, from: min(offset, bytes.count), upTo: limit)
    case .file(let path, _):
      guard let handle = FileHandle(forReadingAtPath: path) else {
        try checkUnchanged()
        throw ByteSource.unreadable(name)
      }
      if offset > 0 {
        do {
          try handle.seek(toOffset: UInt64(offset))
        } catch { throw ByteSource.unreadable(name) }
      }
      return Reader(handle: handle, named: name, upTo: limit)
    }
  }

  /// The line on which a byte is, counted from 1, in any encoding in which a line feed is one of ASCII.
  func line(atByte offset: Int) throws(InputError) -> Int {
    var reader = try open(until: offset)
    var (line, bytes): (Int, [UInt8]) = (1, [])
    while try reader.read(upTo: 1 << 16, into: &bytes) > 0 {
      line += bytes.count { $0 == .lineFeed }
      bytes.removeAll(keepingCapacity: true)
    }
    return line
  }

  /// The first bytes, or the first from a place on.
  func beginning(_ count: Int, at offset: Int = 0) throws(InputError) -> [UInt8] {
    var reader = try open(at: offset)
    var bytes: [UInt8] = []
    while bytes.count < count, try reader.read(upTo: count - bytes.count, into: &bytes) > 0 {}
    return bytes
  }

  private static func unreadable(_ name: String) -> InputError {
    InputError(
      Text(
        en: "cannot read '\(name.echo)'; may you open it, and is its disk connected?",
        nl: "kan '\(name.echo)' niet lezen; mag je het openen, en is de schijf verbonden?"
      )
    )
  }

  /// Hands out the bytes of a source piece by piece.
  struct Reader {
    private var bytes: [UInt8] = []
    private var position = 0

    /// How many bytes are still handed out at most.
    private var rest: Int
    private var handle: FileHandle?
    private var name = ""

    fileprivate init(bytes: [UInt8], from position: Int, upTo limit: Int) {
      self.bytes = bytes
      self.position = position
      rest = limit
    }

    fileprivate init(handle: FileHandle, named name: String, upTo limit: Int) {
      self.handle = handle
      self.name = name
      rest = limit
    }

    /// Adds the next bytes to a text, at least one and at most a number.
    ///
    /// - Returns: How many they are; 0 at the end.
    mutating func read(upTo limit: Int, into text: inout [UInt8]) throws(InputError) -> Int {
      let limit = min(limit, rest)
      guard limit > 0 else { return 0 }
      guard let handle else {
        let piece = bytes[position..<min(bytes.count, position + limit)]
        position = piece.endIndex
        rest -= piece.count
        text += piece
        return piece.count
      }
      guard let count = text.appendNext(limit, of: handle) else {
        throw ByteSource.unreadable(name)
      }
      rest -= count
      return count
    }
  }
}
