import Foundation
import NetworkReport
import SocialNetwork
import XCTest

/// The sentences of the compass of `datasets/federation`, with the numbers in them found a second time:
/// from the files, by removing every tie and every actor in turn.
final class CompassByRemovalTests: XCTestCase {
  func testEverySentenceIsTrueOfThoseItSpeaksOf() throws {
    let files = try Files()
    for umbrella in [nil, "koepel"] {
      let said = try sentences(umbrella: umbrella)
      func assertSaid(_ title: String, _ en: String, _ nl: String, line: UInt = #line) {
        let found = said[title] ?? []
        XCTAssertTrue(found.contains { $0.en.hasPrefix(en) }, "\(title): \(found)", line: line)
        XCTAssertTrue(found.contains { $0.nl.hasPrefix(nl) }, "\(title): \(found)", line: line)
      }
      let n = files.ids.count
      let main = files.largest(Set(files.ids))
      assertSaid(
        "Connected",
        "\(main.count) of the \(n) actors are in the main network",
        "\(main.count) van de \(n) actoren zitten in het hoofdnetwerk"
      )
      // Everything that is lost with a tie or an actor, which itself is not lost but gone.
      let whole = files.components(Set(files.ids)).count
      var (byTie, byActor): (Set<String>, Set<String>) = ([], [])
      var (bridges, cutpoints) = (0, 0)
      for tie in files.ties.keys.sorted(by: { $0.a + $0.b < $1.a + $1.b }) {
        let left = files.components(Set(files.ids), without: tie)
        if left.count > whole { bridges += 1 }
        byTie.formUnion(main.subtracting(left.max { $0.count < $1.count } ?? []))
      }
      for id in files.ids {
        let others = Set(files.ids).subtracting([id])
        let left = files.components(others)
        if left.count > whole { cutpoints += 1 }
        byActor.formUnion(
          others.intersection(main).subtracting(left.max { $0.count < $1.count } ?? [])
        )
      }
      XCTAssertEqual([byTie.count, byActor.count], [74, 91])
      assertSaid(
        "Depends on one tie",
        "\(byTie.count) of the \(n) actors each depend on one single tie for their way to the main network.",
        "\(byTie.count) van de \(n) actoren hangen voor de weg naar het hoofdnetwerk elk af van één enkele relatie."
      )
      assertSaid(
        "Depends on one actor",
        "\(byActor.count) of the \(n) actors each depend on one other actor for their way to the main network.",
        "\(byActor.count) van de \(n) actoren hangen voor de weg naar het hoofdnetwerk elk af van één andere actor"
      )
      let firm = main.subtracting(byTie).subtracting(byActor).count
      assertSaid(
        "Firmly connected",
        "\(firm) of the \(n) actors stay",
        "\(firm) van de \(n) actoren blijven"
      )
      assertSaid(
        "Ties without a second path",
        "\(bridges) of the \(files.ties.count) ties:",
        "\(bridges) van de \(files.ties.count) relaties:"
      )
      assertSaid(
        "Actors on whom others depend",
        "\(cutpoints) of the \(n) actors:",
        "\(cutpoints) van de \(n) actoren:"
      )
      let alone = files.ids.filter { files.neighbors($0).isEmpty }
      let isolates = alone.filter { files.isSurveyed[$0] ?? true }.count
      assertSaid(
        "Isolated actor",
        "\(isolates) of the \(n) actors have no tie at all.",
        "\(isolates) van de \(n) actoren hebben geen enkele relatie."
      )
      let apart = n - main.count - alone.count
      assertSaid("Separate network", "\(apart) of the \(n) actors", "\(apart) van de \(n) actoren")
      try assertGovernment(files, umbrella, assertSaid)
      assertTakingPart(files, assertSaid)
      guard let umbrella else {
        XCTAssertNil(said["Depends on the umbrella"])
        continue
      }
      let without = main.subtracting([umbrella])
        .subtracting(files.largest(Set(files.ids).subtracting([umbrella])))
      // Those who hang by the tie to the umbrella, if that is what keeps it and them apart from the
      // rest, are lost without it as well.
      assertSaid(
        "Depends on the umbrella",
        "\(without.count) of the \(n) actors would lose the main network without the umbrella.",
        "\(without.count) van de \(n) actoren raken zonder de koepel los van het hoofdnetwerk."
      )
    }
  }

  private typealias AssertSaid = (String, String, String, UInt) -> Void

