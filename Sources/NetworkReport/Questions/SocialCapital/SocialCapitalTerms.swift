import SocialNetwork

/// The actors and columns that a question about social capital names, found in the network.
struct SocialCapitalTerms {
  /// The position of the umbrella; `nil` where none was named.
  let umbrella: Int?

  /// Says of every actor whether it is an authority.
  let isAuthority: [Bool]

  /// Says of every actor whether it satisfies the conditions on rows.
  let isShown: [Bool]

  /// The column of sectors; `nil` where there is none.
  let sector: Attribute?

  /// The rank of every actor; `nil` where no column was named.
  let ranks: [Double?]?

  /// Whether there is any authority.
  var hasAuthority: Bool { isAuthority.contains(true) }

  init(
    _ question: SocialCapitalQuestion,
    on subject: Subject,
    _ options: MeasureOptions
  ) throws(QuestionError) {
    if let name = question.umbrella {
      umbrella = try subject.position(of: name)
    } else {
      umbrella = nil
    }
    isAuthority = try subject.authorities(question.authorities, options)
    isShown = try subject.satisfying(question.shown, options)
    if let name = question.sector {
      try subject.guardSensitive(name)
      sector = try subject.attribute(named: name)
    } else {
      sector = subject.actors.attribute(named: "sector")
    }
    ranks = try subject.ranks(in: question.rank)
  }
}

extension Subject {
  /// The numbers of a column by which positions rank.
  fileprivate func ranks(in name: String?) throws(QuestionError) -> [Double?]? {
    guard let name else { return nil }
    try guardSensitive(name)
    guard let numbers = try attribute(named: name).numbers else {
      throw QuestionError(
        Text(
          en: "'\(name.harmless)' holds more than numbers, and cannot rank positions",
          nl: "'\(name.harmless)' bevat meer dan getallen, en kan posities niet rangschikken"
        )
      )
    }
    return numbers
  }
}
