// swift-tools-version: 6.2
import PackageDescription

/// Set by `make fuzz`: the rooms are built with libFuzzer's counters, into a folder of their own.
let isFuzzing = Context.environment["WAYMARK_FUZZ"] != nil
let fuzzSettings: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : []

/// Set by `make sanitize`: the thread sanitizer gets locks that it can see.
let isSanitizingThreads = Context.environment["WAYMARK_SANITIZE_THREADS"] != nil
let sanitizerSettings: [SwiftSetting] =
    isSanitizingThreads ? [.unsafeFlags(["-module-alias", "Synchronization=SanitizedSynchronization"])] : []

/// Settings of every target of ours: Swift 6, explicit import visibility, and no warning left standing.
let ownSettings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("ExistentialAny"),
    ] + fuzzSettings + sanitizerSettings

/// A library room: its sources in Sources/NAME, its tests in Tests/NAMETests.
/// `peers` are programs that its tests start, `records` files that they compare with.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], peers: [Target.Dependency] = [], records: [String] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, swiftSettings: ownSettings),
        .testTarget(
            name: name + "Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies + peers,
            exclude: records, swiftSettings: ownSettings),
    ]
}

/// A small program that a room's tests start: its sources in Tests/Peers/NAME.
func peer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies, path: "Tests/Peers/" + name, swiftSettings: ownSettings)
}

/// A thin main: one executable a role.
func executable(_ name: String, _ dependencies: [Target.Dependency]) -> [Target] {
    [.executableTarget(name: name, dependencies: dependencies, swiftSettings: ownSettings)]
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let coreMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

var targets: [Target] = [
    .systemLibrary(name: "CLibuv", pkgConfig: "libuv", providers: [.apt(["libuv1-dev"])])
]
// What tests of several rooms need.
targets += [.target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: ownSettings)]
// What tests of a role's actors need: services without a cluster.
targets += [
    .target(
        name: "NodeSupport",
        dependencies: ["EventLoop", "Wire", "Mesh", "Store", "Domain", "Zones", "Cluster", "Contracts", logging],
        path: "Tests/NodeSupport", swiftSettings: ownSettings)
]
targets += room("EventLoop", ["CLibuv", collections, logging], peers: ["LoopProbe"])
targets += [peer("LoopProbe", ["EventLoop"])]
targets += room("Wire")
targets += room("Mesh", ["EventLoop", "Wire", collections, logging], peers: ["MeshProbe"])
targets += [peer("MeshProbe", ["EventLoop", "Mesh", "Wire", logging])]
targets += room("Store", [grdb, crypto, logging, collections])
targets += room("Domain", ["Wire"], records: ["Fixtures"])
targets += room("Zones", ["Domain"])
targets += room("Settings", [yams])
targets += room("Policy", ["Domain", "Wire", "Settings", crypto], peers: ["Zones"])
targets += room("Understanding", ["Domain"], records: ["topics.txt"])
targets += room("Ranking", ["Domain", "Policy", "Wire"])
targets += room(
    "Cluster", ["EventLoop", "Wire", "Mesh", "Store", "Domain", "Zones", "Policy", logging, coreMetrics])
targets += room(
    "Contracts", ["Wire", "Mesh", "Store", "Domain", "Policy", "Cluster", crypto], records: ["contract.txt"])
let roleDependencies: [Target.Dependency] = [
    "Wire", "Mesh", "Store", "Domain", "Zones", "Policy", "Cluster", "Contracts", logging, metrics,
]
targets += room("Ingestion", roleDependencies + ["Ranking", "Understanding", crypto], peers: ["NodeSupport"])
targets += room("Profiling", roleDependencies)
targets += room("Serving", roleDependencies + ["Ranking", "Understanding"])
targets += room("Notices", roleDependencies, peers: ["NodeSupport"])
targets += [
    .target(
        name: "Edge",
        dependencies: [
            "Mesh", "Store", "Domain", "Policy", "Understanding", "Cluster", "Contracts", "Documents", hummingbird,
            hummingbirdCore, httpTypes, nioCore, nioHTTP1, nioPosix, crypto, logging, metrics,
        ], swiftSettings: ownSettings),
    .testTarget(
        name: "EdgeTests",
        dependencies: [
            "Edge", "Documents", "Mesh", "Store", "Domain", "Policy", "Cluster", "Contracts", hummingbird,
            "TestSupport", hummingbirdTesting, httpTypes, nioCore, logging,
        ], swiftSettings: ownSettings),
]
targets += room(
    "Operations",
    [
        "EventLoop", "Wire", "Mesh", "Store", "Domain", "Zones", "Settings", "Policy", "Understanding", "Cluster",
        "Contracts", configuration, coreMetrics, logging, serviceLifecycle, unixSignals,
    ])
