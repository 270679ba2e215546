import NetworkReport
import SocialNetwork
import XCTest

/// Numbers and sentences of one page that must not contradict each other.
final class AgreementTests: XCTestCase {
  private func network(
    _ actors: [Actor],
    _ ties: [(UInt32, UInt32)],
    weights: [Double]? = nil,
    towns: [String]? = nil
  ) throws -> Subject {
    try Subject(
      Dataset(
        name: "klein",
        actors: Actors(
          actors,
          attributes: towns.map { [Attribute(name: "municipality", cells: $0)] } ?? []
        ),
        ties: TieRows(
          sources: ties.map(\.0),
          targets: ties.map(\.1),
          weights: weights ?? ties.map { _ in 1 }
        )
      )
    )
  }

  private func organisations(_ ids: String) -> [Actor] {
    ids.map { Actor(id: String($0), name: $0.uppercased(), kind: .organisation) }
  }

  private func text(_ report: Report, in language: Language = .en) -> String {
    TerminalPage(in: language, width: 2000).lines(of: report).joined(separator: "\n")
  }

  private func page(_ subject: Subject) throws -> NetworkPage {
    var question = PageQuestion(in: .en)
    // No fewer can tell a difference at the level of 1 %: 2/(R + 1) is above it.
    question.permutations = 199
    return try question.page(on: subject)
  }

  private func lead(_ id: String, of page: NetworkPage) -> [String] {
    page.parts.first { $0.id == id }?.lead.map(\.en) ?? []
  }

  // MARK: - Two halves

  /// Triangles a, b, c and d, e, f, joined by c–d.
  private func triangles() throws -> Subject {
    try network(
      organisations("abcdef"),
      [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]
    )
  }

  func testOfTwoEqualHalvesOneIsSaidToBeChosen() throws {
    let report = try IsolationQuestion().report(on: triangles())
    let (english, dutch) = (text(report), text(report, in: .nl))
    XCTAssertTrue(
      english.contains(
        "The tie of C with D joins two parts that are equally large, of 3 actors each. That with C counts as the main "
          + "network here; who is in the other is no worse off, and without C the other would be the largest."
      ),
      english
    )
    XCTAssertTrue(
      dutch.contains(
        "De relatie van C met D verbindt twee delen die even groot zijn, van elk 3 actoren. Dat met C telt hier als het "
          + "hoofdnetwerk; wie in het andere zit, is er niet slechter aan toe, en zonder C zou het andere het "
          + "grootste zijn."
      ),
      dutch
    )
    // D is as much in the middle.
    XCTAssertFalse(english.contains("Everything meets"), english)
  }

  /// On the page too, where three of six depend on the tie between both, and which three is a choice.
  func testAHeadlineSaysThatAHalfIsChosen() throws {
    let headlines = try page(triangles()).headlines.map(\.sentence.en)
    let sentence = try XCTUnwrap(headlines.first { $0.contains("one single tie") })
    XCTAssertTrue(
      sentence.hasSuffix(
        "One tie joins two equal halves of the main network, of which the other could count as that as well."
      ),
      sentence
    )
    XCTAssertEqual(headlines.count { $0.contains("equal halves") }, 1, "\(headlines)")
    let compass = text(try CompassQuestion().report(on: triangles()))
    XCTAssertTrue(compass.contains("That with C counts as the main network here"), compass)
  }

  func testWhoIsInTheMainNetworkIsNotSaidToLoseIt() throws {
    let english = text(try ActorQuestion("c").report(on: triangles()))
    XCTAssertTrue(
      english.contains(
        "If this actor leaves, the largest part has 3 actors left, and 2 actors are cut off from it: A and B."
      ),
      english
    )
    XCTAssertFalse(english.contains("lose the main network"), english)
    // Without d, who is no part of the main network, it is e and f that lose it.
    let other = text(try ActorQuestion("d").report(on: triangles()))
    XCTAssertTrue(other.contains("2 actors lose the main network: E and F."), other)
  }

