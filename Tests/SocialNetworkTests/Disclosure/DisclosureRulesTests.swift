import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

/// What is told of a number.
final class DisclosureRulesTests: XCTestCase {
  /// Two hundred people, then twenty organisations.
  private let actors = Actors(
    (0..<200).map { Actor(id: "p\($0)", kind: .individual) }
      + (0..<20).map { Actor(id: "o\($0)", kind: .organisation) }
  )

  private func rules(_ audience: Audience = .public, isRounding: Bool = true) -> DisclosureRules {
    var policy = DisclosurePolicy(audience: audience)
    policy.safeguards.isRounding = isRounding
    return DisclosureRules(
      policy: policy,
      actors: actors,
      secret: DisclosureSecret { DisclosureKey(1, 2) }
    )
  }

  /// Random people, so many.
  private func people(_ count: Int, _ generator: inout SeededGenerator) -> [Int] {
    Array((0..<200).shuffled(using: &generator).prefix(count))
  }

  // MARK: - Counts

  func testThresholds() {
    let (open, inside) = (rules(), rules(.internal))
    XCTAssertEqual(open.threshold(for: 0..<3), 10)
    XCTAssertEqual(open.threshold(for: 200..<203), 5)
    XCTAssertEqual(inside.threshold(for: 0..<3), 5)
    XCTAssertEqual(inside.threshold(for: 200..<203), 3)
    // One person among organisations is a person still, and nobody may be a person.
    XCTAssertEqual(open.threshold(for: 199..<203), 10)
    XCTAssertEqual(open.threshold(for: 0..<0), 10)
  }

  func testFewerThanTheThresholdAreNotCounted() {
    // Up to four more than ten or five may be needed.
    XCTAssertEqual(rules().count(0..<9).form, .fewer(14))
    XCTAssertEqual(rules().count(0..<0).form, .fewer(14))
    XCTAssertEqual(rules().count(200..<204).form, .fewer(9))
    XCTAssertEqual(rules(.internal).count(0..<4).form, .fewer(9))
    // Of what the public is not told, the organisation is told no more than that it is there.
    XCTAssertEqual(rules(.internal).count(0..<9).form, .between(5, 13))
    for size in 5...8 {
      XCTAssertTrue([.between(5, 13), .fewer(9)].contains(rules(.internal).count(0..<size).form))
    }
    XCTAssertTrue([.between(3, 8), .fewer(7)].contains(rules(.internal).count(200..<204).form))
    XCTAssertEqual(rules().count(0..<9, isGuarded: false).form, .shown(9))
    XCTAssertEqual(rules(isRounding: false).count(0..<12).form, .shown(12))
  }

  /// A count is a multiple of the base, less than a base from the truth and never under the threshold of the
  /// public; on the whole it favours neither side, within three standard errors: the variance of a count n that is
  /// a part p of the base beyond a multiple is base² p (1 − p).
  func testCountsAreRoundedToEitherSide() throws {
    var generator = SeededGenerator(seed: 2)
    for (audience, base) in [(Audience.public, 5), (.internal, 3)] {
      let threshold = 10
      let rules = rules(audience)
      var (error, variance) = (0.0, 0.0)
      for _ in 0..<2000 {
        let size = threshold + Int(generator.next() % 60)
        guard let told = rules.count(people(size, &generator)).number else {
          XCTAssertLessThan(size, threshold + 4)
          continue
        }
        XCTAssertEqual(told.truncatingRemainder(dividingBy: Double(base)), 0)
        XCTAssertLessThanOrEqual(abs(told - Double(size)), Double(base - 1))
        XCTAssertGreaterThanOrEqual(told, Double(threshold))
        XCTAssertTrue(
          rules.range(of: told, from: threshold, on: Double(base)).contains(Double(size))
        )
        // Inside, ten and eleven are told as twelve, never as nine.
        guard audience == .public || size >= 12 else { continue }
        let part = Double(size % base) / Double(base)
        error += told - Double(size)
        variance += Double(base * base) * part * (1 - part)
      }
      XCTAssertLessThanOrEqual(abs(error), 3 * variance.squareRoot(), "\(audience)")
    }
  }

