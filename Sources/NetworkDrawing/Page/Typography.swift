/// The sizes of the letters and symbols of a picture, in points of the page that it is printed on.
///
/// A picture is laid out at these sizes and is never drawn larger and shrunk, so no name on paper is
/// below 7.5 points and none on a slide below 12.
struct Typography: Sendable, Hashable {
  /// The title, in bold.
  let title: Double

  /// The line below the title.
  let subtitle: Double

  /// The names of actors, the words of legends of marks, badges and counts at holders.
  let name: Double

  /// The legend of kinds, and the counts beside headings.
  let legend: Double

  /// The headings of regions and panels, in bold.
  let heading: Double

  /// The caption.
  let caption: Double

  /// How much larger symbols and lines are than on paper.
  let symbolScale: Double

  /// How much larger the symbols of people are than on paper: less than others where names need the
  /// room.
  var personScale: Double { symbolScale > 1.5 ? 1.15 : symbolScale }

  /// A page of a report, at arm's length.
  static let paper = Typography(
    title: 14,
    subtitle: 9,
    name: 7.5,
    legend: 8,
    heading: 8.5,
    caption: 7.5,
    symbolScale: 1
  )

  /// A poster, from a step away.
  static let poster = Typography(
    title: 22,
    subtitle: 13,
    name: 9,
    legend: 10,
    heading: 11,
    caption: 9,
    symbolScale: 1.25
  )

  /// A slide, from the back of a room.
  static let slide = Typography(
    title: 28,
    subtitle: 15,
    name: 12,
    legend: 12,
    heading: 13,
    caption: 12,
    symbolScale: 1.55
  )

  /// A screen at its usual distance.
  static let screen = Typography(
    title: 17,
    subtitle: 11,
    name: 10,
    legend: 10,
    heading: 11,
    caption: 9,
    symbolScale: 1.3
  )
}
