import GraphCore
public import SocialNetwork

/// The network that questions are asked about, and what may be told of it.
///
///     let subject = try Subject(dataset)
///     let report = try CommunitiesQuestion().report(on: subject)
public struct Subject: Sendable {
  /// The dataset that the network is of.
  public let dataset: Dataset

  /// Which part of the data the network is.
  public let scope: Scope

  /// The network.
  public let network: Network

  /// The day that the data are of; `nil` where that is not known.
  public let date: Day?

  /// Whether that day was given, rather than the first day of the newest tie.
  let isDateGiven: Bool

  /// The names of the files that were read.
  public let files: [String]

  /// What may be told of people.
  public let policy: DisclosurePolicy

  /// How actors may be called.
  public let naming: Naming

  /// How many threads may work at once; the answers are the same whatever the number.
  public let threadCount: Int

  /// Who is told of what is being done.
  public let listener: any ProgressListener

  /// The ids of the associations whose membership tells something, where that is guarded.
  let marked: Set<String>

  /// Creates a subject.
  ///
  /// People's ties with associations that the policy marks are left out, see
  /// ``DisclosurePolicy/concealsTies``.
  ///
  /// - Parameters:
  ///   - dataset: The dataset, with codes for names where these are asked for.
  ///   - scope: Which part of the data is asked about.
  ///   - date: The day that the data are of; by default that of the scope, or of the newest tie.
  ///   - files: The names of the files that were read.
  ///   - policy: What may be told of people.
  ///   - naming: How actors may be called.
  ///   - isWeighted: Whether ties keep their weights, see ``Dataset/network(of:isWeighted:)``.
  ///   - options: How measures are computed that conditions are on, and how many threads may work.
  ///   - listener: Who is told of what is being done.
  /// - Throws: A ``QuestionError`` where the scope names actors or attributes that are not there, or
  ///   which may not be told of.
  /// - Complexity: O(*n* + *m*), and that of the measures that conditions are on.
  public init(
    _ dataset: Dataset,
    scope: Scope = Scope(),
    date: Day? = nil,
    files: [String] = [],
    policy: DisclosurePolicy = DisclosurePolicy(),
    naming: Naming = Naming(),
    isWeighted: Bool = true,
    options: MeasureOptions = MeasureOptions(),
    listener: any ProgressListener = NoListener()
  ) throws(QuestionError) {
    let policy = policy.resolved(for: dataset.actors)
    let marked = policy.markedActors(among: dataset.actors)
    try policy.checkMarks(among: dataset.actors)
    let dataset = dataset.concealingTies(by: policy)
    let whole = Subject(
      dataset: dataset,
      scope: Scope(layer: scope.layer),
      network: dataset.network(of: scope.layer, isWeighted: isWeighted),
      date: date ?? scope.layer.day ?? dataset.newestDay(upTo: .today),
      isDateGiven: date != nil || scope.layer.day != nil,
      files: files,
      policy: policy,
      naming: naming,
      threadCount: options.threadCount,
      listener: listener,
      marked: policy.concealsTies ? Set(marked.map { dataset.actors.ids[$0] }) : []
    )
    var network = whole.network
    var left: Set<Int> = []
    for word in scope.without { left.insert(try whole.position(of: word)) }
    if !left.isEmpty { network = network.keeping { !left.contains($0) } }
    if !scope.only.isEmpty {
      let rest = whole.about(network, Scope(layer: scope.layer, without: scope.without))
      let isKept = try rest.satisfying(scope.only, options)
      network = network.keeping { isKept[$0] }
    }
    self = whole.about(policy.doubting(network), scope)
  }

  private init(
    dataset: Dataset,
    scope: Scope,
    network: Network,
    date: Day?,
    isDateGiven: Bool,
    files: [String],
    policy: DisclosurePolicy,
    naming: Naming,
    threadCount: Int,
    listener: any ProgressListener,
    marked: Set<String>
  ) {
    self.dataset = dataset
    self.scope = scope
    self.network = network
    self.date = date
    self.isDateGiven = isDateGiven
    self.files = files
    self.policy = policy
    self.naming = naming
    self.threadCount = threadCount
    self.listener = listener
    self.marked = marked
  }

