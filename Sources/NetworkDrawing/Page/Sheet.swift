/// The page that a picture is laid out on: its sides, its margins and its letters, in points.
struct Sheet: Sendable, Hashable {
  /// The width of the page.
  let width: Double

  /// The height that the page has, or may have at most where ``isTrimmed``; `nil`: as high as it comes
  /// out.
  let height: Double?

  /// Whether a picture that needs less height gets a lower page.
  let isTrimmed: Bool

  /// The white on each side.
  let margin: Double

  let typography: Typography

  /// The width between the margins.
  var contentWidth: Double { width - 2 * margin }
}