  func testTheSameMembersAreToldAlikeEverywhere() {
    var generator = SeededGenerator(seed: 3)
    let dataset = Dataset(name: "all", actors: actors, ties: TieRows())
    let whole = DisclosureSession(policy: DisclosurePolicy(), actors: actors, of: dataset)
    let part = whole.session(of: actors.selecting(Array(50..<200)))
    let reversed = DisclosureSession(
      policy: DisclosurePolicy(),
      actors: actors.selecting(Array((0..<220).reversed())),
      of: dataset
    )
    let note = Attribute(name: "note", cells: actors.indices.map { $0 == 0 ? "moved" : nil })
    var differing = 0
    for size in 10..<60 {
      let members = (50..<200).shuffled(using: &generator).prefix(size)
      let told = whole.count(Array(members), isGuarded: true)
      XCTAssertEqual(told, whole.count(members.sorted(), isGuarded: true))
      XCTAssertEqual(told, part.count(members.map { $0 - 50 }, isGuarded: true))
      XCTAssertEqual(told, reversed.count(members.map { 219 - $0 }, isGuarded: true))
      // Of another dataset they are told by themselves.
      let other = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
      let changed = DisclosureSession(
        policy: DisclosurePolicy(),
        actors: actors,
        of: Dataset(name: "all", actors: actors.with([note]), ties: TieRows())
      )
      XCTAssertEqual(told, other.count(Array(members), isGuarded: true))
      if changed.count(Array(members), isGuarded: true) != told { differing += 1 }
    }
    // Two draws of a number that is a part p on its way differ 2 p (1 − p) of the time: over the
    // remainders 0 to 4, (0 + 0.32 + 0.48 + 0.48 + 0.32) / 5 = 0.32 of fifty, 16 ± 3.3.
    XCTAssertEqual(Double(differing), 16, accuracy: 10)
  }

  /// Twenty groups that each lack one person of 121: that the sizes told differ says nothing of how.
  ///
  /// Each is told by itself as 120 exactly; with 122 people the twenty are of 121, told as 120 or 125,
  /// at random a fifth of the time. Were the rounding the same for all, all would be told alike.
  func testGroupsThatDifferByAPersonAreRoundedByThemselves() {
    let rules = rules()
    let told = (0..<122).map { left in rules.count((0..<122).filter { $0 != left }).number ?? 0 }
    XCTAssertEqual(Set(told), [120, 125])
    // 24.4 ± 4.4 of 122.
    XCTAssertEqual(Double(told.count { $0 == 125 }), 24.4, accuracy: 3 * 4.4)
  }

  /// What the differences of published sizes tell of who was left out: no more than independent rounding
  /// does.
  ///
  /// A group of 43 people of 200; forty selections leave out one person each, twenty of them of the
  /// group. The size told is of 43 or of 42 people, 40 or 45 with a chance of 0.6 or 0.4 of the latter,
  /// and a standard deviation of 5 √0.24 = 2.45 either way; on average the two differ by 1.
  func testSelectionsThatDifferByAPersonSayNothingOfThem() throws {
    var generator = SeededGenerator(seed: 8)
    var differences: [Double] = []
    for _ in 0..<60 {
      let group = people(43, &generator)
      let others = (0..<200).filter { !group.contains($0) }
      let rules = rules()
      let isOfGroup = (0..<40).map { $0 < 20 }
      let told = try isOfGroup.enumerated().map { place, isOfGroup -> Double in
        let left = isOfGroup ? group[place] : others[place]
        return try XCTUnwrap(rules.count(group.filter { $0 != left }).number)
      }
      // Who is not of the group leaves the same people in it: the same number, always.
      XCTAssertEqual(Set(told[20...]).count, 1)
      XCTAssertEqual(Set(told).subtracting([40, 45]), [])
      let mean = told[..<20].reduce(0, +) / 20
      differences.append(mean - told[20])
    }
    // On average the twenty are told as one fewer; the standard error over 60 groups is that of one
    // draw of 43, 2.45, and the mean of twenty of 42, 0.55: √(2.45² + 0.55²) / √60 = 0.32.
    XCTAssertEqual(differences.reduce(0, +) / 60, -1, accuracy: 3 * 0.32)
  }

