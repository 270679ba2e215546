import GraphCore
import SocialNetwork

/// What is said of isolated groups, in whole sentences.
struct IsolationSentences {
  let network: Network

  /// Whom actors should reach, where that is the question.
  let reach: IsolationQuestion.Reach?

  /// Whether people are named.
  let namesPeople: Bool

  /// Whether ties that are left out are so to guard people.
  let concealsTies: Bool

  /// The associations whose membership tells something.
  private let marked: Set<Int>

  /// Whether the network is that of one day, and dates of ties are known.
  let isOnDay: Bool

  /// Whether the network is a part of the data: some actors, or the ties of a role or function.
  let isPart: Bool

  /// What of a tie is unknown where it is not known to be in the network.
  let tag: Text

  /// What is said of the groups of a network.
  init(_ subject: Subject, reach: IsolationQuestion.Reach?) {
    network = subject.network
    self.reach = reach
    namesPeople = subject.naming.namesPeople
    concealsTies = subject.policy.concealsTies
    marked = subject.markedPositions
    isOnDay = subject.scope.layer.day != nil && !subject.isDayWithoutDates
    isPart = subject.scope.isPart
    tag = subject.scope.layer.tag
  }

  // MARK: - Names

  /// Whether an actor is named.
  func isNamed(_ actor: Int) -> Bool {
    !network.actors.kinds[actor].mayBePerson || namesPeople && !network.isConcealed(actor)
  }

  /// How an actor is called: who is or may be a person by the kind, unless people may be named.
  func name(_ actor: Int) -> Text {
    isNamed(actor) ? Text(network.actors.names[actor]) : network.actors.kinds[actor].unnamed
  }

  /// How somebody is called through whom others are connected: an association whose membership tells
  /// something by its kind where people are among them, who would be taken for its members.
  func name(_ actor: Int, holding members: some Sequence<Int>) -> Text {
    tellsMembership(actor, of: members) ? network.actors.kinds[actor].unnamed : name(actor)
  }

  /// Whether an actor would tell something of people who are connected through it.
  func tellsMembership(_ actor: Int, of members: some Sequence<Int>) -> Bool {
    marked.contains(actor) && members.contains { network.actors.kinds[$0].mayBePerson }
  }

  /// How many there are of each kind.
  func counted(_ members: [Int], in order: [ActorKind]) -> [Text] {
    order.compactMap { kind in
      let count = members.count { network.actors.kinds[$0] == kind }
      guard count > 0 else { return nil }
      return kind == .unknown
        ? Noun.actorOfUnknownKind.count(count) : Noun.actors(of: kind).count(count)
    }
  }

  // MARK: - The network

  /// What is said of a main network of two actors, which no rung tells.
  static let singleTie = Text(
    en: "The main network is a single tie: without it there would be none.",
    nl: "Het hoofdnetwerk is één enkele relatie: zonder die relatie is er geen."
  )

  /// What is said of a main network that hangs together by one tie or in one actor, which no rung tells; nothing of
  /// others.
  func mainPart(of ladder: IsolationLadder) -> [Text] {
    if let alike = equalParts(of: ladder) {
      return [alike] + (ladder.isMainPartOneTie ? [Self.singleTie] : [])
    }
    if ladder.isMainPartOneTie { return [Self.singleTie] }
    guard let middle = ladder.middle, let largest = middle.parts.max() else { return [] }
    if let twin = middle.twin { return [halves(middle, twin, of: largest)] }
    let name = name(middle.actor)
    let others = Number.text(middle.parts.reduce(0, +))
    let falling =
      largest == 1
      ? Text(
        en:
          "Everything meets in \(name.en): without it, no two of the \(others.en) others in the main network are "
          + "connected.",
        nl:
          "Alles komt samen bij \(name.nl): zonder die actor zijn van de \(others.nl) anderen in het hoofdnetwerk "
          + "geen twee nog verbonden."
      ) : fallingApart(middle, largest, name, others)
    guard let main = middle.mainPart else {
      return [
        falling,
        Text(
          en: "Here that actor itself counts as the main network.",
          nl: "Hier telt die actor zelf als het hoofdnetwerk."
        ),
      ]
    }
    return [falling, choice(of: main, in: middle)]
  }

