/// An error that explains itself to a person, in the languages of ``Text``.
///
///     do {
///       let reading = try NetworkReader.read(folder: "ours")
///     } catch let error as any ExplainedError {
///       print(error.text.nl)
///     }
public protocol ExplainedError: Error, CustomStringConvertible {
  /// What is wrong, and what to do about it: a finished sentence without a full stop.
  var text: Text { get }
}

extension ExplainedError {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { text.en }
}
