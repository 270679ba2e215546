/// An array for the innermost loops of kernels, where checking the bounds of every access shows.
///
/// Bounds are checked in debug builds, in which the tests run, and not in release builds. Its source
/// is open to other modules, where an access would else be a call.
@safe package struct UncheckedArray<Element: BitwiseCopyable>: ~Copyable {
  /// The length.
  @usableFromInline package private(set) var count: Int

  @usableFromInline var start: UnsafeMutablePointer<Element>

  /// Creates an array of equal elements.
  @inlinable
  package init(repeating element: Element, count: Int) {
    self.count = count
    unsafe start = .allocate(capacity: count)
    unsafe start.initialize(repeating: element, count: count)
  }

  /// Creates an array of given elements.
  @inlinable
  package init(_ elements: [Element]) {
    count = elements.count
    unsafe start = .allocate(capacity: count)
    for (i, element) in elements.enumerated() { unsafe (start + i).initialize(to: element) }
  }

  @inlinable
  deinit { unsafe start.deallocate() }

  /// The element at a place.
  @unsafe @inlinable
  package subscript(_ i: Int) -> Element {
    @inline(__always)
    get {
      assert(0 <= i && i < count, "\(i) is outside 0..<\(count)")
      return unsafe start[i]
    }
    @inline(__always)
    set {
      assert(0 <= i && i < count, "\(i) is outside 0..<\(count)")
      unsafe start[i] = newValue
    }
  }

  @unsafe
  subscript(_ i: UInt32) -> Element {
    @inline(__always)
    get { unsafe self[Int(i)] }
    @inline(__always)
    set { unsafe self[Int(i)] = newValue }
  }

  /// The elements in an array of the usual kind.
  var elements: [Element] { (0..<count).map { unsafe self[$0] } }

  /// Makes the array at least so long, at least doubling it if it grows; new elements repeat one.
  mutating func grow(to length: Int, repeating element: Element) {
    guard length > count else { return }
    let longer = max(length, 2 * count)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: longer)
    unsafe moved.initialize(from: start, count: count)
    unsafe (moved + count).initialize(repeating: element, count: longer - count)
    unsafe start.deallocate()
    unsafe start = moved
    count = longer
  }
}
