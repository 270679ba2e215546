import Foundation
import GraphCore
import NetworkFiles
import NetworkReport
import SocialNetwork
import XCTest

/// The page of a network as an HTML document.
final class HTMLPageTests: XCTestCase {
  /// A network with words in every column that would be markup if they were not text.
  private func hostile(_ words: String, naming: Naming = Naming()) throws -> Subject {
    let kinds: [ActorKind] = [
      .organisation, .memberAssociation, .government, .individual, .volunteer, .unknown,
    ]
    let count = 24
    let actors = Actors(
      ids: TextColumn((0..<count).map { "\(words)\($0)" }),
      names: TextColumn((0..<count).map { "\(words) name \($0)" }),
      kinds: (0..<count).map { kinds[$0 % kinds.count] },
      attributes: [
        Attribute(name: "municipality", cells: (0..<count).map { "\(words) town \($0 % 3)" }),
        Attribute(name: "gender", cells: (0..<count).map { "\(words) group \($0 % 2)" }),
        Attribute(name: words, cells: (0..<count).map { "\(words) value \($0 % 2)" }),
      ]
    )
    let ends = (1..<count - 2).map { (UInt32($0), UInt32($0 / 2)) }
    let dataset = Dataset(
      name: words,
      actors: actors,
      ties: TieRows(
        sources: ends.map(\.0),
        targets: ends.map(\.1),
        functions: ends.map { [Function.allCases[Int($0.0) % 4]] },
        since: ends.map { Day(year: 2015 + Int($0.0) % 5, month: 3, day: 1) }
      )
    )
    return try Subject(
      dataset,
      date: Day(year: 2022, month: 1, day: 1),
      files: ["\(words).csv"],
      naming: naming
    )
  }

  private func page(_ subject: Subject, in language: Language = .en) throws -> String {
    var question = PageQuestion(in: language)
    question.permutations = 99
    question.origin = PageQuestion.Origin(
      command: subject.name,
      version: subject.name,
      files: [(subject.name, nil)]
    )
    return HTMLPage(in: language).text(of: try question.page(on: subject))
  }

  /// The names of the elements of a document, each with its attributes, outside script and style.
  private func tags(of document: String) -> [String] {
    var text = document
    for name in ["script", "style"] {
      while let start = text.range(of: "<\(name)[^>]*>(?!⌫)", options: .regularExpression),
        let end = text.range(of: "</\(name)>", range: start.upperBound..<text.endIndex)
      {
        text.replaceSubrange(start.lowerBound..<end.upperBound, with: "")
      }
    }
    return text.matches(of: /<([a-zA-Z!][^>]*)>/).map { String($0.output.1) }
  }

