package import SocialNetwork

extension Attribute {
  /// The most values of numbers that are taken for groups without a word.
  private static let mostClasses = 12

  /// That numbers make many small groups, and which classes would make few: thirds of the actors.
  ///
  /// - Parameter policy: What may be told of people; of a sensitive column no single value is.
  /// - Returns: A sentence; `nil` where the values make few groups, or are not numbers.
  package func proposedClasses(_ policy: DisclosurePolicy) -> Text? {
    guard let numbers = numbers?.compactMap(\.self), !numbers.isEmpty else { return nil }
    let count = Set(numbers).count
    guard count > Attribute.mostClasses else { return nil }
    let sorted = numbers.sorted()
    let (first, second) = (sorted[sorted.count / 3], sorted[2 * sorted.count / 3])
    let values = Number.text(count)
    let plain = Text(
      en:
        "'\(name.harmless)' has \(values.en) values, each a group of its own; a column of classes "
        + "makes fewer",
      nl: "'\(name.harmless)' heeft \(values.nl) waarden, elk een groep op zich; een kolom met "
        + "klassen geeft er minder"
    )
    guard !policy.isSensitive(name), first < second else { return plain }
    let (low, high) = (Number.text(first), Number.text(second))
    return Text(
      en: "\(plain.en), such as under \(low.en), \(low.en) to \(high.en), and over \(high.en)",
      nl: "\(plain.nl), zoals onder \(low.nl), \(low.nl) tot \(high.nl), en boven \(high.nl)"
    )
  }
}
