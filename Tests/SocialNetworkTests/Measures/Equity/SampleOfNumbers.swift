import SocialNetwork

extension EquitySample {
  /// A sample of people with one outcome, their ids in the order given.
  init(
    _ values: [Double?],
    kinds: [ActorKind]? = nil,
    blocks: [Int]? = nil,
    isShared: Bool = true,
    isMoreBetter: Bool = true
  ) {
    self.init(
      actors: Actors(
        values.indices.map { place in
          Actor(id: "p" + String(100_000 + place), kind: kinds?[place] ?? .individual)
        }
      ),
      outcomes: [
        EquityOutcome(
          id: "x",
          title: Text("x"),
          isMoreBetter: isMoreBetter,
          isShared: isShared,
          values: values
        )
      ],
      blocks: PermutationBlocks(labels: blocks ?? Array(values.indices))
    )
  }

  /// Compares groups that are numbered.
  func table(
    of labels: [Int?],
    options: PermutationOptions = PermutationOptions()
  ) -> EquityTable {
    table(of: Groups(numbered: labels), options: options)
  }

  /// Crosses two attributes whose values are numbered below 10.
  func table(
    crossing first: [Int],
    _ second: [Int],
    options: PermutationOptions = PermutationOptions()
  ) -> EquityTable {
    let groups = Groups(numbered: zip(first, second).map { 10 * $0 + $1 })
    let parts = groups.names.map { name in name.suffix(2).compactMap(\.wholeNumberValue) }
    return table(of: groups, parts: parts, options: options)
  }
}

extension Groups {
  /// Groups named by numbers, in their order.
  init(numbered labels: [Int?]) {
    let cells = labels.map { $0.map { "g" + String(1_000 + $0) } }
    self.init(of: Attribute(name: "g", cells: cells))
  }
}
