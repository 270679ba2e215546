import SocialNetwork

extension SocialCapitalRows {
  /// What programs are told of the numbers.
  var conventions: [String: String] {
    var conventions = [
      "classes": "linking: exactly one end is an authority; else bonding or bridging: both ends "
        + "have the attribute, and share a value or not; else membership: a person with an "
        + "association or organisation; else unclassified",
      "authority": question.authorities.isEmpty ? "government" : "as declared",
      "weighted": question.isWeighted ? "yes: sums are strengths" : "no",
    ]
    if let attribute = findings.attribute {
      conventions["by"] =
        attribute.name
        + (findings.overlap ? "; an actor with several values counts in each of its groups" : "")
    } else {
      conventions["by"] =
        "nothing: bonding and bridging are null, since actors are compared by nothing; in "
        + "detail, ties within and between communities (Leiden, resolution 1) that do not link "
        + "stand in columns of their own"
    }
    if let communities = findings.communities, question.isWeighted, !communities.isWeighted {
      conventions["communities"] =
        "found with each tie counting as 1, since the ties of rewired networks have no weights"
    }
    if findings.isThroughMemberships {
      conventions["through"] =
        "people of the same member association, joined with weight 1/(size - 1) for each (Newman "
        + "2001); sums are strengths, and nothing is a membership"
    }
    conventions["order"] =
      question.per == .actor
      ? "most ties that bridge or link first (where actors are compared by no attribute, that lead between communities or link), "
        + "then by UTF-8 bytes of the id"
      : question.per == .kind
        ? "kinds from individual to government"
        : "largest group first, then by UTF-8 bytes of the name; those without a value last, with an "
          + "empty name"
    if question.per != .actor {
      conventions["counts"] = "tie ends: a tie within a group counts twice in its row"
    }
    if question.hasDetail, question.per == .group, findings.closure != nil {
      conventions["closure"] =
        "of bonding and bridging ties; closure-by-size compares authorities with authorities and others "
        + "with others, while actors counts all of the group"
    }
    if findings.terms.umbrella != nil {
      conventions["without-umbrella"] =
        "the same classes, the umbrella and its ties left out"
        + (question.per == .actor
          ? "; must-pass-umbrella: whether the actor reaches an authority, but only through it"
          : "")
    }
    if let chance = findings.chance {
      let parts = chance.comparisons.map { comparison in
        let numbers = [
          ("", comparison.observed), ("mean ", comparison.mean), ("z ", comparison.z),
          ("p ", comparison.pValue),
        ]
        let texts = numbers.map { $0.0 + ($0.1.number.map { "\($0)" } ?? "null") }
        return "\(comparison.name) " + texts.joined(separator: ", ")
      }
      conventions["chance"] =
        "\(chance.samples) networks rewired among ties of the same two kinds, "
        + "\(chance.acceptanceRate) of the steps accepted: " + parts.joined(separator: "; ")
    }
    return conventions
  }
}
