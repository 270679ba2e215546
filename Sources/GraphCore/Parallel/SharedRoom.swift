import Foundation

/// Room for elements that several threads fill, each of them places that no other touches.
///
/// It is handed out for as long as the array is made that the elements are of. Bounds are checked in debug
/// builds, in which the tests run, and not in release builds.
@safe struct SharedRoom<Element: BitwiseCopyable>: Sendable {
  /// The number of elements.
  let count: Int

  /// Where the first element is; a pointer could not be passed from thread to thread.
  private let address: UInt

  fileprivate init(_ buffer: UnsafeMutableBufferPointer<Element>) {
    count = buffer.count
    address = UInt(bitPattern: buffer.baseAddress)
  }

  /// The element at a place, which must have been written by this thread, or before it was started.
  @unsafe
  subscript(_ place: Int) -> Element {
    @inline(__always)
    get {
      assert(0 <= place && place < count, "\(place) is outside 0..<\(count)")
      return unsafe start[place]
    }
    @inline(__always)
    nonmutating set {
      assert(0 <= place && place < count, "\(place) is outside 0..<\(count)")
      unsafe start[place] = newValue
    }
  }

  @inline(__always)
  private var start: UnsafeMutablePointer<Element> {
    // Nothing is read or written where there is no room.
    unsafe UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
  }
}

extension Array where Element: BitwiseCopyable {
  /// Lets a function write the elements, on several threads.
  mutating func rewrite(_ fill: (SharedRoom<Element>) -> Void) {
    unsafe withUnsafeMutableBufferPointer { buffer in
      fill(unsafe SharedRoom(buffer))
    }
  }

  /// An array that a function fills, in large pages where that is worth it.
  ///
  /// - Parameters:
  ///   - count: The number of elements.
  ///   - fill: Writes every element.
  init(count: Int, fill: (SharedRoom<Element>) -> Void) {
    guard count > 0 else {
      // Arrays of nothing share one storage, whose length is written wherever one is made in place.
      fill(unsafe SharedRoom(UnsafeMutableBufferPointer(start: nil, count: 0)))
      self = []
      return
    }
    self = unsafe Array(unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe buffer.adviseLargePages()
      fill(unsafe SharedRoom(UnsafeMutableBufferPointer(rebasing: buffer[..<count])))
      filled = count
    }
  }
}
