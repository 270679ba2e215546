import SocialNetwork

// What the modularity of communities is worth, beside that of networks rewired at random.

extension Result where Success == ModularityByChance, Failure == ModularityByChance.Omission {
  /// What the modularity would be by chance, or why that is not told.
  var sentences: [Text] {
    switch self {
    case .failure(.noTies): []
    case .failure(.weighted):
      [
        Text(
          en:
            "Modularity is not compared with networks rewired at random, whose ties have no weight.",
          nl:
            "De modulariteit is niet vergeleken met willekeurig herschikte netwerken: daar hebben relaties geen "
            + "gewicht."
        )
      ]
    case .failure(.tooManyTies):
      [
        Text(
          en:
            "Modularity is not compared with networks rewired at random: that takes too long with so many "
            + "ties.",
          nl:
            "De modulariteit is niet vergeleken met willekeurig herschikte netwerken: dat duurt te lang met zo "
            + "veel relaties."
        )
      ]
    case .success(let chance):
      [chance.reached, chance.verdict].compactMap(\.self)
    }
  }
}

extension ModularityByChance {
  fileprivate var reached: Text {
    let samples = Number.text(self.samples)
    let (low, high) = (
      Number.text(range.lowerBound), Number.text(range.upperBound)
    )
    if low == high {
      return Text(
        en: "Networks with the same ties per actor, rewired at random \(samples.en) times, reach "
          + "a modularity of \(low.en).",
        nl:
          "Netwerken met evenveel relaties per actor, \(samples.nl) keer willekeurig herschikt, halen "
          + "een modulariteit van \(low.nl)."
      )
    }
    return Text(
      en: "Networks with the same ties per actor, rewired at random \(samples.en) times, reach "
        + "a modularity of \(low.en) to \(high.en).",
      nl:
        "Netwerken met evenveel relaties per actor, \(samples.nl) keer willekeurig herschikt, halen "
        + "een modulariteit van \(low.nl) tot \(high.nl)."
    )
  }

  fileprivate var verdict: Text? {
    if let obstacle { return obstacle.warning }
    if pValue <= 0.05, observed > mean { return nil }
    return Text(
      en: "The communities here are no clearer than those.",
      nl: "De gemeenschappen hier zijn niet duidelijker dan die."
    )
  }
}
