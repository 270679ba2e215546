public import SocialNetwork

/// Rows and columns of words for a reader.
public struct ReportTable: Sendable {
  /// The columns, from left to right.
  public let columns: [Column]

  /// The cells, row by row.
  public private(set) var rows: [[Text]]

  /// Whether the titles of the columns are shown.
  public let hasHeader: Bool

  /// A column of a table.
  public struct Column: Sendable {
    /// What stands above it.
    public let title: Text

    /// Whether it holds numbers, which stand to the right.
    public let isNumber: Bool

    /// What happens to its cells where the page is too narrow.
    public let giving: Giving

    /// Whether it may be left out where the page is too narrow for all columns.
    public private(set) var isOptional = false

    /// What happens to cells where the page is too narrow.
    public enum Giving: Sendable {
      /// They keep their width.
      case none

      /// They are cut, with an ellipsis.
      case cut

      /// They go on in the next line.
      case wrap
    }

    /// Creates a column of words.
    public static func words(_ title: Text, _ giving: Giving = .none) -> Column {
      Column(title: title, isNumber: false, giving: giving)
    }

    /// Creates a column of numbers.
    public static func numbers(_ title: Text) -> Column {
      Column(title: title, isNumber: true, giving: .none)
    }

    /// The same column, left out where the page is too narrow for all.
    public var optional: Column {
      var column = self
      column.isOptional = true
      return column
    }
  }

  /// Creates a table without rows.
  public init(_ columns: [Column], hasHeader: Bool = true) {
    self.columns = columns
    self.hasHeader = hasHeader
    rows = []
  }

  /// Adds a row.
  ///
  /// - Parameter row: A cell for every column.
  public mutating func append(_ row: [Text]) {
    precondition(row.count == columns.count, "a cell for every column")
    rows.append(row)
  }
}
