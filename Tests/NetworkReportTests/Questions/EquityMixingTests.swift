import GraphCore
import NetworkReport
import SocialNetwork
import XCTest

/// Of whose ties it is told how many lead to another group.
final class EquityMixingTests: XCTestCase {
  func testTiesOfActorsOfAnyKindCount() throws {
    let federation = try subject("federation")
    let network = federation.network
    let towns = try XCTUnwrap(network.actors.attribute(named: "municipality")).codes
    func ties(_ isCounted: (Int) -> Bool) -> Int {
      network.graph.nodes.reduce(0) { sum, node in
        sum
          + network.graph.neighbors(of: node).count {
            $0 > node && isCounted(node) && isCounted($0)
          }
      }
    }
    // Code 0 is no town; most ties of this federation are of people with associations.
    let all = ties { towns[$0] != 0 }
    let ofPeople = ties { towns[$0] != 0 && network.actors.kinds[$0].isPerson }
    XCTAssertLessThan(ofPeople, all)
    let report = try EquityQuestion(by: ["municipality"], outcomes: ["degree"])
      .report(on: federation)
    func page(_ language: Language) -> String {
      TerminalPage(in: language, width: 2000).lines(of: report).joined(separator: "\n")
    }
    XCTAssertTrue(page(.en).contains("150 people are compared"), page(.en))
    XCTAssertTrue(
      page(.en).contains("Of the \(all) ties in the whole network, between actors of any kind"),
      page(.en)
    )
    XCTAssertTrue(
      page(.nl).contains(
        "\(all) relaties in het hele netwerk, tussen actoren van eender welke soort"
      )
    )
  }
}
