import ArgumentParser
import EventLoop
import Logging
import Operations

/// Which cluster an operator's command is about.
struct ClusterOptions: ParsableArguments {
    @Option(name: .long, help: "The cluster file.")
    var cluster = "cluster/local.yaml"

    /// Reads the cluster file. Throws `SettingsFileError`, `OperationsError`.
    func file() throws -> ClusterFile { try ClusterFile.load(path: cluster) }

    /// Runs `body` with an operator's place in the running cluster.
    func withClient<Result: Sendable>(
        _ body: @Sendable (ClusterClient) async throws -> Result
    ) async throws -> Result {
        let file = try file()
        return try await withLoop { loop in
            let client = try await ClusterClient.connect(
                dataDirectory: file.dataDirectory, loop: loop, log: Logger(label: "waymark") { _ in SilentLogHandler() }
            )
            do {
                let result = try await body(client)
                await client.close()
                return result
            } catch {
                await client.close()
                throw error
            }
        }
    }

    /// Runs `body` with an event loop on a thread of its own.
    func withLoop<Result: Sendable>(_ body: (EventLoop) async throws -> Result) async throws -> Result {
        let loop = try EventLoop()
        loop.runInBackground()
        defer { loop.stop() }
        return try await body(loop)
    }
}
