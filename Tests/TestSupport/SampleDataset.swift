import Foundation
public import SocialNetwork

extension Dataset {
  /// A dataset of the folder `datasets`, read without the checks of the real reader: well-formed
  /// comma-separated files with our own headers.
  ///
  ///     let network = try Dataset.sample("federation").network()
  public static func sample(_ name: String) throws -> Dataset {
    try Dataset(folder: Places.datasets.appending(path: name))
  }

  /// The dataset of a fixture; `nil` where `WEEFSEL_FIXTURES` is not set.
  ///
  /// A kind that is none of the client's is read as an organisation.
  public static func fixture(_ name: String) throws -> Dataset? {
    try Places.fixtures.map { try Dataset(folder: $0.appending(path: name)) }
  }

  init(folder: URL) throws {
    let actors = try Actors(CSVRows(folder.appending(path: "actors.csv")))
    let rows = try CSVRows(folder.appending(path: "ties.csv"))
    self.init(
      name: folder.lastPathComponent,
      actors: actors,
      ties: TieRows(rows, places: Dictionary(uniqueKeysWithValues: zip(actors.ids, 0...)))
    )
  }
}

extension Actors {
  fileprivate init(_ rows: CSVRows) {
    let own: Set = ["id", "name", "kind", "surveyed", "role", "function"]
    self.init(
      ids: TextColumn(rows.column("id")),
      names: TextColumn(rows.column("name")),
      kinds: rows.column("kind").map { name in
        ActorKind.known.first { $0.name == name } ?? .organisation
      },
      surveyed: rows.columnIfAny("surveyed")?.map { $0 != "no" },
      roles: rows.columnIfAny("role")?.map(words),
      functions: rows.columnIfAny("function")?.map(words),
      attributes: rows.header.filter { !own.contains($0) }.map { name in
        Attribute(name: name, cells: rows.column(name).map { $0.isEmpty ? nil : $0 })
      }
    )
  }
}

extension TieRows {
  /// The rows, without ties of an actor to itself.
  fileprivate init(_ rows: CSVRows, places: [String: UInt32]) {
    func nodes(_ ends: [String]) -> [UInt32] {
      ends.map { end in
        guard let place = places[end] else { preconditionFailure("no actor \(end)") }
        return place
      }
    }
    let sources = nodes(rows.column("source"))
    let targets = nodes(rows.column("target"))
    let kept = sources.indices.filter { sources[$0] != targets[$0] }
    func column<Cell>(_ name: String, _ read: (String) -> Cell) -> [Cell]? {
      rows.columnIfAny(name).map { cells in kept.map { read(cells[$0]) } }
    }
    self.init(
      sources: kept.map { sources[$0] },
      targets: kept.map { targets[$0] },
      weights: column("weight") { Double($0) ?? .nan },
      roles: column("role", words),
      functions: column("function", words),
      since: column("since", day),
      until: column("until", day)
    )
  }
}

/// The words of the compass in a cell.
private func words<Word>(_ cell: String) -> CompassSet<Word> {
  CompassSet(
    Attribute.values(in: cell).compactMap { name in
      Word.allCases.first { $0.name == name }
    }
  )
}

/// The date in a cell, written as in ISO 8601.
private func day(_ cell: String) -> Day? {
  let parts = cell.split(separator: "-").compactMap { Int($0) }
  return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
}

/// The rows of a comma-separated file with a header.
struct CSVRows {
  let header: [String]
  private let rows: [[String]]

  init(_ file: URL) throws {
    let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(CSVRows.cells)
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// The cells of a column, "" where the row has none.
  ///
  /// - Precondition: there is such a column.
  func column(_ name: String) -> [String] {
    guard let cells = columnIfAny(name) else { preconditionFailure("no column \(name)") }
    return cells
  }

  /// The cells of a column; `nil` where there is no such column.
  func columnIfAny(_ name: String) -> [String]? {
    header.firstIndex(of: name).map { place in
      rows.map { $0.indices.contains(place) ? $0[place] : "" }
    }
  }

  /// The cells of a line; a quoted one may hold commas, but no line break.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
