import Cluster
import EventLoop
import Foundation
import Store

/// How one member's process is started.
struct MemberProcess: Hashable, Sendable {
    let name: String
    let role: Role
    let executable: String
    let options: NodeOptions
    let log: ProcessLogFiles

    /// The `number`th process of a role, counted from 1.
    init(_ role: Role, _ number: Int, in file: ClusterFile, directory: DataDirectory, executables: String) {
        let name = Topology.memberName(role, number)
        let http =
            role == .gateway ? SocketAddress(host: file.gatewayHost, port: file.gatewayPort(number: number)) : nil
        self.init(
            name: name, role: role, executable: "\(executables)/\(role.rawValue)",
            options: NodeOptions(
                member: name, directory: directory.path, meshHost: file.meshHost, http: http,
                operators: role == .gateway ? file.operatorsAddress(number: number) : nil,
                parentProcessID: ProcessInfo.processInfo.processIdentifier,
                heartbeatDescriptor: Heartbeat.descriptor, logBounds: file.processLogs),
            log: ProcessLogFiles(path: "\(directory.logsDirectory)/\(name).log", bounds: file.processLogs))
    }

    init(name: String, role: Role, executable: String, options: NodeOptions, log: ProcessLogFiles) {
        self.name = name
        self.role = role
        self.executable = executable
        self.options = options
        self.log = log
    }

    /// Every process of a cluster, in the order in which they start: whoever is called before its callers.
    static func all(
        of topology: Topology, in file: ClusterFile, directory: DataDirectory, executables: String
    ) -> [MemberProcess] {
        [Role.ingestor, .profiler, .ranker, .notifier, .gateway].flatMap { role in
            (0..<topology.counts[role, default: 0]).map {
                MemberProcess(role, $0 + 1, in: file, directory: directory, executables: executables)
            }
        }
    }

    /// Where the supervisor's own words go.
    static func supervisorLog(in logsDirectory: String) -> String { logsDirectory + "/supervisor.log" }

    /// Throws `OperationsError.missingExecutable` when the role was not built beside the supervisor.
    func checkExecutable() throws(OperationsError) {
        guard FileManager.default.isExecutableFile(atPath: executable) else {
            throw .missingExecutable(path: executable)
        }
    }

    /// The environment of the process.
    func environment(from own: [String: String]) -> [String: String] {
        ProcessEnvironment.forChild(of: own).merging(options.environment) { $1 }
    }
}
