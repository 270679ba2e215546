import NetworkFiles

/// Reads what libFuzzer makes up as a tie file and as an actor file: whatever the bytes, the reader
/// must come to an end, and say the same of them twice.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let actors = Array("id,name,kind\na,A,volunteer\nb,B,gemeente\n0566988259,C,lid\n".utf8)
  var options = ReadingOptions()
  options.keepsTieAttributes = true
  for (actorBytes, tieBytes) in [
    (actors, bytes), (nil, bytes), (bytes, Array("source,target\na,b\n".utf8)), (bytes, bytes),
  ] {
    guard
      let reading = try? NetworkReader.read(
        actorBytes: actorBytes,
        tieBytes: tieBytes,
        options: options
      )
    else { continue }
    for finding in reading.findings.all {
      precondition(finding.line > 0 && finding.column > 0, "a place that is none")
      precondition(!finding.description(in: .nl).isEmpty, "a finding that says nothing")
    }
    if let dataset = reading.dataset {
      precondition(dataset.ties.sources.allSatisfy { $0 < dataset.actors.count }, "a lost end")
      for attribute in reading.tieAttributes {
        precondition(attribute.codes.count == dataset.ties.count, "a column of another length")
      }
      _ = dataset.network()
    }
  }
  return 0
}

/// The program: the package manager renames the `main` of an executable, and libFuzzer has its own.
@_cdecl("fuzz_csv_main")
public func main(
  _ count: CInt,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return runFuzzer(&count, &arguments, testOneInput)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
