// Times reading, the ladder of isolation and every kernel, and prints what they take.
//
//     python3 ../shared/bench/generate.py L /tmp/graphs/L
//     swift run -c release benchmarks /tmp/graphs/L
//     swift run -c release benchmarks /tmp/graphs/L pagerank 3 1 [weighted]
//     swift run -c release benchmarks layout datasets/federation
//     swift run -c release benchmarks equity
//     swift run -c release benchmarks coverage
//
// With a kernel, a number of rounds and of threads it prints one line of JSON, which the script
// compare.py beside this file sets against the lines of other programs.

import CMemory
import Foundation
import GraphCore
import NetworkFiles
import SocialNetwork

keep_freed_memory()
let words = Array(CommandLine.arguments.dropFirst())
do {
  guard let folder = words.first else {
    print("usage: benchmarks FOLDER [KERNEL ROUNDS THREADS [weighted]]")
    print("       benchmarks layout FOLDER")
    print("       benchmarks equity")
    print("       benchmarks coverage [RUNS]")
    exit(64)
  }
  if folder == "equity" {
    EquityBenchmark.run()
  } else if folder == "coverage" {
    EquityBenchmark.cover(runs: words.count > 1 ? Int(words[1]) ?? 1000 : 1000)
  } else if folder == "layout", words.count > 1 {
    try compareLayouts(of: words[1])
  } else if words.count > 1 {
    try time(words[1], on: folder, rounds: max(1, Int(words[2]) ?? 3), threads: Int(words[3]) ?? 1)
  } else {
    try overview(of: folder)
  }
} catch {
  print("\(error)")
  exit(1)
}

/// Prints what reading a dataset and finding its isolated groups take.
func overview(of folder: String) throws {
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
  print("  memory     \(text(peakMemory() / Double(bytes))) times the files in all")
}

/// Prints what one kernel takes, as a line of JSON: the middle of the rounds' processor and wall times in
/// seconds, and the peak memory in megabytes.
func time(_ name: String, on folder: String, rounds: Int, threads: Int) throws {
  var (processorTimes, wallTimes): ([Double], [Double]) = ([], [])
  func round(_ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    let began = clock.now
    let (_, processor) = try timed(work)
    let wall = (clock.now - began) / .seconds(1)
    processorTimes.append(processor)
    wallTimes.append(wall)
  }
  if name == "load" {
    for _ in 0..<rounds {
      try round { _ = try NetworkReader.read(folder: folder).dataset?.network() }
    }
  } else if name == "graph" {
    let dataset = try NetworkReader.read(folder: folder).dataset
    for _ in 0..<rounds { round { _ = dataset?.network() } }
  } else {
    guard let kernel = Kernel.all.first(where: { $0.name == name }) else {
      throw InputError(Text("no kernel '\(name)'"))
    }
    guard let network = try NetworkReader.read(folder: folder).dataset?.network() else {
      throw InputError(Text("not readable"))
    }
    var options = MeasureOptions()
    options.threadCount = threads
    options.isWeighted = words.contains("weighted")
    for _ in 0..<rounds { round { kernel.run(network, options) } }
  }
  func middle(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
  print(
    "{\"kernel\":\"\(name)\",\"cpu\":\(middle(processorTimes)),\"wall\":\(middle(wallTimes)),"
      + "\"rss_mb\":\(peakMemory() / 1e6)}"
  )
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
