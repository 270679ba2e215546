import Foundation
import GraphCore
import GraphLayout
import NetworkFiles
import SocialNetwork
import TestSupport

/// Prints how good layouts of the largest component of a dataset are, and what they take, beside
/// those of Graphviz where its programs are installed.
///
/// Stress and crossings take too long where there are many ties; they are then left out.
func compareLayouts(of folder: String) throws {
  guard let network = try NetworkReader.read(folder: folder).dataset?.network() else {
    throw InputError(Text("not readable"))
  }
  let graph = network.graph.largestComponent
  print("\(folder): \(graph.nodeCount) actors, \(graph.edgeCount) ties in the largest component")
  print("layout           seconds    stress  spread of lengths  crossings")
  func row(_ name: String, _ seconds: Double, _ places: [Point]) {
    let stress = graph.nodeCount <= 5000 ? String(format: "%.4f", graph.stress(of: places)) : "–"
    let crossings = graph.edgeCount <= 20_000 ? "\(graph.crossingCount(of: places))" : "–"
    let spread = String(format: "%.3f", graph.edgeLengthSpread(of: places))
    let cells = [String(format: "%.3f", seconds), stress, spread, crossings]
    let padded = zip(cells, [10, 10, 19, 11]).map { cell, width in
      String(repeating: " ", count: width - cell.count) + cell
    }
    print(name + String(repeating: " ", count: 14 - name.count) + padded.joined())
  }
  let (stress, stressTime) = timed { graph.stressLayout() }
  row("stress", stressTime, stress)
  let footprints = graph.nodes.map { node in
    Footprint(reach: 3 + 2 * Double(graph.degree(of: node)).squareRoot())
  }
  let (layout, layoutTime) = timed { graph.layout(of: footprints) }
  row("layout", layoutTime, layout.places)
  for (program, mostActors) in [("neato", 2000), ("sfdp", 30_000)]
  where graph.nodeCount <= mostActors {
    guard let (places, seconds) = try graphviz(program, on: graph) else { continue }
    row(program, seconds, places)
  }
}

/// Where a program of Graphviz places nodes without size, and its time; `nil` where it is missing.
private func graphviz(_ program: String, on graph: Graph) throws -> ([Point], Double)? {
  var dot = "graph{node[shape=point,width=0.01];"
  for node in graph.nodes { dot += "\(node);" }
  graph.forEachEdge { u, v, _ in dot += "\(u)--\(v);" }
  let folder = FileManager.default.temporaryDirectory
  let files = ["in", "out"].map {
    folder.appending(path: "layout-\(ProcessInfo.processInfo.processIdentifier).\($0)")
  }
  defer { for file in files { try? FileManager.default.removeItem(at: file) } }
  try Data((dot + "}").utf8).write(to: files[0])
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [
    program, "-Tplain", "-Gmodel=shortpath", "-Goverlap=true", "-o", files[1].path, files[0].path,
  ]
  process.standardError = FileHandle.nullDevice
  let began = ContinuousClock.now
  try process.run()
  process.waitUntilExit()
  let seconds = (ContinuousClock.now - began) / .seconds(1)
  guard process.terminationStatus == 0 else { return nil }
  var places = [Point](repeating: .zero, count: graph.nodeCount)
  for line in try String(contentsOf: files[1], encoding: .utf8).split(separator: "\n") {
    let words = line.split(separator: " ")
    guard words[0] == "node", let node = Int(words[1]), let x = Double(words[2]),
      let y = Double(words[3])
    else { continue }
    places[node] = Point(x: x, y: y)
  }
  return (places, seconds)
}
