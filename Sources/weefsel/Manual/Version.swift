import CBuild
import NetworkDrawing
import SocialNetwork

/// The version of the program, and what it was built from and with.
enum Version {
  static let current = "0.1.0"

  /// What `weefsel --version` prints.
  static func lines(in language: Language) -> String {
    let graphviz = Graphviz.version
    let lines = [
      Text("weefsel \(current)"),
      commit.map { Text("commit \($0)") }
        ?? Text(en: "unknown commit", nl: "onbekende commit"),
      Text("Swift \(swift)"),
      graphviz.map { Text("Graphviz \($0)") }
        ?? Text(en: "Graphviz could not be loaded", nl: "Graphviz kon niet geladen worden"),
    ]
    return lines.map { $0[language] + "\n" }.joined()
  }

  /// The first twelve digits of the commit; `nil` where the build was not told.
  private static var commit: String? {
    let number = build_commit()
    guard number != 0 else { return nil }
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  /// The compiler, as far as the language tells.
  private static var swift: String {
    #if compiler(>=6.4)
    "6.4+"
    #elseif compiler(>=6.3)
    "6.3"
    #else
    "6.2"
    #endif
  }
}
