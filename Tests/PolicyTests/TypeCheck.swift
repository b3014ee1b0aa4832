import Foundation
import Testing

/// Type-checks a snippet against the modules that this test was built with, as a room outside `Policy` would be.
struct TypeCheck {
    /// Whether the snippet is Swift that compiles.
    let isAccepted: Bool
    /// What the compiler said.
    let messages: String

    /// The compiler's errors, one a line.
    var errors: [Substring] { messages.split(separator: "\n").filter { $0.contains(": error: ") } }

    init(_ snippet: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "policy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "snippet.swift")
        try Data(snippet.utf8).write(to: file)

        let compiler = Process()
        compiler.executableURL = try Self.compiler()
        compiler.arguments = try ["-typecheck", "-swift-version", "6"] + Self.moduleArguments() + [file.path()]
        let output = Pipe()
        compiler.standardError = output
        compiler.standardOutput = FileHandle.nullDevice
        try compiler.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        compiler.waitUntilExit()
        isAccepted = compiler.terminationStatus == 0
        messages = String(decoding: bytes, as: UTF8.self)
    }

    private static func compiler() throws -> URL {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let candidates = folders.map { URL(filePath: String($0)).appending(path: "swiftc") }
        return try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0.path()) },
            "swiftc is on no folder of PATH; put the toolchain that builds the tests there")
    }

    /// The modules' folder stands beside the test bundle. `Policy` uses modules of C that live in the sources of packages.
    private static func moduleArguments() throws -> [String] {
        let executable = try #require(Bundle.main.executableURL).resolvingSymlinksInPath()
        let parents = sequence(first: executable) { $0.path() == "/" ? nil : $0.deletingLastPathComponent() }
        let build = try #require(
            parents.first { exists($0.appending(path: "Modules/Policy.swiftmodule")) },
            "no folder above \(executable.path()) holds Modules/Policy.swiftmodule; run this through swift test")
        let packages = try #require(
            parents.first { exists($0.appending(path: "checkouts")) },
            "no folder above \(executable.path()) holds checkouts; run this through swift test")
        var arguments = [
            "-I", build.appending(path: "Modules").path(), "-module-cache-path",
            build.appending(path: "ModuleCache").path(),
        ]
        for name in ["Yams", "swift-crypto"] {
            let sources = packages.appending(path: "checkouts/\(name)/Sources")
            for target in try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil) {
                let map = target.appending(path: "include/module.modulemap")
                if exists(map) { arguments += ["-Xcc", "-fmodule-map-file=\(map.path())"] }
            }
        }
        return arguments
    }

    private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path()) }
}
