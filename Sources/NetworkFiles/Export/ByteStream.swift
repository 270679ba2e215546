public import Foundation

/// Bytes on their way to a file, handed on piece by piece, so that memory holds one piece and not all.
public struct ByteStream {
  private var piece = Data()
  private let write: (Data) throws -> Void
  private var failure: (any Error)?

  /// How many bytes are kept before they are handed on.
  private static let pieceLength = 1 << 20

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
