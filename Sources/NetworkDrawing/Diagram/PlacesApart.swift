import GraphCore
public import GraphLayout
public import SocialNetwork

extension Network {
  /// Those of some places that a drawing can keep: where the symbols of two actors would stand on one another on
  /// any page, the one with fewer ties is let go.
  ///
  /// - Parameter places: The places by id, in thousandths of the width of a page.
  /// - Returns: The places that are kept.
  public func placesApart(_ places: [String: Point]) -> [String: Point] {
    let ids = actors.ids
    let known = ids.indices.filter { places[ids[$0]] != nil }.sorted { first, second in
      let degrees = (graph.degree(of: first), graph.degree(of: second))
      return degrees.0 == degrees.1 ? ids.precedes(first, second) : degrees.0 > degrees.1
    }
    let least = Diagram.leastDistance
    var apart: [String: Point] = [:]
    var cells: [[Int]: [Point]] = [:]
    for position in known {
      guard let place = places[ids[position]] else { continue }
      let spot = place * (Diagram.comparedWidth / 1000)
      let (column, row) = (
        Int((spot.x / least).rounded(.down)), Int((spot.y / least).rounded(.down))
      )
      let isTaken = (-1...1).contains { x in
        (-1...1).contains { y in
          cells[[column + x, row + y], default: []].contains {
            abs($0.x - spot.x) < least && abs($0.y - spot.y) < least
          }
        }
      }
      if isTaken { continue }
      apart[ids[position]] = place
      cells[[column, row], default: []].append(spot)
    }
    return apart
  }
}

extension Diagram {
  /// The width of the page on which places are compared, and how far they are apart at least, in points.
  fileprivate static let (comparedWidth, leastDistance) = (453.0, 4.0)
}
