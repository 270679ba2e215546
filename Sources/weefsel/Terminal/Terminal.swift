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

  /// What stands in place of standard input, output and error where they are closed, so that no file of the
  /// program does: open for writing what is read, and the other way round, which fails as if it were closed.
  static let heldStreams: [FileHandle?] = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map {
    stream in
    guard fcntl(stream, F_GETFD) == -1 else { return nil }
    return stream == STDIN_FILENO
      ? FileHandle(forWritingAtPath: "/dev/null") : FileHandle(forReadingAtPath: "/dev/null")
  }

  /// Says something on standard error, unless the user asked for quiet.
  func note(_ text: String) {
    if !isQuiet { complain(text) }
  }

  /// Says something on standard error, whatever the user asked for.
  ///
  /// A word of the command line or a cell that is as long as a book does not fill the screen, and none
  /// has a national register number, wherever the words come from.
  func complain(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).harmless.withoutNationalRegisterNumbers.truncated(to: 1000) }
    Terminal.say(lines.joined(separator: "\n") + "\n")
  }

  /// Writes words to standard error; nobody is left to be told where that fails.
  static func say(_ words: String) { try? OpenFile(STDERR_FILENO).write(Data(words.utf8)) }

  /// The lines of a table as bytes; what the words of the files could do to a terminal is taken away,
  /// and only headings keep their style.
  func bytes(_ lines: [String]) -> Data {
    let (start, end) = ("\u{1B}[1m", "\u{1B}[0m")
    let safe = lines.map { line in
      guard hasStyle, line.hasPrefix(start), line.hasSuffix(end) else { return line.harmless }
      return heading(String(line.dropFirst(start.count).dropLast(end.count)).harmless)
    }
    return Data((safe.joined(separator: "\n") + "\n").utf8)
  }

  /// Writes a result on standard output.
  ///
  /// Words of the files could steer a terminal, so a terminal is given lines without what does; a file, a
  /// pipe or another program is given them as they are. A page of ``bytes(_:)`` is safe as it is.
  ///
  /// A reader that closed the pipe has seen enough: that is no error, and what else the command writes
  /// is written.
  static func write(_ bytes: Data, isSafe: Bool = false) throws {
    do throws(FileFault) {
      let output = OpenFile(STDOUT_FILENO)
      try isSafe || !output.isTerminal ? output.write(bytes) : output.show(bytes)
    } catch {
      guard error.code != EPIPE else { return }
      let fault = error.text
      throw WorkError(
        text: Text(
          en: "standard output could not be written: \(fault.en)",
          nl: "standaarduitvoer kon niet geschreven worden: \(fault.nl)"
        )
      )
    }
  }
}
