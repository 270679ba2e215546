public import SocialNetwork

/// Why no reading could begin: a folder or file that is not there, or is no CSV.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The finished sentence, without a full stop.
  public let text: Text

  /// Whether it is not the files that are at fault but what was asked of them, such as a header that
  /// is not there.
  public let isOfCall: Bool

  /// Creates an error from its sentence.
  public init(_ text: Text, isOfCall: Bool = false) {
    self.text = text
    self.isOfCall = isOfCall
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { text.en }
}
