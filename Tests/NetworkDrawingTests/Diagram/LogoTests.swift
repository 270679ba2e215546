import Foundation
import XCTest

@testable import NetworkDrawing

/// What of an SVG is read as a logo, and what Foundation's parser of XML would end the program at.
final class LogoTests: XCTestCase {
  private let shape = "<rect width='4' height='3'/>"

  private func logo(_ head: String, _ inner: String = "", viewBox: String = "0 0 4 3") -> Diagram
    .Logo?
  {
    Diagram.Logo(Data("\(head)<svg viewBox='\(viewBox)'>\(inner)\(shape)</svg>".utf8))
  }

  func testInstructionsWithoutContentsAreRead() throws {
    for inner in [
      "<?a?>", "<?a ?>", "<?xpacket end='w'?>", "<g><?a?></g>", "<!--<?a?>-->", "<![CDATA[<?a?>]]>",
    ] {
      XCTAssertEqual(try XCTUnwrap(logo("", inner), inner).aspectRatio, 4.0 / 3, accuracy: 1e-12)
    }
    XCTAssertNotNil(logo("<?xml version='1.0'?><?a?>\n"))
  }

  func testDocumentTypesArePassedOver() {
    let heads = [
      "<!DOCTYPE svg>",
      "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://example.org/svg11.dtd'>\n",
      "<!DOCTYPE svg [<!NOTATION n SYSTEM 'x'>]>", "<!DOCTYPE svg [<!NOTATION n PUBLIC \"p\">]>",
      "<!DOCTYPE svg [<!ELEMENT svg ANY><!ATTLIST svg a CDATA #IMPLIED b (x|y) 'x' c ID #REQUIRED>]>",
      "<!DOCTYPE svg [<!NOTATION n SYSTEM 'x'><!ENTITY e SYSTEM 'x' NDATA n>]>",
      "<!DOCTYPE svg [<?a?>]>",
      "<!DOCTYPE svg [<!ENTITY % p '<!NOTATION n SYSTEM \"x\">'>%p;]>",
      "<?xml version='1.0' encoding='UTF-7'?>", "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>",
    ]
    for head in heads { XCTAssertNotNil(logo(head), head) }
  }

  func testWordsOfEntitiesTakeTheirPlaces() throws {
    let head = "<!DOCTYPE svg [ <!ENTITY ns \"http://example.org/\"> <!ENTITY box '0 0 8 2'> ]>"
    let logo = try XCTUnwrap(logo(head, "<g id='&ns;'/>", viewBox: "&box;"))
    XCTAssertEqual(logo.aspectRatio, 4)
  }

  func testOtherEntitiesMakeNoLogo() {
    let laughs = (1..<14).map { place in
      "<!ENTITY a\(place) '" + String(repeating: "&a\(place - 1);", count: 10) + "'>"
    }
    let heads = [
      "<!DOCTYPE svg [<!ENTITY e '&#60;?a?&#62;'>]>",
      "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
      "<!DOCTYPE svg [<!ENTITY e '<rect/>'>]>",
      "<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>\(laughs.joined())]>",
    ]
    for head in heads { XCTAssertNil(logo(head, "&e;&a13;"), head) }
  }

  func testWhatIsNoPlainTextMakesNoLogo() {
    XCTAssertNil(logo("<!DOCTYPE svg>", "<!DOCTYPE svg [<!NOTATION n SYSTEM 'x'>]>"))
    XCTAssertNil(logo("<!DOCTYPE svg ['"))
    // As UTF-16, which the parser takes it for, this is an instruction without contents.
    let wide = "<?a?><svg viewBox='0 0 4 3'>\(shape)</svg>".data(using: .utf16LittleEndian)
    XCTAssertNil(Diagram.Logo(wide ?? Data()))
  }

  func testManyLongEntitiesDoNotFillMemory() {
    let head = "<!DOCTYPE svg [<!ENTITY e '\(String(repeating: "a", count: 10_000))'>]>"
    XCTAssertNil(logo(head, String(repeating: "&e;", count: 1000)))
  }
}
