import Foundation
import NetworkDrawing
import NetworkFiles
import NetworkReport
import SocialNetwork
import XCTest

final class IsolationTests: XCTestCase {
  /// A ring of four organisations, a volunteer and an umbrella, and what hangs on it or does not.
  private let ringed = (
    actors: """
    id,name,kind,surveyed,municipality,sector,side
    k,Koepel,organisation,yes,Gent,,
    m1,Alfa,organisation,yes,Gent,culture,
    m2,Bravo,organisation,yes,Aalst,sports,
    m3,Charlie,member association,yes,Genk,culture,
    m4,Delta,government,yes,Genk,,
    v1,Vera,volunteer,yes,Gent,,
    u1,Echo,member association,yes,,,
    u2,Ulla,volunteer,yes,,,
    u3,Foxtrot,member association,yes,,,
    u4,Urbain,individual,yes,,,
    u5,Golf,member association,yes,,,
    t1,Hotel,member association,no,Gent,,
    t2,Tine,volunteer,yes,,,
    t3,Theo,volunteer,yes,,,
    t4,Tom,individual,yes,,,
    p1,India,member association,yes,,,
    p2,Juliett,organisation,yes,,,
    p3,Petra,individual,yes,,,
    s1,Kilo,member association,yes,,,
    s2,Sam,volunteer,yes,,,
    s3,Lima,member association,yes,,,
    s4,Mike,member association,yes,,,
    d1,November,member association,yes,Gent,,
    d2,Dirk,individual,yes,,,
    d3,Dana,individual,yes,Genk,,
    d4,Dora,individual,yes,,,
    d5,Dan,volunteer,yes,,,
    d6,Dina,volunteer,yes,,,
    l1,Oscar,member association,yes,,,
    l2,Papa,member association,yes,,,
    l3,Quebec,member association,yes,,,
    l4,Lea,individual,yes,,,
    i1,Romeo,organisation,yes,,culture,
    i2,Ida,volunteer,yes,,,
    i3,Ilse,individual,yes,,,
    n1,Sierra,member association,no,,,
    n2,Nele,individual,no,,,
    n3,Nora,volunteer,no,,,
    """,
    ties: """
    source,target
    m1,m2
    m2,m3
    m3,m4
    m4,v1
    v1,m1
    k,m1
    k,m2
    k,u1
    k,u2
    u1,u2
    k,u3
    u3,u4
    k,u5
    m1,t1
    t1,t2
    t1,t3
    t2,t3
    t3,t4
    m2,p1
    m2,p2
    p1,p2
    p2,p3
    m1,s1
    m1,s2
    m2,s3
    v1,s4
    d1,d2
    d3,d4
    d5,d6
    l1,l2
    l1,gone
    l3,gone
    l4,gone
    """
  )

  /// A ring with an umbrella, on which hang groups that one new tie makes firm only in part, and groups
  /// that hang on somebody who is not named.
  private let lifted = (
    actors: """
    id,name,kind,staff
    k,Koepel,organisation,
    m1,Alfa,organisation,
    m2,Bravo,organisation,
    m3,Charlie,organisation,
    m4,Delta,organisation,
    v1,Vera,volunteer,
    q,Quinn,,
    a1,Echo,organisation,
    a2,Foxtrot,organisation,
    a3,Golf,organisation,
    a4,Hotel,organisation,
    a5,India,organisation,
    b1,Juliett,organisation,
    b2,Kilo,organisation,
    b3,Lima,organisation,
    x,Mike,organisation,
    y,Yves,individual,yes
    w1,November,organisation,
    w2,Oscar,organisation,
    z1,Papa,organisation,
    z2,Quebec,organisation,
    r1,Romeo,organisation,
    r2,Sierra,organisation,
    """,
    ties: """
    source,target
    m1,m2
    m2,m3
    m3,m4
    m4,v1
    v1,m1
    k,m1
    k,m2
    q,m1
    q,m2
    m3,a1
    a1,a2
    a2,a3
    a1,a3
    a1,a4
    a4,a5
    a1,a5
    k,b1
    b1,b2
    b1,b3
    k,x
    x,y
    v1,w1
    w1,w2
    q,z1
    z1,z2
    v1,r1
    v1,r2
    """
  )

