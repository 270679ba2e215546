import Foundation
import SocialNetwork

/// Files that a command writes.
enum OutputFile {
  /// Writes a file beside its final name and renames it, so that a crash never leaves half a file.
  ///
  /// The folder is made when it does not exist. Where a link stands, the file it leads to is replaced;
  /// what is no file but a device or a pipe, such as `/dev/stdout`, is written to and stays.
  static func write(_ bytes: Data, to path: String) throws(WorkError) {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      if isDeviceOrPipe(path) {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.write(contentsOf: bytes)
        return try file.close()
      }
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try bytes.write(to: url, options: .atomic)
    } catch {
      throw WorkError(
        text: Text(
          en: "'\(path.harmless)' could not be written: \(error.localizedDescription)",
          nl: "'\(path.harmless)' kon niet geschreven worden: \(error.localizedDescription)"
        )
      )
    }
  }

  /// Whether there is something at a path, or where its links lead, that is neither file nor folder.
  private static func isDeviceOrPipe(_ path: String) -> Bool {
    // What exists but leads to no path, such as the pipe behind `/dev/stdout`, is no file either.
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    let type = attributes?[.type] as? FileAttributeType
    return type != .typeRegular && type != .typeDirectory
  }
}
