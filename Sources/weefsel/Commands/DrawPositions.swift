import Foundation
import GraphCore
import GraphLayout
import NetworkDrawing
import NetworkFiles
import SocialNetwork

extension Call {
  /// The places that a drawing is to keep, by id, where there is a file of them.
  func keptPlaces() throws -> [String: Point] {
    guard let path = arguments[DrawOptions.positions],
      FileManager.default.fileExists(atPath: path)
    else { return [:] }
    return try places(in: path)
  }

  /// The places in a file, by id; none where there is no file.
  func places(in path: String?) throws -> [String: Point] {
    guard let path else { return [:] }
    var places: [String: Point] = [:]
    for row in try PlacesFile.read(path: path) { places[row.id] = Point(x: row.x, y: row.y) }
    return places
  }

  /// Writes where actors stand, beside those that the file has and the drawing has not.
  func writePlaces(of diagram: Diagram, in network: Network) throws {
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
    let ids = network.actors.ids
    for (position, place) in diagram.places {
      let id = ids[position]
      rows[id] = PlacesFile.Row(id: id, x: place.x.rounded(to: 100), y: place.y.rounded(to: 100))
    }
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