  func testOfALossThatLeavesHalfTheLargestPartIsTold() throws {
    let report = try LossQuestion().report(on: triangles())
    XCTAssertTrue(
      text(report).contains(
        "The largest part of the main network then has 3 actors left, and 2 other actors are cut off from it: A and B."
      ),
      text(report)
    )
    XCTAssertTrue(
      text(report, in: .nl).contains(
        "Het grootste deel van het hoofdnetwerk telt dan nog 3 actoren, en 2 andere actoren raken ervan afgesneden: "
          + "A en B."
      ),
      text(report, in: .nl)
    )
    // A triangle a, b, c of which e hangs on c: without c two of four are left together, and e is cut off.
    let four = try network(organisations("abce"), [(0, 1), (1, 2), (0, 2), (2, 3)])
    XCTAssertTrue(
      text(try LossQuestion().report(on: four)).contains("has 2 actors left, and 1 other actor is")
    )
    // With d in the triangle's ring three of five are.
    let five = try network(organisations("abdce"), [(0, 1), (1, 2), (2, 3), (3, 0), (3, 4)])
    XCTAssertTrue(
      text(try LossQuestion().report(on: five)).contains(
        "1 other actor is cut off from the main network: E."
      )
    )
  }

  /// A chain of four, in which the second and the third are alike.
  func testOfTwoActorsInTheMiddleOneIsSaidToBeChosen() throws {
    let chain = try network(organisations("abcd"), [(0, 1), (1, 2), (2, 3)])
    let english = text(try IsolationQuestion().report(on: chain))
    XCTAssertTrue(
      english.contains(
        "The tie of B with C joins two parts that are equally large, of 2 actors each. Here the first of these two "
          + "actors itself counts as the main network; the other could as well."
      ),
      english
    )
  }

  // MARK: - Few actors, and no ties

  func testWithoutTiesThatNobodyHasOneIsSaidFirst() throws {
    let headlines = try page(network(organisations("abc"), [])).headlines
    XCTAssertEqual(
      headlines.map(\.sentence),
      [
        Text(
          en: "0 of the 3 actors have a tie: nobody is connected.",
          nl: "0 van de 3 actoren hebben een relatie: niemand is verbonden."
        )
      ]
    )
    let alone = try page(network(organisations("a"), [])).headlines
    XCTAssertEqual(alone.map(\.sentence.en), ["0 of 1 actor has a tie: nobody is connected."])
    var unasked = organisations("ab")
    unasked.append(Actor(id: "c", kind: .organisation, isSurveyed: false))
    XCTAssertEqual(
      try page(network(unasked, [])).headlines.map(\.sentence.en),
      ["0 of the 3 actors have a known tie: as far as is known, nobody is connected."]
    )
  }

  func testWithoutActorsNothingIsTooLargeToDraw() throws {
    let page = try page(network([], []))
    XCTAssertEqual(
      lead("network", of: page),
      ["There are no actors: there is nothing to draw."]
    )
    XCTAssertEqual(page.headlines.count, 0)
  }

  func testTheLossOfTheOnlyActorEndsWithItsSentence() throws {
    let lines = TerminalPage(in: .en).lines(
      of: try LossQuestion().report(on: network(organisations("a"), []))
    )
    XCTAssertEqual(lines.last, "There are no ties, so no loss cuts anybody off.")
  }

  // MARK: - What is drawn

  /// Only organisations differ in size, as the caption of the drawing says.
  func testTheIntroductionSaysNothingOfSizes() throws {
    let page = try page(triangles())
    XCTAssertEqual(
      lead("network", of: page),
      ["Each sign is an actor, each line a tie.", "Organisations are named, people counted."]
    )
  }

  /// Ten towns of two, of which eight are shown: what the two others have within is not all within a town.
  func testOnTheDiagonalOfSeveralGroupsTiesAreNotWithin() throws {
    func caption(towns: Int) throws -> String {
      let ids = (0..<2 * towns).map { String(UnicodeScalar(UInt8(97 + $0))) }.joined()
      let subject = try network(
        organisations(ids),
        (1..<UInt32(2 * towns)).map { ($0 - 1, $0) },
        towns: (0..<2 * towns).map { "Town \($0 / 2)" }
      )
      let charts = try page(subject).parts.flatMap(\.items).flatMap { item -> [NetworkPage.Item] in
        if case .pair(let items) = item { items } else { [item] }
      }
      for case .chart(let chart) in charts {
        if case .heat = chart.form { return chart.caption.map(\.en).joined(separator: " ") }
      }
      return ""
    }
    XCTAssertEqual(
      try caption(towns: 10),
      "On the diagonal: ties within, but for 'Others', in which several groups are together."
    )
    XCTAssertEqual(try caption(towns: 8), "On the diagonal: ties within.")
  }

