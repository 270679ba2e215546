import XCTest

@testable import SocialNetwork

final class ActorListTests: XCTestCase {
  func testAPartOfASharedListIsAListOfItsOwn() {
    let all: [UInt32] = [7, 3, 5, 3, 5]
    let (first, last) = (ActorList(all, in: 1..<3), ActorList(all, in: 3..<5))
    XCTAssertEqual(Array(first), [3, 5])
    XCTAssertEqual(first[0], 3)
    XCTAssertEqual(first.last, 5)
    XCTAssertEqual(first.indices, 0..<2)
    XCTAssertEqual(first, [3, 5])
    XCTAssertNotEqual(first, [5, 3])
    XCTAssertNotEqual(first, [3])
    XCTAssertEqual(Set([first, last, ActorList([3, 5])]).count, 1)
    XCTAssertTrue(ActorList(all, in: 5..<5).isEmpty)
  }
}
