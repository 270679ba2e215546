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
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.path) else {
      return nil
    }
    // A link could be made to point elsewhere between two looks at it.
    guard attributes[.type] as? FileAttributeType == .typeRegular,
      let bytes = try? Data(contentsOf: url), let text = String(data: bytes, encoding: .utf8),
      let rows = records(of: text), rows.first == header,
      rows.dropFirst().allSatisfy({ $0.count == 3 && !$0[0].isEmpty && !$0[1].isEmpty }),
      Set(rows.map { $0[0] }).count == rows.count, Set(rows.map { $0[1] }).count == rows.count
    else { throw .notAKey(url.path) }
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & 0o077 == 0 else { throw .readableByOthers(url.path) }
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
    // What is made from here on is its owner's alone from the moment it exists.
    let mask = umask(0o077)
    defer { umask(mask) }
    do {
      try Data(writer.bytes).write(to: url, options: replaces ? .atomic : .withoutOverwriting)
    } catch {
      throw .notWritten(url.path, FileFault(error))
    }
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

  /// The records of CSV as ``CSVWriter`` writes it; `nil` where the text is something else.
  private static func records(of text: String) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append("\"")
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        records.append(record + [cell])
        (record, cell) = ([], "")
      case "\r" where !isQuoted: continue
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return isQuoted || !record.isEmpty || !cell.isEmpty ? nil : records
  }
}

/// A key that cannot be read or written.
public struct KeyError: RemediableError, Sendable, Hashable {
  private let advice: Advice

  private init(text: Text, remedy: Remedy? = nil) { advice = Advice(text, remedy) }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var remedy: Remedy? { advice.remedy }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func text(wording: RemedyWording) -> Text { advice.text(wording: wording) }

  fileprivate static func notAKey(_ path: String) -> KeyError {
    KeyError(
      text: Text(
        en: "\(path.quoted) is not a key, and is left as it is",
        nl: "\(path.quoted) is geen sleutel, en blijft zoals het is"
      ),
      remedy: .chooseOtherKey
    )
  }

  fileprivate static func readableByOthers(_ path: String) -> KeyError {
    KeyError(
      text: Text(
        en:
          "others can read the key \(path.quoted); make it yours alone (chmod 600), and ask yourself "
          + "who has read it",
        nl:
          "anderen kunnen de sleutel \(path.quoted) lezen; maak hem enkel voor jou leesbaar (chmod "
          + "600), en vraag je af wie hem gelezen heeft"
      )
    )
  }

  static func notWritten(_ path: String, _ fault: FileFault) -> KeyError {
    KeyError(
      text: Text(
        en: "the key \(path.quoted) could not be written, so nothing else was: ",
        nl: "de sleutel \(path.quoted) kon niet geschreven worden, en dus niets: "
      ) + fault.text
    )
  }

  static func locked(_ path: String) -> KeyError {
    KeyError(
      text: Text(
        en: "another command is using the key \(path.quoted); try again when it is done",
        nl:
          "een ander commando gebruikt de sleutel \(path.quoted); probeer opnieuw als het klaar is"
      )
    )
  }
}
