import Foundation
import SocialNetwork

/// Files that a command writes.
enum OutputFile {
  /// Writes a file beside its final name and renames it, so that a crash never leaves half a file.
  ///
  /// The folder is made when it does not exist.
  static func write(_ bytes: Data, to path: String) throws(WorkError) {
    let url = URL(fileURLWithPath: path)
    do {
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
}
