import GraphCore

/// The files of `datasets/federation`: an invented umbrella with its staff, members, partners,
/// governments and people, 200 actors in all.
///
/// The organisations and their ties are written by hand; the people are drawn with a fixed seed, so
/// that the files are the same on every run and machine.
///
///     let federation = Federation()
///     print(federation.actors, federation.ties)
public struct Federation: Sendable {
  /// The text of `actors.csv`.
  public let actors: String

  /// The text of `ties.csv`.
  public let ties: String

  /// Draws the federation.
  public init(seed: UInt64 = 2714) {
    var draft = FederationDraft(seed: seed)
    draft.addStaff()
    draft.addThoseWithoutTies()
    draft.addSeparateNetworks()
    draft.addThoseBehindTheUmbrella()
    draft.addThoseBehindOneTie()
    draft.addThoseBehindOneActor()
    draft.addMainPart()
    actors = draft.actorFile
    ties = draft.tieFile
  }
}

/// A person as the actor file has it.
private struct Person {
  let id: String
  let name: String
  let kind: String
  let town: String
  let level: String
  let gender: String
  let origin: String
  let isSurveyed: Bool

  var row: String {
    let surveyed = isSurveyed ? "yes" : "no"
    return [id, name, kind, town, "", level, gender, origin, surveyed, "", ""]
      .joined(separator: ",")
  }
}

/// An association, partner or government, as far as its people depend on it.
private struct Organisation {
  let id: String
  let kind: String
  let town: String
  let roles: [String]
  let functions: [String]
  var neighbors: [String] = []
}

/// The federation under construction.
private struct FederationDraft {
  private var generator: SeededGenerator
  private var organisations: [String: Organisation] = [:]
  private var people: [Person] = []
  private var rows: [(source: String, row: String)] = []
  private var names: Set<String> = []

  /// Where the people of ``addMainPart()`` begin in `people`.
  private var firstOfMainPart = 0

  /// Ids not yet given, in a drawn order, so that an id tells nothing of the place in the network.
  private var freeIDs: [String: [String]] = [:]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    for row in FederationTables.organisations.split(separator: "\n") {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      organisations[cells[0]] = Organisation(
        id: cells[0],
        kind: cells[2],
        town: cells[3],
        roles: cells[9].split(separator: "|").map(String.init),
        functions: cells[10].split(separator: "|").map(String.init)
      )
    }
    for row in FederationTables.tiesAmongOrganisations.split(separator: "\n") {
      let ends = row.split(separator: ",").prefix(2).map(String.init)
      organisations[ends[0]]?.neighbors.append(ends[1])
      organisations[ends[1]]?.neighbors.append(ends[0])
    }
    freeIDs["volunteer"] = shuffled((1...60).map { "v\($0 < 10 ? "0" : "")\($0)" })
    freeIDs["individual"] = shuffled((1...82).map { "i\($0 < 10 ? "0" : "")\($0)" })
    freeIDs["staff"] = (1...8).reversed().map { "s\($0)" }
  }

  var actorFile: String {
    let sorted = people.sorted { $0.id < $1.id }
    let staff = sorted.filter { $0.id.hasPrefix("s") }
    let volunteers = sorted.filter { $0.id.hasPrefix("v") }
    let individuals = sorted.filter { $0.id.hasPrefix("i") }
    return FederationTables.actorHeader + "\n" + FederationTables.organisations + "\n"
      + (staff + volunteers + individuals).map { $0.row + "\n" }.joined()
  }

  var tieFile: String {
    let sorted = rows.sorted { ($0.source, $0.row) < ($1.source, $1.row) }
    return FederationTables.tieHeader + "\n" + FederationTables.tiesAmongOrganisations + "\n"
      + sorted.map { $0.row + "\n" }.joined()
  }
}

// MARK: - Who is where

extension FederationDraft {
  /// Eight people who work for the umbrella; one of them alone ties Noordspoor to the rest.
  fileprivate mutating func addStaff() {
    let contacts = [
      ["regenwissel"], ["morgengras"], ["lindedraad"], ["mijnlamp"], ["noordspoor", "woordwissel"],
      [], [], ["denkvuur"],
    ]
    for contacts in contacts {
      let person = addPerson("staff", of: "koepel")
      tie(person, "koepel", weight: 5)
      for contact in contacts { tie(person, contact, weight: 3) }
    }
  }

  /// Five isolates, and three people who were not asked; Kasseipad and Kettingwiel are the
  /// associations like them.
  fileprivate mutating func addThoseWithoutTies() {
    for circle in ["lindedraad", "avondvenster"] {
      addPerson("volunteer", of: circle, isSurveyed: true)
    }
    for circle in ["mijnlamp", "dakpannen", "kasseipad"] {
      addPerson("individual", of: circle, isSurveyed: true)
    }
    for circle in ["regenwissel", "hoopkracht", "kettingwiel"] {
      addPerson("individual", of: circle, isSurveyed: false)
    }
  }

