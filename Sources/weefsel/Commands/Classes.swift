import SocialNetwork

extension Call {
  /// The most values of numbers that are taken for groups without a word.
  static let mostClasses = 12

  /// Says that numbers make many small groups, and which classes would make few: thirds of the actors.
  func proposeClasses(for attribute: Attribute) {
    guard let numbers = attribute.numbers?.compactMap(\.self), !numbers.isEmpty else { return }
    let count = Set(numbers).count
    guard count > Call.mostClasses else { return }
    let sorted = numbers.sorted()
    let (first, second) = (sorted[sorted.count / 3], sorted[2 * sorted.count / 3])
    let name = attribute.name.harmless
    // Of a sensitive column no single value is told.
    let isTold = !policy.isSensitive(attribute.name) && first < second
    let (low, high) = (Number.text(first), Number.text(second))
    terminal.note(
      Text(
        en:
          "'\(name)' has \(count) values, each a group of its own; a column of classes makes fewer"
          + (isTold ? ", such as under \(low), \(low) to \(high), and over \(high)" : ""),
        nl:
          "'\(name)' heeft \(count) waarden, elk een groep op zich; een kolom met klassen geeft er "
          + "minder" + (isTold ? ", zoals onder \(low), \(low) tot \(high), en boven \(high)" : "")
      )[language]
    )
  }
}
