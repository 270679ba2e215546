import CMemory

extension Array {
  /// Begins to fetch an element from memory, so that whoever reads it soon need not wait.
  @inline(__always)
  func beginFetching(_ place: Int) {
    unsafe withUnsafeBufferPointer { buffer in
      // Nothing is read, whatever the address.
      if let start = buffer.baseAddress { unsafe begin_fetching(start + place) }
    }
  }
}