targets += room("Documents", ["Domain", "Policy", "Cluster", "Contracts"])
targets += room("Client", ["Documents"], peers: ["EventLoop"])
targets += room("Demo", ["EventLoop", "Domain", "Contracts", "Documents", "Client", "Operations", logging])
targets += room(
    "Commands",
    [
        "Client", "Demo", "Documents",
        "EventLoop", "Mesh", "Store", "Domain", "Settings", "Policy", "Understanding", "Cluster", "Contracts",
        "Operations", argumentParser, logging,
    ])
targets += executable("ingestor", ["Cluster", "Ingestion", "Operations"])
targets += executable("profiler", ["Cluster", "Profiling", "Operations"])
targets += executable("ranker", ["Cluster", "Serving", "Operations"])
targets += executable("notifier", ["Cluster", "Notices", "Operations"])
targets += executable("gateway", ["Cluster", "Edge", "EventLoop", "Operations"])
targets += executable("waymark", ["Commands", "EventLoop", "Operations", argumentParser])
// What `make fuzz` runs; libFuzzer brings the main.
if isFuzzing {
    targets += [
        .executableTarget(
            name: "FuzzDecoders", dependencies: ["Wire", "Mesh", "Domain"], path: "Tests/Peers/FuzzDecoders",
            exclude: ["corpus.tgz"],
            swiftSettings: ownSettings, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
    ]
}
// Drives the executables above as they stand in the build folder.
targets += [
    .testTarget(
        name: "ClusterProcessTests",
        dependencies: [
            "Client", "Cluster", "Documents", "Domain", "Operations", "Policy", "Ranking", "Store", "Wire", "EventLoop",
            "TestSupport", logging,
        ], exclude: ["Fixtures"], swiftSettings: ownSettings)
]

// Set by `make planted`: a bug that the tests must find.
if let planted = Context.environment["WAYMARK_PLANTED"] {
    for target in targets where target.name == "Store" {
        target.swiftSettings = (target.swiftSettings ?? []) + [.define("PLANTED_" + planted)]
    }
}
// `WAYMARK_TEST_ROOM=Store swift test` builds the tests of one room and no others.
if let room = Context.environment["WAYMARK_TEST_ROOM"] {
    targets.removeAll { $0.type == .test && $0.name != room + "Tests" }
}
if isSanitizingThreads {
    for target in targets where target.type != .system { target.dependencies.append("SanitizedSynchronization") }
    targets += [
        .target(
            name: "SanitizedSynchronization", path: "Tests/Peers/SanitizedSynchronization",
            exclude: ["suppressions.txt"],
            swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")])
    ]
}

let package = Package(
    name: "waymark",
    dependencies: [
        // Command lines: sub-commands, help, errors with the mend.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // One logging front for every room; the handler is chosen in the mains.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Counters and gauges by name; status reads them.
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        // Start, signals and graceful stop of a process's services.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // What a role process is told at its start (environment), typed.
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        // Deques, heaps and ordered sets.
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        // SHA-256, HMAC, AES-GCM, key derivation.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // SQLite: transactions, migrations, queues.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // The gateway's HTTP server.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        // The types of Hummingbird's requests and answers, which it does not export.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        // Connections and the reader of HTTP below Hummingbird, where requests are turned away early.
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        // policy.yaml and local.yaml, with line numbers in errors.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: targets
)
