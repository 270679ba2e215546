/// The sign before the decimals of a number.
package enum DecimalSign: Character, Sendable {
  case point = "."
  case comma = ","
}

/// A number as people write it: `3`, `1,5`, `1.234,50`, `€ 12`, `45 %`, `1.5e3`.
package struct DecimalNumber {
  /// The number, or `nil` when the text is none; of an ambiguous one, that with a decimal point.
  package let value: Double?

  /// What the text says of the decimal sign of its file.
  package let evidence: Evidence

  /// What the text has besides a number with or without decimals.
  package let signs: Signs

  /// What is left aside when a number is read.
  package struct Signs: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let percent = Signs(rawValue: 1)
    package static let euro = Signs(rawValue: 2)
    package static let thousands = Signs(rawValue: 4)
  }

  /// What a number says of the decimal sign.
  package enum Evidence {
    /// Nothing: it has no such sign.
    case none

    /// It can only be read with a decimal point.
    case point

    /// It can only be read with a decimal comma.
    case comma

    /// Its one sign stands before three digits: 1.000 is one or a thousand.
    case ambiguous
  }

  /// Reads a number, with the decimal sign of its file where that is known.
  @inlinable
  package init(_ text: Span<UInt8>, _ range: Range<Int>, decimal: DecimalSign?) {
    // Digits (a byte from 48 on), at most one sign among them, and no more than a Double holds exactly.
    var i = range.lowerBound
    var mantissa: UInt64 = 0
    while i < range.upperBound, text[i] &- 48 < 10 {
      mantissa = mantissa &* 10 &+ UInt64(text[i] &- 48)
      i &+= 1
    }
    let wholeLength = i &- range.lowerBound
    if wholeLength > 0, range.count <= 15 {
      if i == range.upperBound {
        self.init(value: Double(mantissa), evidence: .none)
        return
      }
      let sign = text[i]
      i &+= 1
      let fractionStart = i
      while i < range.upperBound, text[i] &- 48 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(text[i] &- 48)
        i &+= 1
      }
      let fractionLength = i &- fractionStart
      if i == range.upperBound, fractionLength > 0, sign == 0x2C || sign == 0x2E {
        self.init(
          mantissa: mantissa,
          fractionLength: fractionLength,
          isGroup: fractionLength == 3 && wholeLength <= 3 && text[range.lowerBound] != 48,
          sign: sign == 0x2C ? .comma : .point,
          decimal: decimal
        )
        return
      }
    }
    self.init(
      unusual: String(decoding: range.map { text[$0] }, as: UTF8.self),
      decimal: decimal
    )
  }

  /// Reads a number, with the decimal sign of its file where that is known.
  package init(_ text: String, decimal: DecimalSign?) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, 0..<bytes.count, decimal: decimal)
  }

  @inlinable
  package init(value: Double?, evidence: Evidence, signs: Signs = []) {
    self.value = value
    self.evidence = evidence
    self.signs = signs
  }

  /// A number with one sign, which may also separate thousands when `isGroup`.
  @inlinable
  package init(
    mantissa: UInt64,
    fractionLength: Int,
    isGroup: Bool,
    sign: DecimalSign,
    decimal: DecimalSign?
  ) {
    // Exact operands, so the quotient is the number nearest to what is written.
    let fraction = Double(mantissa) / DecimalNumber.powers[fractionLength]
    let evidence: Evidence = isGroup ? .ambiguous : sign == .point ? .point : .comma
    switch (decimal ?? (isGroup ? .point : sign)) == sign {
    case true: self.init(value: fraction, evidence: evidence)
    case false:
      self.init(value: isGroup ? Double(mantissa) : nil, evidence: evidence, signs: .thousands)
    }
  }

  /// The powers of ten that a Double holds exactly and that are needed, from the zeroth.
  @usableFromInline
  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Reads a number with a sign before it, an exponent, several groups of thousands, a currency or a
  /// per cent sign.
  @usableFromInline
  package init(unusual text: String, decimal: DecimalSign?) {
    guard text.utf8.count <= 60 else {
      self.init(value: nil, evidence: .none)
      return
    }
    let bare = text.filter { !"€%".contains($0) }.trimming { $0.isWhitespace }
    let kept = bare.filter { !" \u{A0}\u{202F}'’".contains($0) }
    var found: Signs = kept.count < bare.count ? .thousands : []
    if text.contains("%") { found.insert(.percent) }
    if text.contains("€") { found.insert(.euro) }
    guard
      let match = kept.wholeMatch(of: /([+-]?)([0-9]+(?:[.,][0-9]+)*|[.,][0-9]+)([eE][+-]?[0-9]+)?/)
    else {
      self.init(value: nil, evidence: .none)
      return
    }
    let (body, exponent) = (match.2, match.3 ?? "")
    let groups = body.split(separator: /[.,]/, omittingEmptySubsequences: false)
    let signs = body.filter { $0 == "." || $0 == "," }
    let areGroups =
      (1...3).contains(groups[0].count) && !groups[0].hasPrefix("0")
      && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    func number(_ whole: [Substring], _ fraction: Substring?) -> Double? {
      let digits = (whole.first == "" ? "0" : "") + whole.joined()
      let value = Double(match.1 + digits + (fraction.map { "." + $0 } ?? "") + exponent)
      return value.flatMap { $0.isFinite ? $0 : nil }
    }
    guard let last = signs.last.flatMap(DecimalSign.init) else {
      self.init(value: number(groups, nil), evidence: .none, signs: found)
      return
    }
    let whole = Array(groups.dropLast())
    if signs.count == 1 {
      let isGroup = areGroups && groups[1].count == 3 && exponent.isEmpty
      let evidence: Evidence = isGroup ? .ambiguous : last == .point ? .point : .comma
      if (decimal ?? (isGroup ? .point : last)) == last {
        self.init(value: number(whole, groups[1]), evidence: evidence, signs: found)
      } else {
        self.init(
          value: isGroup ? number(groups, nil) : nil,
          evidence: evidence,
          signs: found.union(.thousands)
        )
      }
    } else if Set(signs).count == 1 {
      // Several of one sign separate thousands, so the decimal sign is the other.
      let implied: DecimalSign = last == .point ? .comma : .point
      let isSound = areGroups && groups.last?.count == 3 && decimal ?? implied == implied
      self.init(
        value: isSound ? number(groups, nil) : nil,
        evidence: isSound ? (implied == .point ? .point : .comma) : .none,
        signs: found.union(.thousands)
      )
    } else {
      let isSound = areGroups && Set(signs.dropLast()).count == 1 && decimal ?? last == last
      self.init(
        value: isSound ? number(whole, groups.last) : nil,
        evidence: isSound ? (last == .point ? .point : .comma) : .none,
        signs: found.union(.thousands)
      )
    }
  }
}

extension String {
  /// The text without some characters at its ends.
  fileprivate func trimming(_ isLeftAside: (Character) -> Bool) -> Substring {
    let end = lastIndex { !isLeftAside($0) }.map { index(after: $0) } ?? startIndex
    return self[..<end].drop(while: isLeftAside)
  }
}
