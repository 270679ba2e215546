import Foundation
import XCTest

/// Disks that are full or may not be written to, files that change while they are read: each provoked,
/// each told in words, and nothing written.
final class FaultTests: XCTestCase {
  override class func setUp() { ShellScript.forgetRuns() }

  override class func tearDown() { ShellScript.tellRuns("faults of disk, files and rights") }

  private let calls = [
    "export network -o out/x.graphml", "export network --to csv -o out/folder --force",
    "check network --copy out/copy", "isolated network --pseudonymise --key out/k.csv -o out/x.csv",
    "draw network -o out/x.pdf",
  ]

  func testAFullDisk() throws {
    let folder = try folder()
    let mount = "mount -t tmpfs -o size=4k none out"
    try ShellScript.require("unshare -m \(mount)", "no disk can be mounted here", in: folder)
    for call in calls {
      for (language, words) in [("en", "no space left"), ("nl", "geen plaats meer")] {
        let result = try ShellScript.run(
          """
          unshare -m bash -c '\(mount); head -c 4096 /dev/zero > out/filler
          $weefsel \(call) --language \(language); echo $?; ls -A out'
          """,
          in: folder
        )
        XCTAssertEqual(result.output.split(separator: "\n").suffix(2), ["1", "filler"], call)
        XCTAssertTrue(result.errors.contains(words), "\(call): \(result.errors)")
      }
    }
    let toFull = try ShellScript.run(
      "$weefsel describe network --measure density > /dev/full",
      in: folder
    )
    XCTAssertEqual(toFull.status, 1)
    XCTAssertTrue(toFull.errors.contains("no space left"), toFull.errors)
  }

  func testAFileLargerThanTheSessionAllows() throws {
    let folder = try folder()
    for (language, words) in [
      ("en", "a limit of this session"), ("nl", "een limiet van deze sessie"),
    ] {
      let result = try ShellScript.run(
        """
        bash -c 'ulimit -f 0; exec env --default-signal $weefsel \(calls[0]) --language \(language)'
        echo $?; ls -A out
        """,
        in: folder
      )
      // SIGXFSZ is 25 on Linux, and a shell adds 128.
      XCTAssertEqual(result.output, "153\n")
      XCTAssertTrue(result.errors.contains(words), result.errors)
    }
  }

  func testNoPermission() throws {
    let folder = try folder()
    // The administrator may do everything, so nobody runs the program.
    let nobody = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    try ShellScript.require(
      "\(nobody) test -x $weefsel",
      "others may not run the program",
      in: folder
    )
    for call in calls {
      let result = try ShellScript.run(
        "chmod 555 out; \(nobody) $weefsel \(call) --language nl; echo $?; ls -A out",
        in: folder
      )
      XCTAssertEqual(result.output.split(separator: "\n").last, "1", call)
      XCTAssertTrue(result.errors.contains("geen toestemming"), "\(call): \(result.errors)")
    }
    let unreadable = try ShellScript.run(
      "chmod 000 network/ties.csv; \(nobody) $weefsel describe network",
      in: folder
    )
    XCTAssertEqual(unreadable.status, 1)
    XCTAssertTrue(unreadable.errors.contains("may you open it"), unreadable.errors)
  }

  func testAFolderThatCanOnlyBeRead() throws {
    let folder = try folder()
    let mount = "mount -t tmpfs -o ro none out"
    try ShellScript.require("unshare -m \(mount)", "no disk can be mounted here", in: folder)
    for call in calls {
      let result = try ShellScript.run(
        "unshare -m bash -c '\(mount); $weefsel \(call)'",
        in: folder
      )
      XCTAssertEqual(result.status, 1, call)
      XCTAssertTrue(result.errors.contains("can only be read"), "\(call): \(result.errors)")
    }
    // The network may be on such a disk.
    let read = try ShellScript.run(
      """
      unshare -m bash -c 'mount --bind network network; mount -o remount,ro,bind network
      $weefsel draw network -o out/x.svg --quiet'
      """,
      in: folder
    )
    XCTAssertEqual(read.status, 0, read.errors)
  }

  func testAFileThatChangesWhileItIsRead() throws {
    // The ties come through a pipe, which the program waits for when it has looked at the actors.
    for (change, english, dutch) in [
      (
        "head -c 60 network/actors.csv > part; cat part > network/actors.csv", "changed",
        "veranderde"
      ),
      ("echo z,Zed,individual,,,yes >> network/actors.csv", "changed", "veranderde"),
      ("sed -i s/Alfa/Beta/ network/actors.csv", "changed", "veranderde"),
      ("rm network/actors.csv", "was removed", "verwijderd"),
      ("touch network/actors.csv", "changed", "veranderde"),
    ] {
      for (language, words) in [("en", english), ("nl", dutch)] {
        let folder = try folder()
        let result = try ShellScript.run(
          """
          mkfifo ties
          $weefsel isolated --actors network/actors.csv --ties ties -o out/x.csv --quiet \
            --language \(language) &
          exec 3> ties; sleep 0.3
          \(change)
          cat network/ties.csv >&3; exec 3>&-
          wait $!; echo $?; ls -A out
          """,
          in: folder
        )
        XCTAssertEqual(result.output, "1\n", change)
        XCTAssertTrue(result.errors.contains(words), "\(change): \(result.errors)")
      }
    }
    let folder = try folder()
    let other = try ShellScript.run(
      """
      printf 'attribute,group,count\\ngender,x,20\\n' > population.csv; mkfifo ties
      $weefsel equity --actors network/actors.csv --ties ties --by gender --population population.csv &
      exec 3> ties; sleep 0.3; touch unrelated; cat network/ties.csv >&3; exec 3>&-; wait $!
      """,
      in: folder
    )
    XCTAssertFalse(other.errors.contains("changed"), other.errors)
  }

  private func folder() throws -> URL {
    let folder = try Program.folder(
      [
        "network/actors.csv": CommandSample.actors, "network/ties.csv": CommandSample.ties,
        "out/.keep": "",
      ],
      for: self
    )
    try FileManager.default.removeItem(at: folder.appendingPathComponent("out/.keep"))
    _ = try ShellScript.run("chmod 755 . && chmod 777 out", in: folder)
    return folder
  }
}
