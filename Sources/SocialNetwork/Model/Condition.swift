import Foundation

/// A condition on an actor, such as `municipality=Gent|Genk`, `kind!=individual`, `name~kvg` or
/// `degree>=5`.
///
/// Comparison ignores case, outer spaces and Unicode form. In a further column of numbers only, `=` and
/// `!=` compare numbers as well as texts, and in one of dates only they compare days: a month or year
/// to compare with is equal to any day in it. Where a cell holds several values, `=`
/// holds when any is equal, `!=` when none is, `~` when any contains the text, and the signs of
/// order when any is in it. A missing cell equals nothing, so `!=` holds for it; it is in no order.
public struct Condition: Sendable, Hashable {
  /// How a value is compared.
  public enum Comparison: String, Sendable, CaseIterable {
    /// Any value is equal.
    case equal = "="

    /// No value is equal.
    case notEqual = "!="

    /// Any value contains the text.
    case contains = "~"

    /// Any value, a number or a date, is less.
    case less = "<"

    /// Any value, a number or a date, is less or equal.
    case lessOrEqual = "<="

    /// Any value, a number or a date, is greater.
    case greater = ">"

    /// Any value, a number or a date, is greater or equal.
    case greaterOrEqual = ">="

    /// Whether values are put in order, as numbers and dates can be.
    public var isOrder: Bool {
      switch self {
      case .equal, .notEqual, .contains: false
      case .less, .lessOrEqual, .greater, .greaterOrEqual: true
      }
    }
  }

  /// What is compared: the name of a column, in the words of the file or of Weefsel, or the id of a
  /// measure.
  public let key: String

  /// How the values are compared.
  public let comparison: Comparison

  /// The text to compare with: several texts, any of which will do, are separated by `|`.
  public let value: String

  /// Creates a condition.
  public init(key: String, comparison: Comparison, value: String) {
    self.key = key
    self.comparison = comparison
    self.value = value
  }

  /// Reads a condition from a word of the command line, or gives `nil` when it has none of the signs,
  /// or nothing before or after it.
  public init?(_ word: String) {
    guard let sign = word.firstIndex(where: { "=!~<>".contains($0) }) else { return nil }
    let rest = word[sign...]
    // Of "<" and "<=" the longer one counts.
    let comparisons = Comparison.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    guard let comparison = comparisons.first(where: { rest.hasPrefix($0.rawValue) }) else {
      return nil
    }
    let (key, value) = (word[..<sign], rest.dropFirst(comparison.rawValue.count))
    self.init(
      key: key.trimmingCharacters(in: .whitespacesAndNewlines),
      comparison: comparison,
      value: value.trimmingCharacters(in: .whitespacesAndNewlines)
    )
    if self.key.isEmpty || texts.isEmpty { return nil }
  }

  /// The texts to compare with, any of which will do.
  public var texts: [String] { Attribute.values(in: value) }

  /// The condition as the command line has it.
  public var word: String { key + comparison.rawValue + value }

  /// Whether the condition holds for what is known: whether any of the texts was found.
  func holds(whenFound isFound: Bool) -> Bool { comparison == .notEqual ? !isFound : isFound }

  /// Whether any of the texts is equal to one of some values, or in it.
  func finds(_ values: [String]) -> Bool {
    let folded = values.map(\.folded)
    return texts.contains { text in
      let wanted = text.folded
      return comparison == .contains
        ? folded.contains { $0.contains(wanted) } : folded.contains(wanted)
    }
  }
}

/// Why it cannot be said of actors whether they satisfy a condition.
public enum ConditionError: Error, Sendable, Hashable {
  /// No column and no measure has the name.
  case unknownKey

  /// What is compared holds words as well, so that it has no order.
  case noOrder

  /// What is compared holds dates of which some can only have the day first, and others the month.
  case mixedDates

  /// What is compared holds numbers, and the value is none.
  case expectedNumber

  /// What is compared holds dates, and the value is none.
  case expectedDate
}
