import Foundation
import SocialNetwork
import XCTest

@testable import weefsel

/// Manual pages, completions and help say what the commands declare.
final class ManualTests: XCTestCase {
  private let every = Command.all + Command.ofTheProgram

  func testThePageTellsOfEveryCommandAndOptionInBothLanguages() throws {
    for language in Language.allCases {
      let page = ManualPage(in: language).text
      let shown = page.replacing("\\-", with: "-").replacing("\\e", with: "\\")
      for command in every {
        XCTAssertTrue(shown.contains(".SS \(command.usage(in: language))\n"), command.name)
        XCTAssertTrue(shown.contains(command.question[language] + "\n"), command.name)
        // The options of a command stand in its own part, by themselves or among the common ones.
        let part = shown.components(separatedBy: ".SS \(command.usage(in: language))\n")[1]
          .components(separatedBy: "\n.S")[0]
        for option in command.options {
          let isNamed = ["\\fB\(option.name)\\fR", ".BR \(option.name) "].contains {
            part.contains($0)
          }
          XCTAssertTrue(isNamed, "\(command.name) \(option.name)")
          XCTAssertTrue(shown.contains(option.explanation(in: language)), option.name)
        }
      }
    }
  }

  func testThePageIsSoundRoff() throws {
    guard try isInstalled("groff") else { throw XCTSkip("There is no groff.") }
    for language in Language.allCases {
      let folder = try Program.folder(["weefsel.1": ManualPage(in: language).text], for: self)
      let page = folder.appending(path: "weefsel.1").path
      let result = try run("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-P-c", "-P-b", "-P-u", page)
      XCTAssertEqual(result.status, 0)
      XCTAssertEqual(result.errors, "")
      XCTAssertTrue(result.output.contains("weefsel isolated"))
    }
  }

  func testBashCompletesCommandsOptionsAndValues() throws {
    let script = BashCompletion(in: .en).script
    func completed(_ words: String...) throws -> [String] {
      let line = words.map { "'\($0)'" }.joined(separator: " ")
      let result = try run(
        "bash",
        "-c",
        script + "\nCOMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1); _weefsel 2>/dev/null\n"
          + "printf '%s\\n' \"${COMPREPLY[@]}\""
      )
      XCTAssertEqual(result.errors, "")
      return result.output.split(separator: "\n").map(String.init)
    }
    XCTAssertEqual(try completed("weefsel", "iso"), ["isolated"])
    XCTAssertEqual(try completed("weefsel", "help", "eq"), ["equity"])
    XCTAssertEqual(try completed("weefsel", "draw", "--paper", "a"), ["a4", "a3"])
    XCTAssertEqual(try completed("weefsel", "draw", "--paper", "=", "sl"), ["slide"])
    XCTAssertEqual(
      try completed("weefsel", "draw", "--paper", "="),
      [
        "word", "a4", "a3", "slide", "screen",
      ]
    )
    XCTAssertEqual(
      try completed("weefsel", "measures", "bet"),
      [
        "betweenness", "betweenness-centralisation", "betweenness-gini",
      ]
    )
    XCTAssertEqual(try completed("weefsel", "completions", ""), ["bash", "zsh", "fish"])
    for command in every {
      XCTAssertEqual(
        try completed("weefsel", command.name, "-"),
        command.options.flatMap(\.names),
        command.name
      )
    }
  }

  func testFilesAndFoldersAreCompletedWithSpacesInTheirNames() throws {
    let folder = try Program.folder(["onze leden/actors.csv": "", "onze.csv": ""], for: self)
    let result = try run(
      "bash",
      "-c",
      """
      cd '\(folder.path)'; \(BashCompletion(in: .en).script)
      for words in 'check' 'check -o'; do
        COMP_WORDS=(weefsel $words onz); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _weefsel 2>/dev/null
        printf '<%s>' "${COMPREPLY[@]}"; echo
      done
      """
    )
    let lines = result.output.split(separator: "\n").map { line in
      line.matches(of: /<([^>]*)>/).map { String($0.output.1) }.sorted()
    }
    XCTAssertEqual(lines, [["onze leden"], ["onze leden", "onze.csv"]])
  }

