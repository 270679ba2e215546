import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

final class DisclosureKeyTests: XCTestCase {
  /// The values of the reference implementation (`vectors_sip64`) for the key of the bytes 00 to 0f and
  /// the input 00, 01, … of so many bytes; that of fifteen is the example of Aumasson and Bernstein's
  /// paper, appendix A.
  func testSipHashGivesThePublishedValues() {
    let published: [(length: Int, hash: UInt64)] = [
      (0, 0x726f_db47_dd0e_0e31), (1, 0x74f8_39c5_93dc_67fd), (2, 0x0d6c_8009_d9a9_4f5a),
      (3, 0x8567_6696_d7fb_7e2d), (4, 0xcf27_94e0_2771_87b7), (5, 0x1876_5564_cd99_a68d),
      (6, 0xcbc9_466e_58fe_e3ce), (7, 0xab02_00f5_8b01_d137), (8, 0x93f5_f579_9a93_2462),
      (15, 0xa129_ca61_49be_45e5),
    ]
    for (length, expected) in published {
      var hash = SipHash(0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
      for byte in 0..<length { hash.add(byte: UInt8(byte)) }
      XCTAssertEqual(hash.finished, expected, "\(length) bytes")
    }
  }

  func testNumbersAreAddedLowestByteFirst() {
    // The input 00 to 07 is the number 0x0706050403020100.
    var hash = SipHash(0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
    hash.add(0x0706_0504_0302_0100)
    XCTAssertEqual(hash.finished, 0x93f5_f579_9a93_2462)
  }

  func testWhereATextEndsCounts() {
    func hash(_ texts: String...) -> UInt64 {
      var hash = SipHash(1, 2)
      for text in texts { hash.add(text.utf8) }
      return hash.finished
    }
    XCTAssertNotEqual(hash("ab", "c"), hash("a", "bc"))
    XCTAssertNotEqual(hash("ab"), hash("ab", ""))
  }

  private let dataset = Dataset.randomPopulation(seed: 5)

  func testTheOrderOfRowsAndColumnsChangesNothing() {
    var generator = SeededGenerator(seed: 1)
    let order = dataset.actors.indices.shuffled(using: &generator)
    var place = [UInt32](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = UInt32(new) }
    let actors = Array(dataset.actors)
    let permuted = Actors(
      order.map { actors[$0] },
      attributes: dataset.actors.attributes.reversed().map { attribute in
        Attribute(name: attribute.name, cells: order.map { attribute.cell(of: $0) })
      }
    )
    XCTAssertEqual(DisclosureKey(of: permuted), DisclosureKey(of: dataset.actors))
  }

  /// Else a mean could be asked for under one key after another: the middle of the answers is the mean.
  func testAsWhatAColumnIsReadChangesNothing() {
    let (ids, region) = (TextColumn(["a", "b"]), ["north", nil])
    let (word, gender) = (["member", "citizen"], ["x", "m"])
    func column(_ name: String, _ cells: [String?]) -> Attribute {
      Attribute(name: name, cells: cells)
    }
    let asKind = Actors(
      ids: ids,
      kinds: [.memberAssociation, .individual],
      attributes: [column("region", region), column("gender", gender)],
      spelling: Spelling(headers: [.kind: "what"], words: [.kind: column("what", word)])
    )
    let asAttribute = Actors(
      ids: ids,
      kinds: [.unknown, .unknown],
      attributes: [column("gender", gender), column("what", word), column("region", region)]
    )
    XCTAssertEqual(DisclosureKey(of: asKind), DisclosureKey(of: asAttribute))

    let plain = Actors(
      ids: ids,
      kinds: [.unknown, .unknown],
      attributes: [column("code", ["x1", "x2"]), column("gender", gender)]
    )
    let byCode = Actors(
      ids: TextColumn(["x1", "x2"]),
      names: ids,
      kinds: [.unknown, .unknown],
      attributes: [column("gender", gender)],
      spelling: Spelling(headers: [.id: "code", .name: "id"])
    )
    let (one, other) = (DisclosureKey(of: plain), DisclosureKey(of: byCode))
    XCTAssertEqual(one.hash(of: "a"), other.hash(of: "x1"))
    XCTAssertEqual(one.hash(of: "b"), other.hash(of: "x2"))
    XCTAssertEqual((0..<50).map { one.draw($0) }, (0..<50).map { other.draw($0) })
  }

  func testTiesChangeNothing() {
    let ties = TieRows(sources: [0, 1], targets: [2, 3], weights: [3, 4])
    let other = Dataset(name: "other ties", actors: dataset.actors, ties: ties)
    XCTAssertEqual(other.disclosureKey, dataset.disclosureKey)
  }

  func testAnyCellThatChangesGivesAnotherKey() {
    var keys: Set<DisclosureKey> = [dataset.disclosureKey]
    var tried = 1
    for name in ["gender", "municipality"] {
      for actor in dataset.actors.indices.prefix(20) {
        let attributes = dataset.actors.attributes.map { attribute in
          Attribute(
            name: attribute.name,
            cells: dataset.actors.indices.map {
              attribute.name == name && $0 == actor ? "another" : attribute.cell(of: $0)
            }
          )
        }
        let actors = Actors(Array(dataset.actors), attributes: attributes)
        keys.insert(DisclosureKey(of: actors))
        tried += 1
      }
    }
    XCTAssertEqual(keys.count, tried)
  }

  /// Two actors who trade their values make another dataset with the same counts.
  func testTradedValuesGiveAnotherKey() {
    func key(_ genders: [String?]) -> DisclosureKey {
      let actors = Actors(
        genders.indices.map { Actor(id: "p\($0)", kind: .individual) },
        attributes: [Attribute(name: "gender", cells: genders)]
      )
      return DisclosureKey(of: actors)
    }
    XCTAssertNotEqual(key(["a", "b", nil]), key(["b", "a", nil]))
    XCTAssertNotEqual(key(["a", "b", nil]), key([nil, "b", "a"]))
  }

  func testCodesForNamesKeepTheKeyAndTheContributors() throws {
    var pseudonyms = Pseudonyms()
    var generator = SeededGenerator(seed: 3)
    pseudonyms.add(dataset.actors, using: &generator)
    let coded = pseudonyms.applied(to: dataset)
    XCTAssertEqual(coded.disclosureKey, dataset.disclosureKey)
    let (plain, renamed) = (
      DisclosureSession(policy: DisclosurePolicy(), actors: dataset.actors, of: dataset),
      DisclosureSession(policy: DisclosurePolicy(), actors: coded.actors, of: coded)
    )
    let places = Dictionary(uniqueKeysWithValues: zip(coded.actors.ids, coded.actors.indices))
    let codes = Dictionary(uniqueKeysWithValues: pseudonyms.entries.map { ($0.id, $0.code) })
    for size in 10..<30 {
      let members = dataset.actors.indices.shuffled(using: &generator).prefix(size)
      let others = try members.map { member in
        try XCTUnwrap(codes[dataset.actors.ids[member]].flatMap { places[$0] })
      }
      XCTAssertEqual(
        plain.count(Array(members), isGuarded: true),
        renamed.count(others, isGuarded: true)
      )
    }
  }

  func testDrawsAreEvenFrom0To1() {
    // The mean of 10 000 even draws is ½ with a standard error of 1 / √(12 · 10 000) = 0.0029; each
    // tenth has 1000 with one of √(10 000 · 0.1 · 0.9) = 30.
    let key = DisclosureKey(11, 12)
    let draws = (0..<10_000).map { key.draw(UInt64($0)) }
    XCTAssertTrue(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    XCTAssertEqual(draws.reduce(0, +) / 10_000, 0.5, accuracy: 3 * 0.0029)
    for tenth in 0..<10 {
      XCTAssertEqual(Double(draws.count { Int($0 * 10) == tenth }), 1000, accuracy: 4 * 30)
    }
  }
}
