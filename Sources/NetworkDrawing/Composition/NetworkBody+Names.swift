import GraphCore
import SocialNetwork

extension NetworkBody {
  /// The actors that are to be named, those first whose name matters most: what the drawing is about,
  /// governments and organisations before others of like size.
  func rankedByImportance(_ actors: [Int]) -> [Int] {
    // Marked or not, so that a picture with marks has the places of one without.
    let held = Set(hangingGroups.compactMap(\.holder))
    let speakers = Set(hangingGroups.flatMap(\.members))
    func rank(_ actor: Int) -> Int {
      if network.centers.contains(actor) { return 0 }
      if speakers.contains(actor) { return 1 }
      if held.contains(actor) { return 2 }
      switch network.kinds[actor] {
      case .government: return 3
      case .memberAssociation, .organisation: return 4
      case .individual, .volunteer, .unknown: return 5
      }
    }
    let named = actors.filter(mayBeNamed).sorted { first, second in
      let ranks = (rank(first), rank(second))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      let sizes = (symbols[first].radius, symbols[second].radius)
      return sizes.0 == sizes.1 ? first < second : sizes.0 > sizes.1
    }
    return Array(named.prefix(options.labelCount ?? .max))
  }
}
