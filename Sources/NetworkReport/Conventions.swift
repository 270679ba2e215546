package import SocialNetwork

/// What every output says of its numbers, for programs; the same in every language.
package enum Conventions {
  package static let network = [
    "graph": "undirected; rows of the same pair are one tie, weights added up; self-ties left out",
    "order": "by UTF-8 bytes of the id where nothing else is said",
    "undefined": "null in JSON, an empty cell in CSV",
    "weight": "strength; where a measure needs a distance, it is 1/weight",
  ]

  /// Whether weights counted in the scores.
  package static func weights(_ options: MeasureOptions) -> [String: String] {
    ["weighted": options.isWeighted ? "yes, where a measure has a weighted form" : "no"]
  }

  package static func with(_ more: [String: String]) -> [String: String] {
    network.merging(more) { $1 }
  }
}
