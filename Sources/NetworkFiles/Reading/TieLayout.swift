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

  /// The further columns.
  let attributes: [Int]

  /// Whether a record is a header of ties.
  static func isHeader(_ record: [String]) -> Bool {
    var header = Header(file: "", sample: [record]) { _ in true }
    let ends = header.takeEnds()
    return ends.source != nil && ends.target != nil
  }

  /// Finds the columns.
  ///
  /// - Throws: What is missing.
  init(file: String, sample: [[String]]) throws(MissingColumn) {
    var header = Header(file: file, sample: sample, isHeader: TieLayout.isHeader)
    let found = header.names.filter { !$0.isEmpty }
    let ends = header.takeEnds()
    guard let source = ends.source, let target = ends.target else {
      let name = ends.source == nil ? "source" : "target"
      let expected =
        ends.source == nil ? ["source", "from", "van", "de"] : ["target", "to", "naar", "vers"]
      throw MissingColumn(
        fault: header.isMatrix ? .matrix : .missingColumn(name, expected: expected, found: found),
        headerPlace: header.place
      )
    }
    weight = header.take(.weight)
    role = header.take(.role)
    function = header.take(.function)
    since = header.take(.since)
    until = header.take(.until)
    header.takeDirection()
    self.source = source
    self.target = target
    attributes = header.remaining.named
    self.header = header
  }
}
