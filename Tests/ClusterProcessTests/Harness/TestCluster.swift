import Client
import Documents
import Domain
import Foundation
import Testing

/// A cluster of real processes in a folder of its own, stopped and removed at the end of the test.
struct TestCluster: Sendable {
    let folder: URL
    /// What `waymark up` said.
    let status: StatusBody
    let gateway: GatewayClient

    var file: String { folder.appending(path: "cluster.yaml").path(percentEncoded: false) }
    var data: URL { folder.appending(path: "data") }

    /// The repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL

    /// Runs `body` with a cluster that is stopped afterwards, however it ends.
    static func run(
        clock: String? = "2025-12-17T14:30:00Z",
        roles: String = "ingestor: 1, profiler: 1, ranker: 1, notifier: 1, gateway: 1",
        port: Int = 0, partitions: Int = 4, policy: ((String) -> String)? = nil, retention: String? = nil,
        settings: String? = nil, operators: String? = nil, data: String = "data", copyOf original: URL? = nil,
        _ body: (TestCluster) async throws -> Void
    ) async throws {
        let folder = try makeFolder(
            roles: roles, port: port, partitions: partitions, policy: policy, retention: retention, settings: settings,
            operators: operators, data: data)
        defer { try? FileManager.default.removeItem(at: folder) }
        if let original {
            try FileManager.default.copyItem(at: original, to: folder.appending(path: "data"))
        }
        let cluster = try await up(folder, clock: clock)
        do {
            try await body(cluster)
        } catch {
            _ = try? await Command.run("waymark", ["down", "--cluster", cluster.file])
            throw error
        }
        // A test may have stopped it itself.
        _ = try await Command.run("waymark", ["down", "--cluster", cluster.file])
    }

    /// Makes a folder with a cluster file that lets the system choose every port; `settings` are further lines of it.
    static func makeFolder(
        roles: String = "ingestor: 1, profiler: 1, ranker: 1, notifier: 1, gateway: 1", port: Int = 0,
        partitions: Int = 4, policy: ((String) -> String)? = nil, retention: String? = nil, settings: String? = nil,
        operators: String? = nil, data: String = "data"
    ) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let shipped = try String(contentsOf: repository.appending(path: "cluster/policy.yaml"), encoding: .utf8)
        try Data((policy?(shipped) ?? shipped).utf8).write(to: folder.appending(path: "policy.yaml"))
        let yaml = """
            dataDirectory: \(data)
            partitions: \(partitions)
            policy: policy.yaml
            roles: { \(roles) }
            mesh: { host: 127.0.0.1 }
            gateway: { host: 127.0.0.1, port: \(port)\(operators.map { ", operators: { \($0) }" } ?? "") }
            """ + (retention.map { "\nretention: { \($0) }" } ?? "") + (settings.map { "\n" + $0 } ?? "")
        try Data(yaml.utf8).write(to: folder.appending(path: "cluster.yaml"))
        return folder
    }

    /// Starts the cluster of a folder.
    static func up(_ folder: URL, clock: String? = nil) async throws -> TestCluster {
        let file = folder.appending(path: "cluster.yaml").path(percentEncoded: false)
        let up = try await Command.run(
            "waymark", ["up", "--json", "--cluster", file] + (clock.map { ["--clock", $0] } ?? []))
        try #require(up.status == 0, "\(up.standardError)")
        let status = try JSONDecoder().decode(StatusBody.self, from: Data(up.standardOutput.utf8))
        let address = try #require(status.nodes.compactMap(\.http).first)
        let base = try #require(URL(string: "http://\(address)"))
        return TestCluster(folder: folder, status: status, gateway: GatewayClient(base: base))
    }

    /// Runs `waymark` about this cluster.
    func waymark(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) async throws -> Command.Output {
        try await Command.run(
            "waymark", arguments + ["--cluster", file], input: Data(input.utf8), environment: environment)
    }

    /// Runs `waymark` and requires that it succeeds; gives what it printed.
    func answer(_ arguments: [String], input: String = "") async throws -> String {
        let output = try await waymark(arguments, input: input)
        try #require(output.status == 0, "\(arguments): \(output.standardError)")
        return output.standardOutput
    }

    /// What every process says of itself now.
    func currentStatus() async throws -> StatusBody {
        try JSONDecoder().decode(StatusBody.self, from: Data(try await answer(["status", "--json"]).utf8))
    }

    /// What the gateway says of every process now; needs no further process.
    func statusOfGateway() async throws -> StatusBody {
        try await gateway.document(StatusBody.self, at: ["v1", "status"])
    }

    /// What the supervisor has said.
    func supervisorLog() throws -> String {
        try String(contentsOf: data.appending(path: "logs/supervisor.log"), encoding: .utf8)
    }

    /// The process of the supervisor.
    func supervisorProcessID() throws -> Int32 {
        let lock = try String(contentsOf: data.appending(path: "cluster.lock"), encoding: .utf8)
        return try #require(Int32(lock.prefix { $0.isNumber }), "\(lock)")
    }

    /// Steps the civil time.
    func step(to instant: String) async throws { _ = try await answer(["clock", instant]) }

    /// The process of a member, as `up` saw it.
    func processID(of member: String) throws -> Int32 {
        try #require(status.nodes.first { $0.name == member }?.processID)
    }
}
