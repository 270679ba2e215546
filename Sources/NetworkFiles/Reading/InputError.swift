public import SocialNetwork

/// Why no reading could begin: a folder or file that is not there, or is no CSV.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The finished sentence, without a full stop.
  public let text: Text

  /// Creates an error from its sentence.
  public init(_ text: Text) { self.text = text }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { text.en }
}
