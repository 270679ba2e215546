import GraphCore
import GraphLayout
import SocialNetwork

extension LegendRow {
  /// A row for what is marked.
  static func marks(_ marks: IsolationMarks) -> [LegendRow] { [] }
}
