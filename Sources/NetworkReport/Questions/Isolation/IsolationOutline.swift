import SocialNetwork

/// The isolated groups as a report sets them out: first who has no ties, with people summed up and
/// organisations named; then the groups of two or more; then who hangs alone, by holder.
struct IsolationOutline {
  private(set) var sections: [Section] = []

  private let network: Network
  private let namesPeople: Bool

  /// The numbers of the groups of people who are counted, though people may be named.
  private let counted: Set<Int>

  /// Entries under one heading.
  struct Section {
    let rung: Rung

    /// Whether the entries are groups of two actors or more.
    let isOfGroups: Bool

    let entries: [Entry]

    /// The number of single actors that are summed up by their holder.
    var singleCount: Int {
      entries.reduce(0) { if case .singles(_, let groups) = $1 { $0 + groups.count } else { $0 } }
    }
  }

  /// What is told in one place.
  enum Entry {
    /// A group, or an actor that is named.
    case group(IsolatedGroup)

    /// People who are alone on a rung for one reason.
    case people([IsolatedGroup])

    /// The single actors that hang on one holder; on somebody who is not named where that is `nil`.
    case singles(holder: Int?, groups: [IsolatedGroup])
  }

  /// Sets out what groups were found, in their order, with the people of whom nothing is said but how many they are.
  init(_ findings: IsolationFindings, namesPeople: Bool) {
    network = findings.network
    self.namesPeople = namesPeople
    // Of whoever was not surveyed nothing is said either, whatever is asked.
    let unknown = findings.concealsTies ? findings.groups.filter { $0.rung == .unknown } : []
    let people = unknown.filter { [network] group in
      group.members.allSatisfy { network.actors.kinds[$0].mayBePerson }
    }
    counted = Set((people + findings.concealed).map(\.number))
    let all = (findings.groups + findings.concealed).sorted { $0.number < $1.number }
    let byRung = Dictionary(grouping: all, by: \.rung)
    func single(_ rung: Rung) -> [IsolatedGroup] {
      (byRung[rung] ?? []).filter { $0.members.count == 1 }
    }
    let apart: [Rung] = [.unknown, .notOnDay, .isolate, .outOfReach]
    for rung in apart where rung != .outOfReach {
      add(rung, alone(single(rung)))
    }
    for rung in Rung.allCases {
      let entries = (byRung[rung] ?? []).filter { $0.members.count > 1 }.map(Entry.group)
      add(rung, entries, isOfGroups: true)
    }
    for rung in Rung.allCases where !apart.contains(rung) { add(rung, hanging(single(rung))) }
    add(.outOfReach, alone(single(.outOfReach)))
  }

  /// Whether there are people who are counted rather than named.
  var countsPeople: Bool {
    !namesPeople
      && sections.contains { section in
        section.entries.contains { entry in
          switch entry {
          case .group(let group): isPeople(group.members)
          case .people(let groups): isPeople(groups.flatMap(\.members))
          case .singles(_, let groups): isPeople(groups.flatMap(\.members))
          }
        }
      }
  }

  /// Whether there are actors of unknown kind who are not named, since they may be people.
  var countsUnknown: Bool {
    !namesPeople
      && sections.contains { section in
        section.entries.contains { entry in
          switch entry {
          case .group(let group): hasUnknown([group])
          case .people(let groups), .singles(_, let groups): hasUnknown(groups)
          }
        }
      }
  }

  private func hasUnknown(_ groups: [IsolatedGroup]) -> Bool {
    groups.contains { group in
      (group.members + [group.heldBy, group.tiedTo].compactMap(\.self))
        .contains { network.actors.kinds[$0] == .unknown }
    }
  }

  private func isPeople(_ members: some Sequence<Int>) -> Bool {
    members.contains { network.actors.kinds[$0].isPerson }
  }

  private mutating func add(_ rung: Rung, _ entries: [Entry], isOfGroups: Bool = false) {
    guard !entries.isEmpty else { return }
    sections.append(Section(rung: rung, isOfGroups: isOfGroups, entries: entries))
  }

  /// Whether an actor is named.
  private func isNamed(_ actor: Int) -> Bool {
    namesPeople || !network.actors.kinds[actor].mayBePerson
  }

  /// People summed up by the reason why they are alone, then the others one by one.
  private func alone(_ groups: [IsolatedGroup]) -> [Entry] {
    func isTold(_ group: IsolatedGroup) -> Bool {
      isNamed(group.members[0]) && !counted.contains(group.number)
    }
    let people = groups.filter { !isTold($0) }
    // Who is out of reach is so for one reason, whatever is known of the ties.
    let byCause = Dictionary(grouping: people) {
      $0.rung == .outOfReach ? nil : network.cause(of: $0.members[0])
    }
    return byCause.sorted { $0.value[0].number < $1.value[0].number }.map { .people($0.value) }
      + groups.filter(isTold).map(Entry.group)
  }

  /// Single actors summed up by their holder, the most first, behind those on whom others hang in
  /// turn.
  private func hanging(_ groups: [IsolatedGroup]) -> [Entry] {
    var entries: [Entry] = []
    var named: [Int: [IsolatedGroup]] = [:]
    var others: [IsolatedGroup] = []
    for group in groups {
      if let holder = group.heldBy, group.tiedTo != nil, group.cutOff == 1 {
        if isNamed(holder) {
          named[holder, default: []].append(group)
        } else {
          others.append(group)
        }
      } else {
        entries.append(.group(group))
      }
    }
    entries += named.sorted { first, second in
      first.value.count == second.value.count
        ? network.actors.ids.precedes(first.key, second.key)
        : first.value.count > second.value.count
    }.map { .singles(holder: $0.key, groups: $0.value) }
    return others.isEmpty ? entries : entries + [.singles(holder: nil, groups: others)]
  }
}

extension Network {
  /// Why an actor without ties may have some after all: that ties of it were left out, before all.
  func cause(of actor: Int) -> Doubt? { hasLostTies(actor) ? .tiesLeftOut : doubt(about: actor) }
}