  // MARK: - Ties

  func testTiesNeedAsManyTiesAndPeople() {
    func amounts(_ values: [Double]) -> Amounts {
      var amounts = Amounts()
      for (actor, value) in values.enumerated() { amounts.add(value, at: actor) }
      return amounts
    }
    func ties(_ values: [Double], ends: Double = 1, isCounted: Bool = true) -> Guarded.Form {
      let most = values.max() ?? 0
      return rules().ties(amounts(values), ends: ends, isCounted: isCounted, ofOne: most).form
    }
    let (nine, fifteen) = ([Double](repeating: 1, count: 9), [Double](repeating: 1, count: 15))
    // Fifteen ties of nine people are not "fewer than"; nine of nine are; fifteen of fifteen stay as they are.
    XCTAssertEqual(ties([7] + nine.dropLast()), .withheld(.contributors))
    XCTAssertEqual(ties(nine), .fewer(14))
    XCTAssertEqual(ties(fifteen), .shown(15))
    // Nine ties with both ends among eighteen people, and fifteen among thirty.
    XCTAssertEqual(ties(nine + nine, ends: 2), .fewer(14))
    XCTAssertEqual(ties(fifteen + fifteen, ends: 2), .shown(15))
    // Strengths: fourteen people who have 3.7 each but one of 40, 88.1 in all, are told on a step of three times 40.
    XCTAssertEqual(ties([40, 3], isCounted: false), .withheld(.contributors))
    let told = ties([40] + [Double](repeating: 3.7, count: 13), isCounted: false)
    // Rounded to none, nothing is told.
    XCTAssertTrue([.shown(200), .withheld(.contributors)].contains(told), "\(told)")
    // Who has none makes no tie.
    XCTAssertEqual(ties(nine + [Double](repeating: 0, count: 9)), .fewer(14))
  }

  // MARK: - Shares

  /// Whatever is told of a share is true, is made of counts as they are told, and tells nothing of
  /// fewer people than the threshold.
  func testSharesAreTrueAndTellOfNoFew() {
    var generator = SeededGenerator(seed: 4)
    func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
    var forms: [String: Int] = [:]
    for turn in 0..<4000 {
      let audience = Audience.allCases[turn % 2]
      let rules = rules(audience)
      let threshold = 10
      let whole = people(1 + below(turn % 3 == 0 ? 25 : 120), &generator)
      let part = Array(whole.prefix(below(whole.count + 1)))
      let told = rules.share(part, of: whole, isGuarded: true)
      let exact = Double(part.count) / Double(whole.count)
      let words = "\(part.count) of \(whole.count), \(audience): \(told.form)"
      forms[told.share.note, default: 0] += 1
      switch told.form {
      case .below(let bound): XCTAssertLessThan(exact, bound, words)
      case .above(let bound): XCTAssertGreaterThan(exact, bound, words)
      case .shown(let share):
        XCTAssertGreaterThanOrEqual(part.count, threshold, words)
        XCTAssertGreaterThanOrEqual(whole.count - part.count, threshold, words)
        guard let some = rules.count(part).number, let all = rules.count(whole).number else {
          XCTFail(words)
          continue
        }
        XCTAssertEqual(share, (100 * some / all).rounded() / 100, accuracy: 1e-12, words)
      case .withheld(let reason): XCTAssertEqual(reason, .contributors, words)
      case .fewer, .between, .undefined: XCTFail(words)
      }
      // A bound may hold of fewer people than the threshold as of more: nobody is in it, or so many.
      if case .below(let bound) = told.form, part.count < threshold {
        XCTAssertGreaterThanOrEqual(bound * Double(whole.count), Double(threshold), words)
      }
      if case .above(let bound) = told.form, whole.count - part.count < threshold {
        XCTAssertGreaterThanOrEqual(
          (1 - bound) * Double(whole.count) + 1e-9,
          Double(threshold),
          words
        )
      }
      if whole.count < threshold { XCTAssertTrue(told.share.isWithheld, words) }
      // The truth is where it is told to be.
      if let range = told.range {
        XCTAssertTrue(
          (range.lowerBound - 1e-9...range.upperBound + 1e-9).contains(exact),
          "\(words), \(range)"
        )
      }
    }
    for note in ["", "suppressed", "under 0.2", "over 0.8", "under 0.5"] {
      XCTAssertGreaterThan(forms[note] ?? 0, 0, note)
    }
  }

