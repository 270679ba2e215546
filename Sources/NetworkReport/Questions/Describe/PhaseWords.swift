import GraphCore
import SocialNetwork

/// The phase of a network in words, with the figures that it rests on.
struct PhaseWords {
  let phase: NetworkPhase
  let subject: Subject

  /// The phase in a sentence, and what it rests on.
  var sentences: [Text] {
    switch phase.name {
    case .scattered: [scattered]
    case .hubAndSpoke: [hubAndSpoke] + alike([phase.hub])
    case .severalHubs: [severalHubs] + alike(phase.hubs)
    case .coreAndPeriphery: [core]
    case nil: [none] + figures
    }
  }

  private var scattered: Text {
    let share = Percentage.text(phase.mainShare)
    return Text(
      en:
        "By the phases of Krebs and Holley the network is scattered: its largest part holds \(share.en) of "
        + "the actors, fewer than half.",
      nl: "Volgens de fasen van Krebs en Holley is het netwerk versnipperd: het grootste deel telt "
        + "\(share.nl) van de actoren, minder dan de helft."
    )
  }

  private var hubAndSpoke: Text {
    let (hub, ties) = (subject.called(phase.hub), Percentage.text(phase.hubShare))
    let left = Percentage.text(phase.shareWithoutHub)
    return Text(
      en:
        "By the phases of Krebs and Holley the network is a hub with spokes: \(hub.en) has ties with "
        + "\(ties.en) of the others in the main network, and without this actor the largest piece would hold "
        + "\(left.en) of them.",
      nl:
        "Volgens de fasen van Krebs en Holley draait het netwerk om één spil: \(hub.nl) heeft relaties met "
        + "\(ties.nl) van de anderen in het hoofdnetwerk, en zonder die actor zou het grootste stuk "
        + "\(left.nl) van hen tellen."
    )
  }

  private var severalHubs: Text {
    let count = Noun.actor.count(phase.hubs.count)
    let hubs = subject.called(phase.hubs, atMost: 3)
    let left = Percentage.text(phase.shareWithoutHubs)
    return Text(
      en:
        "By the phases of Krebs and Holley the network has several hubs: without the \(count.en) with most "
        + "ties (\(hubs.en)) the largest piece of the main network would hold \(left.en) of those left.",
      nl:
        "Volgens de fasen van Krebs en Holley heeft het netwerk meerdere spillen: zonder de \(count.nl) met "
        + "de meeste relaties (\(hubs.nl)) zou het grootste stuk van het hoofdnetwerk \(left.nl) van de "
        + "overblijvers tellen."
    )
  }

  /// How many others have as many ties as the last of some hubs, which come first by their ids alone.
  private func alike(_ hubs: [Int]) -> [Text] {
    let graph = subject.network.graph
    guard let last = hubs.map(graph.degree).min() else { return [] }
    let count = graph.nodes.count { graph.degree(of: $0) == last && !hubs.contains($0) }
    guard count > 0 else { return [] }
    let others = Noun.otherActor.count(count)
    return [
      Text(
        en: "\(others.en) \(count == 1 ? "has" : "have") as many ties as the last of these.",
        nl:
          "\(others.nl) \(count == 1 ? "heeft" : "hebben") evenveel relaties als de laatste daarvan."
      )
    ]
  }

  private var core: Text {
    let count = Noun.actor.count(phase.core.count)
    let (inside, outside) = (
      Percentage.text(phase.coreDensity), Percentage.text(phase.peripheryDensity)
    )
    let fit = Number.text(phase.coreFit)
    return Text(
      en:
        "By the phases of Krebs and Holley the network has a core and a periphery: among the \(count.en) of "
        + "the core \(inside.en) of all possible ties exist, among the others \(outside.en) (the correlation "
        + "with the ideal pattern is \(fit.en)).",
      nl:
        "Volgens de fasen van Krebs en Holley heeft het netwerk een kern en een periferie: tussen de "
        + "\(count.nl) van de kern bestaat \(inside.nl) van alle mogelijke relaties, tussen de anderen "
        + "\(outside.nl) (de correlatie met het ideale patroon is \(fit.nl))."
    )
  }

  private var none: Text {
    Text(
      en:
        "The network is clearly in none of the four phases of Krebs and Holley: scattered, a hub with "
        + "spokes, several hubs, a core and a periphery.",
      nl:
        "Het netwerk zit in geen van de vier fasen van Krebs en Holley duidelijk: versnipperd, één spil, "
        + "meerdere spillen, een kern en een periferie."
    )
  }

