public import SocialNetwork

/// Writes a dataset as two files that read back as it was, whatever options it was read with.
///
/// They keep the headers and words of the files that were read, as far as these say the same without
/// any option; the others are those that Weefsel itself would ask for. A word that says nothing is not
/// written: the kind is `unknown` there, and the answer, role or function empty. The ends of ties
/// are ids, weights are numbers and dates are as `2024-04-01`. A column that the files do not have is not
/// written.
///
///     let writer = DatasetWriter(dataset)
///     try Data(writer.ties()).write(to: folder.appending(path: "ties.csv"))
public struct DatasetWriter: Sendable {
  private let dataset: Dataset
  private let tieSpelling: Spelling
  private let tieAttributes: [Attribute]
  private let form: CSVWriter.Form

  /// Creates a writer of a dataset.
  ///
  /// - Parameters:
  ///   - dataset: The dataset.
  ///   - tieSpelling: How the tie file calls its columns and spells its words.
  ///   - tieAttributes: Further columns of the tie file, a cell for every row.
  ///   - form: The form of CSV.
  public init(
    _ dataset: Dataset,
    tieSpelling: Spelling = Spelling(),
    tieAttributes: [Attribute] = [],
    form: CSVWriter.Form = .standard
  ) {
    self.dataset = dataset
    self.tieSpelling = tieSpelling
    self.tieAttributes = tieAttributes
    self.form = form
  }

  /// The actor file.
  public func actors() -> [UInt8] {
    let actors = dataset.actors
    let spelling = actors.spelling
    let kinds = SpelledWords(spelling.words[.kind]) { KindWord.kind($0, among: [:]) }
    var columns = [
      WrittenColumn(.id, spelling) { .text(actors.ids[$0]) },
      WrittenColumn(.name, spelling) { .text(actors.names[$0]) },
      WrittenColumn(.kind, spelling) {
        let kind = actors.kinds[$0]
        return .text(kinds[$0, kind] ?? kind.name)
      },
    ]
    if actors.has.surveyed {
      let answers = SpelledWords(spelling.words[.surveyed], read: Answer.isYes)
      columns.append(
        WrittenColumn(.surveyed, spelling) {
          let isSurveyed = actors.isSurveyed($0)
          // A word that is no answer is none: nobody has said no.
          let other = isSurveyed ? "yes" : spelling.words[.surveyed] == nil ? "no" : ""
          return .text(answers[$0, isSurveyed] ?? other)
        }
      )
    }
    if actors.has.roles {
      columns.append(.words(.role, spelling, CompassReading.role) { actors[$0].roles })
    }
    if actors.has.functions {
      columns.append(.words(.function, spelling, CompassReading.function, actors.functions))
    }
    columns.removeAll { column in
      switch column.field {
      case .name: spelling.headers[.name] == nil && actors.names == actors.ids
      case .kind: spelling.headers[.kind] == nil && actors.kinds.allSatisfy { $0 == .unknown }
      default: false
      }
    }
    return written(columns, actors.attributes, rowCount: actors.count) { header, rows in
      let beginning = FileBeginning(file: "", sample: [header] + rows, options: ReadingOptions())
      guard let layout = try? ActorLayout(beginning) else { return nil }
      return [
        .id: layout.id, .name: layout.name, .kind: layout.kind, .surveyed: layout.surveyed,
        .role: layout.role, .function: layout.function,
      ]
    }
  }

  /// The tie file.
  public func ties() -> [UInt8] {
    let rows = dataset.ties
    let ids = dataset.actors.ids
    let spelling = tieSpelling
    var columns = [
      WrittenColumn(.source, spelling) { .text(ids[Int(rows.sources[$0])]) },
      WrittenColumn(.target, spelling) { .text(ids[Int(rows.targets[$0])]) },
    ]
    if let weights = rows.weights {
      columns.append(WrittenColumn(.weight, spelling) { .plainNumber(weights[$0], form) })
    }
    if let roles = rows.roles {
      columns.append(.words(.role, spelling, CompassReading.role) { roles[$0] })
    }
    if let functions = rows.functions {
      columns.append(.words(.function, spelling, CompassReading.function) { functions[$0] })
    }
    for (field, days) in [(Spelling.Field.since, rows.since), (.until, rows.until)] {
      guard let days else { continue }
      columns.append(
        WrittenColumn(field, spelling) { days[$0].map { .text($0.description) } ?? .empty }
      )
    }
    return written(columns, tieAttributes, rowCount: rows.count) { header, rows in
      let beginning = FileBeginning(file: "", sample: [header] + rows, options: ReadingOptions())
      guard let layout = try? TieLayout(beginning) else { return nil }
      return [
        .source: layout.source, .target: layout.target, .weight: layout.weight,
        .role: layout.role, .function: layout.function, .since: layout.since,
        .until: layout.until,
      ]
    }
  }

  /// The columns and attributes as CSV.
  ///
  /// - Parameters:
  ///   - columns: The columns that the reader understands.
  ///   - attributes: The further columns.
  ///   - rowCount: The number of rows.
  ///   - places: Which column the reader takes for which, given a header and the rows after it.
  /// - Returns: The bytes of the file.
  private func written(
    _ columns: [WrittenColumn],
    _ attributes: [Attribute],
    rowCount: Int,
    reading places: ([String], [[String]]) -> [Spelling.Field: Int?]?
  ) -> [UInt8] {
    let further = attributes.map { attribute in
      let cells = attribute.unmistakableCells
      return { (row: Int) -> CSVWriter.Cell in
        attribute.codes[row] == 0 ? .empty : .text(cells[Int(attribute.codes[row]) - 1])
      }
    }
    let all = columns.map(\.cell) + further
    let sample = (0..<min(rowCount, Dialect.sampleLength)).map { row in
      all.map { $0(row).plainText }
    }
    // Headers that only an option made known, and those that mean something else without it, one at a
    // time: what is taken for one column may be missed in another.
    var headers = columns.map(\.header)
    for _ in columns {
      let understood = places(headers + attributes.map(\.name), sample)
      let wrong = columns.indices.first { place in
        headers[place] != columns[place].field.rawValue
          && understood?[columns[place].field] != .some(place)
      }
      guard let wrong else { break }
      headers[wrong] = columns[wrong].field.rawValue
    }
    var writer = CSVWriter(form: form)
    writer.append((headers + attributes.map(\.name)).map { .text($0) })
    for row in 0..<rowCount { writer.append(all.map { $0(row) }) }
    return writer.bytes
  }
}
