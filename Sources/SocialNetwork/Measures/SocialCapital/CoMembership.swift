import GraphCore

extension Network {
  /// The ties among people who belong to the same association, by class, without laying them out.
  ///
  /// A membership says little by itself; what it brings is the company of the other members. Two
  /// people are joined with weight 1/(size − 1) for every association of which both are members, size
  /// being the number of people in it, so that a membership gives each of them a strength of 1 in all
  /// (Newman 2001). Those joined are then of the classes of ``tieClasses(by:isAuthority:)``, except
  /// that none is a membership.
  ///
  /// - Parameters:
  ///   - attribute: What people are compared by.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  ///   - removed: An actor that is left out, such as the umbrella.
  /// - Returns: The strength of every class for every person; associations and others have none.
  /// - Complexity: O(*n* + *m*), and at most the square of the number of distinct cells in an
  ///   association; its members are counted, never paired.
  /// - Source: M. E. J. Newman, "Scientific collaboration networks. II. Shortest paths, weighted
  ///   networks, and centrality", *Physical Review E* 64, 2001.
  public func coMembership(
    by attribute: Attribute,
    isAuthority: [Bool]? = nil,
    without removed: Int? = nil
  ) -> TieClassTally {
    coMembership(
      by: ValueSets(of: attribute),
      alike: .bonding,
      unlike: .bridging,
      isAuthority: isAuthority ?? isGovernment,
      without: removed
    )
  }

  /// The ties among people who belong to the same association, within communities and between; see
  /// ``coMembership(by:isAuthority:without:)``.
  public func coMembership(
    by communities: Communities,
    isAuthority: [Bool]? = nil,
    without removed: Int? = nil
  ) -> TieClassTally {
    let attribute = Attribute(
      name: "community",
      codes: communities.numbers.map { UInt32($0) },
      cells: TextColumn((0..<communities.count).map { "\($0 + 1)" })
    )
    return coMembership(
      by: ValueSets(of: attribute),
      alike: .within,
      unlike: .between,
      isAuthority: isAuthority ?? isGovernment,
      without: removed
    )
  }

  private func coMembership(
    by sets: ValueSets,
    alike: TieClass,
    unlike: TieClass,
    isAuthority: [Bool],
    without removed: Int?
  ) -> TieClassTally {
    var tally = TieClassTally(actorCount: actors.count)
    for association in actors.indices
    where actors.kinds[association] == .memberAssociation && association != removed {
      let members = people(in: association).filter { $0 != removed }
      guard members.count > 1 else { continue }
      let weight = 1 / Double(members.count - 1)
      for part in [members.filter { isAuthority[$0] }, members.filter { !isAuthority[$0] }] {
        var census = ValueSets.Census()
        for member in part { census.count(sets.codes[member]) }
        let sharing = sets.sharing(in: census)
        for member in part {
          func add(_ count: Int, _ tieClass: TieClass) {
            if count > 0 { tally.add(Double(count) * weight, of: tieClass, toEndAt: member) }
          }
          add(members.count - part.count, .linking)
          if let alikes = sharing[sets.codes[member]] {
            add(alikes - 1, alike)
            add(census.known - alikes, unlike)
            add(part.count - census.known, .unclassified)
          } else {
            add(part.count - 1, .unclassified)
          }
        }
      }
    }
    return tally
  }

  /// The people who have a tie with an actor.
  func people(in association: Int) -> [Int] {
    graph.neighbors(of: association).filter { actors.kinds[$0].isPerson }
  }
}
