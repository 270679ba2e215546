import Foundation
import NetworkFiles
import SocialNetwork

/// Where results, notes and errors go.
struct Terminal: Sendable {
  /// How many characters a line may have.
  let width: Int

  /// Whether words may be set in bold.
  let hasStyle: Bool

  /// Whether a person watches standard error.
  let isWatched: Bool

  /// Whether notes are wanted.
  let isQuiet: Bool

  /// The terminal of this process.
  init(environment: [String: String], isQuiet: Bool) {
    width = environment["COLUMNS"].flatMap { Int($0) }.map { min(max($0, 40), 200) } ?? 80
    hasStyle =
      isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
    isWatched = isatty(STDERR_FILENO) == 1
    self.isQuiet = isQuiet
  }

  /// A heading, bold where that is possible.
  func heading(_ text: String) -> String { hasStyle ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// Says something on standard error, unless the user asked for quiet.
  func note(_ text: String) {
    if !isQuiet { complain(text) }
  }

  /// Says something on standard error, whatever the user asked for.
  func complain(_ text: String) {
    // Nobody is left to be told when standard error is closed.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Writes a result on standard output.
  ///
  /// A reader that closed the pipe has seen enough: that is no error, and the program ends well.
  static func write(_ bytes: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      if errno == EPIPE || (error as NSError).isBrokenPipe { exit(EXIT_SUCCESS) }
      throw WorkError(
        text: Text(
          en: "standard output could not be written: ",
          nl: "standaarduitvoer kon niet geschreven worden: "
        ) + FileFault(error).text
      )
    }
  }
}

extension NSError {
  fileprivate var isBrokenPipe: Bool {
    (domain == NSPOSIXErrorDomain && code == Int(EPIPE))
      || (userInfo[NSUnderlyingErrorKey] as? NSError)?.isBrokenPipe ?? false
  }
}

extension String {
  /// The string without what could steer a terminal or turn its text around: control characters and
  /// bidirectional controls are left out, and line ends become spaces.
  var harmless: String {
    guard unicodeScalars.contains(where: { $0.isHarmful }) else { return self }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace && scalar.isHarmful {
        kept.append(" ")
      } else if !scalar.isHarmful {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// The string followed by as many spaces as it takes to reach a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The string cut to a width, with an ellipsis where something was cut.
  func truncated(to width: Int) -> String {
    count <= width ? self : prefix(Swift.max(0, width - 1)) + "…"
  }

  /// The lines of the string, broken at spaces to fit a width.
  func wrapped(to width: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
