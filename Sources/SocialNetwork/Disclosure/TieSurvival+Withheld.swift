extension NetworkChange {
  /// How many ties of each sort lasted, without what would tell of single people: a sort of fewer than
  /// ``BlindSpots/fewest`` ties of which one is with a person, and the least others that leave it open what these
  /// are.
  ///
  /// Sorts by what ties serve, by whether a government is at an end and by the kinds of the ends each add up to all
  /// ties, and those by kinds to those with a government and those without: in each of these sums, what is withheld
  /// is as many ties as may be told of, or all.
  package var survivalToldOfPeople: [TieSurvival] {
    let sorts = survival
    var withheld = Set(
      sorts.filter { $0.withPeople > 0 && $0.before < BlindSpots.fewest }.map(\.id)
    )
    func withholdMore(among families: [TieSurvival.Family]) {
      let parts = sorts.filter { families.contains($0.family) }.sorted { $0.before < $1.before }
      var sum = parts.filter { withheld.contains($0.id) }.reduce(0) { $0 + $1.before }
      guard sum > 0 else { return }
      for sort in parts where sum < BlindSpots.fewest && !withheld.contains(sort.id) {
        withheld.insert(sort.id)
        sum += sort.before
      }
    }
    let kinds = [true, false].map { TieSurvival.Family.kinds(withGovernment: $0) }
    for families in [[.function], [.authority]] + kinds.map({ [$0] }) + [kinds] {
      withholdMore(among: families)
    }
    return sorts.filter { !withheld.contains($0.id) }
  }
}
