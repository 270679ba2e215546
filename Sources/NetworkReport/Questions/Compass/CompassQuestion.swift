import GraphCore
public import SocialNetwork

/// The question how the network serves each role and function.
///
///     var question = CompassQuestion()
///     question.umbrella = "koepel"
///     let report = try question.report(on: subject)
///
/// The compass is of all ties, whatever role or function the scope has; of its days and actors it
/// takes those asked for.
public struct CompassQuestion: NetworkQuestion {
  /// The id or name of the umbrella; `nil` where none is named.
  public var umbrella: String?

  /// Who is the umbrella's own staff; none where nothing is said of them.
  public var staff: [Condition]

  /// The name of the attribute that tells where somebody is; `nil` for the municipality, where there
  /// is such a column.
  public var across: String?

  /// How often labels are dealt out at random.
  public var permutations: Int

  /// How many places are listed for a reader; `nil` for ten.
  public var limit: Int?

  /// Creates the question.
  public init(
    umbrella: String? = nil,
    staff: [Condition] = [],
    across: String? = nil,
    permutations: Int = 5000,
    limit: Int? = nil
  ) {
    self.umbrella = umbrella
    self.staff = staff
    self.across = across
    self.permutations = permutations
    self.limit = limit
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func report(on subject: Subject) throws(QuestionError) -> Report {
    let report = try compass(of: subject)
    let findings = report.findings
    return Report(
      title: subject.title,
      sections: [Report.Section(nil, subject.summary + report.dateOfData)]
        + report.sections(limit: limit ?? 10),
      rows: report.rows,
      conventions: Conventions.with(report.conventions),
      record: subject.record,
      withheld: findings.withholding
    )
  }

  /// What is found, and the words for it.
  func compass(of subject: Subject) throws(QuestionError) -> CompassReport {
    let layers = CompassLayers(of: subject)
    let options = try options(for: subject)
    let findings = layers.findings(options) { part in
      subject.listener.begin(part.title)
    }
    let ladder = layers.whole.isolationLadder(
      umbrella: options.umbrella,
      isStaff: options.isStaff
    )
    let mainPart = IsolationSentences(subject, reach: nil).mainPart(of: ladder)
    return CompassReport(
      findings: findings,
      words: CompassWords(
        network: layers.whole,
        date: layers.date,
        dateOfData: subject.dateOfData,
        tiesOfOtherDays: layers.tiesOfOtherDays,
        isMainPartOneTie: layers.whole.graph.connectedComponents().sizes.max() == 2,
        mainPart: mainPart.filter { $0 != IsolationSentences.singleTie },
        marked: subject.markedPositions,
        here: subject.here
      ),
      silenced: options.policy.silence == nil
        ? [] : subject.actors.attributes.map(\.name).filter(subject.policy.isSensitive)
    )
  }

  private func options(for subject: Subject) throws(QuestionError) -> CompassOptions {
    var options = CompassOptions()
    if let umbrella { options.umbrella = try subject.position(of: umbrella) }
    if !staff.isEmpty { options.isStaff = try subject.satisfying(staff) }
    if let across {
      try subject.guardSensitive(across)
      options.across = try subject.attribute(named: across)
    }
    options.permutations = permutations
    options.policy = subject.policy
    options.dataset = subject.dataset
    options.policy.silence = silence(on: subject)
    options.threadCount = subject.threadCount
    return options
  }

  /// Why nothing is told by guarded attributes; `nil` where it may be.
  private func silence(on subject: Subject) -> Text? {
    let guarded = subject.actors.attributes.map(\.name).filter(subject.policy.isKnownSensitive)
    for name in guarded {
      do throws(QuestionError) {
        try subject.checkSelection(by: [name], naming: [umbrella], where: staff)
      } catch {
        let list = Text.list(ofNames: guarded)
        return Text(
          en:
            "Nothing is told by \(list.en): the options name a person, or choose a part of the network "
            + "that leaves out too few people to be told apart safely.",
          nl:
            "Naar \(list.nl) wordt niets getoond: de opties noemen een persoon, of kiezen een deel van "
            + "het netwerk dat te weinig mensen weglaat om veilig te kunnen vergelijken."
        )
      }
    }
    return nil
  }
}

extension CompassLayers {
  /// The layers of the data that a question is asked about, each with the actors of its network.
  fileprivate init(of subject: Subject) {
    let dataset = subject.dataset
    let isNarrowed = subject.actors.count != dataset.actors.count
    let kept = Set(isNarrowed ? Array(subject.actors.ids) : [])
    let isKept = isNarrowed ? dataset.actors.ids.map(kept.contains) : []
    self.init(
      of: dataset,
      day: subject.scope.layer.day,
      date: subject.date,
      narrowing: { network in
        subject.policy.doubting(isNarrowed ? network.keeping { isKept[$0] } : network)
      }
    )
  }
}