  /// A number lies outside of its band where the sentence says that it is more or less, and only there.
  func testTheBandOfChanceAndTheVerdictAgree() throws {
    let page = try page(subject("federation"))
    var seen = 0
    for part in page.parts {
      var figures: [Figure] = []
      for item in part.items {
        switch item {
        case .layer(let layer): figures += layer.figures
        case .figures(let some): figures += some
        default: break
        }
      }
      for figure in figures {
        guard let band = figure.chance, let share = figure.share else { continue }
        seen += 1
        if figure.sentence.en.contains("no clear difference") {
          XCTAssertTrue(band.range.contains(share), figure.sentence.en)
        }
        if figure.sentence.en.contains("this is ") {
          XCTAssertFalse(band.range.contains(share), figure.sentence.en)
        }
      }
      let isExplained = part.lead.contains { $0.en.hasPrefix("The grey band on a bar holds") }
      XCTAssertEqual(isExplained, figures.contains { $0.chance != nil }, part.id)
    }
    XCTAssertGreaterThan(seen, 0)
  }

  // MARK: - What is not known, or not defined

  func testOfWhoMayHaveMoreTiesNoPathIsNotAFact() throws {
    let town = Actor(id: "g", kind: .government)
    let unasked = [
      Actor(id: "a", kind: .organisation), Actor(id: "b", kind: .organisation, isSurveyed: false),
    ]
    let subject = try network(unasked + [town], [(0, 1)])
    // b may have more ties, and a reaches whom b reaches.
    for id in ["a", "b"] {
      let english = text(try ActorQuestion(id).report(on: subject))
      XCTAssertTrue(english.contains("As far as is known, no path leads to a government."), english)
      let isDoubted = english.contains("scores and ranks are as far as is known")
      XCTAssertEqual(isDoubted, id == "b", english)
    }
    let asked = try network(organisations("ab") + [town], [(0, 1)])
    let english = text(try ActorQuestion("a").report(on: asked))
    XCTAssertTrue(english.contains("\nNo path leads to a government."), english)
  }

  /// Of b, which has no ties, there is no constraint.
  func testTheOnlyOneWithAScoreIsNotTheOnlyOne() throws {
    let town = Actor(id: "g", kind: .government)
    let subject = try network(organisations("ab") + [town], [(0, 2)])
    let question = ActorQuestion("a", measures: ["constraint"])
    let report = try question.report(on: subject)
    XCTAssertTrue(text(report).contains("the only organisation of which it is defined"))
    XCTAssertTrue(text(report, in: .nl).contains("de enige organisatie waarvoor dit bepaald is"))
    let alone = try ActorQuestion("g", measures: ["constraint"]).report(on: subject)
    XCTAssertFalse(text(alone).contains("defined"), text(alone))
  }

  /// An organisation and a volunteer have a tie with a town, an individual has none: of one volunteer and one
  /// individual it is not told, and that is said.
  func testWhereKindsDoNotAddUpToAllItIsSaidWhy() throws {
    let actors = [
      Actor(id: "o", kind: .organisation), Actor(id: "v", kind: .volunteer),
      Actor(id: "i", kind: .individual), Actor(id: "g", kind: .government),
    ]
    let subject = try network(actors, [(0, 3), (1, 3)])
    let report = try CompassQuestion(permutations: 50).report(on: subject)
    let english = text(report)
    XCTAssertTrue(english.contains("2 of these 3; by kind: "), english)
    XCTAssertTrue(english.contains("1 of 1 organisation"), english)
    XCTAssertFalse(english.contains("of 1 volunteer"), english)
    let words = english.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    XCTAssertTrue(words.contains("Of a kind of fewer than 5 people it is not told."), english)
  }

  func testAnIsolateHasNoHolderRatherThanOneWithoutName() throws {
    let rows = try IsolationQuestion().report(on: network(organisations("abc"), [(0, 1)])).rows
    let (holder, end) = (
      try XCTUnwrap(rows.columns.firstIndex(of: "held-by")),
      try XCTUnwrap(rows.columns.firstIndex(of: "tied-to"))
    )
    let row = try XCTUnwrap(rows.values.first)
    for value in [row[holder], row[end]] {
      guard case .number(nil) = value else { return XCTFail("\(value)") }
    }
  }

  func testASmallWeightIsNotShownAsNothing() throws {
    let english = text(
      try TiesQuestion().report(on: network(organisations("ab"), [(0, 1)], weights: [1e-100]))
    )
    XCTAssertTrue(english.contains("1e−100"), english)
  }
}
