import Foundation
import GraphCore
import GraphLayout
import NetworkDrawing
import NetworkFiles
import SocialNetwork

extension Call {
  /// The places that a drawing is to keep, by id, where there is a file of them.
  ///
  /// Where the symbols of two actors would stand on one another on any page, the one with fewer ties is let go.
  func keptPlaces(in network: Network) throws -> [String: Point] {
    guard let path = arguments[DrawOptions.positions],
      FileManager.default.fileExists(atPath: path)
    else { return [:] }
    return Call.apart(try places(in: path), in: network)
  }

  /// The area in which places are compared, and how far they are apart at least, in points.
  private static let (comparedWidth, comparedHeight, leastDistance) = (453.0, 354.0, 4.0)

  private static func apart(_ places: [String: Point], in network: Network) -> [String: Point] {
    let ids = network.actors.ids
    let known = ids.indices.filter { places[ids[$0]] != nil }.sorted { first, second in
      let degrees = (network.graph.degree(of: first), network.graph.degree(of: second))
      return degrees.0 == degrees.1 ? ids.precedes(first, second) : degrees.0 > degrees.1
    }
    var apart: [String: Point] = [:]
    var cells: [[Int]: [Point]] = [:]
    for position in known {
      guard let place = places[ids[position]] else { continue }
      let spot = Point(x: place.x / 1000 * comparedWidth, y: place.y / 1000 * comparedHeight)
      let (column, row) = (
        Int((spot.x / leastDistance).rounded(.down)), Int((spot.y / leastDistance).rounded(.down))
      )
      let isTaken = (-1...1).contains { x in
        (-1...1).contains { y in
          cells[[column + x, row + y], default: []].contains {
            abs($0.x - spot.x) < leastDistance && abs($0.y - spot.y) < leastDistance
          }
        }
      }
      if isTaken { continue }
      apart[ids[position]] = place
      cells[[column, row], default: []].append(spot)
    }
    return apart
  }

  /// The places in a file, by id; none where there is no file.
  func places(in path: String?) throws -> [String: Point] {
    guard let path else { return [:] }
    var places: [String: Point] = [:]
    for row in try PlacesFile.read(path: path) { places[row.id] = Point(x: row.x, y: row.y) }
    return places
  }

  /// Where a drawing has set those who had no place, by id; none where no places are kept.
  func newPlaces(
    of diagram: Diagram?,
    in network: Network,
    beside kept: [String: Point]
  ) -> [String: Point] {
    guard arguments[DrawOptions.positions] != nil, let diagram else { return [:] }
    let ids = network.actors.ids
    var places: [String: Point] = [:]
    for (position, place) in diagram.places where kept[ids[position]] == nil {
      places[ids[position]] = Point(x: place.x.rounded(to: 100), y: place.y.rounded(to: 100))
    }
    return places
  }

  /// Writes the places of new actors to the file, beside those that it has: they are those of the network,
  /// whatever page they are drawn on.
  func writePlaces(_ new: [String: Point], of diagram: Diagram) throws {
    guard let path = arguments[DrawOptions.positions] else { return }
    guard !diagram.places.isEmpty else {
      terminal.complain(
        Text(
          en: "no places to keep: no actors are drawn one by one",
          nl: "geen plaatsen om te houden: er zijn geen actoren een voor een getekend"
        )[language]
      )
      return
    }
    var rows: [String: PlacesFile.Row] = [:]
    if FileManager.default.fileExists(atPath: path) {
      for row in try PlacesFile.read(path: path) { rows[row.id] = row }
    }
    for (id, place) in new { rows[id] = PlacesFile.Row(id: id, x: place.x, y: place.y) }
    try put(Data(PlacesFile.bytes(of: Array(rows.values))), to: path)
    terminal.note(
      Text(en: "places: \(path.harmless)", nl: "plaatsen: \(path.harmless)")[language]
    )
  }
}

extension Double {
  /// The number in whole parts of one.
  fileprivate func rounded(to parts: Double) -> Double { (self * parts).rounded() / parts }
}
