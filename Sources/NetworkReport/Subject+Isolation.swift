public import SocialNetwork

/// From where isolation is looked at: which part of the network is the main one, and without whom.
public struct LadderChoice: Sendable, Hashable {
  /// The id or name of an actor of the main network; `nil`: the largest component is the main one.
  public var anchor: String?

  /// The id or name of the umbrella; `nil`: the rung of those who hang on it alone is left out.
  public var umbrella: String?

  /// What holds of the umbrella's own staff.
  public var staff: [Condition]

  /// Creates a choice; without arguments, that of a network without an umbrella.
  public init(anchor: String? = nil, umbrella: String? = nil, staff: [Condition] = []) {
    self.anchor = anchor
    self.umbrella = umbrella
    self.staff = staff
  }
}

extension Subject {
  /// From where a network is looked at: what is said of the actor that was named for it.
  func sentence(onAnchor actor: Int) -> Text {
    let name = called(actor)
    return Text(
      en: "The main network is the part with \(name.en); what hangs is seen from there.",
      nl: "Het hoofdnetwerk is het deel met \(name.nl); wat hangt, is van daaruit bekeken."
    )
  }

  /// The ladder of isolation of the network.
  ///
  /// - Throws: A ``QuestionError`` where an actor is not there, or nobody is staff.
  public func ladder(_ choice: LadderChoice) throws(QuestionError) -> IsolationLadder {
    var (anchor, umbrella): (Int?, Int?)
    if let word = choice.anchor { anchor = try position(of: word) }
    if let word = choice.umbrella { umbrella = try position(of: word) }
    // Whoever hangs on the umbrella would stand in the main network itself.
    if let umbrella, umbrella == anchor {
      throw QuestionError(
        Text(
          en:
            "the umbrella cannot mark the main network as well: nobody would hang on it; name another "
            + "actor for that, or none",
          nl:
            "de koepel kan niet ook het hoofdnetwerk aanduiden: dan hing niemand eraan; noem daarvoor een "
            + "andere actor, of niemand"
        )
      )
    }
    return network.isolationLadder(
      anchor: anchor,
      umbrella: umbrella,
      isStaff: choice.staff.isEmpty ? nil : try satisfying(choice.staff)
    )
  }
}
