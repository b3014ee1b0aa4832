import Foundation

/// Runs an executable of the build folder and waits for its end.
enum Command {
    /// How it ended and what it said.
    struct Output: Sendable {
        let status: Int32
        let standardOutput: String
        let standardError: String
    }

    /// Where the tests' own executable is, and with it all others.
    static let folder: URL = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        // The tests run inside the package's own test runner, or inside the toolchain's with the bundle as an argument.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
        return URL(filePath: bundle).deletingLastPathComponent()
    }()

    /// Runs `name`, an executable of the build folder or an absolute path, with `arguments`, `input` as its standard input, and `environment` beside what this process has.
    static func run(
        _ name: String, _ arguments: [String], input: Data = Data(), folder: URL? = nil,
        environment: [String: String] = [:]
    ) async throws -> Output {
        let process = Process()
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.executableURL = name.hasPrefix("/") ? URL(filePath: name) : Self.folder.appending(path: name)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        let pipes = (input: Pipe(), output: Pipe(), error: Pipe())
        process.standardInput = pipes.input
        process.standardOutput = pipes.output
        process.standardError = pipes.error
        // All three at once: a program that fills one pipe must not wait for another.
        async let standardOutput = text(pipes.output)
        async let standardError = text(pipes.error)
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
                feed(pipes.input, input)
            } catch {
                // Ends the readers.
                for pipe in [pipes.output, pipes.error] { try? pipe.fileHandleForWriting.close() }
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        return Output(status: status, standardOutput: await standardOutput, standardError: await standardError)
    }

    private static func feed(_ pipe: Pipe, _ input: Data) {
        Thread.detachNewThread {
            // A program may end without reading: that is its affair, and its exit status tells.
            try? pipe.fileHandleForWriting.write(contentsOf: input)
            try? pipe.fileHandleForWriting.close()
        }
    }

    private static func text(_ pipe: Pipe) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let data = pipe.fileHandleForReading.readDataToEndOfFile()
                continuation.resume(returning: String(decoding: data, as: UTF8.self))
            }
        }
    }
}
