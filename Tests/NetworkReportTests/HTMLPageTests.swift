import Foundation
import GraphCore
import NetworkFiles
import NetworkReport
import SocialNetwork
import Synchronization
import XCTest

/// The page of a network as an HTML document.
///
/// Pages are made once each and shared: most of their time goes into what they say of chance.
final class HTMLPageTests: XCTestCase {
  private static let pages = Mutex<[String: String]>([:])

  /// The page of a dataset of the repository, made when it is first asked for.
  private func shared(_ name: String, in language: Language = .nl) throws -> String {
    let key = "\(name) \(language)"
    if let page = HTMLPageTests.pages.withLock({ $0[key] }) { return page }
    let page = try page(subject(name), in: language)
    HTMLPageTests.pages.withLock { $0[key] = page }
    return page
  }

  /// A network with words in every column that would be markup if they were not text.
  private func hostile(_ attacks: [String], naming: Naming = Naming()) throws -> Subject {
    func attack(_ place: Int) -> String { attacks[place % attacks.count] }
    let words = attacks.joined()
    let kinds: [ActorKind] = [
      .organisation, .memberAssociation, .government, .individual, .volunteer, .unknown,
    ]
    let count = 24
    let actors = Actors(
      ids: TextColumn((0..<count).map { "\(attack($0))\($0)" }),
      names: TextColumn((0..<count).map { "\(attack($0 / 2)) name \($0)" }),
      kinds: (0..<count).map { kinds[$0 % kinds.count] },
      attributes: [
        Attribute(name: "municipality", cells: (0..<count).map { "\(attack($0)) town \($0 % 3)" }),
        Attribute(name: "gender", cells: (0..<count).map { "\(attack($0 % 2)) group \($0 % 2)" }),
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

  private func page(
    _ subject: Subject,
    in language: Language = .en,
    since earlier: Subject? = nil
  ) throws -> String {
    var question = PageQuestion(in: language)
    question.permutations = 19
    question.earlier = earlier
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

  /// The names of the elements of a document.
  private func elements(of document: String) -> Set<String> {
    Set(tags(of: document).map { String($0.prefix { !$0.isWhitespace }) })
  }

  /// Words of a file stand as text wherever they are: no element and no attribute comes of them.
  func testHostileWordsAreTextInEveryColumn() throws {
    let naming = Naming(namesPeople: true)
    let attacks = [
      "<script>alert(1)</script>\"><img src=x onerror=alert(1)>' onload='alert(1)",
      "</script><script>alert(1)//<!--]]>&lt;b&gt;\\\u{202E}<svg onload=alert(1)>",
      "</style><style>*{display:none}javascript:alert(1)\u{2028}</title><h1>",
    ]
    let plain = try page(
      hostile(["harmless"], naming: naming),
      since: hostile(["harmless"], naming: naming)
    )
    let expected = elements(of: plain)
    for (language, order) in zip(Language.allCases, [attacks, attacks.reversed()]) {
      let subject = try hostile(order, naming: naming)
      let document = try page(subject, in: language, since: subject)
      XCTAssertTrue(document.contains("alert(1)"), "the words are shown")
      XCTAssertEqual(elements(of: document).subtracting(expected), [])
      for name in ["script", "style", "title", "h1"] {
        XCTAssertEqual(
          document.matches(of: try Regex("<\(name)>")).count,
          plain.matches(of: try Regex("<\(name)>")).count,
          name
        )
      }
      for tag in tags(of: document) {
        // What stands within quotes is the value of an attribute, whatever it looks like.
        let names = tag.replacing(/"[^"]*"/, with: "")
        XCTAssertNil(names.firstMatch(of: /\s(on[a-z]+|style)\s*=/), tag)
      }
    }
  }

  /// A report as a fragment keeps words of a file as text, and has no style, script or id.
  func testFragmentIsTextWithoutStyleOrScript() throws {
    let words = "</td><script>alert(1)</script>\" onload=\"alert(1)"
    let subject = try hostile([words], naming: Naming(namesPeople: true))
    for language in Language.allCases {
      let reports = [
        try CentralityQuestion().report(on: subject), try IsolationQuestion().report(on: subject),
        try CommunitiesQuestion().report(on: subject), try ConnectionQuestion().report(on: subject),
      ]
      for report in reports {
        let piece = HTMLFragment(in: language).text(of: report)
        XCTAssertTrue(piece.hasPrefix("<article lang=\"\(language.rawValue)\">"), piece)
        XCTAssertEqual(
          elements(of: piece).subtracting([
            "article", "h2", "h3", "p", "em", "ul", "ol", "li", "br", "code", "table", "thead",
            "tbody", "tr", "th", "td",
          ]).filter { !$0.hasPrefix("/") },
          []
        )
        XCTAssertNil(piece.firstMatch(of: /<[^>]*\s(id|class|style|onload)=/), piece)
      }
    }
  }

  /// The digests in the policy are those of the one script and the one style.
  func testPolicyKnowsScriptAndStyle() throws {
    let document = try shared("florentine")
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
      let document = try shared(name)
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
    let document = try shared("federation")
    let actors = subject.actors
    for actor in actors.indices where actors.kinds[actor].isPerson {
      XCTAssertFalse(document.contains(actors.names[actor]), actors.ids[actor])
    }
    for actor in actors.indices where actors.kinds[actor] == .organisation {
      XCTAssertTrue(document.contains(actors.names[actor].escaped), actors.ids[actor])
    }
  }

  /// Nobody is told of by a guarded attribute: its values stand on the page only as names of groups that
  /// are shown, and never in the data of the script.
  func testGuardedAttributesAreOfGroupsOnly() throws {
    let subject = try subject("federation")
    let document = try shared("federation")
    let start = try XCTUnwrap(document.range(of: "id=\"data\">"))
    let end = try XCTUnwrap(
      document.range(of: "</script>", range: start.upperBound..<document.endIndex)
    )
    let data = document[start.upperBound..<end.lowerBound]
    let drawing = document.matches(of: /<title>([^<]*)<\/title>/).map { String($0.output.1) }
    for name in ["gender", "origin"] {
      let attribute = try XCTUnwrap(subject.actors.attribute(named: name))
      let values = Set(subject.actors.indices.compactMap { attribute.cell(of: $0) })
      XCTAssertFalse(values.isEmpty)
      for value in values {
        XCTAssertFalse(data.contains("\"\(value)\""), value)
        XCTAssertFalse(drawing.contains { $0.contains(value) }, value)
      }
    }
  }

  /// Every actor in the data of the script is drawn, and whoever has a name there has it in the drawing or
  /// the table too: the script knows nothing that the page does not say.
  func testTheScriptKnowsWhatThePageSays() throws {
    let document = try shared("federation")
    let start = try XCTUnwrap(document.range(of: "id=\"data\">"))
    let end = try XCTUnwrap(
      document.range(of: "</script>", range: start.upperBound..<document.endIndex)
    )
    struct Names: Decodable { let actors: [[Field]] }
    enum Field: Decodable {
      case number(Int)
      case words(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          self = .number(number)
        } else {
          self = .words(try container.decode(String.self))
        }
      }
    }
    let data = Data(document[start.upperBound..<end.lowerBound].utf8)
    let page = document.replacing(String(decoding: data, as: UTF8.self), with: "")
    for actor in try JSONDecoder().decode(Names.self, from: data).actors {
      guard case .number(let node) = actor[0] else { return XCTFail("a node") }
      XCTAssertTrue(page.contains("id=\"d-n\(node)\""))
      for case .words(let words) in actor { XCTAssertTrue(page.contains(words.escaped), words) }
    }
  }

  /// Codes for names stand wherever names would.
  func testPseudonymsHold() throws {
    let given = try subject("florentine")
    var pseudonyms = Pseudonyms()
    var generator = SystemRandomNumberGenerator()
    pseudonyms.add(given.actors, using: &generator)
    let coded = try Subject(
      pseudonyms.applied(to: given.dataset, keeping: []),
      date: given.date,
      naming: Naming(isPseudonymous: true)
    )
    let document = try page(coded)
    for name in given.actors.names { XCTAssertFalse(document.contains(name.escaped), name) }
  }

  /// What changed is on the page where an earlier network is given, and nothing of it where none is.
  func testChangeIsToldSinceAnEarlierNetwork() throws {
    let florentine = try subject("florentine")
    let without = try subject("florentine", scope: Scope(without: ["Medici"]))
    let document = try page(florentine, since: without)
    XCTAssertTrue(document.contains("id=\"change\""))
    // 16 families in the dataset, one of them left out before.
    XCTAssertTrue(document.contains("15 actors"), "of then")
    XCTAssertFalse(try shared("florentine").contains("id=\"change\""))
  }

  /// Every number that stands out has a card behind a question mark.
  func testNumbersHaveCards() throws {
    let document = try shared("federation")
    for figure in document.split(separator: "<div class=\"figure\">").dropFirst() {
      XCTAssertTrue(
        figure.prefix(900).contains("<details class=\"what\">"),
        "\(figure.prefix(200))"
      )
    }
    let headlines = document.matches(of: /<li><span class="number".*?<\/li>/)
    for headline in headlines { XCTAssertTrue(headline.output.contains("class=\"what\"")) }
  }

  /// Every heading, landmark and id that a reader or a screen reader needs is there once.
  func testStructure() throws {
    let document = try shared("federation")
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
    XCTAssertEqual(try shared("florentine"), try page(subject("florentine"), in: .nl))
  }

  /// Who is of unknown kind is no person: not without ties, and not in how ties are spread.
  func testActorsOfUnknownKindAreNotCalledPeople() throws {
    for (hasPerson, count) in [(false, "3 actors of unknown kind"), (true, "4 actors")] {
      let actors =
        [Actor(id: "a", kind: .memberAssociation), Actor(id: "b", kind: .memberAssociation)]
        + ["c", "d", "e"].map { Actor(id: $0, kind: .unknown) }
        + (hasPerson ? [Actor(id: "f", kind: .volunteer)] : [])
      let dataset = Dataset(
        name: "unknown",
        actors: Actors(actors),
        ties: TieRows(sources: [0], targets: [1])
      )
      let document = try page(Subject(dataset))
      XCTAssertTrue(document.contains(">\(count)</"), "\(hasPerson)")
      XCTAssertNil(document.firstMatch(of: /\d people/), "\(hasPerson)")
      XCTAssertTrue(document.contains("Of unknown kind (3)</th>"))
      XCTAssertEqual(document.contains("People (1)</th>"), hasPerson)
      XCTAssertTrue(document.contains("Left out: 3 actors of unknown kind."))
      XCTAssertTrue(
        document.contains("Of 3 of the \(actors.count) actors the kind is not known:")
      )
      // No two steps of a plan are told alike.
      let steps = document.matches(of: /Introduce [^<]*/).map { String($0.output) }
      XCTAssertFalse(steps.isEmpty)
      XCTAssertEqual(Set(steps.prefix(2)).count, min(2, steps.count), "\(steps)")
    }
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
