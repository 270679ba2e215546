package import SocialNetwork

/// Attributes beside the rows of actors.
package struct AddedColumns: Sendable {
  private let ids: TextColumn
  private let attributes: [Attribute]

  /// The numbers of attributes that are nothing but numbers.
  private let numbers: [[Double?]?]

  fileprivate init(_ attributes: [Attribute], of actors: Actors) {
    ids = actors.ids
    self.attributes = attributes
    numbers = attributes.map(\.numbers)
  }

  /// Rows of actors with the attributes after their columns.
  package func beside(_ rows: Rows) -> Rows {
    guard !attributes.isEmpty else { return rows }
    let positions = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    return rows.adding(names(beside: rows.columns)) { id in
      positions[id].map(values) ?? attributes.map { _ in .number(nil) }
    }
  }

  /// The headers beside other columns: the names of the attributes, with `attribute:` before one that
  /// is the name of another column too.
  private func names(beside columns: [String]) -> [String] {
    var taken = Set(columns).union(["audience"])
    return attributes.map { attribute in
      var name = attribute.name
      while !taken.insert(name).inserted { name = "attribute:" + name }
      return name
    }
  }

  /// The values of an actor, for programs.
  private func values(of actor: Int) -> [Value] {
    attributes.indices.map { place in
      if let numbers = numbers[place] { return .number(numbers[actor]) }
      return attributes[place].cell(of: actor).map { .text($0) } ?? .number(nil)
    }
  }

  /// The cells of an actor, for a reader.
  package func cells(of actor: Int) -> [Text] { attributes.map { Text($0.cell(of: actor) ?? "–") } }

  /// The columns, for a reader.
  package var columns: [ReportTable.Column] {
    attributes.map { .words(AddedColumns.title(of: $0.name), .cut).optional }
  }

  /// The header of an attribute: as the file has it, but for those that are no column of attributes there.
  private static func title(of name: String) -> Text {
    switch name {
    case "function": Text(en: "Function", nl: "Functie")
    case "role": Text(en: "Role", nl: "Rol")
    default: Text(name.harmless)
    }
  }
}

extension Subject {
  /// The attributes that a question sets beside rows of actors.
  ///
  /// - Parameter names: Their names; a name with commas that no attribute has stands for several.
  /// - Returns: The attributes, each once.
  /// - Throws: A ``QuestionError`` where there is no such attribute, or it may not be told of single
  ///   actors.
  package func columns(_ names: [String]) throws(QuestionError) -> AddedColumns {
    var attributes: [Attribute] = []
    for word in names {
      // A header may hold a comma itself.
      let isOne = !word.contains(",") || actors.attribute(named: word) != nil
      let names = isOne ? [word] : word.split(separator: ",").map(String.init)
      for name in names {
        let attribute = try addedAttribute(named: name)
        try guardSensitive(attribute.name)
        // Every row has the kind already.
        let isKind = attribute.name == "kind" && actors.attribute(named: name) == nil
        if !isKind, !attributes.contains(where: { $0.name == attribute.name }) {
          attributes.append(attribute)
        }
      }
    }
    return AddedColumns(attributes, of: actors)
  }

  /// An attribute as other questions name it, or the answers to who was surveyed.
  private func addedAttribute(named name: String) throws(QuestionError) -> Attribute {
    guard case .surveyed = actors.subject(of: name) else { return try attribute(named: name) }
    return Attribute(
      name: "surveyed",
      cells: actors.indices.map { actors.isSurveyed($0) ? "yes" : "no" }
    )
  }
}