  func testSharesNearTheirEndsAreBounds() {
    func share(_ part: Int, _ whole: Int) -> Guarded.Form {
      rules().share(Array(0..<part), of: Array(0..<whole), isGuarded: true).form
    }
    // 11 of 150 is at most 14 of 146 where it is told as 10, or 10 %; 139 of 150 is told as 135, 90 %, or as 140,
    // which is 136 of 154 at least, 88 %, or, where the others are too few, all but at most 13 of 146.
    XCTAssertTrue([.below(0.1), .shown(0.1)].contains(share(11, 150)))
    XCTAssertTrue([.shown(0.9), .above(0.85), .above(0.9)].contains(share(139, 150)))
    // 16 of 200 is 15 or 20, at most 24 of 196.
    XCTAssertTrue([.below(0.1), .below(0.15), .shown(0.1)].contains(share(16, 200)))
    XCTAssertEqual(share(0, 150), .below(0.1))
    XCTAssertEqual(share(150, 150), .above(0.9))
    // The share that a group is of all is told wherever the counts are: 15 or 20 of 150.
    XCTAssertTrue(
      [.shown(0.1), .shown(0.13)].contains(
        rules().share(
          of: Array(0..<16),
          among: Array(0..<150),
          of: 160,
          in: rules().rounding(in: 0),
          isGuarded: true
        ).form
      )
    )
    // Nine of 15: six and nine are both too few.
    XCTAssertEqual(share(9, 15), .withheld(.contributors))
    XCTAssertEqual(
      rules().share([], of: [], isGuarded: false).form,
      .undefined
    )
    XCTAssertEqual(rules().share([0], of: [0, 1], isGuarded: false).form, .shown(0.5))
  }

  func testAnIndexAtItsEndTellsNoMoreThanThatItIsNearIt() {
    let rules = rules()
    XCTAssertEqual(rules.index(-1).form, .below(-0.9))
    XCTAssertEqual(rules.index(-0.9).form, .shown(-0.9))
    XCTAssertEqual(rules.index(0.456).form, .shown(0.46))
    XCTAssertEqual(rules.index(1).form, .above(0.9))
  }

  func testPValuesAreToldInsideTheOrganisationOnly() {
    XCTAssertEqual(rules().pValue(0.0123, isGuarded: true).form, .withheld(.verdict))
    let told: [(Double, Guarded.Form)] = [
      (0.0004, .below(0.001)), (0.0123, .below(0.05)), (0.05, .above(0.05)), (0.34, .above(0.05)),
    ]
    for (value, form) in told {
      XCTAssertEqual(rules(.internal).pValue(value, isGuarded: true).form, form)
    }
    XCTAssertEqual(rules().pValue(0.0123, isGuarded: false).form, .shown(0.0123))
    XCTAssertEqual(rules().pValue(nil, isGuarded: true).form, .undefined)
  }

  func testNotesForProgramsAreTheSameInEveryLanguage() {
    let numbers = [
      rules().open(0.5), rules().open(nil), rules().withheld(.group), rules().count(0..<3),
      rules().share([], of: Array(0..<150), isGuarded: true).share, rules().index(1),
      rules(.internal).count(0..<9),
    ]
    XCTAssertEqual(
      numbers.map(\.note),
      ["", "undefined", "suppressed", "fewer than 14", "under 0.1", "over 0.9", "from 5 to 13"]
    )
    XCTAssertEqual(numbers[3].cell { _ in Text("") }, Text("<14"))
    XCTAssertEqual(numbers[6].cell { _ in Text("") }, Text("5–13"))
    XCTAssertEqual(numbers[6].text { _ in Text("") }, Text(en: "5 to 13", nl: "5 tot 13"))
    XCTAssertEqual(
      numbers[4].text { _ in Text("10 %") },
      Text(en: "under 10 %", nl: "onder 10 %")
    )
  }

