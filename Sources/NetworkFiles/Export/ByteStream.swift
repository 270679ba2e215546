public import Foundation
import GraphCore

/// Bytes on their way to a file, handed on piece by piece, so that memory holds one piece and not all.
public struct ByteStream {
  private var piece = Data()
  private let write: (Data) throws -> Void
  private var failure: (any Error)?

  /// How many bytes are kept before they are handed on.
  private static let pieceLength = 1 << 20

  /// How many rows a thread makes at once.
  private static let partLength = 4096

  /// Creates a stream.
  ///
  /// - Parameter write: Takes the pieces, in order.
  public init(_ write: @escaping (Data) throws -> Void) { self.write = write }

  /// Adds text.
  mutating func append(_ text: String) { append(text.utf8) }

  /// Adds bytes.
  ///
  /// After a piece could not be written, further ones are dropped; ``finish()`` says why.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    guard failure == nil else { return }
    piece.append(contentsOf: bytes)
    if piece.count >= ByteStream.pieceLength { handOn() }
  }

  /// Adds bytes, many of them as they are, without a copy.
  ///
  /// After a piece could not be written, further ones are dropped; ``finish()`` says why.
  public mutating func append(_ bytes: Data) {
    guard failure == nil else { return }
    guard bytes.count >= ByteStream.pieceLength else { return piece.append(bytes) }
    if !piece.isEmpty { handOn() }
    guard failure == nil else { return }
    do { try write(bytes) } catch { failure = error }
  }

  /// Adds what a function makes of rows, some thousands of them at a time and on several threads, in their order.
  ///
  /// - Parameters:
  ///   - rows: Which rows.
  ///   - threads: How many parts may be worked on at once; the bytes do not depend on it.
  ///   - make: Adds the bytes of some rows to those of others.
  mutating func append(
    rows: Range<Int>,
    threads: Int,
    _ make: @Sendable (_ rows: Range<Int>, _ bytes: inout [UInt8]) -> Void
  ) {
    var start = rows.lowerBound
    while start < rows.upperBound, failure == nil {
      // As many as memory holds well.
      let some = start..<min(start + 16 * ByteStream.partLength, rows.upperBound)
      let count = (some.count + ByteStream.partLength - 1) / ByteStream.partLength
      let parts = inChunks(of: some, count: count, threads: threads, progress: nil) { part in
        var bytes: [UInt8] = []
        make(part, &bytes)
        return bytes
      }
      for bytes in parts { append(bytes) }
      start = some.upperBound
    }
  }

  private mutating func handOn() {
    do { try write(piece) } catch { failure = error }
    piece.removeAll(keepingCapacity: true)
  }

  /// Hands on what is left.
  ///
  /// - Throws: Why a piece could not be written.
  public mutating func finish() throws {
    if failure == nil, !piece.isEmpty { handOn() }
    if let failure { throw failure }
  }
}
