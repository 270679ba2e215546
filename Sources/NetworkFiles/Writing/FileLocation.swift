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

  /// The path without links and without `.` and `..`, from the root; from the folder of the process, as
  /// `./x`, where that has a name that is not UTF-8 and could not be written down.
  public let path: String

  /// What is there.
  public let content: Content

  /// The permissions of what is there.
  public let mode: Int?

  /// The group of what is there.
  let group: UInt32?

  /// Whether it is a file, be it one that the process was given open.
  public let leadsToFile: Bool

  private let identity: Identity

  private enum Identity: Sendable, Hashable {
    case item(device: UInt64, number: UInt64)
    case name(String, device: UInt64, number: UInt64)
    case path(String)
  }

  /// The number under which the process was given what the path stands for, as in `/dev/fd/3`.
  let descriptor: Int32?

  /// Follows a path.
  ///
  /// - Throws: When links lead round in a circle.
  public init(_ given: String) throws(FileFault) {
    descriptor = FileLocation.descriptor(of: given)
    path = try descriptor == nil ? FileLocation.followed(given) : given
    let facts = descriptor.flatMap { FileFacts(of: $0) } ?? FileFacts(of: path)
    mode = facts?.mode
    group = facts?.group
    leadsToFile = facts?.kind == .file
    if let descriptor {
      content = .stream
      // What is written to it goes into the file that it was opened as.
      identity =
        facts.flatMap { $0.kind == .file ? .item(device: $0.device, number: $0.number) : nil }
        ?? .path("/dev/fd/\(descriptor)")
      return
    }
    if let facts {
      identity = .item(device: facts.device, number: facts.number)
      switch facts.kind {
      case .file: content = .file
      case .folder: content = .folder
      case .link, .other: content = .stream
      }
      return
    }
    content = .nothing
    if let folder = FileFacts(of: FileLocation.parent(of: path)) {
      let name = FileLocation.name(of: path)
      identity = .name(name, device: folder.device, number: folder.number)
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
    let root = try? FileLocation("/")
    while place != "/" {
      place = FileLocation.parent(of: place)
      let location = try? FileLocation(place)
      if location == other { return true }
      // Above the folder of the process a path has no end.
      guard !place.hasSuffix("..") || location?.content == .folder, location != root else { break }
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
    var place = try given.hasPrefix("/") ? "/" : currentFolder
    var rest = given.split(separator: "/").map(String.init)[...]
    var links = 0
    while let part = rest.popFirst() {
      if part == "." { continue }
      if part == ".." {
        place = parent(of: place)
        continue
      }
      let next = place == "/" ? "/" + part : place + "/" + part
      guard FileFacts(of: next, followsLinks: false)?.kind == .link,
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: next)
      else {
        place = next
        continue
      }
      // What the system keeps for an open pipe is called a link, and leads to no path.
      let whole = target.hasPrefix("/") ? target : place + "/" + target
      if FileFacts(of: next) != nil, FileFacts(of: whole, followsLinks: false) == nil {
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

  /// The folder of the process, as `.` where its path has letters that are not UTF-8: with others in
  /// their place it would lead elsewhere.
  private static var currentFolder: String {
    get throws(FileFault) {
      let path = FileManager.default.currentDirectoryPath
      // There is none where the folder was removed since.
      guard !path.isEmpty else { throw FileFault(code: ENOENT) }
      guard let facts = FileFacts(of: path), let own = FileFacts(of: ".") else { return "." }
      return (facts.device, facts.number) == (own.device, own.number) ? path : "."
    }
  }

  /// The number under which the process was given what a path stands for, itself or over a link.
  private static func descriptor(of path: String) -> Int32? {
    func number(_ path: String) -> Int32? {
      ["/dev/fd/", "/proc/self/fd/"].lazy.filter { path.hasPrefix($0) }
        .compactMap { Int32(path.dropFirst($0.count)) }.first { $0 >= 0 }
    }
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
    return number(path) ?? target.flatMap(number)
  }

  /// The path of the folder that a path is in.
  static func parent(of path: String) -> String {
    if path == "." || path == ".." || path.hasSuffix("/..") { return path + "/.." }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func name(of path: String) -> String {
    String(path.suffix(from: path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex))
  }
}
