/// Which further columns name people of the dataset, whatever their headers say: a team that goes by the name of
/// whoever leads it is a detail of that person.
enum NamedPeople {
  /// The columns in which a cell is the name of a person, of two words or more, as it stands among the actors or
  /// with the first or the last word in another place, perhaps behind a comma.
  ///
  /// - Complexity: O(*n*) for *n* actors where a cell of a column has two words; O(*c*) for *c* distinct cells else.
  static func columns(of actors: Actors) -> Set<String> {
    var columns: [String: Set<String>] = [:]
    for attribute in actors.attributes {
      for cell in attribute.cells {
        for value in Attribute.values(in: cell) where value.utf8.contains(UInt8(ascii: " ")) {
          for name in spellings(of: value) { columns[name, default: []].insert(attribute.name) }
        }
      }
    }
    guard !columns.isEmpty else { return [] }
    var found: Set<String> = []
    for actor in actors.indices where actors.kinds[actor].isPerson {
      if let own = columns[actors.names[actor]] { found.formUnion(own) }
    }
    return found
  }

  /// The value, and the same with its first word last, and its last word first.
  private static func spellings(of value: String) -> [String] {
    let words = value.split { $0 == " " || $0 == "," }.map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return [value] }
    return [
      value, (words.dropFirst() + [first]).joined(separator: " "),
      ([last] + words.dropLast()).joined(separator: " "),
    ]
  }
}
