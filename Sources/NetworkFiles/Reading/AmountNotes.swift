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
      guard number.value != nil else { return otherSignNote(in: file).map { [$0] } ?? [] }
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

  /// What is said of a column of numbers of which some have the other decimal sign than it is read with, so that it
  /// counts as text; `nil` of others.
  private func otherSignNote(in file: String) -> Text? {
    let decimal = DecimalSign(rawValue: decimalSeparator) ?? .point
    var isOther = [Bool](repeating: false, count: cells.count + 1)
    for place in cells.indices {
      let cell = cells[place]
      let isCode = cell.count > 1 && cell.first == "0" && cell.dropFirst().allSatisfy(\.isNumber)
      guard !isCode, DecimalNumber(cell, decimal: nil).value != nil else { return nil }
      isOther[place + 1] = DecimalNumber(cell, decimal: decimal).value == nil
    }
    let count = codes.count { isOther[Int($0)] }
    let (sign, read) =
      decimal == .point
      ? (Text(en: "comma", nl: "komma"), Text(en: "point", nl: "punt"))
      : (Text(en: "point", nl: "punt"), Text(en: "comma", nl: "komma"))
    let isOne = count == 1
    return Text(
      en:
        "\(file): \(count) \(isOne ? "cell" : "cells") of \(name.quoted) \(isOne ? "has" : "have") a decimal"
        + " \(sign.en), and the column is read with a \(read.en), so it counts as text",
      nl:
        "\(file): \(count) \(isOne ? "cel" : "cellen") van \(name.quoted) \(isOne ? "heeft" : "hebben") een"
        + " decimale \(sign.nl), en de kolom is gelezen met een \(read.nl), dus ze telt als tekst"
    )
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
