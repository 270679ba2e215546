/// Random codes for actors, and the key that tells whose they are.
///
/// A code is drawn at random, and says nothing of the actor: not its kind, nor its place in the files.
/// Actors are listed in the order of their codes, which is as random; in the order of the files a code
/// could be matched with another list in that order.
///
/// Pseudonyms are not anonymity: whoever knows with whom somebody has ties may know them by these.
///
///     var pseudonyms = Pseudonyms()
///     var generator = SystemRandomNumberGenerator()
///     pseudonyms.add(dataset.actors, using: &generator)
///     let shown = pseudonyms.applied(to: dataset)
public struct Pseudonyms: Sendable, Hashable {
  /// The code of an actor.
  public struct Entry: Sendable, Hashable {
    /// The code.
    public let code: String

    /// The id in the files.
    public let id: String

    /// The name in the files.
    public let name: String

    /// Creates an entry of a key.
    public init(code: String, id: String, name: String) {
      self.code = code
      self.id = id
      self.name = name
    }
  }

  /// The code of every actor known, in the order of the codes.
  public private(set) var entries: [Entry]

  /// Creates pseudonyms from a key; without one, none are given yet.
  public init(_ entries: [Entry] = []) {
    self.entries = entries.sorted(by: Pseudonyms.isBefore)
  }

  /// Gives a code to every actor who has none.
  ///
  /// - Parameters:
  ///   - actors: The actors.
  ///   - generator: Where chance comes from; outside tests that of the system, which nobody can guess.
  /// - Complexity: O(*n* log *n*).
  public mutating func add(_ actors: Actors, using generator: inout some RandomNumberGenerator) {
    var taken = Set(entries.map(\.code))
    // A code that is an id too could be taken for the actor who has it.
    taken.formUnion(actors.ids)
    var known = Set(entries.map(\.id))
    for place in actors.indices where known.insert(actors.ids[place]).inserted {
      var code = Pseudonyms.code(using: &generator)
      while !taken.insert(code).inserted { code = Pseudonyms.code(using: &generator) }
      entries.append(Entry(code: code, id: actors.ids[place], name: actors.names[place]))
    }
    entries.sort(by: Pseudonyms.isBefore)
  }

  /// The ids of those who have another name here than in the key, so that the key may be of other
  /// actors; in the order of the actors.
  public func idsOfOtherNames(in actors: Actors) -> [String] {
    let names = Dictionary(entries.map { ($0.id, $0.name) }) { first, _ in first }
    return actors.indices.compactMap { place in
      guard let name = names[actors.ids[place]], name.folded != actors.names[place].folded else {
        return nil
      }
      return actors.ids[place]
    }
  }

  private static func isBefore(_ first: Entry, _ second: Entry) -> Bool {
    first.code.utf8.lexicographicallyPrecedes(second.code.utf8)
  }

  /// No vowels, so that no code is a word; no digit at the start and no E, so that none is a number.
  private static let letters = Array("BCDFGHJKLMNPQRSTVWXZ")
  private static let signs = letters + Array("23456789")

  /// Whether a word has the form of a code, rather than that of a name, a number or a formula.
  public static func mayBeCode(_ word: String) -> Bool {
    word.count == 7 && word.allSatisfy(signs.contains) && word.first.map(letters.contains) ?? false
  }

  private static func code(using generator: inout some RandomNumberGenerator) -> String {
    var code = ""
    for place in 0..<7 {
      let signs = place == 0 ? letters : signs
      code.append(signs[Int.random(in: signs.indices, using: &generator)])
    }
    return code
  }

