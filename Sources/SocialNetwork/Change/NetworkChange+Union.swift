import GraphCore

extension NetworkChange {
  /// In which municipality actors of either time are, by which names are shortened; none where that is not known now.
  private var municipalities: [Attribute] {
    func place(_ actors: Actors) -> Attribute? {
      actors.attributes.first { Attribute.tellsMunicipality($0.name) }
    }
    guard let later = place(later.actors) else { return [] }
    let before = place(earlier.actors)
    let cells =
      self.later.actors.indices.map(later.cell) + went.map { before?.cell(of: $0) }
    return [Attribute(name: later.name, cells: cells)]
  }

  /// Both networks in one: the actors of the later one in their order, then those that went, by id; with all ties of
  /// either time.
  package struct Union: Sendable {
    /// The network.
    package let network: Network

    /// The ties of the later time alone, and those of the earlier one alone, by positions.
    package let new: [[Int]]
    package let gone: [[Int]]
  }

  /// Both networks in one.
  ///
  /// - Parameter name: The name in it of an actor that came, or that went.
  /// - Returns: The network, and which ties are of one time alone.
  /// - Complexity: O(*n* + *m*).
  package func union(called name: (_ name: String, _ isNew: Bool) -> String) -> Union {
    let (old, now) = (earlier.actors, later.actors)
    let isNew = Set(came)
    let actors = Actors(
      ids: TextColumn(Array(now.ids) + went.map { old.ids[$0] }),
      names: TextColumn(
        now.indices.map { isNew.contains($0) ? name(now.names[$0], true) : now.names[$0] }
          + went.map { name(old.names[$0], false) }
      ),
      kinds: now.kinds + went.map { old.kinds[$0] },
      surveyed: now.indices.map(now.isSurveyed) + went.map(old.isSurveyed),
      attributes: municipalities
    )
    var places = [Int](repeating: 0, count: old.count)
    for pair in stayed { places[pair.earlier] = pair.later }
    for (place, actor) in went.enumerated() { places[actor] = now.count + place }
    var edges: [(Int, Int, Double)] = []
    var before: Set<[Int]> = []
    earlier.graph.forEachEdge { u, v, _ in before.insert([places[u], places[v]].sorted()) }
    var new: [[Int]] = []
    later.graph.forEachEdge { u, v, weight in
      edges.append((u, v, weight))
      if before.remove([u, v].sorted()) == nil { new.append([u, v].sorted()) }
    }
    let gone = before.sorted { $0.lexicographicallyPrecedes($1) }
    for pair in gone { edges.append((pair[0], pair[1], 1)) }
    let concealed = went.filter(earlier.isConcealed).map { places[$0] }
    return Union(
      network: Network(
        actors: actors,
        graph: Graph(nodeCount: actors.count, edges: edges),
        concealed: later.concealed.union(concealed)
      ),
      new: new,
      gone: gone
    )
  }
}