  /// Separate networks of seven, four, three and two actors.
  fileprivate mutating func addSeparateNetworks() {
    let chess = addPeople(volunteers: 2, individuals: 4, in: "loperspad")
    tie(chess[0], chess[2], weight: 2)
    addPeople(volunteers: 1, individuals: 2, in: "roestspoor")
    addPeople(volunteers: 1, individuals: 1, in: "draaischijf")
    let pair = [
      addPerson("individual", of: "tweedegordijn"), addPerson("individual", of: "tweedegordijn"),
    ]
    tie(pair[0], pair[1], weight: 4)
  }

  /// What the umbrella alone joins to the rest: Avondvenster by its tie, Dansvoet and Klankduin by
  /// itself, Noordspoor if its staff do not count, and three people; the fund Stille Munt besides.
  fileprivate mutating func addThoseBehindTheUmbrella() {
    addPeople(volunteers: 1, individuals: 3, in: "avondvenster")
    addPeople(volunteers: 1, individuals: 1, in: "dansvoet")
    let musicians = addPeople(volunteers: 1, individuals: 1, in: "klankduin")
    tie(musicians[0], "dansvoet", weight: 2)
    addPeople(volunteers: 1, individuals: 1, in: "noordspoor")
    tie(addPerson("volunteer", of: "koepel"), "koepel", weight: 3)
    tie(addPerson("individual", of: "kasseipad"), "koepel", weight: 1)
    tie(addPerson("individual", of: "kettingwiel", isSurveyed: false), "koepel", weight: 1)
  }

  /// Wolkenwol and Lichtvlek, which hang by one tie each, and two people who bring another along.
  fileprivate mutating func addThoseBehindOneTie() {
    addPeople(volunteers: 1, individuals: 3, in: "wolkenwol")
    addPeople(volunteers: 1, individuals: 2, in: "lichtvlek")
    for circle in ["dakpannen", "sterrenzaad"] {
      let volunteer = addPerson("volunteer", of: circle)
      let friend = addPerson("individual", of: circle)
      join(volunteer, circle)
      tie(volunteer, friend, weight: 3)
    }
  }

  /// Schooldraad, which hangs on Grondmoes alone but by two ways, pairs who come to one association
  /// together, and a family of three.
  fileprivate mutating func addThoseBehindOneActor() {
    let parents = addPeople(volunteers: 2, individuals: 1, in: "schooldraad")
    tie(parents[0], "grondmoes", weight: 2)
    tie(parents[1], "grondmoes", weight: 1)
    for circle in ["regenwissel", "schelpenlicht", "mijnlamp"] {
      let pair = addPeople(volunteers: 1, individuals: 1, in: circle)
      tie(pair[0], pair[1], weight: 5)
    }
    let couple = addPeople(volunteers: 0, individuals: 2, in: "zilverwissel")
    tie(couple[0], couple[1], weight: 5)
    let family = addPeople(volunteers: 0, individuals: 3, in: "regenwissel")
    tie(family[0], family[1], weight: 5)
    tie(family[1], family[2], weight: 5)
  }

  /// Everyone else comes to an association of the main part.
  ///
  /// Most people of Belgian origin, and of them most men, have a second contact; of the others most
  /// do not.
  fileprivate mutating func addMainPart() {
    firstOfMainPart = people.count
    for kind in ["volunteer", "individual"] {
      while freeIDs[kind]?.isEmpty == false {
        let circle = pick(FederationTables.circles.map { ($0.id, $0.pull) })
        let person = addPerson(kind, of: circle)
        join(person, circle)
        addFurtherTies(of: person, from: circle)
      }
    }
  }

  private mutating func addFurtherTies(of id: String, from circle: String) {
    guard let person = people.last, person.id == id else { return }
    let isMajority = person.origin == "Belgisch"
    let base = (isMajority ? 68 : 28) - (person.gender == "vrouw" ? 12 : 0)
    let percent = base + (person.kind == "volunteer" ? 12 : -8)
    var known: Set = [circle]
    while known.count < 4, happens(percent) {
      let contact = furtherContact(of: id, from: circle, reachesPower: isMajority)
      guard known.insert(contact).inserted else { continue }
      tie(id, contact, weight: 1 + below(3))
    }
  }

  /// A contact besides the own association: one of its partners, another association, or someone
  /// who was there before.
  private mutating func furtherContact(
    of id: String,
    from circle: String,
    reachesPower: Bool
  ) -> String {
    let partners = (organisations[circle]?.neighbors ?? []).filter {
      switch organisations[$0]?.kind {
      case "government": reachesPower
      case "organisation": $0 != "koepel"
      default: false
      }
    }
    switch below(10) {
    case 0..<5 where !partners.isEmpty: return partners[below(partners.count)]
    case 0..<7: return pick(FederationTables.circles.map { ($0.id, $0.pull) })
    case 7 where reachesPower: return "koepel"
    default:
      let others = people[firstOfMainPart...].dropLast()
      return others.isEmpty ? circle : others[firstOfMainPart + below(others.count)].id
    }
  }
}

