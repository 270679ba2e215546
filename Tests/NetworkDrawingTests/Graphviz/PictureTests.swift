import NetworkDrawing
import SocialNetwork
import XCTest

final class PictureTests: XCTestCase {
  func testSmallestDrawing() throws {
    // The association has the most ties: 11 + 30 = 41 points = 0.5694 inch. The person with one tie is
    // 6.5 points = 0.0903 inch, 9 points away: 20.5 + 9 + 3.25 = 32.75 = 74.4 − 41.65. The name is a
    // line of 1.2 · 10.5 = 12.6 points = 0.175 inch, 1 point below: 74.4 + 20.5 + 1 + 6.3 = 102.2.
    // The legend's row of 20 points begins 6 points below the name: 102.2 + 6.3 + 6 + 20 = 134.5.
    // "Individual (1)" is 5724 thousandths of 10 points long (Helvetica), with 4 % and 2 points for
    // other fonts, and 30 % of room on its right: (57.24 · 1.04 + 2) · 1.3 / 72 = 1.111 inch.
    // The caption, as wide as the page, begins 14 points below the legend's middle and has two lines of
    // 1.2 · 9 = 10.8 points = 0.15 inch: 134.5 + 14 + 10.8 = 159.3, and ends at 170.1.
    let network = Network([.memberAssociation, .individual], ties: [(0, 1)])
    let text = String(decoding: try Diagram(network).render(.dot), as: UTF8.self)
    let font = "Liberation Sans,Arial,Helvetica,sans-serif"
    XCTAssertEqual(
      text,
      #"""
      graph network {
        layout="nop2"
        outputorder="edgesfirst"
        splines="line"
        bgcolor="white"
        pad="0.2778"
        fontname="\#(font)"
        node [fontname="\#(font)", style="filled", fixedsize="true", penwidth="0.8", label="", margin="0"];
        n0 [pos="320,-74.4!", width="0.5694", height="0.5694", class="actor member-association", id="n0", shape="circle", fillcolor="#0072B2", color="#003F63", tooltip="Actor 0 (member association), 1 tie"];
        n1 [pos="320,-41.65!", width="0.0903", height="0.0903", class="actor individual", id="n1", shape="circle", fillcolor="#FFFFFF", color="#7A4B6B", tooltip="Individual, 1 tie"];
        k0 [pos="9,-134.5!", width="0.1667", height="0.1667", class="legend member-association", id="k0", shape="circle", fillcolor="#0072B2", color="#003F63"];
        k1 [pos="159.65,-134.5!", width="0.1667", height="0.1667", class="legend individual", id="k1", shape="circle", fillcolor="#FFFFFF", color="#7A4B6B"];
        ln0 [pos="320,-102.2!", width="0.5083", height="0.175", class="name", shape="box", fixedsize="shape", penwidth="0", color="#FFFFFF00", fillcolor="#FFFFFFB8", label="Actor 0", fontsize="10.5", fontcolor="#1A1A1A"];
        t0 [pos="23.65,-10.2!", width="0.657", height="0.2833", class="words", shape="plaintext", style="", fixedsize="shape", label="Test\l", fontsize="17", fontcolor="#111111", fontname="\#(font) Bold"];
        t1 [pos="93.92,-134.5!", width="1.9978", height="0.1667", class="words", shape="plaintext", style="", fixedsize="shape", label="Member association (1)\l", fontsize="10", fontcolor="#1A1A1A"];
        t2 [pos="212.64,-134.5!", width="1.111", height="0.1667", class="words", shape="plaintext", style="", fixedsize="shape", label="Individual (1)\l", fontsize="10", fontcolor="#1A1A1A"];
        t3 [pos="320,-159.3!", width="8.8889", height="0.3", class="words", shape="plaintext", style="", fixedsize="shape", label="2 actors, 1 tie. The larger a symbol, the more ties. Each line is a tie, all of one strength. Shape and colour show the kind. All organisations are named;\lpeople are not named.\l", fontsize="9", fontcolor="#555555"];
        c0 [pos="0,-170.1!", width="0.01", height="0.01", style="invis"];
        c1 [pos="640,0!", width="0.01", height="0.01", style="invis"];
        n0 -- n1 [id="e0_1", class="tie personal", color="#6B7A8880", penwidth="0.76"];
      }

      """#
    )
  }

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
