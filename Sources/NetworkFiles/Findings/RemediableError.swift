public import SocialNetwork

/// An error that may name a ``Remedy``, which a program can put into its own words.
public protocol RemediableError: ExplainedError {
  /// What to do about it, where that is done with a setting or a file that the program asks for.
  var remedy: Remedy? { get }

  /// What is wrong, and what to do about it in a program's own words.
  func text(wording: RemedyWording) -> Text
}

extension RemediableError {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var text: Text { text(wording: .plain) }
}
