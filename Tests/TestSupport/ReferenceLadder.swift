import Foundation
public import SocialNetwork

/// An isolated group of the federation, found by `Tests/References/ladder.py`.
public struct ReferenceGroup: Sendable, Hashable, Decodable {
  /// The rung on which all members stand.
  public let rung: Rung

  /// The ids of the members, in order.
  public let members: [String]

  /// The actor on the main side by which the group hangs; `nil` where it does not hang.
  public let heldBy: String?

  /// The group's end of the tie by which it hangs; `nil` where it does not hang by a tie.
  public let tiedTo: String?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(from decoder: any Decoder) throws {
    var cells = try decoder.unkeyedContainer()
    let name = try cells.decode(String.self)
    guard let rung = Rung(rawValue: name) else {
      throw DecodingError.dataCorruptedError(in: cells, debugDescription: "no rung \(name)")
    }
    self.rung = rung
    members = try cells.decode([String].self)
    heldBy = try cells.decodeIfPresent(String.self)
    tiedTo = try cells.decodeIfPresent(String.self)
  }

  /// The groups of the federation for a call of `weefsel isolated` with some options: those of two
  /// actors or more first, in the order of the ladder, then by size with the largest first, then by
  /// smallest id.
  ///
  /// The umbrella and its staff are in no group where the options name them.
  ///
  ///     try ReferenceGroup.federation(options: "--umbrella koepel --staff level=koepel")
  ///
  /// - Parameter options: One of the keys of the file, "" for none.
  /// - Returns: The groups.
  /// - Throws: What reading or decoding the file throws.
  public static func federation(options: String) throws -> [ReferenceGroup] {
    let file = Places.tests.appending(path: "References/federation-ladder.json")
    let ladders = try JSONDecoder().decode([String: [Self]].self, from: Data(contentsOf: file))
    guard let groups = ladders[options] else { preconditionFailure("no ladder '\(options)'") }
    return groups
  }
}
