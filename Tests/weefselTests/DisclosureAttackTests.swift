import Foundation
import SocialNetwork
import TestSupport
import XCTest

/// What a reader of the outputs of the federation could once find out, and what was told wrongly of it.
///
/// In its files 62 people are men, 83 women, two x, one prefers not to say and of two nothing is known:
/// counted in `actors.csv`. Means are of those of whose ties something is known.
final class DisclosureAttackTests: XCTestCase {
  private let federation = "datasets/federation"

  // MARK: - Attacks

  /// Memberships with and without the umbrella: 90 and 83 of women, 80 and 74 of men, counted in `ties.csv`.
  ///
  /// The differences, 7 and 6, were the members of the umbrella by gender.
  func testAnUmbrellaDoesNotTellItsMembers() throws {
    let call = ["capital", federation, "--by", "gender", "--per", "group"]
    let plain = try rows(call)
    let umbrella = try rows(call + ["--umbrella", "koepel"])
    for (group, with, without) in [("vrouw", 90.0, 83.0), ("man", 80, 74)] {
      let row = try XCTUnwrap(plain.first { $0["group"] == group })
      let other = try XCTUnwrap(umbrella.first { $0["group"] == group })
      // The same ties are told alike by both calls.
      for column in ["actors", "bonding", "bridging", "linking", "membership", "unclassified"] {
        XCTAssertEqual(row[column], other[column], column)
      }
      let told = try [
        XCTUnwrap(number(other["membership"])),
        XCTUnwrap(number(other["membership-without-umbrella"])),
      ]
      for (number, exact) in zip(told, [with, without]) {
        XCTAssertEqual(number.truncatingRemainder(dividingBy: 5), 0)
        XCTAssertEqual(number, exact, accuracy: 4)
      }
      XCTAssertNotEqual(told[0] - told[1], with - without)
    }
  }

  /// No share of a base that is told comes to fewer people than ten.
  func testNoShareTellsOfFewerThanTen() throws {
    for name in ["gender", "origin"] {
      for row in try rows(["equity", federation, "--by", name]) {
        guard let actors = number(row["actors"]) else { continue }
        XCTAssertGreaterThanOrEqual(actors, 10)
        for column in ["without", "share"] {
          guard let share = number(row[column]) else { continue }
          let base = column == "share" ? 150 : actors
          // Shares are of a whole per cent.
          XCTAssertGreaterThanOrEqual((share + 0.005) * base, 10, "\(row)")
        }
      }
    }
    for row in try rows(["compass", federation]) {
      guard let value = number(row["value"]), let indicator = row["indicator"] else { continue }
      let words = indicator.split(separator: ":").map(String.init)
      guard ["near", "people"].contains(words[0]), words.count == 3 else { continue }
      let group = try XCTUnwrap(
        rows(["capital", federation, "--by", words[1], "--per", "group"])
          .first { $0["group"] == words[2] }
      )
      let actors = try XCTUnwrap(number(group["actors"]))
      XCTAssertGreaterThanOrEqual((value + 0.005) * actors, 10, indicator)
    }
  }

  /// Fourteen clubs in a ring, of two people each: all of one religion, or none; 28 people are enough for a mean,
  /// whatever is drawn.
  ///
  /// Told as 0 % or 100 % it would tell the religion of each to whoever knows that of the other. Less than ten of
  /// 28 is told alike, whether one club is mixed or none.
  func testHowMixedClubsAreDoesNotTellTheirMembers() throws {
    for (mixed, others, bound) in [
      (0, "over", "under"), (1, "over", "under"), (14, "under", "over"),
    ] {
      var actors = "id,kind,religion\n"
      var ties = "source,target\n"
      for club in 0..<14 {
        actors += "o\(club),member association,\n"
        ties += "o\(club),o\((club + 1) % 14)\n"
        for member in 0..<2 {
          let value = (club < mixed ? member : club) % 2 == 0 ? "a" : "b"
          actors += "p\(club)-\(member),volunteer,\(value)\n"
          ties += "p\(club)-\(member),o\(club)\n"
        }
      }
      let folder = try Program.folder(["actors.csv": actors, "ties.csv": ties], for: self).path
      let page = try text(["capital", folder, "--by", "religion", "--per", "group", "--detail"])
      let words = "\(mixed) of 14"
      XCTAssertNotNil(
        page.firstMatch(
          of: try Regex("differ, on average over about 10 associations: \(bound) [3-7]0 %")
        ),
        words
      )
      XCTAssertNotNil(
        page.firstMatch(of: try Regex("usually differ: \(others) [3-7]0 %")),
        words
      )
      let compass = try text(["compass", folder])
      XCTAssertNotNil(
        compass.firstMatch(of: try Regex("Mixed by religion \(bound) [3-7]0 % Of the people")),
        words
      )
    }
  }

