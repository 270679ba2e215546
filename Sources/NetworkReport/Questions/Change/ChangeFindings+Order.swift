import SocialNetwork

/// A sign that the later of two datasets was named first.
enum ReversedTimes: Equatable {
  /// The newest ties of the first began after those of the second.
  case newestTies(first: Day, second: Day)

  /// The name of the first has a later year than that of the second.
  case years(first: Int, second: Int)
}

extension ChangeFindings {
  /// A sign that the later of two datasets was named first; `nil` where there is none, as between two days of one.
  static func reversed(_ earlier: Subject, _ later: Subject) -> ReversedTimes? {
    guard !areDays(earlier, later) else { return nil }
    let newest = [earlier, later].map { $0.isDateGiven ? nil : $0.date }
    if let first = newest[0], let second = newest[1] {
      return second < first ? .newestTies(first: first, second: second) : nil
    }
    let years = [earlier, later].map { year(in: $0.name) }
    if let first = years[0], let second = years[1], second < first {
      return .years(first: first, second: second)
    }
    return nil
  }

  /// The last year in a name.
  private static func year(in name: String) -> Int? {
    let numbers = name.split { !("0"..."9").contains($0) }
    return numbers.compactMap { Int($0) }.last { (1900...2099).contains($0) }
  }
}

extension ReversedTimes {
  /// What is asked of a reader, given the names of the two.
  func question(_ names: (earlier: Text, later: Text)) -> Text {
    let (first, second) = (names.earlier, names.later)
    let sign: Text
    switch self {
    case .newestTies(let one, let other):
      sign = Text(
        en: "The newest tie of \(first.en) began on \(one.words.en), that of \(second.en) on "
          + "\(other.words.en).",
        nl: "De nieuwste relatie van \(first.nl) begon op \(one.words.nl), die van \(second.nl) op "
          + "\(other.words.nl)."
      )
    case .years(let one, let other):
      sign = Text(
        en: "The name of the first has the year \(one), that of the second \(other).",
        nl: "In de naam van de eerste staat het jaar \(one), in die van de tweede \(other)."
      )
    }
    return sign.followed(
      by: Text(
        en: "Was the later one named first? Then who came has gone, and what is said to rise has "
          + "fallen.",
        nl: "Staat de latere als eerste? Dan is wie erbij kwam net weg, en wat stijgt, is gedaald."
      )
    )
  }
}
