import Foundation

/// The path that is fuzzed, as the environment names it.
private let path =
  ProcessInfo.processInfo.environment["WEEFSEL_FUZZED"].flatMap(FuzzedPath.init) ?? .csv

/// What libFuzzer calls with bytes that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  path.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The program: the package manager renames the `main` of an executable, and libFuzzer has its own.
@_cdecl("fuzz_main")
public func main(
  _ count: CInt,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  if ProcessInfo.processInfo.environment["WEEFSEL_FUZZED"] == "list" {
    for path in FuzzedPath.allCases { print(path.rawValue) }
    return 0
  }
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
