import Client
import Contracts
import Documents
import Domain
import EventLoop
import Foundation
import Logging
import Operations

/// A cluster of real processes with a data directory of its own.
struct DemoCluster {
    let name: String
    let file: ClusterFile
    private let loop: EventLoop
    private let log: Logger

    /// A cluster in `folder`, which is made. Not started.
    init(name: String, folder: URL, policyFile: String, loop: EventLoop, log: Logger) throws {
        self.name = name
        self.loop = loop
        self.log = log
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "cluster.yaml")
        let yaml = """
            dataDirectory: data
            partitions: 8
            policy: \(Self.quoted(policyFile))
            roles: { ingestor: 1, profiler: 2, ranker: 2, notifier: 1, gateway: 1 }
            mesh: { host: 127.0.0.1 }
            gateway: { host: 127.0.0.1, port: 0 }
            """
        try Data(yaml.utf8).write(to: path)
        file = try ClusterFile.load(path: path.path(percentEncoded: false))
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

    /// Starts it at a stepped time, or where it stood.
    func start(at instant: Instant?) async throws -> RunningDemoCluster {
        let clock = instant.map { ["--clock", "\($0)"] } ?? []
        try await Launcher(file: file).launch(
            executable: Launcher.executables + "/waymark", arguments: ["supervise", "--cluster", file.path] + clock,
            loop: loop)
        let operate = try await ClusterClient.connect(dataDirectory: file.dataDirectory, loop: loop, log: log)
        let survey = await operate.survey()
        guard let address = survey.nodes.compactMap({ $0.status?.httpAddress }).first,
            let base = URL(string: "http://\(address)")
        else { throw DemoError.noGateway }
        return RunningDemoCluster(operate: operate, gateway: GatewayClient(base: base))
    }

    /// Stops it.
    func stop() async throws { try await Launcher(file: file).stop() }

    /// Gives `other` everything that this one, stopped, has. It must have nothing yet.
    func copyData(to other: DemoCluster) throws {
        try FileManager.default.copyItem(atPath: file.dataDirectory, toPath: other.file.dataDirectory)
    }
}

/// A cluster that runs.
struct RunningDemoCluster {
    let operate: ClusterClient
    let gateway: GatewayClient

    /// Steps its civil time and waits until everything that became due is done.
    @discardableResult
    func step(to instant: Instant) async throws -> Int {
        try await ClockStepper(operate).step(to: instant).noticesDelivered
    }

    /// Sends lines; every one must be taken. Returns the last position. Throws `DemoError`, `GatewayError`.
    @discardableResult
    func send(_ lines: [Data], to kind: GatewayClient.EntryKind) async throws -> String? {
        let results = try await gateway.append(lines, to: kind)
        for result in results where result.outcome != .accepted {
            throw DemoError.notTaken(id: result.id ?? "an entry", reason: result.reason ?? "")
        }
        return results.last?.position
    }

    /// The bytes of all four of a person's slates, in a fixed order.
    func slates(of person: String, app: String, after: String? = nil) async throws -> [SlateKind: Data] {
        var slates: [SlateKind: Data] = [:]
        for kind in SlateKind.allCases {
            slates[kind] = try await gateway.slateBytes(
                of: person, kind.rawValue, app: app, count: 20, after: after)
        }
        return slates
    }

    /// A person's inbox.
    func notices(of person: String) async throws -> NoticesBody {
        try await gateway.document(NoticesBody.self, at: ["v1", "people", person, "notices"])
    }
}
