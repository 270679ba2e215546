import GraphCore
import SocialNetwork

/// The numbers of social capital, before they are put in words or columns.
struct SocialCapitalFindings {
  let network: Network

  /// How measures are computed.
  let options: MeasureOptions

  /// For whom the numbers are.
  let audience: Audience

  /// What the question names.
  let terms: SocialCapitalTerms

  /// Whether people are compared with those of the same association.
  let isThroughMemberships: Bool

  /// The attribute that actors are compared by; `nil` where they are compared by community.
  let attribute: Attribute?

  /// The groups of that attribute; `nil` without one.
  let division: Division?

  /// The communities, where no attribute was given; the only ones of a report.
  let communities: Communities?

  /// The ties by class: those of the attribute, or within and between communities.
  let tally: TieClassTally

  /// The same without the umbrella; `nil` where none was named.
  let tallyWithoutUmbrella: TieClassTally?

  /// The ties by class in all, and by kind or group.
  let capital: CapitalByGroup

  /// The ties by class for programs: where actors are compared by nothing, none bonds or bridges.
  let contract: Contract

  /// How near everyone is to an authority.
  let access: AuthorityAccess

  /// How far each group keeps to itself; `nil` without an attribute, and through memberships.
  let closure: GuardedClosure?

  /// The network beside others rewired at random; `nil` where that was not asked for.
  let chance: GuardedChance?

  /// Brokers and associations; `nil` where they were not asked for.
  let detail: Detail?

  /// The associations whose membership tells something: through whom others are connected is not told by
  /// their names.
  let marked: Set<Int>

  /// The actors that have a row, in their order.
  let listed: [Int]

  /// Ties by the classes of the columns.
  struct Contract {
    let tally: TieClassTally
    let tallyWithoutUmbrella: TieClassTally?
    let groups: [GroupCapital]
  }

  init(
    _ question: SocialCapitalQuestion,
    on subject: Subject,
    _ session: DisclosureSession
  ) throws(QuestionError) {
    let network = subject.network
    marked = subject.markedPositions
    let options = subject.measureOptions(isWeighted: question.isWeighted)
    let terms = try SocialCapitalTerms(question, on: subject, options)
    guard !question.throughMemberships || !question.comparesWithChance else {
      throw QuestionError(
        Text(
          en: "shared memberships are not compared with chance",
          nl: "gedeelde lidmaatschappen worden niet met toeval vergeleken"
        )
      )
    }
    (self.network, self.options, self.terms) = (network, options, terms)
    audience = subject.policy.audience
    isThroughMemberships = question.throughMemberships

    subject.listener.begin(Text(en: "classifying ties", nl: "relaties indelen"))
    var classifier = TieClassifier(
      network: network,
      isAuthority: terms.isAuthority,
      isThroughMemberships: question.throughMemberships,
      isWeighted: question.isWeighted
    )
    let compared = try question.compared(on: subject, session)
    let (attribute, division) = (compared?.attribute, compared?.division)
    (self.attribute, self.division) = (attribute, division)
    let communities = attribute == nil ? question.communities(of: network) : nil
    self.communities = communities
    (classifier.attribute, classifier.communities) = (attribute, communities)
    let umbrella = terms.umbrella
    let tally = classifier.tally(without: nil)
    self.tally = tally
    tallyWithoutUmbrella = umbrella.map { classifier.tally(without: $0) }

    subject.listener.begin(
      Text(en: "finding paths to government", nl: "paden naar de overheid zoeken")
    )
    access = network.authorityAccess(isAuthority: terms.isAuthority, umbrella: umbrella)

    // Communities tell nothing of single actors that ties do not.
    let groups =
      division
      ?? communities.map { session.division(of: $0.groups, name: "community", isGuarded: false) }
    let grouping =
      groups.flatMap { question.per == .group ? CapitalGrouping.groups($0) : nil } ?? .kinds
    let capital = session.capital(
      of: tally,
      in: network.graph,
      isAuthority: terms.isAuthority,
      withoutUmbrella: tallyWithoutUmbrella,
      per: grouping,
      by: division,
      isCounted: !question.isWeighted && !question.throughMemberships
    )
    self.capital = capital
    contract =
      communities == nil
      ? Contract(
        tally: tally,
        tallyWithoutUmbrella: tallyWithoutUmbrella,
        groups: capital.groups
      ) : Contract(comparingNobody: classifier, umbrella, per: grouping, session)
    closure = division.flatMap { division in
      question.throughMemberships
        ? nil
        : session.closure(
          of: network,
          in: division,
          isAuthority: terms.isAuthority,
          isWeighted: question.isWeighted
        )
    }

    let brokerage =
      question.hasDetail || question.comparesWithChance
      ? network.brokerage(between: division, or: communities) : nil
    if question.comparesWithChance {
      let (isAuthority, threads) = (terms.isAuthority, options.threadCount)
      let chance = subject.listener.during(
        Text(en: "rewiring ties", nl: "relaties herschikken")
      ) {
        attribute.map { network.chance(by: $0, isAuthority: isAuthority, threads: threads) }
          ?? communities.map {
            network.chance(of: $0, isAuthority: isAuthority, threads: threads)
          }
      }
      self.chance = chance.map {
        session.guarding(
          $0,
          beside: capital,
          brokerage: division == nil ? nil : brokerage,
          in: network.graph,
          by: division
        )
      }
    } else {
      chance = nil
    }
    detail =
      question.hasDetail
      ? Detail(of: network, by: attribute, division, brokerage, session) : nil
    listed =
      question.per == .actor
      ? network.actors.mostBridging(by: tally, ofPeopleAlone: question.throughMemberships)
        .filter { terms.isShown[$0] } : []
  }

