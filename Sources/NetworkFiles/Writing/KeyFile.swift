public import Foundation
public import SocialNetwork

/// The key of pseudonyms: a CSV of `code,id,name` that its owner alone may read.
///
/// Whoever has it knows everybody, so it is made readable by its owner only before anything stands in
/// it, is never written over anything else than a key, and is kept apart from the dataset and from
/// what is published.
public enum KeyFile {
  private static let header = ["code", "id", "name"]

  /// Reads a key; `nil` where there is no such file.
  ///
  /// - Throws: An error when the file is not a key, or when others than its owner may read it.
  public static func read(_ url: URL) throws(KeyError) -> Pseudonyms? {
    guard let facts = FileFacts(of: url.givenPath, followsLinks: false) else { return nil }
    // A link could be made to point elsewhere between two looks at it.
    guard facts.kind == .file,
      let bytes = FileManager.default.contents(atPath: url.givenPath),
      let rows = StandardRecords.read([UInt8](bytes)),
      rows.first == header,
      rows.dropFirst().allSatisfy({
        $0.count == 3 && Pseudonyms.mayBeCode($0[0]) && !$0[1].isEmpty
      }),
      Set(rows.map { $0[0] }).count == rows.count, Set(rows.map { $0[1] }).count == rows.count
    else { throw .notAKey(url.path) }
    guard facts.mode & 0o077 == 0 else { throw .readableByOthers(url.path) }
    return Pseudonyms(
      rows.dropFirst().map { Pseudonyms.Entry(code: $0[0], id: $0[1], name: $0[2]) }
    )
  }

  /// Writes a key, beside its final name first, so that a crash never leaves half of one.
  ///
  /// - Parameters:
  ///   - pseudonyms: The key.
  ///   - url: Where to.
  ///   - replaces: Whether there is a key of that name, which this one continues; without, a file that
  ///     has come there in the meantime is left as it is.
  /// - Throws: An error when the key cannot be written.
  public static func write(
    _ pseudonyms: Pseudonyms,
    to url: URL,
    replacing replaces: Bool
  ) throws(KeyError) {
    var writer = CSVWriter(form: .standard)
    writer.append(header.map { .text($0) })
    for entry in pseudonyms.entries {
      writer.append([.text(entry.code), .text(entry.id), .text(entry.name)])
    }
    do throws(FileFault) {
      try WholeFile.writePrivately(Data(writer.bytes), to: url.givenPath, replacing: replaces)
    } catch { throw .notWritten(url.path, error) }
  }

  /// Whether a file looks like a key, so that nothing else may be written over it; one that another
  /// program saved anew does so too.
  public static func isKey(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let beginning = (try? file.read(upToCount: 64)) ?? Data()
    let line = String(decoding: beginning, as: UTF8.self).prefix { !$0.isNewline }
    return String(line).wordKey == header.joined()
  }
}

extension URL {
  /// The path as it was given, which stays one from the folder of the process: that may have a name that is
  /// not UTF-8, which the path from the root has with other letters.
  var givenPath: String {
    let folder = FileManager.default.currentDirectoryPath
    return baseURL == URL(fileURLWithPath: folder, isDirectory: true) ? relativePath : path
  }
}
