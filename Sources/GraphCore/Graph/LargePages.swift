import Foundation

extension Array {
  /// Makes room for a number of elements, in large pages of memory where the system has them and the
  /// room is worth it: they take fewer interruptions to fill, and less waiting to look things up in.
  package mutating func reserveLargePages(_ count: Int) {
    reserveCapacity(count)
    let capacity = capacity
    guard capacity * MemoryLayout<Element>.stride >= 4 << 20 else { return }
    // Advice about the whole of the room, in which it neither reads nor writes.
    unsafe withUnsafeMutableBufferPointer { buffer in
      unsafe UnsafeMutableBufferPointer(start: buffer.baseAddress, count: capacity)
        .adviseLargePages()
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// An array of equal elements, in large pages where that is worth it.
  init(largePagesRepeating element: Element, count: Int) {
    self = []
    reserveLargePages(count)
    append(contentsOf: repeatElement(element, count: count))
  }
}

extension UnsafeMutableBufferPointer {
  /// Asks for large pages of memory where the system has them and the room is worth it.
  func adviseLargePages() {
    #if os(Linux)
    let length = count * MemoryLayout<Element>.stride
    guard length >= 4 << 20, let start = UnsafeMutableRawPointer(baseAddress) else { return }
    // Advice about whole pages, in which it neither reads nor writes.
    let first = unsafe start.alignedUp(toMultipleOf: 4096)
    let skipped = unsafe first - start
    _ = unsafe madvise(first, (length - skipped) & ~4095, MADV_HUGEPAGE)
    #endif
  }
}
