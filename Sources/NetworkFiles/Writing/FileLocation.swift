import Foundation

/// Where a path leads, whatever it is called on the way there: two paths that lead to one file have
/// equal locations, be it over links, hard links, `..` or another folder name.
///
/// A path of a file that does not exist yet leads to a name in a folder.
public struct FileLocation: Sendable, Hashable {
  /// What is there.
  public enum Content: Sendable, Hashable {
    /// Nothing.
    case nothing

    /// A file.
    case file

    /// A folder.
    case folder

    /// A device or a pipe, such as `/dev/stdout`.
    case stream
  }

  /// The path without links and without `.` and `..`.
  public let path: String

  /// What is there.
  public let content: Content

  /// The permissions of what is there.
  public let mode: Int?

  private let identity: Identity

  private enum Identity: Sendable, Hashable {
    case item(device: Int, number: Int)
    case name(String, device: Int, number: Int)
    case path(String)
  }

  /// Follows a path.
  ///
  /// - Throws: When links lead round in a circle.
  public init(_ given: String) throws(FileFault) {
    path = try FileLocation.followed(given)
    let facts = FileLocation.facts(of: path)
    mode = (facts?[.posixPermissions] as? NSNumber)?.intValue
    if let facts, let (device, number) = FileLocation.numbers(in: facts) {
      identity = .item(device: device, number: number)
      switch facts[.type] as? FileAttributeType {
      case FileAttributeType.typeRegular?: content = .file
      case FileAttributeType.typeDirectory?: content = .folder
      default: content = .stream
      }
      return
    }
    // The pipe behind `/dev/stdout` exists, and has no path.
    content = FileManager.default.fileExists(atPath: path) ? .stream : .nothing
    let folder = FileLocation.facts(of: FileLocation.parent(of: path))
    if let folder, let (device, number) = FileLocation.numbers(in: folder) {
      identity = .name(FileLocation.name(of: path), device: device, number: number)
    } else {
      identity = .path(path)
    }
  }

  /// The last part of the path.
  public var name: String { FileLocation.name(of: path) }

  /// The path of the folder that it is in.
  public var folder: String { FileLocation.parent(of: path) }

  /// Whether it is in a folder, or in a folder within that.
  public func isInside(_ other: FileLocation) -> Bool {
    var place = path
    while place != "/" {
      place = FileLocation.parent(of: place)
      if let location = try? FileLocation(place), location == other { return true }
    }
    return false
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func == (first: FileLocation, second: FileLocation) -> Bool {
    first.identity == second.identity
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func hash(into hasher: inout Hasher) { hasher.combine(identity) }

  /// The path that is left when every link on it is followed, as the system follows them.
  private static func followed(_ given: String) throws(FileFault) -> String {
    var place = given.hasPrefix("/") ? "/" : FileManager.default.currentDirectoryPath
    var rest = given.split(separator: "/").map(String.init)[...]
    var links = 0
    while let part = rest.popFirst() {
      if part == "." { continue }
      if part == ".." {
        place = parent(of: place)
        continue
      }
      let next = place == "/" ? "/" + part : place + "/" + part
      guard facts(of: next)?[.type] as? FileAttributeType == .typeSymbolicLink,
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: next)
      else {
        place = next
        continue
      }
      let whole = target.hasPrefix("/") ? target : place + "/" + target
      // What the system keeps for an open pipe is called a link, and leads to no path.
      if FileManager.default.fileExists(atPath: next),
        !FileManager.default.fileExists(atPath: whole)
      {
        place = next
        continue
      }
      links += 1
      guard links <= 40 else { throw FileFault(code: ELOOP) }
      if target.hasPrefix("/") { place = "/" }
      rest = target.split(separator: "/").map(String.init) + rest
    }
    return place
  }

  private static func facts(of path: String) -> [FileAttributeKey: Any]? {
    try? FileManager.default.attributesOfItem(atPath: path)
  }

  private static func numbers(in facts: [FileAttributeKey: Any]) -> (device: Int, number: Int)? {
    guard facts[.type] as? FileAttributeType != .typeSymbolicLink,
      let device = (facts[.systemNumber] as? NSNumber)?.intValue,
      let number = (facts[.systemFileNumber] as? NSNumber)?.intValue
    else { return nil }
    return (device, number)
  }

  private static func parent(of path: String) -> String {
    let parent = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    return parent.isEmpty ? "/" : String(parent)
  }

  private static func name(of path: String) -> String {
    String(path.suffix(from: path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex))
  }
}