  /// That one tie joins two halves, of which one counts as the main network.
  private func halves(_ middle: IsolationLadder.Middle, _ twin: Int, of size: Int) -> Text {
    let size = Noun.actor.count(size)
    let (name, other) = (name(middle.actor, holding: [twin]), name(twin, holding: [middle.actor]))
    let joined = Text(
      en:
        "The tie of \(name.en) with \(other.en) joins two parts that are equally large, of \(size.en) each.",
      nl:
        "De relatie van \(name.nl) met \(other.nl) verbindt twee delen die even groot zijn, van elk \(size.nl)."
    )
    return joined.followed(
      by: middle.mainPart == nil
        ? Text(
          en:
            "Here the first of these two actors itself counts as the main network; the other could as well.",
          nl:
            "Hier telt de eerste van deze twee actoren zelf als het hoofdnetwerk; de andere had dat ook kunnen zijn."
        )
        : Text(
          en:
            "That with \(name.en) counts as the main network here; who is in the other is no worse off, and without "
            + "\(name.en) the other would be the largest.",
          nl:
            "Dat met \(name.nl) telt hier als het hoofdnetwerk; wie in het andere zit, is er niet slechter aan toe, en "
            + "zonder \(name.nl) zou het andere het grootste zijn."
        )
    )
  }

  /// In short, that another part could count as the main network as well; empty where none could.
  ///
  /// - Parameters:
  ///   - ladder: The ladder.
  ///   - goesByMiddle: Whether it matters too which of two halves that a tie joins counts as the main network.
  /// - Returns: The sentence.
  func choice(of ladder: IsolationLadder, goesByMiddle: Bool) -> Text {
    let isHalf = goesByMiddle && ladder.middle?.twin != nil && !ladder.isMainPartOneTie
    guard isHalf || equalParts(of: ladder) != nil else { return Text("") }
    if isHalf {
      return Text(
        en: "One tie joins two equal halves of the main network, of which the other could count as "
          + "that as well.",
        nl: "Eén relatie verbindt twee gelijke helften van het hoofdnetwerk, waarvan de andere net "
          + "zo goed als dat kan tellen."
      )
    }
    return Text(
      en: "Another part is as large, and could count as the main network as well.",
      nl: "Een ander deel is even groot, en kan net zo goed als het hoofdnetwerk tellen."
    )
  }

  /// That another part is as large as the main network; `nil` where none is.
  private func equalParts(of ladder: IsolationLadder) -> Text? {
    let main = ladder.isInMainComponent.count { $0 }
    let parts = network.graph.connectedComponents().membersBySize.count { $0.count == main }
    guard parts > 1, main > 1 else { return nil }
    let (size, alike) = (Noun.actor.count(main), Number.text(parts))
    return Text(
      en:
        "No part is the largest: \(alike.en) have \(size.en) each. One of them counts as the main network here; who "
        + "is in the others is no worse off.",
      nl:
        "Geen deel is het grootste: \(alike.nl) hebben er elk \(size.nl). Eén ervan telt hier als het hoofdnetwerk; "
        + "wie in de andere zit, is er niet slechter aan toe."
    )
  }

  private func fallingApart(
    _ middle: IsolationLadder.Middle,
    _ largest: Int,
    _ name: Text,
    _ others: Text
  ) -> Text {
    let (count, most) = (Number.text(middle.parts.count), Noun.actor.count(largest))
    return Text(
      en:
        "Everything meets in \(name.en): without it, the \(others.en) others in the main network fall apart into "
        + "\(count.en) parts, the largest of \(most.en).",
      nl:
        "Alles komt samen bij \(name.nl): zonder die actor vallen de \(others.nl) anderen in het hoofdnetwerk uiteen in "
        + "\(count.nl) delen, het grootste van \(most.nl)."
    )
  }

