import Foundation

extension String {
  /// The same document without what Foundation's parser ends the program at, whatever its contents: a
  /// declaration of an encoding, a document type, and processing instructions without contents.
  ///
  /// Entities of the document type that are plain words, as drawing programs write them, are put in their places;
  /// with others the document is not well-formed any more. That also keeps short documents from
  /// growing long.
  ///
  /// - Returns: The document; `nil` where it holds a sign that XML does not allow, or a document type that cannot be
  ///   told from the rest.
  /// - Complexity: O(*b*) for *b* bytes and each entity.
  var plainXML: String? {
    // With NUL beside each letter it would be taken for UTF-16.
    guard !utf8.contains(0) else { return nil }
    var text = self[...]
    if text.first == "\u{FEFF}" { text.removeFirst() }
    if text.hasPrefix("<?xml"), let end = text.range(of: "?>") { text = text[end.upperBound...] }
    var plain = String(text)
    if let start = plain.range(of: "<!DOCTYPE")?.lowerBound {
      let head = plain[start...].prefix(PlainXML.longestType)
      guard let type = head.prefixMatch(of: PlainXML.documentType) else { return nil }
      let entities = type.output.1.map { $0.matches(of: PlainXML.entity) } ?? []
      plain.removeSubrange(type.range)
      for entity in entities.prefix(PlainXML.mostEntities) {
        let value = entity.output.2 ?? entity.output.3 ?? ""
        plain = plain.replacingOccurrences(of: "&\(entity.output.1);", with: value)
        guard plain.utf8.count <= PlainXML.mostBytes else { return nil }
      }
    }
    guard !plain.contains("<!DOCTYPE") else { return nil }
    return plain.replacingOccurrences(of: "?>", with: " ?>")
  }
}

/// What is looked for in documents.
private enum PlainXML {
  /// A document type, with the declarations in it.
  static var documentType: Regex<(Substring, Substring?)> {
    /<!DOCTYPE(?:[^\[>"']|"[^"]*"|'[^']*')*(?:\[((?:[^\]"']|"[^"]*"|'[^']*')*)\]\s*)?>/
  }

  /// The name of an entity, and its value in one of two kinds of quotes, in which there is no markup.
  static var entity: Regex<(Substring, Substring, Substring?, Substring?)> {
    /<!ENTITY\s+([A-Za-z_][A-Za-z0-9_.\-]*)\s+(?:"([^"'<>&%]*)"|'([^"'<>&%]*)')\s*>/
  }

  /// The most signs of a document type.
  static let longestType = 20_000
  static let mostEntities = 100
  static let mostBytes = 8_000_000
}