  /// Words of a file stand as text wherever they are: no element and no attribute comes of them.
  func testHostileWordsAreTextInEveryColumn() throws {
    let plain = try page(hostile("harmless", naming: Naming(namesPeople: true)))
    let attacks = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)",
      "</script><script>alert(1)//", "<!--", "]]>", "&lt;b&gt;", "javascript:alert(1)",
      "\u{202E}<svg onload=alert(1)>", "</style><style>*{display:none}",
    ]
    let elements: (String) -> [String: Int] = { document in
      Dictionary(
        grouping: self.tags(of: document).map { String($0.prefix { !$0.isWhitespace }) },
        by: { $0 }
      ).mapValues(\.count)
    }
    let expected = Set(elements(plain).keys)
    for attack in attacks {
      for language in Language.allCases {
        let document = try page(hostile(attack, naming: Naming(namesPeople: true)), in: language)
        XCTAssertEqual(Set(elements(document).keys).subtracting(expected), [], attack)
        XCTAssertEqual(document.matches(of: /<script>/).count, 1, attack)
        XCTAssertEqual(document.matches(of: /<style>/).count, 1, attack)
        for tag in tags(of: document) {
          XCTAssertNil(tag.firstMatch(of: /\son[a-z]+\s*=\s*[^"]*alert/), "\(attack): \(tag)")
          XCTAssertNil(tag.firstMatch(of: /\sstyle=/), "\(attack): \(tag)")
        }
      }
    }
  }

  /// The digests in the policy are those of the one script and the one style.
  func testPolicyKnowsScriptAndStyle() throws {
    let document = try page(subject("florentine"))
    for name in ["script", "style"] {
      let start = try XCTUnwrap(document.range(of: "<\(name)>"))
      let end = try XCTUnwrap(
        document.range(of: "</\(name)>", range: start.upperBound..<document.endIndex)
      )
      let content = document[start.upperBound..<end.lowerBound]
      let digest = SHA256.digest(of: Data(content.utf8)).base64
      XCTAssertTrue(document.contains("\(name)-src 'sha256-\(digest)'"), name)
    }
    XCTAssertTrue(document.contains("default-src 'none'"))
  }

  /// Nothing in a document leads elsewhere: the only addresses are names of XML.
  func testDocumentAsksForNothing() throws {
    for name in ["florentine", "federation"] {
      let document = try page(subject(name), in: .nl)
      let addresses = document.matches(of: /https?:\/\/[^"'<> ]+/).map { String($0.output) }
      XCTAssertEqual(Set(addresses).subtracting(["http://www.w3.org/2000/svg"]), [], name)
      XCTAssertNil(document.firstMatch(of: /<(link|iframe|img|object|embed|form|base)\b/), name)
      XCTAssertNil(document.firstMatch(of: /url\((?!#hatch)/), name)
      XCTAssertNil(document.firstMatch(of: /\b(fetch|XMLHttpRequest|innerHTML|eval)\b/), name)
    }
  }

  /// No person's name is in the file, in the data of the script either, unless names are asked for.
  func testPeopleAreNowhereByName() throws {
    let subject = try subject("federation")
    let document = try page(subject)
    let actors = subject.actors
    for actor in actors.indices where actors.kinds[actor].isPerson {
      XCTAssertFalse(document.contains(actors.names[actor]), actors.ids[actor])
    }
    for actor in actors.indices where actors.kinds[actor] == .organisation {
      XCTAssertTrue(document.contains(actors.names[actor].escaped), actors.ids[actor])
    }
  }

  /// Every heading, landmark and id that a reader or a screen reader needs is there once.
  func testStructure() throws {
    let document = try page(subject("federation"), in: .nl)
    let tags = tags(of: document)
    XCTAssertEqual(tags.count { $0.hasPrefix("h1") }, 1)
    for landmark in ["main", "header", "nav"] {
      XCTAssertEqual(tags.count { $0.prefix { $0.isLetter } == landmark }, 1, landmark)
    }
    XCTAssertTrue(document.contains("<html lang=\"nl\">"))
    let ids = document.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
    XCTAssertEqual(ids.count, Set(ids).count, "an id stands twice")
    let links = document.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
    XCTAssertEqual(Set(links).subtracting(ids), [])
    let labels = document.matches(of: /aria-labelledby="([^"]+)"/)
      .flatMap { $0.output.1.split(separator: " ") }.map(String.init)
    // The card is given its heading when somebody is held.
    XCTAssertEqual(Set(labels).subtracting(ids), ["card-h"])
    for form in document.matches(of: /<svg[^>]*>/).map({ String($0.output) }) {
      XCTAssertTrue(form.contains("aria-hidden") || form.contains("role=\"img\""), form)
    }
    XCTAssertEqual(document.matches(of: /<li><span class="number"/).count, 5)
  }

  /// The same question gives the same bytes.
  func testDocumentIsTheSameEveryTime() throws {
    XCTAssertEqual(try page(subject("federation")), try page(subject("federation")))
  }

  /// Whatever is missing, there is a page: no ties, one actor, no people, no columns.
  func testPoorNetworksHaveAPage() throws {
    let networks = [
      Dataset(name: "none", actors: Actors([]), ties: TieRows()),
      Dataset(name: "one", actors: Actors([Actor(id: "a", kind: .organisation)]), ties: TieRows()),
      Dataset(
        name: "two",
        actors: Actors([Actor(id: "a", kind: .unknown), Actor(id: "b", kind: .unknown)]),
        ties: TieRows(sources: [0], targets: [1])
      ),
    ]
    for dataset in networks {
      let document = try page(Subject(dataset))
      XCTAssertTrue(document.contains("<h1>"), dataset.name)
      XCTAssertFalse(document.lowercased().contains("nan"), dataset.name)
    }
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("'", with: "&#39;")
  }
}