  private func assertGovernment(
    _ files: Files,
    _ umbrella: String?,
    _ assertSaid: AssertSaid
  ) throws {
    let governments = Set(files.ids.filter { files.kinds[$0] == "government" })
    let others = files.ids.filter { !governments.contains($0) }
    let direct = others.filter { !files.neighbors($0).isDisjoint(with: governments) }
    let near = others.filter { id in
      direct.contains(id) || files.neighbors(id).contains { direct.contains($0) }
    }
    /// The others who have no path to a government, with some actors there.
    func apart(_ present: Set<String>) -> Set<String> {
      files.components(present).filter { $0.isDisjoint(with: governments) }
        .reduce(into: []) { $0.formUnion($1) }
    }
    let none = apart(Set(files.ids))
    let all = "actors besides governments"
    assertSaid(
      "Government at first hand",
      "\(direct.count) of the \(others.count) \(all)",
      "\(direct.count) van de \(others.count) actoren buiten de overheden",
      #line
    )
    assertSaid(
      "Government within two steps",
      "\(near.count) of these \(others.count); by kind:",
      "\(near.count) van deze \(others.count); naar soort:",
      #line
    )
    assertSaid(
      "No path to government",
      "\(none.count) of these \(others.count) have",
      "\(none.count) van deze \(others.count) hebben",
      #line
    )
    // How many reach a government, but none without each actor in turn.
    func lost(without removed: String) -> Int {
      apart(Set(files.ids).subtracting([removed])).subtracting(none).count
    }
    let most = others.filter { $0 != umbrella }.map(lost).max() ?? 0
    assertSaid(
      "Path only through one other",
      "\(most) of these \(others.count) have no known path but",
      "\(most) van deze \(others.count) hebben, voor zover bekend, enkel een pad",
      #line
    )
    guard let umbrella else { return }
    let only = lost(without: umbrella)
    assertSaid(
      "Path only through the umbrella",
      "\(only) of these \(others.count - 1), the umbrella apart",
      "\(only) van deze \(others.count - 1), de koepel niet meegeteld",
      #line
    )
  }

  private func assertTakingPart(_ files: Files, _ assertSaid: AssertSaid) {
    let people = files.ids.filter { ["individual", "volunteer"].contains(files.kinds[$0] ?? "") }
    func functions(_ id: String) -> [Set<String>] {
      files.ties.filter { $0.key.a == id || $0.key.b == id }.map(\.value)
    }
    let taking = people.filter { functions($0).contains { $0.contains("culture") } }
    let unknown = people.filter { id in
      !taking.contains(id)
        && (files.isSurveyed[id] == false || files.hasUntagged.contains(id))
    }
    XCTAssertEqual([taking.count, unknown.count], [38, 42])
    let known = people.count - unknown.count
    assertSaid(
      "People with such ties",
      "\(taking.count) of the \(known) people of whom it is known have a tie that serves culture. "
        + "Of \(unknown.count) more it is not known.",
      "\(taking.count) van de \(known) mensen van wie het bekend is, hebben een relatie die de cultuurfunctie dient. "
        + "Van nog \(unknown.count) is het niet bekend.",
      #line
    )
  }

  /// The sentences of the page, by title.
  private func sentences(umbrella: String?) throws -> [String: [Text]] {
    let report = try CompassQuestion(umbrella: umbrella, permutations: 50)
      .report(on: subject("federation"))
    var said: [String: [Text]] = [:]
    for block in report.blocks {
      guard case .table(let table) = block, !table.hasHeader else { continue }
      for row in table.rows { said[row[0].en, default: []].append(row[2]) }
    }
    return said
  }
}

/// The files of `datasets/federation`, read cell by cell: they hold no quotes.
private struct Files {
  struct Tie: Hashable {
    let a: String
    let b: String
  }

  private(set) var ids: [String] = []
  private(set) var kinds: [String: String] = [:]
  private(set) var isSurveyed: [String: Bool] = [:]
  /// The functions of every pair that has a tie.
  private(set) var ties: [Tie: Set<String>] = [:]
  /// Those with a row that does not say which function it serves.
  private(set) var hasUntagged: Set<String> = []
  private var contacts: [String: Set<String>] = [:]

  init() throws {
    let root = URL(fileURLWithPath: "\(#filePath)").deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    func rows(_ name: String) throws -> [[String: String]] {
      let file = root.appending(path: "datasets/federation/\(name).csv")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }
    for row in try rows("actors") {
      let id = row["id"] ?? ""
      ids.append(id)
      kinds[id] = row["kind"]
      isSurveyed[id] = row["surveyed"] != "no"
    }
    for row in try rows("ties") {
      let ends = [row["source"] ?? "", row["target"] ?? ""].sorted()
      guard ends[0] != ends[1] else { continue }
      let functions = (row["function"] ?? "").split(separator: "|").map(String.init)
      ties[Tie(a: ends[0], b: ends[1]), default: []].formUnion(functions)
      if functions.isEmpty { hasUntagged.formUnion(ends) }
      contacts[ends[0], default: []].insert(ends[1])
      contacts[ends[1], default: []].insert(ends[0])
    }
  }

  func neighbors(_ id: String) -> Set<String> { contacts[id] ?? [] }

  /// Whom an actor reaches among some actors, without a tie.
  func component(of id: String, in present: Set<String>, without tie: Tie? = nil) -> Set<String> {
    var (reached, open): (Set<String>, [String]) = ([id], [id])
    while let next = open.popLast() {
      for other in neighbors(next) where present.contains(other) && !reached.contains(other) {
        let ends = [next, other].sorted()
        if let tie, tie == Tie(a: ends[0], b: ends[1]) { continue }
        reached.insert(other)
        open.append(other)
      }
    }
    return reached
  }

  /// The parts that some actors fall into.
  func components(_ present: Set<String>, without tie: Tie? = nil) -> [Set<String>] {
    var left = present
    var parts: [Set<String>] = []
    while let id = left.first {
      let part = component(of: id, in: present, without: tie)
      parts.append(part)
      left.subtract(part)
    }
    return parts
  }

  /// The largest of these parts.
  func largest(_ present: Set<String>) -> Set<String> {
    components(present).max { $0.count < $1.count } ?? []
  }
}