  /// An umbrella with two associations, apart from the part of the anchor.
  private let apart = (
    actors: """
    id,name,kind
    m1,Alfa,organisation
    m2,Bravo,organisation
    m3,Charlie,organisation
    k,Koepel,organisation
    c1,Delta,member association
    c2,Echo,member association
    """,
    ties: "source,target\nm1,m2\nm2,m3\nm1,m3\nk,c1\nk,c2\n"
  )

  /// Actors of unknown kind around a triangle of them.
  private let unknown = (
    actors: "id,name\na,Ann\nb,Ben\nc,Cis\nd,Dora\ne,Els\nf,Fons\ng,Greet\n",
    ties: "source,target\na,b\nb,c\na,c\nc,d\nb,g\n"
  )

  /// Ties that have a function, or none, and a first day.
  private let tagged = (
    actors: """
    id,name,kind,surveyed
    U,Umbrella,organisation,yes
    A,Alfa,member association,yes
    B,Bravo,member association,yes
    C,Charlie,member association,yes
    D,Delta,member association,no
    E,Echo,member association,yes
    F,Foxtrot,member association,yes
    G,Golf,member association,yes
    H,Hotel,member association,yes
    s1,Sam,individual,yes
    s2,Sien,individual,no
    s3,Stan,volunteer,no
    s4,Sofie,volunteer,yes
    s5,Sara,individual,yes
    s6,Steven,individual,yes
    """,
    ties: """
    source,target,function,since
    U,A,learning,2020-01-01
    A,B,learning,2020-01-01
    U,B,learning,2020-01-01
    C,s1,learning,2020-01-01
    E,F,,2020-01-01
    E,s4,,2020-01-01
    F,s5,learning,2024-01-01
    G,s5,learning,2024-01-01
    """
  )

  /// A library that holds a union, a house of prayer and people, some of them beyond one another.
  private let sensitive = (
    actors: """
    id,name,kind,sector
    a,Library,organisation,culture
    b,School,organisation,education
    c,Theatre,organisation,culture
    w,Union,member association,labour
    x,Choir,member association,culture
    y,Club,member association,sports
    z,Band,member association,culture
    p,Paul,individual,
    q,Quinten,individual,
    r,Ria,individual,
    s,Simon,individual,
    t,Tess,volunteer,
    o,Olga,individual,
    """,
    ties: """
    source,target
    a,b
    b,c
    a,c
    b,p
    c,p
    a,w
    w,q
    p,x
    a,y
    a,r
    y,r
    z,s
    z,t
    s,t
    """
  )

  // MARK: - Sentences

  func testSentencesOnCertainty() throws {
    var question = IsolationQuestion(limit: 4)
    question.tellsCertainty = true
    let report = try question.report(on: subject("florentine"))
    assertSnapshot(report, "isolated-certainty")
    XCTAssertEqual(report.rows.columns.suffix(2), ["kept-10", "kept-20"])
    question.limit = 6
    assertSnapshot(try question.report(on: subject("federation")), "isolated-certainty-federation")
  }

  func testSentences() throws {
    let federation = try subject("federation")
    assertSnapshot(try IsolationQuestion(limit: 12).report(on: federation), "isolated")
    let ringed = try small(ringed)
    assertSnapshot(
      try IsolationQuestion(umbrella: "Koepel", limit: 100).report(on: ringed),
      "isolated-ring"
    )
    assertSnapshot(
      try IsolationQuestion(
        anchor: "Alfa",
        umbrella: "Koepel",
        rungs: [.isolate, .oneTie],
        limit: 2
      )
      .report(on: ringed),
      "isolated-ring-short"
    )
    assertSnapshot(
      try IsolationQuestion(umbrella: "Koepel", limit: 100)
        .report(on: try small(self.ringed, naming: Naming(namesPeople: true))),
      "isolated-ring-named"
    )
    assertSnapshot(try IsolationQuestion().report(on: small(unknown)), "isolated-unknown")
    assertSnapshot(
      try IsolationQuestion(umbrella: "k", staff: [condition("staff=yes")])
        .report(on: small(lifted)),
      "isolated-lifts"
    )
    assertSnapshot(
      try IsolationQuestion(anchor: "m1", umbrella: "k").report(on: small(apart)),
      "isolated-umbrella-apart"
    )
  }

