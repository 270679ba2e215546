// The words that sentences on the page of the compass share.

/// A word for things that are counted.
struct Noun {
  let one: Text
  let many: Text

  static let actor = Noun(
    one: Text(en: "actor", nl: "actor"),
    many: Text(en: "actors", nl: "actoren")
  )
  static let tie = Noun(
    one: Text(en: "tie", nl: "relatie"),
    many: Text(en: "ties", nl: "relaties")
  )
  static let person = Noun(
    one: Text(en: "person", nl: "persoon"),
    many: Text(en: "people", nl: "mensen")
  )
  static let organisation = Noun(
    one: Text(en: "organisation", nl: "organisatie"),
    many: Text(en: "organisations", nl: "organisaties")
  )

  /// How many, such as "1 tie" or "3 ties".
  func count(_ number: Int) -> Text { Text("\(number) ") + (number == 1 ? one : many) }

  /// How many of how many, such as "3 of the 200 actors".
  func part(_ number: Int, of whole: Int) -> Text {
    Text(en: "\(number) of the ", nl: "\(number) van de ") + count(whole)
  }
}

/// A share as whole per cents, such as "12 %"; a share above nothing is never "0 %", one below
/// everything never "100 %".
func percentage(_ share: Double) -> String {
  if share > 0, share < 0.005 { return "< 1 %" }
  if share < 1, share >= 0.995 { return "> 99 %" }
  return "\(Int((100 * share).rounded())) %"
}

/// A part of a whole as whole per cents; `–` of nothing.
func percentage(_ part: Int, of whole: Int) -> String {
  whole > 0 ? percentage(Double(part) / Double(whole)) : "–"
}

extension Network {
  /// An actor as a page names it: organisations by name, people by what they are.
  func mention(of actor: Int) -> Text {
    switch actors.kinds[actor] {
    case .volunteer: Text(en: "a volunteer", nl: "een vrijwilliger")
    case .individual: Text(en: "an individual", nl: "een individu")
    default: Text(actors.names[actor])
    }
  }
}

extension [Double] {
  /// The middle of the numbers, or the mean of the two in the middle; `nil` of none.
  var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    let middle = count / 2
    return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
