public import SocialNetwork

/// Writes a dataset as the two files that Weefsel itself would ask for: the usual headers, one
/// spelling of every kind, role, function and date.
public struct DatasetWriter: Sendable {
  private let dataset: Dataset
  private let tieAttributes: [Attribute]
  private let form: CSVWriter.Form

  /// Creates a writer of a dataset.
  ///
  /// - Parameters:
  ///   - dataset: The dataset.
  ///   - tieAttributes: Further columns of the tie file, a cell for every row.
  ///   - form: The form of CSV.
  public init(_ dataset: Dataset, tieAttributes: [Attribute] = [], form: CSVWriter.Form = .standard)
  {
    self.dataset = dataset
    self.tieAttributes = tieAttributes
    self.form = form
  }

  /// The actor file.
  public func actors() -> [UInt8] {
    let actors = dataset.actors
    let has = actors.has
    var writer = CSVWriter(form: form)
    let header =
      ["id", "name", "kind"] + (has.surveyed ? ["surveyed"] : []) + (has.roles ? ["role"] : [])
      + (has.functions ? ["function"] : []) + actors.attributes.map(\.name)
    writer.append(header.map { .text($0) })
    for (position, actor) in actors.enumerated() {
      var row = [actor.id, actor.name, actor.kind.name]
      if has.surveyed { row.append(actor.isSurveyed ? "yes" : "no") }
      if has.roles { row.append(joined(actor.roles)) }
      if has.functions { row.append(joined(actor.functions)) }
      row += actors.attributes.map { $0.cell(of: position) ?? "" }
      writer.append(row.map { .text($0) })
    }
    return writer.bytes
  }

  /// The tie file.
  public func ties() -> [UInt8] {
    let rows = dataset.ties
    var writer = CSVWriter(form: form)
    let header =
      ["source", "target"] + (rows.weights == nil ? [] : ["weight"])
      + (rows.roles == nil ? [] : ["role"]) + (rows.functions == nil ? [] : ["function"])
      + (rows.since == nil ? [] : ["since"]) + (rows.until == nil ? [] : ["until"])
      + tieAttributes.map(\.name)
    writer.append(header.map { .text($0) })
    for row in 0..<rows.count {
      var cells: [CSVWriter.Cell] = [
        .text(dataset.actors.ids[Int(rows.sources[row])]),
        .text(dataset.actors.ids[Int(rows.targets[row])]),
      ]
      if let weights = rows.weights { cells.append(.number(weights[row])) }
      if let roles = rows.roles { cells.append(.text(joined(roles[row]))) }
      if let functions = rows.functions { cells.append(.text(joined(functions[row]))) }
      if let since = rows.since { cells.append(.text(since[row]?.description ?? "")) }
      if let until = rows.until { cells.append(.text(until[row]?.description ?? "")) }
      cells += tieAttributes.map { .text($0.cell(of: row) ?? "") }
      writer.append(cells)
    }
    return writer.bytes
  }

  private func joined<Word>(_ words: CompassSet<Word>) -> String {
    words.words.map(\.name).joined(separator: "|")
  }
}
