import SocialNetwork

extension Array where Element: Explained {
  /// The measures with some ids, in the order of all; without ids, all of them.
  ///
  /// - Throws: A ``QuestionError`` where there is no measure with such an id.
  func chosen(by ids: [String]) throws(QuestionError) -> [Element] {
    let wanted = Set(ids.map(\.folded))
    let known = Set(map(\.id))
    if let unknown = ids.first(where: { !known.contains($0.folded) }) {
      throw QuestionError(noMeasure: unknown, among: map(\.id))
    }
    return wanted.isEmpty ? self : filter { wanted.contains($0.id) }
  }
}

extension QuestionError {
  /// That there is no measure with an id; one of which the id is a part, or that is near, may be meant.
  init(noMeasure id: String, among ids: [String]) {
    let word = id.folded
    let whole = ids.first { $0.split(separator: "-").contains(Substring(word)) }
    self.init(
      Text(en: "no measure '\(id.harmless)'", nl: "geen maat '\(id.harmless)'"),
      suggestion: whole ?? ids.closest(to: id)
    )
  }
}

extension Noun {
  static let sample = Noun(
    one: Text(en: "sample", nl: "steekproef"),
    many: Text(en: "samples", nl: "steekproeven")
  )
}

extension Double {
  /// A share as programs are told of it in words: "90 %".
  var perCents: String { "\(Int((100 * self).rounded())) %" }
}