  /// Twelve clubs of six people and more, and an organisation of nine who are in none: any of them may be
  /// named as the umbrella, one after the other.
  ///
  /// Were it none that keeps its people together, intervals and verdicts would be computed anew with just those
  /// people apart, once for each club: what changes would tell of their gender.
  func testNoClubIsTakenApartByNamingItAsTheUmbrella() throws {
    var actors = "id,kind,gender\ns,organisation,\n"
    var ties = "source,target\n"
    for club in 0..<12 {
      actors += "o\(club),member association,\n"
      for member in 0..<6 {
        let isWoman = (member + club) % 3 == 0 || club < 3
        actors += "p\(club)-\(member),volunteer,\(isWoman ? "v" : "m")\n"
        ties += "p\(club)-\(member),o\(club)\n"
        if member < club % 4 { ties += "p\(club)-\(member),o\((club + 1) % 12)\n" }
      }
    }
    for member in 0..<9 {
      actors += "s\(member),volunteer,\(member % 2 == 0 ? "m" : "v")\n"
      ties += "s\(member),s\n" + (member > 0 ? "s\(member - 1),s\(member)\n" : "")
    }
    let folder = try Program.folder(["actors.csv": actors, "ties.csv": ties], for: self).path
    let call = ["equity", folder, "--by", "gender", "--measure", "degree"]
    let usual = try rows(call)
    XCTAssertTrue(usual.contains { $0["measure"] == "degree" && $0["gap-low"] != "" })
    for name in ["o0", "o1", "o2", "o3", "s"] {
      XCTAssertEqual(try rows(call + ["--umbrella", name]), usual, name)
    }
  }

  /// Of twenty women three have a tie, of twenty men all: too few to tell of, whether as a number or as more
  /// and less, here as on the page.
  func testNoVerdictIsToldOfADifferenceThatIsNot() throws {
    var actors = "id,kind,gender\n"
    var ties = "source,target\n"
    for place in 0..<20 {
      actors += "v\(place),volunteer,v\nm\(place),volunteer,m\n"
      ties += "m\(place),m\((place + 1) % 20)\n"
    }
    for place in 0..<3 { ties += "v\(place),m\(place)\n" }
    let folder = try Program.folder(["actors.csv": actors, "ties.csv": ties], for: self).path
    for audience in ["public", "internal"] {
      let call = [
        "equity", folder, "--by", "gender", "--measure", "degree", "--audience", audience,
      ]
      let women = try XCTUnwrap(
        rows(call).first { $0["group"] == "v" && $0["measure"] == "degree" }
      )
      XCTAssertEqual(women["gap"], "", audience)
      XCTAssertEqual(women["note"], "suppressed", audience)
      XCTAssertEqual(women["p-value"], "", audience)
      XCTAssertEqual(women["adjusted-p-value"], "", audience)
    }
  }

  /// Six ties join two men or two women, and 23 a man and a woman: counted in `ties.csv`.
  ///
  /// Six are too few
  /// to tell, and no command tells them; what one tells the others tell alike.
  func testNoCommandTellsWhatAnotherWithholds() throws {
    let described = try rows(["describe", federation, "--by", "gender"])
    XCTAssertEqual(described.first { $0["measure"] == "ei-index" }?["value"], "")
    for group in ["man", "vrouw"] {
      XCTAssertEqual(described.first { $0["measure"] == "coleman:\(group)" }?["value"], "")
      let capital = try rows(["capital", federation, "--by", "gender", "--per", "group"])
      let row = try XCTUnwrap(capital.first { $0["group"] == group })
      XCTAssertEqual(row["bonding"], "")
    }
    let equity = try rows(["equity", federation, "--by", "gender"])
    XCTAssertEqual(equity.first { $0["measure"] == "ei-index" }?["mean"], "")
    XCTAssertTrue(equity.filter { $0["measure"] == "coleman" }.allSatisfy { $0["mean"] == "" })
    let compass = try rows(["compass", federation])
    XCTAssertEqual(compass.first { $0["indicator"] == "mixing:gender" }?["value"], "")
    let table = try text(["capital", federation, "--by", "gender", "--per", "group"])
    XCTAssertTrue(table.contains("bonding <14"), table)
    // 29 ties are used: 25 or 30 of them are told.
    let used = try text(["describe", federation, "--by", "gender"])
    XCTAssertTrue(
      used.contains("groups rest on about 25 of") || used.contains("groups rest on about 30 of"),
      used
    )
  }

  // MARK: - What was told wrongly

  /// 25 men stood for 62.
  func testGroupsAreToldWhole() throws {
    for call in [
      ["equity", federation, "--by", "gender"],
      ["capital", federation, "--by", "gender", "--per", "group"],
    ] {
      let rows = try rows(call)
      for (group, exact) in [("man", 62.0), ("vrouw", 83)] {
        let row = try XCTUnwrap(rows.first { $0["group"] == group })
        let told = try XCTUnwrap(number(row["actors"]))
        XCTAssertEqual(told, exact, accuracy: 4, "\(call)")
        XCTAssertEqual(told.truncatingRemainder(dividingBy: 5), 0, "\(call)")
      }
    }
  }