  /// The dataset with codes for ids and names, its actors in the order of their codes, and its ties in
  /// the order of these.
  ///
  /// Cells of attributes that repeat the id or name of their actor, or that are those of another, are
  /// replaced by the code as well. The names of governments are those of places, so they stay in a column of
  /// municipalities. Columns that may tell who somebody is are left out (``FreeText``); a name of
  /// the dataset that holds that of an actor is replaced.
  ///
  /// - Precondition: every actor has a code.
  /// - Parameters:
  ///   - dataset: The dataset.
  ///   - columns: The columns that are kept, whatever text they hold.
  /// - Returns: The dataset as it may be shown.
  /// - Complexity: O(*n* log *n* + *m* log *m*), and a look at every cell of the attributes.
  public func applied(to dataset: Dataset, keeping columns: [String] = []) -> Dataset {
    let codes = Dictionary(entries.map { ($0.id, $0.code) }) { first, _ in first }
    let actors = dataset.actors
    let code = actors.ids.map { id -> String in
      guard let code = codes[id] else { preconditionFailure("an actor without a code") }
      return code
    }
    let order = TextColumn(code).sorted(Array(actors.indices))
    var places = [UInt32](repeating: 0, count: actors.count)
    for (place, position) in order.enumerated() { places[position] = UInt32(place) }
    let text = FreeText(naming: actors)
    let kept = Set(columns.map(\.folded))
    let attributes = actors.attributes.filter { kept.contains($0.name.folded) || !text.isFree($0) }
      .map { actors.attribute($0, replacingNamesBy: code) }
    var renamed = Dataset(
      name: text.names(dataset.name) ? "dataset" : dataset.name,
      actors: actors.selecting(order).renamed(
        code: order.map { code[$0] },
        attributes: attributes.map { $0.selecting(order) }
      ),
      ties: dataset.ties.moved(to: places),
      actorsThatLostTies: Set(dataset.losersToOthers.map { Int(places[$0]) }),
      tiesLeftOut: dataset.tiesLeftOut.map { (places[Int($0.source)], places[Int($0.target)]) },
      leftOut: dataset.leftOut
    )
    // Codes are random: numbers are rounded as those of the files are.
    renamed.formerKey = dataset.disclosureKey
    renamed.otherTieColumns = dataset.otherTieColumns
    return renamed
  }
}

extension TieRows {
  /// The rows with their ends at other places, in the order of these.
  fileprivate func moved(to places: [UInt32]) -> TieRows {
    var rows = self
    for row in 0..<count {
      let ends = (places[Int(sources[row])], places[Int(targets[row])])
      rows.sources[row] = min(ends.0, ends.1)
      rows.targets[row] = max(ends.0, ends.1)
    }
    return rows.selecting(
      (0..<count).sorted { first, second in
        (rows.sources[first], rows.targets[first], first)
          < (rows.sources[second], rows.targets[second], second)
      }
    )
  }
}

extension Actors {
  /// An attribute with the ids and names in it replaced by codes.
  fileprivate func attribute(_ attribute: Attribute, replacingNamesBy codes: [String]) -> Attribute
  {
    var codeOf: [String: String] = [:]
    for place in indices where kinds[place] != .government || !attribute.tellsMunicipality {
      // An id such as 3 is more likely a number in a cell than an actor, and one such as on a word.
      for word in [ids[place], names[place]]
      where word.count > 3 || word.contains(where: \.isLetter) && word.contains(where: \.isNumber) {
        codeOf[word.folded] = codes[place]
      }
    }
    let cells = attribute.cells.map { cell in
      (
        folded: cell.folded,
        replaced: Attribute.values(in: cell).map { codeOf[$0.folded] ?? $0 }.joined(separator: "|"),
        hasNames: Attribute.values(in: cell).contains { codeOf[$0.folded] != nil }
      )
    }
    var hasNames = false
    let replaced = indices.map { place -> String? in
      guard let cell = attribute.cell(of: place) else { return nil }
      let known = cells[Int(attribute.codes[place]) - 1]
      let isPlace = kinds[place] == .government && attribute.tellsMunicipality
      let repeatsItself =
        !isPlace
        && [ids[place], names[place]].contains { word in
          word.count > 3 ? known.folded.contains(word.folded) : known.folded == word.folded
        }
      hasNames = hasNames || repeatsItself || known.hasNames
      return repeatsItself ? codes[place] : known.hasNames ? known.replaced : cell
    }
    return hasNames
      ? Attribute(
        name: attribute.name,
        cells: replaced,
        decimalSeparator: attribute.decimalSeparator
      ) : attribute
  }
}
