import SocialNetwork

/// The words for actors without ties of which that is certain, beside the number of all without any.
///
/// Who was not surveyed may have ties that nobody named, and is not to be called isolated.
enum IsolateWords {
  static let title = Text(en: "Certainly without ties", nl: "Zeker zonder relaties")

  static let question = Text(
    en: "Of how many of them is that certain, since they were surveyed?",
    nl: "Van hoeveel van hen is dat zeker, omdat ze bevraagd zijn?"
  )

  /// What programs are told of the number.
  static let convention =
    "actors without known ties, of which those not surveyed may have ties that nobody named"

  /// Of how many of those whom a measure counts it is certain that they have no ties; `nil` of other
  /// measures, and where it is of all.
  static func certain(_ measure: NetworkMeasure, _ score: Double?, in network: Network) -> Int? {
    guard measure.id == NetworkMeasure.isolates.id, let score else { return nil }
    let certain = network.certainIsolateCount
    return Double(certain) < score ? certain : nil
  }
}
