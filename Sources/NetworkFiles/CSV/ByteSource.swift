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
    case file(String)
    case memory([UInt8])
  }

  /// A source of bytes in memory.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    count = bytes.count
    place = .memory(bytes)
  }

  /// The file at a path.
  init(path: String) throws(InputError) {
    name = URL(fileURLWithPath: path).lastPathComponent
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path.followingLinks) else {
      throw InputError(
        Text(en: "there is no file '\(path.echo)'", nl: "er is geen bestand '\(path.echo)'")
      )
    }
    guard facts[.type] as? FileAttributeType == .typeRegular else {
      throw InputError(
        Text(en: "'\(path.echo)' is not a file", nl: "'\(path.echo)' is geen bestand")
      )
    }
    count = (facts[.size] as? NSNumber)?.intValue ?? 0
    place = .file(path)
  }

  /// The bytes from the beginning on.
  func open() throws(InputError) -> Reader {
    switch place {
    case .memory(let bytes): return Reader(bytes: bytes)
    case .file(let path):
      guard let handle = FileHandle(forReadingAtPath: path) else { throw unreadable }
      return Reader(handle: handle, failure: unreadable)
    }
  }

  /// The first bytes.
  func beginning(_ count: Int) throws(InputError) -> [UInt8] {
    var reader = try open()
    var bytes: [UInt8] = []
    while bytes.count < count, let more = try reader.read(upTo: count - bytes.count) {
      bytes += more
    }
    return bytes
  }

  private var unreadable: InputError {
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
    private var handle: FileHandle?
    private var failure: InputError?

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    fileprivate init(handle: FileHandle, failure: InputError) {
      self.handle = handle
      self.failure = failure
    }

    /// The next bytes, at least one and at most a number, or `nil` at the end.
    mutating func read(upTo limit: Int) throws(InputError) -> [UInt8]? {
      guard let handle, let failure else {
        guard position < bytes.count else { return nil }
        let piece = bytes[position..<min(bytes.count, position + limit)]
        position = piece.endIndex
        return Array(piece)
      }
      guard let bytes = nextBytes(of: handle, upTo: limit) else { throw failure }
      return bytes.isEmpty ? nil : bytes
    }
  }
}

extension String {
  /// The path that is left when links are followed.
  fileprivate var followingLinks: String {
    URL(fileURLWithPath: self).resolvingSymlinksInPath().path
  }
}
