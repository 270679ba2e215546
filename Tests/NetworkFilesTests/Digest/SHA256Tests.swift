import Foundation
import NetworkFiles
import XCTest

final class SHA256Tests: XCTestCase {
  /// The examples of FIPS 180-2, appendix B, which stand for FIPS 180-4 too (NIST, Cryptographic
  /// Standards and Guidelines, example values of SHA-256), and the empty message (NIST CAVP,
  /// SHA256ShortMsg.rsp, Len = 0).
  func testDigestsAreThoseOfTheStandard() {
    let vectors = [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ]
    for (message, digest) in vectors {
      XCTAssertEqual(SHA256.digest(of: Data(message.utf8)).hexadecimal, digest)
    }
  }

  /// A slice of data counts from its own first byte.
  func testSliceHasTheDigestOfItsBytes() {
    let data = Data("xabc".utf8)
    XCTAssertEqual(SHA256.digest(of: data.dropFirst()), SHA256.digest(of: Data("abc".utf8)))
  }

  /// Python 3.11, base64.b64encode(hashlib.sha256(b"abc").digest()).
  func testBase64IsThatOfTheBytes() {
    XCTAssertEqual(
      SHA256.digest(of: Data("abc".utf8)).base64,
      "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
    )
  }
}