  // MARK: - Parts of a whole

  /// Of all tables of three groups and those of none whose sum the reader knows: where a group is not
  /// shown, at least five sizes of what is not shown together agree with all that is.
  func testWhatIsNotShownOfAWholeKeepsFiveValues() {
    let rules = rules(.internal)
    let (threshold, base) = (5, 3)
    // Every way in which a count may be rounded; the rule knows nothing but the rounded counts.
    func roundings(_ size: Int) -> [Guarded] {
      guard size >= threshold else { return [Guarded(.fewer(threshold))] }
      let below = max(size / base * base, 6)
      let above = max((size + base - 1) / base * base, 6)
      return Set([below, above]).sorted().map { Guarded(.shown(Double($0))) }
    }
    var (hidden, kept) = (0, 0)
    for sizes in tables(upTo: 13, parts: 3) {
      for rest in [0, 1, 4, 9] {
        let total = sizes.reduce(rest, +)
        for first in roundings(sizes[0]) {
          for second in roundings(sizes[1]) {
            for third in roundings(sizes[2]) {
              let counts = [first, second, third]
              let isShown = rules.mayBeShown(counts, of: total, from: threshold)
              let ranges = zip(counts, isShown).compactMap { count, isShown in
                isShown ? count.number.map { rules.range(of: $0, from: threshold, on: 3) } : nil
              }
              XCTAssertTrue(zip(counts, isShown).allSatisfy { $0.number != nil || !$1 })
              let leastShown = ranges.reduce(0) { $0 + Int($1.lowerBound) }
              let mostShown = ranges.reduce(0) { $0 + Int($1.upperBound) }
              let open = (0...total).filter {
                leastShown...max(leastShown, mostShown) ~= total - $0
              }
              XCTAssertGreaterThanOrEqual(
                open.count,
                ranges.isEmpty ? 1 : 5,
                "\(sizes), \(rest), \(counts.map(\.note)), \(isShown)"
              )
              if isShown.count(where: \.self) < counts.count(where: { $0.number != nil }) {
                hidden += 1
              } else {
                kept += 1
              }
            }
          }
        }
      }
    }
    XCTAssertGreaterThan(hidden, 100)
    XCTAssertGreaterThan(kept, hidden)
  }

  func testOfPartsOfAWholeTheSmallestAreHiddenFirst() {
    // 20 + 12 of 34: told as 20 and 15, 16…24 and 11…19 leave 0…7 others, eight values. Told as 20 and
    // 10 of 30 they are 16…24 and 10…14, and leave 0…4, five; of 29, four: so 10 is not shown.
    let rules = rules()
    func isShown(_ counts: [Double], of total: Int) -> [Bool] {
      rules.mayBeShown(counts.map { Guarded(.shown($0)) }, of: total, from: 10)
    }
    XCTAssertEqual(isShown([20, 15], of: 34), [true, true])
    XCTAssertEqual(isShown([20, 10], of: 30), [true, true])
    XCTAssertEqual(isShown([20, 10], of: 29), [true, false])
    XCTAssertEqual(isShown([10, 20], of: 29), [false, true])
    // 16…24 of 18 leaves 0…2.
    XCTAssertEqual(isShown([20], of: 18), [false])
  }

  /// All lists of so many numbers from 0 up to a bound, in falling order.
  private func tables(upTo bound: Int, parts: Int) -> [[Int]] {
    guard parts > 0 else { return [[]] }
    return (0...bound).flatMap { first in
      tables(upTo: first, parts: parts - 1).map { [first] + $0 }
    }
  }
}