  func testZshAndFishReadTheirScripts() throws {
    for (shell, option) in [(Shell.zsh, "-n"), (.fish, "--no-execute")]
    where try run("which", shell.rawValue).status == 0 {
      for language in Language.allCases {
        let script = shell.completions(in: language)
        let folder = try Program.folder(["script": script], for: self)
        let result = try run(shell.rawValue, option, folder.appending(path: "script").path)
        XCTAssertEqual(result.status, 0)
        XCTAssertEqual(result.errors, "")
        for command in every { XCTAssertTrue(script.contains(command.name), command.name) }
      }
    }
  }

  func testFishCompletesOptionsWithTheirWords() throws {
    guard try isInstalled("fish") else { throw XCTSkip("There is no fish.") }
    let script = FishCompletion(in: .en).script
    let result = try run("fish", "-c", script + "\ncomplete -C 'weefsel draw --paper s'")
    XCTAssertEqual(
      result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) },
      ["screen", "slide"]
    )
  }

  func testScriptsAreWrittenForShellsThatAreKnown() throws {
    for shell in Shell.allCases {
      let result = try Program.run(["completions", shell.rawValue])
      XCTAssertEqual(result.output, shell.completions(in: .en))
    }
    XCTAssertEqual(try Program.run(["manual"]).output, ManualPage(in: .en).text)
    let dutch = try Program.run(["manual", "--language", "nl"])
    XCTAssertEqual(dutch.output, ManualPage(in: .nl).text)
    let other = try Program.run(["completions", "fisj"])
    XCTAssertEqual(other.status, 64)
    XCTAssertTrue(other.errors.contains("Did you mean 'fish'?"), other.errors)
  }

  func testHelpOfACommandIsTheSameEitherWay() throws {
    for command in every {
      let asked = try Program.run(["help", command.name])
      XCTAssertEqual(asked.status, 0, asked.errors)
      XCTAssertEqual(asked.output, try Program.run([command.name, "--help"]).output)
      XCTAssertEqual(asked.output, command.help(in: .en))
    }
    let dutch = try Program.run(["help", "--language", "nl", "draw"])
    XCTAssertEqual(dutch.output, Command.draw.help(in: .nl))
    let unknown = try Program.run(["help", "isolatd"])
    XCTAssertEqual(unknown.status, 64)
    XCTAssertTrue(unknown.errors.contains("Did you mean 'isolated'?"), unknown.errors)
    XCTAssertEqual(unknown.output, "")
  }

  func testHelpRefusesALanguageThatThereIsNot() throws {
    for words in [
      ["help", "--language", "de", "measures"], ["--help", "--language=de"],
      ["measures", "--help", "--language", "de"], ["template", "--language", "de", "--help"],
    ] {
      let result = try Program.run(words)
      XCTAssertEqual(result.status, 64, "\(words)")
      XCTAssertEqual(result.output, "", "\(words)")
      XCTAssertTrue(result.errors.contains("expected nl or en"), result.errors)
    }
    XCTAssertEqual(try Program.run(["help", "--language"]).status, 64)
  }

  /// There is no data there.
  func testCardsHaveNoOptionsOfPrivacy() {
    XCTAssertFalse(Command.measures.help(in: .en).contains("Privacy"))
    XCTAssertTrue(Command.describe.help(in: .en).contains("Privacy"))
  }

  func testTheVersionSaysWhatItWasMadeWith() throws {
    let lines = try Program.run(["--version"]).output.split(separator: "\n").map(String.init)
    XCTAssertEqual(lines.count, 4)
    XCTAssertEqual(lines.first, "weefsel \(Version.current)")
    XCTAssertNotNil(lines[1].wholeMatch(of: /commit [0-9a-f]{12}|unknown commit/), lines[1])
    XCTAssertNotNil(lines[2].wholeMatch(of: /Swift 6\.\d\+?/), lines[2])
    // What `pkg-config --modversion libgvc` calls the library that is linked.
    let graphviz = try run("pkg-config", "--modversion", "libgvc").output
    XCTAssertEqual(lines[3], "Graphviz " + graphviz.trimmingCharacters(in: .newlines))
  }

  private func isInstalled(_ program: String) throws -> Bool {
    try run("sh", "-c", "command -v \(program)").status == 0
  }

  /// Runs another program.
  private func run(_ words: String...) throws -> Program.Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    return try Program.result(of: process)
  }
}
