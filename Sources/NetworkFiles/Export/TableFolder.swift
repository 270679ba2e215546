import GraphCore

/// A network as two tables of CSV, with the headers of the program that is to read them.
struct TableFolder {
  let network: ExportedNetwork
  let form: CSVWriter.Form
  let words: Words

  /// How a program calls its files and columns.
  struct Words {
    let actorFile: String
    let tieFile: String
    let id: String
    let label: String
    let ends: (source: String, target: String)
    let weight: String

    /// What our columns are called there; others keep their names.
    var columns: [String: String] = [:]

    /// A column with the same text in every row of ties.
    var everyTie: (name: String, text: String)?

    /// Our own words, which Weefsel reads without options.
    static let weefsel = Words(
      actorFile: "actors.csv",
      tieFile: "ties.csv",
      id: "id",
      label: "name",
      ends: ("source", "target"),
      weight: "weight"
    )

    /// Kumu's: with an ID, elements of one name stay apart.
    static let kumu = Words(
      actorFile: "elements.csv",
      tieFile: "connections.csv",
      id: "ID",
      label: "Label",
      ends: ("From", "To"),
      weight: "Strength",
      columns: ["kind": "Type"],
      everyTie: ("Direction", "undirected")
    )
  }

  var files: [(path: String, write: (inout ByteStream) throws -> Void)] {
    [(words.actorFile, writeActors), (words.tieFile, writeTies)]
  }

  private func writeActors(to stream: inout ByteStream) {
    let columns = network.placedColumns
    var writer = CSVWriter(form: form)
    writer.append(
      ([words.id, words.label] + columns.map { words.columns[$0.name] ?? $0.name })
        .map { .text($0) }
    )
    stream.append(writer.bytes)
    stream.append(rows: network.graph.nodes, threads: network.threadCount) { actors, bytes in
      var writer = CSVWriter(continuing: form)
      for actor in actors {
        writer.append(.text(network.id(actor)))
        writer.append(.text(network.label(actor)))
        for column in columns { writer.append(column.value(at: actor)?.cell ?? .empty) }
        writer.endRow()
      }
      bytes = writer.bytes
    }
  }

  private func writeTies(to stream: inout ByteStream) {
    var writer = CSVWriter(form: form)
    let headers =
      [words.ends.source, words.ends.target, words.weight] + network.tieColumns.map(\.name)
      + (words.everyTie.map { [$0.name] } ?? [])
    writer.append(headers.map { .text($0) })
    stream.append(writer.bytes)
    stream.append(rows: network.ties, threads: network.threadCount) { ties, bytes in
      var writer = CSVWriter(continuing: form)
      network.forEachTie(in: ties) { source, target, weight, tie in
        writer.append(.text(network.id(source)))
        writer.append(.text(network.id(target)))
        writer.append(.number(weight))
        for column in network.tieColumns { writer.append(column.value(at: tie)?.cell ?? .empty) }
        if let cell = words.everyTie { writer.append(.text(cell.text)) }
        writer.endRow()
      }
      bytes = writer.bytes
    }
  }
}