  /// Which of the parts counts as the main network.
  private func choice(of main: Int, in middle: IsolationLadder.Middle) -> Text {
    let size = Noun.actor.count(main)
    let alike = Number.text(middle.parts.count { $0 == main })
    let isBeside = middle.parts.contains { $0 > main }
    let larger = Text(
      en: isBeside
        ? " A larger part that hangs on to it by one tie alone does not count as such." : "",
      nl: isBeside
        ? " Een groter deel dat er maar met één relatie aan vasthangt, telt niet als zodanig." : ""
    )
    return middle.parts.count { $0 == main } > 1
      ? Text(
        en:
          "Of the \(alike.en) parts of \(size.en) one counts as the main network here; who is in the others is no "
          + "worse off.\(larger.en)",
        nl:
          "Van de \(alike.nl) delen van \(size.nl) telt er hier één als het hoofdnetwerk; wie in de andere zit, is er niet "
          + "slechter aan toe.\(larger.nl)"
      )
      : Text(
        en:
          "Here the part of \(size.en) that hangs on to it by more than one path counts as the main network.",
        nl:
          "Hier telt het deel van \(size.nl) dat er langs meer dan één weg aan vasthangt, als het hoofdnetwerk."
      )
  }

  /// That nobody is in the main network through the umbrella alone; `nil` where somebody is, or none was named.
  func nobodyHangsOnUmbrella(of ladder: IsolationLadder) -> Text? {
    guard let umbrella = ladder.umbrella, !ladder.rungs.contains(.umbrellaOnly) else { return nil }
    // "A volunteer" would be any of them.
    let name = isNamed(umbrella) ? name(umbrella) : Text(en: "the umbrella", nl: "de koepel")
    guard ladder.isInMainComponent[umbrella] else {
      let start = isNamed(umbrella) ? name : name.capitalized
      return Text(
        en: "\(start.en) is not in the main network, so nobody is there through \(name.en) alone.",
        nl:
          "\(start.nl) zit niet in het hoofdnetwerk: niemand is daar enkel via \(name.nl) verbonden."
      )
    }
    let others = ladder.isInMainComponent.indices.count {
      ladder.isInMainComponent[$0] && !ladder.isUmbrellaOrStaff[$0]
    }
    guard others > 0 else { return nil }
    let all = Noun.actor.count(others)
    let hasStaff = ladder.isUmbrellaOrStaff.count { $0 } > 1
    let besides = Text(
      en: "\(name.en)\(hasStaff ? " and its staff" : "")",
      nl: "\(name.nl)\(hasStaff ? " en het eigen personeel" : "")"
    )
    return Text(
      en: "Nobody is connected through \(name.en) alone: \(all.en) in the main network, besides "
        + "\(besides.en), would stay connected without \(name.en).",
      nl: "Niemand is enkel via \(name.nl) verbonden: \(all.nl) in het hoofdnetwerk, buiten "
        + "\(besides.nl), \(others == 1 ? "blijft" : "blijven") ook zonder \(name.nl) verbonden."
    )
  }

  /// How actors are counted on the ladder.
  var eachIsCountedOnce: Text {
    Text(
      en: "Each actor is counted once, on the least firm of these rungs that holds.",
      nl: "Elke actor telt één keer mee, op de minst stevige van deze treden die geldt."
    )
  }

  /// That people's ties with some associations are left out, and what that means.
  var tiesConcealed: Text {
    Text(
      en: "With people's ties that are left out, fewer may be cut off.",
      nl: "Met de weggelaten relaties van mensen zijn er misschien minder afgesneden."
    )
  }

  /// How many actors were not surveyed, and what that means.
  func notSurveyed(_ count: Int) -> Text {
    let actors = Noun.actor.count(count)
    return count == 1
      ? Text(
        en: "\(actors.en) was not surveyed: with ties that are not known, fewer may be cut off.",
        nl: "\(actors.nl) is niet bevraagd: met relaties die niet bekend zijn, zijn er misschien "
          + "minder afgesneden."
      )
      : Text(
        en: "\(actors.en) were not surveyed: with ties that are not known, fewer may be cut off.",
        nl: "\(actors.nl) zijn niet bevraagd: met relaties die niet bekend zijn, zijn er misschien "
          + "minder afgesneden."
      )
  }
}
