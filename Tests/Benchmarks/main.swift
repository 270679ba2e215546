// Times reading and the ladder of isolation on datasets, and prints what they take.
//
//     python3 ../shared/bench/generate.py L /tmp/L
//     swift run -c release benchmarks /tmp/L

import Foundation
import GraphCore
import NetworkFiles
import SocialNetwork

let folders = CommandLine.arguments.dropFirst()
if folders.isEmpty {
  print("usage: benchmarks FOLDER…")
  exit(64)
}
for folder in folders {
  do {
    try measure(folder)
  } catch {
    print("\(folder): \(error)")
    exit(1)
  }
}

/// Prints what reading a dataset and finding its isolated groups take.
func measure(_ folder: String) throws {
  let (reading, readTime) = try timed { try NetworkReader.read(folder: folder) }
  guard let dataset = reading.dataset else { throw InputError(Text("not readable")) }
  let bytes = reading.files.reduce(0) { $0 + $1.byteCount }
  let megabytes = Double(bytes) / 1e6
  let peakOfReading = peakMemory()
  let (network, buildTime) = timed { dataset.network() }
  let size = Double(network.actors.count + network.graph.edgeCount)
  print("\(folder): \(network.actors.count) actors, \(network.graph.edgeCount) ties")
  print("  reading    \(text(readTime)) s, \(text(megabytes / readTime)) MB/s of processor time")
  print("  memory     \(text(peakOfReading / Double(bytes))) times the files after reading")
  print("  graph      \(text(buildTime)) s")
  for round in 1...3 {
    let (ladder, ladderTime) = timed { network.isolationLadder() }
    print(
      "  ladder     \(text(ladderTime)) s, \(text(ladderTime / size * 1e9)) ns per actor and tie,"
        + " \(ladder.groups.count) groups (round \(round))"
    )
  }
  let kernels: [(String, () -> Void)] = [
    ("components", { _ = network.graph.connectedComponents() }),
    ("blocks", { _ = network.graph.blocks() }),
    ("core", { _ = network.graph.coreNumbers() }),
    ("steps", { _ = network.graph.steps(from: [0]) }),
  ]
  for (name, kernel) in kernels + pathKernels(of: network.graph) {
    let best = (0..<3).map { _ in timed(kernel).1 }.min() ?? 0
    print("  \(name.padding(toLength: 21, withPad: " ", startingAt: 0)) \(text(best)) s")
  }
  print("  memory     \(text(peakMemory() / Double(bytes))) times the files in all")
}

/// A result, and the processor time it took in seconds.
func timed<Result>(_ work: () throws -> Result) rethrows -> (Result, Double) {
  let began = processorTime()
  let result = try work()
  return (result, processorTime() - began)
}

func processorTime() -> Double {
  let usage = usage()
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// The most memory that the process has had, in bytes.
func peakMemory() -> Double { Double(usage().ru_maxrss) * 1024 }

func usage() -> rusage {
  var usage = rusage()
  #if os(Linux)
  unsafe getrusage(__rusage_who_t(0), &usage)
  #else
  unsafe getrusage(RUSAGE_SELF, &usage)
  #endif
  return usage
}

func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

func text(_ number: Double) -> String { String(format: "%.3g", number) }
