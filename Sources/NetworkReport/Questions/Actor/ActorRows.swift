import SocialNetwork

// What programs are told of one actor.

extension ActorFindings {
  /// How long ties have existed, in classes of whole years.
  enum Age: CaseIterable {
    case underOneYear
    case oneToFourYears
    case fiveYearsOrMore
    case unknown

    /// The class of a number of whole years; unknown where there is none.
    init(_ years: Int?) {
      guard let years else {
        self = .unknown
        return
      }
      switch years {
      case ..<1: self = .underOneYear
      case 1..<5: self = .oneToFourYears
      default: self = .fiveYearsOrMore
      }
    }

    fileprivate var name: String {
      switch self {
      case .underOneYear: "under-1-year"
      case .oneToFourYears: "1-to-4-years"
      case .fiveYearsOrMore: "5-years-or-more"
      case .unknown: "unknown"
      }
    }
  }

  /// How many ties are of each age; `nil` where the files do not say since when ties exist, or there is
  /// no day to count to.
  func ages(in subject: Subject) -> [(age: Age, count: Int)]? {
    guard subject.network.ties.since != nil, subject.date != nil else { return nil }
    let ended = subject.tiesOutsideTheirDays
    let ages = ties.map { tie in
      let hasEnded = ended?.hasEnded(tie.until) ?? false
      return Age(subject.years(since: tie.since, endedOn: hasEnded ? tie.until : nil))
    }
    return Age.allCases.map { age in (age, ages.count { $0 == age }) }
  }

  /// How many ties serve each function; `nil` where the files do not say.
  func functionCounts(in subject: Subject) -> [(function: Function, count: Int)]? {
    guard subject.network.ties.functions != nil else { return nil }
    return Function.allCases.map { function in
      (function, ties.count { $0.functions.contains(function) })
    }
  }

  /// The kinds of its contacts, with the ties to each.
  func kinds(in actors: Actors) -> [(kind: ActorKind, ties: [Tie])] {
    ActorKind.allCases.compactMap { kind in
      let some = ties.filter { actors.kinds[$0.contact] == kind }
      return some.isEmpty ? nil : (kind, some)
    }
  }

  /// A row for everything that is known, in the order of the page.
  func rows(of subject: Subject) -> Rows {
    let actors = subject.actors
    var rows = Rows(["what", "value", "rank", "of", "note"])
    func add(
      _ what: String,
      _ value: Value,
      _ rank: Rank? = nil,
      of count: Int? = nil,
      note: String = ""
    ) {
      let tied = rank.map { $0.best < $0.worst ? "\($0.best) to \($0.worst)" : "" } ?? ""
      rows.append([
        .text(what), value, rank.map { .integer($0.best) } ?? .number(nil),
        count.map { .integer($0) } ?? .number(nil), .text(note.isEmpty ? tied : note),
      ])
    }
    func id(_ position: Int?) -> Value { position.map { .text(actors.ids[$0]) } ?? .number(nil) }

    add("id", .text(actors.ids[actor]))
    add("name", .text(actors.names[actor]))
    add("kind", .text(actors.kinds[actor].name))
    add("surveyed", .text(actors.isSurveyed(actor) ? "yes" : "no"))
    for role in actors[actor].roles.words { add("role", .text(role.name)) }
    for function in actors[actor].functions.words { add("function", .text(function.name)) }
    for (name, cell) in attributes { add("attribute:\(name)", .text(cell)) }
    add("rung", .text(rung.rawValue))
    guard !areTiesConcealed else {
      add("ties", .number(nil), note: "suppressed")
      return rows
    }
    if let group {
      add("group-size", .integer(group.members.count))
      if group.heldBy != nil { add("held-by", id(group.heldBy)) }
      if group.tiedTo != nil { add("tied-to", id(group.tiedTo)) }
    }
    add("dependants", .integer(dependants.count))
    add("contacts", .integer(ties.count))
    for (kind, some) in kinds(in: actors) {
      add("contacts:\(kind.name)", .integer(some.count))
    }
    for tieClass in TieClass.byCommunity {
      add("class:\(tieClass.name)", .integer(ties.count { $0.tieClass == tieClass }))
    }
    for score in scores {
      add(
        score.measure.id,
        .number(score.value),
        score.rank,
        of: score.rank == nil ? nil : score.count
      )
    }
    add("community", .integer(community.number), of: community.size)
    add("communities-of-contacts", .integer(otherCommunities.count))
    if let access {
      add("steps-to-government", access.steps.map { .integer($0) } ?? .number(nil))
      add("first-on-the-way", id(access.first))
      add("last-on-the-way", id(access.last))
      add("government", id(access.authority))
      add("dependants-to-government", .integer(access.dependants))
    }
    for (function, count) in functionCounts(in: subject) ?? [] {
      add("ties:\(function.name)", .integer(count), of: ties.count)
    }
    for (age, count) in ages(in: subject) ?? [] {
      add("ties:\(age.name)", .integer(count), of: ties.count)
    }
    if let ended = withoutEnded?.ended {
      add("ties:ended", .integer(ties.count { ended.hasEnded($0.until) }), of: ties.count)
    }
    for name in missing { add("not-known", .text("attribute:\(name)")) }
    let notSurveyed = ties.count { !actors.isSurveyed($0.contact) }
    if notSurveyed > 0 { add("contacts-not-surveyed", .integer(notSurveyed), of: ties.count) }
    return rows
  }

  /// What programs are told of the rows.
  static let conventions = [
    "community": "its number as in communities; of: its size",
    "class": "linking: exactly one end is a government; else within or between communities",
    "dependants": "who would lose the main part if the actor left",
    "rank":
      "the highest first, among those of its kind that have a score (of); the best of equal ones, "
      + "with the whole range as note",
    "ties:ended":
      "ties of which the last day is before the date of the data, and which count all the same; there only "
      + "where the network has such",
    "ties": "by age: whole years from the first day of any row of the tie to the date of the data, "
      + "of ties that ended to their last day",
  ]
}
