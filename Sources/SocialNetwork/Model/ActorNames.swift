import Foundation

extension Actors {
  /// The positions of the actors that a word of the command line names: of the one with that id, or
  /// else of those with that name, compared without case, outer spaces and Unicode form.
  ///
  /// - Returns: None where there is no such actor, several where they share the name.
  /// - Complexity: O(*n*).
  public func positions(named word: String) -> [Int] {
    let id = word.precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
    if let position = position(ofID: id) { return [position] }
    let wanted = word.folded
    return indices.filter { inFiles.names[$0].folded == wanted }
  }
}
