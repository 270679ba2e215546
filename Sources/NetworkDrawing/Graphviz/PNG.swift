import Foundation

/// What makes Graphviz's images fit for a page.
enum PNG {
  /// An image that says how many dots it has per inch, so that it is placed at the size of its page.
  ///
  /// - Source: W3C, *Portable Network Graphics Specification*, third edition: 11.3.4.3, pHYs, which
  ///   stands before the data.
  static func stating(density: Int, in image: Data) -> Data {
    // The signature of 8 bytes and the header: its length, its name, 13 bytes and its checksum.
    let header = 8 + 4 + 4 + 13 + 4
    guard image.count > header else { return image }
    let perMetre = UInt32((Double(density) / 0.0254).rounded())
    let content = Data("pHYs".utf8) + bytes(perMetre) + bytes(perMetre) + Data([1])
    let chunk = bytes(UInt32(content.count - 4)) + content + bytes(checksum(of: content))
    return image.prefix(header) + chunk + image.dropFirst(header)
  }

  private static func bytes(_ number: UInt32) -> Data {
    Data([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) })
  }

  /// The cyclic redundancy check of ISO 3309.
  private static func checksum(of data: Data) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in data {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return sum ^ 0xFFFF_FFFF
  }
}
