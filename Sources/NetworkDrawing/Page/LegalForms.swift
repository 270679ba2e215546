package import SocialNetwork

// Names without the legal form of an association.

extension String {
  /// The string without the legal form of an association at its end or beginning.
  package var withoutLegalForm: String {
    var words = split(separator: " ")
    if words.count > 1, let last = words.last, last.isLegalForm { words.removeLast() }
    if words.count > 1, let first = words.first, first.isLegalForm { words.removeFirst() }
    let rest = words.joined(separator: " ")
    return rest.hasSuffix(",") ? String(rest.dropLast()) : rest
  }

  /// The string without words that are legal forms, wherever they stand, to compare it with others; `nil` where
  /// there are none.
  fileprivate var keyWithoutLegalForms: String? {
    let words = split(separator: " ")
    let kept = words.filter { !$0.isLegalForm }
    guard kept.count < words.count, !kept.isEmpty else { return nil }
    return kept.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }.joined(separator: " ").folded
  }
}

extension Substring {
  /// Whether it is the legal form of an association.
  fileprivate var isLegalForm: Bool {
    guard count <= 10 else { return false }
    let letters = lowercased().filter(\.isLetter)
    return ["vzw", "ivzw", "asbl", "aisbl"].contains(letters) && count <= letters.count + 5
  }
}

extension Actors {
  /// The positions of the organisations whose name without its legal form is that of another too, so that a picture
  /// keeps the form: vzw De Brug beside De Brug vzw.
  package var positionsThatKeepLegalForms: Set<Int> {
    var positions: [String: [Int]] = [:]
    for position in indices where !kinds[position].isPerson {
      if let key = names[position].cleaned.keyWithoutLegalForms {
        positions[key, default: []].append(position)
      }
    }
    guard !positions.isEmpty else { return [] }
    // Names without a form are only compared with those that lose one.
    var bare: Set<String> = []
    for position in indices where !kinds[position].isPerson {
      let key = names[position].cleaned.folded
      if positions[key] != nil { bare.insert(key) }
    }
    let kept = positions.filter { key, alike in
      bare.contains(key) || Set(alike.map { names[$0].cleaned.folded }).count > 1
    }
    return Set(kept.values.joined())
  }
}
