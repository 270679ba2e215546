// swift-tools-version: 6.2

import PackageDescription

/// Settings every Swift target shares: imports stay internal unless said otherwise, and each use of
/// an unsafe construct is marked in the source.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Whether what comes in from outside is to be fuzzed; see `.ci/fuzz`.
let isFuzzing = Context.environment["WEEFSEL_FUZZ"] != nil
let fuzzed: [SwiftSetting] =
  isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])] : []

/// The commit that is built, in hexadecimal, for `weefsel --version`; `.ci/package` tells it.
let commit = Context.environment["WEEFSEL_COMMIT"].map { $0.prefix { $0.isHexDigit }.prefix(12) }
let built: [CSetting] = commit.map { [.define("WEEFSEL_COMMIT", to: "0x\($0)")] } ?? []

let package = Package(
  name: "weefsel",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "GraphCore", targets: ["GraphCore"]),
    .library(name: "GraphLayout", targets: ["GraphLayout"]),
    .library(
      name: "SocialNetwork",
      targets: ["SocialNetwork", "NetworkFiles", "NetworkDrawing", "NetworkReport"]
    ),
    .executable(name: "weefsel", targets: ["weefsel"]),
  ],
  targets: [
    .target(name: "GraphCore", swiftSettings: strict),
    .target(name: "GraphLayout", dependencies: ["GraphCore"], swiftSettings: strict),
    .target(
      name: "SocialNetwork",
      dependencies: ["GraphCore"],
      swiftSettings: strict + fuzzed
    ),
    .target(
      name: "NetworkFiles",
      dependencies: ["CMemory", "GraphCore", "SocialNetwork"],
      swiftSettings: strict + fuzzed
    ),
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]
    ),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    .target(
      name: "NetworkDrawing",
      dependencies: ["CGraphvizShim", "GraphCore", "GraphLayout", "SocialNetwork"],
      swiftSettings: strict + fuzzed
    ),
    .target(
      name: "NetworkReport",
      dependencies: [
        "GraphCore", "GraphLayout", "SocialNetwork", "NetworkFiles", "NetworkDrawing",
      ],
      swiftSettings: strict
    ),
    .target(name: "CBuild", cSettings: built),
    .target(name: "CMemory"),
    .executableTarget(
      name: "weefsel",
      dependencies: [
        "CBuild", "CMemory", "GraphCore", "GraphLayout", "SocialNetwork", "NetworkFiles",
        "NetworkDrawing", "NetworkReport",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport",
      dependencies: ["GraphCore", "GraphLayout", "SocialNetwork"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CMemory", "GraphCore", "GraphLayout", "SocialNetwork", "NetworkFiles", "TestSupport",
      ],
      path: "Tests/Benchmarks",
      exclude: ["compare.py", "connect.py", "disclosure", "peers.py"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GraphCoreTests",
      dependencies: ["GraphCore", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GraphLayoutTests",
      dependencies: ["GraphLayout", "GraphCore", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SocialNetworkTests",
      dependencies: ["GraphCore", "SocialNetwork", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "NetworkFilesTests",
      dependencies: ["NetworkFiles", "SocialNetwork", "GraphCore", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "NetworkDrawingTests",
      dependencies: [
        "NetworkDrawing", "NetworkFiles", "SocialNetwork", "GraphLayout", "GraphCore",
        "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "NetworkReportTests",
      dependencies: [
        "NetworkReport", "NetworkFiles", "NetworkDrawing", "SocialNetwork", "GraphCore",
        "TestSupport",
      ],
      exclude: ["Snapshots"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "weefselTests",
      dependencies: ["weefsel", "NetworkReport", "SocialNetwork", "GraphCore", "TestSupport"],
      exclude: ["Contracts"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)

// Tests are several times as fast on optimised code; bounds are checked and assertions hold in it as in other
// builds for debugging. A package that others depend on may not have flags of its own.
if !isFuzzing, !Context.packageDirectory.contains("/checkouts/") {
  for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings?.append(
      .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))
    )
  }
}

if isFuzzing {
  // The commands as a library, beside a program of libFuzzer's; nothing else is built with them.
  package.products.removeAll { $0.name == "weefsel" }
  package.targets.removeAll { $0.isTest || ["weefsel", "benchmarks"].contains($0.name) }
  package.targets += [
    .target(
      name: "weefsel",
      dependencies: [
        "CBuild", "GraphCore", "GraphLayout", "SocialNetwork", "NetworkFiles", "NetworkDrawing",
        "NetworkReport",
      ],
      exclude: ["main.swift"],
      swiftSettings: strict + fuzzed
    ),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "weefsel", "NetworkDrawing", "NetworkFiles", "NetworkReport", "SocialNetwork",
      ],
      path: "Tests/Fuzz",
      exclude: ["Seeds", "input.dict"],
      swiftSettings: [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]
    ),
  ]
}

// The tests of what is nearest to memory and threads alone, each sanitizer with a build of its own; see
// `.ci/sanitize`.
if Context.environment["WEEFSEL_SANITIZE"] != nil {
  let kept = ["GraphCoreTests", "NetworkFilesTests", "NetworkDrawingTests"]
  package.products.removeAll()
  package.targets.removeAll {
    $0.isTest
      ? !kept.contains($0.name) : ["weefsel", "benchmarks", "NetworkReport"].contains($0.name)
  }
}
