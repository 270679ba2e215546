public import SocialNetwork

/// Somebody who is told what is being done, where it takes long.
public protocol ProgressListener: Sendable {
  /// Says what is done from now on.
  func begin(_ phase: Text)

  /// Does work, and says how far it has come where that can be told.
  func during<Result>(_ phase: Text, _ work: () throws -> Result) rethrows -> Result

  /// Hears of a search that begins, which may be a long one.
  func expect(_ search: PathSearch)

  /// Hears of a search for the worst loss that begins, which may be a long one.
  func expect(_ search: LossSearch)
}

/// Nobody who is told.
public struct NoListener: ProgressListener {
  /// Creates a listener that does nothing.
  public init() {}

  /// Does nothing.
  public func begin(_ phase: Text) {}

  /// Does nothing.
  public func expect(_ search: PathSearch) {}

  /// Does nothing.
  public func expect(_ search: LossSearch) {}

  /// Does the work.
  public func during<Result>(_ phase: Text, _ work: () throws -> Result) rethrows -> Result {
    try work()
  }
}
