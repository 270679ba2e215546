import SocialNetwork

extension Attribute {
  /// What is said of a column of numbers in which signs are left aside: how many cells have each.
  ///
  /// The cells themselves are not repeated: they may be incomes.
  func amountNotes(in file: String) -> [Text] {
    var signs = [DecimalNumber.Signs](repeating: [], count: cells.count + 1)
    let decimal = DecimalSign(rawValue: decimalSeparator)
    for place in cells.indices {
      let number = DecimalNumber(cells[place], decimal: decimal)
      // Most columns are words, and end here.
      guard number.value != nil else { return [] }
      signs[place + 1] = number.signs
    }
    guard signs.contains(where: { !$0.isEmpty }), isNumeric else { return [] }
    return DecimalNumber.Signs.all.compactMap { sign in
      let count = codes.count { signs[Int($0)].contains(sign) }
      guard count > 0 else { return nil }
      let title = sign.title
      return Text(
        en: "\(file): \(count) \(count == 1 ? "cell" : "cells") of \(name.quoted) with \(title.en),"
          + " which is left aside",
        nl: "\(file): \(count) \(count == 1 ? "cel" : "cellen") van \(name.quoted) met \(title.nl),"
          + " dat buiten beschouwing blijft"
      )
    }
  }
}

extension DecimalNumber.Signs {
  /// All, in the order in which they are told.
  static let all: [DecimalNumber.Signs] = [.percent, .euro, .thousands]

  /// What one of them is called, with an article.
  var title: Text {
    switch self {
    case .percent: Text(en: "a per cent sign", nl: "een procentteken")
    case .euro: Text(en: "a euro sign", nl: "een euroteken")
    default: Text(en: "a sign between thousands", nl: "een teken tussen de duizendtallen")
    }
  }
}
