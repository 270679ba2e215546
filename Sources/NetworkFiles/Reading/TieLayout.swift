import SocialNetwork

/// Which column of a tie file is which.
struct TieLayout {
  /// The header.
  let header: Header

  let source: Int
  let target: Int
  let weight: Int?
  let role: Int?
  let function: Int?
  let since: Int?
  let until: Int?

  /// The column that says which ties are directed, which are mutual here all the same.
  let direction: Int?

  /// The further columns.
  let attributes: [Int]

  /// The fields of a tie file.
  static let fields: Set<Spelling.Field> = [
    .source, .target, .weight, .role, .function, .since, .until,
  ]

  /// Says of a record whether it is a header of ties.
  static func isHeader(_ options: ReadingOptions) -> @Sendable ([String]) -> Bool {
    let asked = options.columns.filter { fields.contains($0.key) }
    return { record in
      var header = Header(file: "", sample: [record], asked: asked) { _ in true }
      let ends = header.takeEnds()
      return ends.source != nil && ends.target != nil
    }
  }

  /// Finds the columns.
  ///
  /// - Throws: What is missing.
  init(_ beginning: FileBeginning) throws(MissingColumn) {
    var header = beginning.header(of: TieLayout.fields, isHeader: TieLayout.isHeader)
    let found = header.names.filter { !$0.isEmpty }
    let ends = header.takeEnds()
    guard let source = ends.source, let target = ends.target else {
      let field: Spelling.Field = ends.source == nil ? .source : .target
      throw MissingColumn(
        fault: .missingColumn(
          field,
          found: found,
          possible: header.columnsThatCouldBeEnds
        ),
        headerPlace: header.place
      )
    }
    weight = header.take(.weight)
    role = header.take(.role)
    function = header.take(.function)
    since = header.take(.since)
    until = header.take(.until)
    direction = header.takeDirection()
    self.source = source
    self.target = target
    attributes = header.remaining.named
    self.header = header
  }
}