  /// The same about another network of the dataset.
  private func about(_ network: Network, _ scope: Scope) -> Subject {
    Subject(
      dataset: dataset,
      scope: scope,
      network: network,
      date: date,
      isDateGiven: isDateGiven,
      files: files,
      policy: policy,
      naming: naming,
      threadCount: threadCount,
      listener: listener,
      marked: marked
    )
  }

  /// The name of the dataset.
  public var name: String { dataset.name }

  /// Where it is that somebody has no tie or path; empty where nobody and no tie was left out by choice.
  package var here: Text {
    scope.isPart
      ? Text(en: "in this part of the network", nl: "in dit deel van het netwerk") : Text("")
  }

  /// Of which day the data are: as was said, else that of the newest first day of a tie; `nil` where they have none.
  package var dateOfData: Text? {
    date.map { date in
      isDateGiven
        ? Text(en: "data of \(date.words.en)", nl: "gegevens van \(date.words.nl)")
        : Text(
          en: "newest beginning of a tie: \(date.words.en)",
          nl: "nieuwste begin van een relatie: \(date.words.nl)"
        )
    }
  }

  /// Where all ties are that are counted: in a part, or in the whole network.
  package var whereTiesAre: Text {
    scope.isPart
      ? here
      : Text(
        en: "in the whole network, between actors of any kind",
        nl: "in het hele netwerk, tussen actoren van eender welke soort"
      )
  }

  /// The actors of the network.
  public var actors: Actors { network.actors }

  /// How measures are computed, with the weights of ties or without.
  public func measureOptions(isWeighted: Bool = false) -> MeasureOptions {
    var options = MeasureOptions()
    options.findings = PathFindings { [listener] search in listener.expect(search) }
    options.isWeighted = isWeighted
    options.threadCount = threadCount
    return options
  }

  /// What programs are told of the dataset.
  public var record: Record {
    Record(
      name: name,
      actors: network.actors.count,
      ties: network.graph.edgeCount,
      files: files,
      leftOut: network.leftOut
    )
  }

  /// What makes the numbers that a report may show, and keeps what is withheld: one for each report.
  public func session() -> DisclosureSession {
    DisclosureSession(policy: policy, actors: actors, of: dataset)
  }

  /// The title of a report: the dataset, and how large the network is.
  public var title: Text {
    let (actors, ties) = (Noun.actor.count(actors.count), Noun.tie.count(network.graph.edgeCount))
    return Text(
      en: "\(name.harmless): \(actors.en) and \(ties.en)",
      nl: "\(name.harmless): \(actors.nl) en \(ties.nl)"
    )
  }

  /// What every report begins with: how many actors of each kind there are, and which part of the
  /// data the network is.
  public var summary: [Block] {
    let kinds = ActorKind.allCases.compactMap { kind -> Text? in
      let count = actors.kinds.count { $0 == kind }
      return count == 0 ? nil : Noun.actors(of: kind).count(count)
    }
    return (kinds.isEmpty ? [] : [.sentence(.enumeration(kinds))])
      + scopeSentences.map { .sentence($0) }
      + (tiesOutsideTheirDays.map { [.advice($0.advice)] } ?? [])
  }
}

extension Subject {
  /// Which part of the data the network is, a sentence each.
  var scopeSentences: [Text] {
    scope.sentences(of: network, among: dataset.actors, naming, hasDates: !isDayWithoutDates)
  }

  /// Whether a day is asked about, and no date of any tie is known: all ties count then.
  var isDayWithoutDates: Bool {
    guard scope.layer.day != nil, dataset.ties.count > 0 else { return false }
    return ![dataset.ties.since, dataset.ties.until].contains { days in
      days?.contains { $0 != nil } ?? false
    }
  }
}

extension Dataset {
  /// The newest first day of a tie that is not after some day.
  fileprivate func newestDay(upTo today: Day) -> Day? {
    ties.since?.compactMap(\.self).filter { $0 <= today }.max()
  }
}

extension DisclosurePolicy {
  /// A part of a network as it may be told of: people in it may have ties that are concealed.
  func doubting(_ part: Network) -> Network {
    concealsTies ? part.doubtingPeople() : part
  }
}
