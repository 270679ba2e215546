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
