public import Foundation

/// The digest of bytes by SHA-256, as FIPS 180-4 (National Institute of Standards and Technology 2015,
/// doi:10.6028/NIST.FIPS.180-4) defines it: 32 bytes that tell whether a file is the one that was read.
///
///     SHA256.digest(of: Data("abc".utf8)).hexadecimal  // "ba7816bf…f20015ad"
public struct SHA256: Sendable, Hashable {
  /// The 32 bytes.
  public let bytes: Data

  /// Computes the digest.
  ///
  /// - Complexity: O(bytes).
  public static func digest(of data: Data) -> SHA256 {
    var state = initial
    let message = Array(data)
    let whole = message.count / 64 * 64
    var schedule = [UInt32](repeating: 0, count: 64)
    for start in stride(from: 0, to: whole, by: 64) {
      compress(message[start..<start + 64], into: &state, &schedule)
    }
    // A one, zeros, and the length in bits (section 5.1.1).
    var rest = Array(message[whole...]) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    let length = UInt64(message.count) * 8
    rest += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> $0) }
    for start in stride(from: 0, to: rest.count, by: 64) {
      compress(rest[start..<start + 64], into: &state, &schedule)
    }
    return SHA256(
      bytes: Data(
        state.flatMap { word in
          stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
      )
    )
  }

  /// The digest in 64 hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The digest in base 64, as a content security policy has it.
  public var base64: String { bytes.base64EncodedString() }

  /// The hash computation of one block (section 6.2.2).
  private static func compress(
    _ block: ArraySlice<UInt8>,
    into state: inout [UInt32],
    _ schedule: inout [UInt32]
  ) {
    let first = block.startIndex
    for t in 0..<16 {
      let byte = first + 4 * t
      schedule[t] =
        UInt32(block[byte]) << 24 | UInt32(block[byte + 1]) << 16 | UInt32(block[byte + 2]) << 8
        | UInt32(block[byte + 3])
    }
    for t in 16..<64 {
      let (x, y) = (schedule[t - 15], schedule[t - 2])
      let small0 = x.rotated(by: 7) ^ x.rotated(by: 18) ^ x >> 3
      let small1 = y.rotated(by: 17) ^ y.rotated(by: 19) ^ y >> 10
      schedule[t] = schedule[t - 16] &+ small0 &+ schedule[t - 7] &+ small1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let large1 = e.rotated(by: 6) ^ e.rotated(by: 11) ^ e.rotated(by: 25)
      let choice = e & f ^ ~e & g
      let sum1 = h &+ large1 &+ choice &+ constants[t] &+ schedule[t]
      let large0 = a.rotated(by: 2) ^ a.rotated(by: 13) ^ a.rotated(by: 22)
      let majority = a & b ^ a & c ^ b & c
      let sum2 = large0 &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ sum1, c, b, a, sum1 &+ sum2)
    }
    for (place, word) in [a, b, c, d, e, f, g, h].enumerated() {
      state[place] = state[place] &+ word
    }
  }

  private static let initial: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  /// The word with its bits moved to the right, those that fall out coming in at the left.
  fileprivate func rotated(by count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
