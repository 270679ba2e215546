import Foundation
import TestSupport
import XCTest

/// Whatever stops the program, and whenever: what it writes is absent, old or whole.
final class KilledTests: XCTestCase {
  /// Every command that writes, as a call in a folder with the dataset `network`, and in `old` what an
  /// earlier call left.
  private let calls = [
    "describe network -o out/x.csv", "isolated network --draw out/x.svg -o out/x.json",
    "draw network -o out/x.pdf", "draw network -o x.svg --positions out/places.csv",
    "export network -o out/x.gexf", "export network --to csv -o out/folder --force",
    "export network --to spark -o out/folder",
    "check network --copy out/copy --force", "template out/new",
    "isolated network --pseudonymise --key out/key.csv -o out/x.csv",
  ]

  private let exporting = "export network -o out/x.gexf"

  /// The calls of the system by which something gets its name, its permissions or its end.
  private let steps = Thorough.choice(
    ["rename", "renameat2", "link", "fchmod"],
    [
      "rename", "renameat", "renameat2", "link", "linkat", "mkdir", "fsync", "fchmod", "unlink",
      "unlinkat", "rmdir", "flock",
    ]
  )

  func testKilledAtRandomMoments() throws {
    let perCall = Thorough.choice(2, 200)
    var count = 0
    var generator = SystemRandomNumberGenerator()
    for call in calls {
      let folder = try folder(for: call)
      let began = Date()
      _ = try ShellScript.run("$weefsel \(call)", in: folder.appendingPathComponent("fresh"))
      let length = Date().timeIntervalSince(began)
      for _ in 0..<perCall {
        let delay = Double.random(in: 0...1.1 * length, using: &generator)
        try check(call, in: folder, "killed after \(delay) s") {
          _ = try ShellScript.run(
            "$weefsel \(call) & sleep \(delay); kill -KILL $!; wait $!",
            in: $0
          )
        }
        count += 1
      }
    }
    Tried.tell(count, "kills at random moments of writing")
  }

  func testKilledAtEveryMomentOfWriting() throws {
    try ShellScript.requireTracing(in: Program.folder(for: self))
    var count = 0
    for call in calls {
      let folder = try folder(for: call)
      for step in steps {
        // At the first such call of the system, at the second and so on until there are no more.
        for turn in 1...Thorough.choice(1, 40) {
          var isKilled = false
          try check(call, in: folder, "killed at \(step) \(turn)") { place in
            let trace = "strace -f -qq -o /dev/null -e trace=\(step)"
            let fault = "-e inject=\(step):signal=KILL:when=\(turn)"
            let result = try ShellScript.run(
              "\(trace) \(fault) $weefsel \(call); exit $?",
              in: place
            )
            guard result.status != 0 else { return }
            isKilled = true
            count += 1
            // The shell's word for SIGKILL, 9: 128 more.
            XCTAssertEqual(result.status, 137, "\(call): \(result.errors)")
          }
          if !isKilled { break }
        }
      }
    }
    XCTAssertGreaterThan(count, 2 * calls.count)
    Tried.tell(count, "kills at the steps of writing")
  }

  func testStoppedBySignalsAtAnyMoment() throws {
    // The numbers of SIGINT, SIGTERM, SIGHUP and SIGXFSZ in POSIX and Linux.
    let signals: [(String, Int32)] = [("INT", 2), ("TERM", 15), ("HUP", 1), ("XFSZ", 25)]
    let folder = try folder(for: exporting)
    var (stopped, all) = (0, 0)
    for (name, number) in signals {
      for step in 0..<Thorough.choice(6, 60) {
        try check(exporting, in: folder, "SIG\(name)") { place in
          let result = try ShellScript.run(
            """
            env --default-signal $weefsel \(self.exporting) &
            sleep \(0.05 * Double(step % 12))
            kill -\(name) $!
            wait $!
            """,
            in: place
          )
          XCTAssertTrue([0, 128 + number].contains(result.status), "SIG\(name): \(result.status)")
          if result.status != 0 { stopped += 1 }
          all += 1
          let left = Contents(of: place.appendingPathComponent("out")).unfinished
          XCTAssertEqual(left, [], "SIG\(name)")
        }
      }
    }
    XCTAssertGreaterThan(stopped, 0)
    Tried.tell(all, "signals while writing")
  }

  func testASignalThatIsPassedOverIsPassedOver() throws {
    let folder = try Program.folder(for: self)
    // It waits for standard input when the signal comes.
    let result = try ShellScript.run(
      """
      trap '' HUP
      mkfifo ties
      $weefsel describe --ties ties -o x.csv & sleep 0.5
      kill -HUP $!
      printf 'source,target\\na,b\\n' > ties
      wait $!
      """,
      in: folder
    )
    XCTAssertEqual(result.status, 0, result.errors)
  }

