import SocialNetwork

/// How sure something is, in words.
enum CertaintyWords {
  /// From what to what a number moves: "3–7", or "3" where it does not.
  static func range(_ interval: CertaintyInterval?) -> Text {
    guard let interval else { return Text("–") }
    let (low, high) = (Number.text(interval.low), Number.text(interval.high))
    if low == high { return low }
    // A dash beside a sign would be read as one.
    return interval.low < 0
      ? Text(en: "\(low.en) to \(high.en)", nl: "\(low.nl) tot \(high.nl)")
      : Text(en: "\(low.en)–\(high.en)", nl: "\(low.nl)–\(high.nl)")
  }

  /// When a group keeps its rung.
  static let keepingRung = Text(
    en: "A group keeps its rung in a draw where more than half of its members stand on it.",
    nl:
      "Een groep blijft in een trekking op haar trede als meer dan de helft van haar leden erop staat."
  )

  /// Of whom no number of draws is told.
  static let nobodyIsBroughtIn = Text(
    en:
      "Of isolated actors no number of draws is told: to take ties away brings nobody in, and made-up ties never "
      + "lead to an actor that was surveyed and has none. Only a tie that nobody named could bring them in: ask.",
    nl:
      "Van geïsoleerde actoren staat er geen aantal trekkingen: relaties weglaten brengt niemand binnen, en "
      + "verzonnen relaties gaan nooit naar een bevraagde actor die er geen heeft. Enkel een relatie die niemand "
      + "noemde, kan hen binnenbrengen: vraag ernaar."
  )

  /// To which side of its interval a figure lies.
  static let direction = Text(
    en:
      "In the draws there are fewer ties than in the files. Where a figure lies outside its interval, it moves "
      + "to that side as ties go missing; with the ties that are missing already, the true figure is then to be "
      + "looked for on the other side.",
    nl:
      "In de trekkingen zijn er minder relaties dan in de bestanden. Waar een cijfer buiten zijn interval ligt, "
      + "schuift het die kant op als er relaties ontbreken; het ware cijfer, met de relaties die al ontbreken "
      + "erbij, ligt dan eerder aan de andere kant."
  )

  /// In how many draws groups keep their rung, for each share of ties taken away.
  ///
  /// - Parameter counts: For each share, the number of each group.
  /// - Returns: A sentence.
  static func kept(_ counts: [[Int]]) -> Text {
    let draws = Number.text(MissingTies.drawCount)
    let words = counts.map { some -> Text in
      let (least, most) = (some.min() ?? 0, some.max() ?? 0)
      return least == most
        ? Number.text(least)
        : Text(en: "\(least) to \(most)", nl: "\(least) tot \(most)")
    }
    let shares = MissingTies.shares.map { Percentage.text($0) }
    let isOne = (counts.first?.count ?? 1) == 1
    return isOne
      ? Text(
        en:
          "Keeps this rung in \(words[0].en) of \(draws.en) draws with \(shares[0].en) of the ties "
          + "missing, in \(words[1].en) with \(shares[1].en).",
        nl:
          "Blijft op deze trede in \(words[0].nl) van de \(draws.nl) trekkingen als \(shares[0].nl) van de "
          + "relaties ontbreekt, in \(words[1].nl) bij \(shares[1].nl)."
      )
      : Text(
        en:
          "Each keeps this rung in \(words[0].en) of \(draws.en) draws with \(shares[0].en) of the ties "
          + "missing, in \(words[1].en) with \(shares[1].en).",
        nl:
          "Elk blijft op deze trede in \(words[0].nl) van de \(draws.nl) trekkingen als \(shares[0].nl) van "
          + "de relaties ontbreekt, in \(words[1].nl) bij \(shares[1].nl)."
      )
  }

  /// That some measures were estimated.
  static func areEstimated(_ measures: [ActorMeasure]) -> Text {
    let list = Text.list(measures.map(name))
    return Text(
      en:
        "In so large a network these were estimated anew in each draw, which makes their ranges somewhat too "
        + "wide: \(list.en).",
      nl:
        "In zo'n groot netwerk zijn deze in elke trekking opnieuw geschat, wat hun bereik iets te ruim "
        + "maakt: \(list.nl)."
    )
  }

  /// That nothing is told of some measures.
  static func takesTooLong(_ measures: [ActorMeasure]) -> Text {
    let list = Text.list(measures.map(name))
    return Text(
      en: "For \(list.en) no interval is told: that takes too long in so large a network.",
      nl: "Voor \(list.nl) staat er geen interval: dat duurt te lang in zo'n groot netwerk."
    )
  }

  /// The name of a measure within a sentence.
  static func name(of measure: ActorMeasure) -> Text {
    Text(en: measure.title.en.uncapitalized, nl: measure.title.nl.uncapitalized)
  }
}

extension Rung {
  /// Whether an actor may leave the rung in a draw: one without ties gets none.
  var canBeLost: Bool { self != .isolate }
}