  /// Whether sums are strengths rather than numbers of ties.
  var isStrength: Bool { options.isWeighted || isThroughMemberships }

  /// Whether actors are in several of the groups by which they are compared.
  var overlap: Bool { division?.valueGroups.overlap ?? false }

  /// The classes that every tie is in exactly one of, in the order of the table.
  var classes: [TieClass] {
    if attribute != nil {
      return TieClass.byAttribute.filter { $0 != .membership || !isThroughMemberships }
    }
    return TieClass.byCommunity
  }
}

extension SocialCapitalFindings.Contract {
  /// Ties where actors are compared by nothing at all, not by community either.
  fileprivate init(
    comparingNobody classifier: TieClassifier,
    _ umbrella: Int?,
    per grouping: CapitalGrouping,
    _ session: DisclosureSession
  ) {
    var classifier = classifier
    (classifier.attribute, classifier.communities) = (nil, nil)
    let tally = classifier.tally(without: nil)
    let without = umbrella.map { classifier.tally(without: $0) }
    let capital = session.capital(
      of: tally,
      in: classifier.network.graph,
      withoutUmbrella: without,
      per: grouping,
      by: nil
    )
    self.init(tally: tally, tallyWithoutUmbrella: without, groups: capital.groups)
  }
}

extension Actors {
  /// Actors by the ties of theirs that bridge or link: the most first, then by id.
  ///
  /// - Parameters:
  ///   - tally: The ties of every actor by class.
  ///   - ofPeopleAlone: Whether only people are listed, as where they are compared through their
  ///     memberships.
  /// - Returns: The positions of the actors, in that order.
  fileprivate func mostBridging(by tally: TieClassTally, ofPeopleAlone: Bool) -> [Int] {
    let sums = indices.map { actor in
      tally[actor, .bridging] + tally[actor, .between] + tally[actor, .linking]
    }
    let byID = ids.sorted(indices.filter { !ofPeopleAlone || kinds[$0].isPerson })
    var places = [Int](repeating: 0, count: count)
    for (place, actor) in byID.enumerated() { places[actor] = place }
    return byID.sorted { first, second in
      sums[first] == sums[second] ? places[first] < places[second] : sums[first] > sums[second]
    }
  }
}
