import Foundation

/// How much of what takes long is tried: a part, so that all tests take some minutes, or everything
/// where `WEEFSEL_THOROUGH` is set.
public enum Thorough {
  /// Whether everything is tried.
  public static let isAsked = ProcessInfo.processInfo.environment["WEEFSEL_THOROUGH"] != nil

  /// What is tried by default, or what is tried where everything is.
  public static func choice<Value>(_ usual: Value, _ all: Value) -> Value { isAsked ? all : usual }
}

/// What was tried, one line of a test's output each, which `.ci/trust` adds up.
public enum Tried {
  /// Tells how often something was tried, of which none went wrong.
  public static func tell(_ count: Int, _ what: String) { print("tried: \(count) \(what)") }
}
