/// Whether a number is more or less than chance gives.
public enum Verdict: Sendable {
  /// More than chance gives.
  case more

  /// Less than chance gives.
  case less

  /// Neither.
  case alike

  /// The largest p-value at which a number is called more or less than chance gives.
  ///
  /// 0.01 rather than the usual 0.05, since a page compares a dozen numbers with chance.
  public static let level = 0.01
}

extension ChanceComparison {
  /// Whether the number is more or less than chance gives; `nil` where nothing could be otherwise.
  public var verdict: Verdict? {
    guard z != nil else { return nil }
    guard pValue <= Verdict.level else { return .alike }
    return observed > mean ? .more : .less
  }
}
