import SocialNetwork

/// What the network gives to the groups compared, in numbers, before it is put in words or columns.
struct EquityFindings {
  /// The attributes and crossings, in their order.
  let sections: [Section]

  /// Who was compared.
  let sample: EquitySample

  /// How many of the actors compared have no known tie, and why ties of theirs may be missing.
  let unknown: Unknown

  /// How many count as authorities, where these are others than the governments; else `nil`.
  let declaredAuthorities: Int?

  /// Whether any actor is an authority; without one, nothing is said of paths to government.
  let hasAuthority: Bool

  /// Whether paths through an umbrella do not count.
  let hasUmbrella: Bool

  /// Whether nearness to others is estimated.
  let estimatesNearness: Bool

  /// The number of permutations of every test.
  let permutations: Int

  /// How the outcomes were computed.
  let options: MeasureOptions

  /// Where the ties are of which is counted how far they stay within groups.
  let whereTiesAre: Text

  /// Actors without a known tie who may have some all the same.
  struct Unknown {
    /// Those who were not surveyed.
    var notSurveyed = 0

    /// Those of whom rows of ties were left out, or have no role or function.
    var tiesMissing = 0
  }

  /// An attribute, or two that are crossed.
  struct Section {
    /// The name of the attribute, or the names of both.
    let attributes: [String]

    /// What the network gives to its groups.
    let table: GuardedEquity

    /// How far ties stay within groups, in the whole network; `nil` for a crossing.
    var homophily: GuardedHomophily?

    /// How the groups of the population are represented; `nil` where it was not given.
    var representation: GuardedRepresentation?

    /// Whether two attributes are crossed.
    var isCrossing: Bool { attributes.count > 1 }

    /// The name for programs and headings.
    var name: String { attributes.joined(separator: " × ") }
  }

  /// The kinds of the actors compared.
  var kinds: [ActorKind] { ActorKind.allCases.filter(Set(sample.actors.kinds).contains) }

  /// Whether only people are compared.
  var comparesPeople: Bool { kinds.allSatisfy(\.isPerson) }
}

extension EquityFindings {
  /// Compares the groups that a question asks about.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - subject: The network, and what may be told of it.
  ///   - session: What guards the numbers.
  /// - Throws: Where the question does not fit the network.
  init(
    _ question: EquityQuestion,
    on subject: Subject,
    _ session: DisclosureSession
  ) throws(QuestionError) {
    let network = subject.network
    let options = subject.measureOptions(isWeighted: question.isWeighted)
    let asked = try AskedOfEquity(question, on: subject, options)
    let access = network.authorityAccess(
      isAuthority: asked.isAuthority,
      umbrella: asked.umbrella
    )
    let outcomes = subject.listener.during(Text(en: "measuring", nl: "meten")) {
      network.equityOutcomes(
        asked.outcomes,
        access: access,
        isAuthority: asked.isAuthority,
        options: options
      )
    }
    let sample = network.equitySample(of: asked.isCompared, outcomes: outcomes, access: access)
    self.sample = sample
    hasAuthority = asked.hasAuthority
    declaredAuthorities =
      asked.isAuthority == network.isGovernment ? nil : asked.isAuthority.count(where: \.self)
    hasUmbrella = asked.umbrella != nil
    estimatesNearness =
      network.actors.count > EquityOutcome.harmonicIsEstimatedAbove
      && outcomes.contains { $0.id == "harmonic" }
    permutations = question.permutations
    self.options = options
    whereTiesAre = subject.whereTiesAre
    var unknown = Unknown()
    // Of people without other ties than those left out nothing is said, not how many they are either.
    for actor in sample.positions
    where network.isUnknown(actor)
      && !(subject.policy.concealsTies && network.actors.kinds[actor].mayBePerson)
    {
      if network.doubt(about: actor) == .notSurveyed {
        unknown.notSurveyed += 1
      } else {
        unknown.tiesMissing += 1
      }
    }
    self.unknown = unknown

    let divisions = asked.attributes.map { session.division(of: $0) }
    let crossings =
      question.isCrossed
      ? divisions.indices.flatMap { first in
        divisions[(first + 1)...].map { session.crossing(of: divisions[first], $0) }
      } : []
    var permutation = PermutationOptions(threads: options.threadCount)
    permutation.count = question.permutations
    var tables: [EquityTable] = []
    for division in divisions {
      let phase = Text(en: "testing \(division.name)", nl: "\(division.name) toetsen")
      var table = subject.listener.during(phase) {
        sample.table(of: sample.groups(division.groups), options: permutation)
      }
      table.hidden = session.valuesHiddenInWhole(of: division.name)
      tables.append(table)
    }
    for crossing in crossings {
      let groups = sample.groups(crossing.groups)
      let parts = groups.names.map { name in
        crossing.groups.names.firstIndex(of: name).map { crossing.parts[$0] } ?? []
      }
      tables.append(
        subject.listener.during(Text(en: "testing crossings", nl: "kruisingen toetsen")) {
          sample.table(of: groups, parts: parts, options: permutation)
        }
      )
    }
    let represented = divisions.enumerated().map { place, division in
      question.population.flatMap { population in
        sample.representation(
          of: tables[place].groups,
          attribute: division.name,
          in: population
        )
      }
    }
    // By a guarded attribute the tests are of sizes as they are shown, and by themselves.
    let pValues = zip(represented, divisions).flatMap { groups, division in
      (groups ?? []).map { division.isGuarded ? nil : $0.pValue }
    }
    let others = tables.adjust(with: pValues)

    let compared = session.session(of: sample.actors)
    var sections: [Section] = []
    var next = 0
    for (place, division) in divisions.enumerated() {
      let homophily = session.homophily(
        of: network,
        by: asked.attributes[place],
        options: options,
        permutations: 0
      ).homophily
      let groups = represented[place]
      let count = groups?.count ?? 0
      sections.append(
        Section(
          attributes: [division.name],
          table: compared.guarding(tables[place], isGuarded: division.isGuarded),
          homophily: homophily,
          representation: groups.map { groups in
            compared.guarding(
              groups,
              adjusted: Array(others[next..<next + count]),
              of: tables[place],
              isGuarded: division.isGuarded
            )
          }
        )
      )
      next += count
    }
    for (place, crossing) in crossings.enumerated() {
      sections.append(
        Section(
          attributes: crossing.names,
          table: compared.guarding(
            tables[divisions.count + place],
            isGuarded: crossing.isGuarded,
            crossing: divisions.indices.filter { crossing.names.contains(divisions[$0].name) }
              .map { (tables[$0], divisions[$0].isGuarded) }
          )
        )
      )
    }
    self.sections = sections
  }
}