  func testSentencesOnAPart() throws {
    var scope = Scope(layer: Layer(function: .learning))
    assertSnapshot(
      try IsolationQuestion().report(on: small(tagged, scope: scope)),
      "isolated-function"
    )
    scope.layer.day = Day(year: 2022, month: 1, day: 1)
    assertSnapshot(
      try IsolationQuestion().report(on: small(tagged, scope: scope)),
      "isolated-function-day"
    )
    assertSnapshot(
      try IsolationQuestion()
        .report(on: small(tagged, scope: Scope(layer: Layer(day: scope.layer.day)))),
      "isolated-day"
    )
    assertSnapshot(
      try IsolationQuestion().report(on: small(tagged, scope: Scope(without: ["U"]))),
      "isolated-without"
    )
  }

  func testSentencesOnReach() throws {
    var question = IsolationQuestion(reach: .init(.government, within: 2))
    assertSnapshot(try question.report(on: small(ringed)), "isolated-reach")
    assertSnapshot(
      try question.report(on: small(tagged, scope: Scope(without: ["U"]))),
      "isolated-reach-part"
    )
    let umbrella = IsolationQuestion(umbrella: "koepel", reach: .init(.government, within: 2))
    let lines = TerminalPage(in: .en).lines(
      of: try umbrella.report(on: subject("federation"))
    ).joined(separator: " ").replacing("\u{A0}", with: " ")
    // 116 of 193 are near with the umbrella, 102 of 192 without: CompassByRemovalTests, and the
    // definition of its test of the critical role.
    XCTAssertTrue(lines.contains("77 of the 193 actors besides governments (40 %)"), lines)
    XCTAssertTrue(lines.contains("90 of the 192 others (47 %)"), lines)
    question.reach = .init(.memberAssociation, within: 1)
    assertSnapshot(
      try question.report(on: small(tagged, scope: Scope(only: [condition("id=C|D|U|s1")]))),
      "isolated-reach-one"
    )
    question.reach = .init(.organisation, within: 1)
    assertSnapshot(
      try question.report(on: small(ringed, scope: Scope(only: [condition("id=m1|m2|m3")]))),
      "isolated-reach-none"
    )
  }

  func testSentencesWhereContactsAreConcealed() throws {
    let policy = try DisclosurePolicy(sensitiveActors: [condition("sector=labour")])
    let concealed = try small(sensitive, policy: policy)
    assertSnapshot(try IsolationQuestion().report(on: concealed), "isolated-concealed")
    let question = IsolationQuestion(rungs: [.isolate])
    assertSnapshot(try question.report(on: concealed), "isolated-concealed-none")
  }

  func testSentencesWhereThereAreNone() throws {
    let ring = try small(ringed, scope: Scope(only: [condition("id=m1|m2|k")]))
    assertSnapshot(try IsolationQuestion().report(on: ring), "isolated-none")
    let question = IsolationQuestion(least: 50)
    assertSnapshot(try question.report(on: small(ringed)), "isolated-none-so-large")
  }

  // MARK: - Rows and drawings

  func testTheDrawingMarksTheGroupsOfTheReport() throws {
    let federation = try subject("federation")
    let question = IsolationQuestion(rungs: [.detached])
    let diagram = try question.diagram(on: federation, in: .nl)
    XCTAssertEqual(diagram.title, "Geïsoleerde groepen in federation")
    // Separate groups carry their number, and no other rung is marked.
    XCTAssertTrue(diagram.legend.contains("nummer in de lijst"), "\(diagram.legend)")
    XCTAssertFalse(diagram.legend.contains { $0.hasPrefix("hangt aan") })
  }

  func testAnUmbrellaThatWasLeftOutIsRefused() throws {
    let ringed = try small(ringed, scope: Scope(without: ["k"]))
    XCTAssertThrowsError(try IsolationQuestion(umbrella: "k").report(on: ringed)) { error in
      XCTAssertEqual(
        (error as? QuestionError)?.problem.en,
        "actor 'k' was left out of the network"
      )
    }
  }

  // MARK: - Networks

  private func condition(_ word: String) throws -> Condition { try XCTUnwrap(Condition(word)) }

  private func small(
    _ files: (actors: String, ties: String),
    scope: Scope = Scope(),
    policy: DisclosurePolicy = DisclosurePolicy(),
    naming: Naming = Naming()
  ) throws -> Subject {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    addTeardownBlock { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "small")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(files.actors.utf8).write(to: folder.appending(path: "actors.csv"))
    try Data(files.ties.utf8).write(to: folder.appending(path: "ties.csv"))
    return try Subject(
      XCTUnwrap(NetworkReader.read(folder: folder.path).dataset),
      scope: scope,
      policy: policy,
      naming: naming
    )
  }
}
