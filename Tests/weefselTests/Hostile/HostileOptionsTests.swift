import Foundation
import SocialNetwork
import XCTest

@testable import weefsel

/// Every option of every command, with values that nobody would type on purpose.
///
/// The list of commands and options is the program's own, so that what is added to it is tried too.
final class HostileOptionsTests: XCTestCase {
  func testEveryOptionWithHostileValues() throws {
    let folder = try folder()
    var calls: [[String]] = []
    var turn = 0
    for command in Command.all {
      for option in command.options {
        let count = option.valueCount
        guard count > 0 else { continue }
        for value in Hostile.values {
          let values = [option.name] + [String](repeating: value, count: count)
          let words = command.soundOperands + values
          do {
            _ = try Arguments(words, for: command)
          } catch {
            // A refusal is the same whatever the program does next: it is looked at here.
            let refusal = Program.Result(output: "", errors: error.text.en, status: 64)
            Hostile.check(refusal, [command.name] + words)
            continue
          }
          // All values are read; with every ninth of those accepted, the command is run.
          turn += 1
          if Hostile.isThorough || turn % 9 == 0 { calls.append(call(of: command, words)) }
        }
      }
    }
    try Hostile.run(calls, in: folder) { Hostile.check($0, $1) }
  }

  func testRefusalsReachTheUser() throws {
    let folder = try folder()
    let calls = [
      "", "nan", Hostile.noncharacters[0] + "\u{202E}",
      String(repeating: "long ", count: 20_000),
    ]
    .flatMap { value in
      [
        [value], ["centrality", "network", "--top", value], ["describe", "network", value],
        ["describe", "network", "--x\(value)"], ["describe", value],
      ]
    }
    try Hostile.run(calls, in: folder) { result, words in
      Hostile.check(result, words)
      XCTAssertNotEqual(result.status, 0, "\(words.map { $0.prefix(80) })")
    }
  }

  func testOptionsGivenTwiceAndAllFlagsAtOnce() throws {
    let folder = try folder()
    var calls: [[String]] = []
    for command in Command.all {
      let flags = command.options.filter { $0.placeholder == nil && $0.name != "--help" }
      calls.append(call(of: command, command.soundOperands + flags.map(\.name)))
      for (place, first) in flags.enumerated() {
        let others = flags.dropFirst(place).prefix(Hostile.isThorough ? .max : 1)
        for second in others {
          calls.append(call(of: command, command.soundOperands + [first.name, second.name]))
        }
      }
      for option in command.options where option.valueCount > 0 {
        let value = option.choices.first?.en ?? "3"
        let words = [option.name] + [String](repeating: value, count: option.valueCount)
        guard (try? Arguments(command.soundOperands + words, for: command)) != nil else { continue }
        calls.append(call(of: command, command.soundOperands + words + words))
        if !option.isRepeatable {
          XCTAssertThrowsError(try Arguments(command.soundOperands + words + words, for: command)) {
            XCTAssertTrue("\($0)".contains("twice"), "\($0)")
          }
        }
      }
    }
    try Hostile.run(calls, in: folder) { Hostile.check($0, $1) }
  }

  /// What crashed once.
  func testNamedCalls() throws {
    let folder = try folder()
    for (words, status) in [
      (["centrality", "network", "--measure", ""], 64),
      (["centrality", "network", "--measure", ","], 64),
      (["centrality", "network", "--measure", "degree,degree", "--format", "json"], 0),
      (["centrality", "network", "--measure", "degree", "--measure", "degree"], 0),
      (["communities", "network", "--resolution", "1e100"], 64),
      (["communities", "network", "--resolution", "nan"], 64),
      (["communities", "network", "--resolution", "1e6", "--format", "json"], 0),
      (["communities", "network", "--resolution", "1e-6"], 0),
    ] as [([String], Int32)] {
      let result = try Program.run(words, in: folder)
      Hostile.check(result, words)
      XCTAssertEqual(result.status, status, "\(words)")
    }
  }

  /// A call that asks for JSON wherever the command has it and nothing else is asked for.
  private func call(of command: Command, _ words: [String]) -> [String] {
    let hasFormat = command.options.contains { $0.name == Common.format.name }
    let isAsked = words.contains { [Common.format.name, Common.excel.name].contains($0) }
    return [command.name] + words + (hasFormat && !isAsked ? [Common.format.name, "json"] : [])
  }

  /// A folder with a network of six.
  private func folder() throws -> URL {
    try Program.folder(
      [
        "network/actors.csv": """
        id,name,kind,municipality,gender,score
        u,Umbrella,organisation,Gent,,3
        c,Choir,member association,Gent,,12
        g,Town,government,Genk,,1
        v,An,volunteer,Gent,f,30
        w,Bo,individual,Genk,m,41
        x,Cas,individual,,x,
        """,
        "network/ties.csv": """
        source,target,weight,role,function,since
        u,c,2,connecting,,2020-01-01
        u,g,1,,,2021-05-06
        c,v,3,,culture,
        v,w,1,,,
        """,
      ],
      for: self
    )
  }
}
