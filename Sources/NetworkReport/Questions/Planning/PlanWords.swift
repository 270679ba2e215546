import SocialNetwork

/// How actors are called in plans: organisations by name, people by kind and id or number unless they may be named;
/// by their id, whoever holds the files knows whom to ask.
struct PlanWords {
  private let subject: Subject
  private let givesIDs: Bool
  private let marks: PersonMarks

  /// Names that several actors have.
  private let sharedNames: Set<String>

  /// - Parameters:
  ///   - subject: The network.
  ///   - listed: The actors that the page tells of, in its order.
  ///   - givesIDs: Whether people who are not named are called by kind and id; else by kind alone.
  init(_ subject: Subject, telling listed: some Sequence<Int>, givesIDs: Bool = true) {
    self.subject = subject
    self.givesIDs = givesIDs
    marks = PersonMarks(subject, telling: listed)
    let names = subject.actors.names
    let told = Set(listed.filter(subject.isNamed).map { names[$0] })
    var counts: [String: Int] = [:]
    for name in told.isEmpty ? [] : Array(names) where told.contains(name) {
      counts[name, default: 0] += 1
    }
    sharedNames = Set(counts.filter { $0.value > 1 }.keys)
  }

  /// How an actor is called: "a volunteer (v08)".
  func name(_ actor: Int) -> Text {
    let name = subject.called(actor)
    guard let mark = mark(of: actor) ?? ownID(of: actor) else { return name }
    return Text(en: "\(name.en) (\(mark.en))", nl: "\(name.nl) (\(mark.nl))")
  }

  /// The id of a named actor whose name others have too.
  private func ownID(of actor: Int) -> Text? {
    guard givesIDs, subject.isNamed(actor), sharedNames.contains(subject.actors.names[actor]) else {
      return nil
    }
    return Text(subject.actors.ids[actor])
  }

  /// An actor with what it has in common with another: "Zangkring Kraaienlied (same sector)".
  func name(_ actor: Int, sharing shared: [Repair.Trait]) -> Text {
    let name = name(actor)
    guard !shared.isEmpty else { return name }
    let traits = Text.list(shared.map(\.title))
    return Text(en: "\(name.en) (same \(traits.en))", nl: "\(name.nl) (zelfde \(traits.nl))")
  }

  /// An actor as a heading: "Koepel Duizenddraad vzw (organisation)", or "A volunteer (v08)".
  func title(of actor: Int) -> Text {
    let name = name(actor)
    guard subject.isNamed(actor) else { return name.capitalized }
    let kind = subject.actors.kinds[actor].title
    return Text(en: "\(name.en) (\(kind.en))", nl: "\(name.nl) (\(kind.nl))")
  }

  /// What is said of how people are called.
  func explanation(for some: [Int]) -> [Block] { givesIDs ? marks.explanation(for: some) : [] }

  private func mark(of actor: Int) -> Text? { givesIDs ? marks.mark(of: actor) : nil }
}

extension Repair.Trait {
  /// The word for a reader.
  var title: Text {
    switch self {
    case .municipality: Text(en: "municipality", nl: "gemeente")
    case .sector: Text(en: "sector", nl: "sector")
    case .function: Text(en: "function", nl: "functie")
    }
  }

  /// The word for programs.
  var word: String { title.en }
}

extension [Double?] {
  /// Numbers of one cell for programs, the first counting first, separated by `|`; no value where none is known.
  var cell: Value {
    guard count > 1 else { return .number(first ?? nil) }
    guard contains(where: { $0 != nil }) else { return .number(nil) }
    return .text(
      map { number in
        number.map { $0 == $0.rounded() && abs($0) < 1e15 ? "\(Int($0))" : "\($0)" } ?? ""
      }.joined(separator: "|")
    )
  }
}