  /// Men have 117 ties among 62, 1.89 each; the 80 women of whose ties something is known 119, 1.49 each;
  /// people of the same kinds as the men 1.67, as the women 1.68.
  ///
  /// Nobody has more than six, so one of
  /// the fewest that 62 or 80 may be told as, 57 and 77, changes a mean by 0.11 and 0.08: steps of 0.2 and
  /// 0.1. A usual mean is told to two digits.
  func testMeansAreThoseOfEveryoneAndDifferByChance() throws {
    let rows = try rows(["equity", federation, "--by", "gender"])
    for (group, mean, usual, step) in [("man", 1.887, 1.667, 0.2), ("vrouw", 1.4875, 1.679, 0.1)] {
      let row = try XCTUnwrap(rows.first { $0["group"] == group && $0["measure"] == "degree" })
      XCTAssertEqual(try XCTUnwrap(number(row["mean"])), mean, accuracy: step)
      XCTAssertEqual(try XCTUnwrap(number(row["usual"])), usual, accuracy: 0.1)
      XCTAssertEqual(row["p-value"], "")
      XCTAssertTrue(row["note"]?.contains("verdict:chance") ?? false, "\(row)")
    }
    let page = try text(["equity", federation, "--by", "gender"])
    XCTAssertTrue(page.contains("By gender: in what may be told, no difference that chance"), page)
  }

  /// Of 145 men and women 62 are 0.86 times half; that is as chance gives.
  ///
  /// The two x are not shown.
  func testMenAreNotSaidToBeFewer() throws {
    let folder = try Program.folder(
      ["population.csv": "attribute,group,count\ngender,vrouw,500\ngender,man,500\ngender,x,5\n"],
      for: self
    )
    let call = [
      "equity", federation, "--by", "gender", "--population",
      folder.appendingPathComponent("population.csv").path,
    ]
    let told = try rows(call).filter { $0["measure"] == "representation" }
    for row in told {
      XCTAssertFalse(row["note"]?.contains("represented") ?? true, "\(row)")
    }
    let men = try XCTUnwrap(told.first { $0["group"] == "man" })
    // 62 of the 145 of the groups that are shown, over half, is 0.855. Told as 60 or 65 of 140 to 150, from 0.40 to
    // 0.46 of them.
    let ratio = try XCTUnwrap(number(men["mean"]))
    XCTAssertGreaterThanOrEqual(ratio, 0.40 / 0.5 - 0.01)
    XCTAssertLessThanOrEqual(ratio, 0.46 / 0.5 + 0.01)
    XCTAssertFalse(try text(call).contains("under-represented"))
  }

  /// Two people at random differ in origin 70.7 % of the time: 1 − Σ n (n − 1) / (N (N − 1)) over those
  /// with one or more origins, who differ where they share none.
  ///
  /// What ten of 147 change is 0.068, so the step is 0.07, which is told as ten points at most; that of the
  /// associations is wider.
  func testTheCompassComparesWithEveryone() throws {
    let page = try text(["compass", federation])
    let found = try XCTUnwrap(
      page.range(
        of: "Mixed by origin .*?any two of them in [0-9]+",
        options: .regularExpression
      )
    )
    let told = try XCTUnwrap(page[found].split(separator: " ").last.flatMap { Double($0) })
    XCTAssertEqual(told / 100, try differing(), accuracy: 0.07)
  }

  /// How often two people of known origin share none of their origins, pair by pair.
  private func differing() throws -> Double {
    let actors = try Dataset.sample("federation").actors
    let origin = try XCTUnwrap(actors.attribute(named: "origin"))
    let values = actors.indices.filter { actors.kinds[$0].isPerson }.compactMap {
      origin.cell(of: $0).map { Set($0.split(separator: "|")) }
    }
    var (pairs, differing) = (0.0, 0.0)
    for first in values.indices {
      for second in values.indices where second != first {
        pairs += 1
        if values[first].isDisjoint(with: values[second]) { differing += 1 }
      }
    }
    return differing / pairs
  }

  // MARK: - Asking

  private func number(_ cell: String?) -> Double? { cell.flatMap { Double($0) } }

  private func rows(_ words: [String]) throws -> [[String: String]] {
    let result = try Program.run(words + ["--format", "csv"])
    XCTAssertEqual(result.status, 0, result.errors)
    let lines = result.output.split(separator: "\n").map { $0.components(separatedBy: ",") }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
  }

  /// What is printed, its words a space apart.
  private func text(_ words: [String]) throws -> String {
    let result = try Program.run(words)
    XCTAssertEqual(result.status, 0, result.errors)
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
