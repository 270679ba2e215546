import Foundation
import GraphCore

extension ActorMeasure {
  /// Burt's hierarchy: how far an actor's constraint comes from one contact.
  ///
  ///     H(i) = Σ_j r(j) ln r(j) / (N ln N)       r(j) = c(i, j) / (C(i) / N)
  ///
  /// where c(i, j) is what the contact *j* adds to the actor's ``constraint`` C(i), and *N* the
  /// number of contacts. A high score marks an actor whom a single contact has in hand; at 0 all
  /// contacts constrain alike.
  ///
  ///     let scores = network.scores(.hierarchy)
  ///
  /// - Range: 0 … 1; no score comes up to 1, since every contact constrains.
  /// - Isolates: `nil`, as for everyone with fewer than two contacts.
  /// - Weights: strength; only their proportions count.
  /// - Complexity: O(*m*^1.5).
  /// - Source: R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard
  ///   University Press, 1992.
  public static let hierarchy = ActorMeasure(
    id: "hierarchy",
    title: Text(en: "Hierarchy", nl: "Hiërarchie"),
    question: Text(
      en: "Does this actor depend on one contact more than on the others?",
      nl: "Hangt deze actor meer van één contact af dan van de andere?"
    ),
    family: .socialCapital,
    card: MeasureCard(
      definition: Text(
        en: "how unevenly an actor's constraint is spread over the contacts (Coleman and Theil)",
        nl:
          "hoe ongelijk de beperking van een actor over de contacten verdeeld is (Coleman en Theil)"
      ),
      formula: Text("H(i) = Σ_j r(j) ln r(j) ÷ (N ln N), r(j) = c(i, j) ÷ (C(i) ÷ N)"),
      range: MeasureRange(0...1, reached: .lowest),
      edgeCases: Text(
        en: "absent below two contacts",
        nl: "afwezig bij minder dan twee contacten"
      ),
      weights: .weightIsStrength,
      source: "R. S. Burt, Structural Holes, 1992",
      matches: Text(
        en: "EasyGraph hierarchy; UCINET, which gives 1 where ours is absent with one contact",
        nl: "EasyGraph hierarchy; UCINET, dat 1 geeft waar dit bij één contact afwezig is"
      )
    ),
    normaliser: nil,
    scores: { network, options in network.graph(options).hierarchy() }
  )
}

extension Graph {
  /// The hierarchy of every node; see ``ActorMeasure/hierarchy``.
  fileprivate func hierarchy() -> [Double?] {
    let shares = burtShares()
    let constraint = shares.sums { _, share in share * share }
    let sums = shares.sums { i, share in
      let r = share * share * Double(degree(of: i)) / constraint[i]
      // The limit at 0, which a share of next to nothing comes to.
      return r > 0 ? r * log(r) : 0
    }
    return nodes.map { i in
      let contacts = Double(degree(of: i))
      // What rounding takes below 0, where all contacts constrain alike, is 0.
      return contacts > 1 ? max(0, sums[i]) / (contacts * log(contacts)) : nil
    }
  }
}
