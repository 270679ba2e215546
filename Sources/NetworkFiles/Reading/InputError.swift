public import SocialNetwork

/// Why no reading could begin: a folder or file that is not there, or is no CSV.
public struct InputError: RemediableError, Sendable, Hashable {
  private let advice: Notice

  /// Whether it is not the files that are at fault but what was asked of them, such as a header that
  /// is not there.
  public let isOfCall: Bool

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - problem: What is wrong, without a full stop; `nil` where the remedy says it.
  ///   - remedy: What to do about it.
  ///   - isOfCall: Whether not the files are at fault but what was asked of them.
  public init(_ problem: Text?, remedy: Remedy? = nil, isOfCall: Bool = false) {
    advice = Notice(problem, remedy)
    self.isOfCall = isOfCall
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var remedy: Remedy? { advice.remedy }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func text(wording: RemedyWording) -> Text { advice.text(wording: wording) }
}