// MARK: - People

extension FederationDraft {
  /// Adds people who all come to an association, volunteers first.
  @discardableResult
  private mutating func addPeople(
    volunteers: Int,
    individuals: Int,
    in circle: String
  ) -> [String] {
    let kinds =
      Array(repeating: "volunteer", count: volunteers)
      + Array(repeating: "individual", count: individuals)
    return kinds.map { kind in
      let person = addPerson(kind, of: circle)
      join(person, circle)
      return person
    }
  }

  /// Adds a person from the surroundings of an organisation, without any tie.
  @discardableResult
  private mutating func addPerson(
    _ kind: String,
    of circle: String,
    isSurveyed: Bool? = nil
  ) -> String {
    let id = freeIDs[kind]?.popLast() ?? ""
    let habit = FederationTables.circles.first { $0.id == circle }
    let origin =
      happens(60) ? habit?.origin ?? "Belgisch" : pick(FederationTables.origins)
    let isWoman = happens(habit?.women ?? 54)
    people.append(
      Person(
        id: id,
        name: drawName(of: origin, isWoman: isWoman),
        kind: kind == "staff" ? "individual" : kind,
        town: drawTown(near: organisations[circle]?.town ?? ""),
        level: kind == "staff" ? "koepel" : "",
        gender: happens(3)
          ? pick([("", 2), ("x", 1), ("wil niet zeggen", 1)]) : isWoman ? "vrouw" : "man",
        origin: drawAnswer(for: origin),
        isSurveyed: isSurveyed ?? (kind == "staff" || happens(93))
      )
    )
    return id
  }

  private mutating func drawName(of origin: String, isWoman: Bool) -> String {
    let first = FederationTables.firstNames[origin] ?? ([], [])
    let given = isWoman ? first.women : first.men
    let surnames = FederationTables.surnames[origin] ?? []
    while true {
      let name = "\(given[below(given.count)]) \(surnames[below(surnames.count)])"
      if names.insert(name).inserted { return name }
    }
  }

  /// The town of the association or one near it; not everyone says.
  private mutating func drawTown(near town: String) -> String {
    switch below(100) {
    case 0..<4: return ""
    case 4..<24:
      let towns = FederationTables.neighborTowns[town] ?? []
      return towns.isEmpty ? town : towns[below(towns.count)]
    default: return town
    }
  }

  /// What is answered to the question of origin: few say nothing, some name two.
  private mutating func drawAnswer(for origin: String) -> String {
    switch below(100) {
    case 0..<4: ""
    case 4..<6: "wil niet zeggen"
    case 6..<12 where origin != "Belgisch": "Belgisch|\(origin)"
    default: origin
    }
  }
}

// MARK: - Ties

extension FederationDraft {
  /// Ties a person to an association it comes to; volunteers more strongly.
  private mutating func join(_ person: String, _ circle: String) {
    tie(person, circle, weight: person.hasPrefix("v") ? 2 + below(4) : 1 + below(3))
  }

  private mutating func tie(_ person: String, _ other: String, weight: Int) {
    let organisation = organisations[other]
    let roles = organisation?.roles ?? ["connecting"]
    let functions = organisation?.functions ?? ["community"]
    let isTagged = !happens(14)
    let since = happens(95) ? drawDate(years: 2009...2025) : ""
    let row = [
      person, other, "\(weight)",
      isTagged && !happens(20) ? draw(from: roles, percentOfSecond: 10) : "",
      isTagged ? draw(from: functions, percentOfSecond: 35) : "",
      since, drawEnd(after: since),
    ]
    rows.append((person, row.joined(separator: ",")))
  }

  private mutating func draw(from words: [String], percentOfSecond: Int) -> String {
    guard !words.isEmpty else { return "" }
    let first = below(words.count)
    guard words.count > 1, happens(percentOfSecond) else { return words[first] }
    return words[first] + "|" + words[(first + 1) % words.count]
  }

  private mutating func drawDate(years: ClosedRange<Int>) -> String {
    let year = years.lowerBound + below(years.count)
    let month = [1, 2, 3, 5, 9, 9, 9, 10, 11][below(9)]
    let day = happens(60) ? 1 : 1 + below(28)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The last day of a tie, at least a year after the first; most are open.
  private mutating func drawEnd(after since: String) -> String {
    guard let year = Int(since.prefix(4)), year < 2024, happens(9) else { return "" }
    return "\(year + 1 + below(2025 - year))-12-31"
  }
}

// MARK: - Chance

// The standard library may change how it draws from a range; these files may not.
extension FederationDraft {
  private mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  private mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several values, drawn in proportion to its weight.
  private mutating func pick(_ choices: [(String, Int)]) -> String {
    var rest = below(choices.reduce(0) { $0 + $1.1 })
    for (value, weight) in choices {
      if rest < weight { return value }
      rest -= weight
    }
    return ""
  }

  private mutating func shuffled(_ values: [String]) -> [String] {
    var values = values
    for last in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(last, below(last + 1))
    }
    return values
  }
}
