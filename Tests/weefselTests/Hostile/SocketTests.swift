import Foundation
import TestSupport
import XCTest

@testable import weefsel

/// No command speaks to anybody: the calls of the system are traced, and none opens a socket.
final class SocketTests: XCTestCase {
  func testNoCommandOpensASocket() throws {
    let folder = try Program.folder(
      ["network/actors.csv": CommandSample.actors, "network/ties.csv": CommandSample.ties],
      for: self
    )
    try ShellScript.requireTracing(in: folder)
    let trace = "strace -f -qq -o trace -e trace=socket,socketpair,connect,sendto,sendmsg"
    // That the trace would show one.
    _ = try ShellScript.run("\(trace) bash -c ': > /dev/udp/127.0.0.1/9'; cat trace", in: folder)
    let shown = try ShellScript.run("cat trace", in: folder)
    XCTAssertTrue(shown.output.contains("socket("), shown.output)

    var calls = Command.all.flatMap { command -> [String] in
      let words = ([command.name] + command.soundOperands).joined(separator: " ")
      return command.options.contains { $0.name == "--output" && command.name != "export" }
        ? [words, words + " -o \(command.name).\(command.name == "draw" ? "pdf" : "csv") --force"]
        : [words]
    }
    calls.removeAll { $0.hasPrefix("draw") && $0.hasSuffix("--force") || $0 == "export network" }
    calls += [
      "draw network -o x.pdf", "draw network -o x.png", "export network -o x.gexf",
      "export network --to csv -o folder", "check network --copy copy", "help", "--version",
      "isolated network --pseudonymise --key key.csv -o x.csv", "isolated network --draw y.svg",
      "describe nowhere",
    ]
    for call in calls {
      // Without a home the library of fonts might look its owner up.
      for variables in Thorough.choice(["env -u HOME"], ["", "env -u HOME"]) {
        let result = try ShellScript.run(
          "\(trace) \(variables) $weefsel \(call) >/dev/null; cat trace",
          in: folder
        )
        XCTAssertEqual(result.output, "", call)
      }
    }
    Tried.tell(calls.count, "calls traced for sockets")
  }
}
