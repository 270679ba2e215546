/// A condition on an actor, such as `municipality=Gent`, `kind!=individual` or `name~kvg`.
///
/// Comparison ignores case, outer spaces and Unicode form. Where a cell holds several values, `=`
/// holds when any is equal, `!=` when none is, and `~` when any contains the text. A missing cell
/// equals nothing, so `!=` holds for it.
public struct Condition: Sendable, Hashable {
  /// How a value is compared.
  public enum Comparison: String, Sendable, CaseIterable {
    /// Any value is equal.
    case equal = "="

    /// No value is equal.
    case notEqual = "!="

    /// Any value contains the text.
    case contains = "~"
  }

  /// The column: `id`, `name`, `kind`, `surveyed`, `role`, `function` or an attribute.
  public let key: String

  /// How the values are compared.
  public let comparison: Comparison

  /// The text to compare with.
  public let value: String

  /// Creates a condition.
  public init(key: String, comparison: Comparison, value: String) {
    self.key = key
    self.comparison = comparison
    self.value = value
  }

  /// Reads a condition from a word of the command line, or gives `nil` when it has none of the three
  /// signs or nothing before it.
  public init?(_ word: String) {
    guard let sign = word.firstIndex(where: { "=!~".contains($0) }), sign > word.startIndex else {
      return nil
    }
    let rest = word[sign...]
    guard
      let comparison = [Comparison.notEqual, .equal, .contains].first(where: {
        rest.hasPrefix($0.rawValue)
      })
    else { return nil }
    self.init(
      key: String(word[..<sign]),
      comparison: comparison,
      value: String(rest.dropFirst(comparison.rawValue.count))
    )
  }

  fileprivate func holds(for values: [String]) -> Bool {
    let wanted = value.folded
    switch comparison {
    case .equal: return values.contains { $0.folded == wanted }
    case .notEqual: return !values.contains { $0.folded == wanted }
    case .contains: return values.contains { $0.folded.contains(wanted) }
    }
  }
}

extension Actors {
  /// The keys that a condition may name, in the order of the columns.
  public var conditionKeys: [String] {
    ["id", "name", "kind"] + (has.surveyed ? ["surveyed"] : []) + (has.roles ? ["role"] : [])
      + (has.functions ? ["function"] : []) + attributes.map(\.name)
  }

  /// Says of every actor whether it satisfies a condition; `nil` when the condition's key is no
  /// column of the actors.
  ///
  /// - Complexity: O(*n*), and O(distinct cells) comparisons of text for an attribute.
  public func satisfying(_ condition: Condition) -> [Bool]? {
    if let attribute = attribute(named: condition.key) {
      let cells = attribute.cells.map { condition.holds(for: Attribute.values(in: $0)) }
      let missing = condition.holds(for: [])
      return attribute.codes.map { $0 == 0 ? missing : cells[Int($0) - 1] }
    }
    switch condition.key.folded {
    case "id": return inFiles.ids.map { condition.holds(for: [$0]) }
    case "name": return inFiles.names.map { condition.holds(for: [$0]) }
    case "kind":
      let kinds = ActorKind.allCases.map { condition.holds(for: [$0.title.en, $0.title.nl]) }
      return self.kinds.map { kinds[Int($0.rawValue)] }
    case "surveyed" where has.surveyed:
      let (yes, no) = (condition.holds(for: ["yes", "ja"]), condition.holds(for: ["no", "nee"]))
      return indices.map { isSurveyed($0) ? yes : no }
    case "role" where has.roles:
      return map { actor in condition.holds(for: actor.roles.words.flatMap(\.namesAndTitles)) }
    case "function" where has.functions:
      return map { actor in condition.holds(for: actor.functions.words.flatMap(\.namesAndTitles)) }
    default: return nil
    }
  }
}

extension CompassWord {
  fileprivate var namesAndTitles: [String] { [name, title.en, title.nl] }
}