  /// What speaks against each phase.
  private var figures: [Text] {
    let (main, hub) = (Percentage.text(phase.mainShare), Percentage.text(phase.shareWithoutHub))
    let graph = subject.network.graph
    let alike = graph.nodes.count { graph.degree(of: $0) == graph.degree(of: phase.hub) }
    let number = Number.text(alike)
    let best =
      alike == 1
      ? Text(en: "the best connected one", nl: "de best verbonden actor")
      : Text(
        en: "the first by id of the \(number.en) with most ties",
        nl: "de eerste volgens id van de \(number.nl) met de meeste relaties"
      )
    let first = Text(
      en:
        "Its largest part holds \(main.en) of the actors; without \(best.en), the largest piece of that part "
        + "would hold \(hub.en) of the others",
      nl:
        "Het grootste deel telt \(main.nl) van de actoren; zonder \(best.nl) zou het grootste stuk daarvan "
        + "\(hub.nl) van de anderen tellen"
    )
    guard let fit = phase.coreFit.map({ Number.text($0) }) else {
      return [Text(en: "\(first.en).", nl: "\(first.nl).")]
    }
    return [
      Text(
        en: "\(first.en); the correlation with a core and a periphery is \(fit.en).",
        nl: "\(first.nl); de correlatie met een kern en een periferie is \(fit.nl)."
      )
    ] + coreSize
  }

  /// That the core is too small or too large to be told from a periphery, where the pattern fits nevertheless.
  private var coreSize: [Text] {
    guard let fit = phase.coreFit, fit >= 0.5 else { return [] }
    let (size, least) = (Noun.actor.count(phase.core.count), Number.text(3))
    return [
      Text(
        en:
          "The pattern fits, but its core is of \(size.en): a core has at least \(least.en), and fewer than half "
          + "of the main network.",
        nl:
          "Het patroon past wel, maar de kern telt \(size.nl): een kern heeft er minstens \(least.nl), en minder "
          + "dan de helft van het hoofdnetwerk."
      )
    ]
  }

  /// How sure the phase is.
  func certainty(_ certainty: CertaintyFindings<DescribeCertainty>) -> Text {
    let draws = Number.text(MissingTies.drawCount)
    let kept = certainty.found.map { Number.text($0.phaseKept) }
    let shares = MissingTies.shares.map { Percentage.text($0) }
    return phase.name == nil
      ? Text(
        en:
          "It is in none clearly in \(kept[0].en) of \(draws.en) draws with \(shares[0].en) of the ties "
          + "missing, in \(kept[1].en) with \(shares[1].en).",
        nl:
          "Ook in \(kept[0].nl) van de \(draws.nl) trekkingen waarin \(shares[0].nl) van de relaties "
          + "ontbreekt, zit het in geen ervan duidelijk, en in \(kept[1].nl) bij \(shares[1].nl)."
      )
      : Text(
        en:
          "It is in this phase in \(kept[0].en) of \(draws.en) draws with \(shares[0].en) of the ties "
          + "missing, in \(kept[1].en) with \(shares[1].en).",
        nl:
          "Het zit in deze fase in \(kept[0].nl) van de \(draws.nl) trekkingen als \(shares[0].nl) van de "
          + "relaties ontbreekt, in \(kept[1].nl) bij \(shares[1].nl)."
      )
  }
}

extension DescribeFindings {
  /// The phase and its figures for programs, after all other rows.
  var phaseRows: [[Value]] {
    guard isPhaseAsked else { return [] }
    guard let phase else { return [[.text("phase"), .number(nil), .text("undefined")]] }
    func row(_ id: String, _ value: Double?, _ note: String = "") -> [Value] {
      [.text(id), .number(value), .text(value == nil && note.isEmpty ? "undefined" : note)]
    }
    var rows = [
      row("phase", phase.name.map { Double($0.rawValue) }, phase.name?.word ?? "none"),
      row("phase-hub-ties", phase.hubShare), row("phase-without-hub", phase.shareWithoutHub),
      row("phase-hubs", Double(phase.hubs.count)),
      row("phase-without-hubs", phase.shareWithoutHubs),
      row("phase-core", Double(phase.core.count)), row("phase-core-density", phase.coreDensity),
      row("phase-core-fit", phase.coreFit),
    ]
    if let certainty {
      for (name, found) in zip(certainty.rowColumns("phase-kept"), certainty.found) {
        rows.append(row(name, Double(found.phaseKept)))
      }
    }
    return rows
  }
}
