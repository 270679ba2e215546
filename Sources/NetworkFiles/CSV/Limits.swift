/// How large files may be; what goes beyond is refused before memory is spent on it.
enum Limits {
  /// The most bytes of a cell.
  static let cell = 1 << 20

  /// The most columns that hold something.
  static let columns = 4096

  /// The most rows of a file, so that actors and ties are counted in 31 bits.
  static let rows = Int(Int32.max)
}
