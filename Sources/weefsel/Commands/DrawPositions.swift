import Foundation
import GraphCore
import GraphLayout
import NetworkDrawing
import NetworkFiles
import SocialNetwork

extension Call {
  /// The places that a drawing is to keep, by id, where there is a file of them; see
  /// ``Network/placesApart(_:)``.
  func keptPlaces(in network: Network) throws -> [String: Point] {
    guard let path = arguments[DrawOptions.positions],
      FileManager.default.fileExists(atPath: path)
    else { return [:] }
    let places = try places(in: path)
    if network.actors.isCoded {
      try checkThatIDsAreCodes(places.keys, of: network.actors, in: path)
    } else {
      try checkThatIDsAreNoCodes(places.keys, of: network.actors, in: path)
    }
    return network.placesApart(places)
  }

  /// Throws where a file has ids of the dataset, beside which codes would no longer hide anybody.
  private func checkThatIDsAreCodes(
    _ ids: some Collection<String>,
    of actors: Actors,
    in path: String
  ) throws(InputError) {
    let (codes, former) = (Set(actors.ids), Set(actors.inFiles.ids))
    let isOfDataset = ids.contains { former.contains($0) && !codes.contains($0) }
    guard isOfDataset || !ids.isEmpty && codes.isDisjoint(with: ids) else { return }
    let file = path.harmless
    throw InputError(
      Text(
        en:
          "\(file): its ids are not the codes of this drawing, and codes beside them could tell for whom they stand; "
          + "name another file with --positions",
        nl:
          "\(file): de id's erin zijn niet de codes van deze tekening, en codes ernaast zouden kunnen zeggen voor wie ze "
          + "staan; noem een ander bestand met --positions"
      )
    )
  }

  /// Throws where a file has codes of a drawing, beside which ids could tell for whom they stand.
  private func checkThatIDsAreNoCodes(
    _ ids: some Collection<String>,
    of actors: Actors,
    in path: String
  ) throws(InputError) {
    let known = Set(actors.ids)
    guard !ids.isEmpty,
      ids.allSatisfy({ Pseudonyms.mayBeCode($0) && !known.contains($0) })
    else { return }
    let file = path.harmless
    throw InputError(
      Text(
        en:
          "\(file): its ids are codes, and ids beside them could tell for whom they stand; name another file with "
          + "--positions, or draw with --pseudonymise",
        nl:
          "\(file): de id's erin zijn codes, en id's ernaast zouden kunnen zeggen voor wie ze staan; noem een ander "
          + "bestand met --positions, of teken met --pseudonymise"
      )
    )
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
