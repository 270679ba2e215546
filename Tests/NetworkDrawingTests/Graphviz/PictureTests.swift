import NetworkDrawing
import SocialNetwork
import XCTest

final class PictureTests: XCTestCase {
  func testTooltipsDoubleBackslashesTwice() throws {
    // Graphviz reads the escapes of a tooltip twice, so that one backslash takes four.
    let network = Network(
      actors: Actors([Actor(id: "a", name: #"C:\new "x" <y>"#, kind: .organisation)]),
      graph: Network([.organisation], ties: []).graph
    )
    let text = String(decoding: try Diagram(network).render(.dot), as: UTF8.self)
    XCTAssertTrue(
      text.contains(#"tooltip="C:\\\\new &quot;x&quot; &lt;y&gt; (organisation), 0 ties""#),
      text
    )
  }
}