  func testWhatTheDeadLeftIsSweptAndWhatTheLivingWriteIsNot() throws {
    let folder = try self.folder(for: calls[0])
    try ShellScript.requireTracing(in: folder)
    let result = try ShellScript.run(
      """
      cd fresh; rm out/.keep
      strace -f -qq -o /dev/null -e trace=rename -e inject=rename:signal=KILL $weefsel \(calls[0])
      ls -A -l out
      dead=$(ls -A out)
      living=$(echo $dead | sed "s/-[0-9]*-\\([0-9]*\\).new/-$$-\\1.new/")
      other=$(echo $dead | sed "s/.weefsel-[a-z0-9]*-/.weefsel-elsewhere-/")
      former=$(echo $dead | sed "s/\\(.weefsel-[a-z0-9]*\\)-[a-z0-9]*-/\\1-before-/")
      touch out/$living out/$other out/$former out/.weefsel-x out/.weefsel-1-2-3-4.txt
      $weefsel \(calls[0])
      for name in "$dead" "$living" "$other" "$former" .weefsel-x .weefsel-1-2-3-4.txt
      do [ -e "out/$name" ] && echo stays || echo goes; done
      """,
      in: folder
    )
    let lines = result.output.split(separator: "\n").map(String.init)
    XCTAssertTrue(lines.contains { $0.hasPrefix("-rw-------") }, result.output)
    // One of a process that is gone, of this shell, of another machine, of this machine before it
    // started again, and two that only look like ours.
    XCTAssertEqual(
      lines.suffix(6),
      ["goes", "stays", "stays", "goes", "stays", "stays"],
      result.output + result.errors
    )
  }

  func testWhatIsUnfinishedIsPrivateFromItsFirstMoment() throws {
    for call in calls {
      let folder = try self.folder(for: call)
      try ShellScript.requireTracing(in: folder)
      let result = try ShellScript.run(
        "umask 0; strace -f -qq -o trace -e trace=open,openat,creat,mkdir,mkdirat $weefsel \(call);"
          + " cat trace",
        in: folder.appendingPathComponent("fresh")
      )
      let made = result.output.split(separator: "\n").filter {
        // What is in a folder that is private is so too.
        $0.contains(".new\"") && ($0.contains("O_CREAT") || $0.contains("mkdir"))
      }
      XCTAssertFalse(made.isEmpty, call)
      for line in made {
        XCTAssertTrue(
          line.contains("O_EXCL") && line.contains("0600)") || line.contains("0700)"),
          String(line)
        )
      }
    }
  }

  // MARK: What is there before and after

  /// A folder with `fresh`, where nothing was written yet, and `old`, where an earlier call wrote
  /// something else.
  private func folder(for call: String) throws -> URL {
    let ties = "source,target\na,b\nb,c\n"
    let actors = "id,name,kind\na,Alfa,individual\nb,Bravo,volunteer\nc,Charlie,individual\n"
    let folder = try Program.folder(
      [
        "fresh/network/actors.csv": CommandSample.actors,
        "fresh/network/ties.csv": CommandSample.ties, "old/network/actors.csv": actors,
        "old/network/ties.csv": ties, "fresh/out/.keep": "", "old/out/.keep": "",
      ],
      for: self
    )
    let old = folder.appendingPathComponent("old")
    let result = try ShellScript.run("$weefsel \(call)", in: old)
    XCTAssertEqual(result.status, 0, "\(call): \(result.errors)")
    try Data(CommandSample.actors.utf8).write(to: old.appendingPathComponent("network/actors.csv"))
    try Data(CommandSample.ties.utf8).write(to: old.appendingPathComponent("network/ties.csv"))
    return folder
  }

  /// Does something to a call in a copy of each folder, and looks at what is there then.
  private func check(
    _ call: String,
    in folder: URL,
    _ moment: String,
    _ work: (URL) throws -> Void
  ) throws {
    for state in ["fresh", "old"] where !(call.hasPrefix("template") && state == "old") {
      let place = folder.appendingPathComponent("copy")
      try? FileManager.default.removeItem(at: place)
      try FileManager.default.copyItem(at: folder.appendingPathComponent(state), to: place)
      let out = place.appendingPathComponent("out")
      if state == "fresh" {
        try? FileManager.default.removeItem(at: out)
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
      }
      let before = Contents(of: out).finished
      try work(place)
      let after = Contents(of: out).finished
      // The same once more, undisturbed, shows what is whole, and takes away what was left. A template
      // is put where there is none.
      if call.hasPrefix("template") {
        try? FileManager.default.removeItem(at: out.appendingPathComponent("new"))
      }
      let result = try ShellScript.run("$weefsel \(call)", in: place)
      XCTAssertEqual(result.status, 0, "\(call), \(moment): \(result.errors)")
      let whole = Contents(of: out)
      XCTAssertEqual(whole.unfinished, [], "\(call), \(moment)")
      assertWhole(after, old: before, new: whole.finished, "\(state), \(call), \(moment)")
    }
  }

  /// Every file, and every folder as one, is as before or as after.
  private func assertWhole(
    _ found: [String: Data],
    old: [String: Data],
    new: [String: Data],
    _ context: String
  ) {
    let all = Set(found.keys).union(old.keys).union(new.keys)
    for (unit, names) in Dictionary(grouping: all, by: { $0.split(separator: "/").first ?? "" }) {
      func part(_ files: [String: Data]) -> [String: Data] {
        files.filter { names.contains($0.key) }
      }
      // Codes are made by chance, and places go on from those that are there, so another time gives
      // others: the rows of either are those of the earlier dataset or of this one, which has all.
      let isContinued = ["key.csv", "places.csv"].contains(unit)
      if isContinued || context.contains("--pseudonymise") {
        for (name, bytes) in part(found) where !name.hasPrefix(".") {
          XCTAssertEqual(bytes.last, UInt8(ascii: "\n"), "\(context): \(name)")
          guard isContinued else { continue }
          let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").count
          // A header, and the 3 earlier actors, the 6 that have places, or all 10.
          XCTAssertTrue([4, 7, 11].contains(rows), "\(context): \(rows) rows")
        }
        continue
      }
      let isWhole = [part(old), part(new)].contains(part(found))
      XCTAssertTrue(isWhole, "\(context): \(unit) holds \(part(found).mapValues(\.count))")
    }
  }
}
